"""How many persons per second get their standing with full reasons from the database.

    python benchmarks/standing.py [--persons 100000] [--json FILE]

An invented list is taken in as usual, in a home made for the run and removed; then every
person's claims are read under row security, opened, folded into facts, judged with all reasons,
and the reading is recorded in the log, as `homeward standing` does. The law alone is
measured beside it, on the very same facts. Processor time of this process and of the
database's backend is shown beside the clock on the wall. A newcomer's mistake is to compare
with `standing_core.py`, whose population is another one.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import shutil
import tempfile
import time
from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

from intake import Clock, backend_of, tell

ON = date(2018, 7, 4)


def take_in(actor: Any, path: Path) -> None:
    """Put the persons there."""
    from homeward.apps.audit.actions import acting_as
    from homeward.apps.intake import actions

    with acting_as(actor):
        received = actions.receive(
            actor=actor,
            content=path.read_bytes(),
            file_name=path.name,
            label="Invented authority (fictional)",
            received_on=ON,
        )
        actions.commit(actor=actor, key=received.list.pk, understood=received.understood)


def measure(persons: int) -> dict[str, Any]:
    """Take a list in, ask for everybody's standing, then ask the law alone."""
    from homeward.config.start import running
    from homeward.demo.big import big_list

    with running() as home:
        from django.db import connection

        from homeward.apps.accounts.access import command_line_actor
        from homeward.apps.audit.actions import acting_as
        from homeward.apps.register.standing import standings
        from homeward.core.law.register import standing

        actor, path = command_line_actor(), home / "list.csv"
        big_list(path, rows=persons, seed=1)
        take_in(actor, path)
        answers: Counter[str] = Counter()
        facts = []
        with acting_as(actor):
            clock = Clock(backend_of(connection))
            with clock.phase("database to answer"):
                for each in standings(actor, on=ON):
                    answers[each.finding.truth.value] += 1
                    facts.append(each.dossier.facts)
        begun = time.process_time()
        for one in facts:
            standing(one, on=ON)
        alone = time.process_time() - begun
    spent = clock.phases["database to answer"]
    count = answers.total()
    return {
        "persons": count,
        "answers": dict(sorted(answers.items())),
        "persons_per_second": round(count / spent["wall"]),
        "persons_per_processor_second": round(count / (spent["ours"] + spent["database"])),
        "law_alone_persons_per_processor_second": round(count / alone),
        "seconds": spent,
        "peak_memory_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024,
        "load": round(os.getloadavg()[0], 1),
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--persons", type=int, default=100_000)
    parser.add_argument("--json", type=Path, help="also write the figures to this file")
    wanted = parser.parse_args()
    home = tempfile.mkdtemp(prefix="homeward-benchmark-")
    os.environ["HOMEWARD_HOME"] = home
    try:
        figures = measure(wanted.persons)
    finally:
        shutil.rmtree(home, ignore_errors=True)
    tell(figures)
    if wanted.json:
        wanted.json.write_text(json.dumps(figures, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
