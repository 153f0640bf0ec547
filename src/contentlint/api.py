"""The public Python face of contentlint.

    from contentlint.api import check_text

    for finding in check_text("Tu aides √† g√©rer des t√¢ches.\\n"):
        print(finding.message)

Everything the command line, an editor or a hook does goes through these
functions, so they can not disagree.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from threading import Event
from typing import NamedTuple

from contentlint.config import ConfigError
from contentlint.document.decode import decode
from contentlint.engine import baseline as known_problems
from contentlint.engine.cache.files import clean
from contentlint.engine.cache.record import Recorder
from contentlint.engine.changed import changes_of
from contentlint.engine.check import Checked, check_project
from contentlint.engine.chosen import Choice, apply_choices
from contentlint.engine.decisions import Decision, Key, decisions, record
from contentlint.engine.discover import Progress, walk
from contentlint.engine.disk import WriteError
from contentlint.engine.findings import REFUSED_ID
from contentlint.engine.index import site_notes
from contentlint.engine.known import FILE
from contentlint.engine.project import Ask, Project, open_project
from contentlint.engine.repair import fix_project
from contentlint.engine.saves import saves
from contentlint.engine.silence import silence
from contentlint.engine.single import text_project
from contentlint.engine.standing import Standing
from contentlint.engine.state import STATE_FOLDER
from contentlint.engine.stopwatch import Stopwatch, TimedPlanner
from contentlint.engine.transaction import UndoReport, undo
from contentlint.model import Applicability, Finding, Severity
from contentlint.outcomes import changes_in, only_changed, only_new, outcome_of, write_fixed, written
from contentlint.registry import Selection
from contentlint.report import Outcome
from contentlint.report.fixes import FixOutcome
from contentlint.report.outcome import Applied

__all__ = [
    "Applicability",
    "ConfigError",
    "Decision",
    "Finding",
    "FixOutcome",
    "FixedText",
    "Outcome",
    "Review",
    "Severity",
    "UndoReport",
    "WriteError",
    "check_paths",
    "check_text",
    "fix_paths",
    "fix_text",
    "forget",
    "review_paths",
    "silence",
    "undo_last",
    "watch_paths",
    "write_baseline",
]


class Review:
    """A checked project whose fixes are chosen one by one, by a person who takes her time.

    `outcome` is what was found when it was made or last applied.
    """

    def __init__(self, project: Project, jobs: int = 0, *, baseline: bool = True) -> None:
        self._project = project
        self._jobs = jobs
        self._baseline = baseline
        self._check()

    def _check(self) -> None:
        self._checked = check_project(self._project, self._jobs)
        paths = {finding.path for finding in self._checked.findings}
        self._held = {path: data for path in paths if isinstance(data := self._project.read(path), bytes)}
        texts = {path: decode(data).text for path, data in self._held.items()}
        found = outcome_of(
            self._project, self._checked.findings, site_notes(self._project, self._checked.site), texts
        )
        self.outcome = only_new(self._project, found, write=False) if self._baseline else found

    @property
    def root(self) -> Path:
        """The folder that all paths are relative to."""
        return self._project.root

    def decide(self, made: Sequence[Decision]) -> None:
        """Remember decisions about findings, for later and for colleagues. Raises WriteError."""
        record(self.root, made)

    def decided(self) -> Mapping[Key, Decision]:
        """The last decision about each finding, by path, rule and fingerprint."""
        return decisions(self.root)

    def rejected(self) -> frozenset[Finding]:
        """The findings of `outcome` whose fix somebody rejected."""
        decided = self.decided()
        return frozenset(
            finding
            for finding in self.outcome.findings
            if (known := decided.get((finding.path, finding.rule, finding.fingerprint)))
            and known.verdict == "rejected"
        )

    def apply(self, chosen: Sequence[Finding]) -> FixOutcome:
        """Write the fixes of these findings (of `outcome`, or with another fix in them), and check again.

        A page that changed on disk since it was checked is left as it is and
        reported. Raises WriteError as `fix_paths` does.
        """
        choices: dict[str, list[Choice]] = {}
        for finding in chosen:
            if finding.fix:
                choices.setdefault(finding.path, []).append(Choice(finding.rule, finding.fix))
        fixed, notes = write_fixed(
            self._project, apply_choices(self._project, self._checked, self._held, choices)
        )
        changes = changes_in(fixed)
        refused = [finding for finding in fixed.findings if finding.rule == REFUSED_ID]
        self._check()
        findings = sorted([*self.outcome.findings, *refused], key=lambda finding: finding.sort_key)
        left = self.outcome._replace(findings=tuple(findings), notes=(*self.outcome.notes, *notes))
        return FixOutcome(changes, left)

    def changed_meanwhile(self, path: str) -> bool:
        """Whether a page is not any more what was checked: it is left as it is when fixes are written."""
        return path in self._held and self._project.read(path) != self._held[path]

    def check_again(self) -> None:
        """Check the pages as they are now."""
        self._check()

    def take_back(self) -> UndoReport | None:
        """Take back what was written last, and check again; None if nothing was. Raises WriteError."""
        report = undo(self.root)
        self._check()
        return report


class FixedText(NamedTuple):
    """A text after fixing, the fixes that were applied, and the findings that remain in it."""

    text: str
    applied: tuple[Applied, ...]
    left: tuple[Finding, ...]


def check_paths(
    paths: Sequence[str | Path] = (".",),
    *,
    config: Path | None = None,
    select: Sequence[str] | None = None,
    ignore: Sequence[str] = (),
    exclude: Sequence[str] = (),
    buffers: Mapping[Path, bytes] | None = None,
    jobs: int = 0,
    ask: Ask | None = None,
    baseline: bool = True,
    changed: str | None = None,
    changed_lines: bool = False,
    recorder: Recorder | None = None,
    progress: Progress | None = None,
    stopwatch: Stopwatch | None = None,
) -> Outcome:
    """Check files and folders, links between them included.

    `select` and `ignore` take rule ids and categories, `exclude` patterns as
    in .gitignore. `buffers` maps absolute paths to bytes that stand for the
    file on disk. `jobs` is the number of processes, 0 for as many as there
    are processors. `ask` gives the answers of servers to external targets, as
    `contentlint.external.Asker` does; without it none is asked. Findings that
    the project's baseline knows are left out unless `baseline` is False.
    With `changed`, a git revision, findings are given for files that differ from
    it and pages that refer to them; with `changed_lines` only those on lines that
    differ. `recorder` is told what was read, `progress` what share is done (0 to 1).
    With a `stopwatch` rules are timed, which needs `jobs` to be 1. Raises ConfigError.
    """
    listed = partial(recorder.walk if recorder else walk, progress=progress)
    project = open_project(paths, config, _selection(select, ignore), exclude, buffers, listed)
    project = project._replace(ask=ask, progress=progress)
    if stopwatch:
        project = project._replace(planner=TimedPlanner(project.planner, stopwatch))
    changes = None if changed is None else changes_of(project, changed)
    if changed is not None and changes is None:
        if recorder:
            recorder.saw(project, None)
        return outcome_of(project, (), (), {})._replace(pages=0)
    checked = _checked(project, jobs, recorder, has_baseline=baseline)
    outcome = outcome_of(project, checked.findings, site_notes(project, checked.site), {})
    if baseline:
        outcome = only_new(project, outcome)
    return only_changed(project, outcome, checked.site, changes, changed_lines) if changes else outcome


def _checked(project: Project, jobs: int, recorder: Recorder | None, *, has_baseline: bool) -> Checked:
    """Check a project; what was read is told to the recorder."""
    checked = check_project(project, jobs, recorder.store(project) if recorder else None)
    if recorder:
        recorder.saw(project, checked, has_baseline=has_baseline)
    return checked


def check_text(
    text: str, path: str = "page.md", *, select: Sequence[str] | None = None, ignore: Sequence[str] = ()
) -> tuple[Finding, ...]:
    """Check one text as if it stood at `path`, alone in a site with default settings.

    Surrogates U+DC80 to U+DCFF stand for bytes that are not UTF-8. Raises ConfigError.
    """
    return check_project(_text_project(text, path, select, ignore), jobs=1).findings


def fix_paths(
    paths: Sequence[str | Path] = (".",),
    *,
    unsafe: bool = False,
    write: bool = True,
    config: Path | None = None,
    select: Sequence[str] | None = None,
    ignore: Sequence[str] = (),
    exclude: Sequence[str] = (),
    buffers: Mapping[Path, bytes] | None = None,
    jobs: int = 0,
    ask: Ask | None = None,
    baseline: bool = True,
    progress: Progress | None = None,
) -> FixOutcome:
    """Apply safe fixes (with `unsafe` also those that need review) and write the pages that change.

    Nothing is written without `write`, and never what came in `buffers`. A
    page that changed on disk meanwhile, or can not be written, is left as it
    is and named in the notes. The other parameters are those of `check_paths`.
    Raises ConfigError.
    """
    listed = partial(walk, progress=progress)
    project = open_project(paths, config, _selection(select, ignore), exclude, buffers, listed)
    project = project._replace(ask=ask, progress=progress)
    fixed = fix_project(project, Applicability.UNSAFE if unsafe else Applicability.SAFE, jobs)
    notes: tuple[str, ...] = ()
    if write:
        fixed, notes = write_fixed(project, fixed)
    changes = changes_in(fixed)
    texts = {change.path: change.text for change in fixed.changes}
    left = outcome_of(project, fixed.findings, (*fixed.notes, *notes), texts)
    if baseline:
        left = only_new(project, left, write=write)
    return FixOutcome(changes, left, write)


def review_paths(
    paths: Sequence[str | Path] = (".",),
    *,
    config: Path | None = None,
    select: Sequence[str] | None = None,
    ignore: Sequence[str] = (),
    exclude: Sequence[str] = (),
    jobs: int = 0,
    ask: Ask | None = None,
    baseline: bool = True,
) -> Review:
    """Check files and folders, to choose among their fixes. The parameters are those of `check_paths`."""
    project = open_project(paths, config, _selection(select, ignore), exclude)._replace(ask=ask)
    return Review(project, jobs, baseline=baseline)


def fix_text(
    text: str,
    path: str = "page.md",
    *,
    unsafe: bool = False,
    select: Sequence[str] | None = None,
    ignore: Sequence[str] = (),
) -> FixedText:
    """Fix one text as if it stood at `path`, alone in a site with default settings. Raises ConfigError."""
    project = _text_project(text, path, select, ignore)
    fixed = fix_project(project, Applicability.UNSAFE if unsafe else Applicability.SAFE, jobs=1)
    if not fixed.changes:
        return FixedText(text, (), fixed.findings)
    (change,) = fixed.changes
    applied = tuple(Applied(rule, title) for rule, title in change.applied)
    return FixedText(written(change.old, change.text), applied, fixed.findings)


def write_baseline(path: str | Path = ".", *, config: Path | None = None) -> tuple[Path, int]:
    """Check the whole project that holds `path`, and write what is found to its baseline.

    Returns the file and how many problems it names. Raises ConfigError, and
    WriteError where the file can not be written.
    """
    root = open_project([path], config).root
    found = check_project(open_project([root], config)).findings
    known = known_problems.known_of(found)
    known_problems.write_baseline(root, known)
    return root / FILE, len(known)


def undo_last(path: str | Path = ".") -> UndoReport | None:
    """Take back the last `fix_paths` in the project that holds `path`; None where there is none.

    Pages that were edited since are left and named in the report. Raises
    WriteError when the files can not be written.
    """
    return undo(open_project([path]).root)


def watch_paths(
    paths: Sequence[str | Path] = (".",),
    *,
    config: Path | None = None,
    select: Sequence[str] | None = None,
    ignore: Sequence[str] = (),
    exclude: Sequence[str] = (),
    baseline: bool = True,
    stop: Event | None = None,
) -> Iterator[Outcome]:
    """Check files and folders, then check again whenever something in the project is saved.

    The first outcome is that of `check_paths`. Each further one holds the
    findings of the saved pages, and those of other pages where they changed; one
    for what can be said at once, and one more where looking at the whole site
    finds something else. Ends when `stop` is set. Raises ConfigError; while it
    waits, a configuration that can not be read is a note instead. The parameters
    are those of `check_paths`.
    """
    selection = _selection(select, ignore)
    standing = Standing(open_project(paths, config, selection, exclude))

    def seen(found: Mapping[str, Sequence[Finding]]) -> Outcome:
        outcome = _outcome_now(standing, found)
        return only_new(standing.project, outcome, write=False) if baseline else outcome

    first = seen(standing.findings)
    yield first._replace(notes=(*first.notes, *site_notes(standing.project, standing.site)))
    for saved in saves(standing.prepared(), stop):
        if saved.is_wide:
            try:
                project = open_project(paths, config, selection, exclude)
            except ConfigError as error:
                yield outcome_of(standing.project, (), (str(error),), {})._replace(pages=0)
                continue
            yield seen(standing.reopen(project, saved.pages))
        else:
            yield seen(standing.hasten(saved.pages))
            later = standing.settle()
            if later:
                yield seen(later)
        standing.prepared()


def _outcome_now(standing: Standing, found: Mapping[str, Sequence[Finding]]) -> Outcome:
    """The outcome for some pages of a project that is watched."""
    findings = tuple(finding for _, each in sorted(found.items()) for finding in each)
    project = standing.project
    notes = project.notes if found is standing.findings else ()
    return outcome_of(project, findings, (), {})._replace(pages=len(found), notes=notes)


def forget(path: str | Path = ".", cache_dir: Path | None = None) -> int:
    """Remove the cache of the project that holds `path`, or the one in `cache_dir`; how many files it had.

    What `undo_last` needs is kept. Raises ConfigError.
    """
    return clean(str(cache_dir or open_project([path]).root / STATE_FOLDER))


def _selection(select: Sequence[str] | None, ignore: Sequence[str]) -> Selection:
    return Selection(tuple(select) if select else None, tuple(ignore))


def _text_project(text: str, path: str, select: Sequence[str] | None, ignore: Sequence[str]) -> Project:
    return text_project(text.encode("utf-8", "surrogateescape"), path, _selection(select, ignore))
