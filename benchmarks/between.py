"""Make the table of letters that stand between two others, for `contentlint.text.mojibake.between`.

    python benchmarks/between.py > src/contentlint/text/mojibake/between.txt

From the words that wordfreq lists at least three times in a million (those of one letter: once in a
thousand words), one line a language: its code, then groups of the letter before, the letter beyond ASCII,
and all letters that were seen after it; then the words of up to three letters, between edges. A letter that
begins words is followed by what follows it in three words that are listed once in ten millions.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator

from contentlint.text.mojibake.alphabets import latin_languages
from contentlint.text.mojibake.between import EDGE, SHORT
from contentlint.text.mojibake.words import COMMON, LISTED, ONE_LETTER, lexicon

# So many listed words that begin alike are no damaged ones.
_ENOUGH = 3


def main() -> None:
    """Print the table."""
    for language in latin_languages():
        groups = list(groups_of(language))
        if groups:
            print(language, *groups)


def groups_of(language: str) -> Iterator[str]:
    """The groups of a language, sorted."""
    lexis = lexicon(language)
    short: set[str] = set()
    after: dict[str, set[str]] = defaultdict(set)
    begins: Counter[str] = Counter()
    for word, frequency in lexis.frequencies.items():
        own = all(char.isascii() or char in lexis.letters for char in word)
        begins[word[:2]] += len(word) > SHORT and frequency >= LISTED and own and word.isalpha()
        if (
            frequency < (ONE_LETTER if len(word) == 1 else COMMON)
            or word.isascii()
            or not word.isalpha()
            or not own
        ):
            continue
        text = EDGE + word + EDGE
        if len(word) <= SHORT:
            short.add(text)
        for at in range(1, len(text) - 1):
            if not text[at].isascii():
                after[text[at - 1 : at + 1]].add(text[at + 1])
    for begin, times in begins.items():
        if times >= _ENOUGH and not begin[0].isascii():
            after[EDGE + begin[0]].add(begin[1])
    yield from sorted(short)
    yield from (pair + "".join(sorted(letters)) for pair, letters in sorted(after.items()))


if __name__ == "__main__":
    main()
