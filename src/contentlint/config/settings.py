"""The configuration of a run as plain values, and the part of it that holds for one page."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from contentlint.config.errors import ConfigError
from contentlint.config.place import Key, line_in
from contentlint.model import Phrase, Severity
from contentlint.packs import Pack

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec


class RuleSettings(NamedTuple):
    """What a layer says about one rule: severity ("" for the rule's own, "off") and options."""

    severity: str = ""
    options: Mapping[str, object] = {}


class Layer(NamedTuple):
    """Settings from one place. `paths` are gitignore patterns; empty means every page.

    `origin` says where it was written, in words a person can follow, and is
    unique in a configuration. `keys` lead to it in `file`.
    """

    origin: str
    paths: tuple[str, ...] = ()
    language: str | None = None
    select: tuple[str, ...] | None = None
    ignore: tuple[str, ...] = ()
    packs: tuple[str, ...] = ()
    rules: Mapping[str, RuleSettings] = {}
    file: Path | None = None
    keys: tuple[Key, ...] = ()

    def error(self, message: str, *keys: Key) -> ConfigError:
        """The error about what stands at `keys` in this layer, with its line."""
        if self.file is None:
            return ConfigError(message)
        return ConfigError(message, str(self.file), line_in(self.file, (*self.keys, *keys)))


class Route(NamedTuple):
    """A way from address to file, as written in the configuration."""

    url: str
    file: str


class Serving(NamedTuple):
    """How the site serves its pages, as written; empty where the generator's own files tell it."""

    preset: str = ""
    base: str = ""
    locales: tuple[str, ...] = ()
    default_locale: str = ""
    relative_base: str = ""
    trailing_slash: str = ""
    slug: str = ""
    redirects: Mapping[str, str] = {}
    assets: tuple[str, ...] = ()
    open_pages: tuple[str, ...] = ()
    source_folder: str = ""
    translations: Mapping[str, str] = {}


class Config(NamedTuple):
    """Everything a run needs to know. `root` is absolute; all patterns are relative to it.

    `packs` are all packs that any layer names, by the name of their folder.
    `style` gives the text to be written for a choice such as `fr-colon-space`,
    `message_language` the language of reports, "" where that is the reader's.
    """

    root: Path
    file: Path | None = None
    layers: tuple[Layer, ...] = (Layer("defaults"),)
    packs: Mapping[str, Pack] = {}
    exclude: tuple[str, ...] = ()
    fail_level: Severity = Severity.WARNING
    roots: tuple[str, ...] | None = None
    routes: tuple[Route, ...] = ()
    ignore_targets: tuple[str, ...] = ()
    serving: Serving = Serving()
    style: Mapping[str, str] = {}
    message_language: str = ""

    def for_page(self, path: str) -> PageConfig:
        """The settings of the page at `path`, relative to the root."""
        layers = tuple(layer for layer in self.layers if not layer.paths or matches(layer.paths, path))
        names = dict.fromkeys(name for layer in layers for name in layer.packs)
        packs = tuple(self.packs[name] for name in names if matches(self.packs[name].match, path))
        return PageConfig(path, layers, packs)


class PageConfig(NamedTuple):
    """What holds for one page, strongest layer last."""

    path: str
    layers: tuple[Layer, ...]
    packs: tuple[Pack, ...]

    @property
    def language(self) -> str | None:
        """The configured language: of the last layer that names one, else of a pack."""
        for layer in reversed(self.layers):
            if layer.language:
                return layer.language
        return next((pack.language for pack in self.packs if pack.language), None)

    @property
    def select(self) -> tuple[str, ...] | None:
        """The last selection written, None for all rules."""
        return next((layer.select for layer in reversed(self.layers) if layer.select is not None), None)

    @property
    def ignore(self) -> tuple[str, ...]:
        """All that any layer ignores."""
        return tuple(dict.fromkeys(name for layer in self.layers for name in layer.ignore))

    def rule(self, rule_id: str) -> RuleSettings:
        """Severity and options of one rule, later layers over earlier ones."""
        severity = ""
        options: dict[str, object] = {}
        for layer in self.layers:
            settings = layer.rules.get(rule_id)
            if settings:
                severity = settings.severity or severity
                options.update(settings.options)
        return RuleSettings(severity, options)


@lru_cache(maxsize=4096)
def matches(patterns: tuple[str, ...], path: str) -> bool:
    """Whether gitignore `patterns` take in `path`."""
    return _spec(patterns).match_file(path)


def check_patterns(patterns: Iterable[str]) -> None:
    """Raise ConfigError for a pattern that has no meaning, such as `!` alone."""
    for pattern in patterns:
        if not is_pattern(pattern):
            raise ConfigError(
                Phrase("Unexpected pattern `{pattern}`, expected a pattern as in .gitignore", pattern=pattern)
            )


def is_pattern(pattern: str) -> bool:
    """Whether a gitignore pattern can be used: `!` alone and `[z-a]` can not."""
    try:
        _spec((pattern,))
    except (ValueError, re.error):
        return False
    return True


@lru_cache(maxsize=256)
def _spec(patterns: tuple[str, ...]) -> GitIgnoreSpec:
    from pathspec import GitIgnoreSpec

    return GitIgnoreSpec.from_lines(patterns)
