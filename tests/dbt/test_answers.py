"""What the marts answer on the hand-written warehouse, in literal rows."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest

from tests.dbt.conftest import Built
from tests.dbt.warehouse import DOCUMENT, MENTIONS, TEXT, figure_id

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("dbt")]


def test_deportations_give_the_total_its_part_and_the_changes(built: Built) -> None:
    rows = built.rows("""
        select surface, value, unit, region_of_origin, period_year, is_component, part_of_id, is_change, compares_to_id
        from marts.fct_deportations order by char_start
    """)
    total, minors = figure_id("240,269", 0), figure_id("22,055", 1)
    assert rows == [
        ("240,269", Decimal(240269), "person", None, 2005, False, None, False, None),
        ("226,264", Decimal(226264), "person", "Central America", 2005, True, total, False, None),
        ("ten percent", Decimal(10), "percent", None, 2005, False, None, True, total),
        ("22,055", Decimal(22055), "person", "Mexico", 2005, False, None, False, None),
        ("63.6%", Decimal("63.6"), "percent", None, 2005, False, None, True, minors),
    ]


def test_a_total_counts_its_parts(built: Built) -> None:
    rows = built.rows("select surface, component_count from marts.fct_figures where component_count > 0 order by 1")
    assert rows == [("240,269", 1), ("531", 2)]


def test_rescues_tell_children_by_sex_and_their_operations(built: Built) -> None:
    rows = built.rows("""
        select surface, sex, age_group, is_operation, operation_count from marts.fct_rescues order by char_start
    """)
    assert rows == [
        ("270", None, "child", False, None),
        ("64", None, None, True, None),
        ("127", "female", "child", False, 64),
        ("19", "male", "child", False, 64),
    ]


def test_sentences_give_cases_by_jurisdiction_terms_in_months_and_fines(built: Built) -> None:
    rows = built.rows("""
        select surface, sentence_kind, jurisdiction, term_months_low, term_months_high, fine_low, fine_currency
        from marts.fct_sentences order by char_start
    """)
    assert rows == [
        ("531", "cases", None, None, None, None, None),
        ("20", "cases", "federal", None, None, None, None),
        ("511", "cases", "state", None, None, None, None),
        ("six years", "term", None, Decimal(72), Decimal(72), None, None),
        ("USD $11,000", "fine", None, None, None, Decimal(11000), "USD"),
    ]


def test_scholarships_give_level_year_and_what_is_only_planned(built: Built) -> None:
    rows = built.rows("select value, school_level, school_year, status from marts.fct_scholarships order by char_start")
    assert rows == [
        (Decimal(5600000), "primary, secondary", 2005, "stated"),
        (Decimal(6000000), "primary, secondary", 2006, "planned"),
    ]


def test_the_second_statement_of_an_amount_is_a_repeat_of_the_first(built: Built) -> None:
    rows = built.rows("select figure_id, repeat_of_id from marts.fct_figures where is_repeat")
    assert rows == [(figure_id("USD $3.02 million", 9), figure_id("USD $3.02 million", 8))]


def test_every_figure_has_its_cable_paragraph_and_words(built: Built) -> None:
    rows = built.rows("select reference_id, paragraph, char_start, char_end, surface from marts.fct_figures")
    assert len(rows) == 18
    for reference_id, paragraph, start, end, surface in rows:
        assert reference_id == "06MEXICO1113"
        assert paragraph == 1 + TEXT[:start].count("\n")
        assert TEXT[start:end] == surface


def test_the_ledger_holds_every_numeral_and_says_why_one_is_no_figure(built: Built) -> None:
    rows = built.rows("select surface, kind, figure_id, why_no_figure from marts.fct_number_ledger order by char_start")
    assert len(rows) == len(MENTIONS)
    assert [row for row in rows if row[2] is None] == [
        ("2005", "year", None, "It is a calendar year."),
        ("two", "count", None, "It only points back to people or things already counted or picks one of them."),
    ]


def test_a_cable_has_its_post_and_the_post_its_country(built: Built) -> None:
    rows = built.rows("""
        select reference_id, document_id, created_date, tags, mention_count, figure_count, kind, city, country_name,
            country_alpha2, country_alpha3
        from marts.dim_cables join marts.dim_posts using (post_key)
    """)
    assert rows == [
        (
            "06MEXICO1113",
            DOCUMENT,
            dt.date(2006, 3, 3),
            "KCRM, PHUM",
            20,
            18,
            "embassy",
            "Mexico City",
            "Mexico",
            "MX",
            "MEX",
        )
    ]


def test_a_superseded_text_leaves_no_row_behind(built: Built) -> None:
    tables = built.rows("""
        select distinct schema_name || '.' || table_name from duckdb_columns()
        where column_name = 'document_id' and schema_name in ('staging', 'intermediate', 'marts')
        and table_name not like '%loads' and table_name not like '%rejections'
    """)
    found = {table: built.rows(f"select distinct document_id from {table}") for (table,) in tables}
    assert {table for table, documents in found.items() if not documents} <= {
        "intermediate.int_computed_changes",
        "marts.additive_figures",
        "marts.fct_disagreements",
    }
    assert {document for documents in found.values() for document in documents} == {(DOCUMENT,)}


def test_keys_lead_from_a_figure_to_what_is_counted_and_who_counts(built: Built) -> None:
    rows = built.rows(
        """
        select measures.family, populations.label, actors.organization_name, sources.acronym, places.place_name
        from marts.fct_figures as figures
        join marts.dim_measures as measures using (measure_key)
        left join marts.dim_populations as populations using (population_key)
        left join marts.dim_organizations as actors on figures.actor_key = actors.organization_key
        left join marts.dim_organizations as sources on figures.reported_by_key = sources.organization_key
        left join marts.dim_places as places using (place_key)
        where figure_id in (?, ?) order by char_start
        """,
        figure_id("20", 4),
        figure_id("USD $3.02 million", 8),
    )
    assert rows == [
        ("sentences", "federal cases", "Mexican courts", "CISEN", None),
        ("funding", None, "USAID", None, "Mexico"),
    ]


def test_dates_run_from_1900_to_2050(built: Built) -> None:
    assert built.rows("select min(date_day), max(date_day), count(*) from marts.dim_dates") == [
        (dt.date(1900, 1, 1), dt.date(2050, 12, 31), 55152)
    ]
    assert built.rows("select * from marts.dim_dates where date_day = date '2004-02-29'") == [
        (dt.date(2004, 2, 29), 2004, 1, 2, 29, 7, dt.date(2004, 2, 1), dt.date(2004, 2, 29), dt.date(2004, 1, 1))
    ]


def test_each_batch_accounts_for_its_files(built: Built) -> None:
    rows = built.rows("""
        select batch_id, files_seen, files_loaded, files_unchanged, files_superseded, files_rejected, figures
        from marts.fct_extraction_quality order by batch_id
    """)
    assert rows == [("b000000000000", 1, 0, 0, 1, 0, 0), ("b000000000001", 3, 1, 1, 0, 1, 18)]


def test_a_rejection_says_what_to_do(built: Built) -> None:
    assert built.rows("select source_path, code, message from marts.fct_rejections") == [
        ("empty.txt", "empty_file", "The file is empty: put the cable's text into it.")
    ]


def test_totals_are_checked_against_their_parts_and_repeats_against_the_first_statement(built: Built) -> None:
    rows = built.rows("""
        select kind, surface, verdict, reason, stated_value, computed_value, other_count
        from marts.fct_reconciliations order by char_start
    """)
    assert rows == [
        ("subset", "226,264", "agrees", "not_larger_than_its_whole", 226264.0, 240269.0, 1),
        ("total_of_parts", "531", "agrees", "equal", 531.0, 531.0, 2),
        ("repeat", "USD $3.02 million", "agrees", "equal", 3020000.0, 3020000.0, 1),
    ]


def test_a_change_implies_the_level_before_it_as_an_interval(built: Built) -> None:
    rows = built.rows("""
        select surface, later_figure_id, earlier_figure_id, later_low, later_high, earlier_low, earlier_high,
            earlier_period, later_period, is_earlier_derived, verdict
        from marts.fct_changes order by char_start
    """)
    total, minors = figure_id("240,269", 0), figure_id("22,055", 1)
    assert [(*row[:5], *(round(value) for value in row[5:7]), *row[7:]) for row in rows] == [
        ("ten percent", total, None, 240269.0, 240269.0, 217438, 219424, "2004", "2005", True, "cannot_tell"),
        ("63.6%", minors, None, 22055.0, 22055.0, 13477, 13485, None, "2005", True, "cannot_tell"),
    ]
