"""A claim beside what the register can say for certain. Neither is ever put into the other.

The register says at least so many and at most so many (`core.figures`); a claim allows a range
of numbers. A newcomer's mistake is to read "the register knows of 40, they say 60" as 20 that
are missing, or as proof against the claim: the register holds what came on lists. Being on no
list is no "no", so fewer than the claim leaves it open.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from homeward.core.figures import Bounds
from homeward.core.reported.figure import Amount
from homeward.core.text import Sentence
from homeward.core.text import gettext_noop as _
from homeward.core.truth import Truth


@dataclass(frozen=True, slots=True)
class Beside:
    """What the register says, beside one claim.

    Attributes:
        register: At least, at most.
        allowed: The least and the most that the claim's words allow.
        fits: No only where the register knows of more for certain than the claim allows; yes
            when every number that the register leaves possible satisfies the claim; unknown
            otherwise, and always where the register holds fewer.
        words: That in a sentence.
    """

    register: Bounds
    allowed: tuple[int, int]
    fits: Truth
    words: Sentence


def beside(register: Bounds, claim: Amount) -> Beside:
    """Lay a claim beside the register.

    >>> beside(Bounds(at_least=3, at_most=5, no=0), Amount(4, 4)).fits
    <Truth.UNKNOWN: 'unknown'>
    """
    low, high = claim.allowed
    if register.at_least > high:
        return Beside(register, claim.allowed, Truth.NO, Sentence(_MORE, least=register.at_least))
    if register.at_most < low:
        words = Sentence(_FEWER, most=register.at_most)
        return Beside(register, claim.allowed, Truth.UNKNOWN, words)
    if low <= register.at_least and register.at_most <= high:
        return Beside(register, claim.allowed, Truth.YES, Sentence(_WITHIN))
    return Beside(register, claim.allowed, Truth.UNKNOWN, Sentence(_OPEN))


_MORE: Final = _("The register knows of more for certain ({least}) than the claim allows.")
_FEWER: Final = _(
    "Even with every unknown the register holds {most}, fewer than the claim says. Others may "
    "never have come on a list, so this speaks neither for the claim nor against it."
)
_WITHIN: Final = _("Whatever the unknowns turn out to be, the register fits the claim.")
_OPEN: Final = _("Some of the numbers that the register leaves possible fit the claim, others not.")
