"""What a target leads to. Each test names one way in which sites and their links differ."""

from __future__ import annotations

import random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from contentlint.document import Document, source_of
from contentlint.document.facts import facts_of
from contentlint.model import HeadingFact, PageFacts, Reference, Span
from contentlint.site import Resolution, Site, SiteSettings, Status, resolve, targets


def page(path: str, text: str = "# Title\n") -> PageFacts:
    return facts_of(Document(path, source_of(text)))


def site(
    *pages: str | PageFacts,
    files: tuple[str, ...] = (),
    roots: tuple[str, ...] = (".",),
    routes: tuple[tuple[str, str], ...] = (),
    ignore: tuple[str, ...] = (),
) -> Site:
    facts = [page(given) if isinstance(given, str) else given for given in pages]
    return Site.of(facts, files, SiteSettings(roots, routes, ignore))


GARDEN = site(
    "index.md",
    "guide/index.md",
    "guide/tools.md",
    "guide/été.md",
    "notes/README.md",
    "blog/_index.md",
    page("guide/soil.md", "# Soil\n\n## Clay & sand\n\n## Clay & sand\n\n## Données utiles\n"),
    files=("img/map.png", "data/plan b.csv", "shop.html"),
)


@pytest.mark.parametrize(
    ("target", "expected"),
    [
        ("tools.md", "guide/tools.md"),
        ("./tools.md", "guide/tools.md"),
        ("tools", "guide/tools.md"),
        ("tools/", "guide/tools.md"),
        ("tools.html", "guide/tools.md"),
        ("../guide/tools.md?print=1", "guide/tools.md"),
        ("index.html", "guide/index.md"),
        ("../guide/", "guide/index.md"),
        ("..", "index.md"),
        ("../notes", "notes/README.md"),
        ("../blog/", "blog/_index.md"),
        ("../img/map.png", "img/map.png"),
        ("../img", "img/"),
        ("../data/plan%20b.csv", "data/plan b.csv"),
        ("%C3%A9t%C3%A9.md", "guide/été.md"),
        ("e\u0301te\u0301.md", "guide/été.md"),
        ("../shop", "shop.html"),
        ("/guide/tools", "guide/tools.md"),
        ("/guide/", "guide/index.md"),
        ("/img/map.png", "img/map.png"),
        ("/", "index.md"),
    ],
)
def test_a_target_finds_its_file(target: str, expected: str) -> None:
    assert resolve(target, "guide/soil.md", GARDEN)[:2] == (Status.OK, expected)


def test_a_target_may_be_relative_to_the_address_of_the_page() -> None:
    # /guide/soil/ + ../tools/ is /guide/tools/.
    assert resolve("../tools/", "guide/soil.md", GARDEN).status is Status.OK


@pytest.mark.parametrize(
    ("target", "status"),
    [
        ("spades.md", Status.MISSING_PAGE),
        ("/spades", Status.MISSING_PAGE),
        ("Tools.md", Status.CASE),
        ("../img/Map.png", Status.CASE),
        ("HTTPS://example.com", Status.EXTERNAL),
        ("mailto:hello@example.com", Status.EXTERNAL),
        ("//example.com/x", Status.EXTERNAL),
        ("{{ base }}/x", Status.UNVERIFIABLE),
        ("${base}/x", Status.UNVERIFIABLE),
        ("{% url x %}", Status.UNVERIFIABLE),
        ("<%= x %>", Status.UNVERIFIABLE),
        ("DOCS_URL", Status.UNVERIFIABLE),
        ("TODO", Status.MISSING_PAGE),
        ("../../../etc/passwd", Status.OUTSIDE),
        ("..%2f..%2f..%2fetc/passwd", Status.OUTSIDE),
        ("/../../etc/passwd", Status.MISSING_PAGE),
        ("..\\..\\..\\etc\\passwd", Status.MISSING_FILE),
        ("\0", Status.MISSING_PAGE),
        ("%zz", Status.MISSING_PAGE),
        ("%ff%fe", Status.MISSING_PAGE),
        ("\udc80", Status.MISSING_PAGE),
        ("../.github/logo.png", Status.UNVERIFIABLE),
    ],
)
def test_what_is_no_file_of_the_site_has_its_own_status(target: str, status: Status) -> None:
    assert resolve(target, "guide/soil.md", GARDEN).status is status


