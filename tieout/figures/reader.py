"""From a cable to its figures: the order in which the rules are asked.

Belongs here: walking over passages, sentences and numbers, and what a later figure takes over from an earlier one. Does not belong
here: the content of any rule, any word.
"""

from __future__ import annotations

import re
from dataclasses import replace

from tieout.cable.model import Cable, Passage
from tieout.figures import links
from tieout.figures.actors import names, read_actors
from tieout.figures.articles import FAMILIES as ARTICLE_FAMILIES
from tieout.figures.articles import find_articles
from tieout.figures.ledger import SILENT_ROLES, Placed, read_ledger
from tieout.figures.measures import choose, evidence, topic_of
from tieout.figures.model import Figure, Mention
from tieout.figures.nouns import NounPhrase, after_number, attributes, before_number, is_person_noun, number_of, unit_of
from tieout.figures.periods import Period, find_periods
from tieout.figures.places import read_place
from tieout.figures.reading import Reading
from tieout.figures.sentences import Sentence, pattern, read_sentence, sentence_spans
from tieout.figures.status import read_status
from tieout.ids import mention_id, passage_id
from tieout.figures.lexicon import measures, singular
from tieout.numbers.model import NumberMention

_FUTURE = pattern(r"\b(?:will|plans? to|scheduled|upcoming|next)\b", re.IGNORECASE)
_COMPARED = pattern(r"\b(?:over|from|than|since|compared (?:to|with)|versus|in) (?:the )?$", re.IGNORECASE)
_ARTICLE_HINT = re.compile(r"\b[Aa]n?\s")
_ELLIPTIC = pattern(r"\s*(?:\w+ )?of (?:which|whom|these|those|them|the \d)")
_IN_CASES = pattern(r"\s*(?:was |were )?in cases of ([\w\s-]+)")
_CONJUNCT = pattern(r"(?:,|\band|\bor)(?: and)?(?: (?:in|of|for|to|over|about|some|nearly|another|approximately))? ?$")
_ORIGIN = pattern(r"\s*of (?:which|whom) (?:\w+ )?(?:are|were|came|come) (from [A-Z][\w\s]+?)(?=[.,;]|$)")
_LAW_VERBS = frozenset("is are was were can may would provides increases increase be shall carries receive will should must".split())
_GENERIC_OFFENCE = pattern(r"(?:the |this |its |their )?(?:\w+ )?(?:penalt\w+|range|sentences?|punishment|term|maximum|minimum)(?: to)?|they|he|she|it|the (?:\w+ )?(?:law|bill)")
_FUNDS = frozenset("fine budget fund grant loan aid cost fee price damage revenue assistance debt investment contract bribe compensation salary wage income ransom".split())
_FINES = pattern(r"\bfines?\b")
_SENTENCED = pattern(r"\b(?:sentenced|convicted|fined|arrested|charged) (?P<who>(?:[A-Z][\w'’-]+(?: and | |(?=,)))+[A-Z][\w'’-]+)")
SUBJECT_OF_LAW = 14  # words of a clause before a penalty that name the offence


def read_figures(cable: Cable) -> tuple[list[Mention], list[Figure]]:
    """Every numeral of a cable as a mention, and every stated quantity among them as a figure, in text order."""
    placed = read_ledger(cable)
    by_passage: dict[int, list[Placed]] = {}
    for p in placed:
        if p.passage is not None and p.mention.is_figure:
            by_passage.setdefault(p.passage.start, []).append(p)
    mentions = {p.mention.mention_id: p.mention for p in placed}
    figures: list[Figure] = []
    carried: Period | None = None
    paragraph: int | None = None
    for passage in cable.passages:
        if passage.role in SILENT_ROLES:
            continue
        if passage.paragraph != paragraph:
            carried, paragraph = None, passage.paragraph
        numbers = by_passage.get(passage.start, [])
        text = cable.spliced.text[passage.start : passage.end]
        if not numbers and not _ARTICLE_HINT.search(text):
            continue
        readings, carried = _read_passage(cable, passage, text, numbers, carried)
        for r in readings:
            mentions[r.mention.mention_id] = replace(r.mention, unit=r.unit)
        figures += [_figure(cable, r) for r in readings]
    ordered = sorted(mentions.values(), key=lambda m: (m.char_start, m.char_end))
    return ordered, figures


