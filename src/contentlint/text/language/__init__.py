"""Knowledge about natural languages: which one a text, a page or a path is in."""

from contentlint.text.language.expected import expected_language
from contentlint.text.language.judge import Verdict, confirmed, judge
from contentlint.text.language.majority import majority_language
from contentlint.text.language.names import name_of
from contentlint.text.language.paths import language_of_path

__all__ = [
    "Verdict",
    "confirmed",
    "expected_language",
    "judge",
    "language_of_path",
    "majority_language",
    "name_of",
]
