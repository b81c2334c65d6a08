"""A text with every kind of white space as a blank or a newline, position for position.

Belongs here: the one normalisation that all readers of source text share. It never changes a length, so that an offset
in the plain text is an offset in the text. Does not belong here: decoding, and anything that knows cables.
"""

from __future__ import annotations

import re

_ANY = "\r\x0b\x0c\x85\xa0\u1680\u2028\u2029\u202f\u205f\u2060\u3000\ufeff" + "".join(map(chr, range(0x2000, 0x200E)))
_ODD = re.compile(f"[{_ANY}]")
_OFTEN = ("\r", "\xa0", "\x0c", "\x0b")
_LINE_ENDS = {"\r": "\n", "\x85": "\n", "\u2028": "\n", "\u2029": "\n"}


def plain(text: str) -> str:
    """The text with odd blanks and byte order marks as blanks and odd line ends as newlines; of CRLF the LF is left."""
    if text.isascii() and not any(c in text for c in _OFTEN):
        return text
    if not any(c in text for c in _ANY):
        return text
    text = text.replace("\r\n", " \n").replace("\xa0", " ")
    if "\u2028" in text:  # beside a newline it is the same line end told twice
        text = text.replace("\u2028\n", " \n").replace("\n\u2028", "\n ")
    return _ODD.sub(lambda found: _LINE_ENDS.get(found[0], " "), text)
