"""Findings: silenced where a comment says so, in places of the file on disk, known again after edits."""

from __future__ import annotations

from pathlib import Path

import pytest

from contentlint.api import check_paths, check_text
from contentlint.model import Finding, Severity
from tests.support.shell import make

LINK = "[Away](gone.md)\n"


def told(text: str, path: str = "page.md") -> list[tuple[str, int]]:
    """Rule and line (1-based) of each finding."""
    return [(each.rule, text.count("\n", 0, each.span.start) + 1) for each in check_text(text, path)]


def test_a_comment_silences_the_next_line() -> None:
    text = (
        f"# Page\n\n<!-- contentlint-disable-next-line broken-link: page comes next week -->\n{LINK}\n{LINK}"
    )
    assert told(text) == [("broken-link", 6)]


def test_a_comment_silences_its_own_line() -> None:
    assert told("# Page\n\n[Away](gone.md) <!-- contentlint-disable-line broken-link: soon -->\n") == []


def test_a_block_and_its_end() -> None:
    text = (
        f"# Page\n\n<!-- contentlint-disable broken-link: soon -->\n\n{LINK}\n"
        f"<!-- contentlint-enable broken-link -->\n\n{LINK}"
    )
    assert told(text) == [("broken-link", 9)]


def test_a_whole_page_wherever_the_comment_stands() -> None:
    comment = "<!-- contentlint-disable-file broken-link,empty-blockquote: a draft -->"
    text = f"# Page\n\n{LINK}\n>\n\n{LINK}\n{comment}\n"
    assert told(text) == []


def test_all_rules() -> None:
    assert told(f"# Page\n\n<!-- contentlint-disable-next-line: generated -->\n{LINK}") == []


def test_mdx_comments_and_comments_in_front_matter() -> None:
    assert (
        told("# Page\n\n{/* contentlint-disable-next-line broken-link: soon */}\n" + LINK, "page.mdx") == []
    )
    text = "---\ntitle: a\n# contentlint-disable-file broken-link: soon\n---\n# a\n\n" + LINK
    assert told(text) == []


def test_a_comment_silences_findings_of_the_whole_site_too(tmp_path: Path) -> None:
    page = "# A\n\n<!-- contentlint-disable-next-line broken-anchor: soon -->\n[There](b.md#none)\n"
    folder = make(tmp_path, {"a.md": page, "b.md": "# B\n"})
    assert check_paths([folder]).findings == ()


def test_comments_that_silence_nothing_are_reported_one_by_one() -> None:
    text = f"# Page\n\n<!-- contentlint-disable-next-line broken-link, empty-blockquote: why -->\n{LINK}"
    (finding,) = check_text(text)
    assert (finding.rule, finding.category, finding.severity) == (
        "unused-suppression",
        "engine",
        Severity.WARNING,
    )
    assert "`empty-blockquote`" in finding.message


def test_a_rule_that_did_not_run_is_not_called_unused() -> None:
    text = "# Page\n\n<!-- contentlint-disable-next-line broken-link: why -->\nText.\n"
    assert [each.rule for each in check_text(text)] == ["unused-suppression"]
    assert check_text(text, select=["encoding"]) == ()


def test_an_unknown_rule_has_a_nearest_one() -> None:
    (first, second) = check_text(f"<!-- contentlint-disable-next-line broken-lnk: why -->\n{LINK}")
    assert (first.rule, second.rule) == ("unknown-suppression", "broken-link")
    assert first.message == "Unexpected rule `broken-lnk` in a suppression, expected `broken-link`"


def test_a_page_that_was_not_checked_can_not_look_clean(tmp_path: Path) -> None:
    folder = make(tmp_path, {"page.md": b"<!-- contentlint-disable-file -->\n\x00"})
    assert [each.rule for each in check_paths([folder]).findings] == ["unreadable-page"]


@pytest.mark.parametrize(
    "quoted",
    [
        "Écris `<!-- contentlint-disable-file broken-link: why -->`.",
        "```html\n<!-- contentlint-disable-file broken-link: why -->\n```",
        "~~~\ncaf\udce9 𝄞\n<!-- contentlint-disable broken-link -->",
    ],
)
def test_comments_quoted_as_code_are_no_comments(quoted: str) -> None:
    text = f"---\nlang: fr\n---\n{LINK}\n{quoted}\n"
    assert told(text.replace("\udce9", "é")) == [("broken-link", 4)]
    assert ("broken-link", 4) in told(text)


def test_a_link_called_like_a_fence_is_no_code() -> None:
    text = f"[Fenced <!-- contentlint-disable-line broken-link: soon -->](CodeBlock.md)\n\n{LINK}"
    assert told(text) == [("broken-link", 3)]


def test_a_comment_indented_in_a_list_counts() -> None:
    text = f"- item\n\n      <!-- contentlint-disable-next-line broken-link: soon -->\n  {LINK}"
    assert told(text) == []


def test_places_are_those_on_disk_before_repairs() -> None:
    text = "Des t√¢ches √† g√©rer, d√©j√† [l√†](gone.md) pour nous.\n"
    (link,) = (each for each in check_text(text) if each.rule == "broken-link")
    assert text[link.span.start : link.span.end] == "gone.md"


def prints(text: str) -> dict[str, str]:
    """Fingerprint -> line, of broken links."""
    found = [each for each in check_text(text) if each.rule == "broken-link"]
    assert len({each.fingerprint for each in found}) == len(found)
    return {each.fingerprint: _line(text, each) for each in found}


def _line(text: str, finding: Finding) -> str:
    return text[text.rfind("\n", 0, finding.span.start) + 1 : text.index("\n", finding.span.start)]


def test_a_fingerprint_survives_edits_elsewhere() -> None:
    before = "# Page\n\n## One\n\n[A](a.md)\n\n## Two\n\n[B](b.md) and [B](b.md)\n"
    after = before.replace("# Page\n", "# Page\n\nA new paragraph.\n").replace(" and ", " or ")
    assert prints(before).keys() == prints(after).keys()
    assert prints(before).keys() != prints(before.replace("## Two", "## Three")).keys()


@pytest.mark.parametrize("path", ["page.md", "elsewhere/page.md"])
def test_a_fingerprint_does_not_know_the_path(path: str) -> None:
    (finding,) = check_text(LINK, path)
    assert finding.fingerprint == check_text(LINK)[0].fingerprint


def test_one_slip_is_one_finding_though_two_rules_would_mend_it_alike() -> None:
    text = (
        "# Page\n\n## Un\n\n**Différence** : l'eau\n\n## Deux\n\n**Difféquence** : le feu\n\n"
        "## Trois\n\n**Différence** : la terre\n"
    )
    assert told(text, "fr/page.md") == [("misspelling", 9)]
    spoken = f"<!-- contentlint-disable-file misspelling: so it is -->\n\n{text}"
    assert told(spoken, "fr/page.md") == [("section-label", 11)]
