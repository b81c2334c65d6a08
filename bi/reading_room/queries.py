"""What the pages ask of the published marts.

Belongs here: SQL. Does not belong here: how an answer looks.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from bi.reading_room.warehouse import Row, Warehouse

PER_PAGE = 50
NAMED_FAMILIES = ("deportations", "rescues", "sentences", "scholarships")

_FIGURES = """
    from marts.fct_figures f
    join marts.dim_cables c using (cable_key)
    left join marts.dim_posts p on p.post_key = f.post_key
    left join marts.dim_passages a on a.passage_id = f.passage_id
"""
_SENTENCE = """
    case when a.is_withheld then null else
        substring(a.passage_text, f.sentence_char_start - a.char_start + 1, f.sentence_char_end - f.sentence_char_start)
    end
"""
_COLUMNS = f"""
    f.figure_id, f.reference_id, f.paragraph, f.family, f.measure, f.value_low, f.value_high, f.value, f.unit,
    f.qualifier, f.population, f.period, f.period_year, f.actor, f.reported_by, f.place, f.status, f.surface,
    f.is_repeat, f.is_component, c.subject, c.created_date, p.country_name, {_SENTENCE} as sentence,
    f.char_start - f.sentence_char_start as surface_start, f.char_end - f.sentence_char_start as surface_end
