"""Whom or what a figure counts, and in which unit, by the kind of its number.

Belongs here: where each kind of number keeps its noun: after it, before it, in the clause's subject, in the purpose. Does not belong
here: the noun phrase itself (nouns.py), what is taken over from another figure (inheritance.py).
"""

from __future__ import annotations

import re

from tieout.figures.lexicon import singular
from tieout.figures.nouns import NounPhrase, after_number, before_number, is_person_noun, number_of, unit_of
from tieout.figures.reading import Reading
from tieout.figures.sentences import Sentence, pattern

_ELLIPTIC = pattern(r"\s*(?:\w+ )?of (?:which|whom|these|those|them|the \d)")
_LAW_VERBS = frozenset(
    "is are was were can may would provides increases increase be shall carries receive will should must".split()
)
GENERIC_OFFENCE = pattern(
    r"(?:the |this |its |their )?(?:\w+ )?(?:penalt\w+|range|sentences?|punishment|term|maximum|minimum)(?: to)?"
    r"|they|he|she|it|the (?:\w+ )?(?:law|bill)"
)
_FUNDS = frozenset(
    "fine budget fund grant loan aid cost fee price damage revenue assistance debt investment contract bribe compensation salary wage "
    "income ransom".split()
)
_FINES = pattern(r"\bfines?\b")
SUBJECT_OF_LAW = 14  # words of a clause before a penalty that name the offence


def read_population(r: Reading, number_tokens: set[int], before: list[Reading]) -> None:
    """Noun phrase, population and unit of one figure."""
    sentence, number = r.sentence, r.number
    kind = number.kind
    after = after_number(
        sentence, r.span[1], number_tokens, r.mention.surface.lower().endswith("s") and number.kind == "count"
    )
    if kind in {"count", "rate", "ordinal", "multiple", "vote"}:
        elliptic = _ELLIPTIC.match(sentence.text[number.end - sentence.start :])
        if elliptic and before:
            after = None
        elif after is None and kind in {"count", "rate"}:
            after = _noun_elsewhere(r, number_tokens, before)
        r.phrase = after
        if after is not None and kind != "multiple":
            r.unit = number.unit or unit_of(after.head, after.is_person)
            r.population, r.population_rule = after.text, after.rule
        else:
            r.unit = number.unit
    elif kind == "age":
        r.phrase = before_number(sentence, r.span[0], number_tokens)
        if r.phrase is not None and r.phrase.text.lower() in {"those", "persons", "anyone", "one"}:
            r.phrase = before_number(sentence, r.phrase.first_token, number_tokens) or r.phrase
        r.unit = number.unit
    elif kind == "percent":
        r.unit = number.unit
        r.phrase = _share_of(sentence, r.span[1], number_tokens) or after
    else:
        r.unit = number.unit
        r.phrase = (
            _purpose(sentence, r.span[1], number_tokens)
            if kind == "money" and not _FINES.search(sentence.text.lower())
            else None
        )
    if kind == "vote":
        r.unit = "vote"
    if r.population is None:
        if kind == "penalty_term" or (kind == "percent" and r.phrase is None):
            r.population, r.population_rule = _offence(sentence, r.span), "subject_of_clause"
        elif kind == "duration":
            if "-" in r.mention.surface and after is not None:
                r.population, r.population_rule = after.text, after.rule
            else:
                r.population, r.population_rule = _subject_words(sentence, r.span, before, after), "subject_of_clause"
        elif r.phrase is not None:
            r.population, r.population_rule = r.phrase.text, r.phrase.rule
        elif kind == "money":
            r.population, r.population_rule = (
                _funds(sentence, r.span) or _subject_words(sentence, r.span, before, None),
                "subject_of_clause",
            )
        elif kind not in {"count", "rate", "vote"}:
            r.population, r.population_rule = _subject_words(sentence, r.span, before, None), "subject_of_clause"
    if kind == "count" and r.phrase is None and number.rule == "article":
        r.unit = "person"


def _noun_elsewhere(r: Reading, number_tokens: set[int], before: list[Reading]) -> NounPhrase | None:
    """What a count without a noun of its own counts: "Rwandans (651)", "refugees totaled 8,000", "the number of ... to 6 million",
    "1,000 students and another 600"."""
    sentence, first = r.sentence, r.span[0]
    previous = [t.lower for t in sentence.tokens[max(0, first - 3) : first]]
    if any(w in previous for w in ("totaling", "totalling")) and "," in previous:
        return after_number(sentence, 0, number_tokens)
    if "(" in previous or any(
        w in previous for w in ("totaling", "totalling", "totaled", "totalled", "numbered", "numbering")
    ):
        phrase = before_number(sentence, first, number_tokens)
        if phrase is not None:
            return phrase
    named = number_of(sentence, first, number_tokens)
    if named is not None:
        # "the number of scholarships" points back to those that were counted before
        return next((b.phrase for b in reversed(before) if b.phrase is not None and b.phrase.head == named.head), named)
    if any(w in previous for w in ("another", "other", "further", "remaining")):
        return next((b.phrase for b in reversed(before) if b.sentence is sentence and b.phrase is not None), None)
    return None


