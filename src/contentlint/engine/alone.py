"""One rule on one text, as the engine runs it: for the examples of rules."""

from __future__ import annotations

from contentlint.document import Source, read_source
from contentlint.engine.check import all_problems
from contentlint.engine.findings import findings_of
from contentlint.engine.run import check_page
from contentlint.engine.twins import Twins
from contentlint.model import ExternalAnswer, Finding
from contentlint.registry import PagePlan
from contentlint.rule import ActiveRule, Options, Rule
from contentlint.site import Site, SiteSettings, source_names

_SCOPES = ("page", "site", "pair")
Files = tuple[tuple[str, str], ...]
Answers = tuple[tuple[str, ExternalAnswer], ...]


def run_rule(
    rule: Rule,
    text: str,
    path: str = "page.md",
    options: Options | None = None,
    files: Files = (),
    answers: Answers = (),
) -> list[Finding]:
    """The findings of `rule` alone on `text`; other `files` make up the site.

    `/` is the root of the site, unless the file of a generator says otherwise.
    """
    active = ActiveRule(rule, options or rule.options(), rule.meta.severity)
    of_page, of_site, of_pair = ((active,) if rule.meta.scope == each else () for each in _SCOPES)
    plan = PagePlan(None, of_page, of_site, of_pair)
    data = text.encode("utf-8", "surrogateescape")
    result = check_page(path, data, plan)
    facts = [result.facts] + [
        check_page(name, content.encode(), PagePlan(None, (), ())).facts
        for name, content in files
        if name.endswith(".md")
    ]
    names = [name for name, _ in files]
    sources = {name: content for name, content in files if name in source_names(names)}
    settings = SiteSettings(roots=() if sources else (".",), sources=sources)
    site = Site.of(facts, [name for name in names if not name.endswith(".md")], settings)
    site.answers = dict(answers)
    texts = dict(files)
    twins = Twins(site, lambda name: Source(texts[name], texts[name]) if name in texts else None)
    source = read_source(data, path)
    pair = twins.pair_of(path, source) if plan.pair_rules else None
    problems = all_problems(result, site, plan, pair)
    return findings_of(result.facts, problems, source, plan)
