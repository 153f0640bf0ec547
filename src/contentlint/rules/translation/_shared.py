"""What rules about a page and its source have in common."""

from __future__ import annotations

from collections.abc import Callable

from contentlint.model import Edit, Phrase, Related, Span
from contentlint.twin import Both, Pair, Unit

_LONGEST = 70
# Two pages in common show that `en` and `fr` are locales; so do all examples here.
MORE = (("en/two.md", ""), ("fr/two.md", ""), ("de/two.md", ""), ("es/two.md", ""), ("it/two.md", ""))


def files(source: str, *others: str) -> tuple[tuple[str, str], ...]:
    """An example's site: the source of `fr/page.md`, and up to three other translations of it."""
    named = zip(("de", "es", "it"), others, strict=False)
    return (("en/page.md", source), *((f"{tag}/page.md", text) for tag, text in named), *MORE)


def short(text: str) -> str:
    """The text in one line, cut to what a message can hold, without the mark that quotes it."""
    line = " ".join(text.replace("`", "").split())
    return line if len(line) <= _LONGEST else line[: _LONGEST - 1].rstrip() + "…"


def insertion(text: str, place: int, lead: str, written: str) -> Edit:
    """Write something behind offset `place` after `lead`; into the empty lines that a lost one has left."""
    if lead == "\n\n" and text.startswith("\n\n\n", place):
        return Edit(Span(place + 2, place + 2), written + "\n")
    return Edit(Span(place, place), lead + written)


def beside(pair: Pair, unit: Unit) -> tuple[Related, ...]:
    """The unit of the source, where it still stands in today's page."""
    if pair.today is None:
        return (Related("in the page translated from", unit.span, pair.source.path),)
    now = next((each for each in pair.today.units if each.key == unit.key), None)
    return (Related("in the page translated from", now.span, pair.today.path),) if now else ()


def others_keep(pair: Pair, both: Both, keeps: Callable[[Unit], bool]) -> bool | None:
    """Whether most other translations of the unit keep something; None where too few can be asked."""
    return pair.vote(both.source, keeps).confirms


def place(pair: Pair, index: int) -> str:
    """Where a unit of the source stands, in words."""
    title = pair.source.section(index)
    return Phrase("in `{title}`", title=short(title)) if title else Phrase("at the top")
