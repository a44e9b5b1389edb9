"""Where the boxes and lines of a family tree lie. Numbers only; words are the page's.

Parents above, brothers and sisters beside, children below, and whoever asks for a child or guards
them in a row of their own on top, because they are no parents. A newcomer's mistake is to draw
several claimants as one: each has a box and a line.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from homeward.core.kin.ties import Proof, Relative, Tie

BOX_WIDE: Final = 200
BOX_HIGH: Final = 92
_BESIDE, _BETWEEN, _EDGE = 20, 56, 16
_A_ROW: Final = 4
_ROWS: Final = (
    frozenset({Tie.GUARDIAN, Tie.CLAIMANT}),
    frozenset({Tie.MOTHER, Tie.FATHER, Tie.PARENT}),
    frozenset({Tie.SIBLING, Tie.HALF_BY_MOTHER, Tie.HALF_BY_FATHER}),
    frozenset({Tie.CHILD, Tie.WARD, Tie.CLAIMED}),
)
_OWN_ROW: Final = 2


@dataclass(frozen=True, slots=True)
class Box:
    """One person's box, by its upper left corner; `relative` is `None` for the person's own."""

    x: float
    y: float
    relative: Relative | None


@dataclass(frozen=True, slots=True)
class Join:
    """A line from a relative's box to the person's, as corners from one to the other."""

    points: tuple[tuple[float, float], ...]
    proof: Proof


@dataclass(frozen=True, slots=True)
class Tree:
    """A drawing: its size, its boxes and the lines under them."""

    width: float
    height: float
    boxes: tuple[Box, ...]
    joins: tuple[Join, ...]


def drawn(relatives: Sequence[Relative]) -> Tree:
    """Lay a family out, the person's own box among their brothers and sisters."""
    rows: list[list[Relative | None]] = []
    for place, ties in enumerate(_ROWS):
        some: list[Relative | None] = [each for each in relatives if each.tie in ties]
        if place == _OWN_ROW:
            some.insert(min(len(some), _A_ROW - 1) // 2, None)
        rows += [some[at : at + _A_ROW] for at in range(0, len(some), _A_ROW)]
    widest = max(len(row) for row in rows)
    width = widest * (BOX_WIDE + _BESIDE) - _BESIDE + 2 * _EDGE
    boxes = [box for place, row in enumerate(rows) for box in _placed(row, place, width)]
    height = len(rows) * (BOX_HIGH + _BETWEEN) - _BETWEEN + 2 * _EDGE
    own = next(box for box in boxes if box.relative is None)
    joins = [_join(box, own, width - _EDGE / 2) for box in boxes if box.relative is not None]
    return Tree(width, height, tuple(boxes), tuple(joins))


def _placed(row: Sequence[Relative | None], place: int, width: float) -> list[Box]:
    wide = len(row) * (BOX_WIDE + _BESIDE) - _BESIDE
    left, top = (width - wide) / 2, _EDGE + place * (BOX_HIGH + _BETWEEN)
    return [Box(left + at * (BOX_WIDE + _BESIDE), top, each) for at, each in enumerate(row)]


def _join(box: Box, own: Box, edge: float) -> Join:
    """Draw along the gaps between rows, past a whole row along the edge; never through a box."""
    assert box.relative is not None  # noqa: S101  the caller leaves the person's own box out
    here, there = box.x + BOX_WIDE / 2, own.x + BOX_WIDE / 2
    gap = _BETWEEN / 2
    if box.y == own.y:
        start, end, turn = box.y, own.y, own.y - gap / 2
    elif box.y < own.y:
        start, end, turn = box.y + BOX_HIGH, own.y, own.y - gap
    else:
        start, end, turn = box.y, own.y + BOX_HIGH, own.y + BOX_HIGH + gap
    points: tuple[tuple[float, float], ...]
    points = ((here, start), (here, turn), (there, turn), (there, end))
    if abs(box.y - own.y) > BOX_HIGH + _BETWEEN:
        leave = start + gap if box.y < own.y else start - gap
        points = (points[0], (here, leave), (edge, leave), (edge, turn), *points[2:])
    return Join(points, box.relative.proof)
