"""Sites of known generators: detected by their own files, and resolved as they are served."""

from __future__ import annotations

from typing import Any

import pytest

from contentlint.model import Field, HeadingFact, PageFacts, Reference, Span
from contentlint.site import Site, SiteSettings, Status, resolve, source_names
from contentlint.site.literals import (
    UnreadableSourceError,
    body,
    keys,
    pairs,
    parse,
    program,
    string,
    strings,
)
from contentlint.site.preset import presets

_NOWHERE = Span(0, 0)


def page(path: str, *headings: str, **fields: str) -> PageFacts:
    outline = tuple(HeadingFact(2, text, "", _NOWHERE, _NOWHERE) for text in headings)
    given = tuple(Field(name, value, _NOWHERE) for name, value in fields.items())
    return PageFacts(path, outline=outline, fields=given)


def site(config: str, text: str, *pages: PageFacts, files: tuple[str, ...] = (), **settings: Any) -> Site:
    return Site.of(pages, (config, *files), SiteSettings(sources={config: text}, **settings))


def status(known: Site, target: str, path: str, kind: str = "link") -> Status:
    return resolve(target, path, known, kind).status


@pytest.mark.parametrize(
    ("name", "config", "text", "pages"),
    [
        ("starlight", "astro.config.mjs", "starlight({})", "src/content/docs/a.md"),
        ("docusaurus", "web/docusaurus.config.js", "", "web/docs/a.md"),
        ("hugo", "config.toml", 'baseURL = "https://e.org/"', "content/a.md"),
        ("mkdocs", "docs/en/mkdocs.yml", "", "docs/en/docs/a.md"),
        ("mkdocs", "zensical.toml", "[project]", "docs/a.md"),
        ("mkdocs", "mkdocs.yml", "docs_dir: 'manual/en'", "manual/en/a.md"),
        ("mkdocs", "site/mkdocs.yml", "docs_dir: ../doc", "doc/a.md"),
        ("mdbook", "book.toml", "[book]", "src/a.md"),
        ("mdbook", "guide/book.toml", '[book]\nsrc = "text"', "guide/text/a.md"),
        ("vitepress", "docs/.vitepress/config.ts", "", "docs/a.md"),
        ("next", "next.config.js", "", "src/content/a.md"),
        ("nextra", "next.config.mjs", "import nextra from 'nextra'", "content/a.md"),
        ("jekyll", "_config.yml", "", "a.md"),
        ("mdn", "files/de/_redirects.txt", "", "files/de/web/a/index.md"),
        ("obsidian", ".obsidian/app.json", "{}", "a.md"),
    ],
)
def test_a_site_is_known_by_the_files_of_its_generator(name: str, config: str, text: str, pages: str) -> None:
    known = site(config, text, page(pages))
    assert [area.preset.name for area in known.areas] == [name]
    assert source_names([config, "a.md"]) == (config,)
    assert any(presets()[name].title in note for note in known.notes)


def test_astro_without_starlight_is_no_site_of_starlight() -> None:
    assert site("astro.config.mjs", "export default {}", page("src/content/docs/a.md")).areas == ()


def test_starlight_shows_the_default_language_until_a_page_is_translated() -> None:
    known = site(
        "astro.config.mjs",
        "starlight({ defaultLocale: 'en', locales: { en: {}, fr: {} } }), trailingSlash: 'always'",
        page("src/content/docs/en/a.md", "One"),
        page("src/content/docs/en/b.md", "Two"),
        page("src/content/docs/fr/a.md", "Un"),
    )
    here = "src/content/docs/fr/a.md"
    assert status(known, "/fr/a/#un", here) is Status.OK
    assert status(known, "/fr/a/#one", here) is Status.MISSING_ANCHOR
    assert status(known, "/fr/b/#two", here) is Status.OK
    assert status(known, "/fr/c/", here) is Status.MISSING_PAGE
    assert resolve("/en/a/", "src/content/docs/fr/a.md", known).status is Status.OK
    assert resolve("/fr/a", here, known)[3:] == ("/fr/a/", "slash")


