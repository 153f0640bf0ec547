"""Comparisons between keys, written as people write them."""

from __future__ import annotations

import operator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contentlint.packs.compare import broken, names, parse_chain


def test_a_chain_names_its_keys() -> None:
    assert names(parse_chain("0 < minTime<=max-time")) == ("minTime", "max-time")


@pytest.mark.parametrize(
    "written", ["", "low", "low <=", "<= high", "low =< high", "low <= high()", "a b < c"]
)
def test_what_is_no_chain_is_refused(written: str) -> None:
    with pytest.raises(ValueError, match="`"):
        parse_chain(written)


def test_each_comparison_that_does_not_hold_is_told() -> None:
    chain = parse_chain("low <= middle <= high < 10")
    found = list(broken(chain, {"low": 3, "middle": 2, "high": 10}))
    assert [(one.left, one.right, one.expected) for one in found] == [
        ("low", "middle", "at most `middle` (`2`)"),
        ("high", "", "less than `10`"),
    ]


def test_a_number_on_the_left_is_told_from_the_right() -> None:
    assert [one.expected for one in broken(parse_chain("0 < time"), {"time": 0})] == ["more than `0`"]


@pytest.mark.parametrize(
    "data", [{}, {"low": 3}, {"low": None, "high": 1}, {"low": "3", "high": 1}, {"low": True, "high": 0}]
)
def test_what_can_not_be_compared_is_not(data: dict[str, object]) -> None:
    assert list(broken(parse_chain("low <= high"), data)) == []


SIGNS = {
    "<=": operator.le,
    "<": operator.lt,
    ">=": operator.ge,
    ">": operator.gt,
    "==": operator.eq,
    "!=": operator.ne,
}


@given(st.integers(-5, 5), st.sampled_from(sorted(SIGNS)), st.integers(-5, 5))
def test_signs_mean_what_they_say(low: int, sign: str, high: int) -> None:
    for written, data in ((f"a {sign} b", {"a": low, "b": high}), (f"{low} {sign} b", {"b": high})):
        assert bool(list(broken(parse_chain(written), data))) is not SIGNS[sign](low, high)
