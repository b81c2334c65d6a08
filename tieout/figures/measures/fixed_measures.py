"""Measures that the kind of a number decides by itself, mostly with the words of law around it.

Belongs here: votes, penalties, legal ages, fines, prices. Does not belong here: measures that evidence decides
(measures.py).
"""

from __future__ import annotations

from tieout.figures.grammar.noun_phrase import NounPhrase
from tieout.figures.grammar.sentences import Sentence, pattern
from tieout.figures.measures.court import (
    ORDERED_TO_PAY,
    court_words,
    is_held,
    is_imposed,
    is_untold,
    share_of_term,
    sum_of_suit,
)
from tieout.lexicon import words
from tieout.numbers.model import NumberMention

_PAID_FOR = words("grammar", "paid_for")
_OF_CHAMBERS = words("grammar", "of_chambers")
_LEGAL_AGE = pattern(
    r"\b(?:minimum|legal|permissible|voting|retirement|pension|age of (?:consent|majority)|must be|registered"
    r"|marriage|mandatory|compulsory)\b"
    r"|\b(?:is|are) (?:il)?legal\b|\bprohibit\w* (?:\S+ ){0,4}?(?:work\w*|employ\w*|child)\b"
    r"|\b(?:employment|work) of (?:children|minors)\b"
    r"|\b(?:may|can(?:not)?|must|shall) (?:only |not |legally |also )?"
    r"(?:work|obtain|vote|marry|enlist|apply|drive|drink)\b"
    r"|\b(?:able|allowed|eligible|entitled|permitted|required) to (?:\S+ ){0,3}?(?:register|vote"
    r"|marry|work|drink|drive|buy|purchase|run|stand|serve|apply|enrol\w*|join|own|carry)\b"
)
_PENAL = pattern(r"\b(?:imprison|penalt|punish|sentenced)")
_LEGAL = pattern(r"\blegal (?:age|drinking|working|minimum)\b|\b(?:by|under|the) law\b")
_AGE_IN_LAW = pattern(r"\b(?:article \d+|penal code|punish\w*|penalt\w+|crime of|a crime|statutory|offen[cs]e)\b")
_TERM = r"(?:sentences?|(?:prison|jail|maximum|full) (?:\w+ )?terms?)"
_OF_PENALTY = pattern(
    rf"\b(?:of|to|serv\w+ \w+) (?:the|a|his|her|their) (?:\w+ )?{_TERM}\b|\bpenalt(?:y|ies)\b"
    r"|\b(?:punishments?|sanctions?|sentences?|terms?) (?:\w+ ){0,3}?(?:increas|reduc|rais|lower|lengthen|cut)\w* by\b"
)
_TAKEN = court_words("taken_before", behind="$")
# A court's fine is a sentence, whoever has to pay it.
_BY_COURT = pattern(r"\b(?:courts?|judges?|tribunals?|sentenced|convicted|jury|magistrates?)\b")
_BY_LAW = pattern(r"\b(?:laws?|bill|articles?|code|provides?|punishable|may be|can be)\b")
_FINE = pattern(r"\bfine[sd]?\b")
# What has to be declared from some amount on.
_REPORTED = pattern(
    r"\b(?:require[sd]?|must|shall|obligat\w+|obliged|mandat\w+)\b.*\b(?:report|declare|disclose|record|identify|database)"
)
_PUNISHES = pattern(
    r"\b(?:imprison\w*|prison|jail\w*|sentenc\w*|penalt\w+|punish\w*|convict\w*|detention|custody|terms?)\b"
)
_CHAMBER = pattern(
    r"\b(?:bills?|laws?|acts?|amendments?|resolutions?|motions?|legislation|ratif\w*|abstain\w*|abstentions?"
    r"|passed|adopted|in favor|unanimous\w*|council)\b"
)
_ON_LAW = pattern(
    r"\b(?:bills?|laws?(?! enforcement)|amendments?|amend|motions?|legislation|ratif\w*|abstain\w*|abstentions?"
    r"|quorum|supermajority|super-majority|constitutional (?:package|change|reform)|plenary"
    r"|vot(?:ed|ing) (?:\w+ly )?(?:for|against|to|in favor|yes|no)|censure|no[- ]confidence|impeach\w*)\b"
)
_ELECTION = pattern(
    r"\b(?:elections?|electoral|elected|candidates?|constituenc\w+|ballots?|poll\w*|turnout|tally|tallies|margin|win|wins|won"
    r"|winning|victory|beat|ahead|lead|cast|voters?|runoff|round|registered|recount|counted|rigg\w+|fraud)\b"
)
_TAXED = pattern(r"\btaxed at\b")
_OF_INCOME = pattern(r" ?of (?:\S+ ){0,4}?(?:gdp|gni|gnp|gross (?:domestic|national)|national income)\b")
_SPENT = pattern(
    r"\b(?:spend(?:s|ing)?|spent|expenditures?|assistance|aid|allocat\w+|appropriat\w+|fund(?:s|ing)?|budget(?:s|ed)?)\b"
    r"(?![^.;]*\b(?:deficits?|surplus\w*|debts?)\b)[^.;]{0,90}$"
)
_THRESHOLD = pattern(r"\bthreshold (?:for|to|of) (?:[^\s.;,]+ ){0,6}$")
_ASKED = pattern(r"\b(?:if|unless|needs?|needed|requires?|required|must|neither|gain|short of)\b[^.;]*$")
_OUTRIGHT = pattern(
    r"\b(?:win (?:\S+ ){0,3}outright|avoid\w* (?:a |the )?(?:run-?off|second round)"
    r"|(?:win|victory|won) (?:\S+ ){0,3}first[- ](?:round|ballot))"
)
_BANS = court_words("banned_before")
_LEGAL_LIMIT = court_words("legal_limit", before="")
_LEGALLY_WITHIN = court_words("legally_within", behind="$")
_TIMES_A_WAGE = court_words("times_a_wage", before="")
_SANCTIONS = court_words("sanctions")
_CAN_BE_HELD = pattern(
    r"\b(?:can|may|could|must|shall|cannot) (?:not )?be (?:\w+ )?(?:held|detained|kept)\b[^.;]{0,40}$"
    r"|\bextend\w* the (?:\w+ )?(?:detention|custody)\b[^.;]{0,80}$"
)
_CUSTODY_LIMIT = court_words("custody_limit", behind="")
_LET_BY_COURT = court_words("let_by_court", before="")
_WORK_LIMIT = court_words("work_limit", behind="$")
_SHORT = frozenset({"day", "week"})
_HOURS = frozenset({"hour", "day"})
_SHORT_OR_HOURS = _SHORT | {"hour", "month"}
_LOCKED_UP = court_words("locked_up")
_BY_COURT_WORDS = court_words("by_court")
_POLLED = pattern(r"\b(?:polls?|polled|surveys?|surveyed|respondents?|interviewees|pollster)\b")
_OPINION = pattern(
    r" (?:of (?:the )?(?:\w+ ){1,4})?(?:(?:would|do|did|does|had|has|have|still|also|who|that|not|were|was|are) ){0,3}"
    r"(?:thought|thinks?|believed?|believes|favou?r(?:ed|s)?|supported|supports?|opposed?|approved?|disapproved?"
    r"|trust(?:ed|s)?|consider(?:ed|s)?|agreed?|disagreed?|felt|feels?|said|says?|satisfied"
    r"|expect(?:ed|s)?|anticipat(?:ed|es?)|hope[ds]?|fear(?:ed|s)?|doubt(?:ed|s)?|blame[ds]?|regard(?:ed|s)?|answered|responded"
    r"|dislike[ds]?|worr(?:y|ies|ied)|identif(?:y|ies|ied)|backed|endorsed?|named|cited"
    r"|dissatisfied|in accord|in favou?r|prefer(?:red|s)?|expressed|considered|rejected|viewed|rated|want(?:ed)?)\b"
)
_CUSTODY = frozenset({"detention", "custody", "pretrial", "pre-trial"})
_LAW = pattern(
    r"\b(?:bill|laws?(?! enforcement)|legislation|constitution\w*|decree|regulations?|statute|penal code|code"
    r"|(?:the|these|those|such|new|its) rules)\b"
)
_OBLIGES = pattern(
    r"\b(?:may|must|shall|could|can|cannot|(?:requir|obligat|oblig|allow|permit|limit|entitl|stipulat|mandat|forbid|bar)\w*)\b"
    r"|\b(?:calls for|provides?|gives?|sets?|extends?|to extend)\b"
)
_BOUNDS = frozenset({"at_least", "at_most"})
_BOUND = (
    r"\b(?:(?:minimum|maximum)(?: age| period| term| size| of)*|limited (?:\S+ ){0,3}?to|capped at"
    r"|no (?:older|younger|more|less|fewer|longer) than|every|within|older than|younger than|under)"
)
_SAYS_BOUND, _BOUND_BEFORE = pattern(_BOUND), pattern(rf"{_BOUND} $")
_LIMITED = frozenset({"percent", "money", "rate"})
_MUST = pattern(
    r"\b(?:must(?! have)|shall|(?:may|can) (?:only|not|no longer|legally)"
    r"|(?:is|are|be) (?:not )?(?:permitted|allowed|entitled|required|prohibited|forbidden|barred|limited|capped))\b"
    r"[^.;:]{0,70}$"
)
_FORBIDS_MORE = pattern(
    r"\b(?:may|can|could|must|shall) ?(?:not|no longer)\b[^.;:]{0,70}\b(?:more than|over|exceed(?:ing)?)"
    r" (?:the equivalent of |an? )*$"
)
OFFICIALS = pattern(
    r"\b(?:officials?|officers?|employees|agents|police(?:men)?|corruption|bribe\w*|malfeasance|misconduct|embezzle\w*)\b"
)


