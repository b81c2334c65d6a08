"""What a figure that its own words leave open is told of where a sentence tells of laws, courts or custody.

Belongs here: laws that say something of an amount, times of trials and of custody, votes that a vote goes on with. Does
not belong here: the words (lexicon/courts.yml), penalties (penalties.py), kinds that decide by themselves
(fixed_measures.py).
"""

from __future__ import annotations

from itertools import pairwise

from tieout.figures.measures.court import court_words
from tieout.figures.measures.law_making import is_of_law_making
from tieout.figures.measures.measure_lexicon import measures
from tieout.figures.measures.neighbours import is_open
from tieout.figures.reading import Reading
from tieout.lexicon import words

LOOK_BACK = 150  # characters before a number in which the words of law or court stand
LOOK_AHEAD = 110  # characters behind it
SENTENCE_BEFORE = 250  # characters in which the sentence before may name a law
OPENING = 24  # characters before a time that opens its sentence: "(U) In the past"
TOLD_BEFORE = 3  # figures before a time of custody, which tell that people are held
_LAW_SAYS = court_words("law_says", behind=r"\b(?P<said>[^;:]{0,120})$")
_LAW_ENDS = court_words("law_ends", before=r"(?<!\w)", behind="")
_NO_LAW = court_words("no_law")
_ARTICLE = court_words("article_named", before=r"(?<!\w)")
_OBLIGES = court_words("obliges")
_TIME_OF = {
    "extraditions": court_words("time_of_extradition", behind=r"[^.;,]{0,30}$"),
    "sentences": court_words("time_of_verdict", behind=r"[^.;,]{0,30}$"),
    "prosecutions": court_words("time_of_trial", behind=r"[^.;,]{0,30}$"),
    "arrests": court_words("time_of_arrests", behind=r"[^.;,]{0,30}$"),
}
_LONG = court_words("long_process", before=r"[-,]? ?(?:(?!while)\w+[ -]){0,2}?")
_DONE_SINCE = {
    "prosecutions": court_words("tried_since", before=r"[^.;]{0,80}\b"),
    "sentences": court_words("convicted_since", before=r"[^.;]{0,80}\b"),
    "arrests": court_words("arrested_since", before=r"[^.;]{0,80}\b"),
}
_LAPSED = court_words("lapsed", before=" ")
_EXTRADITED = court_words("extradited")
_STEPS = court_words("steps_of_court")
_HELD = court_words("held_for", behind=r"(?<![ ]a[ ])(?<![ ]an[ ])$")
_CUSTODY = court_words("of_custody")
_OF_OFFENCE = court_words("of_offence", behind="$")
_IF_OFFENDER = court_words("if_offender", before="", behind="")
_BY_LAW_BEFORE = court_words("by_law_before")
_LAW_OBLIGES = court_words("law_obliges", behind="$")
_COURT_RULES = court_words("court_rules", behind="$")
_RULING_SETS = court_words("ruling_sets", behind="$")
_OF_RULING = words("courts", "of_ruling")
_JUDGES = words("courts", "judges")
_JUDGES_VOTE = court_words("judges_vote")
_TIME_HELD = court_words("time_held", before="", behind="")
_CASE_TAKES = court_words("case_takes", behind="$")
_CHARGED_WITH = court_words("charged_with", behind="$")
_BETWEEN_STEPS = court_words("between_steps")
_SUSPECTS, _IN_HANDS, _LOOKED_FOR = words("courts", "suspects"), court_words("in_hands"), court_words("looked_for")
_CASE_NOUNS = words("courts", "case_nouns")
_PUT_TO_COURT = words("courts", "put_to_court")
_OF_COURT, _OF_CHAMBER = court_words("of_suit"), court_words("of_chamber")
_PAYS_UP = court_words("pays_up")
_OLD = ("-old", " old", "year")
_OF_SUMS = frozenset({"ordered_to_pay", "fine_imposed", "paid_after_court"})
_GOES_ON = court_words("vote_goes_on", before="", behind="$")
_MEASURE = {
    "extraditions": "extraditions",
    "sentences": "convictions",
    "prosecutions": "prosecutions",
    "arrests": "arrests",
}
_HELD_PEOPLE = frozenset({"arrests", "prison_population", "prosecutions"})
_TRIED = frozenset({"sentences", "prosecutions", "arrests", "penalties_in_law"})
_BY_TIMES = frozenset({"event_of_clause", "phrase", "event_noun"})  # of a court or a law, not of a deed
_OF_OFFENDERS = frozenset({"age", "count", "duration"})
_OF_LAW = frozenset({"duration", "money", "percent", "count", "multiple", "rate", "age"})


