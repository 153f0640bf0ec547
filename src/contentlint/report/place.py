"""Where a finding stands, as people read it, and as a link for terminals that know links (OSC 8)."""

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
    """`shown`, which a click opens at line and column `at` of the page; as it is without links.

    The sequence is that of "Hyperlinks in Terminal Emulators" (E. Koblinger): parameters, address and
    end of string, the text, and the same with an empty address.
    """
    if not style.link:
        return shown
    from urllib.parse import quote

    address = style.link.format(path=quote(path.encode("utf-8", "surrogateescape")), line=at[0], column=at[1])
    return f"\x1b]8;;{address}\x1b\\{shown}\x1b]8;;\x1b\\"
