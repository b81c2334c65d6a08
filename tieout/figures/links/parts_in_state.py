"""Parts told by what became of them: "90 cases, with 40 confirmed as fraud", "24 beds, and six were empty".

Belongs here: counts without a noun of their own beside the count that they are some of, and what somebody keeps of a
sum. Does not belong here: parts that open a sentence of their own (continued_parts.py), parts that name their whole
(partitives.py, named_wholes.py).
"""

from __future__ import annotations

from tieout.figures.grammar.sentences import pattern
from tieout.figures.lexicon import singular
from tieout.figures.links.wholes import has_own_noun, holds
from tieout.figures.reading import Reading, between, text_behind

_BLUR = (
    r"(?:about |approximately |some |nearly |almost |over |more than |at least |roughly |around |only |just |another )?"
)
_WITH = pattern(rf"[^.;:()]{{2,90}},? with {_BLUR}")
_BESIDE = pattern(rf"[^.;:(),\d]{{2,40}}, {_BLUR}")
_CLAUSE = pattern(
    rf"[^.;:()]{{3,90}}(?:, (?:and|but|while|although|though|yet|whereas)| (?:but|yet|whereas)|,(?= only )"
    rf"|\b(?:found|determined|concluded|learned|discovered|established|confirmed) that)"
    rf" (?:of these |of them )?{_BLUR}"
)
_AND = pattern(rf"[^.;:()]{{2,60}}?,? (?:and|while|but) {_BLUR}")
_ATTRIBUTE_OF = r"(?! (?:[a-z]+ )?[a-z]{3,}s\b)"  # "with 20 trained guards": a noun follows
_STATE = pattern(
    r"\s*(?:(?:\w+ly|still|already|later|since|now|not|been) ){0,2}"
    r"(?:being [a-z]{2,}(?:ed|ld|pt|nt|lt|en)\b"
    r"|(?:[a-z]{2,}ed|pending|awaiting|remaining|found|held|sent|open|closed|unsolved|in (?:jail|prison|custody|court)"
    rf"|on (?:bail|trial|the run)|under \w+){_ATTRIBUTE_OF}\b)",
)
# What will be is told of them where it befalls those that there are ("12 will be tried"), and not of others that are to
# come ("20 will open", "12 will be built").
_DOES = pattern(
    r"\s*(?:\w+ly |still |also |later )?(?:(?:was|were|is|are|has|have|had|remains?|remained"
    r"|stands?|stood|stayed|died|fled|left|escaped|survived|came|went|could not)\b"
    r"|(?:will|would|could) (?:\w+ly |not |also |soon |still )?(?:be|have been) (?:\w+ly )?"
    r"(?:tried|released|freed|deported|charged|prosecuted|sentenced|arrested|detained|transferred|moved|relocated"
    r"|shipped|sent|returned|repatriated|extradited|expelled|evicted|executed|hanged|punished|fined|jailed|pardoned"
    r"|closed|shut|demolished|destroyed|scrapped|dismantled|replaced|repaired|renovated|upgraded|refurbished|retained"
    r"|kept|dropped|dismissed|fired|laid off|cut|abolished|eliminated|merged|privati[sz]ed|sold|auctioned|rejected"
    r"|approved|accepted|denied|granted|selected|chosen|elected|appointed|promoted|retired|withdrawn|redeployed"
    r"|deployed|reviewed|investigated|examined|identified|saved|rescued|treated|vaccinated|killed|used|left)\b)"
)
# What befell some is not told of the others: "12 killed, with 30 wounded".
_HARM = pattern(r"\s*\b(?:injur|wound|hurt|kill|dead|died|deaths|missing|displac)")
_SHARE = pattern(rf"\b(?:majority|most|bulk|minority|lion['’]s share|half|third|quarter|rest|remainder) \({_BLUR}$")
_OF_NOUN = pattern(
    r"\) of (?:the|its|their|his|these|those|all|[A-Z][\w. ]{2,24}['’]s?) (?:[\w-]+ ){0,2}?(?P<noun>[a-z]+s)\b"
)
_KEPT = pattern(
    rf"\b(?:kept|keeps?|retain(?:s|ed)|pocket(?:s|ed)|withheld|spent|used) {_BLUR}(?:for (?:him|her|them)sel\w+ )?$"
)
_REST = pattern(r"[^.;]{0,60}\bthe (?:rest|remainder|balance)\b")
LOOK_BACK = 6
SENTENCES_BACK = 2


