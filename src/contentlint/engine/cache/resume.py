"""Go on where a recorded run ended, after an edit that the rest of the site can not see.

The run is the one that would be answered from its record, but for the text of some
pages. Rules that ask about the site are functions of what the pages show each other
(`seen_by_others`), and whether they report something in a page does not depend on where
in it its links and headings stand. So where a page shows what it showed, and nothing of
the site was reported in it, only page rules look at it again; all else was found before.
What is not as simple takes the whole way.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from hashlib import blake2b
from typing import NamedTuple

from contentlint.engine.cache.codec import decode, encode
from contentlint.engine.cache.files import load
from contentlint.engine.cache.found import packed, unpacked
from contentlint.engine.cache.keys import shown_digest
from contentlint.engine.cache.pages import PageStore
from contentlint.engine.cache.replay import Look, Record
from contentlint.engine.cache.stats import rows_apart
from contentlint.engine.cache.trees import tree_digest
from contentlint.engine.check import Checked
from contentlint.engine.findings import findings_of
from contentlint.engine.index import site_notes
from contentlint.engine.project import Project
from contentlint.engine.run import INTERNAL_ID, check_page
from contentlint.model import Finding
from contentlint.registry import PagePlan
from contentlint.site import source_names

# More edited pages than that are soon checked by several processes.
_FEW = 50
# Page -> the digest of what it shows, b"" where it can not be looked at alone, and its findings, packed.
_Pages = Mapping[str, tuple[bytes, bytes]]


class Kept(NamedTuple):
    """What is kept of a run beside its record: a digest of its tree, what it said of the site, its pages."""

    tree: bytes
    notes: tuple[str, ...]
    pages: _Pages

    def plain(self, record: Record) -> tuple[object, ...]:
        """Values to be kept, of use with this very record only."""
        return _stamp(record), self.tree, encode(self.notes), dict(self.pages)


class Resumed(NamedTuple):
    """The findings of a run that went on, in order, and what is to be kept of it."""

    findings: tuple[Finding, ...]
    kept: Kept


def kept_of(project: Project, checked: Checked, store: PageStore | None) -> Kept | None:
    """What later runs can go on from; None for a run that must be made again. `store` was used by it."""
    if any(finding.rule == INTERNAL_ID for finding in checked.findings):
        return None
    of_page: dict[str, list[Finding]] = {}
    for finding in checked.findings:
        of_page.setdefault(finding.path, []).append(finding)
    alone = frozenset(_alone(project, checked, of_page))
    shown, known = (store.shown, store.found) if store else ({}, {})
    pages = {}
    for path, (facts, _) in checked.results.items():
        digest = (shown.get(path) or shown_digest(facts)) if path in alone else b""
        pages[path] = (digest, known[path] if path in known else packed(of_page.get(path, ())))
    return Kept(tree_digest(project.tree), site_notes(project, checked.site), pages)


def _alone(project: Project, checked: Checked, found: Mapping[str, Sequence[Finding]]) -> Iterator[str]:
    """The pages of which no rule that sees more than the page has anything to say."""
    planner = project.planner
    wide = {id(plan): _wide(plan) for plan in planner.plans(checked.results)}
    sources = frozenset(source_names(checked.results))
    for path, (facts, _) in checked.results.items():
        plan = planner.plan(path)
        is_compared = bool(plan.pair_rules) and _has_twins(path, checked)
        # What a comment silences may be a finding about the site.
        is_simple = not (facts.suppressions or is_compared or path in sources)
        if is_simple and wide[id(plan)].isdisjoint(finding.rule for finding in found.get(path, ())):
            yield path


def _wide(plan: PagePlan) -> frozenset[str]:
    """The ids of the rules that see more than the page."""
    return frozenset(each.rule.id for each in (*plan.site_rules, *plan.pair_rules))


def _has_twins(path: str, checked: Checked) -> bool:
    translations = checked.site.translations
    return path in translations.source or path in translations.of


def resumed(look: Look, file: str, project: Project) -> Resumed | None:
    """The findings of `project`, of which `look` says what changed; None where all has to be looked at.

    `file` holds what was kept beside the record.
    """
    held = load(file)
    if not held or held[0] != _stamp(look.record):
        return None
    kept = Kept(held[1], decode(held[2]), held[3])
    edited = _edited(look, project)
    same = kept.pages.keys() == set(project.pages) and kept.tree == tree_digest(project.tree)
    if edited is None or not same or not all(kept.pages[path][0] for path in edited):
        return None
    pages = dict(kept.pages)
    for path in edited:
        found = _found_alone(project, path, kept.pages[path][0])
        if found is None:
            return None
        pages[path] = (kept.pages[path][0], packed(found))
    findings = tuple(finding for path in project.pages for finding in unpacked(pages[path][1]))
    return Resumed(findings, kept._replace(pages=pages))


def _edited(look: Look, project: Project) -> list[str] | None:
    """The pages whose files changed; None where other files did, or too many.

    Folders are not asked: the tree of the project is younger than the look at them.
    """
    files = look.record.files.split("\0")[:-1]
    rows = [row for row in rows_apart(look.record.array(), look.numbers) if row < len(files)]
    prefix = f"{project.root}/"
    paths = [files[row].removeprefix(prefix) for row in rows]
    return paths if len(paths) <= _FEW and set(paths) <= set(project.pages) else None


def _found_alone(project: Project, path: str, shown: bytes) -> list[Finding] | None:
    """The findings of an edited page; None where the site may see the edit."""
    data = project.read(path)
    if not isinstance(data, bytes):
        return None
    plan = project.planner.plan(path)
    facts, problems = check_page(path, data, plan)
    if shown_digest(facts) != shown or any(rule == INTERNAL_ID for rule, _ in problems):
        return None
    return findings_of(facts, problems, project.source(facts), plan)


def _stamp(record: Record) -> bytes:
    """Two files are written one after the other, and this says that they belong together."""
    return blake2b(record.numbers, digest_size=16).digest()
