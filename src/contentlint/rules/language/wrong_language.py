"""A paragraph, heading, list item, table cell or quote is in another language than the page.

Translators skip a paragraph, a merge brings an English section back, a new
sentence is added and nobody translates it. Readers stumble, screen readers
pronounce it wrongly, and search engines doubt the whole page.

The expected language is what the front matter says (`lang`, `language` or
`locale`), else the configuration, else the path (`fr/guide.md`,
`guide.fr.md`), else what most of the page is written in. Code, addresses,
quotations, names, identifiers, interface paths and titles of other sites belong
to no language and are never reported, nor is a text that shows too few words to
be sure. A page that is in another language for the most part is reported once.
Alternative texts and titles, of tags and of links, are read as well, and so is
what stands between the tags of blocks of HTML (cells, captions, summaries) that
show no demonstration.
A short text without a function word stays where the sentences of the page use
its words (a term of its field), and where a pack lists it (`keep` in `pack.yaml`).
Title and description in the front matter are checked by `untranslated-field`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Annotated

from contentlint.document import Document
from contentlint.document.html_text import html_passages
from contentlint.document.nodes import Link
from contentlint.document.passages import Passage, excerpt, hide_terms, link_texts, shown_text
from contentlint.document.spoken import spoken_passages
from contentlint.model import Problem, Severity, Span
from contentlint.rule import Accepted, Example, FromPack, Options, RuleMeta
from contentlint.text.language import (
    Verdict,
    confirmed_by,
    is_own_term,
    judge,
    language_of_link,
    name_of,
    stems_of,
    unconfirmed,
)
from contentlint.text.pattern import Pattern

META = RuleMeta(
    id="wrong-language",
    summary="Text in another language than the page.",
    severity=Severity.WARNING,
)
MESSAGE = "Unexpected {seen}, expected {expected}: `{text}`"
PAGE_MESSAGE = "Unexpected page in {seen}, expected {expected}: `{text}`"


@dataclass(frozen=True)
class RuleOptions(Options):
    """The terms that packs keep."""

    keep: Annotated[tuple[str, ...], FromPack("keep"), "Terms that may stay."] = ()


GOOD = (
    Accepted("Une phrase, puis `the name of the file` et « the end of the story ».\n", "fr/page.md"),
    Accepted("Wählen Sie **Changes to be committed** im Menü.\n", "de/page.md"),
    Accepted("- [How to choose a bank for your first account](https://example.org/faq)\n", "ja/page.md"),
    Accepted("Social Media Manager\n", "fr/page.md"),
    Accepted("Plain English under a folder that is no locale.\n", "team/it/page.md"),
)
BAD = (
    Example(
        bad="# Réglages\n\nThe settings are saved when the window is closed.\n",
        message="Unexpected English, expected French: `The settings are saved when the window is closed.`",
        path="fr/page.md",
    ),
    Example(
        bad="---\nlang: de\n---\n\n# How to open an account\n\nHier steht, wie es geht.\n",
        message="Unexpected English, expected German: `How to open an account`",
    ),
    Example(
        bad="これは説明です。\n\n- The file is not part of the project.\n",
        message="Unexpected English, expected Japanese: `The file is not part of the project.`",
        path="docs/ja/page.md",
    ),
    Example(
        bad="The first paragraph says what this is about.\n\nМы сохраняем все настройки автоматически.\n",
        message="Unexpected Russian, expected English: `Мы сохраняем все настройки автоматически.`",
        path="en/page.md",
    ),
)

# From so many on, and where they are most of the page, the page as a whole was left untranslated:
# one finding says it better than fifty.
_MANY = 10
_SHORT = 2
_STANDING = ("heading", "paragraph", "alt")
# How many of the first texts of a page may be names before its language shows.
_FIRST = 3
# The text of a link with fewer spaces shows no language: see `language_of_link`.
_GAPS = 2
# Characters behind a link that show whether its sentence goes on.
_NEAR = 80
# An address of another site.
_AWAY = Pattern(r"(?i)[a-z][a-z\d+.-]*:|//")
# `CI/CD Observability SIG milestones for …`: an acronym begins it, and two small words follow each other.
_ACRONYMS = Pattern(r"[A-Z\d/]{2,} (?:\S+ ){0,3}[a-z]+ [a-z]+\b")
# What stands before a title or a term.
_MARKS = ("*", "_", '"', "'", "«", "“", "„", "‘", "「", "『", "《")


def check(page: Document, options: RuleOptions) -> Iterator[Problem]:
    """Ask cheaply about every passage, and closely about those that are not confirmed."""
    expected = page.language
    if not expected:
        return
    reading = page.reading
    numbers = unconfirmed(reading.texts, reading.block_words, reading.vocabulary, expected)
    yield from _spoken(page, expected, options.keep)
    in_html = _in_html(page, expected)
    texts = [passage for passage in page.passages if not passage.slot] if numbers or in_html else []
    doubtful = [*(texts[number] for number in numbers), *in_html]
    found = list(_found(page, doubtful, expected, options.keep)) if doubtful else []
    if _is_untranslated(texts, found):
        yield _problem(page, PAGE_MESSAGE, expected, *found[0])
        return
    used = stems_of(text.text for text in texts if text not in doubtful) if found else frozenset()
    for passage, verdict in found:
        if not is_own_term(passage.text[verdict.start : verdict.end], verdict.language, used):
            yield _problem(page, MESSAGE, expected, passage, verdict)
    yield from _linked(page, expected, [passage for passage, _ in found], options.keep)


def _in_html(page: Document, expected: str) -> list[Passage]:
    """What stands in blocks of HTML and may be in another language."""
    has_blocks = "<" in page.text and "html" in page.kinds
    found = html_passages(page.text, page.blocks) if has_blocks else ()
    return [passage for passage in found if not confirmed_by(passage.words, passage.text, expected)]


def _linked(
    page: Document, expected: str, foreign: list[Passage], keep: tuple[str, ...]
) -> Iterator[Problem]:
    """Texts of links that are no titles of something elsewhere, in another language than the page."""
    for link in page.links:
        span = link.content
        if link.kind != "link" or page.text.count(" ", *span) < _GAPS or not _belongs_here(page.text, link):
            continue
        language = language_of_link(hide_terms(page.text[slice(*span)], keep), expected)
        if language and not _is_known(span, foreign):
            text = excerpt(page.text, span)
            names = {"seen": name_of(language), "expected": name_of(expected)}
            yield Problem(span, MESSAGE, {**names, "text": text})


def _belongs_here(text: str, link: Link) -> bool:
    """Does the text of the link go on with its sentence, or stand alone and lead to a page of the site?

    Capitals begin titles of what a link leads to, which is somewhere else, unless it is on this page.
    """
    ahead = text[text.rfind("\n", 0, link.span.start) + 1 : link.span.start]
    behind = text[link.span.end : link.span.end + _NEAR].partition("\n")[0]
    if not any(map(str.isalpha, ahead + behind)):
        return not _AWAY.match(link.target)
    quoted = ahead.rstrip().endswith((*_MARKS, ":")) or ahead.count('"') % 2
    return not quoted and (_goes_on(text[slice(*link.content)]) or link.target[:1] == "#")


def _goes_on(content: str) -> bool:
    """Does it begin with no capitalised word, as titles do? Acronyms say nothing."""
    return content[:1].islower() or _ACRONYMS.match(content) is not None


def _is_known(span: Span, foreign: list[Passage]) -> bool:
    """Does the text around it have a finding of its own?"""
    around = (passage.prose.span for passage in foreign if passage.prose)
    return any(each.start <= span.start < each.end for each in around)


def _spoken(page: Document, expected: str, keep: tuple[str, ...]) -> Iterator[Problem]:
    """Alternative texts and titles in another language."""
    for passage in spoken_passages(page.text, page.body_start, page.links):
        if not confirmed_by(passage.words, passage.text, expected):
            verdict = judge(hide_terms(passage.text, keep), expected, True)
            if verdict:
                yield _problem(page, MESSAGE, expected, passage, verdict)


def _found(
    page: Document, doubtful: list[Passage], expected: str, keep: tuple[str, ...]
) -> Iterator[tuple[Passage, Verdict]]:
    """The passages that are in another language."""
    links = link_texts(page.links)
    for passage in doubtful:
        heading = passage.prose is not None and passage.prose.kind in _STANDING
        verdict = judge(shown_text(page.text, passage, links, keep), expected, heading)
        if verdict:
            yield passage, verdict


def _is_untranslated(texts: Sequence[Passage], found: list[tuple[Passage, Verdict]]) -> bool:
    """Is the page in another language for the most part, or from its first words on for a third of it?"""
    if len(found) < _MANY:
        return False
    if 2 * len(found) > sum(1 for passage in texts if _is_long(passage)):
        return True
    foreign = sum(verdict.end - verdict.start for _, verdict in found)
    return found[0][0] in texts[:_FIRST] and 3 * foreign > sum(len(passage.text) for passage in texts)


def _problem(page: Document, message: str, expected: str, passage: Passage, verdict: Verdict) -> Problem:
    span = passage.span_of(verdict.start, verdict.end)
    names = {"seen": name_of(verdict.language), "expected": name_of(expected)}
    return Problem(span, message, {**names, "text": excerpt(page.text, span)})


def _is_long(passage: Passage) -> bool:
    """Is it long enough to show its language?"""
    return len(passage.words) > _SHORT
