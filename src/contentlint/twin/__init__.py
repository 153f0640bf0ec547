"""A page beside the page it was translated from: units, their alignment, what differs."""

from contentlint.twin.pair import Both, Gap, Pair, Vote, changed, values
from contentlint.twin.units import Outline, Unit

__all__ = ["Both", "Gap", "Outline", "Pair", "Unit", "Vote", "changed", "values"]
