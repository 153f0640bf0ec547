"""Space inside the quotes of a title, description or name, before its first or after its last sign.

`title: " Contact"` is sorted before all other pages, its address may begin
with a hyphen, and a search for the exact title does not find it. Mostly
invisible signs come along when a text is pasted: no-break spaces, zero-width
spaces.

The fix removes the space and nothing else, so it is safe.
"""

from __future__ import annotations

from collections.abc import Iterator

from contentlint.document import Document
from contentlint.document.values import Value
from contentlint.model import Edit, Fix, Phrase, Problem, Severity, Span
from contentlint.rule import Example, Options, RuleMeta
from contentlint.rules.frontmatter._keys import WORDS
from contentlint.text.pattern import Pattern

META = RuleMeta(
    id="space-around-value",
    summary="Space before or after the text inside its quotes.",
    severity=Severity.WARNING,
)
MESSAGE = "Unexpected {seen} at the {side} of `{key}`, expected none"

GOOD = (
    '---\ntitle: "Contact"\nseparator: " | "\nsummary: "[Bug]: "\ndescription: ""\n---\n',
    "---\ntitle:   Contact   \ndescription: |\n  Text\n---\n",
)
BAD = (
    Example(
        bad='---\ntitle: " Contact"\n---\n',
        message="Unexpected space at the start of `title`, expected none",
        fixed='---\ntitle: "Contact"\n---\n',
    ),
    Example(
        bad="---\ntitle: Contact\u00a0\n---\n",
        message="Unexpected no-break space at the end of `title`, expected none",
        fixed="---\ntitle: Contact\n---\n",
    ),
)

_SPACE = "[ \t\u00a0\u2000-\u200b\u202f\u2060\u3000\ufeff]+"
# A text that ends in a colon or bracket and a space is to be continued: `title: "[Bug]: "` of an issue form.
_EDGES = Pattern(rf"(?P<start>\A{_SPACE})|(?P<end>(?<![:\])\s]){_SPACE}\Z)")
_NAMES = {
    " ": Phrase("space"),
    "\t": Phrase("tab"),
    "\u00a0": Phrase("no-break space"),
    "\u202f": Phrase("no-break space"),
    "\u200b": Phrase("zero-width space"),
    "\u2060": Phrase("invisible sign"),
    "\ufeff": Phrase("byte order mark"),
}
_SIDES = {"start": Phrase("start"), "end": Phrase("end")}


def check(page: Document, _options: Options) -> Iterator[Problem]:
    for entry in page.frontmatter.entries if page.frontmatter else ():
        if entry.key in WORDS and not entry.merged:
            for value in (entry.value, *entry.value.items):
                yield from _edges(entry.key, value)


def _edges(key: str, value: Value) -> Iterator[Problem]:
    quote = 1 if value.style in ("single", "double") else 0
    if value.kind != "str" or value.style in ("literal", "folded") or not value.raw:
        return
    text = value.raw[quote : len(value.raw) - quote]
    if text.isascii() and text[:1] > " " and text[-1:] > " ":
        return
    for found in _EDGES.finditer(text) if text.strip() else ():
        start = value.span.start + quote
        span = Span(start + found.start(), start + found.end())
        seen = _NAMES.get(found.group()[0], _NAMES[" "])
        data = {"seen": seen, "side": _SIDES[found.lastgroup or "end"], "key": key}
        yield Problem(span, MESSAGE, data, Fix.safe("Remove the space", Edit(span, "")))
