"""langdetect behind one function: seeded, so that a text has one answer in every order and process."""

from __future__ import annotations

from functools import cache, lru_cache
from pathlib import Path
from typing import Any

_SEED = 0
_CODES = {"no": "nb"}


@lru_cache(maxsize=1024)
def probability(text: str, language: str) -> float:
    """How probable langdetect finds `language` (a code such as `fr`) for `text`, 0 to 1.

    0 where the text has no letters. The first call reads langdetect's profiles (about 0.3 s),
    each further one takes milliseconds: ask only in doubt.
    """
    from langdetect.lang_detect_exception import LangDetectException

    detector = _factory().create()
    detector.append(text)
    try:
        found = detector.get_probabilities()
    except LangDetectException:
        return 0.0
    return float(sum(each.prob for each in found if _code(each.lang) == language))


@cache
def _factory() -> Any:
    """A factory of our own: the package's global one reads its profiles in the order of the disk."""
    from langdetect import PROFILES_DIRECTORY, DetectorFactory

    factory = DetectorFactory()
    factory.seed = _SEED
    profiles = sorted(Path(PROFILES_DIRECTORY).iterdir())
    factory.load_json_profile([profile.read_text(encoding="utf-8") for profile in profiles])
    return factory


def _code(tag: str) -> str:
    base = tag.split("-")[0]
    return _CODES.get(base, base)
