"""Whole-number points that satisfy linear constraints: the tool of whoever attacks tables.

Two points that differ in a sum by ten prove that the constraints leave it open by ten or more;
each point is checked in whole numbers before it counts, so the proof does not rest on the
solver (HiGHS, through SciPy). A newcomer's mistake is to take the bounds of a linear program:
they are wider than what whole numbers allow, and so would flatter the tables.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import Bounds, LinearConstraint, milp

Numbers = NDArray[np.float64]
Places = NDArray[np.int64]
PATIENCE: Final = 60.0
_QUICK: Final = 5.0
_ROUNDS: Final = 12
_AT_LEAST: Final = 3
_INFEASIBLE: Final = 2
_AS_GOOD_AS_WHOLE: Final = 1e-6


class UnsolvedError(Exception):
    """The solver gave no answer in its time. Then nothing is proven."""


@dataclass(frozen=True)
class Constraints:
    """Whole numbers between bounds whose sums lie between bounds.

    Attributes:
        sums: Sums by numbers, sparse.
        low: Least value of each sum.
        high: Most.
        least: Least value of each number.
        most: Most.
    """

    sums: Any
    low: Numbers
    high: Numbers
    least: Numbers
    most: Numbers

    def point(
        self,
        wish: Numbers,
        *,
        exact: bool = False,
        above: float = -np.inf,
        patience: float = PATIENCE,
    ) -> Numbers | None:
        """Give a point that makes the wish as great as it can; `None` if there is no point.

        Args:
            wish: A weight for each number.
            exact: Whether the best is wanted, or a good one will do.
            above: Without `exact`, what the wish must come to more than to be of any use.
            patience: Seconds that the solver may take.

        Raises:
            UnsolvedError: If the solver gave none in its time.
        """
        if not exact:
            corner = self._solved(wish, whole=False, exact=False, patience=patience)
            if corner.status == _INFEASIBLE:
                return None
            if corner.x is not None and wish @ corner.x <= above + _AS_GOOD_AS_WHOLE:
                return None  # fractions come to no more: whole numbers cannot either
            rounded: Numbers | None = None if corner.x is None else np.rint(corner.x)
            if rounded is not None and self.allow(rounded):
                return rounded  # corners are often whole, and found in a tenth of the time
        found = self._solved(wish, whole=True, exact=exact, patience=patience)
        if found.status == _INFEASIBLE:
            return None
        if found.x is None or (exact and found.status != 0):
            raise UnsolvedError
        whole: Numbers = np.rint(found.x)
        if not self.allow(whole):
            raise UnsolvedError
        return whole

    def _solved(self, wish: Numbers, *, whole: bool, exact: bool, patience: float) -> Any:
        return milp(
            -wish,
            constraints=LinearConstraint(self.sums, self.low, self.high),
            bounds=Bounds(self.least, self.most),
            integrality=np.full(len(wish), int(whole)),
            options={"mip_rel_gap": 0 if exact else 1.0, "time_limit": patience},
        )

    def near(self, point: Numbers, free: Places) -> Constraints:
        """Give what is left for some numbers while all others stay where a point has them."""
        columns = self._by_column[:, free]
        rows = np.unique(columns.indices)
        mine = columns[rows]
        given = self.sums[rows] @ point - mine @ point[free]
        low, high = self.low[rows] - given, self.high[rows] - given
        return Constraints(mine.tocsr(), low, high, self.least[free], self.most[free])

    @cached_property
    def _by_column(self) -> Any:
        return self.sums.tocsc()

    def allow(self, point: Numbers) -> bool:
        """Say whether a point of whole numbers satisfies everything, in whole numbers."""
        sums = self.sums @ point
        inside = (self.least <= point) & (point <= self.most)
        return bool(inside.all() and (self.low <= sums).all() and (sums <= self.high).all())


@dataclass(frozen=True)
class Wanted:
    """How far apart two values of a sum have to be seen.

    Attributes:
        width: How far apart is enough for each sum; infinity for as far as can be.
        floor: Or seen at or below which value.
    """

    width: Numbers
    floor: Numbers


@dataclass
class Seen:
    """Between which values sums were seen; they can be further apart, never nearer.

    Attributes:
        low: The least value seen of each sum.
        high: The greatest.
        wanted: How far apart is enough.
        points: Where they were seen, as long as somebody may guess from there.
        highest: For each sum the kept point at which it was greatest, by place.
        solved: How often the solver was asked.
    """

    low: Numbers
    high: Numbers
    wanted: Wanted
    points: list[Numbers]
    highest: Places
    solved: int = 0

    def add(self, values: Numbers, point: Numbers | None = None) -> None:
        """Note the values at one more point, and the point itself if it may be guessed from."""
        if point is not None:
            self.highest[values > self.high] = len(self.points)
            self.points.append(point)
        self.low, self.high = np.minimum(self.low, values), np.maximum(self.high, values)

    def unmet(self) -> Places:
        """Give the sums that were not seen as far apart as wanted."""
        near = self.high - self.low < self.wanted.width
        found: Places = np.flatnonzero(near & (self.low > self.wanted.floor))
        return found

    def met(self, form: int) -> bool:
        """Say whether one sum was seen as far apart as wanted."""
        apart = self.high[form] - self.low[form] >= self.wanted.width[form]
        return bool(apart or self.low[form] <= self.wanted.floor[form])


@dataclass(frozen=True)
class Hints:
    """What makes a search quick; none of it is believed unless the constraints allow it.

    Attributes:
        start: A point that is known to satisfy everything.
        sweep: Numbers that alone move at first, for many sums at once.
        guess: For one sum, a point at which it may be greater.
        near: For one sum, sets of numbers that may suffice to move it, the small ones first.
    """

    start: Numbers
    sweep: Places
    guess: Callable[[int, Seen], Numbers | None]
    near: Callable[[int], Iterable[Places]]


def explore(
    constraints: Constraints,
    forms: Any,
    wanted: Wanted,
    *,
    hints: Hints | None = None,
    exact: bool = False,
) -> Seen | None:
    """Look how far apart the values of sums can be, until each is as far as wanted.

    Args:
        constraints: What is known.
        forms: The sums that are looked at, by numbers; sparse.
        wanted: How far apart is enough.
        hints: What makes it quick.
        exact: Whether sums whose values stay nearer than wanted are followed to their ends.

    Returns:
        What was seen. Without `exact`, sums may be further apart than they were seen. `None` if
        no point satisfies the constraints.

    Raises:
        UnsolvedError: If the start does not satisfy them, or no end was found in time.
    """
    start = hints.start if hints else constraints.point(np.zeros(len(constraints.least)))
    if start is None:
        return None
    if not constraints.allow(start):
        raise UnsolvedError
    values = forms @ start
    seen = Seen(values, values, wanted, [start], np.zeros(len(values), dtype=np.int64))
    search = _Search(constraints, forms, start, seen)
    if hints:
        search.sweep(hints.sweep)
        search.try_guesses(hints.guess)
        search.move_near(hints.near)
    if exact:
        search.follow_to_the_ends()
    return seen


@dataclass
class _Search:
    """One search: from a start, many points."""

    constraints: Constraints
    forms: Any
    start: Numbers
    seen: Seen

    def sweep(self, free: Places) -> None:
        """Push many sums at once, up and down, while that brings something."""
        for turn in range(_ROUNDS):
            left = self.seen.unmet()
            wish = np.zeros(self.forms.shape[0])
            wish[left] = 1 - 2 * ((left >> (turn - 1)) & 1) if turn else 1
            for direction in (wish, -wish):
                self._push(free, direction)
            if turn >= _AT_LEAST and self.seen.unmet().size == left.size:
                return

    def try_guesses(self, guess: Callable[[int, Seen], Numbers | None]) -> None:
        """Look at points that somebody thought of."""
        for form in self.seen.unmet().tolist():
            point = None if self.seen.met(form) else guess(form, self.seen)
            if point is not None and self.constraints.allow(point):
                self.seen.add(self.forms @ point, point)

    def move_near(self, near: Callable[[int], Iterable[Places]]) -> None:
        """Push each sum by moving a few numbers, then more; of many points none is kept."""
        for form in self.seen.unmet().tolist():
            for free in near(form):
                for sign in (1, -1):
                    if not self.seen.met(form):
                        only, above = self._only(form, sign), self._known(form, sign)
                        self._push(free, only, keep=False, above=above)
                if self.seen.met(form):
                    break

    def follow_to_the_ends(self) -> None:
        """Follow each sum that is left to both its ends."""
        for form in self.seen.unmet().tolist():
            for sign in (1, -1):
                if not self.seen.met(form):
                    wish = self.forms.T @ self._only(form, sign)
                    point = self.constraints.point(wish, exact=True)
                    self.seen.solved += 1
                    if point is not None:
                        self.seen.add(self.forms @ point)

    def _push(
        self, free: Places, wish: Numbers, *, keep: bool = True, above: float = -np.inf
    ) -> None:
        """Move some numbers so that sums become as great, or small, as these numbers allow.

        Only if they come to more than `above`, measured from where the search started.
        """
        weights = (self.forms.T @ wish)[free]
        if not weights.any():
            return
        self.seen.solved += 1
        least = weights @ self.start[free] + above
        try:
            left = self.constraints.near(self.start, free)
            found = left.point(weights, above=least, patience=_QUICK)
        except UnsolvedError:
            return
        if found is not None:
            point = self.start.copy()
            point[free] = found
            self.seen.add(self.forms @ point, point if keep else None)

    def _known(self, form: int, sign: int) -> float:
        """How far one sum was seen from where the search started, upwards or downwards."""
        value = float((self.forms[[form]] @ self.start)[0])
        seen = self.seen
        return float(seen.high[form] - value if sign > 0 else value - seen.low[form])

    def _only(self, form: int, sign: int) -> Numbers:
        wish = np.zeros(self.forms.shape[0])
        wish[form] = sign
        return wish
