"""Numerals behind a label: "question 17", "Article 366", "Tier 2", and the lists that such a label begins.

Belongs here: labels and what follows a labelled numeral. Does not belong here: forms of their own, tokens.
"""

from __future__ import annotations

import re

from tieout.lexicon import load, words
from tieout.numbers.context import left_words, next_word
from tieout.numbers.names import Name
from tieout.numbers.structured import LABELLED_PHONE, PHONE, SLASHED
from tieout.numbers.tokens import DIGITS, SMALL_NUMBERS, Atom
from tieout.numbers.units import unit_after
from tieout.numbers.values import WS

_TABLE = load("references")

_STRONG = {label: kind for kind, labels in _TABLE["strong"].items() for label in labels}
_WEAK = {label: kind for kind, labels in _TABLE["weak"].items() for label in labels}
# The last words of all labels, and more characters than any has.
_LAST_WORDS = frozenset(label.rsplit(" ", 1)[-1] for label in (*_STRONG, *_WEAK))
_LONGEST = 32
_WITH_COLON = words("references", "with_colon")
_DOTTED = words("references", "dotted")
_SMALL = words("references", "small")
_SERIES = words("references", "series")
_LOOSE = words("references", "loose")
_ALSO_VERBS = words("references", "also_verbs")
_BEFORE_A_VERB = words("references", "before_a_verb")
_SHOWS = words("references", "shows")
_PLURALS_WITHOUT_S = words("references", "plurals_without_s")
_SPOKEN = words("references", "spoken")
_COUNT_NOUNS = words("number_phrases", "count_nouns")
_EMPTY_LINE = re.compile(r"([A-Za-z])\.?\s{0,2}\n\s{0,2}\n\s{0,2}\Z")
_IN_SERIES = re.compile(
    rf"(?<![A-Za-z])((?i:{'|'.join(map(re.escape, _TABLE['in_series']))}))"
    r"\s{1,2}(?:(?!N[Oo]\.|NR)[A-Z]{1,3}[. -]{0,2}|[a-z](?:\. ?|-))\Z"
)
_IN_BRACKETS = re.compile(
    rf"(?<![A-Za-z])((?i:{'|'.join(_TABLE['in_brackets'])})),?"
    r"\s{1,2}\((?:including|e\.g\.,?|i\.e\.,?)?\s{0,2}\Z"
)
_GROUPED = words("references", "grouped")
_GROUPS = re.compile(r"(?: [0-9]{2,4}){1,4}(?![0-9])")  # "IIR 4 211 0031 08"
_LISTED = re.compile(r"[0-9.]+(?:[,;]\s?| and | or )[0-9]")
_ONE_LISTED = re.compile(r"[0-9.]+(?:[),;]| and | or )")
_OWN_LINE = re.compile(r"[0-9]{1,2}[.)]\s")  # the number of a paragraph
_SUBDIVISION = re.compile(r"(?:\.[0-9]+)*(?: ?\([a-z0-9]{1,4}\))*(?: (?:bis|ter)(?![a-z]))?")
_LIST_GAP = re.compile(rf"(?:{WS}?(?:,|;|and|or|y|&|-|–|/|to|through){WS}?){{1,2}}(?:the{WS})?")
_IN_DEPTH = re.compile(rf"(?<![a-z])(?:at|on|near|from|to){WS}the{WS}bottom{WS}\Z")
_THE_NUMBER = re.compile(rf"(?<![a-z])(?:the|a|his|her|their|my){WS}number{WS}\Z")
_SCALED = re.compile(rf"{WS}(?:million|billion|trillion|thousand|hundred|dozen|crore|lakh|mn|bn)(?![a-z])")
_OF_ALL = re.compile(rf"{WS}of{WS}(?:[0-9]{{1,3}}|{'|'.join(SMALL_NUMBERS)})(?![a-z0-9])")
_CLOSING = re.compile(
    rf"[),;.:\]?!\"']|/|-|{WS}?\(|\n[ \t]{{0,16}}\n|{WS}?$|{WS}(?:{'|'.join(_TABLE['behind'])})(?![a-z])"
)


