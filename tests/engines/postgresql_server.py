"""A PostgreSQL server of the tests' own: a new cluster on loopback, from the programs that the system's package brings."""

from __future__ import annotations

import os
import pwd
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import psycopg
from attrs import field, frozen

PASSWORD = "Tør-aldrig-vises'%s\\7"
"""A password that no message, log or traceback may show, with signs that an address must quote."""
OWNER_PASSWORD = "Ejerens eget ord"

HOW_TO_GET_IT = "PostgreSQL is not installed here: `make services` gets it (or, on Debian, apt-get install postgresql)"


@frozen
class Server:
    """A running server: its port, and the addresses of who owns the tables and of who may only read them."""

    port: int
    folder: Path
    process: subprocess.Popen[bytes] = field(repr=False)

    @property
    def owner(self) -> str:
        """The address of the owner."""
        return psycopg.conninfo.make_conninfo(
            host="127.0.0.1", port=self.port, user="owner", password=OWNER_PASSWORD, dbname="postgres"
        )

    @property
    def reader(self) -> str:
        """The address of one who may read and nothing else."""
        return psycopg.conninfo.make_conninfo(
            host="127.0.0.1", port=self.port, user="reader", password=PASSWORD, dbname="postgres"
        )

    def link(self) -> psycopg.Connection:
        """A connection of the owner, on which each command counts at once."""
        return psycopg.connect(self.owner, autocommit=True)

    def run(self, *commands: str) -> None:
        """Run commands as the owner."""
        with self.link() as link:
            for command in commands:
                link.execute(command.encode())

    def ask(self, query: str) -> list[tuple[Any, ...]]:
        """What the owner is answered."""
        with self.link() as link:
            return link.execute(query.encode()).fetchall()


def programs() -> Path | None:
    """The folder of initdb and postgres, the newest where there are several; None where there is none."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: int(path.parts[-3]))
    if found:
        return found[-1].parent
    elsewhere = shutil.which("initdb")
    return Path(elsewhere).resolve().parent if elsewhere else None


@contextmanager
def running(bin_: Path) -> Iterator[Server]:
    """A new server that is gone at the end, files and all."""
    folder = Path(tempfile.mkdtemp(prefix="maalbar-postgresql-"))
    who = _who(folder)
    try:
        (folder / "word").write_text(OWNER_PASSWORD, "utf-8")
        (folder / "word").chmod(0o644)
        _initialise(bin_, folder, who)
        port = free_port()
        process = subprocess.Popen(_serve(bin_, folder, port), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, **who)
        try:
            server = Server(port, folder, process)
            _wait(server)
            server.run(_READER, "GRANT USAGE ON SCHEMA public TO reader")
            yield server
        finally:
            process.send_signal(signal.SIGINT)  # which waits for no connection to end
            process.wait(30)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


_READER = "CREATE ROLE reader LOGIN PASSWORD '{}'".format(PASSWORD.replace("'", "''"))


def _who(folder: Path) -> dict[str, Any]:
    """Who runs the server: the system's own user for it where the tests are run as root, whom PostgreSQL refuses."""
    if os.geteuid() != 0:
        return {}
    user = pwd.getpwnam("postgres")
    os.chown(folder, user.pw_uid, user.pw_gid)
    return {"user": user.pw_uid, "group": user.pw_gid, "extra_groups": [], "cwd": folder}


def _initialise(bin_: Path, folder: Path, who: dict[str, Any]) -> None:
    subprocess.run(
        [
            bin_ / "initdb", "--pgdata", folder / "data", "--username", "owner", "--pwfile", folder / "word", "--no-sync",
            "--auth", "scram-sha-256", "--encoding", "UTF8", "--locale", "C.UTF-8",
        ],
        check=True, stdout=subprocess.DEVNULL, **who,
    )  # fmt: skip


def _serve(bin_: Path, folder: Path, port: int) -> list[str | Path]:
    settings = {"listen_addresses": "127.0.0.1", "unix_socket_directories": "", "fsync": "off", "max_connections": "40"}
    return [
        bin_ / "postgres", "-D", folder / "data", "-p", str(port),
        *(word for name, value in settings.items() for word in ("-c", f"{name}={value}")),
    ]  # fmt: skip


def free_port() -> int:
    """A port that nothing listens on at the moment."""
    with closing(socket.socket()) as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


def _wait(server: Server) -> None:
    """Until it takes connections, half a minute at most."""
    for _ in range(300):
        try:
            return server.run("SELECT 1")
        except psycopg.OperationalError:
            assert server.process.poll() is None, "the server ended"
            time.sleep(0.1)
    raise AssertionError("the server takes no connection")
