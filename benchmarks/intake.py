"""A list of 100,000 people from file to committed claims, beside how others write and the floor.

    python benchmarks/intake.py [--rows 100000] [--sample 2000] [--rounds 1] [--json FILE]

Ours runs the code of `homeward intake` in a home of its own, made for the run and removed: file
read in the sandbox, columns understood, every row checked by row security, audited, committed
to disk. Beside it, in the same server and the same run:

* one object at a time, as importers built on an ORM do: each person and claim validated and
  saved alone, in one transaction, on a sample whose rate is carried over to the whole list;
* the floor: COPY of the very same finished rows, as the owner, into tables with the same
  columns, indexes and checks but without row security or keys. Nothing is read, understood,
  sealed or looked up, so nothing that takes lists in can be as fast.

Processor time of this process, of the reading child and of the database's backend is shown
beside the clock on the wall, because other work on the machine slows the wall only. A
newcomer's mistake is to give an `.xlsx` made by hand: the invented one has the columns of a real
list in the mix that real lists have.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import shutil
import statistics
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any

DAY = date(2018, 7, 4)
TICKS = os.sysconf("SC_CLK_TCK")
TABLES = ("register_person", "register_claim", "intake_row")
NEEDED_RATE, NEEDED_MEMORY = 5_000, 700


class Clock:
    """Wall and processor seconds, phase by phase."""

    def __init__(self, backend: int) -> None:
        self.backend = backend
        self.phases: dict[str, dict[str, float]] = {}

    @contextmanager
    def phase(self, name: str) -> Iterator[None]:
        """Time a block under this name."""
        before = self._now()
        yield
        spent = [round(now - then, 2) for now, then in zip(self._now(), before, strict=True)]
        self.phases[name] = dict(zip(("wall", "ours", "reader", "database"), spent, strict=True))

    def total(self, what: str) -> float:
        """Seconds of all phases together."""
        return sum(phase[what] for phase in self.phases.values())

    def _now(self) -> tuple[float, ...]:
        reader = resource.getrusage(resource.RUSAGE_CHILDREN)
        fields = Path(f"/proc/{self.backend}/stat").read_text().rpartition(")")[2].split()
        return (
            time.perf_counter(),
            time.process_time(),
            reader.ru_utime + reader.ru_stime,
            (int(fields[11]) + int(fields[12])) / TICKS,
        )


def backend_of(connection: Any) -> int:
    with connection.cursor() as cursor:
        cursor.execute("select pg_backend_pid()")
        return int(cursor.fetchone()[0])


def ours(actor: Any, path: Path) -> tuple[dict[str, Any], Any]:
    """Take the list in as the command does; gives figures and the list."""
    from django.db import connection, transaction

    from homeward.apps.audit.signing import put_context
    from homeward.apps.intake import actions
    from homeward.apps.tracing.actions import propose_repeats

    transaction.set_autocommit(False)
    put_context(connection, actor.member)
    clock = Clock(backend_of(connection))
    with clock.phase("read and understand"):
        received = actions.receive(
            actor=actor,
            content=path.read_bytes(),
            file_name=path.name,
            label=f"Invented authority, {path.stem} (fictional)",
            received_on=DAY,
        )
    with clock.phase("claims"):
        found = actions.commit(actor=actor, key=received.list.pk, understood=received.understood)
    with clock.phase("repeats"):
        propose_repeats(actor=actor, source=found.source, list_key=str(found.pk))
    with clock.phase("commit to disk"):
        transaction.commit()
    transaction.set_autocommit(True)
    wall = clock.total("wall")
    figures = {
        "rows": found.tally["rows"],
        "claims": found.tally["claims"],
        "seconds": round(wall, 2),
        "rows_per_second": round(found.tally["rows"] / wall),
        "processor_seconds": {
            part: round(clock.total(part), 2) for part in ("ours", "reader", "database")
        },
        "phases": clock.phases,
        "peak_memory_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024,
        "peak_memory_reader_mb": resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024,
    }
    return figures, found


def floor(found: Any) -> dict[str, Any]:
    """COPY the finished rows of that list into bare tables."""
    from django.db import connections

    owner = connections["owner"]
    owner.ensure_connection()
    raw = owner.connection
    which = {
        "register_person": f"first_source_id = '{found.source_id}'",
        "register_claim": f"source_id = '{found.source_id}'",
        "intake_row": f"list_id = '{found.pk}'",
    }
    data = {}
    with raw.cursor() as cursor:
        for table in TABLES:
            cursor.execute(f"create table bare_{table} (like {table} including all)")
            said = f"copy (select * from {table} where {which[table]}) to stdout"  # noqa: S608
            with cursor.copy(said) as copy:
                data[table] = b"".join(bytes(piece) for piece in copy)
    clock = Clock(backend_of(owner))
    with clock.phase("copy"), raw.transaction(), raw.cursor() as cursor:
        for table in TABLES:
            with cursor.copy(f"copy bare_{table} from stdin") as copy:
                copy.write(data[table])
    with raw.cursor() as cursor:
        for table in TABLES:
            cursor.execute(f"drop table bare_{table}")
    wall = clock.total("wall")
    return {
        "seconds": round(wall, 2),
        "rows_per_second": round(found.tally["rows"] / wall),
        "processor_seconds": round(clock.total("ours") + clock.total("database"), 2),
    }


def one_by_one(actor: Any, path: Path, sample: int) -> dict[str, Any]:
    """Validate and save each object alone, in a transaction that is rolled back at the end."""
    from django.db import connection, transaction

    from homeward.apps.audit.actions import acting_as
    from homeward.apps.register.models import Source
    from homeward.apps.sheets.understanding import understand

    understood = understand(path.read_bytes(), name=path.name, received=DAY)
    with acting_as(actor):
        source = Source(
            keeper_id=actor.keeper, label="x", kind="holding", said_on=DAY, received_on=DAY
        )
        source.save()
        clock, claims, rows = Clock(backend_of(connection)), 0, 0
        with clock.phase("save"):
            for _part, _index, reading in understood.readings():
                claims += _save(actor.keeper, source, reading)
                rows += 1
                if rows == sample:
                    break
        transaction.set_rollback(True)
    wall = clock.total("wall")
    processor = clock.total("ours") + clock.total("database")
    return {
        "sample_rows": rows,
        "claims": claims,
        "seconds": round(wall, 2),
        "rows_per_second": round(rows / wall, 1),
        "processor_seconds": round(processor, 2),
        "processor_ms_per_row": round(processor / rows * 1000, 3),
    }


def _save(keeper: int, source: Any, reading: Any) -> int:
    """Write one row the usual way: make an object, validate it, save it."""
    from homeward.apps.register.bulk import IDENTIFYING, new_code
    from homeward.apps.register.codec import seal
    from homeward.apps.register.models import Claim, Person

    person = Person(keeper_id=keeper, code=new_code(), first_source=source)
    person.full_clean()
    person.save()
    for fact in reading.facts:
        kind = fact.kind.value
        claim = Claim(
            keeper_id=keeper,
            person=person,
            source=source,
            row=reading.row,
            kind=kind,
            code="" if kind in IDENTIFYING else fact.code,
            sealed=seal(person.pk, fact),
            said_on=DAY,
        )
        claim.full_clean(exclude=["withdrawn_at"])
        claim.save()
    return len(reading.facts)


def race(rows: int, sample: int, rounds: int) -> dict[str, Any]:
    """Alternate the three, each round with another list; medians over the rounds."""
    from homeward.config.start import running
    from homeward.demo.big import big_list

    taken: list[dict[str, Any]] = []
    with running() as home:
        from homeward.apps.accounts.access import command_line_actor

        actor = command_line_actor()
        for number in range(rounds):
            path = home / f"list-{number}.xlsx"
            big_list(path, rows=rows, seed=number + 1)
            we, found = ours(actor, path)
            they = floor(found)
            others = one_by_one(actor, path, min(sample, rows))
            taken.append(_round(we, they, others))
    median = sorted(taken, key=lambda one: one["ours"]["seconds"])[len(taken) // 2]
    return median | {"rounds_rows_per_second": [r["ours"]["rows_per_second"] for r in taken]}


def _round(we: dict[str, Any], they: dict[str, Any], others: dict[str, Any]) -> dict[str, Any]:
    processor = sum(we["processor_seconds"].values())
    one_by_one_whole = others["processor_ms_per_row"] / 1000 * we["rows"]
    return {
        "ours": we,
        "one_by_one": others,
        "floor": they,
        "times_faster_than_one_by_one": round(we["rows_per_second"] / others["rows_per_second"], 1),
        "times_less_processor_than_one_by_one": round(one_by_one_whole / processor, 1),
        "times_the_floor": round(we["seconds"] / they["seconds"], 2),
        "times_the_floors_processor": round(processor / they["processor_seconds"], 2),
        "load": round(os.getloadavg()[0], 1),
    }


def tell(figures: dict[str, Any], inset: str = "") -> None:
    """Print figures, nested ones inset."""
    for name, value in figures.items():
        if isinstance(value, dict):
            print(f"{inset}{name}")
            tell(value, inset + "  ")
        else:
            print(f"{inset}{name:{44 - len(inset)}} {value}")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--rows", type=int, default=100_000)
    parser.add_argument("--sample", type=int, default=2_000, help="rows saved one by one")
    parser.add_argument("--rounds", type=int, default=1)
    parser.add_argument("--json", type=Path, help="also write the figures to this file")
    wanted = parser.parse_args()
    home = tempfile.mkdtemp(prefix="homeward-benchmark-")
    os.environ["HOMEWARD_HOME"] = home
    try:
        figures = race(wanted.rows, wanted.sample, wanted.rounds)
    finally:
        shutil.rmtree(home, ignore_errors=True)
    tell(figures)
    rate = statistics.median(figures["rounds_rows_per_second"])
    memory = figures["ours"]["peak_memory_mb"]
    print(f"needed {NEEDED_RATE:,} rows/s and less than {NEEDED_MEMORY} MB")
    if wanted.json:
        wanted.json.write_text(json.dumps(figures, indent=2) + "\n", encoding="utf-8")
    return 0 if rate >= NEEDED_RATE and memory < NEEDED_MEMORY else 1


if __name__ == "__main__":
    raise SystemExit(main())
