"""Damage that cost a byte or a character: nothing proves a repair, so it waits for a person."""

from contentlint.lazy import lazy_names

TYPE_CHECKING = False  # `typing` is not needed for names
if TYPE_CHECKING:
    from contentlint.text.mojibake.lossy.combining import find_combining
    from contentlint.text.mojibake.lossy.controls import find_controls
    from contentlint.text.mojibake.lossy.cut import find_cut_words
    from contentlint.text.mojibake.lossy.folded import find_folded
    from contentlint.text.mojibake.lossy.guess import Guess
    from contentlint.text.mojibake.lossy.replaced import find_lost_letters
    from contentlint.text.mojibake.lossy.signs import find_lost_signs
    from contentlint.text.mojibake.lossy.spaced import find_spaced
    from contentlint.text.mojibake.lossy.wide_cut import find_wide_cuts
else:
    __getattr__ = lazy_names(
        __name__,
        {
            "combining": "find_combining",
            "controls": "find_controls",
            "cut": "find_cut_words",
            "folded": "find_folded",
            "guess": "Guess",
            "replaced": "find_lost_letters",
            "signs": "find_lost_signs",
            "spaced": "find_spaced",
            "wide_cut": "find_wide_cuts",
        },
    )

__all__ = [
    "Guess",
    "find_combining",
    "find_controls",
    "find_cut_words",
    "find_folded",
    "find_lost_letters",
    "find_lost_signs",
    "find_spaced",
    "find_wide_cuts",
]
