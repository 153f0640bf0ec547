"""A form stands in the text that the glossary of the pack forbids: `site internet` for `site web`.

One thing with two names is two things to a reader, and finds half of the pages in a search. A name that
should stay, translated, is no name any more.

`glossary.yaml` in a pack says by language which term is written and which forms are not, and which
terms are kept in all languages. Forms are found with the usual endings of the language, or with those
that the glossary lists; a form that is part of a longer term is none. Code, addresses, quotations,
italics and the texts of links to other sites are left alone, and so are blocks in English on a page
in another language.

The fix writes the term. It is safe only where the glossary says that the term needs no other words
around it (`safe`), for the very form in the glossary, outside of headings; else it is offered, and
for another ending, or after `l'` where that goes, only shown.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated

from contentlint.document import Document
from contentlint.document.passages import Passage
from contentlint.model import Applicability, Edit, Fix, Phrase, Problem, Severity, Span
from contentlint.packs import Glossary, Term
from contentlint.rule import Accepted, Example, FromPack, Options, RuleMeta
from contentlint.rules.terms._glossary import Finder, Found, find, finder
from contentlint.text.language import mask
from contentlint.text.language.masking import HIDDEN
from contentlint.text.pattern import Pattern
from contentlint.text.typography import may_be_written_in

META = RuleMeta(
    id="forbidden-term",
    summary="Form of a term that the glossary of the pack forbids.",
    severity=Severity.WARNING,
    needs=frozenset({"glossary"}),
)
MESSAGE = "Unexpected `{seen}`, expected `{term}`"
KEPT = "Unexpected translation `{seen}`, expected the term `{term}`"


@dataclass(frozen=True)
class RuleOptions(Options):
    """The glossary of the page's packs."""

    glossary: Annotated[Glossary | None, FromPack("glossary"), "Terms to write and forms not to."] = None


_OPTIONS = RuleOptions(
    Glossary(
        (
            Term("fr", "site web", ("site internet",), safe=True),
            Term("fr", "adresse e-mail", ("mail", "adresse mail")),
            Term("de", "Datenbank", ("Database",), (("Databases", "Datenbanken"),)),
            Term("es", "Server Component", ("componente de servidor",), kept=True),
        )
    )
)
GOOD = (
    Accepted("Le site web, son adresse e-mail, et `site internet`.\n", "fr/page.md", _OPTIONS),
    Accepted("Der Titel „Database Systems“ steht auf mail.example.com/Database.\n", "de/page.md", _OPTIONS),
    Accepted("El Server Component y el sitio internet.\n", "es/page.md", _OPTIONS),
)
BAD = (
    Example(
        bad="Tu ouvres ton site internet en une heure.\n",
        message="Unexpected `site internet`, expected `site web`",
        fixed="Tu ouvres ton site web en une heure.\n",
        path="fr/page.md",
        options=_OPTIONS,
    ),
    Example(
        bad="Die Seite liest aus Databases, und das ist alles.\n",
        message="Unexpected `Databases`, expected `Datenbanken`",
        fixed="Die Seite liest aus Datenbanken, und das ist alles.\n",
        path="de/page.md",
        options=_OPTIONS,
        unsafe=True,
    ),
    Example(
        bad="El componente de servidor se carga en la página.\n",
        message="Unexpected translation `componente de servidor`, expected the term `Server Component`",
        fixed="El Server Component se carga en la página.\n",
        path="es/page.md",
        options=_OPTIONS,
        unsafe=True,
    ),
)

_ITALIC = Pattern(r"(?<![*\w])\*(?![*\s])[^*\n]+(?<!\s)\*(?![*\w])|(?<![\w_])_(?![_\s])[^_\n]+_(?![\w_])")


def check(page: Document, options: RuleOptions) -> Iterator[Problem]:
    languages = frozenset(filter(None, (page.language, page.variant)))
    known = finder(options.glossary, languages) if options.glossary else None
    if not known:
        return
    lowered = page.text.lower()
    if any(sign in lowered for sign in known.signs):
        for passage in page.passages:
            yield from _in_passage(page, passage, known)


def _in_passage(page: Document, passage: Passage, known: Finder) -> Iterator[Problem]:
    found = list(find(known, passage.text))
    if not found or not may_be_written_in(passage.text, page.language or ""):
        return
    masked = mask(passage.text)
    for one in found:
        span = passage.span_of(one.start, one.end)
        if not _is_mention(masked, one) and not _is_title(page, span):
            yield _problem(page, passage, one, span)


def _is_mention(masked: str, found: Found) -> bool:
    """Whether a form is part of a quotation or an identifier; one that is an identifier is none."""
    around = masked[max(0, found.start - 1) : found.start], masked[found.end : found.end + 1]
    return masked[found.start] == HIDDEN and HIDDEN in around


def _is_title(page: Document, span: Span) -> bool:
    """Whether a place is in italics, or in the text of a link to another site."""
    start = page.text.rfind("\n", 0, span.start) + 1
    line = page.text[start : (page.text.find("\n", span.end) + 1 or None)]
    if any(one.start() <= span.start - start < one.end() for one in _ITALIC.finditer(line)):
        return True
    around = (link for link in page.links if link.content.start <= span.start < link.content.end)
    return any(link.target.startswith(("http:", "https:", "//")) for link in around)


def _problem(page: Document, passage: Passage, found: Found, span: Span) -> Problem:
    seen = page.text[slice(*span)]
    written = passage.text[found.start : found.end]
    data = {"seen": written.replace("\n", " "), "term": found.meant}
    fix = Fix(Phrase("Write `{text}`", text=found.meant), (Edit(span, found.meant),), _level(passage, found))
    message = KEPT if found.form.term.kept else MESSAGE
    return Problem(span, message, data, fix if seen == written else None)


def _level(passage: Passage, found: Found) -> Applicability:
    """Front matter and headings have anchors, addresses and quotes of their own: a person decides."""
    if not found.exact:
        return Applicability.DISPLAY
    running = passage.prose is not None and passage.prose.kind != "heading"
    return Applicability.SAFE if found.certain and running else Applicability.UNSAFE
