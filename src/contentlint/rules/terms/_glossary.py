"""Find the forms that a glossary forbids in a text, whatever their endings, the longest first."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from contentlint.packs import Glossary, Term, typography
from contentlint.text.pattern import Pattern

# A shorter word (`à`, `de`) takes no ending.
_INFLECTED = 3
# Chinese, Japanese and Thai have no spaces between words; Korean particles follow a word without one.
_UNSPACED = Pattern(r"[\u0e00-\u0e7f\u3041-\u30ff\u3400-\u4dbf\u4e00-\u9fff]")
_HANGUL = Pattern(r"[\uac00-\ud7a3]")
_BEFORE = r"(?<![\w/@#&$%=+.\\-])"
_BEHIND = r"(?![\w/@=-]|\.\w|\(\))"
_APOSTROPHES = ("'", "’")
_OPENING = '"“«„(¿¡* \u00a0\u202f'
_VOWELS = frozenset("aeiouyàâäáãéèêëíîïóôöõúùûüæœ")


class Form(NamedTuple):
    """A form that may be met, `written` so in the glossary; `meant` is to be written, "" for itself."""

    term: Term
    written: str
    meant: str = ""


class Finder(NamedTuple):
    """The forms of a language: one of `signs`, in small letters, stands in every text with one."""

    forms: tuple[Form, ...]
    signs: tuple[str, ...]
    pattern: re.Pattern[str]


class Found(NamedTuple):
    """`text[start:end]` is a forbidden form; `meant` belongs there, with its capital where it needs one.

    `exact` says that it is written as in the glossary and after no apostrophe that `meant` does not
    take; `certain` that nothing around it has to change.
    """

    start: int
    end: int
    form: Form
    meant: str
    exact: bool
    certain: bool


@lru_cache(maxsize=32)
def finder(glossary: Glossary, languages: frozenset[str]) -> Finder | None:
    """What to look for on pages in one of `languages` (a language and its variant); None for nothing."""
    terms = [term for term in glossary.terms if term.language in languages]
    forms = sorted((form for term in terms for form in _forms(term)), key=_longest_first)
    if not forms:
        return None
    signs = {form.written.lower().split()[0] for form in forms if form.meant}
    body = "|".join(f"({_expression(form)})" for form in forms)
    return Finder(tuple(forms), tuple(sorted(signs)), re.compile(body))


def find(known: Finder, text: str) -> Iterator[Found]:
    """All forbidden forms in `text`; what is part of a longer form to be kept is none."""
    for match in known.pattern.finditer(text):
        form = known.forms[(match.lastindex or 1) - 1]
        if form.meant:
            seen = match.group()
            meant = _with_capital(form, text, match)
            alike = _begin_alike(seen, meant)
            elided = text[max(0, match.start() - 1) : match.start()] in _APOSTROPHES
            exact = seen.casefold() == form.written.casefold() and (alike or not elided)
            certain = exact and form.term.safe and alike
            yield Found(match.start(), match.end(), form, meant, exact, certain)


def _forms(term: Term) -> Iterator[Form]:
    yield Form(term, term.text)
    yield from (Form(term, meant) for _, meant in term.inflected)
    yield from (Form(term, form, term.text) for form in term.forbidden)
    yield from (Form(term, form, meant) for form, meant in term.inflected)


def _longest_first(form: Form) -> tuple[int, bool, str]:
    return -len(form.written), bool(form.meant), form.written


def _expression(form: Form) -> str:
    """The form with any ending, as whole words; one in small letters may begin with a capital."""
    endings = "" if form.term.inflected else _endings(form.term.language)
    words = r"[ \n\u00a0]".join(
        re.escape(word) + (endings if len(word) >= _INFLECTED and word[-1].isalpha() else "")
        for word in form.written.split()
    )
    first, last = form.written[0], form.written[-1]
    if first.islower() and first.upper() != first:
        words = f"[{first}{first.upper()}]{words[1:]}"
    before = "" if _UNSPACED.match(first) else _BEFORE
    return before + words + ("" if _UNSPACED.match(last) or _HANGUL.match(last) else _BEHIND)


def _endings(language: str) -> str:
    known = typography(language.partition("-")[0]).inflections
    return f"(?:{'|'.join(known)})?" if known else ""


def _with_capital(form: Form, text: str, match: re.Match[str]) -> str:
    """What belongs in the place of a match, with a capital where its form has one for the sentence."""
    meant, capital = form.meant, match.group()[0].isupper()
    if form.term.kept or not capital or not meant.split()[0].islower():
        return meant
    before = text[: match.start()].rstrip(_OPENING)
    begins = not before or before[-1] in ".!?…:\n"
    return meant[0].upper() + meant[1:] if begins or form.written[0].islower() else meant


def _begin_alike(seen: str, meant: str) -> bool:
    """Whether words before, such as `l'`, `le`, `a` and `an`, are the same for both."""
    first, other = seen[0].lower(), meant[0].lower()
    if first == other:
        return True
    return "h" not in (first, other) and (first in _VOWELS) == (other in _VOWELS)
