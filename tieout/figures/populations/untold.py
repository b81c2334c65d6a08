"""What a figure is told of where no other rule has found it: the noun of an amount that it repeats, its label, the noun
that leads to it or stands behind it, and last what its clause says.

Belongs here: the last places to look, in their order, for figures of any kind. Does not belong here: where a figure has
its noun as a rule (population.py), what a count points back to in its own sentence (pointed_back.py).
"""

from __future__ import annotations

from collections.abc import Iterator

from tieout.figures.grammar.heads import is_participle, is_person_noun, is_plural, singular_of, unit_of
from tieout.figures.grammar.noun_after import after_number
from tieout.figures.grammar.noun_back import noun_ending_at, noun_of_amount
from tieout.figures.grammar.noun_phrase import PREPOSITIONS
from tieout.figures.grammar.scene import Scene
from tieout.figures.grammar.sentences import Sentence
from tieout.figures.lexicon import OF_TIME, singular
from tieout.figures.populations.behind_amounts import they_say
from tieout.figures.populations.clause_subject import subject_words
from tieout.figures.populations.clause_words import ARTICLES
from tieout.figures.populations.counted_elsewhere import BEFORE_NUMBER, is_beside_cell
from tieout.figures.populations.told_by_clause import told_by_clause
from tieout.figures.reading import Reading
from tieout.lexicon import words

_COUNTED = frozenset({"said_again", "noun_of_amount"})
SENTENCES_BACK = 3  # between an amount and the one that it repeats, between shares of one poll
_POINTING = frozenset({"the", "this", "that", "these", "those"})
_BEFORE_LABELLED = BEFORE_NUMBER | ARTICLES
_ARE = frozenset({"are", "were", "have", "had"})
_NO_SUBJECT_NEARBY = frozenset({"count", "percent"})  # kinds that people named nearby say nothing of
_DASHES = frozenset({"-", "–", "—"})
_OPENS_BEHIND = frozenset({"for", "of", "from", "in", "toward", "towards", "among"})
_NO_LABELS = frozenset({"summary", "comment", "note", "subject", "paragraph", "section", "classified", "reason"})
_NO_NOUNS = words("grammar", "no_nouns") | words("grammar", "adverbs") | {"well", "closer"}
_LIKE = frozenset(
    {"similar", "identical", "equal", "close", "near", "comparable", "superior", "inferior", "prior", "due"}
)


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
    if r.number.kind in _NO_SUBJECT_NEARBY:
        return None, "told_by_clause"
    return subject_words(r.sentence, r.span, before, None), "subject_of_clause"


def _told_lately(r: Reading, before: list[Reading]) -> Iterator[Reading]:
    """The figures of its kind in the last sentences of which it is known what they tell of, the nearest first."""
    for b in reversed(before):
        if r.sentence_index - b.sentence_index > SENTENCES_BACK:
            return
        if b.number.kind == r.number.kind and b.population is not None:
            yield b


def _said_again(r: Reading, before: list[Reading]) -> str | None:
    """ "offered USD 75 million for the mine ... The USD 75 million would be paid": what an amount that is known already
    was told of.
    """
    if not r.span[0] or r.sentence.tokens[r.span[0] - 1].lower not in _POINTING:
        return None
    values = (r.number.value_low, r.number.value_high)
    same = (b for b in _told_lately(r, before) if (b.number.value_low, b.number.value_high) == values)
    return next((b.population for b in same), None)


def _of_poll(r: Reading, before: list[Reading]) -> str | None:
    """ "45% said that", "25 percent are in favor": those whom the share before it is of, where both tell of people."""
    after = r.span[1]
    if r.number.kind != "percent":
        return None
    is_said = they_say(r.sentence, after)
    if not is_said and not (after < len(r.sentence.tokens) and r.sentence.tokens[after].lower in _ARE):
        return None
    share = next(_told_lately(r, before), None)
    is_of_people = share is not None and share.phrase is not None and share.phrase.is_person
    return share.population if share is not None and (is_said or is_of_people) else None  # "25 percent are in favor"


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
    return found.text if found is not None and singular(found.head) not in OF_TIME else None
