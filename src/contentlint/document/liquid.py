"""What template engines do before Markdown is read, as far as the parser must know of it.

Liquid (Jekyll, Hexo, Eleventy) and the shortcodes of Hugo have comments and blocks of code of
their own. The parser gets them as comments of HTML and as fenced code; every replacement has as
many characters and as many bytes of UTF-8 as what it stands for, so places stay what they are.
"""

from __future__ import annotations

import re

from contentlint.text.pattern import Pattern

# No tag of its own kind stands inside, so that one without an end costs no second look at what follows.
_COMMENT = Pattern(
    r"(\{%-?[ \t]*comment[ \t]*-?%\})((?:(?!-->|\{%-?[ \t]*comment\b).)*?)(\{%-?[ \t]*endcomment[ \t]*-?%\})",
    re.DOTALL,
)
_TAG = r"(?:\{%-?|\{\{[<%])[ \t]*"
_NAMES = "highlight|codeblock|code-toggle|code|mermaid"
_CODE = Pattern(
    rf"^(?P<indent>[ \t]*)(?P<open>{_TAG}(?P<name>{_NAMES})(?=[ \t%>-]))"
    r"(?P<info>[^\n]*?)(?P<end>-?%\}|[>%]\}\})(?P<gap>[ \t]*\r?\n)"
    rf"(?P<body>(?:(?![ \t]*{_TAG}(?:end|/[ \t]*)?(?P=name)\b)[^\n]*\n)*)"
    rf"(?P<last>[ \t]*)(?P<close>{_TAG}(?:end|/[ \t]*)(?P=name)[ \t]*(?:-?%\}}|[>%]\}}\}}))[ \t]*\r?$",
    re.MULTILINE,
)
_CODE_SIGNS = (
    "endhighlight",
    "endcode",
    "/highlight",
    "/code",
    "endmermaid",
    "/mermaid",
    "/ highlight",
    "/ code",
)
_DEFINED_BY_VALUE = Pattern(r"(?m)^( {0,3}\[[^\[\]\n]{1,200}\]:[ \t]*(?:\S*?))(\{\{[^{}\n]{1,200}\}\})")
# What every one of these holds.
_VALUE_AHEAD = Pattern(r"\]:[ \t]*(?:[^\s\]]|\](?!:))*?\{\{")
_FENCE = "~~~~~~"
_SHOWN = Pattern(r"\S")
_ASCII = Pattern(r"[!-~]")
# A blank as wide as a character of this many bytes.
_BLANKS = {1: " ", 2: "\u00a0", 3: "\u2003"}


def as_parsed(body: str) -> str:
    """`body` with comments, code and values of template engines as Markdown has them; lengths stay."""
    if "endcomment" in body:
        body = _COMMENT.sub(_html_comment, body)
    if ("{%" in body or "{{<" in body) and any(sign in body for sign in _CODE_SIGNS):
        body = _CODE.sub(_fenced, body)
    if "]:" in body and "{{" in body and _VALUE_AHEAD.search(body):
        body = _DEFINED_BY_VALUE.sub(_unspaced, body)
    return body


def _html_comment(found: re.Match[str]) -> str:
    opening, inside, closing = found.groups()
    return f"{'<!--':<{len(opening)}}{inside}{'-->':>{len(closing)}}"


def _fenced(found: re.Match[str]) -> str:
    """The block between fences; without its text where that would not stay between them."""
    indent, body = found["indent"], found["body"]
    if body.lstrip().startswith(("```", "~~~")):
        return found.group()
    if not all(line.startswith(indent) for line in body.splitlines() if line.strip()):
        start, end = found.start("body") - found.start(), found.end("body") - found.start()
        return found.group()[:start] + _SHOWN.sub(_blank, body) + found.group()[end:]
    info = found["info"] if found["name"] == "highlight" else _ASCII.sub(" ", found["info"])
    opening = f"{_FENCE:<{len(found['open'])}}{info}{' ' * len(found['end'])}{found['gap']}"
    ending = found.group()[found.end("close") - found.start() :]
    return f"{indent}{opening}{body}{found['last']}{_FENCE:<{len(found['close'])}}{ending}"


def _blank(found: re.Match[str]) -> str:
    return _BLANKS.get(len(found.group().encode("utf-8", "surrogatepass")), found.group())


def _unspaced(found: re.Match[str]) -> str:
    label, value = found.groups()
    return f"{label}{value.replace(' ', '_')}"
