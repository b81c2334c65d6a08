"""What a count without a noun behind it counts: "Rwandans (651)", "refugees totaled 8,000", "1,000 students and another
600".

Belongs here: the places where such a count keeps its noun, and the order in which they are asked. Does not belong here:
counts whose noun stands behind them (counted.py), what a sentence leaves out (left_out.py).
"""

from __future__ import annotations

from dataclasses import replace

from tieout.figures.grammar.heads import is_head, is_person_noun, is_plural
from tieout.figures.grammar.noun_after import after_number, number_of
from tieout.figures.grammar.noun_back import noun_ending_at, noun_of_amount
from tieout.figures.grammar.noun_joints import noun_follows
from tieout.figures.grammar.noun_phrase import NounPhrase
from tieout.figures.grammar.sentences import Sentence
from tieout.figures.grammar.verb_reach import names_amount
from tieout.figures.lexicon import AMOUNT_VERBS, AUXILIARIES, singular
from tieout.figures.populations.left_out import of_other_bound, of_quality, start_of_change, what_moved
from tieout.figures.reading import Reading
from tieout.lexicon import load, words

NEAREST = 12  # figures before one among which that of its noun is looked for
TO_CHANGE = 14  # tokens between a verb of change and its "from 24 to 10"
OPENING = 3  # tokens from the start of a sentence in which a number opens it
_GROUPS = words("grammar", "groups_of_people")
_MADE_OF_PEOPLE = _GROUPS | words("grammar", "befalls_people") | words("grammar", "places_of_people")
_DETERMINERS = words("grammar", "determiners")
_APPROXIMATIONS = words("grammar", "approximations") | {"more", "than"}
BEFORE_NUMBER = _APPROXIMATIONS | {"less", "fewer", "least", "at", "up", "to"}
_PARTITIVES = words("grammar", "partitives")
POINTING = frozenset({"these", "those", "the", "its", "their"})
_COUNTED_AS: dict[str, str] = load("grammar")["counted_as"]
_COUNTABLE = words("grammar", "countable")
TO_OPENING = 5  # tokens between a bracket and its number
_OPENS_BRACKET = words("grammar", "opens_bracket")
_BOUNDS = words("grammar", "bounds_of_people")
_CHANGES = words("grammar", "changes")
_HARMING = frozenset({"killing", "injuring", "wounding", "hurting"})
NUMBER_OF = 4  # tokens before what "the largest number of" names
TO_END_OF_BRACKET = 6  # tokens


def noun_elsewhere(r: Reading, number_tokens: set[int], before: list[Reading]) -> NounPhrase | None:
    """What a count without a noun of its own counts: "Rwandans (651)", "refugees totaled 8,000", "the number of ... to
    6 million", "1,000 students and another 600", "police arrested one".
    """
    sentence, first = r.sentence, r.span[0]
    if is_beside_cell(r) and not sentence.text.isupper():
        return None
    previous = {t.lower for t in sentence.tokens[max(0, first - 3) : first]}
    if "," in previous and previous & {"totaling", "totalling"}:
        return after_number(sentence, 0, number_tokens)
    if (opened := _opened(sentence, first)) is not None and of_quality(r) is None:
        if ":" not in previous:
            if before and (same := _unit_of_bracket(r, before[-1])) is not None:
                return same
            phrase = _around_bracket(r, opened, number_tokens)
            if phrase is not None:
                return phrase
    if names_amount(sentence, first) and (label := _label(r, number_tokens)) is not None:
        return label
    if names_amount(sentence, first):
        return None  # "Fined: nine", whatever the line before names
    if (start := start_of_change(r, before)) is not None:
        return start.phrase
    if (quality := of_quality(r)) is not None:
        return quality
    named = number_of(sentence, first, number_tokens)
    if named is not None and not named.text.endswith(("'s", "’s")):
        if named.after_token - named.first_token > 1:
            return named
        # "the number of scholarships" points back to those that were counted before
        return next((b.phrase for b in reversed(before) if b.phrase is not None and b.phrase.head == named.head), named)
    if (other := _behind_remark(r, number_tokens)) is not None:
        return other
    if (other := of_other_bound(r, number_tokens)) is not None:
        return other
    if (group := _of_group(r, number_tokens)) is not None:
        return group
    if (changed := _changed_from_to(r, number_tokens)) is not None:
        return changed
    told_of = noun_of_amount(sentence, first, number_tokens)
    if told_of is not None and told_of.rule == "noun_of_amount":
        if told_of.head in _COUNTED_AS and _COUNTED_AS[told_of.head] != "person":
            return replace(told_of, head=_COUNTED_AS[told_of.head])
        if told_of.head in _COUNTABLE or _bounds_people(told_of):
            return replace(told_of, is_person=True)
        if told_of.head in _CHANGES and (changing := _what_changes(sentence, told_of, number_tokens)) is not None:
            return changing  # "a rise in pilots from 31 to 44"
        if told_of.is_person or is_plural(told_of.text.rsplit(None, 1)[-1].lower()):
            return what_moved(sentence, told_of)
    opening = sentence.tokens[1].lower if len(sentence.tokens) > 1 else ""
    if sentence.tokens[0].lower == "of" and opening in {"the", "these", "those"}:
        # "Of those individuals, two are Hungarian"; "Of the 74 arrested, 58 are held"
        whole = after_number(sentence, 1, number_tokens)
        if whole is not None and whole.head not in POINTING:
            return whole
    if sentence.text[r.number.end - sentence.start :].lstrip().startswith(("of which", "of whom")):
        return noun_of_amount(sentence, first, number_tokens)
    return _of_earlier(r, before)


