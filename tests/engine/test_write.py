"""A file is replaced by new bytes completely, or stays as it was."""

from __future__ import annotations

import errno
import os
import resource
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from contentlint.engine.disk import WriteError
from contentlint.engine.write import TEMPORARY_PREFIX, write_file
from tests.engine.processes import result, start

MARK = "0123456789abcdef"


def refusal(root: Path, path: str, old: bytes = b"old", new: bytes = b"new") -> str:
    """Why `write_file` refuses."""
    with pytest.raises(WriteError) as caught:
        write_file(root, path, old, new, MARK)
    assert caught.value.path == path
    return caught.value.reason


def leftovers(root: Path) -> list[str]:
    """Temporary files under `root`."""
    return [file.name for file in root.rglob(f"{TEMPORARY_PREFIX}*")]


@pytest.fixture
def page(tmp_path: Path) -> Iterator[Path]:
    """A page that holds `old`; afterwards no temporary file may be left beside it."""
    file = tmp_path / "page.md"
    file.write_bytes(b"old")
    yield file
    assert not leftovers(tmp_path)


@pytest.mark.parametrize(
    "new",
    [
        b"",
        b"\xef\xbb\xbf# Title\n",
        b"# Title\r\n\r\nText\r\n",
        b"one\r\ntwo\nthree\rfour",
        b"no final newline",
        b"stray \xe9 and \x80\xff bytes, \xed\xb3\xa9 a surrogate, \x00 a zero\n",
        b"x" * 300_000,
    ],
    ids=["empty", "bom", "crlf", "mixed", "no-final-newline", "stray", "large"],
)
def test_every_byte_arrives(page: Path, new: bytes) -> None:
    write_file(page.parent, "page.md", b"old", new, MARK)
    assert page.read_bytes() == new
    write_file(page.parent, "page.md", new, b"old", MARK)
    assert page.read_bytes() == b"old"


@pytest.mark.parametrize("mode", [0o600, 0o644, 0o664, 0o755, 0o200])
def test_the_mode_is_kept(page: Path, mode: int) -> None:
    page.chmod(mode)
    if os.geteuid() and not mode & 0o400:
        pytest.skip("the file cannot be read without privileges")
    write_file(page.parent, "page.md", b"old", b"new", MARK)
    assert page.stat().st_mode & 0o7777 == mode


@pytest.mark.skipif(os.geteuid() != 0, reason="only root may give files away")
def test_the_owner_is_kept(page: Path) -> None:
    os.chown(page, 4321, 8765)
    write_file(page.parent, "page.md", b"old", b"new", MARK)
    assert (page.stat().st_uid, page.stat().st_gid) == (4321, 8765)


@pytest.mark.skipif(sys.platform != "linux", reason="the system has no extended attributes")
def test_extended_attributes_are_kept(page: Path) -> None:
    try:
        os.setxattr(page, "user.source", b"translated")
    except OSError:
        pytest.skip("the file system has no extended attributes")
    write_file(page.parent, "page.md", b"old", b"new", MARK)
    assert os.getxattr(page, "user.source") == b"translated"


def test_further_names_of_a_file_keep_the_old_bytes_and_are_counted(page: Path) -> None:
    other = page.with_name("other.md")
    other.hardlink_to(page)
    assert write_file(page.parent, "page.md", b"old", b"new", MARK) == 1
    assert (page.read_bytes(), other.read_bytes()) == (b"new", b"old")
    assert write_file(page.parent, "page.md", b"new", b"newer", MARK) == 0


def test_a_link_inside_the_root_is_kept_and_its_target_written(page: Path) -> None:
    link = page.parent / "folder" / "link.md"
    link.parent.mkdir()
    link.symlink_to("../page.md")
    write_file(page.parent, "folder/link.md", b"old", b"new", MARK)
    assert link.is_symlink()
    assert page.read_bytes() == b"new"


@pytest.mark.parametrize("path", ["link.md", "folder/page.md", "../outside/page.md"])
def test_nothing_out_of_the_root_is_written(tmp_path: Path, path: str) -> None:
    root, outside = tmp_path / "root", tmp_path / "outside"
    root.mkdir()
    outside.mkdir()
    (outside / "page.md").write_bytes(b"old")
    (root / "link.md").symlink_to("../outside/page.md")
    (root / "folder").symlink_to("../outside")
    assert refusal(root, path) == "it leads out of the project"
    assert (outside / "page.md").read_bytes() == b"old"


def test_a_root_that_is_itself_a_link_is_a_root(tmp_path: Path, page: Path) -> None:
    root = tmp_path / "alias"
    root.symlink_to(tmp_path)
    write_file(root, "page.md", b"old", b"new", MARK)
    assert page.read_bytes() == b"new"


def test_what_is_no_regular_file_is_refused_without_being_opened(tmp_path: Path) -> None:
    (tmp_path / "folder.md").mkdir()
    os.mkfifo(tmp_path / "pipe.md")
    (tmp_path / "loop.md").symlink_to("loop.md")
    (tmp_path / "device.md").symlink_to("/dev/zero")
    for path in ("folder.md", "pipe.md", "loop.md"):
        assert refusal(tmp_path, path) == "it is not a regular file"
    assert refusal(tmp_path, "device.md") == "it leads out of the project"
    assert refusal(Path("/dev"), "zero") == "it is not a regular file"


