"""The name of a file or folder was damaged: `sp√©cialis√©.md` instead of `spécialisé.md`.

Archives that were unpacked and folders that were copied by a program with another
code page have such names. The address of the page shows the damage, and links with
the right name do not find it.

Nothing is renamed: other programs may know the file by this name. The message says
what the name should be; when it has it, links that were repaired find it again. A
folder, or a file that is no page, is reported once, by the first page in or beside it.
"""

from __future__ import annotations

from collections.abc import Iterator

from contentlint.model import PageFacts, Problem, Severity, Span
from contentlint.rule import Accepted, Example, Options, RuleMeta
from contentlint.site import Site

META = RuleMeta(
    id="damaged-path",
    summary="Name of a file or folder that was saved with the wrong encoding.",
    severity=Severity.WARNING,
    scope="site",
    reads=frozenset({"files"}),
)
MESSAGE = "Unexpected name `{path}`, expected `{expected}`"

GOOD = (
    Accepted("Text.", path="fr/spécialisé.md"),
    Accepted("Text.", path="déjà-vu/3√π.md"),
)
BAD = (
    Example(
        bad="Text.",
        message="Unexpected name `fr/sp√©cialis√©.md`, expected `spécialisé.md`",
        path="fr/sp√©cialis√©.md",
    ),
    Example(
        bad="Text.",
        message="Unexpected name `gÃ©nÃ©ral`, expected `général`",
        path="gÃ©nÃ©ral/page.md",
    ),
)


def check(page: PageFacts, site: Site, _: Options) -> Iterator[Problem]:
    for path, expected in site.damaged_names.get(page.path, ()):
        yield Problem(Span(0, 0), MESSAGE, {"path": path, "expected": expected})