def test_mkdocs_follows_names_of_files_only() -> None:
    known = site("mkdocs.yml", "site_name: x", page("docs/a.md", "One"), page("docs/b/c.md"))
    assert status(known, "../a.md#one", "docs/b/c.md") is Status.OK
    assert resolve("../a/#one", "docs/b/c.md", known)[3:] == ("../a.md#one", "extension")
    assert resolve("/a.md", "docs/b/c.md", known)[3:] == ("../a.md", "absolute")
    assert status(known, "/a/", "docs/b/c.md") is Status.OK
    assert status(known, "/b/d/", "docs/a.md") is Status.MISSING_PAGE
    assert status(known, "/elsewhere/d/", "docs/a.md") is Status.UNVERIFIABLE
    assert status(known, "../../a/", "docs/b/c.md", "html-link") is Status.OK


def test_mkdocs_in_a_folder_per_language_falls_back_to_the_first() -> None:
    known = site(
        "docs/en/mkdocs.yml",
        "",
        *(page(f"docs/en/docs/{name}.md") for name in "abc"),
        page("docs/fr/docs/a.md"),
    )
    assert status(known, "b.md", "docs/fr/docs/a.md") is Status.OK
    assert status(known, "d.md", "docs/fr/docs/a.md") is Status.MISSING_PAGE


def test_a_book_serves_pages_as_html_beside_other_books() -> None:
    known = site(
        "book.toml",
        '[output.html.redirect]\n"/old.html" = "a.html"\n',
        page("src/README.md", "Start"),
        page("src/a.md", "A `b::c` -- d?", "É, Ω"),
        page("src/part/README.md"),
        page("src/part/b.md"),
        files=("src/part/plan.svg",),
    )
    here = "src/part/b.md"
    for target in ("../a.html#a-bc----d", "../a.md#é-ω", "index.html", "README.md", "plan.svg"):
        assert status(known, target, here) is Status.OK, target
    assert resolve("../old.html", here, known)[:2] == (Status.REDIRECT, "src/a.md")
    assert status(known, "a.html", here) is Status.MISSING_PAGE
    assert status(known, "../b.md", here) is Status.MISSING_PAGE
    assert status(known, "../a.html#b", here) is Status.MISSING_ANCHOR
    # Another book of the same host, in both ways that this one may write it.
    for target in ("../../std/index.html", "../../std/index.md", "/std/"):
        assert status(known, target, here) is Status.UNVERIFIABLE, target


def test_a_program_of_a_book_may_look_words_up_and_make_ids() -> None:
    known = site("book.toml", '[preprocessor.spec]\ncommand = "spec"\n', page("src/a.md", "Same Name"))
    assert status(known, "items.fn", "src/a.md") is Status.UNVERIFIABLE
    assert status(known, "#r-items.fn", "src/a.md") is Status.OK
    assert status(known, "#same-nam", "src/a.md") is Status.MISSING_ANCHOR
    assert status(known, "b.md", "src/a.md") is Status.MISSING_PAGE
    plain = site("book.toml", "[preprocessor.links]\n", page("src/a.md"))
    assert status(plain, "items.fn", "src/a.md") is Status.MISSING_FILE


def test_sites_in_folders_of_tests_are_samples() -> None:
    sample = "tests/site/docs/a.md"
    known = site("tests/site/mkdocs.yml", "site_name: x", page(sample), page("tests/a/b.md"), page("c.md"))
    assert status(known, "b.md", sample) is Status.UNVERIFIABLE
    assert status(known, "c.md", "tests/a/b.md") is Status.UNVERIFIABLE
    assert status(known, "b.md", "c.md") is Status.MISSING_PAGE
    assert status(site("mkdocs.yml", "", page("docs/tests/a.md")), "b.md", "docs/tests/a.md") is (
        Status.MISSING_PAGE
    )


def test_vitepress_tells_folders_from_pages_by_the_slash() -> None:
    pages = (page("a.md", "X"), page("b/index.md"))
    known = site(".vitepress/config.ts", "", *pages)
    assert resolve("/a/#x", "b/index.md", known)[:4] == (Status.WRONG_FORM, "a.md", "x", "/a#x")
    assert resolve("./b", "a.md", known)[:4] == (Status.WRONG_FORM, "b/index.md", "", "./b/")
    for target in ("/a", "/a.html", "/b/", "./b/index", "b/index.md", "/b/index.html"):
        assert status(known, target, "a.md") is Status.OK, target
    for text, config in (("ignoreDeadLinks: true", ".vitepress/config.ts"), ("", ".vuepress/config.js")):
        assert status(site(config, text, *pages), "/a/", "a.md") is Status.OK


