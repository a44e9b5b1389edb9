"""Hands the invented lists over the way real ones come: as files, with who sent them and when."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from homeward.demo.files import write_sheet
from homeward.demo.sheets import searching_of, write
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


def mission_lists(
    seed: int, children: int, day: date, states: Mapping[str, str], folder: Path
) -> dict[str, Path]:
    """Write the lists of families that missions keep, which no desk has yet.

    Args:
        seed: That of the world whose lists the desk has.
        children: Of that world, too.
        day: "Today" in that world.
        states: The State of each mission, by any key.
        folder: An existing folder.

    Returns:
        A file for each key, fewer where families keep no lists.
    """
    world, found = invent(seed, day=day, children=children), {}
    for key, state in states.items():
        sheet = searching_of(world, state)
        if sheet is not None:
            found[key] = folder / sheet.file
            write_sheet(found[key], sheet)
    return found