@pytest.mark.parametrize(
    "fragment",
    [
        "",
        "top",
        "clay--sand",
        "clay--sand-1",
        "clay-sand",
        "clay-sand_1",
        "données-utiles",
        "donnees-utiles",
        "donn%C3%A9es-utiles",
        "données_utiles",
        "fn:1",
        "L10-L20",
        "/route",
        ":~:text=clay",
    ],
)
def test_a_fragment_is_right_if_any_common_generator_makes_it(fragment: str) -> None:
    assert resolve(f"#{fragment}", "guide/soil.md", GARDEN).status is Status.OK
    assert resolve(f"soil.md#{fragment}", "guide/tools.md", GARDEN).status is Status.OK


def test_a_fragment_that_no_generator_makes_is_missing() -> None:
    assert resolve("#silt", "guide/soil.md", GARDEN) == Resolution(
        Status.MISSING_ANCHOR, "guide/soil.md", "silt"
    )
    assert resolve("/guide/soil#silt", "index.md", GARDEN).status is Status.MISSING_ANCHOR


@pytest.mark.parametrize(
    "text",
    [
        "::: settings\n",
        "::: click\n    :module: tool.cli\n",
        "# {{ title }}\n\n## More\n",
        "# Title\n\n## <Version />\n",
        "<script setup></script>\n\n<TeamPage />\n",
        "# Title\n\n--8<-- 'part.md'\n\n## More\n",
        "# Title\n\n::: package.module\n\n## More\n",
        "import Part from './_part.mdx'\n\n## More\n",
        '{{< include "part.md" >}}\n\n## More\n',
    ],
)
def test_anchors_made_out_of_sight_are_never_missing(text: str) -> None:
    assert resolve("a.md#x", "index.md", site("index.md", page("a.md", text))).status is Status.OK


@pytest.mark.parametrize(
    ("text", "fragment"),
    [
        ('# T\n\n<a name="x"></a>\n', "x"),
        ("# T\n\n## Other {#x}\n", "x"),
        ("# T\n\nSome [words]{#x .note}.\n", "x"),
        ("# T\n\n- `maxItems` {{optional_inline}}\n  - : How many.\n", "maxitems"),
        ("# T\n\n- `a`\n- `b`\n  - : Both.\n", "a"),
        ('# T\n\n- {{domxref("Element.id", "id")}}\n  - : The id.\n', "element.id"),
    ],
)
def test_ids_of_all_dialects_are_anchors(text: str, fragment: str) -> None:
    assert resolve(f"#{fragment}", "a.md", site(page("a.md", text))).status is Status.OK


def test_a_missing_translation_is_answered_by_the_default_language() -> None:
    both = ("docs/{}/docs/index.md", "docs/{}/docs/a.md")
    english = [path.format("en") for path in (*both, "docs/{}/docs/b.md")]
    french = [path.format("fr") for path in both]
    manual = site(*english, *french, files=("docs/en/docs/logo.png",))
    here = "docs/fr/docs/a.md"
    assert resolve("b.md", here, manual)[:2] == (Status.OK, "docs/en/docs/b.md")
    assert resolve("logo.png", here, manual).path == "docs/en/docs/logo.png"
    assert resolve("c.md", here, manual).status is Status.MISSING_PAGE


def test_folders_that_only_look_like_languages_are_none() -> None:
    shapes = site("svg/cx/index.md", "svg/cy/index.md", "svg/cx/radius.md")
    assert resolve("radius.md", "svg/cy/index.md", shapes).status is Status.MISSING_PAGE


def test_roots_are_inferred_from_the_links_that_they_answer() -> None:
    home = page("src/index.md", "[a](/a) [b](/b/) [c](/c.html) [gone](/gone) ![x](/img/x.png)\n")
    docs = site(home, "src/a.md", "src/b.md", "src/c.md", files=("src/public/img/x.png",), roots=())
    assert resolve("/a", "src/index.md", docs).path == "src/a.md"
    assert resolve("/img/x.png", "src/index.md", docs).path == "src/public/img/x.png"
    assert resolve("/gone", "src/index.md", docs).status is Status.MISSING_PAGE
    assert docs.notes == ()


