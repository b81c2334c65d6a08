"""What a change says in so many words: its direction, and the level that it is a change of.

Belongs here: the grammar of "a ten percent increase", "rose by 300 to 1,200", "down 5 percent from 400". A level is
named only where the words leave no doubt which it is; the looser link of ``links`` stays where they do not, without a
role. Does not belong here: what the earlier level was (dbt computes it), words of change (lexicon/changes.yml).
"""

from __future__ import annotations

import re

from tieout.figures.grammar.sentences import pattern
from tieout.figures.grammar.word_search import WordSearch
from tieout.figures.links.change_words import BLUR, alternatives
from tieout.figures.reading import Reading, text_before, text_behind
from tieout.lexicon import load

AROUND = 80  # characters before "from 25 to 63" in which a word of change stands
_AMOUNTS = frozenset({"count", "money"})
_SHARES = frozenset({"percent", "multiple"})
_UP, _DOWN = alternatives("up"), alternatives("down")
_WORD = rf"(?:(?P<up>{_UP})|(?P<down>{_DOWN}))"
_BEFORE_NOUN = rf"(?:{alternatives('before_noun')} ){{0,3}}"
# "a ten percent increase", but not "a ten percent increase in taxes, rates, ..." of something else: see _NAMED_ELSE
_NOUN_AFTER = pattern(rf"\s*-?\s*{_BEFORE_NOUN}{_WORD}\b(?P<rest>.{{0,60}})", re.IGNORECASE)
_BY = pattern(rf"\b{_WORD}(?: \w+){{0,2}}? (?:by|of) {BLUR}$", re.IGNORECASE)
_AMOUNT_BY = pattern(rf"\b{_WORD} (?:by|of) {BLUR}$", re.IGNORECASE)
_CHANGES = pattern(rf"\b{_WORD}\b", re.IGNORECASE)
_BARE = pattern(rf"\b{_WORD} {BLUR}$", re.IGNORECASE)
_UP_DOWN = pattern(rf"\b(?:(?P<up>up)|(?P<down>down)) (?:by )?{BLUR}$", re.IGNORECASE)
# "made up 24 percent of the budget" is no change.
_PHRASAL = pattern(rf"\b{alternatives('phrasal')} (?:up|down) (?:by )?{BLUR}$", re.IGNORECASE)
# "ten percent more than last year"; "ten percent more than the world average" is no change
_MORE_THAN = pattern(
    rf" (?:(?P<up>{alternatives('more')})|(?P<down>{alternatives('fewer')})) than (?:in |during |for |the |that of )*"
    r"(?:\d{4}\b|last |previous |prior |year )",
    re.IGNORECASE,
)
_OF = pattern(r" of\b")
_DOUBLED = pattern(r"(?:doubl|tripl|quadrupl|quintupl)\w+|\w+fold", re.IGNORECASE)
# "increase in exports": what grew is named anew, so that the number before is not it; "in 2005" names a time.
_NAMED_ELSE = pattern(r" (?:in|of) (?!(?:\w+ )?(?:\d{4}|January|February|March|April|May|June|July|August|September|"
                      r"October|November|December)\b)", re.IGNORECASE)  # fmt: skip
_APPOSITION = pattern(
    rf"[^;:()]{{0,80}}?(?:,| -+| –|\s*\() ?(?:(?:which )?{alternatives('says')} |representing |marking |reflecting )?"
    rf"(?:(?:an? )?{_BEFORE_NOUN}(?:{_UP}|{_DOWN}) (?:of|by) |(?:up|down) )?{BLUR}",
    re.IGNORECASE,
)
_JOINED = pattern(r"\b(?:and|but|while|whereas|with|for|against)\b", re.IGNORECASE)
_TO_LEVEL = pattern(rf"(?: (?:in|since|over|during) [\w ]{{0,20}}?)?,? (?:to|reaching|to reach) {BLUR}", re.IGNORECASE)
_FROM_LEVEL = pattern(
    rf"(?:\s*{_BEFORE_NOUN}(?:{_UP}|{_DOWN}))? (?:over|from|on|compared (?:to|with)) {BLUR}", re.IGNORECASE
)
# "a ten percent increase over 2004", "from the year 2004": what the change is measured from
_SINCE = pattern(
    r"[^.;]{0,40}?\b(?:over|from|than|since|compared (?:to|with)|versus|vs\.?) (?:the |in |fiscal )*"
    r"(?:year |levels? in |that of |those of )?(?P<year>(?:19|20)\d\d)\b(?!-|/| to )",
    re.IGNORECASE,
)
_ANAPHOR = pattern(
    rf"\W*(?:{alternatives('points_back')}) {alternatives('says')} (?:\w+ ){{0,2}}?"
    rf"(?:(?:an? )?{_BEFORE_NOUN}(?:{_UP}|{_DOWN}) of )?{BLUR}",
    re.IGNORECASE,
)
# Any of these stands near every change; a text without them is not looked at twice. On lower-case text.
_WORDS = ["up", "down", "than", r"doubl\w+", r"tripl\w+", r"quadrupl\w+"]
_HINT = WordSearch([*load("changes")["up"], *load("changes")["down"], *_WORDS])


