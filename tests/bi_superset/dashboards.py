"""The dashboards in a real Superset, by its API and in a browser: `make test-bi`.

Too heavy for `make test`, which does not collect a file of this name.
"""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
from pathlib import Path
from typing import Any

import duckdb
import pytest
import yaml

from bi.superset import pictures
from bi.superset.settings import ASSETS
from bi.superset.spec.generate import DASHBOARDS
from tests.bi_superset.conftest import PROGRAM, ROOM, Server, serve
from tieout.settings import PROJECT_ROOT

KINDS = ("database", "dataset", "chart", "dashboard")
# What one cable may have none of; each of the other charts has rows on the sample.
MAY_BE_EMPTY = {
    "Figures that it does not read alike", "Rejections by reason", "Rejections, one by one", "Figures on extraditions",
    "Figures on migration",
}  # fmt: skip


def committed(kind: str) -> set[str]:
    """UUIDs of the files of a kind."""
    return {yaml.safe_load(file.read_text("utf-8"))["uuid"] for file in (ASSETS / f"{kind}s").rglob("*.yaml")}


def test_an_import_brings_everything_and_another_doubles_nothing(server: Server) -> None:
    def held() -> dict[str, Any]:
        found: dict[str, Any] = {kind: set(server.all(kind)) for kind in KINDS}
        datasets = [server.get(f"dataset/{d['id']}")["result"] for d in server.all("dataset").values()]
        found["columns"] = {d["table_name"]: sorted(c["column_name"] for c in d["columns"]) for d in datasets}
        found["metrics"] = {d["table_name"]: sorted(m["metric_name"] for m in d["metrics"]) for d in datasets}
        found["shown"] = {
            slug: sorted(c["slice_name"] for c in server.get(f"dashboard/{slug}/charts")["result"])
            for slug in (shown.name for shown in DASHBOARDS)
        }
        return found

    first = held()
    assert {kind: first[kind] for kind in KINDS} == {kind: committed(kind) for kind in KINDS}
    assert [len(first[kind]) for kind in KINDS] == [1, 8, 53, 5]
    assert first["shown"] == {d.name: sorted(c.title for c in d.charts()) for d in DASHBOARDS}
    again = [PROGRAM, "-m", "bi.superset.prepare", server.data, ROOM]
    subprocess.run(again, cwd=PROJECT_ROOT, check=True, capture_output=True)
    assert held() == first


def test_the_query_of_each_chart_answers(server: Server) -> None:
    empty = set()
    for chart in server.all("chart").values():
        (answer,) = server.get(f"chart/{chart['id']}/data/")["result"]
        assert answer["error"] is None, chart["slice_name"]
        assert answer["status"] == "success", chart["slice_name"]
        if not answer["rowcount"] or answer["data"] == [{"figures": 0}]:
            empty.add(chart["slice_name"])
    assert empty <= MAY_BE_EMPTY


@pytest.mark.parametrize(
    ("chart", "rows"),
    [
        ("Cables with figures", [{"cables": 1}]),
        ("Figures stated", [{"figures": 110}]),
        ("Numerals in cables", [{"numerals": 352}]),
        ("Figures on deportations", [{"figures": 5}]),
        ("Figures on convictions", [{"figures": 4}]),
        ("People deported in a whole year, as stated", [{"year": "2005", "country": "Mexico", "total": 262324.0}]),
        ("The second reader", [{"verdict": "reads the same value", "figures": 110}]),
    ],
)
def test_charts_show_the_numbers_of_the_sample(server: Server, chart: str, rows: list[dict[str, Any]]) -> None:
    assert server.rows(chart) == rows


def test_cells_link_into_the_reading_room(server: Server) -> None:
    scholarship = next(r for r in server.rows("Scholarships and students, one by one") if "5.6 million" in r["figure"])
    assert re.fullmatch(
        rf'<a href="{ROOM}/\?figure=[0-9a-f]{{20}}" target="_blank">5\.6 million</a>', scholarship["figure"]
    )
    assert scholarship["cable"] == f'<a href="{ROOM}/?cable=06MEXICO1113" target="_blank">06MEXICO1113</a>'
    families = [row["family_link"] for row in server.rows("Families")]
    assert f'<a href="{ROOM}/figures?family=deportations" target="_blank">deportations</a>' in families


def test_columns_tell_what_the_data_dictionary_tells(server: Server) -> None:
    (figures,) = [d for d in server.all("dataset").values() if d["table_name"] == "Figures"]
    columns = {c["column_name"]: c for c in server.get(f"dataset/{figures['id']}")["result"]["columns"]}
    assert columns["qualifier"]["description"] == (
        "exact, approximate, at_least, more_than, less_than, at_most, range or some."
    )


def test_sql_lab_answers_a_question(server: Server) -> None:
    answer = server.sql("select value from marts.fct_figures where surface = '240,269'").json()
    assert [float(row["value"]) for row in answer["data"]] == [240269.0]


