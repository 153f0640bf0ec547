"""`contentlint fix --interactive`: one fix after the other, each decided with one key."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import click

from contentlint.api import Decision, FixOutcome, Review
from contentlint.cli.language import said
from contentlint.model import Applicability, Finding, Phrase
from contentlint.report import Style
from contentlint.report.lines import line_index
from contentlint.report.sources import head
from contentlint.report.summary import plural
from contentlint.report.translated import translated
from contentlint.report.visible import visible
from contentlint.report.words import word_diff

_KINDS = {
    Applicability.SAFE: Phrase("exact"),
    Applicability.UNSAFE: Phrase("needs review"),
    Applicability.DISPLAY: Phrase("a guess"),
}
_HELP = Phrase("""\
y  apply this fix
n  do not, and do not ask again
a  apply this one and all further ones of this rule
d  leave this one and all further ones of this rule for another time
e  write another text, and apply that
q  stop here; what was accepted is applied
?  this help""")
_KEYS = "ynadeq?"


class _Answer(NamedTuple):
    """The key for one finding, and the finding as it is to be applied."""

    key: str
    finding: Finding


def run_interactive(review: Review, style: Style) -> FixOutcome:
    """Ask about every fix that was not rejected before, then apply what was accepted."""
    offered = [finding for finding in review.outcome.findings if finding.fix and finding.fix.edits]
    rejected = review.rejected()
    open_ones = [finding for finding in offered if finding not in rejected]
    if len(offered) > len(open_ones):
        fixes = plural(len(offered) - len(open_ones), "fix", "fixes")
        click.echo(said(Phrase("{fixes} not asked about again: rejected before.", fixes=fixes)))
    answers = list(_answers(review, open_ones, style))
    accepted = [answer.finding for answer in answers if answer.key in "ya"]
    refused = [Decision.of(answer.finding, "rejected") for answer in answers if answer.key == "n"]
    review.decide(refused)
    left = len(open_ones) - len(accepted) - len(refused)
    counts = {"accepted": len(accepted), "rejected": len(refused), "left": left}
    click.echo(said(Phrase("{accepted} accepted, {rejected} rejected, {left} left.", **counts)) + "\n")
    return review.apply(accepted)


def _answers(review: Review, findings: Sequence[Finding], style: Style) -> Iterator[_Answer]:
    """One answer for each finding until `q`; `a` and `d` answer for the rest of a rule."""
    by_rule: dict[str, str] = {}
    for number, finding in enumerate(findings, 1):
        key = by_rule.get(finding.rule)
        if key is None:
            answer = _ask(review, finding, f"{number}/{len(findings)}", style)
            if answer.key == "q":
                return
            if answer.key in "ad":
                by_rule[finding.rule] = answer.key
            yield answer
        else:
            yield _Answer(key, finding)


def _ask(review: Review, finding: Finding, place: str, style: Style) -> _Answer:
    """Show one fix and wait for a key that means something."""
    lines = line_index(review.outcome.text_of)(finding.path)
    click.echo(head(translated(finding, style.language), lines, style))
    if finding.fix:
        title, kind = visible(style.say(finding.fix.title)), _KINDS[finding.fix.applicability]
        click.echo(style.say(Phrase("{title} ({kind}):", title=title, kind=kind)))
        click.echo(word_diff(finding.fix, lines, style))
    while True:
        asked = Phrase("({place}) Apply this fix [{keys}]? ", place=place, keys=",".join(_KEYS))
        click.echo(style.say(asked), nl=False)
        key = _pressed()
        click.echo(key if key in _KEYS else "")
        if key == "e" and (edited := _edited(finding)):
            return _Answer("y", edited)
        if key and key in "ynadq":
            return _Answer(key, finding)
        if key in ("\x03", "\x04", "\x1b"):  # Ctrl-C, Ctrl-D and Escape end it as everywhere
            return _Answer("q", finding)
        if key != "e":
            click.echo(style.say(_HELP))


def _pressed() -> str:
    """The next key but Enter, which those press behind each key who know `git add -p`."""
    while (key := click.getchar()) in ("\r", "\n"):
        pass
    return key.lower()


def _edited(finding: Finding) -> Finding | None:
    """The finding with a text of the editor's own; None where the fix changes several places."""
    fix = finding.fix
    if fix is None or len(fix.edits) != 1:
        click.echo(said("This fix changes several places, so there is no one text to write; y or n?"))
        return None
    (edit,) = fix.edits
    text = click.prompt(said("New text"), default=edit.text, show_default=True)
    return finding._replace(fix=fix._replace(edits=(edit._replace(text=text),)))
