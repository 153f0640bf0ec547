"""A question about single words, asked once of each: the pages of a site share most of their words."""

from __future__ import annotations

from collections.abc import Callable, Iterator

# Some 20 MB; from then on the words are asked about anew.
_MOST = 200_000


class AskedOnce:
    """Remembers for which words the answer is no; it depends on the word alone, so nobody can tell."""

    def __init__(self, question: Callable[[str], bool]) -> None:
        self._question = question
        self._no: set[str] = set()

    def any_of(self, words: frozenset[str]) -> bool:
        """Whether the answer is yes for one of `words`."""
        return any(True for _ in self.those_of(words))

    def those_of(self, words: frozenset[str]) -> Iterator[str]:
        """The ones of `words` for which the answer is yes, in no order."""
        for word in words - self._no:
            if self._question(word):
                yield word
                continue
            if len(self._no) >= _MOST:
                self._no.clear()
            self._no.add(word)
