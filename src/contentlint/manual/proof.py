"""The section of a manual page that shows how a repair is proved, worked out on the rule's own example."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from contentlint.document import read_source
from contentlint.model import Repair
from contentlint.rule import Rule
from contentlint.text.mojibake.steps import decode, encode

# Rules with this tag report repairs that are proved.
PROVED = "proved-repair"

_SECTION = """\
## How a repair proves itself

A repair is a list of steps, each undoing one accident: write the characters as the bytes they were read
from, then read those bytes as what they are. Of `{damaged}`:

| step | gives |
|---|---|
{steps}

Then everything is done forwards, from the repaired text:

| step | gives |
|---|---|
{again}

Only because that is `{damaged}` again, character for character, may the repair be applied: it is
{level}, with {confidence} confidence.

What speaks for it: {evidence}. The likely cause: {cause}.

The JSON report of `contentlint fix` lists the steps of every repair that it made, so that each can be
checked, and undone, by anybody."""


def proof(rule: Rule) -> str:
    """The section for rules with the tag `PROVED`, else ""."""
    if PROVED not in rule.meta.tags:
        return ""
    repairs = [repair for example in rule.bad for repair in _repairs(example.bad, example.path)]
    damaged, repair = max(repairs, key=lambda pair: len(pair[1].path))
    codecs = [codec for _, codec in repair.path]
    return _SECTION.format(
        damaged=damaged,
        steps=_walk("the damaged text", damaged, codecs),
        again=_walk("the repaired text", repair.text, codecs[::-1]),
        level=repair.applicability.label,
        confidence=repair.confidence.value,
        evidence="; ".join(repair.evidence),
        cause=repair.cause,
    )


def _repairs(text: str, path: str) -> Iterator[tuple[str, Repair]]:
    """The repairs of an example whose steps go through the whole stretch, with what they repair."""
    source = read_source(text.encode("utf-8", "surrogateescape"), path)
    for repair in source.repairs:
        if repair.path and not any("[" in codec for _, codec in repair.path):
            yield source.decoded[slice(*repair.span)], repair


def _walk(label: str, text: str, codecs: Sequence[str]) -> str:
    """Rows of a table: what the codecs, in turn one that writes and one that reads, make of a text."""
    rows = [f"| {label} | `{text}` |"]
    for writer, reader in zip(codecs[::2], codecs[1::2], strict=True):
        raw = encode(text, writer)
        text = decode(raw, reader)
        rows.append(f"| encode with {_name(writer)} | bytes `{raw.hex(' ')}` |")
        rows.append(f"| decode with {_name(reader)} | `{text}` |")
    return "\n".join(rows)


def _name(codec: str) -> str:
    return f"`{codec.removeprefix('sloppy-')}`"
