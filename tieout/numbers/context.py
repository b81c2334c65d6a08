"""What stands to the left and right of a number, cut into words once.

Belongs here: windows on the text. Does not belong here: what the words mean.
"""

from __future__ import annotations

LEFT = 56
RIGHT = 64


def left_words(low: str, start: int, floor: int = 0, reach: int = LEFT) -> list[str]:
    """Lower-case words and marks before ``start``, nearest last; a blank line and ``floor`` end the window."""
    begin = max(floor, start - reach, 0)
    window = low[begin:start]
    cut = window.rfind("\n\n")
    if cut >= 0:
        window = window[cut:]
    words = window.split()
    if cut < 0 < begin and words and not low[begin - 1].isspace() and not low[begin].isspace():
        del words[0]
    return words


def right_words(low: str, end: int, reach: int = RIGHT) -> list[str]:
    """Lower-case words after ``end`` as they stand, punctuation attached; a blank line ends the window."""
    window = low[end : end + reach]
    cut = window.find("\n\n")
    if cut >= 0:
        window = window[:cut]
    return window.split()


def previous_word(text: str, start: int, floor: int = 0) -> str:
    """The word as written before ``start`` (letters, digits, dots inside), empty where a mark stands there."""
    begin = max(floor, start - 32)
    window = text[begin:start].rstrip(" \t\r\n\u00a0")
    tail = len(window)
    while tail and (window[tail - 1].isalnum() or window[tail - 1] in ".'’$"):
        tail -= 1
    return window[tail:]


def next_word(text: str, end: int) -> str:
    """The word as written after ``end``, empty where a mark other than a space stands there first."""
    window = text[end : end + 40].lstrip(" \t\r\n\u00a0")
    stop = 0
    while stop < len(window) and (window[stop].isalpha() or window[stop] in "'’"):
        stop += 1
    return window[:stop]


def clause_before(low: str, start: int, reach: int = 120) -> str:
    """The text of the same sentence before ``start``."""
    window = low[max(0, start - reach) : start]
    cut = max(window.rfind(". "), window.rfind(".\n"), window.rfind("; "), window.rfind("\n\n"), window.rfind("? "))
    return window[cut + 1 :]


def clause_after(low: str, end: int, reach: int = 60) -> str:
    """The text of the same sentence after ``end``."""
    window = low[end : end + reach]
    stops = [found for mark in (". ", ".\n", "; ", "\n\n", ", and ") if (found := window.find(mark)) >= 0]
    return window[: min(stops)] if stops else window