def fixed_measure(sentence: Sentence, mention: NumberMention, span: tuple[int, int]) -> tuple[str, str] | None:
    """(measure, rule) that the kind of the number at the tokens ``span`` decides; None where evidence has to."""
    if mention.kind == "vote":
        return ("legislation" if _is_on_law(sentence) else "elections"), "vote"
    if (
        mention.kind in {"penalty_term", "duration"}
        and not _is_ban(sentence, mention)
        and (held := _of_custody(sentence, mention, span)) is not None
    ):
        return held
    if mention.kind == "penalty_term":
        if is_imposed(sentence, mention.start, mention.end):
            return "sentences_imposed", "sentence_imposed"
        return "penalties_in_law", "term_untold" if is_untold(sentence) else "sentence_in_law"
    if mention.kind == "age":
        return _of_age(sentence)
    if mention.kind in {"percent", "money"} and sentence.says(_TAXED):
        return "taxes", "taxed_at"
    if mention.kind == "percent" and _is_of_spending(sentence, mention):
        return "funding", "share_of_income_spent"
    if mention.kind == "percent" and _decides_election(sentence, mention):
        return "legislation", "share_that_decides"
    if (
        mention.kind == "percent"
        and sentence.says(_POLLED)
        and _OPINION.match(sentence.lower(), mention.end - sentence.start)
    ):
        return "elections", "share_of_opinion"
    if mention.kind == "multiple" and sentence.says(_SANCTIONS):
        if _TIMES_A_WAGE.match(sentence.lower(), mention.end - sentence.start):
            imposed = is_imposed(sentence, mention.start, mention.end)
            return ("sentences_imposed", "fine_imposed") if imposed else ("penalties_in_law", "fine_in_law")
    if mention.kind == "percent" and sentence.says(_OF_PENALTY):
        return share_of_term(sentence, mention.start), "share_of_penalty"
    if mention.kind == "money" or (mention.kind == "rate" and sentence.says(_FINE)):
        return _of_money(sentence, mention, span)
    return None


