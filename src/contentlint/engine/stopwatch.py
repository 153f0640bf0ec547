"""What each rule costs, measured from outside: the rules of a plan are wrapped, and nothing else changes."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from typing import Any

from contentlint.document import Document
from contentlint.model import Problem
from contentlint.registry import PagePlan, Planner
from contentlint.rule import ActiveRule


class Stopwatch:
    """Seconds of this process's own time, for the whole of a run and for each rule (by its id) in it."""

    def __init__(self) -> None:
        """Start it."""
        self.rules: dict[str, float] = {}
        self._started = time.process_time()

    def total(self) -> float:
        """The seconds since it was made."""
        return time.process_time() - self._started

    def timed(
        self, rule_id: str, check: Callable[..., Iterable[Problem]]
    ) -> Callable[..., Iterable[Problem]]:
        """The same check, its time taken down."""
        rules, clock = self.rules, time.process_time
        rules.setdefault(rule_id, 0.0)

        def run(*given: Any) -> list[Problem]:
            if isinstance(given[0], Document):
                given[0].kinds  # noqa: B018 (parse first, or the first rule would pay for all)
            start = clock()
            found = list(check(*given))
            rules[rule_id] += clock() - start
            return found

        return run


class TimedPlanner(Planner):
    """Plans whose rules are timed."""

    def __init__(self, planner: Planner, watch: Stopwatch) -> None:
        """The same plans as those of `planner`."""
        super().__init__(planner.config, planner.selection)
        self._watch = watch
        self._timed: dict[int, tuple[PagePlan, PagePlan]] = {}

    def plan(self, path: str) -> PagePlan:
        """The plan for the page at `path`, relative to the root."""
        plan = super().plan(path)
        # The plan is kept beside its copy, so that no other can get its number.
        _, timed = self._timed.setdefault(id(plan), (plan, plan))
        if timed is plan:
            page, site, pair = (tuple(map(self._wrap, rules)) for rules in plan[1:4])
            timed = plan._replace(page_rules=page, site_rules=site, pair_rules=pair)
            self._timed[id(plan)] = (plan, timed)
        return timed

    def _wrap(self, active: ActiveRule) -> ActiveRule:
        rule = active.rule
        return active._replace(rule=rule._replace(check=self._watch.timed(rule.id, rule.check)))
