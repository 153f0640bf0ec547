"""Language tags as pages and paths write them, and whether two of them agree."""

from __future__ import annotations

from typing import NamedTuple

from contentlint.rules.frontmatter._keys import words
from contentlint.text.language import language_of_path
from contentlint.text.language.names import NAMES
from contentlint.text.language.tags import ALIASES, base_language, is_regional
from contentlint.text.pattern import Pattern

# ISO 639-1 codes of languages without profiles here, which a path may still name.
_OTHERS = words(
    "af ak am as ay bm bo br bs ce co cy dv dz ee eo eu fo fy ga gd gn gv ha ht ig is jv ki kl km ks ku kw "
    "ky la lb lg ln lo mg mi mt my nv ny oc om or os pa ps qu rm rn rw sa sc sd se si sm sn so sq ss st su "
    "sw tg ti tk tl tn to ts tt ug uz ve wo xh yi yo za zu"
)
# Codes that name something else as often: English words, subjects, file kinds, countries.
_WORDS = words(
    "am as be br ca cn co cs cv da dk ee et ga gr ha he hi hr id in is it jp kr la lb ln lo mi ml mr ms mt "
    "my nb no nv om or os pa pl ps qu rm rn sa sc sd se si sm so sr ss st su ta te th ti tk to ts tt tw ua "
    "ve vi vn za"
)
_TAG = Pattern(r"[A-Za-z]{2,3}(?:[-_][A-Za-z]{2,8}|[-_]\d{3}){0,2}(?:\.[Uu][Tt][Ff]-?8)?")
# A country's code where a language's belongs, mostly not a language itself.
_COUNTRIES = frozenset(ALIASES) - {"no", "nn", "iw"}
_ISO_639_2 = 3
_SUFFIX = Pattern(r".+?[._-](?P<tag>[A-Za-z]{2,3}(?:[-_][A-Za-z]{2,4}){0,2})")


class PathTag(NamedTuple):
    """A part of a path that names a language; `certain` says that it can hardly mean something else."""

    tag: str
    certain: bool


def is_tag(text: str, exact: bool) -> bool:
    """Whether `text` is meant as the tag of a language; without `exact` it must name a known one."""
    if base_language(text) in NAMES:
        return True
    return exact and _TAG.fullmatch(text) is not None and (not text.isalpha() or text.lower() in _OTHERS)


def path_tags(path: str) -> tuple[PathTag, ...]:
    """All parts of `path` that name a language: the end of the file's name, then folders from the left."""
    *folders, name = path.split("/")
    declared = language_of_path(path)
    found = []
    ending = _SUFFIX.fullmatch(name.split(".md")[0].split(".html")[0].removesuffix(".markdown"))
    if ending and language_of_path(name) == base_language(ending["tag"]):
        found.append(PathTag(ending["tag"], True))
    for at, folder in enumerate(folders):
        if _is_code(folder):
            before = folders[at - 1] if at else ""
            told = declared is not None and base_language(folder) == declared
            collection = before.startswith("_") and before != "_posts"
            certain = is_regional(folder) or told or collection or folder.lower() not in _WORDS
            found.append(PathTag(folder, certain))
    return tuple(found)


def _is_code(folder: str) -> bool:
    if len(folder) == 2:
        return folder.lower() in NAMES or folder.lower() in _OTHERS or folder.lower() in ALIASES
    return is_regional(folder)


def agree(declared: str, tag: str) -> bool:
    """Whether a page may declare `declared` where its path says `tag`."""
    one, other = _parts(declared), _parts(tag)
    if one[0] in _COUNTRIES and one[0] != other[0]:
        return False
    if base_language(one[0]) == base_language(other[0]):
        return one == other or not (_country(one) and _country(other))
    # `deu` in `de/`: codes of three letters begin alike, though there are many pairs of them.
    longer = len(one) == 1 and len(one[0]) == _ISO_639_2 and one[0][0] == other[0][0]
    return longer or base_language(declared) == base_language(tag)


def _country(parts: tuple[str, ...]) -> str:
    """The second part of a tag where it names a country; a script (`zh-hans`) goes with any country."""
    return parts[1] if len(parts) == 2 and len(parts[1]) == 2 else ""


def _parts(tag: str) -> tuple[str, ...]:
    return tuple(tag.lower().partition(".")[0].replace("_", "-").split("-"))
