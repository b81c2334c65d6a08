"""Writes what is derived from elsewhere: sources, column descriptions, seeds of measures and countries, and the column
dictionary.

``python dbt_project/generate.py`` rewrites the files; a test compares them with what the functions return, so
that they cannot drift from ``tieout.schema``, from ``tieout/lexicon/measures.yml`` and from ISO 3166 (pycountry).
Belongs here: that derivation. Does not belong here: seeds written by hand (posts, kinds of numerals) and models.
"""

from __future__ import annotations

import csv
import io
import sys
from collections.abc import Iterable, Sequence
from importlib import resources
from pathlib import Path
from typing import Any

import pycountry
import yaml

sys.path.insert(0, str(Path(__file__).resolve().parent))  # run as a script and loaded by a test alike
from dictionary import data_dictionary

from tieout.schema import TABLES, Table

PROJECT = Path(__file__).resolve().parent
SOURCES = PROJECT / "models" / "staging" / "_sources.yml"
COLUMN_DOCS = PROJECT / "models" / "staging" / "_columns.md"
MEASURES = PROJECT / "seeds" / "measures.csv"
COUNTRIES = PROJECT / "seeds" / "countries.csv"
DICTIONARY = PROJECT.parent / "docs" / "data_dictionary.md"

#: Kosovo has no code in ISO 3166; XK and XKX are the user-assigned codes that most data sets use for it.
USER_ASSIGNED = (("XK", "XKX", "Kosovo"),)
HEADER = "# Generated from tieout/schema.py by generate.py. Do not edit.\n"


def _source_table(table: Table) -> dict[str, Any]:
    columns = [{"name": c.name, "description": c.comment, "data_type": c.sql_type} for c in table.columns]
    return {"name": table.name, "description": f"{table.grain[0].upper()}{table.grain[1:]}.", "columns": columns}


def sources_yaml(tables: Iterable[Table] = tuple(TABLES.values())) -> str:
    """The dbt sources file of schema raw: every table and column, with its description and type."""
    source = {
        "name": "raw",
        "schema": "raw",
        "description": "What the library read, loaded from Parquet, one batch after another.",
        "tables": [_source_table(table) for table in tables],
    }
    return HEADER + yaml.safe_dump({"version": 2, "sources": [source]}, sort_keys=False, width=120)


def column_docs(tables: Iterable[Table] = tuple(TABLES.values())) -> str:
    """A dbt docs block for each raw column, ``<table>__<column>``, so that models repeat no description."""
    blocks = [
        f"{{% docs {table.name}__{column.name} %}}{column.comment}{{% enddocs %}}\n"
        for table in tables
        for column in table.columns
    ]
    return "<!-- Generated from tieout/schema.py by generate.py. Do not edit. -->\n" + "".join(blocks)


def _csv(header: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(header)
    writer.writerows(rows)
    return out.getvalue()


def measures_csv(lexicon: dict[str, dict[str, Any]] | None = None) -> str:
    """The seed of measures, one row a key of the lexicon in its order; the packaged lexicon if none is given."""
    if lexicon is None:
        lexicon = yaml.safe_load((resources.files("tieout") / "lexicon" / "measures.yml").read_text("utf-8"))
    rows = [
        (key, entry["family"], " ".join(entry["definition"].split()), entry.get("unit"), str(entry["additive"]).lower())
        for key, entry in (lexicon or {}).items()
    ]
    return _csv(("measure", "family", "definition", "unit", "is_additive"), rows)


def countries_csv() -> str:
    """The seed of countries: ISO 3166 codes with the common name where it has one."""
    known = [(c.alpha_2, c.alpha_3, getattr(c, "common_name", c.name)) for c in pycountry.countries]
    return _csv(("country_alpha2", "country_alpha3", "country_name"), sorted([*known, *USER_ASSIGNED]))


def generated() -> dict[Path, str]:
    """Every generated file and the text that it must have."""
    return {
        SOURCES: sources_yaml(),
        COLUMN_DOCS: column_docs(),
        MEASURES: measures_csv(),
        COUNTRIES: countries_csv(),
        DICTIONARY: data_dictionary(),
    }


def main() -> None:
    """Rewrite the generated files."""
    for path, text in generated().items():
        path.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
