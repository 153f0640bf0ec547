"""The keyword of an alert was translated: `[!AVERTISSEMENT]` in the place of `[!WARNING]`.

Keywords are part of the syntax. With a translated one the box loses its colour
and sign, or readers see the brackets. The title, where the syntax has one, is
the place for the translation.

Known are the forms `> [!NOTE]`, `:::note`, `!!! note` and `/// note`. The fix
writes the keyword; it is safe for `[!…]` where the word translates just one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from contentlint.document import Document
from contentlint.model import Applicability, Edit, Fix, Phrase, Problem, Severity, Span, either
from contentlint.rule import Example, Options, RuleMeta
from contentlint.rules.marks._written import outside_code
from contentlint.text.machine.alerts import keywords_for
from contentlint.text.pattern import Pattern

META = RuleMeta(
    id="translated-alert",
    summary="Keyword of an alert that was translated.",
    severity=Severity.ERROR,
)
MESSAGE = "Unexpected keyword `{written}` of an alert, expected {expected}"

GOOD = (
    "> [!NOTE]\n> Du texte.\n",
    ":::note[Hinweis]\nText.\n:::\n",
    "> [!WARNING] 警告\n> 正文。\n",
)
BAD = (
    Example(
        bad="> [!AVERTISSEMENT]\n> Du texte.\n",
        message="Unexpected keyword `AVERTISSEMENT` of an alert, expected `WARNING`",
        fixed="> [!WARNING]\n> Du texte.\n",
    ),
    Example(
        bad=":::hinweis\nText.\n:::\n",
        message="Unexpected keyword `hinweis` of an alert, expected `note`",
        fixed=":::note\nText.\n:::\n",
        unsafe=True,
    ),
    Example(
        bad="> [!注意]\n> 正文。\n",
        message="Unexpected keyword `注意` of an alert, expected `NOTE`, `WARNING` or `CAUTION`",
    ),
)

# Fast searches for lines that begin like any of the forms; then each form for itself.
_BLOCK_LINE = r":::|!!![ \t]|\?\?\?\+?[ \t]|///[ \t]"
_KNOWN = r"(?!(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION)\])"
_ANY = Pattern(rf"\n[ \t>:]*(?:\[!{_KNOWN}|{_BLOCK_LINE})")
_ANY_BLOCK = Pattern(rf"\n[ \t>:]*(?:{_BLOCK_LINE})")
_WORD = r"(?P<word>[^\W\d_][\w-]{0,30})"
_QUOTE = Pattern(rf"\[!{_KNOWN}(?P<word>[^\W\d_][^\]\n]{{0,30}})\]")
_BLOCKS = (
    Pattern(rf":::[ \t]*{_WORD}"),
    Pattern(rf"!!![ \t]+{_WORD}"),
    Pattern(rf"\?\?\?\+?[ \t]+{_WORD}"),
    Pattern(rf"///[ \t]+{_WORD}"),
)
_FIRST = (">", ":", "!", "?", "/")


def check(page: Document, _: Options) -> Iterator[Problem]:
    text = page.text
    if not _ANY.search(text) and not text.startswith(_FIRST):
        return
    has_block = _ANY_BLOCK.search(text) or text.startswith(_FIRST)
    for form in (_QUOTE, *_BLOCKS) if has_block else (_QUOTE,):
        for match in outside_code(page, form, _is_translated):
            yield _problem(match, is_quote=form is _QUOTE)


def _is_translated(match: re.Match[str]) -> bool:
    """Whether the keyword is a translated one, at the begin of a line or quote."""
    start = match.string.rfind("\n", 0, match.start()) + 1
    before = match.string[start : match.start()]
    begins = ">" in before if match.group().startswith("[") else True
    return begins and not before.strip(" \t>:") and bool(keywords_for(match["word"]))


def _problem(match: re.Match[str], *, is_quote: bool) -> Problem:
    word, span, keywords = match["word"], Span(*match.span("word")), keywords_for(match["word"])
    is_upper = word.isupper() or (is_quote and word.lower() == word.upper())
    written = [keyword.upper() if is_upper else keyword for keyword in keywords]
    listed = [f"`{keyword}`" for keyword in written]
    expected = either(listed)
    fix = None
    if len(keywords) == 1:
        # Only this form has the same keywords everywhere; generators differ in those of the others.
        is_sure = is_quote and keywords[0] not in ("danger", "info")
        level = Applicability.SAFE if is_sure else Applicability.UNSAFE
        fix = Fix(Phrase("Write {text}", text=written[0]), (Edit(span, written[0]),), level)
    return Problem(span, MESSAGE, {"written": word, "expected": expected}, fix)
