"""What the gates found, as the web pages show it: on the asset that a check guards, with weight and examples."""

from __future__ import annotations

import dagster as dg
import pytest

from expectations.results import CheckResult


@pytest.fixture(scope="module")
def raw_keys() -> list[dg.AssetKey]:
    from orchestration.assets.raw import raw_key
    from tieout.schema import TABLES

    return [raw_key(name) for name in TABLES]


def result(name: str, table: str, severity: str = "error", *, passed: bool = False) -> CheckResult:
    examples = [] if passed else ['mention m1 "<b>7</b>" (06MADRID123, characters 30 to 37)']
    return CheckResult(name, passed, severity, "12", "A rule.", examples, table)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("name", "table", "asset"),
    [
        ("document_text_has_its_hash", "documents", "raw/documents"),
        ("every_digit_is_in_the_ledger", "mentions", "raw/mentions"),
        ("figures_have_unit", "figure_fields", "raw/figures"),
        ("second_reader_agrees", "second_reader", "raw/figures"),
    ],
)
def test_a_check_is_shown_on_the_asset_that_it_guards(
    raw_keys: list[dg.AssetKey], name: str, table: str, asset: str
) -> None:
    from orchestration.checks.gates import guarded

    assert guarded(result(name, table), raw_keys).to_user_string() == asset


def shown(*results: CheckResult) -> dg.AssetCheckResult:
    from orchestration.checks.gates import _shown

    return _shown(dg.AssetKey(["raw", "mentions"]), "raw", list(results), 352)


def test_an_error_outweighs_a_warning_and_examples_cite_the_cable() -> None:
    found = shown(
        result("a", "mentions", passed=True), result("b", "mentions", "warn"), result("c", "mentions", "error")
    )
    assert (found.passed, found.severity) == (False, dg.AssetCheckSeverity.ERROR)
    assert found.description == "b: 12; c: 12"
    metadata = {name: value.value for name, value in found.metadata.items()}
    assert (metadata["checks"], metadata["errors"], metadata["warnings"], metadata["rows_checked"]) == (3, 1, 1, 352)
    examples = found.metadata["examples"]
    assert isinstance(examples, dg.TableMetadataValue)
    assert dict(examples.records[0].data) == {
        "check": "b",
        "example": 'mention m1 "<b>7</b>" (06MADRID123, characters 30 to 37)',
    }


def test_a_warning_alone_is_shown_as_one_and_a_sound_table_as_passed() -> None:
    warned = shown(result("a", "mentions", passed=True), result("b", "mentions", "warn"))
    assert (warned.passed, warned.severity) == (False, dg.AssetCheckSeverity.WARN)
    sound = shown(result("a", "mentions", passed=True))
    assert (sound.passed, sound.description) == (True, "1 checks passed")
