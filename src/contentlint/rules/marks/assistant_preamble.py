"""A page begins or ends with what an assistant says about its translation.

`Here is the translation of the page:` belongs to the conversation in which the
text was made, and not to the page.

The first two and the last two paragraphs of a page are looked at, in whatever
language they are. The fix deletes the paragraph; it waits for a person.
"""

from __future__ import annotations

from collections.abc import Iterator

from contentlint.document import Document, Prose
from contentlint.model import Edit, Fix, Problem, Severity, Span
from contentlint.rule import Example, Options, RuleMeta
from contentlint.rules.marks._lines import without_line
from contentlint.text.machine.assistant import is_preamble, is_sign_off, may_be_talk

META = RuleMeta(
    id="assistant-preamble",
    summary="What an assistant says before or after its translation.",
    severity=Severity.ERROR,
)
MESSAGE_FIRST = "Unexpected `{text}` of an assistant, expected the page to begin with its own text"
MESSAGE_LAST = "Unexpected `{text}` of an assistant, expected the page to end with its own text"

GOOD = (
    "Voici la liste des traductions :\n\n- Une\n",
    "Hier ist die Anleitung:\n\nText.\n\nIch hoffe, das hilft.\n",
    "以下是安装步骤：\n\n正文。\n",
)
BAD = (
    Example(
        bad="Voici la traduction de la page en français :\n\n# Titre\n\nDu texte.\n",
        message="Unexpected `Voici la traduction de la page en français :` of an assistant, "
        "expected the page to begin with its own text",
        fixed="# Titre\n\nDu texte.\n",
        unsafe=True,
    ),
    Example(
        bad="# Titel\n\nText.\n\nIch habe alle Links und den Code unverändert gelassen.\n",
        message="Unexpected `Ich habe alle Links und den Code unverändert gelassen.` of an assistant, "
        "expected the page to end with its own text",
        fixed="# Titel\n\nText.\n",
        unsafe=True,
    ),
    Example(
        bad="当然！以下是该页面的中文翻译：\n\n# 标题\n",
        message="Unexpected `当然！以下是该页面的中文翻译：` of an assistant, "
        "expected the page to begin with its own text",
        fixed="# 标题\n",
        unsafe=True,
    ),
)

# Paragraphs looked at on either side, and how long one may be, in characters.
_BESIDE = 2
_MOST = 300


def check(page: Document, _: Options) -> Iterator[Problem]:
    if len(page.prose) < _BESIDE:
        return
    for prose in page.prose[:_BESIDE]:
        if _may_be_talk(prose) and is_preamble(prose.text):
            yield _problem(page, prose, MESSAGE_FIRST)
    for prose in page.prose[_BESIDE:][-_BESIDE:]:
        if _may_be_talk(prose) and is_sign_off(prose.text):
            yield _problem(page, prose, MESSAGE_LAST)


def _may_be_talk(prose: Prose) -> bool:
    return prose.kind == "paragraph" and len(prose.text) < _MOST and may_be_talk(prose.text)


def _problem(page: Document, prose: Prose, message: str) -> Problem:
    span = prose.span
    edit = Edit(_with_lines(page, span), "")
    data = {"text": " ".join(page.text[span.start : span.end].split())}
    return Problem(span, message, data, Fix.unsafe("Delete it", edit))


def _with_lines(page: Document, span: Span) -> Span:
    """The lines of the paragraph, with the marks of emphasis around it."""
    end = page.text.find("\n", span.end)
    end = len(page.text) if end < 0 else end
    start = page.text.rfind("\n", 0, span.start) + 1
    around = page.text[start : span.start] + page.text[span.end : end]
    return without_line(page.text, span if around.strip(" \t\r*_") else Span(start, end), page.body_start)
