"""Who says it, and who a passage goes on about.

Belongs here: "according to", subjects of reporting verbs, what a sentence leaves standing for the next. Does not belong
here: who did it (actors.py).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from tieout.figures.actors.actor_phrases import BODY, NAMED, OWNED, PEOPLE, POINTER, PRONOUN, Who, core_words, read_who
from tieout.figures.actors.appositions import name_beside, quoted_name
from tieout.figures.actors.name_words import is_name
from tieout.figures.grammar.clause_verbs import FINITE, PARTICIPLE, Verb
from tieout.figures.grammar.clauses import Clauses
from tieout.figures.grammar.sentences import Sentence, Token, pattern
from tieout.figures.grammar.subject_phrases import Phrase
from tieout.figures.grammar.word_search import alternatives
from tieout.figures.lexicon import FINITE_VERBS, REPORTING_VERBS, singular, verb_forms
from tieout.lexicon import load, words

_SPEAKERS = frozenset({NAMED, BODY, PEOPLE})
STANDS = frozenset({NAMED, BODY, OWNED})  # what a passage goes on about
_STANDS_ALONE = STANDS | {POINTER}
_REPORTS = re.compile(rf"[^a-z]{alternatives(REPORTING_VERBS)}\b")
# Reporting verbs that are also deeds, with a number as their object ("INM added 100 agents").
DEEDS = words("verbs", "deeds")
_DOCUMENTS = words("organisations", "documents")
_OPINIONS = frozenset(form for base in load("verbs")["opinions"] for form in verb_forms(base))
_BEFORE_THAT = (
    frozenset(form for base in load("verbs")["reporting_that"] for form in verb_forms(base)) - REPORTING_VERBS
)
_SOURCES_THAT_GIVE = words("organisations", "sources_that_give")
_GIVING = frozenset({"giving", "showing", "putting", "indicating", "suggesting", "placing"})
_HE_OR_SHE = frozenset({"he", "she"})
_IN_POLLS = pattern(
    r"\b(?:in|by) (?:all |most |many |recent |the |latest |opinion )*(polls?|surveys?)\b(?! stations?)"
    r"|\b(poll|survey) respondents"
)
_COUNTS = words("organisations", "counts_of")
_BODIES = words("organisations", "heads")
_KNOWN_BEFORE = words("grammar", "known_before")
_NEXT_SUBJECT = frozenset(
    {"there", "it", "they", "he", "she", "we", ",", ";", ".", ")", "(", '"', "that", "who", "which"}
)
_INFORMANTS = frozenset({"source", "sources"})
_PASSED_ON = frozenset({"press", "media", "reports", "reporting", "newspaper", "newspapers"})
_QUOTED = frozenset({"quoted", "cited"})
_BEHIND_AUTHOR = frozenset({",", ";", ".", "(", "for", "that", "which", "in", "on", "and", "to", "with", "at"})
_ENDS_AUTHOR = frozenset({"that", "which", "who", "and", "said", "says", "showed", "shows", "found", "finds"})
_POINTING_OUT = frozenset({"point", "points", "pointed", "pointing"})
_ENDS_SOURCE = frozenset({"that", "since", "on", "in", "as", "to", "for", "this", "last", "and", ",", ".", "("})
IN_PRESS = 4  # tokens between "has been reported" and "in the media"
TO_AUTHOR = 7  # tokens between a poll and "by"
OPENING = 9  # tokens between the begin of a sentence and its poll
AFTER_ACCORDING = 12  # tokens behind "according to" that name the source


@dataclass(frozen=True, slots=True)
class Subject:
    """Who the text is about at a point: who acts, who reports it, who spoke last; ``counts`` tells that the sentence
    states figures.
    """

    actor: str | None
    reported_by: str | None
    speaker: str | None = None
    counts: bool = False


def named_before(inherited: Callable[[], Subject]) -> str | None:
    """Whom the sentence before was about; what is written acts no further."""
    before = inherited()
    source = before.reported_by
    is_written = source is not None and source.rsplit(" ", 1)[-1].lower() in _DOCUMENTS
    return before.actor or (None if is_written else source)


def read_reporter(clauses: Clauses, span: tuple[int, int], inherited: Callable[[], Subject]) -> str | None:
    """Who says it: behind "according to", or the subject of the reporting verb that governs the figure, else of the
    last one of the sentence, else "in polls".
    """
    sentence = clauses.sentence
    tokens = sentence.tokens
    told, at = _according(clauses, span[0], inherited) if "according" in sentence.lower() else (None, 0)
    if told is not None and (not _is_hearsay(told) or _in_one_bracket(sentence, span[0], at)):
        return told
    said = _sayer(clauses, span, inherited)
    if said is not None and (told is None or clauses.verbs[said[1]].after <= span[0]):
        return said[0]  # "according to press reports, the agency estimates that": it is the agency's figure
    if told is not None:
        return told
    quoted = _said_of_itself(clauses, span[0], inherited)
    if quoted is not None:
        return quoted
    author = _asked_in(sentence, span[0])
    if author is not None:
        return author
    asked = _IN_POLLS.search(sentence.lower()) if sentence.says(_IN_POLLS) else None
    if asked is not None:
        return asked[1] or asked[2]
    giving = _giving(clauses, span[0]) or _counting(sentence, span[0])
    if giving is not None:
        return giving
    is_quoted = sentence.text.count('"', 0, sentence.starts()[min(span[0], len(tokens) - 1)] - sentence.start) % 2
    return inherited().speaker if is_quoted else None


def _sayer(clauses: Clauses, span: tuple[int, int], inherited: Callable[[], Subject]) -> tuple[str | None, int] | None:
    """The subject of the reporting verb that governs a number, else of the last one of the sentence, and its verb."""
    sentence = clauses.sentence
    tokens = sentence.tokens
    saying = [k for k, v in enumerate(clauses.verbs) if _says(sentence, v)]
    before = [k for k in saying if clauses.verbs[k].after <= span[0]]
    for k in [*reversed(before), *(k for k in saying if k not in before)]:
        phrase = clauses.subject(k)
        if phrase is None:
            continue
        who = read_who(sentence, phrase)
        if who.kind == POINTER:
            return named_before(inherited) or who.text, k
        if who.kind == PRONOUN:
            return _meant(clauses, k, tokens[phrase.first].lower in _HE_OR_SHE, inherited), k
        name = who.text or _source(sentence, phrase)
        if name:
            return _author(sentence, phrase, name, inherited), k
    return None


def _according(clauses: Clauses, number: int, inherited: Callable[[], Subject]) -> tuple[str | None, int]:
    """Whom "according to" names, and where; none behind a semicolon that ends the clause of a number."""
    tokens = clauses.sentence.tokens
    for i in range(len(tokens) - 2):
        if i > number and tokens[i].word == ";":
            break
        if tokens[i].lower == "according" and tokens[i + 1].lower == "to":
            name = _told_by(clauses, i + 2, min(i + 2 + AFTER_ACCORDING, len(tokens)), inherited)
            if name:
                return name, i
    return None, 0


def _in_one_bracket(sentence: Sentence, number: int, source: int) -> bool:
    """Whether a bracket holds a number and its source: "(58 percent, according to the press)"."""
    before = [t.word for t in sentence.tokens[:number] if t.word in {"(", ")"}]
    between = {t.word for t in sentence.tokens[number:source]}
    return number < source and before[-1:] == ["("] and between.isdisjoint({"(", ")"})


def _is_hearsay(source: str) -> bool:
    """Whether a source only passes on what others say."""
    return bool(_PASSED_ON & set(source.lower().split()))


def _told_by(clauses: Clauses, first: int, after: int, inherited: Callable[[], Subject]) -> str | None:
    """Whom tokens behind "according to" name: they end where another subject, a verb in -ing or a number begins."""
    sentence = clauses.sentence
    tokens = sentence.tokens
    of_numbers = sentence.number_tokens()
    end = first
    while end < after:
        t = tokens[end]
        is_next = t.lower in _NEXT_SUBJECT or (t.lower == "the" and tokens[end - 1].lower in _DOCUMENTS)
        if (
            (is_next and end > first)
            or (end in of_numbers and end > first)
            or (end > first + 1 and t.lower.endswith("ing"))
        ):
            break
        end += 1
    phrase = Phrase(first, end)
    who = read_who(sentence, phrase)
    if who.kind == PRONOUN:
        return None
    name = who.text or _source(sentence, phrase)
    return _author(sentence, phrase, name, inherited) if name else None


def _author(sentence: Sentence, phrase: Phrase, name: str, inherited: Callable[[], Subject]) -> str:
    """Who wrote what says it: "a poll by the Center" is the Center's, "the report" theirs of whom the text spoke."""
    last = name.rsplit(" ", 1)[-1].lower()
    if last in _INFORMANTS and name.lower().startswith("same "):
        return inherited().reported_by or name
    if last not in _DOCUMENTS:
        return name
    tokens = sentence.tokens
    noun = next((i for i in range(phrase.first, phrase.after) if tokens[i].lower in _DOCUMENTS), phrase.first)
    written = _written_by(sentence, noun)
    if written is not None:
        return written
    if tokens[phrase.first].lower in _KNOWN_BEFORE and " " not in name:
        before = inherited()
        return before.reported_by or before.actor or name
    return name


