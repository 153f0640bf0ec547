"""Slips in addresses are told from good ones by their characters alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contentlint.document.address_form import may_slip, slip_of

SLIPS = [
    ("github.com/x/y", "no-scheme", "https://github.com/x/y"),
    ("www.example.org", "no-scheme", "https://www.example.org"),
    ("hhttps://x.org/a", "scheme", "https://x.org/a"),
    ("htp://x.org", "scheme", "http://x.org"),
    ("http//x.org/a", "scheme", "http://x.org/a"),
    ("https:/x.org", "scheme", "https://x.org"),
    ("http;//x.org", "scheme", "http://x.org"),
    ("https:/docs/a", "scheme", ""),
    ("https://https://x.org", "double-scheme", "https://x.org"),
    ("../http://x.org/a", "path-before-scheme", "http://x.org/a"),
    ("Https://x.org/a", "upper-scheme", "https://x.org/a"),
    ("docs\\guide.md", "backslash", "docs/guide.md"),
    ("/guide%20", "space", "/guide"),
    ("/guide\u00a0", "space", "/guide"),
    ("hello@example.org", "mail", "mailto:hello@example.org"),
    ("mailto://hello@example.org", "mail", "mailto:hello@example.org"),
    ("file:///C:/plan.md", "disk", ""),
    ("C:\\plan.md", "disk", ""),
]
_GOOD = """
/docs/a ../a/b.md ./a#b #a guide.md guide https://x.org https://x.org/a%20b?c=d#e mailto:a@example.org
image@2x.png README.org socket.io/readme.md http-server/ http/x ../../http/ @site/x.md //cdn.example.org/x
javascript:void(0) ssh://x tel:1 vscode:x data:image/png;base64,xx pkg@1.2.3 https://user@host/x
{{site.url}}/x ${base}/x.com {%url%} http://[::1]/ /Web/HTTP/ /https/a
"""
GOOD = _GOOD.split()


@pytest.mark.parametrize(("target", "kind", "better"), SLIPS)
def test_slips(target: str, kind: str, better: str) -> None:
    slip = slip_of(target)
    assert slip
    assert (slip.kind, slip.better) == (kind, better)


@pytest.mark.parametrize("target", GOOD)
def test_good_addresses(target: str) -> None:
    assert slip_of(target) is None


@pytest.mark.parametrize("target", [slip[2] for slip in SLIPS if slip[2]])
def test_what_is_proposed_has_no_slip(target: str) -> None:
    assert slip_of(target) is None


@given(
    st.lists(
        st.one_of(
            st.sampled_from([slip[0] for slip in SLIPS] + GOOD),
            st.text(st.sampled_from("aht:p/s.w@%20\\#C é\u00a0"), max_size=14),
        ),
        max_size=4,
    )
)
def test_one_look_at_all_addresses_misses_no_slip(targets: list[str]) -> None:
    assert may_slip(targets) or not any(slip_of(target) for target in targets)
