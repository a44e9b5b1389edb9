"""DuckDB: one process, no server, as many threads as the machine has."""

from __future__ import annotations

from tempfile import TemporaryDirectory

import duckdb
import pyarrow as pa
from splink import DuckDBAPI


class OnDuckDB:
    """The engine for one machine; see `backend.Backend`.

    Args:
        memory: How much it may take, such as "5GB"; what is more lies in a folder for the time
            being. DuckDB's own bound if left out.
    """

    def __init__(self, memory: str | None = None) -> None:
        # DuckDB would make that folder wherever the command is run.
        self._folder = TemporaryDirectory(prefix="homeward-duckdb-")
        told = {"temp_directory": self._folder.name}
        self._database = duckdb.connect(config={**told, "memory_limit": memory} if memory else told)
        self.api = DuckDBAPI(connection=self._database)

    def put(self, name: str, table: pa.Table) -> None:
        """Keep a table; one of that name goes."""
        self._database.register("given_here", table)
        self._database.execute(f"create or replace table {name} as from given_here")
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
        self._folder.cleanup()
