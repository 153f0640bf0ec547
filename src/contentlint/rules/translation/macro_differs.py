"""A template call, include or shortcode of the source is missing or different in the translation.

`{{Specifications}}` is filled in by a program that knows this name only;
`{{Spezifikationen}}` stays on the page as it is, or breaks the build. Texts
inside such a call (`title="…"`) may differ.

The fix writes the call as in the source where it has no texts of its own, and
is safe where most other translations keep it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from contentlint.model import Edit, Fix, Phrase, Problem, Severity
from contentlint.rule import Accepted, Example, Options, RuleMeta
from contentlint.rules.translation._gaps import lost
from contentlint.rules.translation._shared import beside, files, insertion, short
from contentlint.text.pattern import Pattern
from contentlint.twin import Change, Gap, Pair, Unit, changes

META = RuleMeta(
    id="macro-differs",
    summary="Template call or include that is missing or different in the translation.",
    severity=Severity.WARNING,
    scope="pair",
)
MESSAGE = "Unexpected `{seen}`, expected `{expected}` as in the source"
LOST = "Missing `{expected}`, expected it here as in the source"

_SOURCE = '# Date\n\n{{Draft}}\n\nSee {{link("Date", "the date")}}.\n\n## Specs\n\n{{Specifications}}\n'
_OTHERS = ('# Datum\n\n{{Draft}}\n\n{{link("Date")}}.\n\n## Spez\n\n{{Specifications}}\n',) * 3
_GOOD = (
    '# Date\n\n{{Draft}}\n\nVoir {{link("Date", "la date")}}.\n\n## Spécifications\n\n{{Specifications}}\n'
)
_LINKED = "# A\n\nSee [one]({% link en/one.md %}) now.\n"
_LINKED_TOO = _LINKED.replace("en/", "fr/").replace("See", "Voir")
GOOD = (
    Accepted(_GOOD, "fr/page.md", None, files(_SOURCE)),
    Accepted(_LINKED_TOO, "fr/page.md", None, files(_LINKED, *(_LINKED.replace("See", "Siehe"),) * 3)),
)
BAD = (
    Example(
        bad=_GOOD.replace("{{Specifications}}", "{{Spécifications}}"),
        message="Unexpected `{{Spécifications}}`, expected `{{Specifications}}` as in the source",
        fixed=_GOOD,
        path="fr/page.md",
        files=files(_SOURCE, *_OTHERS),
    ),
    Example(
        bad=_GOOD.replace("{{Draft}}\n\n", ""),
        message="Missing `{{Draft}}`, expected it here as in the source",
        path="fr/page.md",
        files=files(_SOURCE),
    ),
)

_QUOTED = Pattern(r"\"([^\"]*)\"")
# A call that has its name and an argument in common with another, its opening mark counted.
_ARGUMENTS = 3
# How far around the place of a call the mark of an alert may stand, in units.
_BOX = 3
_LETTERS = Pattern(r"[^\W\d_]+")
_IDENTIFIER = Pattern(r"[\w./:#?&=-]+", re.ASCII)
_ARGUMENT = Pattern(r"([\w-]+)=\"([^\"]*)\"")
# Where a link leads is compared as a link, with the folders of languages in mind.
_LINK = Pattern(r"\{%-?\s*(?:link|post_url)\b|\{\{[<%]\s*(?:rel)?ref\b")


def check(pair: Pair, _: Options) -> Iterator[Problem]:
    for gap, units in lost(pair, "macro"):
        if _is_boxed(pair, gap):
            continue
        data = {"expected": short(units[0].text)}
        fix = _restored(pair, gap, units[0])
        yield Problem(pair.span_at(gap.place), LOST, data, fix, beside(pair, units[0]))
    for change in changes(pair, "macro"):
        if change.agreed is not False and not _is_text(pair, change) and not _is_shared(pair, change):
            yield _problem(pair, change)


def _is_boxed(pair: Pair, gap: Gap) -> bool:
    """Whether the page has an alert of GitHub there: another way to draw the same box."""
    return any(map(_is_alert, pair.page.units[max(0, gap.place - _BOX) : gap.place + _BOX]))


def _is_alert(unit: Unit) -> bool:
    return unit.kind == "marker" and unit.info.startswith("[!")


def _restored(pair: Pair, gap: Gap, call: Unit) -> Fix | None:
    """Put a call after the segment that it follows in the source, with as many empty lines between them."""
    if not gap.place or pair.origins.get(gap.place - 1) != gap.first - 1 or '"' in call.text:
        return None
    source = pair.source
    between = source.text[source.units[gap.first - 1].span.end : call.span.start]
    if between.strip() or "\n" not in between:
        return None
    place = pair.page.units[gap.place - 1].span.end
    make = Fix.safe if pair.lacking(call).confirms else Fix.unsafe
    edit = insertion(pair.page.text, place, between, call.text)
    return make(Phrase("Write `{text}`", text=short(call.text)), edit)


def _is_text(pair: Pair, change: Change) -> bool:
    """Whether two calls differ in texts alone, in arguments that only the translation needs, or in form."""
    if change.seen is None:
        return _is_alert(change.both.page)
    one = pair.source.text[slice(*change.lost.span)]
    other = pair.page.text[slice(*change.seen.span)]
    if _is_said_alone(one, other) or (_LINK.match(one) and _LINK.match(other)):
        return True
    wanted, given = dict(_ARGUMENT.findall(one)), dict(_ARGUMENT.findall(other))
    if not wanted or _ARGUMENT.sub("", one).split() != _ARGUMENT.sub("", other).split():
        return False
    return all(
        key in given and (value == given[key] or _is_said(value) or _is_said(given[key]))
        for key, value in wanted.items()
    )


def _is_said_alone(one: str, other: str) -> bool:
    """Whether all that differs are texts in quotation marks."""
    if _is_worded(one.split(), other.split()):
        return True
    wanted, given = _QUOTED.findall(one), _QUOTED.findall(other)
    if len(wanted) != len(given) or _QUOTED.sub("", one).split() != _QUOTED.sub("", other).split():
        return False
    pairs = [two for two in zip(wanted, given, strict=True) if two[0] != two[1]]
    return all(any(not _IDENTIFIER.fullmatch(text) for text in two) for two in pairs)


def _is_worded(one: list[str], other: list[str]) -> bool:
    """Whether two calls differ in words at their ends, as `{% note tip Two words %}`, `{% tab Traces %}`."""
    alike = 0
    while one and other and one[0] == other[0]:
        one, other, alike = one[1:], other[1:], alike + 1
    tails = [words[:-1] for words in (one, other)]
    if not all(tails) or not all(_LETTERS.fullmatch(word) for words in tails for word in words):
        return False
    if alike >= _ARGUMENTS or all(words[0][0].isupper() for words in tails):
        return alike > 1
    return all(len(words) > 1 or not words[0].isascii() for words in tails)


def _is_shared(pair: Pair, change: Change) -> bool:
    """Whether another translation has the same call in its place: then somebody decided so."""
    seen = change.seen
    return seen is not None and any(
        seen.value in [token.value for token in unit.tokens.get("macro", ())]
        for other in pair.others
        if (unit := other.translated(change.both.source))
    )


def _is_said(value: str) -> bool:
    """Whether a value is for readers: more words than one, or letters of no identifier."""
    return " " in value or not value.isascii()


def _problem(pair: Pair, change: Change) -> Problem:
    written = pair.source.text[slice(*change.lost.span)]
    related = beside(pair, change.both.source)
    if change.seen is None:
        return Problem(change.both.page.span, LOST, {"expected": short(written)}, related=related)
    seen = pair.page.text[slice(*change.seen.span)]
    data = {"seen": short(seen), "expected": short(written)}
    fix = None
    if '"' not in written and "'" not in written:
        make = Fix.safe if change.agreed else Fix.unsafe
        fix = make(Phrase("Write `{text}`", text=short(written)), Edit(change.seen.span, written))
    return Problem(change.seen.span, MESSAGE, data, fix, related)
