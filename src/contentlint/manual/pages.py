"""Rules -> manual pages: what `explain` prints and what stands in docs/rules, from the same values."""

from __future__ import annotations

import json
import re
import textwrap
from collections.abc import Iterable
from typing import Any

from contentlint.config import ConfigError, nearest
from contentlint.engine.alone import run_rule
from contentlint.engine.findings import ENGINE_CATEGORY, ENGINE_RULES
from contentlint.manual.proof import proof
from contentlint.manual.unseen import with_marks
from contentlint.messages import ENGLISH, translate, translate_prose
from contentlint.model import Confidence, Phrase
from contentlint.registry import CATEGORIES, all_rules, option_docs, option_name
from contentlint.rule import Example, Options, Rule


def explain(name: str, language: str = ENGLISH) -> str:
    """The manual page of whatever a report may call by this name. Raises ConfigError with the nearest one."""
    if name in ENGINE_RULES:
        return engine_page(name, language)
    if name in all_rules():
        return rule_page(all_rules()[name], language)
    hint = nearest(name, (*all_rules(), *ENGINE_RULES))
    raise ConfigError(Phrase("There is no rule `{name}`{hint}", name=name, hint=hint))


def fixability(rule: Rule) -> str:
    """`safe`, `unsafe` or `` (nothing to apply), as the rule's own examples prove."""
    fixed = [example for example in rule.bad if example.fixed is not None]
    if not fixed:
        return ""
    return "unsafe" if all(example.unsafe for example in fixed) else "safe"


def rule_page(rule: Rule, language: str = ENGLISH) -> str:
    """The manual page of a rule, in Markdown, with marks for what nobody can see in its examples."""
    parts = [
        f"# {rule.id}",
        translate_prose(rule.meta.summary, language),
        translate(_facts(rule), language),
        _wrapped(translate_prose(rule.doc, language), language),
        _options(rule.options, language),
        _section(Phrase("Reported"), [_reported(rule, example, language) for example in rule.bad], language),
        _section(Phrase("Accepted"), [_page(each.path, each.good, language) for each in rule.good], language),
        proof(rule, language),
        _silence(rule, language),
    ]
    return with_marks("\n\n".join(part for part in parts if part) + "\n", language)


def _wrapped(text: str, language: str) -> str:
    """Lines of about the length that the English pages have; a translation comes as one line a paragraph."""
    if language == ENGLISH:
        return text
    lines = (
        textwrap.wrap(each, 80, break_long_words=False, break_on_hyphens=False) for each in text.split("\n\n")
    )
    return "\n\n".join("\n".join(each) for each in lines)


def engine_page(name: str, language: str = ENGLISH) -> str:
    """The manual page of something that contentlint reports by itself, whatever rules are on."""
    severity, summary = ENGINE_RULES[name]
    facts = Phrase(
        "Category: {category} · severity: {severity} · always on, no rule of its own",
        category=ENGINE_CATEGORY,
        severity=Phrase(severity.label),
    )
    return f"# {name}\n\n{translate_prose(summary, language)}\n\n{translate(facts, language)}\n"


def rules_as_text(language: str = ENGLISH) -> str:
    """All rules, one line each, grouped by category; at most 100 columns for a short summary."""
    lines = []
    rules = all_rules().values()
    levels = {rule.id: translate(rule.meta.severity.label, language) for rule in rules}
    fixes = {rule.id: _fix_told(rule, language) for rule in rules}
    width, level, fix = (max(map(len, texts)) for texts in (levels, levels.values(), fixes.values()))
    for category in CATEGORIES:
        members = [rule for rule in rules if rule.category == category]
        if members:
            lines.append(f"{category}:")
        for rule in members:
            summary = translate_prose(rule.meta.summary, language)
            lines.append(
                f"  {rule.id:<{width}}  {levels[rule.id]:<{level}}  {fixes[rule.id]:<{fix}}  {summary}"
            )
    return "\n".join(lines)


def _fix_told(rule: Rule, language: str) -> str:
    told = Phrase("fix: {kind}", kind=_FIXES[fixability(rule)])
    return translate(told, language) if fixability(rule) else ""


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


