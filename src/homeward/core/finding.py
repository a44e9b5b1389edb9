"""What a rule answers: a truth, why, what it rests on, and what would settle it.

A finding is a tree. Its leaves are single facts, each with the claims behind it or an
open question; its branches join them by "all of", "any of" or "not". The whole chain can
therefore be read back on a page, printed in a letter, and argued with.

A newcomer's mistake is to list every unknown leaf as an open question. Only those that
can still move the answer are worth a visit to a prison: `Finding.open_questions` leaves
the others out.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from homeward.core.text import Sentence
from homeward.core.truth import Truth, all_true, any_true


class Confidence(Enum):
    """How well a rule's text is known, after the marks of the fact sheets it was built from."""

    HIGH = "H"
    MEDIUM = "M"
    LOW = "L"
    MEMORY = "MEM"
    NOT_FOUND = "not found"


@dataclass(frozen=True, slots=True)
class Provision:
    """The provision a finding rests on, as a lawyer would cite it.

    Attributes:
        instrument: The legal text, e.g. "Juvenile Welfare Law 76/1983"; marked for translation.
        article: Article or paragraph, empty where no number was found; marked too.
        reading: The reading chosen, in one plain sentence.
        source: Where the text or the report of it was read.
        confidence: How well it is known.
        verify: True until a lawyer has signed it; shown to everybody who reads the finding.
    """

    instrument: Sentence | str
    article: Sentence | str
    reading: Sentence
    source: str
    confidence: Confidence
    verify: bool = True

    @property
    def citation(self) -> str:
        """The short form that stands beside an answer."""
        return f"{self.instrument}, {self.article}" if self.article else str(self.instrument)


class Joined(Enum):
    """How a branch was drawn from its parts."""

    LEAF = "leaf"
    ALL = "all of"
    ANY = "any of"
    NOT = "not"


@dataclass(frozen=True, slots=True)
class Finding:
    """One answered question in a chain of reasoning.

    Attributes:
        question: What was asked, as a sentence.
        truth: Yes, no or unknown.
        reason: Why, in one plain sentence.
        provision: The law or practice it rests on, if any.
        because: The findings it was drawn from.
        joined: How they were joined.
        claims: References of the claims behind a leaf, as the register writes them.
        settle: For an unknown leaf, what would settle it.
    """

    question: Sentence
    truth: Truth
    reason: Sentence
    provision: Provision | None = None
    because: tuple[Finding, ...] = ()
    joined: Joined = Joined.LEAF
    claims: tuple[str, ...] = ()
    settle: Sentence | None = None

    def leaves(self) -> Iterator[Finding]:
        """Yield the single facts, in the order in which they were asked."""
        if not self.because:
            yield self
        for part in self.because:
            yield from part.leaves()

    def open_questions(self) -> tuple[Sentence, ...]:
        """Say what would settle this finding, once each, in order.

        Only what can still change the answer is listed: under an answered branch nothing
        is open, and a part that is already decided is not asked about again.
        """
        return tuple(dict.fromkeys(_open_leaves(self)))

    def deciding(self) -> Iterator[Finding]:
        """Yield the leaves that carry the answer: under a yes by "any of", those that say yes."""
        if not self.because:
            yield self
            return
        parts = [part for part in self.because if part.truth is self._sought()]
        for part in parts or self.because:
            yield from part.deciding()

    def _sought(self) -> Truth:
        return ~self.truth if self.joined is Joined.NOT else self.truth


def all_of(
    question: Sentence,
    *parts: Finding,
    reason: Sentence | None = None,
    provision: Provision | None = None,
) -> Finding:
    """Answer yes only when every part does; no as soon as one part says no."""
    truth = all_true(part.truth for part in parts)
    return Finding(
        question, truth, reason or _first_reason(parts, truth), provision, parts, Joined.ALL
    )


def any_of(
    question: Sentence,
    *parts: Finding,
    reason: Sentence | None = None,
    provision: Provision | None = None,
) -> Finding:
    """Answer yes as soon as one part does; no only when every part says no."""
    truth = any_true(part.truth for part in parts)
    return Finding(
        question, truth, reason or _first_reason(parts, truth), provision, parts, Joined.ANY
    )


def not_so(question: Sentence, part: Finding, *, provision: Provision | None = None) -> Finding:
    """Answer the opposite of a part; unknown stays unknown."""
    return Finding(question, ~part.truth, part.reason, provision, (part,), Joined.NOT)


def _open_leaves(finding: Finding) -> Iterator[Sentence]:
    """Walk down the unknown branches only."""
    if finding.truth is not Truth.UNKNOWN:
        return
    if not finding.because:
        yield finding.settle or finding.question
    for part in finding.because:
        yield from _open_leaves(part)


def _first_reason(parts: tuple[Finding, ...], truth: Truth) -> Sentence:
    """Borrow the reason of the first part that carries the joined answer."""
    for part in parts:
        if part.truth is truth:
            return part.reason
    return parts[0].reason
