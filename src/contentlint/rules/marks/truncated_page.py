"""The page ends in the middle of a sentence, a tag or a macro.

Models have a limit to what they write, and stop there. What follows in the
source is missing from the page.

Reported is a page that ends in an open tag or macro, behind a comma or opening
bracket, in three dots after a long sentence, or behind a word that can not end
a sentence (`and`, `der`, `pour`). A last paragraph without a full stop is not:
on published pages nearly all of those are whole. Only the source page knows the
rest, so there is no fix.
"""

from __future__ import annotations

from collections.abc import Iterator

from contentlint.document import Document, Prose
from contentlint.document.includes import includes_others
from contentlint.model import Phrase, Problem, Severity, Span
from contentlint.rule import Example, Options, RuleMeta
from contentlint.text.machine.endings import never_ends
from contentlint.text.pattern import Pattern

META = RuleMeta(
    id="truncated-page",
    summary="Page that ends in the middle of a sentence, tag or macro.",
    severity=Severity.WARNING,
)
MESSAGE = "Unexpected end of the page after `{tail}`, expected the rest of {what}"

GOOD = (
    "Une phrase entière.\n\n- et\n",
    "Ein Satz ohne Punkt am Ende, wie in einer Liste\n",
    "这是一个完整的句子。\n\n<br>\n",
)
BAD = (
    Example(
        bad="La page explique comment installer le programme et\n",
        message="Unexpected end of the page after `installer le programme et`, "
        "expected the rest of the sentence",
        path="fr/page.md",
    ),
    Example(
        bad="<table>\n<tr><td>Wert</td></tr\n",
        message="Unexpected end of the page after `</tr`, expected the rest of the tag",
    ),
    Example(
        bad="请在设置中打开这个选项，然后保存，\n",
        message="Unexpected end of the page after `请在设置中打开这个选项，然后保存，`, "
        "expected the rest of the sentence",
    ),
)

_OPEN_TAG = Pattern(r"</?[A-Za-z][\w-]*(?:\s[^<>]*)?\Z")
_OPEN_MACRO = Pattern(r"\{[{%](?![^\n]*[}%]\})[^\n]{1,80}\Z")
_OPEN = (("<", ">", _OPEN_TAG, Phrase("the tag")), ("{", "\n", _OPEN_MACRO, Phrase("the macro")))
_OPEN_SIGN = Pattern(r"(?<=\w\w)[,，、](?:\s*)\Z|\w\s*[(（\[{«„“]\Z")
# Three dots glued to a word are how programs cut a text; `etc...` is how people end one.
_CUT_WORD = Pattern(r"(?<![\w])(?!etc|usw)[^\W\d_]{3,}(?:\.\.\.|…)\Z")
_TAIL = Pattern(r"(?:\S+[ \t]+){0,3}\S{1,30}\Z")
_LEAST = 25
_FAR = 300
_LONG = 100


def check(page: Document, _: Options) -> Iterator[Problem]:
    end = len(page.text.rstrip())
    start = max(page.body_start, end - _FAR)
    last = page.prose[-1] if page.prose else None
    for sign, closing, form, what in _OPEN:
        # Nothing that closes follows the last sign that opens, on most pages it does.
        is_open = page.text.rfind(sign, start, end) > page.text.rfind(closing, start, end)
        found = form.search(page.text, start, end) if is_open else None
        if found and not _in_code(page, found.start()):
            yield Problem(Span(*found.span()), MESSAGE, {"tail": found.group(), "what": what})
            return
    if not last or last.kind not in ("paragraph", "item") or last.span.end < end:
        return
    if _is_cut(last, page.language):
        tail = _TAIL.search(page.text, start, end)
        if tail and not includes_others(page):
            yield Problem(Span(*tail.span()), MESSAGE, {"tail": tail.group(), "what": Phrase("the sentence")})


def _in_code(page: Document, place: int) -> bool:
    blocks = page.blocks
    return bool(blocks) and any(block.kind == "code" and block.span.end > place for block in blocks[-3:])


def _is_cut(prose: Prose, language: str | None) -> bool:
    text = prose.text.rstrip()
    if len(text) < _LEAST and text.isascii():
        return False
    if _OPEN_SIGN.search(text[-8:]) or (len(text) > _LONG and _CUT_WORD.search(text[-30:])):
        return True
    return " " in text and never_ends(text.rsplit(None, 1)[-1], language)
