"""The reading room's pages: what they show, what they withhold, and that text of cables stays text."""

from __future__ import annotations

import csv
import io
import re
import shutil
import socket
from decimal import Decimal
from pathlib import Path
from typing import Any

import duckdb
import pytest
from click.testing import CliRunner

from bi.reading_room import formats, spreadsheet
from bi.reading_room.marking import marked
from bi.reading_room.queries import Filter
from tests.orchestration.samples import SECRETS
from tieout.cli import main

published = [pytest.mark.slow, pytest.mark.xdist_group("published_run")]


def numeral(start: int, end: int, figure: str | None) -> dict[str, Any]:
    return {"char_start": start, "char_end": end, "figure_id": figure, "surface": "12", "family": "rescues"}


def test_a_passage_is_cut_at_its_numerals_and_loses_nothing() -> None:
    passage = {"char_start": 100, "char_end": 120, "is_withheld": False, "passage_text": "In 2005 they freed 12"}
    (cut,) = marked([passage], [numeral(90, 92, None), numeral(103, 107, None), numeral(119, 121, "abc")])
    assert [(p.text, p.numeral is not None, p.colour) for p in cut.pieces] == [
        ("In ", False, "other"), ("2005", True, "rescues"), (" they freed ", False, "other"), ("12", True, "rescues"),
    ]  # fmt: skip


def test_a_withheld_passage_shows_its_figures_and_no_other_word() -> None:
    passage = {"char_start": 100, "char_end": 120, "is_withheld": True, "passage_text": None}
    (cut,) = marked([passage], [numeral(103, 107, None), numeral(110, 112, "abc")])
    assert [p.text for p in cut.pieces] == ["12"]


@pytest.mark.parametrize(
    ("low", "high", "qualifier", "shown"),
    [
        ("240269.000000000", "240269.000000000", "exact", "240,269"),
        ("63.6", "63.6", "exact", "63.6"),
        ("2", "10", "range", "2 to 10"),
        ("4", None, "at_least", "at least 4"),
        ("100", None, "more_than", "more than 100"),
        (None, "12", "at_most", "up to 12"),
        ("11000", "11000", "approximate", "about 11,000"),
    ],
)
def test_a_value_is_written_with_its_bounds(low: str | None, high: str | None, qualifier: str, shown: str) -> None:
    row = {"value_low": low and Decimal(low), "value_high": high and Decimal(high), "qualifier": qualifier}
    assert formats.value(row) == shown


def test_a_spreadsheet_runs_no_text_of_a_cable() -> None:
    row = dict.fromkeys(spreadsheet.COLUMNS) | {"figure_id": "ab", "population": "=1+1", "value": Decimal("63.600")}
    line = spreadsheet.csv_file([row | {"sentence": " @so "}], "http://room/").decode("utf-8-sig").splitlines()[1]
    assert line == "ab,,,,,,,,,,63.6,,,'=1+1,,,,,,,,,'@so,,http://room/?figure=ab"


@pytest.mark.parametrize("year", ["2005", " 2005 "])
def test_a_year_is_asked_for(year: str) -> None:
    assert Filter.of({"year": year}).where()[1] == {"year": 2005}


@pytest.mark.parametrize("year", ["", "two", "-1", "20055", "9" * 50])
def test_a_year_that_is_none_is_left_out(year: str) -> None:
    assert Filter.of({"year": year}).asked() == {}


def test_a_port_in_use_is_told_before_anything_is_served() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        told = CliRunner().invoke(main, ["room", "--port", str(port)])
    assert told.exit_code == 1
    assert told.output.strip() == (
        f"Error: Port {port} cannot be used (Address already in use). Choose another: tieout room --port 8711"
    )


