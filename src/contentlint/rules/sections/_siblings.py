"""Headings that stand beside each other: on one level, in one section."""

from __future__ import annotations

from collections.abc import Sequence

from contentlint.document import Heading


def siblings_of(headings: Sequence[Heading]) -> list[list[Heading]]:
    """The headings in groups of one level under one heading, each in document order."""
    groups: list[list[Heading]] = []
    path: list[list[Heading]] = []
    for heading in headings:
        while path and path[-1][0].level > heading.level:
            path.pop()
        if path and path[-1][0].level == heading.level:
            path[-1].append(heading)
        else:
            path.append([heading])
            groups.append(path[-1])
    return groups
