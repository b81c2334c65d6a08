"""Whether one amount can be the whole of another, and how a part without a noun of its own looks.

Belongs here: what the rules of parts share (pointed_parts.py, continued_parts.py). Does not belong here: any rule that
links.
"""

from __future__ import annotations

from decimal import Decimal

from tieout.figures.grammar.sentences import pattern
from tieout.figures.lexicon import COMMON_VERBS
from tieout.figures.reading import Reading
from tieout.lexicon import words

# Kinds of number that parts are summed from, and that a change has as its level.
AMOUNTS = frozenset({"count", "money", "rate"})
GENERIC = words("grammar", "any_people")
_NO_NOUN = pattern(
    r"[\"”']?\s*(?:[,;:.)?!]|$|(?:was|were|is|are|has|have|had|did|do|does|will|would|could|can|may|might|must|should"
    r"|also|still|already|later|then|now|each|others?|more|of (?:whom|which|them|these|those)|who|which"
    r"|shortly|soon|today|yesterday|last|next|this|altogether|in|on|from|by|for|with|at|as|to|against|under|after|before|during|because|while|and|or|but)\b(?!-))"
)
_NEXT = pattern(
    r"\s*(?:\w+ly )?(?P<word>[a-z]+)(?P<goes_on> (?:in|on|from|by|for|with|at|as|to|of|guilty|not|that|there"
    r"|until|since|before|after|when|while|because|during|within|through|into|against|between|among|up|out|off|away|back"
    r"|home|and|but|the|a|an|some|several|these|those|their|his|her|its|all|both|only|here|empty|alive|silent|free)\b|[,.;])?"
)


def low(r: Reading) -> Decimal:
    """The least that a figure says; the most where it says no least."""
    return r.number.value_low or r.number.value_high or Decimal(0)


def lower_bound(r: Reading) -> Decimal:
    """The least that a figure says; nothing where it says no least."""
    return r.number.value_low or Decimal(0)


def holds(whole: Reading, part: Reading) -> bool:
    """Whether one amount can be the whole of another: any amount of a share, a larger one of its kind of a count."""
    if whole is part or whole.part_of is part or whole.number.rule == "article":
        return False
    if part.number.kind == "percent":
        return whole.number.kind in AMOUNTS or whole.number.kind == "measure"
    if whole.number.kind not in AMOUNTS or part.number.kind not in {"count", "money"}:
        return False
    if (whole.number.kind == "money") != (part.number.kind == "money"):
        return False
    most = whole.number.value_high
    return low(part) < most if most is not None else whole.number.qualifier not in {"at_most", "less_than"}


def has_no_noun(r: Reading) -> bool:
    """Whether a number stands alone: "three were arrested", "seven in Lagos", "one-third do not"."""
    text, at = r.sentence.text, r.number.end - r.sentence.start
    if _NO_NOUN.match(text, at):
        return True
    after = _NEXT.match(text, at)
    if after is None:
        return False
    is_participle = after["word"].endswith(("ed", "ing"))  # which may stand before a noun
    return after["goes_on"] is not None if is_participle else after["word"] in COMMON_VERBS


def has_own_noun(r: Reading) -> bool:
    """Whether what a figure counts stands behind it, and is not that of a figure before."""
    return r.phrase is not None and r.span[1] <= r.phrase.first_token and r.phrase.after_token <= len(r.sentence.tokens)


def counts_the_same(whole: Reading, part: Reading) -> bool:
    """Whether the nouns of two counts may mean the same: one noun, or people whom one of them calls just people."""
    if part.phrase is None or whole.phrase is None:
        return True
    if part.phrase.head == whole.phrase.head:
        return True
    is_people = part.unit == whole.unit == "person"
    return is_people and (part.phrase.head in GENERIC or whole.phrase.head in GENERIC)
