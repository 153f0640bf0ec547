"""A space stands inside the text of a link, `[ text ](/page)`, and is underlined with it.

Machine translation puts spaces around what it takes for a word of its own. In
languages without spaces between words they are also shown where none belong.

The fix moves the space out of the link, or drops it where one is there already,
at the begin or end of a line, and before punctuation. Only spaces change, so it
is safe.
"""

from __future__ import annotations

from collections.abc import Iterator

from contentlint.document import Document, Link
from contentlint.model import Edit, Fix, Problem, Severity, Span
from contentlint.rule import Example, Options, RuleMeta

META = RuleMeta(
    id="space-inside-link",
    summary="Space at the border of a link's text.",
    severity=Severity.WARNING,
)
MESSAGE = "Unexpected space inside the text of the link `{text}`, expected it outside of the brackets"

GOOD = (
    "Voir [la page](/a) et `[ la page ](/a)`.",
    "- [ ] Aufgabe\n- [Seite](/a)\n",
    "使用[ACME 协议](/a)。",
)
BAD = (
    Example(
        bad="Voir [ la page](/a).",
        message="Unexpected space inside the text of the link `la page`, expected it outside of the brackets",
        fixed="Voir [la page](/a).",
    ),
    Example(
        bad="Die[ Seite ](/a)hier.",
        message="Unexpected space inside the text of the link `Seite`, expected it outside of the brackets",
        fixed="Die [Seite](/a) hier.",
    ),
    Example(
        bad="使用[ ACME 协议 ](/a)。",
        message="Unexpected space inside the text of the link `ACME 协议`, "
        "expected it outside of the brackets",
        fixed="使用 [ACME 协议](/a)。",
    ),
)

_SPACES = " \t\u00a0\u3000"


def check(page: Document, _: Options) -> Iterator[Problem]:
    text = page.text
    loose = [link for link in page.links if _is_loose(text, *link.content)]
    if loose and ("[ " in text or " ]" in text):
        for link in loose:
            # The text of a picture is not underlined; what stands alone in a link may be a picture.
            if link.kind == "link" and link.style in ("inline", "reference") and link.text.strip():
                problem = _problem(text, link)
                if problem:
                    yield problem


def _is_loose(text: str, start: int, end: int) -> bool:
    """Whether there may be a space at one of the borders."""
    return text[start : start + 1] in _SPACES or text[end - 1 : end] in _SPACES


def _problem(text: str, link: Link) -> Problem | None:
    start, end = link.content
    written = text[start:end]
    left = len(written) - len(written.lstrip(_SPACES))
    right = len(written) - len(written.rstrip(_SPACES))
    # A line end in the text is a matter of how the source is wrapped.
    if not (left or right) or written.lstrip(_SPACES)[:1] in "\r\n" or written.rstrip(_SPACES)[-1:] in "\r\n":
        return None
    before, after = text[link.span.start - 1 : link.span.start], text[link.span.end : link.span.end + 1]
    if text[link.span.start : start] != "[":
        return None
    edits = []
    if left:
        space = " " if before.strip() and _is_word(before) else ""
        edits.append(Edit(Span(link.span.start, start + left), f"{space}["))
    if right:
        edits.append(Edit(Span(end - right, end), ""))
        if _is_word(after):
            edits.append(Edit(Span(link.span.end, link.span.end), " "))
    fix = Fix.safe("Move the space out of the link", *edits)
    return Problem(link.span, MESSAGE, {"text": " ".join(written.split())}, fix)


def _is_word(char: str) -> bool:
    return char.isalnum()
