"""The noun phrase that stands after a number, and the one that "the number of" names.

Belongs here: the words of the phrase and its head. Does not belong here: where it begins and ends (noun_start.py,
noun_ends.py), verbs without a noun (number_verbs.py), joints and complements (noun_joints.py, noun_complement.py),
which kind of number looks where (population.py).
"""

from __future__ import annotations

from tieout.figures.grammar.heads import is_head, is_person_noun, is_plural, singular_of
from tieout.figures.grammar.name_inside import length_of_name
from tieout.figures.grammar.noun_complement import after_complement
from tieout.figures.grammar.noun_ends import (
    ends_after_noun,
    is_how_often,
    is_owned,
    opens_time,
    stops,
)
from tieout.figures.grammar.noun_joints import first_conjunct, joint_length, noun_follows
from tieout.figures.grammar.noun_phrase import CONJUNCTIONS, STOPS, NounPhrase
from tieout.figures.grammar.noun_start import (
    MOST_WORDS,
    PASSED_OVER,
    QUOTES,
    TAILS,
    is_hyphen,
    past_attribute,
    start_of_phrase,
)
from tieout.figures.grammar.number_verbs import are_doing, are_past_with_particles, is_past, is_verb_of_number
from tieout.figures.grammar.people_heads import counts_people
from tieout.figures.grammar.sentences import Sentence, Token
from tieout.figures.lexicon import singular
from tieout.lexicon import words

LOOK_BACK = 18  # tokens in which "the number of" may stand before its number
LOOK_FAR_BACK = 28  # the same, where it changes from or to its number
_BOUNDS = words("grammar", "bounds_of_people")
_DESCRIBING = words("grammar", "adverbs") | {
    "strong",
    "long",
    "odd",
    "plus",
    "more",
    "new",
    "big",
    "high",
    "low",
    "key",
}
_ENDINGS_OF_ADJECTIVES = (
    "al",
    "ic",
    "ous",
    "ive",
    "ed",
    "ing",
    "ary",
    "ful",
    "less",
    "ern",
    "ish",
    "ese",
    "an",
    "able",
    "ant",
)
_MARGINS = frozenset({"majority", "margin", "lead", "advantage", "edge"})
_ATTRIBUTIVE = words("grammar", "attributive")
_CHANGES = words("grammar", "changes")
_DETERMINERS = words("grammar", "determiners")
_NOUNS_IN_LY = words("grammar", "nouns_in_ly")
_TIMES = words("grammar", "times")
_KINDS_OF = words("grammar", "attributive_kinds")


def after_number(
    sentence: Sentence, token: int, number_tokens: set[int], is_plural_scale: bool = False
) -> NounPhrase | None:
    """The noun phrase that begins at ``token``, just after a number; None where no noun follows.

    A preposition, verb, mark or another number ends it. ``is_plural_scale`` tells that the number is a plural
    ("hundreds"), whose noun stands after "of".
    """
    tokens = sentence.tokens
    counts_one = token > 0 and tokens[token - 1].lower in {"one", "a", "an", "1"}
    if opens_time(sentence, token):
        return None  # "plans to add 100 next year"
    first = start_of_phrase(sentence, token, is_plural_scale)
    if first == token and is_hyphen(sentence, token):
        if tokens[token + 1].lower in TAILS:
            return after_number(sentence, token + 2, number_tokens)
        return _hyphenated(sentence, token + 1, number_tokens)
    first = past_attribute(sentence, first, number_tokens)
    if first == token < len(tokens) and (
        is_verb_of_number(sentence, token, counts_one) or are_doing(sentence, token, counts_one)
    ):
        return None
    last: int | None = None
    i = first
    counts_many = _counts_many(sentence, token)
    while i < len(tokens) and i - first < MOST_WORDS:
        t = tokens[i]
        inside = length_of_name(sentence, i, first, number_tokens, counts_many) if last is not None else 0
        if inside:
            i += inside
            last = i - 1
        elif i in number_tokens:
            break
        elif t.word in QUOTES:
            i += 1
            first = i if last is None else first
        elif counts_one and t.lower == "and" and last is not None and _is_one_person(tokens[last]):
            break  # "one guard and injuries to several"
        elif not t.is_word or t.lower in CONJUNCTIONS or t.lower == "but":
            passed = joint_length(sentence, i, first, number_tokens, counts_many) if last is not None else 0
            passed = passed or int(last is not None and is_hyphen(sentence, i) and tokens[i + 1].is_word)
            passed = passed or (_designation(sentence, last, i, number_tokens) if last is not None else 0)
            if not passed:
                break
            i += passed
        elif (stops(sentence, i) and not is_how_often(sentence, i, number_tokens) and not is_owned(sentence, i)) or (
            last is not None
            and (t.lower in _DETERMINERS or ends_after_noun(sentence, last, i, number_tokens, counts_one))
        ):
            break  # "7,000 Iraqis this year"
        elif not counts_one and _owns(t) and token - 1 in number_tokens:
            return _owner(sentence, first, i)
        else:
            last = i
            i += 1
    while last is not None and _is_manner(tokens[last]):
        last = last - 1 if last > first else None  # "3,000 more indirectly"
    if token == first and last is not None and not counts_one and are_past_with_particles(sentence, first, last):
        return None  # "14 escaped from", "60 marched on"
    if last is None or (token == first == last and is_past(tokens[first]) and not _is_article(sentence, token)):
        return None  # "14 escaped", "one disabled"
    return _phrase(sentence, first, last, number_tokens, counts_one)


