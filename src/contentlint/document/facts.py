"""A page -> what the rest of its site may know of it. The vocabulary is closed: no rule adds to it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence

from contentlint.document.admonitions import may_hold, unfolded
from contentlint.document.definitions import normal_label
from contentlint.document.dialect import dialect_references
from contentlint.document.document import Document
from contentlint.document.frontmatter import top_level_fields
from contentlint.document.includes import includes_others
from contentlint.document.nodes import Heading
from contentlint.document.source import Source
from contentlint.document.style import style_of
from contentlint.document.terms import term_ids
from contentlint.model import Field, PageFacts, Reference, Span
from contentlint.text.pattern import Pattern
from contentlint.text.slug import ALGORITHMS

_COMPONENT = Pattern(r"^[ \t]*(?:<[A-Z][\w.]*[\s/>]|<[a-z]+-[\w-]*[\s/>]|\{\{|\{%|<%)", re.MULTILINE)
_ATTRIBUTES = Pattern(r"\{:?[ \t]*(?:[.\w=\"'-]+[ \t]+){0,8}#(?P<id>[^\s{}#.]+)[^{}\n]*\}")
# What every one of these holds.
_ATTRIBUTE_ID = Pattern(r"#(?<=[{: \t]#)[^\s{}#.]+[^{}\n]*\}")
# Obsidian's names of blocks, at the end of a line.
_BLOCK_ID = Pattern(r"(?<![^\s>\]])(?P<id>\^[A-Za-z0-9-]+)[ \t]*$", re.MULTILINE)
_TEMPLATE = Pattern(r"\{\{|\{%|<%|\$\{|<[A-Z]")
# A link for its tooltip (`<a href="#code-mona" title="Code">💻</a>`), as lists of contributors have.
_TOOLTIP = Pattern(r"\stitle=")
_SHOWN = Pattern(r"[^\w<]*</a>", re.IGNORECASE)
_BRACKETS = Pattern(r"\[([^\[\]]{1,999})\]")
# A component without content adds no text to a heading, so nothing to its anchor.
_BADGE = Pattern(r"<[A-Z][\w.]*(?:\s[^<>]*)?/>")
# `<!-- md:setting config.lang -->`, as MkDocs' hooks read it: two words with a colon, then a name.
_MACRO = Pattern(r"<!--[ \t]*\w+:\w+[ \t]+(?P<about>[\w.:/+-]*\w)[^>\n]*-->")
# A tab of pymdownx, which has an id where the site says so, with that of the heading above or alone.
_ICON = Pattern(r":[\w+-]+:")
_TAB = Pattern(r"^[ \t>]*===[!+]? \"([^\"\n]+)\"", re.MULTILINE)
# Components that hold a section (`<Challenges>`) tend to carry its id themselves.
_CAPITAL = Pattern(r"<([A-Z][a-z]+)[\s/>]")
# Braces hold an expression, except for an explicit id: `{#id}`, `{/*id*/}`.
_MDX_TEMPLATE = Pattern(r"\{(?!#|/\*)|<[A-Z]")

# Skips the keyword handling of a NamedTuple's own constructor, which costs as much again.
_new = tuple.__new__


def facts_of(page: Document, *, counts_style: bool = True) -> PageFacts:
    """Extract the facts of one page; the same page gives the same facts, whatever rules are on.

    Only what it does where its language leaves a choice can be left uncounted.
    """
    fields = top_level_fields(page.frontmatter)
    return PageFacts(
        path=page.path,
        language=page.language,
        title=_title(page, fields),
        outline=page.headings,
        ids=_ids(page),
        fields=fields,
        references=_references(page),
        suppressions=page.directives,
        repairs=page.source.offsets,
        open_anchors=has_generated_anchors(page),
        former_headings=_former_headings(page),
        dialect=dialect_references(page),
        style=style_of(page) if counts_style else (),
    )


def _former_headings(page: Document) -> tuple[str, ...]:
    """The headings' texts as on disk, of which anchors were made, where a repair changes one."""
    offsets = page.source.offsets
    if not offsets.starts or not any(
        _overlaps(heading.content, offsets.starts, offsets.ends) for heading in page.headings
    ):
        return ()
    decoded = page.source.decoded
    former = Document(page.path, Source(decoded, decoded), page.expected_language).headings
    # A mark before a heading hid it: then there is no telling which heading was which.
    if len(former) != len(page.headings):
        return ()
    pairs = zip(former, page.headings, strict=True)
    return tuple(now.text if _is_silenced(page, now) else before.text for before, now in pairs)


def _is_silenced(page: Document, heading: Heading) -> bool:
    """Whether a comment may keep the heading from being repaired: then its anchor is not about to change."""
    start = heading.span.start
    return any(each.scope.start <= start < each.scope.end for each in page.directives)


def _overlaps(span: Span, starts: Sequence[int], ends: Sequence[int]) -> bool:
    """Whether one of the sorted stretches reaches into the span."""
    first = bisect_right(ends, span.start)
    return first < len(starts) and starts[first] < span.end


