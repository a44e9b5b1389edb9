"""Tables as tau-argus publishes them, by pytauargus: small numbers hidden, and others with them.

    python argus.py METHOD FOLDER

What a newcomer would get wrong: a category in which nobody stands is no category of the file that
is read. Its entries are missing from the answer, and whoever asked has to read them as nothing.
"""

from __future__ import annotations

import contextlib
import json
import os
import sys
import tempfile
import time
from importlib.metadata import version
from pathlib import Path
from typing import Any

from pytauargus import protect

# The rule for small numbers: below how many, and how far around each the range has to be, in
# percent of it. The first is the usual one; the second asks for as much as the product does.
RULES = {"argus_usual": "FREQ(5,30)", "argus_most": "FREQ(10,100)"}
HOW = "OPT(1,1)"  # optimal suppression, a minute of the solver at most
WITHHELD = ("U", "M")


def published(asked: dict[str, Any], rule: str) -> dict[str, Any]:
    """Protect the tables of one population, one after the other.

    Tables that share margins are protected each by itself: linked tables are not among what the
    engine does without the desktop program.
    """
    wall, spent = time.perf_counter(), time.process_time()
    tables, refused = [], False
    for dimensions in asked["tables"]:
        names = [f"D{place}" for place in dimensions]
        columns: dict[str, list[Any]] = {
            name: [f"{person[place]:02}" for person in asked["persons"]]
            for name, place in zip(names, dimensions, strict=True)
        }
        columns["N"] = [1.0] * len(asked["persons"])
        with tempfile.TemporaryDirectory() as folder:
            try:
                done = protect(
                    columns, names, response="N", safety_rules=rule, suppress=HOW, workdir=folder
                )
            except Exception:
                refused = True
                break
        tables.append([
            [[row[name] for name in names], None if row["status"] in WITHHELD else row["N"]]
            for row in done.tables[0].rows
        ])  # fmt: skip
    return {
        "tables": None if refused else tables,
        "seconds": time.perf_counter() - wall,
        "processor_seconds": time.process_time() - spent,
    }


def main() -> None:
    method, folder = sys.argv[1], Path(sys.argv[2])
    asked = json.loads((folder / "asked.json").read_text("utf-8"))
    said = os.dup(1)
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)  # the engine tells of each step
    with tempfile.TemporaryDirectory() as beside, contextlib.chdir(beside):
        # Its logs, with the true numbers in them, fall into the folder it is started in.
        found = [published(one, RULES[method]) for one in asked]
    os.dup2(said, 1)
    answer = {"version": version("pytauargus"), "rule": RULES[method], "found": found}
    (folder / f"{method}.json").write_text(json.dumps(answer), "utf-8")


if __name__ == "__main__":
    main()
