"""The subject of a verb: the noun phrase that a verb, its conjuncts, infinitives and participles go with.

Belongs here: grammar of clauses, as far as tokens tell it. Does not belong here: which words are verbs
(clause_verbs.py), whether a subject can act (actors.py).
"""

from __future__ import annotations

from functools import cached_property

from tieout.figures.grammar.clause_verbs import FINITE, INFINITIVE, PARTICIPLE, Verb, find_verbs, tense
from tieout.figures.grammar.insertions import SUBORDINATORS, around_insertion
from tieout.figures.grammar.sentences import Sentence
from tieout.figures.grammar.subject_phrases import (
    CONJUNCTIONS,
    PREPOSITIONS,
    SUBJECT_PRONOUNS,
    Phrase,
    in_parts,
    is_adverb,
    strip,
)
from tieout.figures.lexicon import REPORTING_VERBS, verb_forms
from tieout.lexicon import words

_WISHING = frozenset(form for base in words("verbs", "wishing") for form in verb_forms(base))
_PARTICLES = frozenset({"up", "out", "off", "down", "back"})
_RELATIVES = frozenset({"who", "which", "that"})
_NEW_SUBJECT = words("grammar", "new_subjects")
_HARD = frozenset({";", ":", "--", "-"})
_CONSISTING = frozenset({"composed", "comprised", "made"})
_MARKS = frozenset({",", "-", "--", ")"})
_ENDS_PART = _HARD | {",", "("}
_ENDS_CLAUSE = SUBORDINATORS | _HARD
_NOT_RELATIVE = SUBORDINATORS - _RELATIVES
_NOT_AS = SUBORDINATORS - {"as"}
_OPENS_CLAUSE = CONJUNCTIONS | SUBORDINATORS
_JOINING = PREPOSITIONS | _OPENS_CLAUSE
_RESULTING = words("verbs", "resulting")
_WHO = SUBJECT_PRONOUNS - {"there"}
# "asked the ministry to provide": the object does it.
_OBJECT_CONTROL = frozenset(form for base in words("verbs", "object_control") for form in verb_forms(base))
# Verbs whose subject does nothing of what a list behind them tells ("the voters replied: Congress (35%)").
_TELLING = REPORTING_VERBS | {"replied", "replies", "answered", "answers", "responded", "responds", "asked", "follows"}
_SPANS = frozenset({"hour", "day", "week", "month", "year"})
_HEADCOUNTS = frozenset({"person", "member", "man", "woman", "strong"})
# "thanked France for taking", "accused the guards of beating": the object does it too.
_BLAMING = frozenset(form for base in words("verbs", "blaming") for form in verb_forms(base))
_BEFORE_BLAME = frozenset({"for", "of"})

VERBS_OF_ASIDE = 3  # verbs of an insertion between a subject and its verb
TO_RELATIVE_VERB = 5  # tokens of the subject of a relative clause


