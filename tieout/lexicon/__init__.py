"""The words of the library, a YAML file a subject, each read once.

Belongs here: reading a file and taking a list from it. Does not belong here: any reading of text, tables of one part of
the library (its own ``lexicon.py``).
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import yaml

FOLDER = Path(__file__).resolve().parent


@cache
def load(name: str) -> dict[str, Any]:
    """One lexicon file (without ending); every scalar is a string: "no", "on" and NO, Norway's tag, stay words."""
    with (FOLDER / f"{name}.yml").open(encoding="utf-8") as file:
        content: dict[str, Any] = yaml.load(file, Loader=yaml.CBaseLoader)
    return content


def words(name: str, key: str) -> frozenset[str]:
    """A word list of a lexicon file as a set."""
    return frozenset(load(name)[key])
