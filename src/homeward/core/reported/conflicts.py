"""Which reported figures agree, which cannot both be right, and what explains it.

    for one in compared(figures):
        one.verdict, one.differences, one.explained

Two figures are laid side by side only where they may speak of the same thing. A number is then
no conflict by itself: "at least 833" and "almost 1,000" leave each other room; 12 and 13 do not.
A newcomer's mistake is to look for the right number. What differs between two claims is said;
which of them is right is for nobody here to say.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import combinations
from typing import Final

from homeward.core.reported.differences import Difference, differences, explaining
from homeward.core.reported.figure import Amount, Matter, Reported, Unit
from homeward.core.reported.parts import Impossible, part_too_large, parts_too_many
from homeward.core.text import Sentence
from homeward.core.text import gettext_noop as _
from homeward.core.truth import Truth, all_true


class Verdict(Enum):
    """How two figures stand to each other."""

    AGREE = "agree"
    COMPATIBLE = "compatible"  # other words or numbers, but each leaves the other room
    CONFLICT = "conflict"  # the same thing on the same days, and they cannot both be right
    MAY_CONFLICT = "may-conflict"  # so, if they speak of the same thing, which is not certain
    OTHER_DAYS = "other-days"  # the numbers differ and so do the days: no conflict
    OTHER_MATTER = "other-matter"  # of the same event or group, but they say different things
    NOT_TOLD = "not-told"  # one gives a number, the other says that it was told of none


IN_DISPUTE: Final = frozenset(
    {Verdict.CONFLICT, Verdict.MAY_CONFLICT, Verdict.NOT_TOLD, Verdict.OTHER_MATTER}
)


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two figures side by side.

    Attributes:
        one: A figure.
        other: Another one of the same thing, or of what may be the same thing.
        verdict: How they stand to each other.
        reason: The verdict in a sentence.
        differences: In what they differ, the number apart.
        explained: Which differences account for the numbers; empty where none does.
    """

    one: Reported
    other: Reported
    verdict: Verdict
    reason: Sentence
    differences: tuple[Difference, ...]
    explained: tuple[Difference, ...]


def compared(figures: Iterable[Reported]) -> list[Comparison]:
    """Compare all figures that may speak of the same thing, two by two.

    Args:
        figures: Claims; their keys tell them apart.

    Returns:
        The pairs that can be compared, conflicts first, then in the order of the figures.
    """
    listed = list(figures)
    found = [
        pair for one, other in combinations(listed, 2) if (pair := compare(one, other, listed))
    ]
    order = list(Verdict)
    rank = {Verdict.CONFLICT: -2, Verdict.MAY_CONFLICT: -1}
    return sorted(found, key=lambda pair: rank.get(pair.verdict, order.index(pair.verdict)))


def impossible(figures: Iterable[Reported]) -> list[Impossible]:
    """Find figures of one event that cannot stand together: parts larger than their whole."""
    listed = [one for one in figures if one.scope.event and one.amount]
    return [*part_too_large(listed), *parts_too_many(listed)]


def compare(one: Reported, other: Reported, among: Sequence[Reported] = ()) -> Comparison | None:
    """Lay two figures side by side.

    Args:
        one: A figure.
        other: Another.
        among: All figures known; some differences are explained by a third.

    Returns:
        The comparison; `None` where they speak of different things and nothing is to be said.
    """
    if one.unit is not other.unit:
        return None
    event = bool(one.scope.event) and one.scope.event == other.scope.event
    same = _same_scope(one, other)
    if event and one.scope.matter is not other.scope.matter:
        return _other_matter(one, other)
    if same is Truth.NO:
        return None
    if one.amount is None and other.amount is None:
        return None
    return _numbers(one, other, all_true([same, _same_days(one, other)]), among)


