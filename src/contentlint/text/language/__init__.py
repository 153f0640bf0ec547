"""Knowledge about natural languages: which one a text, a page or a path is in."""

from contentlint.text.language.expected import expected_language
from contentlint.text.language.judge import Verdict, confirmed, confirmed_by, judge, judge_title, unconfirmed
from contentlint.text.language.leftovers import Leftover, label_left, leftovers, telling_words
from contentlint.text.language.linked import language_of_link
from contentlint.text.language.majority import majority_language
from contentlint.text.language.masking import mask
from contentlint.text.language.names import name_of
from contentlint.text.language.paths import language_of_path
from contentlint.text.language.terms import is_english_in, is_own_term, stems_of
from contentlint.text.language.titles import is_everyday_english

__all__ = [
    "Leftover",
    "Verdict",
    "confirmed",
    "confirmed_by",
    "expected_language",
    "is_english_in",
    "is_everyday_english",
    "is_own_term",
    "judge",
    "judge_title",
    "label_left",
    "language_of_link",
    "language_of_path",
    "leftovers",
    "majority_language",
    "mask",
    "name_of",
    "stems_of",
    "telling_words",
    "unconfirmed",
]
