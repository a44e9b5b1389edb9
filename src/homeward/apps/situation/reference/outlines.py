"""The world as paths in whole numbers, for one drawing."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class World:
    """What can be drawn.

    Attributes:
        width, height: Of the drawing.
        outlines: The code of a State and its path; the code is empty where ISO has none.
        points: The middle of each State that is too small for an outline.
    """

    width: int
    height: int
    outlines: tuple[tuple[str, str], ...]
    points: tuple[tuple[str, int, int], ...]


@cache
def world() -> World:
    """Read the file, once."""
    text = files(__package__).joinpath("data", "outlines.json").read_text("utf-8")
    said = json.loads(text)
    return World(
        said["width"],
        said["height"],
        tuple((code, path) for code, path in said["outlines"]),
        tuple((code, x, y) for code, x, y in said["points"]),
    )