class TestPublished:
    pytestmark = published

    def test_what_is_published_beside_the_warehouse_is_shown_and_nothing_else(self, room: Any) -> None:
        assert "<title>" in room.get("/version/data_docs/index.html").text
        assert '"model.tieout.fct_figures"' in room.get("/version/dbt_docs.html").text
        assert room.get("/version/manifest.json").json()["rows"]["dim_cables"] == 2
        for other in ("warehouse.duckdb", "data_docs", "data_docs/../warehouse.duckdb", "../current/parquet", "%2Fetc"):
            assert room.get(f"/version/{other}").status_code == 404, other

    def test_the_first_page_goes_to_a_figure_or_a_cable_by_name(self, room: Any, figure_id: str) -> None:
        assert room.get("/?cable=06mexico1113").url.path == "/cables/06mexico1113"
        answer = room.get(f"/?figure={figure_id}")
        assert answer.url.path == "/cables/06MEXICO1113"
        assert answer.url.params["figure"] == figure_id

    def test_a_cable_holds_each_character_of_its_passages_and_marks_the_figure(self, room: Any, figure_id: str) -> None:
        text = room.get(f"/cables/06MEXICO1113?figure={figure_id}").text
        assert re.search(rf'<a class="figure family-deportations" id="f-{figure_id}"[^>]*aria-current="true"', text)
        plain = " ".join(re.sub(r"<[^>]*>", "", text).split())
        assert "deported or detained for deportation 240,269 aliens in 2005 - 226,264 of which" in plain
        assert "reads the same value" in plain
        assert "Mexican migration authorities" in text

    def test_figures_are_found_by_family_country_year_and_words(self, room: Any) -> None:
        asked = "/figures?family=deportations&country=Mexico&year=2005&text=central+aliens"
        text = room.get(asked).text
        assert "226,264" in text
        assert "22,055" not in text
        nothing = room.get("/figures?text=nothingofthekind").text
        assert "0 figures" in nothing
        assert "Try fewer words" in nothing
        assert "240,269" in room.get("/figures?text=mexico+aliens+2005+deport").text

    def test_figures_come_as_a_file_for_spreadsheets(self, room: Any, figure_id: str) -> None:
        assert 'href="/figures.csv?family=deportations"' in room.get("/figures?family=deportations").text
        answer = room.get("/figures.csv?family=deportations")
        assert answer.headers["content-type"].startswith("text/csv")
        assert answer.headers["content-disposition"] == "attachment; filename=figures.csv"
        lines = {row["figure_id"]: row for row in csv.DictReader(io.StringIO(answer.content.decode("utf-8-sig")))}
        assert len(lines) >= 5
        row = lines[figure_id]
        assert (row["value"], row["country_name"], row["reference_id"]) == ("240269", "Mexico", "06MEXICO1113")
        assert row["sentence"].startswith("Mexican migration authorities deported or detained for deportation 240,269")
        assert row["address"] == f"http://testserver/?figure={figure_id}"

    def test_a_chart_links_each_point_to_its_figure(self, room: Any, figure_id: str) -> None:
        text = room.get("/trends?family=deportations").text
        assert f'<a xlink:href="/figures/{figure_id}"' in text
        assert "room.invalid" not in text

    def test_what_does_not_add_up_has_a_page(self, room: Any) -> None:
        text = room.get("/checks").text
        assert "Stated totals and claims" in text
        assert "135" in text and "126" in text  # the networks of IOM and the gangs of CISEN

    def test_a_citation_is_plain_text(self, room: Any, figure_id: str) -> None:
        answer = room.get(f"/figures/{figure_id}/citation")
        assert answer.headers["content-type"].startswith("text/plain")
        assert "06MEXICO1113" in answer.text
        assert "240,269" in answer.text

    def test_withheld_passages_say_so_and_their_words_are_nowhere(self, room: Any) -> None:
        text = room.get("/cables/07TESTPOST99").text
        assert "its source asks that this passage is not disclosed" in text
        assert ">411</a>" in text
        pages = text + room.get("/figures?text=zanzibari").text + room.get("/").text
        sheet = room.get("/figures.csv").text
        (withheld,) = [row for row in csv.DictReader(io.StringIO(sheet)) if row["surface"] == "411"]
        assert withheld["sentence"] == "(withheld: its source asks that it is not disclosed)"
        pages += sheet
        assert not [secret for secret in SECRETS if secret in pages and secret != "zanzibari"]

    @pytest.mark.parametrize(
        "address", ["/cables/99NOWHERE1", "/figures/0000", "/figures/%27", "/cables/%3Cb%3E", "/no"]
    )
    def test_what_is_not_there_is_told_with_404(self, room: Any, address: str) -> None:
        answer = room.get(address)
        assert answer.status_code == 404
        assert "<b>" not in answer.text

    @pytest.mark.parametrize(
        "asked", ["page=0", "page=999999", "page=x", "year=x", "year=99999999999999999999", "unit=%00"]
    )
    def test_odd_questions_get_an_answer(self, room: Any, asked: str) -> None:
        assert room.get(f"/figures?{asked}").status_code == 200
        assert room.get(f"/trends?{asked}").status_code == 200

    def test_text_of_a_cable_is_escaped_everywhere(self, published_run: Path, tmp_path: Path) -> None:
        from starlette.testclient import TestClient

        from bi.reading_room.app import create_app

        version = tmp_path / "version"
        shutil.copytree((published_run / "published" / "current").resolve(), version)
        hostile = '<i>&"x'
        with duckdb.connect(str(version / "warehouse.duckdb")) as con:
            con.execute("update marts.dim_passages set passage_text = replace(passage_text, 'aliens', ?)", [hostile])
            con.execute("update marts.fct_figures set population = ?, actor = ? where value = 240269", [hostile] * 2)
            con.execute("update marts.dim_cables set subject = ?", [hostile])
            (figure,) = con.execute("select figure_id from marts.fct_figures where value = 240269").fetchone() or ("",)
        room = TestClient(create_app(version))
        for address in ("/", "/cables", f"/?figure={figure}", "/figures?family=deportations", "/trends", "/checks"):
            text = room.get(address).text
            assert "<i>" not in text, address
        text = " ".join(room.get("/cables/06MEXICO1113").text.split())
        assert "240,269</a> &lt;i&gt;&amp;&#34;x in <span" in text

    def test_pages_forbid_what_is_not_their_own(self, room: Any) -> None:
        policy = room.get("/").headers["content-security-policy"]
        assert "default-src 'none'" in policy
        assert "script-src 'self'" in policy

    def test_another_version_is_shown_once_it_is_published(self, published_run: Path, tmp_path: Path) -> None:
        from starlette.testclient import TestClient

        from bi.reading_room.app import create_app

        for name in ("one", "two"):
            shutil.copytree((published_run / "published" / "current").resolve(), tmp_path / name)
        with duckdb.connect(str(tmp_path / "two" / "warehouse.duckdb")) as con:
            con.execute("update marts.dim_cables set subject = 'Told anew'")
        link = tmp_path / "current"
        link.symlink_to("one")
        room = TestClient(create_app(link))
        assert "Told anew" not in room.get("/cables").text
        link.unlink()
        link.symlink_to("two")
        assert "Told anew" in room.get("/cables").text

    def test_before_the_first_version_the_room_says_what_to_do(self, tmp_path: Path) -> None:
        from starlette.testclient import TestClient

        from bi.reading_room.app import create_app

        answer = TestClient(create_app(tmp_path / "current")).get("/figures")
        assert answer.status_code == 503
        assert "tieout run" in answer.text
