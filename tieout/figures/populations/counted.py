"""What a count counts: the noun behind it, as most have.

Belongs here: counts, rates, ordinals, multiples and votes. Does not belong here: other kinds of number (population.py),
the noun phrase itself (noun_after.py), counts without a noun behind them (counted_elsewhere.py), what is taken over
from another figure (inheritance.py).
"""

from __future__ import annotations

import re
from dataclasses import replace

from tieout.figures.grammar.heads import is_head, is_person_noun, is_plural, names_a_thing, unit_of
from tieout.figures.grammar.noun_after import after_number
from tieout.figures.grammar.noun_back import noun_ending_at, noun_of_amount
from tieout.figures.grammar.noun_phrase import CONJUNCTIONS, PREPOSITIONS, NounPhrase
from tieout.figures.grammar.sentences import pattern
from tieout.figures.lexicon import AUXILIARIES, COMMON_VERBS, singular
from tieout.figures.links.compared import compared_with
from tieout.figures.populations.behind_amounts import NOT_AFTER
from tieout.figures.populations.counted_elsewhere import (
    BEFORE_NUMBER,
    NEAREST,
    POINTING,
    is_beside_cell,
    noun_elsewhere,
)
from tieout.figures.populations.left_out import (
    does_what_people_do,
    in_bracket_of_amount,
    more_of_amount,
    of_scale,
)
from tieout.figures.reading import Reading, text_behind
from tieout.lexicon import words

_ELLIPTIC = pattern(r"\s*(?:\w+ )?of (?:which|whom|these|those|them|the \d)")
MOST_OF_WHAT = 7  # words
NAME = 60  # characters of a name before an age
MIN_AGE, MAX_AGE = 16, 99
_NAMED = pattern(
    r"(?:^[\s\"¶.]*(?P<alone>[A-Z][a-z'’-]+)(?=,)"
    r"|(?:^|(?<=[\s(]))(?P<full>[A-Z][a-z'’-]+(?: [A-Z][\w.'’-]*)+)(?=[,(]| \())(?P<mark>,| ?\() ?$"
)
_WAS = pattern(r"(?P<full>[A-Z][a-z'’-]+(?: [A-Z][\w.'’-]*)+) (?:was|is|turned) (?:only |just )?$")
_AND_DID = pattern(r"(?: and\b| when\b| at\b| years\b|,|\.)")
_SIDE = pattern(r" (in favou?r|against|opposed|abstaining|for|no|yes)\b")
_POPULATION = pattern(r"\((?:pop\.?|population:?)(?: of)? ?$", re.IGNORECASE)
_DETERMINERS = words("grammar", "determiners")
_GROUPS = words("grammar", "groups_of_people")
_PARTITIVES = words("grammar", "partitives")
_PLAIN_PEOPLE = words("populations", "plain_people")
_TIMES = words("grammar", "times")
_NO_HEADS = frozenset({"above", "below", "shown", "mentioned", "listed", "cited", "noted"})
_QUOTES = frozenset({'"', "“", "”", "'"})
_OCCASIONS = (PREPOSITIONS - {"of", "as", "than", "that", "which"}) | {
    "and",
    "but",
    "last",
    "this",
    "already",
    "daily",
    "more",
}
_PAST = words("verbs", "irregular_past") - words("verbs", "also_nouns") - words("verbs", "past_like_nouns")
_EVENTS_IN_ING = words("verbs", "events_in_ing")
_PENDING = words("grammar", "counted_states") | words("grammar", "prepositional_participles")
_HAPPENED = words("populations", "happened_to")
_WITH_UNIT = frozenset({"measure", "money", "duration"})
TO_WHOLE = 6  # tokens between "of" and the number of a whole, with its end
TO_NAMED = 7  # tokens between a count and what those counted are named as


