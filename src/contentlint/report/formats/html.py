"""One HTML file for people: overview with charts, every finding in its place, before and after.

It asks no server for anything, and its content security policy allows only
its own script and style. Content never becomes markup: the script sets text,
and what stands in the page itself is escaped.
"""

from __future__ import annotations

import base64
import hashlib
from html import escape
from importlib.resources import files

from contentlint.report.outcome import Outcome, Style
from contentlint.report.page.charts import charts
from contentlint.report.page.data import packed
from contentlint.report.page.trend import trend
from contentlint.report.page.words import as_json
from contentlint.report.summary import by_severity
from contentlint.report.visible import inert, visible

_PAGE = """\
<!doctype html>
<html lang="en" data-language="{language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>contentlint</title>
<style>{style}</style>
</head>
<body>
<a class="skip" href="#findings" data-text="skip"></a>
<header>
<h1>contentlint</h1>
<p class="totals">{totals}</p>
<div class="tools"><button type="button" id="language"></button></div>
</header>
<main>
{overview}<section id="findings" aria-labelledby="findings-title" tabindex="-1">
<h2 id="findings-title" data-text="findings"></h2>
<form id="filters" role="search"{hidden}>
<label><span data-text="search"></span><input type="search" id="search"></label>
<label><span data-text="severity"></span><select id="severity"></select></label>
<label><span data-text="rule"></span><select id="rule"></select></label>
<label><span data-text="fix"></span><select id="fix"></select></label>
<label><span data-text="page"></span><select id="page"></select></label>
</form>
<p id="count" role="status"></p>
<noscript><p>This list needs JavaScript; the counts above do not.</p></noscript>
<div id="whole"></div>
<div id="list"></div>
<div id="paper"></div>
<p><button type="button" id="more" hidden></button></p>
</section>
</main>
<footer><p>contentlint {version} · <span data-text="keys"></span></p></footer>
<script type="application/octet-stream" id="data">{data}</script>
<script type="application/json" id="strings">{strings}</script>
<script>{script}</script>
</body>
</html>
"""


def render(outcome: Outcome, given: Style) -> str:
    """The run as one HTML document, with a final line end."""
    style, script = _asset("style.css"), _asset("app.js")
    policy = (
        f"default-src 'none'; style-src {_digest(style)}; script-src {_digest(script)}; "
        "base-uri 'none'; form-action 'none'"
    )
    report = _PAGE.format(
        policy=policy,
        language=given.language,
        style=style,
        totals=_totals(outcome),
        overview=_overview(outcome),
        hidden="" if outcome.findings else " hidden",
        version=escape(visible(outcome.version)),
        data=packed(outcome, given.language),
        strings=as_json(),
        script=script,
    )
    return inert(report)


def _overview(outcome: Outcome) -> str:
    """Notes, trend and charts; nothing where there is nothing to be said."""
    parts = [
        *(f'<p class="note">{escape(visible(note))}</p>\n' for note in outcome.notes),
        trend(outcome.findings, outcome.earlier),
        f'<div class="charts">\n{charts(outcome.findings)}\n</div>' if outcome.findings else "",
    ]
    told = "".join(parts)
    head = '<h2 id="overview-title" data-text="overview"></h2>'
    return f'<section aria-labelledby="overview-title">{head}\n{told}</section>\n' if told else ""


def _totals(outcome: Outcome) -> str:
    counts = [(severity.label, number) for severity, number in by_severity(outcome.findings).items()]
    return " ".join(
        f'<span class="total {name}"><b>{number}</b> '
        f'<span data-text="{name if number != 1 else f"one-{name}"}"></span></span>'
        for name, number in (*counts, ("pages", outcome.pages))
    )


def _asset(name: str) -> str:
    return files("contentlint.report.page").joinpath(name).read_text(encoding="utf-8")


def _digest(text: str) -> str:
    """The source expression for exactly this text (Content Security Policy Level 3, hash-source)."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode('utf-8')).digest()).decode('ascii')}'"
