"""A new list of a thousand rows compared with a million persons: seconds, memory, who is found.

    python benchmarks/tracing.py [--persons 1000000] [--keep FOLDER] [--json FILE]

The store of `search.py` (a kept one is used again) gets a list of 1,000 people of whom 500 stand
on the register, spelt in another script and with slips, some with the year of birth alone. Then
the job that the worker runs after a commit is run as it is. What it proposes is taken back at the
end, and the list is undone: in a store that is kept, whoever stands on it would answer questions.

A newcomer's mistake is to count only the pairs in the top band. A proposal is for people to look
at; whoever is not proposed is never looked at.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import shutil
import tempfile
from pathlib import Path
from typing import Any

import million
from intake import Clock, backend_of, tell

NEEDED_SECONDS, NEEDED_MB = 60, 2_048
LIKELY = 0.5


def measure(home: Path, persons: int) -> dict[str, Any]:
    """Fill the store, take the new list in, compare it."""
    from homeward.config.settled import settle
    from homeward.config.start import running

    os.environ["HOMEWARD_HOME"] = str(home)
    with running():
        from django.db import connection, transaction

        from homeward.apps.accounts.access import command_line_actor
        from homeward.apps.audit.actions import acting_as
        from homeward.apps.intake.actions import undo
        from homeward.apps.search.actions import write_keys
        from homeward.apps.tracing.actions import compare_list

        million.fill(home, persons)
        settle()  # as the worker does
        actor = command_line_actor()
        listed = million.take_in(actor, home / "lists" / "new.csv")
        with acting_as(actor):
            while write_keys(actor=actor, list_key=listed.pk):
                pass
        with acting_as(actor):
            clock = Clock(backend_of(connection))
            start: int | None = 0
            with clock.phase("comparing"):
                while start is not None:
                    start = compare_list(
                        actor=actor, source=listed.source, list_key=str(listed.pk), start=start
                    ).following
            figures = {"persons": persons, **_found(home, actor, listed)}
            transaction.set_rollback(True)
        with acting_as(actor):
            undo(actor=actor, key=listed.pk)
    return {
        **figures,
        "seconds": clock.phases["comparing"],
        "peak_memory_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024,
        "load": round(os.getloadavg()[0], 1),
    }


def _found(home: Path, actor: Any, listed: Any) -> dict[str, Any]:
    """Count what was proposed, and who of those who stand on the register is in it."""
    from homeward.apps.intake.access import rows_of
    from homeward.apps.tracing.models import Proposal

    said = json.loads((home / "lists" / "new.json").read_text("utf-8"))
    truths = [(row, million.Truth(**truth)) for row, truth in said]
    new = {row.number: row.person for row in rows_of(actor, listed)}
    old = million.persons_of(home, [truth for _row, truth in truths])
    true = {frozenset((new[row], old[truth.list, truth.row])) for row, truth in truths}
    pairs = {
        frozenset((each.first_id, each.second_id)): each.probability
        for each in Proposal.objects.filter(source=listed.source, kind="same")
    }
    likely = {pair for pair, chance in pairs.items() if chance >= LIKELY}
    top = set(
        map(
            frozenset,
            Proposal.objects.filter(source=listed.source, kind="same", band="same").values_list(
                "first_id", "second_id"
            ),
        )
    )
    return {
        "rows": len(new),
        "of_them_on_the_register": len(true),
        "pairs_proposed": len(pairs),
        "true_pairs_proposed": len(true & set(pairs)),
        "likely_pairs": len(likely),
        "true_likely_pairs": len(true & likely),
        "pairs_in_the_top_band": len(top),
        "true_pairs_in_the_top_band": len(true & top),
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--persons", type=int, default=1_000_000)
    parser.add_argument("--keep", type=Path, help="a folder that keeps the filled store")
    parser.add_argument("--json", type=Path, help="also write the figures to this file")
    wanted = parser.parse_args()
    home = wanted.keep or Path(tempfile.mkdtemp(prefix="homeward-benchmark-"))
    home.mkdir(parents=True, exist_ok=True)
    try:
        figures = measure(home, wanted.persons)
    finally:
        if wanted.keep is None:
            shutil.rmtree(home, ignore_errors=True)
    tell(figures)
    if wanted.json:
        wanted.json.write_text(json.dumps(figures, indent=2) + "\n", encoding="utf-8")
    fast = figures["seconds"]["wall"] <= NEEDED_SECONDS
    raise SystemExit(0 if fast and figures["peak_memory_mb"] <= NEEDED_MB else 1)


if __name__ == "__main__":
    main()