def read_counted(r: Reading, after: NounPhrase | None, number_tokens: set[int], before: list[Reading]) -> None:
    """What a number counts that has its noun behind it, as most have."""
    if (name := _aged_name(r)) is not None:
        r.unit, r.population, r.population_rule = "year", name, "aged_name"
        return
    s = r.sentence
    before_number = s.text[max(0, r.number.start - s.start - NAME) : r.number.start - s.start]
    if r.number.kind == "count" and (bracket := _POPULATION.search(before_number)) is not None:
        r.unit, opened = "person", s.token_at(r.number.start - len(before_number) + bracket.start())
        r.phrase = noun_ending_at(s, opened - 1, number_tokens) if opened else None
        if r.phrase is not None:
            r.phrase = replace(r.phrase, is_person=True)
            r.population, r.population_rule = r.phrase.text, "population_of_place"
        return
    elliptic = _ELLIPTIC.match(text_behind(r))
    named = _noun_of_those(r, number_tokens) if elliptic is not None else None
    if named is not None:
        after = named
    elif elliptic is not None:
        is_alone = "wh" in elliptic[0] and not (before and before[-1].sentence is r.sentence)
        if before and not is_alone:
            return  # "226 of which": the noun is that of the total
        after = _noun_before_comma(r, number_tokens) if is_alone else after
        if after is not None and after.head in _PAST:
            after = None  # "three of those held are minors"
    elif (hyphenated := _in_one_word(r, after)) is not None:
        after = hyphenated
    elif r.number.kind == "multiple":
        if _are_occasions(r):
            r.unit = "time"  # "visited him three times", and not "three times the number"
        after = _of_multiple(r, after, number_tokens)
    is_things = after is not None and (after.is_person or is_plural(r.sentence.tokens[after.after_token - 1].lower))
    if r.number.kind == "count" and not is_things and (scale := of_scale(r)) is not None:
        after = scale
    if after is not None and r.number.kind == "count" and (_is_state(r, after) or _is_row(r, after, number_tokens)):
        after = None
    is_of = r.sentence.tokens[r.span[1] : r.span[1] + 1] and r.sentence.tokens[r.span[1]].lower == "of"
    if after is not None and ((is_of and after.text.endswith(("'s", "’s"))) or after.head in _NO_HEADS):
        after = None  # "12 of the town's 30 schools", "the 91 shown above"
    if after is None and (amount := in_bracket_of_amount(r, before)) is not None:
        r.unit, r.population, r.population_rule = amount.unit, amount.population, "bracket_of_amount"
        return
    if r.number.kind == "count" and (more := more_of_amount(r, before)) is not None:
        of_what = after_number(r.sentence, r.span[1] + 1, number_tokens)
        r.unit, r.population = more.unit, of_what.text if of_what is not None else more.population
        r.population_rule = "more_of_amount"
        return
    if after is None and (level := compared_with(r, before)) is not None:
        r.phrase, r.unit = level.phrase, level.unit
        r.population, r.population_rule = level.population, "compared_amount"
        return
    if after is not None and (shared := _noun_shared(r, after, number_tokens)) is not None:
        after = shared
    if after is None or after.after_token in number_tokens:
        after = _noun_of_whole(r, number_tokens) or after  # "12 of the top 15 clerks"
    said = _said_to_be(r, number_tokens) if after is None and r.number.kind == "count" else None
    if after is None and r.number.kind in {"count", "rate"}:
        after = noun_elsewhere(r, number_tokens, before)
        if after is None and (said is not None or does_what_people_do(r)):
            r.unit = "person"
    if after is not None and after.head in _GROUPS and _is_of_many(r, after):
        after = replace(after, is_person=True)  # "38 Central Reserve Police Force were killed"
    r.phrase = after
    if after is not None and r.number.kind != "multiple":
        r.unit = r.unit or (unit_of(after.head, after.is_person) if names_a_thing(after) else None)
        r.population, r.population_rule = after.text, after.rule
        if after.text.lower() in _PLAIN_PEOPLE and (group := _group_before(r, number_tokens)) is not None:
            r.population = f"{group} of {after.text}"
        is_told_before = any(b.phrase is after for b in before[-NEAREST:])
        if is_told_before and (what := _of_what(r, number_tokens)) is not None:
            is_one = r.number.value_low == r.number.value_high == 1
            r.population = f"{after.head}{'' if is_one else 's'} {what}"  # "74 trials: 27 for fraud, 12 against mayors"
    if r.unit == "vote" or r.number.kind == "vote":
        _tell_side(r)
    if said is not None:
        r.population, r.population_rule = said.text, said.rule  # whatever those are that were told before


def _tell_side(r: Reading) -> None:
    """ "votes (542 in favor, 51 opposed)": votes together with the side they took."""
    side = _SIDE.match(text_behind(r))
    if side is not None:
        said = r.population or (r.phrase.text if r.phrase is not None else "votes")
        r.population, r.population_rule = f"{said.removesuffix(side[1])} {side[1]}".strip(), "votes_of_side"


def _is_state(r: Reading, phrase: NounPhrase) -> bool:
    """Whether the words behind a plural count say what became of those counted, and name none of them: "16 pending
    further action", "five confirmed fraudulent", "160 attended GKMA".
    """
    tokens = r.sentence.tokens[phrase.first_token : phrase.after_token]
    if phrase.first_token != r.span[1] or phrase.rule != "noun_after_number" or (r.number.value_low or 0) <= 1:
        return False
    opening = tokens[0].lower
    if len(tokens) == 1 and opening.endswith("ing") and opening in COMMON_VERBS and opening not in _EVENTS_IN_ING:
        return True  # "two sons, one studying and one working"
    if not opening.endswith(("ed", "ing")) or any(is_head(t) for t in tokens) or len(opening) < 5:
        return False
    return opening.endswith("ed") or opening in _PENDING


