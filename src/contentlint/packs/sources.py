"""Schemas that a pack takes from elsewhere: a JSON Schema file, a pydantic model."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

from contentlint.model import Phrase
from contentlint.packs.errors import PackError
from contentlint.packs.reader import PackFile
from contentlint.packs.values import JsonSchema, PythonModel


def named_model(file: PackFile, pack: str, name: str, allow_code: bool) -> PythonModel:
    """The pydantic model written as `package.module:Name`, once it has been imported.

    Raises PackError at its place where that is not allowed or not possible.
    """
    if not allow_code:
        message = Phrase(
            "The model `{name}` runs Python code; "
            "allow it with `allow-code = true` under `[pack.{pack}]` in the configuration",
            name=name,
            pack=pack,
        )
        raise file.error(message, ("model",))
    from contentlint.packs.python_model import load_model

    module, _, attribute = name.partition(":")
    model = PythonModel(module, attribute, str(file.path.parent))
    try:
        load_model(model)
    except PackError as error:
        raise file.error(error.message, ("model",)) from error
    return model


def named_json_schema(file: PackFile, name: str) -> JsonSchema:
    """The JSON Schema in the file `name` of the pack's folder, with the files it refers to.

    Raises PackError at its place if a file is missing or wrong, or a reference leads elsewhere.
    """
    folder = file.path.parent.resolve()
    root = (folder / name).as_uri()
    try:
        schema = JsonSchema(root, tuple(_documents(root, folder)))
        from contentlint.packs.json_schema import validator

        validator(schema)
    except PackError as error:
        if error.file:
            raise
        raise file.error(error.message, ("json-schema",)) from error
    return schema


def _documents(root: str, folder: Path) -> Iterator[tuple[str, str]]:
    """Address and text of the root document and of all it refers to."""
    waiting, known = [root], {root}
    while waiting:
        address = waiting.pop()
        document, text = _read(address, folder)
        yield address, text
        for reference in _references(document):
            target = urldefrag(urljoin(address, reference)).url
            if target not in known:
                known.add(target)
                waiting.append(target)


def _read(address: str, folder: Path) -> tuple[Any, str]:
    parts = urlsplit(address)
    path = Path(unquote(parts.path))
    if parts.scheme != "file" or not path.is_relative_to(folder):
        raise PackError(
            Phrase("Unexpected reference to `{address}`, expected a file of the pack", address=address)
        )
    try:
        text = path.read_text(encoding="utf-8")
        return json.loads(text), text
    except (OSError, UnicodeDecodeError) as error:
        raise PackError(Phrase("The JSON Schema `{name}` can not be read", name=path.name)) from error
    except json.JSONDecodeError as error:
        raise PackError(
            Phrase("The file is not valid JSON: {msg}", msg=error.msg), str(path), error.lineno, error.colno
        ) from error


def _references(document: Any) -> Iterator[str]:
    """All references of a document, at any depth."""
    waiting = [document]
    while waiting:
        part = waiting.pop()
        if isinstance(part, dict):
            if isinstance(part.get("$ref"), str):
                yield part["$ref"]
            waiting.extend(part.values())
        elif isinstance(part, list):
            waiting.extend(part)
