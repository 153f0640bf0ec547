"""Build small runs: a page, findings on words in it, an outcome."""

from __future__ import annotations

from contentlint.model import Confidence, Edit, Finding, Fix, Related, Severity, Span
from contentlint.report import Outcome

HOSTILE = (
    "\x1b[2J\x1b]0;title\x07",
    "\x00\x08\x7f\x9b31m",
    "\n::error::owned\r::warning::owned",
    "%0A::set-output name=x::y",
    "##[error]owned ##vso[task.complete]",
    "</script><script>alert(1)</script>",
    "\u202e\u2066\u200b\u2028\u2029\ufeff",
    "\udc80\udcff\ud800",
    "\U000e0041\U000e007f",
)


def span_of(text: str, words: str) -> Span:
    """Where `words` stand first in `text`."""
    start = text.index(words)
    return Span(start, start + len(words))


def finding(
    span: Span,
    message: str = "Unexpected `a`, expected `b`",
    *,
    path: str = "page.md",
    rule: str = "some-rule",
    category: str = "typography",
    severity: Severity = Severity.WARNING,
    fix: Fix | None = None,
    related: tuple[Related, ...] = (),
) -> Finding:
    return Finding(
        path, rule, category, severity, Confidence.HIGH, message, span, fix, related, fingerprint="f00d"
    )


def outcome(pages: dict[str, str] | str, *findings: Finding, notes: tuple[str, ...] = ()) -> Outcome:
    texts = {"page.md": pages} if isinstance(pages, str) else pages
    in_order = tuple(sorted(findings, key=lambda found: found.sort_key))
    return Outcome(in_order, len(texts), texts.__getitem__, notes, version="1.2.3")


def hostile_run(text: str) -> Outcome:
    """A run in which everything that comes from outside is `text`: name, content, message, fix, note."""
    everywhere = Span(0, len(text))
    found = finding(
        everywhere,
        text,
        path=text,
        rule=text,
        fix=Fix.unsafe(text, Edit(everywhere, text + "!")),
        related=(Related(text, everywhere), Related(text, everywhere, text)),
    )
    one_line = found._replace(fix=Fix.safe(text, Edit(Span(0, 0), "x")))
    return outcome({text: text}, found, one_line, notes=(text,))
