"""The words of headers, read once from ``tieout/lexicon``: posts and tags.

Belongs here: turning those files into look-up tables. Does not belong here: any reading of text, any word.
"""

from __future__ import annotations

from functools import cache

from tieout.lexicon import load


@cache
def posts() -> frozenset[str]:
    """Names of posts as reference ids have them."""
    return frozenset(load("posts")["posts"])


def post_of(words: list[str]) -> tuple[int, str] | None:
    """Where in some words the name of a post begins that they end with, and the name; None if they end with none."""
    aliases = load("posts")["aliases"]
    for first in range(len(words)):
        name = "".join(c for c in "".join(words[first:]).upper() if "A" <= c <= "Z")
        if name in aliases:
            return first, aliases[name]
        if name in posts():
            return first, name
    return None