def _is_attribute(sentence: Sentence, first: int, last: int) -> bool:
    """Whether a number of several with the noun behind it describes one thing: "a ten bank syndicate", "the 3,500 troop
    ceiling".
    """
    tokens, noun, head = sentence.tokens, sentence.tokens[first].lower, sentence.tokens[last].lower
    number = next((n for n in sentence.mentions if n[1] == first), None)
    if number is None or number[2].kind != "count" or (number[2].value_low or 0) <= 1:
        return False
    if is_head(tokens[last]) or is_plural(noun) or not tokens[first].word.islower() or not head.isalpha():
        return False
    if is_person_noun(noun) and (head in _CHANGES or head in _BOUNDS):
        return True
    opening = [t.lower for t in tokens[max(0, number[0] - 2) : number[0]]]
    is_one = opening[-1:] in (["a"], ["an"]) or (opening[:1] in (["a"], ["an"]) and opening[-1] in PASSED_OVER)
    return is_one and noun.isalpha() and not noun.endswith(_ENDINGS_OF_ADJECTIVES) and noun not in _DESCRIBING


def _counts_many(sentence: Sentence, token: int) -> bool:
    """Whether the number right before a token is a count of several."""
    return any(after == token and n.kind == "count" and (n.value_low or 0) > 1 for _, after, n in sentence.mentions)


def _owns(token: Token) -> bool:
    """Whether a word is the owner, in the plural, of what stands behind it."""
    return token.lower.endswith(("s'", "s’")) and len(token.lower) > 4 and singular(token.lower[:-1]) not in _TIMES


def _owner(sentence: Sentence, first: int, last: int) -> NounPhrase:
    """ "the two detainees' training": the owners that a number counts."""
    word = sentence.tokens[last].word[:-1]
    head = singular_of(word)
    text = sentence.words(first, last + 1)[:-1]
    return NounPhrase(text, head, first, last + 1, is_person_noun(head, word), "noun_after_number")


def _is_manner(token: Token) -> bool:
    is_in_ly = token.word.islower() and token.word.endswith("ly") and len(token.word) > 5
    return is_in_ly and token.word not in _NOUNS_IN_LY


def _is_one_person(token: Token) -> bool:
    return not is_plural(token.lower) and is_person_noun(token.lower, token.word)


def _is_article(sentence: Sentence, token: int) -> bool:
    return token > 0 and sentence.tokens[token - 1].lower in {"a", "an"}


def _designation(sentence: Sentence, last: int, i: int, number_tokens: set[int]) -> int:
    """Tokens of the number of a model behind its maker's name, with the noun right after it: "Boeing 747-400 aircraft";
    0 where there is none.
    """
    tokens = sentence.tokens
    k = i
    while k < len(tokens) and (tokens[k].word[0].isdigit() or (k > i and tokens[k].word == "-")):
        k += 1
    is_name = tokens[last].word[0].isupper() and not tokens[last].word.isupper()
    return k - i if k > i and is_name and noun_follows(sentence, k, number_tokens) else 0


def number_of(sentence: Sentence, token: int, number_tokens: set[int]) -> NounPhrase | None:
    """ "raised the number of clinics to 40": what "the number of" names, nearest before the number."""
    tokens = sentence.tokens
    reach = LOOK_FAR_BACK if token and tokens[token - 1].lower in {"from", "to"} else LOOK_BACK
    for i in range(token - 2, max(-1, token - reach), -1):
        if tokens[i].lower in {"number", "numbers", "total"} and tokens[i + 1].lower == "of":
            return after_number(sentence, i + 2, number_tokens)
        if tokens[i].word == ";":
            break
    return None


def _hyphenated(sentence: Sentence, i: int, number_tokens: set[int]) -> NounPhrase | None:
    """ "its 4,000-student cap", "a 12-member delegation": the unit is the noun at token i, the phrase goes on."""
    noun = sentence.tokens[i]
    head = "person" if noun.lower == "strong" else singular(noun.lower)
    if not noun.is_word or noun.lower in STOPS or noun.lower in CONJUNCTIONS:
        return None
    is_size = noun.lower == "strong" and noun_follows(sentence, i + 1, number_tokens)  # "a 300-strong force"
    rest = after_number(sentence, i + is_size, number_tokens)
    text, after = (rest.text, rest.after_token) if rest is not None else (noun.word, i + 1)
    if after == i + 1 and (group := after_number(sentence, after, number_tokens)) is not None:
        text, after = f"{noun.word} {group.text}", group.after_token  # "a 10-person working group"
    return NounPhrase(text, head, i, after, is_person_noun(head), "hyphenated_noun")


def _phrase(sentence: Sentence, first: int, last: int, number_tokens: set[int], counts_one: bool) -> NounPhrase:
    """The phrase of the tokens ``first`` to ``last`` and complement; of two joined things the first is its head."""
    word = sentence.tokens[last].word
    head = singular_of(word)
    opening = sentence.tokens[first]
    is_kind = opening.lower in _KINDS_OF and is_plural(sentence.tokens[last].lower)  # "two state elections"
    is_margin = counts_one and sentence.tokens[last].lower in _MARGINS and first + 1 == last  # "a one vote lead"
    is_listed = opening.lower in _ATTRIBUTIVE and (is_margin or not counts_one) and not is_kind
    if first < last and (is_listed or (not counts_one and _is_attribute(sentence, first, last))):
        head, word = opening.lower, opening.word  # "a five person board"
    elif first < last and opening.lower == "strong":
        head = word = "person"  # "a 300,000 strong force"
        first += 1
    elif not is_person_noun(head, word):
        conjunct = first_conjunct(sentence, first, last)
        if conjunct is not None:
            head, word = singular_of(conjunct.word), conjunct.word
    after = after_complement(sentence, last + 1, number_tokens, head)
    text = sentence.words(first, after)
    is_person = counts_people(sentence, first, last, head, word, counts_one)
    return NounPhrase(text, head, first, last + 1, is_person, "noun_after_number")
