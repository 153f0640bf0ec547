"""What broken front matter looks like to an editor."""

from __future__ import annotations

from typing import get_args

from contentlint.document.values import Cause
from contentlint.rules.frontmatter._faults import FAULTS


def test_every_fault_has_its_words() -> None:
    assert set(FAULTS) == set(get_args(Cause))