def _is_row(r: Reading, phrase: NounPhrase, number_tokens: set[int]) -> bool:
    """Whether the name behind a number begins the next row of a table: "22 Argentina 3 10 541"."""
    tokens, after = r.sentence.tokens, phrase.after_token
    if phrase.first_token != r.span[1] or after not in number_tokens or not is_beside_cell(r):
        return False
    word = tokens[after - 1]
    return word.word.istitle() and not is_plural(word.lower) and not r.sentence.text.isupper()


def _aged_name(r: Reading) -> str | None:
    """ "Roel, 52, is", "Benjamin Kwame Botwe (47) was": whose age a bare number is."""
    number, s = r.number, r.sentence
    if number.kind != "count" or number.unit or number.value_low != number.value_high or not number.value_low:
        return None
    if not MIN_AGE <= number.value_low <= MAX_AGE or number.end - number.start != 2:
        return None
    end = number.start - s.start
    named = _WAS.search(s.text, max(0, end - NAME), end)
    if named is not None and _AND_DID.match(s.text, number.end - s.start):
        return " ".join(named["full"].split())
    named = _NAMED.search(s.text, max(0, end - NAME), end)
    closing = "," if named and named["mark"] == "," else ")"
    if named is None or not s.text[number.end - s.start :].startswith(closing):
        return None
    return " ".join((named["full"] or named["alone"]).split())


def _noun_of_whole(r: Reading, number_tokens: set[int]) -> NounPhrase | None:
    """ "two of the three French nationals": a subset counts what its whole counts."""
    tokens, of = r.sentence.tokens, r.span[1]
    while of < len(tokens) and tokens[of].word in _QUOTES:
        of += 1
    of += of + 1 < len(tokens) and tokens[of].lower == "out"  # "three out of the four"
    whole = r.sentence.mention_within(of + 1, of + TO_WHOLE)
    if whole is None or tokens[of].lower != "of" or any(i in number_tokens for i in range(of, whole[0])):
        return None
    if not all(t.is_word and t.lower not in PREPOSITIONS for t in tokens[of + 1 : whole[0]]):
        return None
    if whole[2].kind in _WITH_UNIT and r.unit is None:
        r.unit = whole[2].unit  # "12 of his 30 years in office"
    return after_number(r.sentence, whole[1], number_tokens)


def _noun_shared(r: Reading, after: NounPhrase, number_tokens: set[int]) -> NounPhrase | None:
    """ "13 Turkish and four Greek sailors": the noun of the next number, where a plural count has an adjective only."""
    tokens, i = r.sentence.tokens, after.after_token
    is_adjective = (r.number.value_low or 0) > 1 and not any(is_head(t) for t in tokens[after.first_token : i])
    if not is_adjective or i + 1 >= len(tokens) or tokens[i].lower not in CONJUNCTIONS or i + 1 not in number_tokens:
        return None
    other = r.sentence.mention_within(i + 1, i + TO_WHOLE)
    phrase = after_number(r.sentence, other[1], number_tokens) if other is not None else None
    noun = tokens[phrase.after_token - 1] if phrase is not None else None
    if phrase is None or noun is None or not is_plural(noun.lower):
        return None
    return replace(phrase, text=f"{after.text} {noun.word}")


def _noun_of_those(r: Reading, number_tokens: set[int]) -> NounPhrase | None:
    """ "4,000 of these detainees", "eight of those 27 conflicts": those counted by name, whatever was told before."""
    tokens, of = r.sentence.tokens, r.span[1]
    if of + 2 >= len(tokens) or tokens[of].lower != "of" or tokens[of + 1].lower not in POINTING:
        return None
    start = of + 2
    while start < len(tokens) and start in number_tokens:
        start += 1
    phrase = after_number(r.sentence, start, number_tokens)
    is_noun = phrase is not None and is_head(tokens[phrase.after_token - 1])
    return phrase if is_noun else None


def _noun_before_comma(r: Reading, number_tokens: set[int]) -> NounPhrase | None:
    """ "flood victims, thousands of whom": the noun of a part whose whole is no number."""
    tokens, first = r.sentence.tokens, r.span[0]
    if first < 2 or tokens[first - 1].word != ",":
        return None
    return noun_ending_at(r.sentence, first - 2, number_tokens)


