"""Whom a noun phrase names: an organisation, a country, people, somebody named before, or a thing.

Belongs here: reading one phrase that stands as subject, agent or owner. Does not belong here: which phrase that is
(clauses.py), what follows for a figure (actors.py).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from tieout.figures.actors.appositions import acronym_beside, name_beside, post_beside
from tieout.figures.actors.complements import DEMONYM, HEADS, PREPOSITIONS, complement_after, people_after
from tieout.figures.actors.name_words import INSIDE_NAMES, PARTICLES, before_money, begins, in_name, is_name
from tieout.figures.grammar.heads import is_person_noun
from tieout.figures.grammar.sentences import Sentence, Token
from tieout.figures.grammar.subject_phrases import Phrase
from tieout.figures.lexicon import AUXILIARIES, singular
from tieout.lexicon import load, words

NAMED, BODY, PEOPLE, PRONOUN, SPEAKER = "named", "body", "people", "pronoun", "speaker"
POINTER, OWNED, COUNTED, THING = "pointer", "owned", "counted", "thing"
_DEMONYM_ENDINGS = tuple(words("populations", "demonym_endings"))
_NOT_NATIONALITIES = words("populations", "not_nationalities")
_DEMONYMS = frozenset(
    {
        "French",
        "Dutch",
        "Czech",
        "Greek",
        "Swiss",
        "British",
        "Irish",
        "Turkish",
        "Polish",
        "Spanish",
        "Danish",
        "Swedish",
        "Finnish",
        "Flemish",
        "Scottish",
        "Welsh",
        "Thai",
        "Saudi",
        "Qatari",
        "Emirati",
        "Omani",
        "Somali",
        "Azeri",
        "Uzbek",
        "Kazakh",
        "Tajik",
        "Afghan",
        "Slovak",
        "Croat",
        "Serb",
    }
)
OWNER_WITHIN = 3  # words behind a number that say whose the counted things are
MOST_WORDS = 9  # of a phrase that names an actor
_WEAK_HEADS = words("organisations", "weak_heads")
_AUTHORS = words("organisations", "authors")
_GROUPS = words("organisations", "groups")
_STATE_KINDS = words("organisations", "kinds_of_state")
_GENERIC = words("organisations", "generic")
_OFFICES = words("organisations", "offices_like_deeds")
_TITLES = words("organisations", "titles") | {"mr.", "ms.", "mrs.", "dr.", "colonel", "president"}
_COUNTRIES = frozenset(load("organisations")["countries"])
_DETERMINERS = words("grammar", "determiners") | {
    "some",
    "both",
    "many",
    "most",
    "several",
    "few",
    "only",
    "even",
    "own",
}
_NOT_ACRONYMS = frozenset(w.upper() for w in words("organisations", "not_acronyms")) | {"NF", "SBU", "REL", "FOUO"}
_ENDS_OWNER = PREPOSITIONS | _DETERMINERS
_KNOWN_BEFORE = words("grammar", "known_before")
_ARTICLES = frozenset({"the", "a", "an", "its", "their", "his", "her", "this", "these"})
_PRONOUNS = frozenset({"it", "he", "she", "they", "who", "this", "these", "those", "we", "i", "one", "both"})
# Behind a noun and before its verb: "the ministry itself", "the court first", "the post so far".
_BEHIND_NOUN = words("grammar", "behind_nouns")
_PARTS_OF_PAPERS = frozenset({"table", "chart", "figure", "annex", "appendix", "graph", "exhibit", "schedule", "tab"})
_NUMERALS = frozenset(
    {"one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "i", "ii", "iii", "iv", "v", "vi"}
)
_MADE: tuple[str, ...] = (
    "-led",
    "-run",
    "-owned",
    "-backed",
    "-funded",
    "-sponsored",
    "-organized",
    "-operated",
    "-controlled",
)
_MADE += ("-supported", "-financed", "-hosted", "-managed", "-built", "-trained", "-affiliated", "-organised")
_TOGETHER = ((",", "along", "with"), ("along", "with"), (",", "together", "with"), ("together", "with"))
_SENT = frozenset(
    {"troops", "soldiers", "forces", "peacekeepers", "gendarmes", "marines", "battalions", "police"}
)  # by a state
_MISSIONS = frozenset({"post", "embassy", "mission", "consulate", "legation"})  # each the one that writes


@dataclass(frozen=True, slots=True)
class Who:
    """What a phrase names: its kind, and the words that name an actor, if any do."""

    kind: str
    text: str | None


def read_who(sentence: Sentence, phrase: Phrase) -> Who:
    """Read a noun phrase; once, however many figures ask."""
    at = phrase.first, phrase.after
    who: Who | None = sentence.named.get(at)
    if who is None:
        who = sentence.named[at] = _read_who(sentence, phrase)
    return who


def _read_who(sentence: Sentence, phrase: Phrase) -> Who:
    tokens = sentence.tokens
    first, after = phrase.first, _after_core(sentence, phrase)
    if after - first == 1 and tokens[first].lower in _PRONOUNS:
        return Who(SPEAKER if tokens[first].lower in {"we", "i"} else PRONOUN, None)
    while after - first > 1 and tokens[after - 1].lower in _BEHIND_NOUN:
        after -= 1
    if tokens[first].lower in _PARTS_OF_PAPERS and _is_numbered(tokens, first + 1):
        return Who(THING, None)  # "TABLE THREE US EXPORTS"
    counted = next(((a, b) for a, b, _ in sentence.mentions if a < after and first < b), None)
    if counted is not None:
        return _counted(sentence, phrase.first, counted, after, phrase.after)
    is_definite = tokens[first].lower in _KNOWN_BEFORE
    is_prosecution = tokens[first].lower == "the" and after == phrase.after and tokens[after - 1].lower in _OFFICES
    while first < after and (tokens[first].lower in _DETERMINERS or not tokens[first].is_word):
        is_hours = tokens[first].word.isdigit() and first + 2 < after and tokens[first + 1].word == "-"
        first += 3 if is_hours else 1  # "the 24-hour channel"
    if is_prosecution and first < after:
        return Who(BODY, sentence.words(first, after))  # "the prosecution", not "the prosecution of two men"
    if first >= after or after - first > MOST_WORDS:
        return Who(THING, None)
    last = tokens[after - 1]
    noun = last.lower.removesuffix("'s").rsplit("/", 1)[-1]
    head = singular(noun)
    if after - first > 1 and DEMONYM.match(last.word) and not is_name(sentence, after - 2) and not is_definite:
        return Who(THING, None)  # "new Egyptian projects", cut short
    if (
        is_name(sentence, after - 1)
        and last.lower not in _AUTHORS
        and not (begins(tokens, after - 1) and (is_person_noun(head) or noun in HEADS))
    ):
        return Who(NAMED, _text(sentence, first, after, phrase.after))
    complement = complement_after(sentence, after, phrase.after)
    if after - first == 1 and last.lower in _AUTHORS and complement == after:
        return Who(PEOPLE, last.word)
    owner = _owner(sentence, first, after)
    if is_definite and after - first == 1 and noun in _GENERIC:
        return Who(POINTER, last.word)
    if (noun in _WEAK_HEADS or head in _WEAK_HEADS) and owner is None and complement > after:
        begin = next(i for i in range(after + 1, complement) if tokens[i].lower not in {"the", "a"})
        return Who(OWNED, _text(sentence, begin, complement, phrase.after))  # "the website of the Institute"
    if noun in _WEAK_HEADS or head in _WEAK_HEADS:
        if owner is None and after - first > 1 and tokens[after - 2].lower in _STATE_KINDS:
            return Who(BODY, _text(sentence, first, after, phrase.after))  # "police sources", "the judicial branch"
        if owner is None and after - first > 1 and is_person_noun(head, last.word):
            return Who(PEOPLE, _text(sentence, first, after, phrase.after))  # "social workers", "aid workers"
        return Who(OWNED, owner) if owner is not None else Who(THING, None)
    if noun in HEADS or head in HEADS or is_person_noun(head, last.word):
        kind = BODY if noun in HEADS or head in HEADS else PEOPLE
        return Who(kind, _text(sentence, first, after, phrase.after))
    if owner is not None:
        return Who(OWNED, owner)
    return Who(THING, _named_complement(sentence, after, phrase.after))


def _is_numbered(tokens: list[Token], i: int) -> bool:
    return i < len(tokens) and (tokens[i].word[0].isdigit() or tokens[i].lower in _NUMERALS or len(tokens[i].word) == 1)


def core_words(sentence: Sentence, phrase: Phrase) -> str:
    """The words of a phrase without articles before it and without what prepositions add behind it."""
    first, after = phrase.first, _after_core(sentence, phrase)
    while first < after and sentence.tokens[first].lower in _ARTICLES:
        first += 1
    return sentence.words(first, after)


def _counted(sentence: Sentence, begin: int, number: tuple[int, int], after: int, end: int) -> Who:
    """ "two Millennium officials", "the eight companies": of what is counted, only bodies act, and who is named behind
    what he is ("the 24-hour channel Samaa").
    """
    first, named = number[1], after
    while named > first and is_name(sentence, named - 1):
        named -= 1
    if (
        first < named < after
        and sentence.tokens[named - 1].lower in HEADS
        and sentence.tokens[named - 1].word.islower()
    ):
        return Who(NAMED, sentence.words(named, after))
    if is_body(sentence, first, after):
        return Who(BODY, _text(sentence, first, after, end))
    while begin < number[0] and sentence.tokens[begin].lower in _ARTICLES:
        begin += 1
    owner = _owner(sentence, begin, number[0])  # "the GOH's 12 inspectors"
    return Who(OWNED, owner) if owner is not None else Who(COUNTED, None)


def _text(sentence: Sentence, first: int, after: int, end: int) -> str:
    """The words of an actor with what belongs to it: "Office of the Commissioner for Refugees (UNHCR)", "an NGO (CAM)",
    "the government, along with IOM".
    """
    tokens = sentence.tokens
    is_group = singular(tokens[after - 1].lower) in _GROUPS
    complement = complement_after(sentence, after, end)
    after = people_after(sentence, after, end) if is_group and complement == after else complement
    text = sentence.words(first, after)
    opened = next((i for i in range(after, min(after + MOST_WORDS, len(tokens))) if tokens[i].word == "("), None)
    if opened is not None and all(t.is_word for t in tokens[after:opened]):
        close = next((i for i in range(opened, min(opened + 6, len(tokens))) if tokens[i].word == ")"), opened)
        inside = range(opened + 1, close)
        if close - opened == 4 and tokens[opened + 1].word == tokens[close - 1].word == '"':
            inside = range(opened + 2, close - 1)  # '("PCC")'
        short = acronym_beside(sentence, opened)
        if (
            inside
            and all(in_name(sentence, i) for i in inside)
            and _belongs(tokens[inside[0]].word, text, opened == after)
        ):
            text = text.removesuffix("'s") + f" ({sentence.words(inside[0], inside[-1] + 1)})"
        elif short is not None and _belongs(short, text, opened == after):
            text = text.removesuffix("'s") + f" ({short})"
    named = _name_behind(sentence, after, end)
    if named is not None:
        return f"{text}, {named}"
    beside = post_beside(sentence, after) if is_name(sentence, after - 1) else name_beside(sentence, after)
    if beside is not None:
        return f"{text}, {_with_acronym(sentence, *beside)}"
    words_after = [t.lower for t in tokens[after : after + 3]]
    for opening in _TOGETHER:
        if words_after[: len(opening)] == list(opening):
            other = read_who(sentence, Phrase(after + len(opening), min(after + len(opening) + 6, len(tokens))))
            return f"{text}; {other.text}" if other.kind == NAMED else text
    return text


def _with_acronym(sentence: Sentence, first: int, after: int) -> str:
    short = acronym_beside(sentence, after)
    return sentence.words(first, after) + (f" ({short})" if short is not None else "")


def _name_behind(sentence: Sentence, after: int, end: int) -> str | None:
    """The name behind a title in one phrase: "Minister of Water, Nasr Allam"."""
    tokens = sentence.tokens
    behind = range(after + 1, end)
    if not behind or tokens[after].word != ",":
        return None
    if not all(is_name(sentence, i) or tokens[i].lower in INSIDE_NAMES for i in behind):
        return None
    if not (is_name(sentence, after + 1) and is_name(sentence, end - 1)):
        return None
    return _with_acronym(sentence, after + 1, end)


def _belongs(acronym: str, name: str, is_next: bool) -> bool:
    """Whether an acronym in brackets can stand for a name: it begins like one of its words, or is that of a body in
    another language right behind it ("riot police (OMON)").
    """
    words_of = name.split()
    if not acronym.isupper() or any(w[0].upper() == acronym[0] for w in words_of):
        return True
    return is_next and len(acronym) > 1 and acronym not in _NOT_ACRONYMS and any(w.lower() in HEADS for w in words_of)


def owner_in(sentence: Sentence, first: int, after: int, is_staff: bool = False) -> str | None:
    """Whose the counted things are by the words before them: "two USAF tankers", "six Russian bombers"; ``is_staff``
    tells that people serve somebody ("1,700 Dutch troops").
    """
    last = sentence.tokens[min(after, len(sentence.tokens)) - 1]
    # the nationality of people, and of those who act themselves, is no owner
    is_sent = is_staff and last.lower in _SENT
    is_thing = is_sent or not (is_person_noun(singular(last.lower), last.word) or is_body(sentence, first, after))
    for i in range(first, min(after, len(sentence.tokens), first + OWNER_WITHIN)):
        word = sentence.tokens[i].word
        if word.lower() in _ENDS_OWNER:
            return None
        if is_thing and word.endswith(_MADE) and word[0].isupper():
            return word.rsplit("-", 1)[0]  # "two PCC-led attacks"
        if before_money(sentence, i):
            return None
        is_plain = word.isalpha() or (word == "U.S." and is_thing and i + 1 < after)
        if is_plain and is_name(sentence, i) and (in_capitals(word) or (is_thing and is_nationality(word))):
            begin = i
            while begin > first and word.istitle() and is_name(sentence, begin - 1):
                begin -= 1  # "Costa Rican"
            return sentence.words(begin, i + 1)
    return None


def is_person_name(name: str) -> bool:
    """Whether a name is a person's, as far as its words tell: no acronym, institution, country or nationality."""
    parts = name.split()
    last = parts[-1]
    if last.isupper() or not last[0].isupper() or last in _DEMONYMS or name in _COUNTRIES:
        return False
    is_titled = any(w.lower() in _TITLES for w in parts[:-1])
    return is_titled or not any(w.lower() in HEADS or (w.isupper() and len(w) > 1 and "." not in w) for w in parts)


