"""Text was saved with the wrong encoding: `Sp√©cialis√©` instead of `Spécialisé`.

A program read UTF-8 as MacRoman, Windows-1252 or another code page and saved
what it saw, sometimes several times. Readers see garbage in names, prices and
quotation marks; search engines index it; headings lose their anchors.

Each stretch is decoded back exactly, and the outcome is damaged again to prove
it: only where that gives the very characters of the page is the fix safe.
Everything else, line ends, spaces and quotation marks included, stays as it is.
Where more than a handful of places were damaged the same way, they are one
finding, because they have one cause and one fix. Where a letter was lost and
several words fit, they are named and nothing is written. Damage quoted on purpose, in
code or next to its correct form, is left alone.
"""

from __future__ import annotations

from collections.abc import Iterator

from contentlint.document import Document
from contentlint.document.marks import is_mark
from contentlint.model import Problem, Severity
from contentlint.rule import Example, Options, RuleMeta
from contentlint.rules.encoding._restored import problems_of
from contentlint.text.mojibake import holds_stray_bytes

META = RuleMeta(
    id="mojibake",
    summary="Text that was saved with the wrong encoding.",
    severity=Severity.ERROR,
    tags=frozenset({"proved-repair"}),
)
MESSAGE = "Unexpected `{damaged}`, expected `{repaired}` ({how})"
MANY = MESSAGE + "; {count} places in this page are damaged the same way"

GOOD = (
    "Un marché spécialisé, où l’on négocie à 5 € près → voilà.",
    "∮ f(z) dz = 3√π + 1",
    "Fix `Ã©` with the right encoding, it stands for `é`.",
)
BAD = (
    Example(
        bad="Assistant Virtuel Sp√©cialis√©",
        message="Unexpected `Sp√©cialis√©`, expected `Spécialisé` (UTF-8 text was read as MacRoman)",
        fixed="Assistant Virtuel Spécialisé",
    ),
    Example(
        bad="It costs 5 â‚¬.",
        message="Unexpected `â‚¬`, expected `€` (UTF-8 text was read as Windows-1252)",
        fixed="It costs 5 €.",
    ),
    Example(
        bad="Un cafÃƒÂ© noir",
        message=(
            "Unexpected `cafÃƒÂ©`, expected `café` "
            "(UTF-8 text was read as Windows-1252, then as Windows-1252)"
        ),
        fixed="Un café noir",
    ),
    Example(
        bad="Tu g√®res l‚Äô√©quipe, la strat√©gie, le d√©lai, l‚Äôid√©e et le caf√©.",
        message=(
            "Unexpected `g√®res`, expected `gères` (UTF-8 text was read as MacRoman); "
            "6 places in this page are damaged the same way"
        ),
        fixed="Tu gères l’équipe, la stratégie, le délai, l’idée et le café.",
    ),
)


def check(page: Document, _options: Options) -> Iterator[Problem]:
    repairs = [r for r in page.source.repairs if not holds_stray_bytes(r) and not is_mark(r)]
    yield from problems_of(page, repairs, MESSAGE, MANY)