def read_court_scenes(text: str, start: int, readings: list[Reading], subject: str | None) -> None:
    """Fill the measures that the figures of a passage leave open.

    Args:
        text: of the cable.
        start: where the passage begins.
        readings: figures of the passage, in order of the text.
        subject: what the cable is about.
    """
    is_of_extradition = subject is not None and _EXTRADITED.search(subject.lower()) is not None
    for k, r in enumerate(readings):
        if is_of_extradition and r.number.kind == "duration" and _is_step_of_court(r):
            _take(r, "extraditions", "time_of_court")
        if r.measure_rule == "term_untold" and _are_sentenced(readings[max(0, k - TOLD_BEFORE) : k]):
            _take(r, "sentences_imposed", "terms_before")
        if r.number.kind == "money" and _is_paid_after(r, readings[max(0, k - TOLD_BEFORE) : k]):
            _take(r, "sentences_imposed", "paid_after_court")
        if _is_set_by_ruling(r, readings[max(0, k - TOLD_BEFORE) : k]):
            _take(r, "laws" if r.number.kind == "count" else "legislation", "set_by_ruling")
        if r.number.kind == "duration" and _is_between_steps(r):
            _take(r, "prosecutions", "time_of_court")
        if r.measure is not None and r.measure.key == "laws" and _is_put_to_court(r):
            _take(r, "prosecutions", "put_to_court")
        if _is_untold_suspect(r):
            _take(r, "prosecutions" if r.sentence.says(_LOOKED_FOR) else "other", "suspects_at_large")
        if r.number.kind == "duration" and r.measure_rule == "event_of_clause" and _HELD.search(_around(r)[0]):
            _take(r, "arrests", "time_of_court")
        if not is_open(r):
            continue
        if r.number.kind in _OF_OFFENDERS and _is_of_offence(r, readings[max(0, k - TOLD_BEFORE) : k]):
            _take(r, "penalties_in_law", "of_offence")
        elif r.number.kind in _OF_LAW and (_is_said_by_law(r) or _is_said_before(text, start, r)):
            _take(r, "laws" if r.number.kind == "count" else "legislation", "said_by_law")
        elif _is_case_at_court(r):
            _take(r, "prosecutions", "case_at_court")
        elif r.number.kind == "money" and _CHARGED_WITH.search(_around(r)[0]):
            _take(r, "prosecutions", "charged_with")
        elif r.number.kind == "duration" and (family := _time_of(r, readings[max(0, k - TOLD_BEFORE) : k])) is not None:
            is_extradited = family == "prosecutions" and r.sentence.says(_EXTRADITED)
            _take(r, _MEASURE["extraditions" if is_extradited else family], "time_of_court")
    for r in readings:
        if is_of_law_making(text, start, r):
            _take(r, "laws" if r.number.kind == "count" else "legislation", "law_making")
    for first, second in pairwise(readings):
        if _votes_go_on(first, second):
            second.measure, second.measure_rule = first.measure, "vote_goes_on"


def _votes_go_on(first: Reading, second: Reading) -> bool:
    """ "52 in favor, three opposed and 11 absent": whether a count goes on with a vote."""
    s = second.sentence
    is_of_vote = first.number.kind == "vote" or first.measure_rule == "vote_goes_on"
    if not is_of_vote or first.sentence is not s or second.number.kind != "count":
        return False
    return _GOES_ON.search(s.text[first.number.end - s.start : second.number.start - s.start]) is not None


def _are_sentenced(before: list[Reading]) -> bool:
    """ "Ten were convicted. Terms went from six to 18 years": whether courts are spoken of last, and no laws."""
    told = [b.measure.family for b in before if b.measure is not None and b.measure.family in _TRIED]
    return bool(told) and told[-1] != "penalties_in_law"


def _is_set_by_ruling(r: Reading, before: list[Reading]) -> bool:
    """ "The court held that mothers keep a child until the age of seven", "the ruling sets 19 conditions", "six judges
    voted against it".
    """
    lead, rest = _around(r)
    if r.number.kind == "age":
        is_of_somebody = rest.startswith(_OLD)
        said = r.sentence.lower()[: r.number.start - r.sentence.start]
        return is_open(r) and not is_of_somebody and _COURT_RULES.search(said) is not None
    if r.number.kind != "count" or r.phrase is None or r.measure is None:
        return False
    if r.phrase.is_person:
        is_judge = r.phrase.head in _JUDGES and (is_open(r) or r.measure_rule == "counted_otherwise")
        return is_judge and r.sentence.says(_JUDGES_VOTE)
    if r.phrase.head not in _OF_RULING or r.measure.family != "other":
        return False
    return _RULING_SETS.search(lead) is not None or any(b.measure_rule == "set_by_ruling" for b in before)