def test_a_tree_whose_pages_link_by_names_is_a_vault() -> None:
    links = tuple(
        Reference("wikilink", name, name, _NOWHERE, _NOWHERE) for name in ("Plan one", "Two#x", "No such")
    )
    first = page("en/Start.md")._replace(dialect=links)
    known = site("x", "", first, page("en/how/Plan one.md"), page("en/Two.md", "X"))
    assert [area.preset.name for area in known.areas] == ["obsidian"]
    assert [status(known, link.target, "en/Start.md", "wikilink") for link in links] == [
        Status.OK,
        Status.OK,
        Status.MISSING_PAGE,
    ]
    assert site("x", "", first).areas == ()


def test_starlight_knows_a_third_language_from_its_own() -> None:
    known = site(
        "astro.config.mjs",
        "starlight({ locales: { root: { lang: 'en' }, de: {}, fr: {} } })",
        *(page(f"src/content/docs/{name}.md") for name in ("a", "b", "de/a", "fr/a", "de/b", "fr/c", "c")),
    )
    assert resolve("/de/b/", "src/content/docs/fr/a.md", known)[:4] == (
        Status.WRONG_LOCALE,
        "src/content/docs/b.md",
        "",
        "/fr/b/",
    )
    assert status(known, "/a/", "src/content/docs/de/b.md") is Status.WRONG_LOCALE
    assert status(known, "/b/", "src/content/docs/fr/a.md") is Status.OK


@pytest.mark.parametrize("config", ["docusaurus.config.js", ".vitepress/config.js"])
def test_no_page_answers_at_its_name_with_a_slash(config: str) -> None:
    known = site(config, "", page("docs/a.md", "One"), page("docs/b.md"))
    assert resolve("a.md/#one", "docs/b.md", known)[3:] == ("a.md#one", "slash")
    lenient = site("mkdocs.yml", "", page("docs/a.md", "One"), page("docs/b.md"))
    assert status(lenient, "a.md/#one", "docs/b.md") is Status.OK


def test_hugo_serves_lower_case_slugs_aliases_and_languages() -> None:
    known = site(
        "config.toml",
        'baseURL = "https://e.org/"\n[languages.en]\ncontentDir = "content/en"\n'
        '[languages.fr]\ncontentDir = "content/fr"\n',
        page("content/en/docs/_index.md"),
        page("content/en/docs/One.md", "A b", slug="first", aliases="/old/"),
        page("content/fr/docs/_index.md"),
        page("content/fr/docs/One.md", slug="premier"),
        page("content/fr/docs/two.md"),
        page("content/en/docs/two.md"),
        files=("static/img/a.png",),
    )
    here = "content/en/docs/_index.md"
    assert status(known, "first/#a-b", here) is Status.OK
    assert status(known, "/docs/first/", here) is Status.OK
    assert status(known, "https://e.org/docs/one/", here) is Status.MISSING_PAGE
    assert status(known, "/img/a.png", here) is Status.OK
    assert resolve("/old/", here, known).status is Status.REDIRECT
    assert resolve("/docs/two/#x", "content/fr/docs/_index.md", known)[3] == "/fr/docs/two/#x"


def test_docusaurus_reads_files_and_addresses_apart() -> None:
    known = site(
        "docusaurus.config.js",
        "module.exports = { baseUrl: '/x/', i18n: { defaultLocale: 'en', locales: ['en', 'fr'] } }",
        page("docs/01-intro.md", "One"),
        page("docs/guide/guide.md"),
        page("i18n/fr/docusaurus-plugin-content-docs/current/01-intro.md", "Un"),
    )
    assert status(known, "./01-intro.md#one", "docs/01-intro.md") is Status.OK
    assert status(known, "../01-intro.md", "docs/guide/guide.md") is Status.OK
    assert status(known, "/docs/intro", "docs/guide/guide.md") is Status.OK
    assert status(known, "/x/docs/guide", "docs/01-intro.md") is Status.OK
    assert status(known, "/docs/other", "docs/01-intro.md") is Status.MISSING_PAGE


