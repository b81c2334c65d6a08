"""The words by which a sentence can hold a match of a phrase, so that few phrases are searched for in each sentence.

Belongs here: the beginnings of words that every match of a regular expression holds. Does not belong here: what a
phrase says (measure_lexicon.py), searching (evidence.py).
"""

from __future__ import annotations

import re
import re._constants as sre
import re._parser as sre_parser
from collections.abc import Iterable, Iterator
from typing import Any

from tieout.figures.lexicon import AUXILIARIES
from tieout.lexicon import words as lexicon_words

_UNTIL_MARK = re.compile(r"\w*")
LEAST, LENGTH = 4, 6  # letters of a word that tell it apart, where more may follow and where they are known
MOST = 256  # beginnings beyond which a word of a phrase tells nothing
# Keys of words that most sentences hold.
_COMMON = frozenset(
    word[:LENGTH]
    for word in AUXILIARIES.union({"and"}, *(lexicon_words("grammar", key) for key in ("prepositions", "determiners")))
)
WIDTHLESS = frozenset({sre.AT, sre.ASSERT, sre.ASSERT_NOT})
_BOUNDARY = (sre.AT, sre.AT_BOUNDARY)
WHITE_SPACE = [(sre.IN, [(sre.CATEGORY, sre.CATEGORY_SPACE)])]
REPEATS = frozenset({sre.MAX_REPEAT, sre.MIN_REPEAT})

# A beginning of a word: its letters so far, and whether more may follow that are not known.
_Begun = tuple[str, bool]


def keys_of(word: str) -> frozenset[str]:
    """What a word in lower case is looked up by."""
    return frozenset(word[:n] for n in range(LEAST, LENGTH + 1))


def anchors(phrase: str) -> list[frozenset[str]]:
    """Sets of keys of words, of each of which every match of a phrase holds one; the first tells most."""
    return sorted(_sets(list(sre_parser.parse(phrase))), key=_how_common)


def words_of(expression: str, flags: int) -> frozenset[str] | None:
    """Keys of words in lower case of which a text with a match of an expression holds one; None where that cannot be
    told, as of one that may begin inside a word.
    """
    found: set[str] = set()
    for items, begins, ends in _branches(list(sre_parser.parse(expression, flags)), False, False):
        best = min(_sets([*items, *_ends_open(ends)]), key=_how_common, default=None)
        if not begins or best is None:
            return None
        found.update(map(str.lower, best))
    return frozenset(found)


def _how_common(keys: frozenset[str]) -> tuple[bool, int, int]:
    """An order of sets of keys, the most telling first."""
    return not keys.isdisjoint(_COMMON), len(keys), -min(map(len, keys))


def _sets(items: list[Any]) -> list[frozenset[str]]:
    """The keys of each word of an expression by which it can be told."""
    told = [[keys for keys in (_keys(word), _of_alternatives(word)) if keys is not None] for word in _words(items)]
    return [min(keys, key=_how_common) for keys in told if keys]


def _of_alternatives(word: list[Any]) -> frozenset[str] | None:
    """The keys of the most telling word of each of some alternatives that stand by themselves: "(?:at large|on the
    run)" is told by "large" and "run", for nearly every sentence holds "at" or "on".
    """
    if len(word) != 1:
        return None
    op, value = word[0]
    if op is sre.SUBPATTERN:
        return min(_sets(list(value[3])), key=_how_common, default=None)
    if op is not sre.BRANCH:
        return None
    best = [min(_sets(list(branch)), key=_how_common, default=None) for branch in value[1]]
    keys = frozenset().union(*[b for b in best if b is not None])
    return keys if None not in best and len(keys) <= MOST else None


def _ends_open(is_ended: bool) -> list[Any]:
    """What stands for any letters that may follow the last word of an expression."""
    return [] if is_ended else [(sre.ANY, None)]


