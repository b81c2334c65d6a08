"""What lasts as long as a duration says: a noun beside it, or the clause it stands in.

Belongs here: durations. Does not belong here: terms of a sentence (clause_subject.py), ages and other amounts.
"""

from __future__ import annotations

from tieout.figures.grammar.clauses import Clauses
from tieout.figures.grammar.heads import is_head, is_plural
from tieout.figures.grammar.noun_after import after_number
from tieout.figures.grammar.noun_back import noun_ending_at
from tieout.figures.grammar.noun_phrase import PREPOSITIONS, STOPS, NounPhrase
from tieout.figures.grammar.sentences import Sentence, Token
from tieout.figures.lexicon import AUXILIARIES, COMMON_VERBS, FINITE_VERBS, REPORTING_VERBS
from tieout.figures.populations.amount_nouns import told_fully
from tieout.figures.populations.behind_amounts import NOT_AFTER
from tieout.figures.populations.clause_words import SMALL
from tieout.figures.populations.meant import PRONOUNS, Earlier, subject_meant
from tieout.figures.reading import Reading
from tieout.lexicon import words

IN_ITEM = 3  # tokens between the dash of an item and its noun
MOST_OF_NAME = 3  # tokens
IN_BRACKET = 5
MOST_OF_SUBJECT = 5  # words
SAYS_ENOUGH = 3  # words of a clause, small ones not counted, that need no subject
MOST_WORDS = 7  # of a clause, small words not counted
_GROUPS = words("grammar", "groups_of_people") | {"group", "victim", "victims", "women", "men", "children"}
SPENT_WITHIN = 5  # tokens
_SPENT = frozenset({"spend", "spends", "spent", "spending"})
_QUOTES = frozenset({'"', "“", "'"})
_NO_NOUN_BEHIND = frozenset({"till", "whether", "following", "pending", "typical", "pregnant", "short", "beyond"})
_PART_OF = frozenset({"first", "last", "final", "next", "opening", "during", "initial"})
_THEN = frozenset({"ago", "later", "earlier", "afterwards", "hence"})
_LINKS = words("grammar", "between_noun_and_amount") | PREPOSITIONS | AUXILIARIES | words("grammar", "before_duration")
_OF_TIME_ALONE = words("grammar", "of_time_alone")
_VERBS = COMMON_VERBS | FINITE_VERBS | REPORTING_VERBS
_NO_ITEM = _LINKS | _VERBS
_PRONOUNS = words("grammar", "pronouns")
_DETERMINERS = words("grammar", "determiners")
_ARTICLES = words("grammar", "articles_and_owners")
_BASE_VERBS = words("verbs", "common") | words("verbs", "only_verbs") | words("verbs", "noun_like")
_MONTHS = words("dates", "months")
_EDGES = frozenset({"start", "beginning", "end", "opening", "expiration", "expiry", "closing", "close", "departure"})
TO_DO = 9  # tokens
_OPENERS = words("grammar", "clause_openers") | {"and", "or", "also", "then", "there", "it", "so", "as", "even"}
_SKIPPED = _LINKS | _OPENERS | _PRONOUNS