def test_docusaurus_looks_files_with_a_slash_up_in_the_folder_of_the_plug_in_and_of_the_site() -> None:
    known = site(
        "docusaurus.config.js",
        "module.exports = { i18n: { defaultLocale: 'en', locales: ['en', 'fr'] } }",
        page("docs/a/one.md", "One"),
        page("docs/a/two.md", "Two"),
        page("versioned_docs/version-1/a/one.md", "Old"),
        page("i18n/fr/docusaurus-plugin-content-docs/current/a/one.md", "Un"),
    )
    french = "i18n/fr/docusaurus-plugin-content-docs/current/a/one.md"
    assert resolve("/a/one.md#un", french, known) == (Status.OK, french, "un", "", "")
    assert resolve("/a/two.md", french, known).path == "docs/a/two.md"
    old = "versioned_docs/version-1/a/one.md"
    assert resolve("/a/one.md", old, known).path == old
    assert status(known, "/docs/a/one.md", "docs/a/two.md") is Status.OK
    assert status(known, "/a/three.md", "docs/a/two.md") is Status.MISSING_PAGE


@pytest.mark.parametrize(
    ("path", "fields", "address"),
    [
        ("blog/2025-11-17-new/index.md", {"slug": "released"}, "/blog/released"),
        ("blog/2025-11-17-new/index.md", {}, "/blog/2025/11/17/new"),
        ("blog/2025-11-17-new.md", {}, "/blog/2025/11/17/new"),
        ("blog/2025/11/17/new.md", {}, "/blog/2025/11/17/new"),
        ("blog/new.md", {}, "/blog/new"),
    ],
)
def test_docusaurus_serves_posts_by_their_date_or_as_they_say(
    path: str, fields: dict[str, str], address: str
) -> None:
    known = site("docusaurus.config.js", "", page("docs/a.md"), page(path, **fields))
    assert resolve(address, "docs/a.md", known)[:2] == (Status.OK, path)


def test_obsidian_looks_names_up_in_the_vault() -> None:
    known = site(
        ".obsidian/app.json",
        "{}",
        page("Home.md", "My heading!"),
        page("deep/Other note.md"),
        files=("deep/a.png",),
    )
    here = "Home.md"
    assert status(known, "other-note", here, "wikilink") is Status.OK
    assert status(known, "a.png", here, "embed") is Status.OK
    assert status(known, "#My heading", here, "wikilink") is Status.OK
    assert status(known, "Home#Mine", "deep/Other note.md", "wikilink") is Status.MISSING_ANCHOR
    assert status(known, "Nobody", here, "wikilink") is Status.MISSING_PAGE


def test_mdn_knows_only_the_languages_of_its_tree() -> None:
    known = site(
        "files/de/_redirects.txt",
        "/de/docs/Old\t/de/docs/Web/New\n",
        page("files/de/web/new/index.md", slug="Web/New"),
        page("files/de/web/index.md", slug="Web"),
    )
    here = "files/de/web/index.md"
    assert status(known, "/de/docs/Web/New", here) is Status.OK
    assert resolve("/de/docs/web/new", here, known)[3] == "/de/docs/Web/New"
    assert resolve("/de/docs/Old", here, known)[3] == "/de/docs/Web/New"
    assert status(known, "/de/docs/Web/Absent", here) is Status.FALLBACK


def test_settings_come_before_the_files_of_the_generator() -> None:
    text, here = page("docs/a.md"), "docs/a.md"
    assert site("mkdocs.yml", "", text, preset="none").areas == ()
    assert status(site("mkdocs.yml", "", text, preset="vitepress"), "/docs/a", here) is Status.OK


@pytest.mark.parametrize(
    "text", ["a: [", "a: &a [*a]", "\0", "a: " + "[" * 4000, "- !!python/name:os.system x"]
)
def test_a_broken_configuration_is_a_note_at_most(text: str) -> None:
    known = site("mkdocs.yml", text, page("docs/a.md"))
    assert status(known, "b.md", "docs/a.md") is Status.MISSING_PAGE
    assert len(known.notes) in (1, 2)