def _read_passage(cable: Cable, passage: Passage, text: str, numbers: list[Placed], carried: Period | None) -> tuple[list[Reading], Period | None]:
    sent = cable.created_at.date() if cable.created_at else None
    topic: frozenset[str] = frozenset()
    readings: list[Reading] = []
    inherited: tuple[str | None, str | None] = (None, None)
    period = None
    for index, (first, after) in enumerate(sentence_spans(text)):
        start, end = passage.start + first, passage.start + after
        if index == 0:
            topic = topic_of(passage.heading, text[first:after])
        here = [p for p in numbers if start <= p.number.start < end]
        flat = cable.spliced.text[start:end].replace("\n", " ")
        articles = find_articles(flat, [(p.number.start - start, p.number.end - start) for p in here]) if _ARTICLE_HINT.search(flat) else []
        if articles:
            here = sorted(here + [_place_article(cable, passage, replace(n, start=n.start + start, end=n.end + start)) for n in articles], key=lambda p: p.number.start)
        sentence = read_sentence(cable.spliced.text, start, end)
        periods = find_periods(_folded(sentence.text), start, sent, bool(_FUTURE.search(sentence.text)))
        if here:
            new, inherited = _read_sentence(sentence, index, passage, here, periods, period or carried, topic, inherited, readings)
            readings += new
        elif names(sentence):
            inherited = _subject(sentence, inherited)
        dated = [p for p in periods if p.rule not in {"now", "before"}]
        if dated:
            # The first date of a sentence sets the scene for the sentences after it.
            period = dated[0]
    links.link(readings)
    _inherit(readings)
    _name_the_sentenced(text, passage.start, readings)
    return [r for r in readings if r.number.rule != "article" or (r.measure and r.measure.family in ARTICLE_FAMILIES)], period or carried


def _folded(text: str) -> str:
    return text.replace("\r", " ").replace("\t", " ")


def _subject(sentence: Sentence, inherited: tuple[str | None, str | None]) -> tuple[str | None, str | None]:
    end = len(sentence.tokens)
    actor, reporter, _ = read_actors(sentence, names(sentence), (end, end), None, inherited)
    return actor or inherited[0], reporter or inherited[1]


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
    sentence: Sentence, index: int, passage: Passage, here: list[Placed], periods: list[Period], carried: Period | None,
    topic: frozenset[str], inherited: tuple[str | None, str | None], earlier: list[Reading],
) -> tuple[list[Reading], tuple[str | None, str | None]]:  # fmt: skip
    for p in here:
        first = sentence.token_at(p.number.start)
        after = sentence.token_at(p.number.end - 1) + 1
        sentence.mentions.append((first, after, p.number))
    number_tokens = {i for first, after, _ in sentence.mentions for i in range(first, after)}
    candidates = names(sentence)
    found = evidence(sentence)
    readings: list[Reading] = []
    last: tuple[str | None, str | None] = inherited
    for p, (first, after, number) in zip(here, sentence.mentions, strict=True):
        r = Reading(number, p.mention, passage, sentence, index, (first, after))
        _read_population(r, number_tokens, readings or earlier)
        choice = choose(sentence, found, number, r.span, r.phrase, topic)
        r.measure, r.measure_rule, r.verb_token = choice.measure, choice.rule, choice.verb_token
        r.event = sentence.tokens[r.verb_token].lower if r.verb_token is not None else None
        r.actor, r.reported_by, r.actor_rule = read_actors(sentence, candidates, r.span, r.verb_token, inherited)
        r.period = _choose_period(r, periods, carried)
        r.place = read_place(sentence.text, number.end - sentence.start)
        r.status = read_status(*_clauses(sentence, first), r.measure.family, number.kind)
        last = (r.actor, r.reported_by)
        if number.kind == "vote" and r.population is None and r.actor:
            r.population, r.population_rule = f"{r.actor} votes", "voters"
        readings.append(r)
    return readings, last


def _clauses(sentence: Sentence, token: int) -> tuple[str, str]:
    """Lower-case words of the token's clause, and of the one before it."""
    clause = sentence.tokens[min(token, len(sentence.tokens) - 1)].clause
    own = " ".join(t.lower for t in sentence.tokens if t.clause == clause)
    return own, " ".join(t.lower for t in sentence.tokens if t.clause == clause - 1)


def _read_population(r: Reading, number_tokens: set[int], before: list[Reading]) -> None:
    """Noun phrase, population and unit of one figure."""
    sentence, number = r.sentence, r.number
    kind = number.kind
    after = after_number(sentence, r.span[1], number_tokens, r.mention.surface.lower().endswith("s") and number.kind == "count")
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
        r.phrase = _purpose(sentence, r.span[1], number_tokens) if kind == "money" and not _FINES.search(sentence.text.lower()) else None
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
            r.population, r.population_rule = _funds(sentence, r.span) or _subject_words(sentence, r.span, before, None), "subject_of_clause"
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
    if "(" in previous or any(w in previous for w in ("totaling", "totalling", "totaled", "totalled", "numbered", "numbering")):
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
        return after_number(sentence, token + 1, number_tokens) if token + 1 < len(tokens) and tokens[token + 1].lower not in {"the", "their", "its", "these", "those"} else after_number(sentence, token, number_tokens)
    return None