def _title(page: Document, fields: tuple[Field, ...]) -> str:
    """The title of the front matter, else the first heading of the highest level."""
    named = (field.value for field in fields if field.name == "title")
    first = (heading.text for heading in page.headings if heading.level == 1)
    return next(named, None) or next(first, "")


def has_generated_anchors(page: Document) -> bool:
    """Whether the page may have anchors that its source does not show.

    So it is when a heading holds a template or component, when other text is
    included, or when a page without sections is made by a component.
    """
    template = _MDX_TEMPLATE if page.path.endswith(".mdx") else _TEMPLATE
    if any(_is_made(heading, page.text, template) for heading in page.headings):
        return True
    if includes_others(page):
        return True
    has_sections = any(heading.level > 1 for heading in page.headings)
    return not has_sections and _COMPONENT.search(page.text, page.body_start) is not None


def _is_made(heading: Heading, text: str, template: Pattern) -> bool:
    """Whether a template or component makes the text of a heading; beside other text it does not count."""
    written = text[slice(*heading.span)]
    if "{" not in written and "<" not in written:
        return False
    return template.search(_BADGE.sub("", written) if heading.text.strip() else written) is not None


def _ids(page: Document) -> tuple[str, ...]:
    """Anchors that are no headings: HTML ids, attribute blocks (`[text]{#id}`), blocks, terms of lists."""
    has_attributes = _ATTRIBUTE_ID.search(page.text, page.body_start) is not None
    attributes = (
        [found["id"] for found in _ATTRIBUTES.finditer(page.text, page.body_start)] if has_attributes else ()
    )
    named = [anchor.name for anchor in page.anchors]
    blocks = (
        [found["id"] for found in _BLOCK_ID.finditer(page.text, page.body_start)] if "^" in page.text else ()
    )
    return (*named, *attributes, *blocks, *_made(page), *term_ids(page.text, page.body_start))


def _made(page: Document) -> Iterator[str]:
    """Names that programs may make ids of: what a macro in a comment is about, and components themselves."""
    if "<!--" in page.text:
        for macro in _MACRO.finditer(page.text, page.body_start):
            yield from (macro["about"], f"+{macro['about']}")
    if '=== "' in page.text:
        starts = [heading.span.start for heading in page.headings]
        for tab in _TAB.finditer(page.text, page.body_start):
            above = bisect_right(starts, tab.start()) - 1
            named = page.headings[above].text if above >= 0 else ""
            label = _ICON.sub("", tab[1]).strip()
            for slug in (ALGORITHMS[name].slugify for name in ("python-markdown", "github")):
                yield from (slug(label), f"{slug(named)}-{slug(label)}")
    if "</" in page.text or "/>" in page.text:
        yield from {name.lower() for name in _CAPITAL.findall(page.text, page.body_start)}


def _is_tooltip(text: str, tag: Span) -> bool:
    """Whether a sign without letters or numbers stands in a link that tells its title."""
    return _TOOLTIP.search(text, *tag) is not None and _SHOWN.match(text, tag.end) is not None


def _references(page: Document) -> tuple[Reference, ...]:
    """All links and images, in document order; reference style points into the definition."""
    defined: dict[str, Span] | None = None
    found = []
    for link in page.links:
        place = link.target_span
        if link.style == "html" and link.target[:1] == "#" and _is_tooltip(page.text, link.span):
            continue
        if link.style == "reference":
            if defined is None:
                defined = {each.label: each.target_span for each in page.definitions}
            place = defined.get(normal_label(link.label), place)
        found.append(_new(Reference, (link.kind, link.target, link.text, link.span, place)))
    hidden = list(_hidden_references(page)) if "]:" in page.text else []
    if may_hold(page.text):
        hidden = [*_folded_references(page), *hidden]
        hidden = list({each.target_span: each for each in reversed(hidden)}.values())
    return tuple(sorted((*found, *hidden), key=lambda each: each.span)) if hidden else tuple(found)


def _folded_references(page: Document) -> Iterator[Reference]:
    """Links in the indented text of admonitions and tabs, where the parser sees code."""
    text, places = unfolded(page.text)
    if not places:
        return
    starts = [start for start, _ in places]
    known = {link.span for link in page.links}
    for link in Document(page.path, Source(text, text), page.expected_language).links:
        index = bisect_right(starts, link.span.start) - 1
        is_inside = index >= 0 and link.span.end <= places[index][1] and link.span not in known
        if is_inside and link.style != "reference":
            yield Reference(link.kind, link.target, link.text, link.span, link.target_span)


def _hidden_references(page: Document) -> Iterator[Reference]:
    """Definitions asked for only where the parser sees no Markdown: in admonitions, lists of terms, HTML."""
    used = {normal_label(link.label) for link in page.links if link.label}
    unused = [each for each in page.definitions if each.label not in used and each.target]
    if not unused:
        return
    written = Counter(normal_label(label) for label in _BRACKETS.findall(page.text, page.body_start))
    for each in unused:
        if written[each.label] > 1:
            yield Reference("link", each.target, each.label, each.span, each.target_span)
