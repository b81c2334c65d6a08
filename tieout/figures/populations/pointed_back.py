"""What a count without a noun points back to: "all but three failed", "the twelve have faced torture".

Belongs here: counts that neither their own words, nor a total, nor a level give a noun. Does not belong here: nouns
beside a number (counted.py), what a part takes from its total (inheritance.py).
"""

from __future__ import annotations

from tieout.figures.grammar.heads import is_head, is_person_noun, is_plural, names_a_thing, singular_of, unit_of
from tieout.figures.grammar.noun_before import before_number
from tieout.figures.grammar.noun_phrase import CONJUNCTIONS, STOPS, NounPhrase
from tieout.figures.grammar.sentences import Token
from tieout.figures.lexicon import AUXILIARIES, INFLECTED_VERBS, OF_TIME, REPORTING_VERBS
from tieout.figures.populations.counted_elsewhere import is_harmed
from tieout.figures.reading import Reading
from tieout.lexicon import words

SENTENCES_BACK = 2  # between a count and the figure that it points back to
_ADDRESSED = frozenset({"to", "by", "told", "with"})
_BASES = words("verbs", "only_verbs") | words("verbs", "noun_like") | words("verbs", "common")
_BODIES = words("grammar", "forces") | words("grammar", "bodies_who_act") | {"bill", "law", "board", "system"}
_EXIST = frozenset({"are", "were", "be", "been"})
_BLUR = words("grammar", "approximations") | {
    "only",
    "more",
    "than",
    "at",
    "least",
    "nearly",
    "perhaps",
    "now",
    "still",
    "currently",
    "up",
    "to",
    "as",
    "many",
}
TO_HAVE = 7  # tokens between "has" and the numbers of those who are somewhere
_HAVE = frozenset({"has", "have", "had"})
_ORDER = frozenset({"first", "last", "next", "final"})
_RELATIVES = frozenset({"who", "which", "that"})
_WHEN = frozenset({"last", "this", "next", "in", "on"})
_KNOWN = frozenset({"the", "but", "remaining", "another", "other", "these", "those", "all", "including"})
_ENDS = frozenset({".", ",", ";", ")", "and", "or", "but"})
_OPENS_PLACE = frozenset({"from", "in", "at", "into", "to", "with", "who", "on", "for", "of"})
_NO_NOUN = STOPS | CONJUNCTIONS
_BEHIND_KNOWN = _ENDS | _OPENS_PLACE | {"this", "last"}
_HAPPENED = words("populations", "happened_to")


def point_back(readings: list[Reading]) -> None:
    """Fill the population, and the unit where it is open, of the counts of a passage that have none."""
    for i, r in enumerate(readings):
        if r.number.kind != "count" or r.number.rule == "article":
            continue
        said = r.phrase.text if r.phrase is not None else ""
        is_deed_alone = said.lower() in _HAPPENED and r.population == said  # "and 13 killed"
        if r.population is not None and not is_deed_alone:
            continue
        of_people = is_deed_alone or r.unit == "person" or (r.measure is not None and r.measure.persons)
        is_stationed = _is_stationed(r)
        of_people = of_people or is_stationed
        if not is_deed_alone and not is_stationed and not points_back(r, of_people=of_people):
            continue
        phrase = _named_before(r, people_only=of_people)
        if phrase is None and not is_harmed(r):
            phrase = _counted_before(r, readings[:i], people_only=of_people)
        if phrase is not None and is_deed_alone and phrase.text.lower() in _HAPPENED:
            continue  # "left 16 dead and 16 injured"
        if phrase is None and not is_deed_alone and r.measure is not None and r.measure.family == "casualties":
            r.population, r.population_rule = _what_befell(r), "what_befell"
        elif phrase is not None:
            r.population, r.population_rule = phrase.text, "pointed_back"
            r.unit = r.unit or (unit_of(phrase.head, phrase.is_person) if names_a_thing(phrase) else None)


def _is_stationed(r: Reading) -> bool:
    """ "besides its troops in Egypt, Zembla has 2,300 in Mali, 900 in Chad": whether a number stands between "has" and
    a place.
    """
    tokens, (first, after) = r.sentence.tokens, r.span
    place = after + 1
    place += place < len(tokens) and tokens[place].lower == "the"
    is_in_place = place < len(tokens) and tokens[after].lower == "in" and tokens[place].word[0].isupper()
    return is_in_place and bool(_HAVE & {t.lower for t in tokens[max(0, first - TO_HAVE) : first]})


