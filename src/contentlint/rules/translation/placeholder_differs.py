"""A placeholder of the source is missing or translated: `{name}`, `${HOST}`, `%s`, `<YOUR_KEY>`, `API_TOKEN`.

A program or a reader fills placeholders by their exact name. One that was
translated (`<VOTRE_CLE>`) or bent is not filled. The fix writes it as in the
source; it is safe where most other translations keep it.
"""

from __future__ import annotations

from collections.abc import Iterator

from contentlint.model import Problem, Severity
from contentlint.rule import Accepted, Example, Options, RuleMeta
from contentlint.rules.translation._shared import files
from contentlint.rules.translation._tokens import problems
from contentlint.twin import Pair

META = RuleMeta(
    id="placeholder-differs",
    summary="Placeholder that is missing or different in the translation.",
    severity=Severity.WARNING,
    scope="pair",
)
MESSAGE = "Unexpected `{seen}`, expected the placeholder `{expected}` as in the source"
LOST = "Unexpected segment without the placeholder `{expected}`, expected it as in the source"

_SOURCE = "# Keys\n\nPut <YOUR_KEY> into API_TOKEN of {host}.\n"
_OTHERS = ("# Keys\n\n<YOUR_KEY> in API_TOKEN von {host}.\n",) * 3
GOOD = (Accepted("# Clés\n\nDans API_TOKEN de {host}, <YOUR_KEY>.\n", "fr/page.md", None, files(_SOURCE)),)
BAD = (
    Example(
        bad="# Clés\n\nMettez <VOTRE_CLE> dans API_TOKEN de {host}.\n",
        message="Unexpected `<VOTRE_CLE>`, expected the placeholder `<YOUR_KEY>` as in the source",
        fixed="# Clés\n\nMettez <YOUR_KEY> dans API_TOKEN de {host}.\n",
        path="fr/page.md",
        files=files(_SOURCE, *_OTHERS),
    ),
)


def check(pair: Pair, _: Options) -> Iterator[Problem]:
    yield from problems(pair, "placeholder", MESSAGE, LOST)
