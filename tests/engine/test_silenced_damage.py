"""A comment that silences an encoding rule keeps the damage byte for byte, in `fix` as in `check`."""

from __future__ import annotations

import pytest

from contentlint.api import check_text, fix_text

DAMAGE = "Tu as g√©r√© des t√¢ches, l‚Äô√©quipe, la strat√©gie, le d√©lai et l‚Äôid√©e."
REPAIRED = "Tu as géré des tâches, l’équipe, la stratégie, le délai et l’idée."
RAW = "Le caf\udce9 d\udce9j\udce0 ferm\udce9 de la ville, \udce0 c\udcf4t\udce9 du march\udce9."
LOST = "Le d\ufffdveloppement du site est une affaire de la ville."


def fixed(text: str) -> str:
    return fix_text(text, "fr/page.md", select=["encoding"], unsafe=True).text


def rules(text: str) -> list[str]:
    return [finding.rule for finding in check_text(text, "fr/page.md", select=["encoding"])]


@pytest.mark.parametrize(
    ("damage", "names"),
    [
        (DAMAGE, ""),
        (RAW, ""),
        (LOST, ""),
        (DAMAGE, " mojibake: shown on purpose"),
        (RAW, " invalid-utf8: shown on purpose"),
    ],
)
def test_a_whole_file(damage: str, names: str) -> None:
    page = f"<!-- contentlint-disable-file{names} -->\n\n# Titre\n\n{damage}\n\n{damage}\n"
    assert fixed(page) == page
    assert rules(page) == []


def test_a_whole_file_with_damage_in_front_matter_and_headings() -> None:
    page = f"---\n# contentlint-disable-file mojibake\ntitle: {DAMAGE[7:15]}\n---\n\n# {DAMAGE}\n\n{DAMAGE}\n"
    assert fixed(page) == page
    assert rules(page) == []


@pytest.mark.parametrize("form", ["<!-- {} -->", "<!-- {}: why -->"])
def test_the_next_line(form: str) -> None:
    comment = form.format("contentlint-disable-next-line mojibake")
    page = f"# Titre\n\n{comment}\n{DAMAGE}\n\n{DAMAGE}\n"
    assert fixed(page) == f"# Titre\n\n{comment}\n{DAMAGE}\n\n{REPAIRED}\n"
    assert rules(page) == ["mojibake"]


def test_a_region_among_damage_of_the_same_kind() -> None:
    start, end = "<!-- contentlint-disable mojibake -->", "<!-- contentlint-enable mojibake -->"
    page = f"# {DAMAGE}\n\n{start}\n\n{DAMAGE}\n\n- {DAMAGE}\n\n{end}\n\n{DAMAGE}\n"
    expected = f"# {REPAIRED}\n\n{start}\n\n{DAMAGE}\n\n- {DAMAGE}\n\n{end}\n\n{REPAIRED}\n"
    assert fixed(page) == expected
    assert fixed(expected) == expected


def test_the_next_line_with_bytes_that_are_not_utf8() -> None:
    comment = "<!-- contentlint-disable-next-line invalid-utf8 -->"
    page = f"# Titre\n\n{comment}\n{RAW}\n\n{RAW}\n"
    good = RAW.encode("utf-8", "surrogateescape").decode("latin-1")
    assert fixed(page) == f"# Titre\n\n{comment}\n{RAW}\n\n{good}\n"


def test_a_heading_that_stays_damaged_keeps_its_anchor() -> None:
    comment = "<!-- contentlint-disable-next-line mojibake -->"
    page = f"[plus](#spcialis)\n\n{comment}\n## Sp√©cialis√©\n"
    assert fixed(page) == page
