"""A macro or shortcode has a brace too many or too few: `{{Compat}}}`.

Readers see the brace that is left over; with one too few the program that
builds the site stops, or shows the whole macro.

The fix writes as many braces as on the other side. With one too many it is
safe; with one too few it is offered.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from contentlint.document import Document
from contentlint.model import Applicability, Edit, Fix, Problem, Severity, Span
from contentlint.rule import Example, Options, RuleMeta
from contentlint.rules.marks._written import outside_code
from contentlint.text.pattern import Pattern

META = RuleMeta(
    id="unbalanced-braces",
    summary="Macro with a brace too many or too few.",
    severity=Severity.ERROR,
)
MESSAGE = "Unexpected `{written}` at the end of a macro, expected `{better}`"

GOOD = (
    "{{Compat}} et `{{Compat}}}`.",
    "{{{ roh }}} und { {{ wert }} }",
    "${ {{a}} } 和 {{{a}}}",
)
BAD = (
    Example(
        bad='{{APIRef("Web")}}}\n\nDu texte.\n',
        message="Unexpected `}}}` at the end of a macro, expected `}}`",
        fixed='{{APIRef("Web")}}\n\nDu texte.\n',
    ),
    Example(
        bad='Siehe {{Glossary("DOM")} hier.',
        message="Unexpected `}` at the end of a macro, expected `}}`",
        fixed='Siehe {{Glossary("DOM")}} hier.',
        unsafe=True,
    ),
    Example(
        bad='{{% def id="a" %}}}定义{{% /def %}}',
        message="Unexpected `}}}` at the end of a macro, expected `}}`",
        fixed='{{% def id="a" %}}定义{{% /def %}}',
    ),
)

# A macro by its shape: a name with arguments or none, or a shortcode between `%` or angle brackets.
_INSIDE = r"[<%]?[ \t]*/?[A-Za-z][\w.-]*(?:\([^{}\n]*\)|[ \t][^{}\n=]*=[^{}\n]*)?[ \t]*[%>]?"
_MACRO = Pattern(rf"\{{\{{{_INSIDE}(?P<end>\}}\}}\}}|\}}(?![}}]))(?!\}})")

# The same ends behind anything, for a fast look at the whole page.
_UNEVEN = Pattern(r"\{\{[^{}]*+\}(?:\}\}|[^}]|\Z)")


def check(page: Document, _: Options) -> Iterator[Problem]:
    text = page.text
    if _UNEVEN.search(text) and ("}}}" in text or text.count("{{") != text.count("}}")):
        for match in outside_code(page, _MACRO, _is_alone):
            span, is_long = Span(*match.span("end")), match["end"] == "}}}"
            level = Applicability.SAFE if is_long else Applicability.UNSAFE
            fix = Fix("Write two braces", (Edit(span, "}}"),), level)
            yield Problem(span, MESSAGE, {"written": match["end"], "better": "}}"}, fix)


def _is_alone(match: re.Match[str]) -> bool:
    """Whether no brace is open around the macro, as in a formula, a style or an expression."""
    text, start = match.string, match.start()
    line = text[text.rfind("\n", 0, start) + 1 : start]
    return line.count("{") == line.count("}") and "$" not in line[-1:]