def test_addresses_without_a_known_root_are_named_and_not_judged() -> None:
    one = site(page("page.md", "[a](/a) [b](/b)\n"), roots=())
    assert resolve("/a", "page.md", one).status is Status.UNVERIFIABLE
    assert len(one.notes) == 1
    assert "`/a`" in one.notes[0]


def test_many_right_images_do_not_vouch_for_unknown_pages() -> None:
    images = " ".join(f"![x](/img/{n}.png)" for n in range(9))
    shop = site(
        page("page.md", f"[a](/a) {images}\n"), files=tuple(f"static/img/{n}.png" for n in range(9)), roots=()
    )
    assert resolve("/img/1.png", "page.md", shop).status is Status.OK
    assert resolve("/a", "page.md", shop).status is Status.UNVERIFIABLE


def test_configured_routes_come_first() -> None:
    routes = (("/{path}", "{source_dir}/{path}.md"), ("/t/{tag}/", "tags/{tag}.md"))
    glossary = site("content/terms/loan.md", "content/terms/rate.md", "tags/bank.md", routes=routes)
    assert resolve("/rate", "content/terms/loan.md", glossary).path == "content/terms/rate.md"
    assert resolve("/t/bank", "content/terms/loan.md", glossary).path == "tags/bank.md"
    assert resolve("/t/a/bank", "content/terms/loan.md", glossary).status is Status.MISSING_PAGE


def test_a_page_answers_at_the_address_it_claims() -> None:
    claims = site(page("posts/2024-01-01-a.md", "---\npermalink: /hello/\n---\n# A\n"), "index.md")
    assert resolve("/hello", "index.md", claims).path == "posts/2024-01-01-a.md"


def test_ignored_targets_are_not_judged() -> None:
    assert resolve("/api/x", "a.md", site("a.md", ignore=("/api/*",))).status is Status.UNVERIFIABLE


def test_links_of_a_part_belong_to_the_pages_that_include_it() -> None:
    parts = site("guide/a.md", "_includes/part.md")
    assert resolve("a.md#x", "_includes/part.md", parts).status is Status.UNVERIFIABLE
    assert resolve("#x", "_includes/part.md", parts).status is Status.OK


def test_a_large_site_without_any_picture_keeps_them_elsewhere() -> None:
    pages = [f"p{n}.md" for n in range(60)]
    assert resolve("a.png", "p1.md", site(*pages)).status is Status.UNVERIFIABLE
    assert resolve("a.png", "p1.md", site(*pages, files=("b.png",))).status is Status.MISSING_FILE
    assert len(site(*pages).notes) == 1


def test_pages_without_facts_answer_to_every_fragment() -> None:
    partly = site("a.md", files=("b/index.md",))
    assert resolve("b/#x", "a.md", partly) == Resolution(Status.OK, "b/index.md", "x")


def test_targets_are_the_pages_and_files_that_links_lead_to() -> None:
    a = page("a.md", "[b](b.md#x) ![c](c.png) [d](https://example.com)\n")
    assert targets(site(a, "b.md", files=("c.png",)), [a]) == {"b.md", "c.png"}


def test_a_target_of_a_megabyte_is_only_long() -> None:
    assert resolve("../" * 350_000 + "x", "guide/soil.md", GARDEN).status is Status.OUTSIDE
    assert resolve("x" * 1_000_000, "guide/soil.md", GARDEN).status is Status.MISSING_PAGE


ODD = st.text(st.sampled_from("ab./\\%#?:~{}<>[]()\0\udc80é\u0301 é-_2fz&;"), max_size=40)


@given(ODD | st.text(max_size=60), st.sampled_from(sorted(GARDEN.pages)))
@settings(max_examples=500)
def test_resolving_never_raises_and_never_leaves_the_tables(target: str, from_path: str) -> None:
    found = resolve(target, from_path, GARDEN)
    if found.status is Status.OK and found.path:
        known = {*GARDEN.pages, *GARDEN.files} | {f"{folder}/" for folder in GARDEN.folders}
        assert found.path in known


