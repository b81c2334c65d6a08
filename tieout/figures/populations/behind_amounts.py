"""What stands behind an amount and says what it is of: "USD 2 billion in fees", "a $3 billion package", "half of those
surveyed", "USD 90 for 1,622 pills".

Belongs here: the noun phrases and purposes behind an amount. Does not belong here: the order in which the places of an
amount's noun are asked (amounts.py), nouns that say little alone (amount_nouns.py).
"""

from __future__ import annotations

from dataclasses import replace

from tieout.figures.grammar.heads import is_head
from tieout.figures.grammar.noun_after import after_number
from tieout.figures.grammar.noun_phrase import KNOWN, STOPS, NounPhrase
from tieout.figures.grammar.sentences import Sentence
from tieout.figures.lexicon import COMMON_VERBS, HOW_OFTEN, REPORTING_VERBS, singular, verb_forms
from tieout.lexicon import words

TO_BRACKET_END = 12  # tokens of a bracket with the amount in another currency
TO_SPENDING = 8  # tokens between "spend" and the end of an amount
PURPOSE = 9  # words of a purpose that is no noun phrase
_MASS_NOUNS = words("grammar", "mass_nouns") | words("grammar", "funds")
_QUOTES = frozenset({'"', "“", "”"})
_FUND_NAMES = words("grammar", "fund_names")
_AGREEMENTS = words("grammar", "agreements")
_GIVEN = words("grammar", "given")
_GIVEN_AGREEMENTS = _AGREEMENTS | _GIVEN
_ADVERBIAL = frozenset({"return", "manner", "exchange", "addition", "way", "turn", "order", "advance", "question"})
_SAME = frozenset({"the", "same", "this", "that", "a", "similar", "any"})
NOT_AFTER = words("grammar", "not_after_amount")
_OF_TIME = words("grammar", "of_time")
_MAY_BE_NOUN = words("grammar", "amount_heads") | words("grammar", "nouns_like_verbs")
_PAST_LIKE_NOUNS = words("verbs", "past_like_nouns")
_FINES = frozenset({"fine", "fines", "penalty"})
_PAID_BY = frozenset({"on", "against", "for"})
_RATES = frozenset({"rate", "level"})
_OF_ANY_RATE = words("grammar", "of_any_rate")
_ASKED = words("grammar", "asked")
_ARTICLES = words("grammar", "articles_and_owners")
_SPENDING = frozenset(f for base in words("verbs", "spends_on") for f in verb_forms(base))
_HOW_OFTEN = HOW_OFTEN | {"annual"}
_EACH = frozenset({"a", "an", "per", "each", "every"})
_THINKING = REPORTING_VERBS | frozenset(f for base in words("verbs", "opinion") for f in verb_forms(base))
_OPENS_OBJECT = words("grammar", "determiners") | {"that", "they", "he", "she", "it", "the", "a", "an", "no", "little"}


def substance(sentence: Sentence, token: int, number_tokens: set[int], takes_names: bool = False) -> NounPhrase | None:
    """What follows an amount with "of", "in" or "worth of": "USD 2 billion in yearly fees"."""
    tokens = sentence.tokens
    i = token
    if i + 1 < len(tokens) and tokens[i].lower == "of" and tokens[i + 1].lower in KNOWN:
        return after_number(sentence, i, number_tokens)
    is_back_pay = i + 2 < len(tokens) and tokens[i + 1].lower == "back" and is_head(tokens[i + 2])
    takes_noun = i + 1 < len(tokens) and (is_back_pay or tokens[i + 1].lower not in NOT_AFTER)
    if takes_noun and tokens[i].lower in {"of", "in", "worth"} and not _is_adverbial(sentence, i):
        first = i + 2 if tokens[i].lower == "worth" and tokens[i + 1].lower == "of" else i + 1
        if tokens[i].lower == "in" and first + 1 < len(tokens) and tokens[first].lower in {"a", "an", "the"}:
            named = after_number(sentence, first + 1, number_tokens)  # "in a company", not "in a year"
            is_thing = named is not None and named.head not in _OF_TIME and not tokens[first + 1].word[0].isupper()
            return named if is_thing else None
        is_name = first < len(tokens) and tokens[first].word[0].isupper() and not sentence.text.isupper()
        is_name = is_name and not _names_things(sentence, first, number_tokens)
        is_name = is_name and not _is_fund(tokens[first].word)
        takes = takes_names and tokens[i].lower == "of"
        if first < len(tokens) and tokens[first].is_word and (takes or not is_name):
            return after_number(sentence, first, number_tokens)
    return None