def _is_between_steps(r: Reading) -> bool:
    """ "a delay of two years between arrest and trial", "a three-year non-prosecution agreement"."""
    if is_open(r) or r.measure_rule in _BY_TIMES:
        return r.sentence.says(_BETWEEN_STEPS)
    is_named = r.measure is not None and r.measure.family == "other" and r.measure_rule == "counted_modifier"
    return is_named and _LONG.match(_around(r)[1]) is not None


def _is_put_to_court(r: Reading) -> bool:
    """ "The tribunal rejected nine defense motions": no motion of a parliament."""
    is_put = r.phrase is not None and r.phrase.head in _PUT_TO_COURT
    return is_put and r.sentence.says(_OF_COURT) and not r.sentence.says(_OF_CHAMBER)


def _is_case_at_court(r: Reading) -> bool:
    """ "There are 26 cases before the courts": whether a sentence that counts cases tells of a court."""
    is_case = r.number.kind == "count" and r.phrase is not None and r.phrase.head in _CASE_NOUNS
    return is_case and r.sentence.says(_OF_COURT)


def _is_untold_suspect(r: Reading) -> bool:
    """ "Three suspects robbed a bank": whether suspects are counted whom nothing tells to be held."""
    is_suspect = r.phrase is not None and r.phrase.head in _SUSPECTS and r.measure_rule == "counted_modifier"
    return is_suspect and r.measure is not None and r.measure.family == "arrests" and not r.sentence.says(_IN_HANDS)


def _is_paid_after(r: Reading, before: list[Reading]) -> bool:
    """ "was awarded USD 40,000 ... agreed to pay the USD 30,000": whether a sum goes on with one that a court named."""
    if not (is_open(r) or (r.measure is not None and r.measure.key == "public_payments")):
        return False
    return r.sentence.says(_PAYS_UP) and any(b.measure_rule in _OF_SUMS for b in before)


def _is_step_of_court(r: Reading) -> bool:
    """ "the appeal is lodged within 20 days of the judgment": whether a time is a step of a court."""
    return r.sentence.says(_STEPS) and (is_open(r) or r.measure_rule in _BY_TIMES)


def _take(r: Reading, measure: str, rule: str) -> None:
    r.measure, r.measure_rule = measures().measures[measure], rule


def _around(r: Reading) -> tuple[str, str]:
    """Lower-case text of the sentence before and behind a number, so far as it matters."""
    text, s = r.sentence.lower(), r.sentence.start
    at, end = r.number.start - s, r.number.end - s
    return text[max(0, at - LOOK_BACK) : at], text[end : end + LOOK_AHEAD]


def _is_said_by_law(r: Reading) -> bool:
    """ "Article 12 requires two witnesses", "must report it within 48 hours (Article 5)"."""
    if r.sentence.says(_NO_LAW):
        return False
    before, behind = _around(r)
    if (law := _LAW_SAYS.search(before)) is not None:
        return _LAW_ENDS.search(law["said"]) is None
    is_named = r.sentence.may_say(_OBLIGES) and r.sentence.says(_ARTICLE)
    return is_named and bool(_OBLIGES.search(before) or _OBLIGES.search(behind))


def _is_said_before(text: str, start: int, r: Reading) -> bool:
    """ "Under the law on aliens ... A resident must wait ten years": a sentence that goes on about a law."""
    if r.number.kind == "count" or not _LAW_OBLIGES.search(_around(r)[0]):
        return False
    before = text[max(start, r.sentence.start - SENTENCE_BEFORE) : r.sentence.start].lower()
    return _BY_LAW_BEFORE.search(before) is not None


def _is_of_offence(r: Reading, before: list[Reading]) -> bool:
    """ "eight years; where the victim is under 13": whether it goes on with the penalties of a law."""
    if not any(b.measure is not None and b.measure.key == "penalties_in_law" for b in before):
        return False
    lead, rest = _around(r)
    return _IF_OFFENDER.match(rest) is not None or _OF_OFFENCE.search(lead) is not None


def _time_of(r: Reading, before: list[Reading]) -> str | None:
    """The family of the trial, verdict, extradition or custody that lasts so long, or is so far off."""
    lead, rest = _around(r)
    if _LAPSED.match(rest):
        return None
    if _LONG.match(rest) or (r.sentence.says(_OF_COURT) and _CASE_TAKES.search(lead)):
        return "prosecutions"
    if _TIME_HELD.match(rest):
        return "arrests"
    for family, pattern in _TIME_OF.items():
        if pattern.search(lead):
            return family
    if _HELD.search(lead) and (
        r.sentence.says(_CUSTODY) or any(b.measure is not None and b.measure.family in _HELD_PEOPLE for b in before)
    ):
        return "arrests"
    if r.number.start - r.sentence.start <= OPENING:
        for family, pattern in _DONE_SINCE.items():
            if pattern.match(rest):
                return family
    return None
