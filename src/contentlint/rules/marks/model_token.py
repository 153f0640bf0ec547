"""A token of a language model, such as `<|im_end|>`, stands in the text.

Models mark with them where a turn begins and ends. Readers see a scrap of
machine language, or nothing at all where the browser takes it for a tag.

The fix takes the token out, with its line where it stands alone. A page that
shows the same token in code speaks about it and is left alone, and so is a token
that is emphasised or quoted by itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from contentlint.document import Document
from contentlint.model import Edit, Fix, Problem, Severity, Span
from contentlint.rule import Example, Options, RuleMeta
from contentlint.rules.marks._lines import without_line
from contentlint.rules.marks._written import outside_code
from contentlint.text.machine.residue import TOKEN

META = RuleMeta(
    id="model-token",
    summary="Token of a language model left on the page.",
    severity=Severity.ERROR,
)
MESSAGE = "Unexpected token `{written}` of a language model, expected text for readers only"

GOOD = (
    "Le modèle finit par `<|im_end|>`.",
    "Ein Pfeil <| und ein Verweis [INSTALL] hier.",
    "范围 <|a|> 与 [inst]。",
)
BAD = (
    Example(
        bad="C'est la fin.<|im_end|>",
        message="Unexpected token `<|im_end|>` of a language model, expected text for readers only",
        fixed="C'est la fin.",
    ),
    Example(
        bad="Das ist das Ende.\n\n<|endoftext|>\n",
        message="Unexpected token `<|endoftext|>` of a language model, expected text for readers only",
        fixed="Das ist das Ende.\n",
    ),
    Example(
        bad="[/INST]\n\n这是一个例子。\n",
        message="Unexpected token `[/INST]` of a language model, expected text for readers only",
        fixed="这是一个例子。\n",
    ),
)


_AROUND = ("*", "_", '"', "'")


def _is_named(match: re.Match[str]) -> bool:
    """Is the token emphasised or quoted by itself? Then the page speaks of it."""
    before = match.string[match.start() - 1 : match.start()]
    return before in _AROUND and match.string.startswith(before, match.end())


def check(page: Document, _: Options) -> Iterator[Problem]:
    if page.may_hold_residue:
        for match in outside_code(page, TOKEN):
            if _is_named(match):
                continue
            span = Span(*match.span())
            edit = Edit(without_line(page.text, span, page.body_start), "")
            yield Problem(span, MESSAGE, {"written": match.group()}, Fix.safe("Take the token out", edit))
