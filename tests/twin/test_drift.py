"""What changed in a source since a page was translated from it."""

from __future__ import annotations

from contentlint.document import Document, Source
from contentlint.registry import all_rules
from contentlint.twin import Drift, Outline, Pair, drift_of

PAGE = "# Laden\n\nOffen von acht bis zehn.\n\nKommen Sie `bald`.\n"
OLD = "# Shop\n\nOpen from eight to ten.\n\nCome [soon].\n"


def pair(today: str, old: str = OLD) -> Pair:
    texts = (old, PAGE, today)
    outlines = [Outline(Document("page.md", Source(text, text))) for text in texts]
    return Pair(outlines[0], outlines[1], "0123abc", outlines[2])


def drifts(today: str) -> list[Drift]:
    return list(drift_of(pair(today)))


def test_marks_of_links_and_quotations_are_no_news() -> None:
    found = drifts("# Shop\n\n> Open from eight\n> to ten.\n\nCome [soon][].\n")
    assert [drift.is_trivial for drift in found] == [True, True]


def test_comments_and_tags_are_no_news() -> None:
    found = drifts(OLD + "\n<!-- prettier-ignore -->\n\n<div>\n\n</div>\n")
    assert found
    assert all(drift.is_trivial for drift in found)


def test_another_segment_in_the_place_of_one_is_new_and_the_old_one_gone() -> None:
    found = drifts("# Shop\n\nCats may sleep in this house.\n\nCome [soon].\n")
    assert [(drift.old is None, drift.new is None) for drift in found] == [(True, False), (False, True)]


def test_a_message_shows_what_differs() -> None:
    same = "We sell bread, cakes, coffee and tea on each and every single day of the week"
    old, today = (OLD.replace("Open from eight to ten", f"{same}, {word}") for word in ("yes", "no"))
    rule = all_rules()["stale-translation"]
    (problem,) = rule.check(pair(today, old), rule.options())
    assert problem.text == "Unexpected translation of `…yes.`, expected one of `…no.` as the source says now"
