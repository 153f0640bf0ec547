"""The language named in the front matter is not the one of the folder or file the page stands in.

Translators copy a page to their folder and leave `lang: en` as it was, or slip
in the tag (`ptr-br`, `br-pt`). Search engines then offer the page to the wrong
readers, screen readers mispronounce it, and menus show it in the wrong list.

The path is believed where it clearly names a language: `fr/page.md`,
`content/pt-br/page.md`, `page.de.md`. Codes that are also words or subjects
(`it`, `ml`) count only where languages stand, or where the page is written in
that language. Variants agree with the plain language: `pt` with `pt-br`,
`zh-hans` with `zh-cn`, `nb` with `no`.

The fix writes the tag of the path. It is safe where the page is certainly
written in that language, else it needs review: perhaps the file is misplaced.
"""

from __future__ import annotations

from collections.abc import Iterator

from contentlint.document import Document
from contentlint.document.frontmatter import as_text
from contentlint.document.values import Entry
from contentlint.model import Applicability, Edit, Fix, Phrase, Problem, Severity
from contentlint.rule import Accepted, Example, RuleMeta
from contentlint.rules.frontmatter._schema_options import UnlessInSchema
from contentlint.rules.frontmatter._tags import agree, is_tag, path_tags
from contentlint.text.language import majority_language
from contentlint.text.language.tags import base_language

RuleOptions = UnlessInSchema

META = RuleMeta(
    id="language-mismatch",
    summary="The language in the front matter is not that of the page's folder or file name.",
    severity=Severity.ERROR,
)
MESSAGE = "Unexpected language `{seen}` in `{key}`, expected `{expected}` as in the path"

GOOD = (
    Accepted("---\nlang: pt\n---\n", "docs/pt-br/page.md"),
    Accepted("---\nlang: zh-hans\n---\n", "zh-cn/page.md"),
    Accepted("---\nlang: en\n---\n", "team/it/page.md"),
    Accepted("---\nlanguage: Python\n---\n", "fr/python.md"),
)
BAD = (
    Example(
        bad="---\nlang: en\n---\n",
        path="articles/bn/page.md",
        message="Unexpected language `en` in `lang`, expected `bn` as in the path",
        fixed="---\nlang: bn\n---\n",
        unsafe=True,
    ),
    Example(
        bad="---\nlang: ptr-br\n---\n",
        path="pt-br/page.md",
        message="Unexpected language `ptr-br` in `lang`, expected `pt-br` as in the path",
        fixed="---\nlang: pt-br\n---\n",
        unsafe=True,
    ),
)

_KEYS = ("lang", "locale", "lang_code", "langcode", "lang-code", "langCode", "language")


def check(page: Document, options: UnlessInSchema) -> Iterator[Problem]:
    front = page.frontmatter
    for key in _KEYS if front else ():
        entry = front.get(key) if front else None
        if entry and not entry.merged and options.spec(key).equals != "locale":
            yield from _compare(page, entry)


def _compare(page: Document, entry: Entry) -> Iterator[Problem]:
    seen = as_text(entry.value).strip()
    if not is_tag(seen, exact=entry.key != "language"):
        return
    found = path_tags(page.path)
    if not found or any(agree(seen, one.tag) for one in found):
        return
    written = majority_language(prose.text for prose in page.prose)
    sure = [one.tag for one in found if one.certain or base_language(one.tag) == written]
    if sure:
        yield _problem(entry, seen, sure[0], written)


def _problem(entry: Entry, seen: str, tag: str, written: str | None) -> Problem:
    certain = written is not None and written == base_language(tag)
    level = Applicability.SAFE if certain else Applicability.UNSAFE
    raw = entry.value.raw
    # `no` without quotes would be read as false.
    text = f'"{tag}"' if tag.lower() == "no" else tag
    new = raw.replace(seen, tag) if entry.value.style in ("single", "double") else text
    fix = (
        Fix(Phrase("Write `{text}`", text=tag), (Edit(entry.value.span, new),), level)
        if seen in raw
        else None
    )
    data = {"seen": seen, "key": entry.key, "expected": tag}
    return Problem(entry.value.span, MESSAGE, data, fix)
