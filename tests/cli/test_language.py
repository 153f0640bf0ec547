"""The command line in the language of its reader; what programs read stays the same."""

from __future__ import annotations

import json

import pytest

from tests.cli.conftest import Site
from tests.support.shell import BROKEN, QUOTE, process, run


@pytest.fixture(autouse=True)
def restored(monkeypatch: pytest.MonkeyPatch) -> None:
    """A command that speaks French sets this for click; it is as it was after the test."""
    monkeypatch.setenv("LANGUAGE", "")


def test_messages_and_summary_are_french(site: Site) -> None:
    site({"page.md": QUOTE})
    out = run("check", "--message-language", "fr", "--no-cache").out
    assert "Citation sans contenu inattendue, texte attendu après `>`" in " ".join(out.split())
    assert "1 problème dans 1 page sur 1\u00a0: 1 avertissement" in out
    assert "Unexpected" not in out


def test_the_configuration_chooses_and_the_command_line_wins(site: Site) -> None:
    site({"page.md": QUOTE, "contentlint.toml": 'message-language = "fr"\n'})
    assert "1 problème" in run("check", "--no-cache").out
    assert "1 problem " in run("check", "--no-cache", "--message-language=en").out


def test_the_language_of_the_system_is_spoken(site: Site) -> None:
    folder = site({"page.md": QUOTE})
    french = {"LANG": "fr_FR.UTF-8"}
    assert "1 problème" in process("check", cwd=folder, env=french).out
    # What was answered in one language is no answer in another.
    assert "1 problem " in process("check", cwd=folder).out


def test_fingerprints_do_not_know_the_language(site: Site) -> None:
    site({"page.md": BROKEN})
    french, english = (
        json.loads(run("check", "--no-cache", "--output-format", "json", "--message-language", tag).out)
        for tag in ("fr", "en")
    )
    (one,), (other,) = french["findings"], english["findings"]
    assert one["message"].startswith("Lien vers")
    same = {"message", "fix", "related"}
    assert {key: one[key] for key in one.keys() - same} == {key: other[key] for key in other.keys() - same}


def test_errors_and_rule_pages_are_french() -> None:
    assert "vouliez-vous dire `broken-link`" in run("explain", "broken-lnk", "--message-language", "fr").err
    page = run("explain", "broken-link", "--message-language", "fr").out
    assert "Un lien ou une image mène à une page" in page
    assert "## La faire taire" in page


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("check", "--nope"), "Il n’y a pas d’option"),
        (("check", "--fail-level", "x"), "n’est pas une de ces valeurs"),
        (("explain",), "Il manque l’argument"),
        (("review", "--port", "x"), "n’est pas un nombre valable"),
    ],
)
def test_what_click_says_is_french(arguments: tuple[str, ...], told: str) -> None:
    name, *others = arguments
    ran = run(name, "--message-language", "fr", *others)
    assert ran.status == 2
    assert "Erreur : " in ran.err
    assert told in ran.err


def test_help_is_french_to_its_last_paragraph() -> None:
    out = " ".join(run("check", "--message-language", "fr", "--help").out.split())
    assert "`-` lit une page sur l’entrée standard" in out
    assert "Afficher cette aide et sortir." in out


def test_headings_of_the_help_have_the_colon_of_the_language() -> None:
    assert "\nOptions\u00a0:\n" in run("check", "--message-language", "fr", "--help").out
    assert "\nOptions:\n" in run("check", "--message-language", "en", "--help").out


def test_a_language_without_a_catalogue_is_an_error() -> None:
    ran = run("rules", "--message-language", "xx")
    assert ran.status == 2
    assert "There are no messages in `xx`, only in `en`, `fr`" in ran.err
