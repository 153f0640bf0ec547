"""What differs between a revision and the working tree: files, and the lines in them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from contentlint.history.git import Repository
from contentlint.text.pattern import Pattern

_DIFF = ("diff", "--no-ext-diff", "--no-textconv", "--no-renames", "--no-color", "--relative")
_HUNK = Pattern(r"@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@")
_EVERY_LINE = (range(1, 1 << 60),)


class Changes(NamedTuple):
    """The lines (1-based) of each changed file that are new or different; none where lines only went away.

    Files that are gone are in it, and files that git does not know yet, with all their lines.
    """

    lines: Mapping[str, tuple[range, ...]]


def changes_since(repository: Repository, revision: str) -> Changes | None:
    """What changed since this branch left `revision`, saved or committed; None for an unknown revision."""
    if revision.startswith("-"):
        return None
    base = repository.git("merge-base", revision, "HEAD") or repository.git(
        "rev-parse", "--verify", "--quiet", f"{revision}^{{commit}}"
    )
    if not base and revision == "HEAD" and repository.git("rev-parse", "--verify", "--quiet", "HEAD") is None:
        base = repository.git("hash-object", "-t", "tree", "--stdin")  # before the first commit: nothing
    if not base:
        return None
    names = repository.git(*_DIFF, "--name-only", "-z", base.strip(), "--", ".") or ""
    patch = repository.git(*_DIFF, "-U0", base.strip(), "--", ".") or ""
    new = repository.git("ls-files", "--others", "--exclude-standard", "-z", "--", ".") or ""
    lines = _by_file(_split(names), list(_blocks(patch.split("\n"))))
    return Changes({**lines, **dict.fromkeys(_split(new), _EVERY_LINE)})


def _split(names: str) -> list[str]:
    return [name for name in names.split("\0") if name]


def _by_file(names: Sequence[str], blocks: Sequence[tuple[range, ...]]) -> dict[str, tuple[range, ...]]:
    """Both lists are in the order of git, so that no quoted name has to be read."""
    if len(names) != len(blocks):  # a merge that is not finished: git tells some files twice
        return dict.fromkeys(names, _EVERY_LINE)
    return dict(zip(names, blocks, strict=True))


def _blocks(rows: Sequence[str]) -> Iterator[tuple[range, ...]]:
    """For each file of a patch without context its new lines."""
    found: list[range] | None = None
    at = 0
    while at < len(rows):
        hunk = _HUNK.match(rows[at])
        if rows[at].startswith("diff --git "):
            if found is not None:
                yield tuple(found)
            found = []
        elif hunk and found is not None:
            gone, start, added = hunk[1] or "1", int(hunk[2]), int(hunk[3] or "1")
            found.append(range(start, start + added))
            at += int(gone) + added  # what the hunk holds may look like a head line
        at += 1
    if found is not None:
        yield tuple(found)
