"""Damage that was escaped afterwards ends in the right text in one run, whichever rules look first."""

from __future__ import annotations

from itertools import permutations

import pytest

from contentlint.api import fix_text
from contentlint.engine.fix import select_edits
from contentlint.model import Applicability
from contentlint.registry import all_rules
from tests.support.rules import run_rule

RULES = ("mojibake", "escaped-unicode", "html-entity", "double-escape")


@pytest.mark.parametrize(
    "damaged",
    [
        "Un caf&Atilde;&copy; et une strat&Atilde;&copy;gie.",
        "Un caf&amp;Atilde;&amp;copy; et une strat&amp;Atilde;&amp;copy;gie.",
        "Un caf\\u00c3\\u00a9 et une strat\\u00c3\\u00a9gie.",
        "Un caf=C3=83=C2=A9 et une strat=C3=83=C2=A9gie.",
        "Un caf\\xc3\\x83\\xc2\\xa9 et une strat\\xc3\\xa9gie.",
        "Un cafÃ© et une strat=C3=83=C2=A9gie.",
    ],
)
def test_one_run_is_enough(damaged: str) -> None:
    text = f"# Le café\n\n{damaged}\n"
    once = fix_text(text, "fr/page.md", select=["encoding"], unsafe=True)
    assert once.text == "# Le café\n\nUn café et une stratégie.\n"
    assert once.left == ()


@pytest.mark.parametrize("order", list(permutations(RULES)))
def test_rules_do_not_take_the_same_characters(order: tuple[str, ...]) -> None:
    text = "# Le café\n\nUn caf&Atilde;&copy;, strat&Atilde;&copy;gie, &eacute;t&eacute;, l=C3=83=C2=A9o.\n"
    found = [problem.fix for rule in order for problem in run_rule(all_rules()[rule], text, "fr/page.md")]
    fixes = [fix for fix in found if fix]
    chosen = select_edits(fixes, Applicability.UNSAFE)
    assert len(chosen.fixes) == len(fixes) == 5
