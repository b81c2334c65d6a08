"""Passages as sentences and tokens.

Belongs here: where a sentence ends, what a token is, which clause a token stands in. Does not belong here: what words
mean.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from operator import itemgetter
from typing import Any

from tieout.figures.grammar.phrase_anchors import keys_of, words_of
from tieout.figures.grammar.vocabulary import Vocabulary
from tieout.figures.grammar.word_search import WordSearch
from tieout.lexicon import words
from tieout.numbers.model import NumberMention

_END = re.compile(
    # Marks first and what stands before them after: the engine then jumps from mark to mark.
    # "the U.S.  Mexican authorities": two spaces end a sentence even after an abbreviation in capitals
    r"\.(?<=\.[A-Z]\.)(?=[ ]{2,}[A-Z][a-z])"
    # a stop and closing marks, not behind an initial or blanked-out name, before a capital, a digit or an opening mark
    r"|[.!?](?<![\s.][A-Z].)(?<!^[A-Z].)(?<!\bXX.)[.!?]*[\"')\]]*(?=\s+[\"'(\[¶-]*[A-Z0-9¶])",
    re.ASCII,
)
_INITIALS = re.compile(r"(?:[A-Z]\.){2,}$")
_ABBREVIATIONS = tuple(words("grammar", "abbreviations"))
_ABBREVIATED = re.compile(rf"\b(?:{'|'.join(map(re.escape, _ABBREVIATIONS))})\.$", re.IGNORECASE)
_TOKEN = re.compile(
    r"[A-Za-z]+(?=[ ,;:)])"  # most are plain, and found sooner by a form of their own
    # a word, with its apostrophes, inner stops and hyphens, and the final stop of an abbreviation ("U.S.", "Dr.")
    r"|[^\W\d_][\w'’&]*(?:[-./](?=\w)[\w'’&]*)*\.?(?<!\w{3}\.)"
    r"|\d[\d,.]*\d|\d|--+|[^\w\s]"
)
_MARKS_INSIDE = re.compile(r"\W")
_AMOUNT_LINE = (
    r"[ \t]*(?:--?[ ]*|[-•*–][ ]*|\(?[a-z0-9]{1,2}[.)][ ]*)?[A-Z(][^\n:?]{1,70}:[ \t]+[^\n:$€]{0,12}?"
    r"(?:\d|\b(?:[Nn]one|[Zz]ero|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en)\b)"
    r"[^\n:.]{0,40}\.?[ \t]*"
)
# The end of a line before one that names an amount, where the line itself does, or heads it.
_LABELLED_LINES = re.compile(rf"(?:[:?][ \t]*|(?<=\n){_AMOUNT_LINE})\n(?=\s*{_AMOUNT_LINE}(?:\n|$))", re.ASCII)
LONGEST = 1500  # characters of a sentence; one in a thousand of real ones is longer
_CLAUSE_OPENERS = words("grammar", "clause_openers")


def pattern(text: str, flags: int = 0) -> re.Pattern[str]:
    """Compile a regular expression in which a space stands for any run of white space, as at the end of a line."""
    return re.compile(text.replace(" ?", r"\s*").replace(" ", r"\s+"), flags)


# An expression with the keys of words of which every sentence that says it has one. By its id: its hash is made of all
# its code at each look-up. Each is held, so that its id stays its.
_Heard = tuple["re.Pattern[str] | WordSearch", "frozenset[str] | None"]
_HEARD: dict[int, _Heard] = {}


def _hear(what: re.Pattern[str] | WordSearch) -> _Heard:
    held = _HEARD[id(what)] = what, words_of(what.pattern, what.flags)
    return held


@dataclass(slots=True, eq=False)
class Token:
    """A word, number or mark by itself, one for all places where it stands: those are the sentence's to tell.

    ``is_word`` tells that it begins with a letter, ``opens_clause`` that it does so but for what stands before it;
    ``keys`` are those of its words (phrase_anchors.py).
    """

    word: str
    lower: str
    is_word: bool
    opens_clause: bool
    keys: frozenset[str]


@dataclass(slots=True)
class Sentence:
    """A sentence of a passage with its tokens; mentions are (first token, token after, mention) in order;
    ``verb_tokens`` are those of finite verbs, once they are read; ``around`` is the text that the sentence is of;
    ``names`` tells of the tokens that were asked for whether each is a word of a name (name_words.py), ``named`` of the
    phrases whom each names (actor_phrases.py).
    """

    start: int
    end: int
    text: str
    tokens: list[Token]
    mentions: list[tuple[int, int, NumberMention]] = field(default_factory=list)
    around: str = ""
    names: dict[int, bool] = field(default_factory=dict)
    named: dict[tuple[int, int], Any] = field(default_factory=dict)
    _lower: str | None = None
    _keys: frozenset[str] | None = None
    _starts: list[int] | None = None
    _clause_numbers: list[int] | None = None
    _said: dict[int, bool] = field(default_factory=dict)
    _said_in: dict[tuple[int, int], bool] = field(default_factory=dict)
    _number_tokens: set[int] | None = None
    verb_tokens: frozenset[int] = frozenset()

    def lower(self) -> str:
        """The text in lower case."""
        if self._lower is None:
            self._lower = self.text.lower()
        return self._lower

    def says(self, what: re.Pattern[str] | WordSearch, as_written: bool = False) -> bool:
        """Whether a pattern is met in the text, in lower case or as it is written; each is searched once, however many
        numbers ask, and not at all where its words are not there.
        """
        key = id(what)
        found = self._said.get(key)
        if found is None:
            found = self.may_say(what) and what.search(self.text if as_written else self.lower()) is not None
            self._said[key] = found
        return found

    def may_say(self, what: re.Pattern[str] | WordSearch) -> bool:
        """Whether the words that a pattern needs are there; asked before it is searched for in a part of the text."""
        held = _HEARD.get(id(what)) or _hear(what)
        return held[1] is None or not held[1].isdisjoint(self._keys or self.keys())

    def keys(self) -> frozenset[str]:
        """The keys of its words."""
        if self._keys is None:
            self._keys = frozenset().union(*[t.keys for t in self.tokens])
        return self._keys

    def number_tokens(self) -> set[int]:
        """Tokens of the numbers; to be asked once all mentions are in."""
        if self._number_tokens is None:
            self._number_tokens = {i for first, after, _ in self.mentions for i in range(first, after)}
        return self._number_tokens

    def clause_numbers(self) -> list[int]:
        """The clause of each token, numbered from 0."""
        if self._clause_numbers is None:
            numbers: list[int] = []
            clause, before = 0, ""
            for t in self.tokens:
                if t.opens_clause and not (t.lower == "that" and before in {"so", "than"}):
                    clause += 1
                numbers.append(clause)
                before = t.lower
            self._clause_numbers = numbers
        return self._clause_numbers

    def clause_at(self, token: int) -> int:
        """The number of a token's clause; behind the last token, of that one's."""
        numbers = self.clause_numbers()
        return numbers[min(token, len(numbers) - 1)]

    def clause_words(self, clause: int) -> str:
        """The words of a clause in lower case; none for a clause that there is not."""
        numbers = self.clause_numbers()
        first, after = bisect_left(numbers, clause), bisect_right(numbers, clause)
        return " ".join([t.lower for t in self.tokens[first:after]])

    def clause_says(self, what: re.Pattern[str], clause: int) -> bool:
        """Whether a pattern is met in the words of a clause; searched once, and not where its words are not there."""
        key = id(what), clause
        found = self._said_in.get(key)
        if found is None:
            found = self._said_in[key] = self.may_say(what) and what.search(self.clause_words(clause)) is not None
        return found

    def mention_within(self, first: int, after: int) -> tuple[int, int, NumberMention] | None:
        """The first mention that begins in the tokens ``first`` up to ``after`` (not included)."""
        i = bisect_left(self.mentions, first, key=itemgetter(0))
        return self.mentions[i] if i < len(self.mentions) and self.mentions[i][0] < after else None

    def numbers_between(self, first: int, last: int) -> int:
        """How many numbers begin behind one token and before another."""
        mentions, begin = self.mentions, itemgetter(0)
        return max(0, bisect_left(mentions, last, key=begin) - bisect_right(mentions, first, key=begin))

    def has_number(self, start: int, end: int) -> bool:
        """Whether a number begins in a half-open span of the spliced text."""
        i = bisect_left(self.mentions, start, key=_begin)
        return i < len(self.mentions) and self.mentions[i][2].start < end

    def starts(self) -> list[int]:
        """Where each token begins in the spliced text."""
        if self._starts is None:
            starts: list[int] = []
            start, find, note, at = self.start, self.text.find, starts.append, 0
            for t in self.tokens:  # what stands between tokens is no part of any: the next such word is the token
                word = t.word
                at = find(word, at)
                note(start + at)
                at += len(word)
            self._starts = starts
        return self._starts

    def end_of(self, token: int) -> int:
        """Where a token ends in the spliced text."""
        return self.starts()[token] + len(self.tokens[token].word)

    def token_at(self, offset: int) -> int:
        """Index of the first token that ends after this offset."""
        starts = self._starts or self.starts()
        i = bisect_right(starts, offset) - 1
        return i if i >= 0 and starts[i] + len(self.tokens[i].word) > offset else i + 1

    def words(self, first: int, after: int) -> str:
        """The text from token ``first`` up to token ``after`` (not included), white space folded."""
        if first >= after:
            return ""
        starts, last = self._starts or self.starts(), after - 1
        text = self.text[starts[first] - self.start : starts[last] + len(self.tokens[last].word) - self.start]
        return " ".join(text.split())


def _begin(mention: tuple[int, int, NumberMention]) -> int:
    return mention[2].start


def sentence_spans(text: str) -> list[tuple[int, int]]:
    """Half-open spans of the sentences of a passage; a newline counts as a space."""
    flat = text.replace("\n", " ").replace("\r", " ").replace("\t", " ")
    spans: list[tuple[int, int]] = []
    start = 0
    for match in _END.finditer(flat):
        head = flat[max(start, match.start() - 12) : match.start() + 1]
        is_wide = text.startswith("  ", match.end()) and text[match.end() + 2 : match.end() + 3].isalpha()
        may_be_short = flat[match.start()] == "." and head[:-1].lower().endswith(_ABBREVIATIONS)
        if may_be_short and _ABBREVIATED.search(head) and not (is_wide and _INITIALS.search(head)):
            continue
        spans += _of_bearable_length(flat, start, match.end())
        start = match.end()
    if flat[start:].strip():
        spans += _of_bearable_length(flat, start, len(flat))
    return _by_lines(text, spans) if ":" in text else spans


def _by_lines(text: str, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Sentences cut at the ends of lines that each name something and its amount: "Cases opened: 54"."""
    ends = [m.end() for m in _LABELLED_LINES.finditer(text)]
    if not ends:
        return spans
    cut: list[tuple[int, int]] = []
    for start, end in spans:
        inside = [at for at in ends if start < at < end]
        cut += zip([start, *inside], [*inside, end], strict=True)
    return cut


