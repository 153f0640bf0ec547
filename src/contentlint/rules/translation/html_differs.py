"""An HTML element or component of the source is missing or another one in the translation.

A lost `</div>` or a translated `<Pestañas>` breaks the page from there on, and
a lost `<kbd>` or `<br>` changes how it reads. Elements are compared segment by
segment; where there are other translations, most of them must keep the element.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from contentlint.model import Problem, Severity
from contentlint.rule import Accepted, Example, Options, RuleMeta
from contentlint.rules.translation._shared import beside, files
from contentlint.twin import Change, Outline, Pair, changes

META = RuleMeta(
    id="html-differs",
    summary="HTML element that is missing or another one in the translation.",
    severity=Severity.WARNING,
    scope="pair",
)
MESSAGE = "Unexpected element `{seen}`, expected `{expected}` as in the source"
LOST = "Unexpected segment without the element `{expected}`, expected it as in the source"

_SOURCE = "# Keys\n\nPress <kbd>Enter</kbd> and wait.\n\n<Tabs>\n<TabItem />\n</Tabs>\n"
_GOOD = "# Touches\n\nAppuyez sur <kbd>Entrée</kbd> et attendez.\n\n<Tabs>\n<TabItem />\n</Tabs>\n"
_OTHERS = (_GOOD,) * 3
GOOD = (Accepted(_GOOD, "fr/page.md", None, files(_SOURCE)),)
BAD = (
    Example(
        bad=_GOOD.replace("<TabItem />", "<Onglet />"),
        message="Unexpected element `Onglet`, expected `TabItem` as in the source",
        path="fr/page.md",
        files=files(_SOURCE),
    ),
    Example(
        bad=_GOOD.replace("<kbd>Entrée</kbd>", "Entrée"),
        message="Unexpected segment without the element `kbd`, expected it as in the source",
        path="fr/page.md",
        files=files(_SOURCE, *_OTHERS),
    ),
)


# Markdown has marks of its own for these (CommonMark 0.31, "Inlines" and "Paragraphs").
_MARKED = frozenset({"a", "b", "br", "code", "em", "i", "p", "strong"})


def check(pair: Pair, _: Options) -> Iterator[Problem]:
    for change in changes(pair, "tag"):
        related = beside(pair, change.both.source)
        if change.agreed is False or change.lost.value == "img":  # images are told by `lost-image`
            continue
        if _may_be_marked(change) or not _is_scarce(pair, change):
            continue
        if change.seen and (change.agreed or pair.is_amid(change.both)):
            data = {"seen": change.seen.value, "expected": change.lost.value}
            yield Problem(change.seen.span, MESSAGE, data, related=related)
        elif change.agreed or _is_lone(pair, change):  # here nobody disagrees
            yield Problem(change.both.page.span, LOST, {"expected": change.lost.value}, related=related)


def _is_lone(pair: Pair, change: Change) -> bool:
    """Whether an element is all that a segment lost of its elements, where nobody else can be asked."""
    one, other = change.both.source.tokens["tag"], change.both.page.tokens.get("tag", ())
    values = [tag.value for tag in other]
    lost = [tag.value for tag in one if tag.value not in values]
    return pair.is_amid(change.both) and len(set(lost)) == 1 and len(one) - len(other) == len(lost)


def _may_be_marked(change: Change) -> bool:
    """Whether Markdown may say the same; a cell of a table has no other way to begin a line."""
    name = change.lost.value
    return name in _MARKED and not (name == "br" and change.both.page.kind == "table")


def _is_scarce(pair: Pair, change: Change) -> bool:
    """Whether the page has an element less often than the source, as a whole and near the segment.

    Tags are counted in the text, since a closing one may be cut off from its element by a list.
    """
    name = change.lost.value
    if pair.page.totals["tag", name] >= pair.source.totals["tag", name]:
        return False
    tag = re.compile(rf"</?{re.escape(name)}\b")
    at = change.both.at
    sides = ((pair.page, pair.translations[at]), (pair.source, at))
    whole = [len(tag.findall(side.text)) for side, _ in sides]
    near = [len(tag.findall(_around(side, at))) for side, at in sides]
    return whole[0] < whole[1] and near[0] < near[1]


def _around(side: Outline, at: int) -> str:
    """The text of a segment with the one before and up to the second one after it."""
    units = side.units
    after = units[at + 2].span.start if at + 2 < len(units) else len(side.text)
    return side.text[units[max(0, at - 1)].span.start : after]
