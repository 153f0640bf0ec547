r"""A character is written the way programs write it: `d\u00e9but`, `d=C3=A9but`.

A program saved JSON, source text or a mail without reading it first. Readers see
the code instead of the letter, and search does not find the word.

Only codes that touch a letter are reported, and not in code: alone or in quotation
marks, a code is what the page speaks about. The fix writes the character. It is
safe for codes of mail between two letters; a page may show a line of a program on
purpose, so codes with a backslash wait for a person.
"""

from __future__ import annotations

from collections.abc import Iterator

from contentlint.document import Document
from contentlint.model import Problem, Severity, Span
from contentlint.rule import Example, Options, RuleMeta
from contentlint.rules.encoding._places import beside, change, is_explained, is_quoted, read_by_people
from contentlint.text.characters.escapes import ESCAPES, is_written, may_hold_escapes, unescaped
from contentlint.text.characters.undamaged import undamaged
from contentlint.text.pattern import Pattern

META = RuleMeta(
    id="escaped-unicode",
    summary="Code of a character instead of the character.",
    severity=Severity.ERROR,
)
MESSAGE = "Unexpected code `{code}`, expected the character `{char}`"

GOOD = (
    "In JSON, `\\u00e9` stands for é, and so does \\u00e9.",
    "C:\\users\\udo",
    "Search for ?name=C3=A9t.",
)
BAD = (
    Example(
        bad="Le d\\u00e9but.",
        message="Unexpected code `\\u00e9`, expected the character `é`",
        fixed="Le début.",
        unsafe=True,
    ),
    Example(
        bad="La strat=C3=A9gie.",
        message="Unexpected code `=C3=A9`, expected the character `é`",
        fixed="La stratégie.",
    ),
    Example(
        bad="La strat=C3=83=C2=A9gie.",
        message="Unexpected code `=C3=83=C2=A9`, expected the character `é`",
        fixed="La stratégie.",
    ),
    Example(
        bad="L'\\u00e9quipe.",
        message="Unexpected code `\\u00e9`, expected the character `é`",
        fixed="L'équipe.",
        unsafe=True,
    ),
)

# A path or an address that reaches to the code; a backslash before `u` or `x` is that of another code.
_ADDRESS = Pattern(r"(?:[?&/]|\\(?![ux][0-9A-Fa-f]{2}))\S*\Z")
_AROUND = 80


def check(page: Document, _: Options) -> Iterator[Problem]:
    if not may_hold_escapes(page.text):
        return
    for match in read_by_people(page, ESCAPES):
        span = Span(*match.span())
        before, after = beside(page.text, span)
        shown = unescaped(match.group())
        if shown is None or not (before.isalpha() or after.isalpha()) or _is_meant(page, span):
            continue
        char = undamaged(shown, before, after)
        if is_written(char):
            mail = before.isalpha() and after.isalpha() and match.group().startswith("=")
            fix = change("Write the character", span, char, mail)
            yield Problem(span, MESSAGE, {"code": match.group(), "char": char}, fix)


def _is_meant(page: Document, span: Span) -> bool:
    """Whether the code belongs to a quotation, a path or an address, or is reported as damage."""
    line = page.text[max(0, span.start - _AROUND) : span.start].rpartition("\n")[2]
    return _ADDRESS.search(line) is not None or is_quoted(page.text, span) or is_explained(page, span)
