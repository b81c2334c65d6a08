"""The command line: what it prints, its exit statuses, and that bad input is answered with a sentence."""

from __future__ import annotations

import io
import json
import subprocess
import sys
import time
from decimal import Decimal
from pathlib import Path

import pytest
from click.testing import CliRunner

from tieout import extraction
from tieout.cli import main
from tieout.console import number_text, query_result, value_text
from tieout.settings import PROJECT_ROOT


def run(*args: str) -> tuple[int, str]:
    result = CliRunner().invoke(main, list(args))
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result.exit_code, result.output


def test_help_names_every_command() -> None:
    status, output = run("--help")
    assert status == 0
    for command in ("run", "extract", "publish", "rollback", "versions", "mirror", "cite", "sql", "ui"):
        assert f"  {command} " in output


def test_the_help_of_a_command_is_no_fault() -> None:
    status, output = run("run", "--help")
    assert status == 0
    assert "Error" not in output


def test_extract_prints_one_mention_a_line(sample_path: Path, sample_text: str) -> None:
    status, output = run("extract", str(sample_path), "--format", "jsonl")
    assert status == 0
    rows = [json.loads(line) for line in output.splitlines()]
    for row in rows:
        assert tuple(row) == extraction.JSON_NAMES
        assert sample_text[row["char_start"] : row["char_end"]] == row["surface"]
    (deported,) = [row for row in rows if row["surface"] == "240,269"]
    assert (deported["value_low"], deported["value_high"]) == (240269, 240269)
    assert (deported["reference_id"], deported["paragraph"]) == ("06MEXICO1113", 11)


def test_extract_as_a_table(sample_path: Path) -> None:
    status, output = run("extract", str(sample_path), "--format", "table")
    assert status == 0
    assert "240,269" in output


def test_extract_names_what_it_cannot_read_and_goes_on(tmp_path: Path, sample_path: Path) -> None:
    (tmp_path / "empty.txt").touch()
    status, output = run("extract", str(tmp_path / "empty.txt"), str(sample_path))
    assert status == 1
    assert "empty.txt: empty_file: " in output
    assert '"surface": "240,269"' in output


@pytest.mark.parametrize("args", [("extract",), ("extract", "no-such-file"), ("run", "no-such-folder"), ("nonsense",)])
def test_wrong_usage_has_status_2(args: tuple[str, ...]) -> None:
    status, output = run(*args)
    assert status == 2
    assert "Error" in output


def test_before_anything_is_published_each_command_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TIEOUT_DATA", str(tmp_path))
    for args in (("sql", "select 1"), ("cite", "ab"), ("publish",), ("rollback",)):
        status, output = run(*args)
        assert status == 1, args
        assert output.startswith("Error: "), args
    assert run("versions") == (0, "Nothing is published yet. `tieout run` reads data/source and publishes it.\n")
    status, output = run("run")
    assert status == 0
    assert "There are no documents in" in output


def test_an_empty_query_is_wrong_usage() -> None:
    for query in ("", "  ", "\n"):
        status, output = run("sql", query)
        assert status == 2
        assert "The query is empty" in output


def test_a_result_that_is_too_wide_for_a_table_shows_every_cell() -> None:
    from rich.console import Console

    names = [f"column_{i}" for i in range(40)]
    with io.StringIO() as shown:
        console = Console(file=shown, width=100)
        console.print(query_result(names, [[f"cell {i}" for i in range(40)], [None] * 40], console.width))
        lines = [line.split() for line in shown.getvalue().splitlines()]
    assert lines[0] == ["Row", "1"]
    assert lines[1:41] == [[f"column_{i}", "cell", str(i)] for i in range(40)]
    assert lines[41] == ["Row", "2"]


def test_a_result_that_fits_is_a_table_and_long_text_is_folded_not_cut() -> None:
    from rich.console import Console

    with io.StringIO() as shown:
        console = Console(file=shown, width=40)
        console.print(query_result(["a", "b"], [["x" * 60, 1]], console.width))
        text = shown.getvalue()
    assert text.count("x") == 60
    assert "\u2026" not in text
    assert query_result(["a"], [], 40).row_count == 0


