"""The text of a link does not say where it leads.

Many people jump from link to link, by ear or by eye, and then meet only the
texts: `here`, `read more`. A link that tells its goal also helps search
engines. Addresses as texts are often shown on purpose, in lists and after a
colon; the option `addresses` reports them too.

The rule is a matter of house style, and therefore runs only where it is
selected by name. Words are known for twenty languages; more can be given.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated

from contentlint.document import Document, Link
from contentlint.model import Problem, Severity
from contentlint.rule import Accepted, Example, Options, RuleMeta
from contentlint.rules.links._shown import shown
from contentlint.rules.links._vague import vague_texts
from contentlint.text.pattern import Pattern

META = RuleMeta(
    id="link-text",
    summary="Link text that does not say where the link leads.",
    severity=Severity.INFO,
    preview=True,
)
MESSAGE_VAGUE = "Unexpected link text `{text}`, expected words that say where the link leads"
MESSAGE_ADDRESS = "Unexpected address `{text}` as link text, expected words that say where the link leads"


@dataclass(frozen=True)
class RuleOptions(Options):
    """Options of `link-text`."""

    words: Annotated[frozenset[str], "Texts that say too little, in lower case, besides the known ones."] = (
        frozenset()
    )
    addresses: Annotated[bool, "Whether an address with a path may not be a text either."] = False


GOOD = (
    Accepted("See [the annual report](/report).", path="en/page.md"),
    Accepted("A [link](#link) and [`more`](/more-command).", path="en/page.md"),
    Accepted("Visit [example.org](https://example.org/).", path="en/page.md"),
    Accepted("Source: [https://example.org/a/b](https://example.org/a/b)", path="en/page.md"),
)
BAD = (
    Example(
        bad="For the report, [click here](/report).",
        message="Unexpected link text `click here`, expected words that say where the link leads",
        path="en/page.md",
    ),
    Example(
        bad="Pour le rapport, c'est par [ici](/report) !",
        message="Unexpected link text `ici`, expected words that say where the link leads",
        path="fr/page.md",
    ),
    Example(
        bad="Read [https://example.org/a/b?c=d](https://example.org/a/b?c=d).",
        message="Unexpected address `https://example.org/a/b?c=d` as link text, "
        "expected words that say where the link leads",
        options=RuleOptions(addresses=True),
    ),
)

_AROUND = Pattern(r"^[\W_]+|[\W_]+$")
# With a path, and not on the reader's own computer.
_WITH_PATH = Pattern(r"https?://(?!localhost|[\d.]+[:/])[^\s/]+/[^\s]*[\w-]/?\Z")


def check(page: Document, options: RuleOptions) -> Iterator[Problem]:
    links = [link for link in page.links if link.kind == "link"]
    if not links:
        return
    vague = options.words | vague_texts(page.language)
    for link in links:
        if _said(link) in vague and "`" not in page.text[link.content.start : link.content.end]:
            yield _problem(link, MESSAGE_VAGUE)
        elif options.addresses and _WITH_PATH.match(link.text):
            yield _problem(link, MESSAGE_ADDRESS)


def _said(link: Link) -> str:
    """The text in the form of the lists; "" where it names its very goal, as in `[link](#link)`."""
    said = _AROUND.sub("", link.text).casefold().replace("\u2019", "'")
    return "" if link.target.casefold().endswith(("#" + said, "/" + said)) else said


def _problem(link: Link, message: str) -> Problem:
    return Problem(link.content, message, {"text": shown(link.text.strip())})