def _purpose(sentence: Sentence, token: int, number_tokens: set[int]) -> NounPhrase | None:
    """What money is for: a noun right after it, or the words after "for" or "to <verb>"."""
    tokens = sentence.tokens
    for i in range(token, min(token + 7, len(tokens))):
        if tokens[i].word in {".", ";"} or tokens[i].lower == "and":
            break
        if tokens[i].lower == "for" or (tokens[i].lower == "to" and i + 1 < len(tokens) and not tokens[i + 1].word[0].isupper()):
            words = sentence.words(i + 1, min(i + 10, len(tokens)))
            phrase = after_number(sentence, i + (1 if tokens[i].lower == "for" else 2), number_tokens)
            return phrase or NounPhrase(words, "", i + 1, min(i + 10, len(tokens)), False, "purpose")
    thing = after_number(sentence, token, number_tokens)
    if thing is not None and thing.head in {"contract", "grant", "loan", "agreement", "package", "credit"}:
        for i in range(thing.after_token, min(thing.after_token + 8, len(tokens) - 1)):
            if tokens[i].lower in {"for", "to", "provide", "support"} and not tokens[i + 1].word[0].isupper():
                return NounPhrase(f"{thing.text} for {sentence.words(i + 1, min(i + 9, len(tokens)))}", thing.head, thing.first_token, thing.after_token, False, "purpose")
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
    if not text or _GENERIC_OFFENCE.fullmatch(text.lower()):
        for i in range(span[1], len(tokens) - 1):
            if tokens[i].lower in {"if", "for", "when", "where"} or (tokens[i].lower == "in" and tokens[i + 1].lower in {"cases", "case"}):
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
            after = after_number(sentence, i + 2, set()) if i + 2 < len(sentence.tokens) and sentence.tokens[i + 1].lower in {"for", "of", "to"} else None
            return f"{phrase.text} for {after.text}" if after and after.first_token < span[0] else phrase.text
    return None


def _subject_words(sentence: Sentence, span: tuple[int, int], before: list[Reading], after: NounPhrase | None) -> str | None:
    """The nearest people named before the number (but for the one that somebody speaks to), else the thing that follows, else
    the sentence's first words."""
    tokens = sentence.tokens
    for i in range(span[0] - 1, -1, -1):
        noun = singular(tokens[i].lower)
        if tokens[i].is_word and is_person_noun(noun, tokens[i].word) and not tokens[i].word.isupper():
            phrase = before_number(sentence, i + 1, set())
            if phrase is not None and (phrase.first_token == 0 or tokens[phrase.first_token - 1].lower not in {"to", "by", "with"}):
                return phrase.text
    same = next((r.population for r in reversed(before) if r.phrase is not None and r.phrase.is_person), None)
    if same and tokens and tokens[0].lower in {"they", "the", "these", "he", "she", "their"}:
        return same
    if after is not None:
        return after.text
    kept = [t.word for t in tokens[: span[0]] if t.word[0].isalnum()]
    return " ".join(kept[:6]) or None


def _choose_period(r: Reading, periods: list[Period], carried: Period | None) -> Period | None:
    """The period expression nearest to the figure in its sentence; else the one that the passage set."""
    s = r.sentence
    usable: list[tuple[float, Period]] = []
    for p in periods:
        before = s.text[max(0, p.start - s.start - 14) : p.start - s.start]
        words = s.text[p.start - s.start : p.end - s.start].lower()
        if r.number.kind in {"percent", "multiple"} and (words.startswith(("from ", "over ", "than ")) or _COMPARED.search(before)) and len(periods) > 1 and p.rule == "date":
            continue
        if p.start <= r.number.start < p.end:
            # a duration that is the period's own number ("the past five years")
            usable.append((0.0, p))
            continue
        left = p.end <= r.number.start
        a, b = (p.end, r.number.start) if left else (r.number.end, p.start)
        gap = s.text[a - s.start : b - s.start]
        distance = len(gap) * (0.6 if left else 1.0) + 60 * gap.count(";") + (25 * gap.count(",") if not left else 0)
        if not left:
            distance += 40 * sum(1 for m in s.mentions if a <= m[2].start < b)
            distance += 60 * bool(re.search(r"\b(?:and|but|while|which|since)\b", gap))
        if p.rule == "now":
            distance += 30
        usable.append((distance, p))
    if usable:
        return min(usable, key=lambda x: x[0])[1]
    if r.measure is not None and (r.measure.family == "penalties_in_law" or r.number.kind == "age"):
        return None
    if r.number.kind in {"duration"} and r.measure is not None and r.measure.family == "other" and carried is None:
        return None
    return replace(carried, basis="inherited") if carried is not None else None


