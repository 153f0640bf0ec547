"""Marks and slips that no good site has, planted one at a time into real pages.

    python benchmarks/planted.py FOLDER … [--pages N] [--show N]

For rules that are silent on published pages there is nothing to read. So one
piece of damage is put into a page at a time, the way it happens: a reply in the
place of a paragraph, a keyword translated in a tag that the page has, the end
cut off. `found`: the rule reports the damaged page and not the page before.
`before`: pages that it reports as they are. The language is that of the path.
"""

from __future__ import annotations

import argparse
import random
import re
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from contentlint.document import Document
from contentlint.document.source import read_source, source_of
from contentlint.registry import all_rules
from contentlint.rule import Rule

_REFUSALS = {
    "en": "I'm sorry, but I can't assist with this part of the text.",
    "fr": "Je suis désolé, mais je ne peux pas traduire ce passage.",
    "de": "Es tut mir leid, aber ich kann diesen Abschnitt nicht übersetzen.",
    "es": "Lo siento, pero no puedo traducir este fragmento.",
    "pt": "Desculpe, mas não posso traduzir este trecho.",
    "ru": "Извините, но я не могу перевести этот фрагмент.",
    "zh": "很抱歉，我无法翻译这段内容。",
    "ja": "申し訳ありませんが、この部分を翻訳することはできません。",
    "ko": "죄송하지만, 이 부분은 번역할 수 없습니다.",
}
_KEYWORDS = {
    "_blank": "_vide",
    "lazy": "paresseux",
    "ltr": "gauche",
    "warning": "advertencia",
    "row": "Zeile",
}
_TAGS = {"endif": "finsi", "else": "sonst", "include": "inclure", "for": "para"}
_TO_HIRAGANA = 0x60
Plant = Callable[[Document, random.Random], str | None]


def main() -> None:
    """Print, for each rule, how many planted pieces of damage it finds and what it says of clean pages."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--pages", type=int, default=300, help="pages read of each folder")
    parser.add_argument("--show", type=int, default=0, help="missed pieces printed per rule")
    arguments = parser.parse_args()
    counts: Counter[tuple[str, str]] = Counter()
    for folder in arguments.folders:
        if not folder.is_dir():
            print(f"{folder} is absent")
            continue
        files = sorted(each for each in folder.rglob("*.md*") if each.suffix in (".md", ".mdx"))
        for file in random.Random(1).sample(files, min(arguments.pages, len(files))):
            plant_all(file.relative_to(folder).as_posix(), file.read_bytes(), counts, arguments.show)
    print(f"{counts['', 'pages']} pages")
    for rule_id in PLANTS:
        planted, found = counts[rule_id, "planted"], counts[rule_id, "found"]
        print(f"{rule_id:22} found {found:5} of {planted:5}   before {counts[rule_id, 'before']}")


def plant_all(path: str, raw: bytes, counts: Counter[tuple[str, str]], show: int) -> None:
    """Count for one page what each rule says of it before and after."""
    page = Document(path, read_source(raw))
    counts["", "pages"] += 1
    for rule_id, plant in PLANTS.items():
        rule = all_rules()[rule_id]
        before = reports(rule, page)
        counts[rule_id, "before"] += bool(before)
        damaged = None if before else plant(page, random.Random(path))
        if damaged and damaged != page.text:
            found = bool(reports(rule, Document(path, source_of(damaged))))
            counts[rule_id, "planted"] += 1
            counts[rule_id, "found"] += found
            missed = counts[rule_id, "planted"] - counts[rule_id, "found"]
            if show and not found and missed <= show:
                print("  missed", rule_id, path, repr(damaged[-90:]))


def reports(rule: Rule, page: Document) -> int:
    """How often the rule reports the page, where it speaks the page's language."""
    speaks = not rule.meta.languages or page.language in rule.meta.languages
    return sum(1 for _ in rule.check(page, rule.options())) if speaks else 0


