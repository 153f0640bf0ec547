"""The table of `--statistics`: what each rule cost, the dearest first, and what it found."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from contentlint.messages import translate
from contentlint.model import Finding, Phrase


def cost_table(
    seconds: Mapping[str, float], total: float, pages: int, findings: Iterable[Finding], language: str
) -> str:
    """Lines of text. `seconds` are those of each rule by its id, `total` those of the whole run."""
    found = Counter(finding.rule for finding in findings)
    words = _Words(
        translate(Phrase("seconds  ms a page   share  findings"), language),
        translate(Phrase("reading, links and the rest"), language),
        translate(Phrase("the run, in one process"), language),
    )
    return "\n".join(_lines(seconds, total, pages, found, words))


class _Words(NamedTuple):
    """What is said in the table: the heads of its columns, and the names of its last two rows."""

    head: str
    rest: str
    run: str


def _lines(
    seconds: Mapping[str, float], total: float, pages: int, found: Mapping[str, int], words: _Words
) -> Iterator[str]:
    width = max(map(len, (*seconds, *words[1:])))
    yield f"{'':<{width}}  {words.head}"
    for rule in sorted(seconds, key=lambda rule: (-seconds[rule], rule)):
        yield _line(f"{rule:<{width}}", seconds[rule], total, pages, found.get(rule, 0))
    rest = total - sum(seconds.values())
    yield _line(f"{words.rest:<{width}}", rest, total, pages, None)
    yield _line(f"{words.run:<{width}}", total, total, pages, sum(found.values()))


def _line(label: str, seconds: float, total: float, pages: int, found: int | None) -> str:
    share = seconds / total if total else 0.0
    count = "" if found is None else str(found)
    return (
        f"{label}  {seconds:7.2f}  {seconds / max(pages, 1) * 1000:9.4f}  {share:5.1%}  {count:>8}".rstrip()
    )
