"""Ties of kin as sources say them, gathered by whom they mean.

Several people may claim one child, and stay several. A tie is *proved* when a court decided it, a
laboratory found it or people of the desk decided it; everything else is what somebody says.
Of a laboratory's work only its result is kept: which laboratory, which reference, which day (R6).

A newcomer's mistake is to read a mother's name on a list as proof. It is a name.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import Enum
from typing import Final

from homeward.core.text import Sentence
from homeward.core.text import gettext_noop as _


class Tie(Enum):
    """Who somebody else is to the person."""

    MOTHER = "mother"
    FATHER = "father"
    PARENT = "parent"
    SIBLING = "sibling"
    HALF_BY_MOTHER = "half_by_mother"
    HALF_BY_FATHER = "half_by_father"
    CHILD = "child"
    GUARDIAN = "guardian"
    WARD = "ward"
    CLAIMANT = "claimant"
    CLAIMED = "claimed"


class Basis(Enum):
    """What a word about kin rests on."""

    SAID = "said"
    PAPER = "paper"
    COURT = "court"
    LABORATORY = "laboratory"
    DECIDED = "decided"


class Proof(Enum):
    """How far a tie is shown."""

    PROVED = "proved"
    CLAIMED = "claimed"
    DISPUTED = "disputed"
    EXCLUDED = "excluded"


BY_HAND: Final = tuple(tie for tie in Tie if tie not in {Tie.PARENT, Tie.WARD, Tie.CLAIMED})
"""Ties that are entered; the others are the same ones looked at from the other side."""
TIES: Final = {
    Tie.MOTHER: Sentence(_("Mother")),
    Tie.FATHER: Sentence(_("Father")),
    Tie.PARENT: Sentence(_("Mother or father")),
    Tie.SIBLING: Sentence(_("Brother or sister")),
    Tie.HALF_BY_MOTHER: Sentence(_("Half-brother or half-sister, same mother")),
    Tie.HALF_BY_FATHER: Sentence(_("Half-brother or half-sister, same father")),
    Tie.CHILD: Sentence(_("Son or daughter")),
    Tie.GUARDIAN: Sentence(_("Guardian")),
    Tie.WARD: Sentence(_("Child under their guardianship")),
    Tie.CLAIMANT: Sentence(_("Asks for the child")),
    Tie.CLAIMED: Sentence(_("Child for whom they ask")),
}
BASES: Final = {
    Basis.SAID: Sentence(_("somebody says so")),
    Basis.PAPER: Sentence(_("a paper says so")),
    Basis.COURT: Sentence(_("a court decided")),
    Basis.LABORATORY: Sentence(_("a laboratory found")),
    Basis.DECIDED: Sentence(_("decided at the desk")),
}
PROOFS: Final = {
    Proof.PROVED: Sentence(_("shown")),
    Proof.CLAIMED: Sentence(_("not shown, somebody says so")),
    Proof.DISPUTED: Sentence(_("disputed")),
    Proof.EXCLUDED: Sentence(_("excluded")),
}
_PROVING: Final = frozenset({Basis.COURT, Basis.LABORATORY, Basis.DECIDED})
_INVERSE: Final = {
    Tie.MOTHER: Tie.CHILD,
    Tie.FATHER: Tie.CHILD,
    Tie.PARENT: Tie.CHILD,
    Tie.CHILD: Tie.PARENT,
    Tie.GUARDIAN: Tie.WARD,
    Tie.WARD: Tie.GUARDIAN,
    Tie.CLAIMANT: Tie.CLAIMED,
    Tie.CLAIMED: Tie.CLAIMANT,
}


def inverse(tie: Tie) -> Tie:
    """Return the same tie from the other side. Whose mother she is, is her child.

    From a child's side the parent is a mother or a father: which, is not guessed.
    """
    return _INVERSE.get(tie, tie)


@dataclass(frozen=True, slots=True)
class KinCode:
    """What a claim's short code says about kin."""

    tie: Tie
    basis: Basis
    excluded: bool = False


def kin_code(said: KinCode) -> str:
    """Write a tie down: "mother:said", "mother:laboratory:excluded"."""
    return f"{said.tie.value}:{said.basis.value}{':excluded' if said.excluded else ''}"


def kin_of(code: str) -> KinCode:
    """Read a tie.

    Raises:
        ValueError: Not such a code.
    """
    tie, _sep, rest = code.partition(":")
    basis, _sep, excluded = rest.partition(":")
    if excluded not in {"", "excluded"}:
        raise ValueError(code)
    return KinCode(Tie(tie), Basis(basis), bool(excluded))


@dataclass(frozen=True, slots=True)
class KinSaid:
    """One word about kin.

    Attributes:
        code: Which tie, what it rests on.
        name: As the source writes it; empty where only a record is meant.
        other: Code of the record, where there is one that may be seen; else empty.
        source: Who says so.
        claim: Key of the claim; `None` where it is a decision at the desk.
    """

    code: KinCode
    name: str
    other: str = ""
    source: str = ""
    claim: int | None = None


@dataclass(frozen=True, slots=True)
class Relative:
    """Somebody of the family, as far as sources name them.

    Attributes:
        tie: Who they are to the person.
        names: As sources write them, each once.
        other: Code of their record, empty where they have none that may be seen.
        proof: How far the tie is shown.
        said: Every word behind it.
    """

    tie: Tie
    names: tuple[str, ...]
    other: str
    proof: Proof
    said: tuple[KinSaid, ...]


def gathered(said: Iterable[KinSaid], fold: Callable[[str], str]) -> tuple[Relative, ...]:
    """Gather words about kin by whom they mean.

    Words that mean one record are one relative. A word without a record belongs to a relative of
    the same tie who is written the same way; any other spelling stays somebody of their own.

    Args:
        said: Every word that stands.
        fold: Brings a written name to one way of writing within its script.
    """
    groups: dict[tuple[Tie, str], list[KinSaid]] = {}
    known: dict[tuple[Tie, str], tuple[Tie, str]] = {}
    for one in sorted(said, key=lambda each: not each.other):
        written = (one.code.tie, f"name:{fold(one.name)}")
        key = (one.code.tie, one.other) if one.other else known.get(written, written)
        groups.setdefault(key, []).append(one)
        if one.name:
            known.setdefault(written, key)
    found = [_relative(tie, words) for (tie, _other), words in groups.items()]
    order = list(Tie)
    return tuple(sorted(found, key=lambda each: (order.index(each.tie), each.names, each.other)))


def _relative(tie: Tie, words: list[KinSaid]) -> Relative:
    names = tuple(dict.fromkeys(one.name for one in words if one.name))
    others = [one.other for one in words if one.other]
    return Relative(tie, names, others[0] if others else "", _proof(words), tuple(words))


def _proof(words: list[KinSaid]) -> Proof:
    shown = any(not one.code.excluded and one.code.basis in _PROVING for one in words)
    out = any(one.code.excluded for one in words)
    if shown and out:
        return Proof.DISPUTED
    if shown:
        return Proof.PROVED
    return Proof.EXCLUDED if out else Proof.CLAIMED
