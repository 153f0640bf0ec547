"""A page as rules see it: every part is made on first use and never changes."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from contentlint.document.definitions import definitions
from contentlint.document.directives import read_suppressions
from contentlint.document.frontmatter import FrontMatter, as_text, split
from contentlint.document.markdown import parse
from contentlint.document.md_in_html import SIGN, read_md_in_html
from contentlint.document.mdx import mask, read_mdx
from contentlint.document.nodes import Anchor, Block, Definition, Heading, Link, Parsed, Prose
from contentlint.document.passages import Passage, block_passages, slot_passages
from contentlint.document.prose import prose_of
from contentlint.document.reading import Reading
from contentlint.document.source import Source
from contentlint.model import Suppression
from contentlint.text.language import expected_language
from contentlint.text.language.variants import VARIED, majority_variant, variant_of, variant_of_path
from contentlint.text.machine.residue import may_hold_residue

_LANGUAGE_KEYS = ("lang", "language", "locale")


class Document:
    """One page. `path` is relative to the root, with `/`; `text` is the repaired text.

    `expected_language` is what configuration or path say, or None.
    """

    def __init__(self, path: str, source: Source, expected_language: str | None = None) -> None:
        self.path = path
        self.source = source
        self.text = source.text
        self.expected_language = expected_language

    @cached_property
    def frontmatter(self) -> FrontMatter | None:
        """The front matter, or None where the page has none."""
        return split(self.text)

    @cached_property
    def language(self) -> str | None:
        """Code of the language the page should be written in, such as `fr`; see `text.language.expected`."""
        declared = next((tag for key in _LANGUAGE_KEYS if (tag := self._field(key))), None)
        return expected_language(declared, self.expected_language, self.path, self._texts())

    @cached_property
    def variant(self) -> str | None:
        """The written variant the page should have, such as `zh-Hant`, where the language has variants.

        It is told by the tag that tells the language, else by the path, else by nearly all of the text.
        """
        if self.language not in VARIED:
            return None
        tags = (*(self._field(key) for key in _LANGUAGE_KEYS), self.expected_language or "")
        named = next(filter(None, map(variant_of, tags)), None) or variant_of_path(self.path)
        if named and named.startswith(f"{self.language}-"):
            return named
        return majority_variant(self._texts(), self.language)

    def _texts(self) -> Iterator[str]:
        """The texts of `prose`, which is not made before the first is asked for."""
        for prose in self.prose:
            yield prose.text

    def _field(self, key: str) -> str:
        entry = self.frontmatter.get(key) if self.frontmatter else None
        return as_text(entry.value) if entry else ""

    @cached_property
    def body_start(self) -> int:
        """Offset of the first character after the front matter."""
        return self.frontmatter.body_start if self.frontmatter else 0

    @cached_property
    def _parsed(self) -> Parsed:
        if self.path.endswith(".mdx"):
            return read_mdx(self.text, self.body_start)
        read = read_md_in_html if SIGN in self.text and "<" in self.text else parse
        return read(self.text, self.body_start)

    @cached_property
    def blocks(self) -> tuple[Block, ...]:
        """All blocks in document order."""
        return self._parsed.blocks()

    @cached_property
    def kinds(self) -> frozenset[str]:
        """The kinds of its blocks: cheaper to ask than all blocks with their places."""
        return frozenset([block[0] for block in self._parsed.raw_blocks])

    @cached_property
    def headings(self) -> tuple[Heading, ...]:
        """All headings in document order."""
        return self._parsed.headings

    @cached_property
    def links(self) -> tuple[Link, ...]:
        """All links and images."""
        return self._parsed.links

    @cached_property
    def prose(self) -> tuple[Prose, ...]:
        """All running text, block by block."""
        return prose_of(self._parsed)

    def may_say(self, sign: str) -> bool:
        """Whether `sign`, a single character, may stand in `prose`: a look that makes none of it."""
        if "prose" in vars(self):
            return True
        for _, pieces, _ in self._parsed.runs:
            for _, text, is_prose in pieces:
                if is_prose and sign in text:
                    return True
        return False

    @cached_property
    def reading(self) -> Reading:
        """All running text as one string."""
        return Reading(self.text, self.prose)

    @cached_property
    def may_hold_residue(self) -> bool:
        """Whether it may hold signs that programs write for themselves; see `text.machine.residue`."""
        return may_hold_residue(self.text)

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """The texts a reader expects in the page's language: title, description, and all running text."""
        return (*self.slots, *block_passages(self.prose, self.reading.block_words))

    @cached_property
    def slots(self) -> tuple[Passage, ...]:
        """Those of `passages` that stand in the front matter, which are the first ones."""
        return tuple(slot_passages(self.frontmatter))

    @property
    def anchors(self) -> tuple[Anchor, ...]:
        """Names given in tags."""
        return self._parsed.anchors

    @cached_property
    def definitions(self) -> tuple[Definition, ...]:
        """What reference-style links refer to, used or not, in document order."""
        return definitions(self.markdown, self.body_start) if "]:" in self.text else ()

    @property
    def markdown(self) -> str:
        """The text as the reader of Markdown sees it: programs of MDX are masked, every offset stays."""
        return mask(self.text, self.body_start).text if self.path.endswith(".mdx") else self.text

    @cached_property
    def directives(self) -> tuple[Suppression, ...]:
        """Comments that silence findings."""
        return read_suppressions(self.text, self.body_start)
