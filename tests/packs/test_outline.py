"""sections.yaml: short to write, exact in what it says, with a place for every error."""

from __future__ import annotations

from pathlib import Path

import jsonschema
import pytest

from contentlint.packs.errors import PackError
from contentlint.packs.models import pack_json_schemas
from contentlint.packs.outline import Count, Group, Outline, Section, Title, in_language, steps
from contentlint.packs.outline_load import read_outline
from contentlint.packs.outline_templates import template_name
from contentlint.packs.reader import read_pack_file


def outline(folder: Path, text: str, **templates: str) -> Outline:
    (folder / "sections.yaml").write_text(text, encoding="utf-8")
    (folder / "templates").mkdir(exist_ok=True)
    for name, template in templates.items():
        (folder / "templates" / f"{name.replace('__', '.')}.md").write_text(template, encoding="utf-8")
    found = read_outline(folder / "sections.yaml")
    assert found
    return found


def section(folder: Path, text: str, **templates: str) -> Section:
    (found,) = outline(folder, f"sections:\n{text}", **templates).sections
    assert isinstance(found, Section)
    return found


def test_a_bare_title_is_a_required_section(tmp_path: Path) -> None:
    assert section(tmp_path, "- Costs\n") == Section((Title("Costs"),), 2)


def test_titles_of_all_languages_stand_in_one_place(tmp_path: Path) -> None:
    found = section(tmp_path, "- title: {fr: [Points forts, Atouts], en: Highlights}\n")
    assert found.titles == (Title("Points forts", "fr"), Title("Atouts", "fr"), Title("Highlights", "en"))
    assert [found.name(language) for language in ("fr-CA", "en", "de")] == [
        "Points forts",
        "Highlights",
        "Points forts",
    ]


def test_groups_are_free_in_order_or_one_is_enough(tmp_path: Path) -> None:
    found = outline(tmp_path, "sections:\n- A\n- any-order: [B, C]\n- any-of: [D, {title: E}]\n")
    assert [(step.section.titles[0].text, step.rank) for step in steps(found.sections, found.order)] == [
        ("A", 0),
        ("B", 1),
        ("C", 1),
        ("D", 2),
        ("E", 2),
    ]
    assert [isinstance(entry, Group) for entry in found.sections] == [False, True, True]


def test_any_order_gives_all_the_same_rank(tmp_path: Path) -> None:
    found = outline(tmp_path, "order: any\nsections: [A, B]\n")
    assert {step.rank for step in steps(found.sections, found.order)} == {0}


@pytest.mark.parametrize(
    ("written", "count", "shown"),
    [
        ("3", Count(3), "at least 3"),
        ("3-6", Count(3, 6), "3 to 6"),
        ("1-1", Count(1, 1), "1"),
        ("0-0", Count(0, 0), "0"),
    ],
)
def test_a_count_is_a_least_number_or_a_range(tmp_path: Path, written: str, count: Count, shown: str) -> None:
    content = section(tmp_path, f"- title: A\n  content: {{words: {written}}}\n").content
    assert content
    assert (content.words, count.text) == (count, shown)


def test_content_is_said_in_a_few_words(tmp_path: Path) -> None:
    text = (
        "- title: A\n  content:\n    table: [Goal, Stars]\n    lines: {start: ✅, count: 2}\n"
        "    labels: [Before, After]\n    code: bash\n    numbered: true\n"
    )
    content = section(tmp_path, text).content
    assert content
    assert content.labels
    assert content.lines
    assert (content.table, content.labels.required, content.labels.others) == (
        ("Goal", "Stars"),
        ("Before", "After"),
        False,
    )
    assert (content.lines.start, content.lines.amount, content.code) == ("✅", Count(2), "bash")


def test_templates_stand_in_the_pack_or_in_files_named_after_their_section(tmp_path: Path) -> None:
    found = section(
        tmp_path, "- title: L'été à Rome ?\n", **{"l-ete-a-rome__fr": "Texte\n", "l-ete-a-rome": "Any"}
    )
    assert in_language(found.templates, "fr-CA") == "Texte"
    assert in_language(found.templates, "de") == "Any"


def test_a_short_template_stands_in_the_pack_itself(tmp_path: Path) -> None:
    found = section(tmp_path, "- title: A\n  template: {en: Text, fr: Texte}\n")
    assert found.templates == (Title("Text", "en"), Title("Texte", "fr"))


def test_a_template_is_named_in_plain_letters() -> None:
    assert template_name("Ce n’est PAS pour toi si…") == "ce-n-est-pas-pour-toi-si"
    assert template_name("概要") == "概要"


@pytest.mark.parametrize(
    ("text", "line", "column", "message"),
    [
        ("sections:\n- title: A\n  contnt: {}\n", 3, 3, "Unexpected key `contnt`, did you mean `content`?"),
        (
            "sections:\n- title: A\n  content:\n    wrods: 3\n",
            4,
            5,
            "Unexpected key `wrods`, did you mean `words`?",
        ),
        (
            "sections:\n- title: A\n  content: {words: 5-3}\n",
            3,
            13,
            "Unexpected value of `words`: `5-3` is no count, expected one such as `3` (at least) or `3-6`",
        ),
        ("sections:\n- title: A\n  need: requird\n", 3, 3, "Unexpected value of `need`"),
        ("sections:\n- need: optional\n", 2, 3, "expected one of `title`, `any-order` and `any-of`"),
        ("sections:\n- any-of: [A, B]\n  need: optional\n", 2, 3, "a group has only the key `any-of`"),
        ("sections:\n- any-of: [A, {any-of: [B]}]\n", 2, 3, "a group holds sections, not groups"),
        ("sections:\n- title: A\n  pattern: '['\n", 3, 3, "Unexpected value of `pattern`: not a regular"),
        ("sections: []\n", 1, 1, "Unexpected value of `sections`"),
    ],
)
def test_what_is_wrong_has_a_place(tmp_path: Path, text: str, line: int, column: int, message: str) -> None:
    with pytest.raises(PackError) as caught:
        outline(tmp_path, text)
    assert (caught.value.line, caught.value.column) == (line, column)
    assert message in caught.value.message


def test_a_template_of_no_section_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(PackError, match="did you mean `costs`"):
        outline(tmp_path, "sections: [Costs]\n", cost__en="Text")


def test_a_template_needs_a_name_with_a_language_at_most(tmp_path: Path) -> None:
    with pytest.raises(PackError, match=r"expected `<section>.<language>.md`"):
        outline(tmp_path, "sections: [Costs]\n", costs__en__old="Text")


@pytest.mark.parametrize(
    "text",
    [
        "sections: [A, {title: B, repeat: true, need: forbidden}, {any-of: [C, {title: D}]}]\n",
        "order: any\nsections:\n- title: A\n  content: {words: 3-6, labels: [X], code: true}\n",
    ],
)
def test_editors_accept_what_the_loader_accepts(tmp_path: Path, text: str) -> None:
    outline(tmp_path, text)
    data = read_pack_file(tmp_path / "sections.yaml").data
    jsonschema.validate(data, pack_json_schemas()["sections.yaml"])
