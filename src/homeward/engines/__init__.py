"""Two long lists: pairs worth judging found by Splink on DuckDB or Spark; an extra.

    with open_engine("duckdb") as engine:
        pairs = match(ones, others, common=common, find=Finding(engine))

Engines see numbers only and decide nothing. A newcomer's mistake is to import this room where the
extra may be missing: only the command line does, inside the function that needs it.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from importlib.util import find_spec
from typing import Any

from homeward.engines.lacking import MissingEngineError

__all__ = ["ENGINES", "MissingEngineError", "missing", "open_engine"]
ENGINES = {"duckdb": ("duckdb", "splink", "pyarrow"), "spark": ("pyspark", "splink", "pyarrow")}
"""What each engine needs; the extra of the same name installs it."""
_CLASSES = {"duckdb": "OnDuckDB", "spark": "OnSpark"}


def missing(name: str) -> list[str]:
    """Give the packages that an engine needs and that are not installed."""
    return [package for package in ENGINES[name] if find_spec(package) is None]


@contextmanager
def open_engine(name: str) -> Iterator[Any]:
    """Start an engine, and give back what it holds in the end.

    Args:
        name: One of `ENGINES`.

    Yields:
        A `backend.Backend`.

    Raises:
        MissingEngineError: It is not installed, or cannot start.
    """
    lacking = missing(name)
    if lacking:
        raise MissingEngineError(
            f"The engine {name} is an extra; not installed: {', '.join(lacking)}. "
            f"To install it: pip install 'homeward[{name}]'"
        )
    engine = getattr(import_module(f"homeward.engines.on_{name}"), _CLASSES[name])()
    try:
        yield engine
    finally:
        engine.close()
