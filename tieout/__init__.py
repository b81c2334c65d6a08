"""tieout: the figures that diplomatic cables state, each tied out to the words it came from.

``tieout.extract(path)`` reads a file into mentions and figures; ``tieout.find_numbers(text)`` reads the numbers of any
English text. The rest of the package is what these two stand on.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tieout.numbers.model import NumberMention

__all__ = ["extract", "find_numbers"]

# Both import what they need when called, so that ``import tieout`` and the command line's help stay quick.


def extract(path: str | Path) -> list[dict[str, Any]]:
    """Mentions and figures of one file; see ``tieout.extraction.extract``."""
    from tieout.extraction import extract as read

    return read(path)


def find_numbers(text: str) -> list[NumberMention]:
    """Numbers of any English text, in the order of the text; see ``tieout.numbers.find_numbers``."""
    from tieout.numbers import find_numbers as find

    return find(text)
