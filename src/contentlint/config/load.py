"""Find and read the configuration: contentlint.toml, or [tool.contentlint] in pyproject.toml."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from contentlint.config.errors import ConfigError, nearest
from contentlint.config.place import line_of
from contentlint.config.settings import Config, Layer, Route, RuleSettings
from contentlint.model import Severity
from contentlint.packs import Pack, PackError, find_pack, load_pack

if TYPE_CHECKING:
    from pydantic import ValidationError

    from contentlint.config.schema import ConfigModel, LayerModel

_FILE = "contentlint.toml"


def find_config(start: Path) -> Path | None:
    """The nearest configuration file in `start` (a folder) or above; None where there is none.

    The search ends at the folder that holds `.git`: what lies above belongs to somebody else.
    """
    for folder in (start, *start.parents):
        own = folder / _FILE
        if own.is_file():
            return own
        project = folder / "pyproject.toml"
        if project.is_file() and b"[tool.contentlint" in project.read_bytes():
            return project
        if (folder / ".git").exists():
            return None
    return None


def find_root(start: Path) -> Path:
    """The folder that paths are relative to where there is no configuration: the git root, else `start`."""
    return next((folder for folder in (start, *start.parents) if (folder / ".git").exists()), start)


def load_config(file: Path | None, root: Path) -> Config:
    """Read `file` (None: defaults, for pages under `root`).

    Raises ConfigError with file, line and nearest valid name.
    """
    if file is None:
        return Config(root)
    models = _chain(file, ())
    own = models[-1][1]
    layers = [layer for path, model in models for layer in _layers(path, model)]
    packs = {name: _load_pack(name, model, path) for path, model in models for name in _pack_names(model)}
    site = own.site
    level = next((m.fail_level for _, m in reversed(models) if m.fail_level), "warning")
    return Config(
        root=file.parent,
        file=file,
        layers=(Layer("defaults"), *layers),
        packs=packs,
        exclude=tuple(pattern for _, model in models for pattern in model.exclude),
        fail_level=Severity[level.upper()],
        roots=None if site.roots is None else tuple(site.roots),
        routes=tuple(Route(route.url, route.file) for route in site.routes),
        ignore_targets=tuple(site.ignore),
    )


def _chain(file: Path, seen: tuple[Path, ...]) -> list[tuple[Path, ConfigModel]]:
    """The file and all that it extends, the outermost base first."""
    if file in seen:
        raise ConfigError("`extends` goes round in a circle", str(file))
    model = _read(file)
    if model.extends is None:
        return [(file, model)]
    base = (file.parent / model.extends).resolve()
    if not base.is_file():
        line = line_of(_text(file), _prefix(file, ("extends",)))
        raise ConfigError(
            f"Unexpected extends `{model.extends}`, expected a file that exists", str(file), line
        )
    return [*_chain(base, (*seen, file)), (file, model)]


def _text(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError(f"can not be read: {error}", str(file)) from error


def _read(file: Path) -> ConfigModel:
    """Parse and validate one file."""
    from pydantic import ValidationError

    from contentlint.config.schema import ConfigModel

    text = _text(file)
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(f"not valid TOML: {error}", str(file), _toml_line(str(error))) from error
    if file.name == "pyproject.toml":
        data = data.get("tool", {}).get("contentlint", {})
    try:
        return ConfigModel.model_validate(data)
    except ValidationError as error:
        raise _error(error, file, text) from error


def _toml_line(message: str) -> int:
    _, _, rest = message.partition("at line ")
    number = rest.split(",")[0]
    return int(number) if number.isdigit() else 0


def _prefix(file: Path, path: Sequence[str | int]) -> tuple[str | int, ...]:
    return ("tool", "contentlint", *path) if file.name == "pyproject.toml" else tuple(path)


def _error(error: ValidationError, file: Path, text: str) -> ConfigError:
    """The first validation error, with its line and the nearest valid key."""
    first = error.errors(include_url=False)[0]
    path = first["loc"]
    line = line_of(text, _prefix(file, path))
    if first["type"] == "extra_forbidden":
        key = str(path[-1])
        known = _known_keys(path)
        message = f"Unexpected key `{key}`, expected one of the known keys{nearest(key, known)}"
    else:
        shown = ".".join(str(part) for part in path)
        message = f"Unexpected value for `{shown}`: {first['msg']}"
    return ConfigError(message, str(file), line)


def _known_keys(path: Sequence[str | int]) -> list[str]:
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


def _layers(file: Path, model: ConfigModel) -> list[Layer]:
    """The layers that one file adds, weakest first."""
    layers = [_layer(file.name, (), model)]
    for number, override in enumerate(model.overrides, 1):
        layers.append(_layer(f"{file.name}, override {number}", tuple(override.paths), override))
    return layers


def _layer(origin: str, paths: tuple[str, ...], model: LayerModel) -> Layer:
    rules: Mapping[str, RuleSettings] = {
        rule: RuleSettings(settings.severity or "", dict(settings.model_extra or {}))
        for rule, settings in model.rules.items()
    }
    select = None if model.select is None else tuple(model.select)
    return Layer(
        origin, paths, model.language, select, tuple(model.ignore), tuple(map(_pack_key, model.packs)), rules
    )


def _pack_key(name: str) -> str:
    """A pack is known by its folder's name, wherever the folder is."""
    return name.rstrip("/").rsplit("/", 1)[-1]


def _pack_names(model: ConfigModel) -> dict[str, str]:
    """All packs that a file names, in order."""
    names = dict.fromkeys(model.packs)
    for override in model.overrides:
        names.update(dict.fromkeys(override.packs))
    return {_pack_key(name): name for name in names}


def _load_pack(key: str, model: ConfigModel, file: Path) -> Pack:
    """Load a shipped pack by name, or a folder relative to the configuration file."""
    written = _pack_names(model)[key]
    try:
        pack = load_pack(find_pack(written, file.parent))
    except PackError as error:
        line = error.line or line_of(_text(file), _prefix(file, ("packs",)))
        raise ConfigError(error.message, error.file or str(file), line) from error
    changed = model.pack.get(key)
    return pack._replace(match=tuple(changed.match)) if changed and changed.match is not None else pack