def _written_by(sentence: Sentence, noun: int) -> str | None:
    """Who wrote or asked what stands at token ``noun``: "a poll conducted in May by the Center", "a report in the
    Lagos Star"; no place ("a survey in Lagos").
    """
    tokens = sentence.tokens
    for i in range(noun + 1, min(noun + 1 + TO_AUTHOR, len(tokens) - 1)):
        word = tokens[i].lower
        if not (tokens[i].is_word or tokens[i].word.isdigit()) or word in _ENDS_AUTHOR:
            return None
        if word == "by" or (i == noun + 1 and word in {"from", "in"}):
            within = range(i + 1, min(i + 1 + AFTER_ACCORDING, len(tokens)))
            end = next((j for j in within if _ends_author(tokens[j], tokens[j - 1])), within.stop)
            who = read_who(sentence, Phrase(i + 1, end)) if end > i + 1 else None
            quoted = quoted_name(sentence, i + 1)
            if quoted is None and (who is None or who.kind != NAMED):
                quoted = name_beside(sentence, end)  # "by the leading daily, El Globo"
            if quoted is not None:
                return sentence.words(*quoted)
            is_place = word == "in" and (who is None or " " not in (who.text or ""))
            return who.text if who is not None and who.kind in {NAMED, BODY} and not is_place else None
    return None


