"""What a test of the models asks, in a sentence, for Dagster's page of checks.

Belongs here: the sentences of generic tests, and the comment that a singular test begins with. Does not belong here:
the tests (dbt_project).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

_COMMENT = re.compile(r"(?:^|\n)-- (.*(?:\n-- .*)*)")


def in_words(test: Mapping[str, Any]) -> str:
    """The sentence of a test, given its node of dbt's manifest."""
    generic = test.get("test_metadata") or {}
    asked = generic.get("kwargs", {})
    column = asked.get("column_name")
    match generic.get("name"):
        case "is_key":
            return f"`{column}` is never null and never twice the same."
        case "never_null":
            return f"{_listed(asked['columns'])} {'is' if len(asked['columns']) == 1 else 'are'} never null."
        case "accepted_values":
            return f"`{column}` is one of {_listed(asked['values'])}."
        case "relationships":
            other = re.sub(r"^ref\('(\w+)'\)$", r"\1", asked["to"])
            return f"Each `{column}` is a `{asked['field']}` of {other}."
        case "span_in_document":
            return "The span goes forwards and lies within the text of its document."
    said = _COMMENT.search(test["raw_code"])
    return said[1].replace("\n-- ", " ") if said else f"{test['name'].replace('_', ' ').capitalize()}."


def _listed(names: list[Any]) -> str:
    return ", ".join(f"`{name}`" for name in names)
