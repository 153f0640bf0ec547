"""The answer to where a link leads."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple


class Status(StrEnum):
    """How a target resolves.

    Defects: MISSING_PAGE, MISSING_FILE (no page, no other file answers),
    MISSING_ANCHOR (the page does, its fragment does not), CASE (only in another
    letter case), WRONG_LOCALE (it leaves the language of the page though the
    page exists in it), WRONG_FORM (it leads to a page, but not in the form that
    the site serves: `Resolution.reason` says how), MALFORMED (no address at all).

    Information: REDIRECT (it works by a redirect), FALLBACK (only the default
    language has the page), OUTSIDE (it leaves the root of the tree).

    Nothing to say: OK, EXTERNAL, UNVERIFIABLE (templates, generated addresses,
    trees that are not here, whatever can not be judged from the sources).
    """

    OK = "ok"
    MISSING_PAGE = "missing-page"
    MISSING_FILE = "missing-file"
    MISSING_ANCHOR = "missing-anchor"
    CASE = "case"
    REDIRECT = "redirect"
    WRONG_LOCALE = "wrong-locale"
    FALLBACK = "fallback"
    WRONG_FORM = "wrong-form"
    MALFORMED = "malformed"
    OUTSIDE = "outside"
    EXTERNAL = "external"
    UNVERIFIABLE = "unverifiable"


MISSING = frozenset({Status.MISSING_PAGE, Status.MISSING_FILE})
"""Nothing answers."""


class Resolution(NamedTuple):
    """`path` is the file that answers or, where nothing does, the path that was looked for first.

    `fragment` is decoded. `better` is the target that should be written
    instead, as the writer would write it and query and fragment kept, where the
    site knows it: of CASE, REDIRECT, WRONG_LOCALE, WRONG_FORM ("" elsewhere, and
    where it is not sure). It is not checked again: ask `resolve` before it is written.

    `reason` tells apart the forms of WRONG_FORM: `extension`, `slash` (at the
    end), `depth` (relative to the wrong place), `absolute` (from the
    top, where only relative targets are followed).
    """

    status: Status
    path: str = ""
    fragment: str = ""
    better: str = ""
    reason: str = ""
