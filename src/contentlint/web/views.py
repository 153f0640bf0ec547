"""The review as HTML pages: an overview, and one page of the site with its findings."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from html import escape
from typing import NamedTuple
from urllib.parse import urlencode

from contentlint.api import FixOutcome
from contentlint.registry import all_rules
from contentlint.report.lines import Lines
from contentlint.report.visible import visible
from contentlint.web.marks import after, before, excerpt, first_edits
from contentlint.web.state import Item, ReviewState

_FRAME = """\
<!doctype html>
<html lang="{language}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>{title} · contentlint</title><link rel="stylesheet" href="/style.css">
<script src="/app.js" defer></script></head>
<body data-generation="{generation}"><header><h1><a href="/">contentlint</a></h1>
<p role="status" id="progress">{progress}</p>
<form method="post" action="/apply">{stamp}<button class="go"{disabled}>{apply}</button></form></header>
<main>{body}</main><footer><p>{keys}</p></footer></body></html>
"""
_MOST_PAGES = 500


class View(NamedTuple):
    """A state of the review in the words of one language."""

    state: ReviewState
    language: str
    words: Mapping[str, str]

    def say(self, name: str, **values: object) -> str:
        """A text with its values, escaped."""
        return escape(visible(self.words[name].format(**values)))


def frame(view: View, title: str, body: str) -> str:
    """A whole page around `body`."""
    waiting = view.state.waiting()
    return _FRAME.format(
        language=view.language,
        title=_plain(title),
        generation=view.state.generation,
        progress=progress(view),
        stamp=_stamp(view),
        disabled="" if waiting else " disabled",
        apply=view.say("apply", number=waiting) if waiting else view.say("nothing-to-apply"),
        body=body,
        keys=view.say("keys"),
    )


def progress(view: View) -> str:
    """How much is decided."""
    items = list(view.state.items())
    return view.say("progress", decided=sum(item.verdict != "open" for item in items), all=len(items))


def overview(view: View) -> str:
    """All pages with findings, and all rules with what is open."""
    items = list(view.state.items())
    if not items:
        return frame(view, view.words["title"], _written(view) + f"<p>{view.say('done')}</p>")
    found = Counter(item.finding.path for item in items)
    left = Counter(item.finding.path for item in items if item.verdict == "open")
    rows = "".join(
        f'<tr><th scope="row"><a href="/page?number={number}">{_plain(path)}</a></th>'
        f"<td>{left[path]}</td><td>{found[path]}</td></tr>"
        for number, path in enumerate(view.state.pages[:_MOST_PAGES])
    )
    heads = "".join(f'<th scope="col">{view.say(name)}</th>' for name in ("page", "open", "findings"))
    table = f"<table><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>"
    body = f"<h2>{view.say('pages')}</h2>{table}<h2>{view.say('rules')}</h2>{_by_rule(view, items)}"
    return frame(view, view.words["title"], _written(view) + body)


def _by_rule(view: View, items: Sequence[Item]) -> str:
    """Each rule with a button that accepts what is open of it."""
    ready = Counter(item.finding.rule for item in items if item.verdict == "open" and item.can_be_applied)
    rows = []
    for rule, number in Counter(item.finding.rule for item in items).most_common():
        label = view.say("accept-all-pages", number=ready[rule])
        button = _form(view, "/decide-all", label, rule=rule, verdict="accepted") if ready[rule] else ""
        rows.append(f'<tr><th scope="row">{_plain(rule)}</th><td>{number}</td><td>{button}</td></tr>')
    return f"<table><tbody>{''.join(rows)}</tbody></table>"


def _written(view: View) -> str:
    """What the last writing did."""
    last = view.state.last
    return _told(view, last) if last else ""


def _told(view: View, last: FixOutcome) -> str:
    fixes = sum(len(change.applied) for change in last.changes)
    done = view.say("written", fixes=fixes, pages=len(last.changes))
    refused = [finding for finding in last.left.findings if finding.rule == "refused-fix"]
    rows = "".join(f"<li>{_plain(finding.path)}: {_plain(finding.message)}</li>" for finding in refused)
    left = f"<p>{view.say('left-alone')}</p><ul>{rows}</ul>" if refused else ""
    return f'<div class="told">{f"<p>{done}</p>" if fixes else ""}{left}</div>'


def page(view: View, number: int) -> str:
    """One page of the site with its findings."""
    path = view.state.pages[number]
    items = list(view.state.items(path))
    lines = Lines.of(view.state.text_of(path))
    ready = Counter(item.finding.rule for item in items if item.verdict == "open" and item.can_be_applied)
    buttons = "".join(
        _form(
            view,
            "/decide-all",
            view.say("accept-all", number=count, rule=rule),
            rule=rule,
            page=str(number),
            verdict="accepted",
        )
        for rule, count in ready.items()
        if count > 1
    )
    cards = "".join(card(view, item, lines) for item in items)
    query = urlencode({"number": number})
    preview = (
        f'<details><summary>{view.say("preview")}</summary><iframe sandbox title="{view.say("preview")}" '
        f'loading="lazy" src="/preview?{query}"></iframe></details>'
    )
    head = f'<nav><a href="/">{view.say("overview")}</a>{_next(view, number)}</nav><h2>{_plain(path)}</h2>'
    return frame(view, path, f"{_written(view)}{head}{preview}<div class='bulk'>{buttons}</div>{cards}")


def _next(view: View, number: int) -> str:
    """A link to the next page where something is open."""
    left = {item.finding.path for item in view.state.items() if item.verdict == "open"}
    pages = view.state.pages
    for other in [*range(number + 1, len(pages)), *range(number)]:
        if pages[other] in left:
            return f' <a id="next" href="/page?number={other}">{view.say("next-page")}</a>'
    return ""


def card(view: View, item: Item, lines: Lines) -> str:
    """One finding: what is wrong, in its place, what would change, and what can be decided."""
    finding = item.finding
    level = finding.severity.label
    place = view.say("line", line=lines.position(finding.span.start).line)
    verdict = (
        f'<b class="verdict">{view.say(item.verdict)}</b>' if item.decision and item.verdict != "open" else ""
    )
    severity = f'<span class="{level}">{view.say(level)}</span>'
    meta = f'<p class="meta">{severity} {place} {_plain(finding.rule)} {verdict}</p>'
    number = item.number
    return (
        f'<article id="f{number}" data-number="{number}" class="{item.verdict}" tabindex="-1">'
        f"<h3>{_plain(finding.message)}</h3>{meta}{_change(view, item, lines)}{_why(view, finding.rule)}"
        f'<div class="buttons">{_buttons(view, item)}</div></article>'
    )


def _change(view: View, item: Item, lines: Lines) -> str:
    fix = item.finding.fix
    if not fix or not fix.edits:
        return f'{excerpt(item.finding.span, lines)}<p class="meta">{view.say("no-fix")}</p>'
    edits = first_edits(fix.edits, lines.text)
    more = ""
    if len(fix.edits) > len(edits):
        more = f'<p class="meta">{view.say("more-edits", number=len(fix.edits) - len(edits))}</p>'
    return (
        f'<p class="meta">{_plain(fix.title)}: {view.say(fix.applicability.label)}</p><div class="sides">'
        f"<div><h4>{view.say('before')}</h4>{before(edits, lines)}</div>"
        f"<div><h4>{view.say('after')}</h4>{after(edits, lines)}</div></div>{more}"
    )


def _why(view: View, rule: str) -> str:
    known = all_rules().get(rule)
    if known is None:
        return ""
    reason = known.doc.partition("\n\n")[2].partition("\n\n")[0]
    text = f"{_plain(known.meta.summary)} {_words(reason)}"
    return f"<details><summary>{view.say('why')}</summary><p>{text}</p></details>"


def _buttons(view: View, item: Item) -> str:
    number = str(item.number)
    if item.verdict != "open":
        return _form(view, "/decide", view.say("undo"), kind="undo", number=number, verdict="open")
    parts = []
    if item.can_be_applied:
        parts.append(
            _form(view, "/decide", view.say("accept"), kind="accept", number=number, verdict="accepted")
        )
    parts.append(_form(view, "/decide", view.say("reject"), kind="reject", number=number, verdict="rejected"))
    if item.can_be_edited and item.finding.fix:
        (edit,) = item.finding.fix.edits
        parts.append(_text_form(view, number, "accepted", "edit", "new-text", "text", edit.text))
    parts.append(_text_form(view, number, "silenced", "silence", "reason", "reason", ""))
    return "".join(parts)


def _text_form(view: View, number: str, verdict: str, button: str, label: str, name: str, value: str) -> str:
    """A decision that needs a text, folded away until it is wanted."""
    area = f'<textarea name="{name}" rows="1" required>{_plain_text(value)}</textarea>'
    field = f"<label>{view.say(label)} {area}</label>"
    return (
        f"<details class='inline'><summary>{view.say(button)}</summary>"
        f'<form method="post" action="/decide">{_stamp(view)}{_hidden(number=number, verdict=verdict)}'
        f"{field}<button>{view.say(button)}</button></form></details>"
    )


def _form(view: View, action: str, label: str, kind: str = "", **values: str) -> str:
    name = f' class="{kind}"' if kind else ""
    fields = _stamp(view) + _hidden(**values)
    return f'<form method="post" action="{action}"{name}>{fields}<button>{label}</button></form>'


def _stamp(view: View) -> str:
    """The state that a form was made for: a decision about another one is refused."""
    return _hidden(generation=str(view.state.generation))


def _hidden(**values: str) -> str:
    return "".join(
        f'<input type="hidden" name="{name}" value="{escape(value)}">' for name, value in values.items()
    )


def _words(text: str) -> str:
    return _plain(" ".join(text.split()))


def _plain(text: str) -> str:
    return escape(visible(text))


def _plain_text(text: str) -> str:
    """A text to be edited: as it is, but for what HTML can not hold."""
    return "\n" + escape(text.encode("utf-8", "backslashreplace").decode("utf-8").replace("\0", ""))
