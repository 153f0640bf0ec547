"""A pydantic model of the site's own as a schema. It is code, so the configuration must allow it."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import lru_cache

from pydantic import BaseModel

from contentlint.model import Phrase
from contentlint.packs.errors import PackError
from contentlint.packs.judge import errors_of
from contentlint.packs.problems import SchemaError
from contentlint.packs.values import PythonModel
from contentlint.packs.wanted import ErrorKind

_KINDS: dict[str, ErrorKind] = {
    "missing": "missing",
    "extra_forbidden": "unknown",
    "literal_error": "choice",
    "enum": "choice",
    "string_pattern_mismatch": "pattern",
}


def python_model_errors(model: PythonModel, data: Mapping[str, object]) -> Iterator[SchemaError]:
    """What the model finds wrong, in its own words."""
    for error in errors_of(load_model(model), data):
        kind = _KINDS.get(error["type"], "type" if error["type"].endswith("_type") else "range")
        words = error["msg"].removeprefix("Value error, ")
        if kind == "missing":
            words = "by the model"
        elif kind == "unknown":
            words = Phrase("one of the keys of this kind of page")
        yield SchemaError(error["loc"], kind, words.removeprefix("Input should be "))


@lru_cache(maxsize=32)
def load_model(model: PythonModel) -> type[BaseModel]:
    """Import the model. Raises PackError if it can not be imported or is no pydantic model."""
    with _importable(model.folder):
        try:
            found = getattr(importlib.import_module(model.module), model.name, None)
        except ImportError as error:
            raise PackError(
                Phrase(
                    "The module `{module}` can not be imported: {error}",
                    module=model.module,
                    error=str(error),
                )
            ) from error
    if not isinstance(found, type) or not issubclass(found, BaseModel):
        raise PackError(
            Phrase("There is no pydantic model `{name}` in `{module}`", name=model.name, module=model.module)
        )
    return found


@contextmanager
def _importable(folder: str) -> Iterator[None]:
    sys.path.insert(0, folder)
    try:
        yield
    finally:
        sys.path.remove(folder)
