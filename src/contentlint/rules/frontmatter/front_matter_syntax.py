"""Front matter that a site can not read, or that it reads without a word and loses something.

A tab, an unquoted colon or a missing quote stops a whole site from being
built; a key written twice loses one of its values. The message says the slip in
words and stands where it was made, which is often a line or two above the
place where a program gives up.
"""

from __future__ import annotations

from collections.abc import Iterator

from contentlint.document import Document
from contentlint.document.values import Fault
from contentlint.model import Problem, Related, Severity
from contentlint.rule import Example, Options, RuleMeta
from contentlint.rules.frontmatter._faults import FAULTS, shorten

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
    ),
    Example(
        bad="---\ntitle: First\ntitle: Second\n---\n",
        message="Unexpected second key `title`, expected each key once",
    ),
)


def check(page: Document, _options: Options) -> Iterator[Problem]:
    if page.frontmatter:
        yield from map(_problem, page.frontmatter.faults)


def _problem(fault: Fault) -> Problem:
    related = (Related("the first", fault.other),) if fault.other else ()
    data = {"seen": shorten(fault.seen), "key": fault.key}
    return Problem(fault.span, FAULTS[fault.cause], data, related=related)
