"""Moves from stage to stage in one month, as ribbons and as the table with the same numbers.

On the one side stages that were met, on the other those that they opened; a ribbon is as thick as
the files that moved are many. A newcomer's mistake is to add the numbers up to files: one stage
that is met may open several, and one file may stand in several ribbons.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from django.utils.formats import number_format
from django.utils.translation import get_language_bidi
from django.utils.translation import gettext as _

from homeward.apps.ui.present import say
from homeward.core.returns.stages import Stage
from homeward.core.returns.table import ROWS

WIDTH: Final = 860
_WORDS, _NODE, _GAP, _TOP, _TALL, _LEAST = 250, 14, 26, 12, 420, 3


@dataclass(frozen=True, slots=True)
class Node:
    """A stage on one side."""

    x: int
    y: float
    height: float
    words: str
    words_x: int
    anchor: str


@dataclass(frozen=True, slots=True)
class Ribbon:
    """Files that came from one stage to another."""

    path: str
    again: bool
    words: str


@dataclass(frozen=True, slots=True)
class Flow:
    """The drawing of one month."""

    width: int
    height: int
    nodes: tuple[Node, ...]
    ribbons: tuple[Ribbon, ...]


Counts = Mapping[tuple[str, str], int]


def flow(counts: Counts) -> Flow:
    """Lay a month out: stages in their order on both sides, turned round in right-to-left.

    Args:
        counts: How many files by the stage they left and the one they came to; empty words are
            the beginning and the end.
    """
    scale = _TALL / max(1, sum(counts.values()))
    sides = [_side(counts, 0, scale), _side(counts, 1, scale)]
    height = max((y + tall for side in sides for y, tall in side.values()), default=0) + _TOP
    nodes = [
        _node(code, which, *place)
        for which, side in enumerate(sides)
        for code, place in side.items()
    ]
    return Flow(WIDTH, round(height), tuple(nodes), tuple(_ribbons(counts, sides, scale)))


def words_of(code: str, which: int) -> str:
    """Name one end of a move."""
    if not code:
        return _("file closed") if which else _("file opened")
    return f"{say(ROWS[Stage(code)].name)} ({code})"  # the name first: its letters say which way


def in_order(counts: Counts) -> list[tuple[str, str]]:
    """The pairs of stages in the order of the stages."""
    return sorted(counts, key=lambda ends: (_order(ends[0], 0), _order(ends[1], 1)))


def _side(counts: Counts, which: int, scale: float) -> dict[str, tuple[float, float]]:
    """Where each stage of one side begins, and how tall it is."""
    sizes: dict[str, int] = {}
    for ends, count in counts.items():
        sizes[ends[which]] = sizes.get(ends[which], 0) + count
    found, y = {}, float(_TOP)
    for code in sorted(sizes, key=lambda code: _order(code, which)):
        tall = max(_LEAST, sizes[code] * scale)
        found[code] = (round(y, 1), round(tall, 1))
        y += max(tall, _GAP - 8) + 8
    return found


def _order(code: str, which: int) -> int:
    if not code:
        return len(Stage) if which else -1
    return list(Stage).index(Stage(code))


def _node(code: str, which: int, y: float, tall: float) -> Node:
    on_right = bool(which) is not get_language_bidi()
    x = WIDTH - _WORDS - _NODE if on_right else _WORDS
    beside = x + _NODE + 8 if on_right else x - 8
    return Node(x, y, tall, words_of(code, which), beside, "left" if on_right else "right")


def _ribbons(
    counts: Counts, sides: Sequence[dict[str, tuple[float, float]]], scale: float
) -> list[Ribbon]:
    used: list[dict[str, float]] = [{}, {}]
    found = []
    for ends in in_order(counts):
        thick = max(1.0, counts[ends] * scale)
        ys = []
        for which, code in enumerate(ends):
            at = used[which].get(code, 0.0)
            used[which][code] = at + thick
            ys.append(sides[which][code][0] + at)
        number = number_format(counts[ends], use_l10n=True)
        words = f"{words_of(ends[0], 0)} → {words_of(ends[1], 1)}: {number}"
        found.append(Ribbon(_path(*ys, thick), ends[0] == ends[1], words))
    return found


def _path(left: float, right: float, thick: float) -> str:
    """A band from one side to the other; the first end stands where reading begins."""
    x1, x2 = _WORDS + _NODE, WIDTH - _WORDS - _NODE
    if get_language_bidi():
        left, right = right, left
    middle = (x1 + x2) / 2
    return (
        f"M{x1} {left:.1f}C{middle:.0f} {left:.1f} {middle:.0f} {right:.1f} {x2} {right:.1f}"
        f"v{thick:.1f}C{middle:.0f} {right + thick:.1f} {middle:.0f} {left + thick:.1f}"
        f" {x1} {left + thick:.1f}z"
    )