def _branches(items: list[Any], begins: bool, ends: bool) -> Iterator[tuple[list[Any], bool, bool]]:
    """The alternatives of an expression, and whether each begins and ends where a word does."""
    if items and items[0] == _BOUNDARY:
        items, begins = items[1:], True
    if items and items[-1] == _BOUNDARY:
        items, ends = items[:-1], True
    if len(items) == 1 and items[0][0] is sre.BRANCH:
        for branch in items[0][1][1]:
            yield from _branches(list(branch), begins, ends)
    elif len(items) == 1 and items[0][0] is sre.SUBPATTERN:
        yield from _branches(list(items[0][1][3]), begins, ends)
    else:
        yield items, begins, ends


def _words(items: list[Any]) -> list[list[Any]]:
    """The top-level items of a phrase, by the word that they are of."""
    words: list[list[Any]] = [[]]
    for item in items:
        if _is_space(item) or _is_whole_words(item):
            words.append([])
        else:
            words[-1].append(item)
    return words


def _is_whole_words(item: Any) -> bool:
    """Whether an item is a group of words, each with the space behind it: "(?:the |a )?", "(?:many ){0,3}?"."""
    return item[0] in REPEATS and _ends_in_space(item[1][2])


def _is_space(item: Any) -> bool:
    r"""Whether an item is a space or ``\s+``."""
    op, value = item
    if op in REPEATS:
        return value[0] > 0 and list(value[2]) == WHITE_SPACE
    return op is sre.LITERAL and value == ord(" ")


def _ends_in_space(items: Any) -> bool:
    if not items:
        return False
    op, value = items[-1]
    if op is sre.SUBPATTERN:
        return _ends_in_space(value[3])
    if op is sre.BRANCH:
        return all(map(_ends_in_space, value[1]))
    return _is_space(items[-1])


def _keys(items: list[Any]) -> frozenset[str] | None:
    begun = _extend([("", False)], items)
    if begun is None or not begun:
        return None
    keys = set()
    for letters, is_open in begun:
        key = _UNTIL_MARK.match(letters)[0]  # type: ignore[index]
        if not key or (is_open and len(key) < LEAST and key == letters):
            return None
        keys.add(key[:LENGTH])
    return frozenset(keys)


def _extend(begun: list[_Begun], items: Iterable[Any]) -> list[_Begun] | None:
    """The beginnings of words after some more items; None where they are too many."""
    for op, value in items:
        if all(_is_done(b) for b in begun):
            break
        begun = [b for b in begun if _is_done(b)] + _step([b for b in begun if not _is_done(b)], op, value)
        if len(begun) > MOST:
            return None
    return begun


def _is_done(begun: _Begun) -> bool:
    return begun[1] or len(begun[0]) >= LENGTH or begun[0].endswith(" ")


def _step(begun: list[_Begun], op: Any, value: Any) -> list[_Begun]:
    """The beginnings after one item of a regular expression."""
    if (op, value) == _BOUNDARY:  # where a word ends, unless none has begun
        return [(f"{b} " if b[-1:].isalnum() else b, False) for b, _ in begun]
    if op in WIDTHLESS:
        return begun
    if _is_space((op, value)):
        return [(f"{b} ", False) for b, _ in begun]
    if op in REPEATS and list(value[2]) == WHITE_SPACE:  # a space or none
        return begun + [(f"{b} ", False) for b, _ in begun]
    if op is sre.LITERAL:
        return [(b + chr(value), False) for b, _ in begun]
    if op is sre.SUBPATTERN:
        return _extend(begun, value[3]) or [(b, True) for b, _ in begun]
    if op is sre.BRANCH:
        return [e for branch in value[1] for e in _extend(begun, branch) or [(b, True) for b, _ in begun]]
    if op is sre.IN and all(o is sre.LITERAL for o, _ in value):
        return [(b + chr(c), False) for b, _ in begun for _, c in value]
    if op is sre.MAX_REPEAT and value[:2] == (0, 1):
        return begun + (_extend(begun, value[2]) or [(b, True) for b, _ in begun])
    return [(b, True) for b, _ in begun]
