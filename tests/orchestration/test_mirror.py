"""The mirror in PostgreSQL: what is copied, what readers there see meanwhile, and what is said where it cannot be made.

Against a real server, which these tests start.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import duckdb
import pytest
import sqlalchemy as sa
from click.testing import CliRunner

from orchestration.mirroring.address import Address
from orchestration.mirroring.copying import Mirrored, MirrorError, mirror
from tests.orchestration.postgres_server import PASSWORD, Server, running_server
from tieout.cli import main
from tieout.faults import Fault
from tieout.settings import Folders

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("published_run")]

TABLES = """
create schema marts;
create table marts.about (item varchar primary key, says varchar not null);
insert into marts.about values ('version', 'v1');
create table marts.fct_figures (
    figure_id varchar, surface varchar, value decimal(38, 9), months decimal(18, 4), char_start bigint,
    paragraph integer, is_repeat boolean, share double, day date, loaded_at timestamp
);
comment on table marts.fct_figures is 'One row a figure, the author''s.';
comment on column marts.fct_figures.surface is 'As the source writes it: "1\\n2".';
insert into marts.fct_figures values
    ('f1', e'240,\\n269 \u00e9\U0001f6a2 \\\\N', 240269, 0.5, 9007199254740993, 11, false, 0.1, '2005-12-31',
        '2006-03-02 18:44:00.123456'),
    ('f2', '', -0.000000001, -12.2500, 0, 0, true, 'nan', '0001-01-01', '1900-01-01'),
    ('f3', null, null, null, null, null, null, null, null, null),
    ('f4', 'x', 12345678901234567890123456789.123456789, null, null, null, null, null, null, null);
"""


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    with running_server() as running:
        yield running


@pytest.fixture
def database(server: Server, request: pytest.FixtureRequest) -> Iterator[str]:
    """A database of the test's own."""
    name = f"t{abs(hash(request.node.name))}"
    with server.connect() as con:
        con.execute(f"create database {name}")
    yield name
    with server.connect() as con:
        con.execute(f"drop database {name} with (force)")


@pytest.fixture
def places(data_folder: Path) -> Folders:
    """Folders in which a small version is published."""
    publish(Folders(data_folder), "v1", TABLES)
    return Folders(data_folder)


def publish(places: Folders, name: str, sql: str) -> None:
    folder = places.published / name
    folder.mkdir(parents=True)
    with duckdb.connect(str(folder / "warehouse.duckdb")) as con:
        con.execute(sql)
    places.current.unlink(missing_ok=True)
    places.current.symlink_to(name)


def second_version(places: Folders, more: str = "") -> None:
    """Publish f1 with another value, and f5 only."""
    changed = (
        "delete from marts.fct_figures where figure_id <> 'f1'; update marts.fct_figures set value = 2;"
        "insert into marts.fct_figures (figure_id) values ('f5'); update marts.about set says = 'v2';"
    )
    publish(places, "v2", TABLES + changed + more)


def copy(places: Folders, url: str, report=lambda done, total: None) -> Mirrored:
    return mirror(places, Address(url), "marts", report)


def ask(server: Server, database: str, query: str, user: str = "owner") -> list[tuple]:
    with server.connect(database, user) as con:
        return con.execute(query).fetchall()


def state(server: Server, database: str) -> list[tuple]:
    return ask(server, database, "select figure_id, trim_scale(value)::text from marts.fct_figures order by 1")


OLD = [("f1", "240269"), ("f2", "-0.000000001"), ("f3", None), ("f4", "12345678901234567890123456789.123456789")]
NEW = [("f1", "2"), ("f5", None)]


def test_values_types_keys_and_comments_arrive(server: Server, database: str, places: Folders) -> None:
    assert copy(places, server.url(database)) == Mirrored("v1", tables=2, rows=5)
    rows = ask(server, database, "select * from marts.fct_figures order by figure_id")
    assert rows[0] == (
        "f1", "240,\n269 \u00e9\U0001f6a2 \\N", Decimal(240269), Decimal("0.5"), 9007199254740993, 11, False, 0.1,
        dt.date(2005, 12, 31), dt.datetime(2006, 3, 2, 18, 44, 0, 123456),
    )  # fmt: skip
    assert rows[1][:7] == ("f2", "", Decimal("-1E-9"), Decimal("-12.25"), 0, 0, True)
    assert rows[1][8:] == (dt.date(1, 1, 1), dt.datetime(1900, 1, 1, 0, 0))
    assert rows[2] == ("f3", *[None] * 9)
    assert rows[3][2] == Decimal("12345678901234567890123456789.123456789")
    described = ask(
        server,
        database,
        "select attname::text, format_type(atttypid, atttypmod), attnotnull, col_description(attrelid, attnum)"
        " from pg_attribute where attrelid = 'marts.fct_figures'::regclass and attnum > 0 order by attnum",
    )
    assert described == [
        ("figure_id", "text", True, None),
        ("surface", "text", False, 'As the source writes it: "1\\n2".'),
        ("value", "numeric(38,9)", False, None),
        ("months", "numeric(18,4)", False, None),
        ("char_start", "bigint", False, None),
        ("paragraph", "integer", False, None),
        ("is_repeat", "boolean", False, None),
        ("share", "double precision", False, None),
        ("day", "date", False, None),
        ("loaded_at", "timestamp without time zone", False, None),
    ]
    assert ask(server, database, "select obj_description('marts.fct_figures'::regclass)") == [
        ("One row a figure, the author's.\nCopied by tieout mirror, which replaces its rows.",)
    ]
    keys = (
        "select conrelid::regclass::text, pg_get_constraintdef(oid) from pg_constraint"
        " where contype = 'p' and connamespace = 'marts'::regnamespace order by 1"
    )
    assert ask(server, database, keys) == [
        ("marts.about", "PRIMARY KEY (item)"),
        ("marts.fct_figures", "PRIMARY KEY (figure_id)"),
    ]


