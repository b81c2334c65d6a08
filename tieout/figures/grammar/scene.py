"""What the earlier sentences of a passage lend to the later ones: a date that sets the scene, a subject that goes on.

Belongs here: looking back, and only when a figure asks, since most sentences state no figure and most figures name
their own. Does not belong here: reading of dates (periods.py) and subjects (actors.py).
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from functools import cached_property
from itertools import chain, islice

from tieout.figures.actors.reporters import Subject, Told, may_report, read_told
from tieout.figures.grammar.clauses import Clauses
from tieout.figures.grammar.sentences import Sentence, flattened, pattern, read_sentence, sentence_spans
from tieout.figures.periods.dates import Moment
from tieout.figures.periods.periods import Period, find_periods
from tieout.figures.periods.table_periods import TablePeriods

_COMPARED = pattern(
    r"\b(?:compared (?:to|with)|versus|up from|down from)\b"
    r"|\b(?:against|as opposed to|than) (?:(?:only|just|some|about) )?[\d.,]+(?: [\w-]+){0,3} (?:in|for|during)"
    r" (?:(?:all|the whole)(?: of)? )?$",
    re.IGNORECASE,
)
_WAS_THEN = pattern(r",? (?:it|they|the (?:figure|number|total|rate)) (?:was|were|had been|stood at)\b", re.IGNORECASE)
_OPENS = pattern(r"\W*(?:\([A-Z/]+\) )?(?:\(?Note: )?(?:In|On|During)? ?(?:early |late |mid-)?", re.IGNORECASE)
# "Two years ago ten came, but now people wonder": what follows is told of now
_BUT_NOW = pattern(r"[^.;]{0,200}\b(?:but|while|whereas) (?:now|today|this year)\b", re.IGNORECASE)
# Periods that say nothing of the sentences after them.
_NO_SCENE = frozenset({"now", "before", "until_ahead", "longest_span", "recently", "of_late"})

_COUNTED_FROM = frozenset({"date", "year_of", "relative", "day", "weekday", "month", "ago", "neighbouring_year"})
_COUNTED_FROM |= {"range_of_dates", "range_of_months", "range_of_years", "fiscal_year", "span_of_change"}

_ITEM = re.compile(r"\s*(?:--?|[•*])\s?(?=[A-Z])")  # "-- Ada Obi: ten years"
_ASIDE = pattern(
    r"(?:\b(?:who|which|that|where|whose|when|since|after|before|until|because|as)\b[^,;.]*"
    r"|, ?(?:was )?(?:\w+ly )?(?:arrested|detained|captured|held|born|founded|established|signed|launched|opened"
    r"|created|built|adopted|enacted|passed|elected|appointed|named|released|convicted|sentenced|killed|indicted|charged"
    r"|seized|bought|kidnapped|abducted) (?:[\w'’-]+ ){0,6})$",
    re.IGNORECASE,
)
TALE = 3  # sentences for which a date of long ago that opens one holds on
LONG_AGO = 3 * 366  # days
MOST_NESTED = 5  # dates that count from one another
PRONOUN_BACK = 3  # sentences before a pronoun that name whom it means
ACTORS_AHEAD = 4
ACTORS_BACK = 4  # sentences before in which the institution is named that a clause leaves out
SENTENCES_BACK = 9  # in which a date sets the time of a sentence

_NOBODY = Subject(None, None)


class Scene:
    """The sentences of one passage; ``before`` is the scene of the passage before it in its paragraph, ``earlier`` the
    last one of the paragraph before.
    """

    def __init__(
        self, text: str, start: int, end: int, sent: dt.date | None, before: Scene | None, earlier: Scene | None = None
    ) -> None:
        self._span = (start, end)
        self._text = text
        self.sent = sent
        self._before = before
        self._earlier: Scene | None = earlier if before is None else before._earlier
        self.sentences: dict[int, Sentence] = {}
        self._periods: dict[int, list[Period]] = {}
        self._standing: dict[tuple[int, bool], Period | None] = {}
        self._clauses: dict[int, Clauses] = {}
        self._nested: list[int] = before._nested if before is not None else [0]
        self._subjects: dict[int, Subject] = {-1: _NOBODY}
        self._told: dict[int, tuple[Told, Told]] = {}
        self._actors: dict[int, str | None] = {}
        self._above: Subject | None = None

    @cached_property
    def _is_item(self) -> bool:
        return _ITEM.match(self._text, *self._span) is not None

    @cached_property
    def table(self) -> TablePeriods:
        """The columns of the passage's tables."""
        return TablePeriods(self._text, *self._span, self.sent)

    @cached_property
    def spans(self) -> list[tuple[int, int]]:
        """Half-open spans of the sentences."""
        start, end = self._span
        return [(start + a, start + b) for a, b in sentence_spans(self._text[start:end])]

    def sentence(self, index: int) -> Sentence:
        """Sentence ``index`` of the passage, tokenised."""
        if index not in self.sentences:
            self.sentences[index] = read_sentence(self._text, *self.spans[index])
        return self.sentences[index]

    def clauses(self, index: int) -> Clauses:
        """The verbs of a sentence; one object for all who ask, since it keeps the subjects that it has found."""
        if index not in self._clauses:
            self._clauses[index] = Clauses(self.sentence(index))
        return self._clauses[index]

    def periods(self, index: int) -> list[Period]:
        """Period expressions of a sentence."""
        if index not in self._periods:
            start, end = self.spans[index]
            self._periods[index] = []  # what asks for itself finds nothing
            flat = self._text[start:end]
            self._periods[index] = find_periods(flat, start, self.sent, lambda far: self._reference(index, far))
        return self._periods[index]

    def _reference(self, index: int, is_far: bool) -> Moment | None:
        """The date from which "two days later" counts: that of the nearest of the sentences before that has one.

        Args:
            index: of the sentence that asks.
            is_far: whether more of them, and those of the paragraph before, may have it ("during that period").
        """
        if self._nested[0] == MOST_NESTED:
            return None
        self._nested[0] += 1
        back = self._back_from(index) if is_far else islice(self._back_from(index), TALE)
        if is_far and self._earlier is not None:
            back = chain(back, self._earlier._back_from(len(self._earlier.spans)))
        found = next((m for s, i in back if (m := s._dated(i, is_far)) is not None), None)
        self._nested[0] -= 1
        return found

    def _dated(self, index: int, is_period: bool) -> Moment | None:
        """The first date of a sentence from which others may count; its last stretch of time, if one is asked for."""
        dated = self._moments(index, is_period)
        if not is_period or not dated:
            return dated[0] if dated else None
        stretch = next((m for m in reversed(dated) if "/" in m.text or m.text.startswith("FY")), None)
        if stretch is None and len(dated) > 1 and dated[-2].first < dated[-1].first:
            a, b = dated[-2:]  # "rose from 24 in 1990 to 68 in 1993"
            return Moment(a.first, b.last, f"{a.text}/{b.text}", a.has_year)
        return stretch or dated[0]

    def _moments(self, index: int, is_period: bool) -> list[Moment]:
        """The dates of a sentence that have passed."""
        rules = _COUNTED_FROM | {"since", "part_of_year", "past_span", "reporting_year"} if is_period else _COUNTED_FROM
        return [
            Moment(p.first, p.last, p.text, p.basis == "stated")
            for p in self.periods(index)
            if p.rule in rules and not p.is_base and p.first and p.last and (self.sent is None or p.last <= self.sent)
        ]

    def period_before(self, index: int, is_ahead: bool) -> Period | None:
        """The first date of the nearest earlier sentence that has one, in this passage or those before it.

        Args:
            index: of the sentence that asks.
            is_ahead: whether it speaks of what is to come; else a date that lies after the cable is passed over.
        """
        passed: list[tuple[Scene, int]] = []
        found: Period | None = None
        for scene, i in self._back_from(index):
            if scene is not self and self._is_item and scene._is_item:
                continue  # no item of a list is dated by another
            if (i, is_ahead) in scene._standing:
                found = scene._standing[i, is_ahead]
                break
            passed.append((scene, i))
            setting = [p for p in scene.periods(i) if scene._sets(p, scene.spans[i][0], is_ahead)]
            found = next(
                (p for p in setting if not scene._dates_aside(p, scene.spans[i][0])), next(iter(setting), None)
            )
            if found is not None:
                break
        # noted for each sentence passed, so that a long text without dates is walked once
        for scene, i in passed:
            scene._standing[i, is_ahead] = found
        return found

    def opening_before(self, index: int) -> Period | None:
        """The date, of long ago too, that opens the nearest of the last sentences with one: "In 1991 the bank lent"."""
        for i in range(index - 1, max(-1, index - 1 - TALE), -1):
            dated = self.periods(i)
            if dated:
                lead = self._text[self.spans[i][0] : dated[0].start]
                opens = _OPENS.fullmatch(lead) is not None
                return dated[0] if opens and not dated[0].is_base and dated[0].rule == "date" else None
        return None

    def _sets(self, p: Period, sentence: int, is_ahead: bool) -> bool:
        """Whether a period sets the time of a tale: none that is open, a base, of a level compared to, or of long ago.

        Args:
            p: the period.
            sentence: where its sentence begins.
            is_ahead: whether it may lie after the cable.
        """
        if _COMPARED.search(self._text, sentence, p.start):
            return False
        if _WAS_THEN.match(self._text, p.end):
            return False
        is_old = self.sent is not None and p.last is not None and (self.sent - p.last).days > LONG_AGO
        is_passed_over = not is_ahead and self.sent is not None and p.first is not None and p.first > self.sent
        if p.rule == "ago" and _BUT_NOW.match(self._text, p.end):
            return False
        return p.rule not in _NO_SCENE and not p.is_base and not is_old and not is_passed_over

    def _dates_aside(self, p: Period, sentence: int) -> bool:
        """Whether a period dates what a relative clause or participle tells ("Obi, held since May, left in June")."""
        return _ASIDE.search(self._text, sentence, p.start) is not None

    def _back_from(self, index: int) -> Iterator[tuple[Scene, int]]:
        """The sentences before ``index``, the nearest first, then those of the passages before; only so many."""
        steps = 0
        scene: Scene | None = self
        while scene is not None:
            for i in range(index - 1, -1, -1):
                yield scene, i
                steps += 1
                if steps == SENTENCES_BACK:
                    return
            scene = scene._before
            index = len(scene.spans) if scene is not None else 0

    def clauses_before(self, index: int) -> Iterator[Clauses]:
        """The clauses of the sentences before ``index``, the nearest first, as far as a pronoun points back."""
        for scene, i in islice(self._back_from(index), PRONOUN_BACK):
            clauses = scene.clauses(i)
            clauses.sentence.verb_tokens = clauses.finite_tokens
            yield clauses

    def sentences_to(self, index: int) -> Iterator[Sentence]:
        """Sentence ``index`` and those before it in the paragraph, the nearest first; only so many."""
        yield self.sentence(index)
        for scene, i in islice(self._back_from(index), ACTORS_BACK):
            yield scene.sentence(i)

    def texts_to(self, index: int) -> Iterator[str]:
        """The texts of sentence ``index`` and of those before it in the paragraph, for who only looks for a word."""
        for scene, i in chain([(self, index)], islice(self._back_from(index), ACTORS_BACK)):
            yield flattened(scene._text, *scene.spans[i])

    def sentences_after(self, index: int) -> Iterator[Sentence]:
        """The sentences behind ``index`` in the passage; only so many."""
        for i in range(index + 1, min(index + 1 + ACTORS_AHEAD, len(self.spans))):
            yield self.sentence(i)

    def subject_before(self, index: int) -> Subject:
        """Actor and source that the sentences before ``index`` leave standing."""
        last = index - 1
        if last not in self._subjects:
            known = self._last_before(index)
            before = self._subjects[known]
            actor = self._actor_after(last, known)
            source = next((s for i in range(last, known, -1) if (s := self._source(i, known)) is not None), None)
            self._subjects[last] = Subject(actor, source or before.reported_by, source or before.speaker)
        return self._subjects[last]

    def subject_above(self) -> Subject:
        """Actor and source that the passages before in the paragraph leave standing."""
        passed, found = [], _NOBODY
        scene: Scene | None = self
        while scene is not None and scene._above is None:
            passed.append(scene)
            scene = scene._before
            if scene is not None:
                found = scene.subject_before(len(scene.spans))
                if found.actor or found.reported_by:
                    break
        else:
            found = (scene._above if scene is not None else None) or _NOBODY
        for one in passed:  # noted, so that many passages without anybody are walked once
            one._above = found
        return found

    def _told_by(self, i: int) -> tuple[Told, Told]:
        """Whom sentence ``i`` names; read when it is asked for, since the nearest that names somebody is enough."""
        if i not in self._told:
            self._told[i] = read_told(self.clauses(i))
        return self._told[i]

    def _actor_after(self, index: int, known: int) -> str | None:
        """Who acts after sentence ``index``; ``known`` is the last one before whose subject is set."""
        passed: list[int] = []
        actor: str | None = None
        for i in range(index, known, -1):
            if i in self._actors:
                actor = self._actors[i]
                break
            actor = self._told_by(i)[0].actor
            if actor is not None:
                break
            passed.append(i)
        else:
            actor = self._subjects[known].actor
        for i in reversed(passed):
            actor = self._actors[i] = actor or self._told_by(i)[1].actor
        return actor

    def _source(self, i: int, known: int) -> str | None:
        """Whom sentence ``i`` has as its source."""
        if i not in self._told and not may_report(self._text[slice(*self.spans[i])]):
            return None
        told, alone = self._told_by(i)
        return told.reported_by if told is alone or self._actor_after(i - 1, known) else alone.reported_by

    def _last_before(self, index: int) -> int:
        """The last sentence before ``index`` whose subject is set; they are set in the order of the text."""
        return next(i for i in reversed(self._subjects) if i < index)

    def set_subject(self, index: int, actor: str | None, reported_by: str | None) -> None:
        """Note who the last figure of a sentence is by."""
        before = self._subjects[self._last_before(index)]
        self._subjects[index] = Subject(actor, reported_by, reported_by or before.speaker, True)
