"""Nouns that a count leaves out since another place in its clause has them: the other end of a range or choice
("eleven instead of nine members"), the word before it for what is measured ("a magnitude of 6.1"), what is seized or
sold ("sales of pills sank from 1,700 to 800"), what only people do ("thousands demonstrated").

Belongs here: counts without a noun behind them whose clause says what they count. Does not belong here: nouns told of
as an amount (grammar/noun_back.py), what was told before (pointed_back.py).
"""

from __future__ import annotations

from dataclasses import replace

from tieout.figures.grammar.heads import is_person_noun, is_plural, singular_of
from tieout.figures.grammar.noun_after import after_number
from tieout.figures.grammar.noun_phrase import NounPhrase
from tieout.figures.grammar.sentences import Sentence
from tieout.figures.lexicon import verb_forms
from tieout.figures.reading import Reading
from tieout.lexicon import load, words

TO_BOUND = 6  # tokens between two bounds
MOST_ADVERBS = 2  # between people and what they do
TO_SCALE = 4  # tokens between the name of a scale and the number on it
_TO_BOUND = words("grammar", "between_bounds")
_OPENS_BOUND = frozenset({"to", "or", "and", "instead", "rather", "not", "from", "versus"})
_COUNTED_AS: dict[str, str] = load("grammar")["counted_as"]
_SCALES = words("grammar", "scales")
_BEFORE_SCALED = frozenset(
    {"of", "at", "was", "is", "a", "about", "around", "up", "to", "above", "below", "over", "under"}
)
_KNOWN = words("grammar", "determiners") | {"which", "whom", "them"}
_BEFORE_END = words("grammar", "approximations") | {"a", "mere", "only", "just", "than", "less", "more", "fewer"}
_MOVED = words("grammar", "moved_in_numbers")
_DONE_BY_PEOPLE = frozenset(f for base in load("verbs")["done_by_people"] for f in verb_forms(base))
_MADE_TO_DO = frozenset(f for base in load("verbs")["made_to_do"] for f in verb_forms(base))
_ADVERBS = frozenset({"aboard", "onboard", "inside", "there", "also", "later", "then"})
CROWD = 200  # from which number on those who leave or agree are people and no firms or states
_DONE_BY_CROWDS = frozenset(f for base in load("verbs")["done_by_crowds"] for f in verb_forms(base)) | _DONE_BY_PEOPLE


def of_other_bound(r: Reading, number_tokens: set[int]) -> NounPhrase | None:
    """ "from two to three ministerial seats", "12 and perhaps as many as 40 thefts", "seven rather than five seats":
    the noun of the other number.
    """
    tokens, after = r.sentence.tokens, r.span[1]
    if after < len(tokens) and tokens[after].word in {",", "("}:
        after += 1
    if after >= len(tokens) or tokens[after].lower not in _OPENS_BOUND:
        return None
    i = after
    while i < len(tokens) and i - after <= TO_BOUND and i not in number_tokens and tokens[i].lower in _TO_BOUND:
        i += 1
    other = r.sentence.mention_within(i, i + 1) if i < len(tokens) and i in number_tokens else None
    if other is None:
        return None
    behind = other[1]
    is_aside = behind + 1 < len(tokens) and tokens[behind].word in {",", ")"} and after > r.span[1]
    return after_number(r.sentence, behind + is_aside, number_tokens)


def of_scale(r: Reading) -> NounPhrase | None:
    """ "a tremor with a magnitude of 5.1", "a magnitude 4.9 tremor", "an air pollution index (API) of 95": the
    scale that a number is on.
    """
    tokens, i = r.sentence.tokens, r.span[0] - 1
    while i > 0 and r.span[0] - i <= TO_SCALE and tokens[i].lower in _BEFORE_SCALED:
        i -= 1
    if i > 2 and tokens[i].word == ")" and tokens[i - 2].word == "(":
        i -= 3
    if i < 0 or tokens[i].lower not in _SCALES or is_plural(tokens[i].lower):
        return None
    first = i
    while (
        first > 0
        and tokens[first - 1].is_word
        and tokens[first - 1].lower not in _BEFORE_SCALED | {"an", "the", "with"}
    ):
        first -= 1
        if i - first == 2:
            break
    return NounPhrase(r.sentence.words(first, i + 1), tokens[i].lower, first, i + 1, False, "scale")


