"""Links into the reading room, as SQL: a cell of a table that opens what stands behind it.

Belongs here: addresses of the reading room. Superset sanitises what a cell holds; text of a cable is escaped all the
same. Text outside links is not its matter (dataset.py).
"""

from __future__ import annotations

from bi.superset.settings import ROOM


def figure(figure_id: str, words: str) -> str:
    """A figure in its cable."""
    return _link(f"'/?figure=' || {figure_id}", words)


def cable(reference_id: str) -> str:
    """A cable, by its reference."""
    return _link(f"'/?cable=' || {reference_id}", reference_id)


def figures(words: str, /, **asked: str) -> str:
    """Figures with these values, each given as SQL; ``words`` is what stands in the cell."""
    parts = [f"'{'&' if i else '?'}{name}=' || url_encode({sql})" for i, (name, sql) in enumerate(asked.items())]
    return _link(" || ".join(["'/figures'", *parts]), words)


def _link(address: str, words: str) -> str:
    shown = f"replace(replace(replace({words}, chr(10), ' '), '&', '&amp;'), '<', '&lt;')"
    return f"'<a href=\"{ROOM}' || {address} || '\" target=\"_blank\">' || {shown} || '</a>'"
