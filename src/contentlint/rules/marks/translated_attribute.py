"""The value of an attribute is a keyword, and was translated: `target="_leer"`.

Browsers and components know their own words only. A link with such a target
opens in a window of that name, a field of an unknown type is a plain one, and a
box with an unknown colour has none.

Looked at are attributes of HTML that take one of a few words, and the kind or
colour of alerts (`type`, `color`, `variant`, `kind`, `level`, `severity`) of
components and shortcodes. The fix is offered where the keyword is known.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from contentlint.document import Document
from contentlint.model import Edit, Fix, Phrase, Problem, Severity, Span, either
from contentlint.rule import Example, Options, RuleMeta
from contentlint.rules.marks._written import outside_code
from contentlint.text.machine.alerts import keywords_for
from contentlint.text.pattern import Pattern

META = RuleMeta(
    id="translated-attribute",
    summary="Keyword in an attribute that was translated.",
    severity=Severity.WARNING,
)
MESSAGE = 'Unexpected `{name}="{value}"`, expected {expected}'

GOOD = (
    '<a href="/a" target="_blank">Lien</a> et <a href="/b" target="fenetre">un autre</a>',
    '<Aside type="tip">Text.</Aside>',
    '<input type="text" dir="rtl"> 和 `<button type="按钮">`',
)
BAD = (
    Example(
        bad='<a href="/a" target="_vide">Lien</a>',
        message='Unexpected `target="_vide"`, expected `_blank`, `_self`, `_parent` or `_top`',
        fixed='<a href="/a" target="_blank">Lien</a>',
        unsafe=True,
    ),
    Example(
        bad='Ein <button type="knopf">Knopf</button> hier.',
        message='Unexpected `type="knopf"`, expected `button`, `submit` or `reset`',
    ),
    Example(
        bad='{{% alert color="Advertencia" %}}\nTexto.\n{{% /alert %}}\n',
        message='Unexpected `color="Advertencia"`, expected `warning`',
        fixed='{{% alert color="warning" %}}\nTexto.\n{{% /alert %}}\n',
        unsafe=True,
    ),
)

# Values by the HTML standard, and those of older versions that browsers still know.
_VALUES = {
    "target": "_blank _self _parent _top _unfencedTop",
    "loading": "lazy eager",
    "decoding": "sync async auto",
    "dir": "ltr rtl auto",
    "scope": "row col rowgroup colgroup",
    "method": "get post dialog",
    "preload": "none metadata auto",
    "align": "left right center justify middle top bottom baseline absmiddle absbottom texttop char "
    "start end",
}
_BUTTON = "button submit reset"
_INPUT = (
    "hidden text search tel url email password date month week time datetime-local datetime number range "
    "color checkbox radio file submit image reset button"
)
_KINDS = ("type", "color", "variant", "kind", "level", "severity")
# The search goes for `="`; the names stand in lookbehinds, so that it stays a fast one.
_NAMES = (*_KINDS, *_VALUES)
# Behind white space, or first in a list of attributes: `[a](/b){target="_blank"}`.
_BEHIND = "|".join(rf"(?<=[\s{{:]{name}=\")" for name in _NAMES)
# Most attributes have other names: their last letters tell, in one lookbehind.
_ENDINGS = "|".join(sorted({name[-3:] for name in _NAMES}))
_ATTRIBUTE = Pattern(rf"=\"(?<=(?:{_ENDINGS})=\")(?:{_BEHIND})(?P<value>[^\"<>{{}}\n$=]{{1,30}})\"")
_TAG = Pattern(r"<(?P<tag>[A-Za-z][\w.-]*)")
_SHORTCODE = Pattern(r"\{[{%][<%]?[^{}]*\Z")
# A list of attributes behind a link, as Kramdown and others read it.
_LIST = Pattern(r"\)\{:?[^{}\n]*\Z")
_FAR = 400
_NEAR = 80


def check(page: Document, _: Options) -> Iterator[Problem]:
    for match in outside_code(page, _ATTRIBUTE, _expected):
        yield _problem(match)


def _expected(match: re.Match[str]) -> tuple[str, ...]:
    """The words that may stand in the place of the value; () where there is nothing to say."""
    text, start, value = match.string, match.start(), match["value"]
    name, tag = _name(match), _tag(text, start)
    if name in _KINDS and keywords_for(value):
        is_inside = tag or _SHORTCODE.search(text, max(0, start - _FAR), start)
        return keywords_for(value) if is_inside else ()
    if not (tag.islower() or (name == "target" and _LIST.search(text, max(0, start - _NEAR), start))):
        return ()
    known = _known(tag, name)
    is_name = name == "target" and not value.startswith("_")
    return known if known and not is_name and value.lower() not in map(str.lower, known) else ()


def _name(match: re.Match[str]) -> str:
    """The attribute's name, behind white space or the sign that opens a list."""
    near = match.string[max(0, match.start() - 12) : match.start()]
    return near.replace("{", " ").replace(":", " ").rsplit(None, 1)[-1]


def _tag(text: str, place: int) -> str:
    """The name of the tag that is open at `place`, else ""."""
    opening = text.rfind("<", max(0, place - _FAR), place)
    if opening < 0 or text.rfind(">", opening, place) >= 0:
        return ""
    tag = _TAG.match(text, opening, place)
    return tag["tag"] if tag else ""


def _known(tag: str, name: str) -> tuple[str, ...]:
    if name == "type":
        return tuple({"button": _BUTTON, "input": _INPUT}.get(tag, "").split())
    return tuple(_VALUES.get(name, "").split())


def _problem(match: re.Match[str]) -> Problem:
    value, span = match["value"], Span(*match.span("value"))
    expected = _expected(match)
    shown = [f"`{word}`" for word in expected[:4]]
    listed = either(shown)
    data = {"name": _name(match), "value": value, "expected": listed}
    # A link opens a new window far more often than it names any other.
    is_one = len(expected) == 1 or expected[0] == "_blank"
    fix = Fix.unsafe(Phrase("Write {text}", text=expected[0]), Edit(span, expected[0])) if is_one else None
    return Problem(span, MESSAGE, data, fix)