def what_lasts(r: Reading, number_tokens: set[int]) -> tuple[NounPhrase | None, str | None]:
    """The noun phrase that a duration belongs to, or else the words of its clause."""
    sentence, (first, after) = r.sentence, r.span
    tokens = sentence.tokens
    if after + 1 < len(tokens) and tokens[after].lower == "long" and tokens[after + 1].is_word:
        after += 1  # "his half-hour long remarks"
    if after < len(tokens) and tokens[after].lower in _THEN:
        after += 1  # "three months ago, the company hired"
    if first and tokens[first - 1].lower in {"a", "an"} and after + 1 < len(tokens) and tokens[after + 1].is_word:
        is_hyphened = "-" in r.mention.surface and tokens[after].word == ","
        after += tokens[after].word in _QUOTES or is_hyphened  # 'a 10 day "transit" visa', "a two-year, renewable visa"
    following = tokens[after].lower if after < len(tokens) else "."
    if following in {"in", "on"} and any(t.lower in _SPENT for t in tokens[max(0, first - SPENT_WITHIN) : first]):
        start = after + 1
        while start < len(tokens) and tokens[start].lower in _DETERMINERS:
            start += 1
        is_place = start == after + 1 and start < len(tokens) and tokens[start].word[0].isupper()
        phrase = None if is_place else after_number(sentence, start, number_tokens)
        if phrase is not None and not phrase.head.endswith("ing"):
            return phrase, None  # "spent 14 hours in the writing of"
    goes_on = following in {"of", "worth", "after", "before"}  # "a list: 24 hours of English"
    if not goes_on and (listed := _in_list(tokens, first)) is not None:
        return noun_ending_at(sentence, listed, number_tokens), None
    if not goes_on and first and tokens[first - 1].word == ":":
        return noun_ending_at(sentence, first - 2, number_tokens) if first > 1 else None, None
    if following in {"of", "worth"}:
        start = after + 1 if following == "of" or tokens[min(after + 1, len(tokens) - 1)].lower != "of" else after + 2
        is_part = first > 0 and tokens[first - 1].lower in _PART_OF  # "in the first 48 hours of the siege"
        phrase = after_number(sentence, _past_articles(tokens, start) if is_part else start, number_tokens)
        if phrase is not None:
            return phrase, None
    if [t.lower for t in tokens[after : after + 2]] == ["to", "go"] and after + 2 < len(tokens):
        after += 2  # "with two weeks to go before the vote"
        following = tokens[after].lower
    if following in {"before", "until", "since", "prior"}:
        start = after + (2 if following == "prior" else 1)
        while start < len(tokens) and tokens[start].lower in _DETERMINERS:
            start += 1
        phrase = after_number(sentence, start, number_tokens)
        does = phrase is not None and phrase.after_token in sentence.verb_tokens  # "before help arrived"
        if phrase is not None and not does and not phrase.head.endswith("ing") and not _says_when(phrase):
            return phrase, None
    is_attribute = "-" in r.mention.surface or not r.mention.surface.rstrip().lower().endswith("s")
    if tokens[after : after + 1] and tokens[after].is_word and following not in STOPS and following not in NOT_AFTER:
        is_verb = following in _VERBS or following.endswith("ly")
        is_of_place = tokens[after].word[0].isupper() and not sentence.text.isupper()  # "in one week Oslo saw"
        does = not sentence.verb_tokens.isdisjoint(range(after + 1, after + 1 + MOST_OF_NAME))
        is_other = following in _NO_NOUN_BEHIND or (is_of_place and does)
        is_attribute = is_attribute and not (is_other and "-" not in r.mention.surface)
        is_verb = is_verb or is_other
        if is_attribute or not is_verb:
            phrase = after_number(sentence, after, number_tokens)
            if phrase is not None and not _says_time(phrase):
                return told_fully(sentence, phrase, number_tokens), None
    before, opens = _clause_before(sentence, first, number_tokens)
    is_opening = sentence.verb_tokens.isdisjoint(range(first)) and (before is None or before.lower() in _OPENERS)
    if following == "after" and is_opening:
        start = after + 1
        while start < len(tokens) and tokens[start].lower in _DETERMINERS:
            start += 1
        phrase = after_number(sentence, start, number_tokens)
        if phrase is not None and (start > after + 1 or not phrase.head.endswith("ing")):
            return phrase, None  # "Eighteen months after the founding of the mill, ..."
    if before is None and following in {"to", "for"} and (to_do := _to_do(sentence, after)) is not None:
        return None, to_do
    if before is None and following == "as":
        role = after_number(sentence, _past_articles(tokens, after + 1), number_tokens)
        if role is not None and role.is_person:
            return None, f"as {role.text}"  # "She spent six years as a nurse"
    return None, (_clause_after(sentence, after) or before) if opens else before


def _says_time(phrase: NounPhrase) -> bool:
    """Whether a noun behind a duration says no more than that it is one ("a two-year period")."""
    return phrase.head in _OF_TIME_ALONE and len(phrase.text.split()) == 1


def _says_when(phrase: NounPhrase) -> bool:
    """Whether a noun behind "before" is a date, or an edge of what was told before it ("prior to its opening")."""
    said = phrase.text.lower().split()
    return said[0] in _MONTHS or (len(said) == 1 and said[0] in _EDGES)


def _to_do(sentence: Sentence, token: int) -> str | None:
    """ "It took three years to settle the claims": what takes so long, where a duration is all that is told of it."""
    tokens, first = sentence.tokens, token + 1
    if token + 2 < len(tokens) and tokens[token].lower == "for":
        token = next((k for k in range(token + 2, min(token + TO_DO, len(tokens))) if tokens[k].lower == "to"), token)
    if token + 2 >= len(tokens) or tokens[token].lower != "to" or tokens[token + 1].lower not in _BASE_VERBS:
        return None
    after = token + 1
    while after < min(token + TO_DO, len(tokens)) and (tokens[after].is_word or tokens[after].word == "-"):
        if tokens[after].lower in {"and", "before"} or tokens[after].lower in AUXILIARIES:
            break
        after += 1
    return sentence.words(first, after) if after - first > 1 else None


def _past_articles(tokens: list[Token], token: int) -> int:
    while token < len(tokens) and tokens[token].lower in _ARTICLES:
        token += 1
    return token


def _in_list(tokens: list[Token], token: int) -> int | None:
    """ "- Officer (FS 03) 9 hours - Assistant 61 hours": the noun before a duration, where a dash opens its item."""
    last = token - 1
    if last > 0 and tokens[last].word == ")":
        last = next((i - 1 for i in range(last, max(0, last - IN_BRACKET), -1) if tokens[i].word == "("), 0)
    if last < 1 or not tokens[last].is_word or tokens[last].lower in _NO_ITEM:
        return None
    before = [t.word for t in tokens[max(0, last - IN_ITEM) : last]]
    return last if any(w in {"-", "--"} for w in before) else None


