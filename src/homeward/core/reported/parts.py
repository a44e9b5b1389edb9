"""Sums that do not come out: rows against their total, parts against their whole.

A newcomer's mistake is to compare bare numbers. "More than 5,700" and rows that add up to 5,703
fit; so do rows of which some are missing, as long as the sum is not beyond the total.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from homeward.core.reported.figure import ANY, MOST, Amount, Qualifier, Reported, Unit
from homeward.core.text import Sentence
from homeward.core.text import gettext_noop as _
from homeward.core.truth import Truth

_HEADS: Final = {
    Unit.CHILDREN: frozenset({Unit.CHILDREN}),
    Unit.WOMEN: frozenset({Unit.WOMEN}),
    Unit.MEN: frozenset({Unit.MEN}),
    Unit.WOMEN_AND_CHILDREN: frozenset({Unit.WOMEN, Unit.CHILDREN}),
    Unit.PERSONS: frozenset({Unit.WOMEN, Unit.CHILDREN, Unit.MEN}),
}


@dataclass(frozen=True, slots=True)
class Sum:
    """Rows added up, beside the total that was said.

    Attributes:
        least: The least that the rows can add up to.
        most: The most; `MOST` where a row has no upper bound.
        total: The total as it was said.
        fits: Yes when they can agree, no when they cannot; unknown when rows are missing and
            their sum is below the total.
        apart: By how much the sum misses the total; nought unless both are single numbers.
    """

    least: int
    most: int
    total: Amount
    fits: Truth
    apart: int

    @property
    def words(self) -> Sentence:
        """The finding in a sentence."""
        if self.fits is Truth.UNKNOWN:
            return Sentence(_MISSING, least=self.least, total=self.total.low)
        if self.fits is Truth.YES:
            return Sentence(_FITS, least=self.least, total=self.total.low)
        return Sentence(_OFF, least=self.least, total=self.total.low, apart=abs(self.apart))


def added(total: Amount, rows: Iterable[Amount], *, complete: bool) -> Sum:
    """Add rows up and hold the sum against a total.

    Args:
        total: What somebody gave as the total.
        rows: The parts, for instance one for each State.
        complete: True where the source gives them as all there are.
    """
    least = most = 0
    exact = not total.is_range and total.qualifier is Qualifier.EXACTLY
    for row in rows:
        low, high = row.allowed
        least, most = least + low, min(MOST, most + high)
    low, high = total.allowed
    over, under = least > high, most < low
    if over or (under and complete):
        return Sum(least, most, total, Truth.NO, least - total.low if exact else 0)
    fits = Truth.UNKNOWN if under else Truth.YES
    return Sum(least, most, total, fits, 0)


@dataclass(frozen=True, slots=True)
class Impossible:
    """Figures of one event that cannot stand together.

    Attributes:
        figures: The claims concerned.
        words: Why not.
    """

    figures: tuple[Reported, ...]
    words: Sentence


def part_too_large(figures: Sequence[Reported]) -> list[Impossible]:
    """Find parts that are larger than the whole of which they are part: children than persons."""
    found = []
    for part in figures:
        for whole in figures:
            if not _is_part(part, whole) or part.amount is None or whole.amount is None:
                continue
            if part.amount.allowed[0] > whole.amount.allowed[1]:
                found.append(Impossible((part, whole), Sentence(_TOO_LARGE)))
    return found


def _is_part(part: Reported, whole: Reported) -> bool:
    heads, all_heads = _HEADS.get(part.unit), _HEADS.get(whole.unit)
    same = part.scope.event == whole.scope.event and part.scope.matter is whole.scope.matter
    nationality = whole.scope.nationality in (part.scope.nationality, ANY)
    smaller = heads and all_heads and heads < all_heads
    return bool(same and nationality and smaller and not whole.scope.part)


def parts_too_many(figures: Sequence[Reported]) -> list[Impossible]:
    """Find two parts without common members that together exceed their whole: men and children."""
    found = []
    for whole in figures:
        parts = [part for part in figures if _is_part(part, whole)]
        for place, one in enumerate(parts):
            for other in parts[place + 1 :]:
                if _HEADS[one.unit] & _HEADS[other.unit] or not whole.amount:
                    continue
                least = sum(part.amount.allowed[0] for part in (one, other) if part.amount)
                if least > whole.amount.allowed[1]:
                    found.append(Impossible((one, other, whole), Sentence(_TOO_MANY, least=least)))
    return found


_FITS: Final = _("The rows add up to {least}, which fits the total of {total}.")
_MISSING: Final = _(
    "The rows that are known add up to {least}; the total is {total}. Rows may be missing."
)
_OFF: Final = _("The rows add up to {least}, not to {total}: {apart} apart.")
_TOO_LARGE: Final = _("A part is larger than the whole of which it is part.")
_TOO_MANY: Final = _("Together the parts come to at least {least}, which is more than the whole.")