def _names_things(sentence: Sentence, first: int, number_tokens: set[int]) -> bool:
    """Whether a name only opens a noun phrase: "in Venezuelan checks", "in UK Navy operations" is no place."""
    tokens = sentence.tokens
    ends = [first + 1] if first + 1 < len(tokens) else []
    named = after_number(sentence, first, number_tokens)
    ends += [named.after_token - 1] if named is not None else []
    things = [tokens[i] for i in ends if tokens[i].word.islower()]
    return any(is_head(t) or singular(t.lower) in _MASS_NOUNS for t in things)


def fine_on(sentence: Sentence, token: int, number_tokens: set[int]) -> NounPhrase | None:
    """ "a USD 500 fine on shops that sell": a fine right behind its amount together with those who pay it."""
    tokens = sentence.tokens
    if token + 1 >= len(tokens) or tokens[token].lower not in _FINES:
        return None
    paid_by = past_bracket(sentence, token + 1) if tokens[token + 1].word == "(" else token + 1
    if paid_by >= len(tokens) or tokens[paid_by].lower not in _PAID_BY:
        return None
    first = paid_by + 1
    while first < len(tokens) and tokens[first].lower in _ARTICLES:
        first += 1
    return after_number(sentence, first, number_tokens) if first < len(tokens) else None


def _is_adverbial(sentence: Sentence, i: int) -> bool:
    """Whether "in" at token i only says how: "USD 500 in return for", "in the same manner"."""
    tokens = sentence.tokens
    if tokens[i].lower != "in" or i + 1 >= len(tokens):
        return False
    last = i + 1
    while last < min(i + 3, len(tokens) - 1) and tokens[last].lower in _SAME:
        last += 1
    return tokens[last].lower in _ADVERBIAL


def _is_fund(word: str) -> bool:
    """Whether a name behind "in" is the abbreviation of a kind of money ("USD 350 million in ESF")."""
    return word in _FUND_NAMES


def past_bracket(sentence: Sentence, token: int) -> int:
    """Token after the bracket that closes within reach of ``token``; the one after it where none does."""
    tokens = sentence.tokens
    for i in range(token, min(token + TO_BRACKET_END, len(tokens))):
        if tokens[i].word == ")":
            return i + 1
        if tokens[i].word in {".", ";"}:
            break
    return token + 1


def past_each(sentence: Sentence, token: int) -> int:
    """Past "a year", "per month", "annually": how often says nothing of what the money is."""
    tokens = sentence.tokens
    if token + 1 < len(tokens) and tokens[token].lower in _EACH and singular(tokens[token + 1].lower) in _OF_TIME:
        return token + 2
    if token + 1 < len(tokens) and tokens[token].word == "/" and singular(tokens[token + 1].lower) in _OF_TIME:
        return token + 2
    if token < len(tokens) and tokens[token].lower in _HOW_OFTEN:
        return token + 1
    return token


def noun_behind(sentence: Sentence, token: int, number_tokens: set[int], is_noun: bool = False) -> NounPhrase | None:
    """The noun phrase right behind an amount: "a $3 billion financial package"; ``is_noun``: an article before the
    amount tells that a word which may be a verb is none ("a five percent lead").
    """
    tokens = sentence.tokens
    while token < len(tokens) and tokens[token].word in {"-", '"', "“", "”"}:
        token += 1
    if token >= len(tokens) or not tokens[token].is_word:
        return None
    word = tokens[token].lower
    following = tokens[token + 1].lower if token + 1 < len(tokens) else "."
    is_verb = word in COMMON_VERBS and (not word.endswith("ed") or following in STOPS or not following[0].isalpha())
    is_verb = is_verb and not (is_noun and word in _MAY_BE_NOUN)
    is_verb = is_verb or (word in _PAST_LIKE_NOUNS and following.endswith("ly"))  # "USD 23 million split evenly"
    if word in NOT_AFTER or word in STOPS or is_verb or (word.endswith("ly") and word not in {"family", "supply"}):
        return None
    phrase = after_number(sentence, token, number_tokens)
    if (
        phrase is None
        or (phrase.head in _OF_TIME and not _names_rate(phrase) and phrase.after_token - phrase.first_token < 3)
        or phrase.after_token - phrase.first_token > 7
    ):
        return None
    return _with_purpose(sentence, phrase) if phrase.head in _AGREEMENTS else phrase


def _names_rate(phrase: NounPhrase) -> bool:
    """Whether a noun says which rate or level it is ("a 21 percent poverty rate", not "at the same rate")."""
    opening, *rest = phrase.text.lower().split()
    return phrase.head in _RATES and bool(rest) and opening not in _OF_ANY_RATE and not opening.endswith(("er", "ed"))


