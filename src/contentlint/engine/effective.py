"""What holds for one page, and where each value comes from: the answer to "why is this (not) checked?"."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import fields
from functools import reduce
from pathlib import Path

from contentlint.config import PageConfig
from contentlint.document import Document, Source, read_source
from contentlint.document.facts import facts_of
from contentlint.engine.discover import relative_to
from contentlint.engine.project import Project, open_project
from contentlint.messages import ENGLISH, translate
from contentlint.model import Phrase, Severity
from contentlint.registry import all_rules, missing_parts, option_docs, option_name, why_off
from contentlint.rule import ActiveRule, Rule
from contentlint.site import Site


def describe(path: str, config_file: Path | None = None, language: str = ENGLISH) -> tuple[str, ...]:
    """What holds for the page (or folder) at `path`, in lines of plain text. Raises ConfigError.

    `language` is that of the reader.
    """
    project = open_project([path], config_file)
    return _describe(project, relative_to(project.root, Path(os.path.abspath(path))), language)


def _describe(project: Project, path: str, language: str) -> tuple[str, ...]:
    page = project.config.for_page(path)
    facts = {
        Phrase("page"): path,
        Phrase("checked"): project.notes[0] if project.notes and not project.pages else Phrase("yes"),
        Phrase("root"): str(project.root),
        Phrase("configuration"): str(project.config.file or Phrase("none found, defaults hold")),
        Phrase("language"): _language(project, path, page),
        Phrase("packs"): _packs(project, page),
        Phrase("translated"): _translated(project, path),
        Phrase("selected"): _from(page, "select", Phrase("all rules")),
        Phrase("ignored"): _from(page, "ignore", Phrase("none")),
    }
    told = {_headed(name, language): translate(value, language) for name, value in facts.items()}
    width = max(map(len, told)) + 1
    return (
        *(f"{name:<{width}} {value}" for name, value in told.items()),
        _headed(Phrase("rules"), language),
        *_rules(project, path, page, language),
    )


def _headed(name: Phrase, language: str) -> str:
    return translate(Phrase("{heading}:", heading=name), language)


def _language(project: Project, path: str, page: PageConfig) -> str:
    """The page's language with the place that says so."""
    data = project.read(path)
    source = read_source(data, path, page.language) if isinstance(data, bytes) else Source("", "")
    found = Document(path, source, page.language).language
    if found is None:
        return Phrase("unknown")
    if page.language is None:
        return Phrase("{language} (from the page itself or its path)", language=found)
    if found != page.language:
        return Phrase("{language} (from the page itself)", language=found)
    origin = next((layer.origin for layer in reversed(page.layers) if layer.language), "")
    pack = next((pack.name for pack in page.packs if pack.language), "")
    return Phrase("{language} ({origin})", language=found, origin=origin or Phrase("pack {name}", name=pack))


def _translated(project: Project, path: str) -> str:
    """The page it was translated from or the pages translated from it, and how that was found."""
    data = project.read(path)
    source = read_source(data, path) if isinstance(data, bytes) else Source("", "")
    facts = facts_of(Document(path, source))
    site = Site.of((facts,), (*project.tree.pages, *project.tree.files), project.site_settings)
    found = site.translations
    if path in found.source:
        return Phrase("from {source} ({note})", source=found.source[path], note=found.note)
    if path in found.of:
        return Phrase("to {pages}", pages=", ".join(found.of[path]))
    return Phrase("no ({note})", note=found.note) if found.note else Phrase("no")


def _packs(project: Project, page: PageConfig) -> str:
    """The packs of a page: its content types, each with the pattern and the layer that brought it."""
    origins = {project.config.packs[name]: layer.origin for layer in page.layers for name in layer.packs}
    shown = [
        Phrase(
            "{pack} (matches {pattern}; {origin})",
            pack=pack.name,
            pattern=" ".join(pack.match),
            origin=origins[pack],
        )
        for pack in page.packs
    ]
    return _listed(shown, "{before}, {after}") or Phrase("no pack")


def _from(page: PageConfig, field: str, default: str) -> str:
    """A list setting with the layers that it comes from."""
    said = [
        Phrase("{names} ({origin})", names=", ".join(getattr(layer, field)), origin=layer.origin)
        for layer in page.layers
        if getattr(layer, field)
    ]
    return _listed(said, "{before}; {after}") or default


def _listed(phrases: Sequence[str], template: str) -> str:
    """All of them in one, each `{before}` the next; "" for none."""
    return (
        reduce(lambda before, after: Phrase(template, before=before, after=after), phrases) if phrases else ""
    )


def _rules(project: Project, path: str, page: PageConfig, language: str) -> Iterator[str]:
    """Every rule: how it runs here, or why it does not."""
    plan = project.planner.plan(path)
    active = {rule.rule.id: rule for rule in (*plan.page_rules, *plan.site_rules, *plan.pair_rules)}
    off, own = translate(Phrase("off"), language), Phrase("the rule's own")
    levels = {severity: translate(severity.label, language) for severity in Severity}
    width, level = max(map(len, all_rules())), max(map(len, (*levels.values(), off)))
    for rule_id, rule in all_rules().items():
        said = [layer.origin for layer in page.layers if rule_id in layer.rules]
        running = active.get(rule_id)
        shown = levels[running.severity] if running else off
        why = (said[-1] if said else own) if running else _why_off(rule, page, project)
        changed = _changed(running) if running else ""
        yield f"  {rule_id:<{width}}  {shown:<{level}}  ({translate(why, language)}){changed}"


def _why_off(rule: Rule, page: PageConfig, project: Project) -> str:
    why = why_off(rule, page, project.planner.selection)
    parts = ", ".join(sorted(missing_parts(rule, page.packs)))
    return why or Phrase("needs a pack with: {parts}", parts=parts)


def _changed(rule: ActiveRule) -> str:
    """Options that differ from their defaults."""
    settable = option_docs(rule.rule.options)
    defaults = rule.rule.options()
    changed = [
        f"{option_name(field.name)} = {getattr(rule.options, field.name)}"
        for field in fields(rule.options)
        if field.name in settable and getattr(rule.options, field.name) != getattr(defaults, field.name)
    ]
    return "".join(f"; {change}" for change in changed)
