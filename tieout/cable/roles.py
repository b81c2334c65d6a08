"""What a block of the body is: heading, question, answer, summary, comment, note, or plain body.

Belongs here: tests on one block's words. Does not belong here: what it inherits from those before (passages.py).
"""

from __future__ import annotations

import re

_RESPONSE = re.compile(
    r"\W*(?:(?:Post|Embassy|Mission|Consulate)(?:'s|’s)?[ ]+)?"
    r"(?:Response|Answer|Reply|Comments?[ ]on[ ]question)s?[ ]?[:.\-]",
    re.I,
)
_SUMMARY = re.compile(
    r"\W*(?:(?:BEGIN|EXECUTIVE|INTRODUCTION AND)[ ]+)?(?:SUMMARY|KEY POINTS)\b(?!\s+of\b)"
    r"(?:[ ,/]+(?:AND|&)?[ ]*[A-Z][A-Za-z]+(?:[ ][A-Z][A-Za-z]+){0,3})?[ ]?(?:[:.\-)]|$|\n)",
    re.I,
)
_COMMENT = re.compile(
    r"\W*(?:(?:BEGIN|POST|EMBASSY|MISSION|ACTION REQUEST AND)[ ]+)?(?:COMMENT|ANALYSIS)\b"
    r"(?:[ ,/]+(?:AND|&)?[ ]*[A-Z][A-Za-z]+(?:[ ][A-Z][A-Za-z]+){0,3})?[ ]?(?:[:.\-)]|$|\n)",
    re.I,
)
_NOTE = re.compile(r"\W*(?:BEGIN[ ]+)?(?:[A-Z][a-z]+'?s?[ ])?NOTE(?:[ ][A-Z][a-z]+)?[ ]?[:.\-]", re.I)
# The first letter stands outside of the group that ignores case: so the engine skips to it.
_END_OF = r"[Ee](?<!\w[Ee])(?i:ND\s+(?:OF\s+)?"
_END = {
    "summary": re.compile(_END_OF + r"(?:EXECUTIVE\s+)?(?:SUMMARY|INTRODUCTION|KEY POINTS))"),
    "comment": re.compile(_END_OF + r"(?:POST\s+|EMBASSY\s+)?(?:COMMENT|ANALYSIS|SUMMARY AND COMMENT))"),
    "note": re.compile(_END_OF + r"(?:[A-Z]+\s+)?NOTE)"),
}
_WITHHELD = re.compile(
    r"[Nn](?<!\w[Nn])(?i:ot\s*/\s*not\s+(?:be\s+)?(?:for\s+)?(?:any\s+)?(?:public(?:ly)?\s+)?(?:disclos|releas|publish|publication|distribut|made\s+public)"
    r"|ot\s+(?:intended\s+)?for\s+(?:public\s+)?(?:disclosure|publication)\b"
    r"|ot\s+be\s+(?:publicly\s+)?disclosed\b)"
    r"|[Pp](?<!\w[Pp])(?i:lease\s+do\s+not\s+(?:disclose|publish|release)\b)"
)
_OF_WITHHELD = ("disclos", "publi", "releas", "distribut")  # one stands in each, and is seen sooner
_SENTENCE_END = re.compile(r"[.?!](?=[\s\"”)]|$)")
_VERB = re.compile(r"\b(?:is|are|was|were|has|have|had|will|would|said|told)\b")
# After the name a mirror's own date or the end-of-message mark may stand.
_AFTER_NAME = r"(?:[\s\\#\".*]|\d+ \d\d?/\d\d?/\d{4}|\d{4}-\d\d-\d\d|N{4}|Nnnn)*\Z"
_SIGNATURE_LINE = re.compile(
    r"\n[ \t]*(?P<name>[A-Z][A-Z'’.-]+(?:[ -][A-Z][A-Z'’.-]*){0,2}"
    r"|(?:[Vv]an |[Dd]e |[Vv]on |Mc)?[A-Z][a-zé'’-]*(?:[A-Z][A-Za-z]+)?(?!\.)|(?<=[.)\"*]\n)[a-z]{5,})" + _AFTER_NAME
)
# In a text with a line a paragraph the name follows the last sentence.
_SIGNATURE_WORD = re.compile(
    r"(?:(?<=[].!?)\"”:’'-])|(?<=XXX)|(?<=xxx)|(?<=[*_]) ?|(?<=  ))[ \t\n]*(?<=\s)"
    r"(?P<name>[A-Z][A-Z'’-]+(?:[ ][A-Z][A-Z'’-]{2,})?|(?:Mc|Mac|Le|De|La)?[A-Z][a-z]{3,})" + _AFTER_NAME
)
_TRAILER = re.compile(
    r"\W*(?:visit|for more (?:reporting|information)|classified web|cable ends|n{4}|end(?:s)?)\b.{0,300}\Z|[\s\W\d]*\Z",
    re.I | re.S,
)
_NO_SIGNATURE = frozenset(
    {
        "UNQUOTE",
        "SIPDIS",
        "NNNN",
        "COMMENT",
        "SUMMARY",
        "NOTE",
        "BT",
        "ENDS",
        "END",
        "TEXT",
        "CONFIDENTIAL",
        "UNCLASSIFIED",
        "SECRET",
        "NOFORN",
    }
)


