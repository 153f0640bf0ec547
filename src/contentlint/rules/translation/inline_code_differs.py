"""A piece of code in the source is missing or different in the translation of the segment.

Identifiers, file names and commands are the same in every language. A typing
slip in one (`dependcy_overrides`), a translated one, or one whose marks were
lost sends readers looking for something that does not exist.

Where most other translations of the page keep the code, this one is wrong, and
a near miss is repaired safely. Where there are no others to ask, only near
misses and lost marks are reported, and the fix needs review.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from contentlint.model import Edit, Fix, Phrase, Problem, Severity, Span
from contentlint.rule import Accepted, Example, Options, RuleMeta
from contentlint.rules.translation._shared import beside, files, short
from contentlint.text.pattern import Pattern
from contentlint.text.similar import nearest
from contentlint.twin import Change, Pair, changes
from contentlint.twin.targets import locales

META = RuleMeta(
    id="inline-code-differs",
    summary="Code in a sentence that is missing or different in its translation.",
    severity=Severity.WARNING,
    scope="pair",
)
OTHER = "Unexpected code `{seen}`, expected `{expected}` as in the source"
LOST = "Unexpected segment without the code `{expected}`, expected it as in the source"
BARE = "Unexpected `{expected}` without marks of code, expected them as in the source"
MESSAGE = OTHER

_SOURCE = "# Costs\n\nSet `fake_db` and `max_age` first.\n"
_OTHERS = ("# Kosten\n\nSetzen Sie `fake_db` und `max_age`.\n",) * 3
_TOLD = ("# Kosten\n\nTippen Sie `helm add [NAME] <file>`.\n",) * 3
GOOD = (
    Accepted(
        "# Frais\n\nTapez `helm add [NOM] <fichier>`.\n",
        "fr/page.md",
        None,
        files("# Costs\n\nType `helm add [NAME] <file>`.\n", *_TOLD),
    ),
    Accepted("# Frais\n\nMettez `max_age` et `fake_db`.\n", "fr/page.md", None, files(_SOURCE)),
    Accepted("# Frais\n\nMettez `max_age` et la base.\n", "fr/page.md", None, files(_SOURCE)),
)
BAD = (
    Example(
        bad="# Frais\n\nMettez `fase_db` et `max_age`.\n",
        message="Unexpected code `fase_db`, expected `fake_db` as in the source",
        fixed="# Frais\n\nMettez `fake_db` et `max_age`.\n",
        path="fr/page.md",
        files=files(_SOURCE, *_OTHERS),
    ),
    Example(
        bad="# Frais\n\nMettez `max_age` et la base.\n",
        message="Unexpected segment without the code `fake_db`, expected it as in the source",
        path="fr/page.md",
        files=files(_SOURCE, *_OTHERS),
    ),
    Example(
        bad="# Frais\n\nMettez fake_db et `max_age`.\n",
        message="Unexpected `fake_db` without marks of code, expected them as in the source",
        fixed="# Frais\n\nMettez `fake_db` et `max_age`.\n",
        path="fr/page.md",
        files=files(_SOURCE),
        unsafe=True,
    ),
)

_NEAR, _NEARER = 75.0, 90.0
_SHORTEST = 4
_WORD = Pattern(r"\w{3,}")
# What stands in no dictionary.
_IDENTIFIER = Pattern(r"\A[\w.()-]*(?:[a-z][A-Z]|[a-z0-9]_[a-z0-9]|[a-z]\(\))[\w.()-]*\Z", re.ASCII)
_PIECE = Pattern(r"\w+")
# One word, as most keywords and values are: in capitals it is for the reader to fill in.
_PLAIN = Pattern(r"_*[A-Za-z]?(?=[\d_]*[a-z])[a-z\d_]{2,}", re.ASCII)
_ONE_WORD = Pattern(r"[^\W\d]+(?:_[^\W\d]+)*")
# What a reader fills in, in a command: `[NAME]`, `<file>`.
_HOLE = Pattern(r"<[^<>]+>|\[[^\[\]]+\]")
_QUOTED = Pattern(r"\"[^\"]*\"|'[^']*'")
# Keyboards name their keys in the language of their owners (named as in W3C,
# "UI Events KeyboardEvent key Values").
_KEYS = Pattern(
    r"(?:Ctrl|Control|Cmd|Command|Alt|Option|Shift|Meta)[ ]?[+-]"
    r"|(?:Enter|Return|Tab|Escape|Esc|Space|Spacebar|Backspace|Delete|Del|Insert|Home|End|Shift)\Z"
)


def check(pair: Pair, _: Options) -> Iterator[Problem]:
    for change in changes(pair, "code"):
        if change.agreed is not False and not _is_elsewhere(change) and not _KEYS.match(change.lost.value):
            yield from _problem(pair, change)


def _problem(pair: Pair, change: Change) -> Iterator[Problem]:
    wanted, related = change.lost.value, beside(pair, change.both.source)
    data = {"expected": short(wanted)}
    bare = _bare(change)
    if change.seen and _is_own(pair, change.lost.value, change.seen.value):
        return
    if change.seen and (change.agreed or change.is_alone or _is_near(change) or _is_certain(pair, change)):
        seen = change.seen
        fix = _written(pair, change, seen.span) if _is_near(change) or _is_single(change) else None
        yield Problem(seen.span, OTHER, {**data, "seen": short(seen.value)}, fix, related)
    elif bare:
        make = Fix.safe if change.agreed and not _is_marked(pair.page.text, bare) else Fix.unsafe
        fix = make(Phrase("Mark `{wanted}` as code", wanted=short(wanted)), Edit(bare, f"`{wanted}`"))
        yield Problem(bare, BARE, data, fix, related)
    elif change.agreed and not _is_word(change):
        yield Problem(change.both.page.span, LOST, data, related=related)


def _is_elsewhere(change: Change) -> bool:
    """Whether the code is part of new code of the segment, as where two pieces were joined."""
    word = re.compile(rf"(?<!\w){re.escape(change.lost.value)}(?!\w)")
    near = change.seen if change.seen and _is_near(change) and not _is_joined(change) else None
    known = {token.value for token in change.both.source.tokens["code"]}
    new = [token for token in change.both.page.tokens.get("code", ()) if token.value not in known]
    return any(word.search(each.value) for each in new if each is not near)


def _is_certain(pair: Pair, change: Change) -> bool:
    """Whether a segment lost one code, a name or word of a program, for one that the source does not know."""
    seen, wanted = change.seen, change.lost.value
    if seen is None or not _is_single(change) or seen.value in pair.source.text:
        return False
    is_word = _PLAIN.fullmatch(wanted) and _ONE_WORD.fullmatch(seen.value)
    return bool(is_word or _IDENTIFIER.search(wanted)) and pair.is_amid(change.both)


def _is_single(change: Change) -> bool:
    """Whether one code of a segment is lost and one is new, so that one stands for the other."""
    sides = (change.both.source.tokens["code"], change.both.page.tokens.get("code", ()))
    one, other = ({token.value for token in side} for side in sides)
    return len(one - other) == len(other - one) == 1


def _is_joined(change: Change) -> bool:
    """Whether what stands there is made of two or more pieces of the source's code and nothing else."""
    wanted = {token.value for token in change.both.source.tokens["code"]}
    words = _PIECE.findall(change.seen.value) if change.seen else []
    return len(words) > 1 and wanted.issuperset(words)


