"""Web page -> text: the title, the table row, and the blocks of a cable, entities decoded and tags dropped.

Belongs here: finding the cable in a page of whatever layout, and turning HTML into text in time that grows with the
page and no faster, however it is nested. Does not belong here: what the words of a cable mean, decoding bytes.
"""

from __future__ import annotations

import html
import re
from itertools import islice

from tieout.rejection import Rejection

ROW_TITLES = "Reference ID Created Released Classification Origin"

# A tag ends at its ">"; one in a quoted value does not end it. Neither alternative passes a "<", so that a page of
# nothing but "<" is read once.
_TAG = re.compile(r"""<[a-zA-Z/!?](?:[^<>"']|"[^"<]*"|'[^'<]*')*+>|<[a-zA-Z/!?][^<>]*>""")
_BREAKING_TAG = re.compile(
    r"</?(?:br|p|div|h\d|li|ul|ol|tr|table|pre|section|article|header|footer|nav|main|dl|dt|dd|hr|blockquote|form|title"
    r"|option|tbody|thead)\b",
    re.I,
)
_CELL_TAG = re.compile(r"</?t[dh]\b", re.I)
_UNSEEN = re.compile(r"<(script|style|head|select)\b[^<>]*>|<!--", re.I)
_TITLES = re.compile(r"Reference(?:\s|&nbsp;|&#160;)+ID\b", re.I)
_TABLE = re.compile(r"<table\b", re.I)
_TABLE_END = re.compile(r"</table\s*>", re.I)
_CELL = re.compile(r"<td\b[^<>]*>(.*?)(?=</?t[dhr]\b|</table\b|\Z)", re.I | re.S)
_PRE = re.compile(r"<(/?)pre\b[^<>]*>", re.I)
_VIEWING = re.compile(r"Viewing\s+cable\b", re.I)
_TITLE_END = re.compile(r"</h|</title", re.I)
_PAGE_TITLE = re.compile(r"<title\b[^<>]*>([^<]{1,2000})", re.I)
_ID = re.compile(r"\b\d\d[A-Z]{3,}\w*\d\b")
_HTML_END = re.compile(r"</html\s*>", re.I)
_MAX_TITLE = 2000  # characters
_MAX_BEFORE = 20_000  # characters of a table before the title of its first column
_MOST_TITLES = 20  # places that speak of a reference id before the table


def page_text(page: str) -> str:
    """Title, table row, header block and body block of a cable's page, one after the other.

    Only what stands from the table on is looked at: the lists of tags and dates before it are nine tenths of a page.

    Raises:
        Rejection: stage ``source``; code truncated, no_cable or no_body.
    """
    table = _table_with_row(page)
    cable = page[table:] if table >= 0 else page
    cells = _row(cable) if table >= 0 else []
    blocks = _blocks(page, cable, has_row=bool(cells))
    if not cells:
        return _without_row(page, blocks)
    if not blocks:
        end = _TABLE_END.search(cable)
        blocks = [] if end is None else [visible_text(cable[end.end() :])]
    if not any(block.strip() for block in blocks[1:] or blocks):
        raise Rejection(
            "source",
            "no_body",
            f"The page of cable {cells[0]} has no body: its text block is missing or empty.",
        )
    return "\n".join([_title(page, table), "", ROW_TITLES, " ".join(cells), *blocks])


def visible_text(page: str) -> str:
    """What a browser shows of HTML: white space as one blank outside of <pre>, a new line for each block."""
    parts: list[str] = []
    position, preformatted = 0, 0

    def add(text: str) -> None:
        if text:
            text = unescape(text)
            parts.append(text if preformatted else re.sub(r"\s+", " ", text))

    page = _without_unseen(page)
    for tag in _TAG.finditer(page):
        add(page[position : tag.start()])
        position = tag.end()
        if pre := _PRE.match(tag[0]):
            preformatted = max(preformatted + (-1 if pre[1] else 1), 0)
        if _BREAKING_TAG.match(tag[0]):
            if parts and (not parts[-1].endswith("\n") or tag[0][:3].lower() == "<br"):
                parts.append("\n")
        elif _CELL_TAG.match(tag[0]):
            parts.append(" ")
    add(page[position:])
    return re.sub(r"\n(?:[ \t]*\n){2,}", "\n\n", "".join(parts)).strip()


