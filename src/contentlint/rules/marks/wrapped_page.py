"""The whole page stands in a code fence, as assistants hand over Markdown.

Readers see the source of the page instead of the page, and its front matter,
headings and links are lost.

Reported is a fence of Markdown that holds all of the page, or all but a line
before and after it, and in it front matter, headings or links. The fix takes
the fence away; it is safe where nothing but the fence stands on the page.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from contentlint.document import Document
from contentlint.model import Applicability, Edit, Fix, Problem, Severity, Span
from contentlint.rule import Example, Options, RuleMeta
from contentlint.text.pattern import Pattern

META = RuleMeta(
    id="wrapped-page",
    summary="The whole page stands in a code fence.",
    severity=Severity.ERROR,
)
MESSAGE = "Unexpected fence `{fence}` around the whole page, expected the page itself"

GOOD = (
    "# Modèle\n\n```markdown\n# Titre\n\n[lien](/a)\n```\n",
    "```js\n// # Titel\nf();\n```\n",
    "```markdown\n一个例子。\n```\n",
)
BAD = (
    Example(
        bad="```markdown\n# Titre\n\nDu texte et [un lien](/a).\n```\n",
        message="Unexpected fence ` ```markdown` around the whole page, expected the page itself",
        fixed="# Titre\n\nDu texte et [un lien](/a).\n",
    ),
    Example(
        bad="````md\n---\ntitle: Seite\n---\n\nText.\n\n```js\nf();\n```\n````\n",
        message="Unexpected fence ` ````md` around the whole page, expected the page itself",
        fixed="---\ntitle: Seite\n---\n\nText.\n\n```js\nf();\n```\n",
    ),
    Example(
        bad="```\n# 标题\n\n文字和[链接](/a)。\n```\n",
        message="Unexpected fence ` ``` ` around the whole page, expected the page itself",
        fixed="# 标题\n\n文字和[链接](/a)。\n",
    ),
)

# How long what an assistant says before or after the page may be, in characters.
_MOST_BESIDE = 300
_OPENING = Pattern(
    r"(?P<fence>(?P<sign>`{3,}|~{3,})[ \t]*(?P<info>markdown|md|mdx)?)[ \t]*\r?\n", re.IGNORECASE
)
_MARKDOWN = Pattern(r"\A---[ \t]*\r?\n\w|^#{1,6}[ \t]+\S|\[[^\]\n]+\]\([^)\n]+\)", re.MULTILINE)


def check(page: Document, _: Options) -> Iterator[Problem]:
    text, start = page.text, page.body_start
    head = text[start : start + _MOST_BESIDE]
    at = min((place for place in (head.find("```"), head.find("~~~")) if place >= 0), default=-1)
    opening = _OPENING.match(text, start + at) if at >= 0 else None
    if opening is None or (at and head[at - 1] != "\n"):
        return
    before = head[:at].strip()
    close = _closing(text, opening)
    if close is None or not _is_short(before) or not _is_short(text[close.end :]):
        return
    inside = text[opening.end() : close.start]
    # Without a name of the language a page of one example looks the same: it needs a heading or front matter.
    is_page = _MARKDOWN.match(inside) if not opening["info"] or before else _MARKDOWN.search(inside)
    if is_page:
        whole = Span(opening.start(), close.end)
        alone = not before and not text[close.end :].strip() and not start
        level = Applicability.SAFE if alone else Applicability.UNSAFE
        fix = Fix("Take the fence away", (Edit(whole, inside.rstrip("\r\n")),), level)
        span = Span(*opening.span("fence"))
        yield Problem(span, MESSAGE, {"fence": _shown(opening["fence"])}, fix)


def _closing(text: str, opening: re.Match[str]) -> Span | None:
    """The last fence of the page that can close the first one, if no other line could have done so."""
    sign = opening["sign"]
    line = re.compile(rf"^{sign[0]}{{{len(sign)},}}(?P<info>[^\n]*)$", re.MULTILINE)
    fences = list(line.finditer(text, opening.end()))
    if not fences or fences[-1]["info"].strip():
        return None
    # Fences of code inside come in pairs; the models do not lengthen the outer one.
    depth = 0
    for fence in fences[:-1]:
        depth += 1 if fence["info"].strip() else -1
        if depth < 0:
            return None
    return (
        Span(fences[-1].start(), fences[-1].start() + len(fences[-1].group().rstrip())) if not depth else None
    )


def _is_short(beside: str) -> bool:
    beside = beside.strip()
    return len(beside) < _MOST_BESIDE and "\n" not in beside and not beside.startswith("#")


def _shown(fence: str) -> str:
    """The fence as inline code can show it."""
    return f" {fence} " if fence.endswith(("`", "~")) else f" {fence}"
