"""Rules -> manual pages: what `explain` prints and what stands in docs/rules, from the same values."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from typing import Any

from contentlint.config import ConfigError, nearest
from contentlint.engine.findings import ENGINE_CATEGORY, ENGINE_RULES
from contentlint.manual.proof import proof
from contentlint.manual.unseen import with_marks
from contentlint.registry import CATEGORIES, all_rules, option_docs, option_name
from contentlint.rule import Accepted, Example, Options, Rule


def explain(name: str) -> str:
    """The manual page of whatever a report may call by this name. Raises ConfigError with the nearest one."""
    if name in ENGINE_RULES:
        return engine_page(name)
    if name in all_rules():
        return rule_page(all_rules()[name])
    hint = nearest(name, (*all_rules(), *ENGINE_RULES))
    raise ConfigError(f"Unexpected rule `{name}`, expected the id of a rule{hint}")


def fixability(rule: Rule) -> str:
    """`safe`, `unsafe` or `` (nothing to apply), as the rule's own examples prove."""
    fixed = [example for example in rule.bad if example.fixed is not None]
    if not fixed:
        return ""
    return "unsafe" if all(example.unsafe for example in fixed) else "safe"


def rule_page(rule: Rule) -> str:
    """The manual page of a rule, in Markdown, with marks for what nobody can see in its examples."""
    parts = [
        f"# {rule.id}",
        rule.meta.summary,
        _facts(rule),
        rule.doc,
        _options(rule.options),
        _section("Reported", [_reported(example) for example in rule.bad]),
        _section("Accepted", [_accepted(accepted) for accepted in rule.good]),
        proof(rule),
        _silence(rule),
    ]
    return with_marks("\n\n".join(part for part in parts if part) + "\n")


def engine_page(name: str) -> str:
    """The manual page of something that contentlint reports by itself, whatever rules are on."""
    severity, summary = ENGINE_RULES[name]
    facts = f"Category: {ENGINE_CATEGORY} · severity: {severity.label} · always on, no rule of its own"
    return f"# {name}\n\n{summary}\n\n{facts}\n"


def engine_table() -> str:
    """What contentlint reports by itself as a Markdown table."""
    lines = ["| id | severity | what it reports |", "|---|---|---|"]
    for name, (severity, summary) in ENGINE_RULES.items():
        lines.append(f"| [{name}]({name}.md) | {severity.label} | {summary} |")
    return "\n".join(lines) + "\n"


def rules_table() -> str:
    """All rules as a Markdown table, for the front page of docs/rules."""
    lines = ["| rule | category | severity | fix | what it reports |", "|---|---|---|---|---|"]
    for rule in sorted(all_rules().values(), key=_order):
        link = f"[{rule.id}]({rule.id}.md)"
        fix = fixability(rule) or "–"
        lines.append(
            f"| {link} | {rule.category} | {rule.meta.severity.label} | {fix} | {rule.meta.summary} |"
        )
    return "\n".join(lines) + "\n"


def rules_as_text() -> str:
    """All rules, one line each, grouped by category; at most 100 columns for a short summary."""
    lines = []
    width = max(map(len, all_rules()))
    for category in CATEGORIES:
        members = [rule for rule in all_rules().values() if rule.category == category]
        if members:
            lines.append(f"{category}:")
        for rule in members:
            fix = f"fix: {fixability(rule)}" if fixability(rule) else ""
            lines.append(
                f"  {rule.id:<{width}}  {rule.meta.severity.label:<7}  {fix:<11}  {rule.meta.summary}"
            )
    return "\n".join(lines)


def rules_as_json() -> str:
    """All rules with everything that is known of them, for other tools."""
    return json.dumps([_as_dict(rule) for rule in all_rules().values()], indent=2, ensure_ascii=False)


def _as_dict(rule: Rule) -> dict[str, Any]:
    meta = rule.meta
    return {
        "id": rule.id,
        "category": rule.category,
        "summary": meta.summary,
        "severity": meta.severity.label,
        "confidence": meta.confidence.value,
        "scope": meta.scope,
        "languages": sorted(meta.languages),
        "preview": meta.preview,
        "since": meta.since,
        "fix": fixability(rule) or None,
        "options": {option_name(name): text for name, (_, text) in option_docs(rule.options).items()},
    }


def _order(rule: Rule) -> tuple[int, str]:
    return (CATEGORIES.index(rule.category), rule.id)


def _facts(rule: Rule) -> str:
    meta = rule.meta
    languages = ", ".join(sorted(meta.languages)) or "all"
    needs = f" · needs a pack with: {', '.join(sorted(meta.needs))}" if meta.needs else ""
    preview = " · preview: runs only when selected by name" if meta.preview else ""
    return (
        f"Category: {rule.category} · severity: {meta.severity.label} · confidence: {meta.confidence.value}"
        f" · fix: {fixability(rule) or 'none'} · languages: {languages} · since: {meta.since}{needs}{preview}"
    )


def _options(options: type[Options]) -> str:
    documented = option_docs(options)
    if not documented:
        return ""
    defaults = options()
    lines = ["## Options", "", "| option | type | default | meaning |", "|---|---|---|---|"]
    for name, (kind, text) in documented.items():
        lines.append(
            f"| `{option_name(name)}` | {_type_name(kind)} | {_default(getattr(defaults, name))} | {text} |"
        )
    return "\n".join(lines)


def _type_name(kind: Any) -> str:
    name = kind.__name__ if isinstance(kind, type) and not getattr(kind, "__args__", None) else str(kind)
    return re.sub(r"\b(?:typing|builtins|collections\.abc)\.", "", name).replace("|", "\\|")


def _default(value: object) -> str:
    if isinstance(value, frozenset | tuple | list):
        words = sorted(map(str, value)) if isinstance(value, frozenset) else list(map(str, value))
        return " ".join(f"`{word}`" for word in words) or "none"
    return f"`{value}`"


def _section(title: str, examples: Iterable[str]) -> str:
    body = "\n\n".join(examples)
    return f"## {title}\n\n{body}" if body else ""


def _reported(example: Example) -> str:
    parts = [_page(example.path, example.bad), f"> {example.message}"]
    if example.fixed is not None:
        how = "After `contentlint fix --unsafe-fixes`:" if example.unsafe else "After `contentlint fix`:"
        parts += [how, _fence(example.fixed)]
    return "\n\n".join(parts)


def _accepted(accepted: Accepted) -> str:
    return _page(accepted.path, accepted.good)


def _page(path: str, text: str) -> str:
    return _fence(text) if path == "page.md" else f"`{path}`:\n\n{_fence(text)}"


def _fence(text: str) -> str:
    longest = max((len(run) for run in re.findall(r"`{3,}", text)), default=2)
    ticks = "`" * (longest + 1)
    return f"{ticks}markdown\n{text.rstrip(chr(10))}\n{ticks}"


def _silence(rule: Rule) -> str:
    return (
        "## Silence it\n\n"
        f"For one line: `<!-- contentlint-disable-next-line {rule.id}: why -->`. "
        f"For the page: `<!-- contentlint-disable-file {rule.id}: why -->`. "
        f'Everywhere: `ignore = ["{rule.id}"]` in `contentlint.toml`.'
    )
