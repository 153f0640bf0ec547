"""A page beside the page it was translated from: units, their alignment, what differs."""

from contentlint.twin.pair import Both, Gap, Pair, Vote
from contentlint.twin.tally import Change, changes
from contentlint.twin.units import Outline, Unit

__all__ = ["Both", "Change", "Gap", "Outline", "Pair", "Unit", "Vote", "changes"]
