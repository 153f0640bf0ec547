"""The name of a template tag was translated: `{% sinon %}` or `{{Kompatibilität}}`.

The program that builds the site does not know the word: it stops with an error
or shows the braces to readers.

Reported are names with letters that such names never have, and the words into
which the tags of Liquid and Jinja are mostly translated. The fix writes the
name of the tag; it is offered only where the word has one meaning.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from contentlint.document import Document
from contentlint.model import Edit, Fix, Phrase, Problem, Severity, Span
from contentlint.rule import Example, Options, RuleMeta
from contentlint.rules.marks._written import outside_code
from contentlint.text.pattern import Pattern

META = RuleMeta(
    id="translated-template",
    summary="Name of a template tag that was translated.",
    severity=Severity.ERROR,
)
MESSAGE = "Unexpected name `{written}` in `{tag}`, expected the name of a tag as in the source"

GOOD = (
    "{% if a %}Du texte{% else %}autre{% endif %}",
    "{{Compat}} und `{{Größe}}`.",
    "{{< alert >}}注意{{< /alert >}}",
)
BAD = (
    Example(
        bad="{% if a %}Du texte{% sinon %}autre{% endif %}",
        message="Unexpected name `sinon` in `{% sinon %}`, expected the name of a tag as in the source",
        fixed="{% if a %}Du texte{% else %}autre{% endif %}",
        unsafe=True,
    ),
    Example(
        bad="Siehe unten.\n\n{{Kompatibilität}}\n",
        message="Unexpected name `Kompatibilität` in `{{Kompatibilität}}`, "
        "expected the name of a tag as in the source",
    ),
    Example(
        bad="{{< 提示 >}}正文{{< /提示 >}}",
        message="Unexpected name `提示` in `{{< 提示 >}}`, expected the name of a tag as in the source",
    ),
)

# What `if`, `else` and the like become in French, German, Spanish, Portuguese and Italian.
_TAGS = {
    "sinon": "else", "sonst": "else", "sino": "else", "senao": "else", "altrimenti": "else",
    "si": "if", "wenn": "if", "finsi": "endif", "fin": "end", "ende": "end", "endewenn": "endif",
    "pour": "for", "para": "for", "finpour": "endfor", "finpara": "endfor",
    "inclure": "include", "incluir": "include", "includere": "include", "einbinden": "include",
    "brut": "raw", "finbrut": "endraw", "roh": "raw", "données": "data", "datos": "data", "daten": "data",
}  # fmt: skip
_END = r"(?=[\s(.%}>|\"-])[^{}\n]{0,80}"
# Any program may have variables of its own in `{{ name }}`; `{{name}}` is how macros are called.
_MACRO = Pattern(rf"\{{\{{(?:[<%]/?[ \t]*)?(?P<name>(?!\d)[A-Za-z0-9_]*+[^\W\x00-\x7f]\w*){_END}[}}%>]\}}")
_BLOCK = Pattern(rf"\{{%-?[ \t]*(?P<name>[^\W\d_]\w*){_END}%\}}")


def check(page: Document, _: Options) -> Iterator[Problem]:
    for match in outside_code(page, _MACRO):
        yield _problem(match)
    if "%" in page.text and "{%" in page.text:
        for match in outside_code(page, _BLOCK, _is_translated):
            yield _problem(match)


def _is_translated(match: re.Match[str]) -> bool:
    return match["name"].lower() in _TAGS or not match["name"].isascii()


def _problem(match: re.Match[str]) -> Problem:
    meant = _TAGS.get(match["name"].lower()) if match.re.pattern == _BLOCK.pattern else None
    span = Span(*match.span("name"))
    fix = Fix.unsafe(Phrase("Write {text}", text=meant), Edit(span, meant)) if meant else None
    return Problem(span, MESSAGE, {"written": match["name"], "tag": match.group()}, fix)
