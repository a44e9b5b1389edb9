"""How fast and how well persons are found among a million, beside pg_trgm on romanised text.

    python benchmarks/search.py [--persons 1000000] [--questions 300] [--keep FOLDER] [--json FILE]

Ten invented lists are taken in as usual, and their search keys written, in a home made for the
run and removed (`--keep` keeps it for the next run). Then persons who were spelt once more, in
another script and with slips, are asked for as at the search box, one after another: each time
is that of the whole search with its transaction and the entry in the log. The page is a request
through the whole product, in this process. pg_trgm needs an extension that the server brought
along does not have; it runs in Debian's server, where there is one, on names romanised by our
own `romanise`.

A newcomer's mistake is to compare recall on questions that hold a year with pg_trgm's, which has
a name and nothing else; only the questions by name are laid side by side.
"""

from __future__ import annotations

import argparse
import csv
import json
import os
import resource
import shutil
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any

import million
import psycopg
from intake import tell

ON = date(2018, 7, 4)
NEEDED = {"p50_ms": 25, "p95_ms": 60, "page_p95_ms": 120}
WARM = 30
PEER_QUESTIONS = 60
# Debian's folders, newest first, that have the extension.
DEBIAN, TRIGRAMS = Path("/usr/lib/postgresql"), "/usr/share/postgresql/{}/extension/pg_trgm.control"
KINDS: dict[str, Callable[[million.Truth], str]] = {
    "name": lambda t: t.name,
    "name_and_year": lambda t: f"{t.name} {t.year}",
    "one_word_and_year": lambda t: f"{t.name.split()[-1]} {t.year}",
    "own_and_mothers_word": lambda t: f"{t.name.split()[0]} {t.mother}",
    "unfinished": lambda t: t.name[: max(4, len(t.name) - 3)],
}


