"""Names of a package that live in modules which are imported when one of them is asked for (PEP 562).

A run on one page pays for every module it imports, and asks most packages for one name of many.
"""

from __future__ import annotations

import sys
from importlib import import_module

TYPE_CHECKING = False  # the start of a run does not import `typing`
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping


def lazy_names(package: str, homes: Mapping[str, str]) -> Callable[[str], object]:
    """The `__getattr__` of `package`; `homes` names for each module, without the package, what lives there.

    The names of a module are separated by spaces.
    """
    home_of = {name: f"{package}.{module}" for module, names in homes.items() for name in names.split()}

    def get(name: str) -> object:
        if name not in home_of:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        value = getattr(import_module(home_of[name]), name)
        setattr(sys.modules[package], name, value)
        return value

    return get
