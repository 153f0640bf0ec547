"""A slot that nearly all siblings leave in another language is policy; a slip in one page is none."""

from __future__ import annotations

from contentlint.model import Field, PageFacts, Span
from contentlint.site.slots import SlotTable

ENGLISH, FRENCH = "The account could not be found.", "Impossible de trouver le compte."


def pages(left: int, total: int, form: str = "fr/errors/{}.md") -> list[PageFacts]:
    titles = [ENGLISH] * left + [FRENCH] * (total - left)
    return [
        PageFacts(form.format(at), "fr", fields=(Field("title", title, Span(0, len(title))),))
        for at, title in enumerate(titles)
    ]


def test_four_of_five_pages_make_a_policy() -> None:
    site = pages(8, 10)
    policy = SlotTable(site).policy(site[0], "title", "en")
    assert policy
    assert (policy.left, policy.total, policy.first) == (8, 10, "fr/errors/0.md")


def test_fewer_pages_or_a_smaller_share_make_none() -> None:
    for site in (pages(4, 4), pages(7, 10)):
        assert SlotTable(site).policy(site[0], "title", "en") is None


def test_pages_in_folders_of_their_own_are_siblings() -> None:
    site = pages(6, 6, "fr/errors/{}/index.md")
    assert SlotTable(site).policy(site[0], "title", "en")


def test_the_order_of_pages_does_not_matter() -> None:
    site = pages(8, 10)
    assert SlotTable(site).policy(site[0], "title", "en") == SlotTable(site[::-1]).policy(
        site[0], "title", "en"
    )