@pytest.mark.parametrize(
    "target", ["../../../etc/passwd", "/../../etc/passwd", "%2e%2e/%2e%2e/x", "\0", "a" * 10**6]
)
@pytest.mark.parametrize(
    "config", ["mkdocs.yml", "_config.yml", "docusaurus.config.js", ".obsidian/app.json"]
)
def test_no_target_leaves_the_tree(config: str, target: str) -> None:
    known = site(config, "", page("docs/a.md"))
    for kind in ("link", "wikilink", "html-image"):
        assert resolve(target, "docs/a.md", known, kind).path.startswith(("/", "..")) is False


def test_programs_are_read_for_literals_only() -> None:
    text = program(
        "// base: '/no'\nconst BASE = '/docs'\nexport default { base: `${BASE}/`, n: run('base'),\n"
        "locales: { en: { x: {} }, fr: {} }, list: ['a', \"b\"], redirects: { '/a': '/b', '/c': run() } }"
    )
    assert string(text, "base") == "/docs/"
    assert keys(body(text, "locales")) == ("en", "fr")
    assert strings(text, "list") == ("a", "b")
    assert pairs(body(text, "redirects")) == {"/a": "/b"}


def test_broken_data_files_say_so() -> None:
    for name in ("a.toml", "a.yml", "a.json"):
        with pytest.raises(UnreadableSourceError):
            parse(name, "{[")


def test_jekyll_fills_in_the_name_of_a_collection() -> None:
    known = site(
        "_config.yml",
        'collections:\n  guides:\n    permalink: "/:collection/:path/"\n',
        page("_guides/costs.md"),
        page("a.md"),
        files=("pages/showcase.html",),
    )
    assert status(known, "/guides/costs/", "a.md") is Status.OK
    assert status(known, "/costs/", "a.md") is Status.MISSING_PAGE
    # The front matter of a page in HTML, which is not read, may give it any address.
    assert status(known, "/showcase/", "a.md") is Status.UNVERIFIABLE


def test_jekyll_gives_the_pages_of_a_folder_the_permalink_of_its_defaults() -> None:
    text = """
collections: {guides: {output: true}}
defaults:
  - {scope: {path: "_guides/kit"}, values: {permalink: "/kit/:title.html"}}
  - {scope: {path: "", type: guides}, values: {permalink: "/all/:path/"}}
"""
    known = site("_config.yml", text, page("_guides/kit/deep/a.md"), page("_guides/b.md"), page("a.md"))
    assert resolve("/kit/a.html", "a.md", known).path == "_guides/kit/deep/a.md"
    assert resolve("/all/b/", "a.md", known).path == "_guides/b.md"
    assert status(known, "/guides/b/", "a.md") is Status.MISSING_PAGE


def test_jekyll_serves_posts_below_the_folders_around_them() -> None:
    post = "fr/news/_posts/2007-10-04-one.md"
    known = site(
        "_config.yml", "permalink: pretty", page(post), page("_posts/2007-10-05-two.md"), page("a.md")
    )
    assert resolve("/fr/news/2007/10/04/one/", "a.md", known).path == post
    assert status(known, "/2007/10/05/two/", "a.md") is Status.OK
    assert status(known, "/news/2007/10/04/one/", "a.md") is Status.MISSING_PAGE


@pytest.mark.parametrize(("path", "address"), [("new.md", "/new"), ("new/index.md", "/new/")])
def test_jekyll_sends_old_addresses_on_to_files_without_a_slash(path: str, address: str) -> None:
    known = site("_config.yml", "", page(path, redirect_from="/old.html"), page("a.md"))
    assert resolve("/old.html", "a.md", known).better == address
    named = site("_config.yml", "", page(path, redirect_from="/old.html", permalink="/b/index.html"))
    assert resolve("/old.html", path, named).better == "/b/index.html"


def test_hexo_is_not_taken_for_jekyll() -> None:
    assert site("_config.yml", "source_dir: source\n", page("source/a.md")).areas == ()


