"""Earlier reports beside this one: a bar for each run, and what came and went since the last."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from html import escape

from contentlint.model import Finding, Severity
from contentlint.report.outcome import Earlier
from contentlint.report.page.charts import figure, short
from contentlint.report.visible import visible

_LEVELS = (Severity.ERROR, Severity.WARNING, Severity.INFO)
# More runs than this are not shown: the last ones are.
_MOST = 12
_WIDTH = 96
_HEIGHT = 140


def trend(findings: Sequence[Finding], earlier: Sequence[Earlier]) -> str:
    """Bars of errors, warnings and remarks for each run, the oldest first; "" without earlier reports."""
    if not earlier:
        return ""
    runs = [(run.name, _counts(run.severities)) for run in earlier[-_MOST:]]
    runs.append(("", _counts([finding.severity for finding in findings])))
    most = max(1, *(sum(counts) for _, counts in runs))
    shapes = "".join(_run(at, name, counts, most) for at, (name, counts) in enumerate(runs))
    box = f"0 0 {len(runs) * _WIDTH} {_HEIGHT + 40}"
    names = 'class="trend" role="img" aria-labelledby="trend-title" preserveAspectRatio="xMinYMid"'
    svg = f'<svg {names} viewBox="{box}">{shapes}</svg>'
    rows = [(name or "–", *map(str, counts)) for name, counts in runs]
    head = [f'<span data-text="{level.label}"></span>' for level in _LEVELS]
    chart = figure("trend", svg, head, rows)
    return chart + _since(findings, earlier[-1])


def _counts(severities: Sequence[Severity]) -> tuple[int, ...]:
    found = Counter(severities)
    return tuple(found[level] for level in _LEVELS)


def _run(at: int, name: str, counts: Sequence[int], most: int) -> str:
    """One bar: remarks below, errors on top, the number above, the name of the run below."""
    x, y = at * _WIDTH + 16, _HEIGHT
    parts = []
    for level, number in zip(reversed(_LEVELS), reversed(counts), strict=True):
        height = round((_HEIGHT - 20) * number / most)
        y -= height
        parts.append(f'<rect class="level-{level.label}" x="{x}" y="{y}" width="64" height="{height}"/>')
    middle = x + 32
    label = short(name, 12) if name else '<tspan data-text="now"></tspan>'
    parts.append(f'<text class="head" x="{middle}" y="{y - 5}">{sum(counts)}</text>')
    parts.append(f'<text class="head" x="{middle}" y="{_HEIGHT + 18}">{label}</text>')
    return "".join(parts)


def _since(findings: Sequence[Finding], last: Earlier) -> str:
    """How many findings are new since a report, and how many are gone: they are known by what they say."""
    now = Counter((finding.rule, finding.fingerprint) for finding in findings)
    then = Counter(last.known)
    values = {"name": last.name, "new": (now - then).total(), "gone": (then - now).total()}
    data = " ".join(f'data-{name}="{escape(visible(str(value)))}"' for name, value in values.items())
    return f'<p class="note" data-text="since" {data}></p>'
