"""A key that is nearly a well-known one, or is one in another language, while that one is missing.

Programs ignore keys they do not know: a page with `descripton` has no
description, one with `Title` has no title. Translators translate keys together
with the text (`linguagem`, `langage`); whoever moves a block of lines leaves a
hyphen before a key (`-filename`). `alias` and `cssclass` are what Obsidian
called `aliases` and `cssclasses` before it gave up the short names.

Only near words of everyday use are told, and none that any generator knows. A
key in another language counts where the other keys of the page are English.

The fix writes the well-known key. It is safe where only capital letters or a
hyphen before it differ, and else needs review: the key may be the site's own.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from contentlint.document import Document
from contentlint.document.frontmatter import FrontMatter
from contentlint.document.values import Entry
from contentlint.model import Applicability, Edit, Fix, Phrase, Problem, Related, Severity, Span
from contentlint.rule import Accepted, Example, RuleMeta
from contentlint.rules.frontmatter._keys import OTHERS, RENAMED, TRANSLATED, USUAL
from contentlint.rules.frontmatter._schema_options import UnlessInSchema
from contentlint.text.pattern import Pattern

RuleOptions = UnlessInSchema

META = RuleMeta(
    id="misspelt-key",
    summary="A key that is nearly a well-known one, or is one in another language.",
    severity=Severity.WARNING,
)
MESSAGE = "Unexpected key `{key}`, expected `{expected}`"

GOOD = (
    "---\ntitle: A\nname: B\ntype: C\nplace: D\nlicence: E\n---\n",
    "---\ntitel: A\nautor: B\n---\n",
    "---\nTitle: A\nAuthor: B\n---\n",
    Accepted("---\ntitle: A\nalias: [/old/address/]\nuser-id: 1\n---\n"),
)
BAD = (
    Example(
        bad="---\ntitle: A\ndescripton: B\n---\n",
        message="Unexpected key `descripton`, expected `description`",
        fixed="---\ntitle: A\ndescription: B\n---\n",
        unsafe=True,
    ),
    Example(
        bad="---\nTitle: A\nlang: en\n---\n",
        message="Unexpected key `Title`, expected `title`",
        fixed="---\ntitle: A\nlang: en\n---\n",
    ),
    Example(
        bad="---\nlinguagem: Python\nfilename: learn.py\ncontributors: [Ana]\n---\n",
        message="Unexpected key `linguagem`, expected `language`",
        fixed="---\nlanguage: Python\nfilename: learn.py\ncontributors: [Ana]\n---\n",
        unsafe=True,
    ),
    Example(
        bad="---\nalias: [Other name]\n---\n",
        message="Unexpected key `alias`, expected `aliases`",
        fixed="---\naliases: [Other name]\n---\n",
        unsafe=True,
    ),
)

# Shorter words are near too many others.
_LEAST = 5
# Slips a word of this length may have; a letter that changed its place is one.
_LONG = 9
_WORD = Pattern(r"[^\W\d]\w*(?:[_-]\w+)*")
# What is left of other lines, or pasted along: hyphens, a second colon, spaces that nobody sees.
_BEFORE = "-\u00a0\u200b\ufeff\ufffd"
_AFTER = ":\u00a0\u200b"
_ADDRESS = Pattern(r"/|https?:")
# English keys around a translated one that make it a slip rather than the site's own language.
_NEIGHBOURS = 2
# Front matter with more keys is data, written by a program.
_MOST = 200


def check(page: Document, options: UnlessInSchema) -> Iterator[Problem]:
    front = page.frontmatter
    for entry in front.entries[:_MOST] if front and not options.judges_unknown_keys else ():
        if front and entry.key not in USUAL and not entry.merged:
            expected = _renamed(entry) or _meant(entry.key, front)
            if expected:
                yield _problem(entry, expected, front)


def _meant(key: str, front: FrontMatter) -> str | None:
    """The well-known key that `key` stands for and that the page lacks."""
    bare = key.lower().lstrip(_BEFORE).rstrip(_AFTER)
    if key in OTHERS or not _WORD.fullmatch(bare):
        return None
    if bare in USUAL and bare != key:
        return _absent(bare, front) if not key[0].isupper() or _is_lower(key, front) else None
    translated = TRANSLATED.get(unicodedata.normalize("NFC", bare))
    if translated:
        return _absent(translated, front) if _is_english(front) else None
    if bare in OTHERS or len(bare) < _LEAST or not bare.isascii():
        return None
    return _near(bare, front)


def _near(key: str, front: FrontMatter) -> str | None:
    """The one usual key within one slip, or two in a long word."""
    from rapidfuzz.distance import DamerauLevenshtein

    limit = 2 if len(key) >= _LONG else 1
    found = [
        (DamerauLevenshtein.distance(key, usual, score_cutoff=limit), usual)
        for usual in sorted(USUAL)
        if len(usual) >= _LEAST and key != usual + "s" and usual != key + "s"
    ]
    near = sorted(pair for pair in found if pair[0] <= limit)
    if not near or (len(near) > 1 and near[0][0] == near[1][0]):
        return None
    return _absent(near[0][1], front)


def _absent(key: str, front: FrontMatter) -> str | None:
    return None if front.get(key) else key


def _is_lower(key: str, front: FrontMatter) -> bool:
    """Whether all other keys begin with a small letter; some sites give every key a capital."""
    others = [entry.key for entry in front.entries if entry.key != key]
    return bool(others) and not any(other[:1].isupper() for other in others)


def _is_english(front: FrontMatter) -> bool:
    return sum(entry.key in USUAL or entry.key in OTHERS for entry in front.entries) >= _NEIGHBOURS


def _renamed(entry: Entry) -> str | None:
    """The new name of a key, unless its values are addresses: then another program reads it."""
    new = RENAMED.get(entry.key)
    values = entry.value.items or (entry.value,)
    if not new or any(value.kind != "str" or _ADDRESS.match(str(value.data)) for value in values):
        return None
    return new


def _problem(entry: Entry, expected: str, front: FrontMatter) -> Problem:
    data = {"key": entry.key, "expected": expected}
    present = front.get(expected)
    if present:
        return Problem(entry.key_span, MESSAGE, data, related=(Related("there is one", present.key_span),))
    start, end = entry.key_span
    written = front.text[start:end]
    level = Applicability.SAFE if entry.key.lower().lstrip(_BEFORE) == expected else Applicability.UNSAFE
    edit = Edit(Span(start, end), written.replace(entry.key, expected))
    return Problem(
        entry.key_span, MESSAGE, data, Fix(Phrase("Write `{text}`", text=expected), (edit,), level)
    )
