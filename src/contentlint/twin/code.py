"""Code blocks without what a translator may change in them: comments."""

from __future__ import annotations

import re
from textwrap import dedent

from contentlint.text.pattern import Pattern

_HASH = Pattern(r"(?:^|(?<=\s))#(?![!\w]*\{).*")
_SLASHES = Pattern(r"(?:^|(?<=[\s;,{}()]))//.*")
_DASHES = Pattern(r"(?:^|(?<=\s))--\s.*")
_PERCENT = Pattern(r"(?:^|(?<=\s))[%;].*")
_BLOCKS = Pattern(r"/\*.*?\*/|<!--.*?-->|\{/\*.*?\*/\}", re.DOTALL)
_BY_LANGUAGE = {
    _HASH: "python py python3 sh bash shell console zsh fish yaml yml toml ruby rb perl r dockerfile make "
    "makefile ini conf properties nginx elixir julia powershell ps1 graphql hcl tf env text txt",
    _SLASHES: "js javascript jsx ts typescript tsx java c cpp c++ cs csharp go rust rs swift kotlin php "
    "scala dart json5 jsonc vue svelte astro scss less mdx html groovy proto",
    _DASHES: "sql lua haskell hs elm ada",
    _PERCENT: "tex latex erlang matlab clojure lisp scheme asm",
}
_LINE = {name: pattern for pattern, names in _BY_LANGUAGE.items() for name in names.split()}
# Languages in which the space before a line means something.
INDENTED = frozenset(
    {"python", "py", "python3", "yaml", "yml", "haskell", "hs", "elm", "nim", "coffee", "pug", "sass", "make"}
)
# Names under which highlighters know one language, or languages that they colour alike.
_ALIKE = (
    "sh bash shell zsh console shell-session shellsession terminal",
    "text txt plain plaintext none",
    "js javascript mjs cjs",
    "ts typescript",
    "py python python3",
    "yml yaml",
    "rb ruby",
    "rs rust",
    "md markdown",
    "go golang",
)
_FIRST = {name: names.split()[0] for names in _ALIKE for name in names.split()}
_TEXT = Pattern(r"\"[^\"\n]*\"|'[^'\n]*'|`[^`\n]*`|(?<=>)[^<>\n]+(?=<)|(?<=:[ ])[^\s\"'\[{<][^\n]*[ ][^\n]*$")
# A line that is a comment in one language or another, whatever the block says that it is in.
_REMARK = Pattern(r"[ \t]*(?://|#|--|;)[ \t]")
# What a reader fills in, where angle brackets are no part of the language.
_HOLE = Pattern(r"<[^<>\s/][^<>\n]*>")
_HOLED = frozenset(
    {"sh", "bash", "shell", "zsh", "console", "terminal", "yaml", "yml", "ini", "env", "toml", "properties"}
)
_FENCE = Pattern(r"[ \t>]*(?:`{3,}|~{3,})")


def body_lines(text: str) -> list[str]:
    """The lines between the fences of a code block, as written."""
    lines = text.splitlines()
    closed = len(lines) > 1 and _FENCE.match(lines[-1])
    return lines[1:-1] if closed else lines[1:]


def language(info: str) -> str:
    """The language of an info string: `python` of `python hl_lines="3"` and of `{.python}`."""
    return re.split(r"[\s,:{}\[]", info.strip().lstrip("{."), maxsplit=1)[0].lower()


def is_alike(one: str, other: str) -> bool:
    """Whether two info strings name the same language, by whatever name."""
    first, second = language(one), language(other)
    return _FIRST.get(first, first) == _FIRST.get(second, second)


def comment_of(name: str) -> Pattern | None:
    """What starts a comment up to the end of the line in a language; None where that is not known."""
    return _LINE.get(name)


def code_lines(text: str, info: str) -> tuple[str, ...]:
    """The lines of a fenced block without comments, empty lines and indentation without a meaning."""
    body = _BLOCKS.sub("", dedent("\n".join(body_lines(text))))
    pattern = comment_of(language(info))
    lines = (bare_line(line, pattern) for line in body.split("\n"))
    if language(info) in INDENTED:
        return tuple(line for line in lines if line)
    return tuple(line for line in (" ".join(line.split()) for line in lines) if line)


def frame(line: str, name: str) -> str:
    """A line without what a translator may write anew in it: texts, comments, what a reader fills in.

    Spaces do not count, nor what programs that format code put at the end of a line.
    """
    remark = _REMARK.match(line)
    if remark:
        return "#"
    bare = _TEXT.sub("", line)
    bare = _HOLE.sub("<>", bare) if name in _HOLED else bare
    return "".join(bare.split()).rstrip(";,")


def texts_in(line: str) -> list[str]:
    """The texts of a line of code, with their quotation marks."""
    return _TEXT.findall(line)


def with_texts(line: str, texts: list[str]) -> str | None:
    """A line of code with other texts; None where it does not hold as many."""
    if len(_TEXT.findall(line)) != len(texts):
        return None
    rest = iter(texts)
    return _TEXT.sub(lambda _: next(rest), line)


def bare_line(line: str, comment: Pattern | None) -> str:
    """A line without its comment and without spaces at its end."""
    return (comment.sub("", line) if comment else line).rstrip()
