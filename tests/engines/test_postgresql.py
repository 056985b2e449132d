"""PostgreSQL with a real server: addresses, kinds of columns, one state for every query, and what is said when it fails."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from dsl.diagnostic import MaalbarError
from dsl.source import Source, Span
from evaluator.rows.engine import Kind
from evaluator.rows.table import Location
from maalbar.engines.postgresql import open_postgresql
from tests.engines import postgresql_server
from tests.engines.postgresql_server import OWNER_PASSWORD, PASSWORD, Server

ROOT = Path(__file__).parents[2]
NOWHERE = Span(Source("set.yaml", ""), 0, 0)

CONTRACT = """contract "Survey 2024"
  period 2024
  score mean(goals)

question advice "Advice?"
  answers yes, no

goal 1 "People are satisfied"
  satisfied: share(yes, of=advice) >= 50%
    scoring clamp(actual/target, 0, 1)
"""


def table(name: str, connection: str | None = None) -> Location:
    """The table of that name."""
    return Location("postgresql", table=tuple(name.split(".")), connection=connection, span=NOWHERE)


def columns(name: str, connection: str | None = None) -> list[str]:
    """The names of a table's columns."""
    with closing(open_postgresql(table(name, connection))) as engine:
        return list(engine.columns())


@pytest.fixture
def server(postgresql: Server, monkeypatch: pytest.MonkeyPatch) -> Server:
    """The server, whose address the environment holds."""
    monkeypatch.setenv("MAALBAR_POSTGRESQL", postgresql.reader)
    return postgresql


@pytest.fixture
def schema(server: Server) -> Iterator[str]:
    """A schema that is gone after the test, which the reader may use."""
    server.run('CREATE SCHEMA "Skema 1"', 'GRANT USAGE ON SCHEMA "Skema 1" TO reader')
    server.run('ALTER DEFAULT PRIVILEGES IN SCHEMA "Skema 1" GRANT SELECT ON TABLES TO reader')
    yield "Skema 1"
    server.run('DROP SCHEMA "Skema 1" CASCADE')


def code(work: Callable[[], object]) -> str:
    """The code of the message that work ends in, which holds no password, nor does the traceback."""
    with pytest.raises(MaalbarError) as raised:
        work()
    assert PASSWORD not in f"{raised.value}{raised.getrepr(showlocals=False)}"
    (diagnostic,) = raised.value.diagnostics
    return diagnostic.code


# --- addresses ---------------------------------------------------------------------------------------------


