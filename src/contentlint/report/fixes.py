"""What a `fix` run changed, page by page, and what it left for a person."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from contentlint.report.layouts import Layout, heads
from contentlint.report.lines import line_index
from contentlint.report.outcome import Change, Outcome, Style, prefix_of
from contentlint.report.paint import BOLD, GREEN, painter
from contentlint.report.summary import plural, summary
from contentlint.report.visible import inert, visible
from contentlint.report.wrap import wrapped

_TITLES_SHOWN = 3


class FixOutcome(NamedTuple):
    """A finished fix run: the changes, and what remains after them.

    `left` holds the findings that remain, in offsets of the new texts.
    `written` is False when the changes were only shown.
    """

    changes: tuple[Change, ...]
    left: Outcome
    written: bool = True

    def seen_from(self, folder: Path) -> FixOutcome:
        """The same run with paths relative to `folder`, where that holds the root; else as it is."""
        prefix = prefix_of(self.left.root, folder)
        changes = tuple(change._replace(path=prefix + change.path) for change in self.changes)
        return self._replace(changes=changes, left=self.left.seen_from(folder))


def render(outcome: FixOutcome, style: Style, layout: Layout = heads) -> str:
    """What was changed and what is left, as text; when quiet, only what is left."""
    blocks = [] if style.quiet else [_changed(change, style) for change in outcome.changes]
    left = list(layout(outcome.left.findings, line_index(outcome.left.text_of), style))
    blocks += [f"Left for you:\n{left[0]}", *left[1:]] if left else []
    if not style.quiet:
        blocks += [wrapped(f"note: {visible(note)}", style.width) for note in outcome.left.notes]
        blocks.append(_closing(outcome, style))
    return inert("".join(block + "\n\n" for block in blocks)[:-1])


def _changed(change: Change, style: Style) -> str:
    paint = painter(style.color)
    titles: dict[str, Counter[str]] = {}
    for fix in change.applied:
        titles.setdefault(fix.rule, Counter())[fix.title] += 1
    name = f"{paint(BOLD, visible(change.path))}: {plural(len(change.applied), 'fix', 'fixes')}"
    return "\n".join([name, *_by_rule(titles, style)])


def _by_rule(titles: dict[str, Counter[str]], style: Style) -> Iterator[str]:
    for rule, counts in sorted(titles.items(), key=lambda item: (-item[1].total(), item[0])):
        shown = [visible(title) for title, _ in counts.most_common(_TITLES_SHOWN)]
        more = [f"and {len(counts) - _TITLES_SHOWN} more"] if len(counts) > _TITLES_SHOWN else []
        line = f"  {counts.total()} {visible(rule)}: {'; '.join(shown + more)}"
        yield painter(style.color)(GREEN, wrapped(line, style.width))


def _closing(outcome: FixOutcome, style: Style) -> str:
    verb = "Fixed" if outcome.written else "Would fix"
    number = sum(len(change.applied) for change in outcome.changes)
    pages = plural(len(outcome.changes), "page")
    refused = any(finding.rule == "refused-fix" for finding in outcome.left.findings)
    nothing = "Nothing was fixed." if refused else "Nothing to fix."
    done = f"{verb} {plural(number, 'problem')} in {pages}." if number else nothing
    return f"{painter(style.color)(BOLD, done)}\n{summary(outcome.left, style)}"
