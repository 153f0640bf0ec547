"""Names of packages that are imported when they are asked for."""

from __future__ import annotations

import subprocess
import sys
from importlib import import_module
from types import ModuleType

import pytest

PACKAGES = (
    "contentlint.history",
    "contentlint.packs",
    "contentlint.text.mojibake",
    "contentlint.text.mojibake.lossy",
)


@pytest.mark.parametrize("package", PACKAGES)
def test_every_name_is_found_and_none_is_that_of_a_module(package: str) -> None:
    """A module of the same name would take its place, once somebody imports it."""
    module = import_module(package)
    assert module.__all__
    for name in module.__all__:
        assert not isinstance(getattr(module, name), ModuleType), name
        with pytest.raises(ModuleNotFoundError):
            import_module(f"{package}.{name}")


def test_a_name_that_is_not_there_is_an_error() -> None:
    with pytest.raises(AttributeError, match="no_such"):
        import_module("contentlint.packs").no_such  # noqa: B018 (asking is what is tried)


def test_a_run_that_goes_on_imports_neither_click_nor_pydantic_nor_yaml() -> None:
    told = "import sys, contentlint.cli.onward; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", told], capture_output=True, text=True, check=True)
    loaded = set(done.stdout.split())
    assert loaded.isdisjoint({"click", "pydantic", "yaml", "frontmatter", "contentlint.registry"})
    assert loaded.isdisjoint({"contentlint.site", "contentlint.config", "contentlint.api"})
