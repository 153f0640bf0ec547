"""In which language a command speaks: as asked, as configured, or as the system of the reader says."""

from __future__ import annotations

import copy
import gettext
import inspect
import os
from collections.abc import Sequence

import click

from contentlint.messages import (
    DOMAIN,
    ENGLISH,
    FOLDER,
    known,
    language_of_environment,
    languages,
    paragraphs,
    translate,
)
from contentlint.model import Phrase

_OPTION = "--message-language"
_ASKED = "contentlint.message-language"


class _Formatter(click.HelpFormatter):
    """Headings with their colon as the language of the reader writes it: `Options :` in French."""

    def write_heading(self, heading: str) -> None:
        """Write a heading; click knows no text for its colon."""
        told = said(Phrase("{heading}:", heading=heading))
        self.write(f"{'':>{self.current_indent}}{told}\n")


class _Context(click.Context):
    formatter_class = _Formatter


def language(configured: str = "") -> str:
    """The language of this command. `configured` is that of the project, once it is known."""
    context = click.get_current_context(silent=True)
    asked: str = context.meta.get(_ASKED, "") if context else ""
    return asked or configured or language_of_environment(os.environ)


def said(text: str) -> str:
    """A text of the command line in the language of this command."""
    return translate(text, language())


def speak(chosen: str) -> None:
    """Let click, which asks gettext by itself, find our catalogue of this language."""
    if chosen != ENGLISH or gettext.textdomain() == DOMAIN:
        os.environ["LANGUAGE"] = chosen
        gettext.bindtextdomain(DOMAIN, str(FOLDER))
        gettext.textdomain(DOMAIN)


def listen(context: click.Context, arguments: Sequence[str]) -> None:
    """Keep what `--message-language` says, before anything else is said about the arguments.

    Raises BadParameter for a language without a catalogue.
    """
    for word, following in zip(arguments, (*arguments[1:], ""), strict=True):
        name, equals, value = word.partition("=")
        if name == _OPTION and (value or following):
            tag = value if equals else following
            chosen = known(tag)
            if not chosen:
                there_are = ", ".join(f"`{each}`" for each in languages())
                told = Phrase("There are no messages in `{tag}`, only in {known}", tag=tag, known=there_are)
                raise click.BadParameter(said(told), context)
            context.meta[_ASKED] = chosen
            speak(chosen)


def with_language(command: click.Command) -> click.Command:
    """The command with the option `--message-language`, in the language of the reader."""
    option = click.Option(
        [_OPTION],
        metavar="LANGUAGE",
        expose_value=False,
        help="Language of messages, such as `fr` (default: as configured, else as LANG says).",
    )
    whole = copy.copy(command)
    whole.params = [*command.params, option]
    return in_language(whole)


def in_language(command: click.Command) -> click.Command:
    """The command with its help, and that of its options, in the language of the reader."""
    if language() == ENGLISH:
        return command
    spoken = copy.copy(command)
    spoken.context_class = _Context
    spoken.params = [_translated(each) for each in command.params]
    # Paragraph by paragraph, without line ends, which are no part of what is said.
    spoken.help = "\n\n".join(map(said, paragraphs(inspect.cleandoc(command.help or ""))))
    return spoken


def _translated(parameter: click.Parameter) -> click.Parameter:
    """An option with its help translated; an argument has none."""
    spoken = copy.copy(parameter)
    if isinstance(spoken, click.Option):
        spoken.help = said(spoken.help or "")
    return spoken
