"""A space stands before the hyphen of a German compound: `Upgrade -Header`, `` `dialog` -Container ``.

Machine translation that keeps code, macros and names apart from the text glues German
compounds back with a space.

A hyphen that stands for a part left out has a space before it (`Ein- und -Ausgabe`) and is left, and so are
options of programs, minus signs and dashes. The fix deletes the space.
"""

from __future__ import annotations

from collections.abc import Iterator

from contentlint.document import Document
from contentlint.model import Problem, Severity
from contentlint.rule import Accepted, Example, Options, RuleMeta
from contentlint.rules.typography._reading import change
from contentlint.text.language.profiles import function_words
from contentlint.text.pattern import Pattern
from contentlint.text.typography import is_native

META = RuleMeta(
    id="compound-hyphen-space",
    summary="Space before the hyphen of a compound.",
    severity=Severity.WARNING,
    languages=frozenset({"de"}),
)
MESSAGE = "Unexpected space before `{part}`, expected `{meant}`"

GOOD = (
    Accepted("Die Ein- und -Ausgabe, sowie -Header, und der Upgrade-Header.\n", "de/page.md"),
    Accepted("Der Padding-Beginn und das -Ende der Zeile.\n", "de/page.md"),
    Accepted("- Punkt\n- Rufen Sie es mit -Xmx auf, bei -5 Grad.\n", "de/page.md"),
)
BAD = (
    Example(
        bad="Der `Upgrade` -Header wird gesendet.\n",
        message="Unexpected space before `-Header`, expected `…-Header`",
        fixed="Der `Upgrade`-Header wird gesendet.\n",
        path="de/page.md",
    ),
    Example(
        bad="Ein HTML -Element steht hier.\n",
        message="Unexpected space before `-Element`, expected `HTML-Element`",
        fixed="Ein HTML-Element steht hier.\n",
        path="de/page.md",
        unsafe=True,
    ),
)

# It begins with signs that a search finds fast; what stands before is looked at afterwards.
_GAP = Pattern(r"(?P<gap>[ \u00a0])(?P<part>-[A-ZÄÖÜ][a-zäöüß]{2,})(?![\w-])")
_BEFORE = Pattern(r"(?:\ufffc|[^\W\d_]{2,100})\Z")
_REACH = 100
# Behind these a hyphen stands for a part that is left out: `der Beginn und das -Ende`.
_JOINING = function_words("de") | {"bzw", "sowie", "ohne"}


def check(page: Document, _options: Options) -> Iterator[Problem]:
    reading = page.reading
    if " -" not in reading.text and "\u00a0-" not in reading.text:
        return
    for match in _GAP.finditer(reading.text):
        before, part = _before(reading.text, match.start()), match["part"]
        span = reading.span(*match.span("gap"))
        if span is None or not before or before.lower() in _JOINING or not is_native(part[1:], "de"):
            continue
        shown = before.replace("\ufffc", "…")
        fix = change(page, span, "", safe=before == "\ufffc")
        yield Problem(span, MESSAGE, {"part": part, "meant": shown + part}, fix)


def _before(text: str, gap: int) -> str:
    """The word or the sign of something hidden right before a gap, else ""."""
    found = _BEFORE.search(text, max(0, gap - _REACH), gap)
    return found.group() if found else ""