@pytest.mark.parametrize(
    ("query", "refusal"),
    [
        ("create table marts.mine as select 1", "does not allow for DDL/DML"),
        ("delete from marts.fct_figures", "does not allow for DDL/DML"),
        ("select 1; drop table marts.fct_figures", "does not allow for DDL/DML"),
        ("select * from read_text('/etc/hostname')", "disabled by configuration"),
        ("select * from glob('/*')", "disabled by configuration"),
        ("copy (select 1) to '/tmp/of_a_reader.csv'", "disabled by configuration"),
        ("attach '/tmp/of_a_reader.duckdb'", "disabled by configuration"),
        ("install httpfs", "disabled by configuration"),
        ("set enable_external_access = true", "has been locked"),
    ],
)
def test_sql_lab_refuses_to_write_and_to_reach_other_files(server: Server, query: str, refusal: str) -> None:
    answer = server.sql(query)
    assert answer.status_code >= 400
    assert refusal in answer.text
    assert not list(Path("/tmp").glob("of_a_reader.*"))


def test_a_new_version_is_seen_once_it_is_published(server: Server) -> None:
    link = server.data / "published" / "current"
    before, after = link.resolve(), link.resolve().with_name("after")
    shutil.copytree(before, after)
    with duckdb.connect(str(after / "warehouse.duckdb")) as con:
        con.execute("update marts.dim_cables set subject = 'Told <b>anew</b>'")

    def turn(version: Path) -> None:
        turned = link.with_name("turned")
        turned.symlink_to(version.name)
        turned.replace(link)

    def subjects() -> list[str]:
        return [row["subject"] for row in server.rows("The newest cables")]

    told = ["Told \u2039b>anew\u2039/b>"]  # text of a cable, which no browser takes for more
    assert subjects() != told
    turn(after)
    try:
        assert subjects() == told
    finally:
        turn(before)
    assert subjects() != told


@pytest.fixture(scope="module")
def shown(server: Server) -> Any:
    """A browser that is signed in."""
    try:
        with pictures.browser() as session:
            pictures.sign_in(session, server.address, server.password)
            yield session
    except FileNotFoundError as missing:
        pytest.skip(str(missing))


@pytest.mark.parametrize("dashboard", DASHBOARDS, ids=lambda d: d.name)
def test_each_chart_of_a_dashboard_draws(server: Server, shown: Any, dashboard: Any, tmp_path: Path) -> None:
    folder = Path(os.environ.get("PICTURES") or tmp_path)
    folder.mkdir(parents=True, exist_ok=True)
    shown.get_log("browser")
    faults = pictures.draw(shown, server.address, dashboard.name, len(dashboard.charts()))
    shown.save_screenshot(str(folder / f"{dashboard.name}.png"))
    assert faults == []
    # the pixel that counts users is the one thing that is stopped
    complaints = [entry["message"] for entry in shown.get_log("browser") if entry["level"] == "SEVERE"]
    assert [message for message in complaints if "scarf.sh" not in message] == []
    assert all("violates the following Content Security Policy" in message for message in complaints)


def test_a_link_of_a_table_is_a_link_on_the_page(server: Server, shown: Any) -> None:
    pictures.draw(shown, server.address, "migration", 10)
    links = shown.execute_script("return [...document.querySelectorAll('td a')].map(a => [a.text, a.href])")
    assert [href.startswith(f"{ROOM}/?figure=") for text, href in links if text == "240,269"] == [True]


_CANVAS = """
return [...document.querySelectorAll('.dashboard-component-chart-holder')]
    .find(c => c.innerText.startsWith(arguments[0])).querySelector('canvas')
"""


def test_a_click_on_a_bar_asks_for_what_it_stands_for(server: Server, shown: Any) -> None:
    from selenium.webdriver.common.action_chains import ActionChains
    from selenium.webdriver.support.ui import WebDriverWait

    pictures.draw(shown, server.address, "overview", 11)
    # the sample has one country, and so one bar, in the middle
    ActionChains(shown).click(shown.execute_script(_CANVAS, "Figures by country, the 20")).perform()

    def asked(session: Any) -> str:
        words = str(session.find_element("css selector", '[data-test="filter-bar"]').text)
        return words if "Cross-filters" in words else ""

    assert "Figures by country, the 20 with most\ncountryMexico\n" in WebDriverWait(shown, 30).until(asked)


def test_a_port_in_use_is_told(server: Server) -> None:
    told = subprocess.run(
        serve(server.data, server.port), cwd=PROJECT_ROOT, capture_output=True, text=True, timeout=60, check=False
    )
    assert told.returncode == 1
    assert f"make: port {server.port} cannot be used" in told.stderr
    assert "Traceback" not in told.stderr


def test_before_the_first_version_it_says_what_to_do(tmp_path: Path) -> None:
    told = subprocess.run(serve(tmp_path, 0), cwd=PROJECT_ROOT, capture_output=True, text=True, timeout=60, check=False)
    assert (told.returncode, told.stderr) == (1, "make: nothing is published yet: make run\n")


def test_secrets_are_the_users_alone(server: Server) -> None:
    home = server.data / "superset"
    assert [oct(path.stat().st_mode & 0o777) for path in (home, home / "secret_key", home / "password")] == [
        "0o700", "0o600", "0o600",
    ]  # fmt: skip
    assert not home.with_name("superset.new").exists()


def test_ctrl_c_stops_it(server: Server) -> None:
    server.process.send_signal(signal.SIGINT)
    assert server.process.wait(60) == 0
