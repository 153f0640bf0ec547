"""All pages together: read-only tables made of their facts, and how links resolve in them."""

from contentlint.site.browser import opens
from contentlint.site.candidates import translated_place
from contentlint.site.defects import defects
from contentlint.site.detect import source_names
from contentlint.site.literals import MAX_BYTES as MAX_SOURCE_BYTES
from contentlint.site.renewal import is_same_to_others, read_on, renewed
from contentlint.site.resolution import MISSING, Resolution, Status
from contentlint.site.resolve import NAMES, may_be_told_by_fields, resolve, targets
from contentlint.site.settings import SiteSettings
from contentlint.site.site import Site
from contentlint.site.style import StyleTable, Usual
from contentlint.site.suggest import Proposal, propose

__all__ = [
    "MAX_SOURCE_BYTES",
    "MISSING",
    "NAMES",
    "Proposal",
    "Resolution",
    "Site",
    "SiteSettings",
    "Status",
    "StyleTable",
    "Usual",
    "defects",
    "is_same_to_others",
    "may_be_told_by_fields",
    "opens",
    "propose",
    "read_on",
    "renewed",
    "resolve",
    "source_names",
    "targets",
    "translated_place",
]
