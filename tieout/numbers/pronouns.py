"""Number words that point or belong to an idiom: "one of them", "the two men", "zero tolerance", "first".

Belongs here: telling such words from stated quantities. Does not belong here: digits that name something.
"""

from __future__ import annotations

import re

from tieout.lexicon import load, words
from tieout.numbers.context import clause_after, clause_before, left_words, next_word, right_words
from tieout.numbers.named import counts_nothing
from tieout.numbers.values import WS

_IDIOMS = sorted(load("number_phrases")["idioms"], key=len, reverse=True)
_NEXT = words("number_phrases", "one_pronoun_next")
_PREVIOUS = words("number_phrases", "one_pronoun_prev")
_BACK_NOUNS = words("number_phrases", "back_nouns")
_BACK_DETERMINERS = words("number_phrases", "back_determiners")
_BACK_FINITE = words("number_phrases", "back_finite")
_ADVERBS = words("number_phrases", "adverbs_of_verbs")
_BACK_VERBS = words("number_phrases", "back_verbs")
_PASSIVE = re.compile(
    rf"{WS}(?:was|is|has been|had been|remains?){WS}(?:[a-z]+ly{WS})?"
    rf"(?:[a-z]+ed|{'|'.join(load('number_phrases')['participles'])})(?![a-z])"
)

# "told us that one guard had been killed", not "on that one"
_SPEECH = "|".join(load("number_phrases")["one_speech"])
_SAID_THAT = re.compile(rf"(?<![a-z])(?:{_SPEECH}){WS}(?:[a-z]+{WS}){{0,4}}?that{WS}$")
_EVENTS = words("number_phrases", "one_events")
_DASHES = frozenset(("-", "--", "–", "—"))
_TO_ANOTHER = re.compile(rf"{WS}[a-z]+{WS}to{WS}(?:another|the{WS}next)(?![a-z])")  # "from one place to another"
_AND_ONE = re.compile(rf"{WS}and{WS}one{WS}")
_DAY_COUNTED = re.compile(rf"{WS}day{WS}(?:was|is|of){WS}")  # "One day was given to the law"
_STILL = re.compile(
    rf"{WS}remains{WS}(?:at{WS}large|in|on{WS}the{WS}run|under|missing|hospitali[sz]ed|unaccounted|detained|jailed)"
)
_POSSESSIVE = re.compile(r"[.,;:)\"”]*(?:['’]s?)?[.,;:)\"”]*$")
_LETTERS = re.compile(r" \"?[A-Z]['’]?s(?![a-z])")

_COUNTING = words("number_phrases", "one_counted_prev")
_AUXILIARY = words("number_phrases", "auxiliary")
_RELATED = tuple([word] for word in words("number_phrases", "relative"))
_DEFINITE = words("number_phrases", "definite")
_POSSESSED = words("number_phrases", "back_owners")
_BEHIND_A_VERB = words("number_phrases", "behind_a_verb")
_FUNCTION = words("number_phrases", "one_function_next")
_WISHED = words("number_phrases", "one_wished_prev")
_IN_WHICH = re.compile(rf"{WS}(?:(?:in|for|on|by|to|through|under|with){WS}which|where)(?![a-z])")
_ARTICLES = words("number_phrases", "one_articles")
# "one step in a long process", "under one umbrella": one of many, or a figure of speech
_OF_MANY = re.compile(
    rf"{WS}(?:(?:more|small|big|giant|important|good|major|key|possible|last){WS})?"
    rf"(?:{'|'.join(load('number_phrases')['one_of_many'])})(?![a-z'’-])(?!{WS}organi[sz]ation)"
)
_SOMEBODY = frozenset(load("number_phrases")["before_anybody"])
_DOES = re.compile(
    rf"{WS}(?:[a-z]+(?:(?<!s)s|ed|t)|paid|understood|saw|knew|took|made|came|went){WS}"
    r"(?:[\"“]|the|a|an|both|to|his|her|their|that|where|how|it|this|all|such|some|for|in|on|\$)(?:(?<![a-z])|(?![a-z]))"
)
# '"We cannot wait," said one clerk'
_SAID_BY = re.compile(rf"[\"'”’,?!]{WS}(?:{'|'.join(load('number_phrases')['inverted_speech'])}){WS}\Z")
_OR_ANOTHER = re.compile(rf"{WS}[a-z]+{WS}or{WS}(?:another|the{WS}other)(?![a-z])")
_FROM_PART = re.compile(
    rf"{WS}[a-z]+{WS}of{WS}(?:the|a|his|her|its|their){WS}[a-z]+{WS}to{WS}(?:another|the{WS}(?:next|other))(?![a-z])"
)
# "it will become one more burden"
_BECOMES = re.compile(rf"(?<![a-z])(?:become|becomes|became|being|as|merely|represents?){WS}[\"'“”]{{0,2}}\Z")
_ONE_MORE = re.compile(rf"{WS}(?:more|big|giant|huge){WS}[a-z-]+{WS}[a-z]+")
# "it is one man's view", "was one clerk who helped": what somebody is
_IS_ONE = re.compile(
    rf"(?<!there)(?<!here){WS}(?:is|was|be|being|are|were){WS}(?:(?:just|only|but|merely|perhaps){WS})?\Z"
)
_OF_A_KIND = re.compile(
    rf"{WS}(?:[a-z]+(?:['’]s)?[\s-]){{1,3}}(?:of|that|who|which|for|to|in)(?![a-z])|{WS}[a-z]+['’]s{WS}[a-z]"
)
# "the support was one based on loyalty"
_TOLD = re.compile(
    rf"{WS}(?:[a-z]+ed|built|made|held|given|led|seen|drawn|cognizant|free|full|capable|worthy){WS}"
    rf"(?:by|on|of|in|with|from|to|upon|as|at){WS}"
)
_BEFORE_TOLD = re.compile(rf"(?:,|--?|–|—|(?<![a-z])(?:was|is|be|as|only)){WS}\Z")
_DIGIT = re.compile(r"[0-9]|(?<![a-z])(?:two|three|four|five|six|seven|eight|nine|ten|dozen|number|toll)(?![a-z])")
_WORDS = re.compile(r"[a-z]+")
_NUMBERED = re.compile(
    r"[0-9]|(?<![a-z])(?:two|three|four|five|six|seven|eight|nine|ten|dozen|several|both|pair|couple|another|others?"
    r"|including|[a-z]{3,}(?<![su])s)(?![a-z])"
)


