"""The noun phrase that stands after a number, and the one that "the number of" names.

Belongs here: where the phrase begins, where it ends, its head. Does not belong here: joints and complements
(noun_joints.py, noun_complement.py), which kind of number looks where (population.py).
"""

from __future__ import annotations

from tieout.figures.grammar.heads import is_head, is_person_noun, is_plural, singular_of
from tieout.figures.grammar.name_inside import is_acronym, length_of_name
from tieout.figures.grammar.noun_complement import after_complement
from tieout.figures.grammar.noun_joints import HOW_OFTEN, first_conjunct, joint_length, noun_follows
from tieout.figures.grammar.noun_phrase import CONJUNCTIONS, STOPS, NounPhrase
from tieout.figures.grammar.number_verbs import are_doing
from tieout.figures.grammar.people_heads import counts_people
from tieout.figures.grammar.sentences import Sentence, Token
from tieout.figures.lexicon import AUXILIARIES, FINITE_VERBS, INFLECTED_VERBS, load, populations, singular, words

MOST_WORDS = 9
BRACKET = 7  # tokens of a remark between a number and its noun
LOOK_BACK = 18  # tokens in which "the number of" may stand before its number
LOOK_FAR_BACK = 28  # the same, where it changes from or to its number
_DETERMINERS = words("grammar", "determiners")
_BEFORE_NOUN = CONJUNCTIONS | _DETERMINERS
_PASSED_OVER = words("grammar", "between_number_and_noun") | {"such", "so", "very"}
_ONLY_VERBS = words("verbs", "only_verbs")
# What several do: forms that are no noun, and that describe none behind them.
_DONE_BY_SEVERAL = (frozenset(load("verbs")["only_verbs"]) | words("verbs", "done_by_several")) - words(
    "verbs", "also_adjectives"
)
_EVENTS_IN_ING = words("verbs", "events_in_ing")
_IRREGULAR = words("verbs", "irregular_past")
_PARTICLES = frozenset({"on", "off", "out", "up", "down", "away", "back", "in", "over"})
_OPENS_OBJECT = frozenset({"a", "an", "the", "his", "her", "their", "its"})
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
_KINDS_OF = words("grammar", "attributive_kinds")
_PLURAL_MODIFIERS = words("grammar", "plural_modifiers")
_CHANGES = words("grammar", "changes")
_NOUNS_LIKE_VERBS = words("grammar", "nouns_like_verbs")
_NOUNS_IN_LY = words("grammar", "nouns_in_ly")
_TAILS = frozenset({"plus", "odd"})  # of a number: "100-plus forces"
_QUOTES = frozenset({'"', "'", "“", "”"})
_WHEN = frozenset({"last", "this", "next"})
_HOW_OFTEN = frozenset(
    {"often", "sometimes", "always", "never", "still", "already", "once"}
)  # "two often competing aims"
_TIMES = words("grammar", "times")
_DATED = _TIMES | words("grammar", "named_times")
_OPENS_REMARK = frozenset(
    {"down", "up", "of", "out", "from", "including", "later", "now", "since", "originally"}
)  # "(down from 18)"
# "of" before one goes on with the count: "two of the five shelters".
_OF_KNOWN = frozenset({"the", "these", "those", "its", "their", "his", "her", "our"})


