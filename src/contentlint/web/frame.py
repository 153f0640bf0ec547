"""What every page of the review has: its frame, its words, and the forms that decide something."""

from __future__ import annotations

from html import escape
from typing import NamedTuple
from urllib.parse import urlencode

from contentlint.messages import translate, translate_prose
from contentlint.report.visible import visible
from contentlint.web.state import ReviewState
from contentlint.web.words import word

# Findings, or pages of the site, on one page of the review.
MOST = 50

_FRAME = """\
<!doctype html>
<html lang="{language}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>{title} · contentlint</title><link rel="stylesheet" href="/style.css">
<script src="/app.js" defer></script></head>
<body><header><h1><a href="/">contentlint</a></h1>
<div class="bar" aria-hidden="true"><svg viewBox="0 0 100 8" preserveAspectRatio="none">\
<rect id="done" width="{share}" height="8"/></svg></div>
<p role="status" id="progress">{progress}</p>
<form method="post" action="/apply">{stamp}<button class="go"{disabled}>{apply}</button></form></header>
<main>{body}</main>
<footer><p>{keys} <button type="button" id="keys" data-off="{keys_off}">{keys_on}</button></p>
</footer></body></html>
"""


class View(NamedTuple):
    """A state of the review in the words of one language."""

    state: ReviewState
    language: str

    def word(self, name: str, **values: str | int) -> str:
        """A text of the review with its values, escaped."""
        return plain(self.told(word(name, **values)))

    def told(self, text: str) -> str:
        """What a finding or the review says, in the language of the page."""
        return translate(text, self.language)

    def explained(self, text: str) -> str:
        """Text of a rule's manual page, in the language of the page."""
        return translate_prose(text, self.language)


def frame(view: View, title: str, body: str) -> str:
    """A whole page around `body`."""
    return _FRAME.format(
        language=view.language,
        title=plain(title),
        share=share(view),
        progress=progress(view),
        stamp=stamp(view),
        disabled="" if view.state.waiting() else " disabled",
        apply=apply_label(view),
        body=body,
        keys=view.word("keys"),
        keys_on=view.word("keys-turn-off"),
        keys_off=view.word("keys-turn-on"),
    )


def progress(view: View) -> str:
    """How much is decided."""
    return view.word("progress", number=view.state.decided(), all=view.state.count())


def share(view: View) -> int:
    """How much is decided, of 100."""
    return round(100 * view.state.decided() / max(1, view.state.count()))


def apply_label(view: View) -> str:
    """What the button that writes says."""
    waiting = view.state.waiting()
    return view.word("apply", number=waiting) if waiting else view.word("nothing-to-apply")


def form(view: View, action: str, label: str, kind: str = "", **values: str) -> str:
    """A button that sends `values`."""
    name = f' class="{kind}"' if kind else ""
    fields = stamp(view) + hidden(**values)
    return f'<form method="post" action="{action}"{name}>{fields}<button>{label}</button></form>'


def stamp(view: View) -> str:
    """The state that a form was made for: a decision about another one is refused."""
    return hidden(generation=str(view.state.generation))


def hidden(**values: str) -> str:
    """Fields that nobody sees."""
    return "".join(
        f'<input type="hidden" name="{name}" value="{escape(value)}">' for name, value in values.items()
    )


def pager(view: View, path: str, start: int, count: int, **query: int) -> str:
    """Links to the other parts of a long list, of which `start` is the first shown."""
    if count <= MOST:
        return ""
    parts = [f"<span>{view.word('part', first=start + 1, last=min(count, start + MOST), all=count)}</span>"]
    places = (("previous", start - MOST), ("following", start + MOST))
    for name, place in places:
        if 0 <= place < count:
            address = f"{path}?{urlencode({**query, 'start': place})}"
            parts.append(f'<a id="{name}" href="{escape(address)}">{view.word(name)}</a>')
    return f"<nav class='pager'>{' '.join(parts)}</nav>"


def message(text: str) -> str:
    """A message with what it quotes set apart."""
    parts = plain(text).split("`")
    if len(parts) % 2 == 0:
        return "`".join(parts)
    return "".join(f"<code>{part}</code>" if at % 2 else part for at, part in enumerate(parts))


def plain(text: str) -> str:
    """Text from outside, as text."""
    return escape(visible(text))