def idiom_span(low: str, start: int, end: int, floor: int) -> tuple[int, int] | None:
    """The span of an idiom with this numeral in it."""
    phrases = _BY_WORD.get(low[start:end])
    if phrases is None:
        return None
    window_start = max(floor, start - 24)
    window = " ".join(low[window_start : end + 24].split())
    for phrase in phrases:
        if phrase not in window or (phrase == "one day" and _DAY_COUNTED.match(low, end)):
            continue
        found = _PATTERNS[phrase].search(low, window_start, min(len(low), end + 24))
        while found:
            if found.start() <= start and end <= found.end():
                return found.start(), found.end()
            found = _PATTERNS[phrase].search(low, found.start() + 1, min(len(low), end + 24))
    return None


def _by_word() -> dict[str, list[str]]:
    from tieout.numbers.tokens import VOCABULARY

    table: dict[str, list[str]] = {}
    for phrase in _IDIOMS:
        for word in re.split(r"[ '-]", phrase):
            if word in VOCABULARY:
                table.setdefault(word, []).append(phrase)
    return table


_BY_WORD = _by_word()
_PATTERNS = {
    phrase: re.compile(
        r"(?<![a-z0-9])"
        + re.escape(phrase).replace(r"\ ", WS).replace("'", "['’]")
        + (rf"(?![a-z0-9]|{WS}(?:grenades?|guns?|weapons?|tools?|bags?|pumps?|saws?|drills?)(?![a-z]))")
    )
    for phrase in _IDIOMS
}


def one_is_pronoun(text: str, low: str, start: int, end: int, floor: int) -> bool:
    """Whether "one" stands for a person or thing already named, or for anybody."""
    if text[end : end + 1] in ("'", "’"):
        return True
    left = left_words(low, start, floor, 24)
    last = left[-1].strip("(\"'") if left else ""
    follower = next_word(text, end).lower().replace("’", "'").removesuffix("n't").split("'")[0]
    if left[-3:] == ["as", "well", "as"]:
        last = "and"
    if _OF_MANY.match(low, end) or _OR_ANOTHER.match(low, end) or _is_anybody(low, start, end, last):
        return True
    if last in _PREVIOUS and not (last == "that" and _is_said(low, start, end, floor)):
        return True
    if follower in ("less", "more") and right_words(low, end)[1:2] and right_words(low, end)[1].endswith("ed"):
        return True  # "a new policy, one less focused on"
    if len(left) > 1 and left[-2] in _ARTICLES and (not follower or follower in _FUNCTION or follower.endswith("ing")):
        return True
    if (last in _WISHED and (not follower or follower in _FUNCTION)) or _IN_WHICH.match(low, end):
        return True  # "neither of them wanted one", "a slow process, one in which they wait"
    if not follower:
        if text[end : end + 1] == "-":
            return False
        return not last.endswith(("ing", "ed")) and last not in _COUNTING
    if follower in _FUNCTION:
        if last in _DASHES and _AND_ONE.search(low, end, end + 60):
            return False  # "two projects - one in the north and one in the south"
        return last not in _COUNTING and not last.endswith((",", "ing", "ed"))
    if last == "from" and _TO_ANOTHER.match(low, end):
        return True
    if follower == "to" and last == "from" and right_words(low, end)[1:2] not in (["the"], ["another"]):
        return False
    if follower == "need" and right_words(low, end)[1:2] in (["only"], ["not"], ["look"]):
        return True
    if follower == "remains" and _STILL.match(low, end):
        return False  # "two surrendered; one remains at large"
    if follower in _NEXT:
        return not (_PASSIVE.match(low, end) and follower != "of")
    if follower in _AUXILIARY:
        return not _PASSIVE.match(low, end)
    return False


