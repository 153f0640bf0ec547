"""The review as it stands: the findings, what was decided, and what happens to them."""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from contentlint.api import Applicability, Decision, Finding, FixOutcome, Review, silence
from contentlint.engine.decisions import Verdict


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
    def can_be_edited(self) -> bool:
        """Whether its change is one text at one place."""
        return self.finding.fix is not None and len(self.finding.fix.edits) == 1


class ReviewState:
    """One review that several requests may ask at once; `generation` counts how often the pages changed."""

    def __init__(self, review: Review) -> None:
        self._review = review
        self._lock = threading.Lock()
        self.generation = 0
        self.last: FixOutcome | None = None
        self._read()

    def _read(self) -> None:
        decided = self._review.decided()
        keys = (
            (finding.path, finding.rule, finding.fingerprint) for finding in self._review.outcome.findings
        )
        self._decisions = [decided.get(key) for key in keys]

    @property
    def pages(self) -> tuple[str, ...]:
        """The paths of the pages with findings, those with most errors first."""
        errors: Counter[str] = Counter()
        for finding in self._review.outcome.findings:
            errors[finding.path] += 1 + 1000 * (finding.severity.value == 2)
        return tuple(sorted(errors, key=lambda path: (-errors[path], path)))

    def items(self, path: str | None = None) -> Iterator[Item]:
        """All findings, or those of one page, in order."""
        pairs = zip(self._review.outcome.findings, self._decisions, strict=True)
        for number, (finding, decision) in enumerate(pairs):
            if path is None or finding.path == path:
                yield Item(number, finding, decision)

    def text_of(self, path: str) -> str:
        """The text of a page as it was checked."""
        return self._review.outcome.text_of(path)

    def decide(self, number: int, verdict: Verdict, reason: str = "", text: str | None = None) -> Item | None:
        """Keep a decision about one finding. None where there is no such finding. Raises WriteError."""
        findings = self._review.outcome.findings
        if not 0 <= number < len(findings):
            return None
        with self._lock:
            self._keep(number, verdict, reason, text)
        return Item(number, findings[number], self._decisions[number])

    def decide_all(self, rule: str, path: str | None, verdict: Verdict) -> int:
        """Keep one verdict about all open findings of a rule, on one page or on all; returns how many."""
        with self._lock:
            chosen = [
                item.number
                for item in self.items(path)
                if item.finding.rule == rule
                and item.verdict == "open"
                and (item.can_be_applied or verdict != "accepted")
            ]
            for number in chosen:
                self._keep(number, verdict, "", None)
        return len(chosen)

    def apply(self) -> FixOutcome:
        """Write what was accepted and what is to be silenced, and check again. Raises WriteError."""
        with self._lock:
            self.last = self._review.apply(
                [finding for item in self.items() for finding in self._to_write(item)]
            )
            self.generation += 1
            self._read()
        return self.last

    def waiting(self) -> int:
        """How many decisions wait to be written."""
        return sum(1 for item in self.items() for _ in self._to_write(item))

    def _keep(self, number: int, verdict: Verdict, reason: str, text: str | None) -> None:
        finding = self._review.outcome.findings[number]
        self._review.decide(finding, verdict, reason, text)
        self._decisions[number] = Decision.of(finding, verdict, reason, text)

    def _to_write(self, item: Item) -> Iterable[Finding]:
        """The finding with the change that was decided: its own, an edited one, or a comment."""
        decision, finding = item.decision, item.finding
        if decision is None:
            return
        if decision.verdict == "silenced":
            yield finding._replace(fix=silence(finding, self.text_of(finding.path), decision.reason))
        elif decision.verdict == "accepted" and finding.fix:
            fix = finding.fix
            if decision.text is not None and item.can_be_edited:
                fix = fix._replace(edits=(fix.edits[0]._replace(text=decision.text),))
            yield finding._replace(
                fix=fix._replace(applicability=max(fix.applicability, Applicability.UNSAFE))
            )
