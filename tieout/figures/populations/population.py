"""Whom or what a figure counts, and in which unit, by the kind of its number.

Belongs here: where each kind of number keeps its noun: after it, before it, in the clause's subject, in the purpose.
Does not belong here: the noun phrase itself (noun_after.py, noun_before.py), words further off (clause_subject.py),
what is taken over from another figure (inheritance.py).
"""

from __future__ import annotations

import re

from tieout.figures.grammar.clauses import Clauses
from tieout.figures.grammar.noun_after import after_number
from tieout.figures.grammar.noun_back import noun_of_amount
from tieout.figures.grammar.noun_phrase import PREPOSITIONS, NounPhrase
from tieout.figures.grammar.sentences import pattern
from tieout.figures.links.compared import compared_with
from tieout.figures.populations.aged import who_is_aged
from tieout.figures.populations.amounts import is_bare_change, of_measure, of_money, of_percent
from tieout.figures.populations.behind_amounts import fine_on, substance
from tieout.figures.populations.clause_subject import kind_of_money, offence, outlawed_before, subject_words
from tieout.figures.populations.clause_words import join, noun_words
from tieout.figures.populations.convicts import given_to, who_has, who_serves
from tieout.figures.populations.counted import read_counted
from tieout.figures.populations.counted_elsewhere import NEAREST
from tieout.figures.populations.distances import of_size, where_so_far
from tieout.figures.populations.lasting import what_lasts, with_subject
from tieout.figures.populations.meant import Earlier
from tieout.figures.populations.multiples import what_is_multiple
from tieout.figures.populations.payers import name_owner
from tieout.figures.populations.population_text import tidied, without_figures
from tieout.figures.populations.said_of import (
    ESTIMATING,
    had_at_cost,
    leads_directly,
    said_of,
    subject_around,
    whose_amount,
)
from tieout.figures.populations.sentenced import whose_term
from tieout.figures.populations.told_with import is_visit, tell_fully
from tieout.figures.reading import Reading
from tieout.lexicon import words

_NAMED_BEHIND_OF = ("s", "couple", "handful")  # "hundreds of men", "a couple of clerics"
_TIMES = words("grammar", "times")
_HAD_BY_PEOPLE = words("grammar", "had_by_people")
_UNTIL = frozenset({"before", "until", "prior"})
_PENALTY = pattern(r"\bpenalt(?:y|ies)\b|\bof (?:the|a|his|her|their) sentence\b")
_TOLD_OF = frozenset({"noun_of_amount", "noun_beside_amount"})
_WITH_OWN_UNIT = frozenset({"money", "percent", "measure", "duration", "rate"})
_AMOUNTS = frozenset({"money", "percent", "measure"})
_TOTALS = words("grammar", "partitives")
_CUSTODY = pattern(r"\b(?:detention|custody)\b")
_NUMBER_ALONE = pattern(r"(?:the )?(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|all|both)", re.IGNORECASE)
_FINES = pattern(r"\bfine[sd]?\b")


