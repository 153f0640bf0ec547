"""Find and read the configuration: contentlint.toml, or [tool.contentlint] in pyproject.toml."""

from __future__ import annotations

import os
import tomllib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from contentlint.config.errors import ConfigError, nearest, unexpected
from contentlint.config.pinned import pinned_style
from contentlint.config.place import Key, line_in
from contentlint.config.settings import Config, Layer, Route, RuleSettings, Serving, check_patterns
from contentlint.model import Phrase, Severity
from contentlint.packs import Pack, PackError, find_pack, load_pack

if TYPE_CHECKING:
    from pydantic import ValidationError

    from contentlint.config.schema import ConfigModel, LayerModel, SiteModel

_FILE = "contentlint.toml"
_SHARED = "pyproject.toml"


def find_config(start: Path) -> Path | None:
    """The nearest configuration file in `start` (a folder) or above; None where there is none.

    The search ends at the folder that holds `.git`: what lies above belongs to somebody else.
    """
    for folder in (start, *start.parents):
        own = folder / _FILE
        if own.is_file():
            return own
        if _has_table(folder / _SHARED):
            return folder / _SHARED
        if (folder / ".git").exists():
            return None
    return None


def _has_table(file: Path) -> bool:
    """Whether a pyproject.toml has a table for us. A broken one that names us does not pass in silence."""
    if not file.is_file() or b"contentlint" not in file.read_bytes():
        return False
    return _table(_parse(file), file) is not None


def find_root(start: Path) -> Path:
    """The folder that paths are relative to where there is no configuration: the git root, else `start`."""
    return next((folder for folder in (start, *start.parents) if (folder / ".git").exists()), start)


def load_config(file: Path | None, root: Path) -> Config:
    """Read `file` (None: defaults) for the pages under `root`, which all patterns are relative to.

    Raises ConfigError with file, line and nearest valid name.
    """
    if file is None:
        return Config(root)
    models = _chain(file, ())
    for path, model in models:
        _check_patterns(path, model)
    layers = (layer for path, model in models for layer in _layers(path, model, root))
    site = next((m.site for _, m in reversed(models) if "site" in m.model_fields_set), models[-1][1].site)
    level = next((m.fail_level for _, m in reversed(models) if m.fail_level), "warning")
    return Config(
        root=root,
        file=file,
        layers=(Layer("defaults"), *layers),
        packs=_packs(models),
        exclude=tuple(pattern for _, model in models for pattern in model.exclude),
        fail_level=Severity[level.upper()],
        roots=None if site.roots is None else tuple(site.roots),
        routes=tuple(Route(route.url, route.file) for route in site.routes),
        ignore_targets=tuple(site.ignore),
        serving=_serving(site),
        style=pinned_style(models),
        message_language=next((m.message_language for _, m in reversed(models) if m.message_language), ""),
    )


def _serving(site: SiteModel) -> Serving:
    return Serving(
        preset=site.preset or "",
        base=site.base or "",
        locales=tuple(site.locales),
        default_locale=site.default_locale or "",
        relative_base=site.relative_base or "",
        trailing_slash=site.trailing_slash or "",
        slug=site.slug or "",
        redirects=dict(site.redirects),
        assets=tuple(site.assets),
        open_pages=tuple(site.open_pages),
        source_folder=site.source_folder or "",
        translations=dict(site.translations),
    )


def _chain(file: Path, seen: tuple[Path, ...]) -> list[tuple[Path, ConfigModel]]:
    """The file and all that it extends, the outermost base first."""
    model = _read(file)
    if model.extends is None:
        return [(file, model)]
    base = Path(os.path.abspath(file.parent / model.extends))
    if not base.is_file():
        raise _error(
            file,
            Phrase("`extends` names `{extends}`, which does not exist", extends=model.extends),
            "extends",
        )
    if base in (*seen, file):
        message = Phrase(
            "`extends` names `{extends}`, which leads back to this file",
            extends=model.extends,
        )
        raise _error(file, message, "extends")
    return [*_chain(base, (*seen, file)), (file, model)]


def _error(file: Path, message: str, *keys: Key) -> ConfigError:
    return ConfigError(message, str(file), line_in(file, keys))


def _parse(file: Path) -> dict[str, Any]:
    """The TOML of one file."""
    text = _text(file)
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        line = _toml_line(str(error)) or text.count("\n") + 1
        raise ConfigError(
            Phrase("This is not valid TOML: {error}", error=str(error)), str(file), line
        ) from error


