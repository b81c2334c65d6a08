"""From a cable to its figures: the order in which the rules are asked.

Belongs here: walking over passages, sentences and numbers. Does not belong here: the content of any rule, any word.
"""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from tieout.cable.model import Cable, Passage
from tieout.figures.actors.actor_context import Nearby
from tieout.figures.actors.actors import read_actors
from tieout.figures.actors.pollsters import name_pollsters
from tieout.figures.articles import FAMILIES as ARTICLE_FAMILIES
from tieout.figures.articles import find_articles, has_article, may_count
from tieout.figures.grammar.noun_phrase import NounPhrase
from tieout.figures.grammar.scene import Scene
from tieout.figures.ledger import SILENT_ROLES, Placed, read_ledger
from tieout.figures.links import links
from tieout.figures.links.breakdowns import read_breakdowns
from tieout.figures.links.changes import read_changes
from tieout.figures.links.lists import read_lists
from tieout.figures.links.shares import read_shares
from tieout.figures.links.totals import link_across
from tieout.figures.measures.answers import read_answers
from tieout.figures.measures.beside_events import read_beside_events
from tieout.figures.measures.cable_topic import CableTopic, topic_of_cable
from tieout.figures.measures.continuations import read_continuations
from tieout.figures.measures.converted import read_conversions
from tieout.figures.measures.court_scene import read_court_scenes
from tieout.figures.measures.evidence import evidence, topic_of
from tieout.figures.measures.inheritance import inherit, name_the_sentenced
from tieout.figures.measures.list_headings import name_list_items, read_list_headings, read_listed_sums
from tieout.figures.measures.measures import OF_DEED, choose, is_agent
from tieout.figures.measures.named_amounts import read_named_amounts
from tieout.figures.measures.penalties import as_penalty
from tieout.figures.model import Figure, Mention
from tieout.figures.periods.dated_events import date_by_events
from tieout.figures.periods.period_assumed import assume_periods
from tieout.figures.periods.period_choice import choose_period
from tieout.figures.periods.periods import lies_ahead
from tieout.figures.periods.plan_year import date_plans
from tieout.figures.periods.polled import date_by_polls
from tieout.figures.periods.repeats import date_repeats
from tieout.figures.periods.respectively import share_out
from tieout.figures.periods.stretches import as_stretch
from tieout.figures.places import read_place
from tieout.figures.populations.attributes import attributes
from tieout.figures.populations.borrowed_units import borrow_units
from tieout.figures.populations.pointed_back import point_back
from tieout.figures.populations.population import read_population
from tieout.figures.populations.table_captions import read_captions
from tieout.figures.populations.untold import tell_untold
from tieout.figures.reading import Reading
from tieout.figures.status import read_status
from tieout.ids import mention_id, passage_id
from tieout.numbers.model import NumberMention

NEAREST = 12  # figures before one among which what it counts may have been told
BEFORE_VERB = 3  # words before a verb in which "not" denies it


def read_figures(cable: Cable) -> tuple[list[Mention], list[Figure]]:
    """Every numeral of a cable as a mention, and every stated quantity among them as a figure, in text order."""
    placed = read_ledger(cable)
    by_passage: dict[int, list[Placed]] = {}
    for p in placed:
        if p.passage is not None and p.mention.is_figure:
            by_passage.setdefault(p.passage.start, []).append(p)
    mentions = {p.mention.mention_id: p.mention for p in placed}
    read: list[Reading] = []
    paragraphs: list[int | None] = []
    totals: dict[Decimal, Reading] = {}
    sent = cable.created_at.date() if cable.created_at else None
    before: Scene | None = None
    earlier: Scene | None = None
    paragraph: int | None = None
    readings: list[Reading] = []
    for passage in cable.passages:
        if passage.role in SILENT_ROLES:
            continue
        if passage.paragraph != paragraph:
            earlier, before, paragraph = before, None, passage.paragraph
        numbers = by_passage.get(passage.start, [])
        before = Scene(cable.spliced.text, passage.start, passage.end, sent, before, earlier)
        if not numbers and not has_article(cable.spliced.text, passage.start, passage.end):
            continue
        above = readings
        readings = _read_passage(cable, passage, numbers, before, totals)
        links.link_below(above, readings)
        for r in readings:
            r.mention.unit = r.unit
            mentions[r.mention.mention_id] = r.mention
        read += readings
        paragraphs += [passage.paragraph] * len(readings)
    date_by_events(cable.spliced.text, sent, read)
    date_repeats(read)
    date_by_polls(cable.spliced.text, sent, read)
    name_pollsters(cable.spliced.text, read)
    date_plans(cable.subject, sent, read)
    assume_periods(zip(paragraphs, read, strict=True), sent)
    figures = [_figure(cable, r) for r in read]
    ordered = sorted(mentions.values(), key=lambda m: (m.char_start, m.char_end))
    return ordered, figures


