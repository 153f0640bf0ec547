"""What is served without a file of that name: collections, claimed addresses, folders sent elsewhere."""

from __future__ import annotations

from contentlint.model import Field, HeadingFact, PageFacts, Reference, Span
from contentlint.site import Site, SiteSettings, Status, propose, resolve, source_names

_NOWHERE = Span(0, 0)


def page(path: str, *headings: str, **fields: str) -> PageFacts:
    outline = tuple(HeadingFact(2, text, "", _NOWHERE, _NOWHERE) for text in headings)
    given = tuple(Field(name, value, _NOWHERE) for name, value in fields.items())
    return PageFacts(path, outline=outline, fields=given)


def site(config: str, text: str, *pages: PageFacts, files: tuple[str, ...] = (), **more: str) -> Site:
    return Site.of(pages, (config, *files), SiteSettings(sources={config: text, **more}))


def proposals(target: str, path: str, known: Site) -> tuple[str, ...]:
    reference = Reference("link", target, "", _NOWHERE, _NOWHERE)
    found = resolve(target, path, known)
    return tuple(each.target for each in propose(reference, found, known.pages[path], known))


ASTRO = site(
    "astro.config.ts",
    "export default defineConfig({ site: 'https://e.org' })",
    page("src/content/docs/en/guides/a.md", "One"),
    page("src/content/docs/en/guides/b.md"),
    page("src/content/docs/fr/guides/a.md", "Un"),
    page("src/content/notes/x.md"),
    files=("src/pages/[lang]/[...slug].astro", "src/pages/[lang]/install.astro"),
)


def test_astro_shows_a_collection_where_a_page_has_a_parameter() -> None:
    here = "src/content/docs/fr/guides/a.md"
    for target in ("/fr/guides/a/#un", "/fr/guides/b/", "/fr/install/", "/en/install/"):
        assert resolve(target, here, ASTRO).status is Status.OK, target
    assert resolve("/fr/guides/c/", here, ASTRO).status is Status.MISSING_PAGE
    assert resolve("/fr/guides/a/#one", here, ASTRO).status is Status.MISSING_ANCHOR
    assert ASTRO.area_of("src/content/notes/x.md") is None


def test_a_link_without_its_language_gets_that_of_the_page() -> None:
    here = "src/content/docs/fr/guides/a.md"
    assert resolve("/guides/a/", here, ASTRO).status is Status.MISSING_PAGE
    assert proposals("/guides/a/", here, ASTRO)[0] == "/fr/guides/a/"


def test_astro_with_a_page_for_every_address_is_not_judged() -> None:
    known = site("astro.config.mjs", "", page("src/pages/a.md"), files=("src/pages/[...all].astro",))
    assert resolve("/b", "src/pages/a.md", known).status is Status.UNVERIFIABLE
    pages = (page("src/pages/en/a.md"), page("src/pages/en/b.md"))
    known = site("astro.config.mjs", "", *pages, files=("src/pages/[...all].astro",))
    assert resolve("/en/c", "src/pages/en/a.md", known).status is Status.MISSING_PAGE
    # The address of a page may end in a slash or not.
    assert resolve("./b", "src/pages/en/a.md", known).status is Status.OK
    assert resolve("../b", "src/pages/en/a.md", known).status is Status.OK


def test_a_rule_for_a_whole_folder_answers_where_it_leads_to_something() -> None:
    rules = '{"redirects": [{"source": "/old/:x*", "destination": "/docs/:x*"},\
 {"source": "/all/(v1|v2)?/help/:x*", "destination": "https://e.org/help"}],\
 "rewrites": [{"source": "/docs/:x*", "destination": "/:x*"}, {"source": "/app/:x*", "destination": "https://e.org/:x*"}]}'
    known = site(
        "docusaurus.config.js", "", page("docs/a.md"), files=("vercel.json",), **{"vercel.json": rules}
    )
    found = {
        target: resolve(target, "docs/a.md", known).status
        for target in ("/old/a", "/old/b", "/docs/b", "/app/x", "/all/help/x", "/all/v2/help/x")
    }
    assert found == {
        "/old/a": Status.REDIRECT,
        "/old/b": Status.MISSING_PAGE,
        "/docs/b": Status.MISSING_PAGE,
        "/app/x": Status.OK,
        "/all/help/x": Status.REDIRECT,
        "/all/v2/help/x": Status.REDIRECT,
    }


