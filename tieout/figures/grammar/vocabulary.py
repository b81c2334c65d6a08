"""What a function says of single words, kept: a text repeats a few thousand of them.

Belongs here: the keeping. Does not belong here: anything about any word.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

MOST = 1 << 16  # different words that are kept, so that memory does not grow with what is read

T = TypeVar("T")


class Vocabulary(dict[str, T], Generic[T]):
    """A dict of words that asks its function for those that it does not hold; emptied when it is full.

    Four times as fast as ``lru_cache``, which must note each time when a word was last asked for.
    """

    def __init__(self, say: Callable[[str], T]) -> None:
        super().__init__()
        self._say = say

    def __missing__(self, word: str) -> T:
        if len(self) >= MOST:
            self.clear()
        found = self[word] = self._say(word)
        return found