def is_nationality(word: str) -> bool:
    """Whether a word tells of which country somebody is: "Danish"."""
    ends = word.endswith(_DEMONYM_ENDINGS) or word in _DEMONYMS
    return ends and word not in _NOT_NATIONALITIES


def in_capitals(word: str) -> bool:
    """Whether a word is written in capitals alone."""
    return word.isupper() and len(word) > 1


def is_body(sentence: Sentence, first: int, after: int) -> bool:
    """Whether tokens end in a noun for those who act: "riot police", "companies"."""
    if not first < after <= len(sentence.tokens):
        return False
    noun = sentence.tokens[after - 1].lower.rsplit("/", 1)[-1]
    return (noun in HEADS or singular(noun) in HEADS) and not {noun, singular(noun)} & _WEAK_HEADS


def _after_core(sentence: Sentence, phrase: Phrase) -> int:
    """End of a phrase without what prepositions, relative words and brackets add to it."""
    tokens = sentence.tokens
    for i in range(phrase.first + 1, phrase.after):
        t = tokens[i]
        if t.lower in PARTICLES and t.lower != "of" and i + 1 < phrase.after and tokens[i + 1].word[0].isupper():
            continue
        if t.word == "-" and tokens[i - 1].word.isdigit():
            continue  # "the 24-hour channel"
        if t.word == '"' and _is_nickname(tokens, i, phrase.after):
            continue
        is_and = t.lower in {"and", "or"} and any(a == i + 1 for a, _, _ in sentence.mentions)
        if (
            is_and
            or t.lower in PREPOSITIONS
            or (t.lower in AUXILIARIES and t.word != "May")
            or t.word in {"(", ",", ";", ":", "--", "-", '"', "."}
        ):
            return i
    return phrase.after


