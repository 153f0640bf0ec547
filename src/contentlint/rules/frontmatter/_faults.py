"""What each fault of front matter is called in a message."""

from __future__ import annotations

from contentlint.document.values import Cause

FAULTS: dict[Cause, str] = {
    "after-bracket": "Unexpected `{seen}` after the closing bracket, expected the value in quotes",
    "alias-cycle": "Unexpected alias in a value that contains itself, expected plain values",
    "before-fence": "Unexpected {seen} before the front matter, expected `---` in the first line",
    "bracket": "Unexpected `{seen}` inside brackets, expected a comma or the closing bracket",
    "character": "Unexpected `{seen}` at the start of a value, expected the value in quotes",
    "closing-fence": "Unexpected `{seen}`, expected a line of three hyphens after the keys",
    "colon": "Unexpected colon in the value of `{key}`, expected the value in quotes",
    "conflict": "Unexpected mark of a merge conflict, expected one of the two versions",
    "control": "Unexpected control character {seen}, expected visible text",
    "dash": "Unexpected `-` after `{key}:`, expected the list to begin on the next line",
    "date": "Unexpected date `{seen}`, expected a day that exists",
    "document": "Unexpected `{seen}`, expected one set of keys up to the closing `---`",
    "duplicate": "Unexpected second key `{seen}`, expected each key once",
    "equals": "Unexpected `=` after `{key}`, expected a colon",
    "escape": "Unexpected `{seen}` in double quotes, expected `\\\\` for a backslash, or single quotes",
    "indent": "Unexpected indentation of `{seen}`, expected it in line with its neighbours",
    "json-comma": "Unexpected comma before the closing bracket, expected none",
    "json-no-comma": "Unexpected next value, expected a comma before it",
    "key": "Unexpected key `{seen}`, expected a word",
    "limit-aliases": "Unexpected number of aliases, expected plain values",
    "limit-depth": "Unexpected depth of nesting, expected at most 64 levels",
    "limit-size": "Unexpected size of front matter, expected at most 500,000 characters",
    "merge": "Unexpected value after `<<:`, expected the alias of a set of keys",
    "no-colon": "Unexpected `{seen}` without a colon, expected `key: value`",
    "no-space": "Unexpected colon without a space after `{key}`, expected `{key}: `",
    "not-mapping": "Unexpected `{seen}`, expected front matter of the form `key: value`",
    "number": "Unexpected number `{seen}`, expected one that can be read",
    "opening-fence": "Unexpected `{seen}`, expected a first line `---` before the keys",
    "quote-end": "Unexpected `{seen}` after the closing quote, expected the end of the line",
    "space": "Unexpected {seen}, expected an ordinary space",
    "syntax": "Unexpected `{seen}`, expected `key: value`",
    "tab": "Unexpected tab, expected spaces",
    "tag": "Unexpected `{seen}`, expected the value in quotes",
    "template": "Unexpected `{seen}` at the start of a value, expected the value in quotes",
    "toml-bare": "Unexpected `{seen}` for `{key}`, expected text in quotes",
    "toml-colon": "Unexpected colon after `{key}`, expected `=`",
    "unclosed-bracket": "Unexpected `{seen}` without its closing bracket, expected one after the value",
    "unclosed-fence": "Unexpected end of the keys after `{seen}`, expected a closing line `---`",
    "unclosed-quote": "Unexpected quote {seen} without a second one, expected it at the end of the value",
    "wide-colon": "Unexpected wide colon after `{key}`, expected a colon and a space",
}

_LONGEST = 60


def shorten(seen: str) -> str:
    """At most 60 characters of `seen` on one line."""
    line = " ".join(seen.split())
    return line if len(line) <= _LONGEST else line[: _LONGEST - 1] + "…"
