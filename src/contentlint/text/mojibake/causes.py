"""Which tool usually does this to a text, in words an editor can act on."""

from __future__ import annotations

from contentlint.model import Phrase

_CAUSES = {
    "mac-roman": Phrase(
        "a Mac program or a terminal without a UTF-8 locale opened the file and saved it again"
    ),
    "sloppy-windows-1252": Phrase(
        "a Windows program such as PowerShell 5.1 or Excel read UTF-8 as Windows-1252"
    ),
    "latin-1": Phrase("a database connection or a script declared Latin-1 while it sent UTF-8"),
    "cp850": Phrase("the output of a Windows console was copied or redirected"),
    "cp437": Phrase("the output of a Windows console was copied or redirected"),
    "cp852": Phrase("the output of a Windows console was copied or redirected"),
    "cp866": Phrase("the output of a Windows console was copied or redirected"),
}
_ANY_WINDOWS = Phrase("a program on Windows read UTF-8 with the code page of its own language")


def cause_of(pages: tuple[str, ...]) -> str:
    """The likely cause of damage by these code pages, innermost last; "" where none is known."""
    names = [page.partition("[")[0] for page in pages]
    if len(names) > 1 and len(set(names)) == 1:
        return Phrase("the file was saved with the wrong encoding several times")
    fallback = _ANY_WINDOWS if names[-1].startswith("sloppy-") else ""
    return _CAUSES.get(names[-1], fallback)
