"""Readers in a loop while versions are published: whether any meets an error, or sees rows of two versions at once.

    python benchmarks/readers.py [--versions 50] [--data FOLDER]

Before each version every row of two tables is given the version's number. Stock clients (DuckDB 1.4 and 2.0 from
``make clients``, the DuckDB of the project, SQLAlchemy, Parquet) open what is current, read the numbers of both tables
and the version's name, and close it again, each in a process of its own, until the last version is out. Prints a JSON
object, and ends with status 1 if a reader met an error or a mixture. With ``--data`` the marts of that data folder's
working file are published instead of a few rows; the folder itself is not changed.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import duckdb

ROOT = Path(__file__).resolve().parent.parent
CLIENTS = ROOT / ".venv" / "clients"
SMALL = ROOT / "tests" / "orchestration" / "small_warehouse.sql"

READ = """
import json, sys, time
from pathlib import Path
import duckdb
way, current, stop = sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3])
STAMPS = "select count(distinct {0}), min({0}) from {1}"
TABLES = [("subject", "dim_cables"), ("population", "fct_figures")]

def read_duckdb():
    with duckdb.connect(str(current / "warehouse.duckdb"), read_only=True) as con:
        found = [con.execute(STAMPS.format(c, f"marts.{t}")).fetchone() for c, t in TABLES]
        return found, con.execute("select says from marts.about where item = 'version'").fetchone()[0]

def read_sqlalchemy():
    import sqlalchemy
    engine = sqlalchemy.create_engine(f"duckdb:///{current / 'warehouse.duckdb'}", connect_args={"read_only": True},
                                      poolclass=sqlalchemy.pool.NullPool)
    with engine.connect() as con:
        ask = lambda query: tuple(con.exec_driver_sql(query).fetchone())
        found = [ask(STAMPS.format(c, f"marts.{t}")) for c, t in TABLES]
        name = ask("select says from marts.about where item = 'version'")[0]
    engine.dispose()
    return found, name

def read_parquet():
    folder = current.resolve()  # once: two look-ups of the link may lead to two versions
    with duckdb.connect() as con:
        found = [con.execute(STAMPS.format(c, f"'{folder}/parquet/{t}.parquet'")).fetchone() for c, t in TABLES]
    return found, folder.name

read = {"duckdb": read_duckdb, "sqlalchemy": read_sqlalchemy, "parquet": read_parquet}[way]
said = {"client": f"{way} {duckdb.__version__}", "reads": 0, "versions": set(), "mixed": 0, "errors": []}
while not stop.exists():
    try:
        (first, second), name = read()
    except Exception as error:
        said["errors"].append(f"{type(error).__name__}: {error}"[:300])
        continue
    said["reads"] += 1
    said["mixed"] += first != second or first[0] != 1
    said["versions"].add(name)
print(json.dumps(said | {"versions": len(said["versions"])}))
"""


def main() -> int:
    """Publish under readers, print what they met."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--versions", type=int, default=50)
    parser.add_argument("--data", type=Path)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        found = under_readers(Path(folder), options.versions, options.data)
    print(json.dumps(found, indent=1))
    sound = all(r["reads"] and not r["mixed"] and not r["errors"] for r in found["readers"])
    return 0 if sound else 1


def under_readers(folder: Path, number: int, data: Path | None) -> dict[str, object]:
    """Publish so many versions in the folder while readers read."""
    sys.path.insert(0, str(ROOT))
    os.environ["TIEOUT_DATA"] = str(folder)
    from orchestration.publishing.build import publish
    from tieout.settings import folders

    places = folders()
    places.warehouse.parent.mkdir(parents=True)
    if data:
        shutil.copyfile(data / "warehouse" / "tieout.duckdb", places.warehouse)
    with duckdb.connect(str(places.warehouse)) as con:
        if not data:
            con.execute(SMALL.read_text("utf-8"))
        query = "select table_name from duckdb_tables() where schema_name = 'marts' order by all"
        marts = [name for (name,) in con.execute(query).fetchall()]
    _stamp(places.warehouse, 0)
    publish(places, marts, {}, [])
    stop = folder / "stop"
    readers = [_reader(way, client, places.current, stop) for way, client in _clients()]
    started = time.monotonic()
    for version in range(1, number):
        _stamp(places.warehouse, version)
        publish(places, marts, {}, [])
    seconds = time.monotonic() - started
    stop.touch()
    said = [json.loads(reader.communicate()[0]) for reader in readers]
    return {"versions": number, "seconds": round(seconds, 1), "readers": said}


def _clients() -> list[tuple[str, Path | None]]:
    """Ways to read, each with the folder of another DuckDB than the project's where it takes one."""
    others = sorted(CLIENTS.glob("duckdb-*"))
    return [("duckdb", None), ("sqlalchemy", None), ("parquet", None), *(("duckdb", other) for other in others)]


def _reader(way: str, client: Path | None, current: Path, stop: Path) -> subprocess.Popen[str]:
    environment = os.environ | ({"PYTHONPATH": str(client)} if client else {})
    command = [sys.executable, "-c", READ, way, str(current), str(stop)]
    return subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True, cwd=current.parent)


def _stamp(warehouse: Path, version: int) -> None:
    with duckdb.connect(str(warehouse)) as con:
        con.execute("update marts.dim_cables set subject = ?", [f"version {version}"])
        con.execute("update marts.fct_figures set population = ?", [f"version {version}"])


if __name__ == "__main__":
    sys.exit(main())
