"""A run writes what it can, reports the rest, and can be taken back byte for byte."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from contentlint.engine.disk import WriteError
from contentlint.engine.journal import Change
from contentlint.engine.lock import tree_lock
from contentlint.engine.transaction import Note, undo, write_all


def fix(root: Path, *paths: str, new: bytes = b"new", title: str = "fix") -> tuple[str, ...]:
    """Give the files new bytes, as a fix run does."""
    changes = [Change(path, (root / path).read_bytes(), new) for path in paths]
    return write_all(root, changes, title).written


def make(root: Path, *paths: str, old: bytes = b"old") -> None:
    for path in paths:
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(old)


def journals(root: Path) -> list[str]:
    return sorted(file.name for file in (root / ".contentlint_cache/journal").iterdir())


def test_a_run_is_undone_byte_for_byte(tmp_path: Path) -> None:
    old = b"\xef\xbb\xbfone\r\ntwo\nstray \xe9\x80 \x00"
    make(tmp_path, "a.md", "deep/er/b.md", old=old)
    (tmp_path / "a.md").chmod(0o755)
    assert fix(tmp_path, "a.md", "deep/er/b.md", title="fix deep") == ("a.md", "deep/er/b.md")
    report = undo(tmp_path)
    assert report
    assert (report.title, report.restored, report.left) == ("fix deep", ("a.md", "deep/er/b.md"), ())
    assert report.time.endswith("+00:00")
    assert (tmp_path / "a.md").read_bytes() == (tmp_path / "deep/er/b.md").read_bytes() == old
    assert (tmp_path / "a.md").stat().st_mode & 0o777 == 0o755


def test_each_undo_goes_one_run_further_back(tmp_path: Path) -> None:
    make(tmp_path, "a.md", old=b"0")
    for number in (b"1", b"2", b"3"):
        fix(tmp_path, "a.md", new=number)
    for number in (b"2", b"1", b"0"):
        assert undo(tmp_path)
        assert (tmp_path / "a.md").read_bytes() == number
    assert undo(tmp_path) is None


def test_after_an_undo_a_new_run_is_the_last(tmp_path: Path) -> None:
    make(tmp_path, "a.md", old=b"0")
    fix(tmp_path, "a.md", new=b"1")
    undo(tmp_path)
    fix(tmp_path, "a.md", new=b"2")
    undo(tmp_path)
    assert (tmp_path / "a.md").read_bytes() == b"0"
    assert undo(tmp_path) is None


def test_undo_without_a_run_does_nothing(tmp_path: Path) -> None:
    assert undo(tmp_path) is None
    assert not list(tmp_path.iterdir())


def test_what_changed_since_is_named_and_left(tmp_path: Path) -> None:
    make(tmp_path, "a.md", "edited.md", "gone.md", "pipe.md", "reverted.md")
    fix(tmp_path, "a.md", "edited.md", "gone.md", "pipe.md", "reverted.md")
    (tmp_path / "edited.md").write_bytes(b"new and edited")
    (tmp_path / "reverted.md").write_bytes(b"old")
    (tmp_path / "gone.md").unlink()
    (tmp_path / "pipe.md").unlink()
    os.mkfifo(tmp_path / "pipe.md")
    report = undo(tmp_path)
    assert report
    assert report.restored == ("a.md",)
    assert report.left == (
        Note("edited.md", "it changed since it was fixed"),
        Note("gone.md", "it no longer exists"),
        Note("pipe.md", "it is not a regular file"),
    )
    assert (tmp_path / "edited.md").read_bytes() == b"new and edited"


def test_what_can_not_be_written_is_reported_and_the_rest_is_written(tmp_path: Path) -> None:
    make(tmp_path, "a.md", "changed.md", "locked.md", "z.md")
    (tmp_path / "locked.md").chmod(0o444)
    changes = [
        Change(path, b"old", b"new") for path in ("a.md", "changed.md", "locked.md", "../x.md", "z.md")
    ]
    (tmp_path / "changed.md").write_bytes(b"newer")
    report = write_all(tmp_path, changes, "fix")
    assert report.written == ("a.md", "z.md")
    assert report.refused == (
        Note("changed.md", "it changed since it was checked"),
        Note("locked.md", "it is read-only"),
        Note("../x.md", "it leads out of the project"),
    )
    undone = undo(tmp_path)
    assert undone
    assert (undone.restored, undone.left) == (("a.md", "z.md"), ())
    assert (tmp_path / "changed.md").read_bytes() == b"newer"


def test_two_ways_to_one_file_write_it_once(tmp_path: Path) -> None:
    make(tmp_path, "a.md")
    (tmp_path / "link.md").symlink_to("a.md")
    report = write_all(tmp_path, [Change(path, b"old", b"new") for path in ("a.md", "link.md")], "fix")
    assert report.written == ("a.md",)
    undo(tmp_path)
    assert (tmp_path / "a.md").read_bytes() == b"old"
    assert (tmp_path / "link.md").is_symlink()


def test_hard_linked_names_are_remarked_upon(tmp_path: Path) -> None:
    make(tmp_path, "a.md")
    (tmp_path / "b.md").hardlink_to(tmp_path / "a.md")
    report = write_all(tmp_path, [Change("a.md", b"old", b"new")], "fix")
    assert report.remarks == (Note("a.md", "its further names (hard links: 1) keep the old text"),)


def test_a_run_that_changes_nothing_leaves_no_trace(tmp_path: Path) -> None:
    make(tmp_path, "a.md")
    assert write_all(tmp_path, [Change("a.md", b"old", b"old")], "fix").written == ()
    assert not (tmp_path / ".contentlint_cache").exists()


def test_names_that_are_not_utf8_come_back(tmp_path: Path) -> None:
    name = os.fsdecode(b'caf\xe9 \n".md')
    make(tmp_path, name)
    fix(tmp_path, name)
    report = undo(tmp_path)
    assert report
    assert report.restored == (name,)
    assert (tmp_path / name).read_bytes() == b"old"


def test_only_the_newest_runs_are_kept(tmp_path: Path) -> None:
    make(tmp_path, "a.md", old=b"0")
    for number in range(1, 15):
        fix(tmp_path, "a.md", new=b"%d" % number)
    assert journals(tmp_path) == [f"{number:06}.done" for number in range(5, 15)]
    while undo(tmp_path):
        pass
    assert (tmp_path / "a.md").read_bytes() == b"4"


@pytest.mark.parametrize(
    "damage",
    [
        b"",
        b"{}",
        b"\xff\n",
        b"[]\n",
        b'{"version": 1, "files": 1}\n',
        b'{"version": 1, "files": 1}\n{"path": 1, "bytes": "AA"}',
    ],
)
def test_a_damaged_journal_is_told_and_stands_in_nobodys_way(tmp_path: Path, damage: bytes) -> None:
    make(tmp_path, "a.md", old=b"0")
    fix(tmp_path, "a.md", new=b"1")
    fix(tmp_path, "a.md", new=b"2")
    (tmp_path / ".contentlint_cache/journal/000002.done").write_bytes(damage)
    with pytest.raises(WriteError, match="is damaged, so this run can not be undone"):
        undo(tmp_path)
    (tmp_path / "a.md").write_bytes(b"1")
    assert undo(tmp_path)
    assert (tmp_path / "a.md").read_bytes() == b"0"


def test_a_changed_byte_in_the_journal_is_never_restored(tmp_path: Path) -> None:
    make(tmp_path, "a.md")
    fix(tmp_path, "a.md")
    file = tmp_path / ".contentlint_cache/journal/000001.done"
    whole = file.read_bytes()
    place = whole.index(b'"bytes": "') + len(b'"bytes": "') + 4
    file.write_bytes(
        whole[:place] + (b"A" if whole[place : place + 1] != b"A" else b"B") + whole[place + 1 :]
    )
    with pytest.raises(WriteError, match="damaged"):
        undo(tmp_path)
    assert (tmp_path / "a.md").read_bytes() == b"new"


def test_a_journal_that_came_with_a_repository_can_not_reach_out_of_it(tmp_path: Path) -> None:
    """Somebody else's journal names files outside; undo refuses them."""
    root = tmp_path / "root"
    make(root, "a.md")
    make(tmp_path, "secret", old=b"new")
    fix(root, "a.md")
    file = root / ".contentlint_cache/journal/000001.done"
    file.write_bytes(file.read_bytes().replace(b"a.md", b"../secret"))
    report = undo(root)
    assert report
    assert report.left == (Note("../secret", "it leads out of the project"),)
    assert (tmp_path / "secret").read_bytes() == b"new"


def test_nothing_is_written_without_a_journal(tmp_path: Path) -> None:
    make(tmp_path, "a.md")
    (tmp_path / ".contentlint_cache").mkdir()
    (tmp_path / ".contentlint_cache/journal").write_bytes(b"in the way")
    with pytest.raises(WriteError):
        fix(tmp_path, "a.md")
    assert (tmp_path / "a.md").read_bytes() == b"old"


def test_neither_run_nor_undo_start_while_somebody_writes(tmp_path: Path) -> None:
    make(tmp_path, "a.md")
    fix(tmp_path, "a.md")
    with tree_lock(tmp_path):
        with pytest.raises(WriteError, match="another contentlint"):
            write_all(tmp_path, [Change("a.md", b"new", b"newer")], "fix", wait=0)
        with pytest.raises(WriteError, match="another contentlint"):
            undo(tmp_path, wait=0)
    assert (tmp_path / "a.md").read_bytes() == b"new"
