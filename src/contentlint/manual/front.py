"""The front page of the rules: tables of all of them, in the language of the reader."""

from __future__ import annotations

from contentlint.engine.findings import ENGINE_RULES
from contentlint.manual.pages import fixability
from contentlint.messages import ENGLISH, translate, translate_prose
from contentlint.model import Phrase
from contentlint.registry import CATEGORIES, all_rules
from contentlint.rule import Rule


def front_page(language: str = ENGLISH) -> str:
    """The page in Markdown; the pages of the rules stand beside it."""
    made = Phrase(
        "This page and all beside it are made from the rules themselves by `make docs`. "
        "`contentlint explain RULE` prints the same pages. Rules are selected and ignored by id or by "
        "category; ids are never given to another rule."
    )
    parts = (
        f"# {translate(Phrase('Rules'), language)}",
        translate(made, language),
        _rules(language),
        f"## {translate(Phrase('Reported by contentlint itself'), language)}",
        _engine(language),
    )
    return "\n\n".join(parts) + "\n"


def _rules(language: str) -> str:
    head = translate(Phrase("| rule | category | severity | fix | what it reports |"), language)
    return "\n".join([head, "|---|---|---|---|---|", *(_row(rule, language) for rule in _ordered())])


def _ordered() -> list[Rule]:
    return sorted(all_rules().values(), key=lambda rule: (CATEGORIES.index(rule.category), rule.id))


def _row(rule: Rule, language: str) -> str:
    cells = (
        f"[{rule.id}]({rule.id}.md)",
        rule.category,
        translate(rule.meta.severity.label, language),
        translate(fixability(rule), language) or "–",
        translate_prose(rule.meta.summary, language),
    )
    return f"| {' | '.join(cells)} |"


def _engine(language: str) -> str:
    lines = [translate(Phrase("| id | severity | what it reports |"), language), "|---|---|---|"]
    for name, (severity, summary) in ENGINE_RULES.items():
        told = translate(severity.label, language), translate_prose(summary, language)
        lines.append(f"| [{name}]({name}.md) | {' | '.join(told)} |")
    return "\n".join(lines)
