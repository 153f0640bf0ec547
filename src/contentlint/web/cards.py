"""One finding as a card: what is wrong, in its place, what would change, and what can be decided."""

from __future__ import annotations

from html import escape
from urllib.parse import urlencode

from contentlint.engine.findings import ENGINE_RULES
from contentlint.registry import all_rules
from contentlint.report.lines import Lines
from contentlint.web.frame import View, form, hidden, message, plain, stamp
from contentlint.web.marks import after, before, excerpt, first_edits
from contentlint.web.state import Item


def card(view: View, item: Item, lines: Lines) -> str:
    """The card of one finding of a page whose text is in `lines`."""
    finding = item.finding
    level = finding.severity.label
    where = urlencode({"number": view.state.pages.index(finding.path)})
    verdict = f'<b class="verdict">{view.word(item.verdict)}</b>' if item.verdict != "open" else ""
    meta = (
        f'<p class="meta">{verdict}<span class="{level}">{view.word(level)}</span> '
        f'<a class="where" href="/page?{where}">{plain(finding.path)}</a> '
        f"<span>{view.word('line', line=lines.position(finding.span.start).line)}</span> "
        f'<span class="id">{plain(finding.rule)}</span></p>'
    )
    return (
        f'<article id="f{item.number}" data-number="{item.number}" class="{item.verdict}" tabindex="-1">'
        f"<h3>{message(view.told(finding.message))}</h3>{meta}"
        f"{_change(view, item, lines)}{_why(view, finding.rule)}"
        f'<div class="buttons">{_buttons(view, item)}</div></article>'
    )


def summary_of(rule: str) -> str:
    """What a rule is about, in a sentence."""
    known = all_rules().get(rule)
    return known.meta.summary if known else ENGINE_RULES[rule][1]


def _change(view: View, item: Item, lines: Lines) -> str:
    fix = item.finding.fix
    if not fix or not fix.edits:
        return f'{excerpt(item.finding.span, lines)}<p class="meta">{view.word("no-fix")}</p>'
    portion = first_edits(fix.edits, lines)
    more = ""
    if portion.end:
        number = len(fix.edits) - len(portion.edits)
        more = f'<p class="meta">{view.word("more-edits", number=number)}</p>'
    level = fix.applicability.label
    return (
        f'<p class="offer"><b>{view.word("offer")}</b> {message(view.told(fix.title))} '
        f'<span class="sure {level}">{view.word(level)}</span></p><div class="sides">'
        f"<div><h4>{view.word('before')}</h4>{before(portion, lines)}</div>"
        f"<div><h4>{view.word('after')}</h4>{after(portion, lines)}</div></div>{more}"
    )


def _why(view: View, rule: str) -> str:
    known = all_rules().get(rule)
    if known is None:
        return ""
    reason = known.doc.partition("\n\n")[2].partition("\n\n")[0]
    told = f"{view.explained(known.meta.summary)} {' '.join(view.explained(reason).split())}"
    text = message(told)
    return f"<details><summary>{view.word('why')}</summary><p>{text}</p></details>"


def _buttons(view: View, item: Item) -> str:
    number = str(item.number)
    if item.verdict != "open":
        return form(view, "/decide", view.word("undo"), kind="undo", number=number, verdict="open")
    parts = []
    if item.can_be_applied:
        parts.append(
            form(view, "/decide", view.word("accept"), kind="accept", number=number, verdict="accepted")
        )
    parts.append(form(view, "/decide", view.word("reject"), kind="reject", number=number, verdict="rejected"))
    if item.can_be_edited and item.finding.fix:
        (edit,) = item.finding.fix.edits
        parts.append(_text_form(view, number, "accepted", "edit", "new-text", "text", edit.text))
    parts.append(_text_form(view, number, "silenced", "silence", "reason", "reason", ""))
    return "".join(parts)


def _text_form(view: View, number: str, verdict: str, button: str, label: str, name: str, value: str) -> str:
    """A decision that needs a text, folded away until it is wanted."""
    rows = min(12, 1 + value.count("\n"))
    needed = "" if name == "text" else " required"  # an empty text deletes
    area = f'<textarea name="{name}" rows="{rows}"{needed}>{_editable(value)}</textarea>'
    field = f"<label>{view.word(label)} {area}</label>"
    return (
        f'<details class="inline {button}"><summary>{view.word(button)}</summary>'
        f'<form method="post" action="/decide">{stamp(view)}{hidden(number=number, verdict=verdict)}'
        f"{field}<button>{view.word(button + '-now')}</button></form></details>"
    )


def _editable(text: str) -> str:
    """A text to be edited: as it is, but for what HTML can not hold."""
    return "\n" + escape(text.encode("utf-8", "backslashreplace").decode("utf-8").replace("\0", ""))