def test_what_is_really_published_is_read_back_as_a_bi_tool_would(
    server: Server, database: str, published_run: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TIEOUT_DATA", str(published_run))
    done = CliRunner().invoke(main, ["mirror", server.url(database)])
    assert done.exit_code == 0, done.output
    assert f"rows are in schema marts of {database} on 127.0.0.1:{server.port}." in done.output
    assert PASSWORD not in done.output
    engine = sa.create_engine(server.url(database).replace("postgres://", "postgresql+psycopg://"))
    inspector = sa.inspect(engine)
    with duckdb.connect(str(published_run / "published/current/warehouse.duckdb"), read_only=True) as published:
        named = published.execute("select table_name, comment from duckdb_tables() where schema_name = 'marts'")
        comments = dict(named.fetchall())
        assert sorted(inspector.get_table_names("marts")) == sorted(comments)
        with engine.connect() as con:
            for table, comment in comments.items():
                there = con.exec_driver_sql(f"select * from marts.{table}").fetchall()
                here = published.execute(f"select * from marts.{table}").fetchall()
                assert sorted(repr(tuple(row)) for row in there) == sorted(map(repr, here)), table
                assert inspector.get_table_comment(table, "marts")["text"].startswith(f"{comment}\n")
                assert inspector.get_pk_constraint(table, "marts")["constrained_columns"], table
            value, who = con.exec_driver_sql(
                "select f.value, p.population from marts.fct_figures as f"
                " join marts.dim_populations as p using (population_key) where f.surface = '240,269'"
            ).one()
    engine.dispose()
    assert (value, who) == (Decimal(240269), "aliens")
    assert all(c["comment"] for c in inspector.get_columns("fct_figures", "marts"))


def test_a_second_mirror_replaces_the_first_and_keeps_grants_views_and_indexes(
    server: Server, database: str, places: Folders
) -> None:
    copy(places, server.url(database))
    with server.connect(database) as con:
        con.execute("create schema bi; create index by_surface on marts.fct_figures (surface)")
        con.execute("create view bi.big as select figure_id from marts.fct_figures where value > 1")
        con.execute(
            f"create role r_{database} login password '{PASSWORD}'; grant usage on schema marts to r_{database}"
        )
        con.execute(f"grant select on marts.fct_figures to r_{database}")
    assert copy(places, server.url(database)).rows == 5
    assert state(server, database) == OLD
    second_version(places)
    assert copy(places, server.url(database)) == Mirrored("v2", tables=2, rows=3)
    assert state(server, database) == NEW
    assert ask(server, database, "select * from bi.big") == [("f1",)]
    assert ask(server, database, "select 1 from pg_indexes where indexname = 'by_surface'") == [(1,)]
    assert ask(server, database, "select count(*) from marts.fct_figures", user=f"r_{database}") == [(2,)]


def test_a_reader_in_the_middle_of_a_mirror_sees_the_old_version_whole(
    server: Server, database: str, places: Folders
) -> None:
    copy(places, server.url(database))
    second_version(places)
    snapshot = server.connect(database)
    snapshot.execute("begin isolation level repeatable read")
    both = "select (select says from marts.about), (select count(*) from marts.fct_figures)"
    assert snapshot.execute(both).fetchall() == [("v1", 4)]
    seen = []
    copy(places, server.url(database), lambda done, total: seen.append((done, ask(server, database, both))))
    assert seen == [(0, [("v1", 4)]), (1, [("v1", 4)]), (2, [("v1", 4)])]
    assert snapshot.execute(both).fetchall() == [("v1", 4)]
    snapshot.close()
    assert ask(server, database, both) == [("v2", 2)]


def test_a_failure_in_the_middle_leaves_the_old_version_whole(server: Server, database: str, places: Folders) -> None:
    def fail(done: int, total: int) -> None:
        if done == total:
            raise RuntimeError("the power went")

    with pytest.raises(RuntimeError):
        copy(places, server.url(database), fail)
    assert ask(server, database, "select 1 from pg_namespace where nspname = 'marts'") == []
    copy(places, server.url(database))
    second_version(places, "alter table marts.fct_figures add column more integer")
    with pytest.raises(RuntimeError):
        copy(places, server.url(database), fail)
    assert state(server, database) == OLD


def test_rows_that_do_not_arrive_are_noticed(server: Server, database: str, places: Folders) -> None:
    copy(places, server.url(database))
    with server.connect(database) as con:
        con.execute("create function nothing() returns trigger language plpgsql as 'begin return null; end'")
        con.execute("create trigger t before insert on marts.fct_figures for each row execute function nothing()")
    with pytest.raises(Fault, match=r"fct_figures has 0 rows of 4"):
        copy(places, server.url(database))
    assert state(server, database) == OLD


def test_columns_that_changed_make_the_table_anew_and_tables_no_longer_published_go(
    server: Server, database: str, places: Folders
) -> None:
    publish(places, "v0", f"{TABLES} create table marts.given_up as select 1 as i")
    copy(places, server.url(database))
    with server.connect(database) as con:
        con.execute("create view public.depends as select surface from marts.fct_figures")
        con.execute("create table marts.of_somebody_else (i integer)")
    second_version(places, "alter table marts.fct_figures drop column months")
    with pytest.raises(Fault, match=r"other objects depend on it, and its columns have changed.*view depends depends"):
        copy(places, server.url(database))
    assert state(server, database) == OLD
    with server.connect(database) as con:
        con.execute("drop view public.depends")
    copy(places, server.url(database))
    assert state(server, database) == NEW
    names = "select tablename::text from pg_tables where schemaname = 'marts' order by 1"
    assert ask(server, database, names) == [("about",), ("fct_figures",), ("of_somebody_else",)]


def test_a_table_that_no_mirror_made_is_not_touched(server: Server, database: str, places: Folders) -> None:
    with server.connect(database) as con:
        con.execute("create schema marts; create table marts.fct_figures as select 1 as mine")
    with pytest.raises(MirrorError, match=r"Schema marts holds fct_figures, which no mirror made.*--schema"):
        copy(places, server.url(database))
    assert ask(server, database, "select mine from marts.fct_figures") == [(1,)]
    assert mirror(places, Address(server.url(database)), "tieout's", lambda done, total: None).rows == 5


def test_two_mirrors_at_once_do_not_mix(server: Server, database: str, places: Folders) -> None:
    def again(done: int, total: int) -> None:
        with pytest.raises(MirrorError, match="Another mirror into schema marts is in progress"):
            copy(places, server.url(database))

    copy(places, server.url(database), again)
    assert state(server, database) == OLD


def said(*args: str) -> tuple[int, str]:
    done = CliRunner().invoke(main, ["mirror", *args])
    assert done.exception is None or isinstance(done.exception, SystemExit), done.exception
    return done.exit_code, done.output


def test_what_is_wrong_with_server_or_rights_is_said(server: Server, database: str, places: Folders) -> None:
    with server.connect(database) as con:
        con.execute(f"create role w_{database} login password '{PASSWORD}'")
    refused = {
        server.url(database, password="wr0ng-one"): "owner in: the name or the password is wrong",
        server.url(database, user="nobody_here"): "nobody_here in: the name or the password is wrong",
        server.url("no_such"): "There is no database no_such on 127.0.0.1",
        server.url(database).replace(str(server.port), "1"): "No PostgreSQL server answers at 127.0.0.1:1: Connection",
        server.url(database, user=f"w_{database}"): f"`create schema marts authorization w_{database}`",
    }
    for url, words in refused.items():
        status, output = said(url)
        assert (status, words in output) == (1, True), output
        assert not any(secret in output for secret in (PASSWORD, "s3cret", "wr0ng", "Traceback")), output
    assert ask(server, database, "select 1 from pg_namespace where nspname = 'marts'") == []


@pytest.mark.parametrize(
    "url",
    [
        "mysql://ana:s3cret@host/db", "ana:s3cret@host/db", "postgres://ana:s3cret/x@host/db", "", "warehouse.duckdb",
        "postgres://ana:s3cret@x@host/db", "postgres://ana:s3cret#x@host/db", "postgres://ana:12/s3cret@host/db",
        "postgres://ana:s3cret%zz@127.0.0.1/db", "postgres://ana@127.0.0.1/db?no_such=s3cret",
    ],
)  # fmt: skip
def test_a_wrong_url_is_wrong_usage_and_not_repeated(url: str, places: Folders) -> None:
    status, output = said(url)
    assert (status, "postgres://USER@HOST/DATABASE" in output) == (2, True), output
    assert "s3cret" not in output


def test_with_nothing_published_there_is_nothing_to_copy(data_folder: Path) -> None:
    status, output = said("postgres://ana@127.0.0.1:1/db")
    assert (status, "Nothing is published yet." in output) == (1, True)
