"""Read the pages of a folder and learn from them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from contentlint.config import ConfigError
from contentlint.document import Document, read_source
from contentlint.engine.project import Project, open_project
from contentlint.learn.pack import Learned, learn
from contentlint.learn.shapes import Shape, shape_of
from contentlint.model import Phrase, Problem


def learn_folder(name: str, base: Path, folder: Path) -> Learned:
    """A pack called `name` from all pages in `folder`; its patterns are relative to `base`.

    Damage that can be undone safely is read through, pages that can not be read
    say nothing. Raises ConfigError for a folder that is not inside `base`, and for what
    is wrong with a configuration that is there already.
    """
    if not folder.resolve().is_relative_to(base.resolve()):
        raise ConfigError(
            Phrase(
                "Unexpected folder `{folder}`, expected one inside `{base}`",
                folder=str(folder),
                base=str(base),
            )
        )
    shapes = list(_shapes(open_project([folder]), base.resolve()))
    inside = folder.resolve().relative_to(base.resolve()).as_posix()
    return learn(name, inside.removeprefix("."), shapes)


def _shapes(project: Project, base: Path) -> Iterator[Shape]:
    for path in project.pages:
        data = project.read(path)
        if isinstance(data, Problem):
            continue
        source = read_source(data, path, project.planner.plan(path).language)
        shape = shape_of(Document(path, source))
        yield shape._replace(path=(project.root / path).relative_to(base).as_posix())
