"""The figures of names as tables and as lines.

What a newcomer would get wrong: a slow method answered fewer queries. Its cell says how many, and
ours stands in a row of its own for the same ones.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import names_sets
from beside import as_table

CALLED = {
    "ours": "**Homeward**",
    "sanctions": "nomenklatura logic-v2, with rigour",
    "splink": "Splink, stock name comparisons",
    "trigrams": "pg_trgm",
    "primero": "Double Metaphone as Primero cuts it, names as written",
    "double_metaphone": "Double Metaphone cut at four",
    "beider_morse": "Beider-Morse, names as written",
    "levenshtein": "Levenshtein",
    "jaro_winkler": "Jaro-Winkler",
}
ROMANISED = ("splink", "trigrams", "double_metaphone", "levenshtein", "jaro_winkler")
LARGE = 50_000
MISSES_SHOWN = 10
Size = tuple[str, int, int]
READ_ME = """The right name found first / among the first ten, in percent. Methods marked ° are
given names romanised by ICU (Any-Latin; Latin-ASCII). Names that a method scores alike share the
mean of their places. A figure in brackets is the number of queries that a slow method was asked,
the first of the task; an empty cell was not asked.
"""
COSTS = """Each in a process of its own, kept on one core; seconds are those of the processor, a
query after the other. Memory is the highest of the process, the names and the interpreter included;
for pg_trgm that of the server's process, shared pages included.
"""
GIVEN = "Measured on the pairs of names given beside the checkout (HOMEWARD_SHARED).\n"


def page(tasks: Sequence[Size], found: dict[str, Any]) -> str:
    """All tables, in Markdown."""
    numbered = list(enumerate(tasks))
    full = [task for task in numbered if "full names" in task[1][0]]
    figures = [task for task in numbered if "full names" not in task[1][0]]
    parts = [READ_ME, *([GIVEN] if names_sets.GIVEN.is_dir() else [])]
    parts += [found_table(some, found) for some in (full, figures) if some]
    large = [task for task in numbered if task[1][1] >= LARGE][:1]
    parts += [COSTS, costs_table([*numbered[:1], *large], found)]
    parts += left_out(found)
    parts.append(days(found))
    parts += list(misses(numbered, found["ours"]))
    return "\n".join(parts)


def called(method: str, found: dict[str, Any]) -> str:
    """How a method is called, with its version."""
    version = found[method].get("version", "") if method in {"sanctions", "splink"} else ""
    return " ".join(filter(None, [CALLED[method], version, "°" if method in ROMANISED else ""]))


def found_table(tasks: Sequence[tuple[int, Size]], found: dict[str, Any]) -> str:
    """Who finds what: a row for each method."""
    heads = [
        "",
        *[f"{name.replace(' among', ', among')} ({asked})" for _, (name, _, asked) in tasks],
    ]
    rows = []
    for method, said in found.items():
        if "tasks" in said:
            cells = [cell(said["tasks"].get(f"task-{at}"), asked) for at, (_, _, asked) in tasks]
            rows.append([called(method, found), *cells])
    few = sampled(tasks, found)
    for count in sorted({count for _, count in few}):
        cells = [
            cell(found["ours"]["tasks"][f"task-{at}"], asked, first=count)
            if (at, count) in few
            else ""
            for at, (_, _, asked) in tasks
        ]
        rows.append([f"*Homeward, the same {count} queries*", *cells])
    return as_table(heads, rows)


def sampled(tasks: Sequence[tuple[int, Size]], found: dict[str, Any]) -> set[tuple[int, int]]:
    """Give (task, number of queries) wherever a slow method was not asked all of them."""
    return {
        (at, len(answer["places"]))
        for said in found.values()
        for at, (_, _, asked) in tasks
        if (answer := said.get("tasks", {}).get(f"task-{at}")) and len(answer["places"]) < asked
    }


def cell(answer: dict[str, Any] | None, asked: int, first: int = 0) -> str:
    """First and among ten, in percent."""
    if not answer:
        return ""
    places = answer["places"][:first] if first else answer["places"]
    share = [100 * sum(p < k for p in places) / len(places) for k in (1, 10)]
    few = f" ({len(places)})" if len(places) < asked else ""
    return f"{share[0]:.1f} / {share[1]:.1f}{few}"


def costs_table(tasks: Sequence[tuple[int, Size]], found: dict[str, Any]) -> str:
    """What the methods cost, in the tasks given."""
    heads = [""]
    for _, (_, size, _) in tasks:
        heads += [f"queries a second, {size:,} names", "peak MB", "to build, s"]
    rows = []
    for method, said in found.items():
        if "tasks" not in said:
            continue
        cells: list[str] = []
        for at, _ in tasks:
            cells += costs(said["tasks"].get(f"task-{at}"))
        rows.append([called(method, found), *cells])
    answers = [found["ours"]["tasks"][f"task-{at}"] for at, _ in tasks]
    together = [part for a in answers for part in (rate(a.get("together", 0)), "", "")]
    return as_table(heads, [rows[0], ["*Homeward, many queries at once*", *together], *rows[1:]])


def costs(answer: dict[str, Any] | None) -> list[str]:
    """Queries a second, peak, seconds to build."""
    if not answer:
        return ["", "", ""]
    speed = len(answer["places"]) / max(answer["seconds"], 1e-6)
    return [rate(speed), f"{answer['megabytes']:,}", f"{answer['built']:.1f}"]


def rate(speed: float) -> str:
    """A speed with as many digits as mean something."""
    if not speed:
        return ""
    return f"{speed:,.0f}" if speed >= 10 else f"{speed:.2g}"


def days(found: dict[str, Any]) -> str:
    """When the others were asked: what they answered to the same is kept."""
    told = sorted({said["day"] for said in found.values() if "day" in said})
    return f"The others were asked between {told[0]} and {told[-1]}.\n" if told else ""


def left_out(found: dict[str, Any]) -> Iterator[str]:
    """What could not be measured, and what was tried."""
    for method, said in found.items():
        if "not" in said:
            yield f"{CALLED[method]}: not measured; {said['not']}.\n"


def misses(tasks: Sequence[tuple[int, Size]], ours: dict[str, Any]) -> Iterator[str]:
    """Some of what we did not find first, evenly from all of them; never a name of somebody."""
    yield "Some made-up names that Homeward did not put first, evenly taken from all of them:\n"
    rows = []
    for at, (name, _, _) in tasks:
        if "public figures" in name:
            continue
        missed = ours["tasks"][f"task-{at}"]["missed"]
        for row in missed[:: max(len(missed) // MISSES_SHOWN, 1)][:MISSES_SHOWN]:
            query, right, place, *first = row
            where = f"{place + 1:.0f}" if place < 40 else "not found"
            rows.append([name, query, right, where, first[0] if first else ""])
    yield as_table(["task", "asked", "right", "place", "first instead"], rows)


def lines(tasks: Sequence[str], found: dict[str, Any]) -> str:
    """The same as lines for a terminal."""
    told = []
    for at, task in enumerate(tasks):
        for method, said in found.items():
            answer = said.get("tasks", {}).get(f"task-{at}")
            if answer:
                speed, memory, built = costs(answer)
                told.append(
                    f"names {task}  method {CALLED[method].strip('*')}  "
                    f"first / in ten {cell(answer, 0)}  queries a second {speed}  "
                    f"peak MB {memory}  built in {built} s"
                )
    return "\n".join([*told, *left_out(found)])
