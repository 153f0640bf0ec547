"""All that the program says -> catalogues for translators, one for each language and domain.

Texts are read out of the source: templates of rules, phrases, titles of fixes, help of the command
line, pages of the rules. `python -m contentlint.manual.messages` brings the catalogues up to date and
names what is not translated yet. Needs Babel. A new language is a new folder beside `fr`.
"""

from __future__ import annotations

import ast
import importlib
import re
import sys
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import contentlint
from contentlint.engine.findings import ENGINE_RULES
from contentlint.manual import click_texts
from contentlint.messages import ENGLISH, FOLDER, Domain, languages, paragraphs
from contentlint.packs.language_data import known_choices, typography
from contentlint.registry import all_rules, option_docs
from contentlint.text.language import names, variants

if TYPE_CHECKING:
    from babel.messages import Catalog

_ROOT = Path(contentlint.__file__).parent
# Functions and methods, and which of their arguments is a text to be translated.
_SAYS = {
    "Phrase": 0,
    "Fix": 0,
    "Way": 0,
    "make": 0,
    "safe": 0,
    "unsafe": 0,
    "display": 0,
    "Related": 0,
    "change": 0,
    "WriteError": 1,
    "ConfigError": 0,
    "said": 0,
    "say": 0,
    "refusal": 2,
}
_HEADER = "# What contentlint says. See src/contentlint/manual/messages.py."
# Catalogues change only where a text does.
_DATE = datetime(2026, 1, 1, tzinfo=UTC)
_APOSTROPHE = re.compile(r"(?<=[^\W\d_])'(?=[^\W\d_])")
DOMAINS: tuple[Domain, ...] = ("contentlint", "manual")


class Text(NamedTuple):
    """A text to be translated: template, template for many ("" where nothing is counted), and where it is."""

    one: str
    many: str
    place: str


def texts_of(domain: Domain) -> list[Text]:
    """The texts of a domain, each once, in the order of the source."""
    found: dict[tuple[str, str], Text] = {}
    for text in _of_program() if domain == "contentlint" else _of_manual():
        found.setdefault((text.one, text.many), text)
    counted = {one for one, many in found if many}
    return [text for (one, many), text in found.items() if one.strip() and (many or one not in counted)]


def _of_program() -> Iterator[Text]:
    for file in sorted(_ROOT.rglob("*.py")):
        place = file.relative_to(_ROOT.parent).as_posix()
        tree = ast.parse(file.read_text(encoding="utf-8"))
        named = _named(tree)
        for node in ast.walk(tree):
            yield from (Text(one, many, place) for one, many in _said_by(node, named))
        if "/rules/" in place or "/engine/" in place:
            yield from (Text(one, "", place) for one in _templates(file))
        if file.name == "words.py":
            yield from (Text(one, many, place) for one, many in _words(tree))
        if "/cli/" in place:
            yield from (Text(one, "", place) for one in (*_help(tree), *_long_texts(tree)))
    spoken = sorted({name.partition("-")[0] for name in known_choices()})
    for known in map(typography, spoken):
        place = f"rules/core/typography.{known.language}.yaml"
        yield from (Text(choice.label, "", place) for choice in known.choices)
    for name in (*names.NAMES.values(), *variants.NAMES.values()):
        yield Text(name, "", "contentlint/text/language/names.py")
    for one, many in click_texts.TEXTS:
        yield Text(one, many, "click")
    for severity in ("info", "warning", "error"):
        yield Text(f"{{number}} {severity}", f"{{number}} {severity}s", "contentlint/report/summary.py")
        yield Text(severity, "", "contentlint/report/sources.py")


def _named(tree: ast.Module) -> Mapping[str, str]:
    """The texts to which a module gives names."""
    given = (node for node in tree.body if isinstance(node, ast.Assign))
    return {getattr(node.targets[0], "id", ""): _constant(node.value) for node in given}


