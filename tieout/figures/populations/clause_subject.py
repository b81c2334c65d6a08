"""Whom or what a figure speaks of where no noun stands beside its number: the subject, the offence, the kind of money.

Belongs here: words further off in the sentence. Does not belong here: nouns beside the number (population.py).
"""

from __future__ import annotations

from tieout.figures.grammar.heads import is_person_noun, is_plural
from tieout.figures.grammar.noun_after import after_number
from tieout.figures.grammar.noun_before import before_number
from tieout.figures.grammar.noun_phrase import CONJUNCTIONS, PREPOSITIONS, NounPhrase
from tieout.figures.grammar.sentences import Sentence, Token, pattern
from tieout.figures.lexicon import AUXILIARIES, INFLECTED_VERBS, PASSIVE_VERBS, singular
from tieout.figures.reading import Reading
from tieout.lexicon import words

# Words that only say "the penalty" or "he", and so name no offence and nobody.
GENERIC_OFFENCE = pattern(
    r"(?:the |this |its |their |in prison |imprisonment )*(?:but |and |or )?(?:the )?(?:\w+ ){0,2}"
    r"(?:penalt\w+|range|sentences?|punishments?|term|maximum|minimum)(?: to| of imprisonment)?"
    r"(?: (?:prescribed|provided|stipulated|set|imposed|established) (?:under|by|in) (?:this|these|that|the) \w+)?"
    r"(?: (?:range|ranging))?(?: from| of| for)*"
    r"|they|he|she|it|the|a|an|or|and|which|who|this|these|the (?:\w+ )?(?:law|bill)"
    r"|(?:\w+ ){0,3}(?:article|articles|section|title|chapter)(?: [\w.]{1,8})?(?: states)?"
    r"(?: of (?:the|its) (?:\w+ ){0,2}(?:code|law|act|constitution))?(?: the (?:penalty|term) of imprisonment from)?"
)
AT_ONCE = 3  # tokens behind a penalty in which its own case begins
SUBJECT_OF_LAW = 14  # words of a clause before a penalty that name the offence
BRACKET = 20  # tokens of a bracket in such a clause
MARKING = 7  # tokens in which a sentence that opens a paragraph has its number and marking
NAME_IN_BRACKET = 8  # tokens of one that names the offence ("Article 365 (labor exploitation)") and explains no word
# Words for people that are adjectives before another noun.
_PEOPLE_OR_NOT = words("grammar", "people_or_adjectives")
_BEHIND_PEOPLE = PREPOSITIONS | CONJUNCTIONS | AUXILIARIES | INFLECTED_VERBS | words("grammar", "adverbs")
_PRONOUNS = frozenset({"they", "all", "both", "he", "she"})
_OPENS = words("grammar", "articles_and_owners") | {"who", "that", "which"}
MOST_OF_OFFENCE = 10
_OUTLAWING = words("verbs", "outlawing")
_ENDS_OFFENCE = frozenset({"through", "under", "by", "with", ",", ";", ":", ".", "which", "that", "as", "(", "but"})
_OF_LAW = frozenset({"article", "articles", "section", "title", "chapter", ";"})
_ANYBODY = frozenset({"those", "anyone", "whoever", "any", "persons", "anybody", "people", "all"})
_PENALTIES = frozenset({"sentence", "penalty", "punishment", "maximum", "minimum"})
_LAW_VERBS = words("verbs", "law")
_FUNDS = words("grammar", "funds")
_SENTENCING = words("verbs", "sentencing")
_NO_NOUNS = AUXILIARIES | INFLECTED_VERBS


