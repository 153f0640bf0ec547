"""Changes as a unified diff that `git apply` and `patch` take."""

from __future__ import annotations

import re
from difflib import unified_diff

from contentlint.report.outcome import Style
from contentlint.report.paint import BOLD, CYAN, GREEN, RED, painter
from contentlint.report.visible import inert, visible
from contentlint.text.pattern import Pattern

_NO_LINE_END = "\\ No newline at end of file\n"
_NEEDS_QUOTES = Pattern(r'[\x00-\x1f\x7f"\\]')
_ESCAPES = {"\t": "\\t", "\n": "\\n", "\r": "\\r", '"': '\\"', "\\": "\\\\"}
_COLORS = (("---", BOLD), ("+++", BOLD), ("@@", CYAN), ("-", RED), ("+", GREEN))


def unified(path: str, old: str, new: str) -> str:
    """The exact difference between two texts of a page; empty when there is none.

    Lines end at LF only, as `git` counts them, so a CR stays inside its line.
    Names are quoted as `git` quotes them. Content is not made harmless: this
    goes into a file or a pipe, and `shown` is for a terminal.
    """
    names = _name("a/" + path), _name("b/" + path)
    return "".join(_ended(line) for line in unified_diff(_split(old), _split(new), *names))


def shown(diff: str, style: Style) -> str:
    """A diff for a terminal: hidden characters made visible, coloured if wanted; not to be applied."""
    lines = diff.split("\n")
    body = [line for line in lines if line.startswith(("+", "-")) and not line.startswith(("+++ ", "--- "))]
    if all(line.endswith("\r") for line in body):
        lines = [line.removesuffix("\r") for line in lines]
    return inert("\n".join(_painted(line, style) for line in lines))


def _split(text: str) -> list[str]:
    return re.findall(r"[^\n]*\n|[^\n]+", text)


def _ended(line: str) -> str:
    return line if line.endswith("\n") else line + "\n" + _NO_LINE_END


def _name(name: str) -> str:
    """A file name as it stands in a diff header (git-diff, core.quotePath; a tab ends a name with spaces)."""
    if _NEEDS_QUOTES.search(name):
        return '"' + _NEEDS_QUOTES.sub(_escape, name) + '"'
    return name + "\t" if " " in name else name


def _escape(special: re.Match[str]) -> str:
    char = special.group()
    return _ESCAPES.get(char, f"\\{ord(char):03o}")


def _painted(line: str, style: Style) -> str:
    text = visible(line.replace("\t", "    "))
    for start, color in _COLORS:
        if line.startswith(start):
            return painter(style.color)(color, text)
    return text