def _text(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8-sig")
    except OSError as error:
        message = Phrase(
            "The configuration can not be read ({strerror})",
            strerror=error.strerror or "",
        )
        raise ConfigError(message, str(file)) from error
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        message = Phrase("This is not UTF-8, as TOML has to be")
        raise ConfigError(message, str(file), line) from error


def _toml_line(message: str) -> int:
    """The line in "... (at line 3, column 5)"; 0 for "(at end of document)"."""
    number = message.partition("at line ")[2].split(",")[0]
    return int(number) if number.isdigit() else 0


def _table(data: Mapping[str, Any], file: Path) -> Any:
    """Our part of a parsed file; None where a pyproject.toml has none."""
    if file.name != _SHARED:
        return data
    tool = data.get("tool")
    return tool.get("contentlint") if isinstance(tool, dict) else None


def _read(file: Path) -> ConfigModel:
    """Parse and validate one file."""
    from pydantic import ValidationError

    from contentlint.config.schema import ConfigModel

    table = _table(_parse(file), file)
    if table is None:
        message = "There are no settings for contentlint here: a table `[tool.contentlint]` is missing"
        raise ConfigError(message, str(file))
    try:
        return ConfigModel.model_validate(table)
    except ValidationError as error:
        raise _invalid(error, file) from error


def _invalid(error: ValidationError, file: Path) -> ConfigError:
    """The first validation error, with its line and the nearest valid key."""
    first = error.errors(include_url=False)[0]
    path = first["loc"]
    where = ".".join(str(part) for part in path)
    if first["type"] == "extra_forbidden":
        hint = nearest(str(path[-1]), _known_keys(path))
        message = Phrase(
            "Unexpected key `{path}`, expected one of the known keys{hint}", path=path[-1], hint=hint
        )
    elif first["type"] == "missing":
        message = Phrase("Unexpected table without `{path}`, expected that key", path=path[-1])
    else:
        message = unexpected(where or "tool.contentlint", first)
    return _error(file, message, *path)


def _known_keys(path: Sequence[Key]) -> list[str]:
    """The keys that are valid where `path` ends."""
    from pydantic import BaseModel

    from contentlint.config import schema

    model: type[BaseModel] = schema.ConfigModel
    if path[0] == "overrides":
        model = schema.OverrideModel
    elif path[0] == "site" and len(path) > 1:
        model = schema.RouteModel if len(path) > 3 else schema.SiteModel
    elif path[0] == "pack" and len(path) > 1:
        model = schema.PackModel
    return [field.alias or name for name, field in model.model_fields.items()]


def _check_patterns(file: Path, model: ConfigModel) -> None:
    """Every list of patterns in one file means something."""
    lists: list[tuple[tuple[Key, ...], list[str]]] = [
        (("exclude",), model.exclude),
        (("site", "ignore"), model.site.ignore),
        (("site", "open-pages"), model.site.open_pages),
        *((("overrides", at, "paths"), override.paths) for at, override in enumerate(model.overrides)),
        *((("pack", name, "match"), pack.match or []) for name, pack in model.pack.items()),
    ]
    for keys, patterns in lists:
        try:
            check_patterns(patterns)
        except ConfigError as error:
            raise _error(file, error.message, *keys) from error


def _layers(file: Path, model: ConfigModel, root: Path) -> list[Layer]:
    """The layers that one file adds, weakest first."""
    name = os.path.relpath(file, root).replace(os.sep, "/")
    layers = [_layer(name, (), model, file, ())]
    for number, override in enumerate(model.overrides):
        origin = Phrase("{file}, override {number}", file=name, number=number + 1)
        layers.append(_layer(origin, tuple(override.paths), override, file, ("overrides", number)))
    return layers


def _layer(
    origin: str, paths: tuple[str, ...], model: LayerModel, file: Path, keys: tuple[Key, ...]
) -> Layer:
    return Layer(
        origin=origin,
        paths=paths,
        language=model.language,
        select=None if model.select is None else tuple(model.select),
        ignore=tuple(model.ignore),
        packs=tuple(map(_pack_key, model.packs)),
        rules={
            rule: RuleSettings(settings.severity or "", dict(settings.model_extra or {}))
            for rule, settings in model.rules.items()
        },
        file=file,
        keys=keys,
    )


def _pack_key(name: str) -> str:
    """A pack is known by its folder's name, wherever the folder is."""
    return name.rstrip("/").rsplit("/", 1)[-1]


def _packs(models: Sequence[tuple[Path, ConfigModel]]) -> dict[str, Pack]:
    """All packs that any file names, with what any file changes about them; later files win."""
    packs = {}
    for file, model in models:
        for keys, written in _pack_names(model):
            packs[_pack_key(written)] = _load_pack(written, file, keys, _may_run(written, models))
        for name, changed in model.pack.items():
            if name not in packs:
                message = Phrase(
                    "Unexpected pack `{name}`, expected a pack named in `packs`{hint}",
                    name=name,
                    hint=nearest(name, packs),
                )
                raise _error(file, message, "pack", name)
            if changed.match is not None:
                packs[name] = packs[name]._replace(match=tuple(changed.match))
    return packs


def _pack_names(model: ConfigModel) -> list[tuple[tuple[Key, ...], str]]:
    """The packs that a file names, each with the keys that lead there."""
    named: list[tuple[tuple[Key, ...], str]] = [(("packs",), name) for name in model.packs]
    for number, override in enumerate(model.overrides):
        named += [(("overrides", number, "packs"), name) for name in override.packs]
    return named


def _may_run(name: str, models: Sequence[tuple[Path, ConfigModel]]) -> bool:
    """Whether any file allows a pack to run code."""
    key = _pack_key(name)
    return any(key in model.pack and model.pack[key].allow_code for _, model in models)


def _load_pack(name: str, file: Path, keys: Sequence[Key], allow_code: bool) -> Pack:
    """Load a shipped pack by name, or a folder relative to the configuration file."""
    try:
        return load_pack(find_pack(name, file.parent), allow_code)
    except PackError as error:
        if error.file:
            raise ConfigError(error.message, error.file, error.line) from error
        raise _error(file, error.message, *keys) from error
