"""The title of a note or warning was left in English: `:::caution[Removed]`, `/// tip | How to start`.

Translators take it for part of the markup. It stands in large letters above the
text that is translated.

A single word is reported where it is an everyday English one that the language
does not use, and that the page does not use as a term either.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated

from contentlint.document import Document
from contentlint.document.passages import excerpt, hide_terms
from contentlint.model import Problem, Severity, Span
from contentlint.rule import Accepted, Example, FromPack, Options, RuleMeta
from contentlint.text.language import is_everyday_english, is_own_term, judge, name_of, stems_of
from contentlint.text.pattern import Pattern

META = RuleMeta(
    id="untranslated-block-title",
    summary="Title of a note or warning in another language than the page.",
    severity=Severity.WARNING,
)
MESSAGE = "Unexpected {seen}, expected {expected}: `{text}`"


@dataclass(frozen=True)
class RuleOptions(Options):
    """The terms that packs keep."""

    keep: Annotated[tuple[str, ...], FromPack("keep"), "Terms that may stay."] = ()


GOOD = (
    Accepted(":::caution[Eliminado]\nTexto.\n:::\n", "es/page.md"),
    Accepted("/// tab | Windows PowerShell\n\nDu texte.\n\n///\n", "fr/page.md"),
    Accepted(":::tip[Docker]\nテキスト。\n:::\n", "ja/page.md"),
    Accepted("> [!TIP] If `x` is set, it is shown.\n", "ko/page.md"),
)
BAD = (
    Example(
        bad=":::caution[Removed]\nTexto.\n:::\n",
        message="Unexpected English, expected Spanish: `Removed`",
        path="es/page.md",
    ),
    Example(
        bad="/// tip | How to start with it\n\nEin Text.\n\n///\n",
        message="Unexpected English, expected German: `How to start with it`",
        path="de/page.md",
    ),
    Example(
        bad='!!! note "Deprecated"\n    説明です。\n',
        message="Unexpected English, expected Japanese: `Deprecated`",
        path="docs/ja/page.md",
    ),
)

# Kinds of blocks that say something; `tab` and `details` name things.
_KINDS = "note|tip|info|warning|caution|danger|important|attention|success|failure|abstract|question"
_TITLE = Pattern(
    rf"^[ \t>]*(?:/{{3,}}[ \t]*(?:{_KINDS})[ \t]*\|[ \t]*|:{{3,}}[ \t]*(?:{_KINDS})\[|"
    rf'(?:!!!|\?\?\?\+?)[ \t]+(?:{_KINDS})[ \t]+"|(?P<alert>\[!(?:{_KINDS})\][+-]?[ \t]+))'
    r'(?P<title>(?:[^\n\]"{}`<>]|`[^`\n]+`)+)(?=[\]"]|$)',
    re.IGNORECASE | re.MULTILINE,
)
# Behind `[!TIP]`, most write the first sentence of what they say; it ends here or goes on below.
_SENTENCE = Pattern(r"(?<=[.:,;])[ \t]*$|[ \t]*\n[ \t>]*[a-z]", re.MULTILINE)
_LONGEST = 8
_CODE = Pattern(r"`[^`]+`")
_SIGNS = ("///", ":::", "!!!", "???", "[!")


def check(page: Document, options: RuleOptions) -> Iterator[Problem]:
    """Nearly all pages have no sign of a block, and of those that have, few have titles."""
    expected = page.language
    if not expected or expected == "en" or not any(sign in page.text for sign in _SIGNS):
        return
    for found in _TITLE.finditer(page.text, page.body_start):
        title = found["title"].rstrip()
        start = found.start("title")
        if found["alert"] and _is_sentence(page.text, start, title):
            continue
        if _is_left(page, hide_terms(title, options.keep), expected) and not _in_code(page, start):
            span = Span(start, start + len(title))
            data = {"seen": name_of("en"), "expected": name_of(expected), "text": excerpt(page.text, span)}
            yield Problem(span, MESSAGE, data)


def _is_sentence(text: str, start: int, title: str) -> bool:
    """Is `title` at `start` the beginning of what is said, and no title?"""
    return title.count(" ") >= _LONGEST or _SENTENCE.match(text, start + len(title)) is not None


def _is_left(page: Document, title: str, expected: str) -> bool:
    """Is the title in English?"""
    if " " in title:
        verdict = judge(_CODE.sub(lambda code: "\ufffc" * len(code.group()), title), expected, True)
        return verdict is not None and verdict.language == "en"
    if not title.istitle() or not is_everyday_english(title.lower(), expected):
        return False
    return not is_own_term(title, "en", stems_of(text for text in page.reading.texts if title not in text))


def _in_code(page: Document, place: int) -> bool:
    return any(block.kind == "code" and block.span.start <= place < block.span.end for block in page.blocks)
