"""What is kept of a page comes back as it was, type for type, or is not kept."""

from __future__ import annotations

import marshal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contentlint.engine.cache.codec import NotPlainError, decode, encode
from contentlint.model import Applicability, Confidence, Edit, Fix, Problem, Related, Span
from contentlint.packs import FieldSpec, Schema, typography
from contentlint.rule import Options

SPANS = st.builds(Span, st.integers(0, 1 << 40), st.integers(0, 1 << 40))
TEXTS = st.text(st.characters(exclude_categories=[]))
FIXES = st.builds(
    Fix, TEXTS, st.lists(st.builds(Edit, SPANS, TEXTS)).map(tuple), st.sampled_from(Applicability)
)
PROBLEMS = st.builds(
    Problem,
    SPANS,
    TEXTS,
    st.dictionaries(TEXTS, st.one_of(TEXTS, st.integers())),
    st.none() | FIXES,
    st.lists(st.builds(Related, TEXTS, SPANS, st.none() | TEXTS)).map(tuple),
    st.none() | st.sampled_from(Confidence),
    TEXTS,
)


@given(st.lists(st.tuples(TEXTS, PROBLEMS)).map(tuple))
def test_problems_come_back(problems: tuple[tuple[str, Problem], ...]) -> None:
    back = decode(marshal.loads(marshal.dumps(encode(problems))))  # noqa: S302
    assert back == problems
    assert repr(back) == repr(problems)


SCHEMA = Schema((FieldSpec("title", "string", values=("a", 1)),), unknown="error")


@pytest.mark.parametrize("value", [typography("fr"), SCHEMA, frozenset({"a", "b"}), Options()])
def test_what_options_hold_comes_back(value: object) -> None:
    back = decode(marshal.loads(marshal.dumps(encode(value))))  # noqa: S302
    assert (back, type(back)) == (value, type(value))


@pytest.mark.parametrize("module", ["os", "contentlint.engine.disk"])
def test_nothing_but_values_is_made(module: str) -> None:
    with pytest.raises(NotPlainError):
        decode((-4, module, "remove", "page.md"))


@pytest.mark.parametrize("value", [object(), Path("x"), {1, 2}, [1], (Path("x"),)])
def test_what_is_not_plain_is_refused(value: object) -> None:
    with pytest.raises(NotPlainError):
        encode(value)
