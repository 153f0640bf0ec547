"""Which sites a tree holds, told by the files of their generators."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from contentlint.site.address import join, name_of
from contentlint.site.preset import Preset, presets
from contentlint.text.pattern import Pattern

# Configurations deeper than this belong to examples and packages.
_DEPTH = 4
# Files that hold nothing but a navigation.
SIDEBARS = r"(?:^|/)(?:[\w.-]*sidebars[\w-]*\.(?:json|[cm]?[jt]s)|_data/[\w-]*nav[\w-]*\.(?:ya?ml|json))$"
_ENDS = (
    ".toml",
    ".yml",
    ".yaml",
    ".json",
    ".js",
    ".mjs",
    ".cjs",
    ".ts",
    ".mts",
    ".cts",
    "_redirects",
    ".gitignore",
    ".gitmodules",
    ".txt",
    ".css",
)


def source_names(paths: Iterable[str]) -> tuple[str, ...]:
    """The files of a tree, out of `paths`, that must be read to know its sites."""
    likely = (path for path in paths if path.endswith(_ENDS) and path.count("/") <= _DEPTH + 1)
    return tuple(sorted(path for path in likely if _SOURCES.search(path)))


def sightings(
    files: Iterable[str], folders: frozenset[str], sources: Mapping[str, str]
) -> tuple[tuple[Preset, str, str], ...]:
    """(preset, folder, file) of every site; one for a folder, the first preset by name where two claim it."""
    found: dict[str, tuple[Preset, str, str]] = {}
    paths = tuple(path for path in files if name_of(path) in _file_names())
    named = frozenset(folder for folder in folders if name_of(folder) in _folder_names())
    for preset in presets().values():
        for folder, file in (*_by_file(preset, paths), *_by_folder(preset, named)):
            if folder.count("/") < _DEPTH and _is_meant(preset, folder, file, folders, sources):
                found.setdefault(folder, (preset, folder, file))
    return tuple(found[folder] for folder in sorted(found))


def _by_file(preset: Preset, files: Iterable[str]) -> Iterator[tuple[str, str]]:
    """A glob is compared with the end of a path; what stands before it is the folder."""
    named = _pattern(preset.files)
    for path in files if preset.files else ():
        match = named.search(path)
        if match:
            yield path[: match.start()].rstrip("/"), path


def _by_folder(preset: Preset, folders: frozenset[str]) -> Iterator[tuple[str, str]]:
    named = _pattern(preset.folders)
    for path in sorted(folders) if preset.folders else ():
        match = named.search(path)
        if match:
            yield path[: match.start()].rstrip("/"), ""


@cache
def _file_names() -> frozenset[str]:
    """Looked for first, because it is much cheaper than patterns."""
    return frozenset(name_of(glob) for preset in presets().values() for glob in preset.files)


@cache
def _folder_names() -> frozenset[str]:
    return frozenset(name_of(glob) for preset in presets().values() for glob in preset.folders)


@cache
def _pattern(globs: tuple[str, ...]) -> re.Pattern[str]:
    parts = "|".join(re.escape(glob).replace(r"\*", "[^/]+") for glob in globs)
    return re.compile(rf"(?:^|(?<=/))(?:{parts})$")


def _is_meant(
    preset: Preset, folder: str, file: str, folders: frozenset[str], sources: Mapping[str, str]
) -> bool:
    text = sources.get(file, "")
    if preset.contains and not re.search(preset.contains, text, re.MULTILINE):
        return False
    if preset.without and re.search(preset.without, text):
        return False
    wanted = preset.beside or (preset.content if preset.content != (".",) else ())
    named = re.search(preset.content_named, text) if preset.content_named else None
    if named:
        wanted = (named[1],)
    return not wanted or any(join(folder, name) in folders for name in wanted)


_SOURCES = Pattern(
    "|".join(
        (
            *(_pattern(preset.files).pattern for preset in presets().values() if preset.files),
            SIDEBARS,
            r"(?:^|/)config/_default/[^/]+\.(?:toml|ya?ml|json)$",
            r"(?:^|/)(?:\.gitignore|\.gitmodules|[\w-]*versions\.json|mkdocs\.[\w-]+\.ya?ml|src/content\.config\.[cm]?[jt]s|\.vitepress/config/[\w-]+\.[cm]?[jt]s|_redirects|_redirects\.txt|redirects\.(?:m?js|ts|json)|vercel\.json|netlify\.toml|package\.json)$",
        )
    )
)
