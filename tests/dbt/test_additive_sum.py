"""Ten cables written by hand, read by the library and built by dbt: their additive figures sum to what a person sums.

Belongs here: repeats, parts, changes, plans, shares and disagreements of which a plain sum must count each thing once.
"""

from __future__ import annotations

import hashlib
from decimal import Decimal
from pathlib import Path

import duckdb
import pyarrow as pa
import pytest

from tests.dbt.conftest import run_dbt
from tests.dbt.warehouse import write_warehouse
from tieout.extraction import INPUT_SCHEMA, extract_batch

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("dbt")]

HEAD = """Viewing cable {year}{post}{number}, A REPORT

Reference ID Created Released Classification Origin
{year}{post}{number} 20{year}-03-20 10:10 2011-08-30 01:44 UNCLASSIFIED Embassy {name}
VZCZCXRO0001
RR RUEHZZ
DE RUEHAR #{number}/01 0791010
ZNR UUUUU ZZH
R 201010Z MAR {year}
FM AMEMBASSY {post}
TO RUEHC/SECSTATE WASHDC 0001
UNCLAS {post} 00{number}

SIPDIS

E.O. 12958: N/A
TAGS: PHUM
SUBJECT: A REPORT

1. (U) {body}

SMITH
"""
# Post, year of the cable, text, and what of it a person sums: (measure, value).
CABLES: list[tuple[str, str, str, list[tuple[str, int]]]] = [
    ("Accra", "06", "In 2005 the police arrested 40 traffickers. The 40 traffickers were arrested in 2005 in raids.",
     [("arrests", 40)]),  # said twice
    ("Mexico", "06", "In 2005 the authorities deported 120 migrants (70 men and 50 women).", [("deportations", 120)]),
    ("Rome", "06", "In 2005 the navy rescued 300 migrants at sea, of whom 45 were children.", [("rescues", 300)]),
    ("Manila", "06", "In 2005 the police made 63 arrests, up from 25 arrests in 2004.",
     [("arrests", 63), ("arrests", 25)]),  # each year once
    ("Cairo", "06", "In 2005 the authorities deported 240 migrants, a 20 percent increase over 2004.",
     [("deportations", 240)]),
    ("Madrid", "06", "The navy plans to rescue 500 migrants next year. In 2005 it rescued 80 migrants.",
     [("rescues", 80)]),  # a plan is no fact
    ("Lagos", "06", "Fully 60 percent of the migrants were women. In 2005 the authorities deported 30 migrants.",
     [("deportations", 30)]),
    ("Lima", "06", "In 2005 the police arrested more than 100 smugglers and 15 drivers.", [("arrests", 15)]),
    ("Mexico", "07", "In 2005 the authorities deported 120 migrants, as reported before.", []),  # by an earlier cable
    ("Cairo", "07", "In 2005 the authorities deported about 200 migrants. In 2005 some 11 traffickers were convicted.",
     [("convictions", 11)]),  # the 200 rival the 240 of the year before
]  # fmt: skip


@pytest.fixture(scope="module")
def warehouse(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The ten cables read and built."""
    folder = tmp_path_factory.mktemp("ten")
    entries = []
    for number, (name, year, body, _) in enumerate(CABLES, 1001):
        data = HEAD.format(name=name, post=name.upper(), year=year, number=number, body=body).encode()
        sha = hashlib.sha256(data).hexdigest()
        entries.append({"source_path": f"{number}.txt", "sha256": sha, "data": data, "batch_id": "b1"})
    tables = extract_batch(pa.Table.from_pylist(entries, schema=INPUT_SCHEMA))
    write_warehouse(folder / "tieout.duckdb", {name: table.to_pylist() for name, table in tables.items()})
    command = ["build", "--exclude-resource-type", "unit_test", "--exclude-resource-type", "test"]
    outcome = run_dbt([*command, "--select", "+additive_figures"], folder / "tieout.duckdb", folder / "target")
    assert outcome.success, outcome.exception
    return folder / "tieout.duckdb"


def _sums(warehouse: Path, table: str) -> dict[str, Decimal]:
    with duckdb.connect(str(warehouse), read_only=True) as con:
        return dict(con.execute(f"select measure, sum(value) from marts.{table} group by measure").fetchall())


def test_a_plain_sum_over_ten_cables_counts_nothing_twice(warehouse: Path) -> None:
    assert _sums(warehouse, "additive_figures") == {
        "arrests": 40 + 63 + 25 + 15,
        "deportations": 120 + 240 + 30,
        "rescues": 300 + 80,
        "convictions": 11,
    }
    with duckdb.connect(str(warehouse), read_only=True) as con:
        found = con.execute("select measure, value from marts.additive_figures").fetchall()
    assert sorted(found) == sorted((m, Decimal(v)) for *_, expected in CABLES for m, v in expected)


def test_the_same_sum_over_all_figures_would_count_twice(warehouse: Path) -> None:
    assert _sums(warehouse, "fct_figures")["deportations"] > 120 + 240 + 30
    assert _sums(warehouse, "fct_figures")["arrests"] > 40 + 63 + 25 + 15


def test_a_disputed_figure_is_marked_in_the_sum(warehouse: Path) -> None:
    with duckdb.connect(str(warehouse), read_only=True) as con:
        disputed = con.execute("select surface from marts.additive_figures where is_disputed").fetchall()
        rivals = con.execute("select surface from marts.fct_figures where is_rival").fetchall()
    assert (disputed, rivals) == ([("240",)], [("200",)])