def _label(r: Reading, number_tokens: set[int]) -> NounPhrase | None:
    """ "Verdicts of guilty: 8": the noun that the line of a number begins with."""
    tokens = r.sentence.tokens
    first = next((i for i, t in enumerate(tokens[: r.span[0]]) if t.is_word and len(t.word) > 1), r.span[0])
    phrase = after_number(r.sentence, first, number_tokens) if first < r.span[0] else None
    return phrase if phrase is not None and is_head(tokens[phrase.after_token - 1]) else None


def _bounds_people(phrase: NounPhrase) -> bool:
    """ "the troop ceiling is 2,600": a bound of how many people there may be."""
    said = phrase.text.lower().split()
    i = next((i for i, word in enumerate(said) if word in _BOUNDS), 0)
    return i > 0 and is_person_noun(singular(said[i - 1]))


def _what_changes(sentence: Sentence, change: NounPhrase, number_tokens: set[int]) -> NounPhrase | None:
    tokens = sentence.tokens
    for i in range(change.first_token, change.after_token - 1):
        if tokens[i].lower in {"in", "of"}:
            phrase = after_number(sentence, i + 1, number_tokens)
            is_many = phrase is not None and (phrase.is_person or is_plural(tokens[phrase.after_token - 1].lower))
            return phrase if is_many else None
    return None


def _unit_of_bracket(r: Reading, level: Reading) -> NounPhrase | None:
    """ "3,120 litres of rum (740 in 2003)": a number in the unit of the amount before its bracket."""
    is_next = level.sentence is r.sentence and level.phrase is not None and level.number.kind == "measure"
    if not is_next or level.phrase is None or r.span[0] - level.phrase.after_token > 2:
        return None
    r.unit = level.unit
    return level.phrase


def _opened(sentence: Sentence, first: int) -> int | None:
    """The bracket that opens before a number, or before words there that say no more than "a total of"."""
    tokens = sentence.tokens
    for i in range(first - 1, max(-1, first - 1 - TO_OPENING), -1):
        if tokens[i].word == "(":
            return i
        if i < first - 1 and not all(t.lower in _OPENS_BRACKET for t in tokens[i:first]):
            return None
    return None


def _around_bracket(r: Reading, opened: int, number_tokens: set[int]) -> NounPhrase | None:
    """What the number of a bracket counts: the noun before it, or that of which "the majority (some 9,000) of the
    refugees" or "the number of soldiers in the streets (900)" is.
    """
    sentence, tokens = r.sentence, r.sentence.tokens
    phrase = noun_ending_at(sentence, opened - 1, number_tokens) if opened > 0 else None
    last = min(r.span[1] + TO_END_OF_BRACKET, len(tokens))
    close = next((i for i in range(r.span[1], last) if tokens[i].word == ")"), None)
    is_part = close is not None and close + 1 < len(tokens) and tokens[close + 1].lower == "of"
    if close is not None and is_part and phrase is not None and phrase.head in _PARTITIVES:
        return after_number(sentence, close + 1, number_tokens) or phrase
    named = number_of(sentence, r.span[0], number_tokens)
    is_of_this = named is not None and number_tokens.isdisjoint(range(named.first_token, r.span[0]))
    is_inside = named is not None and phrase is not None and 0 <= named.first_token - phrase.first_token <= NUMBER_OF
    return named if is_of_this and not is_inside else phrase