def offence(
    sentence: Sentence, span: tuple[int, int], people: str | None = None, known: str | None = None
) -> str | None:
    """The words that name the offence or the sentenced: those from the clause's begin to its verb; where they only say
    "the penalty", those after the number from "if", "for" or "in cases".

    Args:
        sentence: of the number.
        span: tokens of the number.
        people: those of whom "they" speaks.
        known: the offence that was told before, of which "the penalty" is.
    """
    token = span[0]
    if (who := _sentenced(sentence, token)) is not None:
        return who
    if (outlawed := outlawed_before(sentence, token)) is not None:
        return outlawed
    told = max(
        (after for _, after, n in sentence.mentions if n.kind == "penalty_term" and after <= token), default=None
    )
    is_further = told is not None and all(t.lower not in _OF_LAW for t in sentence.tokens[told:token])
    if (case := _condition(sentence, span[1], AT_ONCE)) is not None and (is_further or _opens_case(sentence, span[1])):
        return case  # "up to 16 years, or 18 years for aggravated rape"; "(eight if the offender is an official)"
    kept: list[str] = []
    for t in _clause_of_law(sentence, token):
        if kept and kept[-1].lower() not in _OPENS and t.lower in _LAW_VERBS:
            break
        if t.word[0].isalnum():
            kept.append(t.word)
    text = " ".join(kept)
    if text and not GENERIC_OFFENCE.fullmatch(text.lower()):
        return text
    if text.lower() in _PRONOUNS and people is not None:
        return people
    condition = _condition(sentence, span[1], len(sentence.tokens)) or _against(sentence, token)
    return condition or known or text or None


def _opens_case(sentence: Sentence, token: int) -> bool:
    return token < len(sentence.tokens) and sentence.tokens[token].lower in {"if", "when"}


def _against(sentence: Sentence, token: int) -> str | None:
    """ "Article 172 is the law against trafficking of minors (three years)": what a law before a number is against."""
    tokens = sentence.tokens
    first = next((i for i in range(token - 1, -1, -1) if tokens[i].lower == "against"), None)
    if first is None:
        return None
    after = first + 1
    while after < token and tokens[after].is_word:
        after += 1
    return sentence.words(first + 1, after) if after > first + 1 else None


def outlawed_before(sentence: Sentence, token: int) -> str | None:
    """ "prohibits human trafficking through an amendment that prescribes penalties of": the offence that a law is said
    to forbid, nearest before ``token``.
    """
    tokens = sentence.tokens
    for i in range(token - 1, -1, -1):
        if tokens[i].lower in _OUTLAWING and i + 1 < len(tokens) and tokens[i + 1].lower not in AUXILIARIES:
            after = i + 1
            while after < token and after - i <= MOST_OF_OFFENCE and tokens[after].lower not in _ENDS_OFFENCE:
                after += 1
            said = sentence.words(i + 1, after).strip('"“” ,')
            return said if after > i + 1 else None
    return None


def _clause_of_law(sentence: Sentence, token: int) -> list[Token]:
    """The tokens of the clause before a penalty, without brackets that explain; a penalty told before it ends the way
    back where its own follows by name ("is 5 years, the maximum sentence being").
    """
    tokens, of_numbers = sentence.tokens, sentence.number_tokens()
    found: list[Token] = []
    i = token - 1
    while i >= 0 and len(found) < SUBJECT_OF_LAW:
        t = tokens[i]
        if t.word in {";", ":"} or (i in of_numbers and any(singular(f.lower) in _PENALTIES for f in found)):
            break
        if t.word == ")" and i < MARKING:
            break  # "(SBU)"
        if t.word == ")":
            opened = next((k for k in range(i, max(-1, i - BRACKET), -1) if tokens[k].word == "("), None)
            if opened is not None and i - opened > NAME_IN_BRACKET:
                i = opened - 1
                continue
        found.append(t)
        i -= 1
    return found[::-1]


def _sentenced(sentence: Sentence, token: int) -> str | None:
    """ "sentenced two former officers to 15 years", "two men were jailed for 6 years": whom a verb of sentencing before
    the number is about, in nouns.
    """
    tokens = sentence.tokens
    of_numbers = sentence.number_tokens()
    for i in range(token - 1, max(-1, token - 1 - SUBJECT_OF_LAW), -1):
        if tokens[i].word in {";", ":"}:
            return None
        if tokens[i].lower not in _SENTENCING:
            continue
        auxiliary = next((j for j in range(i - 1, max(-1, i - 4), -1) if tokens[j].lower in PASSIVE_VERBS), None)
        if auxiliary is None:
            start = next((j for j in range(i + 1, token) if j not in of_numbers), token)
            phrase = after_number(sentence, start, of_numbers) if start < token else None
        else:
            phrase = before_number(sentence, auxiliary, of_numbers)
        return phrase.text if phrase is not None and phrase.is_person else None
    return None


