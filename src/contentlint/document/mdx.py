"""MDX: what is program in a page is opaque, what is Markdown is read as Markdown.

ESM blocks, `{expressions}` and JSX tags are overwritten, character for
character, before the Markdown reader sees the page, so every offset stays. What
stands alone on its lines becomes blank, so that the Markdown inside a
component is a block of its own; beside other text a filler tag takes the
place, so that words do not grow together and lines keep their indentation.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from contentlint.document.attributes import ATTRIBUTE, anchor_of, links_of
from contentlint.document.markdown import parse
from contentlint.document.nodes import Parsed
from contentlint.model import Span
from contentlint.text.pattern import Pattern

_START = Pattern(
    r"(?P<fence>^[ \t>]*(?P<marks>`{3,}|~{3,}))|(?P<esm>^(?:import|export)\b)"
    r"|(?P<id>\{(?:\#|/\*)[^{}\n]*\}[ \t]*$)|(?P<code>`+)|(?P<escape>\\.)|(?P<comment><!--)"
    r"|(?P<brace>\{)|(?P<tag></?(?:[A-Za-z][\w.:-]*(?=[\s/>{])|(?=>)))",
    re.MULTILINE,
)
# Inside an expression or a tag: strings, comments, braces, the end of a tag.
_TOKEN = Pattern(
    r"\"(?:[^\"\\\n]|\\.)*\"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`|/\*.*?\*/|(?P<open>\{)|(?P<close>\})|(?P<end>>)|(?P<tag><)",
    re.DOTALL,
)
_BLANK_LINE = Pattern(r"^[ \t]*\r?$", re.MULTILINE)
_TAG_NAME = Pattern(r"<(?P<name>[A-Za-z][\w.-]*)")
_TAGS = Pattern(r"</?[A-Za-z][^<>]*>|</?>")
_NOT_LINE_END = Pattern(r"[^\r\n]")
# Browsers' own elements without braces are left to the Markdown reader, unless they stand alone on a line.
_PLAIN_TAG = Pattern(r"</?[a-z][\w-]*[^{}]*>", re.DOTALL)
# MDX has no blocks of HTML; the reader would take all up to the next empty line for one.
_OPENS_BLOCK = Pattern(
    r"</?(?:address|article|aside|blockquote|body|caption|center|col|colgroup|dd|details|dialog|div|dl|dt|fieldset"
    r"|figcaption|figure|footer|form|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|menuitem|nav|ol"
    r"|optgroup|option|p|section|source|summary|table|tbody|td|tfoot|th|thead|title|tr|track|ul)(?=[\s/>])"
)
_LINE_HEAD = Pattern(r"[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*")
# From this column on the reader takes a fence for text of an indented block, which MDX does not have.
_CODE_INDENT = 4
_VERBATIM = Pattern(r"</?(?:code|pre|script|style)(?![\w.:-])", re.IGNORECASE)
# A page with more unfinished constructs than this is no MDX; each costs a look at all that follows.
_MOST_UNFINISHED = 10
_DEEPEST = 100
# Beside this many characters a tag does not stand alone, whatever they are.
_LONG_LINE = 5_000


class Masked(NamedTuple):
    """The page with its program parts overwritten, as long as before; `tags` are the JSX tags among them."""

    text: str
    tags: tuple[Span, ...]


def read_mdx(text: str, start: int = 0) -> Parsed:
    """Parse the MDX in `text[start:]`; what JSX tags link to and name as strings is among its parts."""
    masked = mask(text, start)
    parsed = parse(masked.text, start)
    links, anchors = list(parsed.links), list(parsed.anchors)
    for tag in masked.tags:
        name = _TAG_NAME.match(text, tag.start)
        if not name:
            continue
        for attribute in _attributes(text, name.end(), tag.end):
            links.extend(links_of(name["name"], attribute, tag))
            anchor = anchor_of(name["name"], attribute)
            if anchor:
                anchors.append(anchor)
    links.sort(key=lambda link: link.span.start)
    return parsed._replace(links=tuple(links), anchors=tuple(anchors))


def _attributes(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """The attributes of a tag; not what looks like one in an expression (`set:html={"<a href=…"}`)."""
    at = start
    for attribute in ATTRIBUTE.finditer(text, start, end):
        brace = text.find("{", at, attribute.start())
        while brace >= 0 and at <= attribute.start():
            at = _balanced(text, brace + 1, "close") or end
            brace = text.find("{", at, attribute.start())
        if at <= attribute.start():
            yield attribute
            at = attribute.end()


def mask(text: str, start: int = 0) -> Masked:
    """Overwrite ESM, expressions and JSX tags from offset `start` on. Never raises."""
    opaque = list(_opaque(text, start))
    pieces = []
    at = 0
    for span in opaque:
        pieces += [text[at : span.start], _filler(text, span)]
        at = span.end
    pieces.append(text[at:])
    return Masked("".join(pieces), tuple(span for span in opaque if text[span.start] == "<"))


def _opaque(text: str, at: int) -> Iterator[Span]:
    """The stretches that are program, in order, without overlap."""
    unfinished = 0
    while (found := _START.search(text, at)) and unfinished < _MOST_UNFINISHED:
        end = _end(text, found)
        if end is None:
            unfinished += 1
        elif found.lastgroup in ("esm", "brace", "tag"):
            span = Span(found.start(), end)
            if not _is_left_to_markdown(text, span):
                yield span
        elif _is_comment(text, found) or (found["fence"] and _is_torn(text, found.start(), end)):
            yield Span(found.start(), end)
        at = end or found.end()


def _end(text: str, found: re.Match[str]) -> int | None:
    """Where the construct that opens at `found` ends; None if it never does."""
    at = found.end()
    match found.lastgroup:
        case "fence" | "marks":
            closing = re.compile(rf"^[ \t>]*{found['marks']}{found['marks'][0]}*[ \t]*$", re.MULTILINE)
            closed = closing.search(text, at)
            return closed.end() if closed else len(text)
        case "esm":
            return _end_of_esm(text, found.start())
        case "code":
            closed = re.compile(rf"(?<!`){found['code']}(?!`)").search(text, at)
            return closed.end() if closed else None
        case "comment":
            closes = text.find("-->", at)
            return closes + 3 if closes >= 0 else None
        case "brace":
            return _balanced(text, at, "close")
        case "tag":
            return _balanced(text, at, "end")
    return at


def _end_of_esm(text: str, start: int) -> int:
    """An import or export ends at the next blank line; in running text it is a word."""
    before = text[:start].removesuffix("\n").removesuffix("\r")
    if start and before.rpartition("\n")[2].strip() not in ("", "---", "+++"):
        return start + len("import")
    blank = _BLANK_LINE.search(text, start)
    return blank.start() if blank else len(text)


def _balanced(text: str, at: int, closing: str) -> int | None:
    """End of the expression (`close`) or tag (`end`) whose inside begins at `at`."""
    depth = 0
    for token in _TOKEN.finditer(text, at):
        kind = token.lastgroup
        if kind == "open":
            depth += 1
            if depth > _DEEPEST:
                return None
        elif depth == 0 and kind == closing:
            return token.end()
        elif kind == "close":
            depth -= 1
            if depth < 0:
                return None
        elif kind == "tag" and depth == 0 and closing == "end":
            return None
    return None


def _is_comment(text: str, found: re.Match[str]) -> bool:
    """Whether this stands where the id of a heading might, but begins its line."""
    start = found.start()
    before = text[text.rfind("\n", 0, start) + 1 : start]
    return found.lastgroup == "id" and text[start + 1] == "/" and not before.strip()


def _is_torn(text: str, start: int, end: int) -> bool:
    """Whether only one line of the two that fence `text[start:end]` is indented like code.

    The reader would miss that one, and take the other for the beginning of a fence.
    """
    first = text[start : text.find("\n", start)]
    last = text[text.rfind("\n", 0, end) + 1 : end]
    return last.lstrip(" \t>")[:1] in ("`", "~") and _is_code(first) != _is_code(last)


def _is_code(line: str) -> bool:
    shown = line.expandtabs(_CODE_INDENT)
    return len(shown) - len(shown.lstrip(" ")) >= _CODE_INDENT


def _is_left_to_markdown(text: str, span: Span) -> bool:
    """Whether the reader of Markdown knows this tag, or the word is no ESM at all."""
    written = text[span.start : span.end]
    if written in ("import", "export"):
        return True
    if _VERBATIM.match(written) and "{" not in written:
        return True
    if not _PLAIN_TAG.fullmatch(written) or _is_alone(text, span):
        return False
    first = text.rfind("\n", 0, span.start) + 1
    return not (_OPENS_BLOCK.match(written) and _LINE_HEAD.fullmatch(text, first, span.start))


def _is_alone(text: str, span: Span) -> bool:
    """Whether nothing but tags and white space stands on the lines of `span`."""
    first = text.rfind("\n", 0, span.start) + 1
    last = text.find("\n", span.end)
    if span.start - first > _LONG_LINE or (len(text) if last < 0 else last) - span.end > _LONG_LINE:
        return False
    before = text[first : span.start]
    after = text[span.end : len(text) if last < 0 else last]
    return not _TAGS.sub("", before + " " + after).strip(" \t\r>")


def _filler(text: str, span: Span) -> str:
    """Spaces for what stands alone; beside other text an empty tag of the same length."""
    written = text[span.start : span.end]
    blank = _NOT_LINE_END.sub(" ", written)
    if _is_alone(text, span) or len(written) < len("<a>") or written[1] in "\r\n":
        return blank
    return f"<a{blank[2:-1]}>"
