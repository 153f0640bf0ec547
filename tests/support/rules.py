"""Apply the fixes of one rule to one text."""

from __future__ import annotations

from contentlint.engine.alone import Answers, Files, run_rule
from contentlint.engine.fix import converge
from contentlint.model import Applicability, Fix
from contentlint.rule import Options, Rule

__all__ = ["Answers", "Files", "fix_with", "run_rule"]


def fix_with(
    rule: Rule,
    text: str,
    least: Applicability,
    path: str = "page.md",
    options: Options | None = None,
    files: Files = (),
    answers: Answers = (),
) -> str:
    """The text after all fixes of `rule` that are at least this applicable; byte order marks stay."""
    bom = "\ufeff" if text.startswith("\ufeff") else ""

    def fixes(now: str) -> list[Fix]:
        found = run_rule(rule, bom + now, path, options, files, answers)
        return [finding.fix for finding in found if finding.fix]

    return bom + converge(text.removeprefix("\ufeff"), fixes, least).text
