"""A reference definition that nothing on the page refers to.

`[label]: address` shows nothing by itself. Where no `[text][label]` uses it,
it is left over from an edit, or the label was changed in one of the two
places, as happens in translation. Comments in the form `[//]: # (…)` are left
alone.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from contentlint.document import Definition, Document
from contentlint.document.definitions import normal_label
from contentlint.model import Edit, Fix, Problem, Severity, Span
from contentlint.rule import Example, Options, RuleMeta
from contentlint.rules.links._shown import shown
from contentlint.text.pattern import Pattern

META = RuleMeta(
    id="unused-definition",
    summary="Reference definition that nothing refers to.",
    severity=Severity.INFO,
)
MESSAGE = "Unexpected definition of `[{label}]`, expected a link that refers to it"

GOOD = (
    "See [the guide][g] and [Plan].\n\n[g]: /guide\n[plan]: /plan\n",
    "[//]: # (a comment)\n",
    "[comment]: <> (another)\n",
)
BAD = (
    Example(
        bad="See [the guide][g].\n\n[g]: /guide\n[plan]: /plan\n",
        message="Unexpected definition of `[plan]`, expected a link that refers to it",
        fixed="See [the guide][g].\n\n[g]: /guide\n",
        unsafe=True,
    ),
)


_BRACKETS = Pattern(r"\[([^\[\]]{1,999})\]")


def check(page: Document, _: Options) -> Iterator[Problem]:
    if "]:" not in page.text or not page.definitions:
        return
    used = {normal_label(link.label) for link in page.links if link.label}
    written: Counter[str] | None = None
    for definition in page.definitions:
        if definition.label in used or _is_comment(definition):
            continue
        if written is None:
            written = Counter(normal_label(found) for found in _BRACKETS.findall(page.text))
        # Brackets in HTML or in another definition of the same name may be a use that is not seen here.
        if written[definition.label] > 1:
            continue
        yield Problem(
            definition.span, MESSAGE, {"label": shown(definition.label)}, _fix(page.text, definition)
        )


def _is_comment(definition: Definition) -> bool:
    return definition.target in ("", "#", "<>") or definition.label.startswith("//")


def _fix(text: str, definition: Definition) -> Fix | None:
    """Delete the whole line, where the definition has it to itself."""
    start = text.rfind("\n", 0, definition.span.start) + 1
    end = definition.span.end
    if text[end - 1] != "\n":
        line_end = text.find("\n", end)
        end = len(text) if line_end < 0 else line_end + 1
    if text[start:end].strip() != text[definition.span.start : definition.span.end].strip():
        return None
    return Fix.unsafe("Delete the definition", Edit(Span(start, end), ""))
