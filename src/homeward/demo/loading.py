"""Hands the invented lists over the way real ones come: as files, with who sent them and when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from homeward.demo.sheets import write
from homeward.demo.world import invent


@dataclass(frozen=True, slots=True)
class Delivery:
    """One file on the desk.

    Attributes:
        path: Where it lies.
        source: Who sent it; says that they are invented.
        received_on: The day it came.
        kind: "holding", "agency" or "families".
    """

    path: Path
    source: str
    received_on: date
    kind: str


def lists_of(seed: int, children: int, day: date, folder: Path) -> list[Delivery]:
    """Invent a world and write its lists.

    Args:
        seed: The same seed and day give the same bytes.
        children: How many children at least.
        day: "Today" in that world.
        folder: Where the files go; made if it is not there.
    """
    folder.mkdir(parents=True, exist_ok=True)
    written = write(invent(seed, day=day, children=children), folder)
    return [Delivery(folder / one.file, one.keeper, one.as_of, one.kind) for one in written]