class Clauses:
    """The verbs of one sentence and who they are said of; read when a figure asks."""

    def __init__(self, sentence: Sentence) -> None:
        self.sentence = sentence
        self._subjects: dict[int, Phrase | None] = {}

    @cached_property
    def verbs(self) -> list[Verb]:
        """The verbs, in order."""
        return find_verbs(self.sentence)

    @cached_property
    def finite_tokens(self) -> frozenset[int]:
        """The tokens of the finite verbs, but for single words in -s, which may be plurals."""
        finite = (v for v in self.verbs if v.form == FINITE and (v.after - v.first > 1 or not v.word.endswith("s")))
        return frozenset(i for v in finite for i in range(v.first, v.after))

    def verb_before(self, token: int) -> int | None:
        """Index of the verb that a token is the object or complement of: the last before it, in its clause."""
        tokens = self.sentence.tokens
        for k in range(len(self.verbs) - 1, -1, -1):
            verb = self.verbs[k]
            if verb.after > token:
                continue
            gap = [t.lower for t in tokens[verb.after : token]]
            if ";" in gap or not _NEW_SUBJECT.isdisjoint(gap):
                return None
            is_reduced = verb.form == PARTICIPLE and verb.is_passive and "by" not in gap
            is_reduced = is_reduced and not (verb.word in _CONSISTING and "of" in gap[:2])
            is_inserted = verb.form == PARTICIPLE or (verb.first and tokens[verb.first - 1].lower in _RELATIVES)
            if not is_reduced and not (is_inserted and ("-" in gap or "--" in gap)):
                return k
        return None

    def verb_of_list(self, token: int) -> int | None:
        """Index of the verb that a list entry without a verb of its own goes with: "seized six farms; 44 boats"."""
        tokens = self.sentence.tokens
        marks = [i for i in range(token) if tokens[i].word in {";", ":"}]
        if not marks:
            return None
        if any(t.lower == "the" for t in tokens[marks[-1] : token]):
            return None  # "the Cosa Nostra earns 8 billion; the Camorra 12"
        ends = next((i for i in range(token, len(tokens)) if tokens[i].word in {";", "."}), len(tokens))
        if any(marks[-1] < v.first < ends and v.form == FINITE and not v.is_passive for v in self.verbs):
            return None
        before = [k for k, v in enumerate(self.verbs) if v.after <= marks[0]]
        return before[-1] if before and self.verbs[before[-1]].word not in _TELLING else None

    def verb_after(self, token: int) -> int | None:
        """Index of the finite verb that a token is in the subject of: the first one behind it, in its clause."""
        tokens = self.sentence.tokens
        for k, v in enumerate(self.verbs):
            if v.first < token or v.form != FINITE:
                continue
            gap = tokens[token : v.first]
            if len(gap) > 1 and gap[-1].word == "," and (gap[0].word == "," or gap[0].lower in PREPOSITIONS):
                return k  # "Two others, including the chief, were removed", "six men from Aba, a port, were"
            if any(t.word in {";", ":", ","} or t.lower in _NOT_RELATIVE for t in gap):
                return None
            return k
        return None

    def verb_behind_opening(self, token: int) -> int | None:
        """Index of the first finite verb of a sentence whose opening holds the token ("In four years, ...")."""
        finite = next((k for k, v in enumerate(self.verbs) if v.form == FINITE), None)
        return finite if finite is not None and self.verbs[finite].first > token else None

    def verb_behind_inner_opening(self, token: int, k: int) -> int | None:
        """Index of the finite verb of a clause with "that" behind verb ``k`` whose opening holds the token: "agree that
        in five years, the agency has".
        """
        tokens = self.sentence.tokens
        gap = [t.lower for t in tokens[self.verbs[k].after : token]]
        if "that" not in gap or gap[-1] == "that":
            return None
        opens = gap[gap.index("that") + 1]
        later = next((j for j in range(k + 1, len(self.verbs)) if self.verbs[j].first > token), None)
        if opens not in PREPOSITIONS or "," in gap or later is None or self.verbs[later].form != FINITE:
            return None
        comma = next((i for i in range(token, self.verbs[later].first) if tokens[i].word == ","), None)
        return later if comma is not None and comma + 1 < self.verbs[later].first else None

    def verb_around_relative(self, token: int) -> int | None:
        """Index of the finite verb before "in which", where a token stands right behind that."""
        tokens = self.sentence.tokens
        i = token - 1
        while i > 0 and tokens[i].lower not in {"which", "whom", "where"}:
            if token - i > TO_RELATIVE_VERB or not tokens[i].is_word:
                return None
            i -= 1
        return next((k for k in range(len(self.verbs) - 1, -1, -1) if self.verbs[k].after <= i), None) if i else None

    def relative_behind(self, token: int) -> int | None:
        """Index of the verb of a clause that describes what ends before ``token`` and has a subject of its own ("euros
        that Oslo had lent", "the funds it received").
        """
        tokens = self.sentence.tokens
        if token >= len(tokens):
            return None
        is_relative = tokens[token].lower in {"that", "which"}
        first = token + is_relative
        k = next((k for k, v in enumerate(self.verbs) if v.first >= first), None)
        if k is None or self.verbs[k].form != FINITE or not first < self.verbs[k].first <= first + TO_RELATIVE_VERB:
            return None
        between = tokens[first : self.verbs[k].first]
        if any(not t.is_word or t.lower in _JOINING for t in between):
            return None
        is_pronoun = len(between) == 1 and between[0].lower in _WHO
        is_named = between[-1].word[0].isupper() and (is_relative or between[0].lower == "the")
        return k if is_pronoun or is_named or is_relative else None

    def passive_behind_who(self, token: int) -> int | None:
        """Index of the passive verb of a clause with "who" or "which" right behind what ends before ``token``."""
        tokens = self.sentence.tokens
        if token >= len(tokens) or tokens[token].lower not in _RELATIVES:
            return None
        return next((k for k, v in enumerate(self.verbs) if v.first == token + 1 and v.is_passive), None)

    def tense_at(self, token: int, after: int) -> str | None:
        """past, present, perfect or future: the tense of the verb that a number at ``token`` goes with, if any."""
        own = self.verb_after(after)
        if token and own is not None and self.sentence.tokens[token - 1].lower in {"that", ","}:
            verb = self.verbs[own]  # "the press says that 70 percent did not vote"
            if verb.form == FINITE and verb.first - after <= 1:
                return tense(self.sentence, verb)
        k = self.verb_before(token)
        while k is not None and self.verbs[k].form != FINITE:
            if self.verbs[k].form == INFINITIVE and not self.verbs[k].is_passive and not self._came_true(k):
                return "future"  # "plans to train 300"
            k = k - 1 if k else None
        if k is None:
            k = self.verb_after(after)
        if k is None:
            k = next((j for j, v in enumerate(self.verbs) if v.form == FINITE), None)
        return tense(self.sentence, self.verbs[k]) if k is not None else None

    def _came_true(self, k: int) -> bool:
        """Whether an infinitive tells what was done: "was allowed to visit 13", "helped to train 300"."""
        while k and self.verbs[k - 1].form == INFINITIVE:
            k -= 1  # "promised to add 100 and to allocate 300"
        before = self.verbs[k - 1] if k else None
        is_past = before is not None and before.form == FINITE and tense(self.sentence, before) == "past"
        if before is None or not is_past or before.word in _WISHING:
            return False
        return not any(t.lower in _WISHING for t in self.sentence.tokens[before.after : self.verbs[k].first])

    def subject(self, k: int) -> Phrase | None:
        """The noun phrase that verb ``k`` is said of; None where the sentence does not tell."""
        if k not in self._subjects:
            self._subjects[k] = None  # ends a circle
            self._subjects[k] = self._find(k)
        return self._subjects[k]

    def _find(self, k: int) -> Phrase | None:
        v = self.verbs[k]
        if v.form == INFINITIVE:
            return self._of_infinitive(k)
        if v.form == PARTICIPLE:
            return self._of_participle(k)
        return self._of_finite(k)

    def _region(self, k: int) -> tuple[int, int]:
        """Tokens between the verb before and verb ``k``, less adverbs before it."""
        tokens = self.sentence.tokens
        low = self.verbs[k - 1].after if k else 0
        high = self.verbs[k].first
        while high > low and is_adverb(tokens[high - 1]):
            high -= 1
        return low, high

    def _of_infinitive(self, k: int) -> Phrase | None:
        low, high = self._region(k)
        tokens = self.sentence.tokens
        for i in range(high - 1, low - 1, -1):
            if tokens[i].lower == "for":
                return strip(self.sentence, i + 1, high)
        if not k and tokens[-1].word != "." and all(v.form == INFINITIVE for v in self.verbs):
            return strip(self.sentence, low, high)  # a heading: "Norway to send 40 men"
        if not k:
            return self._of_main(k)
        if k and self.verbs[k - 1].word in _OBJECT_CONTROL:
            if self.verbs[k - 1].is_passive:
                return self.subject(k - 1)
            return strip(self.sentence, low, high) or self.subject(k - 1)
        return self.subject(k - 1) if k else None

    def _of_participle(self, k: int) -> Phrase | None:
        low, high = self._region(k)
        tokens = self.sentence.tokens
        if high - 1 > low and self.verbs[k].is_passive and tokens[high - 1].word in _MARKS:
            nearest = self._before_mark(low, high)
            if nearest is not None:
                return nearest
        if high > low and tokens[high - 1].word in {",", ")"}:
            # "The league, holding 8 seats, says": the subject stands before the insertion
            return self.subject(k - 1) if k else in_parts(self.sentence, self._begin(low, high - 1), high - 1)
        if self.verbs[k].word in REPORTING_VERBS and not self.verbs[k].is_passive:
            main = next((j for j in range(k) if self.verbs[j].form == FINITE), None)
            return self.subject(main) if main is not None else None  # "decried the law saying that"
        if self.verbs[k].is_passive:
            return strip(self.sentence, *self._last_part(low, high))
        for i in range(high - 1, low - 1, -1):
            if tokens[i].word in {",", ";"}:
                break
            if tokens[i].lower == "with" and i < high - 1:
                return strip(self.sentence, i + 1, high)
        if k and self.verbs[k - 1].word in _RESULTING and tokens[low].lower in {"in", "to"} and high - 1 > low:
            return strip(self.sentence, low + 1, high)  # "resulted in the guard seizing 40 boats"
        if k and high - 1 > low and self.verbs[k - 1].word in _BLAMING and tokens[high - 1].lower in _BEFORE_BLAME:
            # "criticized the police for taking an hour": who is blamed does it
            return self.subject(k - 1) if self.verbs[k - 1].is_passive else strip(self.sentence, low, high - 1)
        if high > low and tokens[high - 1].lower in PREPOSITIONS:
            # "Norway, besides paying for a quarter, is": the subject stands before the insertion
            begin, _ = self._last_part(low, high)
            if begin > low and tokens[begin - 1].word == ",":
                phrase = strip(self.sentence, *self._last_part(low, begin - 1))
                if phrase is not None:
                    return phrase
        elif high > low and tokens[high - 1].lower not in _OPENS_CLAUSE:
            phrase = strip(self.sentence, *self._last_part(low, high))  # "an organization comprising 30 firms"
            if phrase is not None:
                return phrase
        if k:
            return self.subject(k - 1)
        later = next((j for j, v in enumerate(self.verbs) if j > k and v.form == FINITE), None)
        return self.subject(later) if later is not None else None

    def _of_main(self, k: int) -> Phrase | None:
        """ "In order to pass 13 bills, the senate met": the subject of the main clause behind verb ``k``."""
        later = next((j for j, v in enumerate(self.verbs) if j > k and v.form == FINITE), None)
        phrase = self.subject(later) if later is not None else None
        tokens, after = self.sentence.tokens, self.verbs[k].after
        is_behind = phrase is not None and any(t.word == "," for t in tokens[after : phrase.first])
        return phrase if is_behind else None

    def _before_mark(self, low: int, high: int) -> Phrase | None:
        """ "the union (PU) - made up of 23 guilds": the noun phrase that a mark before a participle ends."""
        tokens = self.sentence.tokens
        end = high - 1
        if tokens[end].word != ")" and tokens[end - 1].word == ")":
            end -= 1
        if tokens[end].word == ")":
            end = next((i for i in range(end, low, -1) if tokens[i].word == "("), low)
        return strip(self.sentence, *self._last_part(low, end)) if end > low else None

    def _last_part(self, low: int, high: int) -> tuple[int, int]:
        """The tokens behind the last comma or word that opens a clause."""
        tokens = self.sentence.tokens
        for i in range(high - 1, low - 1, -1):
            if tokens[i].word in _ENDS_PART or tokens[i].lower in _NOT_AS:
                return i + 1, high
        return low, high

    def _of_finite(self, k: int) -> Phrase | None:
        tokens = self.sentence.tokens
        low, high = self._region(k)
        if k and high > low and tokens[high - 1].lower in CONJUNCTIONS:
            return self.subject(self._conjunct_before(k))
        if k and high == low:
            return self.subject(k - 1)
        if high > low and tokens[high - 1].lower in _RELATIVES:
            return self._antecedent(high - 1, low)
        if high - 1 > low and tokens[high - 1].word == ":":
            return strip(self.sentence, low, high - 1)  # "The clinic: provides care for 500"
        if tokens[high - 1].word in {"--", "-"} and high - 1 > low:
            dash = next((i for i in range(high - 2, 0, -1) if tokens[i].word == tokens[high - 1].word), None)
            if dash is not None:  # "Adu -- the founder -- hosted": the subject stands before the insertion
                low = max((v.after for v in self.verbs[:k] if v.after <= dash), default=0)
                return in_parts(self.sentence, self._begin(low, dash), dash)
        around = around_insertion(self.sentence, self.verbs[:k], high)
        if around is not None:
            return around
        begin = self._begin(low, high)
        is_told = k > 0 and self.verbs[k - 1].word in REPORTING_VERBS and not self.verbs[k - 1].is_passive
        if is_told and high > low and self.verbs[k - 1].form != FINITE:
            told = in_parts(self.sentence, begin, high)  # "noting the agency had signed"
            if told is not None:
                return told
        if k and begin == low and self.verbs[k - 1].form != FINITE and not self._is_cut(low, high):
            return self._before_modifier(k)
        is_closed = k > 0 and begin == low and tokens[high - 1].word in {",", ")", "-", "--"}
        inserted = self._before_parenthesis(k) if is_closed else None
        return inserted or in_parts(self.sentence, begin, high) or (self._before_inner(k) if k else None)

    def _begin(self, low: int, high: int) -> int:
        """Where the clause of a subject that ends before ``high`` begins: behind a mark, an open bracket, "that"."""
        tokens = self.sentence.tokens
        depth = 0
        for i in range(high - 1, low - 1, -1):
            depth += (tokens[i].word == ")") - (tokens[i].word == "(")
            is_span = i > 0 and tokens[i - 1].word.isdigit() and tokens[i + 1].lower in _SPANS
            if tokens[i].word == "-" and (is_span or tokens[i + 1].lower in _HEADCOUNTS):
                continue  # "its 10-person crew", "the 24-hour channel"
            if tokens[i].lower == "as" and (tokens[i - 1].lower == "well" or tokens[i + 1].lower == "well"):
                continue  # "the police, as well as residents, opened"
            if depth < 0 or (depth == 0 and (tokens[i].word in _HARD or tokens[i].lower in SUBORDINATORS)):
                return i + 1
        return low

    def _conjunct_before(self, k: int) -> int:
        """The verb that "and" joins verb ``k`` to: the last one of a like form."""
        for j in range(k - 1, -1, -1):
            if self.verbs[j].form == FINITE:
                return j
        return k - 1

    def _is_cut(self, low: int, high: int) -> bool:
        return any(t.word in {",", ")"} or t.lower in CONJUNCTIONS for t in self.sentence.tokens[low:high])

    def _before_modifier(self, k: int) -> Phrase | None:
        """ "the program to train officers runs": the subject stands before the infinitive or participle."""
        j = k - 1
        while (
            j > 0
            and self.verbs[j - 1].form != FINITE
            and not self._is_cut(self.verbs[j - 1].after, self.verbs[j].first)
        ):
            j -= 1
        low, high = self._region(j)
        begin = next(
            (i + 1 for i in range(high - 1, low - 1, -1) if self.sentence.tokens[i].lower in _ENDS_CLAUSE),
            low,
        )
        return in_parts(self.sentence, begin, high) or in_parts(
            self.sentence, self.verbs[k - 1].after, self._region(k)[1]
        )

    def _before_inner(self, k: int) -> Phrase | None:
        """ "the firms chosen by X agreed", "the nurses who came in May left", "Adu, aided by X, opened": the
        subject stands before a participle or a clause with "who", an insertion or not.
        """
        tokens, previous = self.sentence.tokens, self.verbs[k - 1]
        is_closed = tokens[self.verbs[k].first - 1].word == ","
        aside = self._before_aside(k) if is_closed else None
        if previous.form == PARTICIPLE:
            return aside or self.subject(k - 1)
        before = tokens[previous.first - 1].lower if previous.first else ""
        return self.subject(k - 1) if before in _RELATIVES else aside

    def _before_aside(self, k: int) -> Phrase | None:
        """The subject before an insertion with verbs of its own that a comma closes: "Adu, prodded by X, closed"."""
        tokens = self.sentence.tokens
        for verb in self.verbs[max(0, k - VERBS_OF_ASIDE) : k][::-1]:
            comma = verb.first - 1
            while comma > 0 and is_adverb(tokens[comma]):
                comma -= 1
            if comma > 0 and tokens[comma].word == "," and verb.after == verb.first + 1:
                return in_parts(self.sentence, self._begin(0, comma), comma)
        return None

    def _antecedent(self, relative: int, low: int) -> Phrase | None:
        high = relative
        tokens = self.sentence.tokens
        while high > low and tokens[high - 1].word == ",":
            high -= 1
        place = high - 1  # "runs a clinic in Elm Bay, Togo which has treated": the place does nothing
        while place > low and (tokens[place].word == "," or tokens[place].word[0].isupper()):
            place -= 1
        if place > low and tokens[place].lower in {"in", "at", "near"} and "," in {t.word for t in tokens[place:high]}:
            high = place
        begin = low + (low > 0 and tokens[low].lower in _PARTICLES)  # "set up a committee, which"
        for i in range(high - 1, low - 1, -1):
            if tokens[i].word in {",", ";", ":", "("} or tokens[i].lower in SUBORDINATORS:
                begin = i + 1
                break
        phrase = strip(self.sentence, begin, high)
        if phrase is not None:
            return phrase
        for i in range(begin, high - 1):  # "in touch with IOM, which", "relayed to the guard, which"
            opens = tokens[i + 1].lower in {"the", "a", "an"} or tokens[i + 1].word[0].isupper()
            if tokens[i].lower in PREPOSITIONS and opens:
                return strip(self.sentence, i + 1, high)
        return None

    def _before_parenthesis(self, k: int) -> Phrase | None:
        """ "Jorge, who heads the unit, arrested 5": the subject stands before the insertion that a comma closes."""
        tokens = self.sentence.tokens
        j = next((j for j in range(k - 1, -1, -1) if self.verbs[j].form == FINITE), None)
        i = self.verbs[j].first - 1 if j is not None else 0
        if (
            j is not None
            and i > 0
            and tokens[i].lower in {"who", "which"}
            and tokens[i - 1].word in {",", "(", "-", "--"}
        ):
            return self._antecedent(i, self.verbs[j - 1].after if j else 0)
        return None