def _facts(rule: Rule) -> Phrase:
    meta = rule.meta
    parts = ", ".join(sorted(meta.needs))
    return Phrase(
        "Category: {category} · severity: {severity} · confidence: {confidence}"
        " · fix: {fix} · languages: {languages} · since: {since}{needs}{preview}",
        category=rule.category,
        severity=Phrase(meta.severity.label),
        confidence=_CONFIDENCES[meta.confidence],
        fix=_FIXES[fixability(rule)],
        languages=", ".join(sorted(meta.languages)) or Phrase("all"),
        since=meta.since,
        needs=Phrase(" · needs a pack with: {parts}", parts=parts) if parts else "",
        preview=Phrase(" · preview: runs only when selected by name") if meta.preview else "",
    )


_CONFIDENCES = {
    Confidence.LOW: Phrase("low"),
    Confidence.MEDIUM: Phrase("medium"),
    Confidence.HIGH: Phrase("high"),
}
_FIXES = {"safe": Phrase("safe"), "unsafe": Phrase("unsafe"), "": Phrase("none")}


def _options(options: type[Options], language: str) -> str:
    documented = option_docs(options)
    if not documented:
        return ""
    defaults = options()
    lines = [
        f"## {translate(Phrase('Options'), language)}",
        "",
        translate(Phrase("| option | type | default | meaning |"), language),
        "|---|---|---|---|",
    ]
    for name, (kind, text) in documented.items():
        lines.append(
            f"| `{option_name(name)}` | {_type_name(kind)} | {_default(getattr(defaults, name), language)}"
            f" | {translate_prose(text, language)} |"
        )
    return "\n".join(lines)


def _type_name(kind: Any) -> str:
    name = kind.__name__ if isinstance(kind, type) and not getattr(kind, "__args__", None) else str(kind)
    return re.sub(r"\b(?:typing|builtins|collections\.abc)\.", "", name).replace("|", "\\|")


def _default(value: object, language: str) -> str:
    if isinstance(value, frozenset | tuple | list):
        words = sorted(map(str, value)) if isinstance(value, frozenset) else list(map(str, value))
        return " ".join(f"`{word}`" for word in words) or translate(Phrase("none"), language)
    return f"`{value}`"


def _section(title: Phrase, examples: Iterable[str], language: str) -> str:
    body = "\n\n".join(examples)
    return f"## {translate(title, language)}\n\n{body}" if body else ""


def _reported(rule: Rule, example: Example, language: str) -> str:
    parts = [_page(example.path, example.bad, language), f"> {_message(rule, example, language)}"]
    if example.fixed is not None:
        safe, unsafe = Phrase("After `contentlint fix`:"), Phrase("After `contentlint fix --unsafe-fixes`:")
        parts += [translate(unsafe if example.unsafe else safe, language), _fence(example.fixed)]
    return "\n\n".join(parts)


def _message(rule: Rule, example: Example, language: str) -> str:
    """What is said of an example. Other languages need the phrase that the rule really makes."""
    if language == ENGLISH:
        return example.message
    found = run_rule(rule, example.bad, example.path, example.options, example.files, example.answers)
    said = (finding.message for finding in found if finding.message == example.message)
    return translate(next(said, example.message), language)


def _page(path: str, text: str, language: str) -> str:
    named = translate(Phrase("`{path}`:", path=path), language)
    return _fence(text) if path == "page.md" else f"{named}\n\n{_fence(text)}"


def _fence(text: str) -> str:
    longest = max((len(run) for run in re.findall(r"`{3,}", text)), default=2)
    ticks = "`" * (longest + 1)
    return f"{ticks}markdown\n{text.rstrip(chr(10))}\n{ticks}"


def _silence(rule: Rule, language: str) -> str:
    how = Phrase(
        "For one line: `<!-- contentlint-disable-next-line {rule}: why -->`. "
        "For the page: `<!-- contentlint-disable-file {rule}: why -->`. "
        'Everywhere: `ignore = ["{rule}"]` in `contentlint.toml`.',
        rule=rule.id,
    )
    return f"## {translate(Phrase('Silence it'), language)}\n\n{translate(how, language)}"