def _ends_author(token: Token, before: Token) -> bool:
    """Whether a token ends the name of an author: a preposition, a verb; no "leading" of "by a leading daily"."""
    word = token.word
    if word in _BEHIND_AUTHOR or word in REPORTING_VERBS or word in FINITE_VERBS:
        return True
    is_noun = before.word[0].isupper() or before.lower in _BODIES
    return is_noun and word.islower() and word.endswith(("ed", "ing"))


def _asked_in(sentence: Sentence, number: int) -> str | None:
    """Whose poll or report opens a sentence: "In a poll by the Globe, 63 percent of the voters"."""
    tokens = sentence.tokens
    opens = next((i for i in range(min(number, OPENING)) if tokens[i].lower in {"in", "by"}), None)
    if opens is None or (opens and tokens[opens - 1].is_word):
        return None
    for i in range(opens + 1, min(opens + OPENING, number)):
        if not tokens[i].is_word:
            return None
        if tokens[i].lower in _DOCUMENTS:
            return _written_by(sentence, i)
    return None


def _said_of_itself(clauses: Clauses, number: int, inherited: Callable[[], Subject]) -> str | None:
    """Who says it where the verb is passive: "it was reported by the UN", "X was quoted as saying"."""
    sentence = clauses.sentence
    tokens = sentence.tokens
    for k, verb in enumerate(clauses.verbs):
        if not verb.is_passive or verb.form != FINITE or verb.after > number:
            continue
        if verb.word in _QUOTED:
            phrase = clauses.subject(k)
            who = read_who(sentence, phrase) if phrase is not None else None
            if who is not None and who.text:
                return who.text
            return inherited().speaker if who is not None and who.kind == PRONOUN else None
        if verb.word not in REPORTING_VERBS:
            continue
        for i in range(verb.after, min(verb.after + IN_PRESS, number, len(tokens) - 1)):
            if tokens[i].lower == "that" or not tokens[i].is_word:
                break
            if tokens[i].lower in {"by", "in"}:
                end = next((j for j in range(i + 1, number) if tokens[j].lower in _ENDS_SOURCE), number)
                who = read_who(sentence, Phrase(i + 1, end)) if end > i + 1 else None
                if who is not None and who.kind in ({NAMED, BODY} if tokens[i].lower == "by" else {BODY}):
                    return who.text
    return None


def _giving(clauses: Clauses, number: int) -> str | None:
    """ "with the latest polls giving him a lead, 31 to 29 percent": what gives the shares before a number."""
    tokens = clauses.sentence.tokens
    for verb in reversed(clauses.verbs):
        if verb.after <= number and verb.first and verb.word in _GIVING and verb.form == PARTICIPLE:
            before = tokens[verb.first - 1].lower
            return before if before in _SOURCES_THAT_GIVE else None
    return None


