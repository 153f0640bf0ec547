"""The table of `--statistics`: what each rule cost, the dearest first, and what it found."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from contentlint.model import Finding


def cost_table(seconds: Mapping[str, float], total: float, pages: int, findings: Iterable[Finding]) -> str:
    """Lines of text. `seconds` are those of each rule by its id, `total` those of the whole run."""
    found = Counter(finding.rule for finding in findings)
    return "\n".join(_lines(seconds, total, pages, found))


def _lines(seconds: Mapping[str, float], total: float, pages: int, found: Mapping[str, int]) -> Iterator[str]:
    width = max(map(len, (*seconds, "reading, links and the rest")))
    yield f"{'':<{width}}  seconds  ms a page   share  findings"
    for rule in sorted(seconds, key=lambda rule: (-seconds[rule], rule)):
        yield _line(f"{rule:<{width}}", seconds[rule], total, pages, found.get(rule, 0))
    rest = total - sum(seconds.values())
    yield _line(f"{'reading, links and the rest':<{width}}", rest, total, pages, None)
    yield _line(f"{'the run, in one process':<{width}}", total, total, pages, sum(found.values()))


def _line(label: str, seconds: float, total: float, pages: int, found: int | None) -> str:
    share = seconds / total if total else 0.0
    count = "" if found is None else str(found)
    return (
        f"{label}  {seconds:7.2f}  {seconds / max(pages, 1) * 1000:9.4f}  {share:5.1%}  {count:>8}".rstrip()
    )
