"""What the rest of a site may know of one page: small, picklable, a closed vocabulary.

Definitions (what a page offers) and references (what it asks of others) are
extracted once, whatever rules are on. Spans count characters of the page's
repaired text; `repairs` carries them back to the text on disk.
"""

from __future__ import annotations

from typing import NamedTuple

from contentlint.model.offsets import IDENTITY, OffsetMap
from contentlint.model.span import Span
from contentlint.model.style import StyleFact


class HeadingFact(NamedTuple):
    """A heading: level 1-6, `text` as a reader sees it, `id` as written explicitly or "".

    `id` may be written in any dialect: `{#id}`, `{: #id}`, `{/* id */}`,
    `<!-- #id -->` or `[#id]`. `content` covers the text without marks and id;
    `raw` is that stretch as written (entities, links and code marks included),
    which some generators make slugs of; the very same object as `text` where
    the two do not differ.
    """

    level: int
    text: str
    id: str
    span: Span
    content: Span
    raw: str = ""


class Field(NamedTuple):
    """A top-level front-matter scalar, its raw text as the key `value`, and its place."""

    name: str
    value: str
    span: Span


class Reference(NamedTuple):
    """A link or image, as written.

    `kind` is `link`, `image`, `autolink`, `html-link`, `html-image`, `jsx-link`
    or `jsx-image`; see `document.nodes.Link`. `target` is the destination after
    entity and backslash decoding, its percent signs left. `span` covers the
    whole construct, `target_span` the destination as written (for reference
    style, where it stands in the definition).

    What only some generators understand (`PageFacts.dialect`) has these kinds:
    `wikilink` and `embed` (`[[Page#Heading|alias]]`, `![[image.png]]`: target
    without the alias, `text` the alias), `ref` and `relref` (Hugo's shortcodes),
    `field` (a link in front matter: `text` names its place, `hero.actions.link`),
    `bare` (an address in running text, with a scheme put before `www.`) and
    `undefined` (`[text][label]` without a definition: `target` the label, `text` the
    most alike label of the page or "", `target_span` that of the label, or `span`).
    """

    kind: str
    target: str
    text: str
    span: Span
    target_span: Span


class Suppression(NamedTuple):
    """A comment that silences rules in a range.

    `rules` is empty for all rules. `span` is the comment, `scope` the
    characters whose findings it silences.
    """

    rules: tuple[str, ...]
    reason: str
    span: Span
    scope: Span


class PageFacts(NamedTuple):
    """Everything other pages may ask about one page. `path` is relative to the root, with `/`.

    `open_anchors` says that the page may have anchors its source does not show
    (made by templates or components), so that none can be called missing.
    `dialect` are links in forms that only some generators follow. `ids` are
    anchors apart from headings; block ids keep their `^`.
    """

    path: str
    language: str | None = None
    title: str = ""
    outline: tuple[HeadingFact, ...] = ()
    ids: tuple[str, ...] = ()
    fields: tuple[Field, ...] = ()
    references: tuple[Reference, ...] = ()
    suppressions: tuple[Suppression, ...] = ()
    repairs: OffsetMap = IDENTITY
    open_anchors: bool = False
    former_headings: tuple[str, ...] = ()
    dialect: tuple[Reference, ...] = ()
    style: tuple[StyleFact, ...] = ()
