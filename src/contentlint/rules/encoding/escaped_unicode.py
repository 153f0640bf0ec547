r"""A character is written the way programs write it: `d\u00e9but`, `d=C3=A9but`.

A program saved JSON, source text or a mail without reading it first. Readers see
the code instead of the letter, and search does not find the word.

Only codes that touch a letter are reported, and not in code: alone, a code is what
the page speaks about. The fix writes the character. It is safe inside a word,
between two letters; at a word's border it waits for a person.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from contentlint.document import Document
from contentlint.model import Problem, Severity, Span
from contentlint.rule import Example, Options, RuleMeta
from contentlint.rules.encoding._places import change, read_by_people
from contentlint.text.characters.escapes import ESCAPES, unescaped

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
    ),
    Example(
        bad="La strat=C3=A9gie.",
        message="Unexpected code `=C3=A9`, expected the character `é`",
        fixed="La stratégie.",
    ),
    Example(
        bad="L'\\u00e9quipe.",
        message="Unexpected code `\\u00e9`, expected the character `é`",
        fixed="L'équipe.",
        unsafe=True,
    ),
)

# What an address or an assignment has before the code.
_ASSIGNED = re.compile(r"[?&\\/\w-]*[?&\\/][^\s?&]*\Z")
_AROUND = 80


def check(page: Document, _: Options) -> Iterator[Problem]:
    for match in read_by_people(page, ESCAPES):
        char = unescaped(match.group())
        before, after = page.text[: match.start()][-1:], page.text[match.end() :][:1]
        if char is None or not (before.isalpha() or after.isalpha()) or _is_assigned(match):
            continue
        span = Span(*match.span())
        fix = change("Write the character", span, char, before.isalpha() and after.isalpha())
        yield Problem(span, MESSAGE, {"code": match.group(), "char": char}, fix)


def _is_assigned(code: re.Match[str]) -> bool:
    """Whether the code belongs to a path, an address or a chain of codes that is no word."""
    start = code.start()
    line = code.string[max(0, start - _AROUND) : start].rpartition("\n")[2]
    return _ASSIGNED.search(line.rpartition(" ")[2]) is not None
