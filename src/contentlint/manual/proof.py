"""The section of a manual page that shows how a repair is proved, worked out on the rule's own example."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from contentlint.document import read_source
from contentlint.messages import ENGLISH, translate
from contentlint.model import Phrase, Repair
from contentlint.rule import Rule
from contentlint.text.mojibake.steps import decode, encode

# Rules with this tag report repairs that are proved.
PROVED = "proved-repair"


def proof(rule: Rule, language: str = ENGLISH) -> str:
    """The section for rules with the tag `PROVED`, else ""."""
    if PROVED not in rule.meta.tags:
        return ""
    repairs = [repair for example in rule.bad for repair in _repairs(example.bad, example.path)]
    damaged, repair = max(repairs, key=lambda pair: len(pair[1].path))
    codecs = [codec for _, codec in repair.path]
    begun = Phrase(
        "A repair is a list of steps, each undoing one accident: write the characters as the bytes they were "
        "read from, then read those bytes as what they are. Of `{damaged}`:",
        damaged=damaged,
    )
    proved = Phrase(
        "Only because that is `{damaged}` again, character for character, may the repair be applied: it is "
        "{level}, with {confidence} confidence.",
        damaged=damaged,
        level=Phrase(repair.applicability.label),
        confidence=Phrase(repair.confidence.value),
    )
    speaks = Phrase(
        "What speaks for it: {evidence}. The likely cause: {cause}.",
        evidence=" · ".join(translate(each, language) for each in repair.evidence),
        cause=repair.cause,
    )
    listed = Phrase(
        "The JSON report of `contentlint fix` lists the steps of every repair that it made, so that each can "
        "be checked, and undone, by anybody."
    )
    parts = (
        f"## {translate(Phrase('How a repair proves itself'), language)}",
        translate(begun, language),
        _walk(Phrase("the damaged text"), damaged, codecs, language),
        translate(Phrase("Then everything is done forwards, from the repaired text:"), language),
        _walk(Phrase("the repaired text"), repair.text, codecs[::-1], language),
        *(translate(each, language) for each in (proved, speaks, listed)),
    )
    return "\n\n".join(parts)


def _repairs(text: str, path: str) -> Iterator[tuple[str, Repair]]:
    """The repairs of an example whose steps go through the whole stretch, with what they repair."""
    source = read_source(text.encode("utf-8", "surrogateescape"), path)
    for repair in source.repairs:
        if repair.path and not any("[" in codec for _, codec in repair.path):
            yield source.decoded[slice(*repair.span)], repair


def _walk(label: Phrase, text: str, codecs: Sequence[str], language: str) -> str:
    """A table: what the codecs, in turn one that writes and one that reads, make of a text."""
    rows = [Phrase("| step | gives |"), "|---|---|", Phrase("| {label} | `{text}` |", label=label, text=text)]
    for writer, reader in zip(codecs[::2], codecs[1::2], strict=True):
        raw = encode(text, writer)
        text = decode(raw, reader)
        written = Phrase("| encode with {codec} | bytes `{raw}` |", codec=_name(writer), raw=raw.hex(" "))
        rows += [written, Phrase("| decode with {codec} | `{text}` |", codec=_name(reader), text=text)]
    return "\n".join(translate(row, language) for row in rows)


def _name(codec: str) -> str:
    return f"`{codec.removeprefix('sloppy-')}`"
