"""The words of change as pieces of regular expressions, made once from ``tieout/lexicon/changes.yml``.

Belongs here: joining words of the lexicon into alternatives. Does not belong here: any rule that uses them.
"""

from __future__ import annotations

from tieout.lexicon import load


def alternatives(*keys: str) -> str:
    """One non-capturing group of all words of the lexicon lists named."""
    return "(?:" + "|".join(word for key in keys for word in load("changes")[key]) + ")"


#: Words that blur a number, any number of them, with the space after each.
BLUR = f"(?:{alternatives('blur')} )*"
