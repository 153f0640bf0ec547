"""Encoding damage: find it, name the codec, undo it exactly."""

from contentlint.lazy import lazy_names

TYPE_CHECKING = False  # `typing` is not needed for names
if TYPE_CHECKING:
    from contentlint.text.mojibake.codepages import holds_stray_bytes
    from contentlint.text.mojibake.find import find_repairs
    from contentlint.text.mojibake.lossy.clues import may_hide_letters
    from contentlint.text.mojibake.shown import readings_of
    from contentlint.text.mojibake.wrapped import may_be_wrapped
else:
    __getattr__ = lazy_names(
        __name__,
        {
            "codepages": "holds_stray_bytes",
            "find": "find_repairs",
            "lossy.clues": "may_hide_letters",
            "shown": "readings_of",
            "wrapped": "may_be_wrapped",
        },
    )

__all__ = ["find_repairs", "holds_stray_bytes", "may_be_wrapped", "may_hide_letters", "readings_of"]