def with_subject(
    clauses: Clauses, span: tuple[int, int], clause: str | None, people: str | None, earlier: Earlier
) -> str | None:
    """The words of a clause together with the subject of its verb, where that stands further off; of "the group", the
    ``people`` counted before.
    """
    said = (clause or "").split()
    if sum(w.lower() not in SMALL for w in said) > SAYS_ENOUGH or any(_names(w) for w in said[1:]):
        return clause
    k = clauses.verb_before(span[0])
    opens = k is None
    if k is None:
        k = clauses.verb_behind_opening(span[0])
    subject = clauses.subject(k) if k is not None else None
    if k is not None and (subject is None or clauses.sentence.tokens[subject.first].lower in PRONOUNS):
        who = subject_meant(clauses, k, earlier)
        has_own = any(w.lower() in PRONOUNS for w in said)  # "wars they fought"
        if who is not None and not has_own and not set(who.split()) & set(said):
            return " ".join(who.split()[:MOST_OF_SUBJECT] + said[: MOST_WORDS - 1])  # "he was able to sleep for"
    if subject is None or k is None:
        return clause
    sentence = clauses.sentence
    words_of = [t for t in sentence.tokens[subject.first : subject.after] if t.word[0].isalnum()]
    is_pronoun = len(words_of) == 1 and words_of[0].lower in _PRONOUNS
    if not words_of or is_pronoun or any(i in sentence.number_tokens() for i in range(subject.first, subject.after)):
        return clause
    if people is not None and len(words_of) == 2 and words_of[1].lower in _GROUPS:
        return f"{people} {clause or ''}".strip()
    named = sentence.words(subject.first, subject.after).split()[:MOST_OF_SUBJECT]
    if words_of[-1].word in said or words_of[0].word in said:
        return clause
    verb = clauses.verbs[k]
    after = min(verb.after + MOST_OF_SUBJECT, len(sentence.tokens)) if opens else _led_to(sentence, span[0])
    did = sentence.words(verb.first, after).split()
    return " ".join(named + did[: MOST_WORDS - len(named)])


def _names(word: str) -> bool:
    """Whether a word of a clause names things or people in the plural."""
    return word.isalpha() and is_plural(word.lower()) and word.lower() not in _VERBS


def _led_to(sentence: Sentence, token: int) -> int:
    """The token before a duration at which the words that lead to it begin ("for only about")."""
    while token and (sentence.tokens[token - 1].lower in _LINKS or not sentence.tokens[token - 1].is_word):
        token -= 1
    return token


def _clause_before(sentence: Sentence, token: int, number_tokens: set[int]) -> tuple[str | None, bool]:
    """The words before a duration in its clause, without those that lead to it, and whether it opens its clause."""
    tokens = sentence.tokens
    last, opens = token - 1, False
    while last >= 0 and (tokens[last].lower in _LINKS or not tokens[last].is_word or last in number_tokens):
        opens = opens or tokens[last].word == ","
        if tokens[last].word in {";", ":", ".", ")"}:
            return None, True
        last -= 1
    if last < 0:
        return None, True
    opens = opens or sentence.clause_at(last) != sentence.clause_at(token)
    clause, first, counted = sentence.clause_at(last), last, 0
    for i in range(last, -1, -1):
        t = tokens[i]
        if sentence.clause_at(i) != clause or t.word in {";", ":", "(", ")", ","} or i in number_tokens:
            break
        counted += t.is_word and t.lower not in SMALL
        if counted > MOST_WORDS:
            break
        first = i
    while first < last and tokens[first].lower in _SKIPPED:
        first += 1
    rest = tokens[first + 1 : last + 1]
    is_verb_alone = tokens[first].lower in _VERBS and not any(is_head(t) or _is_owner(t) for t in rest)
    if is_verb_alone or tokens[first].lower in _PRONOUNS:
        return None, opens
    return sentence.words(first, last + 1) or None, opens


def _is_owner(token: Token) -> bool:
    return token.lower.endswith(("'s", "’s"))


def _clause_after(sentence: Sentence, token: int) -> str | None:
    """ "Over the last two years, officers have observed ...": the words of the clause that a duration opens."""
    tokens = sentence.tokens
    first = token
    while first < len(tokens) and (not tokens[first].is_word or tokens[first].lower in _LINKS):
        if tokens[first].word in {".", ";"}:
            return None
        first += 1
    after, counted = first, 0
    while after < len(tokens) and tokens[after].word not in {".", ";", ":", ",", "("}:
        counted += tokens[after].is_word and tokens[after].lower not in SMALL
        if counted > MOST_WORDS:
            break
        after += 1
    return sentence.words(first, after) or None