def _counting(sentence: Sentence, number: int) -> str | None:
    """Whose counts a sentence goes by: "Interior Ministry statistics record 70 cases"."""
    tokens = sentence.tokens
    for i in range(1, min(number, len(tokens))):
        if tokens[i].lower in _COUNTS and (is_name(sentence, i - 1) or tokens[i - 1].lower in _BODIES):
            first = i - 1
            while first > 0 and is_name(sentence, first - 1):
                first -= 1
            return sentence.words(first, i).removesuffix("'s").removesuffix("’s")
    return None


def _meant(clauses: Clauses, k: int, is_one: bool, inherited: Callable[[], Subject]) -> str | None:
    """Whom "he said" means: somebody named before it in the sentence, else who spoke last."""
    for j in range(k):
        phrase = clauses.subject(j)
        who = read_who(clauses.sentence, phrase) if phrase is not None else None
        if who is None or not who.text or who.kind not in _SPEAKERS:
            continue
        last = who.text.rsplit(" ", 1)[-1].lower()
        if who.kind == NAMED or (singular(last) == last if is_one else who.kind == BODY):
            return who.text  # "an official said that he", "officials said that they"
    earlier = inherited()
    return (earlier.speaker if is_one else None) or earlier.reported_by or earlier.actor


def _says(sentence: Sentence, verb: Verb) -> bool:
    """Whether a verb tells that somebody says something: "he said", "saying that", "its estimate is that"."""
    if verb.is_passive or verb.form not in {FINITE, PARTICIPLE}:
        return False
    tokens = sentence.tokens
    if verb.word in _POINTING_OUT and tokens[verb.after : verb.after + 1] and tokens[verb.after].lower == "out":
        return True
    if verb.word in {"is", "was"} and verb.after < len(tokens):
        return tokens[verb.after].lower == "that" and bool(verb.first) and tokens[verb.first - 1].lower in _DOCUMENTS
    following = tokens[verb.after].lower if verb.after < len(tokens) else ""
    if verb.word in _BEFORE_THAT and verb.form == FINITE:
        return following in {"that", '"'}
    if verb.word in _OPINIONS and verb.form == FINITE:
        return following != "to"  # "expected debt to rise", not "expects to receive"
    if verb.word not in REPORTING_VERBS or verb.form == FINITE:
        return verb.word in REPORTING_VERBS
    return following in {"that", '"', "it"} or (verb.first > 0 and tokens[verb.first - 1].word == ",")


def _source(sentence: Sentence, phrase: Phrase) -> str | None:
    """What says it where nobody is named: "a recent poll", "press reports"."""
    words_of = core_words(sentence, phrase).split(" ")
    if len(words_of) > 1 and words_of[-1].endswith("ed"):
        words_of.pop()  # "a poll conducted in May"
    is_source = len(words_of) > 1 and words_of[-1].lower() in _INFORMANTS
    return " ".join(words_of) if is_source or words_of[-1].lower() in _DOCUMENTS else None


@dataclass(frozen=True, slots=True)
class Told:
    """Whom one sentence names by itself: who acts, who reports it."""

    actor: str | None
    reported_by: str | None


def finite_subjects(clauses: Clauses) -> Iterator[tuple[Verb, Who]]:
    """The finite verbs of a sentence that have a subject, in order, with whom that names."""
    for k, verb in enumerate(clauses.verbs):
        phrase = clauses.subject(k) if verb.form == FINITE else None
        if phrase is not None:
            yield verb, read_who(clauses.sentence, phrase)


def may_report(text: str) -> bool:
    """Whether a text has a verb of reporting; one without names no source, which is seen before its verbs are read."""
    return _REPORTS.search(" " + text.lower()) is not None


def read_told(clauses: Clauses) -> tuple[Told, Told]:
    """Whom a sentence without figures names where somebody acts before it, and where nobody does: then "the agency"
    acts too.
    """
    told, is_pointed = _told(clauses, STANDS)
    return told, _told(clauses, _STANDS_ALONE)[0] if is_pointed else told


def _told(clauses: Clauses, kinds: frozenset[str]) -> tuple[Told, bool]:
    """Whom a sentence names by subjects of some kinds, and whether one only points back."""
    reported_by, is_pointed = None, False
    for verb, who in finite_subjects(clauses):
        if not who.text:
            continue
        is_pointed = is_pointed or who.kind == POINTER
        if who.kind not in kinds:
            continue
        if verb.word not in REPORTING_VERBS or verb.is_passive:
            return Told(who.text, reported_by), is_pointed
        reported_by = reported_by or who.text
    return Told(None, reported_by), is_pointed
