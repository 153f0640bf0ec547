"""How common the words of a language are: the lists of the package wordfreq, read without importing it.

Importing wordfreq costs 0.2 s, for the sake of functions that are not used here. Its lists are gzipped
msgpack: a header, then for each hundredth of a power of ten (`centibel`) the words of that frequency, the
commonest first (see `wordfreq.read_cBpack`).
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Literal

# Languages whose list has another name.
_LISTS = {"hr": "sh", "sr": "sh", "bs": "sh", "no": "nb", "nn": "nb", "tl": "fil"}


@cache
def word_shares(language: str, size: Literal["small", "large"], least: float = 0.0) -> Mapping[str, float]:
    """Share of each word among all words of `language`, of those that have at least the share `least`.

    `small` holds words down to one in a million. Where there is no `large` list the small one takes its
    place; a language without a list has none of the words. Reading a large list takes 0.05 to 0.4 s, and
    a third of that with `least` at 1e-7.
    """
    name = _LISTS.get(language, language)
    folder = _folder()
    files = (folder / f"{each}_{name}.msgpack.gz" for each in dict.fromkeys((size, "small")))
    file = next((each for each in files if each.exists()), None)
    return _read(file, least) if file else {}


@cache
def simplified_letters() -> Mapping[str, str]:
    """Letters of traditional Chinese with the simplified ones that the lists have instead."""
    from gzip import decompress

    from msgpack import unpackb

    packed = decompress(Path(_folder(), "_chinese_mapping.msgpack.gz").read_bytes())
    letters = unpackb(packed, raw=False, strict_map_key=False)
    return {chr(code): new if isinstance(new, str) else chr(new) for code, new in letters.items()}


def _folder() -> Path:
    spec = find_spec("wordfreq")
    if spec is None or not spec.submodule_search_locations:
        raise ModuleNotFoundError("wordfreq")
    return Path(spec.submodule_search_locations[0], "data")


def _read(file: Path, least: float) -> dict[str, float]:
    """The words of one list; what is rarer than `least` is not even unpacked."""
    from gzip import decompress

    from msgpack import Unpacker

    packed = Unpacker(raw=False, max_buffer_size=0)
    packed.feed(decompress(file.read_bytes()))
    buckets = packed.read_array_header() - 1
    if packed.unpack().get("version") != 1:
        raise ValueError(f"{file.name} has a format that is not known")
    shares: dict[str, float] = {}
    for centibel in range(buckets):
        share = 10 ** (-centibel / 100)
        if share < least:
            break
        shares.update(dict.fromkeys(packed.unpack(), share))
    return shares