CLAIMED = Site.of(
    [
        *(page(f"content/docs/{name}.md", permalink=f"manual/{name}.html") for name in "abcdefgh"),
        page("content/docs/new.md", permalink="manual/new.html", redirect_from="manual/old.html"),
    ]
)


def test_addresses_that_pages_claim_are_followed_and_judged() -> None:
    here = "content/docs/a.md"
    assert resolve("b.html", here, CLAIMED)[:2] == (Status.OK, "content/docs/b.md")
    assert resolve("/manual/old.html#x", here, CLAIMED).better == "/manual/new.html#x"
    assert resolve("/manual/z.html", here, CLAIMED).status is Status.MISSING_PAGE
    assert resolve("/b.html", here, CLAIMED).status is Status.MISSING_PAGE
    assert resolve("/news/z.html", here, CLAIMED).status is Status.UNVERIFIABLE


def test_the_own_language_in_a_spelling_that_the_site_does_not_know() -> None:
    known = site("files/de/_redirects.txt", "", page("files/de/web/a/index.md", slug="Web/A"))
    found = resolve("/de-DE/docs/Web/A#x", "files/de/web/a/index.md", known)
    assert (found.status, found.better) == (Status.MISSING_PAGE, "/de/docs/Web/A#x")
    assert resolve("/fr/docs/Web/A", "files/de/web/a/index.md", known).status is Status.FALLBACK


def test_docusaurus_leaves_the_addresses_of_html_without_its_base() -> None:
    config = "export default { baseUrl: '/manual/' }"
    known = site("docusaurus.config.js", config, page("docs/a.md"), files=("static/img/x.png",))
    assert resolve("/img/x.png", "docs/a.md", known, "image").status is Status.OK
    found = resolve("/img/x.png", "docs/a.md", known, "html-image")
    assert (found.status, found.better) == (Status.MISSING_FILE, "/manual/img/x.png")


def test_a_plug_in_of_vuepress_may_end_addresses_in_a_slash() -> None:
    pages = page("docs/a/one.md"), page("docs/b/two.md")
    plain = site("docs/.vuepress/config.js", "module.exports = {}", *pages)
    slashed = site("docs/.vuepress/config.js", "module.exports = {plugins: {'clean-urls': {}}}", *pages)
    assert resolve("../../b/two", "docs/a/one.md", plain).status is Status.MISSING_PAGE
    assert resolve("../../b/two", "docs/a/one.md", slashed)[:2] == (Status.OK, "docs/b/two.md")
    assert resolve("../b/two.md", "docs/a/one.md", slashed)[:2] == (Status.OK, "docs/b/two.md")


def test_a_page_of_jekyll_whose_address_ends_in_a_slash_starts_below_it() -> None:
    pages = (page("help/a.md", title="A"), page("help/b.md", title="B"), page("help/c.md"))
    pretty = site("_config.yml", "permalink: /:path/", *pages)
    assert resolve("b", "help/a.md", pretty)[:2] == (Status.WRONG_FORM, "help/b.md")
    assert proposals("b", "help/a.md", pretty)[0] == "../b"
    # What has no front matter is no page, but text for readers of the sources.
    assert resolve("b", "help/c.md", pretty).status is Status.OK
    assert resolve("b", "help/a.md", site("_config.yml", "", *pages)).status is Status.OK


def test_originals_may_lie_around_the_folders_of_languages() -> None:
    headed = {"": "Costs", "fr/": "Frais", "es/": "Gastos"}
    known = site(
        "_config.yml",
        "permalink: /:path/",
        *(page(f"{folder}{name}.md", text) for folder, text in headed.items() for name in ("a", "b")),
        page("es/c.md"),
    )
    assert known.locales.stand_in("fr/a.md") == "a.md"
    assert proposals("../b/#costs", "fr/a.md", known)[0] == "../b/#frais"


def test_what_the_page_itself_has_is_not_asked_of_the_home_page() -> None:
    known = site(
        "next.config.js", "", page("content/index.md"), page("content/a.md", "Usage"), page("content/b.md")
    )
    assert resolve("/#usage", "content/a.md", known).status is Status.MISSING_ANCHOR
    assert proposals("/#usage", "content/a.md", known)[0] == "#usage"
    assert resolve("/#usage", "content/b.md", known).status is Status.OK


def test_a_word_that_is_a_place_of_the_page_lacks_its_sign() -> None:
    known = site("next.config.js", "", page("content/a.md", "Usage"))
    assert proposals("usage", "content/a.md", known)[0] == "#usage"


