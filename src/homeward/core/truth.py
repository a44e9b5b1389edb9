"""Three-valued truth: yes, no and not known.

A protection file is never complete. A fact that nobody has recorded must not be
read as "no", so every rule answers with a `Truth`, and answers are joined with
Kleene's strong logic (S. C. Kleene, Introduction to Metamathematics, 1952, par. 64):
the unknown gives way only where the other side already settles the matter.

A newcomer's mistake is to write ``if truth:``. It raises, on purpose; compare with
``is Truth.YES``. Django templates swallow that error and take the wrong branch, so
templates never receive a `Truth`: they get the word of an answer already presented.

    >>> Truth.NO & Truth.UNKNOWN
    <Truth.NO: 'no'>
    >>> Truth.YES & Truth.UNKNOWN
    <Truth.UNKNOWN: 'unknown'>
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum


class Truth(Enum):
    """The answer to one question about one person. Unknown is an answer, never a missing "no"."""

    NO = "no"
    UNKNOWN = "unknown"
    YES = "yes"

    def __and__(self, other: Truth) -> Truth:
        if self is Truth.NO or other is Truth.NO:
            return Truth.NO
        return Truth.YES if self is Truth.YES and other is Truth.YES else Truth.UNKNOWN

    def __or__(self, other: Truth) -> Truth:
        if self is Truth.YES or other is Truth.YES:
            return Truth.YES
        return Truth.NO if self is Truth.NO and other is Truth.NO else Truth.UNKNOWN

    def __invert__(self) -> Truth:
        if self is Truth.UNKNOWN:
            return self
        return Truth.NO if self is Truth.YES else Truth.YES

    def __bool__(self) -> bool:
        raise TypeError("a Truth is not a bool: compare it with `is Truth.YES`")

    @property
    def known(self) -> bool:
        """Say whether this is a definite answer, yes or no."""
        return self is not Truth.UNKNOWN


def all_true(truths: Iterable[Truth]) -> Truth:
    """Join with "and". Nothing to join is yes, as in logic; callers who mean otherwise say so."""
    answer = Truth.YES
    for truth in truths:
        answer = answer & truth
    return answer


def any_true(truths: Iterable[Truth]) -> Truth:
    """Join with "or". Nothing to join is no, as in logic; callers who mean otherwise say so."""
    answer = Truth.NO
    for truth in truths:
        answer = answer | truth
    return answer


def certain(fact: bool) -> Truth:
    """Turn a fact that is really known into a truth. Never pass a missing value through this."""
    return Truth.YES if fact else Truth.NO