def _behind_label(text: str, start: int, floor: int) -> int:
    """Where the label before a numeral ends, as far as what stands between is no word: an empty line of a page that
    has one after each, a letter of a series ("resolution B.305"), a bracket ("resolutions (1122, 1187)").
    """
    if start - floor < 6 or not (text[start - 1].isspace() or text[start - 1] in "-.("):
        return start
    near = text[max(0, start - 4) : start]
    begin = max(floor, start - 32)
    if near.count("\n") > 1 and near[-1] in " \n" and (gap := _EMPTY_LINE.search(text, begin, start)) is not None:
        return gap.end(1)
    last = near.rstrip()[-1:]
    if (last.isupper() or last in ("-", ".")) and (letter := _IN_SERIES.search(text, begin, start)) is not None:
        return letter.end(1)
    if last in ("(", "g", ".") and _ONE_LISTED.match(text, start):
        bracket = _IN_BRACKETS.search(text, begin, start)
        # "laws (12) were passed": one number alone behind a plural counts
        if bracket and (last != "(" or not bracket.group(1).endswith("s") or _LISTED.match(text, start)):
            return bracket.end(1)
    return start


def _is_other_word(text: str, low: str, start: int, floor: int) -> bool:
    """Whether a word of letters before a space before ``start`` is seen at once to end no label, as most are."""
    if not text[start - 2 : start - 1].islower() or text[start - 2] == "g":
        return False  # what _behind_label looks at
    begins = low.rfind(" ", max(floor, start - _LONGEST), start - 1)
    word = low[begins + 1 : start - 1]
    return begins >= 0 and word.isalpha() and word not in _LAST_WORDS


def label_before(text: str, low: str, start: int, floor: int) -> tuple[str, bool] | None:
    """(kind, strong) of a label that stands directly before ``start``."""
    char = low[start - 1] if start > floor else ""
    if char == " " and _is_other_word(text, low, start, floor):
        return None
    if char and char in "#§№¶":
        return _STRONG[char], True
    if char.isalnum():
        return None
    head = _behind_label(text, start, floor)
    if head != start and text[start - 1].isspace() and _OWN_LINE.match(text, start):
        return None
    char = char if head == start else " "
    left = left_words(low, head, floor, 32)
    if not left or (char == "-" and left[-1].rstrip("-") not in _STRONG):
        return None
    last = left[-1].rsplit("/", 1)[-1].lstrip("(\"'[“-").rstrip("-")
    if left[-1][0] == "(" and last.endswith(")"):
        last = last[:-1]  # "Executive Order (E.O.) 13"
    elif last.count(".") > 1 and last not in _STRONG:
        last = last[last.rstrip(".").rfind(".") + 1 :]
    if last in _ALSO_VERBS and left[-2:-1] and left[-2] in _BEFORE_A_VERB:
        return None
    if len(left) > 1:
        pair = f"{left[-2].lstrip('([')} {last}"
        if pair in _STRONG:
            return _STRONG[pair], True
    kind = _STRONG.get(last)
    if kind is None and last.endswith(":") and last[:-1] in _WITH_COLON:
        kind = _STRONG.get(last[:-1])
    if kind is not None:
        return kind, last not in _LOOSE
    weak = _WEAK.get(last)
    if weak is None and "-" in last and text[start - len(last) - 1 : start].strip("- ").isupper():
        weak = _WEAK.get(last.rsplit("-", 1)[-1])  # "BURUNDI-PRIORITY 5"
    return (weak, False) if weak else None