def _numbers(one: Reported, other: Reported, same: Truth, among: Sequence[Reported]) -> Comparison:
    said, second = one.amount, other.amount
    if said is None or second is None:
        return Comparison(
            one, other, Verdict.NOT_TOLD, Sentence(_NOT_TOLD), differences(one, other), ()
        )
    found = differences(one, other)
    if (said.low, said.high, said.qualifier) == (second.low, second.high, second.qualifier):
        return Comparison(one, other, Verdict.AGREE, Sentence(_AGREE), found, ())
    low, high = max(said.allowed[0], second.allowed[0]), min(said.allowed[1], second.allowed[1])
    if one.unit is Unit.YEARS_OF_AGE:  # "aged 2 to 13": both ends are said, none is left open
        low, high = 1, 0
    why = explaining(one, other, found, among)
    if same is Truth.NO:
        return Comparison(one, other, Verdict.OTHER_DAYS, Sentence(_OTHER_DAYS), found, ())
    if low <= high:
        far = _far_apart(said, second)
        reason = Sentence(_FAR if far else _COMPATIBLE)
        return Comparison(one, other, Verdict.COMPATIBLE, reason, found, () if far else why)
    if same is Truth.UNKNOWN:
        return Comparison(one, other, Verdict.MAY_CONFLICT, Sentence(_MAY), found, why)
    return Comparison(one, other, Verdict.CONFLICT, Sentence(_CONFLICT), found, why)


def _far_apart(one: Amount, other: Amount) -> bool:
    """Say whether only an open end lets two numbers stand together: "at least 833" and 1,337."""
    smaller, larger = sorted((one.low, other.low))
    return larger > smaller + smaller // 4


def _other_matter(one: Reported, other: Reported) -> Comparison:
    found = differences(one, other)
    return Comparison(one, other, Verdict.OTHER_MATTER, Sentence(_OTHER_MATTER), found, found[:1])


def _same_scope(one: Reported, other: Reported) -> Truth:
    """Say whether two figures speak of the same people; unknown where a source leaves it open.

    Figures of the same event speak of the same group, whatever else one of them leaves out.
    """
    first, second = one.scope, other.scope
    if first.event != second.event and first.event and second.event:
        return Truth.NO
    pairs = [
        (first.matter.value, second.matter.value),
        (first.nationality, second.nationality),
        (first.place, second.place),
    ]
    if first.event and first.event == second.event:
        return all_true(
            [_same_word(*pair) for pair in pairs[:2]] + [_same_part(first.part, second.part)]
        )
    known = [_same_word(*pair) for pair in pairs]
    held = Truth.YES if first.held == second.held else Truth.UNKNOWN
    event = Truth.YES if first.event == second.event else Truth.UNKNOWN
    return all_true([*known, held, event, _same_part(first.part, second.part)])


def _same_word(one: str, other: str) -> Truth:
    if one == other:
        return Truth.YES
    blank = ("", Matter.NOT_SAID.value)
    return Truth.UNKNOWN if one in blank or other in blank else Truth.NO


def _same_part(one: str, other: str) -> Truth:
    """A part and the whole are different things, so an empty part is no gap."""
    return Truth.YES if one == other else Truth.NO


def _same_days(one: Reported, other: Reported) -> Truth:
    if one.scope.event and one.scope.event == other.scope.event:
        return Truth.YES  # one event has one number, on whatever day it was told
    if one.as_of is None or other.as_of is None:
        return Truth.UNKNOWN
    if one.as_of == other.as_of:
        return Truth.YES
    return Truth.UNKNOWN if one.as_of.intersect(other.as_of) else Truth.NO


_AGREE: Final = _("Both give the same number.")
_COMPATIBLE: Final = _("The words before the numbers leave room for both to be right.")
_FAR: Final = _(
    "The words before the numbers leave room for both, but the numbers are far apart and nothing "
    "that is known explains it."
)
_CONFLICT: Final = _("They speak of the same thing and cannot both be right.")
_MAY: Final = _(
    "They cannot both be right if they speak of the same people on the same days, which the "
    "sources do not settle."
)
_OTHER_DAYS: Final = _("The numbers differ, and so do the days of which they speak.")
_OTHER_MATTER: Final = _("They are about the same event, but they do not say the same thing of it.")
_NOT_TOLD: Final = _("One gives a number; the other says that it was told of none.")
