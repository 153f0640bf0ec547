"""A page beside the page it was translated from: units, their alignment, what differs."""

from contentlint.twin.drift import Drift, drift_of
from contentlint.twin.nearby import stands_nearby
from contentlint.twin.order import Crossing
from contentlint.twin.pair import Both, Gap, Pair, Vote
from contentlint.twin.tally import Change, changes
from contentlint.twin.units import Outline, Unit

__all__ = [
    "Both",
    "Change",
    "Crossing",
    "Drift",
    "Gap",
    "Outline",
    "Pair",
    "Unit",
    "Vote",
    "changes",
    "drift_of",
    "stands_nearby",
]
