"""docs/sql_handbook.md answers on what a run has published, and ``make sql`` opens it and nothing else."""

from __future__ import annotations

import os
import pty
import re
import select
import subprocess
import time
from pathlib import Path

import pytest

from tests.dbt.modelling import examples, result_of
from tests.orchestration.clients import installed
from tests.orchestration.handbook import PAGE, warehouse
from tieout.settings import PROJECT_ROOT, Folders

TEXT = PAGE.read_text("utf-8")


def test_it_has_25_questions_each_with_one_query_on_the_sample_and_an_answer() -> None:
    titles = re.findall(r"^### (\d+)\. .*\?$", TEXT, re.MULTILINE)
    assert [int(number) for number in titles] == list(range(1, 26))
    found = examples(TEXT)
    assert len(found) == TEXT.count("```sql") == 25
    for query, printed in found:
        assert "reference_id = '06MEXICO1113'" in query
        assert " marts." in query or " find_text(" in query
        assert len(printed.splitlines()) >= 3, query


@pytest.mark.parametrize(
    ("question", "words"),
    [
        (1, ["240,269", "240269", "Mexican migration authorities"]),
        (4, ["226,264", "94.2"]),
        (6, ["270", "127", "19"]),
        (9, ["1,336", "57", "1279", "531", "20", "511", "CISEN"]),
        (14, ["5600000", "6000000", "planned"]),
        (17, ["27", "25"]),
        (19, ["IOM", "135", "CISEN", "126"]),
    ],
)
def test_an_answer_is_what_a_person_reads_in_the_cable(question: int, words: list[str]) -> None:
    _, printed = examples(TEXT)[question - 1]
    cells = {cell.strip() for line in printed.splitlines() for cell in line.split("|")}
    assert set(words) <= cells


@pytest.mark.slow
@pytest.mark.xdist_group("published_run")
def test_every_query_gives_what_is_printed(published_run: Path) -> None:
    file = warehouse(Folders(published_run))
    moved = [(query, given) for query, printed in examples(TEXT) if (given := result_of(file, query)) != printed]
    assert moved == [], "read the difference, then make run and python -m tests.orchestration.handbook"


@pytest.mark.slow
@pytest.mark.xdist_group("published_run")
@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("select cast(value as integer) as v from fct_figures where surface = '240,269'", "240269"),
        ("create table marts.t (i integer)", "read-only"),
        ("select * from read_text('/etc/hosts')", "disabled by configuration"),
        ("set enable_external_access = true", "locked"),
    ],
)
def test_make_sql_answers_and_reads_or_writes_nothing_else(
    published_run: Path, tmp_path: Path, query: str, said: str
) -> None:
    installed("sql")
    environment = os.environ | {"TIEOUT_DATA": str(published_run), "HOME": str(tmp_path), "QUERY": query}
    done = subprocess.run(
        ["make", "--no-print-directory", "sql"],
        cwd=PROJECT_ROOT, env=environment, capture_output=True, text=True, check=False, timeout=120,
    )  # fmt: skip
    assert said in done.stdout + done.stderr
    assert (done.returncode == 0) == (said == "240269")


@pytest.mark.slow
@pytest.mark.xdist_group("published_run")
def test_make_sql_opens_the_published_file_in_a_terminal_and_leaves_at_ctrl_q(
    published_run: Path, tmp_path: Path
) -> None:
    installed("sql")
    environment = os.environ | {"TIEOUT_DATA": str(published_run), "HOME": str(tmp_path), "TERM": "xterm-256color"}
    ours, theirs = pty.openpty()
    client = subprocess.Popen(
        ["make", "--no-print-directory", "sql"],
        cwd=PROJECT_ROOT, env=environment, stdin=theirs, stdout=theirs, stderr=theirs, start_new_session=True,
    )  # fmt: skip
    os.close(theirs)
    shown, latest = b"", time.monotonic() + 60
    try:
        while client.poll() is None and time.monotonic() < latest:
            if select.select([ours], [], [], 0.5)[0]:
                shown += os.read(ours, 65536)
            elif b"warehouse" in shown:
                os.write(ours, b"\x11")  # asked again until it leaves: one that is still starting takes no keys
    except OSError:
        client.wait(timeout=20)  # the terminal is closed from the other side
    finally:
        if client.poll() is None:
            os.killpg(client.pid, 9)
        os.close(ours)
    assert b"warehouse" in shown
    assert client.wait(timeout=20) == 0