def test_a_heading_of_another_note_is_found() -> None:
    known = site(".obsidian/app.json", "{}", page("a.md", "Costs"), page("How to.md", "Plan ahead"))
    reference = Reference("wikilink", "#Plan ahead", "", _NOWHERE, _NOWHERE)
    found = resolve(reference.target, "a.md", known, "wikilink")
    assert propose(reference, found, known.pages["a.md"], known)[0].target == "How to#Plan ahead"


HUGO = 'baseURL: "https://e.org/"\nlanguages: {en: {contentDir: content/en}, fr: {contentDir: content/fr}}\n'


def test_hugo_looks_links_of_several_languages_up_from_the_version_on_that_does() -> None:
    pages = (page("content/en/a.md"), page("content/en/b.md"), page("content/fr/a.md"))
    for version, status in (("0.164.0", Status.UNVERIFIABLE), ("0.110.0", Status.WRONG_FORM)):
        told = {"package.json": f'{{"devDependencies": {{"hugo-extended": "{version}"}}}}'}
        known = site("hugo.yaml", HUGO, *pages, files=("package.json",), **told)
        assert resolve("b/", "content/en/a.md", known).status is status


def test_files_that_hugo_mounts_from_elsewhere_may_be_linked_by_name() -> None:
    mounts = "{mounts: [{source: ../AUTHORS.md, target: content/x/AUTHORS.md}]}"
    text = f"baseURL: 'https://e.org/'\nmodule: {mounts}\n"
    known = site("web/hugo.yaml", text, page("web/content/x/_index.md"))
    assert resolve("AUTHORS.md", "web/content/x/_index.md", known).status is Status.UNVERIFIABLE
    assert resolve("OTHERS.md", "web/content/x/_index.md", known).status is Status.MISSING_PAGE


def test_docusaurus_takes_short_names_of_plug_ins() -> None:
    text = "plugins: [['content-docs', { id: 'team', path: 'team', routeBasePath: '/team' }]]"
    known = site("docusaurus.config.js", text, page("docs/a.md"), page("team/b.md"))
    assert resolve("/team/b", "docs/a.md", known)[:2] == (Status.OK, "team/b.md")


def test_a_plug_in_without_an_id_stands_in_for_the_docs_of_the_preset() -> None:
    text = """baseUrl: '/docs/', plugins: [['@docusaurus/plugin-content-docs', {
        routeBasePath: '/', editUrl: ({ path }) => path, versions: { current: {} } }]]"""
    known = site("docusaurus.config.js", text, page("docs/a.md"), page("docs/b/c.md"))
    assert resolve("/docs/b/c", "docs/a.md", known)[:2] == (Status.OK, "docs/b/c.md")
    assert resolve("/docs/docs/b/c", "docs/a.md", known).status is Status.MISSING_PAGE


def test_vitepress_may_make_slugs_of_its_own_in_a_file_beside_its_configuration() -> None:
    beside = ".vitepress/config/shared.ts"
    told = {beside: "anchor: { slugify }"}
    config = ".vitepress/config/index.ts"
    known = site(config, "", page("a.md", "_Tree"), files=(beside,), **told)
    assert resolve("#_tree", "a.md", known).status is Status.OK
    assert resolve("#_tree", "a.md", site(config, "", page("a.md", "_Tree"))).status is Status.MISSING_ANCHOR
    assert set(source_names([beside, config])) == {beside, config}


def test_short_names_of_folders_are_for_programs() -> None:
    known = site(".vuepress/config.js", "", page("a.md"))
    assert resolve("@snippets/a.sh", "a.md", known).status is Status.UNVERIFIABLE
    assert resolve("@somebody", "a.md", known).status is not Status.OK


def test_full_addresses_at_the_top_are_the_sites_own_where_many_of_its_pages_lie_there() -> None:
    config = 'baseURL = "https://e.org/"\n'
    pages = [page(f"content/{name}.md") for name in "abcdefg"]
    assert resolve("https://e.org/z/", "content/a.md", site("hugo.toml", config, *pages)).status is (
        Status.MISSING_PAGE
    )
    few = site("hugo.toml", config, *pages[:2])
    assert resolve("https://e.org/z/", "content/a.md", few).status is Status.UNVERIFIABLE


