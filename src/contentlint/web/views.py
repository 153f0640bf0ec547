"""The review as HTML pages: an overview, the findings of one page of the site, and those of one kind."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from urllib.parse import urlencode

from contentlint.report.lines import line_index
from contentlint.report.summary import plural
from contentlint.web.cards import card, summary_of
from contentlint.web.frame import MOST, View, form, frame, message, pager, plain
from contentlint.web.state import Item
from contentlint.web.words import word


def overview(view: View, start: int = 0) -> str:
    """All kinds of findings and all pages with findings, with what is open."""
    state = view.state
    told = _told(view)
    if not state.count():
        return frame(view, view.told(word("title")), f"{told}<p>{view.word('done')}</p>")
    first = _next(view, -1) or f"<p>{view.word('all-decided')}</p>"
    intro = f"<p>{view.word('intro', **_counts(state.count(), len(state.pages)))}</p>{first}"
    body = f"<h2>{view.word('rules')}</h2>{_rules(view)}<h2>{view.word('pages')}</h2>{_pages(view, start)}"
    return frame(view, view.told(word("title")), told + intro + body)


def _counts(findings: int, pages: int) -> Mapping[str, str]:
    return {"findings": plural(findings, "finding"), "pages": plural(pages, "page")}


def _rules(view: View) -> str:
    """Each kind of finding, in a sentence, with what is open."""
    rows = []
    for number, rule in enumerate(view.state.rules):
        items = list(view.state.items(rule=rule))
        address = urlencode({"number": number})
        rows.append(
            f'<tr><th scope="row"><a href="/rule?{address}">{message(view.explained(summary_of(rule)))}</a> '
            f'<span class="id">{plain(rule)}</span></th>'
            f"<td>{sum(item.verdict == 'open' for item in items)}</td><td>{len(items)}</td></tr>"
        )
    return _table(view, "rule", rows)


def _pages(view: View, start: int) -> str:
    rows = []
    for number, path in enumerate(view.state.pages[start : start + MOST], start):
        address = urlencode({"number": number})
        found = len(list(view.state.items(path)))
        rows.append(
            f'<tr><th scope="row"><a href="/page?{address}">{plain(path)}</a></th>'
            f"<td>{view.state.left(path)}</td><td>{found}</td></tr>"
        )
    return _table(view, "page", rows) + pager(view, "/", start, len(view.state.pages))


def _table(view: View, first: str, rows: Sequence[str]) -> str:
    heads = "".join(f'<th scope="col">{view.word(name)}</th>' for name in (first, "open", "findings"))
    return f"<table><thead><tr>{heads}</tr></thead><tbody>{''.join(rows)}</tbody></table>"


def page(view: View, number: int, start: int = 0) -> str:
    """One page of the site with its findings."""
    path = view.state.pages[number]
    items = list(view.state.items(path))
    query = urlencode({"number": number})
    preview = (
        f'<details><summary>{view.word("preview")}</summary><iframe sandbox title="{view.word("preview")}" '
        f'loading="lazy" src="/preview?{query}"></iframe></details>'
    )
    bulk = "".join(
        _bulk(view, [item for item in items if item.finding.rule == rule], page=str(number))
        for rule, count in Counter(item.finding.rule for item in items).items()
        if count > 1
    )
    head = f"<nav>{_home(view)}{_next(view, number)}</nav><h2>{plain(path)}</h2>{_changed(view, [path])}"
    lists = _cards(view, items, "/page", number, start)
    return frame(view, path, f'{_told(view)}{head}{preview}{bulk}<div class="one-page">{lists}</div>')


def rule(view: View, number: int, start: int = 0) -> str:
    """All findings of one kind, on whatever page they are."""
    name = view.state.rules[number]
    items = list(view.state.items(rule=name))
    pages = len({item.finding.path for item in items})
    head = (
        f"<nav>{_home(view)}</nav><h2>{message(view.explained(summary_of(name)))}</h2>"
        f"<p>{view.word('of-rule', number=len(items), **_counts(len(items), pages))}</p>"
    )
    shown = dict.fromkeys(item.finding.path for item in items[start : start + MOST])
    notes = _changed(view, list(shown))
    lists = _cards(view, items, "/rule", number, start)
    return frame(view, name, f"{_told(view)}{head}{notes}{_bulk(view, items)}{lists}")


def _cards(view: View, items: Sequence[Item], path: str, number: int, start: int) -> str:
    """The cards of one part of a list, with links to the other parts above and below."""
    lines_of = line_index(view.state.text_of)
    cards = "".join(card(view, item, lines_of(item.finding.path)) for item in items[start : start + MOST])
    links = pager(view, path, start, len(items), number=number)
    below = links.replace(' id="', ' data-twin="')
    return f"{links}{cards}{below}"


def _bulk(view: View, items: Sequence[Item], page: str = "") -> str:
    """Decisions about all of a kind, on one page or on all."""
    rule_id = items[0].finding.rule
    values = {"rule": rule_id, **({"page": page} if page else {})}
    ready = sum(item.verdict == "open" and item.can_be_accepted_with_others for item in items)
    left = sum(item.verdict == "open" for item in items)
    undone = sum(item.verdict in ("accepted", "rejected") for item in items)
    parts = []
    if ready:
        label = view.word("accept-all", number=ready)
        parts.append(form(view, "/decide-all", label, "accept", verdict="accepted", **values))
    if left:
        label = view.word("reject-all", number=left)
        parts.append(form(view, "/decide-all", label, verdict="rejected", **values))
    if undone:
        label = view.word("undo-all", number=undone)
        parts.append(form(view, "/decide-all", label, verdict="open", **values))
    name = f"<span>{message(view.explained(summary_of(rule_id)))}</span>" if page else ""
    return f'<div class="bulk">{name}{"".join(parts)}</div>'


def _home(view: View) -> str:
    return f'<a href="/">{view.word("overview")}</a>'


def _next(view: View, number: int) -> str:
    """A link to the next page where something is open."""
    pages = view.state.pages
    others = [*range(number + 1, len(pages)), *range(max(number, 0))]
    other = next((other for other in others if view.state.left(pages[other])), None)
    if other is None:
        return ""
    label = view.word("next-page" if number >= 0 else "first-page")
    return f' <a id="next" href="/page?{urlencode({"number": other})}">{label}</a>'


def _changed(view: View, paths: Sequence[str]) -> str:
    """What to do about pages that somebody else edited since they were checked."""
    changed = [path for path in paths if view.state.changed_meanwhile(path)]
    if not changed:
        return ""
    names = ", ".join(f"<code>{plain(path)}</code>" for path in changed)
    button = form(view, "/check", view.word("check-again"))
    return f'<div class="told" role="alert"><p>{view.word("changed")} {names}</p>{button}</div>'


def _told(view: View) -> str:
    """What the last writing, or the last taking back, did."""
    last, undone = view.state.last, view.state.undone
    if undone:
        rows = "".join(f"<li>{plain(note.path)}: {plain(view.told(note.text))}</li>" for note in undone.left)
        left = f"<p>{view.word('left-alone')}</p><ul>{rows}</ul>" if rows else ""
        done = view.word("taken-back", number=len(undone.restored))
        return f'<div class="told"><p>{done}</p>{left}</div>'
    if not last:
        return ""
    fixes = sum(len(change.applied) for change in last.changes)
    done = view.word("written", fixes=fixes, number=len(last.changes))
    button = form(view, "/take-back", view.word("take-back"))
    refused = [finding for finding in last.left.findings if finding.rule == "refused-fix"]
    rows = "".join(
        f"<li>{plain(finding.path)}: {message(view.told(finding.message))}</li>" for finding in refused
    )
    left = f"<p>{view.word('left-alone')}</p><ul>{rows}</ul>" if refused else ""
    return f'<div class="told">{f"<p>{done}</p>{button}" if fixes else ""}{left}</div>'
