"""The review as it stands: the findings, what was decided, and what happens to them."""

from __future__ import annotations

import threading
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from contentlint.api import Applicability, Decision, Finding, FixOutcome, Review, UndoReport, silence
from contentlint.engine.decisions import Verdict
from contentlint.model import Severity


class Item(NamedTuple):
    """A finding with its number in this state of the review, and what was decided about it."""

    number: int
    finding: Finding
    decision: Decision | None

    @property
    def verdict(self) -> Verdict:
        """What holds for it now."""
        return self.decision.verdict if self.decision else "open"

    @property
    def can_be_applied(self) -> bool:
        """Whether it offers a change."""
        return self.finding.fix is not None and bool(self.finding.fix.edits)

    @property
    def can_be_accepted_with_others(self) -> bool:
        """Whether its change is more than a guess, so that nobody has to look at each alone."""
        fix = self.finding.fix
        return fix is not None and bool(fix.edits) and fix.applicability >= Applicability.UNSAFE

    @property
    def can_be_edited(self) -> bool:
        """Whether its change is one text at one place."""
        return self.finding.fix is not None and len(self.finding.fix.edits) == 1


class ReviewState:
    """One review that several requests may ask at once; `generation` counts how often the pages changed.

    `last` is what writing did, `undone` what taking back did; None where that was not the last act.
    """

    def __init__(self, review: Review) -> None:
        self._review = review
        self._lock = threading.Lock()
        self.generation = 0
        self.last: FixOutcome | None = None
        self.undone: UndoReport | None = None
        self._read()

    def _read(self) -> None:
        findings = self._review.outcome.findings
        decided = self._review.decided()
        self._decisions = [decided.get((one.path, one.rule, one.fingerprint)) for one in findings]
        of_page, of_rule = defaultdict[str, list[int]](list), defaultdict[str, list[int]](list)
        for number, finding in enumerate(findings):
            of_page[finding.path].append(number)
            of_rule[finding.rule].append(number)
        self._of_page, self._of_rule = dict(of_page), dict(of_rule)
        errors = Counter(finding.path for finding in findings if finding.severity is Severity.ERROR)
        self.pages = tuple(sorted(of_page, key=lambda path: (-errors[path], -len(of_page[path]), path)))
        self.rules = tuple(sorted(of_rule, key=lambda rule: (-len(of_rule[rule]), rule)))

    def count(self) -> int:
        """How many findings there are."""
        return len(self._decisions)

    def decided(self) -> int:
        """How many of them are decided."""
        return sum(one is not None and one.verdict != "open" for one in self._decisions)

    def waiting(self) -> int:
        """How many decisions wait to be written."""
        return sum(self._is_waiting(item) for item in self.items())

    def items(self, path: str | None = None, rule: str | None = None) -> Iterator[Item]:
        """All findings in order, or those of one page or one rule."""
        numbers: Iterable[int] = range(len(self._decisions))
        if path is not None:
            numbers = self._of_page.get(path, ())
        elif rule is not None:
            numbers = self._of_rule.get(rule, ())
        findings = self._review.outcome.findings
        for number in numbers:
            yield Item(number, findings[number], self._decisions[number])

    def left(self, path: str) -> int:
        """How many findings of a page are open."""
        return sum(item.verdict == "open" for item in self.items(path))

    def text_of(self, path: str) -> str:
        """The text of a page as it was checked."""
        return self._review.outcome.text_of(path)

    def changed_meanwhile(self, path: str) -> bool:
        """Whether a page is not any more what was checked."""
        return self._review.changed_meanwhile(path)

    def decide(self, number: int, verdict: Verdict, reason: str = "", text: str | None = None) -> Item | None:
        """Keep a decision about one finding. None where there is no such finding. Raises WriteError."""
        if not 0 <= number < self.count():
            return None
        with self._lock:
            self._keep([number], verdict, reason, text)
        return Item(number, self._review.outcome.findings[number], self._decisions[number])

    def decide_all(self, rule: str, path: str | None, verdict: Verdict) -> int:
        """Keep one verdict about the findings of a rule, on one page or on all; returns how many.

        Open ones are accepted or rejected, those that were are opened again. Guesses are not accepted.
        """
        with self._lock:
            chosen = [
                item.number
                for item in self.items(rule=rule)
                if path in (None, item.finding.path) and _is_meant(item, verdict)
            ]
            self._keep(chosen, verdict, "", None)
        return len(chosen)

    def apply(self) -> None:
        """Write what was accepted and what is to be silenced, and check again. Raises WriteError."""
        with self._lock:
            waiting = [item for item in self.items() if self._is_waiting(item)]
            self.last, self.undone = self._review.apply(list(map(self._to_write, waiting))), None
            self._begin_again()

    def take_back(self) -> None:
        """Take back what was written last, and check again. Raises WriteError."""
        with self._lock:
            self.last, self.undone = None, self._review.take_back()
            self._begin_again()

    def check_again(self) -> None:
        """Look at the pages as they are now; decisions are read anew, a colleague's among them."""
        with self._lock:
            self._review.check_again()
            self.last, self.undone = None, None
            self._begin_again()

    def _begin_again(self) -> None:
        self.generation += 1
        self._read()

    def _keep(self, numbers: Sequence[int], verdict: Verdict, reason: str, text: str | None) -> None:
        findings = self._review.outcome.findings
        made = [Decision.of(findings[number], verdict, reason, text) for number in numbers]
        self._review.decide(made)
        for number, decision in zip(numbers, made, strict=True):
            self._decisions[number] = decision

    @staticmethod
    def _is_waiting(item: Item) -> bool:
        return item.verdict == "silenced" or (item.verdict == "accepted" and item.can_be_applied)

    def _to_write(self, item: Item) -> Finding:
        """The finding with the change that was decided: its own, an edited one, or a comment."""
        decision, finding = item.decision, item.finding
        if decision is None or finding.fix is None or decision.verdict == "silenced":
            reason = decision.reason if decision else ""
            return finding._replace(fix=silence(finding, self.text_of(finding.path), reason))
        fix = finding.fix
        if decision.text is not None and item.can_be_edited:
            fix = fix._replace(edits=(fix.edits[0]._replace(text=decision.text),))
        return finding._replace(fix=fix._replace(applicability=max(fix.applicability, Applicability.UNSAFE)))


def _is_meant(item: Item, verdict: Verdict) -> bool:
    """Whether a verdict about all of a kind is about this one."""
    if verdict == "open":
        return item.verdict in ("accepted", "rejected")
    return item.verdict == "open" and (item.can_be_accepted_with_others or verdict == "rejected")
