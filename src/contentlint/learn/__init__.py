"""A first pack from the pages that are there: what they have in common becomes its rules."""

from contentlint.learn.pack import Learned, learn
from contentlint.learn.read import learn_folder

__all__ = ["Learned", "learn", "learn_folder"]
