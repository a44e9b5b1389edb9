"""Are probabilities to be believed? Of the pairs called 80 percent, how many were one person?

Bins what was said and counts what was true, as a table in text and as a picture (SVG) for readers
in light and in dark. What a newcomer would get wrong: a bin of three pairs says nothing; each
share stands with the interval in which the true share lies in 95 of 100 cases (Wilson's).
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from beside import as_table

EDGES = (0.0, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.98, 0.999, 1.0)
NORMAL = 1.96
LEFT, TOP, SIDE = 74, 52, 400
WIDTH, HEIGHT = LEFT + SIDE + 28, TOP + SIDE + 66


@dataclass(frozen=True)
class Bin:
    """Pairs of which about the same was said.

    Attributes:
        low, high: Between which probabilities.
        pairs: How many.
        said: The mean of what was said.
        true: How many were one person.
    """

    low: float
    high: float
    pairs: int
    said: float
    true: int

    @property
    def share(self) -> float:
        """The share that was true."""
        return self.true / self.pairs

    @property
    def interval(self) -> tuple[float, float]:
        """Wilson's interval of that share, 95 percent."""
        n, square = self.pairs, NORMAL**2
        middle = (self.share + square / (2 * n)) / (1 + square / n)
        spread = self.share * (1 - self.share) / n + square / (4 * n * n)
        half = NORMAL * math.sqrt(spread) / (1 + square / n)
        return max(middle - half, 0.0), min(middle + half, 1.0)


def bins(pairs: Sequence[tuple[float, bool]]) -> list[Bin]:
    """Sort pairs (what was said, whether it was true) into bins; empty ones are left out."""
    found = []
    for low, high in pairwise(EDGES):
        inside = [(p, true) for p, true in pairs if low <= p < high or p == high == 1]
        if inside:
            said = sum(p for p, _ in inside) / len(inside)
            found.append(Bin(low, high, len(inside), said, sum(true for _, true in inside)))
    return found


def brier(pairs: Sequence[tuple[float, bool]]) -> float:
    """The mean square of what was said less what was true; 0 is best."""
    return sum((p - true) ** 2 for p, true in pairs) / max(len(pairs), 1)


def table(found: Sequence[Bin]) -> str:
    """The bins as a table."""
    rows = [
        [
            f"{percent(b.low)} to {percent(b.high)}",
            f"{b.pairs:,}",
            f"{100 * b.said:.1f}",
            f"{100 * b.share:.1f}",
            "{:.1f} to {:.1f}".format(*(100 * end for end in b.interval)),
        ]
        for b in found
    ]
    heads = ["said, percent", "pairs", "mean of what was said", "true, percent", "95 of 100 cases"]
    return as_table(heads, rows)


def percent(share: float) -> str:
    """A bound of a bin."""
    return f"{100 * share:g}"


TITLE = "Is it one person? What is said, and what was true"
SUBTITLE = "Dots on the broken line: said exactly as often as it is true"
STYLE = """
  text { font: 13px system-ui, sans-serif; fill: #1f2933 }
  .title { font-weight: 600; font-size: 15px }
  .frame, .grid { stroke: #9aa5b1; fill: none }
  .grid { stroke-opacity: .35 }
  .right { stroke: #52606d; stroke-dasharray: 5 4; fill: none }
  .range { stroke: #0b6e99; stroke-width: 2 }
  .dot { fill: #0b6e99; stroke: #ffffff }
  @media (prefers-color-scheme: dark) {
    text { fill: #e4e7eb }
    .frame, .grid { stroke: #7b8794 }
    .right { stroke: #9aa5b1 }
    .range { stroke: #62c8f0 }
    .dot { fill: #62c8f0; stroke: #1f2933 }
  }
"""


def picture(found: Sequence[Bin]) -> str:
    """The bins as a picture that says in words what it shows."""
    told = "; ".join(
        f"said {100 * b.said:.0f} percent, true {100 * b.share:.0f} percent of {b.pairs} pairs"
        for b in found
    )
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" role="img" '
        f'aria-labelledby="calibration-title calibration-words">',
        '<title id="calibration-title">What Homeward says of pairs, and what was true</title>',
        f'<desc id="calibration-words">One dot for each group of pairs: {told}. '
        "On the broken line what is said is what is true.</desc>",
        f"<style>{STYLE}</style>",
        *_axes(),
        *(line for b in found for line in _dot(b)),
        "</svg>",
    ]
    return "\n".join(parts) + "\n"


def _axes() -> Iterator[str]:
    low, right = TOP + SIDE, LEFT + SIDE
    yield f'<text class="title" x="{LEFT}" y="22">{TITLE}</text>'
    yield f'<text x="{LEFT}" y="41">{SUBTITLE}</text>'
    for tick in range(0, 101, 20):
        x, y = LEFT + SIDE * tick / 100, low - SIDE * tick / 100
        yield f'<path class="grid" d="M{x:.0f} {TOP}V{low}M{LEFT} {y:.0f}H{right}"/>'
        yield f'<text x="{x:.0f}" y="{low + 19}" text-anchor="middle">{tick}</text>'
        yield f'<text x="{LEFT - 9}" y="{y + 4:.0f}" text-anchor="end">{tick}</text>'
    yield f'<rect class="frame" x="{LEFT}" y="{TOP}" width="{SIDE}" height="{SIDE}"/>'
    yield f'<path class="right" d="M{LEFT} {low}L{right} {TOP}"/>'
    middle = LEFT + SIDE / 2
    yield (
        f'<text x="{middle:.0f}" y="{low + 42}" text-anchor="middle">'
        "probability that Homeward gave, percent</text>"
    )
    yield (
        f'<text transform="translate(22 {TOP + SIDE / 2:.0f}) rotate(-90)" text-anchor="middle">'
        "pairs that were one person, percent</text>"
    )


def _dot(b: Bin) -> Iterator[str]:
    x = LEFT + SIDE * b.said
    low, high = (TOP + SIDE * (1 - end) for end in b.interval)
    y = TOP + SIDE * (1 - b.share)
    size = 3 + 1.6 * math.log10(b.pairs)
    yield f'<path class="range" d="M{x:.1f} {low:.1f}V{high:.1f}"/>'
    yield (
        f'<circle class="dot" cx="{x:.1f}" cy="{y:.1f}" r="{size:.1f}"><title>'
        f"said {100 * b.said:.1f} percent, true {100 * b.share:.1f} percent of {b.pairs} pairs"
        "</title></circle>"
    )
