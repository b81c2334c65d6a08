"""What a whole run has published: nothing that is to be kept back, and nothing that is not in the manifest."""

from __future__ import annotations

import json
from pathlib import Path

import dagster as dg
import duckdb
import pytest

from orchestration.publishing.versions import verify
from tests.orchestration.samples import SECRETS
from tests.orchestration.test_publishing import everything
from tieout.settings import Folders

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("published_run")]

CHECKS = ("gate_marts", "is_key_dim_cables_cable_key")


def published(data: Path, query: str) -> list[tuple[object, ...]]:
    with duckdb.connect(str((data / "published" / "current" / "warehouse.duckdb").resolve()), read_only=True) as con:
        return con.execute(query).fetchall()


def test_no_secret_is_in_any_byte_of_what_is_published(published_run: Path) -> None:
    with duckdb.connect(str(published_run / "warehouse" / "tieout.duckdb"), read_only=True) as con:
        (read,) = con.execute("select string_agg(text, '') from raw.documents").fetchone() or ("",)
    content = everything(published_run / "published" / "current").decode("utf-8", "ignore").lower()
    for secret in SECRETS:
        assert secret in read, secret  # the working file has it
        for shown in (secret, secret.replace("\n", " "), secret.replace("\n", "\\n")):
            assert shown.lower() not in content, secret
    assert "14 girls" in content


def test_figures_of_a_passage_that_is_kept_back_are_published_without_its_words(published_run: Path) -> None:
    rows = published(
        published_run,
        "select surface, value, population, actor, place from marts.fct_figures"
        " where reference_id = '07TESTPOST99' and paragraph = 2 and value in (411, 37) order by char_start",
    )
    assert [(surface, int(str(value).split(".")[0])) for surface, value, *_ in rows] == [("411", 411), ("37", 37)]
    assert {words for _, _, *words in rows for words in words} == {None}
    cited = "select cite(figure_id) from marts.fct_figures where reference_id = '07TESTPOST99' and surface = '411'"
    ((citation,),) = published(published_run, cited)
    assert "The passage is kept from publication: its source asks for that." in str(citation)


def test_all_that_is_published_fits_its_manifest(published_run: Path) -> None:
    assert verify(Folders(published_run)) == []
    manifest = json.loads((published_run / "published" / "current" / "manifest.json").read_text("utf-8"))
    assert manifest["disclosure"] == "telephone numbers blotted, withheld passages without text"
    assert manifest["rows"]["gate_results"] == sum(len(gate["results"]) for gate in manifest["gates"])
    about = dict(published(published_run, "from marts.about"))
    assert about["version"] == manifest["version"]
    assert str(about["gate raw"]).endswith("checks passed")
    tables = published(published_run, "select table_name from duckdb_tables() where comment is null")
    assert tables == []


def test_dagster_shows_rows_lineage_and_what_checks_were_asked_of(published_run: Path) -> None:
    with dg.DagsterInstance.from_config(str(published_run / ".dagster")) as instance:
        for table, rows in (("marts.fct_figures", "marts.fct_figures"), ("staging.stg_cables", "marts.dim_cables")):
            event = instance.get_latest_materialization_event(dg.AssetKey(table.split(".")))
            assert event is not None
            assert event.asset_materialization is not None
            metadata = event.asset_materialization.metadata
            assert published(published_run, f"select count(*) from {rows}") == [(metadata["dagster/row_count"].value,)]
            assert isinstance(metadata["dagster/column_lineage"], dg.TableColumnLineageMetadataValue)
        keys = [dg.AssetCheckKey(dg.AssetKey(["marts", "dim_cables"]), name) for name in CHECKS]
        for key, record in instance.event_log_storage.get_latest_asset_check_execution_by_key(keys).items():
            assert record.event is not None, key
            evaluation = record.event.dagster_event.event_specific_data  # type: ignore[union-attr]
            assert evaluation.metadata["rows_checked"].value == 2, key  # type: ignore[union-attr]


def test_data_docs_fetch_nothing(published_run: Path) -> None:
    pages = list((published_run / "published" / "current" / "data_docs").rglob("*.html"))
    assert {p.name for p in pages} >= {"index.html", "mentions.html", "fct_figures.html"}
    for page in pages:
        text = page.read_text("utf-8").lower().replace("http-equiv", "")
        for fetched in ("http", "//cdn", "<script", "<link", "<img", "@import", "url("):
            assert fetched not in text, (page.name, fetched)
