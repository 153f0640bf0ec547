"""Comments silence problems where they say so, and comments that silence nothing are reported."""

from __future__ import annotations

from contentlint.document.directives import read_suppressions
from contentlint.engine.suppress import UNKNOWN_ID, UNUSED_ID, suppress
from contentlint.model import Problem, Span

KNOWN = frozenset({"broken-link", "mojibake", "wrong-language"})


def told(text: str, *problems: tuple[str, str], ran: frozenset[str] = KNOWN) -> list[tuple[str, str]]:
    """What is reported of problems (rule, the word they stand at) in a text."""
    found = []
    for rule, word in problems:
        start = text.index(word)
        found.append((rule, Problem(Span(start, start + len(word)), word)))
    return [(rule, problem.text) for rule, problem in suppress(read_suppressions(text), found, ran, KNOWN)]


def test_without_comments_everything_stays() -> None:
    assert told("one two", ("mojibake", "two"), ("internal-error", "one")) == [
        ("mojibake", "two"),
        ("internal-error", "one"),
    ]


def test_a_comment_silences_the_rule_it_names_where_it_applies() -> None:
    text = "<!-- contentlint-disable-next-line broken-link: comes next week -->\nhere\nthere\n"
    problems = [("broken-link", "here\n"), ("mojibake", "here\n"), ("broken-link", "there")]
    assert told(text, *problems) == [("mojibake", "here\n"), ("broken-link", "there")]


def test_a_comment_without_names_silences_every_rule() -> None:
    text = "<!-- contentlint-disable -->\nhere\n<!-- contentlint-enable -->\nthere\n"
    assert told(text, ("broken-link", "here\n"), ("mojibake", "there")) == [("mojibake", "there")]


def test_a_problem_is_silenced_where_it_starts() -> None:
    text = "before\n<!-- contentlint-disable-next-line mojibake -->\nafter\n"
    assert told(text, ("mojibake", text[3:60]))[0] == ("mojibake", text[3:60])
    assert told(text, ("mojibake", text[text.index("after") :])) == []


def test_a_comment_that_silences_nothing_is_reported() -> None:
    text = "<!-- contentlint-disable-next-line broken-link mojibake -->\nhere\n"
    told_of = (
        "Unexpected suppression of `broken-link`, expected a problem of that rule where the comment applies"
    )
    assert told(text, ("mojibake", "here")) == [(UNUSED_ID, told_of)]


def test_the_comment_is_the_place_of_the_report() -> None:
    text = "text <!-- contentlint-disable-line mojibake --> text\n"
    ((_, problem),) = suppress(read_suppressions(text), [], KNOWN, KNOWN)
    assert text[problem.span.start : problem.span.end] == "<!-- contentlint-disable-line mojibake -->"


def test_two_equal_comments_are_each_judged() -> None:
    text = "<!-- contentlint-disable-line mojibake --> a\n<!-- contentlint-disable-line mojibake --> b\n"
    assert [rule for rule, _ in told(text, ("mojibake", "b\n"))] == [UNUSED_ID]


def test_a_comment_for_a_rule_that_did_not_run_is_not_called_unused() -> None:
    ran = frozenset({"mojibake"})
    assert told("<!-- contentlint-disable-file broken-link -->\n", ran=ran) == []
    assert told("<!-- contentlint-disable-file -->\n", ran=ran) == []


def test_a_comment_for_all_rules_is_unused_when_all_ran_and_found_nothing() -> None:
    assert told("<!-- contentlint-disable-file -->\n") == [
        (UNUSED_ID, "Unexpected suppression of all rules, expected a problem where the comment applies")
    ]


def test_an_unknown_rule_is_reported_with_the_nearest_known_one() -> None:
    assert told("<!-- contentlint-disable-file broken-lnik zzz -->\n") == [
        (UNKNOWN_ID, "Unexpected rule `broken-lnik` in a suppression, expected `broken-link`"),
        (UNKNOWN_ID, "Unexpected rule `zzz` in a suppression, expected the id of a rule"),
    ]


def test_a_name_written_twice_is_reported_once() -> None:
    assert len(told("<!-- contentlint-disable-file zzz zzz -->\n")) == 1


def test_reports_of_idle_comments_can_be_silenced_by_name() -> None:
    text = (
        "<!-- contentlint-disable-file unused-suppression -->\n<!-- contentlint-disable-line mojibake -->\n"
    )
    assert told(text) == []
    assert told("<!-- contentlint-disable-file unused-suppression -->\n") == []


def test_a_report_of_the_engine_is_never_silenced() -> None:
    """A page that could not be checked must not look clean."""
    text = "<!-- contentlint-disable-file -->\n<!-- contentlint-disable-file internal-error -->\n"
    rules = [rule for rule, _ in told(text, ("internal-error", "<!--"), ("mojibake", "<!--"))]
    assert rules == ["internal-error", UNKNOWN_ID]
