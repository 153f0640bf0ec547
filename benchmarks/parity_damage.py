"""Kinds of mechanical damage to one good page, for `benchmarks/parity.py`.

Each function takes a pair and a source of chance, and gives the stretch to
change with the text to put there; None where the page has nothing of the kind.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from itertools import pairwise

from contentlint.document.nodes import Link
from contentlint.text.language.quantities import dates, months
from contentlint.text.slug import heading_slug
from contentlint.twin import Both, Pair, Unit
from contentlint.twin.targets import common

Damage = tuple[int, int, str]
_QUANTITY = re.compile(r"(?<![\w`])\d+[ \u00a0\u202f]?(MB|GB|KB|kB|ms|px|km|kg|%)(?!\w)")


def _units(pair: Pair, *kinds: str) -> list[Unit]:
    """Paired units of the page of these kinds."""
    return [both.page for both in pair.both if both.page.kind in kinds and both.source.kind == both.page.kind]


def _drop(text: str, unit: Unit) -> Damage:
    """A unit with the empty line before it."""
    start = unit.span.start
    line = text.rfind("\n", 0, start) + 1
    end = text.find("\n", unit.span.end)
    return line, len(text) if end < 0 else end + 1, ""


def drop_paragraph(pair: Pair, draw: random.Random) -> Damage | None:
    long = [unit for unit in _units(pair, "paragraph") if unit.size > 8 and "\n" not in unit.text]
    return _drop(pair.page.text, draw.choice(long)) if long else None


def drop_item(pair: Pair, draw: random.Random) -> Damage | None:
    items = [unit for unit in _units(pair, "item") if "\n" not in unit.text and unit.size > 2]
    return _drop(pair.page.text, draw.choice(items)) if items else None


def drop_code(pair: Pair, draw: random.Random) -> Damage | None:
    blocks = _units(pair, "code")
    return _drop(pair.page.text, draw.choice(blocks)) if blocks else None


def drop_section(pair: Pair, draw: random.Random) -> Damage | None:
    places = [unit.span.start for unit in _units(pair, "heading") if unit.level == 2]
    if len(places) < 3:
        return None
    first = draw.randrange(len(places) - 1)
    line = [pair.page.text.rfind("\n", 0, place) + 1 for place in places]
    return line[first], line[first + 1], ""


def drop_heading(pair: Pair, draw: random.Random) -> Damage | None:
    headings = [unit for unit in _units(pair, "heading") if unit.level > 1]
    return _drop(pair.page.text, draw.choice(headings)) if headings else None


def drop_image(pair: Pair, draw: random.Random) -> Damage | None:
    units = [
        unit
        for unit in (*_units(pair, "image"), *_units(pair, "paragraph", "html"))
        if "\n" not in unit.text and re.fullmatch(r"<img [^>]*>|!\[[^\]]*\]\([^)]*\)", unit.text)
    ]
    return _drop(pair.page.text, draw.choice(units)) if units else None


def truncate(pair: Pair, draw: random.Random) -> Damage | None:
    units = pair.page.units
    if len(units) < 12:
        return None
    cut = units[draw.randrange(len(units) // 2, len(units) - 4)]
    return (cut.span.end, len(pair.page.text), "\n") if cut.kind in ("paragraph", "code") else None


def swap_code(pair: Pair, draw: random.Random) -> Damage | None:
    blocks = [unit for unit in _units(pair, "code") if unit.code]
    for _ in range(8):
        if len(blocks) < 2:
            return None
        one, other = sorted(draw.sample(blocks, 2), key=lambda unit: unit.span.start)
        if one.code != other.code:
            text = pair.page.text
            between = text[one.span.end : other.span.start]
            return one.span.start, other.span.end, other.text + between + one.text
    return None


def change_code(pair: Pair, draw: random.Random) -> Damage | None:
    names = [
        (unit.span.start + match.start("name"), unit.span.start + match.end("name"), match["name"] + "x")
        for unit in _units(pair, "code")
        if unit.info.lower().startswith(("python", "js", "json", "bash", "toml", "yaml", "ts"))
        for match in re.finditer(r"(?m)^[ \t]*(?P<name>[a-z]\w{3,})(?=[ \t]*[=(.:])", unit.text)
    ]
    return draw.choice(names) if names else None


def fence_language(pair: Pair, draw: random.Random) -> Damage | None:
    blocks = [unit for unit in _units(pair, "code") if re.match(r"```\w+\n", unit.text)]
    if not blocks:
        return None
    unit = draw.choice(blocks)
    return unit.span.start + 3, unit.span.start + unit.text.index("\n"), ""


def _token(
    pair: Pair, draw: random.Random, kind: str, wanted: str, change: Callable[[str], str]
) -> Damage | None:
    """Change one token that both sides have."""
    places = [
        token.span
        for both in pair.both
        for token in both.page.tokens.get(kind, ())
        if re.fullmatch(wanted, token.value)
        and [each.value for each in both.source.tokens.get(kind, ())].count(token.value) == 1
        and [each.value for each in both.page.tokens.get(kind, ())].count(token.value) == 1
    ]
    if not places:
        return None
    span = draw.choice(places)
    return span.start, span.end, change(pair.page.text[slice(*span)])


def slip_in_code(pair: Pair, draw: random.Random) -> Damage | None:
    return _token(pair, draw, "code", r"[a-z_]\w{4,}", lambda old: old[:3] + old[4:])


def translate_code(pair: Pair, draw: random.Random) -> Damage | None:
    return _token(pair, draw, "code", r"[a-z_]\w{4,}", lambda _: "`traduzione`")


def unmark_code(pair: Pair, draw: random.Random) -> Damage | None:
    return _token(pair, draw, "code", r"[a-z]+_\w+", lambda old: old.strip("`"))


def change_number(pair: Pair, draw: random.Random) -> Damage | None:
    return _token(pair, draw, "number", r"\d{2,6}", lambda old: old[:-1] + str((int(old[-1]) + 1) % 10))


def change_macro(pair: Pair, draw: random.Random) -> Damage | None:
    return _token(pair, draw, "macro", r".*\d.*", lambda old: re.sub(r"\d", "7", old, count=1) + "")


def lose_macro(pair: Pair, draw: random.Random) -> Damage | None:
    units = [unit for unit in _units(pair, "marker") if unit.info[:1] == "{"]
    return _drop(pair.page.text, draw.choice(units)) if units else None


def change_placeholder(pair: Pair, draw: random.Random) -> Damage | None:
    return _token(pair, draw, "placeholder", r".+", lambda old: old[:-2] + "XX" + old[-1:])


def lose_tag(pair: Pair, draw: random.Random) -> Damage | None:
    return _token(pair, draw, "tag", r"br|kbd|dfn|img|u|b|sup", lambda _: "")


def _is_kept(both: Both, link: Link) -> bool:
    """Whether a link is the only one of its segment, in the source as well: a good translation of it."""
    targets = [[common(each.target) for each in unit.links] for unit in (both.page, both.source)]
    return targets in ([[common(link.target)]] * 2, [[""]] * 2)


def lose_link(pair: Pair, draw: random.Random) -> Damage | None:
    links = [
        (link.span, pair.page.text[slice(*link.content)])
        for both in pair.both
        if both.page.kind in ("paragraph", "item")
        for link in both.page.links
        if link.kind == "link" and link.style == "inline" and link.text and _is_kept(both, link)
    ]
    if not links:
        return None
    span, text = draw.choice(links)
    return span.start, span.end, text


def change_link(pair: Pair, draw: random.Random) -> Damage | None:
    links = [
        link.target_span
        for both in pair.both
        if both.page.kind in ("paragraph", "item")
        for link in both.page.links
        if link.style == "inline" and link.target.startswith("https://") and _is_kept(both, link)
    ]
    if not links:
        return None
    span = draw.choice(links)
    return span.start, span.end, "https://wrong.example/page"


def translate_admonition(pair: Pair, draw: random.Random) -> Damage | None:
    found = [
        (unit.span.start + match.start(1), unit.span.start + match.end(1))
        for unit in _units(pair, "marker")
        if (match := re.match(r"/// (tip|note|warning|danger|info|check)", unit.text))
    ]
    return (*draw.choice(found), "avviso") if found else None


def heading_level(pair: Pair, draw: random.Random) -> Damage | None:
    units = [unit for unit in _units(pair, "heading") if unit.level == 2]
    if not units:
        return None
    start = pair.page.text.rfind("\n", 0, draw.choice(units).span.start) + 1
    return start, start, "#"


def heading_id(pair: Pair, draw: random.Random) -> Damage | None:
    headings = [both for both in pair.both if both.source.kind == "heading" and both.page.info]
    units = [
        both.page
        for both in headings
        if both.page.info in (both.source.info, heading_slug("github", both.source.text, {}))
    ]
    if len(units) < 2:
        return None
    unit = draw.choice(units)
    end = pair.page.text.find("\n", unit.span.end)
    at = pair.page.text.find("#" + unit.info, unit.span.end, end) + 1
    return (at, at + len(unit.info), "tradotto") if at > 0 else None


def renumber_list(pair: Pair, draw: random.Random) -> Damage | None:
    found = [
        match.span()
        for unit in _units(pair, "item")
        if unit.info == "1"
        and (match := re.compile(r"1(?=[.)] *\Z)").search(pair.page.text, 0, unit.span.start))
    ]
    return (*draw.choice(found), "4") if found else None


def drop_row(pair: Pair, draw: random.Random) -> Damage | None:
    tables = [unit for unit in _units(pair, "table") if unit.text.count("\n") > 2]
    if not tables:
        return None
    unit = draw.choice(tables)
    end = unit.text.rfind("\n")
    return unit.span.start + end, unit.span.end, ""


def untranslate(pair: Pair, draw: random.Random) -> Damage | None:
    found = [
        both
        for both in pair.both
        if both.source.kind == "paragraph" and both.source.size > 10 and both.source.text != both.page.text
    ]
    if not found:
        return None
    both = draw.choice(found)
    return both.page.span.start, both.page.span.end, both.source.text


def change_front(pair: Pair, draw: random.Random) -> Damage | None:
    front = pair.page.page.frontmatter
    found = [
        entry.value
        for entry in (front.entries if front else ())
        if entry.key
        in ("order", "weight", "class", "layout", "type", "image", "hide_meta", "show_lastmod", "top_graphic")
    ]
    if not found:
        return None
    value = draw.choice(found)
    return (*value.span, str(int(value.raw) + 1) if value.raw.isdigit() else "autre-chose")


def swap_paragraphs(pair: Pair, draw: random.Random) -> Damage | None:
    units = pair.page.units
    found = [
        (one, other)
        for one, other in pairwise(units)
        if one.kind == other.kind == "paragraph" and min(one.size, other.size) > 8
    ]
    if not found:
        return None
    one, other = draw.choice(found)
    between = pair.page.text[one.span.end : other.span.start]
    return one.span.start, other.span.end, other.text + between + one.text


def cut_paragraph(pair: Pair, draw: random.Random) -> Damage | None:
    plain = (unit for unit in _units(pair, "paragraph") if not unit.tokens and not unit.links)
    long = [unit for unit in plain if unit.size > 24]
    if not long:
        return None
    unit = draw.choice(long)
    half = unit.span.start + len(unit.text) // 2
    cut = pair.page.text.find(" ", half, unit.span.end)
    return (half if cut < 0 else cut), unit.span.end, ""


def drop_sentence(pair: Pair, draw: random.Random) -> Damage | None:
    found = [
        (unit.span.start + ends[-2].end(), unit.span.end)
        for unit in _units(pair, "paragraph")
        if not unit.links
        and len(ends := [*re.finditer(r"(?<=\w\w)[.!?](?=\s|\Z)|[。！？]", unit.text)]) > 1
        and ends[-1].end() == len(unit.text)
        and (ends[-1].end() - ends[-2].end()) * 3 > len(unit.text)
    ]
    return (*draw.choice(found), "") if found else None


def drop_column(pair: Pair, draw: random.Random) -> Damage | None:
    tables = [unit for unit in _units(pair, "table") if unit.shape[1] > 1 and unit.text.startswith("|")]
    if not tables:
        return None
    unit = draw.choice(tables)
    rows = [line.rstrip().removesuffix("|").rpartition("|")[0] + "|" for line in unit.text.split("\n")]
    return unit.span.start, unit.span.end, "\n".join(rows)


def change_attribute(pair: Pair, draw: random.Random) -> Damage | None:
    found = [
        (token.span.start + match.start(1), token.span.start + match.end(1))
        for both in pair.both
        for token in both.page.tokens.get("tag", ())
        for match in re.finditer(
            r"(?:color|type|class|kind|variant|rel|target|role)=[\"']([^\"'\s{}]+)[\"']",
            pair.page.text[slice(*token.span)],
        )
        if match[0] in both.source.text
    ]
    return (*draw.choice(found), "avertissement") if found else None


def change_unit(pair: Pair, draw: random.Random) -> Damage | None:
    found = [
        (both.page.span.start + match.start(1), both.page.span.start + match.end(1))
        for both in pair.both
        if both.page.kind in ("paragraph", "item") and "<" not in both.page.text
        for match in _QUANTITY.finditer(both.page.text)
        if both.page.text.count("`", 0, match.start()) % 2 == 0
        and len(re.findall(rf"\d[ \u00a0\u202f]?{match[1]}", both.source.text)) == 1
    ]
    if not found:
        return None
    start, end = draw.choice(found)
    return start, end, "TB" if pair.page.text[start:end] != "TB" else "GB"


def change_month(pair: Pair, draw: random.Random) -> Damage | None:
    language = pair.page.page.language or ""
    found = [
        (both.page.span.start + date.span.start, both.page.span.start + date.span.end, date.month)
        for both in pair.both
        for date in dates(both.page.text, language)
        if sum(1 for _ in dates(both.source.text, "en")) == 1
    ]
    if not found:
        return None
    start, end, month = draw.choice(found)
    names = {number: name for name, number in months(language).items() if len(name) > 3}
    other = month % 12 + 1
    written = str(other) if pair.page.text[start].isdigit() else names.get(other, "")
    return (start, end, written) if written else None


def change_decimal(pair: Pair, draw: random.Random) -> Damage | None:
    return _token(pair, draw, "number", r"\d", lambda old: str((int(old) + 3) % 10) if old.isdigit() else old)


def change_lines(pair: Pair, draw: random.Random) -> Damage | None:
    found = [
        (unit.span.start + match.start(1), unit.span.start + match.end(1))
        for unit in _units(pair, "code")
        if (match := re.match(r"(?:`{3,}|~{3,})[^\n]*?(?:hl_lines=\"|\{)(\d+)", unit.text))
    ]
    return (*draw.choice(found), "97") if found else None


def repeat_paragraph(pair: Pair, draw: random.Random) -> Damage | None:
    long = [unit for unit in _units(pair, "paragraph") if unit.size > 12 and "\n" not in unit.text]
    if not long:
        return None
    unit = draw.choice(long)
    return unit.span.end, unit.span.end, "\n\n" + unit.text


def lose_key(pair: Pair, draw: random.Random) -> Damage | None:
    front, source = pair.page.page.frontmatter, pair.source.page.frontmatter
    keys = {entry.key for entry in (source.entries if source else ())}
    found = [
        entry
        for entry in (front.entries if front else ())
        if entry.key in keys and entry.key in ("order", "weight", "class", "layout", "type", "id", "slug")
    ]
    if not found:
        return None
    entry = draw.choice(found)
    end = pair.page.text.find("\n", entry.value.span.end) + 1
    return pair.page.text.rfind("\n", 0, entry.value.span.start) + 1, end, ""


KINDS: dict[str, Callable[[Pair, random.Random], Damage | None]] = {
    name.replace("_", " "): kind
    for name, kind in list(globals().items())
    if callable(kind) and getattr(kind, "__module__", "") == __name__ and kind.__doc__ is None
    and name not in ("KINDS",) and not name.startswith("_") and not isinstance(kind, type)
}  # fmt: skip
