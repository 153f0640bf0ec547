"""English text that remembers what it was made of, so that it can be said in another language."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import reduce


class Phrase(str):
    """A text like any other, with the `template` and the values (`data`) that it was filled from.

    The text itself is English: what is sorted, compared and kept does not depend on the language
    of a reader. `many` is the template for numbers other than one, "" where nothing is counted;
    the number is then `data["number"]`. Values that are phrases are translated with it.
    """

    __slots__ = ("data", "many", "template")

    template: str
    many: str
    data: Mapping[str, str | int]

    def __new__(cls, template: str, /, **data: str | int) -> Phrase:
        """Fill `template` as `str.format_map` does. Raises KeyError for a value that is missing."""
        return cls._made(template, "", data)

    @classmethod
    def counted(cls, number: int, one: str, many: str, **data: str | int) -> Phrase:
        """The template `one` or `many`, whichever fits the number, which both call `{number}`."""
        return cls._made(one, many, {**data, "number": number})

    @classmethod
    def _made(cls, template: str, many: str, data: Mapping[str, str | int]) -> Phrase:
        fitting = many if many and data["number"] != 1 else template
        phrase = str.__new__(cls, fitting.format_map(data))
        phrase.template, phrase.many, phrase.data = template, many, data
        return phrase

    @classmethod
    def of(cls, parts: tuple[str, str, Mapping[str, str | int]]) -> Phrase:
        """The phrase of these `parts`."""
        return cls._made(*parts)

    @property
    def parts(self) -> tuple[str, str, Mapping[str, str | int]]:
        """Template, template for many, and values: all that makes the phrase again."""
        return self.template, self.many, self.data

    def __reduce__(self) -> tuple[object, ...]:
        """How it is pickled on its way from another process."""
        return Phrase.of, (self.parts,)


def either(shown: Sequence[str]) -> str:
    """`a`, `b` or `c`. At least one is given."""
    *others, last = shown
    if not others:
        return last
    return Phrase("{first} or {last}", first=reduce(_listed, others), last=last)


def _listed(before: str, after: str) -> str:
    return Phrase("{before}, {after}", before=before, after=after)