def _is_nickname(tokens: list[Token], mark: int, end: int) -> bool:
    """Whether a quotation mark opens or closes a word inside a name: 'Adu "Tiger" Obi'."""
    for opened in (mark, mark - 2):
        inside = tokens[opened - 1 : opened + 4] if opened > 0 and opened + 3 < end else []
        if len(inside) == 5 and inside[3].word == '"' and all(t.word[0].isupper() for t in inside[0:3:2]):
            return inside[1].word == '"' and inside[4].is_word
    return False


def _named_complement(sentence: Sentence, i: int, end: int) -> str | None:
    """The name in "a study by the Ministry", "figures from the bank" behind a noun that cannot act."""
    tokens = sentence.tokens
    if i + 1 >= end or tokens[i].lower not in {"by", "from", "of"}:
        return None
    j = i + 1
    while j < end and tokens[j].lower in {"the", "a"}:
        j += 1
    if j >= end:
        return None
    who = read_who(sentence, Phrase(j, end))
    return who.text if tokens[i].lower != "of" or who.kind == OWNED else None  # "the value of USG assistance"


def _owner(sentence: Sentence, first: int, after: int) -> str | None:
    """The owner in "Brazil's imports", the name in "GOI plans"; no demonym ("Libyan exports")."""
    tokens = sentence.tokens
    for i in range(first, after):
        if tokens[i].word.endswith(("'s", "’s", "s'", "s’")):
            text = re.sub(r"(?:['’]s|['’])$", "", sentence.words(first, i + 1))
            owner = tokens[i].lower[:-2]
            is_actor = is_name(sentence, i) or owner in _MISSIONS or (owner in HEADS and owner not in _GENERIC)
            return text if is_actor else None
    named = [
        i
        for i in range(first, after)
        if is_name(sentence, i) and _acts(tokens[i]) and not tokens[i].lower.endswith("-based")
    ]
    if not named:
        return None
    begin = end = named[-1]
    while begin - 1 in named:
        begin -= 1
    name = sentence.words(begin, end + 1)
    return next((name.removesuffix(made) for made in _MADE if name.endswith(made)), name)  # "the CNP-led training"


def _acts(token: Token) -> bool:
    """Whether a name before a noun is that of an actor: an acronym, no demonym."""
    return (
        token.lower not in _AUTHORS
        and not token.lower.endswith("-based")
        and (token.word.isupper() or not DEMONYM.match(token.word))
    )
