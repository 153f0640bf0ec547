from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from contentlint.document import Document, read_source
from contentlint.document.facts import facts_of
from contentlint.model import PageFacts
from contentlint.site.alignment import Twin, align


def page(text: str) -> PageFacts:
    return facts_of(Document("page.md", read_source(text.encode(), "page.md")))


ENGLISH = "# Costs\n\n## What it costs\n\n## The `--budget` option\n\n### Files\n\n## See also\n"
FRENCH = "# Frais\n\n## Ce que ça coûte\n\n## L'option `--budget`\n\n### Fichiers\n\n## Voir aussi\n"


def test_headings_on_the_same_levels_are_pairs() -> None:
    twin = Twin(page(ENGLISH), page(FRENCH), "github")
    assert twin.alignment.is_exact
    assert twin.translated("what-it-costs") == ("ce-que-ça-coûte", True)
    assert twin.translated("files") == ("fichiers", True)


def test_a_fragment_that_the_source_does_not_have_either() -> None:
    assert Twin(page(ENGLISH), page(FRENCH), "github").translated("prices") is None


def test_a_fragment_of_another_generator_is_understood() -> None:
    twin = Twin(page("# A\n\n## What's new?\n"), page("# A\n\n## Quoi de neuf ?\n"), "vitepress")
    assert twin.translated("whats-new") == ("quoi-de-neuf", True)


def test_a_heading_that_the_translation_does_not_have_yet() -> None:
    french = FRENCH.replace("## Ce que ça coûte\n\n", "")
    twin = Twin(page(ENGLISH), page(french), "github")
    assert twin.translated("the---budget-option") == ("loption---budget", False)
    assert twin.translated("files") == ("fichiers", False)
    assert twin.translated("what-it-costs") is None


def test_code_that_differs_speaks_against_a_pair() -> None:
    source = page("## The `a` option\n\n## The `b` option\n")
    translation = page("## L'option `b`\n\n## L'option `a`\n")
    assert not align(source.outline, translation.outline).is_exact


def test_an_explicit_id_is_the_fragment() -> None:
    twin = Twin(page("## What it costs\n"), page("## Ce que ça coûte {#prix}\n"), "github")
    assert twin.translated("what-it-costs") == ("prix", True)


HEADINGS = st.lists(
    st.tuples(st.integers(1, 6), st.sampled_from(["Costs", "Files", "The `a` option", "Node.js", "1.2"])),
    max_size=12,
)


@given(HEADINGS, HEADINGS)
def test_pairs_are_in_order_and_on_one_level(
    first: list[tuple[int, str]], second: list[tuple[int, str]]
) -> None:
    one, other = (
        page("".join(f"{'#' * level} {text}\n\n" for level, text in made)) for made in (first, second)
    )
    pairs = align(one.outline, other.outline).pairs
    assert list(pairs) == sorted(pairs)
    assert list(pairs.values()) == sorted(set(pairs.values()))
    assert all(one.outline[a].level == other.outline[b].level for a, b in pairs.items())


@given(HEADINGS)
def test_a_page_is_its_own_translation(made: list[tuple[int, str]]) -> None:
    outline = page("".join(f"{'#' * level} {text}\n\n" for level, text in made)).outline
    assert align(outline, outline) == ({index: index for index in range(len(outline))}, True)
