"""The table of `--statistics`: what each rule cost, the dearest first, and what it found."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from contentlint.messages import translate
from contentlint.model import Finding, Phrase

# A share of the run that is 0.0 % in the table.
_NOTHING = 0.0005


def cost_table(
    seconds: Mapping[str, float], total: float, pages: int, findings: Iterable[Finding], language: str
) -> str:
    """Lines of text. `seconds` are those of each rule by its id, `total` those of the whole run.

    Rules that cost and found nothing share a line.
    """
    found = Counter(finding.rule for finding in findings)
    idle = {rule for rule in seconds if not found[rule] and seconds[rule] < _NOTHING * total}
    rows = sorted(
        ((rule, seconds[rule]) for rule in seconds.keys() - idle), key=lambda row: (-row[1], row[0])
    )
    if idle:
        others = Phrase.counted(len(idle), "{number} other rule", "{number} other rules")
        rows.append((translate(others, language), sum(seconds[rule] for rule in idle)))
    words = _Words(
        translate(Phrase("seconds  ms a page   share  findings"), language),
        translate(Phrase("reading, links and the rest"), language),
        translate(Phrase("the run, in one process"), language),
    )
    return "\n".join(_lines(rows, total, pages, found, words))


class _Words(NamedTuple):
    """What is said in the table: the heads of its columns, and the names of its last two rows."""

    head: str
    rest: str
    run: str


def _lines(
    rows: Sequence[tuple[str, float]], total: float, pages: int, found: Mapping[str, int], words: _Words
) -> Iterator[str]:
    width = max(map(len, (*(label for label, _ in rows), *words[1:])))
    yield f"{'':<{width}}  {words.head}"
    for label, cost in rows:
        yield _line(f"{label:<{width}}", cost, total, pages, found.get(label, 0))
    rest = total - sum(cost for _, cost in rows)
    yield _line(f"{words.rest:<{width}}", rest, total, pages, None)
    yield _line(f"{words.run:<{width}}", total, total, pages, sum(found.values()))


def _line(label: str, seconds: float, total: float, pages: int, found: int | None) -> str:
    share = seconds / total if total else 0.0
    count = "" if found is None else str(found)
    return (
        f"{label}  {seconds:7.2f}  {seconds / max(pages, 1) * 1000:9.4f}  {share:5.1%}  {count:>8}".rstrip()
    )
