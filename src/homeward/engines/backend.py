"""What an engine must be able to do: keep a table, let Splink work on it, hand out what it found.

All SQL of this room is written once, in words that DuckDB and Spark both know. A newcomer's
mistake is a function that one of them lacks, or a missing number that is no null: Spark holds two
NaN for equal.
"""

from __future__ import annotations

from typing import Any, Protocol

import pyarrow as pa


class Backend(Protocol):
    """An engine with a database in it, and Splink's way to talk to it."""

    api: Any

    def put(self, name: str, table: pa.Table) -> None:
        """Keep a table; one of that name goes."""

    def take(self, sql: str) -> pa.Table:
        """Hand out what a query gives."""

    def drop(self, *names: str) -> None:
        """Forget tables."""

    def close(self) -> None:
        """Give back what the engine holds."""
