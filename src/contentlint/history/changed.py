"""What differs between a revision and the working tree: files, and the lines in them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from contentlint.history.git import Repository
from contentlint.history.questions import CHANGED, DIFF, KNOWN
from contentlint.text.pattern import Pattern

_HUNK = Pattern(r"@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@")
_EVERY_LINE = (range(1, 1 << 60),)


class Changes(NamedTuple):
    """The lines (1-based) of each changed file that are new or different; none where lines only went away.

    Files that are gone are in it, and files that git does not know yet, with all their lines.
    """

    lines: Mapping[str, tuple[range, ...]]


def base_of(repository: Repository, revision: str) -> str | None:
    """The commit where this branch left `revision`, or the tree of nothing; None for an unknown revision."""
    if revision.startswith("-"):
        return None
    base = repository.git("merge-base", revision, "HEAD") or repository.git(
        "rev-parse", "--verify", "--quiet", f"{revision}^{{commit}}"
    )
    if not base and revision == "HEAD" and repository.git("rev-parse", "--verify", "--quiet", "HEAD") is None:
        base = repository.git("hash-object", "-t", "tree", "--stdin")  # before the first commit: nothing
    return base.strip() if base else None


def changed_names(repository: Repository, base: str) -> tuple[str, ...]:
    """The files that git knows and that differ from `base`, saved or committed; those that are gone, too."""
    return _split(repository.git(*CHANGED[0], base, *CHANGED[1]) or "")


def known_names(repository: Repository) -> frozenset[str]:
    """The files that git knows, changed or not. Asking for those that it does not know takes much longer."""
    return frozenset(_split(repository.git(*KNOWN) or ""))


def changes_since(repository: Repository, base: str, names: Sequence[str]) -> Changes:
    """What changed since `base`, saved or committed. `names` are `changed_names`."""
    patch = repository.git(*DIFF, "-U0", base, "--", ".") or ""
    new = repository.git("ls-files", "--others", "--exclude-standard", "-z", "--", ".") or ""
    lines = _by_file(names, list(_blocks(patch.split("\n"))))
    return Changes({**lines, **dict.fromkeys(_split(new), _EVERY_LINE)})


def _split(names: str) -> tuple[str, ...]:
    return tuple(name for name in names.split("\0") if name)


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