def read_population(
    r: Reading, clauses: Clauses, number_tokens: set[int], before: list[Reading], earlier: Earlier
) -> None:
    """Noun phrase, population and unit of one figure.

    Args:
        r: the figure, filled here.
        clauses: the verbs of its sentence.
        number_tokens: tokens of all numbers of the sentence.
        before: figures before it, of the sentence or else of the passage.
        earlier: asks for the clauses of the sentences before.
    """
    is_plural_scale = r.number.kind == "count" and r.mention.surface.lower().endswith(_NAMED_BEHIND_OF)
    after = after_number(r.sentence, r.span[1], number_tokens, is_plural_scale)
    r.unit = r.number.unit
    if r.number.kind == "rate" and r.number.unit is not None:
        r.phrase = of_money(r, number_tokens)
    elif after is not None and r.number.kind == "count" and after.head in _TIMES:
        r.unit = after.head  # "two very bad months", "four nights"
        _read_lasting(r, clauses, number_tokens, before, earlier)
    elif r.number.kind in {"count", "rate", "ordinal", "multiple", "vote"}:
        read_counted(r, after, number_tokens, before)
        if r.unit == "time" and r.number.kind == "multiple":
            _read_occasions(r, clauses, earlier)
        elif r.number.kind == "multiple" and (what := what_is_multiple(clauses, r.span, earlier)) is not None:
            r.population, r.population_rule = what, "what_is_multiple"
    elif r.number.kind == "age":
        r.phrase, r.population = who_is_aged(r, clauses, number_tokens, _people(before), earlier)
        r.population_rule = "subject_of_clause" if r.population else None
    elif r.number.kind == "percent":
        of_what = r.sentence.tokens[r.span[1] : r.span[1] + 1]
        is_of_penalty = r.sentence.says(_PENALTY) and not (of_what and of_what[0].lower == "of")
        r.phrase = None if is_of_penalty else of_percent(r, number_tokens)
        told_of = noun_of_amount(r.sentence, r.span[0], number_tokens) if is_bare_change(r.phrase) else None
        if told_of is not None and r.sentence.tokens[told_of.after_token].lower not in ESTIMATING:
            r.population, r.population_rule = told_of.text, told_of.rule
            if told_of.rule == "noun_of_amount" and told_of.head not in _TOTALS:
                r.phrase = told_of
    elif r.number.kind == "measure":
        _read_measure(r, clauses, number_tokens, earlier)
    elif r.number.kind == "money":
        is_fine = r.sentence.says(_FINES)
        r.phrase = (
            substance(r.sentence, r.span[1], number_tokens) or fine_on(r.sentence, r.span[1], number_tokens)
            if is_fine
            else of_money(r, number_tokens)
        )
        name_owner(r, clauses, earlier)
    elif r.number.kind == "duration":
        _read_lasting(r, clauses, number_tokens, before, earlier)
    is_told_before = r.phrase is not None and r.phrase.after_token <= r.span[0]
    if r.number.kind in _AMOUNTS and r.phrase is not None and is_told_before and r.population is None:
        r.population = subject_around(clauses, r.phrase, r.span) or had_at_cost(clauses, r.phrase, earlier)
        r.population_rule = "subject_around" if r.population else None
    if r.number.kind == "vote":
        r.unit = "vote"
    if r.number.kind in _AMOUNTS and (r.phrase is None or r.phrase.rule in _TOLD_OF):
        if (level := compared_with(r, before)) is not None:
            r.phrase, r.population, r.population_rule = level.phrase, level.population, "compared_amount"
    if r.population is None:
        _read_elsewhere(r, clauses, after, before, earlier)
    tell_fully(r, clauses, number_tokens, before)
    if r.number.kind in _WITH_OWN_UNIT:
        r.population = without_figures(r)
    if r.population_rule in {"clause_that_lasts", "said_of_clause"}:
        r.population = tidied(r.population)
    if r.number.rule == "article" and r.phrase is None:
        r.unit = "person"


def _read_measure(r: Reading, clauses: Clauses, number_tokens: set[int], earlier: Earlier) -> None:
    """What is weighed, measured or so far away."""
    far = where_so_far(clauses, r.span, number_tokens, earlier)
    if isinstance(far, str):
        r.population, r.population_rule = far, "where_so_far"
        return
    r.phrase = far or of_size(r.sentence, r.span, number_tokens) or of_measure(r, number_tokens)


def _read_occasions(r: Reading, clauses: Clauses, earlier: Earlier) -> None:
    """ "Wako has traveled to Rome seven times": who does, or suffers, what is done so often."""
    if (
        r.phrase is not None
        and not is_visit(clauses, r.span[0])
        and (r.phrase.is_person or r.phrase.text.split()[-1][0].isupper())
    ):
        first = r.phrase.first_token
        if not first or r.sentence.tokens[first - 1].lower not in PREPOSITIONS:
            return  # "shot Diaz twice"
    who = said_of(clauses, r.span, earlier)
    if who is not None:
        r.phrase, r.population, r.population_rule = None, who, "said_of_clause"


