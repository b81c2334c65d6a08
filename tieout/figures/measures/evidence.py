"""The words of a sentence that speak for a measure.

Belongs here: finding them. Does not belong here: how loudly they speak for a figure (measures.py).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from tieout.figures.grammar.phrase_anchors import keys_of
from tieout.figures.grammar.sentences import Sentence, pattern
from tieout.figures.grammar.vocabulary import Vocabulary
from tieout.figures.lexicon import singular
from tieout.figures.measures.measure_lexicon import Phrase, Trigger, measures
from tieout.lexicon import load

# Words that say nothing of a measure before another one.
COMPOUNDS_APART: dict[str, frozenset[str]] = {
    word: frozenset(following) for word, following in load("grammar")["compounds_apart"].items()
}
_APART_BEHIND: dict[str, frozenset[str]] = {
    word: frozenset(before) for word, before in load("grammar")["apart_behind"].items()
}
_TO_DEATH = pattern(r"\b(?:sentenc\w+|condemn\w+)\b[^.;]{0,80}\bto death\b")
# Where a word of a phrase may begin inside a token ("fast-track", "HIV/AIDS").
_PARTS = re.compile(r"[-/'’.&]")
_WORDS = re.compile(r"[a-z]+")
_OF_VERBS = frozenset({"verb", "act"})


@dataclass(frozen=True, slots=True)
class Evidence:
    """A trigger met in a sentence: tokens (half open), measure, and role: verb, act, noun or phrase; ``of``: as
    Trigger.
    """

    first: int
    after: int
    measure: str
    role: str
    of: frozenset[str] = frozenset()


def _triggers(word: str) -> tuple[Trigger, ...]:
    """What a word says as it is, as the plural of a noun, and by its parts ("were deported/repatriated")."""
    known = measures().words
    noun = singular(word)
    of_noun = [t for t in known.get(noun, ()) if t.role == "noun"] if noun != word else []
    of_parts = {t for part in word.split("/") for t in known.get(part, ())} if "/" in word else set()
    return (*known.get(word, ()), *of_noun, *sorted(of_parts, key=lambda t: t.measure))


_TRIGGERS = Vocabulary(_triggers)


def _begins(word: str) -> tuple[int, frozenset[int]]:
    """The bits of the sets of anchors that a word and its parts are in, and the phrases that they are first for."""
    anchored = measures().anchored
    inside = () if word.isalpha() else _PARTS.split(word)
    bits, firsts = 0, set[int]()
    for key in frozenset().union(*map(keys_of, (word, *inside))) & anchored.keys():
        bits |= anchored[key][0]
        firsts.update(anchored[key][1])
    return bits, frozenset(firsts)


_BEGUN = Vocabulary(_begins)


def _candidates(sentence: Sentence) -> list[Phrase]:
    """The phrases that a sentence can hold by the beginnings of its words, in order of the lexicon."""
    lexicon = measures()
    held, numbers = 0, set(lexicon.always)
    for t in sentence.tokens:
        if t.is_word:
            bits, firsts = _BEGUN[t.lower]
            if bits:
                held |= bits
                numbers |= firsts
    return [lexicon.phrases[i] for i in sorted(numbers) if not lexicon.phrases[i].needs & ~held]


def _stands_apart(sentence: Sentence, i: int) -> bool:
    """Whether a word means something else with the next one ("law enforcement" speaks of no law) or is a title."""
    word = sentence.tokens[i].lower
    if sentence.tokens[i].word == "Charge":
        return True  # "the Charge", an ambassador's deputy
    if word in _APART_BEHIND and i > 0 and sentence.tokens[i - 1].lower in _APART_BEHIND[word]:
        return True
    apart = COMPOUNDS_APART.get(word)
    if apart is None:
        return False
    is_sentence = i > 0 and sentence.tokens[i - 1].lower == "to" and sentence.says(_TO_DEATH)
    return is_sentence or (i + 1 < len(sentence.tokens) and sentence.tokens[i + 1].lower in apart)


def evidence(sentence: Sentence) -> list[Evidence]:
    """All triggers of a sentence: single words in order of tokens, then phrases in order of the lexicon."""
    found: list[Evidence] = []
    of_numbers = sentence.number_tokens()
    for i, token in enumerate(sentence.tokens):
        word = token.lower
        triggers = _TRIGGERS[word] if token.is_word else ()
        if not triggers or _stands_apart(sentence, i):
            continue
        # "two trains" names what is counted
        is_noun = word.endswith("s") and i - 1 in of_numbers and "/" not in word
        found += [
            Evidence(i, i + 1, t.measure, t.role, t.of) for t in triggers if not (is_noun and t.role in _OF_VERBS)
        ]
    lower = sentence.lower()
    spoken: list[Evidence] = []
    for phrase in _candidates(sentence):
        for m in phrase.pattern.finditer(lower):
            first = sentence.token_at(sentence.start + m.start())
            after = sentence.token_at(sentence.start + m.end() - 1) + 1
            spoken.append(Evidence(first, after, phrase.measure, "verb" if phrase.is_verb else "phrase"))
    outspoken = {e.first for e in spoken if e.role == "verb"}
    # "taken into custody" is more than "taken"
    return [e for e in found if not (e.role == "verb" and e.first in outspoken)] + spoken


def _topics(word: str) -> frozenset[str]:
    """The measures that a word of a heading speaks of."""
    lexicon, noun = measures(), singular(word)
    triggers = lexicon.words.get(word, ()) + lexicon.words.get(noun, ())
    return frozenset({t.measure for t in triggers if not t.of}.union(lexicon.counted.get(noun, ())))


_TOPICS = Vocabulary(_topics)


def topic_of(*texts: str | None) -> frozenset[str]:
    """Measures that headings or questions speak of."""
    return frozenset().union(*[_TOPICS[word] for text in texts if text for word in _WORDS.findall(text.lower())])
