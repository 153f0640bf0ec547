from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from tests.support.shell import make

Site = Callable[[Mapping[str, str | bytes]], Path]


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Site:
    """Makes a project of these files and goes there."""

    def made(files: Mapping[str, str | bytes]) -> Path:
        folder = make(tmp_path / "site", files)
        monkeypatch.chdir(folder)
        return folder

    return made