def _said_by(node: ast.AST, named: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """The texts that a call hands over to be said, also as `named`, or that get the name `message`."""
    if isinstance(node, ast.Assign) and getattr(node.targets[0], "id", "") in ("message", "title"):
        yield from ((text, "") for text in _constants(node.value, named))
    if not isinstance(node, ast.Call):
        return
    name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
    if name == "counted" and getattr(getattr(node.func, "value", None), "id", "") == "Phrase":
        one, many = (_constant(argument) for argument in node.args[1:3])
        yield one, many
    elif name == "plural" and (noun := _constant(node.args[1])):
        many = _constant(node.args[2]) if len(node.args) > 2 else noun + "s"
        yield f"{{number}} {noun}", f"{{number}} {many}"
    elif name in _SAYS and len(node.args) > _SAYS[name]:
        yield from ((text, "") for text in _constants(node.args[_SAYS[name]], named))


def _constants(node: ast.AST, named: Mapping[str, str]) -> Iterator[str]:
    """A text written there or named there, or both of a choice."""
    if isinstance(node, ast.IfExp):
        yield from (*_constants(node.body, named), *_constants(node.orelse, named))
    elif text := named.get(node.id, "") if isinstance(node, ast.Name) else _constant(node):
        yield text


def _constant(node: ast.AST) -> str:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""


def _templates(file: Path) -> Iterator[str]:
    """Texts that a module gives names in capitals and that read like a message."""
    parts = file.relative_to(_ROOT.parent).with_suffix("").parts
    module = importlib.import_module(".".join(parts))
    for name, value in vars(module).items():
        if name.isupper():
            held = value.values() if isinstance(value, Mapping) else [value]
            said = (text for text in held if isinstance(text, str))
            yield from (text for text in said if _is_message(text) or name.endswith("TITLE"))


def _is_message(text: str) -> bool:
    return text.startswith(("Unexpected ", "Missing ", "Not fixed: ")) or (
        text.startswith("`{") and " " in text
    )


def _help(tree: ast.Module) -> Iterator[str]:
    """Help of options, paragraphs of the help of commands, and the list of commands."""
    for node in ast.walk(tree):
        if isinstance(node, ast.keyword) and node.arg == "help" and (text := _constant(node.value)):
            yield text
        if isinstance(node, ast.FunctionDef) and any(map(_makes_command, node.decorator_list)):
            yield from paragraphs(ast.get_docstring(node) or "")
        if isinstance(node, ast.Assign) and getattr(node.targets[0], "id", "") == "COMMANDS":
            yield from map(_constant, node.value.values if isinstance(node.value, ast.Dict) else ())


def _words(tree: ast.Module) -> Iterator[tuple[str, str]]:
    """Texts that have names: one, or one for one thing and one for many."""
    for node in tree.body:
        if isinstance(node, ast.AnnAssign) and isinstance(node.value, ast.Dict):
            for text in node.value.values:
                one, many = text.elts if isinstance(text, ast.Tuple) else (text, ast.Constant(""))
                yield _constant(one), _constant(many)


def _long_texts(tree: ast.Module) -> Iterator[str]:
    """Texts of several lines, which stand above what fills them."""
    for node in tree.body:
        if isinstance(node, ast.Assign) and "\n" in (text := _constant(node.value)):
            yield text


def _makes_command(decorator: ast.expr) -> bool:
    """Whether a decorator is `click.command(…)` or `click.group(…)`."""
    called = decorator.func if isinstance(decorator, ast.Call) else None
    return isinstance(called, ast.Attribute) and called.attr in ("command", "group")


def _of_manual() -> Iterator[Text]:
    for rule in all_rules().values():
        place = f"contentlint/rules/{rule.category}/{rule.id.replace('-', '_')}.py"
        yield Text(rule.meta.summary, "", place)
        yield from (Text(paragraph, "", place) for paragraph in paragraphs(rule.doc))
        yield from (Text(text, "", place) for _, text in option_docs(rule.options).values())
    for _, summary in ENGINE_RULES.values():
        yield Text(summary, "", "contentlint/engine/findings.py")


def path_of(language: str, domain: Domain) -> Path:
    """The catalogue that translators edit; the compiled one stands beside it."""
    return FOLDER / language / "LC_MESSAGES" / f"{domain}.po"


def updated(language: str, domain: Domain) -> Catalog:
    """The catalogue with exactly the texts there are; what is not translated yet has an empty text."""
    from babel.messages import Catalog
    from babel.messages.pofile import read_po

    file = path_of(language, domain)
    old = read_po(BytesIO(file.read_bytes()), locale=language) if file.exists() else Catalog(language)
    catalog = Catalog(
        language, domain, _HEADER, project="contentlint", creation_date=_DATE, revision_date=_DATE
    )
    for one, many, place in texts_of(domain):
        known = old.get(one)
        catalog.add((one, many) if many else one, _set(known.string or "") if known else "", [(place, 0)])
    return catalog


def _set(told: str | tuple[str, ...] | list[str]) -> str | tuple[str, ...]:
    """A translation with typographic apostrophes, which keyboards do not have; what is quoted stays."""
    if not isinstance(told, str):
        return tuple(str(_set(each)) for each in told)
    parts = told.split("`")
    return "`".join(part if at % 2 else _APOSTROPHE.sub("’", part) for at, part in enumerate(parts))


def as_po(catalog: Catalog) -> bytes:
    """The catalogue as a translator edits it."""
    from babel.messages.pofile import write_po

    file = BytesIO()
    write_po(file, catalog, width=100, include_lineno=False)
    return file.getvalue()


def compiled(po: bytes, language: str) -> bytes:
    """The catalogue that stands in a `.po` file as gettext reads it."""
    from babel.messages.mofile import write_mo
    from babel.messages.pofile import read_po

    file = BytesIO()
    write_mo(file, read_po(BytesIO(po), locale=language))
    return file.getvalue()


def missing(catalog: Catalog) -> list[str]:
    """The texts without a translation."""
    return [_one(message.id) for message in catalog if message.id and not _is_told(message.string)]


def _one(text: str | tuple[str, ...] | list[str]) -> str:
    return text if isinstance(text, str) else text[0]


def _is_told(text: str | tuple[str, ...] | list[str] | None) -> bool:
    return bool(text) if isinstance(text, str | None) else all(text)


def write() -> list[str]:
    """Bring all catalogues up to date; returns what is not translated in any of them."""
    left = []
    for language in languages():
        for domain in DOMAINS if language != ENGLISH else ():
            catalog, file = updated(language, domain), path_of(language, domain)
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(as_po(catalog))
            file.with_suffix(".mo").write_bytes(compiled(file.read_bytes(), language))
            left += [f"{language}: {text}" for text in missing(catalog)]
    return left


if __name__ == "__main__":
    for text in write():
        sys.stdout.write(f"not translated: {text}\n")
