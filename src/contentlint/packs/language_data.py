"""What is known of the typography of languages: `rules/core/typography.<language>.yaml` -> frozen values.

A file is read when the first page in its language is, without pydantic, which
would cost more than the rest of a short run. What is wrong in a file is an error with the file's name.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import Any, NamedTuple

from contentlint.model import Phrase
from contentlint.packs.errors import PackError
from contentlint.packs.shipped import shipped_packs_dir


class Choice(NamedTuple):
    """A place where writers choose: `find` has the groups `value`, and may have `before` and `after`.

    The text of `value` is what was chosen. `rule` reports what differs from the usual
    choice; those in `wrong` are reported also where nothing is known of the
    collection, with `usual` as what is right. Only pages with one of the texts in
    `gate`, or with one of `words` between two spaces, are searched: single characters
    are found fastest. `safe` says that a fix needs no person, `judged` that other
    choices than wrong ones are reported.
    """

    name: str
    rule: str
    find: str
    label: str
    gate: tuple[str, ...] = ()
    words: frozenset[str] = frozenset()
    wrong: frozenset[str] = frozenset()
    usual: str = ""
    safe: bool = False
    judged: bool = False

    @property
    def pattern(self) -> re.Pattern[str]:
        """The compiled expression."""
        return _compiled(self.find)


@cache
def _compiled(expression: str) -> re.Pattern[str]:
    return re.compile(expression, re.MULTILINE)


class Address(NamedTuple):
    """Words by which a text addresses its reader in one way: `tu`, `vous`."""

    name: str
    words: frozenset[str]


class Elision(NamedTuple):
    """Words that lose their last letter before a vowel, and those that do not let them.

    Those in `wide` do before every word that begins with one of `vowels`; those in `narrow` before the
    words named. `whole` are beginnings of words that nothing is elided before; of those with h, it is
    elided before the beginnings in `mute` only.
    """

    wide: tuple[str, ...]
    narrow: tuple[tuple[str, tuple[str, ...]], ...]
    vowels: str
    whole: frozenset[str]
    mute: tuple[str, ...]


class Typography(NamedTuple):
    """The typography of one language; what a file does not say is empty.

    `inflections` are endings that a word of the language takes without becoming another word, such as
    those of the plural; `endings` are all that words are built with. `mistakes` are forms that are never
    right -> those that are. `negation` holds two expressions: `sure` for what denies for certain, `any`
    for all that may stand for it in a translation.
    """

    language: str = ""
    choices: tuple[Choice, ...] = ()
    addresses: tuple[Address, ...] = ()
    elision: Elision | None = None
    apostrophes: frozenset[str] = frozenset()
    contractions: Mapping[str, str] = {}
    not_contracted_before: frozenset[str] = frozenset()
    doubles: frozenset[str] = frozenset()
    letters: Mapping[str, str] = {}
    inflections: tuple[str, ...] = ()
    endings: tuple[str, ...] = ()
    prefixes: tuple[str, ...] = ()
    mistakes: Mapping[str, str] = {}
    negation: Mapping[str, str] = {}


_known: dict[str | None, Typography] = {}


def remember(known: Mapping[str, Typography]) -> None:
    """Take what is known of languages from who has read their files before."""
    _known.update(known)


def typography(language: str | None) -> Typography:
    """What is known of `language`; nothing for one without a file. Raises PackError for a wrong file."""
    if language not in _known:
        _known[language] = _read(language)
    return _known[language]


def _read(language: str | None) -> Typography:
    path = shipped_packs_dir() / "core" / f"typography.{language}.yaml"
    if not language or not path.is_file():
        return Typography()
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    data = yaml.load(path.read_text(encoding="utf-8"), Loader=loader)  # noqa: S506
    try:
        return _typography(language, data)
    except (TypeError, ValueError, AttributeError) as error:
        raise PackError(Phrase("Unexpected typography: {error}", error=str(error)), str(path)) from error


def _typography(language: str, data: dict[str, Any]) -> Typography:
    unknown = data.keys() - set(Typography._fields)
    if unknown:
        raise ValueError(f"unknown key `{min(unknown)}`")
    elision = data.get("elision")
    return Typography(
        language=language,
        choices=tuple(_choice(language, name, given) for name, given in data.get("choices", {}).items()),
        addresses=tuple(
            Address(name, frozenset(_words(given))) for name, given in data.get("addresses", {}).items()
        ),
        elision=_elision(elision) if elision else None,
        apostrophes=frozenset(_words(data.get("apostrophes", ""))),
        contractions=dict(data.get("contractions", {})),
        not_contracted_before=frozenset(_words(data.get("not_contracted_before", ""))),
        doubles=frozenset(_words(data.get("doubles", ""))),
        letters=dict(data.get("letters", {})),
        inflections=_words(data.get("inflections", "")),
        endings=_words(data.get("endings", "")),
        prefixes=_words(data.get("prefixes", "")),
        mistakes=dict(data.get("mistakes", {})),
        negation=dict(data.get("negation", {})),
    )


def _choice(language: str, name: str, given: dict[str, Any]) -> Choice:
    lists = {"gate": tuple(given.get("gate", ())), "wrong": frozenset(given.get("wrong", ()))}
    words = frozenset(_words(given.get("words", "")))
    return Choice(name=f"{language}-{name}", **{**given, **lists, "words": words})


def _elision(given: dict[str, Any]) -> Elision:
    narrow = tuple((word, _words(forms)) for word, forms in given["narrow"].items())
    whole, mute = frozenset(_words(given["whole"])), _words(given["mute"])
    return Elision(_words(given["wide"]), narrow, given["vowels"], whole, mute)


def _words(text: str) -> tuple[str, ...]:
    """Words with spaces between them."""
    return tuple(text.split())


@cache
def known_choices() -> tuple[str, ...]:
    """Names of all choices of all languages, forms of address included, sorted. Raises PackError."""
    files = (shipped_packs_dir() / "core").glob("typography.*.yaml")
    known = [typography(path.name.split(".")[1]) for path in files]
    names = {choice.name for each in known for choice in each.choices}
    return tuple(sorted(names | {f"{each.language}-address" for each in known if each.addresses}))
