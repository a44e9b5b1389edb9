"""Evidence from births: days, years and ages, as spans that may or may not overlap.

A day against the same day weighs nearly 13 bits, a year against a day in it a little over 4:
the wider the words, the less they prove. Exchanged day and month, one misread figure, a year's
difference (ages carried over from an older list) and 1 January as a stand-in for "that year"
are each allowed for, at the share in which lists show them.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from math import log2
from typing import Final

from homeward.core.matching import kernels
from homeward.core.matching import weights_data as weights
from homeward.core.matching.evidence import Evidence, Fact
from homeward.core.matching.record import Record, Said
from homeward.core.spans import Span
from homeward.core.text import Sentence
from homeward.core.text import gettext_noop as _

_TINY: Final = 2.0**-20
_OPEN_DAYS: Final = 150 * 366
_SAME_DAY: Final = Sentence(_("Both give the same day of birth."))
_OVERLAP: Final = Sentence(_("The births given can be the same day."))
_SWAPPED: Final = Sentence(_("The births are the same with day and month exchanged."))
_SLIP: Final = Sentence(_("The births differ in one figure only."))
_JANUARY: Final = Sentence(
    _("A birth on 1 January often only means the year; the years can be the same.")
)
_NEAR: Final = Sentence(_("The births given lie a year or less apart."))
_APART: Final = _("The births given lie at least {years} years apart.")
_NEAR_DAYS: Final = 366


def birth_evidence(one: Record, other: Record) -> Evidence | None:
    """Weigh the births of two records; `None` where a side gives none.

    Where a record has several, the pair that agrees best counts: a source that is wrong does
    not make another one wrong.
    """
    pairs = [(a, b) for a in one.births for b in other.births if _closed(a, b)]
    if not pairs:
        return None
    first, second = max(pairs, key=lambda p: (same_bits(p[0].span, p[1].span), _order(p)))
    bits = same_bits(first.span, second.span)
    siblings = sibling_bits(first.span, second.span)
    sentence = _sentence(first.span, second.span)
    return Evidence(Fact.BIRTH, bits, siblings, sentence, first.words, second.words)


def same_bits(one: Span, other: Span) -> float:
    """Give the bits by which two births speak for one person."""
    return log2(max(_TINY, _expanded(one, other, _same)))


def sibling_bits(one: Span, other: Span) -> float:
    """Give the bits by which two births speak for brother or sister."""
    return log2(max(_TINY, _expanded(one, other, _siblings)))


def mother_bits(mother: Span, child: Span) -> float:
    """Give the bits by which a birth speaks for the mother of somebody born then."""
    right = weights.MOTHER_RIGHT * kernels.mean(kernels.MOTHER, mother, child)
    older = weights.MOTHER_OLDER * kernels.mean(kernels.OLDER, mother, child)
    hardly = weights.MOTHER_HARDLY * kernels.mean(kernels.HARDLY, mother, child)
    fits = weights.MOTHER_RANGE_DAYS * (right + older + hardly)
    return log2(fits + weights.MOTHER_AGE_WRONG)


def _closed(one: Said, other: Said) -> bool:
    """An open end ("before 2010") spreads over more days than people live; it weighs nothing."""
    return max(one.span.days, other.span.days) < _OPEN_DAYS


def _order(pair: tuple[Said, Said]) -> list[tuple[int, int, str]]:
    """Break ties by what is said, never by who said it first."""
    return sorted((s.span.first.toordinal(), s.span.last.toordinal(), s.words) for s in pair)


def _readings(span: Span) -> list[tuple[float, Span]]:
    """Take 1 January for that day, or more likely for the whole year."""
    if span.is_day and _is_first_of_january(span):
        meant = weights.FIRST_OF_JANUARY
        return [(meant, span), (1 - meant, Span.year(span.first.year))]
    return [(1.0, span)]


def _is_first_of_january(span: Span) -> bool:
    return span.first.month == span.first.day == 1


@lru_cache(maxsize=200_000)
def _same(one: Span, other: Span) -> float:
    ratio = weights.BIRTH_RIGHT * kernels.mean(kernels.exactly, one, other)
    ratio += weights.BIRTH_NEAR * kernels.mean(kernels.NEAR, one, other)
    ratio += weights.BIRTH_WRONG * kernels.mean(kernels.WRONG, one, other)
    if is_swapped(one, other):
        ratio += weights.BIRTH_SWAPPED
    if is_slip(one, other):
        ratio += weights.BIRTH_SLIP / weights.SLIP_DAYS
    return ratio * weights.RANGE_DAYS


@lru_cache(maxsize=200_000)
def _siblings(one: Span, other: Span) -> float:
    apart = kernels.mean(kernels.SIBLINGS, one, other)
    twins = kernels.mean(kernels.TWINS, one, other)
    near = kernels.mean(kernels.NEAR, one, other)
    right = (1 - weights.TWINS) * apart + weights.TWINS * twins
    return weights.RANGE_DAYS * ((1 - weights.BIRTH_NEAR) * right + weights.BIRTH_NEAR * near)


def _expanded(one: Span, other: Span, weigh: Callable[[Span, Span], float]) -> float:
    return sum(
        share * part * weigh(a, b) for share, a in _readings(one) for part, b in _readings(other)
    )


def is_swapped(one: Span, other: Span) -> bool:
    """Say whether two different days become one when day and month are exchanged."""
    if not (one.is_day and other.is_day) or one == other:
        return False
    a, b = one.first, other.first
    return (a.year, a.month, a.day) == (b.year, b.day, b.month)


def is_slip(one: Span, other: Span) -> bool:
    """Say whether two different days share two of day, month and year."""
    if not (one.is_day and other.is_day) or one == other:
        return False
    a, b = one.first, other.first
    return (a.year == b.year) + (a.month == b.month) + (a.day == b.day) == 2  # noqa: PLR2004


def _sentence(one: Span, other: Span) -> Sentence:
    if one == other and one.is_day and not _is_first_of_january(one):
        return _SAME_DAY
    if one.intersect(other) is not None:
        return _OVERLAP
    if is_swapped(one, other):
        return _SWAPPED
    if is_slip(one, other):
        return _SLIP
    if same_bits(one, other) > 0 and any(len(_readings(span)) > 1 for span in (one, other)):
        return _JANUARY
    days = max((other.first - one.last).days, (one.first - other.last).days)
    return _NEAR if days <= _NEAR_DAYS else Sentence(_APART, years=int(days / 365.25))
