"""Each planted fault is found by the check that is meant to find it, with the figure or document named."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable
from pathlib import Path

import duckdb
import pytest

from expectations import bounds
from expectations.gates import check_marts, check_raw, write_data_docs
from expectations.results import GateError, GateResult

# Great Expectations takes seconds to import and about one to run a suite.
pytestmark = pytest.mark.slow

Plant = Callable[[str], Path]
OSLO = "(select document_id from raw.cables where reference_id = '07OSLO456')"
MADRID = "(select document_id from raw.cables where reference_id = '06MADRID123')"


def broken(result: GateResult) -> set[str]:
    return {r.name for r in result.results if not r.passed}


def test_a_sound_warehouse_passes_gate_1(sound_warehouse: Path) -> None:
    result = check_raw(sound_warehouse)
    assert broken(result) == set()
    assert result.passed
    assert len({r.name for r in result.results}) == len(result.results)


def test_a_sound_warehouse_passes_gate_2(sound_warehouse: Path) -> None:
    result = check_marts(sound_warehouse)
    assert broken(result) == set()
    assert result.passed


# name of the fault: SQL that plants it, checks that must fail and no other, what the first of them must name
RAW_FAULTS = {
    "a digit of a value changed": (
        "update raw.mentions set value_low = 240268, value_high = 240268 where surface = '240,269'",
        {"second_reader_agrees"},
        'figure 06MADRID123-3 "240,269" (06MADRID123, characters 30 to 37): 240268 person, second reader 240269 person',
    ),
    "one bound of a range changed": (
        "update raw.mentions set value_high = 16 where surface = '3-15 years'",
        {"second_reader_agrees"},
        "06MADRID123-10",
    ),
    "a unit swapped": (
        "update raw.mentions set unit = 'month' where surface = '3-15 years'",
        {"second_reader_agrees"},
        "3 to 15 month, second reader 3 to 15 year",
    ),
    "a currency swapped": (
        "update raw.mentions set unit = 'EUR' where surface like 'USD%'",
        {"second_reader_agrees"},
        '"USD $11,000"',
    ),
    "an open bound closed": (
        "update raw.mentions set value_high = 100 where surface = '100'",
        {"second_reader_agrees"},
        "100 boat, second reader 100 to open boat",
    ),
    "a span shifted": (
        "update raw.mentions set char_start = char_start - 1, char_end = char_end - 1 where surface = '5.6 million'",
        {"mention_surface_is_source_text"},
        'mention 06MADRID123-13 "5.6 million"',
    ),
    "a span shifted off a digit": (
        "update raw.mentions set char_start = char_start + 1, char_end = char_end + 1 where surface = '240,269'",
        {"mention_surface_is_source_text", "every_digit_is_in_the_ledger"},
        "06MADRID123-3",
    ),
    "a surface changed": (
        "update raw.mentions set surface = 'seven', value_low = 7, value_high = 7 where mention_id = '06MADRID123-8'",
        {"mention_surface_is_source_text"},
        "06MADRID123-8",
    ),
    "a mention in digits dropped": (
        "delete from raw.mentions where mention_id = '06MADRID123-5'",
        {"every_digit_is_in_the_ledger"},
        '"2004." at character 72 of 06MADRID123',
    ),
    "a mention in words dropped": (
        "delete from raw.mentions where mention_id = '06MADRID123-9'; "
        "delete from raw.figures where figure_id = '06MADRID123-9'",
        {"every_number_word_is_in_the_ledger"},
        '"two men to',
    ),
    "the last mention of a document dropped": (
        "delete from raw.mentions where mention_id = '06MADRID123-13'; "
        "delete from raw.figures where figure_id = '06MADRID123-13'",
        {"every_digit_is_in_the_ledger", "every_number_word_is_in_the_ledger"},
        "06MADRID123",
    ),
    "a mention twice": (
        "insert into raw.mentions select * from raw.mentions where mention_id = '06MADRID123-1'",
        {"mentions_are_there_once"},
        '06MADRID123-1 "1"',
    ),
    "two mentions of one numeral": (
        "insert into raw.mentions select * replace ('again' as mention_id, char_end - 6 as char_end, "
        "'3-15' as surface) from raw.mentions where mention_id = '06MADRID123-10'; "
        "update raw.mentions set is_figure = false where mention_id = 'again'",
        {"mentions_do_not_overlap"},
        "again",
    ),
    "a mention of an unknown kind": (
        "update raw.mentions set kind = 'guess' where mention_id = '06MADRID123-1'",
        {"mention_kinds_are_known"},
        'mention 06MADRID123-1 "1" (06MADRID123, characters 0 to 1): kind guess',
    ),
    "an unknown qualifier": (
        "update raw.mentions set qualifier = 'sort of' where surface = '240,269'",
        {"mention_qualifiers_are_known"},
        "06MADRID123-3",
    ),
    "a figure of a kind that states nothing": (
        "update raw.mentions set kind = 'tier' where surface = '240,269'",
        {"figures_are_of_figure_kinds"},
        "06MADRID123-3",
    ),
    "a figure without a value": (
        "update raw.mentions set value_low = null, value_high = null where surface = '240,269'",
        {"figures_have_values", "second_reader_agrees"},
        "06MADRID123-3",
    ),
    "bounds the wrong way round": (
        "update raw.mentions set value_low = 15, value_high = 3 where surface = '3-15 years'",
        {"value_bounds_are_in_order", "second_reader_agrees"},
        "06MADRID123-10",
    ),
    "a percentage below zero": (
        "update raw.mentions set value_low = -10, value_high = -10 where kind = 'percent' and value_low = 10",
        {"values_are_possible", "second_reader_agrees"},
        "06MADRID123-4",
    ),
    "an age that nobody reaches": (
        "update raw.mentions set kind = 'age', unit = 'year' where surface = '240,269'",
        {"values_are_plausible"},
        "06MADRID123-3",
    ),
    "a scale read twice": (
        "update raw.mentions set value_low = 5.6e15, value_high = 5.6e15 where surface = '5.6 million'",
        {"second_reader_agrees", "values_are_plausible"},
        "06MADRID123-13",
    ),
    "a figure without its mention": (
        "update raw.figures set figure_id = 'nobody' where figure_id = '06MADRID123-3'",
        {"every_figure_is_a_mention", "every_mention_of_a_figure_has_one"},
        "figure nobody",
    ),
    "a figure dropped": (
        "delete from raw.figures where figure_id = '06MADRID123-3'",
        {"every_mention_of_a_figure_has_one"},
        '06MADRID123-3 "240,269"',
    ),
    "a figure twice": (
        "insert into raw.figures select * from raw.figures where figure_id = '06MADRID123-3'",
        {"every_figure_is_a_mention"},
        '06MADRID123-3 "240,269"',
    ),
    "an unknown family": (
        "update raw.figures set family = 'misc' where figure_id = '06MADRID123-3'",
        {"figure_family_is_known"},
        'figure 06MADRID123-3 "240,269" (06MADRID123): family misc',
    ),
    "a column of families emptied": ("update raw.figures set family = null", {"figures_have_family"}, ""),
    "a status that is none": (
        "update raw.figures set status = '?' where figure_id = '06MADRID123-3'",
        {"figure_status_is_known"},
        "06MADRID123-3",
    ),
    "a period without a basis that is known": (
        "update raw.figures set period_basis = 'felt' where figure_id = '06MADRID123-3'",
        {"figure_period_basis_is_known"},
        "06MADRID123-3",
    ),
    "a period that ends before it starts": (
        "update raw.figures set period_end = '2004-01-01' where figure_id = '06MADRID123-3'",
        {"figure_periods_are_in_order"},
        "06MADRID123-3",
    ),
    "a link to a figure that is not there": (
        "update raw.figures set part_of_id = 'gone' where figure_id = '06MADRID123-8'",
        {"figure_links_lead_to_figures"},
        "part_of_id gone",
    ),
    "a link to another document's figure": (
        "update raw.figures set compares_to_id = '07OSLO456-1' where figure_id = '06MADRID123-8'",
        {"figure_links_lead_to_figures"},
        "compares_to_id 07OSLO456-1",
    ),
    "a stored text that is not the text read": (
        "update raw.documents set text = replace(text, 'Spain', 'Italy') where document_id = " + MADRID
        + "; update raw.passages set text = replace(text, 'Spain', 'Italy')",
        {"document_text_has_its_hash"},
        "(06MADRID123.txt)",
    ),
    "a stale text hash": (
        f"update raw.documents set text_sha256 = sha256('x') where document_id = {OSLO}",
        {"document_text_has_its_hash"},
        "(07OSLO456.txt)",
    ),
    "a passage cut short": (
        f"update raw.passages set text = left(text, 20) where document_id = {OSLO}",
        {"passage_text_is_source_text"},
        "passage p-07OSLO456 (07OSLO456, characters 0 to",
    ),
    "a passage of an unknown role": (
        f"update raw.passages set role = 'chorus' where document_id = {OSLO}",
        {"passage_roles_are_known"},
        "p-07OSLO456",
    ),
    "a reference id that is not on the page": (
        f"update raw.documents set format = 'page_text' where document_id = {OSLO}",
        {"cable_reference_stands_in_its_text"},
        "cable 07OSLO456, document",
    ),
    "a body past the end of the text": (
        "update raw.cables set body_char_end = 10000 where reference_id = '07OSLO456'",
        {"cable_body_is_in_its_text"},
        "(07OSLO456.txt): body from 0 to 10000",
    ),
    "a date before any cable": (
        "update raw.cables set created_at = '1807-03-01' where reference_id = '07OSLO456'",
        {"cable_dates_are_not_too_early"},
        "created 1807-03-01",
    ),
    "a date after the release": (
        "update raw.cables set released_at = '2006-01-01' where reference_id = '07OSLO456'",
        {"cable_dates_are_not_too_late"},
        "(07OSLO456.txt): created 2007-03-01",
    ),
    "a date of another year than the reference id": (
        "update raw.cables set created_at = '2008-03-01' where reference_id = '07OSLO456'",
        {"cable_year_is_that_of_its_reference"},
        "created 2008-03-01",
    ),
    "a reference that is not in the text": (
        "insert into raw.cable_references by name select 'r' as cable_reference_id, document_id, batch_id, "
        "1 as position, '05 STATE 1' as surface, 0 as char_start, 10 as char_end from raw.documents "
        f"where document_id = {OSLO}",
        {"reference_surface_is_source_text"},
        'reference "05 STATE 1" (07OSLO456, characters 0 to 10)',
    ),
    "an acronym that is not in the text": (
        "insert into raw.acronyms by name select 'a' as acronym_id, document_id, batch_id, 'p' as passage_id, "
        "'INM' as acronym, 'x' as full_name, 0 as char_start, 10 as char_end from raw.documents "
        f"where document_id = {OSLO}",
        {"acronym_stands_at_its_span"},
        'acronym "INM" (07OSLO456, characters 0 to 10)',
    ),
    "an id that is not of its source": (
        f"update raw.documents set sha256 = sha256('x') where document_id = {OSLO}",
        {"document_id_is_of_its_source"},
        "07OSLO456.txt",
    ),
    "a format that is none": (
        f"update raw.documents set format = 'pdf' where document_id = {OSLO}",
        {"document_formats_are_known"},
        "07OSLO456.txt",
    ),
    "a document twice": (
        f"insert into raw.documents select * from raw.documents where document_id = {OSLO}",
        {"documents_are_there_once"},
        "(07OSLO456.txt): 2 rows in batch b000000000001",
    ),
    "a document without its cable": (
        "delete from raw.cables where reference_id = '07OSLO456'",
        {"every_document_is_one_cable"},
        "07OSLO456.txt",
    ),
    "a document without passages": (
        f"delete from raw.passages where document_id = {OSLO}",
        {"every_document_has_passages"},
        "07OSLO456.txt",
    ),
    "a document without a load": (
        f"delete from raw.loads where document_id = {OSLO}",
        {"every_document_has_its_load"},
        "07OSLO456.txt",
    ),
    "a document without mentions": (
        "update raw.documents set text = 'no numerals', char_count = 11, text_sha256 = sha256('no numerals') "
        f"where document_id = {OSLO}; "
        f"update raw.passages set text = 'no numerals', char_end = 11 where document_id = {OSLO}; "
        f"delete from raw.mentions where document_id = {OSLO}; delete from raw.figures where document_id = {OSLO}",
        {"every_document_has_mentions"},
        "07OSLO456.txt",
    ),
    "a missing batch": (
        "delete from raw.documents; delete from raw.cables; delete from raw.passages; delete from raw.mentions; "
        "delete from raw.figures",
        {"every_load_has_what_it_ended_as", "documents_were_read"},
        "(06MADRID123.txt) is loaded in batch b000000000001 and has no such row",
    ),
    "a missing document": (
        f"create temp table gone as select {OSLO} as document_id; "
        + "".join(
            f"delete from raw.{t} where document_id in (from gone); "
            for t in ("documents", "passages", "mentions", "figures", "cables")
        ),
        {"every_load_has_what_it_ended_as"},
        "(07OSLO456.txt) is loaded",
    ),
    "a rejected file without a rejection": (
        "insert into raw.loads by name select 'l' as load_id, 'b000000000001' as batch_id, 'a.pdf' as source_path, "
        "'00' as sha256, 'rejected' as outcome, 'x' as code_version",
        {"every_load_has_what_it_ended_as"},
        "(a.pdf) is rejected",
    ),
    "an outcome that is none": (
        "insert into raw.loads by name select 'l' as load_id, 'b000000000001' as batch_id, 'a.pdf' as source_path, "
        "'00' as sha256, 'skipped' as outcome, 'x' as code_version",
        {"load_outcomes_are_known"},
        "(a.pdf): outcome skipped",
    ),
    "a file with two outcomes": (
        "insert into raw.loads select * from raw.loads where source_path = '07OSLO456.txt'",
        {"every_source_file_ends_once"},
        "(07OSLO456.txt): 2 outcomes in batch b000000000001",
    ),
    "a successor that is not there": (
        "update raw.loads set outcome = 'superseded', superseded_by = 'gone' where source_path = '07OSLO456.txt'",
        {"superseded_loads_name_their_successor"},
        "(07OSLO456.txt): superseded by gone",
    ),
    "a rejection of an unknown stage": (
        "insert into raw.rejections by name select 'r' as rejection_id, 'b000000000001' as batch_id, "
        "'a.pdf' as source_path, '00' as sha256, 'moon' as stage, 'x' as code, true as is_fatal, 'x' as message",
        {"rejection_stages_are_known"},
        "(a.pdf): stage moon",
    ),
    "a text read by older rules": (
        f"update raw.documents set code_version = 'old' where document_id = {OSLO}",
        {"documents_were_read_by_the_present_rules"},
        "(07OSLO456.txt) was read by old",
    ),
}  # fmt: skip


WARNINGS = {
    "documents_were_read_by_the_present_rules", "values_are_plausible", "cable_dates_are_not_too_late",
    "cable_year_is_that_of_its_reference",
}  # fmt: skip


@pytest.mark.parametrize("fault", RAW_FAULTS)
def test_gate_1_finds(fault: str, planted: Plant) -> None:
    sql, expected, named = RAW_FAULTS[fault]
    result = check_raw(planted(sql))
    assert broken(result) == expected
    if named:
        assert any(named in e for r in result.results if not r.passed for e in r.examples)
    assert result.passed is all(r.severity == "warn" for r in result.results if not r.passed)
    assert result.passed is (expected <= WARNINGS)


MART_FAULTS = {
    "a value changed on the way": (
        "update marts.fct_figures set value_low = 5, value_high = 5, value = 5 where figure_id = '06MADRID123-8'",
        {"figures_say_what_raw_says", "second_reader_agrees", "fct_rescues_is_its_family_of_fct_figures"},
        'figure 06MADRID123-8 "six" (06MADRID123, characters 128 to 131) differs from raw in value_low, value_high',
    ),
    "a value that is not its point": (
        "update marts.fct_figures set value = 9 where figure_id = '06MADRID123-10'; "
        "update marts.fct_sentences set value = 9 where figure_id = '06MADRID123-10'",
        {"figure_value_is_its_point"},
        "06MADRID123-10",
    ),
    "a span shifted on the way": (
        "update marts.fct_figures set char_start = char_start + 1 where figure_id = '07OSLO456-1'",
        {"figures_say_what_raw_says", "figure_surface_is_passage_text"},
        "07OSLO456-1",
    ),
    "a passage text cut": (
        "update marts.dim_passages set passage_text = left(passage_text, 100) where passage_id = 'p-06MADRID123'",
        {"figure_surface_is_passage_text"},
        "06MADRID123-8",
    ),
    "a family changed on the way": (
        "update marts.fct_figures set family = 'other' where figure_id = '06MADRID123-8'",
        {"figures_keep_their_meaning", "fct_rescues_is_its_family_of_fct_figures"},
        "differs from raw in family",
    ),
    "a figure lost": (
        "delete from marts.fct_figures where figure_id = '07OSLO456-1'",
        {"fct_figures_holds_every_current_row_once", "ledger_leads_to_figures"},
        'figure 07OSLO456-1 "100" (07OSLO456) is in raw and not in fct_figures',
    ),
    "a figure twice": (
        "insert into marts.fct_figures select * from marts.fct_figures where figure_id = '07OSLO456-1'",
        {"fct_figures_holds_every_current_row_once"},
        "figure_id 07OSLO456-1 is in fct_figures 2 times",
    ),
    "a figure of a superseded document": (
        "update raw.loads set outcome = 'superseded' where source_path = '07OSLO456.txt'",
        {
            "fct_figures_holds_every_current_row_once", "fct_number_ledger_holds_every_current_row_once",
            "dim_cables_holds_every_current_row_once", "dim_passages_holds_every_current_row_once",
        },
        "figure_id 07OSLO456-1 is in fct_figures and not current in raw",
    ),
    "a numeral lost from the ledger": (
        "delete from marts.fct_number_ledger where mention_id = '06MADRID123-2'",
        {"fct_number_ledger_holds_every_current_row_once"},
        'mention 06MADRID123-2 "2005"',
    ),
    "a numeral that says nothing of why": (
        "update marts.fct_number_ledger set why_no_figure = null where mention_id = '06MADRID123-2'",
        {"ledger_leads_to_figures"},
        "06MADRID123-2",
    ),
    "a kind changed in the ledger": (
        "update marts.fct_number_ledger set kind = 'date' where mention_id = '06MADRID123-2'",
        {"ledger_says_what_raw_says"},
        "06MADRID123-2",
    ),
    "a cable lost": (
        "delete from marts.dim_cables where reference_id = '07OSLO456'",
        {"dim_cables_holds_every_current_row_once"},
        "(07OSLO456) is in raw and not in dim_cables",
    ),
    "a passage lost": (
        "insert into raw.passages select * replace ('p2' as passage_id) from raw.passages "
        "where passage_id = 'p-07OSLO456'",
        {"dim_passages_holds_every_current_row_once"},
        "passage p2 is in raw and not in dim_passages",
    ),
    "no cable at all": (
        "delete from marts.dim_cables",
        {"dim_cables_holds_every_current_row_once", "cables_are_there"},
        "06MADRID123",
    ),
    **{
        f"a figure lost from the {family}": (
            f"delete from marts.fct_{family}",
            {f"fct_{family}_is_its_family_of_fct_figures"},
            f"of fct_figures is not in fct_{family}",
        )
        for family in ("deportations", "rescues", "sentences", "scholarships")
    },
    "a figure of another family among the rescues": (
        "insert into marts.fct_rescues select * from marts.fct_deportations",
        {"fct_rescues_is_its_family_of_fct_figures"},
        'figure 06MADRID123-3 "240,269" of fct_rescues is not in fct_figures',
    ),
    "a column of families emptied": (
        "update marts.fct_figures set family = null; "
        "delete from marts.fct_deportations; delete from marts.fct_rescues; "
        "delete from marts.fct_sentences; delete from marts.fct_scholarships",
        {"figures_keep_their_meaning", "figures_have_family"},
        "differs from raw in family",
    ),
}  # fmt: skip


@pytest.mark.parametrize("fault", MART_FAULTS)
def test_gate_2_finds(fault: str, planted: Plant) -> None:
    sql, expected, named = MART_FAULTS[fault]
    result = check_marts(planted(sql))
    assert broken(result) == expected
    assert any(named in e for r in result.results if not r.passed for e in r.examples)
    assert not result.passed


def copies(number: int) -> str:
    """SQL that puts so many more of each figure beside it; what else is wrong with them is not looked at."""
    return (
        "insert into raw.figures select f.* replace (f.figure_id || i as figure_id) "
        f"from raw.figures as f, range({number}) as r(i); "
        "insert into raw.mentions select m.* replace (m.mention_id || i as mention_id) "
        f"from raw.mentions as m, range({number}) as r(i) where m.is_figure; "
    )


@pytest.mark.parametrize(
    ("column", "sql"),
    [
        ("unit", "update raw.mentions set unit = null where is_figure"),
        ("population", "update raw.figures set population = null"),
        ("period", "update raw.figures set period = null"),
        ("named_family", "update raw.figures set family = 'other'"),
    ],
)
def test_gate_1_finds_an_emptied_column(column: str, sql: str, planted: Plant) -> None:
    result = check_raw(planted(copies(20) + sql))
    assert f"figures_have_{column}" in {r.name for r in result.failures}


@pytest.mark.parametrize("column", ["subject", "created_at", "origin"])
def test_gate_1_finds_an_emptied_column_of_cables(column: str, planted: Plant) -> None:
    sql = (
        "insert into raw.cables select c.* replace (reference_id || i as reference_id) from raw.cables as c,"
        f" range(60) as r(i); update raw.cables set {column} = null"
    )
    assert f"cables_have_{column}" in {r.name for r in check_raw(planted(sql)).failures}


def test_every_bound_has_a_reason_and_a_day() -> None:
    held = [
        b
        for value in vars(bounds).values()
        for b in (value.values() if isinstance(value, dict) else [value])
        if isinstance(b, bounds.Bound)
    ]
    assert len(held) == 17
    assert all(len(b.reason) > 20 and b.since >= dt.date(2026, 11, 24) and b.minimum < b.maximum for b in held)


def test_gate_1_warns_of_a_column_that_a_default_fills(planted: Plant) -> None:
    warned = {r.name for r in check_raw(planted(copies(500))).warnings}
    assert {"figures_have_population_not_by_default", "figures_have_period_not_by_default"} <= warned


def test_what_the_second_reader_cannot_read_is_listed_and_warned_of(planted: Plant) -> None:
    # 25 figures more that say "umpteen" make more than one in twenty unread.
    sql = "insert into raw.mentions select m.* replace ('u' || i as mention_id, 'umpteen' as surface) "
    result = check_raw(planted(sql + "from raw.mentions as m, range(25) as r(i) where surface = '240,269'"))
    check = next(r for r in result.results if r.name == "second_reader_can_read")
    assert (check.passed, check.severity, check.observed) == (False, "warn", "25 of 37 figures")
    assert '"umpteen"' in check.examples[0]
    assert "24 more: 240269 person, second reader cannot read it" in check.examples[0]


@pytest.mark.parametrize(
    ("count", "name", "severity"),
    [
        ("delete from raw.mentions where mention_id not like '%-1'", "mentions_per_document_are_enough", "error"),
        ("delete from raw.figures", "figures_per_document_are_enough", "error"),
        (
            "insert into raw.figures select f.* from raw.figures as f, range(1000)",
            "figures_per_document_are_not_too_many",
            "warn",
        ),
        (
            "insert into raw.mentions select m.* from raw.mentions as m, range(40000) where m.mention_id like '%-1'",
            "mentions_per_document_are_not_too_many",
            "warn",
        ),
    ],
)
def test_gate_1_holds_averages_per_document(count: str, name: str, severity: str, planted: Plant) -> None:
    # Copies of a document are another fault, which other tests plant: here only the averages are looked at.
    copies = "insert into raw.documents select d.* from raw.documents as d, range(9); "
    check = next(r for r in check_raw(planted(copies + count)).results if r.name == name)
    assert not check.passed
    assert check.severity == severity


def test_a_missing_warehouse_is_a_fault_of_the_gate(tmp_path: Path) -> None:
    with pytest.raises(GateError, match=r"there is no warehouse file .*none\.duckdb"):
        check_raw(tmp_path / "none.duckdb")


def test_a_missing_table_is_a_fault_of_the_gate(planted: Plant) -> None:
    with pytest.raises(GateError, match=r"Gate raw could not be checked: .*figures"):
        check_raw(planted("drop schema marts cascade; drop table raw.figures"))


def test_a_check_that_raises_is_named_and_is_no_fault_of_the_data(planted: Plant) -> None:
    with pytest.raises(
        GateError, match=r"check superseded_loads_name_their_successor .* could not be made: .*superseded_by"
    ):
        check_raw(planted("alter table raw.loads drop column superseded_by"))


def test_the_file_is_let_go_of(planted: Plant) -> None:
    path = planted("select 1")
    check_raw(path)
    duckdb.connect(str(path)).close()
    broken_path = planted("alter table raw.loads drop column superseded_by")
    with pytest.raises(GateError):
        check_raw(broken_path)
    duckdb.connect(str(broken_path)).close()


def test_results_go_through_json_and_data_docs_open_offline(planted: Plant, tmp_path: Path) -> None:
    path = planted("update raw.mentions set value_low = 1 where surface = '240,269'")
    results = [check_raw(path), check_marts(path)]
    again = [GateResult.from_dict(json.loads(json.dumps(r.to_dict()))) for r in results]
    assert again == results
    folder = tmp_path / "docs"
    write_data_docs(again, folder)
    index = (folder / "index.html").read_text("utf-8")
    assert "Gate raw: not passed" in index
    assert "second reader 240269 person" in index
    pages = {p.relative_to(folder).as_posix() for p in folder.rglob("*.html")}
    assert {"index.html", "raw/mentions.html", "raw/second_reader.html", "marts/fct_figures.html"} <= pages
    for page in folder.rglob("*.html"):
        assert "http" not in page.read_text("utf-8").lower().replace("http-equiv", "")
    assert "every_digit_is_in_the_ledger" in (folder / "raw" / "mentions.html").read_text("utf-8")