def of_quality(r: Reading) -> NounPhrase | None:
    """ "a daily (circulation 40,000)", "average listenership 750,000": what the noun right before a number counts."""
    tokens, i = r.sentence.tokens, r.span[0] - 1
    i -= i > 0 and tokens[i].lower in {":", "of", "about", "is", "was"}
    unit = _COUNTED_AS.get(tokens[i].lower) if i >= 0 else None
    if unit is None:
        return None
    return NounPhrase(tokens[i].word, unit, i, i + 1, unit == "person", "noun_of_amount")


def what_moved(sentence: Sentence, phrase: NounPhrase) -> NounPhrase:
    """ "seizures of ecstasy tablets": the things seized, of which a number tells how many."""
    tokens = sentence.tokens
    of = next((i for i in range(phrase.first_token, phrase.after_token - 1) if tokens[i].lower == "of"), None)
    if of is None or phrase.head not in _MOVED:
        return phrase
    last = of + 1
    while last + 1 < phrase.after_token and tokens[last + 1].is_word and not is_plural(tokens[last].lower):
        last += 1
    head = singular_of(tokens[last].word)
    if not is_plural(tokens[last].lower):
        return phrase
    return replace(phrase, head=head, is_person=is_person_noun(head, tokens[last].word))


def more_of_amount(r: Reading, before: list[Reading]) -> Reading | None:
    """ "500 hectares of rice, 200 of maize": the amount whose measure goes on."""
    tokens, after, level = r.sentence.tokens, r.span[1], before[-1] if before else None
    if level is None or level.sentence is not r.sentence or level.unit is None or after + 1 >= len(tokens):
        return None
    is_of_more = (
        tokens[after].lower == "of" and tokens[after + 1].word.islower() and tokens[after + 1].lower not in _KNOWN
    )
    is_of = level.span[1] < len(tokens) and tokens[level.span[1]].lower == "of"
    is_own = level.number.kind in {"measure", "money"} or level.population_rule == "more_of_amount"
    return level if is_of_more and is_of and is_own else None


def start_of_change(r: Reading, before: list[Reading]) -> Reading | None:
    """ "from 1,657 in May to nearly 1,800": the level that a change begins at, where a number is the one it ends at."""
    level = before[-1] if before else None
    if level is None or level.sentence is not r.sentence or level.phrase is None or level.number.kind != r.number.kind:
        return None
    tokens, i = r.sentence.tokens, r.span[0] - 1
    while i > level.span[1] and tokens[i].lower in _BEFORE_END:
        i -= 1
    opening = tokens[level.span[0] - 1].lower if level.span[0] else ""
    return level if tokens[i].lower == "to" and opening == "from" else None


def in_bracket_of_amount(r: Reading, before: list[Reading]) -> Reading | None:
    """ "up to six years (eight if an official)": the amount right before the bracket that a bare number opens."""
    tokens, i = r.sentence.tokens, r.span[0] - 1
    level = before[-1] if before else None
    if i < 1 or tokens[i].word != "(" or level is None or level.sentence is not r.sentence:
        return None
    is_timed = level.number.kind in {"duration", "penalty_term", "age"} and level.unit is not None
    return level if is_timed and level.span[1] == i else None


def does_what_people_do(r: Reading) -> bool:
    """Whether what stands behind a number is what only people do: "when thousands demonstrated", "300 took part"."""
    tokens, i = r.sentence.tokens, r.span[1]
    while (
        i < len(tokens)
        and i - r.span[1] < MOST_ADVERBS
        and (tokens[i].lower.endswith("ly") or tokens[i].lower in _ADVERBS)
    ):
        i += 1
    if i >= len(tokens) or tokens[i].lower.endswith("ing"):
        return False
    if tokens[i].lower == "to" and r.span[0] and tokens[r.span[0] - 1].lower in _MADE_TO_DO:
        return True  # "forced 9,000 to flee"
    following = tokens[i + 1].lower if i + 1 < len(tokens) else ""
    if tokens[i].lower in {"took", "take"} and following == "part":
        return True
    # "hundreds", "tens of thousands", "some 20,000"
    is_crowd = r.mention.surface.lower().endswith("s") or (r.number.value_low or 0) >= CROWD
    return tokens[i].lower in (_DONE_BY_CROWDS if is_crowd else _DONE_BY_PEOPLE)
