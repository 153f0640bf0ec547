"""The same as `text`, by the name that ruff gives it."""

from contentlint.report.formats.text import render

__all__ = ["render"]
