"""The words of numbers, read once from ``tieout/lexicon/*.yml``.

Belongs here: turning those files into look-up tables. Does not belong here: any reading of text, any word.
"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal


def decimals(table: dict[str, str]) -> dict[str, Decimal]:
    """Words with their values."""
    return {word: Decimal(value) for word, value in table.items()}


def by_first_word(phrases: Iterable[tuple[str, str]]) -> dict[str, list[tuple[tuple[str, ...], str]]]:
    """Phrases under their first word, longest first: (words of the phrase, what it means)."""
    table: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for phrase, meaning in phrases:
        words = tuple(phrase.split())
        table.setdefault(words[0], []).append((words, meaning))
    for entries in table.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    return table


def by_last_word(phrases: Iterable[tuple[str, str]]) -> dict[str, list[tuple[tuple[str, ...], str]]]:
    """Phrases under their last word, longest first: (words of the phrase, what it means)."""
    table: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for phrase, meaning in phrases:
        words = tuple(phrase.split())
        table.setdefault(words[-1], []).append((words, meaning))
    for entries in table.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    return table
