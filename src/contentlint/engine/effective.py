"""What holds for one page, and where each value comes from: the answer to "why is this (not) checked?"."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path

from contentlint.config import PageConfig
from contentlint.document import Document, Source, read_source
from contentlint.engine.discover import relative_to
from contentlint.engine.project import Project, open_project
from contentlint.registry import all_rules, missing_parts, option_docs
from contentlint.rule import ActiveRule


def describe(path: str, config_file: Path | None = None) -> str:
    """What holds for the page (or folder) at `path`. Raises ConfigError."""
    project = open_project([path], config_file)
    return _describe(project, relative_to(project.root, Path(os.path.abspath(path))))


def _describe(project: Project, path: str) -> str:
    """Root, configuration, language, packs and rules of the page at `path`, in lines of plain text."""
    page = project.config.for_page(path)
    return "\n".join(
        (
            f"page:           {path}",
            f"root:           {project.root}",
            f"configuration:  {project.config.file or 'none found, defaults hold'}",
            f"language:       {_language(project, path, page)}",
            f"packs:          {_packs(page)}",
            f"selected:       {_from(page, 'select', 'all rules')}",
            f"ignored:        {_from(page, 'ignore', 'none')}",
            "rules:",
            *_rules(project, path, page),
        )
    )


def _language(project: Project, path: str, page: PageConfig) -> str:
    """The page's language with the place that says so."""
    data = project.read(path)
    source = read_source(data, page.language) if isinstance(data, bytes) else Source("", "")
    found = Document(path, source, page.language).language
    if found is None:
        return "unknown"
    if page.language is None:
        return f"{found} (from the page itself or its path)"
    origin = next((layer.origin for layer in reversed(page.layers) if layer.language), "a pack")
    return found if found != page.language else f"{found} ({origin})"


def _packs(page: PageConfig) -> str:
    return ", ".join(f"{pack.name} (matches {' '.join(pack.match)})" for pack in page.packs) or "none"


def _from(page: PageConfig, field: str, default: str) -> str:
    """A list setting with the layers that it comes from."""
    said = [(layer.origin, getattr(layer, field)) for layer in page.layers if getattr(layer, field)]
    return "; ".join(f"{', '.join(names)} ({origin})" for origin, names in said) or default


def _rules(project: Project, path: str, page: PageConfig) -> Iterator[str]:
    """Every rule: how it runs here, or why it does not."""
    plan = project.planner.plan(path)
    active = {rule.rule.id: rule for rule in (*plan.page_rules, *plan.site_rules)}
    width = max(map(len, all_rules()))
    for rule_id, rule in all_rules().items():
        running = active.get(rule_id)
        if running:
            origin = next(
                (layer.origin for layer in reversed(page.layers) if rule_id in layer.rules), "the rule's own"
            )
            yield f"  {rule_id:<{width}}  {running.severity.label:<7}  ({origin}){_changed(running)}"
        else:
            missing = missing_parts(rule, page.packs)
            why = f"needs a pack with: {', '.join(sorted(missing))}" if missing else "not selected"
            yield f"  {rule_id:<{width}}  off      ({why})"


def _changed(rule: ActiveRule) -> str:
    """Options that differ from their defaults."""
    settable = option_docs(rule.rule.options)
    defaults = rule.rule.options()
    changed = [
        f"{field.name.replace('_', '-')} = {getattr(rule.options, field.name)}"
        for field in fields(rule.options)
        if field.name in settable and getattr(rule.options, field.name) != getattr(defaults, field.name)
    ]
    return "".join(f"; {change}" for change in changed)