def unescape(text: str) -> str:
    """Text without entities; the usual ones first, because pages hold one for each line end."""
    if "&" not in text:
        return text
    text = text.replace("&#x000A;", "\n").replace("&#39;", "'").replace("&quot;", '"')
    return html.unescape(text) if "&" in text else text


def _inner_text(block: str) -> str:
    """Text of a <pre>: tags dropped, line ends kept; <br> is one."""
    if "<" in block:
        block = _TAG.sub(lambda tag: "\n" if tag[0][:3].lower() == "<br" else "", block)
    return unescape(block)


def _table_with_row(page: str) -> int:
    """Where the table begins whose first column is titled Reference ID; -1 without one."""
    first = page.find("Reference ID")
    if first >= 0 and (start := page.rfind("<table", max(first - _MAX_BEFORE, 0), first)) >= 0:
        return start
    for titles in islice(_TITLES.finditer(page), _MOST_TITLES):
        before = [m.start() for m in _TABLE.finditer(page, max(titles.start() - _MAX_BEFORE, 0), titles.start())]
        if before:
            return before[-1]
    return -1


def _row(cable: str) -> list[str]:
    """Cells of the first table: at most five."""
    end = _TABLE_END.search(cable)
    if end is None:
        raise _cut_off(cable, "inside the table row")
    cells: list[str] = []
    for cell in _CELL.finditer(cable, 0, end.end()):
        text = " ".join(_inner_text(cell[1]).split())
        if not (not cells and _TITLES.match(text)) and (cells or text[:1].isdigit()):
            cells.append(text)
        if len(cells) == 5:
            break
    return cells


def _blocks(page: str, cable: str, *, has_row: bool) -> list[str]:
    """Texts of the <pre> blocks.

    Raises:
        Rejection: truncated, if a block is not closed, or if the page ends before the second.
    """
    blocks: list[str] = []
    opened = closed = 0
    start = -1
    for tag in _PRE.finditer(cable):
        if not tag[1]:
            opened += 1
            start = tag.end() if start < 0 else start
        else:
            closed += 1
            if start >= 0:
                blocks.append(_inner_text(cable[start : tag.start()]))
            start = -1
    if start >= 0 or (has_row and opened < 2 and not _HTML_END.search(cable)):
        raise _cut_off(page, f"inside the cable (blocks opened: {opened}, closed: {closed})")
    return blocks


def _cut_off(page: str, where: str) -> Rejection:
    message = f"The page is cut off after {len(page):,} characters: it ends {where}. Fetch it again."
    return Rejection("source", "truncated", message)


def _without_row(page: str, blocks: list[str]) -> str:
    """A page without the table row: its title and its blocks, or all that it shows."""
    if any(block.strip() for block in blocks):
        return "\n".join([_title(page, len(page)), "", *blocks])
    if not _HTML_END.search(page):
        raise Rejection(
            "source",
            "truncated",
            f"The page is cut off after {len(page):,} characters, before the cable. Fetch it again.",
        )
    return "\n".join([_title(page, len(page)), "", visible_text(page)])


def _without_unseen(page: str) -> str:
    """The page without scripts, styles, comments, head and lists to choose from."""
    parts: list[str] = []
    position = 0
    while found := _UNSEEN.search(page, position):
        closing = re.compile("-->" if found[1] is None else rf"</{found[1]}\s*>", re.I)
        end = closing.search(page, found.end())
        if end is None:  # never closed: the tag alone goes
            parts.append(page[position : found.start()])
            parts.append(_TAG.sub("", page[found.start() :]) if found[1] is None else page[found.end() :])
            return "".join(parts)
        parts.append(page[position : found.start()])
        position = end.end()
    parts.append(page[position:])
    return "".join(parts)


def _title(page: str, before: int) -> str:
    """The heading "Viewing cable ...", else the page's title if it names a cable."""
    start = page.find("Viewing cable", 0, before)
    if start < 0 and (found := _VIEWING.search(page, 0, before)):
        start = found.start()
    if start < 0:
        named = _PAGE_TITLE.search(page, 0, before)
        return " ".join(unescape(named[1]).split()) if named and _ID.search(named[1]) else ""
    end = _TITLE_END.search(page, start, min(before, start + _MAX_TITLE))
    return " ".join(_inner_text(page[start : end.start() if end else min(before, start + _MAX_TITLE)]).split())
