"""A comment that silences one finding, as an edit of its page."""

from __future__ import annotations

from contentlint.document import Document, Source
from contentlint.model import Edit, Finding, Fix, Phrase, Span
from contentlint.text.pattern import Pattern

# What would end the comment, or hide in it.
_UNFIT = Pattern(r"[\x00-\x1f]|--+>?|\*/")


def silence(finding: Finding, text: str, reason: str) -> Fix:
    """The fix that puts a suppression with its reason beside the finding; `text` is the page as on disk.

    In front matter it is a comment line above, elsewhere a comment at the end
    of the line, where it parts no paragraph.
    """
    page = Document(finding.path, Source(text, text))
    words = " ".join(_UNFIT.sub(" ", reason).split()) or "accepted"
    start = text.rfind("\n", 0, finding.span.start) + 1
    title = Phrase("Silence {rule} here", rule=finding.rule)
    if finding.span.start < page.body_start:
        line = f"# contentlint-disable-next-line {finding.rule}: {words}\n"
        return Fix.unsafe(title, Edit(Span(start, start), line))
    end = text.find("\n", finding.span.start)
    end = len(text) if end < 0 else end
    end -= text.startswith("\r\n", end - 1)
    opening, closing = ("{/*", "*/}") if finding.path.endswith(".mdx") else ("<!--", "-->")
    comment = f" {opening} contentlint-disable-line {finding.rule}: {words} {closing}"
    return Fix.unsafe(title, Edit(Span(end, end), comment))