def in_place_of_a_paragraph(text: dict[str, str]) -> Plant:
    """Plant the text of the page's language instead of one paragraph."""

    def plant(page: Document, picked: random.Random) -> str | None:
        whole = [each for each in page.prose if each.kind == "paragraph" and "\n" not in each.text]
        own = text.get(page.language or "", text.get("*", ""))
        if not whole or not own:
            return None
        span = picked.choice(whole).span
        line = page.text.rfind("\n", 0, span.start) + 1
        return None if page.text[line : span.start].strip() else swap(page, span.start, span.end, own)

    return plant


def swap(page: Document, start: int, end: int, text: str) -> str:
    """The page with other text in one place."""
    return page.text[:start] + text + page.text[end:]


def instead_of(pattern: str, words: dict[str, str]) -> Plant:
    """Plant one of the words translated, where the page has `pattern` with a group `word`."""

    def plant(page: Document, picked: random.Random) -> str | None:
        code = [block.span for block in page.blocks if block.kind == "code"]
        found = [
            each
            for each in re.finditer(pattern, page.text)
            if each["word"] in words and not any(span.start <= each.start() < span.end for span in code)
        ]
        return swap(page, *(one := picked.choice(found)).span("word"), words[one["word"]]) if found else None

    return plant


def wrapped(page: Document, _: random.Random) -> str:
    """The page as an assistant hands it over."""
    return f"````markdown\n{page.text.rstrip()}\n````\n"


def truncated(page: Document, picked: random.Random) -> str | None:
    """The page up to a place inside one of its paragraphs."""
    whole = [each for each in page.prose if each.kind == "paragraph" and len(each.text) > 60]
    span = picked.choice(whole).span if whole else None
    return page.text[: picked.randrange(span.start + 30, span.end - 5)] if span else None


def apart(language: str, pattern: str, text: str) -> Plant:
    """Plant `text` (a replacement of `pattern`) once in the running text of pages in one language."""

    def plant(page: Document, picked: random.Random) -> str | None:
        prose = [
            e for e in page.prose if e.kind == "paragraph" and re.search(pattern, page.text[slice(*e.span)])
        ]
        if page.language != language or not prose:
            return None
        span = picked.choice(prose).span
        return swap(page, *span, re.sub(pattern, text, page.text[slice(*span)], count=1))

    return plant


def hiragana_inside(page: Document, picked: random.Random) -> str | None:
    """One letter in the middle of a katakana word in the other syllabary."""
    found = list(
        re.finditer(r"[ァ-ヺー]{2,}(?P<word>[パピプペポビブベボザジズゼゾ])[ァ-ヺー]{2,}", page.text)
    )
    one = picked.choice(found) if found and page.language == "ja" else None
    return swap(page, *one.span("word"), chr(ord(one["word"]) - _TO_HIRAGANA)) if one else None


PLANTS: dict[str, Plant] = {
    "assistant-refusal": in_place_of_a_paragraph(_REFUSALS),
    "model-token": in_place_of_a_paragraph({"*": "<|endoftext|>"}),
    "prompt-residue": in_place_of_a_paragraph({"*": "</translation>"}),
    "translated-attribute": instead_of(r"<[a-z]+[^<>\n]* \w+=\"(?P<word>\w+)\"", _KEYWORDS),
    "translated-template": instead_of(r"\{%-? (?P<word>\w+)[^{}\n]*%\}", _TAGS),
    "wrapped-page": wrapped,
    "truncated-page": truncated,
    "missing-contraction": apart("fr", r"(?<= )des(?= (?!plus|autres)[a-zé]{4,}s\b)", "de les"),
    "mixed-script-word": hiragana_inside,
    "swallowed-word": apart(
        "fr", r"\[([^\[\]`]+ [^\[\]`]+\w)\]\(([^()\s]+)\) (des?|du|aux?) (?=[a-z])", r"[\1 \3](\2) "
    ),
    "compound-hyphen-space": apart("de", r"(?<=`)-(?=[A-ZÄÖÜ][a-zäöüß]{3,})", " -"),
}


if __name__ == "__main__":
    main()
