"""Front matter that a site can not read, or that it reads without a word and loses something.

A tab, an unquoted colon or a missing quote stops a whole site from being
built; a key written twice loses one of its values. The message says the slip in
words and stands where it was made, which is often a line or two above the
place where a program gives up. Front matter that no program finds, because a
fence is missing or has four hyphens, is told as well.

A fix is made only where the front matter can be read afterwards. Spaces for
tabs, quotes around a value with a colon and a space after a colon leave no
choice and are safe, as is the removal of a line that stands twice; what was
meant by stray quotes or a date with 22 months needs review.
"""

from __future__ import annotations

from collections.abc import Iterator

from contentlint.document import Document
from contentlint.document.lost_fences import lost_front_matter
from contentlint.document.values import Fault
from contentlint.model import Applicability, Edit, Fix, Problem, Related, Severity, Span
from contentlint.rule import Example, Options, RuleMeta
from contentlint.rules.frontmatter._faults import FAULTS, shorten
from contentlint.rules.frontmatter._keys import OTHERS, USUAL
from contentlint.rules.frontmatter._syntax_fixes import repair

META = RuleMeta(
    id="front-matter-syntax",
    summary="Front matter that can not be read, or that has a key twice.",
    severity=Severity.ERROR,
)

GOOD = (
    "# No front matter at all\n",
    '---\ntitle: "What: a title"\ntags: [a, b]\n---\n\n# Page\n',
    "---\n\nA thematic break opens this page.\n\n---\n",
)
BAD = (
    Example(
        bad="---\ntitle: Error: it stopped\n---\n",
        message="Unexpected colon in the value of `title`, expected the value in quotes",
        fixed='---\ntitle: "Error: it stopped"\n---\n',
    ),
    Example(
        bad="---\ntitle: First\ntitle: Second\n---\n",
        message="Unexpected second key `title`, expected each key once",
    ),
    Example(
        bad="---\nrelated:\n\t- first\n---\n",
        message="Unexpected tab, expected spaces",
        fixed="---\nrelated:\n  - first\n---\n",
    ),
    Example(
        bad="title: No fence\nlang: en\n---\n\n# Page\n",
        message="Unexpected `title: No fence`, expected a first line `---` before the keys",
        fixed="---\ntitle: No fence\nlang: en\n---\n\n# Page\n",
        unsafe=True,
    ),
)


_FENCE = "---"
_TEMPLATES = frozenset({"archetypes", "scaffolds"})


def check(page: Document, _options: Options) -> Iterator[Problem]:
    front = page.frontmatter
    if not front:
        yield from _lost(page)
    elif front.faults and not _is_template(page):
        for fault in front.faults:
            yield _problem(fault, _fence(fault) or repair(front, fault))


def _is_template(page: Document) -> bool:
    """Hugo and Hexo fill in the pages of these folders before anybody reads them."""
    return not _TEMPLATES.isdisjoint(page.path.split("/")[:-1])


def _lost(page: Document) -> Iterator[Problem]:
    """Front matter in all but its fences, if a generator knows one of its keys."""
    lost = lost_front_matter(page.text)
    if lost and any(entry.key in USUAL or entry.key in OTHERS for entry in lost[1].entries):
        fault = lost[0]
        start, end = fault.span
        glued = page.text[end : end + 1] not in ("\r", "\n")
        edit = Edit(Span(start, end), f"{_FENCE}\n" if glued else _FENCE)
        if fault.cause == "before-fence":
            edit = Edit(Span(start, end), "")
        elif fault.key:
            edit = Edit(Span(start, start), f"{_FENCE}\n")
        yield _problem(fault, Fix("Write the fence", (edit,), Applicability.UNSAFE))


def _fence(fault: Fault) -> Fix | None:
    if fault.cause != "closing-fence":
        return None
    return Fix("Write three hyphens", (Edit(fault.span, _FENCE),), Applicability.UNSAFE)


def _problem(fault: Fault, fix: Fix | None) -> Problem:
    related = (Related("the first", fault.other),) if fault.other else ()
    data = {"seen": shorten(fault.seen), "key": fault.key}
    return Problem(fault.span, FAULTS[fault.cause], data, fix, related)
