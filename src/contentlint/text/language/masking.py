"""What stands in running text without being written in its language.

Quotations, identifiers, placeholders, keyboard paths and the keywords of
admonitions belong to no language. They are replaced by U+FFFC, character for
character, so that every offset stays valid.
"""

from __future__ import annotations

import re

from contentlint.text.pattern import Pattern

HIDDEN = "\ufffc"
_QUOTED = "|".join(
    f"{opening}[^{opening}{closing}]{{0,400}}{closing}"
    for opening, closing in ("«»", "„“", "„”", "“”", "””", "»«", "‹›", "「」", "『』", "《》", '""')
)
# A single quote opens at a word's beginning and closes at a word's end; otherwise it is an apostrophe.
_SINGLE = r"(?<!\w)['‘‚](?=\S)[^'’‘\n]{1,200}(?:['’](?=\w)[^'’‘\n]{0,200}){0,5}(?<=\S)['’](?!\w)"
_KEYWORD = r"\[![\w-]+\]|^[ \t]*(?:/{3,}|:{3,}|!{3})[ \t]*\w*(?:[ \t]*\|.*)?"
_TEMPLATE = r"\{[*%#].*?[*%#]\}|\{[^{}\n]*\}|%[\w(]\w*\)?|\$\w+|<[^<>\n]*>"
_REFERENCE = r"\[[^\[\]]*\]\[[^\[\]]*\]"  # a link whose target is not on the page
_MESSAGE = r"\b\w+(?:Error|Exception|Warning) ?: .*"  # what a program says
# A browser's name for itself.
_AGENT = r"\bMozilla/\d.*"
_CODES = r"\b[a-z]{2}(?:(?:, ?|[ /|])[a-z]{2}\b){5,}"  # six words of two letters: codes of languages
_PROPERTY = r"\A[\w-]+: [\w-]+\Z"  # one word and its value
_IDENTIFIER = (
    r"\b\w*[^\W_]_\w+|(?<!\w)_\w+_?|(?<!\w)--?[A-Za-z][\w-]*(?=\s|$)|@[\w/-]+"  # snake_case, options
    r"|#\w+"
    r"|\b(?:\w+\.)+\w+\([^()\n]{0,80}\)|\b[a-z]+[A-Z]\w*\([^()\n]{0,80}\)"  # calls with what they are given
    r"|\b\w+(?:[./\\:]+\w+)*\(\)|\b\w+(?:(?:\.{1,3}|::|->|\\)\w+)+"  # calls and dotted names
    r"|(?<![\w.-])(?:\.{0,2}/)?(?:[\w.-]+/)+[\w.-]*|\b[a-z]+[A-Z]\w*"  # paths, camel case
    r"|\b(?:[A-Z][a-z0-9]+){2,}\b"
)
# Bounded, so that a line without end is not searched again from each of its characters.
# Labels that are hidden already are a path by themselves: what stands before and behind them is read.
_MENU = r"[^\n.,;:!?\ufffc]{0,120}(?: > | → | ▸ | » )[^\n.;!?\ufffc]{0,240}"
# Most of a text: words without a digit and without a capital behind their first letter, that are no part
# of a path or call; the shortest only before a longer one. Nothing that is hidden begins in them, so all
# are passed over at once, where each expression would be tried at each of their letters.
_WORDS = (
    r"(?P<shown>(?:(?:[^\W\d_][^\W\d_A-Z]{2,}+|[A-Z]{2,}+)"
    r"(?:[,;.:!?)]{0,2}(?: +|\n+(?![ \t]))|(?=[,;!?)\ufffc]|\Z))"
    r"|[^\W\d_][^\W\d_A-Z]? (?=[^\W\d_]{3})|\ufffc++)++)"
)
_OTHERS = (_AGENT, _TEMPLATE, _KEYWORD, _MESSAGE, _CODES, _REFERENCE, _QUOTED, _SINGLE, _IDENTIFIER)
_HIDE = Pattern("|".join((_PROPERTY, _WORDS, *_OTHERS)), re.MULTILINE)
_MENU_PATH = Pattern(_MENU)
# Capitals that a title has at least, and letters of words that no title leaves small.
_CAPITALS = 3
_SMALL = 5
_CODE_LINE = Pattern(
    r"[{};]\s*$|=>|^\s*(?://|/\*|(?:const|let|var|def|class|import|export|return|function)\s)|^\s*[\w.'\"-]+\s*[:=]\s*\S.*,\s*$"
    r"|^[a-z][\w-]*: \S"
)


def mask(text: str) -> str:
    """`text` with everything that is not in its language replaced by U+FFFC, length unchanged."""
    shown = _HIDE.sub(_hide, text)
    if ">" in shown or "→" in shown or "▸" in shown:
        shown = _MENU_PATH.sub(_hide, shown)
    return HIDDEN * len(shown) if shown[:1] == HIDDEN and _is_title_of_link(shown) else shown


def _is_title_of_link(shown: str) -> bool:
    """Are capitals behind a link and a colon, as in `[ISO 8601](…): Data Elements and Formats`?"""
    link, colon, title = shown.partition(": ")
    if not colon or link.strip(HIDDEN + " "):
        return False
    capitals = sum(1 for word in title.split() if word[0].isupper())
    return capitals >= _CAPITALS and not any(
        word[:_SMALL].islower() for word in title.split() if len(word) >= _SMALL
    )


def _hide(found: re.Match[str]) -> str:
    shown = found.group()
    return shown if found.lastgroup else HIDDEN * len(shown)


def looks_like_code(text: str) -> bool:
    """Are at least half of the lines, and two of them, lines of a program?"""
    lines = [line for line in text.split("\n") if line.strip()]
    code = sum(1 for line in lines if _CODE_LINE.search(line))
    return code >= 2 and 2 * code >= len(lines)
