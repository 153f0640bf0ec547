"""Go on where a recorded run ended, after an edit that the rest of the site can not see.

The run is the one that would be answered from its record, but for the text of some
pages. Rules that ask about the site are functions of what the pages show each other
(`seen_by_others`), and whether they report something in a page does not depend on where
in it its links and headings stand. So where a page shows what it showed, and nothing of
the site was reported in it, only page rules look at it again; all else was found before.
What is not as simple takes the whole way.

Neither the configuration nor the rules of the site nor their tables are needed for it,
so nothing here imports them: it is what a hook on an edited page waits for.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import Any, NamedTuple

from contentlint.digest import blake2b
from contentlint.document import read_source
from contentlint.engine.cache.answer import Telling
from contentlint.engine.cache.codec import decode, encode
from contentlint.engine.cache.files import load
from contentlint.engine.cache.packing import BESIDE_HEADINGS, packed, shown_digest, unpacked
from contentlint.engine.cache.replay import Look, Record
from contentlint.engine.cache.stats import is_settled, rows_apart
from contentlint.engine.cache.trace import Trace
from contentlint.engine.findings import Told, stamped
from contentlint.engine.known import Known, compare
from contentlint.engine.read import read_bytes
from contentlint.engine.run import INTERNAL_ID, Asked, look_at
from contentlint.engine.tree import Tree, has_its_names, tree_digest
from contentlint.model import Confidence, Finding, PageFacts, Severity
from contentlint.packs.language_data import Typography, remember
from contentlint.rule import Options

# More edited pages, or folders, than that are soon looked at by several processes.
_FEW = 50


class PlainRule(NamedTuple):
    """A page rule with what a plan says of it; `options` as `codec.encode` makes them, None for its own."""

    id: str
    category: str
    severity: int
    confidence: str
    languages: tuple[str, ...]
    options: Any


class PlainPlan(NamedTuple):
    """The language and the page rules of a plan, and whether style is counted."""

    language: str | None
    rules: tuple[PlainRule, ...]
    counts_style: bool


class KeptBaseline(NamedTuple):
    """A baseline, the rules that can not meet its problems, and whether what is gone is taken out of it."""

    known: tuple[Known, ...]
    unasked: tuple[str, ...]
    shrinks: bool


class KeptPage(NamedTuple):
    """A digest of what a page shows, b"" where it can not be looked at alone; plan; findings, packed."""

    shown: bytes
    plan: int
    found: bytes


class Kept(NamedTuple):
    """What is kept of a run beside its record.

    `tree` is a digest of its tree, `listing` the file that may hold it, `telling` how it told what it found.
    `languages` are those of its pages, whose files need not be read again. `asked` are the pages whose
    headings anybody asked for: the algorithm of their fragments, and these; None where nobody knows. Where
    there is a `baseline`, the notes of `telling` do not tell of it.
    """

    root: str
    tree: bytes
    listing: str
    telling: Telling
    languages: Mapping[str, Typography]
    plans: tuple[PlainPlan, ...]
    pages: Mapping[str, KeptPage]
    asked: Mapping[str, tuple[str, tuple[str, ...]]] | None
    baseline: KeptBaseline | None

    def plain(self, record: Record) -> tuple[object, ...]:
        """Values to be kept, of use with this very record only."""
        pages = {path: tuple(page) for path, page in self.pages.items()}
        plans = tuple(
            (plan.language, tuple(map(tuple, plan.rules)), plan.counts_style) for plan in self.plans
        )
        told = tuple(self.telling._replace(notes=encode(self.telling.notes)))
        known = self.baseline and ([tuple(each) for each in self.baseline.known], *self.baseline[1:])
        kept = (self.root, self.tree, self.listing, told, encode(self.languages), plans, pages, self.asked)
        return stamp(record), *kept, known


class Resumed(NamedTuple):
    """The findings of a run that went on, in order, and what is to be kept of it.

    `hidden` is the number of those that a baseline knows, which are left out.
    """

    findings: tuple[Finding, ...]
    hidden: int
    kept: Kept


def resumed(look: Look, file: str) -> Resumed | None:
    """The findings of a run of which `look` says what changed; None where all has to be looked at.

    `file` holds what was kept beside the record.
    """
    held = load(file)
    if not held or held[0] != stamp(look.record):
        return None
    kept = _kept(*held[1:])
    edited = _edited(look, kept)
    if edited is None:
        return None
    remember(kept.languages)
    pages = dict(kept.pages)
    for path in edited:
        alone = _found_alone(kept, path)
        if alone is None:
            return None
        pages[path] = alone
    if not _has_its_tree(look, kept):  # last, as folders are asked for their numbers meanwhile
        return None
    findings = tuple(finding for page in pages.values() for finding in unpacked(page.found))
    return _held_against(kept.baseline, Resumed(findings, 0, kept._replace(pages=pages)))


def _held_against(baseline: KeptBaseline | None, found: Resumed) -> Resumed | None:
    """The same without what a baseline knows; None where the file of the baseline is to be written."""
    if baseline is None:
        return found
    compared = compare(baseline.known, found.findings, baseline.unasked)
    if compared.gone and baseline.shrinks:
        return None
    return found._replace(findings=compared.new, hidden=compared.hidden)


def answered(look: Look, output: bytes, status: int) -> Record:
    """The record of a run that went on and printed this; it stands where `is_told_by` says so."""
    before, numbers = look.record, look.numbers.tobytes()
    said = (before.kinds, before.listed, before.packages, before.output_file, output, status)
    return Record(before.key, before.files, before.folders, numbers, *said)


def is_told_by(look: Look, trace: Trace, started: int) -> bool:
    """Whether nothing but the files of a record decided what a run said, and none of them is too young."""
    wrote = any(not path.startswith(f"{look.folder}/") for path in trace.written)
    if wrote or trace.asked_git or trace.asked_others or not is_settled(look.numbers, started):
        return False
    own = f"{look.folder}/"
    others = trace.files.difference(look.record.files.split("\0"))
    strange = [path for path in others if not path.startswith(own) and path[-4:] != ".pyc"]
    if not strange:
        return True
    from contentlint.engine.cache.outside import is_input

    return not any(is_input(path, look.folder) for path in strange)


def stamp(record: Record) -> bytes:
    """Two files are written one after the other, and this says that they belong together."""
    return blake2b(record.numbers, digest_size=16).digest()


def _kept(
    root: str,
    tree: bytes,
    listing: str,
    told: Sequence[Any],
    languages: Any,
    plans: Sequence[Any],
    pages: Mapping[str, Any],
    asked: Mapping[str, tuple[str, tuple[str, ...]]] | None,
    baseline: Sequence[Any] | None,
) -> Kept:
    telling = Telling(*told)
    return Kept(
        root,
        tree,
        listing,
        telling._replace(notes=decode(telling.notes)),
        decode(languages),
        tuple(
            PlainPlan(language, tuple(map(PlainRule._make, rules)), style) for language, rules, style in plans
        ),
        {path: KeptPage._make(page) for path, page in pages.items()},
        asked,
        KeptBaseline(tuple(map(Known._make, baseline[0])), *baseline[1:]) if baseline else None,
    )


def _edited(look: Look, kept: Kept) -> list[str] | None:
    """The pages whose files changed; None where other files did, or too many, or one that has company."""
    files = look.record.files.split("\0")[:-1]
    rows = rows_apart(look.record.array()[: len(look.files)], look.files)
    prefix = f"{kept.root}/"
    paths = [files[row].removeprefix(prefix) for row in rows]
    are_alone = all(path in kept.pages and kept.pages[path].shown for path in paths)
    return paths if are_alone and len(paths) <= _FEW else None


def _has_its_tree(look: Look, kept: Kept) -> bool:
    """Whether no name came or went in any folder."""
    first = look.record.files.count("\0")
    rows = [row - first for row in rows_apart(look.record.array(), look.numbers) if row >= first]
    if not rows:
        return True
    held = load(kept.listing) if len(rows) <= _FEW else None
    if not held:
        return False
    tree = Tree(*held[1])
    # The first folder of a tree is its root.
    return tree_digest(tree) == kept.tree and all(
        has_its_names(kept.root, tree, tree.folders[row + 1]) for row in rows
    )


def _found_alone(kept: Kept, path: str) -> KeptPage | None:
    """What is kept of an edited page; None where the site may see the edit."""
    page = kept.pages[path]
    plan = kept.plans[page.plan]
    data = read_bytes(Path(kept.root), path)
    if not isinstance(data, bytes):
        return None
    asked = partial(_asked, plan)
    facts, problems = look_at(path, data, plan.language, asked, counts_style=plan.counts_style)
    is_simple = not facts.suppressions and all(rule != INTERNAL_ID for rule, _ in problems)
    shown = shown_digest(facts)
    if not is_simple or not (shown == page.shown or _has_what_was_asked(kept, page.shown, shown, facts)):
        return None
    told = {
        rule.id: Told(rule.category, Severity(rule.severity), Confidence(rule.confidence))
        for rule in plan.rules
    }
    findings = stamped(facts, problems, read_source(data, path, plan.language), told)
    return KeptPage(shown, page.plan, packed(findings))


def _has_what_was_asked(kept: Kept, before: bytes, shown: bytes, facts: PageFacts) -> bool:
    """Whether other headings are all that changed, and each fragment that anybody asked for is still there.

    An answer about the site depends on headings only through what `site.fragments` takes down.
    """
    if before[:BESIDE_HEADINGS] != shown[:BESIDE_HEADINGS] or kept.asked is None:
        return False
    slug, fragments = kept.asked.get(facts.path, ("", ()))
    if not fragments:
        return True
    from contentlint.site.anchors import anchors_of

    # Where all headings were read, no algorithm is named.
    return bool(slug) and anchors_of(facts, slug).issuperset(fragments)


def _asked(plan: PlainPlan, language: str) -> tuple[Asked, ...]:
    """The rules of a plan that speak a language; no other is imported."""
    return tuple(_rule(rule) for rule in plan.rules if not rule.languages or language in rule.languages)


def _rule(rule: PlainRule) -> Asked:
    module: Any = import_module(f"contentlint.rules.{rule.category}.{rule.id.replace('-', '_')}")
    own = getattr(module, "RuleOptions", Options)
    return rule.id, module.check, own() if rule.options is None else decode(rule.options)
