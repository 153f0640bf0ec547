"""How far the translations of a site have come: pages, words and segments by locale."""

from contentlint.status.model import LocaleStatus, PageStatus, Status
from contentlint.status.read import read_status
from contentlint.status.render import FORMATS, render

__all__ = ["FORMATS", "LocaleStatus", "PageStatus", "Status", "read_status", "render"]
