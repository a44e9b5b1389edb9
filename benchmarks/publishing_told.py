"""What methods printed and what the attack made of it, as tables in Markdown.

What a newcomer would get wrong: a dash is not nought. It stands where nothing can be counted, or
where the attack does not apply.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

import numpy as np
from beside import as_table

if TYPE_CHECKING:
    from publishing_peers import Case, Method, Release

CALLED = {
    "ours": "**Homeward**",
    "plain": "small ones hidden by line",
    "argus_usual": "pytauargus {} FREQ(5,30)",
    "argus_most": "pytauargus {} FREQ(10,100)",
    "noise": "OpenDP {}, ε 1 a release",
}
NARROW = ("known exactly", "known within fewer than 5", "known within fewer than 10")
READ_ME = """Every method publishes the same populations, each twice: as it is, and with one person
more or fewer. pytauargus hides optimally (`OPT`, a minute of the solver at most) what is below 5,
or below 10, and protects linked tables one after the other, because its engine has no linked tables
without the desktop program; OpenDP adds discrete Laplace noise to every entry, so wide that all
entries in which one person is counted cost ε 1 together. Of ours every entry is attacked, with all
releases before and with what is told of who moved. Of the others hidden entries are attacked, each
release by itself; for the one who moved, the numbers that both releases print are compared. A dash
stands where there is nothing to count: noise hides nothing and leaves every number possible, so an
attack that asks what is certain cannot find anything; what it bounds are chances, and ε adds up
with every release.

Controlled rounding by pytauargus (`RND`) is not compared: it asks for a base of at least the last
power of ten below the greatest total (10 up to a hundred persons, 100 up to a thousand, 1,000
beyond), and found no rounding of a table of sixty persons that was tried with base 10. The other
ways of the desktop program (hypercube, network flows, controlled adjustment) are refused by the
engine of this package.
"""


def page(parts: Sequence[tuple[str, Sequence[Case], dict[str, Method]]]) -> str:
    """All tables, with what could not be measured and why."""
    said = [READ_ME]
    for title, cases, found in parts:
        said.append(f"### {title}\n")
        run = {name: made for name, made in found.items() if not made.unavailable}
        heads = ["", *(CALLED[name].format(made.version) for name, made in run.items())]
        said.append(as_table(heads, list(rows(cases, list(run.values())))))
        said += [
            f"{CALLED[name].format('')} was not measured: {made.unavailable}\n"
            for name, made in found.items()
            if made.unavailable
        ]
    return "\n".join(said)


def rows(cases: Sequence[Case], methods: Sequence[Method]) -> Iterator[list[object]]:
    """One row for each thing that is counted."""
    for name, counted in ROWS.items():
        yield [name, *(counted(cases, made) for made in methods)]


def released(made: Method) -> list[Release]:
    return [one for one in made.releases if one.printed is not None]


def numbers(cases: Sequence[Case], made: Method) -> tuple[Any, Any]:
    """Give what is printed and what is true, for all entries of all releases."""
    both = [
        (one.printed, case.entries)
        for case, one in zip(cases, made.releases, strict=True)
        if one.printed is not None
    ]
    if not both:
        return np.array([]), np.array([])
    printed, true = zip(*both, strict=True)
    return np.concatenate(printed), np.concatenate(true)


def of_printed(count: Callable[[Any, Any], object]) -> Callable[[Any, Any], object]:
    """Count something of numbers that are printed, beside the true ones."""

    def counted(cases: Sequence[Case], made: Method) -> object:
        printed, true = numbers(cases, made)
        shown = ~np.isnan(printed)
        return count(printed[shown], true[shown]) if shown.any() else "–"

    return counted


def share_printed(cases: Sequence[Case], made: Method) -> object:
    printed, _true = numbers(cases, made)
    return f"{100 * (~np.isnan(printed)).mean():.0f} %" if printed.size else "–"


def not_adding_up(cases: Sequence[Case], made: Method) -> object:
    """Lines of which everything is printed, and the total is another than the sum."""
    whole = wrong = 0
    for case, one in zip(cases, made.releases, strict=True):
        if one.printed is not None:
            for total, *parts in case.layout.lines:
                apart = one.printed[total] - one.printed[parts].sum()
                whole += not math.isnan(apart)
                wrong += bool(abs(apart) > 0)  # false where something is hidden
    return f"{wrong:,} of {whole:,}"


def narrower(place: int) -> Callable[[Any, Any], object]:
    def counted(_cases: Sequence[Case], made: Method) -> object:
        found = [one.found[place] for one in released(made) if one.found is not None]
        return f"{sum(found):,}" if found else "–"

    return counted


def attacked(cases: Sequence[Case], made: Method) -> object:
    if not any(one.found for one in made.releases):
        return "–"
    printed, _true = numbers(cases, made)
    exact = any(one.exact for one in made.releases)
    return f"{int(np.isnan(printed).sum()) if exact else printed.size:,}"


def movers(_cases: Sequence[Case], made: Method) -> object:
    asked = [one.mover for one in made.releases if one.mover is not None]
    return f"{sum(asked)} of {len(asked)}" if asked else "–"


def seconds(place: int) -> Callable[[Any, Any], object]:
    def counted(_cases: Sequence[Case], made: Method) -> object:
        spent = [one.seconds[place] for one in made.releases]
        return f"{sum(spent) / len(spent):.3f}" if spent else "–"

    return counted


ROWS: dict[str, Callable[[Any, Any], object]] = {
    "releases": lambda _cases, made: len(released(made)),
    "refused": lambda _cases, made: len(made.releases) - len(released(made)),
    "entries printed": share_printed,
    "printed numbers from the true ones, on average": of_printed(
        lambda printed, true: f"{np.abs(printed - true).mean():.1f}"
    ),
    "the farthest": of_printed(lambda printed, true: f"{np.abs(printed - true).max():.0f}"),
    "printed below nothing": of_printed(lambda printed, _true: f"{(printed < 0).sum():,}"),
    "lines printed whole that do not add up": not_adding_up,
    "true numbers of 1 to 9 printed as they are": of_printed(
        lambda printed, true: f"{((printed == true) & (true > 0) & (true < 10)).sum():,}"
    ),
    "nobody there, and printed so": of_printed(
        lambda printed, true: f"{((printed == true) & (true == 0)).sum():,}"
    ),
    "entries attacked": attacked,
    **{name: narrower(place) for place, name in enumerate(NARROW)},
    "of those who came or left, found in a table": movers,
    "seconds a release": seconds(0),
    "seconds of the processor a release": seconds(1),
}