def measure(home: Path, persons: int, questions: int) -> dict[str, Any]:
    """Fill the store, ask it everything, ask its pages, ask the peer."""
    from homeward.config.settled import settle
    from homeward.config.start import running

    os.environ["HOMEWARD_HOME"] = str(home)
    with running():
        million.fill(home, persons)
        settle()  # as each process of the server does
        figures = {"persons": persons, **ours(home, questions), "page": page(home, questions)}
        figures["peak_memory_mb"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        figures["index_mb"] = _index_size()
    figures["pg_trgm"] = peer(home, questions)
    return figures


def ours(home: Path, questions: int) -> dict[str, Any]:
    """Ask in every way for each person; times of all questions, and who was found."""
    from homeward.apps.accounts.access import command_line_actor
    from homeward.apps.audit.actions import acting_as
    from homeward.apps.search.searching import search

    actor, asked = command_line_actor(), _spread(million.known(home), questions)
    with acting_as(actor):
        people = million.persons_of(home, asked)

    def ask(text: str) -> list[Any]:
        with acting_as(actor):
            found = search(actor, text, on=ON, most=10).found
        return [each.told.person for each in found]

    for truth in asked[:WARM]:
        ask(truth.name)
    figures: dict[str, Any] = {"questions": len(asked)}
    every: list[float] = []
    for kind, words in KINDS.items():
        meant = [(words(truth), people[truth.list, truth.row]) for truth in asked]
        times, ranks = timed(ask, meant)
        every += times
        figures[kind] = {**spread(times), **recall(ranks)}
    return {**spread(every), **figures}


def timed(
    ask: Callable[[str], list[Any]], meant: list[tuple[str, Any]]
) -> tuple[list[float], list[int | None]]:
    """Ask each question; milliseconds, and at which place the one who was meant stood."""
    times, ranks = [], []
    for text, person in meant:
        begun = time.perf_counter()
        found = ask(text)
        times.append((time.perf_counter() - begun) * 1000)
        ranks.append(found.index(person) if person in found else None)
    return times, ranks


def spread(times: list[float]) -> dict[str, float]:
    """Median, the slowest of twenty, and the slowest of all."""
    cut = statistics.quantiles(times, n=20, method="inclusive")
    middle, most = statistics.median(times), max(times)
    return {"p50_ms": round(middle, 1), "p95_ms": round(cut[-1], 1), "most_ms": round(most, 1)}


def recall(ranks: list[int | None]) -> dict[str, float]:
    """How often the person meant came first, and among ten."""
    first = sum(rank == 0 for rank in ranks) / len(ranks)
    ten = sum(rank is not None for rank in ranks) / len(ranks)
    return {"first": round(first, 3), "in_ten": round(ten, 3)}


def page(home: Path, questions: int) -> dict[str, Any]:
    """Ask through the whole product: the list under the box, and the page."""
    from django.core.management import call_command
    from django.test import Client

    from homeward.apps.accounts import sittings
    from homeward.apps.accounts.access import command_line_actor
    from homeward.apps.accounts.actions import enrol
    from homeward.apps.accounts.models import Member
    from homeward.apps.audit.actions import acting_as

    call_command("collectstatic", interactive=False, verbosity=0)
    actor = command_line_actor()
    with acting_as(actor):
        member = Member.objects.filter(login="asker").first() or enrol(
            actor=actor, login="asker", shown_as="Asker", role="coordinator", password=None
        )
    browser = Client(headers={"host": "localhost"})
    browser.force_login(member)
    session = browser.session  # as if a second factor had just been shown
    sittings.begin(session, sittings.now(), whole=True)
    session.save()
    asked = _spread(million.known(home), questions)
    figures = {}
    for name, headers in (("under_the_box", {"HX-Request": "true"}), ("whole", {})):
        times = []
        for truth in asked:
            text = {"q": f"{truth.name} {truth.year}"}
            begun = time.perf_counter()
            answer = browser.post("/search/", text, headers=headers)
            times.append((time.perf_counter() - begun) * 1000)
            if answer.status_code != 200:
                raise SystemExit(f"the page answered {answer.status_code}")
        figures[name] = spread(times)
    return figures


def peer(home: Path, questions: int) -> dict[str, Any] | str:
    """Ask pg_trgm by name, through both of its indexes."""
    place = next(iter(sorted(DEBIAN.glob("[0-9]*"), reverse=True)), None)
    if place is None or not Path(TRIGRAMS.format(place.name)).exists():
        return "not run: needs Debian's PostgreSQL with pg_trgm"
    asked = _spread(million.known(home), min(questions, PEER_QUESTIONS))
    meant = [(truth.name, (truth.list, truth.row)) for truth in asked]
    figures: dict[str, Any] = {"questions": len(asked)}
    with _debian(place / "bin") as connection:
        _fill_peer(connection, home)
        for name, (index, sql) in PEERS.items():
            begun = time.perf_counter()
            connection.execute(f"create index on names using {index}")
            built = time.perf_counter() - begun

            def ask(text: str, sql: str = sql) -> list[Any]:
                return [tuple(row) for row in connection.execute(sql, {"text": text}).fetchall()]

            times, ranks = timed(ask, meant)
            figures[name] = {"index_s": round(built, 1), **spread(times), **recall(ranks)}
            connection.execute("drop index names_said_idx")
    return figures


PEERS = {
    "similar": (
        "gin (said gin_trgm_ops)",
        "select list, row from names where said %% %(text)s"
        " order by similarity(said, %(text)s) desc limit 10",
    ),
    "nearest": (
        "gist (said gist_trgm_ops)",
        "select list, row from names order by said <-> %(text)s limit 10",
    ),
}


@contextmanager
def _debian(binaries: Path) -> Iterator[psycopg.Connection]:
    """Debian's own server in a home of its own, removed afterwards."""
    from homeward.postgres import server

    home = Path(tempfile.mkdtemp(prefix="homeward-benchmark-peer-"))
    os.environ["HOMEWARD_POSTGRES_BIN"] = str(binaries)
    try:
        with server(home) as owner, psycopg.connect(**owner.conninfo(), autocommit=True) as made:
            made.execute("create extension pg_trgm")
            yield made
    finally:
        del os.environ["HOMEWARD_POSTGRES_BIN"]
        shutil.rmtree(home, ignore_errors=True)


def _fill_peer(connection: psycopg.Connection, home: Path) -> None:
    from homeward.core.names import romanise

    connection.execute("create table names (list int, row int, said text)")
    with (
        connection.cursor() as cursor,
        cursor.copy("copy names (list, row, said) from stdin") as out,
    ):
        for number in range(million.LISTS):
            with (home / "lists" / f"list-{number}.csv").open(encoding="utf-8") as file:
                for at, line in enumerate(csv.reader(file)):
                    if at:
                        out.write_row((number, at + 1, romanise(line[0]).casefold()))
    connection.execute("analyze names")


def _spread(all_known: list[million.Truth], count: int) -> list[million.Truth]:
    """So many of them, evenly from all lists."""
    step = max(1, len(all_known) // count)
    return all_known[::step][:count]


def _index_size() -> dict[str, int]:
    from django.db import connections

    with connections["owner"].cursor() as cursor:
        found = {}
        for name, what in (("keys", "search_keys_held"), ("table", "search_keys")):
            cursor.execute("select pg_relation_size(%s::regclass)", [what])
            found[name] = round(cursor.fetchone()[0] / 1024**2)
    return found


def met(figures: dict[str, Any]) -> bool:
    """Say whether what the product promises was reached."""
    fast = all(figures[name] <= NEEDED[name] for name in ("p50_ms", "p95_ms"))
    pages = (figures["page"][name]["p95_ms"] for name in ("under_the_box", "whole"))
    return fast and all(each <= NEEDED["page_p95_ms"] for each in pages)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--persons", type=int, default=1_000_000)
    parser.add_argument("--questions", type=int, default=300)
    parser.add_argument("--keep", type=Path, help="a folder that keeps the filled store")
    parser.add_argument("--json", type=Path, help="also write the figures to this file")
    wanted = parser.parse_args()
    home = wanted.keep or Path(tempfile.mkdtemp(prefix="homeward-benchmark-"))
    home.mkdir(parents=True, exist_ok=True)
    try:
        figures = measure(home, wanted.persons, wanted.questions)
    finally:
        if wanted.keep is None:
            shutil.rmtree(home, ignore_errors=True)
    figures["load"] = round(os.getloadavg()[0], 1)
    tell(figures)
    if wanted.json:
        wanted.json.write_text(json.dumps(figures, indent=2) + "\n", encoding="utf-8")
    raise SystemExit(0 if met(figures) else 1)


if __name__ == "__main__":
    main()
