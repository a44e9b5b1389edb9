"""Reads `data/reported.toml`, the figures that a desk can begin with.

A newcomer's mistake is to mend a row here because another source is better. Another source is
another row.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Any

from homeward.core.finding import Confidence
from homeward.core.reported.days import read_days
from homeward.core.reported.figure import Amount, Matter, Qualifier, Reported, Scope, Unit
from homeward.core.reported.parts import Sum, added

NOT_TOLD = "none"
"""Stands for the qualifier where somebody says that they were told of no number."""


@dataclass(frozen=True, slots=True)
class Rows:
    """Rows that should add up to a total.

    Attributes:
        total: Key of the total.
        rows: Keys of the rows.
        complete: True where the source gives them as all there are.
    """

    total: str
    rows: tuple[str, ...]
    complete: bool


@lru_cache(maxsize=1)
def starting_set() -> tuple[Reported, ...]:
    """Give the figures in the order of the file."""
    return tuple(_figure(row) for row in _data()["figure"])


@lru_cache(maxsize=1)
def sums() -> tuple[Rows, ...]:
    """Give which rows should add up to which total."""
    return tuple(
        Rows(said["total"], tuple(said["rows"]), said["complete"]) for said in _data()["sum"]
    )


def checked(figures: Mapping[str, Reported], rows: Rows) -> Sum | None:
    """Add rows up against their total; `None` where one of them is not there.

    Args:
        figures: Claims by key.
        rows: Which of them belong together.
    """
    listed = [figures.get(key) for key in (rows.total, *rows.rows)]
    amounts = [one.amount for one in listed if one is not None and one.amount is not None]
    if len(amounts) != len(listed):
        return None
    return added(amounts[0], amounts[1:], complete=rows.complete)


@lru_cache(maxsize=1)
def _data() -> dict[str, Any]:
    text = files(__package__).joinpath("data", "reported.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


def _figure(row: dict[str, Any]) -> Reported:
    scope = Scope(
        matter=Matter(row["matter"]),
        **{name: row.get(name, "") for name in ("nationality", "place", "held", "event", "part")},
    )
    marked = row.get("reliability", "")
    plain = {name: row.get(name, "") for name in ("said", "speaker", "outlet", "address", "note")}
    return Reported(
        key=row["id"],
        amount=_amount(row),
        unit=Unit(row["unit"]),
        scope=scope,
        as_of=read_days(row["as_of"]),
        reliability=Confidence(marked) if marked else None,
        recorded_by="starting set",
        **plain,
    )


def _amount(row: dict[str, Any]) -> Amount | None:
    if row["qualifier"] == NOT_TOLD:
        return None
    return Amount(row["number"], row.get("to", row["number"]), Qualifier(row["qualifier"]))
