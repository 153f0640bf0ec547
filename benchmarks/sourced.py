"""Corrections of published translations, each page beside its source as git has them.

    python -m benchmarks.sourced DEFECTS.jsonl MIRRORS [--show KIND] [--alone] [--preview] [--detect KIND]

MIRRORS holds git directories `OWNER+NAME/repo` of the repositories that rows
name. For each row whose commit is there, the page before and after the commit
is written beside its source, and beside the other translations of that source
unless `--alone` is given; the real command line checks both with an empty
configuration. What counts are findings on the lines of the row's `before` or
`after` text, and the one that a page breaks off. Columns:

- found: a finding on the lines of the page before;
- gone: a rule that speaks less often of those lines after the correction;
- late: rows whose source is not there.
"""

from __future__ import annotations

import argparse
import json
import re
import subprocess
import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterator
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any, NamedTuple

from contentlint.registry import all_rules

# Where the pages translated from are: a folder for the locale's, in this repository or in another one.
_SOURCES = {
    "fastapi/fastapi": (r"docs/[\w-]+/docs/", "docs/{}/docs/", "en", ""),
    "withastro/docs": (r"src/content/docs/[\w-]+/", "src/content/docs/{}/", "en", ""),
    "open-telemetry/opentelemetry.io": (r"content/[\w-]+/", "content/{}/", "en", ""),
    "vuejs-translations/docs-fr": (r"src/", "fr/", "en", "vuejs/docs"),
    "reactjs/fr.react.dev": (r"src/", "fr/", "en", "reactjs/react.dev"),
}
_CONTEXT = 1
_ELSEWHERE = frozenset({"truncated-translation", "truncated-page"})


class Tree(NamedTuple):
    """Files of one row, path -> text; `page` is the one that was corrected."""

    page: str
    before: str
    after: str
    others: dict[str, str]


