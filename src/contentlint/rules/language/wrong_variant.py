"""Chinese in the other characters, or Portuguese in the spelling of the other country.

A page in simplified characters with a traditional one among them was pasted
together; readers see it at once. The same holds for `contacto` on a Brazilian
page. Which variant a page is written in is told by its language tag (`zh-TW`,
`pt-BR`), else by its path, else by nearly all of its text.

The Portuguese spelling is offered as a fix, because a quotation may be meant.
For Chinese nothing is offered: a simplified character may stand for several
traditional ones.
"""

from __future__ import annotations

from collections.abc import Iterator

from contentlint.document import Document
from contentlint.document.passages import excerpt
from contentlint.model import Edit, Fix, Phrase, Problem, Severity
from contentlint.rule import Accepted, Example, Options, RuleMeta
from contentlint.text.language import mask
from contentlint.text.language.variants import NAMES, other_variant, strays
from contentlint.text.pattern import Pattern

META = RuleMeta(
    id="wrong-variant",
    summary="Text in another written variant of the page's language.",
    severity=Severity.WARNING,
    languages=frozenset({"pt", "zh"}),
)
MESSAGE = "Unexpected {seen} `{text}`, expected {expected}"
WORD_MESSAGE = "Unexpected {seen} `{text}`, expected `{better}`"

GOOD = (
    Accepted("语言：繁體中文、简体中文。\n", "docs/zh-cn/page.md"),
    Accepted("O contato é feito por telefone.\n", "pt-br/page.md"),
    Accepted("O contacto é feito por telefone.\n", "pt-pt/page.md"),
)
BAD = (
    Example(
        bad="---\nlang: zh-TW\n---\n\n所有变更都會自動儲存。\n",
        message="Unexpected simplified Chinese `变`, expected traditional Chinese",
    ),
    Example(
        bad="O contacto é feito por telefone.\n",
        message="Unexpected Portuguese of Portugal `contacto`, expected `contato`",
        fixed="O contato é feito por telefone.\n",
        path="pt-br/page.md",
        unsafe=True,
    ),
)


# Text that holds these is Japanese, which writes characters of both; `wrong-language` reports it.
_KANA = Pattern("[\u3041-\u30fa]{2}")


def check(page: Document, _options: Options) -> Iterator[Problem]:
    """Look for characters or words that only the other variant has."""
    expected = page.variant
    if not expected:
        return
    names = {"seen": Phrase(NAMES[other_variant(expected)]), "expected": Phrase(NAMES[expected])}
    for passage in page.passages:
        if _KANA.search(passage.text):
            continue
        for stray in strays(mask(passage.text), expected):
            span = passage.span_of(stray.start, stray.end)
            data = {**names, "text": excerpt(page.text, span), "better": stray.better}
            if stray.better:
                edit = Edit(span, stray.better)
                fix = Fix.unsafe(Phrase("Write `{text}`", text=stray.better), edit)
                yield Problem(span, WORD_MESSAGE, data, fix)
            else:
                yield Problem(span, MESSAGE, data)
