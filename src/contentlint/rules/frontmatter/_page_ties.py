"""Values that say where their page is: its name, its folder, its language, its whole path."""

from __future__ import annotations

from pathlib import PurePosixPath

from contentlint.model import Phrase
from contentlint.packs import FieldSpec
from contentlint.packs.values import AddressForm
from contentlint.text.pattern import Pattern

_FOLDER_PAGES = ("index", "_index", "README")
_TAG = Pattern(r"[a-z]{2,3}(?:[-_][A-Za-z]{4})?(?:[-_](?:[A-Za-z]{2}|\d{3}))?")


def untrue_tie(spec: FieldSpec, held: str, path: str) -> str:
    """What to expect in the place of `held`, by the path of the page; "" where it is right."""
    if spec.equals == "file-stem" and held != _stem(path):
        return Phrase("the file's name `{name}`", name=_stem(path))
    if spec.equals == "folder":
        folder = PurePosixPath(path).parent.name
        return Phrase("the folder's name `{name}`", name=folder) if folder and held != folder else ""
    if spec.equals == "locale":
        locale = _locale(path)
        return (
            Phrase("`{locale}` as in the path", locale=locale)
            if locale and _fold(held) != _fold(locale)
            else ""
        )
    if spec.address and not _leads_to(spec.address, held, path):
        return Phrase("one that gives the path `{path}`", path=path)
    return ""


def _stem(path: str) -> str:
    file = PurePosixPath(path)
    return file.parent.name if file.stem in _FOLDER_PAGES else file.name.split(".")[0]


def _locale(path: str) -> str:
    """The innermost folder that is written like a language tag."""
    folders = path.split("/")[:-1]
    return next((folder for folder in reversed(folders) if _TAG.fullmatch(folder)), "")


def _fold(tag: str) -> str:
    return tag.replace("_", "-").casefold()


def _leads_to(address: AddressForm, held: str, path: str) -> bool:
    for sign, name in address.replace:
        held = held.replace(sign, name)
    end = address.form.replace("{value}", held)
    wanted = end.lower() if address.lower else end
    return path == wanted or path.endswith("/" + wanted)
