"""The wheel holds the program with its packs, and nothing else."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> ZipFile:
    """The wheel, built from this checkout without the network."""
    target = tmp_path_factory.mktemp("dist")
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(target), str(ROOT)]
    subprocess.run(command, check=True, capture_output=True)
    (file,) = target.glob("*.whl")
    return ZipFile(file)


def test_every_module_and_every_pack_file_is_inside(wheel: ZipFile) -> None:
    source, packs = ROOT / "src", ROOT / "rules"
    modules = {file.relative_to(source).as_posix() for file in source.rglob("*.py")}
    data = {f"contentlint/_packs/{file.relative_to(packs).as_posix()}" for file in _files(packs)}
    names = set(wheel.namelist())
    assert modules | data | {"contentlint/py.typed"} <= names
    assert "contentlint/_packs/guides-fr/pack.yaml" in data
    pages = {f"contentlint/_docs/{below}/broken-link.md" for below in ("rules", "fr/rules")}
    assert pages <= names
    assert "contentlint/messages/fr/LC_MESSAGES/contentlint.mo" in names


def test_nothing_else_is_inside(wheel: ZipFile) -> None:
    outside = [name for name in wheel.namelist() if not name.startswith(("contentlint/", "contentlint-"))]
    assert outside == []
    data = (
        "contentlint/_docs/",
        "contentlint/_packs/",
        "contentlint/messages/",
        "contentlint/report/page/",
        "contentlint/site/presets/",
        "contentlint/text/mojibake/between.txt",
        "contentlint/text/slug/emoji_names.txt",
        "contentlint/web/",
    )
    odd = [
        name
        for name in wheel.namelist()
        if name.startswith("contentlint/")
        and not name.endswith((".py", "py.typed"))
        and not name.startswith(data)
    ]
    assert odd == []
    assert not [name for name in wheel.namelist() if "__pycache__" in name or "test" in Path(name).parts]


def test_metadata(wheel: ZipFile) -> None:
    (info,) = (name.removesuffix("METADATA") for name in wheel.namelist() if name.endswith("/METADATA"))
    entry = wheel.read(f"{info}entry_points.txt").decode()
    assert "contentlint = contentlint.cli:main" in entry
    metadata = wheel.read(f"{info}METADATA").decode()
    assert "\nRequires-Python: >=3.11\n" in metadata
    assert "\nLicense-Expression: MIT\n" in metadata
    assert f"{info}licenses/LICENSE" in wheel.namelist()


def test_the_packs_are_found_from_the_wheel_alone(wheel: ZipFile, tmp_path: Path) -> None:
    wheel.extractall(tmp_path / "installed")
    (tmp_path / "contentlint.toml").write_text('packs = ["guides-fr", "glossary-fr"]\n')
    script = (
        f"import sys\nsys.path.insert(0, {str(tmp_path / 'installed')!r})\n"
        "import contentlint.packs as packs\nprint(packs.shipped_packs_dir(), *packs.shipped_packs())"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=tmp_path, check=True, capture_output=True, text=True
    )
    folder, *names = done.stdout.split()
    assert folder == str(tmp_path / "installed" / "contentlint" / "_packs")
    assert names == sorted(file.parent.name for file in (ROOT / "rules").glob("*/pack.yaml"))


def _files(folder: Path) -> list[Path]:
    return [file for file in folder.rglob("*") if file.is_file()]
