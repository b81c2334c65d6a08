"""Passages as sentences and tokens.

Belongs here: where a sentence ends, what a token is, which clause a token stands in. Does not belong here: what words
mean.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, field
from operator import itemgetter

from tieout.figures.lexicon import words
from tieout.figures.vocabulary import Vocabulary
from tieout.figures.word_search import WordSearch
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
_ABBREVIATED = re.compile(rf"\b(?:{'|'.join(map(re.escape, words('grammar', 'abbreviations')))})\.$", re.IGNORECASE)
_TOKEN = re.compile(
    r"[A-Za-z]+(?=[ ,;:)])"  # most are plain, and found sooner by a form of their own
    # a word, with its apostrophes, inner stops and hyphens, and the final stop of an abbreviation ("U.S.", "Dr.")
    r"|[^\W\d_][\w'’&]*(?:[-./](?=\w)[\w'’&]*)*\.?(?<!\w{3}\.)"
    r"|\d[\d,.]*\d|\d|--+|[^\w\s]"
)
LONGEST = 1500  # characters of a sentence; one in a thousand of real ones is longer
_CLAUSE_OPENERS = words("grammar", "clause_openers")


def pattern(text: str, flags: int = 0) -> re.Pattern[str]:
    """Compile a regular expression in which a space stands for any run of white space, as at the end of a line."""
    return re.compile(text.replace(" ?", r"\s*").replace(" ", r"\s+"), flags)


@dataclass(slots=True, eq=False)
class Token:
    """A word, number or mark; offsets count in the spliced text. ``is_word`` tells that it begins with a letter.

    Not frozen: a frozen one takes three times as long to make, and a cable has thousands.
    """

    start: int
    end: int
    word: str
    lower: str
    clause: int
    is_word: bool


@dataclass(slots=True)
class Sentence:
    """A sentence of a passage with its tokens; mentions are (first token, token after, mention) in order;
    ``verb_tokens`` are those of finite verbs, once they are read; ``around`` is the text that the sentence is of.
    """

    start: int
    end: int
    text: str
    tokens: list[Token]
    mentions: list[tuple[int, int, NumberMention]] = field(default_factory=list)
    around: str = ""
    _lower: str | None = None
    _said: dict[re.Pattern[str] | WordSearch, bool] = field(default_factory=dict)
    _clauses: dict[int, str] | None = None
    _number_tokens: set[int] | None = None
    verb_tokens: frozenset[int] = frozenset()

    def lower(self) -> str:
        """The text in lower case."""
        if self._lower is None:
            self._lower = self.text.lower()
        return self._lower

    def says(self, what: re.Pattern[str] | WordSearch, as_written: bool = False) -> bool:
        """Whether a pattern is met in the text, in lower case or as it is written; each is searched once, however many
        numbers ask.
        """
        found = self._said.get(what)
        if found is None:
            found = self._said[what] = what.search(self.text if as_written else self.lower()) is not None
        return found

    def number_tokens(self) -> set[int]:
        """Tokens of the numbers; to be asked once all mentions are in."""
        if self._number_tokens is None:
            self._number_tokens = {i for first, after, _ in self.mentions for i in range(first, after)}
        return self._number_tokens

    def clause_words(self, clause: int) -> str:
        """The words of a clause in lower case; none for a clause that there is not."""
        if self._clauses is None:
            tokens_of: dict[int, list[str]] = {}
            for t in self.tokens:
                tokens_of.setdefault(t.clause, []).append(t.lower)
            self._clauses = {number: " ".join(of) for number, of in tokens_of.items()}
        return self._clauses.get(clause, "")

    def mention_within(self, first: int, after: int) -> tuple[int, int, NumberMention] | None:
        """The first mention that begins in the tokens ``first`` up to ``after`` (not included)."""
        i = bisect_left(self.mentions, first, key=itemgetter(0))
        return self.mentions[i] if i < len(self.mentions) and self.mentions[i][0] < after else None

    def token_at(self, offset: int) -> int:
        """Index of the first token that ends after this offset."""
        low, high = 0, len(self.tokens)
        while low < high:
            middle = (low + high) // 2
            if self.tokens[middle].end <= offset:
                low = middle + 1
            else:
                high = middle
        return low

    def words(self, first: int, after: int) -> str:
        """The text from token ``first`` up to token ``after`` (not included), white space folded."""
        if first >= after:
            return ""
        text = self.text[self.tokens[first].start - self.start : self.tokens[after - 1].end - self.start]
        return " ".join(text.split())


def sentence_spans(text: str) -> list[tuple[int, int]]:
    """Half-open spans of the sentences of a passage; a newline counts as a space."""
    flat = text.replace("\n", " ").replace("\r", " ").replace("\t", " ")
    spans: list[tuple[int, int]] = []
    start = 0
    for match in _END.finditer(flat):
        head = flat[max(start, match.start() - 12) : match.start() + 1]
        is_wide = text.startswith("  ", match.end()) and text[match.end() + 2 : match.end() + 3].isalpha()
        if flat[match.start()] == "." and _ABBREVIATED.search(head) and not (is_wide and _INITIALS.search(head)):
            continue
        spans += _of_bearable_length(flat, start, match.end())
        start = match.end()
    if flat[start:].strip():
        spans += _of_bearable_length(flat, start, len(flat))
    return spans


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


def _look_at(word: str) -> tuple[str, bool, bool]:
    """What a word, number or mark is by itself: in lower case, whether it begins with a letter, whether it opens a
    clause.
    """
    lower = word.lower()
    if word[0].isalpha():
        return lower, True, lower in _CLAUSE_OPENERS
    return lower, False, word in {";", ":", "-"} or word.startswith("--")


_LOOKS = Vocabulary(_look_at)


def read_sentence(text: str, start: int, end: int) -> Sentence:
    """Tokenise ``text[start:end]``; clauses are numbered from 0."""
    flat = text[start:end].replace("\n", " ").replace("\r", " ").replace("\t", " ")
    tokens: list[Token] = []
    clause = 0
    before = ""
    for match in _TOKEN.finditer(flat):
        word = match.group()
        lower, is_word, opens = _LOOKS[word]
        if opens and not (lower == "that" and before in {"so", "than"}):
            clause += 1
        first, after = match.span()
        tokens.append(Token(start + first, start + after, word, lower, clause, is_word))
        before = lower
    return Sentence(start, end, flat, tokens, around=text)
