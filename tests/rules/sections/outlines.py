"""Pages and outlines for the tests of sections."""

from __future__ import annotations

from collections.abc import Callable

from tests.support.rules import fix_with, run_rule

from contentlint.document import read_source
from contentlint.document.document import Document
from contentlint.model import Applicability
from contentlint.packs.outline import Outline, Section, Title
from contentlint.registry import all_rules
from contentlint.rule import Options
from contentlint.rules.sections import missing_section, section_content, section_order

RULES: dict[str, Callable[[Outline], Options]] = {
    "missing-section": missing_section.RuleOptions,
    "section-order": section_order.RuleOptions,
    "section-content": section_content.RuleOptions,
}


def titled(*names: str, level: int = 2) -> tuple[Section, ...]:
    """Required sections of these titles."""
    return tuple(Section((Title(name),), level) for name in names)


def options(rule: str, outline: Outline) -> Options:
    """The options of a rule with an outline."""
    return RULES[rule](outline)


def messages(rule: str, text: str, outline: Outline, path: str = "page.md") -> list[str]:
    """What a rule says of a page."""
    found = run_rule(all_rules()[rule], text, path, options(rule, outline))
    return [finding.message for finding in found]


def fixed(rule: str, text: str, outline: Outline, path: str = "page.md") -> str:
    """The page after all fixes of a rule, the unsafe ones too."""
    return fix_with(all_rules()[rule], text, Applicability.UNSAFE, path, options(rule, outline))


def titles(text: str, path: str = "page.md") -> list[str]:
    """The headings of a page."""
    return [heading.text for heading in Document(path, read_source(text.encode(), path)).headings]
