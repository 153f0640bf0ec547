"""An assistant refuses its work in the middle of the page, or speaks as a model.

`I'm sorry, but I can't translate this` stands where the translation of a
passage belongs, and nobody read it before it was published.

What belongs there only the source page knows, so there is no fix. Paragraphs in
quotation marks, which tell what an assistant said, are left alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import compress

from contentlint.document import Document
from contentlint.model import Problem, Severity
from contentlint.rule import Example, Options, RuleMeta
from contentlint.text.machine.assistant import begin_refusal, is_refusal

META = RuleMeta(
    id="assistant-refusal",
    summary="Refusal of an assistant in the place of a translation.",
    severity=Severity.ERROR,
)
MESSAGE = "Unexpected `{text}` of an assistant, expected the translation"

GOOD = (
    "« En tant que modèle de langage, je ne peux pas répondre », dit-elle.",
    "Leider kann ich heute nicht kommen.",
    "> 作为一个语言模型，我无法翻译。\n",
)
BAD = (
    Example(
        bad="Je suis désolé, mais je ne peux pas traduire ce texte.",
        message="Unexpected `Je suis désolé, mais je ne peux pas traduire ce texte.` of an assistant, "
        "expected the translation",
    ),
    Example(
        bad="Als KI-Sprachmodell kann ich diesen Text nicht übersetzen.",
        message="Unexpected `Als KI-Sprachmodell kann ich diesen Text nicht übersetzen.` of an assistant, "
        "expected the translation",
    ),
    Example(
        bad="作为一个人工智能语言模型，我无法翻译这段内容。",
        message="Unexpected `作为一个人工智能语言模型，我无法翻译这段内容。` of an assistant, "
        "expected the translation",
    ),
    Example(
        bad="I'm sorry, but I can't assist with that request.",
        message="Unexpected `I'm sorry, but I can't assist with that request.` of an assistant, "
        "expected the translation",
    ),
)

_MOST = 300


def check(page: Document, _: Options) -> Iterator[Problem]:
    for prose in compress(page.prose, begin_refusal(page.reading.texts)):
        if prose.kind == "paragraph" and len(prose.text) < _MOST and is_refusal(prose.text):
            yield Problem(prose.span, MESSAGE, {"text": " ".join(prose.text.split())})
