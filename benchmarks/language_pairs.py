"""Precision and recall of the rules of the category `language`, per language, on translated sites.

    python benchmarks/language_pairs.py SOURCE LOCALES [SOURCE LOCALES ...] [--sample N] [--half N] [--show N]

SOURCE is the folder of the pages in English, LOCALES the folders of the
translations with `*` for the locale: `docs/en/docs 'docs/*/docs'`. Pages with
the same path and the same blocks are aligned block by block, and each text
becomes a page of its own whose front matter says `lang:`.

- `short` (up to 4 words), `medium` (up to 9), `long`: the English text where the translation has another
  one. These should be reported.
- `mixed`: a translated paragraph with one of its sentences in English. Should be reported.
- `ok`: the translation. `kept`: a text of up to 8 words that most locales leave as it is, mostly a name.
  These should not be reported; sentences that all locales left in English are among them and count as false.

Rules were tuned on the pages of half 0; half 1 is what the figures are about.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import zlib
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from contentlint.document import Document
from contentlint.document.source import read_source, source_of
from contentlint.registry import all_rules
from contentlint.rule import Rule

_WORD = re.compile(r"[^\W\d_]+")
_NOT_PROSE = re.compile(r"`[^`]*`|\]\([^)]*\)|<[^>]*>|https?://\S+|\{[^{}]*\}")
_SENTENCE = re.compile(r"(?<=[.!?])\s+|(?<=[。！？])")
_MARKER = re.compile(r"^\s*(?:[-*+]|\d+[.)]|#+)\s+")
_KINDS = ("short", "medium", "long", "mixed", "ok", "kept")
_POSITIVE = ("short", "medium", "long")


class Row(NamedTuple):
    """One text, the locale it is expected in, and what it is."""

    language: str
    kind: str
    text: str


def main() -> None:
    """Print the table for the sites named on the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("folders", nargs="+")
    parser.add_argument("--sample", type=int, default=50, help="texts per language and kind")
    parser.add_argument("--half", type=int, default=1, help="which half of the pages")
    parser.add_argument("--show", type=int, default=0, help="wrong answers printed per kind")
    arguments = parser.parse_args()
    rows: list[Row] = []
    for source, locales in zip(arguments.folders[::2], arguments.folders[1::2], strict=True):
        if Path(source).is_dir():
            rows += rows_of(Path(source), locales, arguments.half)
        else:
            print(f"{source} is absent")
    measure(chosen(rows, arguments.sample), arguments.show)


def rows_of(source: Path, locales: str, half: int) -> Iterator[Row]:
    """The labelled texts of one site."""
    before, _, after = locales.partition("*")
    folders = {
        folder.name: folder / after.strip("/")
        for folder in Path(before).iterdir()
        if re.fullmatch(r"[a-z]{2}(-[A-Za-z]{2,4})?", folder.name) and folder / after.strip("/") != source
    }
    for file in sorted(source.rglob("*.md*")):
        path = file.relative_to(source)
        if zlib.crc32(str(path).encode()) % 2 != half:
            continue
        english = blocks_of(file)
        pages = {name: blocks_of(folder / path) for name, folder in folders.items()}
        twins = {
            name: page for name, page in pages.items() if [k for k, _ in page] == [k for k, _ in english]
        }
        for at, (_, text) in enumerate(english):
            if len(text) < 900:
                yield from labelled(text, {name: page[at][1] for name, page in twins.items()})


def blocks_of(file: Path) -> list[tuple[str, str]]:
    """Kind and text of the innermost blocks, front-matter title and description first."""
    if not file.is_file():
        return []
    page = Document(file.name, read_source(file.read_bytes()))
    found = [(each.slot, each.text) for each in page.passages if each.slot]
    parents = {block.parent for block in page.blocks if block.kind != "code"}
    for at, block in enumerate(page.blocks):
        if block.kind in ("paragraph", "heading", "cell", "item") and at not in parents:
            found.append((block.kind, _MARKER.sub("", page.text[slice(*block.span)]).strip(" |\n")))
        elif block.kind == "code":
            found.append(("code", ""))
    return found


