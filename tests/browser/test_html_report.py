"""The HTML report in a real browser: what an editor sees, and that content can do nothing to it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Protocol

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from contentlint.model import Edit, Fix, Severity, Span
from contentlint.report import Outcome, Style
from contentlint.report.formats import render
from contentlint.report.outcome import Earlier
from tests.browser.conftest import Opener, Scheme
from tests.report.runs import HOSTILE, finding, hostile_run, outcome


class Open(Protocol):
    """Shows a report in the browser."""

    def __call__(self, run: Outcome, scheme: Scheme = "light", locale: str = "en-GB") -> Page: ...


# WCAG 2.2 AA and all that it builds on, by the names of axe-core.
WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
TEXT = "# Été\n\nUn 🎉 lien vers gros-margin ici.\n"


def a_run() -> Outcome:
    at = TEXT.index("gros-margin")
    span = Span(at, at + 11)
    fix = Fix.unsafe("Link to gross-margin", Edit(span, "gross-margin"))
    broken = finding(span, "Unexpected `gros-margin`", rule="broken-link", severity=Severity.ERROR, fix=fix)
    other = finding(Span(2, 5), "Unexpected `Été`", rule="wrong-language", path="fr/b.md")
    earlier = Earlier("monday", (Severity.ERROR,) * 3, (("broken-link", "f00d"), *(("gone", "f00d"),) * 2))
    run = outcome({"page.md": TEXT, "fr/b.md": TEXT}, broken, other, notes=("a note",))
    return run._replace(earlier=(earlier,))


@pytest.fixture
def opened(empty_page: Opener, tmp_path: Path) -> Iterator[Open]:
    """Opens a report as a file; its script has run when the number of findings is told."""
    with ExitStack() as stack:

        def open_report(run: Outcome, scheme: Scheme = "light", locale: str = "en-GB") -> Page:
            file = tmp_path / "report.html"
            file.write_text(render("html", run, Style()), encoding="utf-8")
            page = stack.enter_context(empty_page(scheme, locale))
            page.goto(file.as_uri())
            expect(page.locator("#count")).not_to_be_empty()
            return page

        yield open_report


def test_a_fix_is_shown_before_and_after_with_what_really_differs(opened: Open) -> None:
    card = opened(a_run()).locator("article").filter(has_text="broken-link")
    expect(card.locator("del")).to_have_count(0)
    expect(card.locator("ins")).to_have_text("s")
    expect(card).to_contain_text("needs review")
    expect(card).to_contain_text("line 3, column 16")


def test_a_problem_without_a_fix_is_marked_in_its_line(opened: Open) -> None:
    expect(opened(a_run()).locator("article mark")).to_have_text("Été")


def test_search_and_filters_narrow_the_list(opened: Open) -> None:
    page = opened(a_run())
    page.keyboard.press("/")
    page.keyboard.type("wrong")
    expect(page.locator("article")).to_have_count(1)
    expect(page.get_by_role("status")).to_have_text("1 of 2 findings")
    page.locator("#search").fill("")
    page.locator("#rule").select_option("broken-link")
    expect(page.locator("article")).to_contain_text(["gros-margin"])
    page.locator("#fix").select_option("safe")
    expect(page.get_by_role("status")).to_have_text("No finding matches these filters.")


def test_keys_and_links_lead_to_a_finding(opened: Open) -> None:
    page = opened(a_run())
    page.keyboard.press("j")
    expect(page.locator("article").first).to_be_focused()
    page.keyboard.press("j")
    expect(page.locator("article").nth(1)).to_be_focused()
    page.locator("article a").first.click()
    expect(page).to_have_url(re.compile("#f-f00d-"))
    page.reload()
    expect(page.locator("article").first).to_be_focused()


def test_a_page_shows_all_its_places_in_its_text(opened: Open) -> None:
    page = opened(a_run())
    figure = page.locator("figure").filter(has_text="Pages with most findings")
    figure.get_by_text("As a table").click()
    figure.get_by_role("link", name="fr/b.md").click()
    expect(page.locator("article")).to_have_count(1)
    expect(page.locator("#whole mark")).to_have_text("Été")
    page.locator("#whole mark a").click()
    expect(page.locator("article")).to_be_focused()


def test_earlier_runs_stand_beside_this_one(opened: Open) -> None:
    page = opened(a_run())
    expect(page.locator("svg.trend")).to_contain_text("monday")
    expect(page.get_by_text("Since monday: 1 new, 2 gone.")).to_be_visible()


def test_it_speaks_french(opened: Open) -> None:
    page = opened(a_run(), locale="fr-FR")
    expect(page.get_by_role("heading", name="Constats", exact=True)).to_be_visible()
    page.get_by_role("button", name="English").click()
    expect(page.get_by_role("heading", name="Findings", exact=True)).to_be_visible()
    expect(page.locator("html")).to_have_attribute("lang", "en")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("run", [a_run(), outcome({})], ids=["findings", "none"])
def test_it_is_accessible(opened: Open, run: Outcome, scheme: Scheme) -> None:
    page = opened(run, scheme)
    for view in ("", "#p-page.md"):
        if view:
            page.goto(page.url + view)
        page.evaluate("for (const each of document.querySelectorAll('details')) each.open = true")
        results = Axe().run(page, options={"runOnly": [*WCAG, "best-practice"]})
        assert results.violations_count == 0, results.generate_report()


def test_on_paper_many_findings_are_a_list_and_it_says_how_much_of_it_there_is(opened: Open) -> None:
    many = [finding(Span(0, 4), f"Unexpected `{number}`, expected another") for number in range(2_500)]
    page = opened(outcome({"page.md": "text"}, *many))
    page.emulate_media(media="print", color_scheme="dark")
    expect(page.locator("#filters")).to_be_hidden()
    expect(page.locator("body")).to_have_css("background-color", "rgb(255, 255, 255)")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    expect(page.locator("#list")).to_be_hidden()
    expect(page.locator("#paper tr")).to_have_count(2_000)
    expect(page.locator("#paper tr").first).to_have_text("1:1warningUnexpected 0, expected another some-rule")
    expect(page.get_by_role("status")).to_contain_text("The first 2000 of 2500 findings")
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    expect(page.get_by_role("status")).to_have_text("2500 of 2500 findings")
    expect(page.locator("#paper")).to_be_empty()


def test_on_paper_few_findings_stand_in_their_text(opened: Open) -> None:
    page = opened(a_run())
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    expect(page.locator("article").first).to_be_visible()
    expect(page.locator("#paper")).to_be_empty()


def test_a_thousand_findings_are_printed_on_few_sheets(opened: Open) -> None:
    message = "Missing translation of `There are many excellent talks about this`, expected it here"
    many = [finding(Span(0, 4), message, path=f"fr/p{number % 250}.md") for number in range(1_000)]
    page = opened(outcome({f"fr/p{number}.md": "text" for number in range(250)}, *many))
    sheets = re.findall(rb"/Type\s*/Page\b", page.pdf(format="A4"))
    assert 10 < len(sheets) < 40


@pytest.mark.parametrize("text", HOSTILE)
def test_content_stays_text(opened: Open, text: str) -> None:
    page = opened(hostile_run(text))
    expect(page.locator("article")).to_have_count(2)
    expect(page.locator("article script, article img, article iframe")).to_have_count(0)


def test_many_findings_are_drawn_as_they_are_wanted(opened: Open) -> None:
    many = [finding(Span(0, 4), f"number {number}", path=f"p{number % 500}.md") for number in range(50_000)]
    page = opened(outcome({f"p{number}.md": "text" for number in range(500)}, *many))
    expect(page.get_by_role("status")).to_have_text("50000 of 50000 findings")
    expect(page.locator("article")).to_have_count(200)
    page.get_by_role("button", name="Show more").click()
    expect(page.locator("article")).to_have_count(400)


def test_a_thousand_findings_fit_into_300_kilobytes() -> None:
    lines = [f"Ligne {number} avec un mot faux numéro {number * 7919 % 1000} ici." for number in range(3_000)]
    text = "\n".join(lines)
    found, at = [], 0
    for number, line in enumerate(lines):
        if number % 3 == 0:
            fix = Fix.unsafe("Écrire autre chose", Edit(Span(at, at + 5), f"ligne {number}"))
            found.append(finding(Span(at, at + 5), f"Unexpected `Ligne {number}`, expected another", fix=fix))
        at += len(line) + 1
    assert len(render("html", outcome(text, *found), Style()).encode("utf-8")) < 300_000
