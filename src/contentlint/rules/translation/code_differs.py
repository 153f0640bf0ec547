"""Code in the translation is other code than in the source, apart from comments.

Readers copy code. A line that was lost, an identifier that was translated or
indentation that went wrong makes it fail in one language only. Comments may be
translated, and so may texts in quotation marks where translators do so: where
there are other translations, most of them must have the code of the source;
where there are none, only a slip in a single line is told.

The fix writes the lines of the source and keeps translated comments. It is
safe where as many lines are there and most other translations have them so.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import partial
from itertools import zip_longest
from operator import attrgetter

from contentlint.model import Edit, Fix, Problem, Severity, Span
from contentlint.rule import Accepted, Example, Options, RuleMeta
from contentlint.rules.translation._code import code_pairs, displaced, page_code
from contentlint.rules.translation._shared import beside, files, short
from contentlint.text.pattern import Pattern
from contentlint.text.similar import nearest
from contentlint.twin import Both, Pair, Unit
from contentlint.twin.code import INDENTED, bare_line, comment_of, frame, language, texts_in, with_texts

META = RuleMeta(
    id="code-differs",
    summary="Code block with other code than in the source.",
    severity=Severity.WARNING,
    scope="pair",
)
OTHER = "Unexpected code `{seen}`, expected `{expected}` as in the source"
LOST = "Missing line of code `{expected}`, expected it as in the source"
EXTRA = "Unexpected line of code `{seen}`, expected it to stand in the source"
MESSAGE = OTHER

_SOURCE = "# Run\n\n```python\nuser = 1  # one\nsend(user)\n```\n"
_GOOD = "# Lancer\n\n```python\nuser = 1  # un\nsend(user)\n```\n"
_OTHERS = (_GOOD,) * 3
GOOD = (
    Accepted(_GOOD, "fr/page.md", None, files(_SOURCE)),
    Accepted(
        '# Lancer\n\n```python\nsay("bonjour")\n```\n',
        "fr/page.md",
        None,
        files('# Run\n\n```python\nsay("hello")\n```\n'),
    ),
)
BAD = (
    Example(
        bad=_GOOD.replace("send(user)", "envoyer(user)"),
        message="Unexpected code `envoyer(user)`, expected `send(user)` as in the source",
        fixed=_GOOD,
        path="fr/page.md",
        files=files(_SOURCE, *_OTHERS),
    ),
    Example(
        bad=_GOOD.replace("send(user)\n", ""),
        message="Missing line of code `send(user)`, expected it as in the source",
        path="fr/page.md",
        files=files(_SOURCE, *_OTHERS),
    ),
)

_NEAR = 80.0
# Among other differences, a slip is nearer, and only so many lines differ.
_NEARER, _SLIPS = 88.0, 40
_WORD = Pattern(r"[^\W\d]\w{2,}")
# What these show is a text for people as often as a program.
_PROSE = frozenset(
    {
        "",
        "text",
        "txt",
        "plain",
        "plaintext",
        "md",
        "markdown",
        "console",
        "mdx",
        "html",
        "xml",
        "svg",
        "diff",
    }
)


def check(pair: Pair, _: Options) -> Iterator[Problem]:
    elsewhere = displaced(pair)
    for both in code_pairs(pair):
        if both.source.code == page_code(both) or id(both.page) in elsewhere:
            continue
        agreed = pair.agreed(both.source, attrgetter("code")) or _is_own_line(pair, both)
        if _may_be_translated(both, bool(agreed)) or _is_unsure(pair, both):
            continue
        if agreed or (_is_slip(both) and not _is_known(pair, both)):
            yield _problem(pair, both, agreed)
        elif (slip := _slip(pair, both)) is not None:
            yield _told(pair, both, *slip)


def _slip(pair: Pair, both: Both) -> tuple[str, str] | None:
    """A line that most others have as the source, and the line near to it that this translation alone has."""
    name = language(both.source.info)
    gone, new = _differing(both)
    for wanted in gone if len(new) <= _SLIPS else ():
        near = nearest(wanted, new, _NEARER)
        if near is None:
            continue
        kept = pair.vote(both.source, partial(_has_line, frame(wanted, name)))
        if not (kept.confirms or kept.is_majority):
            continue
        if not pair.vote(both.source, partial(_has_line, frame(near, name))).kept:
            return wanted, near
    return None


def _differing(both: Both) -> tuple[list[str], list[str]]:
    """The lines of the source that the page lacks, and those that only the page has, whatever their texts.

    A line that stands in others, or is made of them, was only broken in another place.
    """
    name = language(both.source.info)
    one, other = ({frame(line, name): line for line in code} for code in (both.source.code, page_code(both)))
    wanted, seen = (_joined(lines) if len(one) != len(other) else "" for lines in (one, other))
    gone = [line for bare, line in one.items() if bare not in other and _joined([bare]) not in seen]
    return gone, [line for bare, line in other.items() if bare not in one and _joined([bare]) not in wanted]


def _joined(frames: Iterable[str]) -> str:
    """Lines as one, without the signs at their ends that a line broken in another place has."""
    return "".join(frames).replace(",", "").replace(";", "")


def _told(pair: Pair, both: Both, wanted: str, seen: str) -> Problem:
    data = {"seen": short(seen), "expected": short(wanted)}
    span = _line_span(both, seen)
    is_found = span != both.page.span
    fix = Fix.unsafe("Write the code of the source", Edit(span, wanted.strip())) if is_found else None
    return Problem(span, OTHER, data, fix, beside(pair, both.source))


def _is_own_line(pair: Pair, both: Both) -> bool | None:
    """Whether what differs stands in this translation alone, and most others have the lines of the source.

    None where too few can be asked.
    """
    name = language(both.source.info)
    votes = [pair.vote(both.source, partial(_has_line, frame(line, name))) for line in _differing(both)[0]]
    if any(vote.confirms is None for vote in votes):
        return None
    kept = bool(votes) and all(vote.confirms or vote.is_majority for vote in votes)
    return kept and not _is_known(pair, both)


def _is_known(pair: Pair, both: Both) -> bool:
    """Whether another translation has one of the lines that are not in the source: an older source had it."""
    name = language(both.source.info)
    new = [frame(line, name) for line in _differing(both)[1]]
    return any(pair.vote(both.source, partial(_has_line, line)).kept for line in new)


def _has_line(line: str, unit: Unit) -> bool:
    return line in unit.frame


def _is_unsure(pair: Pair, both: Both) -> bool:
    """Whether a fence stands in the code, so that its end is unsure, or names changed throughout."""
    one, other = both.source.code, page_code(both)
    if any(line.lstrip().startswith(("```", "~~~")) for line in (*one, *other)):
        return True
    if language(both.source.info) in _PROSE and not (_is_slip(both) or set(other) < set(one)):
        return True  # messages and other texts that somebody put into the language of the page
    own = (pair.page.page.language or "").partition("-")[0]
    is_own = re.compile(rf"(?<!\w){re.escape(own)}(?!\w)") if own else None
    if is_own and any(map(is_own.search, other)) and not any(map(is_own.search, one)):
        return True  # an example was put into the language of the page
    known = set(_WORD.findall("\n".join(one)))
    new = [word for line in other if line not in one for word in _WORD.findall(line) if word not in known]
    text = pair.page.text
    return any(len(re.findall(rf"(?<!\w){re.escape(word)}(?!\w)", text)) > 1 for word in new)


def _is_slip(both: Both) -> bool:
    """Whether one line differs, and that by little: what can be told without other translations."""
    name = language(both.source.info)
    one, other = ([frame(line, name) for line in code] for code in (both.source.code, page_code(both)))
    differing = [two for two in zip_longest(one, other, fillvalue="") if two[0] != two[1]]
    return len(differing) == 1 and nearest(differing[0][0], [differing[0][1]], _NEAR) is not None


def _may_be_translated(both: Both, agreed: bool) -> bool:
    """Whether all that differs stands in quotation marks, or the block is a text for people."""
    name = language(both.source.info)
    if name == "mermaid" or (name in _PROSE and not agreed):
        return True
    is_indented = agreed and name in INDENTED
    codes = both.source.code, page_code(both)
    one, other = (_formed(code, is_indented) for code in codes)
    if one == other:
        return True
    if name not in INDENTED and _joined("".join(codes[0]).split()) == _joined("".join(codes[1]).split()):
        return True  # broken into other lines
    frames = [[frame(line, name) for line in code] for code in codes]
    if len(frames[0]) != len(frames[1]) and _joined(frames[0]) == _joined(frames[1]):
        return True
    return frames[0] == frames[1] and [depth for depth, _ in one] == [depth for depth, _ in other]


def _formed(lines: tuple[str, ...], is_indented: bool) -> list[tuple[int, str]]:
    """Lines without what programs that format code change; with their indentation where it has a meaning."""
    return [
        (
            len(line) - len(line.lstrip()) if is_indented else 0,
            "".join(line.replace("'", '"').split()).rstrip(";,"),
        )
        for line in lines
    ]


def _problem(pair: Pair, both: Both, agreed: bool | None) -> Problem:
    """The first line that differs; where lines are missing, the first that is."""
    name = language(both.source.info)
    one, other = both.source.code, page_code(both)
    gone = [line for line in one if line not in other] if len(one) > len(other) else []
    lines = [(wanted, line) for wanted, line in zip_longest(one, other) if wanted != line]
    framed = (each for each in lines if frame(each[0] or "", name) != frame(each[1] or "", name))
    expected, seen = (gone[0], None) if gone else next(framed, lines[0])
    message = LOST if seen is None else EXTRA if expected is None else OTHER
    data = {"seen": short(seen or ""), "expected": short(expected or "")}
    return Problem(_line_span(both, seen), message, data, _fix(both, agreed), beside(pair, both.source))


def _line_span(both: Both, line: str | None) -> Span:
    at = both.page.text.find(line.strip()) if line else -1
    start = both.page.span.start + at
    return Span(start, start + len((line or "").strip())) if at >= 0 else both.page.span


def _indent(lines: list[str]) -> int:
    """How far the closing fence stands from the margin."""
    return len(lines[-1]) - len(lines[-1].lstrip())


def _fix(both: Both, agreed: bool | None) -> Fix | None:
    """Line by line, the code of the source with the texts and before the comment of the page."""
    one, other = both.source.text.split("\n"), both.page.text.split("\n")
    if len(one) != len(other) or _indent(one) != _indent(other):
        return None
    name = language(both.source.info)
    edits, at, is_sure = [], both.page.span.start, bool(agreed)
    for number, (wanted, line) in enumerate(zip(one, other, strict=True)):
        if 0 < number < len(one) - 1:
            code, end = bare_line(wanted, comment_of(name)), _code_end(line.rstrip("\r"), name)
            if code != line[:end] and frame(code, name) != frame(line[:end], name):
                written = with_texts(code, texts_in(line[:end]))
                is_said = not frame(line[:end], name).isascii() and code.isascii()
                is_sure = is_sure and written is not None and not is_said
                edits.append(Edit(Span(at, at + end), code if written is None else written))
        at += len(line) + 1
    make = Fix.safe if is_sure else Fix.unsafe
    return make("Write the code of the source", *edits) if edits else None


def _code_end(line: str, name: str) -> int:
    """Where the code of a line ends: before its comment and the spaces that lead to it."""
    pattern = comment_of(name)
    comment = pattern.search(line) if pattern else None
    return len(line[: comment.start()].rstrip()) if comment else len(line)
