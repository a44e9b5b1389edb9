"""DuckDB: one process, no server, as many threads as the machine has."""

from __future__ import annotations

import duckdb
import pyarrow as pa
from splink import DuckDBAPI


class OnDuckDB:
    """The engine for one machine; see `backend.Backend`."""

    def __init__(self) -> None:
        self._database = duckdb.connect()
        self.api = DuckDBAPI(connection=self._database)

    def put(self, name: str, table: pa.Table) -> None:
        """Keep a table; one of that name goes."""
        self._database.register("given_here", table)
        self._database.execute(f"create or replace table {name} as select * from given_here")
        self._database.unregister("given_here")

    def take(self, sql: str) -> pa.Table:
        """Hand out what a query gives."""
        return self._database.sql(sql).to_arrow_table()

    def drop(self, *names: str) -> None:
        """Forget tables."""
        for name in names:
            self._database.execute(f"drop table if exists {name}").fetchall()

    def close(self) -> None:
        """Give back what the engine holds."""
        self._database.close()