def read_changes(readings: list[Reading]) -> None:
    """Fill ``change_direction``, and ``compares_to`` with its role, of the readings of one passage in order."""
    for r in readings:
        if r.sentence.says(_HINT) or "fold" in r.sentence.lower():
            r.change_direction = _direction(r)
    for i, r in enumerate(readings):
        if r.change_direction is None:
            _level_before(r)
        else:
            level, role = _level(readings, i)
            if level is not None:
                r.compares_to, r.compares_to_role, r.link_rule = level, role, "change_said"
            since = _SINCE.match(text_behind(r))
            r.change_since = since["year"] if since else None


def _level_before(r: Reading) -> None:
    """Say that a level came from another, where ``links`` found the two: "63, up from 25", "rose from 25 to 63"."""
    before = r.compares_to
    if before is None or r.link_rule not in {"level_of_before", "from_to"}:
        return
    first, second = sorted((before, r), key=lambda q: q.number.start)
    gap = _gap(first, second) or ""
    lead = text_before(first)[-AROUND:]
    if re.search(r"\b(?:up|down)\b.*\bfrom\b", gap) if r.link_rule == "level_of_before" else _CHANGES.search(lead):
        r.compares_to_role = "before"


def _direction(r: Reading) -> str | None:
    """The direction, up or down, where the figure itself is the size of a change, else None."""
    before, after = text_before(r)[-80:], text_behind(r)[:120]
    if r.number.kind in _SHARES:
        m = _NOUN_AFTER.match(after) or _MORE_THAN.match(after) or _BY.search(before)
        if m is None and not _PHRASAL.search(before):
            m = _UP_DOWN.search(before)
        if m is None and not _OF.match(after):
            m = _BARE.search(before)
        if m is not None:
            return "up" if m["up"] else "down"
        is_fold = r.number.kind == "multiple" and _DOUBLED.fullmatch(r.mention.surface)
        return "up" if is_fold and _to(r) else None
    if r.number.kind in _AMOUNTS:
        m = _AMOUNT_BY.search(before)
        return None if m is None or before.lower().endswith("of the ") else "up" if m["up"] else "down"
    return None


def _to(r: Reading) -> bool:
    return bool(re.match(r"\s*(?:\w+\s+){0,3}to\s", text_behind(r)[:60]))


def _gap(a: Reading, b: Reading) -> str | None:
    """Text between two readings of one sentence."""
    if a.sentence is not b.sentence or a.number.end > b.number.start:
        return None
    start = a.sentence.start
    return a.sentence.text[a.number.end - start : b.number.start - start]


def _level(readings: list[Reading], i: int) -> tuple[Reading | None, str | None]:
    """The level that the words say the change is of, and whether it held after the change or before it."""
    r = readings[i]
    following = readings[i + 1] if i + 1 < len(readings) else None
    if following is not None and _is_level(following, r) and (gap := _gap(r, following)) is not None:
        if _TO_LEVEL.fullmatch(gap) or (_DOUBLED.fullmatch(r.mention.surface) and _to(r) and _short_to(gap)):
            return following, "after"
        if _FROM_LEVEL.fullmatch(gap):
            return following, "before"
    names_anew = bool(m := _NOUN_AFTER.match(text_behind(r)[:120])) and bool(m and _NAMED_ELSE.match(m["rest"]))
    if names_anew or not i:
        return None, None
    previous = readings[i - 1]
    gap = _gap(previous, r)
    if gap is not None:
        is_said = _is_level(previous, r) and _APPOSITION.fullmatch(gap) and not _JOINED.search(gap)
        return (previous, "after") if is_said else (None, None)
    if _ANAPHOR.fullmatch(text_before(r)) and r.sentence_index - previous.sentence_index == 1:
        spoken_of = [q for q in readings[:i] if q.sentence is previous.sentence and q.part_of is None]
        levels = [q for q in spoken_of if _is_level(q, r)]
        if len(levels) == 1:
            return levels[0], "after"
    return None, None


def _short_to(gap: str) -> bool:
    return bool(re.fullmatch(rf"\s*(?:\w+\s+){{0,3}}to\s+(?:{BLUR.replace(' ', chr(92) + 's+')})", gap, re.IGNORECASE))


def _is_level(q: Reading, change: Reading) -> bool:
    """Whether it is an amount, in the change's own unit where that has one, and no change itself."""
    if q.number.kind not in _AMOUNTS or q.change_direction is not None:
        return False
    return change.number.kind in _SHARES or q.number.kind == change.number.kind
