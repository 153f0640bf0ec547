"""Repair honest words of every language that wordfreq has lists of: nothing may change.

    python benchmarks/clean_words.py [LANGUAGE ...] [--words 8000] [--show 3]

Lines of ten words beyond ASCII (of the most usual ones; all words where a language has none), some with
capitals, joined by spaces, quotation marks, dashes, joiners and signs drawn at random from a fixed seed.
Half of the lines are repaired with their language told. Printed are the repairs by how far each would be
applied; `safe` has to be 0. Words with a letter of another language in the lists, and questions that go on
with a small letter, which no text has, are proposed as unsafe.
"""

from __future__ import annotations

import argparse
import random
from collections import Counter
from collections.abc import Iterator

from wordfreq import available_languages, top_n_list

from contentlint.encoding import repair

_MARKS = [", ", ". ", "; ", ": ", " – ", " — ", "… ", " « ", " » ", " “", "” ", " ‘", "’ ", " „", "! ", "? "]
_SIGNS = [
    " (",
    ") ",
    " ° ",
    " € ",
    "’",
    "-",
    "·",
    " § ",
    " † ",
    " ™ ",
    " © ",
    "\u00a0",
    "\u202f",
    "\u200c",
    "\u200d",
]
_BETWEEN = [" "] * 20 + _MARKS + _SIGNS


def main() -> None:
    """Print a line for each language, and with `--show` the first repairs."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("languages", nargs="*", default=sorted(available_languages()))
    parser.add_argument("--words", type=int, default=8000)
    parser.add_argument("--show", type=int, default=0)
    options = parser.parse_args()
    for language in options.languages:
        count: Counter[str] = Counter()
        shown = []
        for line, told in lines_of(language, options.words):
            for made in repair(line, told).repairs:
                count[made.applicability.name.lower()] += 1
                shown.append(
                    f"    {line[max(0, made.span.start - 12) : made.span.end + 8]!r} -> {made.text!r}"
                )
        print(f"{language:4}", *(f"{name} {count[name]}" for name in ("safe", "unsafe", "display")))
        print(*shown[: options.show], sep="\n", end="\n" if shown[: options.show] else "")


def lines_of(language: str, number: int) -> Iterator[tuple[str, str | None]]:
    """Lines of ten words, and the language that is told with each or None."""
    drawn = random.Random(language)
    words = top_n_list(language, 4 * number)
    words = [word for word in words if not word.isascii()][:number] or words[:number]
    for at in range(0, len(words), 10):
        shaped = (
            word.capitalize() if drawn.random() < 0.15 else word.upper() if drawn.random() < 0.05 else word
            for word in words[at : at + 10]
        )
        yield (
            "".join(word + drawn.choice(_BETWEEN) for word in shaped),
            language if drawn.random() < 0.5 else None,
        )


if __name__ == "__main__":
    main()