def test_nextra_serves_pages_of_the_app_folder_and_sends_readers_to_their_language() -> None:
    app = site(
        "docs/next.config.ts",
        "import nextra from 'nextra'",
        page("docs/app/docs/guide/page.mdx"),
        page("docs/app/(blog)/posts/one/page.mdx"),
        page("docs/app/docs/page.mdx"),
    )
    assert status(app, "/docs/guide", "docs/app/docs/page.mdx") is Status.OK
    assert status(app, "/posts/one", "docs/app/docs/page.mdx") is Status.OK
    assert status(app, "/docs/other", "docs/app/docs/page.mdx") is Status.MISSING_PAGE
    languages = site(
        "next.config.ts",
        "import nextra from 'nextra'; i18n: { locales: ['en', 'fr'], defaultLocale: 'en' }",
        page("content/en/a.md"),
        page("content/en/b.md"),
        page("content/fr/a.md"),
    )
    assert resolve("/a", "content/fr/a.md", languages).path == "content/fr/a.md"


def test_the_base_of_a_plug_in_is_not_that_of_the_site() -> None:
    config = (
        "export default defineConfig({ integrations: [starlight({ plugins: [log([{ base: '/log' }])] })],"
    )
    pages = (page("src/content/docs/a.md"),)
    assert site("astro.config.ts", config + " })", *pages).areas[0].base == ""
    assert site("astro.config.ts", config + " base: '/docs' })", *pages).areas[0].base == "docs"


def test_text_that_is_put_into_other_pages_is_judged_there() -> None:
    known = site(
        "astro.config.mjs",
        "starlight({})",
        page("src/content/docs/a.md"),
        page("src/content/docs/_parts/b.md"),
        page("src/components/c.md"),
    )
    for path in ("src/content/docs/_parts/b.md", "src/components/c.md"):
        assert status(known, "/nowhere/", path) is Status.UNVERIFIABLE
    assert status(known, "/nowhere/", "src/content/docs/a.md") is Status.MISSING_PAGE


def test_vaults_share_pictures_that_lie_beside_them() -> None:
    known = site(
        "en/.obsidian/app.json",
        "{}",
        page("en/a.md"),
        page("fr/a.md"),
        files=("Attachments/one.png", "fr/two.md"),
    )
    assert status(known, "one.png#frame", "en/a.md", "embed") is Status.OK
    assert status(known, "other.png", "en/a.md", "embed") is Status.MISSING_FILE


def test_the_template_of_links_of_a_hugo_site_decides_about_relative_targets() -> None:
    pages = (page("content/a/b.md"), page("content/a/c.md"), page("content/methods/data.md"))
    config = 'baseURL = "https://e.org/"'
    bare = site("hugo.toml", config, *pages)
    own = site("hugo.toml", config, *pages, files=("layouts/_markup/render-link.html",))
    for target in ("g", "c", "methods/data/"):
        assert status(bare, target, "content/a/b.md") is not Status.UNVERIFIABLE
        assert status(own, target, "content/a/b.md") is Status.UNVERIFIABLE
    assert status(own, "methods/date/", "content/a/b.md") is Status.MISSING_PAGE


@pytest.mark.parametrize(
    ("ignoring", "patterns"), [(".gitignore", "/docs/native/"), ("docs/native/.gitignore", "*\n!.gitignore")]
)
def test_pages_that_git_ignores_are_made_by_programs(ignoring: str, patterns: str) -> None:
    sources = {"docusaurus.config.js": "", ignoring: patterns}
    assert set(source_names([*sources, "docs/a.md"])) == set(sources)
    known = Site.of([page("docs/a.md")], sources, SiteSettings(sources=sources))
    assert status(known, "native/camera.md", "docs/a.md") is Status.UNVERIFIABLE
    assert status(known, "/docs/native/camera", "docs/a.md") is Status.UNVERIFIABLE
    assert status(known, "other/camera.md", "docs/a.md") is Status.MISSING_PAGE
    assert status(known, "/docs/other/camera", "docs/a.md") is Status.MISSING_PAGE


def test_what_git_ignores_need_not_be_here_without_a_generator_either() -> None:
    known = Site.of([page("a.md")], (".gitignore",), SiteSettings(sources={".gitignore": "/build\n*.log\n"}))
    assert status(known, "build/report.html", "a.md") is Status.UNVERIFIABLE
    assert status(known, "run.log", "a.md") is Status.UNVERIFIABLE
    assert status(known, "report.html", "a.md") is Status.MISSING_PAGE