def _read_lasting(
    r: Reading, clauses: Clauses, number_tokens: set[int], before: list[Reading], earlier: Earlier
) -> None:
    """What lasts: a noun beside the duration, its clause, or else the people named before it."""
    r.phrase, clause = what_lasts(r, number_tokens)
    following = r.sentence.tokens[r.span[1]].lower if r.span[1] < len(r.sentence.tokens) else "."
    noun = r.phrase if r.phrase is not None and r.phrase.head in _HAD_BY_PEOPLE else None
    who = who_serves(clauses, r.span, earlier) if r.phrase is None or following in _UNTIL else None
    if noun is not None and (had_by := who_has(clauses, r.span, earlier)) is not None:
        said = r.sentence.tokens[noun.after_token - 1].word
        r.population, r.population_rule = f"{said} of {had_by}", "had_by_people"  # "a six-month rotation"
    elif who is not None:
        r.phrase, r.population, r.population_rule = None, who, "who_serves"
        if following == "as" and (role := noun_words(r.sentence, r.span[1], len(r.sentence.tokens))) is not None:
            r.population = join(who, role)  # "served for six years as auditor"
    elif r.phrase is None and (about := said_of(clauses, r.span, earlier, _people(before))) is not None:
        r.population, r.population_rule = about, "said_of_clause"
    elif r.phrase is None:
        clause = with_subject(clauses, r.span, clause, _people(before), earlier)
        r.population, r.population_rule = clause, "clause_that_lasts"
        if clause is None:
            r.population, r.population_rule = subject_words(r.sentence, r.span, before, None), "subject_of_clause"


def _read_elsewhere(
    r: Reading, clauses: Clauses, after: NounPhrase | None, before: list[Reading], earlier: Earlier
) -> None:
    """The population of a number that has none beside it, by its kind."""
    kind = r.number.kind
    is_of_penalty = kind == "percent" and r.phrase is None and r.sentence.says(_PENALTY)
    if kind == "penalty_term" and (who := who_serves(clauses, r.span, earlier)) is not None:
        r.population, r.population_rule = who, "who_serves"
    elif kind == "penalty_term" and (who := whose_term(clauses, r.span, earlier)) is not None:
        r.population, r.population_rule = who, "whose_term"
    elif kind == "penalty_term" and after is not None and _CUSTODY.search(after.text.lower()):
        r.population, r.population_rule = after.text, after.rule  # "a 42-day detention period"
    elif kind == "penalty_term" or is_of_penalty:
        r.population, r.population_rule = _offence(r, before, earlier), "subject_of_clause"
    elif r.phrase is not None:
        r.population, r.population_rule = r.phrase.text, r.phrase.rule
    elif kind == "percent":
        r.population, r.population_rule = _share_before(r, before), "share_before"
        if r.population is None:
            r.population, r.population_rule = whose_amount(clauses, r.span, earlier), "whose_amount"
    elif kind in {"rate", "measure", "multiple"} and (about := whose_amount(clauses, r.span, earlier)) is not None:
        r.population, r.population_rule = about, "whose_amount"
    elif kind not in {"count", "rate", "vote"}:
        beside = whose_amount(clauses, r.span, earlier) if leads_directly(clauses, r.span) else None
        if kind == "money":  # else what its clause tells (untold.py)
            r.population = beside or kind_of_money(r.sentence, r.span)
        else:
            r.population = beside or subject_words(r.sentence, r.span, before, None)
            r.population = r.population or whose_amount(clauses, r.span, earlier)
        r.population_rule = "subject_of_clause"


def _offence(r: Reading, before: list[Reading], earlier: Earlier) -> str | None:
    """For what, or on whom, a law or a court sets a penalty."""
    known = next((b.population for b in before[:-2:-1] if b.number.kind == "penalty_term"), None)
    if known is None and r.sentence.says(_PENALTY):
        outlawed = (outlawed_before(c.sentence, len(c.sentence.tokens)) for c in earlier())
        known = next((what for what in outlawed if what), None)
    found = offence(r.sentence, r.span, _people(before), known)
    if found is not None and _NUMBER_ALONE.fullmatch(found):
        found = _people(before)  # "Five were sentenced"
    is_attribute = "-" in r.mention.surface or not r.mention.surface.rstrip().lower().endswith("s")
    return (given_to(r.sentence, r.span[1]) if is_attribute else None) or found


def _people(before: list[Reading]) -> str | None:
    """ "Six officials were charged. They face 5 years": the people counted before, of whom a pronoun speaks."""
    for b in reversed(before[-NEAREST:]):
        if b.phrase is not None and b.phrase.is_person:
            return b.population
    return None


def _share_before(r: Reading, before: list[Reading]) -> str | None:
    """ "58 percent of respondents believe ..., while 26 percent do not": what the share before it is of."""
    for b in reversed(before[-NEAREST:]):
        if b.number.kind == "percent" and b.population and r.sentence_index - b.sentence_index <= 1:
            return b.population
        if b.sentence is r.sentence and b.phrase is not None and b.phrase.is_person:
            return b.population  # "50,000 Somalians became citizens, and 60 percent report"
    return None
