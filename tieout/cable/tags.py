"""The TAGS line: its tags, and where it ends.

Belongs here: telling tags from the words behind them, names in brackets, tags that are run together. Does not belong
here: where the line stands (opening.py), the tags themselves (lexicon/tags.yml).
"""

from __future__ import annotations

import re
from functools import cache

from tieout.cable.lexicon import posts
from tieout.lexicon import load

_TOKEN = re.compile(r"\([^()\n]{2,60}(?:\n[^()\n]{1,60})?\)|[A-Za-z][A-Za-z0-9]*(?:-[A-Za-z0-9]+)*")
_PAGE_BREAK = re.compile(r"\d{8}[ \t]+\d{3}")
_MOST_WORDS = 3  # of a tag such as ITALIAN NATIONAL ELECTIONS; more words are a title
_LONGEST = 4  # letters of a tag that is not listed; a longer one is a word
_MOST_RUN = 60  # letters of tags run together that are taken apart


def read_tags(content: str) -> tuple[list[str], int]:
    """Tags of what follows the label TAGS, and where among its characters they end."""
    tags: list[str] = []
    end = 0
    position = 0
    for line in content.splitlines(keepends=True):
        found, length = _line_tags(line, is_first=not tags)
        if line.strip() and not found:
            break  # a page-break line too
        tags += found
        if found:
            end = position + length
        if length < len(line.rstrip(" \t\r\n\\")):
            break
        position += len(line)
    return list(dict.fromkeys(tags)), end


def _line_tags(line: str, *, is_first: bool) -> tuple[list[str], int]:
    """Tags of a line, and where they end: before the words of a title."""
    tokens = [] if _PAGE_BREAK.search(line) else list(_TOKEN.finditer(line))
    known = sum(1 for token in tokens if _is_known(token[0]) or token[0].startswith("("))
    if not is_first and 2 * known < len(tokens):
        return [], 0
    tags: list[str] = []
    end = index = 0
    while index < len(tokens):
        token = tokens[index][0]
        if token.startswith("("):
            tags.append(" ".join(token[1:-1].split()).upper())
        elif _is_tag(token):
            tags += _taken_apart(token.upper())
        else:
            words = _words(line, tokens, index)
            phrase = " ".join(words)
            if (
                len(words) > _MOST_WORDS
                or not phrase.isupper()
                or (tags and ":" in line[end : tokens[index].end() + 1])
            ):
                break
            tags.append(phrase)
            index += len(words) - 1
        end = tokens[index].end()
        index += 1
    else:
        end = len(line.rstrip(" \t\r\n\\"))
    return tags, end


def _words(line: str, tokens: list[re.Match[str]], index: int) -> list[str]:
    """Words that are no tags, from one on, up to a comma or the next tag."""
    words = [tokens[index][0]]
    for before, token in zip(tokens[index:], tokens[index + 1 :], strict=False):
        if line[before.end() : token.start()].strip() or token[0].startswith("(") or _is_known(token[0]):
            break
        words.append(token[0])
    return words


def _is_tag(token: str) -> bool:
    return _is_known(token) or (token.isupper() and len(token) <= _LONGEST) or len(_taken_apart(token.upper())) > 1


def _is_known(token: str) -> bool:
    upper = token.upper()
    return upper in _programs() or upper in _places() or (upper[0] == "K" and len(upper) in (4, 5) and upper == token)


@cache
def _programs() -> frozenset[str]:
    return frozenset(load("tags")["programs"])


@cache
def _places() -> frozenset[str]:
    return frozenset(load("tags")["places"])


@cache
def _taken_apart(token: str) -> list[str]:
    """Tags that are run together ("PRELPGOV"), or the token as it is where it is no such run."""
    if not _LONGEST < len(token) <= _MOST_RUN or token in _programs() or token in posts():
        return [token]
    best: list[list[str] | None] = [[]] + [None] * len(token)
    for end in range(1, len(token) + 1):
        for size in (7, 6, 5, 4, 3, 2):
            start = end - size
            piece = token[max(start, 0) : end]
            before = best[start] if start >= 0 else None
            if before is None or not (piece in _programs() or (size == 2 and piece in _places())):
                continue
            candidate = [*before, piece]
            current = best[end]
            if current is None or len(candidate) < len(current):
                best[end] = candidate
    parts = best[len(token)]
    places = sum(1 for part in parts or [] if len(part) == 2)
    return parts if parts and len(parts) > places and places <= 2 else [token]
