"""What a figure is told of where no other rule has found it: the noun of an amount that it repeats, its label, the noun
that leads to it or stands behind it, what its clause says, and last the things named before it.

Belongs here: the last places to look, in their order, for figures of any kind. Does not belong here: where a figure has
its noun as a rule (population.py), what a count points back to in its own sentence (pointed_back.py).
"""

from __future__ import annotations

from itertools import islice

from tieout.figures.grammar.clauses import Clauses
from tieout.figures.grammar.heads import is_participle, is_person_noun, is_plural, singular_of, unit_of
from tieout.figures.grammar.noun_after import after_number
from tieout.figures.grammar.noun_back import noun_ending_at, noun_of_amount
from tieout.figures.grammar.noun_phrase import PREPOSITIONS
from tieout.figures.grammar.scene import Scene
from tieout.figures.grammar.sentences import Sentence
from tieout.figures.lexicon import REPORTING_VERBS, singular
from tieout.figures.populations.behind_amounts import they_say
from tieout.figures.populations.clause_subject import subject_words
from tieout.figures.populations.clause_words import ARTICLES
from tieout.figures.populations.counted_elsewhere import BEFORE_NUMBER, is_beside_cell
from tieout.figures.populations.meant import Earlier
from tieout.figures.populations.pointed_back import points_back
from tieout.figures.populations.said_of import subject_of
from tieout.figures.populations.told_by_clause import told_by_clause
from tieout.figures.reading import Reading
from tieout.lexicon import words

_COUNTED = frozenset({"said_again", "named_earlier", "noun_of_amount"})
SENTENCES_BACK = 3  # between an amount and the one that it repeats, between shares of one poll
_POINTING = frozenset({"the", "this", "that", "these", "those"})
_BEFORE_LABELLED = BEFORE_NUMBER | ARTICLES
_DASHES = frozenset({"-", "–", "—"})
_OPENS_BEHIND = frozenset({"for", "of", "from", "in", "toward", "towards", "among"})
_NO_LABELS = frozenset({"summary", "comment", "note", "subject", "paragraph", "section", "classified", "reason"})
_OF_TIME = words("grammar", "of_time") | words("grammar", "times")
_NO_NOUNS = words("grammar", "no_nouns") | words("grammar", "adverbs") | {"well", "closer"}
_LIKE = frozenset(
    {"similar", "identical", "equal", "close", "near", "comparable", "superior", "inferior", "prior", "due"}
)
CLAUSES_BACK = 2  # sentences before a bare count that may name what it counts


def tell_untold(scene: Scene, readings: list[Reading]) -> None:
    """Fill the population of the figures of a passage that have none."""
    for i, r in enumerate(readings):
        if r.population is not None or r.number.rule == "article" or (r.number.kind == "count" and is_beside_cell(r)):
            continue
        r.population, r.population_rule = _told(scene, r, readings[:i])
        if r.number.kind == "count" and r.unit is None and r.population is not None and r.population_rule in _COUNTED:
            r.unit = _unit(r.population)


def _unit(population: str) -> str | None:
    """The unit of what is counted by a noun in the plural, whatever a preposition joins to that."""
    said = population.split()
    last = next((i for i, word in enumerate(said) if i and word.lower() in PREPOSITIONS), len(said)) - 1
    noun = singular_of(said[last])
    return unit_of(noun, is_person_noun(noun, said[last])) if is_plural(said[last].lower()) else None


def _told(scene: Scene, r: Reading, before: list[Reading]) -> tuple[str | None, str]:
    index = r.sentence_index
    clauses = scene.clauses(index)
    if (told := _said_again(r, before)) is not None:
        return told, "said_again"
    if (told := _of_poll(r, before)) is not None:
        return told, "share_before"
    if (told := _label(r)) is not None:
        return told, "label"
    if (told := _leading_to(r)) is not None:
        return told, "noun_of_amount"
    if (told := _behind(r)) is not None:
        return told, "noun_behind"
    if (told := told_by_clause(r, clauses, lambda: scene.clauses_before(index))) is not None:
        return told, "told_by_clause"
    if r.number.kind == "count":
        return _named_earlier(r, clauses, lambda: scene.clauses_before(index)), "named_earlier"
    return subject_words(r.sentence, r.span, before, None), "subject_of_clause"


def _said_again(r: Reading, before: list[Reading]) -> str | None:
    """ "offered USD 75 million for the mine ... The USD 75 million would be paid": what an amount that is known already
    was told of.
    """
    if not r.span[0] or r.sentence.tokens[r.span[0] - 1].lower not in _POINTING:
        return None
    for b in reversed(before):
        if r.sentence_index - b.sentence_index > SENTENCES_BACK:
            return None
        is_same = (b.number.value_low, b.number.value_high) == (r.number.value_low, r.number.value_high)
        if is_same and b.number.kind == r.number.kind and b.population is not None:
            return b.population
    return None


