"""A link ends with an article or preposition that belongs to the word behind it: `[la page de](/page) Jean`.

Machine translation moves words across the border of a link and closes it too late. Readers see an
underlined `de` that leads nowhere, and screen readers announce a link that breaks off.

Only words are reported that no phrase ends with, and only where another word follows on the same line.
The fix moves the word behind the link. It is offered: perhaps the words behind belong to the link, too.
"""

from __future__ import annotations

from collections.abc import Iterator

from contentlint.document import Document, Link
from contentlint.model import Edit, Fix, Problem, Severity, Span
from contentlint.rule import Accepted, Example, Options, RuleMeta
from contentlint.text.pattern import Pattern

META = RuleMeta(
    id="swallowed-word",
    summary="Article or preposition at the end of the text of a link.",
    severity=Severity.INFO,
    languages=frozenset({"de", "en", "es", "fr", "it", "nl", "pt"}),
)
MESSAGE = "Unexpected `{word}` at the end of the link `{text}`, expected it behind the link"

# Articles, and prepositions that hold one; forms that are pronouns or parts of verbs, too, are missing.
_WORDS = {
    "de": "beim dem des im vom zum zur",
    "en": "an the",
    "es": "al de del el los las",
    "fr": "au aux de des du les",
    "it": "al alla dei del della delle di nel nella",
    "nl": "de",
    "pt": "da das de do dos na nas no nos",
}
_ENDS = {language: tuple(f" {word}" for word in words.split()) for language, words in _WORDS.items()}

GOOD = (
    Accepted("Voir [la page de Jean](/a) et [la page](/b) du site.", "fr/page.md"),
    Accepted("[fügt sie ein](/a) und [melden Sie sich an](/b), dann weiter.", "de/page.md"),
    Accepted("`[la página de](/a)` y [¿de quién es el](/b)", "es/page.md"),
)
BAD = (
    Example(
        bad="Lisez [la page de](/page) Jean avant de partir.",
        message="Unexpected `de` at the end of the link `la page de`, expected it behind the link",
        fixed="Lisez [la page](/page) de Jean avant de partir.",
        path="fr/page.md",
        unsafe=True,
    ),
    Example(
        bad="Siehe [den Weg zum](/weg) Bahnhof.",
        message="Unexpected `zum` at the end of the link `den Weg zum`, expected it behind the link",
        fixed="Siehe [den Weg](/weg) zum Bahnhof.",
        path="de/page.md",
        unsafe=True,
    ),
    Example(
        bad="Abra [la lista del](/lista) proyecto.",
        message="Unexpected `del` at the end of the link `la lista del`, expected it behind the link",
        fixed="Abra [la lista](/lista) del proyecto.",
        path="es/page.md",
        unsafe=True,
    ),
)

# Spaces in the text of a link that is no set phrase (`[instead of](/page)`).
_LEAST = 2
_GOES_ON = Pattern(r" [^\W\d_]")


def check(page: Document, _: Options) -> Iterator[Problem]:
    ends = _ENDS[page.language or ""]
    for link in page.links:
        if link.text.endswith(ends) and link.kind == "link" and _is_cut(page.text, link):
            yield _problem(page.text, link, link.text.split()[-1])


def _is_cut(text: str, link: Link) -> bool:
    """Does a word follow, and is there more in the link than `instead of`?"""
    return link.text.count(" ") >= _LEAST and _GOES_ON.match(text, link.span.end) is not None


def _problem(text: str, link: Link, word: str) -> Problem:
    end = link.content.end
    data = {"word": word, "text": " ".join(link.text.split())}
    if not text.endswith(f" {word}", 0, end):
        return Problem(link.span, MESSAGE, data)  # Marks stand around the word: no exact way to move it.
    taken = Edit(Span(end - len(word) - 1, end), "")
    fix = Fix.unsafe("Move it behind the link", taken, Edit(Span(link.span.end, link.span.end), f" {word}"))
    return Problem(Span(end - len(word), end), MESSAGE, data, fix)