def after_number(
    sentence: Sentence, token: int, number_tokens: set[int], is_plural_scale: bool = False
) -> NounPhrase | None:
    """The noun phrase that begins at ``token``, just after a number; None where no noun follows.

    A preposition, verb, mark or another number ends it. ``is_plural_scale`` tells that the number is a plural
    ("hundreds"), whose noun stands after "of".
    """
    tokens = sentence.tokens
    counts_one = token > 0 and tokens[token - 1].lower in {"one", "a", "an", "1"}
    if token + 1 < len(tokens) and tokens[token].lower in _WHEN and tokens[token + 1].lower in _DATED:
        return None  # "plans to add 100 next year"
    first = _start(sentence, token, is_plural_scale)
    if first == token and _is_hyphen(sentence, token):
        if tokens[token + 1].lower in _TAILS:
            return after_number(sentence, token + 2, number_tokens)
        return _hyphenated(sentence, token + 1, number_tokens)
    first = _past_attribute(sentence, first, number_tokens)
    if first == token < len(tokens) and (
        _is_verb_of_number(sentence, token, counts_one)
        or (_counts(sentence, token) and are_doing(sentence, token, counts_one))
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
        elif t.word in _QUOTES:
            i += 1
            first = i if last is None else first
        elif counts_one and t.lower == "and" and last is not None and _is_one_person(tokens[last]):
            break  # "one guard and injuries to several"
        elif not t.is_word or t.lower in CONJUNCTIONS or t.lower == "but":
            passed = joint_length(sentence, i, first, number_tokens, counts_many) if last is not None else 0
            passed = passed or int(last is not None and _is_hyphen(sentence, i) and tokens[i + 1].is_word)
            passed = passed or (_designation(sentence, last, i, number_tokens) if last is not None else 0)
            if not passed:
                break
            i += passed
        elif (_stops(sentence, i) and not _is_how_often(sentence, i, number_tokens) and not _is_owned(sentence, i)) or (
            last is not None
            and (t.lower in _DETERMINERS or _ends_after_noun(sentence, last, i, number_tokens, counts_one))
        ):
            break  # "7,000 Iraqis this year"
        elif not counts_one and _owns(t) and token - 1 in number_tokens:
            return _owner(sentence, first, i)
        else:
            last = i
            i += 1
    while last is not None and _is_manner(tokens[last]):
        last = last - 1 if last > first else None  # "3,000 more indirectly"
    if token == first and last is not None and not counts_one and _are_doing(sentence, first, last):
        return None  # "14 escaped from", "60 marched on"
    if last is None or (token == first == last and _is_past(tokens[first]) and not _is_article(sentence, token)):
        return None  # "14 escaped", "one disabled"
    return _phrase(sentence, first, last, number_tokens, counts_one)


def _stops(sentence: Sentence, i: int) -> bool:
    """Whether token i ends a phrase: a small word, and no acronym written like one ("three US soldiers"), or a name
    that was blanked out behind a noun.
    """
    word = sentence.tokens[i].lower
    is_blank = word.startswith("xxxx") and i > 0 and is_head(sentence.tokens[i - 1])
    return (word in STOPS and not is_acronym(sentence, i)) or is_blank


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
    is_one = opening[-1:] in (["a"], ["an"]) or (opening[:1] in (["a"], ["an"]) and opening[-1] in _PASSED_OVER)
    return is_one and noun.isalpha() and not noun.endswith(_ENDINGS_OF_ADJECTIVES) and noun not in _DESCRIBING


def _counts_many(sentence: Sentence, token: int) -> bool:
    """Whether the number right before a token is a count of several."""
    return any(after == token and n.kind == "count" and (n.value_low or 0) > 1 for _, after, n in sentence.mentions)


def _counts(sentence: Sentence, token: int) -> bool:
    return any(after == token and n.kind == "count" for _, after, n in sentence.mentions)


def _owns(token: Token) -> bool:
    """Whether a word is the owner, in the plural, of what stands behind it."""
    return token.lower.endswith(("s'", "s’")) and len(token.lower) > 4 and singular(token.lower[:-1]) not in _TIMES


def _owner(sentence: Sentence, first: int, last: int) -> NounPhrase:
    """ "the two detainees' training": the owners that a number counts."""
    word = sentence.tokens[last].word[:-1]
    head = singular_of(word)
    text = sentence.words(first, last + 1)[:-1]
    return NounPhrase(text, head, first, last + 1, is_person_noun(head, word), "noun_after_number")


def _is_verb_of_number(sentence: Sentence, token: int, counts_one: bool) -> bool:
    """Whether the word right behind a number is what those counted do ("a team of six met", "one remains"): several do
    nothing in -s, so that "two trains" and "three lives" are nouns.
    """
    tokens = sentence.tokens
    if is_acronym(sentence, token):
        return False  # "two GOT officials"
    does = not counts_one and _counts(sentence, token)  # and no amount: "a 10 percent cut", "the USD 5 million cost"
    if does and tokens[token].lower in _DONE_BY_SEVERAL:
        return True  # "Twenty write for", "188 received final sentences"
    if does and tokens[token].lower in _IRREGULAR and not noun_follows(sentence, token + 1, set()):
        return True  # "five hurt"
    if tokens[token].lower in FINITE_VERBS and not tokens[token].lower.endswith(("ed", "ing", "s")):
        following = tokens[token + 1].lower if token + 1 < len(tokens) else ""
        may_be_noun = tokens[token].lower in _NOUNS_LIKE_VERBS and following != "as"
        return not may_be_noun and not noun_follows(sentence, token + 1, set())  # "75,000 work as"
    if tokens[token].lower not in INFLECTED_VERBS:
        return False
    if tokens[token].lower.endswith(("en", "wn")) and noun_follows(sentence, token + 1, set()):
        return False  # "proven reserves"
    is_of_group = token > 1 and tokens[token - 2].lower == "of"
    return counts_one or is_of_group or not tokens[token].lower.endswith("s")


def _is_manner(token: Token) -> bool:
    is_in_ly = token.word.islower() and token.word.endswith("ly") and len(token.word) > 5
    return is_in_ly and token.word not in _NOUNS_IN_LY


def _are_people(token: Token) -> bool:
    return is_plural(token.lower) and is_person_noun(singular(token.lower), token.word)


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


def _start(sentence: Sentence, token: int, is_plural_scale: bool) -> int:
    """First token of the noun phrase: past "or more", "of the", "other" and the like."""
    tokens = sentence.tokens
    i = _past_bracket(sentence, _past_owner(sentence, token))
    while i < len(tokens) and i - token < 6:
        word = tokens[i].lower
        following = tokens[i + 1].lower if i + 1 < len(tokens) else ""
        passes = (
            (
                i == token and word == "-" and following.endswith("ed") and not _is_hyphen(sentence, i)
            )  # "500 -armed men"
            or (word in _PASSED_OVER and not (word == "individual" and not _goes_on(sentence, i + 1)))
            or (i == token and word in _TAILS)
            or (word in _QUOTES and i == token and following == "of" and is_plural_scale)
            or (word == "of" and (is_plural_scale or following in _OF_KNOWN))
            or (word == "or" and following in {"more", "so", "fewer"})
            or (i > token and word in _DETERMINERS)
            or (
                word in {"most", "least"} and following.isalpha() and following not in STOPS
            )  # "four most recent votes"
            or (word in _HOW_OFTEN and _is_participle(following) and _is_noun(sentence, i + 2))
        )
        if not passes:
            break
        i += 1
    return i


def _is_noun(sentence: Sentence, i: int) -> bool:
    """Whether token i is a noun in the plural."""
    return noun_follows(sentence, i, set()) and is_plural(sentence.tokens[i].lower)


def _goes_on(sentence: Sentence, i: int) -> bool:
    """Whether a noun can stand at token i or behind it ("two individual cases", not "one individual moved to")."""
    return noun_follows(sentence, i, set()) or noun_follows(sentence, i + 1, set())


def _past_bracket(sentence: Sentence, token: int) -> int:
    """Past a remark between a number and its noun: "100 (presumably innocent) people", "11 (down from 18) plotters"."""
    tokens = sentence.tokens
    if token >= len(tokens) or tokens[token].word != "(":
        return token
    close = next((i for i in range(token, min(token + BRACKET, len(tokens))) if tokens[i].word == ")"), None)
    inside = tokens[token + 1 : close] if close is not None else []
    if close is None or not inside:
        return token
    if all(t.word.isdecimal() for t in inside) and close + 1 < len(tokens) and tokens[close + 1].is_word:
        return close + 1 if tokens[close + 1].lower not in STOPS else token  # "two (02) engines"
    is_remark = all(t.is_word for t in inside) or inside[0].lower in _OPENS_REMARK
    return close + 1 if is_remark and noun_follows(sentence, close + 1, set()) else token


def _past_owner(sentence: Sentence, token: int) -> int:
    """Past the owner of a whole: "four of Dogan's holding companies"."""
    tokens = sentence.tokens
    if token < len(tokens) and tokens[token].lower == "of":
        for i in range(token + 1, min(token + 4, len(tokens))):
            if not tokens[i].is_word or (i > token + 1 and not tokens[i].word[0].isupper()):
                break
            if tokens[i].lower.endswith(("'s", "’s", "s'", "s’")) and tokens[i].word[0].isupper():
                return i + 1
    return token


def _past_attribute(sentence: Sentence, token: int, number_tokens: set[int]) -> int:
    """Past a number that is part of an adjective: "three 6-man teams"."""
    tokens = sentence.tokens
    i = token
    while i < len(tokens) and i in number_tokens:
        i += 1
    if i > token and _is_hyphen(sentence, i) and i + 2 < len(tokens) and tokens[i + 1].is_word:
        return i + 2
    if i > token and tokens[i - 1].is_word and _goes_to_noun(sentence, i, number_tokens):
        return i  # "two 20-minute talks", "six 24-foot rigid-hull inflatable boats"
    return token


def _goes_to_noun(sentence: Sentence, i: int, number_tokens: set[int]) -> bool:
    """Whether a noun stands at token i, or behind words from there on that describe one."""
    tokens = sentence.tokens
    for k in range(i, min(i + MOST_WORDS, len(tokens))):
        if noun_follows(sentence, k, number_tokens):
            return True
        if tokens[k].word in _QUOTES:
            continue
        if not tokens[k].is_word or tokens[k].lower in STOPS or tokens[k].lower in CONJUNCTIONS or k in number_tokens:
            return False
    return False


def _is_hyphen(sentence: Sentence, i: int) -> bool:
    """Whether token i is a hyphen right behind the number before it."""
    tokens = sentence.tokens
    is_inside = 0 < i < len(tokens) - 1 and tokens[i].word == "-"
    return is_inside and sentence.end_of(i - 1) == sentence.starts()[i]


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


def _ends_after_noun(sentence: Sentence, last: int, i: int, number_tokens: set[int], counts_one: bool) -> bool:
    """Whether a phrase whose last word so far is token ``last`` is over before the word at token i."""
    before, word = sentence.tokens[last], sentence.tokens[i].lower
    if not counts_one and _are_many(sentence, last, i):
        return False  # "35 wanted accused"
    if is_acronym(sentence, i):
        # "two incidents IRISL ships", but "three former US officers"
        is_noun = before.word.islower() and is_plural(before.lower) and before.lower not in _PLURAL_MODIFIERS
        return is_noun and last == i - 1
    is_deed = i in sentence.verb_tokens and not noun_follows(sentence, i + 1, number_tokens)
    is_finite = word in FINITE_VERBS or word in INFLECTED_VERBS or word in _ONLY_VERBS or is_deed
    if (is_finite or _is_adverb(word)) and is_head(before):
        return True
    if is_head(before) and i + 1 < len(sentence.tokens) and sentence.tokens[i + 1].lower in _OPENS_OBJECT:
        return True  # "one boy toss a paper"
    is_name = sentence.tokens[i].word[0].isupper() and not sentence.tokens[i].word.isupper()
    if is_name and before.word.islower() and before.lower not in _PLURAL_MODIFIERS and is_plural(before.lower):
        return True  # "in two meetings Cuban groups said"
    following = sentence.tokens[i + 1].lower if i + 1 < len(sentence.tokens) else ""
    does = counts_one and word not in _PLURAL_MODIFIERS and is_plural(word) and not is_person_noun(singular(word))
    if does and word.endswith("s") and i + 1 < len(sentence.tokens) and sentence.tokens[i + 1].word[0].isupper():
        return True  # "one network traffics Zemblan women": one does
    if last == i - 1 and _is_adverb(before.lower) and _is_participle(word):
        return False  # "loosely organized networks"
    is_of_noun = counts_one or following == "by" or is_plural(before.lower) or before.lower in _CHANGES
    is_event = word in _EVENTS_IN_ING or _is_one_thing(sentence, i + 1)  # "one bilateral meeting with"
    is_kind = counts_one and word.endswith("ing") and not is_head(before) and is_event
    if (
        word.endswith("ed")
        and _are_people(before)
        and (i in sentence.verb_tokens or not _is_modifier_of_people(before))
    ):
        return True  # "three deputies changed sides"
    if word in _WHEN and i + 1 < len(sentence.tokens) and sentence.tokens[i + 1].lower in _DATED:
        return True  # "400 traders last night"
    if before.lower == "military" and word.endswith("ed") and not counts_one:
        return True  # "2,500 U.S. military stationed at"
    if _is_participle(word) and is_of_noun and not is_kind:
        return True  # "threshold mandated by", "increase compared to"
    noun_is_next = noun_follows(sentence, i + 1, number_tokens)
    if (
        is_plural(before.lower)
        and before.lower not in _PLURAL_MODIFIERS
        and not (noun_is_next or noun_follows(sentence, i, number_tokens))
    ):
        return True  # "compressors necessary", "members unashamedly acknowledged"
    is_noun = word in _NOUNS_LIKE_VERBS and not is_head(before)  # "of the popular vote"
    is_plural_form = word.endswith("s") and singular(word) != word and word not in FINITE_VERBS
    if not counts_one and is_plural_form and not is_head(before):
        return False  # "2 border recruits": several do nothing in -s
    return is_finite and not noun_is_next and not is_noun


def _are_many(sentence: Sentence, last: int, i: int) -> bool:
    """Whether token i names people without an ending of the plural, behind an adjective at token ``last``."""
    tokens, word = sentence.tokens, sentence.tokens[i].lower
    is_noun = (
        word in populations().collectives and not is_head(tokens[last]) and tokens[last].lower.endswith(("ed", "an"))
    )
    following = tokens[i + 1] if i + 1 < len(tokens) else None
    return is_noun and (following is None or not following.is_word or following.lower in AUXILIARIES)


def _is_modifier_of_people(token: Token) -> bool:
    """Whether a plural of people stands before a noun as often as alone ("police posts")."""
    return token.lower in _PLURAL_MODIFIERS or not token.lower.endswith("s")


def _is_one_thing(sentence: Sentence, i: int) -> bool:
    """Whether token i can be the singular noun that a kind in -ing stands before ("one labor trafficking case")."""
    tokens = sentence.tokens
    if i >= len(tokens) or not tokens[i].is_word or not tokens[i].word.islower() or tokens[i].lower in STOPS:
        return False
    return tokens[i].lower not in _BEFORE_NOUN and not is_plural(tokens[i].lower)


def _is_how_often(sentence: Sentence, i: int, number_tokens: set[int]) -> bool:
    """Whether "daily" or "monthly" at token i describes the noun behind it: "weekly or monthly farm magazines"."""
    is_of_time = sentence.tokens[i].lower in HOW_OFTEN
    return is_of_time and any(noun_follows(sentence, i + k, number_tokens) for k in (1, 2))


def _is_owned(sentence: Sentence, i: int) -> bool:
    """Whether "total" or the like at token i describes what the owner before it has: "Norway's total oil output"."""
    tokens = sentence.tokens
    is_whole = tokens[i].lower in {"total", "overall"} and 0 < i < len(tokens) - 1 and tokens[i + 1].is_word
    return is_whole and tokens[i - 1].lower.endswith(("'s", "’s", "s'"))


def _is_adverb(word: str) -> bool:
    return word.endswith("ly") and word not in _NOUNS_IN_LY


def _is_past(token: Token) -> bool:
    """Whether a word that stands alone behind a number is what those counted did, and no noun ("wounded")."""
    is_participle = _is_participle(token.lower) and token.lower.endswith("ed")
    return is_participle and not is_person_noun(token.lower, token.word)


def _are_doing(sentence: Sentence, first: int, last: int) -> bool:
    """Whether a phrase is a past form with particles, and no noun, behind it."""
    rest = sentence.tokens[first + 1 : last + 1]
    return bool(rest) and _is_past(sentence.tokens[first]) and all(t.lower in _PARTICLES for t in rest)


def _is_participle(word: str) -> bool:
    return len(word) > 3 and word.endswith(("ed", "ing")) and word not in populations().collectives


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
