"""The verbs of a sentence: where each stands, which form it has.

Belongs here: telling verbs from nouns and adjectives by their form and by the words around them. Does not belong here:
their subjects (clauses.py), what they say of a figure (measures.py).
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from itertools import pairwise, zip_longest

from tieout.figures.grammar.sentences import Sentence, Token
from tieout.figures.grammar.vocabulary import Vocabulary
from tieout.figures.lexicon import AUXILIARIES, FINITE_VERBS, REPORTING_VERBS, singular, verb_forms
from tieout.figures.measures.measure_lexicon import measures
from tieout.lexicon import load, words

FINITE, INFINITIVE, PARTICIPLE = "finite", "infinitive", "participle"
_BE = words("verbs", "passive")
_PRONOUNS = words("grammar", "pronouns") | {"there", "this", "that", "these", "those", "who", "which"}
_PREPOSITIONAL = words("grammar", "prepositional_participles")
_PLURAL_PRONOUNS = words("grammar", "plural_pronouns")
_DETERMINERS = words("grammar", "determiners") - {"that", "this", "these", "those", "all", "some"}
_PREPOSITIONS = words("grammar", "prepositions") - {"who", "which", "that", "whom", "then", "so", "not"}
_ADVERBS = words("grammar", "adverbs") | {"not", "n't", "never", "often"}
# What may stand behind a verb and, after a noun, only behind one.
_OPENS_OBJECT = (
    _DETERMINERS
    | words("grammar", "approximations")
    | {"that", "him", "them", "us", "all", "it", "he", "she", "they", "we", "there", "i"}
    | {"both", "several", "many", "most", "few", "numerous", "various", "everyone", "everything", "nothing", "anyone"}
)
_AFTER_REDUCED = frozenset({"by", "of", "in", "as", "to", "against", "under", "from", "for", "with", "on", "at"})
_REDUCED = words("verbs", "reduced")
_BEFORE_BY = frozenset({"forward", "up", "out", "together", "over", "down"})
_NUMERALS = words("grammar", "object_numerals")
_NEW_CLAUSE = words("grammar", "clause_openers") | {",", "and", "or", ";", "as"}
_NO_BASE = _DETERMINERS | _PREPOSITIONS | _PRONOUNS | _NUMERALS
_FUTURE = words("verbs", "future")
_PRESENT = words("verbs", "present")
_HAVE = frozenset({"has", "have", "'ve", "’ve"})
MODALS = frozenset({"will", "would", "shall", "should", "may", "might", "can", "could", "must", "cannot", "to"})
_BEFORE_BASE = MODALS | {"do", "does", "did"}
_MONTHS = words("dates", "months")
LETTERS_OF_YEAR = 4
DATE_BEFORE = 4  # tokens of "March 3, 2008"
_OPENS_NOUN = _DETERMINERS | _PREPOSITIONS
_NO_GERUND = _PREPOSITIONS | _PREPOSITIONAL
_PRONOUNS_OF_ONE = _PRONOUNS - {"those", "these"}
_ONLY_VERBS = (words("verbs", "only_verbs") | {"argue", "believe", "contend"}) & REPORTING_VERBS
_BEFORE_TO = words("grammar", "before_to")
_ENDS_PEOPLE = ("ese", "ish", "ch", "swiss")
_SHORT_PAST = frozenset({"used", "owed", "sued", "died"})
_EVENTS_IN_ING = words("verbs", "events_in_ing")
_BEFORE_GERUND = frozenset({"by", "for", "in", "of", "after", "while", "before", "from", "without", "and", "when"})
_DONE_TO_PEOPLE = words("verbs", "done_to_people")
_AFTER_DONE = _PREPOSITIONS | {"to", "and"}
_TIMES = words("grammar", "times")
# Those who act, by nouns that no verb is written like.
_OFFICE_HOLDERS = frozenset(w for w in words("organisations", "heads") if w.endswith("s")) - frozenset(
    {"guards", "judges", "monitors", "patrols", "press", "rebels", "rings", "services"}
)
_OPENS_INSERTION = _PREPOSITIONS | {
    "now",
    "then",
    "once",
    "already",
    "who",
    "which",
    "where",
    "whose",
    "itself",
    "founded",
}
# Behind a plural these are verbs, whatever follows: "French authorities remain proud".
_REMAINING = frozenset({"remain", "seem", "appear", "comprise", "rely"})
# Some forms of the verbs that no noun is written like are nouns for all that: "lives", "finds".
_ALSO_NOUNS = frozenset(
    {
        "approve",
        "buy",
        "divide",
        "estimate",
        "feel",
        "find",
        "have",
        "hold",
        "invite",
        "kill",
        "launch",
        "lead",
        "leave",
    }
    | {"lend", "live", "lose", "mean", "meet", "own", "permit", "promise", "recruit", "refuse", "train", "urge", "use"}
    | {"win"}
)
_NEVER_NOUNS = (words("verbs", "only_verbs") | _REMAINING) - _ALSO_NOUNS
_NEVER_NOUNS_OF_ONE = frozenset(form for base in _NEVER_NOUNS for form in verb_forms(base) if form.endswith("s"))


LONGEST_SUBJECT = 4  # names before the verb of a clause with "that"


@dataclass(slots=True)
class Verb:
    """A verb with its auxiliaries: tokens (half open), the main word, the form; passive or not."""

    first: int
    after: int
    word: str
    form: str
    is_passive: bool


@cache
def _past_forms() -> frozenset[str]:
    """Irregular forms of the past, and participles."""
    verbs = load("verbs")
    listed = {f for forms in verbs["irregular"].values() for f in forms if not f.endswith(("ing", "s"))}
    return frozenset(listed | set(verbs["irregular_past"])) - AUXILIARIES


@cache
def known_verbs() -> frozenset[str]:
    """Forms of verbs that the lexicons name, and other common ones."""
    bases = {verb for m in measures().measures.values() for verb in m.verbs} | set(load("verbs")["common"])
    forms = {f for base in bases for f in verb_forms(base)}
    irregular = {f for forms in load("verbs")["irregular"].values() for f in forms}
    return frozenset(forms | irregular | set(load("verbs")["irregular"]) | FINITE_VERBS | REPORTING_VERBS)


def find_verbs(sentence: Sentence) -> list[Verb]:
    """The verbs of a sentence, in order."""
    tokens = sentence.tokens
    found: list[Verb] = []
    after, end = 0, len(tokens)
    for i, form in enumerate([_FORMS[t.lower] if t.is_word else None for t in tokens]):
        if form is None or i < after:
            continue
        t, (begins, may_be_simple) = tokens[i], form
        verb: Verb | None
        if begins == "auxiliary" and (i == 0 or t.word != "May"):
            verb = _with_auxiliary(tokens, i)
        elif begins == "to" and i + 1 < end and _is_base(tokens, i + 1) and not _is_preposition(tokens, i):
            verb = _infinitive(tokens, i)
        elif begins == "ing" and _is_participle(tokens, i):
            verb = Verb(i, i + 1, t.lower, PARTICIPLE, False)
        else:
            verb = _simple(tokens, i) if may_be_simple else None
        if verb is not None:
            found.append(verb)
            after = verb.after
    _demote_reduced(tokens, found)
    _join_passives(found, tokens)
    return found


def _with_auxiliary(tokens: list[Token], i: int) -> Verb:
    """Auxiliaries, adverbs between them, and the main verb, where it has one ("have not yet been arrested")."""
    j, last, passive = i, i, False
    while j < len(tokens) and tokens[j].is_word:
        word = tokens[j].lower
        if word in AUXILIARIES or word.endswith("n't"):
            last = j
        elif not (word in _ADVERBS or word.endswith("ly")):
            break
        j += 1
    after = last + 1
    word = tokens[last].lower
    if j < len(tokens) and tokens[j].is_word and _is_main(tokens, last, j):
        main = tokens[j].lower
        passive = word in _BE and not main.endswith("ing")
        return Verb(i, j + 1, main, FINITE, passive)
    return Verb(i, after, word, FINITE, False)


def _is_main(tokens: list[Token], auxiliary: int, i: int) -> bool:
    """Whether the word after auxiliaries is the main verb of their group."""
    word, before = tokens[i].lower, tokens[auxiliary].lower
    if word.endswith(("ed", "ing")) or word in _past_forms():
        return True
    return before in _BEFORE_BASE and word not in _OPENS_NOUN


def _is_base(tokens: list[Token], i: int) -> bool:
    """Whether a word behind "to" is a verb: no name, article, number or plural."""
    t = tokens[i]
    is_noun = t.word[0].isupper() and not (t.word.isupper() and tokens[i - 1].word.isupper())
    if not t.is_word or is_noun or t.lower in _NO_BASE or t.lower == "date" or t.lower.endswith(("ly", "ing")):
        return False
    return t.lower in known_verbs() or t.lower == "be" or (singular(t.lower) == t.lower and not _ends_as_noun(t.lower))


def _is_preposition(tokens: list[Token], i: int) -> bool:
    """Whether "to" stands before a noun: "according to recent press reports"."""
    return i > 0 and tokens[i - 1].lower in _BEFORE_TO and tokens[i + 1].lower not in AUXILIARIES


def _ends_as_noun(word: str) -> bool:
    return word.endswith(("tion", "ment", "ness", "ship", "ism", "ity", "ed", "ing", "al", "an", "ese"))


def _infinitive(tokens: list[Token], i: int) -> Verb:
    """ "to provide", "to have been provided" """
    inner = _with_auxiliary(tokens, i + 1) if tokens[i + 1].lower in AUXILIARIES else None
    if inner is not None:
        return Verb(i, inner.after, inner.word, INFINITIVE, inner.is_passive)
    return Verb(i, i + 2, tokens[i + 1].lower, INFINITIVE, False)


def _is_participle(tokens: list[Token], i: int) -> bool:
    """Whether a word in -ing is a participle or gerund with an object: not behind an article, not before "of"."""
    before = tokens[i - 1] if i else None
    if before is not None and (before.lower in _DETERMINERS or before.word.endswith(("'s", "’s"))):
        return False
    following = tokens[i + 1] if i + 1 < len(tokens) else None
    is_verb = len(tokens[i].lower) > 4 and tokens[i].lower not in _NO_GERUND
    if not is_verb or following is None or following.lower in {"of", ",", ".", ")"}:
        return False
    if following.lower in AUXILIARIES and tokens[i].word[0].isupper():
        return False  # "Boeing has bought"
    if tokens[i].lower in _EVENTS_IN_ING:  # "a three-hour meeting with 11 groups", "police training"
        opens = following.lower in _OPENS_OBJECT or following.word[0].isdigit() or following.lower in _NUMERALS
        is_gerund = before is not None and before.lower in _BEFORE_GERUND and following.lower not in _PREPOSITIONS
        return opens or is_gerund
    return True


def _form(word: str) -> tuple[str, bool] | None:
    """What a verb may begin with at a word by its form, and whether it may be one without auxiliaries; None for most
    words, whatever their neighbours.
    """
    may_be_simple = word.endswith(("ed", "s", "'d", "’d")) or word in _past_forms() or word in known_verbs()
    if word in AUXILIARIES or word.endswith("n't"):
        return "auxiliary", may_be_simple
    if word == "to" or word.endswith("ing"):
        return word[-3:], may_be_simple
    return ("", True) if may_be_simple else None


_FORMS = Vocabulary(_form)
_MAY_STAND_BEFORE = frozenset({",", ")", '"', "'", "-", "--"})  # a verb, besides a word


def _simple(tokens: list[Token], i: int) -> Verb | None:
    """A verb without auxiliaries, by its ending and its neighbours."""
    t = tokens[i]
    word = t.lower
    before = tokens[i - 1] if i else None
    if before is not None and before.word == ":" and word.endswith("s") and word in known_verbs():
        return Verb(i, i + 1, word, FINITE, False)
    if (t.word[0].isupper() and not t.word.isupper()) or word.endswith(("'s", "’s")):
        return None  # a name; "this fall's vote"
    if before is None or not (before.is_word or before.word in _MAY_STAND_BEFORE or (i > 2 and _ends_date(tokens, i))):
        return None
    if before.is_word and (
        before.lower in _DETERMINERS or before.lower in _PREPOSITIONS or before.word.endswith(("'s", "’s", "s'"))
    ):
        return None
    following = tokens[i + 1] if i + 1 < len(tokens) else None
    is_past = word.endswith("ed") and (len(word) > 4 or word in _SHORT_PAST) and word not in {"hundred", "indeed"}
    if is_past or word in _past_forms() or (word.endswith(("'d", "’d")) and len(word) > 5):
        return Verb(i, i + 1, word, FINITE, False)
    if following is None or word in _PREPOSITIONS:
        return None
    opens = following.lower in _OPENS_OBJECT or following.word[0].isdigit() or following.lower in _NUMERALS
    if word in REPORTING_VERBS and not before.is_word and before.word != ")":
        # "the RG, a service, estimates that"
        is_told = before.word == "," and word.endswith("s") and following.lower == "that"
        return Verb(i, i + 1, word, FINITE, False) if is_told else None
    if word in _ONLY_VERBS and following.lower == "that" and before.is_word:
        return Verb(i, i + 1, word, FINITE, False)  # "critics of the approach argue that"
    if word in _NEVER_NOUNS_OF_ONE and (before.is_word or before.word == ")") and not _is_subject(tokens, i):
        return Verb(i, i + 1, word, FINITE, False)  # "a poll of 900 adults puts him ahead"
    if (
        before.word == ","
        and opens
        and word.endswith("s")
        and word in known_verbs()
        and _closes_insertion(tokens, i - 1)
    ):
        return Verb(i, i + 1, word, FINITE, False)
    if word.endswith("s") and singular(word) != word:
        if word in REPORTING_VERBS and following.word == "(" and _is_name(before):
            return Verb(i, i + 1, word, FINITE, False)  # "the RG estimates (according to the press) that"
        return Verb(i, i + 1, word, FINITE, False) if _is_third_person(tokens, i, opens) else None
    is_pronoun = before.lower in _PLURAL_PRONOUNS
    is_adverb = before.lower.endswith("ly") or before.lower in _ADVERBS
    noun = tokens[i - 2] if i > 1 and is_adverb else before  # "deposits currently total", "observers also claim"
    is_joined = i > 2 and tokens[i - 2].lower == "and" and _is_name(before) and _is_name(tokens[i - 3])
    is_people = i > 1 and noun is before and tokens[i - 2].lower == "the" and _is_people(noun)
    plural = (
        is_pronoun
        or is_joined
        or is_people
        or noun.lower == "police"
        or (noun.is_word and singular(noun.lower) != noun.lower)
    )
    goes_on = opens or is_pronoun or following.lower in {"for", "on", "to"} or word in _NEVER_NOUNS
    if word in known_verbs() and plural and (goes_on or word in REPORTING_VERBS or following.lower == "out"):
        return Verb(i, i + 1, word, FINITE, False)
    return None


def _is_people(token: Token) -> bool:
    """Whether a word names a people as a plural behind "the", with the form of an adjective: "the Dutch"."""
    return token.word[0].isupper() and token.lower.endswith(_ENDS_PEOPLE)


def _ends_date(tokens: list[Token], i: int) -> bool:
    """ "The court January 16 convicted", "a blast on March 3, 2008 killed": whether a date ends before a token."""
    if tokens[i - 2].word == "," and len(tokens[i - 1].word) == LETTERS_OF_YEAR and i > DATE_BEFORE:
        i -= 2
    return tokens[i - 2].lower.rstrip(".") in _MONTHS


def _closes_insertion(tokens: list[Token], comma: int) -> bool:
    """Whether a comma ends an insertion behind a subject of one: "The scholarship, now in its third year, keeps 40"."""
    opened = next((j for j in range(comma - 1, 0, -1) if tokens[j].word in {",", ";", ":"}), None)
    if opened is None or tokens[opened].word != "," or not tokens[opened - 1].is_word:
        return False
    subject, inserted = tokens[opened - 1], tokens[opened + 1].lower
    is_one = singular(subject.lower) == subject.lower or _is_name(subject)
    return is_one and (inserted in _OPENS_INSERTION or inserted in _DETERMINERS)


def _is_third_person(tokens: list[Token], i: int, opens: bool) -> bool:
    """Whether a word in -s that may be a plural is a verb: behind a name, a pronoun or a singular noun, and with an
    object or a preposition behind it.
    """
    before, word, following = tokens[i - 1], tokens[i].lower, tokens[i + 1]
    if i > 1 and before.lower in _ADVERBS and tokens[i - 2].is_word:
        before = tokens[i - 2]  # "the board only receives"
    if before.lower in _NUMERALS or singular(word) in _TIMES or _is_subject(tokens, i):
        return False
    if before.lower in _PRONOUNS_OF_ONE or (before.word == ")" and (opens or word in REPORTING_VERBS)):
        return True
    if before.word == ")" and word in known_verbs() and _goes_on(following):
        return True  # "the Bread Baking Union (BBU) consists of"
    if not before.is_word or (singular(before.lower) != before.lower and not _is_name(before)):
        return False
    if opens:
        return word in known_verbs() or word not in _OFFICE_HOLDERS  # "gave Bolivian officials a list"
    if word not in known_verbs() or not following.is_word:
        return False
    if _is_name(before):
        is_verb = following.lower in known_verbs() and not following.lower.endswith("s")  # "Casa runs shelters"
        is_past = following.lower.endswith("ed") and not following.word[0].isupper()  # "gives United Russia 37 percent"
        return not (is_verb or following.lower in AUXILIARIES or is_past)
    return _goes_on(following)


def _is_subject(tokens: list[Token], i: int) -> bool:
    """Whether a plural in -s behind "that" is the subject of the clause: "said that judges have", "that members of"."""
    if tokens[i - 1].lower != "that":
        return False
    following = tokens[i + 1].lower
    return following in AUXILIARIES or following == "of" or following in _ADVERBS or following in _past_forms()


def _goes_on(following: Token) -> bool:
    """Whether a word may stand behind a verb in -s: a preposition, an infinitive, a name; not a mark."""
    return following.is_word and (
        following.lower in _PREPOSITIONS or following.lower == "to" or following.word[0].isupper()
    )


def _is_name(token: Token) -> bool:
    return token.is_word and token.word[0].isupper() and not token.word.endswith(("'s", "’s"))


def _demote_reduced(tokens: list[Token], found: list[Verb]) -> None:
    """ "the companies selected by Shamsah agreed": a form in -ed with a finite verb behind it in its clause and no
    subject of that between them is a participle; so is one before "by".
    """
    for verb, later in zip_longest(found, found[1:]):
        if (
            verb.form != FINITE
            or verb.after - verb.first > 1
            or verb.word in REPORTING_VERBS
            or verb.word.endswith("s")
        ):
            continue
        following = tokens[verb.after] if verb.after < len(tokens) else None
        is_between = following is not None and (following.lower.endswith("ly") or following.lower in _BEFORE_BY)
        if is_between and verb.after + 1 < len(tokens):
            following = tokens[verb.after + 1]  # "run jointly by", "brought forward by"
        if following is None or following.lower not in _AFTER_REDUCED:
            continue
        is_told = verb.word in _REDUCED and verb.first > 0 and tokens[verb.first - 1].lower not in _PRONOUNS
        is_told = is_told and not _has_relative(tokens, verb.first)
        is_told = is_told or (verb.word == "made" and following.lower == "of")  # "a guild made up of"
        if is_told or (following.lower == "by" and verb.word.endswith(("ed", "en", "wn", "de", "nt", "ld"))):
            verb.form, verb.is_passive = PARTICIPLE, True
        elif later is not None and later.form == FINITE:
            between = tokens[verb.after : later.first]
            if not any(t.lower in _NEW_CLAUSE for t in between):
                verb.form, verb.is_passive = PARTICIPLE, True


def _has_relative(tokens: list[Token], verb: int) -> bool:
    """Whether a verb has its subject behind "that" or "whom": "men that the police suspected of theft"."""
    first = verb
    while first > 0 and verb - first < LONGEST_SUBJECT and tokens[first - 1].word[0].isupper():
        first -= 1
    if first > 0 and tokens[first - 1].lower in {"the", "a"}:
        first -= 1
    return 0 < first < verb and tokens[first - 1].lower in {"that", "whom", "which"}


def _join_passives(found: list[Verb], tokens: list[Token]) -> None:
    """ "was found guilty and sentenced to": what is done to people goes on in the passive behind "and"."""
    for verb, later in pairwise(found):
        if not (verb.is_passive and verb.form == FINITE and later.word in _DONE_TO_PEOPLE and later.form == FINITE):
            continue
        before = tokens[later.first - 1].lower
        following = tokens[later.after].lower if later.after < len(tokens) else "."
        is_open = following in _AFTER_DONE or not following[0].isalnum()
        if before in {"and", "or", ",", "then", "later"} and is_open and later.after == later.first + 1:
            later.is_passive = True


def tense(sentence: Sentence, verb: Verb) -> str:
    """past, present, perfect or future (with what may be) of a finite verb; "has been" is perfect, "would have been"
    past.
    """
    parts = [t.lower for t in sentence.tokens[verb.first : verb.after]]
    if any(p in _FUTURE for p in parts):
        return "past" if "have" in parts[:-1] else "future"
    if any(p in _HAVE for p in parts[:-1]):
        return "perfect"
    if any(p in _PRESENT for p in parts):
        return "present"
    if parts[0] in AUXILIARIES or verb.word.endswith("ed") or verb.word in _past_forms():
        return "past"
    return "present"