def points_back(r: Reading, *, of_people: bool) -> bool:
    """Whether a bare number stands where a noun is left out, and is no label and no cell of a table."""
    tokens, (first, after) = r.sentence.tokens, r.span
    low = r.number.value_low
    if low is None or low % 1 or first == 0:
        return False
    before, at_end = tokens[first - 1], after >= len(tokens)
    of_numbers = r.sentence.number_tokens()
    if first - 1 in of_numbers or (not at_end and after in of_numbers) or (before.word[0].isupper() and first > 1):
        return False
    following = "." if at_end else tokens[after].lower
    while after < len(tokens) - 1 and (following.endswith("ly") or _is_so_far(tokens, after)):
        after += 1
        following = tokens[after].lower
    does = following in AUXILIARIES or after in r.sentence.verb_tokens or following.endswith(("ed", "ing"))
    is_known = before.lower in _KNOWN and following in _BEHIND_KNOWN
    is_known = is_known or (before.lower in _ORDER and following in _WHEN)  # "the first 18 last year"
    is_known = is_known or (following in _ENDS and _are_there(tokens, first))
    is_known = is_known or (following == "more" and first > 1)  # "two mills and will build two more"
    is_some = following == "of" and after + 1 < len(tokens) and tokens[after + 1].lower in _KNOWN  # "three of the five"
    return does or is_known or is_some or (of_people and following in _BEHIND_KNOWN)


def _what_befell(r: Reading) -> str | None:
    """ "an accident which killed 18", "injuring three": what became of people of whom nothing else is told."""
    tokens, i = r.sentence.tokens, max(0, r.span[0] - 1)
    while i > 0 and tokens[i].lower in _BLUR:
        i -= 1
    word = tokens[i].lower
    past = f"{word.removesuffix('ing')}ed" if word.endswith("ing") else word
    return past if past in _HAPPENED else None


def _is_so_far(tokens: list[Token], i: int) -> bool:
    """Whether token i is one of "so far" or "thus far"."""
    return "far" in (tokens[i].lower, tokens[i + 1].lower) and tokens[i].lower in {"so", "thus", "far"}


def _are_there(tokens: list[Token], first: int) -> bool:
    """ "he said there were some 1,500": whether a number says how many there are."""
    i = first - 1
    while i > 1 and tokens[i].lower in _BLUR:
        i -= 1
    return i > 0 and tokens[i].lower in _EXIST and tokens[i - 1].lower == "there"


def _named_before(r: Reading, *, people_only: bool) -> NounPhrase | None:
    """The people, or else the things in the plural, that its sentence names nearest before a number."""
    tokens, of_numbers = r.sentence.tokens, r.sentence.number_tokens()
    things = None
    for i in range(r.span[0] - 1, -1, -1):
        t = tokens[i]
        if not t.is_word or i in of_numbers or i in r.sentence.verb_tokens or not is_head(t):
            continue
        if i and tokens[i - 1].lower in _RELATIVES:
            continue  # "which reaches"
        following = tokens[i + 1]
        if following.is_word and following.lower not in _NO_NOUN and i + 1 not in r.sentence.verb_tokens:
            if is_plural(following.lower) or _is_compound(t.lower, following):
                continue  # the first noun of "police posts", "appeals court"
        is_person = is_person_noun(singular_of(t.word), t.word)
        if singular_of(t.word) in OF_TIME or not is_plural(t.lower):
            continue
        does = i + 1 in r.sentence.verb_tokens and following.lower not in AUXILIARIES
        if is_person and does and (following.lower in REPORTING_VERBS or is_harmed(r)):
            continue  # "doctors said that 600 had died, with 1,200 injured", "men threw bombs, injuring three"
        is_name = i > 0 and t.word[0].isupper() and not t.word.isupper()
        if not is_person and (is_name or t.lower in INFLECTED_VERBS):
            continue  # "Judge Menezes", "the plan says"
        if people_only and t.lower in _HAPPENED | {"police"}:
            continue  # "over 1000 dead and 350,000 displaced", "police left 80 injured"
        phrase = before_number(r.sentence, i + 1, of_numbers)
        if phrase is None or _is_addressed(tokens, phrase.first_token):
            continue
        if is_person:
            return phrase
        things = things or phrase
    return None if people_only else things


def _is_addressed(tokens: list[Token], first: int) -> bool:
    """Whether a phrase tells to or by whom ("told to reporters", but "to release prisoners")."""
    before = tokens[first - 1].lower if first else ""
    return before in _ADDRESSED and not (before == "to" and tokens[first].lower in _BASES)


def _is_compound(word: str, following: Token) -> bool:
    """Whether a plural stands before a singular noun that it belongs to: "the appeals court"."""
    return following.word.islower() and following.lower in _BODIES and is_plural(word)


def _counted_before(r: Reading, before: list[Reading], *, people_only: bool) -> NounPhrase | None:
    """What the figures before it count."""
    for b in reversed(before):
        if r.sentence_index - b.sentence_index > SENTENCES_BACK:
            return None
        if b.phrase is not None and b.number.kind == "count" and (b.phrase.is_person or not people_only):
            return b.phrase
    return None