def _read_passage(
    cable: Cable, passage: Passage, numbers: list[Placed], scene: Scene, totals: dict[Decimal, Reading]
) -> list[Reading]:
    text = cable.spliced.text
    counts_by_article = may_count(text[passage.start : passage.end])
    if not numbers and not counts_by_article:
        return []
    about = topic_of_cable(cable.subject, tuple(cable.tags))
    topic: frozenset[str] | None = None
    readings: list[Reading] = []
    at = 0
    for index, (start, end) in enumerate(scene.spans):
        first = at
        while at < len(numbers) and numbers[at].number.start < end:
            at += 1
        here = numbers[first:at]
        if counts_by_article:
            here = _with_articles(cable, passage, start, end, here)
        if not here:
            continue
        if topic is None:
            topic = topic_of(passage.heading, text[slice(*scene.spans[0])])
        readings += _read_sentence(scene, index, here, topic, about, readings)
    read_captions(text, passage.start, passage.end, readings)
    read_named_amounts(readings)
    links.link(readings)
    link_across(totals, readings)
    read_breakdowns(readings)
    read_changes(readings)
    read_shares(readings)
    read_lists(readings)
    read_answers(text, readings)
    read_court_scenes(text, passage.start, readings, cable.subject)
    inherit(readings)
    read_continuations(readings)
    read_beside_events(readings)
    read_list_headings(text, passage.start, readings)
    read_listed_sums(text, readings)
    name_list_items(text, passage.start, readings)
    borrow_units(readings)
    point_back(readings)
    read_conversions(readings)
    name_the_sentenced(text[passage.start : passage.end], passage.start, readings)
    tell_untold(scene, readings)
    return [r for r in readings if r.number.rule != "article" or (r.measure and r.measure.family in ARTICLE_FAMILIES)]


def _with_articles(cable: Cable, passage: Passage, start: int, end: int, here: list[Placed]) -> list[Placed]:
    """The numbers of a sentence and the articles that count one, in order."""
    flat = cable.spliced.text[start:end].replace("\n", " ")
    if not may_count(flat):
        return here
    articles = find_articles(flat, [(p.number.start - start, p.number.end - start) for p in here])
    placed = [_place_article(cable, passage, replace(n, start=n.start + start, end=n.end + start)) for n in articles]
    return sorted(here + placed, key=lambda p: p.number.start) if placed else here


def _place_article(cable: Cable, passage: Passage, number: NumberMention) -> Placed:
    char_start, char_end = cable.spliced.to_source(number.start, number.end)
    sha = cable.document.sha256
    mention = Mention(
        mention_id(sha, char_start, char_end, number.kind),
        passage_id(sha, passage.char_start, passage.char_end),
        char_start, char_end, cable.document.text[char_start:char_end], number.kind, True,
        number.value_low, number.value_high, "person", number.qualifier, number.rule,
    )  # fmt: skip
    return Placed(number, mention, passage)


