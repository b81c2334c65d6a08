"""Dates, years, periods and times of day: numerals that are no figures.

Belongs here: their written forms. Does not belong here: which period a figure belongs to.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from tieout.lexicon import load, words
from tieout.numbers.context import left_words, next_word, previous_word
from tieout.numbers.decades import age_in_decades
from tieout.numbers.tokens import TEEN, UNIT, Atom
from tieout.numbers.values import WS

_TABLE = load("dates")
_MONTHS = frozenset(_TABLE["months"])
_MONTH = "(?:" + "|".join(sorted(_MONTHS, key=len, reverse=True)) + r")(?![a-z])\.?"
_YEAR = r"(?:1[5-9]|20)[0-9]{2}(?![0-9])"
_DAY = r"(?:3[01]|[12][0-9]|0?[1-9])(?:st|nd|rd|th)?(?![0-9a-z])"
_COUNT_NOUNS = words("number_phrases", "count_nouns")
_YEAR_QUALIFIERS = words("dates", "count_qualifiers")
_LOOSE_QUALIFIERS = words("dates", "loose_count_qualifiers")
_YEAR_MAKERS = words("dates", "before_a_year")
_JOINERS = words("dates", "joiners")
_VERBS = tuple(_TABLE["also_verbs"])
# "on oct. 13": a text in small letters throughout; "may" and "march" only behind a preposition
_SMALL_MONTHS = tuple(month + stop for month in sorted(_MONTHS) for stop in ("", ".", " the"))
_GAP = frozenset("., \t\r\n\u00a0")  # what stands between a month and its day, or ends a short form
# What a month, or "the" behind one, ends in.
_BEFORE_SPACE = _GAP.union("eE", *(month[-1] + month[-1].upper() for month in _MONTHS))
_ON = re.compile(r"(?<![a-z])(?:on|since|until|by|dated|from|before|after)\s\Z")
_FISCAL = re.compile(
    r"(?<![a-z])(?:fy|cy|fiscal year|academic year|school year|calendar year|mid|early|late)(?:[ -]|\s)?$"
)

_NUMERIC = re.compile(
    rf"(?:1[5-9]|20)[0-9]{{2}}[-/](?:1[0-2]|0?[1-9])[-/](?:3[01]|[12][0-9]|0?[1-9])(?![0-9])"
    rf"(?:[ t]{{1,4}}[0-9]{{1,2}}:[0-9]{{2}}(?::[0-9]{{2}})?)?"
    rf"|(?:[0-3]?[0-9])[/.-](?:[0-3]?[0-9])[/.-](?:(?:19|20)[0-9]{{2}}|[0-9]{{2}})(?![0-9/.-][0-9]|[0-9])"
    rf"|[0-9]{{6}}z(?:[ ]?{_MONTH}[ ]?(?:[0-9]{{4}}|[0-9]{{2}})?)?(?![0-9])"
    rf"|(?:9/11|7/7)(?![0-9/])"
    rf"|9-11(?={WS}(?:attacks?|terror[a-z]*|commission|hijack[a-z]*|plot[a-z]*|era|bomb[a-z]*|events?|tragedy|anniversary))"
)
_CLOCK = re.compile(
    rf"[0-2]?[0-9][:.][0-5][0-9](?::[0-5][0-9])?"
    rf"(?:{WS}?(?:[ap]\.?m\.?(?![a-z])|hours?(?![a-z])|hrs?(?![a-z])|gmt|utc|local|z(?![a-z])))"
    rf"|[0-2]?[0-9]:[0-5][0-9](?::[0-5][0-9])?(?![0-9:])"
    rf"|[01]?[0-9](?:[0-5][0-9])?{WS}?[ap]\.?m\.?(?![a-z])"
    rf"|[0-2][0-9][0-5][0-9](?:{WS}(?:hours|hrs|gmt|utc|local{WS}time|noon|midnight)|z)(?![a-z])"
    rf"|[01]?[0-9]{WS}?o['’]clock|12{WS}(?:noon|midnight)(?![a-z])"
)
_WATCH = re.compile(rf"([0-2][0-9][0-5][0-9]) ?[-–] ?([0-2][0-9][0-5][0-9])(?![0-9])({WS}hours|{WS}hrs|:)?")
# "between 1020 and 1100 on May 12"
_EVERY_DAY = re.compile(rf"{WS}(?:daily|nightly|(?:every|each){WS}(?:day|night|evening|weekday))(?![a-z])")
_CURFEW = re.compile(r"(?<![a-z])(?:curfews?|opening|visiting|blackouts?|shifts?)(?![a-z])[^.;0-9]*\Z")
_THINGS = re.compile(rf"{WS}(?:(?!hours|hrs)[a-z]{{3,}}s|people|men|women|children|police)(?![a-z])")
_HOURS = r"[0-2][0-9][0-5][0-9]"
_BETWEEN_HOURS = re.compile(
    rf"{_HOURS}{WS}(?:and|to|until|till){WS}{_HOURS}(?={WS}(?:hours|hrs|local|on{WS}(?:{_MONTH}|[a-z]+day)))"
    rf"|0[0-9][0-5][0-9]{WS}(?:and|to|until|till){WS}{_HOURS}(?![0-9,])"
)
# "between 1 and 4 p.m."
_TO_A_CLOCK = re.compile(rf"[01]?[0-9]{WS}(?:and|to){WS}[01]?[0-9]{WS}?(?:[ap]\.?m\.?(?![a-z])|o['’]clock)")
_BEFORE_HOURS = re.compile(rf"(?:between|from){WS}\Z")
_DAY_MONTH = re.compile(
    rf"{_DAY}(?:{WS}?(?:-|–|/|and|to|,|or){WS}?{_DAY})?{WS}?(?:of{WS}|-)?{WS}?(?:{_MONTH})"
    rf"(?:,?{WS}?-?{_YEAR}|[ -]'?[0-9]{{2}}(?={WS}?(?:[,.;:)\]]|$)))?"
)
_MORE_DAYS = re.compile(
    rf"(?:st|nd|rd|th)?"
    rf"(?:{WS}?(?:-|–|/|and|to|or|through|&){WS}?(?:{_MONTH}{WS})?(?:{_DAY}|[0-3]?[0-9](?=ref))(?!{WS}?%|{WS}percent)"
    rf"|,{WS}{_DAY}(?={WS}?,{WS}?(?:and{WS})?[0-9]|{WS}and{WS}[0-9]))*"
    rf"(?:{WS}?,?{WS}(?:of{WS})?{_YEAR})?"
)
_YEARS = re.compile(
    rf"(?P<first>{_YEAR})(?P<plural>['’]?s(?![a-z]))?"
    rf"(?:(?P<join>{WS}?[-–/]{WS}?|{WS}(?:to|through|until|and){WS})"
    rf"(?:(?P<second>{_YEAR}['’]?s?(?![a-z0-9]))|(?P<short>[0-9]{{1,2}}(?![0-9]|[.,][0-9]|%))))?"
)
_TOTALS = frozenset(_TABLE["totals"])
_DEADLINES = (["later", "than"], ["earlier", "than"], ["sooner", "than"], ["rather", "than"])
# What may stand behind digits in these forms, at once or behind a space; most numerals are told from them by it.
_SPACES = " \t\r\n\u00a0"
_BEHIND_CLOCK = _SPACES + "aphgulonm"
_BEHIND_DAY = _SPACES + "-–/,atosnr" + "".join(month[0] for month in _MONTHS)
_OLD = 1900  # earlier years are rare beside round counts ("1500 construction projects")
_PLURAL_NEXT = re.compile(rf"{WS}(?:[a-z]{{2,}}{WS}){{0,2}}?[a-z]{{3,}}(?<![su])s(?![a-z])")
_DECADE = re.compile(r"[1-9]0['’]?s(?![a-z])")
_OF_A_CENTURY = re.compile(
    rf"(?<![a-z])the{WS}(?:(?:early|mid|middle|late)(?:{WS}|-))?\Z"
    rf"|(?<![a-z])(?:early|mid|late)(?:{WS}|-)\Z"
)
_SPOKEN = re.compile(rf"{WS}(?:[ap]\.m\.|[ap]m(?![a-z])|o['’]clock)")
_MILITARY = re.compile(
    rf"(?:[.,;:)]|{WS}?$|{WS}(?:{'|'.join(_TABLE['behind_a_time'])})(?![a-z])|{WS}(?:{_MONTH})|{WS}[a-z]+{WS}time(?![a-z]))"
)
# "check-in time at all hotels is 1400"
_TIME_IS = re.compile(
    rf"(?<![a-z])time(?:{WS}[a-z]+){{0,5}}?{WS}(?:is|was){WS}(?:(?:generally|usually|normally){WS})?\Z"
)
# "1100 Break. 1130 Panel", each on a line or behind a sentence
_ITEM = r"(?:(?<=\n)|(?<=[.!?] )|(?<=  ))[0-2][0-9][0-5][05] {1,4}[A-Z][a-z]"
_OF_AGENDA = re.compile(_ITEM)
_AGENDA_REACH = 700
_ERA = re.compile(r" (?:AD|A\.D\.|BC|B\.C\.|BCE)(?![A-Za-z])")
# "between A.D. 900 and 1150"
_BEHIND_ERA = re.compile(r"[0-9]{1,4}(?:(?: and | to | or |-|–)[0-9]{1,4})?(?![0-9.,]?[0-9])")
# "2000 - 2500 calories": no year begins a span that ends so late
_COUNTS = re.compile(rf"{WS}?[-–]{WS}?(?:2[2-9]|[3-9][0-9])[0-9]{{2}}(?![0-9])")
# "February 14)15", where a teletype had no dash
_TELETYPE_DAY = re.compile(rf" ?\) ?{_DAY}(?:,?{WS}{_YEAR})?(?={WS}|[,.;])")
_AT = frozenset(_TABLE["before_a_time"])
_AT_ENDS = frozenset(word[-1] for word in _AT)
_AFTER_A_DAY = re.compile(rf"{WS}(?:when|at|the|on|that|where)(?![a-z])")
_PLUS = re.compile(rf"{WS}plus{WS}(?:[1-4]|one|two)(?![0-9a-z])")
_WORD_NEXT = re.compile(r"\s+[a-z]")
_SCALE_NEXT = re.compile(
    rf"{WS}?(?:(?:million|billion|thousand|hundred|percent|per cent)(?![a-z])|%)|{WS}?(?:km|kg|mw|usd|dollars|euros)\b"
)
_DIVIDES = re.compile(r"[-/.]")  # the parts of "12/31/2005"


class Calendar(NamedTuple):
    """A numeral that tells time: kind (date, year, period, time), span, rule."""

    kind: str
    start: int
    end: int
    rule: str


def read_calendar(text: str, low: str, atom: Atom, floor: int) -> Calendar | None:
    """The date, year, period or time whose numeral begins with this digit run, None where it is none."""
    start, length = atom.start, atom.end - atom.start
    before = text[start - 1] if start > floor else " "
    if before in "$€£¥":
        return None
    if before in ("'", "’"):
        decade = _DECADE.match(low, start)
        if decade:
            return Calendar("period", start - 1, decade.end(), "decade")
        if length == 2 and not text[start - 2 : start - 1].isalnum() and not text[atom.end : atom.end + 1].isalnum():
            return Calendar("year", start - 1, atom.end, "short_year")
    char, following = low[atom.end : atom.end + 1], low[atom.end + 1 : atom.end + 2]
    has_point = "." in text[start : atom.end]
    if has_point or char in "-/.z":
        numeric = _NUMERIC.match(low, start)
        if numeric and not before.isalnum() and _plausible(numeric.group()):
            return Calendar("date", start, numeric.end(), "numeric_date")
    if length == 4 and (char in "-–" or following in "-–"):
        watch = _WATCH.match(low, start)
        if (
            watch
            and not before.isalnum()
            and ("0" in (watch.group(1)[0], watch.group(2)[0]) or watch.group(3) or _is_daily(low, watch))
        ):
            return Calendar("time", start, watch.end(2), "clock_range")
    if has_point or char in ":apoz" or (char in _SPACES and following in _BEHIND_CLOCK):
        clock = _CLOCK.match(low, start)
        if clock and not before.isalnum() and before not in "./:":
            return Calendar("time", start, clock.end(), "clock_time")
    if length <= 2 and char in _SPACES and following in "at" and _BEFORE_HOURS.search(low, max(0, start - 12), start):
        if (hours := _TO_A_CLOCK.match(low, start)) is not None:
            return Calendar("time", start, hours.end(), "clock_range")
    if length == 4 and char in _SPACES and following in "atu" and _BETWEEN_HOURS.match(low, start):
        if low[start] == "0" or _BEFORE_HOURS.search(low, max(0, start - 12), start):
            return Calendar("time", start, _BETWEEN_HOURS.match(low, start).end(), "clock_range")  # type: ignore[union-attr]
    if (
        length == 4
        and atom.value is not None
        and (_military(text, low, atom, floor) or _on_agenda(text, low, start, atom.end))
    ):
        return Calendar("time", start, atom.end, "military_time")
    month = _month_before(text, low, start, floor) if length <= 2 or length == 4 else None
    if month is not None and length <= 2 and atom.value is not None and 1 <= atom.value <= 31:
        # "In May, 17 children were freed": a comma and a noun make the day a count.
        is_count = (
            "," in text[month:start] and _WORD_NEXT.match(text, atom.end) and not _AFTER_A_DAY.match(low, atom.end)
        )
        is_count = is_count or (following == "p" and _PLUS.match(low, atom.end) is not None)  # "the December 3 plus 1"
        if not is_count and not _SCALE_NEXT.match(low, atom.end):
            more = _MORE_DAYS.match(low, atom.end)
            if char in " )" and (dashed := _TELETYPE_DAY.match(low, atom.end)) and not _in_bracket(text, month):
                more = dashed
            return Calendar("date", month, more.end() if more else atom.end, "month_day")
    if length <= 2 and atom.value is not None and 1 <= atom.value <= 31:
        may_go_on = char in _BEHIND_DAY or (char in _SPACES and following in _BEHIND_DAY)
        day = _DAY_MONTH.match(low, start) if may_go_on else None
        if day and _capital_month(text, start, day.end()) and not before.isalnum():
            return Calendar("date", start, day.end(), "day_month")
    if before == " " and text.endswith("A.D.", floor, start - 1) and (era := _BEHIND_ERA.match(text, start)):
        return Calendar("year", start, era.end(), "era")
    if 3 <= length <= 4 and char == " " and following in "ab" and (era := _ERA.match(text, atom.end)):
        return Calendar("year", start, era.end(), "era")
    if length == 4:
        return _years(text, low, atom, floor, month)
    decade = _DECADE.match(low, start) if length == 2 else None
    if (
        decade
        and not before.isalnum()
        and _OF_A_CENTURY.search(low, max(floor, start - 24), start)
        and age_in_decades(low, start, decade.end(), atom.value, floor) is None
    ):
        return Calendar("period", start, decade.end(), "decade")
    return None


def _in_bracket(text: str, at: int) -> bool:
    window = text[max(0, at - 80) : at]
    return window.rfind("(") > window.rfind(")")


def _on_agenda(text: str, low: str, start: int, end: int) -> bool:
    """ "check-out time is 1200", "1100 Break. 1130 Panel 2": hours of a programme, of which another stands near."""
    if text[end : end + 1] in ".,;)" and _TIME_IS.search(low, max(0, start - 60), start):
        return True
    if text[end : end + 1] != " " or _OF_AGENDA.match(text, start) is None:
        return False
    return (
        _OF_AGENDA.search(text, end, end + _AGENDA_REACH) is not None
        or _OF_AGENDA.search(text, max(0, start - _AGENDA_REACH), start) is not None
    )


def _is_daily(low: str, watch: re.Match[str]) -> bool:
    """ "the curfew from 2000 - 2300 in the town", "is 1900-2400 daily": hours of every day, and nothing counted."""
    first, last = watch.group(1), watch.group(2)
    if max(first, last) > "2400" or int(first) % 5 or int(last) % 5 or _THINGS.match(low, watch.end(2)):
        return False
    return (
        _EVERY_DAY.match(low, watch.end(2)) is not None
        or _CURFEW.search(low, max(0, watch.start() - 48), watch.start()) is not None
    )


def spoken_clock(low: str, atom: Atom) -> int | None:
    """Where "three p.m." or "nine o'clock" ends; None where the word tells no time."""
    if atom.kind not in (UNIT, TEEN) or atom.value is None or not 1 <= atom.value <= 12:
        return None
    found = _SPOKEN.match(low, atom.end)
    return found.end() if found else None


def _military(text: str, low: str, atom: Atom, floor: int) -> bool:
    """ "at 1300": four digits that a clock can show, where no thing is counted."""
    if low[atom.start - 2 : atom.start - 1] not in _AT_ENDS:
        return False
    written = text[atom.start : atom.end]
    if not written.isdecimal() or int(written[:2]) > 23 or int(written[2:]) > 59:
        return False
    if low[max(floor, atom.start - 6) : atom.start].rstrip().endswith("until") and written[:2] in ("19", "20"):
        return False
    left = left_words(low, atom.start, floor, 16)
    return bool(left) and left[-1] in _AT and _MILITARY.match(low, atom.end) is not None


def _plausible(written: str) -> bool:
    parts = _DIVIDES.split(written)
    four = len(parts) != 3 or len(parts[2]) == 4
    return not ("." in written and not four) and not ("-" in written and len(parts[0]) != 4 and not four)


def _capital_month(text: str, start: int, end: int) -> bool:
    """Months are written with a capital; "may" and "march" in small letters are verbs."""
    letters = "".join(char for char in text[start:end] if char.isalpha())
    return not any(word in letters for word in _VERBS)


def _month_before(text: str, low: str, start: int, floor: int) -> int | None:
    """Where a month name directly before ``start`` begins."""
    if start == floor or not (text[start - 1] in _GAP or text[start - 1].isalpha()):
        return None
    if text[start - 1] == " " and start - floor > 1 and text[start - 2] not in _BEFORE_SPACE:
        return None  # most are told by the character before the space
    begin = max(floor, start - 16)
    window = text[begin:start].rstrip(" \t\r\n\u00a0,")
    is_small = window.islower()
    if is_small and not window.endswith(_SMALL_MONTHS):
        return None
    gap = text[begin + len(window) : start]
    if gap.count("\n") > 2 or (
        gap.count("\n") == 2 and text[start + 1 : start + 3].lstrip("0123456789")[:1] not in " ,"
    ):
        return None  # an empty line may stand within a sentence, not before a paragraph's number
    if window.endswith(" the"):
        window = window[:-4]
    if not window or not (window[-1].isalpha() or window[-1] == "."):
        return None
    tail = len(window.rstrip("."))
    first = tail
    while first and window[first - 1].isalpha():
        first -= 1
    word = window[first:tail]
    if word.lower() not in _MONTHS:
        return None
    if word[0].isupper() or (
        is_small and (word not in _VERBS or _ON.search(low, max(floor, begin + first - 8), begin + first))
    ):
        return begin + first
    return None


def _years(text: str, low: str, atom: Atom, floor: int, month: int | None) -> Calendar | None:
    found = _YEARS.match(low, atom.start)
    if not found or (atom.start > floor and text[atom.start - 1].isalnum()):
        return None
    first = int(found.group("first"))
    end_first = found.end("first")
    if text[end_first : end_first + 1] == "," and text[end_first + 1 : end_first + 4].isdecimal():
        return None
    if first % 50 == 0 and _COUNTS.match(text, end_first):
        return None
    if found.group("plural"):
        start = _modifier(low, atom.start, floor)
        return Calendar("period", start, _period_end(found, first), "decade")
    if month is not None:
        return Calendar("date", _month_range(text, low, month, floor), end_first, "month_year")
    left = left_words(low, atom.start, floor, 24)
    last = left[-1].strip("(\"'") if left else ""
    if found.group("second") and _orders(found, first) and "and" not in found.group("join"):
        return Calendar("period", atom.start, found.end(), "year_range")
    if found.group("second") and last == "between":
        return Calendar("period", atom.start, found.end(), "year_range")
    if found.group("short") and _orders(found, first) and not found.group("join").strip().isalpha():
        if not _SCALE_NEXT.match(low, found.end()):
            return Calendar("period", atom.start, found.end("short"), "year_range")
    if last == "of" and len(left) > 1 and left[-2] in _TOTALS:
        return None
    if (
        last in _YEAR_QUALIFIERS
        and "since" not in left[-3:]
        and left[-2:] not in _DEADLINES
        and (last not in _LOOSE_QUALIFIERS or _counted(text, end_first))
    ):
        return None
    if last == "as" and left[-2:-1] in (["many"], ["few"]):
        return None  # "as many as 1900 of his calls"
    if _SCALE_NEXT.match(low, end_first) or (_counted(text, end_first) and last not in _YEAR_MAKERS):
        return None
    if first < _OLD and last not in _YEAR_MAKERS and _PLURAL_NEXT.match(text, end_first):
        return None
    return Calendar("year", _modifier(low, atom.start, floor), end_first, "year")


def _orders(found: re.Match[str], first: int) -> bool:
    short = found.group("short")
    if short and len(short) == 1:  # "fiscal year 2006/7"; of two digits any later year will do
        return int(short) == first % 10 + 1 and found.group("join") in "-–/"
    if short:
        return int(short) > first % 100
    return first < int(found.group("second")[:4])


def _period_end(found: re.Match[str], first: int) -> int:
    second = found.group("second")
    if second and not second[-1].isdecimal() and found.group("join").strip(" \n") != "and" and _orders(found, first):
        return found.end()
    return found.end("plural")


def _counted(text: str, end: int) -> bool:
    word = next_word(text, end)
    return word.lower() in _COUNT_NOUNS


def _modifier(low: str, start: int, floor: int) -> int:
    """Where "mid-", "FY", "fiscal year" before a year begins, or the year's own start."""
    begin = max(floor, start - 16)
    found = _FISCAL.search(low[begin:start])
    return begin + found.start() if found else start


def _month_range(text: str, low: str, month: int, floor: int) -> int:
    """Where "January to" before "August 2005" begins, or the month's own start."""
    previous = previous_word(low, month, floor)
    if previous in _JOINERS or low[month - 1 : month] in "/-–":
        gap = month - 1
        while gap > floor and not low[gap].isalpha():
            gap -= 1
        at = gap + 1 - len(previous) if previous in _JOINERS else gap + 1
        earlier = previous_word(text, at, floor)
        if earlier.lower().rstrip(".") in _MONTHS and earlier[:1].isupper():
            where = text.rfind(earlier, max(floor, at - 24), at)
            if where >= 0:
                return where
    return month
