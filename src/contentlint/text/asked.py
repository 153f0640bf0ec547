"""A question about single words, asked once of each: the pages of a site share most of their words."""

from __future__ import annotations

from collections.abc import Callable, Collection

# Some 20 MB; from then on the words are asked about anew.
_MOST = 200_000


class AskedOnce:
    """Remembers for which words the answer is no; it depends on the word alone, so nobody can tell."""

    def __init__(self, question: Callable[[Collection[str]], Collection[str]]) -> None:
        """`question` tells of some words those for which the answer is yes."""
        self._question = question
        self._no: set[str] = set()

    def those_of(self, words: frozenset[str]) -> Collection[str]:
        """The ones of `words` for which the answer is yes, in no order."""
        new = words - self._no
        if not new:
            return ()
        found = self._question(new)
        if len(self._no) >= _MOST:
            self._no.clear()
        self._no |= new.difference(found) if found else new
        return found
