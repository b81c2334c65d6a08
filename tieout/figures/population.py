"""Whom or what a figure counts, and in which unit, by the kind of its number.

Belongs here: where each kind of number keeps its noun: after it, before it, in the clause's subject, in the purpose.
Does not belong here: the noun phrase itself (noun_after.py, noun_before.py), words further off (clause_subject.py),
what is taken over from another figure (inheritance.py).
"""

from __future__ import annotations

from tieout.figures.clause_subject import kind_of_money, offence, subject_words
from tieout.figures.heads import unit_of
from tieout.figures.lexicon import AMOUNTS_TO, words
from tieout.figures.noun_after import after_number, number_of
from tieout.figures.noun_before import before_number
from tieout.figures.noun_phrase import NounPhrase
from tieout.figures.reading import Reading
from tieout.figures.sentences import Sentence, pattern

_ELLIPTIC = pattern(r"\s*(?:\w+ )?of (?:which|whom|these|those|them|the \d)")
_FINES = pattern(r"\bfines?\b")
_AGREEMENTS = words("grammar", "agreements")
_CHANGES = words("grammar", "changes")
PURPOSE = 9  # words of a purpose that is no noun phrase
TO_PURPOSE = 7  # tokens in which it begins


def read_population(r: Reading, number_tokens: set[int], before: list[Reading]) -> None:
    """Noun phrase, population and unit of one figure.

    Args:
        r: the figure, filled here.
        number_tokens: tokens of all numbers of the sentence.
        before: figures before it, of the sentence or else of the passage.
    """
    is_plural_scale = r.number.kind == "count" and r.mention.surface.lower().endswith("s")
    after = after_number(r.sentence, r.span[1], number_tokens, is_plural_scale)
    r.unit = r.number.unit
    if r.number.kind in {"count", "rate", "ordinal", "multiple", "vote"}:
        _read_counted(r, after, number_tokens, before)
    elif r.number.kind == "age":
        r.phrase = _aged(r.sentence, r.span[0], number_tokens)
    elif r.number.kind == "percent":
        r.phrase = _share_of(r.sentence, r.span[1], number_tokens) or _of_change(r.sentence, after, number_tokens)
    elif r.number.kind == "measure":
        r.phrase = _substance(r.sentence, r.span[1], number_tokens) or after
    elif r.number.kind == "money" and not _FINES.search(r.sentence.lower()):
        r.phrase = _substance(r.sentence, r.span[1], number_tokens) or _purpose(r.sentence, r.span[1], number_tokens)
    if r.number.kind == "vote":
        r.unit = "vote"
    if r.population is None:
        _read_elsewhere(r, after, before)
    if r.number.rule == "article" and r.phrase is None:
        r.unit = "person"


def _read_counted(r: Reading, after: NounPhrase | None, number_tokens: set[int], before: list[Reading]) -> None:
    """What a number counts that has its noun behind it, as most have."""
    if before and _ELLIPTIC.match(r.sentence.text[r.number.end - r.sentence.start :]):
        return  # "226 of which": the noun is that of the total
    if after is None:
        after = _noun_of_whole(r, number_tokens)
    if after is None and r.number.kind in {"count", "rate"}:
        after = _noun_elsewhere(r, number_tokens, before)
    r.phrase = after
    if after is not None and r.number.kind != "multiple":
        r.unit = r.number.unit or unit_of(after.head, after.is_person)
        r.population, r.population_rule = after.text, after.rule


def _read_elsewhere(r: Reading, after: NounPhrase | None, before: list[Reading]) -> None:
    """The population of a number that has none beside it, by its kind."""
    kind = r.number.kind
    if kind == "penalty_term" or (kind == "percent" and r.phrase is None):
        r.population, r.population_rule = offence(r.sentence, r.span), "subject_of_clause"
    elif kind == "duration" and after is not None and "-" in r.mention.surface:
        r.population, r.population_rule = after.text, after.rule
    elif kind == "duration":
        r.population, r.population_rule = subject_words(r.sentence, r.span, before, after), "subject_of_clause"
    elif r.phrase is not None:
        r.population, r.population_rule = r.phrase.text, r.phrase.rule
    elif kind not in {"count", "rate", "vote"}:
        beside = kind_of_money(r.sentence, r.span) if kind == "money" else None
        if kind == "measure" and (phrase := before_number(r.sentence, r.span[0], set())) is not None:
            beside = phrase.text  # "a new billboard two blocks from the consulate"
        r.population = beside or subject_words(r.sentence, r.span, before, None)
        r.population_rule = "subject_of_clause"


def _aged(sentence: Sentence, token: int, number_tokens: set[int]) -> NounPhrase | None:
    """Who is of an age: the noun before it; of "children, those under 16", the one before "those"."""
    phrase = before_number(sentence, token, number_tokens)
    if phrase is not None and phrase.text.lower() in {"those", "persons", "anyone", "one"}:
        return before_number(sentence, phrase.first_token, number_tokens) or phrase
    return phrase