def labelled(english: str, translations: dict[str, str]) -> Iterator[Row]:
    """What the texts of one block are in each locale."""
    words = words_in(english)
    kept = sum(text == english for text in translations.values())
    for language, text in translations.items():
        if text == english:
            if words and len(translations) > 2 and kept >= 0.6 * len(translations) and len(words) < 9:
                yield Row(language, "kept", text)
            continue
        own = words_in(text)
        yield Row(language, "ok", text)
        if len(words) < 2 or kept or len(set(words) & set(own)) >= 0.5 * len(set(words)):
            continue
        yield Row(language, "short" if len(words) < 5 else "medium" if len(words) < 10 else "long", english)
        pairs = list(zip(_SENTENCE.split(english), _SENTENCE.split(text), strict=False))
        if len(pairs) > 1 and len(words_in(pairs[1][0])) > 4 and "`" not in english:
            yield Row(language, "mixed", " ".join([pairs[0][1], pairs[1][0], *(own for _, own in pairs[2:])]))


def words_in(text: str) -> list[str]:
    """The words outside of code, addresses and tags, lower case."""
    return [word.lower() for word in _WORD.findall(_NOT_PROSE.sub(" ", text))]


def chosen(rows: list[Row], most: int) -> list[Row]:
    """At most so many different texts per language and kind, the same ones every time."""
    groups: defaultdict[tuple[str, str], set[Row]] = defaultdict(set)
    for row in rows:
        groups[row.language, row.kind].add(row)
    picked = random.Random(0)
    return [
        row
        for key in sorted(groups)
        for row in picked.sample(sorted(groups[key]), min(most, len(groups[key])))
    ]


def findings(rules: list[Rule], row: Row) -> list[str]:
    """What the page rules of the category say of the text alone on a page."""
    page = Document("page.md", source_of(f"---\nlang: {json.dumps(row.language)}\n---\n\n{row.text}\n"))
    speaking = (rule for rule in rules if not rule.meta.languages or page.language in rule.meta.languages)
    return [problem.text for rule in speaking for problem in rule.check(page, rule.options())]


def measure(rows: list[Row], show: int) -> None:
    """Print reports per language and kind, with precision and recall."""
    every = all_rules().values()
    rules = [rule for rule in every if rule.category == "language" and rule.meta.scope == "page"]
    total: Counter[tuple[str, str]] = Counter()
    reported: Counter[tuple[str, str]] = Counter()
    wrong: defaultdict[str, list[str]] = defaultdict(list)
    for row in rows:
        found = findings(rules, row)
        for language in (row.language, "all"):
            total[language, row.kind] += 1
            reported[language, row.kind] += bool(found)
        if bool(found) != (row.kind not in ("ok", "kept")):
            wrong[row.kind].append(f"{row.language:6} {row.text[:110]!r} {found[:1]}")
    print(f"{'':8}" + "".join(f"{kind:>11}" for kind in _KINDS) + "  precision  recall")
    for language in [*sorted({language for language, _ in total} - {"all"}), "all"]:
        hits = sum(reported[language, kind] for kind in _POSITIVE)
        false = reported[language, "ok"] + reported[language, "kept"]
        due = sum(total[language, kind] for kind in _POSITIVE)
        counts = "".join(f"{reported[language, k]:>6}/{total[language, k]:<4}" for k in _KINDS)
        print(f"{language:8}{counts}  {hits / max(1, hits + false):9.3f} {hits / max(1, due):7.3f}")
    for kind, texts in wrong.items():
        for text in random.Random(0).sample(texts, min(show, len(texts))):
            print(f"  {kind:7}{text}")


if __name__ == "__main__":
    main()
