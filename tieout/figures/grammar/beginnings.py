"""Where a match of a long regular expression can begin, so that it is tried there only.

Belongs here: the letters that a match can begin with, found from the expression itself. Does not belong here: any
expression. (Which words a match must hold: phrase_anchors.py.)
"""

from __future__ import annotations

import re
import re._compiler as sre_compiler
import re._constants as sre
import re._parser as sre_parser
from collections.abc import Iterable, Iterator
from typing import Any

from tieout.figures.grammar.phrase_anchors import REPEATS, WHITE_SPACE, WIDTHLESS
from tieout.figures.grammar.vocabulary import Vocabulary
from tieout.numbers.tokens import lower

LENGTH = 7  # letters that are looked at: "the" and "in" begin so much that those of the next word are too

_TWICE = 2
# Letters so far, and whether what follows is left open.
_Begun = tuple[str, bool]
_WRITTEN = {" ": r"\s+", "0": r"\d"}


class Beginnings:
    """Matches of an expression that begin with words or digits, at least one of them behind no letter, digit, point or
    slash; ``finditer`` gives what that of the expression gives, sooner: it is tried only where the text begins as a
    match can, and where it ends in a group of alternatives, only with those that begin so.
    """

    def __init__(self, expression: re.Pattern[str]) -> None:
        tree = sre_parser.parse(expression.pattern, expression.flags)
        *opening, last = tree.data
        branches = last[1][1] if last[0] is sre.BRANCH else [[last]]
        self._forms = [(b, {letters for letters, _ in _extend([("", False)], [*opening, *b])}) for b in branches]
        self._tree, self._opening, self._flags = tree, opening, expression.flags
        self._expressions: dict[tuple[int, ...], re.Pattern[str]] = {}
        self._by_folded = Vocabulary(self._beginning_with)
        self._by_letters = Vocabulary(lambda letters: self._by_folded[_folded(letters)])
        begun = {letters for _, beginnings in self._forms for letters in beginnings if letters[0].isalnum()}
        self._begins = re.compile(rf"[^A-Za-z0-9_](?<![\w./])(?=({_longest(begun)}))")

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """The matches in a text, in order, none in another."""
        after = 0
        # a space before the text, so that each begins behind a character, where that stands in the text itself
        for begun in self._begins.finditer(" " + lower(text)):
            at = begun.start()
            if at >= after:
                found = self._by_letters[begun[1]].match(text, at)
                if found is not None:
                    after = found.end()
                    yield found

    def _beginning_with(self, letters: str) -> re.Pattern[str]:
        """The expression with the alternatives that can begin with the letters met: all others begin otherwise."""
        begins = {letters[:n] for n in range(1, len(letters) + 1)}
        chosen = tuple(i for i, (_, begun) in enumerate(self._forms) if not begun.isdisjoint(begins))
        if chosen not in self._expressions:
            branch = (sre.BRANCH, (None, [self._forms[i][0] for i in chosen]))
            tree = sre_parser.SubPattern(self._tree.state, [*self._opening, branch])
            self._expressions[chosen] = sre_compiler.compile(tree, self._flags)
        return self._expressions[chosen]


def _folded(letters: str) -> str:
    """Letters with one space for any white space, and 0 for any digit."""
    return re.sub(r"\d", "0", re.sub(r"\s+", " ", letters))


def _longest(beginnings: Iterable[str]) -> str:
    """An expression for the longest of some beginnings that a text has, letter by letter, so that few are tried."""
    tails: dict[str, set[str]] = {}
    for letters in filter(None, beginnings):
        tails.setdefault(letters[0], set()).add(letters[1:])
    ways = [_WRITTEN.get(letter, re.escape(letter)) + _longest(rest) for letter, rest in sorted(tails.items())]
    return f"(?:{'|'.join(ways)}){'?' if '' in beginnings else ''}" if ways else ""


def _extend(begun: list[_Begun], items: Iterable[Any]) -> list[_Begun]:
    """The beginnings after some more items of an expression."""
    for op, value in items:
        done = [b for b in begun if _is_done(b)]
        begun = [*done, *_step([b for b in begun if not _is_done(b)], op, value)]
    return list(dict.fromkeys(begun))


def _is_done(begun: _Begun) -> bool:
    return begun[1] or len(begun[0]) >= LENGTH


def _step(begun: list[_Begun], op: Any, value: Any) -> list[_Begun]:
    if op in WIDTHLESS:
        return begun
    if op is sre.LITERAL:
        return [(b + _folded(chr(value).lower()), False) for b, _ in begun]
    if op is sre.SUBPATTERN:
        return _extend(begun, value[3])
    if op is sre.BRANCH:
        return [e for branch in value[1] for e in _extend(begun, branch)]
    if [(op, value)] == WHITE_SPACE:
        return [(b + " ", False) for b, _ in begun]
    if op is sre.IN and all(map(_is_digit, value)):
        return [(b + "0", False) for b, _ in begun]
    if op is sre.IN and all(kind is sre.LITERAL for kind, _ in value):
        return [(b + _folded(chr(letter).lower()), False) for b, _ in begun for _, letter in value]
    if op in REPEATS:
        least, most, inner = value
        once = _extend(begun, inner)
        if most == _TWICE:
            once = [*([] if least == _TWICE else once), *_extend(once, inner)]
        elif most > _TWICE and list(inner) != WHITE_SPACE:
            once = [(b, True) for b, _ in once]
        return once if least else [*begun, *once]
    return [(b or "0", True) for b, _ in begun]


def _is_digit(item: Any) -> bool:
    """Whether a part of a class of characters holds none but digits."""
    kind, value = item
    if kind is sre.RANGE:
        return chr(value[0]) >= "0" and chr(value[1]) <= "9"
    return item == (sre.CATEGORY, sre.CATEGORY_DIGIT) or (kind is sre.LITERAL and chr(value).isdecimal())