def _of_poll(r: Reading, before: list[Reading]) -> str | None:
    """ "45% said that": those whom the share before it is of, where both tell what people say."""
    if r.number.kind != "percent" or not they_say(r.sentence, r.span[1]):
        return None
    for b in reversed(before):
        if r.sentence_index - b.sentence_index > SENTENCES_BACK:
            return None
        if b.number.kind == "percent" and b.population is not None:
            return b.population
    return None


def _label(r: Reading) -> str | None:
    """ "License value: USD 12,222", "Margin: a slender 50": the noun before the colon that leads to a number."""
    tokens, i = r.sentence.tokens, r.span[0] - 1
    while i > 0 and tokens[i].lower in _BEFORE_LABELLED:
        i -= 1
    if i < 1 or not (tokens[i].word == ":" or _is_dash(r.sentence, i)):
        return None
    found = noun_ending_at(r.sentence, i - 1, r.sentence.number_tokens())
    return found.text if found is not None and found.head not in _NO_LABELS else None


def _is_dash(sentence: Sentence, i: int) -> bool:
    """Whether a dash between spaces parts a label from its number ("Remittances - USD 300 million")."""
    before = sentence.end_of(i - 1)
    is_apart = sentence.starts()[i] > before
    return sentence.tokens[i].word in _DASHES and is_apart and sentence.tokens[i - 1].is_word


def _leading_to(r: Reading) -> str | None:
    """ "the case load had risen from 300", "an index of 95": the noun that a number is told of, in the singular too."""
    tokens = r.sentence.tokens
    is_more = r.span[1] < len(tokens) and tokens[r.span[1]].lower == "more"
    if r.number.kind == "duration" or is_more or r.mention.surface.lower() == "one":
        return None
    number, of_numbers = r.span[0], r.sentence.number_tokens()
    is_inserted = number > 1 and tokens[number - 1].word == "," and r.span[1] < len(tokens)
    if is_inserted and is_participle(tokens[r.span[1]].lower):
        owned = noun_ending_at(r.sentence, number - 2, of_numbers)
        return owned.text if owned is not None else None  # "Zembla Oil, 30 percent owned by the state,"
    found = noun_of_amount(r.sentence, number, of_numbers)
    if found is None or found.rule != "noun_of_amount" or found.after_token == number:
        return None
    first, last = found.first_token, found.after_token - 1
    word, following = tokens[last].lower, tokens[found.after_token].lower
    if following in {"than", "to"} and (word.endswith("er") or word in _LIKE):
        return None  # "no older than 25", "a bill identical to one"
    if first == last:  # "is open for", "embezzling 17": a word that may be no noun
        is_known = first and (tokens[first - 1].lower in ARTICLES or tokens[first - 1].lower.endswith(("'s", "’s")))
        if word.endswith("ing") or not (is_known or tokens[last].word[0].isupper() or is_plural(word)):
            return None
    return None if last in r.sentence.verb_tokens or word in _NO_NOUNS else found.text


def _behind(r: Reading) -> str | None:
    """ "55 for women, 60 for men", "billions in port works": the noun that a preposition joins to a number."""
    s, tokens, i = r.sentence, r.sentence.tokens, r.span[1]
    if i + 1 >= len(tokens) or tokens[i].lower not in _OPENS_BEHIND:
        return None
    first = i + 1
    if tokens[first].lower in {"each", "every"}:
        return None
    while first < len(tokens) - 1 and tokens[first].lower in ARTICLES:
        first += 1
    is_name = tokens[first].word[0].isupper() and not s.text.isupper()
    found = after_number(s, first, s.number_tokens()) if first > i + 1 or not is_name else None
    return found.text if found is not None and singular(found.head) not in _OF_TIME else None


def _named_earlier(r: Reading, clauses: Clauses, earlier: Earlier) -> str | None:
    """ "The pilots trained in Oslo. Over 160 moved": the many that are the subject of a clause before, and no agent of
    the one that a bare count is in.
    """
    first = r.span[0]
    is_one = r.mention.surface.lower() == "one"  # "the older one"
    if is_one or not points_back(r, of_people=True) or r.sentence.tokens[first - 1].lower in {"at", "and"}:
        return None
    own = clauses.verb_before(first)
    agent = clauses.subject(own) if own is not None else None
    found = _many(clauses, range(own or 0), agent)
    return found or next(
        (said for c in islice(earlier(), CLAUSES_BACK) if (said := _many(c, range(len(c.verbs))))), None
    )


def _many(clauses: Clauses, verbs: range, agent: object = None) -> str | None:
    """The first subject in the plural of some verbs, but ``agent`` and who reports."""
    for k in verbs:
        phrase = clauses.subject(k)
        if phrase is None or phrase == agent or clauses.verbs[k].word in REPORTING_VERBS:
            continue
        if is_plural(clauses.sentence.tokens[phrase.after - 1].lower):
            said = subject_of(clauses, k, list)
            if said is not None:
                return said
    return None
