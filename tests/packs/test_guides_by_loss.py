"""Take one thing away from a right guide: exactly that is reported."""

from __future__ import annotations

import re

import pytest

from contentlint.config.settings import Layer, PageConfig
from contentlint.packs import load_pack, shipped_packs_dir
from contentlint.registry import Selection, make_plan
from tests.support.plans import findings

FOLDER = shipped_packs_dir() / "guides-fr"
PACK = load_pack(FOLDER)
GUIDE = (FOLDER / "examples" / "ok.md").read_text(encoding="utf-8")
KEYS = [spec.name for spec in PACK.schema.fields] if PACK.schema else []
TITLES = re.findall(r"^## (.+)$", GUIDE, re.MULTILINE)


def messages(text: str) -> list[str]:
    page = PageConfig("ok.md", (Layer("test"),), (PACK,))
    plan = make_plan(page, Selection(("frontmatter", "sections")))
    return [finding.message for finding in findings("ok.md", text.encode(), plan)]


@pytest.mark.parametrize("key", KEYS)
def test_a_lost_key_is_one_finding(key: str) -> None:
    (message,) = messages(re.sub(rf"^{key}: .*\n", "", GUIDE, flags=re.MULTILINE))
    assert f"expected the key `{key}`" in message


@pytest.mark.parametrize("title", TITLES)
def test_a_lost_section_is_one_finding(title: str) -> None:
    (message,) = messages(re.sub(rf"^## {re.escape(title)}\n.*?(?=^## |\Z)", "", GUIDE, flags=re.M | re.S))
    assert message.startswith("Missing required section")


@pytest.mark.parametrize("title", TITLES[1:])
def test_a_section_moved_to_the_top_is_one_finding(title: str) -> None:
    section = re.search(rf"^## {re.escape(title)}\n.*?(?=^## |\Z)", GUIDE, re.M | re.S)
    assert section
    rest = GUIDE[: section.start()] + GUIDE[section.end() :]
    first = rest.index("\n## ") + 1
    (message,) = messages(f"{rest[:first]}{section.group().rstrip()}\n\n{rest[first:]}")
    assert message.startswith("Unexpected place of the section")


@pytest.mark.parametrize("key", KEYS)
def test_a_key_of_another_name_is_one_finding(key: str) -> None:
    slip = key[:-1] if len(key) > 4 else key + "s"
    assert messages(GUIDE.replace(f"\n{key}: ", f"\n{slip}: ")) == [
        f"Unexpected key `{slip}`, expected `{key}`"
    ]