def test_nextra_tells_the_language_of_a_page_by_the_end_of_its_name() -> None:
    known = site(
        "next.config.js",
        "require('nextra'); module.exports = { i18n: { locales: ['en-US', 'ja'], defaultLocale: 'en-US' },"
        " redirects: () => [{ source: '/cache', destination: '/docs/cache', statusCode: 301 }] }",
        page("pages/docs/cache.en-US.mdx", "One"),
        page("pages/docs/cache.ja.mdx", "Ichi"),
        page("pages/docs/start.ja.mdx"),
    )
    for target in ("/docs/cache#ichi", "/ja/docs/cache#ichi"):
        assert resolve(target, "pages/docs/start.ja.mdx", known).status is Status.OK, target
    assert resolve("/en-US/docs/cache", "pages/docs/start.ja.mdx", known).status is Status.WRONG_LOCALE
    assert resolve("/docs/cache#ichi", "pages/docs/cache.en-US.mdx", known).status is Status.MISSING_ANCHOR
    moved = resolve("/cache", "pages/docs/start.ja.mdx", known)
    assert (moved.status, moved.better) == (Status.REDIRECT, "/docs/cache")
    assert proposals("/docs/caches", "pages/docs/start.ja.mdx", known)[0] == "/docs/cache"


def test_redirects_of_docusaurus_name_one_old_address_or_more() -> None:
    text = "[{ to: '/docs/new', from: ['/docs/old', '/older'] }, { from: '/oldest', to: '/docs/new' }]"
    known = site("docusaurus.config.js", text, page("docs/new.md"), page("docs/a.md"))
    for target in ("/docs/old", "/older", "/oldest"):
        assert resolve(target, "docs/a.md", known).better == "/docs/new", target


def test_a_heading_that_was_given_an_id_has_no_other() -> None:
    given = HeadingFact(2, "Common props", "common", _NOWHERE, _NOWHERE)
    here = "src/content/a.md"
    known = site("next.config.js", "", PageFacts("src/content/b.md", outline=(given,)), page(here))
    assert resolve("/b#common", here, known).status is Status.OK
    assert resolve("/b#common-props", here, known).status is Status.MISSING_ANCHOR
    assert proposals("/b#common-props", here, known)[0] == "/b#common"


def test_pages_of_old_jekyll_name_their_addresses_from_their_folders() -> None:
    pages = page("docs/tour.md", permalink="tour-one.html"), page("docs/a.md")
    known = site("_config.yml", "relative_permalinks: true\n", *pages)
    assert resolve("/docs/tour-one.html", "docs/a.md", known).status is Status.OK
    assert resolve("/tour-one.html", "docs/a.md", known).status is Status.MISSING_PAGE


def test_jekyll_leads_to_the_language_of_the_page_where_that_has_the_page() -> None:
    names = ("en/a.md", "en/b.md", "en/c.md", "en/d.md", "fr/a.md", "fr/b.md", "fr/index.md", "en/index.md")
    known = site("_config.yml", "permalink: pretty\n", *(page(name, layout="page") for name in names))
    found = resolve("/en/b/", "fr/a.md", known)
    assert (found.status, found.better) == (Status.WRONG_LOCALE, "/fr/b/")
    for chosen in ("/en/c/", "/en/a/", "/en/", "/fr/b/"):
        assert resolve(chosen, "fr/a.md", known).status is Status.OK, chosen
    assert resolve("/fr/b/", "en/a.md", known).status is Status.OK


def test_pictures_of_jekyll_lie_where_the_address_of_the_page_says() -> None:
    pages = page("_guides/one/a.md", layout="page"), page("b.md", layout="page")
    text = "collections: {guides: {permalink: '/:collection/:path/'}}\n"
    known = site("_config.yml", text, *pages, files=("images/x.png",))
    assert resolve("../../images/x.png", "_guides/one/a.md", known).status is Status.WRONG_FORM
    assert resolve("../../../images/x.png", "_guides/one/a.md", known).status is Status.OK


def test_a_plug_in_of_astro_may_lead_names_of_files_to_their_pages() -> None:
    pages = page("src/content/docs/guides/a.md"), page("src/content/docs/guides/b.md")
    for text, expected in (("", Status.WRONG_FORM), ("markdown: { remarkPlugins: [links] }", Status.OK)):
        known = site("astro.config.mjs", f"starlight({{}}), {text}", *pages)
        assert resolve("./b.md", "src/content/docs/guides/a.md", known).status is expected
        assert resolve("./c.md", "src/content/docs/guides/a.md", known).status is Status.MISSING_PAGE


def test_hugo_keeps_patterns_of_addresses_in_a_file_of_their_own() -> None:
    sources = {
        "config/_default/hugo.yaml": "baseURL: https://e.org/\n",
        "config/_default/permalinks.yaml": "page:\n  blog: /:year/:slug/\n",
    }
    pages = page("content/blog/one.md", date="2022-12-01", slug="first"), page("content/a.md")
    known = Site.of(pages, sources, SiteSettings(sources=sources))
    assert resolve("/2022/first/", "content/a.md", known).status is Status.OK