def test_nothing_new_is_told_at_once_and_without_the_heavy_libraries(data_folder: Path) -> None:
    code = (
        "import sys; from tieout import batches, slices, state; from tieout.discover import discover;"
        " from tieout.settings import folders; from tieout.batches import write_json; f = folders();"
        " slices.run_batch(batches.plan_batch(f.interim, discover([f.source])), f.interim);"
        " write_json(f.published / 'v1' / 'manifest.json', {'version': 'v1', 'state': state.present_state(f)});"
        " f.current.symlink_to('v1')"
    )
    subprocess.run([sys.executable, "-c", code], cwd=PROJECT_ROOT, check=True)
    look = (
        "import sys; from tieout.cli import main; main(['run'], standalone_mode=False);"
        " print(sorted({'dagster', 'dbt', 'duckdb', 'great_expectations', 'pyarrow.parquet'} & set(sys.modules)))"
    )
    started = time.monotonic()
    done = subprocess.run([sys.executable, "-c", look], cwd=PROJECT_ROOT, check=True, capture_output=True, text=True)
    assert "Nothing is new" in done.stdout
    assert done.stdout.splitlines()[-1] == "[]"
    assert time.monotonic() - started < 5


@pytest.mark.parametrize(
    ("low", "high", "qualifier", "shown"),
    [
        (Decimal("240269.000000000"), Decimal("240269.000000000"), "exact", "240,269"),
        (Decimal("63.600000000"), Decimal("63.600000000"), "exact", "63.6"),
        (Decimal("2"), Decimal("10"), "range", "2 to 10"),
        (Decimal("100"), None, "more_than", "more than 100"),
        (None, Decimal("5"), "at_most", "at most 5"),
        (None, None, "some", "?"),
    ],
)
def test_values_as_people_read_them(low: Decimal | None, high: Decimal | None, qualifier: str, shown: str) -> None:
    assert value_text({"value_low": low, "value_high": high, "qualifier": qualifier}) == shown


def test_a_large_round_number_has_no_exponent() -> None:
    assert number_text(Decimal("5600000.000000000")) == "5,600,000"
    assert number_text(Decimal("0.000000000")) == "0"


PAGE = """<html><body><table class='cable'><tr><th>Reference id</th></tr>
<tr><td>07TESTPOST12</td><td>2007-02-03 04:05</td><td>Embassy Testpost</td></tr></table>
<pre>UNCLAS TESTPOST 000012\n\nSIPDIS\n\nE.O. 12958: N/A\nTAGS: PHUM\nSUBJECT: A SHORT CABLE\n
1. Police rescued 12 girls &amp; 3 boys.\n</pre></body></html>"""


def printed(*args: str) -> tuple[int, bytes]:
    done = CliRunner().invoke(main, ["text", *args])
    return done.exit_code, done.stdout_bytes


def test_the_text_that_characters_are_counted_in(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, sample_path: Path
) -> None:
    monkeypatch.setenv("TIEOUT_DATA", str(tmp_path))
    source = tmp_path / "source" / "2007"
    source.mkdir(parents=True)
    (source / "page.html").write_text(PAGE, "utf-8")
    assert printed(str(sample_path)) == (0, sample_path.read_bytes())
    assert printed(str(sample_path), "41546", "41553") == (0, b"240,269")
    status, text = printed("2007/page.html")
    assert status == 0
    assert b"Police rescued 12 girls & 3 boys." in text
    assert b"<pre>" not in text
    start = text.index(b"12 girls")
    assert printed("2007/page.html", str(start), str(start + 2)) == (0, b"12")


def test_what_has_no_text_to_print_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TIEOUT_DATA", str(tmp_path))
    (tmp_path / "a.pdf").write_bytes(b"%PDF-1.4 \0")
    status, output = run("text", str(tmp_path / "a.pdf"))
    assert (status, "binary_file: The file is a PDF" in output) == (1, True)
    status, output = run("text", "2007/none.html")
    assert (status, "There is no file 2007/none.html, neither here nor in " in output) == (2, True)
