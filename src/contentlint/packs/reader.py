"""A YAML file of a pack -> plain data, with the place of every key."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from contentlint.model import Phrase
from contentlint.packs.errors import PackError

Step = str | int
Place = tuple[int, int]


class PackFile(NamedTuple):
    """Data of one file; `places` gives line and column (1-based) by key path."""

    path: Path
    data: object
    places: dict[tuple[Step, ...], Place]

    def place(self, path: Sequence[Step]) -> Place:
        """Place of the deepest part of `path` that is written; steps that are no key are passed over."""
        found: tuple[Step, ...] = ()
        for step in path:
            if (*found, step) in self.places:
                found = (*found, step)
        return self.places.get(found, (1, 1))

    def error(self, message: str, path: Sequence[Step] = ()) -> PackError:
        """An error at the place of `path`."""
        return PackError(message, str(self.path), *self.place(path))


def read_pack_file(path: Path) -> PackFile:
    """Read one file. Raises PackError if it is missing, not YAML, or repeats a key."""
    import yaml

    from contentlint.packs.yaml_nodes import LimitError, compose

    try:
        node = compose(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        raise PackError(Phrase("The file can not be read: {error}", error=str(error)), str(path)) from error
    except LimitError as error:
        raise PackError("The file is nested too deeply or too large", str(path)) from error
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark
        line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        raise PackError(
            Phrase("The file is not valid YAML: {problem}", problem=error.problem or ""),
            str(path),
            line,
            column,
        ) from error
    file = PackFile(path, None, {})
    return file._replace(data=_data(node, (), file))


def _data(node: object, path: tuple[Step, ...], file: PackFile) -> object:
    """Data of a node; places of keys are put down in `file`."""
    import yaml

    if not isinstance(node, yaml.Node):
        return None
    mark = node.start_mark
    here = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    file.places.setdefault(path, here)
    if len(path) > 32:
        raise file.error("The file refers to itself or is nested too deeply", path)
    if isinstance(node, yaml.SequenceNode):
        return [_data(item, (*path, index), file) for index, item in enumerate(node.value)]
    if isinstance(node, yaml.MappingNode):
        return _mapping(node.value, path, file)
    from yaml.constructor import SafeConstructor

    try:
        return SafeConstructor().construct_object(node)
    except (yaml.YAMLError, ValueError) as error:
        raise file.error(f"`{node.value}` can not be read", path) from error


def _mapping(
    pairs: Sequence[tuple[object, object]], path: tuple[Step, ...], file: PackFile
) -> dict[str, object]:
    import yaml

    found: dict[str, object] = {}
    for key, value in pairs:
        if not isinstance(key, yaml.ScalarNode) or not key.start_mark:
            raise file.error("Unexpected key, expected a word", path)
        here = (*path, key.value)
        file.places[here] = (key.start_mark.line + 1, key.start_mark.column + 1)
        if key.value in found:
            raise file.error(f"The key `{key.value}` is written twice", here)
        found[key.value] = _data(value, here, file)
    return found
