"""What a count counts: the noun behind it, as most have, or else one of the places where a count keeps it.

Belongs here: counts, rates, ordinals, multiples and votes. Does not belong here: other kinds of number (population.py),
the noun phrase itself (noun_after.py), what is taken over from another figure (inheritance.py).
"""

from __future__ import annotations

import re
from dataclasses import replace

from tieout.figures.grammar.heads import is_head, is_person_noun, is_plural, names_a_thing, unit_of
from tieout.figures.grammar.noun_after import after_number, number_of
from tieout.figures.grammar.noun_back import noun_ending_at, noun_of_amount
from tieout.figures.grammar.noun_joints import noun_follows
from tieout.figures.grammar.noun_phrase import CONJUNCTIONS, PREPOSITIONS, NounPhrase
from tieout.figures.grammar.sentences import Sentence, pattern
from tieout.figures.grammar.verb_reach import names_amount
from tieout.figures.lexicon import AMOUNT_VERBS, AUXILIARIES, COMMON_VERBS, load, singular, words
from tieout.figures.links.compared import compared_with
from tieout.figures.populations.amounts import NOT_AFTER
from tieout.figures.populations.left_out import (
    does_what_people_do,
    in_bracket_of_amount,
    more_of_amount,
    of_other_bound,
    of_quality,
    of_scale,
    start_of_change,
    what_moved,
)
from tieout.figures.reading import Reading, text_behind

NEAREST = 12  # figures before one among which that of its noun is looked for
_ELLIPTIC = pattern(r"\s*(?:\w+ )?of (?:which|whom|these|those|them|the \d)")
MOST_OF_WHAT = 7  # words
TO_CHANGE = 14  # tokens between a verb of change and its "from 24 to 10"
OPENING = 3  # tokens from the start of a sentence in which a number opens it
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
_GROUPS = words("grammar", "groups_of_people")
_MADE_OF_PEOPLE = _GROUPS | words("grammar", "befalls_people") | words("grammar", "places_of_people")
_DETERMINERS = words("grammar", "determiners")
_APPROXIMATIONS = words("grammar", "approximations") | {"more", "than"}
_BEFORE_NUMBER = _APPROXIMATIONS | {"less", "fewer", "least", "at", "up", "to"}
_PLAIN_PEOPLE = words("populations", "plain_people")
_PARTITIVES = words("grammar", "partitives")
_TIMES = words("grammar", "times")
_NO_HEADS = frozenset({"above", "below", "shown", "mentioned", "listed", "cited", "noted"})
_QUOTES = frozenset({'"', "“", "”", "'"})
_POINTING = frozenset({"these", "those", "the", "its", "their"})
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
_COUNTED_AS: dict[str, str] = load("grammar")["counted_as"]
_COUNTABLE = words("grammar", "countable")
TO_OPENING = 5  # tokens between a bracket and its number
_OPENS_BRACKET = words("grammar", "opens_bracket")
_BOUNDS = words("grammar", "bounds_of_people")
_CHANGES = words("grammar", "changes")
_PENDING = words("grammar", "counted_states") | words("grammar", "prepositional_participles")
_HARMING = frozenset({"killing", "injuring", "wounding", "hurting"})
_HAPPENED = words("populations", "happened_to")
NUMBER_OF = 4  # tokens before what "the largest number of" names
TO_END_OF_BRACKET = 6  # tokens
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
        after = _noun_elsewhere(r, number_tokens, before)
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
    if phrase.first_token != r.span[1] or after not in number_tokens or not _is_beside_cell(r):
        return False
    word = tokens[after - 1]
    return word.word.istitle() and not is_plural(word.lower) and not r.sentence.text.isupper()


def _is_beside_cell(r: Reading) -> bool:
    """Whether another bare number stands right before or behind one, as in the row of a table."""
    tokens, (first, after) = r.sentence.tokens, r.span
    for start, end, number in r.sentence.mentions:
        is_size = end < len(tokens) and tokens[end].word == "-"  # "six 24-foot boats"
        if after == start and number.kind == "count" and number.start > r.number.end and not is_size:
            return number.value_low is not None and tokens[start].word[0].isdigit()
        if end == first and number.kind == "count" and tokens[start].word[0].isdigit():
            return True
    return False


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
    if of + 2 >= len(tokens) or tokens[of].lower != "of" or tokens[of + 1].lower not in _POINTING:
        return None
    start = of + 2
    while start < len(tokens) and start in number_tokens:
        start += 1
    phrase = after_number(r.sentence, start, number_tokens)
    is_noun = phrase is not None and is_head(tokens[phrase.after_token - 1])
    return phrase if is_noun else None


def _noun_elsewhere(r: Reading, number_tokens: set[int], before: list[Reading]) -> NounPhrase | None:
    """What a count without a noun of its own counts: "Rwandans (651)", "refugees totaled 8,000", "the number of ... to
    6 million", "1,000 students and another 600", "police arrested one".
    """
    sentence, first = r.sentence, r.span[0]
    if _is_beside_cell(r) and not sentence.text.isupper():
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
        if whole is not None and whole.head not in _POINTING:
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
    """ "2,464 kilograms of marijuana (881 in 2005)": a number in the unit of the amount before its bracket."""
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
    while i > 0 and tokens[i].lower in _BEFORE_NUMBER:
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
    while i > 0 and tokens[i].lower in _BEFORE_NUMBER:
        i -= 1
    return i >= 0 and tokens[i].lower in _HARMING
