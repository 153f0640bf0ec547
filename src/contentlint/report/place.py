"""Where a finding stands and what its rule is called, as links in terminals that know them (OSC 8)."""

from __future__ import annotations

from contentlint.model import Finding
from contentlint.report.lines import Lines
from contentlint.report.outcome import Style
from contentlint.report.paint import BOLD, painter
from contentlint.report.visible import visible


def place(finding: Finding, lines: Lines, style: Style) -> str:
    """`path:line:column:`, the path in bold, all but the last colon a link."""
    line, column = lines.position(finding.span.start)
    shown = f"{painter(style.color)(BOLD, visible(finding.path))}:{line}:{column}"
    return f"{linked(shown, finding.path, (line, column), style)}:"


def linked(shown: str, path: str, at: tuple[int, int], style: Style) -> str:
    """`shown`, which a click opens at line and column `at` of the page; as it is without links."""
    if not style.link:
        return shown
    from urllib.parse import quote

    path = quote(path.encode("utf-8", "surrogateescape"))
    return _link(shown, style.link.format(path=path, line=at[0], column=at[1]))


def rule_name(rule: str, code: str, style: Style) -> str:
    """The id of a rule in the colour `code`, which a click on it explains."""
    shown = painter(style.color)(code, visible(rule))
    # An id of a rule is letters and hyphens; whatever else calls itself one has no page.
    known = style.rule_link and rule.replace("-", "").isalnum() and rule.isascii()
    return _link(shown, style.rule_link.format(rule=rule)) if known else shown


def _link(shown: str, address: str) -> str:
    """A link as in "Hyperlinks in Terminal Emulators" (E. Koblinger).

    Parameters, address and end of string, the text, and the same with an empty address.
    """
    return f"\x1b]8;;{address}\x1b\\{shown}\x1b]8;;\x1b\\"