def test_languages_can_be_named_without_naming_roots() -> None:
    """With three pages nothing tells that `fr` is a language; the configuration does."""
    pages = (page("content/a.md"), page("content/fr/a.md"), page("content/fr/b.md"))
    config = 'baseURL = "https://e.org/"'
    guessed = site("hugo.toml", config, *pages)
    told = site("hugo.toml", config, *pages, locales=("fr",), default_locale="en")
    assert [area.locales for area in guessed.areas] == [()]
    assert [(root.folder, root.prefix, root.locale) for root in told.areas[0].roots] == [
        ("content", "", "en"),
        ("content/fr", "fr", "fr"),
    ]
    assert status(told, "/a/", "content/fr/b.md") is Status.WRONG_LOCALE
    assert resolve("/a/", "content/fr/b.md", told).better == "/fr/a/"


def test_docusaurus_serves_the_last_release_bare_and_finds_docs_beside_the_site() -> None:
    config = "web/docusaurus.config.js"
    text = "themeConfig: {docs: {sidebar: {}}}, docs: {path: '../docs', sidebarPath: './s.js'}, blog: {}"
    known = Site.of(
        [page("docs/a.md"), page("web/versioned_docs/version-2.0/a.md"), page("web/blog/b.md")],
        (config, "web/versions.json"),
        SiteSettings(sources={config: text, "web/versions.json": '["2.0", "1.0"]'}),
    )
    told = {target: resolve(target, "web/blog/b.md", known).path for target in ("/docs/a", "/docs/next/a")}
    assert told == {"/docs/a": "web/versioned_docs/version-2.0/a.md", "/docs/next/a": "docs/a.md"}
    assert status(known, "/docs/2.0/a", "web/blog/b.md") is Status.MISSING_PAGE
    assert status(known, "/blog/b", "docs/a.md") is Status.OK
    assert status(known, "/blog/", "docs/a.md") is Status.UNVERIFIABLE


def test_the_configuration_of_docusaurus_names_versions_and_their_addresses() -> None:
    config = "docusaurus.config.js"
    text = "docs: {lastVersion: 'current', versions: {current: {label: '3'}, '2.0': {path: 'old'}}}"
    known = Site.of(
        [page("docs/a.md"), page("versioned_docs/version-2.0/a.md")],
        (config, "versions.json"),
        SiteSettings(sources={config: text, "versions.json": '["2.0"]'}),
    )
    assert resolve("/docs/a", "docs/a.md", known).path == "docs/a.md"
    assert resolve("/docs/old/a", "docs/a.md", known).path == "versioned_docs/version-2.0/a.md"


@pytest.mark.parametrize(
    ("target", "expected"),
    [
        ("https://e.org/guides/gone", Status.MISSING_PAGE),  # the site has a folder of guides
        ("https://e.org/dashboard/", Status.UNVERIFIABLE),  # another program may answer there
        ("https://e.org/v1/guides/gone", Status.UNVERIFIABLE),
        ("https://e.org/guides/a", Status.OK),
        ("/dashboard/", Status.MISSING_PAGE),
    ],
)
def test_other_builds_may_share_the_host_of_a_site(target: str, expected: Status) -> None:
    known = site("hugo.toml", 'baseURL = "https://e.org/"', page("content/guides/a.md"))
    assert status(known, target, "content/guides/a.md") is expected


def test_what_a_submodule_holds_is_not_missing() -> None:
    modules = '[submodule "theme"]\n\tpath = themes/docsy\n\turl = https://e.org/docsy.git\n'
    known = Site.of([page("a.md")], (".gitmodules",), SiteSettings(sources={".gitmodules": modules}))
    assert status(known, "themes/docsy/README.md", "a.md") is Status.UNVERIFIABLE
    assert status(known, "themes/other/README.md", "a.md") is Status.MISSING_PAGE


def test_hugo_mounts_files_and_redirects_from_front_matter() -> None:
    text = "baseURL: https://e.org/\nmodule:\n  mounts:\n    - {source: icons/32, target: static/img/logos}\n"
    moved = PageFacts("content/team/_index.md", fields=(Field("redirects.from", "chat", _NOWHERE),))
    known = site("hugo.yaml", text, moved, page("content/a.md"), page("archetypes/blog.md"))
    assert status(known, "/img/logos/a.svg", "content/a.md", "image") is Status.UNVERIFIABLE
    assert status(known, "/team/chat/", "content/a.md") is Status.REDIRECT
    assert status(known, "/team/talk/", "content/a.md") is Status.MISSING_PAGE
    assert status(known, "name.png", "archetypes/blog.md", "image") is Status.UNVERIFIABLE


