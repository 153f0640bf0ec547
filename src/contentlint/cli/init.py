"""`contentlint init`."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from shlex import join
from typing import TYPE_CHECKING, NoReturn

import click

from contentlint.cli.language import language, said
from contentlint.model import Phrase
from contentlint.report.summary import plural

if TYPE_CHECKING:
    from contentlint.survey import Survey

_STARTER = """\
# contentlint looks for this file in the folder of a page and upwards.
# `contentlint config PAGE` shows what holds for a page, and why.

# Content types: front matter, sections. A shipped pack, such as "guides-fr", or a folder of your own.
packs = [{packs}]
{collections}
# Paths that are never checked, as in .gitignore.
exclude = []

# Language of the pages, where neither path nor front matter says it.
# language = "{language}"

# How links resolve. {found}
# [site]
{site}

# Severity and options of single rules.
# [rules.broken-link]
# severity = "warning"

# Settings for some pages only.
# [[overrides]]
# paths = ["content/en/**"]
# language = "en"
"""
_SHOWN = 4


@click.command()
@click.argument("folder", default=".", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option(
    "--learn",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    metavar="PAGES",
    help="Also write a first pack from the pages in this folder: their keys, types and sections.",
)
@click.option("--name", default="", metavar="NAME", help="Name of that pack; default: the folder's.")
def init(folder: Path, learn: Path | None, name: str) -> None:
    """Look at the pages in FOLDER, write a first contentlint.toml there, and check once.

    Nothing is asked. Generator, languages and collections are read from what is
    there; an existing configuration is left as it is, so it can be called
    again. Exit status: 0, or 2 where the pages, the configuration or a pack to
    be learned can not be read or written.
    """
    from contentlint.cli.ending import plain_errors

    with plain_errors():
        if learn:
            _learn(folder, learn, name)
        else:
            _begin(folder)


def _begin(folder: Path) -> None:
    """Say what the pages are, write the configuration, and sum up a first check."""
    from contentlint.cli.progress import ProgressBar
    from contentlint.report import Style
    from contentlint.report.summary import summary
    from contentlint.report.visible import visible
    from contentlint.report.wrap import wrapped
    from contentlint.survey import survey

    with ProgressBar() as progress:
        found = survey(folder, progress)
    for line in _told(found):
        click.echo(wrapped(visible(line), 80))
    target = folder / "contentlint.toml"
    kept = _configured(folder)
    if kept:
        told = Phrase("{file} was there already and is left as it is.", file=visible(str(kept)))
        click.echo(said(told) + "\n")
    else:
        _write_starter(target, "", found)
        click.echo(said(Phrase("Wrote {file}.", file=visible(str(target)))) + "\n")
    for note in found.outcome.notes:
        click.echo(wrapped(said(Phrase("note: {note}", note=note)), 80) + "\n")
    again = "" if folder == Path() else f" {join([str(folder)])}"
    click.echo(summary(found.outcome, Style(again=again, language=language(found.outcome.language))))
    if found.outcome.findings:
        click.echo(said(Phrase("Each in its place: `contentlint check{again}`.", again=visible(again))))


def _told(found: Survey) -> Iterator[str]:
    """What the pages are, a line each, and an empty one."""
    generators = [f"{each.title} ({each.source})" for each in found.generators]
    languages = [f"{tag} ({said(plural(pages, 'page'))})" for tag, pages in found.languages]
    collections = [f"{each.folder} ({said(plural(each.pages, 'page'))})" for each in found.collections]
    source = found.source_language
    shown = [
        *([Phrase("Generator: {found}", found=_some(generators))] if generators else []),
        *([_languages(_some(languages), source)] if languages else []),
        *([Phrase("Collections: {found}", found=_some(collections))] if collections else []),
    ]
    yield from [*map(said, shown), ""] if shown else []


def _languages(found: str, source: str) -> Phrase:
    if source:
        return Phrase("Languages: {found}, translated from {source}", found=found, source=source)
    return Phrase("Languages: {found}", found=found)


def _some(values: Sequence[str]) -> str:
    named, rest = ", ".join(values[:_SHOWN]), len(values) - _SHOWN
    return Phrase("{named} and {more} more", named=named, more=rest) if rest > 0 else named


def _configured(folder: Path) -> Path | None:
    """The configuration that stands in the folder itself, also as a table of pyproject.toml."""
    from contentlint.config import find_config

    file = find_config(folder.absolute())
    return folder / file.name if file and file.parent == folder.absolute() else None


def _write_starter(target: Path, pack: str, found: Survey | None) -> None:
    """Write the configuration, with `pack` if there is one and what was found as comments."""
    from contentlint.report.visible import visible

    collections = [
        said(
            Phrase(
                "# {pages} with {keys}: contentlint init --learn {folder}",
                pages=plural(each.pages, "page"),
                keys=", ".join(each.keys[:_SHOWN]),
                folder=join([each.folder]),
            )
        )
        for each in (found.collections[:_SHOWN] if found else ())
    ]
    text = Phrase(
        _STARTER,
        packs=f'"{pack}"' if pack else "",
        collections="".join(visible(line) + "\n" for line in collections),
        language=found.languages[0][0] if found and found.languages else "fr",
        found=Phrase("What is found is written here; it need not be.")
        if found
        else Phrase("Inferred where not given."),
        site=_site_line(found) if found else '# roots = ["content"]',
    )
    with target.open("x", encoding="utf-8") as file:
        file.write(said(text))


def _site_line(found: Survey) -> str:
    """A comment that pins what was found about the site."""
    presets = {generator.preset for generator in found.generators}
    return f'# preset = "{presets.pop()}"' if len(presets) == 1 else '# roots = ["content"]'


def _learn(folder: Path, pages: Path, name: str) -> None:
    """Write the pack and say what it holds and how to use it."""
    from contentlint.config import ConfigError
    from contentlint.learn import learn_folder

    name = name or re.sub(r"[^a-z0-9]+", "-", pages.resolve().name.lower()).strip("-") or "pages"
    target = folder / "rules" / name
    if (target / "pack.yaml").exists():
        _stop(
            Phrase(
                "`{folder}` is a pack already and was left as it is; `--name` gives another name",
                folder=str(target),
            )
        )
    try:
        learned = learn_folder(name, folder, pages)
    except ConfigError as error:
        _stop(error.place + said(error.message))
    if not learned.pages:
        _stop(Phrase("there is no page in `{folder}`", folder=str(pages)))
    _write(target, learned.files)
    told = Phrase(
        "Wrote {folder}: {fields} keys and {sections} sections from {pages} pages. "
        "Read it, correct it, and it is yours.",
        folder=target.as_posix(),
        fields=learned.fields,
        sections=learned.sections,
        pages=learned.pages,
    )
    click.echo(said(told))
    kept = _configured(folder)
    if kept:
        values = {"pack": f"rules/{name}", "file": kept.name}
        click.echo(said(Phrase('Add "{pack}" to `packs` in {file}. Next: contentlint check', **values)))
    else:
        file = folder / "contentlint.toml"
        _write_starter(file, f"rules/{name}", None)
        click.echo(said(Phrase("Wrote {file}. Next: contentlint check", file=str(file))))


def _write(target: Path, files: Mapping[str, str]) -> None:
    target.mkdir(parents=True, exist_ok=True)
    for file, text in files.items():
        (target / file).write_text(text, encoding="utf-8", newline="\n")


def _stop(reason: str) -> NoReturn:
    from contentlint.report.visible import visible

    click.echo(f"contentlint: {visible(said(reason))}", err=True)
    sys.exit(2)
