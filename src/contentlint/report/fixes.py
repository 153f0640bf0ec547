"""What a `fix` run changed, page by page, and what it left for a person."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from contentlint.model import Phrase
from contentlint.report.layouts import Layout, heads
from contentlint.report.lines import line_index
from contentlint.report.outcome import Change, Outcome, Style, prefix_of
from contentlint.report.paint import BOLD, GREEN, painter
from contentlint.report.sources import noted
from contentlint.report.summary import plural, summary
from contentlint.report.translated import in_language
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
    spoken = in_language(outcome.left._replace(changes=outcome.changes), style.language)
    outcome = outcome._replace(changes=spoken.changes, left=spoken)
    blocks = [] if style.quiet else [_changed(change, style) for change in outcome.changes]
    left = list(layout(outcome.left.findings, line_index(outcome.left.text_of), style))
    blocks += [f"{style.say(Phrase('Left for you:'))}\n{left[0]}", *left[1:]] if left else []
    if not style.quiet:
        blocks += [noted(note, style) for note in outcome.left.notes]
        blocks.append(_closing(outcome, style))
    return inert("".join(block + "\n\n" for block in blocks)[:-1])


def _changed(change: Change, style: Style) -> str:
    paint = painter(style.color)
    titles: dict[str, Counter[str]] = {}
    for fix in change.applied:
        titles.setdefault(fix.rule, Counter())[fix.title] += 1
    name = Phrase(
        "{path}: {fixes}",
        path=paint(BOLD, visible(change.path)),
        fixes=plural(len(change.applied), "fix", "fixes"),
    )
    return "\n".join([style.say(name), *_by_rule(titles, style)])


def _by_rule(titles: dict[str, Counter[str]], style: Style) -> Iterator[str]:
    for rule, counts in sorted(titles.items(), key=lambda item: (-item[1].total(), item[0])):
        shown = [visible(title) for title, _ in counts.most_common(_TITLES_SHOWN)]
        if len(counts) > _TITLES_SHOWN:
            shown.append(style.say(Phrase("and {number} more", number=len(counts) - _TITLES_SHOWN)))
        line = Phrase(
            "  {number} {rule}: {titles}", number=counts.total(), rule=visible(rule), titles="; ".join(shown)
        )
        yield painter(style.color)(GREEN, wrapped(style.say(line), style.width))


def _closing(outcome: FixOutcome, style: Style) -> str:
    number = sum(len(change.applied) for change in outcome.changes)
    told = {"problems": plural(number, "problem"), "pages": plural(len(outcome.changes), "page")}
    if not number:
        refused = any(finding.rule == "refused-fix" for finding in outcome.left.findings)
        done = Phrase("Nothing was fixed.") if refused else Phrase("Nothing to fix.")
    elif outcome.written:
        done = Phrase("Fixed {problems} in {pages}.", **told)
    else:
        done = Phrase("Would fix {problems} in {pages}.", **told)
    return f"{painter(style.color)(BOLD, style.say(done))}\n{summary(outcome.left, style)}"
