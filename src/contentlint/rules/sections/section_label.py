"""A label in front of a line is not the one that its slot has in other sections.

Sections of one kind name their parts with the same bold words: three
alternatives each have a `**Difference**:` and a `**For whom**:`. A slip in one
of them is in no dictionary's reach, since the word may exist, and programs that
pick the parts out of a page lose it. A pack lists the labels of a section.
Without a list the neighbours tell: where at least two sections beside this one
agree on a label and this one has a slip of it in the same place, it is reported,
unless the others left it in English.

The fix writes the label that was probably meant. It needs review.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile
from typing import Annotated

from contentlint.document import Document, Heading
from contentlint.model import Confidence, Edit, Fix, Problem, Severity, Span
from contentlint.packs.outline import Content, Labels, Outline, Section, Title
from contentlint.rule import Accepted, Example, FromPack, Options, RuleMeta
from contentlint.rules.sections._alignment import align, walk
from contentlint.rules.sections._extent import own_body
from contentlint.rules.sections._labels import Label, candidates, labels_in, near_label, paired
from contentlint.rules.sections._siblings import siblings_of
from contentlint.text.language import is_english_in

META = RuleMeta(
    id="section-label",
    summary="A label is a slip of the one that other sections have.",
    severity=Severity.WARNING,
)
MESSAGE = "Unexpected label `{label}`, expected `{wanted}`"
AGREED = "Unexpected label `{label}`, expected `{wanted}` as in {count} sections beside it"

# Fewer sections can not outvote one.
_AGREEING = 2
# A difference in the last letters is more often a plural than a slip.
_ENDING = 2


@dataclass(frozen=True)
class RuleOptions(Options):
    sections: Annotated[Outline | None, FromPack("sections"), "Sections of this kind of page."] = None
    siblings: Annotated[bool, "Compare with the sections beside, where the pack lists no labels."] = True


_LISTED = RuleOptions(
    Outline((Section((Title("Summary"),), 2, content=Content(labels=Labels(("Cost", "Next step")))),))
)
_THREE = (
    "# Page\n\n## One\n\n**Difference**: old\n\n## Two\n\n**{}**: new\n\n## Three\n\n**Difference**: blue\n"
)
GOOD = (
    _THREE.format("Difference"),
    "# Page\n\n## One\n\n**Input**: a\n\n## Two\n\n**Inputs**: a, b\n\n## Three\n\n**Input**: c\n",
    Accepted("# Page\n\n## Summary\n\n**Cost**: 3 €\n\n**Next step :** begin\n", options=_LISTED),
)
BAD = (
    Example(
        bad=_THREE.format("Difffreence"),
        message="Unexpected label `Difffreence`, expected `Difference` as in 2 sections beside it",
        fixed=_THREE.format("Difference"),
        unsafe=True,
    ),
    Example(
        bad="# Page\n\n## Summary\n\n**Cost**: 3 €\n\n**Étape suivante** : begin\n",
        message="Unexpected label `Étape suivante`, expected `Next step`",
        fixed="# Page\n\n## Summary\n\n**Cost**: 3 €\n\n**Next step** : begin\n",
        options=_LISTED,
        unsafe=True,
    ),
    Example(
        bad="# Page\n\n## Summary\n\n**Cost**: 3 €\n\n**Next step**: begin\n\n**Mood**: good\n",
        message="Unexpected label `Mood`, expected `Cost` or `Next step`",
        options=_LISTED,
    ),
)


def check(page: Document, options: RuleOptions) -> Iterator[Problem]:
    listed: set[int] = set()
    if options.sections:
        for section, heading in walk(align(options.sections, page.headings)):
            if section.content and section.content.labels:
                listed.add(heading.span.start)
                yield from _unlisted(page, heading, section.content.labels)
    if options.siblings and page.text.count("\n**") > _AGREEING:
        yield from _beside(page, listed)


def _beside(page: Document, listed: Collection[int]) -> Iterator[Problem]:
    # Few pages have anything to report, so what is code is asked of those only.
    whole = Span(page.body_start, len(page.text))
    if any(_compared(page, candidates(page, whole), listed)):
        found = _compared(page, labels_in(page, whole), listed)
        yield from (problem for problem in found if not _is_translated(problem, page.language))


def _is_translated(problem: Problem, language: str | None) -> bool:
    """Is it the one label in the page's language, beside English ones that were left?"""
    label, wanted = str(problem.data["label"]), str(problem.data["wanted"])
    return language is not None and is_english_in(wanted, language) and not is_english_in(label, language)


def _compared(page: Document, labels: Sequence[Label], listed: Collection[int]) -> Iterator[Problem]:
    """Labels that differ from those in the sections beside theirs; `listed` sections are left out."""
    starts = [heading.span.start for heading in page.headings]
    own: dict[int, list[Label]] = {start: [] for start in starts}
    for label in labels:
        above = bisect_right(starts, label.span.start)
        if above:
            own[starts[above - 1]].append(label)
    for group in siblings_of(page.headings):
        slots = [own[heading.span.start] for heading in group]
        is_free = not any(heading.span.start in listed for heading in group)
        if is_free and sum(map(bool, slots)) > _AGREEING:
            yield from _outvoted(slots)


def _unlisted(page: Document, heading: Heading, wanted: Labels) -> Iterator[Problem]:
    for label, meant in paired(labels_in(page, own_body(page, heading)), wanted).unknown:
        if meant:
            yield _renaming(label, meant)
        elif not wanted.others:
            choices = "` or `".join((*wanted.required, *wanted.optional))
            yield Problem(label.span, MESSAGE, {"label": label.text, "wanted": choices})


def _renaming(label: Label, meant: str) -> Problem:
    data = {"label": label.text, "wanted": meant}
    return Problem(label.span, MESSAGE, data, Fix.unsafe("Rename the label", Edit(label.span, meant)))


def _outvoted(sections: Sequence[Sequence[Label]]) -> Iterator[Problem]:
    """Labels on which their section stands alone against a near one that the others have in the same slot."""
    uses = Counter(label.folded for labels in sections for label in labels)
    for labels in sections:
        own = {label.folded for label in labels}
        for slot, label in enumerate(labels):
            if uses[label.folded] > 1:
                continue
            beside = [other[slot] for other in sections if other is not labels and len(other) > slot]
            votes = Counter(other.folded for other in beside if other.folded not in own)
            agreed, count = max(votes.items(), key=lambda vote: vote[1], default=("", 0))
            if count >= _AGREEING and _is_slip(label.folded, agreed):
                wanted = next(other.text for other in beside if other.folded == agreed)
                yield _outvoting(label, wanted, count)


def _is_slip(word: str, agreed: str) -> bool:
    """Whether two labels differ by a slip: not in a number, and not only in their ending."""
    shared = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(word, agreed, strict=False)))
    is_inflected = shared >= min(len(word), len(agreed)) - _ENDING
    has_number = any(char.isdigit() for char in word + agreed)
    return not is_inflected and not has_number and near_label(word, (agreed,)) is not None


def _outvoting(label: Label, wanted: str, count: int) -> Problem:
    data: dict[str, str | int] = {"label": label.text, "wanted": wanted, "count": count}
    fix = Fix.unsafe("Rename the label", Edit(label.span, wanted))
    return Problem(label.span, AGREED, data, fix, confidence=Confidence.MEDIUM)
