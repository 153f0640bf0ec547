"""Which files are those of a project, and not of the program, its libraries or the cache."""

from __future__ import annotations

import os
import sysconfig

import contentlint

PROGRAM = os.path.dirname(contentlint.__file__)
_LIBRARIES = tuple(sysconfig.get_path(name) for name in ("stdlib", "platstdlib", "purelib", "platlib"))


def is_input(path: str, cache: str) -> bool:
    """Whether a file or folder is of the project; `cache` is the folder of the cache."""
    if path.endswith(".pyc"):
        return False
    others = (PROGRAM, cache, "/proc", *_LIBRARIES)
    return not any(path == other or path.startswith(f"{other}/") for other in others)