def _is_anybody(low: str, start: int, end: int, last: str) -> bool:
    """ "if one counts both", "said one clerk", "the support was one based on fear": nobody is counted."""
    if last in _SOMEBODY and _DOES.match(low, end):
        return True
    if _SAID_BY.search(low, max(0, start - 24), start):
        return True
    if last == "from" and _FROM_PART.match(low, end):
        return True
    if _ONE_MORE.match(low, end) and _BECOMES.search(low, max(0, start - 16), start):
        return True
    if _IS_ONE.search(low, max(0, start - 24), start) and _OF_A_KIND.match(low, end):
        heard = _WORDS.findall(low, end, end + 48)
        return _DIGIT.search(clause_before(low, start, 60)) is None and _EVENTS.isdisjoint(heard)
    if _TOLD.match(low, end) and _BEFORE_TOLD.search(low, max(0, start - 8), start):
        before = clause_before(low, start, 80)
        return _NUMBERED.search(before) is None and _NUMBERED.search(clause_after(low, end, 60)) is None
    return False


def _is_said(low: str, start: int, end: int, floor: int) -> bool:
    """ "told us that one guard had been killed": "that" opens what is said, and something happens to one."""
    happens = any(word.strip(".,;:)") in _EVENTS for word in right_words(low, end, 48))
    return happens and _SAID_THAT.search(low[max(floor, start - 60) : start]) is not None


def points_back(text: str, low: str, start: int, end: int, floor: int, small: bool) -> bool:
    """Whether a cardinal only points to things already counted: "these two", "the two men", "of the 20 remain"."""
    left = left_words(low, start, floor, 24)
    if not left:
        return False
    last = left[-1].strip("(\"'")
    follower = next_word(text, end).lower()
    if last == "both" and text[start].isdecimal() and text[end : end + 1] in ",.;)":
        return False  # "the couple, both 29,"
    if last in _BACK_DETERMINERS or _LETTERS.match(text, end):
        return True
    if last not in _DEFINITE:
        return False
    if last == "the" and left[-2:-1] == ["of"] and left[-3:-2] == ["none"] and text[start].isalpha():
        return True  # "none of the three officers"
    if last in ("first", "last", "next"):
        return not follower and text[end : end + 1] != "-"
    if last == "all" and not small:
        return False
    if last in ("other", "all"):
        return not follower or follower in _BACK_VERBS
    if not follower:
        return small and text[end : end + 1] not in ("-", "%", "(") and last == "the"
    if last == "the" and text[start].isalpha() and _go_on(text, low, end, follower):
        return True
    if small and last == "the" and follower.endswith("ed"):
        after = right_words(low, end, 40)
        return len(after) > 1 and after[1] in _BEHIND_A_VERB
    if follower in _BACK_VERBS:
        return last == "the" and (small or follower.startswith("remain"))
    if small and last in _POSSESSED:
        after = right_words(low, end, 40)
        is_two = low[start:end] == "two"
        if is_two and left[-2:-1] == ["between"] and after and _names_several(after[0]) and after[1:2] != ["of"]:
            return True  # trade "between the two kingdoms", but not "between the two wings of the house"
        reach = 2 if is_two else 1  # "the two coalition parties"
        at = next((i for i, word in enumerate(after[:reach]) if _POSSESSIVE.sub("", word) in _BACK_NOUNS), None)
        if at is None:
            return False
        # "the two countries that produce it" says which; ", which both hope" goes on about those told
        return after[at].endswith(",") or after[at + 1 : at + 2] not in _RELATED
    return False


def _names_several(word: str) -> bool:
    """Whether a word as it stands is a plural, perhaps a possessive one: "kingdoms", "regions'", "men,"."""
    noun = _POSSESSIVE.sub("", word)
    return noun in _BACK_NOUNS or (noun.isalpha() and noun.endswith("s") and not noun.endswith(("ss", "us", "is")))


def _go_on(text: str, low: str, end: int, follower: str) -> bool:
    """ "the two drove off", "the five often quarrel": a finite verb behind, perhaps behind an adverb, and no noun."""
    if follower in _BACK_FINITE:
        return True
    if not (follower in _ADVERBS or follower.endswith("edly")) or text[end : end + 1] == "-":
        return False
    after = right_words(low, end, 40)
    return len(after) > 1 and not after[1].endswith(("ed", "ing", "en")) and counts_nothing(text, end)
