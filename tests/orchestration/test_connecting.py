"""What docs/connect.md tells readers to do: each recipe that it marks is run, with each client that it names."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.orchestration.clients import environment
from tieout.settings import PROJECT_ROOT

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("published_run")]

RECIPE = re.compile(r"<!-- run: ([^>]+) -->\n```(\w+)\n(.*?)```", re.DOTALL)
TEXT = (PROJECT_ROOT / "docs" / "connect.md").read_text("utf-8")
RECIPES = [(name, language, code) for names, language, code in RECIPE.findall(TEXT) for name in names.split()]
BREAKING_OUT = (
    "select * from read_text('secret.txt')", "attach 'other.duckdb'", "copy (select 1) to 'out.csv'",
    "set enable_external_access = true", "set lock_configuration = false", "create table marts.t (i integer)",
)  # fmt: skip
PROBE = """
def ask(query):
    if "sqlalchemy" in type(con).__module__:
        return con.execute(sa.text(query)).fetchall()
    if "adbc" in type(con).__module__:
        cursor = con.cursor()
        cursor.execute(query)
        return cursor.fetchall()
    return con.execute(query).fetchall()

for query in QUERIES:
    try:
        print("NOT REFUSED:", query, ask(query))
    except Exception as refusal:
        print("refused:", str(refusal)[:80])
"""


def run(folder: Path, name: str, language: str, code: str) -> str:
    command = [sys.executable, "-c", code] if language == "python" else ["sh", "-c", code]
    done = subprocess.run(
        command, cwd=folder, env=environment(name), capture_output=True, text=True, check=False, timeout=120
    )
    return done.stdout + done.stderr


def test_the_table_of_clients_names_what_is_run() -> None:
    assert {name for name, _, _ in RECIPES} == {"duckdb-1.4", "duckdb-2.0", "project", "cli"}
    table = TEXT[: TEXT.index("## What every client")]
    requirements = "".join(f.read_text("utf-8") for f in sorted((PROJECT_ROOT / "tests" / "clients").glob("*.in")))
    for pin in ("duckdb==1.4.4", "duckdb==2.0.0", "duckdb-cli==1.5.6", "adbc-driver-manager==1.13.0"):
        assert pin in requirements
        assert pin.partition("==")[2] in table


@pytest.mark.parametrize(("name", "language", "code"), RECIPES)
def test_a_recipe_finds_the_figure(published_run: Path, name: str, language: str, code: str) -> None:
    said = run(published_run.parent, name, language, code)
    assert "240269" in said or "240,269" in said, said
    assert "Error" not in said, said


@pytest.mark.parametrize(("name", "language", "code"), [r for r in RECIPES if "enable_external_access" in r[2]])
def test_a_recipe_lets_no_query_out_of_the_file(
    published_run: Path, tmp_path: Path, name: str, language: str, code: str
) -> None:
    (tmp_path / "data").symlink_to(published_run)
    (tmp_path / "secret.txt").write_text("a secret", "utf-8")
    before = sorted(p.name for p in tmp_path.iterdir())
    if language == "python":
        said = run(tmp_path, name, language, f"{code}\nQUERIES = {BREAKING_OUT!r}\n{PROBE}")
        assert said.count("refused:") == len(BREAKING_OUT), said
    else:
        queries = [code[: code.index('"select ')] + f'"{query}"' for query in BREAKING_OUT]
        said = "\n".join(run(tmp_path, name, language, f"{query} && echo NOT REFUSED") for query in queries)
        assert said.count("Error") >= len(BREAKING_OUT), said
    assert "NOT REFUSED" not in said
    assert "a secret" not in said
    assert sorted(p.name for p in tmp_path.iterdir()) == before
