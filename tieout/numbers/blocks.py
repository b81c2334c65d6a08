"""Passages whose numerals are no quantities: web addresses, lists of references, the line on declassification.

Belongs here: where such a passage begins and ends. Does not belong here: what its numerals name.
"""

from __future__ import annotations

import re
from collections import deque

_ADDRESS = re.compile(r"(?:h(?<![a-z]h)ttps?://|w(?<![a-z]w)ww\.)[^\s<>\"]{1,300}")
_REF = re.compile(r"refs?(?: [a-h])?:")
# A blank line ends a list of references unless its next letter stands behind it ("¶B. ROME 205"); so does the label
# of a paragraph with its marking ("1. (SBU)"), where no blank line stands between.
_REF_END = re.compile(
    r"¶ ?[0-9]|\n[ \t]{0,8}[0-9]{1,2}\.[ \t]{0,4}\((?:u|c|s|sbu|s/nf|c/nf)\)"
    r"|\n[ \t\r]*\n(?![ \t]{0,8}(?:¶ ?)?\(?[b-z]\. )|classified|summary|-{4}|\. [a-z]+ [a-z]+ [a-z]{2,} [a-z]"
)
# "DECL: TWENTY YEARS": how long a document stays secret is nothing that it states.
_DECLASSIFY = re.compile(r"decl(?:assify on)?: ?[^\n.;]{1,40}")
_LONGEST = 600


def reference_blocks(low: str) -> deque[tuple[int, int]]:
    """Spans of web addresses, reference lists ("REF: A. ROME 205 B. TRIPOLI 212", up to prose), declassification."""
    blocks = [found.span() for found in _DECLASSIFY.finditer(low)]
    if "http" in low or "www." in low:
        blocks += [found.span() for found in _ADDRESS.finditer(low)]
    for found in _REF.finditer(low):
        if low[found.start() - 1 : found.start()].isalpha():
            continue
        stop = _REF_END.search(low, found.end(), found.end() + _LONGEST)
        blocks.append((found.end(), stop.start() if stop else min(len(low), found.end() + _LONGEST)))
    return deque(sorted(blocks))
