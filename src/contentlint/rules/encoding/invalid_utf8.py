"""The page holds bytes that are not UTF-8: an old editor saved it, or a part of it, with another encoding.

Browsers show a black diamond for each of them, and most programs that process
the page stop or throw them away.

A page in UTF-16, as Notepad and PowerShell save it, is read and checked like any
other, and told: most programs that build a site take it for a binary file.

Where the words of the page leave no other reading, the fix puts the characters
there that were meant. Where two readings are possible, it is offered for
review; where nothing tells, the bytes are reported and stay as they are.
"""

from __future__ import annotations

from collections.abc import Iterator

from contentlint.document import Document
from contentlint.model import Problem, Severity, Span
from contentlint.rule import Example, Options, RuleMeta
from contentlint.rules.encoding._restored import problems_of
from contentlint.text.mojibake import holds_stray_bytes
from contentlint.text.pattern import Pattern

META = RuleMeta(
    id="invalid-utf8",
    summary="Bytes that are not UTF-8, or a page in UTF-16.",
    severity=Severity.ERROR,
)
MESSAGE = "Unexpected byte `{byte}`, expected UTF-8 text"
READ = "Unexpected `{damaged}`, expected `{repaired}` ({how})"
WIDE = "Unexpected `{codec}`, expected UTF-8 (open the page in an editor and save it as UTF-8)"
MANY = READ + "; {count} places in this page are damaged the same way"

GOOD = ("Un café à 5 € – voilà.",)
BAD = (
    Example(
        bad="Das Geb\udce4ude ist alt, und es steht nicht mehr auf dem Platz in der Mitte von der Stadt.",
        message="Unexpected `Geb\\xe4ude`, expected `Gebäude` (Windows-1252 bytes in a UTF-8 page)",
        fixed="Das Gebäude ist alt, und es steht nicht mehr auf dem Platz in der Mitte von der Stadt.",
    ),
    Example(
        bad="A \udc81 stands here.",
        message="Unexpected byte `0x81`, expected UTF-8 text",
    ),
)

# As the menus of editors call them.
_NAMES = {"utf-16-le": "UTF-16 LE", "utf-16-be": "UTF-16 BE"}
_STRAY = Pattern("[\udc80-\udcff]")


def check(page: Document, _options: Options) -> Iterator[Problem]:
    text = page.source.decoded
    if page.source.is_utf8:
        return
    if page.source.codec in _NAMES:
        yield Problem(Span(0, 0), WIDE, {"codec": _NAMES[page.source.codec]})
        return
    repairs = [repair for repair in page.source.repairs if holds_stray_bytes(repair)]
    yield from problems_of(page, repairs, READ, MANY)
    read = {place for repair in page.source.repairs for place in range(*repair.span)}
    for match in _STRAY.finditer(text):
        if match.start() not in read:
            span = page.source.offsets.from_source(Span(*match.span()))
            yield Problem(span, MESSAGE, {"byte": f"0x{ord(match.group()) - 0xDC00:02X}"})
