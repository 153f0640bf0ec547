"""A link is written so that readers see its brackets.

A space in the address, a parenthesis too many or too few, a space between
the brackets, or text and address in each other's brackets: Markdown shows all
of that as it stands, and no link checker sees a link there.

Only what looks like an address is taken for a lost link. The fix is offered
where the brackets leave one reading; it is safe only where nothing but a
doubled parenthesis goes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from contentlint.document import Document, Link, Prose
from contentlint.model import Edit, Fix, Phrase, Problem, Severity, Span
from contentlint.rule import Example, Options, RuleMeta
from contentlint.rules.links._shown import shown
from contentlint.text.pattern import Pattern

META = RuleMeta(
    id="malformed-link",
    summary="Link whose brackets are shown to readers.",
    severity=Severity.ERROR,
)
MESSAGE_SPACE = "Unexpected space in the address `{target}`, expected `{better}`"
MESSAGE_OPEN = "Unexpected end of the link to `{target}`, expected `)` after the address"
MESSAGE_GAP = "Unexpected space between `]` and `(`, expected `[{label}]({target})`"
MESSAGE_SWAPPED = "Unexpected brackets `{written}`, expected `[{label}]({target})`"
MESSAGE_DOUBLED = "Unexpected second parenthesis around `{target}`, expected one"
MESSAGE_NESTED = "Unexpected link inside the text of a link to `{target}`, expected one link"
MESSAGE_TITLE = "Unexpected text after the address `{target}`, expected `)` or a title in quotation marks"

GOOD = (
    "See [the guide](/guide), [the plan](</the plan.pdf>) and [more](/a_(b) 'Title').",
    "`[a](/b c)` and \\[a](/b c) are code and text.",
    "Call f[0](x, y) or see [1] (page 7).",
    "- [ ] (optional) a task",
    '[a]({{< ref "b.md" >}}) and [c]({% link d.md %})',
)
BAD = (
    Example(
        bad="See [the guide](/twofold entry).",
        message="Unexpected space in the address `/twofold entry`, expected `/twofold%20entry`",
        fixed="See [the guide](/twofold%20entry).",
        unsafe=True,
    ),
    Example(
        bad="See [the guide](https://example. org/the guide/ #top).",
        message="Unexpected space in the address `https://example. org/the guide/ #top`, "
        "expected `https://example.org/the%20guide/#top`",
        fixed="See [the guide](https://example.org/the%20guide/#top).",
        unsafe=True,
    ),
    Example(
        bad="See [the guide](/docs/guide/ (and more).",
        message="Unexpected text after the address `/docs/guide/`, "
        "expected `)` or a title in quotation marks",
    ),
    Example(
        bad="See [the guide](/docs/guide",
        message="Unexpected end of the link to `/docs/guide`, expected `)` after the address",
        fixed="See [the guide](/docs/guide)",
        unsafe=True,
    ),
    Example(
        bad="See [the guide] (/docs/guide).",
        message="Unexpected space between `]` and `(`, expected `[the guide](/docs/guide)`",
        fixed="See [the guide](/docs/guide).",
        unsafe=True,
    ),
    Example(
        bad="See (the guide)[/docs/guide].",
        message="Unexpected brackets `(the guide)[/docs/guide]`, expected `[the guide](/docs/guide)`",
        fixed="See [the guide](/docs/guide).",
        unsafe=True,
    ),
    Example(
        bad="See [the guide]((/docs/guide)).",
        message="Unexpected second parenthesis around `/docs/guide`, expected one",
        fixed="See [the guide](/docs/guide).",
    ),
)

# What an address begins with, or the name of a file; a word or a number alone may be anything.
_FILE = r"[\w./-]*[\w-]\.(?:mdx?|html?|png|jpe?g|svg|gif|webp|pdf)\b"
_ADDRESS = rf"(?:https?://|mailto:|www\.|\.{{1,2}}/|/\w|#[^\W\d]|{_FILE})"
_LABEL = r"\[(?P<label>[^\[\]\n]*[^\W\d_][^\[\]\n]*)\]"
_DESTINATION = Pattern(rf"\([ \t]*(?P<target>{_ADDRESS}[^\s()<>]*)(?P<after>[^\n]{{0,400}})")
_APART = Pattern(
    rf"{_LABEL}(?:(?P<gap>[ \t\u00a0]+)\(|\uff08)(?P<target>{_ADDRESS}[^\s()<>\uff08\uff09]*)[)\uff09]"
)
_SWAPPED = Pattern(
    r"\((?P<label>[^()\[\]\n]*[^\W\d_][^()\[\]\n]*)\)\[(?P<target>(?:https?://|\.{1,2}/|/\w)[^\s\[\]()|*+?^$\\]*)\]"
)
# The size of an image, in a dialect of its own: `(plan.png =100x20)`.
_SIZE = Pattern(r"[ \t]+=\d*x?\d*")
_WORDS = Pattern(r"(?:[ \t]+[^\s()\"'<>]+)+(?=\))")
_SPACES = Pattern(r"[ \t]+")
_HOST = Pattern(r"\w+://[^/?#]*")
_SPACE_AT_SIGN = Pattern(r"(?<=[./?=#:&-])[ \t]+|[ \t]+(?=[./?=#:&-])")
_TEMPLATE = Pattern(r"\{\{|\{%|<%|\$\{|\{/\*|\\\\?[a-z]")
_MOST_SIGNS = 100
_PUNCTUATION = ".,;:!?*_"
_CLOSERS = "]}"


def check(page: Document, _: Options) -> Iterator[Problem]:
    if page.may_say("]"):
        for prose in [each for each in page.prose if "]" in each.text and each.kind != "alt"]:
            yield from _in_text(page, prose)
    for link in [each for each in page.links if each.target[:1] == "(" and each.style == "inline"]:
        yield from _doubled(page, link)


def _in_text(page: Document, prose: Prose) -> Iterator[Problem]:
    """Look at brackets that the parser left in running text."""
    for at in _places(prose, "]("):
        start = _written_at(page, prose, at, "](")
        opened = _written_at(page, prose, prose.text.rfind("[", 0, at), "[")
        if start is not None and opened is not None and page.text[opened + 1] not in "]^":
            yield from _unfinished(page, Span(opened, start + 1))
    for first, signs, form in (
        ("[", ("] (", "]\t(", "]\u00a0(", "]\uff08"), _APART),
        ("(", (")[",), _SWAPPED),
    ):
        for at in (at for sign in signs for at in _places(prose, sign)):
            opened = _written_at(page, prose, prose.text.rfind(first, 0, at), first)
            found = form.match(page.text, opened) if opened is not None else None
            if found and len(found["label"]) > 1 and not found["label"].startswith(("^", "!")):
                yield _apart(found)


def _places(prose: Prose, sign: str) -> Iterator[int]:
    """Where the sign stands; text with very many of them was not written by a person."""
    at = prose.text.find(sign)
    for _ in range(_MOST_SIGNS):
        if at < 0:
            return
        yield at
        at = prose.text.find(sign, at + 1)


def _written_at(page: Document, prose: Prose, at: int, sign: str) -> int | None:
    """Where `prose.text[at]` stands in the page, if it is written there as it is and not escaped."""
    if at < 0:
        return None
    place = prose.span_of(at, at + 1).start
    written = page.text.startswith(sign[0], place) and page.text[place - 1 : place] != "\\"
    return place if written else None


def _unfinished(page: Document, label: Span) -> Iterator[Problem]:
    """`[label](` is followed by an address, and yet the parser saw no link."""
    found = _DESTINATION.match(page.text, label.end)
    if not found or _TEMPLATE.search(found.group()) or _SIZE.match(found["after"]):
        return
    target, after = found["target"], found["after"]
    whole = Span(label.start, found.end("target"))
    if after.startswith(")"):
        if any(
            label.start < link.span.start and link.span.end < label.end
            for link in page.links
            if link.kind == "link"
        ):
            yield Problem(whole, MESSAGE_NESTED, {"target": shown(target)})
        return
    words = _WORDS.match(after)
    if words:
        span = Span(found.start("target"), found.end("target") + words.end())
        written = page.text[span.start : span.end]
        better = _without_spaces(written)
        data = {"target": shown(written), "better": shown(better)}
        yield Problem(
            span,
            MESSAGE_SPACE,
            data,
            Fix.unsafe(Phrase("Write {text}", text=shown(better)), Edit(span, better)),
        )
    elif ")" in after:
        yield Problem(whole, MESSAGE_TITLE, {"target": shown(target)})
    else:
        yield _open(found, whole)


def _without_spaces(address: str) -> str:
    """Spaces in a host or beside punctuation are mistakes; those between words belong to a name."""
    host = _HOST.match(address)
    start = host.end() if host else 0
    path = _SPACE_AT_SIGN.sub("", address[start:])
    return _SPACES.sub("", address[:start]) + _SPACES.sub("%20", path)


def _open(found: re.Match[str], whole: Span) -> Problem:
    """A link without its last parenthesis; it goes before punctuation, in the place of another bracket."""
    target = found["target"].rstrip(_PUNCTUATION)
    wrong = target[-1:] in _CLOSERS
    target = target.rstrip(_CLOSERS)
    end = found.start("target") + len(target)
    data = {"target": shown(target)}
    if found["after"].startswith(("(", "<")):
        return Problem(whole, MESSAGE_OPEN, data)
    fix = Fix.unsafe("Close the link", Edit(Span(end, end + wrong), ")"))
    return Problem(whole, MESSAGE_OPEN, data, fix)


def _apart(found: re.Match[str]) -> Problem:
    span = Span(*found.span())
    label, target = found["label"], found["target"]
    data = {"label": shown(label), "target": shown(target), "written": shown(found.group())}
    message = MESSAGE_GAP if "gap" in found.groupdict() and found["gap"] else MESSAGE_SWAPPED
    return Problem(span, message, data, Fix.unsafe("Make it a link", Edit(span, f"[{label}]({target})")))


def _doubled(page: Document, link: Link) -> Iterator[Problem]:
    inner = link.target[1:-1]
    place = link.target_span
    if page.text[place.start : place.end] == f"({inner})" and not set(inner) & set("() "):
        yield Problem(
            place,
            MESSAGE_DOUBLED,
            {"target": shown(inner)},
            Fix.safe("Keep one parenthesis", Edit(place, inner)),
        )