def test_a_named_connection_has_an_address_of_its_own(server: Server, schema: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """`connection: crm-2` is read from MAALBAR_POSTGRESQL_CRM_2, and where that is not set from the usual address."""
    server.run('CREATE TABLE "Skema 1".t (a int)')
    assert columns("Skema 1.t", "crm-2") == ["a"]
    monkeypatch.setenv("MAALBAR_POSTGRESQL_CRM_2", f"host=127.0.0.1 port={server.port} user=nobody password=x dbname=postgres")
    assert code(lambda: open_postgresql(table("Skema 1.t", "crm-2"))) == "M1151"
    assert columns("Skema 1.t") == ["a"]


def test_without_an_address_libpq_looks_for_its_own_variables(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    """PGHOST and its like are enough."""
    monkeypatch.delenv("MAALBAR_POSTGRESQL")
    own = {"HOST": "127.0.0.1", "PORT": str(server.port), "USER": "reader", "PASSWORD": PASSWORD, "DATABASE": "postgres"}
    for name, value in own.items():
        monkeypatch.setenv(f"PG{name}", value)
    open_postgresql(table("pg_class")).close()


@pytest.mark.parametrize(
    "address",
    ["{reader} password=wrong", "{reader} dbname=nothing", "{reader} port=1", "{reader} user=nobody", "{reader} sslmode=require"],
)
def test_a_connection_that_does_not_come_about_is_told(address: str, server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    """A wrong password, an unknown database, user or port and a refused encryption are told with a reason each."""
    monkeypatch.setenv("MAALBAR_POSTGRESQL", address.format(reader=server.reader))
    with pytest.raises(MaalbarError) as raised:
        open_postgresql(table("t"))
    (diagnostic,) = raised.value.diagnostics
    assert diagnostic.code == "M1151"
    assert "silent" not in str(diagnostic.words["reason"])
    assert code(lambda: open_postgresql(table("t"))) == "M1151"


def test_what_is_no_address_is_not_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    """A variable that holds no address is named, and nothing of it is shown."""
    monkeypatch.setenv("MAALBAR_POSTGRESQL", f"word {PASSWORD}")
    assert code(lambda: open_postgresql(table("t"))) == "M1150"


# --- columns -----------------------------------------------------------------------------------------------

KINDS = {
    "varchar(20)": Kind.TEXT,
    "text": Kind.TEXT,
    "char(5)": Kind.TEXT,
    "uuid": Kind.TEXT,
    '"Skema 1".mood': Kind.TEXT,
    "smallint": Kind.WHOLE,
    "bigint": Kind.WHOLE,
    "numeric": Kind.DECIMAL,
    '"Skema 1".kroner': Kind.DECIMAL,
    "real": Kind.FLOAT,
    "double precision": Kind.FLOAT,
    "boolean": Kind.TRUTH,
    "date": Kind.DATE,
    "timestamp": Kind.DATE,
    "timestamptz": Kind.DATE,
    "jsonb": Kind.OTHER,
    "text[]": Kind.OTHER,
}


@pytest.mark.parametrize("what", ["TABLE", "VIEW", "MATERIALIZED VIEW"])
def test_columns_are_told_with_their_kinds(what: str, server: Server, schema: str) -> None:
    """Those of tables and of views of both sorts, in their order, with what each holds; a domain is what it is made of."""
    server.run('CREATE DOMAIN "Skema 1".kroner AS numeric(12,2)', "CREATE TYPE \"Skema 1\".mood AS ENUM ('ja', 'nej')")
    columns = ", ".join(f'"C {at}" {type_}' for at, type_ in enumerate(KINDS))
    server.run(f'CREATE TABLE "Skema 1"."Under" ({columns})')
    if what != "TABLE":
        server.run(f'CREATE {what} "Skema 1"."Over" AS SELECT * FROM "Skema 1"."Under"')
    engine = open_postgresql(table("Skema 1." + ("Under" if what == "TABLE" else "Over")))
    assert engine.columns() == {f"C {at}": kind for at, kind in enumerate(KINDS.values())}
    assert set(engine.fingerprint()) == {"time", "bytes"}
    engine.close()


def test_texts_compare_as_their_letters(server: Server, schema: str) -> None:
    """An enum, a padded text and a text of a language's own order are compared letter by letter, as everywhere else."""
    server.run("CREATE TYPE \"Skema 1\".mood AS ENUM ('z', 'a')")
    server.run("CREATE COLLATION \"Skema 1\".loose (provider = icu, locale = 'und-u-ks-level1', deterministic = false)")
    server.run('CREATE TABLE "Skema 1".t (e "Skema 1".mood, c char(4), l text COLLATE "Skema 1".loose)')
    server.run("INSERT INTO \"Skema 1\".t VALUES ('z', 'ja', 'Ja'), ('a', 'ja', 'ja')")
    engine = open_postgresql(table("Skema 1.t"))
    query = """SELECT MIN("e"), COUNT(DISTINCT TRIM("l")), MIN(CASE TRIM("c") WHEN 'ja' THEN 1 END)
        FROM "Skema 1"."t" WHERE "l" = 'ja'"""
    assert engine.query(query) == [("a", 1, 1)]
    engine.close()


def test_a_table_that_is_not_there_is_told_with_the_nearest(server: Server, schema: str) -> None:
    """A name in other letters, or without its schema, is no name of a table; the right one is offered."""
    server.run('CREATE TABLE "Skema 1"."Answers" (a int)')
    with pytest.raises(MaalbarError, match=r"Skema 1\.Answers"):
        columns("Skema 1.answers")
    assert code(lambda: columns("Answers")) == "M1152"


# --- one state, read only ----------------------------------------------------------------------------------


def test_every_query_sees_one_state_of_the_table(server: Server, schema: str) -> None:
    """Rows that come in while a table is read are in none of its figures."""
    server.run('CREATE TABLE "Skema 1".t (a int)', 'INSERT INTO "Skema 1".t VALUES (1)')
    engine = open_postgresql(table("Skema 1.t"))
    count = 'SELECT COUNT(*), CAST(SUM("a") AS BIGINT) FROM "Skema 1"."t"'
    assert engine.query(count) == [(1, 1)]
    server.run('INSERT INTO "Skema 1".t VALUES (10)')
    assert engine.query(count) == [(1, 1)]
    engine.close()


def test_nothing_is_ever_written(server: Server, schema: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A view that writes while it is read is refused by the database, with the rights to write or without."""
    monkeypatch.setenv("MAALBAR_POSTGRESQL", server.owner)
    server.run('CREATE TABLE "Skema 1".log (a int)')
    server.run('CREATE FUNCTION "Skema 1".w() RETURNS int LANGUAGE sql AS $$ INSERT INTO "Skema 1".log VALUES (1) RETURNING a $$')
    server.run('CREATE VIEW "Skema 1".v AS SELECT "Skema 1".w() AS a')
    engine = open_postgresql(table("Skema 1.v"))
    assert code(lambda: engine.query('SELECT "a" FROM "Skema 1"."v"')) == "M1156"
    assert server.ask('SELECT COUNT(*) FROM "Skema 1".log') == [(0,)]
    engine.close()


def test_after_an_error_the_next_query_is_answered(server: Server, schema: str) -> None:
    """A query that fails does not take those after it with it."""
    server.run('CREATE TABLE "Skema 1".t (a int)', 'INSERT INTO "Skema 1".t VALUES (0)')
    engine = open_postgresql(table("Skema 1.t"))
    assert code(lambda: engine.query('SELECT 1 % "a" FROM "Skema 1"."t"')) == "M1156"
    assert engine.query('SELECT "a" FROM "Skema 1"."t"') == [(0,)]
    engine.close()


# --- what may be read, and how long ------------------------------------------------------------------------


def test_a_table_that_may_not_be_read_is_told(server: Server, schema: str) -> None:
    """Rights that lack give a message of their own, for a table and for one of its columns."""
    server.run('CREATE TABLE "Skema 1".t (a int, b int)', 'REVOKE SELECT ON "Skema 1".t FROM reader')
    engine = open_postgresql(table("Skema 1.t"))
    assert code(lambda: engine.query('SELECT "a" FROM "Skema 1"."t"')) == "M1153"
    server.run('GRANT SELECT (a) ON "Skema 1".t TO reader')
    assert engine.query('SELECT COUNT("a") FROM "Skema 1"."t"') == [(0,)]
    assert code(lambda: engine.query('SELECT "b" FROM "Skema 1"."t"')) == "M1153"
    engine.close()


def test_a_query_that_takes_too_long_is_told(server: Server, schema: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The time that the server allows is kept, and running out of it is a message."""
    monkeypatch.setenv("MAALBAR_POSTGRESQL", f"{server.reader} options='-c statement_timeout=200'")
    server.run(SLOW)
    engine = open_postgresql(table("Skema 1.slow"))
    assert code(lambda: engine.query('SELECT "a" FROM "Skema 1"."slow"')) == "M1155"
    engine.close()


SLOW = """CREATE VIEW "Skema 1".slow AS SELECT a FROM (VALUES ('yes')) AS t (a), pg_sleep(60)"""


# --- a whole command, and a connection that is lost --------------------------------------------------------


@pytest.fixture
def command(tmp_path: Path, server: Server, schema: str) -> Callable[..., subprocess.Popen[str]]:
    """Start a command on a contract whose rows lie in a view that takes a minute to read."""
    server.run(SLOW)
    (tmp_path / "contract.maal").write_text(CONTRACT, "utf-8")
    place = '    database: postgresql\n    table: "Skema 1.slow"\n'
    text = f"measurements: Survey\ntables:\n  users:\n{place}    questions: {{advice: a}}\n"
    (tmp_path / "measurements.yaml").write_text(text, "utf-8")

    def start(*words: str) -> subprocess.Popen[str]:
        program = [sys.executable, "-m", "maalbar", *words, str(tmp_path)]
        where = {**os.environ, "PYTHONPATH": str(ROOT)}
        return subprocess.Popen(program, env=where, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, encoding="utf-8")

    return start


def ended(process: subprocess.Popen[str]) -> tuple[int, str]:
    """The exit code and all that was printed, in which no password is."""
    printed = "".join(process.communicate(timeout=60))
    assert PASSWORD not in printed
    assert OWNER_PASSWORD not in printed
    return process.returncode, printed


BUSY = "application_name = 'maalbar' AND state = 'active'"


def reading(server: Server) -> list[int]:
    """Once a query of Målbar's runs: the processes of the server that work on it."""
    for _ in range(300):
        if found := server.ask(f"SELECT pid FROM pg_stat_activity WHERE {BUSY}"):
            return [pid for (pid,) in found]
        time.sleep(0.1)
    raise AssertionError("no query runs")


@pytest.mark.parametrize("debug", ["", "1"], ids=["message", "traceback"])
def test_a_lost_connection_is_told_at_its_table(
    debug: str, server: Server, command: Callable[..., subprocess.Popen[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The connection ends in the middle of a query: a message at the table's place, exit code 2, and no score.

    Those who work on Målbar may ask for the traceback, which has no password either.
    """
    monkeypatch.setenv("MAALBAR_DEBUG", debug)
    process = command("score")
    for pid in reading(server):
        server.run(f"SELECT pg_terminate_backend({pid})")
    code, printed = ended(process)
    assert (code, "Traceback" in printed) == ((1, True) if debug else (2, False))
    assert "error M1154" in printed
    assert "measurements.yaml:4:" in printed


def test_a_server_that_dies_is_told(
    tmp_path: Path, server: Server, command: Callable[..., subprocess.Popen[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The whole server is killed in the middle of a query."""
    programs = postgresql_server.programs()
    assert programs is not None
    with postgresql_server.running(programs) as other:
        monkeypatch.setenv("MAALBAR_POSTGRESQL", other.reader)
        other.run('CREATE SCHEMA "Skema 1"', 'GRANT USAGE ON SCHEMA "Skema 1" TO reader', SLOW)
        other.run('GRANT SELECT ON "Skema 1".slow TO reader')
        process = command("score")
        reading(other)
        other.process.send_signal(signal.SIGQUIT)
        code, printed = ended(process)
    assert (code, "error M1154" in printed) == (2, True)


def idle(server: Server) -> bool:
    """Whether no query of Målbar's runs any more, a few seconds from now at most; each that the tests begin takes a minute."""
    for _ in range(50):
        if server.ask(f"SELECT COUNT(*) FROM pg_stat_activity WHERE {BUSY}") == [(0,)]:
            return True
        time.sleep(0.1)
    return False


def test_a_ctrl_c_stops_the_query_on_the_server(server: Server, command: Callable[..., subprocess.Popen[str]]) -> None:
    """Who stops the command stops the database's work as well."""
    process = command("score")
    reading(server)
    process.send_signal(signal.SIGINT)
    code, printed = ended(process)
    assert code not in (0, 2)
    assert "M00" not in printed
    assert idle(server)


def test_no_plan_shows_a_password(server: Server, schema: str, command: Callable[..., subprocess.Popen[str]]) -> None:
    """`maalbar plan` prints PostgreSQL's own SQL, and nothing of the address."""
    code, printed = ended(command("plan"))
    assert code == 0
    assert 'FROM "Skema 1"."slow"' in printed
    assert 'COLLATE "C"' in printed
