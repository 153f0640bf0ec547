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
