"""docs/modelling.md: each query of it gives on the sample what is printed below it, and each mart has a place in it."""

from __future__ import annotations

import re

import pytest

from tests.dbt.conftest import Built
from tests.dbt.modelling import PAGE, examples, result_of

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("dbt")]
PAGE_TEXT = PAGE.read_text("utf-8")


def test_every_query_gives_what_is_printed(sample: Built) -> None:
    found = examples(PAGE_TEXT)
    assert len(found) >= 24
    moved = [(query, result_of(sample.warehouse, query)) for query, printed in found
             if result_of(sample.warehouse, query) != printed]  # fmt: skip
    assert moved == [], "read the difference, then run python -m tests.dbt.modelling"


def test_every_mart_has_a_place_in_it(sample: Built) -> None:
    headings = " ".join(re.findall(r"^### (.*)$", PAGE_TEXT, re.MULTILINE))
    marts = {model["name"] for model in sample.models if model["schema"] == "marts"}
    assert marts - set(re.findall(r"\w+", headings)) == set()


def test_a_result_is_laid_out_in_columns_with_numbers_as_they_are_stated(sample: Built) -> None:
    query = "select * from (values (10.500, 'a' || chr(10) || 'b', null), (240269.0, 'c', true)) as t (x, words, told)"
    assert result_of(sample.warehouse, query) == (
        "x      | words | told\n------ | ----- | ----\n10.5   | a b   |\n240269 | c     | True\n"
    )