def opens(text: str) -> str | None:
    """summary, comment or note where the block's first words say so."""
    head = text[:80]
    if _SUMMARY.match(head):
        return "summary"
    if _COMMENT.match(head):
        return "comment"
    if _NOTE.match(head):
        return "note"
    return None


def closes(role: str, text: str) -> bool:
    """Whether the block says that the summary, comment or note ends in it."""
    return bool(_END[role].search(text))


def is_response(text: str) -> bool:
    """Whether the block begins with 'Post Response:' or the like."""
    return bool(_RESPONSE.match(text[:60]))


def asks(text: str) -> bool:
    """Whether at least half of the block's sentences are questions."""
    ends = [m[0] for m in _SENTENCE_END.finditer(text)]
    return bool(ends) and 2 * ends.count("?") >= len(ends)


def is_withheld(text: str) -> bool:
    """Whether the block asks that it be kept from publication ("not/not for public disclosure").

    "Strictly protect" asks to guard a name by the cable's classification, and does not count.
    """
    low = text.lower()
    return any(stem in low for stem in _OF_WITHHELD) and _WITHHELD.search(text) is not None


def is_heading(text: str, rule_before: bool, rule_after: bool) -> bool:
    """Whether an unlabelled block is a heading: short and underlined, in capitals, or capitalised like a title."""
    if len(text) > 160:
        return False
    words = re.findall(r"[^\W\d_][\w'’.-]*", text)
    if not words or (text[0] in '-•*(¶"' and not rule_after):
        return False
    lines = text.count("\n") + 1
    ends_sentence = text[-1] in ".;," and not text.endswith(("U.S.", "...", "Inc."))
    if (rule_after and lines <= 3 and not (ends_sentence and _VERB.search(text))) or (rule_before and rule_after):
        return True
    if ends_sentence or (text[-1] == ":" and not text.isupper()):
        return False
    letters = "".join(words)
    if letters.isupper():
        return lines <= 3 and len(letters) > 3 and not re.search(r"\d{4,}|X{6,}", text)
    capitalised = sum(1 for w in words if w[0].isupper())
    long_words = [w for w in words if len(w) > 3]
    return (
        lines == 1
        and 2 <= len(words) <= 14
        and len(text) <= 100
        and not re.search(r"\d{4,}|[=@]\s|X{6,}", text)
        and (": " not in text or (len(words) > 4 and all(w[0].isupper() for w in long_words)))
        and bool(long_words)
        and sum(1 for w in long_words if w[0].isupper()) >= 0.7 * len(long_words)
        and capitalised >= 0.5 * len(words)
        and not _VERB.search(text)
    )


def is_trailer(text: str) -> bool:
    """Whether the block only points to a web site, or has no word: such may follow a signature."""
    return bool(_TRAILER.match(text))


def signature(text: str, is_wrapped: bool) -> re.Match[str] | None:
    """The name that signs a cable at the end of ``text``, as group ``name``.

    It stands on a line of its own, or after the last sentence; a wrapped text has only names in capitals there.
    """
    found = _SIGNATURE_LINE.search(text)
    if found is None:
        found = _SIGNATURE_WORD.search(text)
        if found and is_wrapped and not found["name"].isupper():
            found = None
    if found and found["name"].upper().startswith(("END ", "CABLE ")):
        return None
    if found is None or found["name"].strip(" .").upper() in _NO_SIGNATURE or set(found["name"]) == {"X"}:
        return None
    return found