def _is_own(pair: Pair, wanted: str, seen: str) -> bool:
    """Whether the page has its own form on purpose: quotes, words, locale, what to fill in, a name."""
    if wanted.casefold() == seen.casefold():  # no name of its own, however often
        return False
    if locales(wanted) != locales(seen):
        return True
    if wanted.strip("'\",:;.") == seen.strip("'\",:;.") or (" " in wanted and not seen.isascii()):
        return True
    if _QUOTED.sub("", wanted) == _QUOTED.sub("", seen) != "" and _is_said_anew(wanted, seen):
        return True
    if (command := _HOLE.sub("<>", wanted)) == _HOLE.sub("<>", seen) and command.strip("<> "):
        return True
    new = [word for word in _WORD.findall(seen) if word not in pair.source.text]
    times = _times if " " in wanted else _times_in_code  # a phrase may be words for people
    return any(times(pair, word) > 1 for word in new)


def _times(pair: Pair, word: str) -> int:
    """How often a word stands in the page."""
    return len(re.findall(rf"(?<!\w){re.escape(word)}(?!\w)", pair.page.text))


def _times_in_code(pair: Pair, word: str) -> int:
    """How often a word stands in code of the page, in sentences and in blocks."""
    whole = re.compile(rf"(?<!\w){re.escape(word)}(?!\w)")
    inline = (value for kind, value in pair.page.totals.elements() if kind == "code")
    blocks = (unit.text for unit in pair.page.units if unit.kind in ("code", "indented"))
    return sum(len(whole.findall(text)) for text in chain(inline, blocks))


def _is_said_anew(wanted: str, seen: str) -> bool:
    """Whether the texts in two pieces of code are of two languages, and none the slip of the other."""
    pairs = zip(_QUOTED.findall(wanted), _QUOTED.findall(seen), strict=False)
    return all(one == other or nearest(one, [other], _NEARER) is None for one, other in pairs)


def _is_word(change: Change) -> bool:
    """Whether the code is a plain word that a translator may say in words: a `float`, an `async` function."""
    wanted = change.lost.value
    bare = re.search(rf"(?<![^\W_]){re.escape(wanted)}(?![^\W_])", change.both.page.text, re.ASCII)
    return wanted.isalpha() and wanted.islower() and bare is None


def _is_near(change: Change) -> bool:
    """Whether what stands there is a slip of what should."""
    wanted, seen = change.lost.value, change.seen
    return bool(seen and len(wanted) >= _SHORTEST and nearest(wanted, [seen.value], _NEAR))


def _written(pair: Pair, change: Change, span: Span) -> Fix:
    written = " ".join(pair.source.text[slice(*change.lost.span)].split("\n"))
    is_glossed = written.isascii() and not pair.page.text[slice(*span)].isascii()
    make = Fix.safe if change.agreed and _is_near(change) and not is_glossed else Fix.unsafe
    return make(Phrase("Write {text}", text=written), Edit(span, written))


def _is_marked(text: str, span: Span) -> bool:
    """Whether a stretch has marks of its own, such as those of bold letters."""
    return text[span.end : span.end + 1] in ("*", "_") or text[span.start - 1 : span.start] in ("*", "_")


def _bare(change: Change) -> Span | None:
    """The only place where the code stands in the segment without its marks."""
    text, wanted = change.both.page.text, change.lost.value
    if len(wanted) < _SHORTEST or "`" in wanted or not re.search(r"[\W_\d]|[a-z][A-Z]", wanted):
        return None
    # In `max_age-Wert` the hyphen makes a compound of the language.
    alone = rf"(?<![A-Za-z0-9_`./]){re.escape(wanted)}(?![A-Za-z0-9_`/]|-[a-z0-9])"
    found = [match.start() for match in re.finditer(alone, text)]
    if len(found) != 1 or text[: found[0]].count("`") % 2:
        return None
    start = change.both.page.span.start + found[0]
    return Span(start, start + len(wanted))
