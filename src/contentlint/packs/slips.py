"""Keys and values that look like a slip of known ones, and items written twice."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet

from contentlint.model import Phrase
from contentlint.packs.errors import nearest
from contentlint.packs.key_names import keys_meant_by
from contentlint.packs.problems import SchemaError, Step
from contentlint.packs.values import FieldSpec, Unknown

# difflib ratios. A key or value this like a known one is a slip of it, less will do where that is missing.
_SLIP = 0.8
_SLIP_OF_MISSING = 0.6
# More, or longer, unknown keys than people write are nobody's slips, and slow to compare.
_MOST_STRANGE = 100
_LONGEST = 60


def unknown_keys(
    specs: Mapping[str, FieldSpec],
    elsewhere: AbstractSet[str],
    data: Mapping[str, object],
    unknown: Unknown,
    at: tuple[Step, ...] = (),
) -> Iterator[SchemaError]:
    """Keys of `data` that are like a known one, or translate it. `elsewhere` are known in other variants."""
    if unknown == "allow" or data.keys() <= specs.keys():
        return
    missing = [name for name, spec in specs.items() if spec.required and name not in data]
    strange = sorted(data.keys() - specs.keys() - elsewhere)
    for key in strange[:_MOST_STRANGE]:
        # A line before the name hides a key from every program, so it is wanted.
        if len(key) > _LONGEST or key.startswith("_"):
            continue
        meant = keys_meant_by(key, specs, missing)
        absent = [name for name in meant if name not in data]
        near = next(iter(absent or meant), "") or _slip_of(key, specs, missing)
        if near:
            certain = len(absent) == 1 or (near in missing and not meant)
            yield SchemaError((*at, key), "unknown", f"`{near}`", near, certain=certain and near not in data)


def _slip_of(key: str, specs: Mapping[str, FieldSpec], missing: list[str]) -> str:
    return nearest(key, missing, _SLIP_OF_MISSING) or nearest(key, specs, _SLIP)


def slips_in_maps(
    fields: tuple[FieldSpec, ...], data: Mapping[str, object], unknown: Unknown
) -> Iterator[SchemaError]:
    """The same inside maps; `fields` are those with known keys."""
    for spec in fields:
        held = data.get(spec.name)
        if isinstance(held, dict):
            inner = {one.name: one for one in spec.fields}
            yield from unknown_keys(inner, frozenset(), held, unknown, (spec.name,))


def new_values(fields: tuple[FieldSpec, ...], data: Mapping[str, object]) -> Iterator[SchemaError]:
    """New values that are like a known one; `fields` are those whose list of values may grow."""
    for spec in fields:
        held = data.get(spec.name)
        if isinstance(held, str) and held not in spec.values:
            near = nearest(held, [one for one in spec.values if isinstance(one, str)], _SLIP)
            if near:
                yield SchemaError((spec.name,), "choice", f"`{near}`", near)


def repeated(fields: tuple[FieldSpec, ...], data: Mapping[str, object]) -> Iterator[SchemaError]:
    """Items that a list, or a text with separators, has twice; `fields` want each once."""
    for spec in fields:
        held = data.get(spec.name)
        items = held.split(spec.separator) if isinstance(held, str) and spec.separator else held
        if not isinstance(items, list):
            continue
        seen = set()
        for place, item in enumerate(items):
            # Lists and maps are no members of a set, their text is.
            if repr(item) in seen:
                loc = (spec.name, place) if items is held else (spec.name,)
                yield SchemaError(
                    loc, "distinct", Phrase("each item once, `{item}` is there twice", item=item)
                )
            seen.add(repr(item))