def _in_one_word(r: Reading, after: NounPhrase | None) -> NounPhrase | None:
    """ "a ten-member unit": a number whose noun is joined to it in one word."""
    last = r.sentence.end_of(r.span[1] - 1)
    rest = r.sentence.text[r.number.end - r.sentence.start : last - r.sentence.start]
    if len(rest) < 3 or rest[0] != "-" or not rest[1:].isalpha():
        return None
    noun = rest[1:]
    text = f"{noun} {after.text}" if after is not None else noun
    is_person = is_person_noun(singular(noun.lower()))
    return NounPhrase(text, singular(noun.lower()), r.span[1] - 1, r.span[1], is_person, "hyphenated_noun")


def _of_multiple(r: Reading, after: NounPhrase | None, number_tokens: set[int]) -> NounPhrase | None:
    """ "twice the value of its exports": of what something is a multiple; "10 times larger": what is."""
    tokens = r.sentence.tokens
    following = tokens[r.span[1]].lower if r.span[1] < len(tokens) else ""
    if following in _DETERMINERS:
        return after_number(r.sentence, r.span[1] + 1, number_tokens) or after
    if following == "as" and r.span[1] + 1 < len(tokens) and tokens[r.span[1] + 1].lower in {"many", "much"}:
        return after_number(r.sentence, r.span[1] + 2, number_tokens)
    if after is None or after.head in NOT_AFTER:
        return noun_of_amount(r.sentence, r.span[0], number_tokens)
    return after


def _are_occasions(r: Reading) -> bool:
    """Whether "three times" counts how often something was done, and is no multiple of anything."""
    tokens, after = r.sentence.tokens, r.span[1]
    if not r.mention.surface.lower().endswith(("times", "twice", "thrice")):
        return False
    if after >= len(tokens) or not tokens[after].is_word:
        return True
    word = tokens[after].lower
    if word in {"a", "an", "per", "each", "every"}:
        return after + 1 < len(tokens) and singular(tokens[after + 1].lower) in _TIMES
    if word in _OCCASIONS:
        return word != "more" or after + 1 >= len(tokens) or tokens[after + 1].lower in _OCCASIONS
    return tokens[after - 1].lower == "twice" and r.span[0] > 0 and tokens[r.span[0] - 1].lower in AUXILIARIES


def _is_of_many(r: Reading, phrase: NounPhrase) -> bool:
    """Whether several are counted by a noun in the singular."""
    last = phrase.text.split()[-1].lower()  # the phrase may be one of the sentence before
    return r.number.kind == "count" and (r.number.value_low or 0) > 1 and last == phrase.head and not is_plural(last)


def _of_what(r: Reading, number_tokens: set[int]) -> str | None:
    """The words behind a number without a noun that tell which of those counted before it counts."""
    tokens, i = r.sentence.tokens, r.span[1]
    if i + 1 >= len(tokens) or tokens[i].lower not in {"for", "against", "involving", "concerning", "from"}:
        return None
    after = i + 1
    while after < len(tokens) and after - i <= MOST_OF_WHAT and tokens[after].is_word and after not in number_tokens:
        after += 1
    while after > i + 1 and tokens[after - 1].lower in CONJUNCTIONS:
        after -= 1
    return r.sentence.words(i, after)


def _group_before(r: Reading, number_tokens: set[int]) -> str | None:
    """ "a delegation of 30 people", "a choir of less than 50 people": the group that people make up."""
    tokens, i = r.sentence.tokens, r.span[0] - 1
    while i > 0 and tokens[i].lower in BEFORE_NUMBER:
        i -= 1
    if i < 1 or tokens[i].lower != "of":
        return None
    phrase = noun_ending_at(r.sentence, i - 1, number_tokens)
    return phrase.text if phrase is not None and phrase.head not in _PARTITIVES else None


def _said_to_be(r: Reading, number_tokens: set[int]) -> NounPhrase | None:
    """ "Of the dead, 41 were nurses", "four were identified as bystanders": what those counted are."""
    tokens, i = r.sentence.tokens, r.span[1]
    if i >= len(tokens) or tokens[i].lower not in AUXILIARIES:
        return None
    i = next((k + 1 for k in range(i, min(i + TO_NAMED, len(tokens) - 1)) if tokens[k].lower == "as"), i)
    while i < len(tokens) and (tokens[i].lower in AUXILIARIES or _is_adverb(tokens[i].lower)):
        i += 1
    phrase = after_number(r.sentence, i, number_tokens) if i < len(tokens) else None
    last = tokens[phrase.after_token - 1].lower if phrase is not None else ""
    is_people = phrase is not None and phrase.is_person and phrase.first_token == i
    return phrase if is_people and last not in _HAPPENED and is_plural(last) else None


def _is_adverb(word: str) -> bool:
    return word.endswith("ly") or word in {"only", "still", "also", "now", "not"}
