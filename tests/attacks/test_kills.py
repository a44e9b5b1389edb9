"""kill -9 of the worker, the web server and PostgreSQL during a commit: nothing lost, nothing twice.

The normal run kills a few times, `--full` a hundred times. Chance is seeded. How many kills
met a transaction that was writing is counted and printed; see it with `-s`.
"""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from collections import Counter
from datetime import date
from itertools import cycle

import pytest
from tests.attacks.killing import COMMAND, PASSWORD, PATIENCE, Store, kill, living, own, run, until

ROWS = 3_000
VICTIMS = ("worker", "postmaster", "web master", "all of PostgreSQL", "web worker")
HEADINGS = "Name,Mother's name,Sex,Date of birth,Nationality,Legal status"
WORDS = ("One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten")
STATES = ("Turkey", "Azerbaijan", "Tajikistan", "Germany", "Morocco")
KINDS = 6
SECONDS = 10.0  # "within seconds", on a machine that does other things besides


def invented_list(path, number, rows=ROWS):
    """A list of invented people; their names say which row of which list they stand in."""
    lines = [HEADINGS]
    for row in range(rows):
        words = " ".join(WORDS[int(digit)] for digit in f"{number:03}{row:05}")
        born = date(1990 + row % 25, 1 + row % 12, 1 + row % 28).isoformat()
        said = (f"Invented {words}", f"Mother {words}", "FM"[row % 2], born)
        lines.append(",".join((*said, STATES[row % 5], ("accused", "convicted")[row % 2])))
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


@pytest.fixture
def store(tmp_path):
    """A served store; afterwards nothing of it is left running."""
    store = Store(tmp_path / "home")
    store.home.mkdir(mode=0o700)
    enrolled = run(store.home, "enrol", "coordinator", typed=f"{PASSWORD}\n")
    assert enrolled.returncode == 0, enrolled.stderr
    yield store
    kill([number for number in living(store.home) if number != os.getpid()])
    store.bury()


def verify(store, key, rows=ROWS):
    """Ask everything that could be lost or twice about one committed list."""
    [(state, source, kept, tally)] = store.ask(
        "select state, source_id, rows, tally from intake_list where id = %s", key
    )
    assert (state, kept, tally["claims"]) == ("committed", rows, KINDS * rows)
    [numbers] = store.ask(
        "select count(*), count(distinct number), min(number), max(number), count(distinct person)"
        " from intake_row where list_id = %s",
        key,
    )
    assert numbers == (rows, rows, 2, rows + 1, rows)
    [claims] = store.ask(
        "select count(*), count(distinct (row, kind)), count(distinct kind),"
        " count(distinct person_id), count(distinct (row, person_id))"
        " from register_claim where source_id = %s",
        source,
    )
    assert claims == (KINDS * rows, KINDS * rows, KINDS, rows, rows)
    [(events,)] = store.ask(
        "select count(*) from audit_event where verb = 'committed a list' and target = %s",
        f"list:{key}",
    )
    assert events == 1


def verify_whole(store, lists, rows=ROWS):
    """Ask about the whole register: nothing may hang in the air."""
    [counts] = store.ask(
        "select (select count(*) from intake_list), (select count(*) from register_source),"
        " (select count(*) from register_person), (select count(*) from register_claim),"
        " (select count(*) from intake_row), (select count(*) from intake_file)"
    )
    assert counts == (lists, lists, lists * rows, lists * rows * KINDS, lists * rows, lists)
    assert not store.ask(
        "select c.id from register_claim c left join register_person p on p.id = c.person_id"
        " left join register_source s on s.id = c.source_id where p.id is null or s.id is null"
        " union all select r.id from intake_row r left join register_person p on p.id = r.person"
        " where p.id is null"
    )
    assert not store.ask(
        "select id from register_person p"
        " where not exists (select from register_claim c where c.person_id = p.id)"
    )


def kill_until_committed(store, key, victims, dice, most):
    """Kill one after another, at random moments, until the list is committed."""
    hits = Counter()
    while store.state(key) != "committed" and hits["kills"] < most:
        victim = next(victims)
        if dice.random() < 0.7:  # aim: wait for the writing, or for the list to slip through
            until(lambda: store.is_writing() or store.state(key) == "committed", "writing", 0.02)
        time.sleep(dice.random() * dice.choice((0.05, 0.3, 1.0)))
        numbers, writing = store.victims(victim), store.is_writing()
        if numbers and store.state(key) != "committed" and kill(numbers):
            hits.update({"kills": 1, victim: 1, "while writing": int(writing)})
            hits["the writer's own"] += int(writing and not victim.startswith("web"))
    until(lambda: store.state(key) == "committed", f"the list; after {dict(hits)}", 0.1)
    return hits


def endure(store, folder, kills, seed):
    """Commit list after list until so many kills have hit; gives the figures."""
    dice = random.Random(seed)  # noqa: S311  the same moments in every run
    victims, hits, lists = cycle(VICTIMS), Counter(), []
    store.start()
    store.sign_in("coordinator")
    while hits["kills"] < kills:
        file = invented_list(folder / f"list-{len(lists)}.csv", len(lists))
        key = store.upload(file, label=f"Invented authority {len(lists)} (fictional)")
        store.queue(key)
        hits += kill_until_committed(
            store, key, victims, dice, min(dice.randint(1, 4), kills - hits["kills"])
        )
        lists.append(key)
        tell(dict(hits))
        assert store.watcher.poll() is None, "the watcher died"
    for key in lists:
        verify(store, key)
    verify_whole(store, len(lists))
    return hits + Counter(lists=len(lists))