def test_mkdocs_publishes_what_its_theme_holds_and_reads_languages_in_names() -> None:
    text = "theme: {custom_dir: theme}\nplugins:\n  - i18n: {languages: [{locale: en}, {locale: fr}]}\n"
    known = Site.of(
        [page("docs/a.md"), page("docs/b.fr.md"), page("docs/en/c.md")],
        ("mkdocs.yml", ".gitmodules", "theme/img/x.svg", "docs/shared/d.png"),
        SiteSettings(sources={"mkdocs.yml": text, ".gitmodules": "path = theme/brand\n"}),
    )
    assert status(known, "img/x.svg", "docs/a.md", "image") is Status.OK
    assert status(known, "img/y.svg", "docs/a.md", "image") is Status.MISSING_FILE
    assert status(known, "brand/z.svg", "docs/a.md", "image") is Status.UNVERIFIABLE
    assert status(known, "b.md", "docs/a.md") is Status.OK
    assert status(known, "shared/d.png", "docs/en/c.md", "image") is Status.OK


def test_mkdocs_may_build_several_folders() -> None:
    sources = {"mkdocs.yml": "", "mkdocs.blog.yml": "docs_dir: blog\ntheme: {custom_dir: theme}\n"}
    known = Site.of([page("docs/a.md"), page("blog/b.md")], tuple(sources), SiteSettings(sources=sources))
    assert known.area_of("blog/b.md") is not None


def test_a_vault_looks_names_in_brackets_of_markdown_up_too() -> None:
    known = site(".obsidian/app.json", "{}", page("api/App.md"), page("api/App/open.md"))
    assert status(known, "App", "api/App/open.md") is Status.OK
    assert status(known, "App/open", "api/App/open.md") is Status.OK
    assert status(known, "App/close", "api/App/open.md") is Status.MISSING_PAGE


def test_a_generator_that_is_not_known_may_slug_entities() -> None:
    known = Site.of([page("a.md", "Notes & Queries")])
    assert status(known, "#notes-amp-queries", "a.md") is Status.OK
    assert status(known, "#notes-and-queries", "a.md") is Status.MISSING_ANCHOR


def test_redirects_stand_in_lists_under_any_key() -> None:
    rules = '{"external": [{"source": "/learn/:path*", "destination": "https://e.org/:path*"}]}'
    sources = {"next.config.js": "", "redirects.json": rules}
    files = (*sources, "app/[locale]/feed/[name]/route.ts")
    known = Site.of([page("content/a.md")], files, SiteSettings(sources=sources))
    assert status(known, "/learn/x/y", "content/a.md") is Status.REDIRECT
    assert status(known, "/learn", "content/a.md") is Status.REDIRECT
    assert status(known, "/feed/all.xml", "content/a.md") is Status.OK
    assert status(known, "/learning", "content/a.md") is Status.MISSING_PAGE


def test_pages_of_a_headless_bundle_are_judged_where_they_are_put() -> None:
    known = Site.of([page("k6/shared/index.md", headless="true"), page("k6/shared/b/c.md"), page("k6/d.md")])
    assert status(known, "#options", "k6/shared/b/c.md") is Status.OK
    assert status(known, "gone.md", "k6/shared/b/c.md") is Status.UNVERIFIABLE
    assert status(known, "#options", "k6/d.md") is Status.MISSING_ANCHOR


def test_loaders_of_astro_put_pages_at_their_base() -> None:
    loader = "loader: changelogsLoader([{ provider: 'github', base: 'internals/changelog' }])"
    sources = {"astro.config.mjs": "starlight({})", "src/content.config.ts": loader}
    known = Site.of([page("src/content/docs/a.md")], tuple(sources), SiteSettings(sources=sources))
    told = [
        status(known, f"/{name}/", "src/content/docs/a.md") for name in ("internals/changelog/v2", "gone")
    ]
    assert told == [Status.UNVERIFIABLE, Status.MISSING_PAGE]
