from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contentlint.external.addresses import address_of


@pytest.mark.parametrize(
    ("target", "address"),
    [
        ("https://a.org", "https://a.org/"),
        ("HTTPS://A.org/B#c", "https://a.org/B"),
        ("//a.org/b?c=d", "https://a.org/b?c=d"),
        ("https://a.org/été?q=œ", "https://a.org/%C3%A9t%C3%A9?q=%C5%93"),
        ("https://a.org/%C3%A9", "https://a.org/%C3%A9"),
        ("https://bücher.de:8080/", "https://xn--bcher-kva.de:8080/"),
        ("https://user:secret@a.org/b", "https://a.org/b"),
    ],
)
def test_the_address_that_is_asked(target: str, address: str) -> None:
    assert address_of(target) == address


@given(st.text().map("https://".__add__))
def test_no_target_raises(target: str) -> None:
    address = address_of(target)
    assert address is None or (address.isascii() and "#" not in address)