def tell(figures):
    """Show figures to whoever runs this with -s."""
    print(figures)  # noqa: T201


def stop_without_orphans(store):
    """Stop as a service manager does; nothing that was started may be left."""
    begun = time.monotonic()
    store.stop()
    tell(f"stopped in {time.monotonic() - begun:.1f} s")
    assert store.watcher.returncode == 0
    assert not living(store.home)


def test_a_few_kills_lose_nothing_and_write_nothing_twice(store, tmp_path):
    tell(dict(endure(store, tmp_path, kills=5, seed=833)))
    stop_without_orphans(store)


def parts_left(store):
    """What `homeward serve` started for itself; the database is not among it."""
    return {n: said for n, said in living(store.home).items() if "homeward.config" in said}


@pytest.mark.skipif(sys.platform != "linux", reason="the kernel ties processes on Linux only")
@pytest.mark.parametrize("busy", [False, True], ids=["idle", "writing"])
def test_a_killed_watcher_takes_its_processes_along_and_can_be_started_again(store, tmp_path, busy):
    begun = time.monotonic()
    store.start()
    first = time.monotonic() - begun
    assert len(parts_left(store)) >= 4, "web server, its two workers, the worker"
    store.sign_in("coordinator")
    key = store.upload(invented_list(tmp_path / "list.csv", 0), label="Invented (fictional)")
    if busy:
        store.queue(key)
        until(store.is_writing, "the list to be written", 0.01)
    postmaster = store.postmaster()
    kill([store.watcher.pid])
    store.watcher.wait()
    begun = time.monotonic()
    until(lambda: not parts_left(store), "the orphans' end", 0.01)
    tell(f"orphans gone after {time.monotonic() - begun:.2f} s")
    assert time.monotonic() - begun < SECONDS
    store.start()  # at once and on the same port
    again = time.monotonic() - begun
    tell(f"serving again after {again:.1f} s; the first start took {first:.1f} s")
    assert store.postmaster() == postmaster, "the database was left alone and taken over"
    store.sign_in("coordinator")
    store.queue(key)
    until(lambda: store.state(key) == "committed", "the list")
    verify(store, key)
    verify_whole(store, 1)
    stop_without_orphans(store)


def test_a_process_whose_parent_died_before_it_was_tied_ends_too():
    gone = subprocess.Popen([sys.executable, "-c", "pass"])
    gone.wait()
    said = "from homeward.config.tied import tie; tie(); print('still here')"
    around = {**os.environ, "HOMEWARD_WATCHER": str(gone.pid)}
    tied = subprocess.run(
        [sys.executable, "-c", said], env=around, capture_output=True, check=False
    )
    assert (tied.returncode, tied.stdout) == (-signal.SIGKILL, b"")


def test_a_process_that_nobody_watches_is_tied_to_nobody():
    said = "from homeward.config.tied import tie; tie(); print('still here')"
    around = {name: value for name, value in os.environ.items() if name != "HOMEWARD_WATCHER"}
    free = subprocess.run([sys.executable, "-c", said], env=around, capture_output=True, check=True)
    assert free.stdout == b"still here\n"


def test_a_worker_that_takes_up_nothing_more_does_not_wait_for_a_thought_without_end():
    said = """
import asyncio
from procrastinate import App
from procrastinate.testing import InMemoryConnector
from homeward.config import worker

async def think(self, side_tasks):
    await asyncio.Event().wait()

worker.Worker._shutdown = think
worker.PATIENCE = 0.05
asyncio.run(worker.LeavingWorker(App(connector=InMemoryConnector()), concurrency=1)._shutdown([]))
"""
    left = subprocess.run([sys.executable, "-c", said], timeout=PATIENCE, check=False)
    assert left.returncode == 1


@pytest.mark.full
def test_a_hundred_kills_lose_nothing_and_write_nothing_twice(store, tmp_path):
    tell(dict(endure(store, tmp_path, kills=100, seed=100)))
    stop_without_orphans(store)


def test_a_killed_intake_leaves_nothing_and_works_when_repeated(store, tmp_path):
    file = invented_list(tmp_path / "list.csv", 0)
    words = ("intake", str(file), "--source", "Invented authority (fictional)")
    words = (*words, "--received", "2018-07-04")
    killed = subprocess.Popen([*COMMAND, *words], env=own(store.home))
    until(store.is_writing, "the intake to write", 0.01)
    kill([killed.pid])
    killed.wait()
    until(lambda: not store.is_writing(), "the server to notice")
    [counts] = store.ask(
        "select (select count(*) from intake_list), (select count(*) from intake_file),"
        " (select count(*) from intake_row), (select count(*) from register_source),"
        " (select count(*) from register_person), (select count(*) from register_claim),"
        " (select count(*) from audit_event where verb <> 'enrolled a member')"
    )
    assert counts == (0, 0, 0, 0, 0, 0, 0)
    again = run(store.home, *words)
    assert again.returncode == 0, again.stderr
    assert f"{ROWS} rows became {KINDS * ROWS} claims" in again.stdout
    # The server that the killed command left behind was used, and stopped by the last one out.
    until(lambda: not living(store.home), "the server's end")
    assert "taken in already" in run(store.home, *words).stdout
    store.start()
    [(key,)] = store.ask("select id from intake_list")
    verify(store, key)
    verify_whole(store, 1)
    stop_without_orphans(store)
