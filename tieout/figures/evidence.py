"""The words of a sentence that speak for a measure.

Belongs here: finding them. Does not belong here: how loudly they speak for a figure (measures.py).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from tieout.figures.lexicon import load, singular
from tieout.figures.measure_lexicon import measures
from tieout.figures.phrase_anchors import key_of
from tieout.figures.sentences import Sentence

# Words that say nothing of a measure before another one.
COMPOUNDS_APART: dict[str, str] = load("grammar")["compounds_apart"]
# Where a word of a phrase may begin inside a token ("fast-track", "HIV/AIDS").
_PARTS = re.compile(r"[-/'’.]")


@dataclass(frozen=True, slots=True)
class Evidence:
    """A trigger met in a sentence: tokens (half open), measure, and role: verb, noun or phrase."""

    first: int
    after: int
    measure: str
    role: str


def evidence(sentence: Sentence) -> list[Evidence]:
    """All triggers of a sentence: single words in order of tokens, then phrases in order of the lexicon."""
    lexicon = measures()
    found: list[Evidence] = []
    of_numbers = sentence.number_tokens()
    candidates: set[int] = set(lexicon.always)
    for i, token in enumerate(sentence.tokens):
        if not token.is_word:
            continue
        word = token.lower
        if (
            word in COMPOUNDS_APART
            and i + 1 < len(sentence.tokens)
            and sentence.tokens[i + 1].lower == COMPOUNDS_APART[word]
        ):
            continue  # "law enforcement" speaks of no law
        noun = singular(word)
        if word in lexicon.words:
            # "two trains" names what is counted
            is_noun = word.endswith("s") and i - 1 in of_numbers
            found += [
                Evidence(i, i + 1, t.measure, t.role) for t in lexicon.words[word] if not (is_noun and t.role == "verb")
            ]
        if noun != word and noun in lexicon.words:
            found += [Evidence(i, i + 1, t.measure, "noun") for t in lexicon.words[noun] if t.role == "noun"]
        if (anchored := lexicon.anchored.get(key_of(word))) is not None:
            candidates.update(anchored)
        if not word.isalpha():
            for part in _PARTS.split(word)[1:]:
                candidates.update(lexicon.anchored.get(key_of(part), ()))
            if "/" in word:  # "were deported/repatriated"
                parts = {t for part in word.split("/") for t in lexicon.words.get(part, ())}
                found += [Evidence(i, i + 1, t.measure, t.role) for t in sorted(parts, key=lambda t: t.measure)]
    lower = sentence.lower()
    for number in sorted(candidates):
        phrase, measure = lexicon.phrases[number]
        for m in phrase.finditer(lower):
            first = sentence.token_at(sentence.start + m.start())
            after = sentence.token_at(sentence.start + m.end() - 1) + 1
            found.append(Evidence(first, after, measure, "phrase"))
    return found


def topic_of(*texts: str | None) -> frozenset[str]:
    """Measures that headings or questions speak of."""
    lexicon = measures()
    found: set[str] = set()
    for text in texts:
        for word in re.findall(r"[a-z]+", (text or "").lower()):
            noun = singular(word)
            found.update(t.measure for t in lexicon.words.get(word, ()) + lexicon.words.get(noun, ()))
            found.update(lexicon.counted.get(noun, ()))
    return frozenset(found)