"""


@dataclass(frozen=True, slots=True)
class Filter:
    """Which figures a page shows; empty fields ask for nothing."""

    family: str = ""
    measure: str = ""
    country: str = ""
    year: str = ""
    unit: str = ""
    text: str = ""

    @classmethod
    def of(cls, asked: Mapping[str, str]) -> Filter:
        """The filter that a query string names; a year that is none is left out."""
        fields = {name: asked.get(name, "").strip() for name in cls.__slots__}
        if not (fields["year"].isdecimal() and len(fields["year"]) <= 4):
            fields["year"] = ""
        return cls(**fields)

    def asked(self) -> dict[str, str]:
        """The fields that ask for something."""
        return {name: getattr(self, name) for name in self.__slots__ if getattr(self, name)}

    def where(self) -> tuple[str, dict[str, Any]]:
        """Condition and parameters."""
        conditions, parameters = ["true"], dict[str, Any]()
        for field, column in (("family", "f.family"), ("measure", "f.measure"), ("country", "p.country_name"),
                              ("unit", "f.unit")):  # fmt: skip
            if value := getattr(self, field):
                conditions.append(f"{column} = ${field}")
                parameters[field] = value
        if self.year:
            conditions.append("f.period_year = $year")
            parameters["year"] = int(self.year)
        for i, word in enumerate(self.text.split()[:8]):
            conditions.append(
                f"(contains(lower(concat_ws(' ', f.population, f.event, f.actor, f.reported_by, f.place, f.surface,"
                f" f.period, c.reference_id, c.subject, p.country_name)), $word{i})"
                f" or (not a.is_withheld and contains(lower({_SENTENCE}), $word{i})))"
            )
            parameters[f"word{i}"] = word.lower()
        return " and ".join(conditions), parameters


def figures(warehouse: Warehouse, wanted: Filter, page: int) -> tuple[list[Row], int]:
    """One page of figures, newest cables first, and how many there are in all."""
    where, parameters = wanted.where()
    total = warehouse.row(f"select count(*) as n {_FIGURES} where {where}", parameters)
    rows = warehouse.rows(
        f"select {_COLUMNS} {_FIGURES} where {where}"
        " order by c.created_date desc, f.reference_id, f.char_start limit $size offset $skip",
        {**parameters, "size": PER_PAGE, "skip": (page - 1) * PER_PAGE},
    )
    return rows, total["n"] if total else 0


def all_figures(warehouse: Warehouse, wanted: Filter) -> list[Row]:
    """All of these figures, in the same order."""
    where, parameters = wanted.where()
    return warehouse.rows(
        f"select {_COLUMNS} {_FIGURES} where {where} order by c.created_date desc, f.reference_id, f.char_start",
        parameters,
    )


def choices(warehouse: Warehouse) -> dict[str, list[str]]:
    """Values of the filters that figures have."""
    asked = {
        "family": "select distinct family as v from marts.fct_figures order by 1",
        "measure": "select distinct measure as v from marts.fct_figures order by 1",
        "country": "select distinct country_name as v from marts.dim_posts join marts.fct_figures using (post_key)"
        " where country_name is not null order by 1",
    }
    return {name: [row["v"] for row in warehouse.rows(sql)] for name, sql in asked.items()}


def trend(warehouse: Warehouse, wanted: Filter) -> list[Row]:
    """Stated points of figures by year that may stand in a chart: whole values, no repeats, parts or plans."""
    where, parameters = wanted.where()
    return warehouse.rows(
        f"""select {_COLUMNS} {_FIGURES}
        where {where} and f.value is not null and f.period_year is not null and f.unit is not null
            and not f.is_repeat and not f.is_component and f.status in ('stated', 'estimated')
        order by f.period_year, f.value limit 2000""",
        parameters,
    )


def overview(warehouse: Warehouse) -> dict[str, Any]:
    """What the first page shows."""
    return {
        "about": warehouse.rows("select item, says from marts.about"),
        "families": warehouse.rows(
            "select family, count(*) as figures, count(distinct cable_key) as cables from marts.fct_figures"
            " group by family order by figures desc"
        ),
        "cables": warehouse.rows(
            "select reference_id, subject, created_date, figure_count from marts.dim_cables"
            " order by created_date desc nulls last limit 20"
        ),
    }


def cables_like(warehouse: Warehouse, words: str) -> list[Row]:
    """Cables whose reference or subject holds the words."""
    return warehouse.rows(
        "select reference_id, subject, created_date, figure_count from marts.dim_cables"
        " where contains(lower(reference_id || ' ' || coalesce(subject, '')), lower($words))"
        " order by created_date desc nulls last limit 50",
        {"words": words},
    )


def cable(warehouse: Warehouse, reference_id: str) -> Row | None:
    """One cable, by its reference in any case."""
    return warehouse.row(
        "select c.*, p.post_name, p.country_name from marts.dim_cables c left join marts.dim_posts p using (post_key)"
        " where c.reference_id = upper($reference_id)",
        {"reference_id": reference_id},
    )


def passages(warehouse: Warehouse, cable_key: str) -> list[Row]:
    """The passages of a cable in the order of its text, without those cut out inside another."""
    return warehouse.rows(
        "select passage_id, char_start, char_end, passage_role, paragraph, portion_marking, is_withheld, passage_text"
        " from marts.dim_passages where cable_key = $key and passage_role <> 'furniture' order by char_start",
        {"key": cable_key},
    )


def numerals(warehouse: Warehouse, cable_key: str) -> list[Row]:
    """Every numeral of a cable with how it was read, and the family of those that are figures."""
    return warehouse.rows(
        "select n.char_start, n.char_end, n.kind, n.kind_meaning, n.why_no_figure, n.figure_id, n.surface, f.family"
        " from marts.fct_number_ledger n left join marts.fct_figures f on f.figure_id = n.figure_id"
        " where n.cable_key = $key order by n.char_start",
        {"key": cable_key},
    )


def figure(warehouse: Warehouse, figure_id: str) -> Row | None:
    """One figure with all its columns; the beginning of an id will do where one figure alone has it."""
    found = warehouse.rows(
        f"select f.*, {_SENTENCE} as sentence, f.char_start - f.sentence_char_start as surface_start,"
        f" f.char_end - f.sentence_char_start as surface_end, c.subject, c.created_date, c.sha256, p.country_name"
        f" {_FIGURES} where starts_with(f.figure_id, $id) limit 2",
        {"id": figure_id},
    )
    return found[0] if len(found) == 1 and figure_id else None


def beside(warehouse: Warehouse, row: Row) -> dict[str, list[Row]]:
    """What else the warehouse says of a figure: its checks, repeats, parts, changes, and others on the same measure."""
    key = {"id": row["figure_id"]}
    related = "select figure_id, reference_id, surface, population, period, actor from marts.fct_figures"
    return {
        "readers": warehouse.rows(
            "select message from marts.fct_rejections where code = 'second_reader_cannot_read'"
            " and document_id = $document and char_start = $start",
            {"document": row["document_id"], "start": row["char_start"]},
        ),
        "reconciliations": warehouse.rows(
            "select * from marts.fct_reconciliations where figure_id = $id or contains(other_figure_ids, $id)", key
        ),
        "repeats": warehouse.rows(
            f"{related} where repeat_of_id = $first or figure_id = $repeated order by reference_id, char_start",
            {"first": row["repeat_of_id"] or row["figure_id"], "repeated": row["repeat_of_id"]},
        ),
        "parts": warehouse.rows(f"{related} where part_of_id = $id order by char_start", key),
        "whole": warehouse.rows(f"{related} where figure_id = $whole", {"whole": row["part_of_id"]}),
        "compared": warehouse.rows(f"{related} where figure_id = $other", {"other": row["compares_to_id"]}),
        "elsewhere": warehouse.rows(
            f"{related} where measure = $measure and family <> 'other' and cable_key <> $cable"
            " and unit is not distinct from $unit and population is not distinct from $population"
            " order by created_date desc limit 12",
            {"measure": row["measure"], "cable": row["cable_key"], "unit": row["unit"],
             "population": row["population"]},
        ),
    }  # fmt: skip


def citation(warehouse: Warehouse, figure_id: str) -> str:
    """A figure's citation, by the macro that the published file brings along."""
    row = warehouse.row("select cite($id) as citation", {"id": figure_id})
    return str(row["citation"]) if row else ""


def doubtful(warehouse: Warehouse) -> dict[str, list[Row]]:
    """What does not add up: reconciliations and changes that differ, and disagreements of sources."""
    return {
        "reconciliations": warehouse.rows(
            "select r.*, f.population from marts.fct_reconciliations r join marts.fct_figures f using (figure_id)"
            " where r.verdict = 'differs' order by r.reference_id, r.char_start limit 200"
        ),
        "changes": warehouse.rows(
            "select * from marts.fct_changes where verdict = 'differs' order by reference_id, char_start limit 200"
        ),
        "disagreements": warehouse.rows(
            "select * from marts.fct_disagreements order by spread_percent desc nulls last limit 200"
        ),
        "verdicts": warehouse.rows(
            "select kind, verdict, count(*) as n from marts.fct_reconciliations group by all order by all"
        ),
    }