def _share_of(sentence: Sentence, token: int, number_tokens: set[int]) -> NounPhrase | None:
    """ "90 percent of their children": what the share is of; "30 percent of whom are Zimbabweans": what they are."""
    tokens = sentence.tokens
    if token + 3 < len(tokens) and tokens[token].lower == "of" and tokens[token + 1].lower in {"whom", "which", "them"}:
        return after_number(sentence, token + 3, number_tokens)
    if token < len(tokens) and tokens[token].lower == "of":
        return (
            after_number(sentence, token + 1, number_tokens)
            if token + 1 < len(tokens) and tokens[token + 1].lower not in {"the", "their", "its", "these", "those"}
            else after_number(sentence, token, number_tokens)
        )
    return None


def _purpose(sentence: Sentence, token: int, number_tokens: set[int]) -> NounPhrase | None:
    """What money is for: a noun right after it, or the words after "for" or "to <verb>"."""
    tokens = sentence.tokens
    for i in range(token, min(token + 7, len(tokens))):
        if tokens[i].word in {".", ";"} or tokens[i].lower == "and":
            break
        if tokens[i].lower == "for" or (
            tokens[i].lower == "to" and i + 1 < len(tokens) and not tokens[i + 1].word[0].isupper()
        ):
            words = sentence.words(i + 1, min(i + 10, len(tokens)))
            phrase = after_number(sentence, i + (1 if tokens[i].lower == "for" else 2), number_tokens)
            return phrase or NounPhrase(words, "", i + 1, min(i + 10, len(tokens)), False, "purpose")
    thing = after_number(sentence, token, number_tokens)
    if thing is not None and thing.head in {"contract", "grant", "loan", "agreement", "package", "credit"}:
        for i in range(thing.after_token, min(thing.after_token + 8, len(tokens) - 1)):
            if tokens[i].lower in {"for", "to", "provide", "support"} and not tokens[i + 1].word[0].isupper():
                return NounPhrase(
                    f"{thing.text} for {sentence.words(i + 1, min(i + 9, len(tokens)))}",
                    thing.head,
                    thing.first_token,
                    thing.after_token,
                    False,
                    "purpose",
                )
    return thing


def _offence(sentence: Sentence, span: tuple[int, int]) -> str | None:
    """The words that name the offence or the sentenced: those from the clause's begin to its verb; where they only say
    "the penalty", those after the number from "if", "for" or "in cases"."""
    tokens, token = sentence.tokens, span[0]
    first = token
    while first > 0 and tokens[first - 1].word not in {";", ":"} and token - first < SUBJECT_OF_LAW:
        first -= 1
    kept: list[str] = []
    for t in tokens[first:token]:
        if kept and t.lower in _LAW_VERBS:
            break
        if t.word[0].isalnum():
            kept.append(t.word)
    text = " ".join(kept)
    if not text or GENERIC_OFFENCE.fullmatch(text.lower()):
        for i in range(span[1], len(tokens) - 1):
            if tokens[i].lower in {"if", "for", "when", "where"} or (
                tokens[i].lower == "in" and tokens[i + 1].lower in {"cases", "case"}
            ):
                after = i + 1
                while after < len(tokens) and after - i < SUBJECT_OF_LAW and tokens[after].word not in {".", ";"}:
                    after += 1
                return sentence.words(i + 1, after)
            if tokens[i].word in {".", ";"}:
                break
    return text or None


def _funds(sentence: Sentence, span: tuple[int, int]) -> str | None:
    """The kind of money that stands nearest before an amount ("fines resulting in ..."), in source words."""
    for i in range(span[0] - 1, -1, -1):
        if singular(sentence.tokens[i].lower) in _FUNDS:
            phrase = before_number(sentence, i + 1, set())
            if phrase is None:
                return sentence.tokens[i].word
            after = (
                after_number(sentence, i + 2, set())
                if i + 2 < len(sentence.tokens) and sentence.tokens[i + 1].lower in {"for", "of", "to"}
                else None
            )
            return f"{phrase.text} for {after.text}" if after and after.first_token < span[0] else phrase.text
    return None


def _subject_words(
    sentence: Sentence, span: tuple[int, int], before: list[Reading], after: NounPhrase | None
) -> str | None:
    """The nearest people named before the number (but for the one that somebody speaks to), else the thing that follows, else
    the sentence's first words."""
    tokens = sentence.tokens
    for i in range(span[0] - 1, -1, -1):
        noun = singular(tokens[i].lower)
        if tokens[i].is_word and is_person_noun(noun, tokens[i].word) and not tokens[i].word.isupper():
            phrase = before_number(sentence, i + 1, set())
            if phrase is not None and (
                phrase.first_token == 0 or tokens[phrase.first_token - 1].lower not in {"to", "by", "with"}
            ):
                return phrase.text
    same = next((r.population for r in reversed(before) if r.phrase is not None and r.phrase.is_person), None)
    if same and tokens and tokens[0].lower in {"they", "the", "these", "he", "she", "their"}:
        return same
    if after is not None:
        return after.text
    kept = [t.word for t in tokens[: span[0]] if t.word[0].isalnum()]
    return " ".join(kept[:6]) or None