def _name_the_sentenced(text: str, offset: int, readings: list[Reading]) -> None:
    """ "convicted A and B. They were sentenced to six years": the people that a court's sentence speaks of by a pronoun."""
    for r in readings:
        if r.measure is None or r.measure.family != "sentences" or r.number.kind not in {"penalty_term", "money"}:
            continue
        named = None
        for m in _SENTENCED.finditer(text, 0, max(0, r.number.start - offset)):
            named = " ".join(m["who"].split())
        if named and (not r.population or _GENERIC_OFFENCE.fullmatch(r.population.lower()) or "sentence" in r.population.lower()):
            r.population, r.population_rule = named, "sentenced_before"


def _inherit(readings: list[Reading]) -> None:
    """What a part takes from its total, a change from its level: population, unit, measure, period where they have none."""
    other = measures().measures["other"]
    for a, r in zip(readings, readings[1:], strict=False):
        # "in the 27 cities ... and in 11 states": a conjunct without evidence of its own measures what the first does
        if r.measure is other and a.measure is not other and a.sentence is r.sentence and a.number.kind == r.number.kind:
            s = r.sentence
            if _CONJUNCT.search(s.text[a.number.end - s.start : r.number.start - s.start]) and (a.unit == "person") == (r.unit == "person"):
                r.measure, r.measure_rule = a.measure, "conjunct"
    for r in readings:
        model = r.part_of or r.compares_to
        if model is None:
            continue
        if r.part_of is not None:
            if r.phrase is None or r.unit is None:
                r.unit = model.unit if r.number.kind == "count" else r.unit
                r.population = _elliptic(r, model)
                r.population_rule = "from_total"
            elif r.link_rule == "bracket" and r.phrase.head not in {model.phrase.head if model.phrase else ""} and not r.phrase.is_person:
                r.unit = model.unit
                r.population = f"{r.phrase.text} {model.phrase.text if model.phrase else ''}".strip()
                r.population_rule = "from_total"
            if model.measure is not None and (r.measure is other or r.phrase is None or r.link_rule in {"bracket", "sum"}) and r.number.kind in {"count", "percent"}:
                r.measure, r.measure_rule = model.measure, "from_total"
        elif r.number.kind in {"percent", "multiple"} and r.measure is not None and r.measure.family == "penalties_in_law":
            # "increases by half if ...": its own words name the case; "another 50 percent of the sentence" takes the level's
            if (r.population or "").lower() in {"sentence", "penalty", "sentences", "penalties", "term"}:
                r.population, r.population_rule = model.population, "from_level"
        elif r.number.kind in {"percent", "multiple"}:
            if model.measure is not None and (r.measure is other or model.measure is not other):
                r.measure, r.measure_rule = model.measure, "from_level"
            r.population, r.population_rule = model.population, "from_level"
            if r.period is None or r.period.basis == "inherited":
                r.period = model.period or r.period
        elif r.measure is other and model.measure is not None:
            r.measure, r.measure_rule = model.measure, "from_level"
        if r.period is None and model.period is not None:
            r.period = replace(model.period, basis="inherited")
        if r.actor is None:
            r.actor, r.actor_rule = model.actor, "from_total" if r.part_of else "from_level"


def _elliptic(r: Reading, model: Reading) -> str | None:
    """Population of a part without a noun: the total's, with the origin that follows ("of which were from Central America")."""
    after = r.sentence.text[r.number.end - r.sentence.start :]
    origin = _ORIGIN.match(after)
    cases = _IN_CASES.match(after)
    if cases:
        return " ".join(cases.group(1).split())
    base = model.phrase.text if model.phrase else model.population
    return f"{base} {' '.join(origin.group(1).split())}" if origin and base else base


def _figure(cable: Cable, r: Reading) -> Figure:
    sex, age_group, nationality, role = attributes(r.population)
    sentence = cable.spliced.to_source(r.sentence.start, r.sentence.end)
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
        sex=sex,
        age_group=age_group,
        nationality=nationality,
        population_role=role,
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
        sentence_char_start=sentence[0],
        sentence_char_end=sentence[1],
    )
