"""The contract between a rule module and the house."""

from __future__ import annotations

import re
from pathlib import Path

import contentlint.rules
from contentlint.registry import CATEGORIES, all_rules


def test_the_file_name_is_the_id() -> None:
    folder = Path(contentlint.rules.__file__).parent
    files = {
        (path.parent.name, path.stem.replace("_", "-"))
        for path in folder.glob("*/*.py")
        if not path.stem.startswith("_")
    }
    assert files == {(rule.category, rule.id) for rule in all_rules().values()}


def test_every_category_is_known() -> None:
    assert {rule.category for rule in all_rules().values()} <= set(CATEGORIES)


def test_ids_are_words() -> None:
    for rule_id in all_rules():
        assert re.fullmatch(r"[a-z][a-z0-9]*(-[a-z][a-z0-9]*)+|[a-z]+", rule_id)
