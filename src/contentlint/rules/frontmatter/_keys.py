"""Keys that site generators give a meaning to, whatever the site: the only ones judged without a schema.

Collected from the manuals of Jekyll, Hugo, Astro and Starlight, Docusaurus,
VitePress, Eleventy, Hexo, Zola, MkDocs, Obsidian, Just the Docs and Docsy.
"""

from __future__ import annotations


def words(text: str) -> frozenset[str]:
    """The words of `text`."""
    return frozenset(text.split())


# One line of prose, or one word.
TEXTS = words(
    "title description slug subtitle summary excerpt linkTitle link_title linktitle short-title short_title "
    "shortTitle sidebar_label sidebarLabel nav_title navTitle permalink layout lang locale tagline"
)
# Text in a list may stand in these, too.
WORDS = TEXTS | words("author authors tags categories keywords aliases name translator")
# Where a page stands among its neighbours.
ORDERS = words("order weight nav_order sidebar_position sidebarPosition menu_order sidebar_order position")
TRUTHS = words(
    "draft published publish unlisted noindex toc math mathjax katex comments featured pinned sticky "
    "i18nReady search_exclude nav_exclude has_children has_toc untranslated hide_title "
    "hide_table_of_contents hideTitle toc_hide no_list hide_summary show_lastmod isCJKLanguage headless "
    "mobile nav_fold_children hide_feedback pagination_enabled render"
)
DATES = words(
    "date lastmod updated update_date modified last_modified last_modified_at last_updated last_update "
    "lastUpdated lastUpdatedAt lastModified pubDate pub_date published publishDate publish_date publishdate "
    "publishedAt published_at published_on created created_at createdAt expiryDate expiry_date expires "
    "updatedDate updated_at updatedAt date_published date_modified datePublished dateModified "
    "unpublishdate"
)
# Keys whose slips are told. Only words long enough that nothing else is near them, and of everyday use.
USUAL = words(
    "title description language lang layout permalink redirect_from contributors translators translator "
    "author authors aliases categories category keywords excerpt summary subtitle published filename weight "
    "related draft cssclasses linkTitle sidebar_label sidebar_position nav_order template untranslated "
    "lastmod locale image thumbnail slug date tags name order type"
)
# Other keys that generators, their themes and their plug-ins read: never a slip of one of those above.
OTHERS = words(
    "alias album albums actor actors abstract articleClass aside asides attribution avatar bio body budget "
    "cascade catalog class classes collection collections comment contributor copyright cover creator credit "
    "credits css currency data dates day description_html descriptions editor editors email event events "
    "excerpts file filenames files footer form format gallery group groups head header headers headline hero "
    "hide hint home icon id images img index info items js keyword kind label labels labeled languages "
    "layouts length level license link links list listing locales location logo main maintainer maintainers "
    "media menu menus meta metadata model month names nav navigation next note notes number orders outline "
    "outputs owner page pages params parent path paths people person photo place position posted prev price "
    "product project publisher publishers rank rate rating redirect redirects redirect_to ref refs region "
    "relate relation release resources review role roles rss schema script section sections seo series short "
    "sidebar sitemap size sort source sources speaker speakers stage state status stub style styles "
    "tag tagged tagline target taxonomy team template_name templates test text theme themes thumb thumbnails "
    "time times title_en titles toc topic topics track translation translated translate translations "
    "translationKey tutorial types updated update url urls user users value values variants version versions "
    "video views visible weights year years dated named short-title sub_title longDescription site"
) | (TEXTS | ORDERS | TRUTHS | DATES | WORDS)
# Where translators put a key of their own language for it.
TRANSLATED: dict[str, str] = {
    "linguagem": "language",
    "lenguaje": "language",
    "langage": "language",
    "langue": "language",
    "idioma": "language",
    "lingua": "language",
    "linguaggio": "language",
    "sprache": "language",
    "språk": "language",
    "taal": "language",
    "język": "language",
    "dil": "language",
    "язык": "language",
    "мова": "language",
    "语言": "language",
    "語言": "language",
    "言語": "language",
    "언어": "language",
    "título": "title",
    "titulo": "title",
    "titre": "title",
    "titolo": "title",
    "titel": "title",
    "tytuł": "title",
    "başlık": "title",
    "заголовок": "title",
    "标题": "title",
    "標題": "title",
    "タイトル": "title",
    "제목": "title",
    "descrição": "description",
    "descricao": "description",
    "descripción": "description",
    "descripcion": "description",
    "descrizione": "description",
    "beschreibung": "description",
    "beschrijving": "description",
    "opis": "description",
    "açıklama": "description",
    "описание": "description",
    "描述": "description",
    "説明": "description",
    "설명": "description",
    "contribuidores": "contributors",
    "contribuyentes": "contributors",
    "colaboradores": "contributors",
    "contributeurs": "contributors",
    "collaborateurs": "contributors",
    "contributori": "contributors",
    "mitwirkende": "contributors",
    "tradutores": "translators",
    "traductores": "translators",
    "traducteurs": "translators",
    "traduttori": "translators",
    "übersetzer": "translators",
    "переводчики": "translators",
    "译者": "translators",
    "翻译者": "translators",
    "categoria": "category",
    "categoría": "category",
    "catégorie": "category",
    "kategorie": "category",
    "kategoria": "category",
    "kategori": "category",
    "категория": "category",
    "分类": "category",
    "nombre": "name",
    "nombrearchivo": "filename",
    "dateiname": "filename",
    "nomearquivo": "filename",
    "auteur": "author",
    "autor": "author",
    "autore": "author",
    "автор": "author",
    "作者": "author",
    "etiquetas": "tags",
    "étiquettes": "tags",
    "mots-clés": "keywords",
    "schlagwörter": "keywords",
    "fecha": "date",
    "datum": "date",
    "orden": "order",
    "ordem": "order",
    "ordre": "order",
    "reihenfolge": "order",
}
# Names that the programs which read them have given up.
RENAMED: dict[str, str] = {"alias": "aliases", "cssclass": "cssclasses"}