def _is_ban(sentence: Sentence, mention: NumberMention) -> bool:
    """ "ineligible to hold office for ten years"."""
    return mention.kind == "penalty_term" and sentence.says(_BANS)


def _is_of_spending(sentence: Sentence, mention: NumberMention) -> bool:
    """ "defense spending fell to two percent of GDP": a share of a country's income that its state spends."""
    text, at, end = sentence.lower(), mention.start - sentence.start, mention.end - sentence.start
    return bool(_OF_INCOME.match(text, end) and _SPENT.search(text, 0, at))


def _decides_election(sentence: Sentence, mention: NumberMention) -> bool:
    """ "if he gets at least 35 percent of the vote, he wins outright": a share that the law of elections asks for."""
    text, at = sentence.lower(), mention.start - sentence.start
    return bool(_THRESHOLD.search(text[:at]) or (_ASKED.search(text[:at]) and _OUTRIGHT.search(text[at:])))


def _is_on_law(sentence: Sentence) -> bool:
    """Whether votes are those of a chamber on a law, and not those of voters for candidates."""
    return sentence.says(_CHAMBER) or not sentence.says(_ELECTION)


def is_of_chamber(sentence: Sentence, phrase: NounPhrase | None) -> bool:
    """Whether votes, seats and deputies are told of for a law, and no election is: "80 of 120 deputies must ratify"."""
    if phrase is not None and phrase.head not in _OF_CHAMBERS:
        return False
    return sentence.says(_ON_LAW) and not sentence.says(_ELECTION)


def is_set_by_law(sentence: Sentence, mention: NumberMention) -> bool:
    """ "the law allows foreigners to own up to 49 percent": whether a law sets the number told of."""
    before = sentence.lower()[: mention.start - sentence.start]
    if sentence.may_say(_FORBIDS_MORE) and _FORBIDS_MORE.search(before):
        return mention.kind in _LIMITED
    is_bound = mention.qualifier in _BOUNDS or (sentence.says(_SAYS_BOUND) and _BOUND_BEFORE.search(before) is not None)
    if mention.kind in {"count", "ordinal", "rate"} and not is_bound:
        return False
    is_law = sentence.says(_LAW) and _LAW.search(before) and _OBLIGES.search(before)
    is_limit = is_bound and mention.kind in _LIMITED and _MUST.search(before)
    return bool(is_law or is_limit) and not sentence.says(_ELECTION)


