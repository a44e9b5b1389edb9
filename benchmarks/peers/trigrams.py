"""pg_trgm: similarity by groups of three letters, in a PostgreSQL that somebody started.

What a newcomer would get wrong: its processor seconds are spent in the server, not here.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import psycopg
from measuring import Cost, peak, worked

RANK = """
with asked as materialized (select similarity(name, %(query)s) as found from names)
select count(*) filter (where found > mine), count(*) filter (where found = mine)
from asked, (select similarity(name, %(query)s) as mine from names where place = %(right)s) it
"""
FIRST = "select place from names order by name <-> %s limit 10"


@contextmanager
def connected(folder: Path) -> Iterator[Any]:
    """Connect to the server whose address stands in the folder."""
    words = json.loads((folder / "server.json").read_text("utf-8"))
    with psycopg.connect(**words, autocommit=True) as connection:
        connection.execute("create extension if not exists pg_trgm")
        yield connection


def load(connection: Any, names: Sequence[str]) -> None:
    """Keep the names, with the index that serves a search for the nearest."""
    connection.execute("drop table if exists names")
    connection.execute("create table names (place int primary key, name text not null)")
    with connection.cursor() as cursor, cursor.copy("copy names from stdin") as copy:
        for row in enumerate(names):
            copy.write_row(row)
    connection.execute("create index on names using gist (name gist_trgm_ops(siglen=64))")
    connection.execute("analyze names")


def places(connection: Any, queries: Sequence[str], right: Sequence[int]) -> list[float]:
    """Give the place of the right name for each query; names alike share theirs."""
    found = []
    for query, place in zip(queries, right, strict=True):
        better, same = connection.execute(RANK, {"query": query, "right": place}).fetchone()
        found.append(better + (same - 1) / 2)
    return found


def search(connection: Any, queries: Sequence[str]) -> Cost:
    """Ask for the nearest ten as a product would; gives what it cost the server."""
    process = connection.info.backend_pid
    before = worked(process)
    for query in queries:
        connection.execute(FIRST, (query,)).fetchall()
    return Cost(worked(process) - before, peak(str(process)))


def similarities(connection: Any, pairs: Sequence[tuple[str, str]]) -> list[float]:
    """Compare pairs."""
    connection.execute("create temporary table pairs (place int, one text, other text)")
    with connection.cursor() as cursor, cursor.copy("copy pairs from stdin") as copy:
        for place, (one, other) in enumerate(pairs):
            copy.write_row((place, one, other))
    found = connection.execute("select similarity(one, other) from pairs order by place")
    scores = [score for (score,) in found.fetchall()]
    connection.execute("drop table pairs")
    return scores