def test_a_file_that_is_gone_is_not_made_again(tmp_path: Path) -> None:
    assert refusal(tmp_path, "page.md") == "it no longer exists"
    (tmp_path / "folder").write_bytes(b"a file now")
    assert refusal(tmp_path, "folder/page.md") == "it no longer exists"
    assert not (tmp_path / "page.md").exists()


def test_a_read_only_file_is_refused_for_root_too(page: Path) -> None:
    page.chmod(0o444)
    assert refusal(page.parent, "page.md") == "it is read-only"
    assert page.read_bytes() == b"old"


@pytest.mark.parametrize(
    ("file_mode", "reason"), [(0o666, "permission to write here is missing"), (0o644, "it is read-only")]
)
def test_a_folder_or_a_file_of_somebody_else_is_refused(file_mode: int, reason: str) -> None:
    if os.geteuid():
        pytest.skip("only root can become somebody else")
    # Not tmp_path: nobody else may enter that.
    root = Path(tempfile.mkdtemp())
    try:
        root.chmod(0o755)
        page = root / "page.md"
        page.write_bytes(b"old")
        page.chmod(file_mode)

        def body() -> None:
            os.setuid(65534)
            assert refusal(root, "page.md") == reason

        assert result(start(body)) == 0
        assert [file.name for file in root.iterdir()] == ["page.md"]
    finally:
        shutil.rmtree(root)


def test_a_file_that_changed_since_it_was_read_keeps_the_newer_bytes(page: Path) -> None:
    page.write_bytes(b"newer")
    assert refusal(page.parent, "page.md") == "it changed since it was checked"
    assert page.read_bytes() == b"newer"


def write_in_place(page: Path) -> None:
    page.write_bytes(b"newer")


def write_by_renaming(page: Path) -> None:
    draft = page.with_name("draft")
    draft.write_bytes(b"newer")
    draft.rename(page)


@pytest.mark.parametrize(
    ("call", "other_program"),
    [
        ("fsync", write_in_place),
        ("fsync", write_by_renaming),
        ("link", write_in_place),
        ("link", write_by_renaming),
        # By renaming too would be lost here: no portable call compares and renames in one step.
        ("replace", write_in_place),
    ],
)
def test_a_program_that_writes_meanwhile_wins(
    page: Path, monkeypatch: pytest.MonkeyPatch, call: str, other_program: Callable[[Path], None]
) -> None:
    """Another program writes after our first look, just before `call` reaches the system."""
    real = getattr(os, call)
    waiting = [other_program]

    def slow(*args: object, **options: object) -> object:
        if waiting:
            waiting.pop()(page)
        return real(*args, **options)

    monkeypatch.setattr(os, call, slow)
    assert refusal(page.parent, "page.md") == "it changed since it was checked"
    assert page.read_bytes() == b"newer"


def test_a_file_system_without_hard_links_will_do(page: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object, **__: object) -> None:
        raise PermissionError(errno.EPERM, os.strerror(errno.EPERM))

    monkeypatch.setattr(os, "link", refused)
    write_file(page.parent, "page.md", b"old", b"new", MARK)
    assert page.read_bytes() == b"new"
    page.write_bytes(b"newer")
    assert refusal(page.parent, "page.md", b"new") == "it changed since it was checked"


def test_a_limit_on_file_size_leaves_the_file_whole(page: Path) -> None:
    def body() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (50_000, 50_000))
        assert refusal(page.parent, "page.md", new=b"x" * 50_001) == "the disk is full"
        write_file(page.parent, "page.md", b"old", b"x" * 50_000, MARK)

    assert result(start(body)) == 0
    assert page.read_bytes() == b"x" * 50_000


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of 100 kB."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=100k", "tmpfs", str(folder)]
    if os.geteuid() or not shutil.which("mount") or subprocess.run(mount, check=False).returncode:
        pytest.skip("file systems can not be mounted here")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


def test_a_full_disk_leaves_the_file_whole(small_disk: Path) -> None:
    """28 kB of page and 60 kB of other files: half of the new page fits."""
    page = small_disk / "page.md"
    page.write_bytes(b"o" * 28_000)
    (small_disk / "other").write_bytes(b"x" * 60_000)
    assert refusal(small_disk, "page.md", b"o" * 28_000, b"n" * 28_000) == "the disk is full"
    assert page.read_bytes() == b"o" * 28_000
    assert not leftovers(small_disk)
    (small_disk / "other").unlink()
    write_file(small_disk, "page.md", b"o" * 28_000, b"n" * 28_000, MARK)
    assert page.read_bytes() == b"n" * 28_000


def test_a_name_as_long_as_names_may_be_can_be_fixed(tmp_path: Path) -> None:
    name = "n" * 252 + ".md"
    (tmp_path / name).write_bytes(b"old")
    write_file(tmp_path, name, b"old", b"new", MARK)
    assert (tmp_path / name).read_bytes() == b"new"


def test_an_interrupted_write_is_taken_back(page: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl-C at each call in turn: the file is whole, old or new."""
    for name in ("fsync", "link", "replace", "chmod"):
        real = getattr(os, name)

        def interrupted(*args: object, real: object = real, **options: object) -> None:
            raise KeyboardInterrupt

        with monkeypatch.context() as patch:
            patch.setattr(os, name, interrupted)
            with pytest.raises(KeyboardInterrupt):
                write_file(page.parent, "page.md", b"old", b"new", MARK)
        assert page.read_bytes() == b"old"
