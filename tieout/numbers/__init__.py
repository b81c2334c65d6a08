"""The language of numbers: any English text -> its numerals, each read once.

``find_numbers(text)`` is the whole of it for users; the modules are its rules, by job. Nothing here knows of cables,
measures or warehouses.
"""

from __future__ import annotations

from tieout.numbers.model import FIGURE_KINDS, OTHER_KINDS, NumberMention
from tieout.numbers.reader import find_numbers

__all__ = ["FIGURE_KINDS", "OTHER_KINDS", "NumberMention", "find_numbers"]
