"""The generated part of docs/: rules, commands, keys, JSON Schemas. Written, or compared."""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import click

from contentlint.engine.findings import ENGINE_RULES
from contentlint.manual.commands import commands_page
from contentlint.manual.front import front_page
from contentlint.manual.pages import engine_page, rule_page, rules_as_json
from contentlint.messages import ENGLISH, languages, translate
from contentlint.model import Phrase
from contentlint.registry import CATEGORIES, all_rules, option_docs, option_name
from contentlint.rule import Rule

# Drawn by benchmarks/picture.py.
_PICTURES = {"mojibake": Phrase("The finding on a guide that was saved with the wrong encoding")}


def pages(program: click.Group) -> Mapping[str, str]:
    """Path below docs/ -> text, of everything that is generated; `program` is the command line."""
    from contentlint.manual.configuration import configuration_page
    from contentlint.report.json_model import schema_text

    return {
        **{path: text for language in languages() for path, text in _rules(language).items()},
        "commands.md": commands_page(program),
        "configuration.md": configuration_page(),
        "rules.json": rules_as_json() + "\n",
        "schemas/config.schema.json": config_schema(),
        "schemas/report.schema.json": schema_text(),
        **_pack_schemas(),
    }


def _rules(language: str) -> Mapping[str, str]:
    """The pages of the rules: English ones in `rules`, others in a folder of their language."""
    below = "rules" if language == ENGLISH else f"{language}/rules"
    top = "../" * (below.count("/") + 1)
    return {
        f"{below}/README.md": front_page(language),
        **{f"{below}/{name}.md": engine_page(name, language) for name in ENGINE_RULES},
        **{
            f"{below}/{rule.id}.md": rule_page(rule, language) + _picture(rule.id, top, language)
            for rule in all_rules().values()
        },
    }


def _picture(rule: str, top: str, language: str) -> str:
    said = translate(_PICTURES[rule], language) if rule in _PICTURES else ""
    return f"\n![{said}]({top}images/{rule}.svg)\n" if said else ""


def _pack_schemas() -> Mapping[str, str]:
    """The JSON Schemas of the files of a pack: `schemas/sections.yaml.schema.json` and the like."""
    from contentlint.packs.models import pack_json_schemas

    return {
        f"schemas/{file}.schema.json": json.dumps(schema, indent=2, ensure_ascii=False) + "\n"
        for file, schema in pack_json_schemas().items()
    }


def outdated(docs: Path, program: click.Group) -> list[str]:
    """Paths below `docs` that are missing, differ, or belong to a rule that is no more; sorted."""
    wanted = pages(program)
    changed = [path for path, text in wanted.items() if _text(docs / path) != text]
    return sorted([*changed, *_left_over(docs, wanted)])


def write(docs: Path, program: click.Group) -> list[str]:
    """Bring `docs` up to date; returns what was written or removed."""
    wanted = pages(program)
    changed = outdated(docs, program)
    for path in changed:
        file = docs / path
        if path in wanted:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(wanted[path], encoding="utf-8", newline="\n")
        else:
            file.unlink()
    return changed


def config_schema() -> str:
    """The JSON Schema of a configuration file, with the rules there are and their options."""
    from contentlint.config.schema import config_json_schema

    schema = config_json_schema()
    severity = schema["$defs"].pop("RuleModel")["properties"]["severity"]
    names = {"enum": ["all", *CATEGORIES, *all_rules()]}
    rules = {
        "type": "object",
        "properties": {rule.id: _rule_schema(rule, severity) for rule in all_rules().values()},
        "additionalProperties": False,
    }
    for layer in (schema, schema["$defs"]["OverrideModel"]):
        fields = layer["properties"]
        fields["rules"] = {"description": fields["rules"]["description"], **rules}
        fields["ignore"]["items"] = names
        fields["select"]["anyOf"][0]["items"] = names
    return json.dumps(schema, indent=2, ensure_ascii=False) + "\n"


def _rule_schema(rule: Rule, severity: Mapping[str, Any]) -> dict[str, Any]:
    """What may be said about one rule."""
    from pydantic import TypeAdapter

    options = {
        option_name(name): {**TypeAdapter(kind).json_schema(), "description": text}
        for name, (kind, text) in option_docs(rule.options).items()
    }
    return {
        "description": rule.meta.summary,
        "type": "object",
        "properties": {"severity": severity, **options},
        "additionalProperties": False,
    }


def _text(file: Path) -> str | None:
    return file.read_bytes().decode("utf-8", "replace") if file.is_file() else None


def _left_over(docs: Path, wanted: Mapping[str, str]) -> list[str]:
    folders = ("rules", *(f"{language}/rules" for language in languages()[1:]))
    found = (file.relative_to(docs).as_posix() for below in folders for file in (docs / below).glob("*.md"))
    return [path for path in found if path not in wanted]


def main(arguments: Sequence[str], program: click.Group) -> int:
    """Write DOCS, or compare it with `--check`. Returns the exit status: 1 a difference, 2 bad usage."""
    check = "--check" in arguments
    folders = [argument for argument in arguments if argument != "--check"]
    if len(folders) != 1 or folders[0].startswith("-"):
        sys.stderr.write("usage: python -m contentlint.manual [--check] DOCS\n")
        return 2
    changed = (outdated if check else write)(Path(folders[0]), program)
    for path in changed:
        sys.stdout.write(f"{'out of date' if check else 'wrote'}: {folders[0]}/{path}\n")
    return int(check and bool(changed))