def _behind_remark(r: Reading, number_tokens: set[int]) -> NounPhrase | None:
    """ "11 (down from 18) plotters": the noun of a number whose bracket stands between another and its noun."""
    tokens, close = r.sentence.tokens, r.span[1]
    if close >= len(tokens) or tokens[close].word != ")" or not noun_follows(r.sentence, close + 1, number_tokens):
        return None
    opened = next((i for i in range(r.span[0] - 1, max(0, r.span[0] - 4), -1) if tokens[i].word == "("), 0)
    return after_number(r.sentence, close + 1, number_tokens) if opened - 1 in number_tokens else None


def _of_group(r: Reading, number_tokens: set[int]) -> NounPhrase | None:
    """ "a repair team of nine", "a town of 5,000", "the beheadings of nine": the people of a group or place, or of what
    befell them.
    """
    tokens, first = r.sentence.tokens, r.span[0]
    while first > 1 and tokens[first - 1].lower in _APPROXIMATIONS:
        first -= 1
    if first < 2 or tokens[first - 1].lower != "of" or singular(tokens[first - 2].lower) not in _MADE_OF_PEOPLE:
        return None
    phrase = noun_ending_at(r.sentence, first - 2, number_tokens)
    return replace(phrase, is_person=True) if phrase is not None else None


def _changed_from_to(r: Reading, number_tokens: set[int]) -> NounPhrase | None:
    """ "would reduce the licenses from 24 to 10": what the verb changes, where that is plural."""
    tokens, first = r.sentence.tokens, r.span[0]
    if first and tokens[first - 1].lower == "to" and first - 2 in number_tokens:
        whole = [a for a, after, _ in r.sentence.mentions if after == first - 1]
        first = whole[0] if whole else first
    if not first or tokens[first - 1].lower != "from":
        return None
    for i in range(first - 2, max(0, first - 1 - TO_CHANGE), -1):
        if tokens[i].lower in AMOUNT_VERBS and i in r.sentence.verb_tokens:
            start = i + 1
            while start < first and tokens[start].lower in _DETERMINERS:
                start += 1
            phrase = after_number(r.sentence, start, number_tokens)
            return phrase if phrase is not None and is_plural(tokens[phrase.after_token - 1].lower) else None
    return None


def _of_earlier(r: Reading, before: list[Reading]) -> NounPhrase | None:
    """The noun of the count before it in its sentence, or in the one before where it opens a sentence."""
    for b in reversed(before[-NEAREST:]):
        if b.phrase is None or b.number.kind not in {"count", "rate", "vote"} or b.number.unit not in {None, "vote"}:
            continue
        if _is_done_by(r, b):
            return None
        is_near = b.sentence is r.sentence or (r.span[0] <= OPENING and r.sentence_index - b.sentence_index == 1)
        return b.phrase if is_near else None
    return None


def _is_done_by(r: Reading, b: Reading) -> bool:
    """ "two men threw bombs, injuring three": whether those counted before are the ones who did it to a number."""
    if b.sentence is not r.sentence or b.phrase is None or not is_harmed(r):
        return False
    tokens, after = r.sentence.tokens, b.phrase.after_token
    return after in r.sentence.verb_tokens and tokens[after].lower not in AUXILIARIES


def is_harmed(r: Reading) -> bool:
    """Whether a number is the object of "injuring" or the like."""
    tokens, i = r.sentence.tokens, r.span[0] - 1
    while i > 0 and tokens[i].lower in BEFORE_NUMBER:
        i -= 1
    return i >= 0 and tokens[i].lower in _HARMING


def is_beside_cell(r: Reading) -> bool:
    """Whether another bare number stands right before or behind one, as in the row of a table."""
    tokens, (first, after) = r.sentence.tokens, r.span
    for start, end, number in r.sentence.mentions:
        is_size = end < len(tokens) and tokens[end].word == "-"  # "six 24-foot boats"
        if after == start and number.kind == "count" and number.start > r.number.end and not is_size:
            return number.value_low is not None and tokens[start].word[0].isdigit()
        if end == first and number.kind == "count" and tokens[start].word[0].isdigit():
            return True
    return False