def _of_bearable_length(flat: str, start: int, end: int) -> list[tuple[int, int]]:
    """A sentence as it is, or cut behind semicolons, commas or spaces where it is a list without end: what is read
    within a sentence takes time by the square of its length.
    """
    spans: list[tuple[int, int]] = []
    while end - start > LONGEST:
        earliest, latest = start + LONGEST // 2, start + LONGEST
        marks = (flat.rfind(mark, earliest, latest) for mark in ("; ", ", ", " "))
        cut = next((at + 1 for at in marks if at >= 0), latest)
        spans.append((start, cut))
        start = cut
    return [*spans, (start, end)]


def _look_at(word: str) -> Token:
    """What a word, number or mark is by itself."""
    lower = word.lower()
    keys = frozenset().union(*map(keys_of, _MARKS_INSIDE.split(lower)))
    if word[0].isalpha():
        return Token(word, lower, True, lower in _CLAUSE_OPENERS, keys)
    return Token(word, lower, False, word in {";", ":", "-"} or word.startswith("--"), keys)


_TOKENS = Vocabulary(_look_at)


def flattened(text: str, start: int, end: int) -> str:
    """``text[start:end]`` as the text of a sentence: every offset kept, a space for any white space."""
    flat = text[start:end].replace("\n", " ").replace("\r", " ").replace("\t", " ")
    if ",s " in flat:
        flat = flat.replace(",s ", "'s ")  # "Spain,s pledge": what many old pages made of an apostrophe
    return flat


def read_sentence(text: str, start: int, end: int) -> Sentence:
    """Tokenise ``text[start:end]``."""
    flat = flattened(text, start, end)
    return Sentence(start, end, flat, list(map(_TOKENS.__getitem__, _TOKEN.findall(flat))), around=text)
