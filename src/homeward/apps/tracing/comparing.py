"""Evidence as it is kept and shown: weighed once, snapshot, told apart from what was known.

The weighing itself is `core.matching`'s. What stands here is what a register needs beside it:
an order of importance, a snapshot that survives a change of the weights, and the answer to
"what is new since somebody decided?".

A newcomer's mistake is to compare the bits of two snapshots. Weights change from version to
version; only what the sources wrote says whether there is anything new to decide on.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.conf import settings

from homeward.apps.register.codec import seal_cells, unseal_cells
from homeward.apps.tracing.facts import Told
from homeward.core.claims import ClaimKind
from homeward.core.spans import Span, age_on
from homeward.core.text import Filling, Sentence
from homeward.core.text import gettext_noop as _

# Where a child's queue ends: unknown births stand between children and grown people.
GROWN = 18
UNKNOWN_BIRTH = GROWN
OLDEST = 120


@dataclass(frozen=True, slots=True)
class Ground:
    """One reason for or against a proposal.

    Attributes:
        fact: What it is about, a word of `core.matching` ("name", "birth", ...).
        bits: Above 0 it speaks for the proposal, below 0 against; 0 is worth telling only.
        sentence: The reason in words.
        first, second: What the sources of the two persons wrote.
    """

    fact: str
    bits: float
    sentence: Sentence
    first: str = ""
    second: str = ""

    @property
    def mark(self) -> tuple[str, str, str]:
        """What was said, without what anybody makes of it."""
        return (self.fact, self.first, self.second)


@dataclass(frozen=True, slots=True)
class Snapshot:
    """What spoke for and against a proposal at one moment.

    Attributes:
        bits: All grounds together.
        probability: From 0 to 1.
        band: A value of `Proposal.Band`.
        grounds: Each reason, in the order shown.
    """

    bits: float
    probability: float
    band: str
    grounds: tuple[Ground, ...] = ()

    @property
    def marks(self) -> frozenset[tuple[str, str, str]]:
        """Everything that was said."""
        return frozenset(ground.mark for ground in self.grounds)


def sealed(snapshot: Snapshot) -> bytes:
    """Close a snapshot for the database; it quotes what sources say of persons."""
    grounds = [
        [g.fact, round(g.bits, 3), _kept(g.sentence), g.first, g.second] for g in snapshot.grounds
    ]
    head = [round(snapshot.bits, 3), round(snapshot.probability, 6), snapshot.band]
    return seal_cells([*head, *grounds])


def opened(kept: bytes | memoryview) -> Snapshot | None:
    """Open a snapshot; `None` where nothing was kept (a proposal of an older version)."""
    if not bytes(kept):
        return None
    bits, probability, band, *grounds = unseal_cells(kept)
    return Snapshot(
        float(bits),  # type: ignore[arg-type]
        float(probability),  # type: ignore[arg-type]
        str(band),
        tuple(Ground(f, b, _told(s), one, two) for f, b, s, one, two in grounds),  # type: ignore[attr-defined]
    )


def digest(keeper: int, snapshot: Snapshot) -> bytes:
    """Fold what was said into 16 bytes, equal as long as nobody says anything else.

    Keyed like the likeness of rows, so that the digest of a name cannot be guessed.
    """
    text = "\x1e".join("\x1f".join(mark) for mark in sorted(snapshot.marks))
    plain = f"{keeper}\x1d{text}".encode()
    return hashlib.blake2b(plain, key=settings.HOMEWARD_BLIND_KEY, digest_size=16).digest()


def news(known: Snapshot | None, now: Snapshot) -> tuple[Ground, ...]:
    """What is said now that was not said then; a statement that fell is no news."""
    before = known.marks if known else frozenset()
    return tuple(ground for ground in now.grounds if ground.mark not in before)


def worth_asking_again(decided: str, known: Snapshot | None, now: Snapshot) -> bool:
    """Say whether a pair that people decided on is put before them once more.

    A pair that was rejected comes back only for something new that speaks *for* it; one that
    nobody could tell comes back for anything new. What was joined stays joined: people undo it.
    """
    fresh = news(known, now)
    if decided == "different":
        return any(ground.bits > 0 for ground in fresh)
    return decided == "cannot_tell" and bool(fresh)


def place_of(kind: str, births: Sequence[Span | None], on: date) -> int:
    """Where in the queue a pair belongs: the youngest age it can be about, children first.

    Args:
        kind: What is proposed. One person, or siblings: the youngest of the two counts. A mother
            is no child of her pair, so only the second one's birth counts.
        births: The days of birth of the first and the second; `None` where nobody says.
        on: The day on which the age counts.

    Returns:
        0 to 17 for a child; 18 where nobody knows a birth, because it may be a child; from 19
        on for grown people.
    """
    counted = births[1:] if kind == "mother" else births
    ages = [age_on(birth, on) for birth in counted if birth is not None]
    lowest = [age.least for age in ages if age is not None]
    if not lowest:
        return UNKNOWN_BIRTH
    youngest = max(0, min(lowest))
    return youngest if youngest < GROWN else min(youngest + 1, OLDEST)


def clear_repeat(one: Told, other: Told) -> Snapshot:
    """Tell of two persons whose rows clearly repeat what is alike and what is not.

    A stand-in for `core.matching.compare`, with round figures instead of weights.
    """
    grounds = [g for kind in _WEIGHTS if (g := _ground(kind, one, other)) is not None]
    bits = sum(ground.bits for ground in grounds)
    return Snapshot(
        bits, 1 / (1 + 2.0 ** (20 - bits)), "same" if bits > 0 else "look", tuple(grounds)
    )


_WEIGHTS: dict[ClaimKind, tuple[float, float, str, str]] = {
    ClaimKind.NAME: (12, -6, _("The names are the same."), _("The names differ.")),
    ClaimKind.BIRTH: (10, -8, _("The births are the same."), _("The births differ.")),
    ClaimKind.MOTHER_NAME: (
        9,
        -6,
        _("The mothers have the same name."),
        _("The mothers' names differ."),
    ),
    ClaimKind.SEX: (1, -8, _("The sex is the same."), _("The sex differs.")),
    ClaimKind.NATIONALITY: (
        3,
        -2,
        _("The same nationality is claimed."),
        _("Different nationalities are claimed."),
    ),
}


def _ground(kind: ClaimKind, one: Told, other: Told) -> Ground | None:
    first, second = one.said(kind), other.said(kind)
    if not first or not second:
        return None
    alike = {s.code or s.words.casefold() for s in first} & {
        s.code or s.words.casefold() for s in second
    }
    bits, against, same, differs = _WEIGHTS[kind]
    quoted = ["; ".join(dict.fromkeys(s.words for s in said)) for said in (first, second)]
    return Ground(
        kind.value, bits if alike else against, Sentence(same if alike else differs), *quoted
    )


def _kept(sentence: Sentence) -> list[Any]:
    fillings = {name: _kept_filling(value) for name, value in sentence.fillings.items()}
    return [sentence.pattern, fillings]


def _kept_filling(value: Filling | Sentence) -> Any:
    if isinstance(value, Sentence):
        return {"sentence": _kept(value)}
    return {"day": value.isoformat()} if isinstance(value, date) else value


def _told(kept: Iterable[Any]) -> Sentence:
    pattern, fillings = kept
    return Sentence(pattern, **{name: _told_filling(value) for name, value in fillings.items()})


def _told_filling(value: Any) -> Filling | Sentence:
    if not isinstance(value, dict):
        return value  # type: ignore[no-any-return]
    return date.fromisoformat(value["day"]) if "day" in value else _told(value["sentence"])