PATHS = ["a.md", "b/index.md", "en/x.md", "fr/x.md", "en/y.md", "b/c.md", "content/a.md", "content/d.md"]
TEXTS = [
    "[x](/a) [y](/d) [z](x.md)\n",
    "# A\n\n## A\n\n[a](#a-1) [b](/b/c)\n",
    "---\nslug: /d\nid: 7\n---\n# D\n",
]
FACTS = st.dictionaries(st.sampled_from(PATHS), st.sampled_from(TEXTS), min_size=1)


@given(FACTS, st.randoms(use_true_random=False))
def test_neither_order_nor_shards_change_an_answer(texts: dict[str, str], chance: random.Random) -> None:
    facts = [page(path, text) for path, text in texts.items()]
    files = ["img/a.png", "content/public/x.png", "z.pdf"]
    once = Site.of(facts, files)
    # Shards may overlap: a page read twice is the same page.
    again = facts + chance.sample(facts, len(facts) // 2)
    chance.shuffle(again)
    chance.shuffle(files)
    other = Site.of(again, files)
    asked = [(reference.target, fact.path) for fact in facts for reference in fact.references]
    assert [resolve(*one, once) for one in asked] == [resolve(*one, other) for one in asked]
    assert once.notes == other.notes
    assert once.roots == other.roots
    assert once.slug == other.slug
    assert once.locales == other.locales
    assert once.pages_with("id", "7") == other.pages_with("id", "7")
    assert list(once.pages) == list(other.pages)


def test_capitals_in_fragments_are_right_where_an_unknown_generator_keeps_those_of_headings() -> None:
    names = ("Alpha", "Beta", "Gamma", "Delta", "Big-Costs")
    links = tuple(Reference("link", f"#{name}", "", Span(0, 0), Span(0, 0)) for name in names)
    outline = tuple(HeadingFact(2, name.replace("-", " "), "", Span(0, 0), Span(0, 0)) for name in names)
    keeping = Site.of([PageFacts("a.md", outline=outline, references=links)])
    other = Site.of([PageFacts("a.md", outline=outline, references=links[:2])])
    assert resolve("#Big-Costs", "a.md", keeping).status is Status.OK
    assert resolve("#Big-Costs", "a.md", other).status is Status.MISSING_ANCHOR


def test_what_lies_below_a_link_to_a_folder_is_not_judged() -> None:
    """Links to folders are not followed, so no loop is possible; they stand among the files."""
    linked = site("docs/a.md", files=("docs/images", "docs/loop"))
    for target in ("images/plan.png", "loop/loop/loop/a.md", "/docs/images/plan.png"):
        assert resolve(target, "docs/a.md", linked).status in (Status.UNVERIFIABLE, Status.OUTSIDE)
    assert resolve("pictures/plan.png", "docs/a.md", linked).status is Status.MISSING_FILE


def test_a_glossary_of_one_page_is_judged_as_far_as_the_settings_tell_where_its_neighbours_are() -> None:
    """The addresses are those of a collection that is larger than the tree."""
    text = "# A\n\nSee [debt](/debt), [double entry](/double-entry) and [margin](/margin#gross).\n"

    def said(**settings: Any) -> tuple[set[Status], tuple[str, ...]]:
        known = Site.of([page("glossary/a.md", text)], (), SiteSettings(**settings))
        links = known.references(known.pages["glossary/a.md"])
        return {resolve(link.target, "glossary/a.md", known).status for link in links}, known.notes

    routes = (("/{path}", "{source_dir}/{path}.md"),)
    unjudged, notes = said()
    assert unjudged == {Status.UNVERIFIABLE}
    assert "3 addresses" in notes[0]
    assert said(open_pages=("/*",)) == ({Status.UNVERIFIABLE}, ())
    assert said(routes=routes, open_pages=("/*",)) == ({Status.UNVERIFIABLE}, ())
    assert said(roots=(".",), open_pages=("/*",)) == ({Status.UNVERIFIABLE}, ())
    assert said(roots=(".",))[0] == {Status.MISSING_PAGE}
    assert said(routes=routes) == ({Status.MISSING_PAGE}, ())
