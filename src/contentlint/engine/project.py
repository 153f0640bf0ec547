"""What one invocation works on: root, configuration, plans, and the pages asked for."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from contentlint.config import (
    Config,
    ConfigError,
    check_patterns,
    find_config,
    find_root,
    load_config,
    matches,
    nearest,
)
from contentlint.document import Source, read_source
from contentlint.document.decode import decode
from contentlint.engine.discover import Progress, choose, relative_to, walk
from contentlint.engine.read import read_bytes
from contentlint.engine.tree import Tree
from contentlint.model import ExternalAnswer, PageFacts, Phrase, Problem
from contentlint.registry import Planner, Selection, check_config
from contentlint.site import MAX_SOURCE_BYTES, SiteSettings, source_names

# Asks servers about external targets. It is handed in, so that nothing here knows the network.
Ask = Callable[[Iterable[str]], Mapping[str, ExternalAnswer]]

# Lists the tree under a root, without what the patterns exclude; see `discover.walk`.
Walk = Callable[[Path, Sequence[str], Sequence[str]], Tree]


class Project(NamedTuple):
    """The files of one invocation. `pages` are to be checked, all paths are relative to `root`.

    `overlay` holds bytes that stand for a file's content, such as an editor's
    buffer given on standard input. `ask` is None where nobody is to be asked
    about external links. `excludes` says that this invocation leaves out
    pages that the configuration does not. `progress` is told how far a check is.
    """

    root: Path
    config: Config
    planner: Planner
    tree: Tree
    pages: tuple[str, ...]
    notes: tuple[str, ...]
    overlay: Mapping[str, bytes] = {}
    ask: Ask | None = None
    excludes: bool = False
    progress: Progress | None = None

    def read(self, path: str) -> bytes | Problem:
        """The bytes of a page, or the problem that reading it met."""
        held = self.overlay.get(path)
        return read_bytes(self.root, path) if held is None else held

    def source(self, facts: PageFacts) -> Source:
        """The text of a checked page once more, repaired as it was when it was checked."""
        data = self.read(facts.path)
        if isinstance(data, Problem):
            return Source("", "")
        if facts.repairs.starts:
            return read_source(data, facts.path, self.planner.plan(facts.path).language)
        text, bom, codec = decode(data)
        return Source(text, text, bom, codec=codec)

    @property
    def is_whole(self) -> bool:
        """Whether every page is checked as it stands on disk, with all rules that are configured."""
        narrowed = self.excludes or self.overlay or self.planner.selection != Selection()
        return not narrowed and set(self.pages) >= set(self.tree.pages)

    @property
    def site_settings(self) -> SiteSettings:
        """How links resolve here, as the site floor wants it."""
        config = self.config
        return SiteSettings(
            roots=config.roots or (),
            routes=tuple((route.url, route.file) for route in config.routes),
            ignore=config.ignore_targets,
            sources=self._sources(),
            style=config.style,
            **config.serving._asdict(),
        )

    def _sources(self) -> dict[str, str]:
        """The texts of the configurations of site generators; what is too large for one is left out."""
        found = {}
        for path in source_names((*self.tree.pages, *self.tree.files)):
            data = self.read(path)
            if isinstance(data, bytes) and len(data) <= MAX_SOURCE_BYTES:
                found[path] = data.decode("utf-8", "replace")
        return found


def _path_hint(path: Path) -> str:
    """What may have been meant by a path that does not exist: a pattern, or a name like it beside it."""
    if any(sign in str(path) for sign in "*?["):
        return Phrase("; patterns are not expanded, name the folder")
    try:
        return nearest(path.name, (entry.name for entry in path.parent.iterdir()))
    except OSError:
        return ""


def open_project(
    paths: Sequence[str | Path],
    config_file: Path | None = None,
    selection: Selection | None = None,
    exclude: Sequence[str] = (),
    overlay: Mapping[Path, bytes] | None = None,
    list_tree: Walk = walk,
) -> Project:
    """Find root, configuration and pages for `paths`; `overlay` maps absolute paths to bytes.

    `list_tree` does what `walk` does.

    Raises ConfigError for a path that does not exist, and for all that is
    wrong with the configuration or the selection.
    """
    overlay = overlay or {}
    selection = selection or Selection()
    absolute = [*map(_existing, paths), *overlay]
    start = _start(absolute)
    file = Path(os.path.abspath(config_file)) if config_file else find_config(start)
    root = _root(file, start)
    config = load_config(file, root)
    if root == root.parent:
        raise ConfigError(
            Phrase("The paths have nothing in common but `{root}`: name those of one site", root=str(root))
        )
    check_config(config, selection)
    check_patterns(exclude)
    excluded = (*config.exclude, *exclude)
    on_disk = [path for path in absolute if path not in overlay]
    tree = list_tree(root, excluded, [relative_to(root, path) for path in on_disk if path != root])
    chosen = choose(root, on_disk, tree, excluded)
    idle = _idle(config, tree.pages) if root in on_disk else ()
    notes = (*chosen.notes, *_missed(exclude, root, tree), *idle)
    held = {relative_to(root, path): data for path, data in overlay.items()}
    pages = tuple(sorted({*chosen.pages, *held}))
    return Project(root, config, Planner(config, selection), tree, pages, notes, held, excludes=bool(exclude))


def _existing(given: str | Path) -> Path:
    """A path from the top of the disk, links left as they are. Raises ConfigError where nothing is there."""
    path = Path(os.path.abspath(given))
    if not path.exists():
        raise ConfigError(
            Phrase("There is no file or folder `{given}`{hint}", given=str(given), hint=_path_hint(path))
        )
    return path


def _start(paths: Sequence[Path]) -> Path:
    """The deepest folder that holds all `paths`."""
    folders = [str(path if path.is_dir() else path.parent) for path in paths]
    return Path(os.path.commonpath(folders)) if folders else Path.cwd()


def _root(file: Path | None, start: Path) -> Path:
    """The folder of the configuration file, if it lies above the paths.

    Without one: the git root, else the current folder, unless it holds things of all kinds, else where
    the paths are.
    """
    if file and start.is_relative_to(file.parent):
        return file.parent
    root = find_root(start)
    cwd = Path.cwd()
    return cwd if root == start and start.is_relative_to(cwd) and not _is_common(cwd) else root


def _is_common(folder: Path) -> bool:
    """Whether a folder is that of all files of a user or of a passing kind, or lies above it.

    Somebody who stands there, as containers do in `/`, and names a folder does not mean all the others.
    """
    own = os.environ.get("HOME") or os.environ.get("USERPROFILE") or folder.anchor
    passing = os.environ.get("TMPDIR") or os.environ.get("TEMP") or "/tmp"  # noqa: S108 (nothing is written)
    return any(Path(each).resolve().is_relative_to(folder) for each in (own, passing))


def _missed(exclude: Sequence[str], root: Path, tree: Tree) -> Iterator[str]:
    """Sentences about patterns that exclude nothing there is: mostly a slip."""
    for pattern in exclude:
        known = pattern.startswith("!") or (root / pattern.strip("/*")).exists()
        if not known and not any(matches((pattern,), path) for path in (*tree.pages, *tree.files)):
            yield f"no file matches the excluded pattern `{pattern}`"


def _idle(config: Config, pages: Sequence[str]) -> Iterator[str]:
    """Sentences about overrides and packs that take in none of all pages: mostly a slip in a pattern."""
    for layer in config.layers:
        if layer.paths and not any(matches(layer.paths, page) for page in pages):
            paths = ", ".join(layer.paths)
            yield Phrase("no page matches the paths of {origin} ({paths})", origin=layer.origin, paths=paths)
    for name, pack in config.packs.items():
        if not any(matches(pack.match, page) for page in pages):
            patterns = ", ".join(pack.match) or Phrase("it has no patterns")
            yield Phrase("no page matches the pack {name} ({patterns})", name=name, patterns=patterns)