def link_parts_in_state(readings: list[Reading]) -> None:
    """Fill ``part_of`` of the readings of one passage, given in order."""
    for i, r in enumerate(readings):
        if not i or r.part_of is not None or r.compares_to is not None or r.number.rule == "article":
            continue
        whole, rule = None, ""
        if r.number.kind == "count":
            whole, rule = _beside(readings, i), "in_state"
            if whole is None:
                whole, rule = _share_in_bracket(readings, i), "share_in_bracket"
            if whole is not None:
                r.phrase = whole.phrase
        elif r.number.kind == "money":
            whole, rule = _sum_kept(readings, i), "kept"
            if whole is None and _is_some_of_sum(readings[i - 1], r):
                whole, rule = readings[i - 1], "in_state"
        if whole is not None and holds(whole, r):
            r.part_of, r.link_rule = whole, rule


def _beside(readings: list[Reading], i: int) -> Reading | None:
    """The count right before of which a number tells some, by the state that they are in."""
    r, whole = readings[i], readings[i - 1]
    gap = between(whole, r)
    if gap is None or whole.number.kind != "count" or whole.number.rule == "article":
        return None
    text, end = r.sentence.text, r.number.end - r.sentence.start
    is_state = _STATE.match(text, end) is not None
    if is_state and whole.link_rule == "in_state" and _AND.fullmatch(gap):
        return whole.part_of  # "... and 12 pending"
    is_harm = _HARM.search(text, whole.number.end - r.sentence.start, r.number.start - r.sentence.start) is not None
    if is_harm or _HARM.match(text, end) or not has_own_noun(whole) or not holds(whole, r):
        return None
    is_with = _WITH.fullmatch(gap) or _BESIDE.fullmatch(gap)
    if (is_state and is_with) or (_DOES.match(text, end) and _CLAUSE.fullmatch(gap)):
        return whole
    return None


def _is_some_of_sum(whole: Reading, r: Reading) -> bool:
    """ "Some $200 million is collected, but only $30 million reaches the state"."""
    gap = between(whole, r)
    is_alike = gap is not None and whole.unit == r.unit and _CLAUSE.fullmatch(gap) is not None
    return is_alike and "only" in (gap or "")[-20:] and _DOES.match(text_behind(r)) is not None


def _share_in_bracket(readings: list[Reading], i: int) -> Reading | None:
    """ "The majority (some 900) of its refugees": the count before of the noun that it is the majority of."""
    r = readings[i]
    text, at = r.sentence.text, r.number.start - r.sentence.start
    if not _SHARE.search(text, 0, at):
        return None
    m = _OF_NOUN.match(text, r.number.end - r.sentence.start)
    if m is None:  # "it cut 600 jobs, the majority (some 400) in Ho"
        b = readings[i - 1]
        is_beside = b.sentence is r.sentence and text.startswith(")", r.number.end - r.sentence.start)
        return b if is_beside and b.number.kind == "count" and has_own_noun(b) and holds(b, r) else None
    noun = singular(m["noun"])
    for b in reversed(readings[max(0, i - LOOK_BACK) : i]):
        if r.sentence_index - b.sentence_index > SENTENCES_BACK:
            return None
        if b.number.kind == "count" and b.phrase is not None and b.phrase.head == noun and holds(b, r):
            return b
    return None


def _sum_kept(readings: list[Reading], i: int) -> Reading | None:
    """ "It sent 900 dollars. He kept 200 dollars and gave the rest to": the sum before."""
    r = readings[i]
    text, at = r.sentence.text, r.number.start - r.sentence.start
    if not _KEPT.search(text, 0, at) or not _REST.match(text, r.number.end - r.sentence.start):
        return None
    for b in reversed(readings[max(0, i - LOOK_BACK) : i]):
        if r.sentence_index - b.sentence_index > SENTENCES_BACK:
            return None
        if b.number.kind == "money" and b.unit == r.unit and holds(b, r):
            return b
    return None