def _read_sentence(
    scene: Scene,
    index: int,
    here: list[Placed],
    topic: frozenset[str],
    about: CableTopic,
    earlier: list[Reading],
) -> list[Reading]:
    sentence, periods = scene.sentence(index), scene.periods(index)
    for p in here:
        first = sentence.token_at(p.number.start)
        # a number may run on into the next passage: its tokens end with the sentence
        after = min(sentence.token_at(p.number.end - 1) + 1, len(sentence.tokens))
        sentence.mentions.append((first, after, p.number))
    number_tokens = sentence.number_tokens()
    clauses = scene.clauses(index)
    sentence.verb_tokens = clauses.finite_tokens
    found = evidence(sentence)
    readings: list[Reading] = []
    for p, (first, after, number) in zip(here, sentence.mentions, strict=True):
        told = as_penalty(number, sentence, readings or earlier)
        r = Reading(told, p.mention, sentence, index, (first, after))
        read_population(r, clauses, number_tokens, readings or earlier, lambda: scene.clauses_before(index))
        choice = choose(sentence, found, told, r.span, _here(r, readings or earlier), topic, about, clauses)
        r.unit = about.currency(r.unit)
        r.measure, r.measure_rule, r.verb_token = choice.measure, choice.rule, choice.verb_token
        if r.unit is None and number.kind == "count" and r.phrase is None and r.measure.persons:
            r.unit = "person"  # "Only one was arrested"
        is_of_people = r.measure.persons and number.kind == "count" and r.measure_rule in OF_DEED
        if is_of_people and r.phrase is not None and is_agent(r.phrase):
            r.unit = "person"
        r.event = sentence.tokens[r.verb_token].lower if r.verb_token is not None else None
        r.actor, r.reported_by, r.actor_rule = read_actors(
            clauses,
            r.span,
            _after(r),
            r.measure.family,
            Nearby(
                lambda: scene.subject_before(index),
                scene.subject_above,
                lambda: scene.sentences_to(index),
                lambda: scene.texts_to(index),
                lambda: scene.sentences_after(index),
                lambda: scene.clauses_before(index),
            ),
        )
        r.tense = clauses.tense_at(r.span[0], _after(r))
        last = next((x for x in reversed(readings or earlier) if x.number.kind != "age"), None)
        r.period = scene.table.at(number.start) or choose_period(
            r, periods, lambda ahead: scene.period_before(index, ahead), lambda: scene.opening_before(index),
            scene.sent, last,
        )  # fmt: skip
        r.period = as_stretch(r, r.period, scene.sent)
        r.place = read_place(sentence.text, number.end - sentence.start)
        is_to_come = scene.sent is not None and r.period is not None and lies_ahead(r.period, scene.sent)
        r.status = read_status(sentence, first, r.measure.family, number.kind, _before_verb(r), is_to_come)
        if number.kind == "vote" and r.population is None and r.actor:
            r.population, r.population_rule = f"{r.actor} votes", "voters"
        readings.append(r)
    share_out(readings, periods)
    scene.set_subject(index, readings[-1].actor, readings[-1].reported_by)
    return readings


def _here(r: Reading, before: list[Reading]) -> NounPhrase | None:
    """What a figure counts, without its place where that is in another sentence."""
    phrase = r.phrase
    is_borrowed = any(b.phrase is phrase and b.sentence is not r.sentence for b in before[-NEAREST:])
    return replace(phrase, first_token=r.span[0], after_token=r.span[0]) if phrase and is_borrowed else phrase


def _after(r: Reading) -> int:
    """Token behind what a figure counts."""
    return max(r.span[1], r.phrase.after_token) if r.phrase is not None else r.span[1]


def _before_verb(r: Reading) -> str:
    """Lower-case words before the verb that governs a figure, in which it may be denied."""
    verb = r.verb_token
    return " ".join(t.lower for t in r.sentence.tokens[max(0, verb - BEFORE_VERB) : verb]) if verb is not None else ""


def _figure(cable: Cable, r: Reading) -> Figure:
    people = attributes(r.population)
    sentence = cable.spliced.to_source(r.sentence.start, r.sentence.end)
    listed = cable.spliced.to_source(r.listed.start, r.listed.end) if r.listed else None
    assert r.measure is not None
    return Figure(
        figure_id=r.mention.mention_id,
        passage_id=r.mention.passage_id,
        family=r.measure.family,
        measure=r.measure.key,
        measure_rule=r.measure_rule,
        event=r.event,
        population=r.population,
        population_rule=r.population_rule if r.population else None,
        sex=people.sex,
        age_group=people.age_group,
        nationality=people.nationality,
        population_role=people.role,
        period=r.period.text if r.period else None,
        period_start=r.period.first if r.period else None,
        period_end=r.period.last if r.period else None,
        period_basis=r.period.basis if r.period else None,
        period_rule=r.period.rule if r.period else None,
        actor=r.actor,
        actor_rule=r.actor_rule if r.actor else None,
        reported_by=r.reported_by,
        place=r.place,
        status=r.status,
        part_of_id=r.part_of.mention.mention_id if r.part_of else None,
        part_of_char_start=r.part_of.mention.char_start if r.part_of else None,
        compares_to_id=r.compares_to.mention.mention_id if r.compares_to else None,
        compares_to_char_start=r.compares_to.mention.char_start if r.compares_to else None,
        link_rule=r.link_rule if r.part_of or r.compares_to else None,
        compares_to_role=r.compares_to_role,
        change_direction=r.change_direction,
        change_since=r.change_since,
        share_count_id=r.share_count.mention.mention_id if r.share_count else None,
        share_base_id=r.share_base.mention.mention_id if r.share_base else None,
        listed_low=r.listed.low if r.listed else None,
        listed_high=r.listed.high if r.listed else None,
        listed_char_start=listed[0] if listed else None,
        listed_char_end=listed[1] if listed else None,
        sentence_char_start=sentence[0],
        sentence_char_end=sentence[1],
    )