def of_asked(sentence: Sentence, token: int) -> NounPhrase | None:
    """ "half of those surveyed": people who are named by what they were asked."""
    tokens = sentence.tokens
    if token + 2 >= len(tokens) or tokens[token].lower != "of" or tokens[token + 1].lower not in {"those", "all"}:
        return None
    if tokens[token + 2].lower not in _ASKED:
        return None
    return NounPhrase(sentence.words(token + 1, token + 3), "person", token + 1, token + 3, True, "noun_after_number")


def they_say(sentence: Sentence, token: int) -> bool:
    """Whether the word behind a share is what those people say or think."""
    tokens = sentence.tokens
    if token + 1 >= len(tokens) or tokens[token].lower not in _THINKING or not tokens[token + 1].is_word:
        return False
    following = tokens[token + 1].lower
    return tokens[token].lower.endswith("ed") or following in _OPENS_OBJECT or following.endswith("ing")


def share_of(sentence: Sentence, token: int, number_tokens: set[int]) -> NounPhrase | None:
    """ "90 percent of their children": what the share is of; "20 percent of whom are Danes": what they are."""
    tokens = sentence.tokens
    if token < len(tokens) and tokens[token].word in _QUOTES:
        token += 1  # '"98 percent" of the public'
    if token >= len(tokens) or tokens[token].lower != "of":
        return None
    following = tokens[token + 1].lower if token + 1 < len(tokens) else "the"
    if token + 3 < len(tokens) and following in {"whom", "which", "them"}:
        return after_number(sentence, token + 3, number_tokens)
    # "half of the original 2,300 Palestinians"
    whole = sentence.mention_within(token + 1, token + 5)
    if whole is not None:
        return after_number(sentence, whole[1], number_tokens)
    if token + 3 < len(tokens) and following in KNOWN and tokens[token + 2].word[0].isdigit():
        return after_number(sentence, token + 3, number_tokens)  # "of those 40 officers": a number that points back
    # after_number passes over "of the" by itself
    return after_number(sentence, token if following in KNOWN else token + 1, number_tokens)


def purpose_behind(sentence: Sentence, token: int, number_tokens: set[int]) -> NounPhrase | None:
    """What money is for: the words after "for", "to <verb>" or "toward", else whom it goes to or comes from."""
    tokens = sentence.tokens
    for i in range(token, min(token + 5, len(tokens) - 1)):
        word = tokens[i].lower
        if not tokens[i].is_word or word == "and":
            break
        bought = sentence.mention_within(i + 1, i + 2) if word == "for" else None
        if bought is not None and bought[2].kind == "count":
            return after_number(sentence, bought[1], number_tokens)  # "USD 90 for 1,622 pills"
        is_spent_on = word == "on" and any(t.lower in _SPENDING for t in tokens[max(0, token - TO_SPENDING) : token])
        if (is_spent_on or word in {"for", "to", "toward", "towards", "from", "into"}) and tokens[i + 1].is_word:
            is_to_do = word == "to" and not tokens[i + 1].word[0].isupper() and tokens[i + 1].lower not in KNOWN
            phrase = after_number(sentence, i + (2 if is_to_do else 1), number_tokens)
            after = min(i + 1 + PURPOSE, len(tokens))
            after = next((k for k in range(i + 2, after) if not tokens[k].is_word and k not in number_tokens), after)
            return phrase or NounPhrase(sentence.words(i + 1, after), "", i + 1, after, False, "purpose")
    return None


def for_what(sentence: Sentence, told_of: NounPhrase, token: int, number_tokens: set[int]) -> NounPhrase:
    """ "a grant of USD 250,000 for clinics": an agreement before an amount together with what follows that."""
    tokens = sentence.tokens
    is_for = token < len(tokens) and tokens[token].lower in {"for", "to"}
    *_, last = named = told_of.text.split()[-3:]
    if not is_for or singular(last.lower()) not in _GIVEN_AGREEMENTS:
        return told_of
    purpose = purpose_behind(sentence, token, number_tokens)
    if purpose is None:
        return told_of
    leading = tokens[token].lower if purpose.first_token <= token + 2 else "for"
    return replace(told_of, text=f"{' '.join(named)} {leading} {purpose.text}".rstrip("."))


def _with_purpose(sentence: Sentence, thing: NounPhrase) -> NounPhrase:
    """ "a contract to build a road": an agreement together with what it is for."""
    tokens = sentence.tokens
    for i in range(thing.after_token, min(thing.after_token + 8, len(tokens) - 1)):
        if tokens[i].lower in {"for", "to", "provide", "support"} and not tokens[i + 1].word[0].isupper():
            after = i + 1
            while after < min(i + PURPOSE, len(tokens)) and tokens[after].is_word:
                after += 1
            text = sentence.words(thing.first_token, after)
            return NounPhrase(text, thing.head, thing.first_token, thing.after_token, False, "purpose")
    return thing
