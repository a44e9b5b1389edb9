"""The figures of matching as tables, with what was missed and why.

What a newcomer would get wrong: the rows shown are of invented people, and may be shown for that
reason alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

import calibration
from beside import as_table
from names_told import CALLED, ROMANISED, days

from homeward.core.matching import Fact, Pair, Record

SHOWN = 16
WEIGHTY = 1.0  # bits against
READ_ME = """Links between rows of one person, over all pairs of lists and within each. Precision:
of those proposed, how many are true; recall: of those true, how many were proposed. The others get
every pair whose years of birth are at most one apart and stand at the threshold that is best for
them, chosen with the truth in hand; Homeward at the one it is shipped with. Those marked ° are
given names romanised by ICU. nomenklatura and Splink also weigh births, sex and nationality; Splink
blocks by rules of its own and does not look for mothers. Everybody on one core; seconds are the
processor's, for everything: those of Homeward include families and mothers.
"""


class Shares(Protocol):
    """Whatever has a precision and a recall."""

    @property
    def precision(self) -> float: ...  # noqa: D102 - as the class says

    @property
    def recall(self) -> float: ...  # noqa: D102 - as the class says


@dataclass(frozen=True)
class Miss:
    """A pair that was missed, or wrong."""

    true: bool
    one: str
    other: str
    probability: float | None
    against: str


@dataclass(frozen=True)
class Size:
    """One list against many."""

    rows: int
    against: int
    tally: Shares
    seconds: float
    clock: float
    megabytes: int


@dataclass(frozen=True)
class Measured:
    """What was measured on some lists: ours, and the others by method."""

    name: str
    ours: Any
    others: dict[str, dict[str, Any]]


def miss(one: Record, other: Record, pair: Pair | None, *, true: bool) -> Miss:
    """Describe a pair on which we are wrong."""
    against = ""
    if pair:
        given = [each for each in pair.judgement.evidence if each.fact is not Fact.EXPECTED]
        reasons = sorted(given, key=lambda each: each.bits)
        against = ", ".join(
            f"{each.fact.value} {each.bits:+.1f}"
            for each in (reasons[:3] if true else reasons[:-4:-1])
            if (each.bits < -WEIGHTY if true else each.bits > WEIGHTY)
        )
        if pair.instead:
            against = "; ".join(filter(None, [against, "another row fits better"]))
    return Miss(true, row(one), row(other), pair.probability if pair else None, against)


def row(record: Record) -> str:
    """What a row says of a person, in short."""
    parts = [record.own[0].text if record.own else "(no name)"]
    if record.births:
        parts.append(f"born {record.births[0].words}")
    if record.mother:
        parts.append(f"mother {record.mother[0].text}")
    return "; ".join(parts).replace("|", "/")


def page(found: Sequence[Measured], size: Size) -> str:
    """All tables, in Markdown."""
    parts = [READ_ME]
    for each in found:
        parts += [f"### Links: {each.name}\n", links(each), *left_out(each)]
        parts += [strangers(each), days(each.others)]
    ours = found[0].ours
    parts += [
        f"### Are the probabilities to be believed? {found[0].name}\n",
        f"Of {len(ours.said):,} pairs that were found at all. Brier score "
        f"{calibration.brier(ours.said):.4f}.\n",
        calibration.table(calibration.bins(ours.said)),
        "### One list against many\n",
        many(size),
        f"### Where Homeward was wrong: {found[0].name}\n",
        *wrong(ours.misses),
    ]
    return "\n".join(parts)


def picture(found: Sequence[Measured]) -> str:
    """The calibration on the first lists, as SVG."""
    return calibration.picture(calibration.bins(found[0].ours.said))


def links(each: Measured) -> str:
    """Who links what: a row for each method."""
    true = each.ours.likely.true, each.ours.mothers.true
    heads = [
        "",
        f"one person: precision / recall ({true[0]:,} pairs)",
        "F1",
        f"mother: precision / recall ({true[1]:,} pairs)",
        "processor seconds",
        "peak MB",
    ]
    ours = each.ours
    cost = [f"{ours.seconds:.1f}", f"{ours.megabytes:,}"]
    rows = [
        ["**Homeward**, more likely than not", *shares(ours.likely), pair(ours.mothers), *cost],
        ["**Homeward**, top band", *shares(ours.top), "", "", ""],
    ]
    for method, said in each.others.items():
        if "not" in said:
            continue
        cost = [f"{said['seconds']:.1f}", f"{said['megabytes']:,}"]
        mothers = pair(said["mothers"]) if "mothers" in said else ""
        rows.append([called(method, said), *shares(said["persons"]), mothers, *cost])
        if "persons by default" in said:
            name = f"{CALLED[method]}, at its default of 0.7"
            rows.append([name, *shares(said["persons by default"]), "", "", ""])
    return as_table(heads, rows)


def called(method: str, said: dict[str, Any]) -> str:
    """How a method is called, with its version."""
    version = said["version"] if method in {"sanctions", "splink"} else ""
    return " ".join(filter(None, [CALLED[method], version, "°" if method in ROMANISED else ""]))


def shares(of: Shares) -> list[str]:
    """Precision and recall, and their harmonic mean."""
    both = of.precision + of.recall
    return [pair(of), f"{2 * of.precision * of.recall / both:.3f}" if both else "0"]


def pair(of: Shares) -> str:
    """Precision and recall."""
    return f"{of.precision:.3f} / {of.recall:.3f}"


def left_out(each: Measured) -> Iterator[str]:
    """What could not be measured, and what was tried."""
    for method, said in each.others.items():
        if "not" in said:
            yield f"{CALLED[method]}: not measured; {said['not']}.\n"


def strangers(each: Measured) -> str:
    """Say how many who are nowhere held were matched."""
    return f"Sought and nowhere held, yet in Homeward's top band: {each.ours.strangers}.\n"


def many(size: Size) -> str:
    """One list against many, as a table."""
    rows = [
        ["rows", f"{size.rows:,} against {size.against:,}"],
        ["precision / recall, more likely than not", pair(size.tally)],
        ["processor seconds", f"{size.seconds:.1f}"],
        ["seconds on the clock", f"{size.clock:.1f}"],
        ["peak MB", f"{size.megabytes:,}"],
    ]
    return as_table(["", ""], rows)


def wrong(misses: Sequence[Miss]) -> Iterator[str]:
    """Some of the pairs on which we were wrong, evenly taken from all."""
    for kind, true in (("Missed", True), ("Proposed, and not one person", False)):
        of_kind = [each for each in misses if each.true is true]
        yield f"{kind}: {len(of_kind)}. Evenly taken from all of them:\n"
        some = of_kind[:: max(len(of_kind) // SHOWN, 1)][:SHOWN]
        rows = [
            [each.one, each.other, said(each.probability), each.against or "nothing much"]
            for each in some
        ]
        head = "what spoke against, bits" if true else "what spoke for, bits"
        yield as_table(["one row", "other row", "said, percent", head], rows)


def said(probability: float | None) -> str:
    """What was said of a pair."""
    return "below 1" if probability is None else f"{100 * probability:.0f}"