def main() -> None:
    """Print the rows by kind."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("defects", type=Path)
    parser.add_argument("mirrors", type=Path)
    parser.add_argument("--show", default="", help="print the rows of this kind, or `all`")
    parser.add_argument("--alone", action="store_true", help="without the other translations")
    parser.add_argument("--preview", action="store_true", help="with the rules on translations in preview")
    parser.add_argument("--detect", default="needs-source")
    given = parser.parse_args()
    if not given.defects.exists() or not given.mirrors.is_dir():
        print("skipped: no rows, or no git directories")
        return
    lines = given.defects.read_text("utf-8").splitlines()
    rows = [row for row in map(json.loads, lines) if row["detect"] == given.detect]
    tally: dict[str, Counter[str]] = defaultdict(Counter)
    for row in rows:
        tree = tree_of(row, given.mirrors, given.alone)
        counts = tally[row["kind"]]
        counts["rows"] += 1
        if tree is None:
            counts["late"] += 1
            continue
        before, after = (findings(tree, text, given.preview) for text in (tree.before, tree.after))
        said = near(before, changed(tree.before, tree.after, row["before"]))
        left = near(after, changed(tree.after, tree.before, row["after"]))
        gone = Counter(each["rule"] for each in said) - Counter(each["rule"] for each in left)
        counts["found"] += bool(said)
        counts["gone"] += bool(gone)
        if given.show in (row["kind"], "all"):
            print(f"\n{row['id']} {row['kind']} {row['path']} {row['note']} gone: {', '.join(gone) or '-'}")
            for name, told in (("before", said), ("after", left)):
                print(f"  {name} {row[name][:160]!r}")
                for each in told:
                    print(f"      {each['start']['line']} {each['rule']}: {each['message'][:150]}")
    total: Counter[str] = Counter()
    print(f"\n{'kind':28} {'rows':>5} {'late':>5} {'found':>6} {'gone':>5}")
    for kind, counts in sorted(tally.items()):
        total += counts
        print_row(kind, counts)
    print_row("all", total)


def print_row(kind: str, counts: Counter[str]) -> None:
    """One line of the table."""
    print(f"{kind:28} {counts['rows']:5} {counts['late']:5} {counts['found']:6} {counts['gone']:5}")


def tree_of(row: dict[str, Any], mirrors: Path, is_alone: bool) -> Tree | None:
    """The files of a row; None where its page or source can not be read."""
    known = _SOURCES.get(row["repo"])
    if known is None:
        return None
    folder, pattern, source, apart = known
    git, commit = mirrors / row["repo"].replace("/", "+") / "repo", row["commit"]
    before, after = text_at(git, f"{commit}^", row["path"]), text_at(git, commit, row["path"])
    found = re.match(folder, row["path"])
    if before is None or after is None or found is None:
        return None
    rest = row["path"][found.end() :]
    if apart:
        other = mirrors / apart.replace("/", "+") / "repo"
        time = run(git, "log", "-1", "--format=%ct", f"{commit}^").strip()
        newest = run(other, "log", "-1", "--format=%H", f"--before={time}", "HEAD", "--", row["path"]).strip()
        original = text_at(other, newest, row["path"]) if newest else None
        page = pattern + rest
    else:
        original, page = text_at(git, f"{commit}^", pattern.format(source) + rest), row["path"]
    if original is None:
        return None
    others = {pattern.format(source) + rest if not apart else "en/" + rest: original}
    if not apart:
        others.update(beside(git, commit, page, pattern, rest, source, is_alone))
    return Tree(page, before, after, others)


def beside(
    git: Path, commit: str, page: str, pattern: str, rest: str, source: str, is_alone: bool
) -> Iterator[tuple[str, str]]:
    """The other translations of a page."""
    base = pattern.partition("{}")[0]
    for line in run(git, "ls-tree", "--name-only", f"{commit}^", base).splitlines():
        tag = line.removeprefix(base).strip("/")
        path = pattern.format(tag) + rest
        if is_alone or tag == source or path == page or not re.fullmatch(r"[a-z]{2,3}(-[\w-]+)?", tag):
            continue
        text = text_at(git, f"{commit}^", path)
        if text is not None:
            yield path, text


def run(git: Path, *arguments: str) -> str:
    """What git prints; "" where it fails."""
    command = ["git", f"--git-dir={git}", *arguments]
    return subprocess.run(command, capture_output=True, check=False).stdout.decode("utf-8", "replace")


def text_at(git: Path, commit: str, path: str) -> str | None:
    """A file in a revision."""
    done = subprocess.run(
        ["git", f"--git-dir={git}", "show", f"{commit}:{path}"], capture_output=True, check=False
    )
    return done.stdout.decode("utf-8", "replace") if done.returncode == 0 else None


def selected(with_preview: bool) -> list[str]:
    """The options that choose rules: links can not be judged in a few pages of a site."""
    if not with_preview:
        return ["--ignore", "links"]
    metas = [rule.meta for rule in all_rules().values()]
    return ["--select", ",".join(meta.id for meta in metas if meta.scope == "pair" or not meta.preview)]


def findings(tree: Tree, text: str, with_preview: bool) -> list[dict[str, Any]]:
    """What the command line says of the page with this text."""
    with tempfile.TemporaryDirectory() as folder:
        files = {**tree.others, tree.page: text, "contentlint.toml": ""}
        for path in list(files):  # a second page shows that the folders are locales
            if path.endswith((".md", ".mdx")):
                files[str(Path(path).with_name("zz-second.md"))] = "# 2\n"
        for path, content in files.items():
            place = Path(folder, path)
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_text(content, encoding="utf-8")
        command = [sys.executable, "-m", "contentlint", "check", "--exit-zero", "--no-cache"]
        command += ["--output-format", "jsonl", *selected(with_preview), tree.page]
        done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    told = [json.loads(line) for line in done.stdout.splitlines()]
    return [each for each in told if each.get("rule")]


def changed(page: str, other: str, text: str) -> set[int]:
    """The lines of a page that differ from another one and hold a text, or a line of it."""
    own, wanted = page.splitlines(), {line.strip() for line in text.splitlines() if line.strip()}
    found: set[int] = set()
    for kind, first, last, _, _ in SequenceMatcher(None, own, other.splitlines(), False).get_opcodes():
        if kind != "equal":
            found.update(range(first + 1, last + 1))
    exact = {number for number in found if own[number - 1].strip() in wanted}
    return exact or {number for number in found if own[number - 1].strip() in text} or found


def near(found: list[dict[str, Any]], lines: set[int]) -> list[dict[str, Any]]:
    """The findings on some lines, or next to them."""
    wanted = {line + step for line in lines for step in range(-_CONTEXT, _CONTEXT + 1)}
    return [
        each
        for each in found
        if each["rule"] in _ELSEWHERE or wanted & set(range(each["start"]["line"], each["end"]["line"] + 1))
    ]


if __name__ == "__main__":
    main()