def _noun_of_whole(r: Reading, number_tokens: set[int]) -> NounPhrase | None:
    """ "two of the three French nationals": a subset counts what its whole counts."""
    tokens = r.sentence.tokens
    whole = next((m for m in r.sentence.mentions if r.span[1] < m[0] <= r.span[1] + 3), None)
    if whole is None or tokens[r.span[1]].lower != "of" or any(i in number_tokens for i in range(r.span[1], whole[0])):
        return None
    return after_number(r.sentence, whole[1], number_tokens)


def _noun_elsewhere(r: Reading, number_tokens: set[int], before: list[Reading]) -> NounPhrase | None:
    """What a count without a noun of its own counts: "Rwandans (651)", "refugees totaled 8,000", "the number of ... to
    6 million", "1,000 students and another 600".
    """
    sentence, first = r.sentence, r.span[0]
    previous = {t.lower for t in sentence.tokens[max(0, first - 3) : first]}
    if "," in previous and previous & {"totaling", "totalling"}:
        return after_number(sentence, 0, number_tokens)
    is_in_bracket = first > 0 and "(" in {sentence.tokens[first - 1].word, sentence.tokens[max(0, first - 2)].word}
    if (is_in_bracket and ":" not in previous) or previous & AMOUNTS_TO:
        phrase = before_number(sentence, first, number_tokens)
        if phrase is not None:
            return phrase
    named = number_of(sentence, first, number_tokens)
    if named is not None:
        # "the number of scholarships" points back to those that were counted before
        return next((b.phrase for b in reversed(before) if b.phrase is not None and b.phrase.head == named.head), named)
    if previous & {"another", "other", "further", "remaining"}:
        return next((b.phrase for b in reversed(before) if b.sentence is sentence and b.phrase is not None), None)
    return None


def _share_of(sentence: Sentence, token: int, number_tokens: set[int]) -> NounPhrase | None:
    """ "90 percent of their children": what the share is of; "30 percent of whom are Zimbabweans": what they are."""
    tokens = sentence.tokens
    if token >= len(tokens) or tokens[token].lower != "of":
        return None
    following = tokens[token + 1].lower if token + 1 < len(tokens) else "the"
    if token + 3 < len(tokens) and following in {"whom", "which", "them"}:
        return after_number(sentence, token + 3, number_tokens)
    # after_number passes over "of the" by itself
    is_known = following in {"the", "their", "its", "these", "those"}
    return after_number(sentence, token if is_known else token + 1, number_tokens)


def _of_change(sentence: Sentence, phrase: NounPhrase | None, number_tokens: set[int]) -> NounPhrase | None:
    """ "a 10 percent increase in automobile fees": what a change is of."""
    tokens = sentence.tokens
    if phrase is None or phrase.head not in _CHANGES:
        return phrase
    i = phrase.after_token
    if i + 1 < len(tokens) and tokens[i].lower in {"in", "of"} and not tokens[i + 1].word[0].isdigit():
        return after_number(sentence, i + 1, number_tokens) or phrase
    return phrase


def _substance(sentence: Sentence, token: int, number_tokens: set[int]) -> NounPhrase | None:
    """What an amount is of: "140 kilos of cocaine", "USD 6 billion in annual remittances", "ISK 44 billion (USD 343
    million) in revenue".
    """
    tokens = sentence.tokens
    i = token
    if i < len(tokens) and tokens[i].word == "(":
        while i < len(tokens) and tokens[i].word != ")":
            i += 1
        i += 1
    if i < len(tokens) and tokens[i].word == ")":
        i += 1
    if i + 1 < len(tokens) and tokens[i].lower in {"of", "in", "worth"}:
        first = i + 2 if tokens[i].lower == "worth" and tokens[i + 1].lower == "of" else i + 1
        if first < len(tokens) and tokens[first].is_word and not tokens[first].word[0].isupper():
            return after_number(sentence, first, number_tokens)
    return None


def _purpose(sentence: Sentence, token: int, number_tokens: set[int]) -> NounPhrase | None:
    """What money is for: the words after "for" or "to <verb>", else a noun right after it."""
    tokens = sentence.tokens
    for i in range(token, min(token + TO_PURPOSE, len(tokens))):
        if tokens[i].word in {".", ";"} or tokens[i].lower == "and":
            break
        is_to_do = tokens[i].lower == "to" and i + 1 < len(tokens) and not tokens[i + 1].word[0].isupper()
        if tokens[i].lower == "for" or is_to_do:
            phrase = after_number(sentence, i + (2 if is_to_do else 1), number_tokens)
            after = min(i + 1 + PURPOSE, len(tokens))
            return phrase or NounPhrase(sentence.words(i + 1, after), "", i + 1, after, False, "purpose")
    thing = after_number(sentence, token, number_tokens)
    return _with_purpose(sentence, thing) if thing is not None and thing.head in _AGREEMENTS else thing


def _with_purpose(sentence: Sentence, thing: NounPhrase) -> NounPhrase:
    """ "a contract to build a road": an agreement together with what it is for."""
    tokens = sentence.tokens
    for i in range(thing.after_token, min(thing.after_token + 8, len(tokens) - 1)):
        if tokens[i].lower in {"for", "to", "provide", "support"} and not tokens[i + 1].word[0].isupper():
            text = f"{thing.text} for {sentence.words(i + 1, min(i + PURPOSE, len(tokens)))}"
            return NounPhrase(text, thing.head, thing.first_token, thing.after_token, False, "purpose")
    return thing
