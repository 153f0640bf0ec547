"""An attribute of an HTML element or component has another value than in the source.

`<Alert type="aviso">` for `type="note"` is drawn as a plain box or breaks the
page, and a class that was translated has no style. Values for programs are the
same in every language; texts for readers (`title`, `alt`, `label`), addresses,
sizes and the language itself may differ. Keywords that are wrong in every page
are told by `translated-attribute`.

The fix writes the value of the source. It is safe where most other translations
have it; where they have another one, nothing is told.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from contentlint.model import Edit, Fix, Phrase, Problem, Severity, Span
from contentlint.rule import Accepted, Example, Options, RuleMeta
from contentlint.rules.translation._shared import beside, files, short
from contentlint.text.machine.alerts import keywords_for
from contentlint.text.pattern import Pattern
from contentlint.twin import Both, Pair, Unit
from contentlint.twin.tokens import Token

META = RuleMeta(
    id="attribute-differs",
    summary="Attribute of an element with another value than in the source.",
    severity=Severity.WARNING,
    scope="pair",
)
MESSAGE = "Unexpected `{name}` `{seen}`, expected `{expected}` as in the source"
LOST = "Unexpected `{element}` without `{name}`, expected `{expected}` as in the source"

_SOURCE = '# Costs\n\n<Box kind="price" title="Per day">\n\nTen.\n\n</Box>\n'
_GOOD = '# Frais\n\n<Box kind="price" title="Par jour">\n\nDix.\n\n</Box>\n'
_OTHERS = (_GOOD,) * 3
GOOD = (Accepted(_GOOD, "fr/page.md", None, files(_SOURCE)),)
BAD = (
    Example(
        bad=_GOOD.replace("price", "prix"),
        message="Unexpected `kind` `prix`, expected `price` as in the source",
        fixed=_GOOD,
        path="fr/page.md",
        files=files(_SOURCE, *_OTHERS),
    ),
    Example(
        bad=_GOOD.replace('kind="price" ', ""),
        message="Unexpected `Box` without `kind`, expected `price` as in the source",
        path="fr/page.md",
        files=files(_SOURCE, *_OTHERS),
    ),
)

_ATTRIBUTE = Pattern(r"(?<=\s)(?P<name>[A-Za-z][\w:.-]*)=(?P<mark>[\"'])(?P<value>[^\"'<>{}]*)(?P=mark)")
# Names, numbers and versions, as programs read them; of classes there may be several.
_READ = Pattern(r"[A-Za-z0-9_.:/#@-]+")
_CLASSES = frozenset({"class", "className"})
# Texts for readers (WHATWG, "The translate attribute", and what components call theirs), addresses,
# languages, and what a longer text may need otherwise.
_OWN = frozenset(
    {"abbr", "action", "alt", "aria-label", "caption", "cite", "content", "desc", "description", "dir",
     "download", "header", "height", "heading", "href", "hreflang", "label", "lang", "link", "name",
     "placeholder", "poster", "src", "srcset", "style", "summary", "text", "title", "to", "tooltip",
     "translate", "url", "value", "width"}
)  # fmt: skip
# Places in a page: where they are translated, the links to them may be too.
_PLACES = frozenset({"id", "for"})
# Attributes whose wrong keywords `translated-attribute` tells, whatever the source has.
_KINDS = frozenset({"type", "color", "variant", "kind", "level", "severity"})


def check(pair: Pair, _: Options) -> Iterator[Problem]:
    for both in pair.both:
        one, other = both.source.tokens.get("tag", ()), both.page.tokens.get("tag", ())
        if one and "=" in both.source.text and [tag.value for tag in one] == [tag.value for tag in other]:
            for at, tag in enumerate(one):
                yield from _compared(pair, both, at, tag)


def _compared(pair: Pair, both: Both, at: int, tag: Token) -> Iterator[Problem]:
    own = _attributes(both.page, at)
    for name, (wanted, _) in _attributes(both.source, at).items():
        if name in _OWN or not _is_read(name, wanted):
            continue
        seen, span = own.get(name, ("", both.page.tokens["tag"][at].span))
        if seen == wanted or (name in _KINDS and keywords_for(seen)):
            continue
        agreed = pair.vote(both.source, partial(_has, at, name, wanted)).confirms
        data = {"name": name, "expected": short(wanted)}
        if name in own and (agreed or (agreed is None and name not in _PLACES and pair.is_amid(both))):
            make = Fix.safe if agreed else Fix.unsafe
            fix = make(Phrase("Write `{text}`", text=short(wanted)), Edit(span, wanted))
            yield Problem(span, MESSAGE, {**data, "seen": short(seen)}, fix, beside(pair, both.source))
        elif name not in own and agreed:
            yield Problem(span, LOST, {**data, "element": tag.value}, related=beside(pair, both.source))


def _is_read(name: str, value: str) -> bool:
    parts = value.split() if name in _CLASSES else [value]
    return bool(parts) and all(map(_READ.fullmatch, parts))


def _has(at: int, name: str, value: str, unit: Unit) -> bool:
    return _attributes(unit, at).get(name, ("",))[0] == value


def _attributes(unit: Unit, at: int) -> dict[str, tuple[str, Span]]:
    """Name -> value and where it is written (characters of the page), of one tag of a segment."""
    tags = unit.tokens.get("tag", ())
    if at >= len(tags):
        return {}
    first, start = tags[at].span.start, unit.span.start
    found = _ATTRIBUTE.finditer(unit.text, first - start, tags[at].span.end - start)
    return {
        match["name"]: (match["value"], Span(start + match.start("value"), start + match.end("value")))
        for match in found
    }
