"""The address of a PostgreSQL server: from the environment and never from a file, and never told to anyone but libpq."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping

from attrs import field, frozen

from dsl.diagnostic import MaalbarError, problem

VARIABLE = "MAALBAR_POSTGRESQL"

_PATIENCE = {"connect_timeout": "10", "keepalives_idle": "30", "keepalives_interval": "10", "keepalives_count": "3"}
"""Seconds until a server that does not answer is given up, where neither the address nor the environment says."""


@frozen
class Address:
    """Where a server is. `given` may hold a password and is never shown; `shown` is the host and the port at most."""

    variable: str
    given: Mapping[str, str] = field(repr=False)

    @property
    def shown(self) -> str:
        """The host and the port, or the name of the service that stands for them, as a message may tell them."""
        if service := self._part("service", "PGSERVICE"):
            return service
        host = self._part("host", "PGHOST") or self._part("hostaddr", "PGHOSTADDR") or "localhost"
        return f"{host}:{self._part('port', 'PGPORT') or '5432'}"

    def _part(self, name: str, variable: str) -> str | None:
        return self.given.get(name) or os.environ.get(variable)


def address(connection: str | None) -> Address:
    """The address of a connection by that name, or of the usual one.

    It stands in MAALBAR_POSTGRESQL_NAME, else in MAALBAR_POSTGRESQL; where neither is set, libpq looks for its own variables
    (PGHOST, PGSERVICE, PGPASSFILE …). Raises `MaalbarError` where what stands there is no address.
    """
    wanted = f"{VARIABLE}_{_capitals(connection)}" if connection else VARIABLE
    found = next((name for name in (wanted, VARIABLE) if os.environ.get(name)), None)
    return Address(wanted, {**_patience(), **(_read(found) if found else {})})


def _capitals(name: str) -> str:
    """A name as a variable of the environment is written: `crm-2` gives `CRM_2`."""
    return re.sub(r"[^A-Z0-9]", "_", name.upper())


def _patience() -> Mapping[str, str]:
    return {name: value for name, value in _PATIENCE.items() if not os.environ.get(f"PG{name.upper()}")}


def _read(variable: str) -> dict[str, str]:
    from psycopg import Error
    from psycopg.conninfo import conninfo_to_dict

    try:
        return {name: str(value) for name, value in conninfo_to_dict(os.environ[variable]).items() if value is not None}
    except Error:
        raise MaalbarError([problem("M1150", None, variable=variable)]) from None
