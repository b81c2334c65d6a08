"""The noun phrase that a number counts: population, unit and attributes.

Belongs here: where a noun phrase ends, its head, whether the head is a person, the unit that follows. Does not belong here: what
happened to the population (measures.py).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from tieout.figures.lexicon import populations, singular, verbs
from tieout.figures.sentences import Sentence

_PREPOSITIONS = frozenset(
    "of in on at by for with from to into onto under over between among through during since until against about after before but than "
    "without within across along around near off per as than via upon toward towards despite including throughout outside inside "
    "versus because while when where if although though who whom whose which that then not so how why up down out".split()
)
_DETERMINERS = frozenset(
    "the a an this that these those its their his her our your my all some any each every no another such other".split()
)
_CONJUNCTIONS = frozenset({"and", "or", "&"})
_ADVERBS = frozenset(
    "currently recently reportedly also already only still now later today yesterday alone annually each daily monthly respectively "
    "nationwide overall abroad together apiece then ago there here more less least most either both total altogether away again".split()
)
_APPROXIMATELY = frozenset("approximately about nearly roughly around almost some over just".split())
_SKIPPED = frozenset({"other", "additional", "new", "more", "individual", "different", "separate", "further"})
_PRONOUNS = frozenset("i he she it we they you him them us me one himself herself itself themselves".split())
_STOP = _PRONOUNS | _APPROXIMATELY | _PREPOSITIONS | _ADVERBS | frozenset("the a an its their his her".split())
_LY_NOUNS = frozenset(
    {"family", "supply", "assembly", "weekly", "daily", "elderly", "early", "ally", "anomaly", "monopoly"}
)
MAX_WORDS = 9
# Heads that say little without their complement.
_GENERIC_HEADS = frozenset(
    {
        "case",
        "conviction",
        "scholarship",
        "prosecution",
        "investigation",
        "sentence",
        "trial",
        "number",
        "group",
        "instance",
        "incident",
        "complaint",
    }
)

_NATIONALITY = re.compile(
    r"\b(?:from|of) ((?:the )?(?:[A-Z][\w.'-]+)(?: (?:and |of the |of )?[A-Z][\w.'-]+){0,4})|"
    r"\b([A-Z][a-z]+(?:an|ian|ese|ish|ani|i|ch|eek|ss|aeli|bian|geri|ino|ina)s?)\b"
)
_NOT_NATIONALITY = frozenset(
    "United Human Woman Women Man Men Urban Veteran Christian Ramadan German's Christi Pan Ocean Asian's Civilian Italian's Cabinet".split()
)


@dataclass(frozen=True, slots=True)
class NounPhrase:
    """What is counted: ``text`` in source words, ``head`` the singular head noun in lower case, and its attributes."""

    text: str
    head: str
    first_token: int
    after_token: int
    is_person: bool
    rule: str


def is_person_noun(noun: str, original: str = "") -> bool:
    """Whether a singular noun in lower case counts people; ``original`` keeps its capitals, for demonyms."""
    lexicon = populations()
    if noun in lexicon.role or noun in lexicon.collectives:
        return True
    tail = noun.rsplit("-", 1)[-1]
    if tail != noun and tail in lexicon.role:
        return True
    if noun in lexicon.things or len(noun) < 4:
        return False
    if noun.endswith(lexicon.person_endings) and len(noun) > 5:
        return True
    return bool(original[:1].isupper() and not original.isupper() and noun.endswith(lexicon.demonym_endings))


def unit_of(head: str, is_person: bool) -> str:
    """Unit of a count: person for people, else the singular thing; near names of one thing share a unit."""
    if is_person:
        return "person"
    return populations().units.get(head, head)


def after_number(
    sentence: Sentence, token: int, number_tokens: set[int], is_plural_scale: bool = False
) -> NounPhrase | None:
    """The noun phrase that begins at ``token``, just after a number; None where no noun follows.

    A preposition, verb, mark or another number ends it. ``is_plural_scale`` tells that the number is a plural ("hundreds"),
    whose noun stands after "of".
    """
    tokens = sentence.tokens
    finite, auxiliaries = verbs()["finite"], verbs()["auxiliaries"]
    is_singular_count = token > 0 and tokens[token - 1].lower in {"one", "a", "an", "1"}
    i = _start(sentence, token, is_plural_scale)
    if i < len(tokens) - 1 and tokens[i].word == "-" and i == token and tokens[i].end == tokens[i + 1].start:
        noun = tokens[i + 1]  # "its 4,000-student cap"
        if noun.is_word and is_person_noun(singular(noun.lower)):
            return NounPhrase(noun.word, singular(noun.lower), i + 1, i + 2, True, "hyphenated_noun")
        return None
    first = i
    last = None
    while i < len(tokens) and i - first < MAX_WORDS:
        t = tokens[i]
        if i in number_tokens:
            break
        if not t.is_word:
            if t.word in {'"', "'", "“", "”"}:
                i += 1
                first = i if last is None else first
                continue
            bracket = _acronym_bracket(sentence, i, number_tokens) if last is not None else 0
            if bracket:
                i += bracket
                continue
            if (
                t.word == ","
                and last is not None
                and i + 1 < len(tokens)
                and tokens[i + 1].is_word
                and i - first <= 2
                and _adjective_chain(sentence, i + 1, number_tokens)
            ):
                i += 1
                continue
            break
        if t.lower in _CONJUNCTIONS:
            if (
                last is None
                or i + 1 >= len(tokens)
                or i + 1 in number_tokens
                or not _coordinates(sentence, i, number_tokens)
            ):
                break
            i += 1
            continue
        if t.lower in auxiliaries or t.lower in _STOP or t.lower in _PREPOSITIONS:
            break
        if last is not None and t.lower in finite and is_head(tokens[last].lower, tokens[last].word):
            break
        if last is not None and _is_participle(t.lower) and (is_singular_count or _is_plural(tokens[last].lower)):
            break
        if (
            last is not None
            and _is_plural(tokens[last].lower)
            and not (_noun_follows(sentence, i, number_tokens) or _noun_follows(sentence, i + 1, number_tokens))
        ):
            break  # "compressors necessary", "members unashamedly acknowledged"
        if (
            last is not None
            and (t.lower.endswith("ly") and t.lower not in _LY_NOUNS)
            and is_head(tokens[last].lower, tokens[last].word)
        ):
            break
        if last is not None and t.lower in finite and not _noun_follows(sentence, i + 1, number_tokens):
            break
        last = i
        i += 1
    if last is None:
        return None
    head_token = tokens[last]
    head = _singular_of(head_token.word)
    first_head = _first_conjunct(sentence, first, last)
    if first_head is not None and not is_person_noun(head, head_token.word):
        head, head_word = first_head
    else:
        head_word = head_token.word
    person = is_person_noun(head, head_word)
    after = _with_complement(sentence, last + 1, number_tokens, head in _GENERIC_HEADS)
    return NounPhrase(sentence.words(first, after), head, first, last + 1, person, "noun_after_number")


def _singular_of(word: str) -> str:
    """Singular in lower case; a demonym in -is ("Bangladeshis") is a plural, which no common noun in -is is."""
    plain = word.rstrip(".").removesuffix("'s").removesuffix("’s")
    if plain[:1].isupper() and not plain.isupper() and plain.endswith("is") and len(plain) > 5:
        return plain[:-1].lower()
    return singular(plain.lower())


def _start(sentence: Sentence, token: int, is_plural_scale: bool) -> int:
    """First token of the noun phrase: past "or more", "of the", "other" and the like."""
    tokens = sentence.tokens
    i = token
    while i < len(tokens) and i - token < 4:
        word = tokens[i].lower
        following = tokens[i + 1].lower if i + 1 < len(tokens) else ""
        if word == "of" and (
            is_plural_scale or following in {"the", "these", "those", "its", "their", "his", "her", "our"}
        ):
            i += 1
        elif (
            (word == "or" and following in {"more", "so", "fewer"})
            or word in _SKIPPED
            or (i > token and word in _DETERMINERS)
            or word in {"such", "so"}
        ):
            i += 1
        else:
            break
    return i


def _is_plural(word: str) -> bool:
    return singular(word) != word or word in populations().collectives


def _is_participle(word: str) -> bool:
    return len(word) > 4 and word.endswith(("ed", "ing")) and word not in populations().collectives


def _acronym_bracket(sentence: Sentence, i: int, number_tokens: set[int]) -> int:
    """Length of a bracketed acronym inside a phrase ("Search and Rescue (SAR) agreements"), 0 where none."""
    tokens = sentence.tokens
    if (
        tokens[i].word == "("
        and i + 3 < len(tokens)
        and tokens[i + 1].word.isupper()
        and tokens[i + 2].word == ")"
        and i + 3 not in number_tokens
    ):
        following = tokens[i + 3]
        if following.is_word and is_head(following.lower, following.word):
            return 3
    return 0


def number_of(sentence: Sentence, token: int, number_tokens: set[int]) -> NounPhrase | None:
    """ "increased the number of scholarships to 6 million": what "the number of" names, nearest before the number."""
    tokens = sentence.tokens
    for i in range(token - 2, max(-1, token - 18), -1):
        if tokens[i].lower in {"number", "numbers", "total"} and tokens[i + 1].lower == "of":
            return after_number(sentence, i + 2, number_tokens)
        if tokens[i].word == ";":
            break
    return None


def is_head(lower: str, word: str) -> bool:
    """Whether a word can be the head of a counted phrase: a plural or a known person noun."""
    noun = singular(lower)
    return noun != lower or lower in populations().collectives or is_person_noun(noun, word)


def _adjective_chain(sentence: Sentence, i: int, number_tokens: set[int]) -> bool:
    """Whether a comma before token i joins adjectives ("local, regional offices") rather than ends the phrase."""
    tokens = sentence.tokens
    if (
        tokens[i].lower in _STOP
        or tokens[i].lower in verbs()["auxiliaries"]
        or tokens[i].word[0].isupper()
        or is_head(tokens[i].lower, tokens[i].word)
        or tokens[i].lower in _CONJUNCTIONS
    ):
        return False
    before = tokens[i - 2]
    return (
        not is_head(before.lower, before.word)
        and i + 1 < len(tokens)
        and i + 1 not in number_tokens
        and is_head(tokens[i + 1].lower, tokens[i + 1].word)
    )


def _coordinates(sentence: Sentence, i: int, number_tokens: set[int]) -> bool:
    """Whether a conjunction at token i joins two nouns of one counted phrase."""
    tokens = sentence.tokens
    following = tokens[i + 1]
    if not following.is_word or following.lower in _STOP or following.lower in verbs()["auxiliaries"]:
        return False
    if following.lower in verbs()["finite"] or following.lower in _PREPOSITIONS:
        return False
    from_here = tokens[i + 1 : i + 5]
    for k, t in enumerate(from_here):
        if i + 1 + k in number_tokens or not t.is_word or t.lower in _PREPOSITIONS or t.lower in verbs()["auxiliaries"]:
            return k > 0 and is_head(from_here[k - 1].lower, from_here[k - 1].word)
        if k and t.lower.endswith("ed") and t.lower not in {"injured", "wounded", "displaced"}:
            return is_head(from_here[k - 1].lower, from_here[k - 1].word)
        if is_head(t.lower, t.word):
            return True
    return False


def _noun_follows(sentence: Sentence, i: int, number_tokens: set[int]) -> bool:
    tokens = sentence.tokens
    return i < len(tokens) and i not in number_tokens and tokens[i].is_word and is_head(tokens[i].lower, tokens[i].word)


def _first_conjunct(sentence: Sentence, first: int, last: int) -> tuple[str, str] | None:
    """Head of the first of two joined nouns ("inquiries and investigations" is counted in inquiries)."""
    for i in range(first, last):
        if sentence.tokens[i].lower in _CONJUNCTIONS and i > first:
            t = sentence.tokens[i - 1]
            if is_head(t.lower, t.word) and i - 1 >= first:
                return singular(t.lower), t.word
            return None
    return None


def _with_complement(sentence: Sentence, i: int, number_tokens: set[int], is_generic: bool) -> int:
    """Extend a phrase by one short complement: "from Central America", "of victims", "at risk"; after a generic head
    ("cases", "scholarships") a longer one: "dealt with soliciting sex with minors", "to high school students"."""
    tokens = sentence.tokens
    if (
        is_generic
        and i + 1 < len(tokens)
        and tokens[i].lower
        in {
            "dealt",
            "dealing",
            "involving",
            "involved",
            "concerning",
            "against",
            "to",
            "for",
            "of",
            "in",
            "on",
            "related",
        }
    ):
        j = i
        while (
            j < len(tokens)
            and j - i <= 10
            and j not in number_tokens
            and tokens[j].is_word
            and tokens[j].lower not in verbs()["auxiliaries"]
        ):
            if j > i + 1 and tokens[j].lower in {"in", "during", "since", "under"}:
                break
            if tokens[j].lower == "and" and not _coordinates(sentence, j, number_tokens):
                break
            j += 1
        while j > i and tokens[j - 1].lower in _PREPOSITIONS:
            j -= 1
        if j > i + 1 and not (tokens[i].lower in {"in", "on"} and tokens[i + 1].word[0].isupper()):
            return j
    if i >= len(tokens) or tokens[i].lower not in {"from", "of", "at", "with", "for"}:
        return i
    j = i + 1
    while j < len(tokens) and j - i <= 5 and j not in number_tokens and tokens[j].is_word:
        if (
            tokens[j].lower in _PREPOSITIONS
            or tokens[j].lower in verbs()["auxiliaries"]
            or tokens[j].lower in _CONJUNCTIONS
        ):
            break
        if tokens[j].lower in verbs()["finite"] or tokens[j].lower in verbs()["reporting"]:
            break
        j += 1
    if j in number_tokens and j == i + 1:
        return i
    return j if j > i + 1 else i


def before_number(sentence: Sentence, token: int, number_tokens: set[int]) -> NounPhrase | None:
    """The noun phrase that ends just before ``token``: "a child (less than 16 years old)", "girls under 16"."""
    tokens = sentence.tokens
    auxiliaries = verbs()["auxiliaries"]
    i = token - 1
    skipped = 0
    while (
        i >= 0
        and skipped < 6
        and (
            not tokens[i].is_word
            or tokens[i].lower in _PREPOSITIONS
            or tokens[i].lower
            in {
                "less",
                "more",
                "aged",
                "ages",
                "age",
                "least",
                "fewer",
                "older",
                "younger",
                "totaling",
                "totalling",
                "totaled",
                "totalled",
                "numbered",
                "numbering",
                "reached",
                "reaching",
                "approximately",
                "nearly",
                "about",
                "minimum",
                "the",
                "a",
            }
            or tokens[i].lower in auxiliaries
        )
    ):
        if tokens[i].word in {";", "."}:
            return None
        i -= 1
        skipped += 1
    if i < 0 or i in number_tokens:
        return None
    last = i
    while (
        i >= 0
        and last - i < 6
        and i not in number_tokens
        and tokens[i].is_word
        and tokens[i].lower not in _PREPOSITIONS
        and tokens[i].lower not in auxiliaries
        and tokens[i].lower not in _CONJUNCTIONS
    ):
        if tokens[i].lower in {"the", "a", "an"}:
            break
        i -= 1
    first = i + 1
    if first > last:
        return None
    head = singular(tokens[last].lower)
    return NounPhrase(
        sentence.words(first, last + 1),
        head,
        first,
        last + 1,
        is_person_noun(head, tokens[last].word),
        "noun_before_number",
    )


def attributes(text: str | None) -> tuple[str | None, str | None, str | None, str | None]:
    """(sex, age_group, nationality, role) that the words of a population state; None for what they leave open."""
    if not text:
        return None, None, None, None
    lexicon = populations()
    nouns = [singular(w) for w in re.findall(r"[a-z][a-z-]+", text.lower())]
    sexes = {lexicon.sex[n] for n in nouns if n in lexicon.sex}
    ages = {lexicon.age_group[n] for n in nouns if n in lexicon.age_group}
    role = next(
        (lexicon.role[n] for n in reversed(nouns) if lexicon.role.get(n) not in {None, "person", "child", "relative"}),
        None,
    )
    place = None
    for match in _NATIONALITY.finditer(text):
        found = match.group(1) or match.group(2)
        if found and found.split()[0] not in _NOT_NATIONALITY:
            place = found.removeprefix("the ")
            break
    return (
        "mixed" if len(sexes) > 1 else next(iter(sexes), None),
        "child" if "child" in ages else next(iter(ages), None),
        place,
        role,
    )
