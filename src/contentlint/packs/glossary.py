"""glossary.yaml -> which terms a kind of page writes, and which forms it does not."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from contentlint.packs.glossary_model import GlossaryModel
    from contentlint.packs.reader import PackFile, Step


class Term(NamedTuple):
    """A term of one language, and the forms that are not to be written in its place.

    `inflected` gives inflected forms with what to write; where it is empty, the usual endings of the
    language count. `safe` says that the words around agree with both. A `kept` term is not translated.
    """

    language: str
    text: str
    forbidden: tuple[str, ...] = ()
    inflected: tuple[tuple[str, str], ...] = ()
    safe: bool = False
    kept: bool = False


class Glossary(NamedTuple):
    """Terms of all languages, and terms that may stay in every text."""

    terms: tuple[Term, ...] = ()
    keep: tuple[str, ...] = ()


def read_glossary(path: Path) -> Glossary:
    """Glossary of the file at `path`, empty if there is none. Raises PackError with file, line and column."""
    if not path.exists():
        return Glossary()
    from contentlint.packs.glossary_model import GlossaryModel
    from contentlint.packs.parse import read_part

    file, model = read_part(path, GlossaryModel)
    placed = [*_terms(model), *_kept(model)]
    _check_forms(file, placed)
    keep = (one if isinstance(one, str) else one.term for one in model.keep)
    return Glossary(tuple(term for _, term in placed), tuple(keep))


def join_glossaries(parent: Glossary | None, own: Glossary | None) -> Glossary | None:
    """Both; a term of `own` replaces that of the same text and language."""
    if not parent or not own:
        return own or parent
    terms = {(term.language, term.text): term for term in (*parent.terms, *own.terms)}
    return Glossary(tuple(terms.values()), (*parent.keep, *own.keep))


_Placed = tuple[tuple["Step", ...], Term]


def _terms(model: GlossaryModel) -> Iterator[_Placed]:
    for language, terms in model.terms.items():
        for number, one in enumerate(terms):
            forms = tuple(one.inflected.items())
            term = Term(language, one.term, tuple(one.forbidden), forms, one.safe)
            yield ("terms", language, number), term


def _kept(model: GlossaryModel) -> Iterator[_Placed]:
    for number, one in enumerate(model.keep):
        if not isinstance(one, str):
            for language, forms in one.forbidden.items():
                yield ("keep", number), Term(language, one.term, tuple(forms), kept=True)


def _check_forms(file: PackFile, placed: Iterable[_Placed]) -> None:
    """No form of a language is forbidden twice, or a term as well."""
    found = list(placed)
    owners = {(term.language, term.text): "" for _, term in found}
    for place, term in found:
        if not term.forbidden and not term.inflected:
            raise file.error(f"The term `{term.text}` forbids no form", place)
        for form in (*term.forbidden, *(form for form, _ in term.inflected)):
            other = owners.setdefault((term.language, form), term.text)
            if other != term.text:
                what = f"forbidden for `{other}`, too" if other else "a term to write"
                raise file.error(f"Unexpected form `{form}` of `{term.text}`: it is {what}", place)