def _of_custody(sentence: Sentence, mention: NumberMention, span: tuple[int, int]) -> tuple[str, str] | None:
    """ "a 42-day detention period": how long somebody is held before a trial is no penalty; terms that a law sets."""
    is_legal = sentence.says(_LAW) and sentence.says(_OBLIGES)
    at, end = mention.start - sentence.start, mention.end - sentence.start
    if _LEGAL_LIMIT.match(sentence.lower(), end) or _LEGALLY_WITHIN.search(sentence.lower(), 0, at):
        return "legislation", "term_in_law"  # "the 72-hour statutory limit"
    if mention.unit in _HOURS and _WORK_LIMIT.search(sentence.lower(), 0, at):
        return "legislation", "term_in_law"  # "the maximum workday is eight hours"
    if mention.kind == "duration" and mention.unit in _SHORT_OR_HOURS and _is_limit_of_custody(sentence):
        return "legislation", "term_in_law"
    is_short = mention.kind == "penalty_term" and mention.unit in _SHORT and sentence.says(_LOCKED_UP)
    if is_short and not sentence.says(_BY_COURT_WORDS):
        return "arrests", "term_of_custody"  # "was jailed for two weeks"
    if mention.kind == "penalty_term" and sentence.says(_PUNISHES):
        behind = [t.lower for t in sentence.tokens[span[1] : span[1] + 3]]
        if not any(w in _CUSTODY for w in behind) and not is_held(sentence, mention.start):
            return None
        is_of_law = (
            _is_limit_of_custody(sentence)
            or sentence.says(_LAW)
            or _CAN_BE_HELD.search(sentence.lower(), 0, mention.start - sentence.start)
        )
        return ("legislation", "term_in_law") if is_of_law else ("arrests", "term_of_custody")
    return ("legislation", "term_in_law") if is_legal and mention.kind == "duration" else None


def _is_limit_of_custody(sentence: Sentence) -> bool:
    """ "detention of suspects was extended to six days", but "a judge extended his detention": for how long the police
    may hold anybody.
    """
    return sentence.says(_CUSTODY_LIMIT) and not sentence.says(_LET_BY_COURT)


def _of_age(sentence: Sentence) -> tuple[str, str] | None:
    if sentence.says(_LEGAL_AGE) and not sentence.says(_PENAL):
        return "legislation", "legal_age"
    if sentence.says(_AGE_IN_LAW):
        return "penalties_in_law", "age_in_law"
    if sentence.says(_LEGAL):
        return "legislation", "legal_age"
    return None


def _of_money(sentence: Sentence, mention: NumberMention, span: tuple[int, int]) -> tuple[str, str] | None:
    if _is_price(sentence, span):
        return "funding", "priced_thing"
    if sentence.says(_REPORTED) and _is_above(sentence, span):
        return "legislation", "amount_to_report"
    if (of_suit := sum_of_suit(sentence, mention.start, mention.end)) is not None:
        return of_suit
    if not sentence.says(_FINE):
        return ("sentences_imposed", "ordered_to_pay") if sentence.says(ORDERED_TO_PAY) else None
    if _TAKEN.search(sentence.lower(), 0, mention.start - sentence.start):
        return None
    imposed = is_imposed(sentence, mention.start, mention.end)
    if sentence.says(OFFICIALS) and not sentence.says(_BY_COURT) and not sentence.says(_BY_LAW):
        return "corruption_control", "fine_of_officials"
    return ("sentences_imposed", "fine_imposed") if imposed else ("penalties_in_law", "fine_in_law")


def _is_above(sentence: Sentence, span: tuple[int, int]) -> bool:
    """Whether an amount is one that others exceed: "transactions over $10,000"."""
    before = {t.lower for t in sentence.tokens[max(0, span[0] - 3) : span[0]]}
    return bool(before & {"over", "above", "exceeding", "exceed", "exceeds", "excess"}) or {"more", "than"} <= before


def _is_price(sentence: Sentence, span: tuple[int, int]) -> bool:
    """ "a USD 10 million processing facility": an amount between an article and the thing that it pays for."""
    tokens = sentence.tokens
    return (
        span[0] > 0
        and tokens[span[0] - 1].lower in {"a", "an", "the", "new", "its"}
        and span[1] < len(tokens)
        and tokens[span[1]].is_word
        and any(t.lower in _PAID_FOR for t in tokens[span[1] : span[1] + 4])
    )