def test_a_file_without_extension_keeps_its_capitals() -> None:
    known = Site.of([page("a.md")], ["LICENSE"])
    assert resolve("./license", "a.md", known).status is Status.CASE


def test_languages_with_folders_leave_the_rest_of_hugo_to_the_default() -> None:
    text = 'contentDir = "content/en"\n[languages.en]\n[languages.fr]\ncontentDir = "content/fr"\n'
    names = ("content/en/a.md", "content/en/b.md", "content/fr/a.md", "content/fr/c.md")
    known = site("config.toml", f'baseURL = "https://e.org/"\n{text}', *map(page, names))
    assert resolve("/a/", "content/fr/c.md", known).better == "/fr/a/"
    assert resolve("/b/", "content/fr/c.md", known).status is Status.FALLBACK
    assert resolve("/b/", "content/en/a.md", known).status is Status.OK


def test_what_leaves_the_tree_and_lies_in_it_is_a_step_too_far() -> None:
    known = Site.of([page("docs/a.md")], ["images/x.png"])
    assert resolve("../../../images/x.png", "docs/a.md", known).status is Status.MISSING_FILE
    assert resolve("../../../issues", "docs/a.md", known).status is Status.OUTSIDE
    assert proposals("../../../images/x.png", "docs/a.md", known)[0] == "../images/x.png"


def test_the_page_of_a_folder_has_no_file_of_its_name() -> None:
    known = site(".vitepress/config.ts", "", page("a.md"), page("guide/index.md"))
    assert resolve("/guide.html", "a.md", known).status is Status.MISSING_PAGE
    assert resolve("/guide/index.html", "a.md", known).status is Status.OK
    assert proposals("/guide.html", "a.md", known)[0] == "/guide/"


def test_files_that_are_copied_to_the_top_are_named_from_there() -> None:
    known = site("docusaurus.config.js", "", page("docs/a.md"), files=("static/img/x.png",))
    assert proposals("../../pictures/x.png", "docs/a.md", known)[0] == "/img/x.png"


def test_a_page_that_is_gone_leaves_the_page_of_its_folder() -> None:
    pages = page("docs/index.md"), page("docs/kit/index.md"), page("docs/a.md")
    known = site("docusaurus.config.js", "", *pages)
    assert proposals("/docs/kit/qqqq/zzzz", "docs/a.md", known) == ("/docs/kit/",)
    assert proposals("/docs/qqqq", "docs/a.md", known) == ()


def test_an_address_behind_a_sign_too_many() -> None:
    known = Site.of([page("a.md"), page("b.md", "Words")])
    assert proposals("#b.md#words", "a.md", known)[0] == "b.md#words"


def test_the_same_file_in_its_other_form_comes_first() -> None:
    known = Site.of([page("a.md"), page("x/one.md", "Words"), page("one.mdx", "Words")])
    assert proposals("one.md#words", "a.md", known)[0] == "one.mdx#words"


def test_pages_of_other_releases_come_last() -> None:
    known = Site.of([page("docs/a.md"), page("old/v1.2/guide.md"), page("docs/new/guide.md")])
    assert proposals("old/guide.md", "docs/a.md", known)[0] == "new/guide.md"


NEWS = page("packages/web/blog/2020-01-01-news.md")


def test_docusaurus_may_keep_the_options_of_a_plug_in_under_a_name() -> None:
    text = (
        "const options: Options = { id: 'base', path: '../../text', routeBasePath: '/' };\n"
        "plugins: [['@docusaurus/plugin-content-docs', options]]"
    )
    known = site(
        "packages/web/docusaurus.config.mts", text, page("text/a.md"), page("text/b/c.md", id="d"), NEWS
    )
    assert resolve("/b/d", "text/a.md", known).status is Status.OK


def test_a_page_of_jekyll_with_an_address_of_its_own_does_not_answer_to_its_file() -> None:
    pages = page("docs/02-one.md", permalink="/docs/one.html"), page("docs/a.md", permalink="/docs/a.html")
    known = site("_config.yml", "", *pages)
    assert resolve("one.html", "docs/a.md", known).status is Status.OK
    assert resolve("02-one.html", "docs/a.md", known).status is Status.WRONG_FORM
    assert proposals("02-one.html", "docs/a.md", known)[0] in ("one.html", "./one.html")