def _takes(text: str, low: str, atom: Atom, end: int, kind: str, label: str, strong: bool, capital: bool) -> bool:
    """Whether a label really names the numeral behind it: not where a unit, a scale or a counted noun follows."""
    if unit_after(text, low, end) is not None or text[end : end + 1] == "%" or _SCALED.match(low, end):
        return False
    follower = next_word(text, end)
    if label == "bottom" and _IN_DEPTH.search(low, max(0, atom.start - 24), atom.start) and follower.endswith("s"):
        return False  # "at the bottom 12 bodies were found"
    if follower in _PLURALS_WITHOUT_S:
        return False  # "of BSE 40 cattle died"
    if label in _DOTTED and "." not in text[atom.start : end]:
        return False
    if label in _SMALL and atom.value is not None and atom.value <= 10:
        return True
    if strong or (capital and label in _SERIES) or (label == "number" and atom.kind != DIGITS):
        return True
    if capital and kind == "legal_article":
        return True
    if capital:
        return (follower.lower() not in _COUNT_NOUNS or (atom.kind != DIGITS and follower.isupper())) and not (
            follower.islower() and follower.endswith("s") and len(follower) > 3 and follower not in _SHOWS
        )
    if (
        label == "number"
        and follower
        and not follower.endswith("s")
        and _THE_NUMBER.search(low, max(0, atom.start - 24), atom.start)
    ):
        return True
    return _CLOSING.match(low, end) is not None and (atom.kind == DIGITS or label in _SPOKEN)


def read_labelled(text: str, low: str, atom: Atom, floor: int) -> Name | None:
    """A numeral behind a label: "question 17", "Article 366", "Tier 2", "Law 19.927"."""
    found = label_before(text, low, atom.start, floor)
    if found is None:
        return None
    kind, strong = found
    behind = _behind_label(text, atom.start, floor)
    strong = strong or text[behind : atom.start].strip(" .-\n").isalpha()  # a series in letters
    before = text[max(floor, behind - 32) : behind].rstrip(" \t\r\n-")
    head = len(before)
    while head and not before[head - 1].isspace():
        head -= 1
    label = before[head:].strip("(:\"'“[")
    capital = label != label.lower()  # "iPhone" too
    if not _takes(text, low, atom, atom.end, kind, label.lower(), strong, capital):
        return None
    end = atom.end
    if label.lower() in ("part", "section", "page") and (whole := _OF_ALL.match(low, end)):
        return Name("page_marker", atom.start, whole.end(), "part_of_all")
    sub = _SUBDIVISION.match(low, end)
    if sub and kind in ("legal_article", "reference", "question_number", "paragraph_number"):
        end = sub.end()
    slashed = SLASHED.match(text, atom.start)
    if slashed:
        end = max(end, slashed.end())
    if kind == "phone":
        end = _phone_end(text, atom, label)
    if label.lower() in _GROUPED and (groups := _GROUPS.match(text, end)):
        end = groups.end()
    return Name(kind, atom.start, end, "strong_label" if strong else "label")


def _phone_end(text: str, atom: Atom, label: str) -> int:
    """Where a telephone number behind a label ends, or the numeral's own end."""
    found = PHONE.match(text, atom.start) or LABELLED_PHONE.match(text, atom.start)
    if found is None or label.lower().startswith("ext"):
        return atom.end
    return max(atom.end, found.end()) if sum(map(str.isdecimal, found.group())) >= 6 else atom.end


def _is_part_of_article(text: str, atom: Atom, previous: Name) -> bool:
    """ "Article 205-15", "Paras 3-4 report": a hyphen within an article's number or between those of paragraphs."""
    if previous.kind not in ("legal_article", "paragraph_number", "question_number", "page_marker"):
        return False
    return atom.start - previous.end == 1 and text[previous.end] == "-"


def continues_list(text: str, low: str, atom: Atom, previous: Name) -> Name | None:
    """A numeral that goes on a labelled list: "questions 9 and 17"."""
    if atom.start - previous.end > 24 or not _LIST_GAP.fullmatch(low, previous.end, atom.start):
        return None
    if previous.kind == "phone":
        end = _phone_end(text, atom, "")
        return Name("phone", atom.start, end, "label_list") if end > atom.end else None
    if (
        previous.rule in ("hyphened_groups", "hyphened")
        or unit_after(text, low, atom.end) is not None
        or not (_CLOSING.match(low, atom.end) or _is_part_of_article(text, atom, previous))
    ):
        return None
    sub = _SUBDIVISION.match(low, atom.end)
    return Name(previous.kind, atom.start, sub.end() if sub else atom.end, "label_list")
