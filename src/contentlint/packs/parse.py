"""Validate one file of a pack; what is wrong gets a place and, for a key, the nearest valid one."""

from __future__ import annotations

from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from contentlint.packs.errors import did_you_mean
from contentlint.packs.reader import PackFile, read_pack_file

ModelT = TypeVar("ModelT", bound=BaseModel)


def read_part(path: Path, model: type[ModelT]) -> tuple[PackFile, ModelT]:
    """Read and validate one file. Raises PackError at the first thing that is wrong."""
    file = read_pack_file(path)
    try:
        return file, model.model_validate({} if file.data is None else file.data)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        raise file.error(_message(first, model), first["loc"]) from error


def _message(error: ErrorDetails, model: type[BaseModel]) -> str:
    known = _keys(model)
    last = str(error["loc"][-1]) if error["loc"] else ""
    if error["type"] == "extra_forbidden":
        return f"Unexpected key `{last}`{did_you_mean(last, known)}"
    if error["type"] == "missing":
        return f"The key `{last}` is missing"
    # Steps of the place that are no keys are names of models.
    key = next((str(step) for step in reversed(error["loc"]) if step in known), "")
    return f"Unexpected value of `{key}`: {error['msg'].removeprefix('Value error, ')}"


def _keys(model: type[BaseModel]) -> set[str]:
    """All keys a file of this model may have at any depth."""
    schema = model.model_json_schema(by_alias=True)
    return {key for part in (schema, *schema.get("$defs", {}).values()) for key in part.get("properties", ())}
