"""A date that site generators do not take for one, or that means another day to half of its readers.

`2020-12-8` is text to YAML, so pages sort wrongly or the build stops;
`05/06/2020` is June to some and May to others. Days that do not exist are told
by `front-matter-syntax`, because they stop any reader of YAML.

Accepted are `2024-05-31`, with a time and zone or without, `2024/05/31`, and
dates in words, which several generators read. The fix writes the date in
digits where it can be read in one way only. Filling up with zeros is safe, a
change of order needs review.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from contentlint.document import Document
from contentlint.document.frontmatter import as_text
from contentlint.document.values import Entry
from contentlint.model import Applicability, Edit, Fix, Problem, Severity
from contentlint.rule import Example, RuleMeta
from contentlint.rules.frontmatter._keys import DATES
from contentlint.rules.frontmatter._schema_options import UnlessInSchema
from contentlint.text.pattern import Pattern

RuleOptions = UnlessInSchema

META = RuleMeta(
    id="malformed-date",
    summary="A date that generators can not read, or that can be read as two days.",
    severity=Severity.ERROR,
)
MESSAGE = "Unexpected date `{seen}` in `{key}`, expected `{expected}`"
UNKNOWN = "Unexpected date `{seen}` in `{key}`, expected year, month and day such as `2024-05-31`"

GOOD = (
    "---\ndate: 2024-05-31\nupdated: 2024-05-31T10:00:00+02:00\n---\n",
    "---\ndate: 2024/05/31\npubDate: May 31, 2024\nlastmod: Fri, 31 May 2024 10:00:00 GMT\n---\n",
    # Told by `front-matter-syntax`: no reader of YAML gets past it.
    "---\nlastmod: 2019-22-08\n---\n",
    "---\ndate: 2024-05\npublished: true\nupdated: 2024-05-31 10:00 +0200\n---\n",
)
BAD = (
    Example(
        bad="---\nlastmod: 2020-12-8\n---\n",
        message="Unexpected date `2020-12-8` in `lastmod`, expected `2020-12-08`",
        fixed="---\nlastmod: 2020-12-08\n---\n",
    ),
    Example(
        bad="---\ndate: 12/31/2020\n---\n",
        message="Unexpected date `12/31/2020` in `date`, expected `2020-12-31`",
        fixed="---\ndate: 2020-12-31\n---\n",
        unsafe=True,
    ),
    Example(
        bad="---\ndate: 05/06/2020\n---\n",
        message="Unexpected date `05/06/2020` in `date`, expected year, month and day such as `2024-05-31`",
    ),
)

_DASH = "[-\u2010-\u2014]"
_TIME = r"(?P<rest>[ T]\d{1,2}:\d{2}.{0,30})?"
_YEAR_FIRST = Pattern(
    rf"(?P<year>\d{{4}})(?P<a>{_DASH}|/)(?P<month>\d{{1,2}})(?P<b>{_DASH}|/)(?P<day>\d{{1,2}}){_TIME}"
)
_YEAR_LAST = Pattern(r"(?P<one>\d{1,2})(?P<a>[-/.])(?P<two>\d{1,2})(?P=a)(?P<year>\d{4})")


def check(page: Document, options: UnlessInSchema) -> Iterator[Problem]:
    told = {fault.span for fault in page.frontmatter.faults} if page.frontmatter else set()
    for entry in page.frontmatter.entries if page.frontmatter else ():
        if entry.key not in DATES or entry.value.kind != "str" or entry.merged or entry.value.span in told:
            continue
        if options.spec(entry.key).type not in ("date", "datetime"):
            yield from _date(entry)


def _date(entry: Entry) -> Iterator[Problem]:
    seen = as_text(entry.value).strip()
    year_first = _YEAR_FIRST.fullmatch(seen)
    if year_first:
        signs = year_first["a"] + year_first["b"]
        rest = year_first["rest"] or ""
        month, day = year_first["month"], year_first["day"]
        well = signs in ("--", "//") and len(month) == len(day) == 2
        wanted = _days(year_first["year"], (month, day), "/" if signs == "//" else "-")
        if well and wanted:
            return
        if not well and wanted:
            level = Applicability.SAFE if signs in ("--", "//") else Applicability.UNSAFE
            yield _problem(entry, seen, wanted[0] + rest, level)
            return
        turned = _days(year_first["year"], (day, month), "-")
        yield _problem(entry, seen, turned[0] + rest if turned else "", Applicability.UNSAFE)
        return
    year_last = _YEAR_LAST.fullmatch(seen)
    if year_last:
        one, two = year_last["one"], year_last["two"]
        days = {*_days(year_last["year"], (one, two), "-"), *_days(year_last["year"], (two, one), "-")}
        # Points stand between day and month only, in that order.
        if year_last["a"] == ".":
            days = set(_days(year_last["year"], (two, one), "-"))
        yield _problem(entry, seen, days.pop() if len(days) == 1 else "", Applicability.UNSAFE)


def _days(year: str, month_and_day: tuple[str, str], sign: str) -> list[str]:
    """The date in digits, in a list of one; an empty one where there is no such day."""
    try:
        day = datetime.date(int(year), int(month_and_day[0]), int(month_and_day[1]))
    except ValueError:
        return []
    return [day.strftime(f"%Y{sign}%m{sign}%d") if day.year > 999 else day.isoformat()]


def _problem(entry: Entry, seen: str, expected: str, level: Applicability) -> Problem:
    data = {"seen": seen, "key": entry.key, "expected": expected}
    if not expected:
        return Problem(entry.value.span, UNKNOWN, data)
    new = entry.value.raw.replace(seen, expected)
    fix = Fix("Write the date in digits", (Edit(entry.value.span, new),), level)
    return Problem(entry.value.span, MESSAGE, data, fix if seen in entry.value.raw else None)