def _condition(sentence: Sentence, token: int, reach: int) -> str | None:
    """The words behind the first "if", "for", "in cases" or "on those who" within ``reach`` of ``token``."""
    tokens = sentence.tokens
    for i in range(token, min(token + reach, len(tokens) - 1)):
        following = tokens[i + 1].lower
        if (
            tokens[i].lower in {"if", "for", "when", "where"}
            or (tokens[i].lower == "in" and following in {"cases", "case"})
            or (tokens[i].lower in {"on", "upon", "against"} and following in _ANYBODY)
        ):
            after = i + 1
            while after < len(tokens) and after - i < SUBJECT_OF_LAW and tokens[after].word not in {".", ";"}:
                after += 1
            return sentence.words(i + 1, after)
        if tokens[i].word in {".", ";"}:
            break
    return None


def kind_of_money(sentence: Sentence, span: tuple[int, int]) -> str | None:
    """The kind of money that stands nearest before an amount ("fines resulting in ..."), in source words."""
    tokens = sentence.tokens
    for i in range(span[0] - 1, -1, -1):
        if singular(tokens[i].lower) not in _FUNDS:
            continue
        phrase = before_number(sentence, i + 1, set())
        if phrase is None:
            return tokens[i].word
        has_purpose = i + 2 < len(tokens) and tokens[i + 1].lower in {"for", "of", "to"}
        purpose = after_number(sentence, i + 2, set()) if has_purpose else None
        return f"{phrase.text} for {purpose.text}" if purpose and purpose.first_token < span[0] else phrase.text
    return None


def subject_words(
    sentence: Sentence, span: tuple[int, int], before: list[Reading], after: NounPhrase | None
) -> str | None:
    """The nearest people named before the number (but for the one that somebody speaks to), else the thing that
    follows, else the things named nearest before it in its clause.
    """
    tokens = sentence.tokens
    for i in range(span[0] - 1, -1, -1):
        t = tokens[i]
        following = tokens[i + 1]
        is_in_name = t.word[0].isupper() and following.is_word and following.word[0].isupper()
        if i in sentence.verb_tokens or (t.word.islower() and _is_adjective(t, following)):
            continue
        if t.is_word and is_person_noun(singular(t.lower), t.word) and not t.word.isupper() and not is_in_name:
            phrase = before_number(sentence, i + 1, sentence.number_tokens())
            if phrase is not None and not _is_addressed(sentence, phrase):
                return phrase.text
    same = next((r.population for r in reversed(before) if r.phrase is not None and r.phrase.is_person), None)
    if same and tokens and tokens[0].lower in {"they", "the", "these", "he", "she", "their"}:
        return same
    return after.text if after is not None else _nearest_plural(sentence, span)


def _nearest_plural(sentence: Sentence, span: tuple[int, int]) -> str | None:
    """The things named nearest before the number in its clause; None where there are none."""
    tokens = sentence.tokens
    clause = sentence.clause_at(span[0])
    of_numbers = sentence.number_tokens()
    for i in range(span[0] - 1, -1, -1):
        if sentence.clause_at(i) != clause:
            return None
        if (
            i not in of_numbers
            and tokens[i].is_word
            and is_plural(tokens[i].lower)
            and tokens[i].lower not in _NO_NOUNS
        ):
            phrase = before_number(sentence, i + 1, set())
            return phrase.text if phrase is not None else tokens[i].word
    return None


def _is_adjective(token: Token, following: Token) -> bool:
    """Whether a word that may name people stands before the noun that it tells of: "domestic product"."""
    return token.lower in _PEOPLE_OR_NOT and following.word.islower() and following.lower not in _BEHIND_PEOPLE


def _is_addressed(sentence: Sentence, phrase: NounPhrase) -> bool:
    first = phrase.first_token
    return first > 0 and sentence.tokens[first - 1].lower in {"to", "by", "with"}
