"""What holds for one page, and where each value comes from: the answer to "why is this (not) checked?"."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path

from contentlint.config import PageConfig
from contentlint.document import Document, Source, read_source
from contentlint.document.facts import facts_of
from contentlint.engine.discover import relative_to
from contentlint.engine.project import Project, open_project
from contentlint.registry import all_rules, missing_parts, option_docs, option_name, why_off
from contentlint.rule import ActiveRule, Rule
from contentlint.site import Site


def describe(path: str, config_file: Path | None = None) -> tuple[str, ...]:
    """What holds for the page (or folder) at `path`, in lines of plain text. Raises ConfigError."""
    project = open_project([path], config_file)
    return _describe(project, relative_to(project.root, Path(os.path.abspath(path))))


def _describe(project: Project, path: str) -> tuple[str, ...]:
    page = project.config.for_page(path)
    return (
        f"page:           {path}",
        f"checked:        {project.notes[0] if project.notes and not project.pages else 'yes'}",
        f"root:           {project.root}",
        f"configuration:  {project.config.file or 'none found, defaults hold'}",
        f"language:       {_language(project, path, page)}",
        f"packs:          {_packs(project, page)}",
        f"translated:     {_translated(project, path)}",
        f"selected:       {_from(page, 'select', 'all rules')}",
        f"ignored:        {_from(page, 'ignore', 'none')}",
        "rules:",
        *_rules(project, path, page),
    )


def _language(project: Project, path: str, page: PageConfig) -> str:
    """The page's language with the place that says so."""
    data = project.read(path)
    source = read_source(data, path, page.language) if isinstance(data, bytes) else Source("", "")
    found = Document(path, source, page.language).language
    if found is None:
        return "unknown"
    if page.language is None:
        return f"{found} (from the page itself or its path)"
    if found != page.language:
        return f"{found} (from the page itself)"
    origin = next((layer.origin for layer in reversed(page.layers) if layer.language), "")
    return f"{found} ({origin or next(f'pack {pack.name}' for pack in page.packs if pack.language)})"


def _translated(project: Project, path: str) -> str:
    """The page it was translated from or the pages translated from it, and how that was found."""
    data = project.read(path)
    source = read_source(data, path) if isinstance(data, bytes) else Source("", "")
    facts = facts_of(Document(path, source))
    site = Site.of((facts,), (*project.tree.pages, *project.tree.files), project.site_settings)
    found = site.translations
    if path in found.source:
        return f"from {found.source[path]} ({found.note})"
    if path in found.of:
        return f"to {', '.join(found.of[path])}"
    return "no" + (f" ({found.note})" if found.note else "")


def _packs(project: Project, page: PageConfig) -> str:
    """The packs of a page: its content types, each with the pattern and the layer that brought it."""
    origins = {project.config.packs[name]: layer.origin for layer in page.layers for name in layer.packs}
    shown = (f"{pack.name} (matches {' '.join(pack.match)}; {origins[pack]})" for pack in page.packs)
    return ", ".join(shown) or "none"


def _from(page: PageConfig, field: str, default: str) -> str:
    """A list setting with the layers that it comes from."""
    said = [(layer.origin, getattr(layer, field)) for layer in page.layers if getattr(layer, field)]
    return "; ".join(f"{', '.join(names)} ({origin})" for origin, names in said) or default


def _rules(project: Project, path: str, page: PageConfig) -> Iterator[str]:
    """Every rule: how it runs here, or why it does not."""
    plan = project.planner.plan(path)
    active = {rule.rule.id: rule for rule in (*plan.page_rules, *plan.site_rules, *plan.pair_rules)}
    width = max(map(len, all_rules()))
    for rule_id, rule in all_rules().items():
        said = [layer.origin for layer in page.layers if rule_id in layer.rules]
        running = active.get(rule_id)
        if running:
            origin = said[-1] if said else "the rule's own"
            yield f"  {rule_id:<{width}}  {running.severity.label:<7}  ({origin}){_changed(running)}"
        else:
            yield f"  {rule_id:<{width}}  off      ({_why_off(rule, page, project)})"


def _why_off(rule: Rule, page: PageConfig, project: Project) -> str:
    why = why_off(rule, page, project.planner.selection)
    return why or f"needs a pack with: {', '.join(sorted(missing_parts(rule, page.packs)))}"


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
