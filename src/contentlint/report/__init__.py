"""Findings become text: one module a format, in `formats`.

`Outcome` and `Style` go in, a string comes out. Nothing here filters or
reorders findings by itself, except where a format's reader demands an order.
"""

from contentlint.report.outcome import Outcome, Style

__all__ = ["Outcome", "Style"]
