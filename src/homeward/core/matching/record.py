"""What one row, or one person of the register, says of a human being, ready to be compared.

`record_of` reads the facts of a row or the claims about a person; both look the same from
here (`Stated`), so that the command and the register judge alike.

A newcomer's mistake is to fill a gap, say with the father's family name or a guessed sex. What
nobody said is empty here, and empty weighs nothing.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import chain
from typing import Protocol

from homeward.core.claims import ClaimKind, Sex
from homeward.core.names import Name, read_name
from homeward.core.spans import Span


class Stated(Protocol):
    """Something said of somebody: a fact of a row (`core.lists.Fact`) or a claim."""

    @property
    def kind(self) -> ClaimKind:
        """What it is about."""

    @property
    def words(self) -> str:
        """As written."""

    @property
    def code(self) -> str:
        """Its canonical form, empty where there is none."""

    @property
    def span(self) -> Span | None:
        """For dates, the days it allows."""


@dataclass(frozen=True, slots=True)
class Said:
    """Days, with the words that gave them."""

    words: str
    span: Span


@dataclass(frozen=True, slots=True)
class Proof:
    """What has been proved, by papers or by people who decided; empty unless somebody did.

    Attributes:
        births: Spans that stand beyond doubt.
        mothers: Keys of persons proved to be the mother.
        persons: Keys of records decided to be this same person.
        not_persons: Keys of records decided not to be this person.
    """

    births: tuple[Span, ...] = ()
    mothers: frozenset[str] = frozenset()
    persons: frozenset[str] = frozenset()
    not_persons: frozenset[str] = frozenset()


NOTHING_PROVED = Proof()


@dataclass(frozen=True)
class Record:
    """What is said of one human being. Every part may be empty.

    Attributes:
        key: Tells this record from all others of the comparison.
        own: The person's own names, each as one source gives it; the father's name is joined
            to a name that does not hold it yet.
        mother: The mother's names.
        births: When born, each as said.
        sexes: Every sex a source gives.
        nationalities: ISO 3166-1 alpha-3.
        places: Where the person is said to be.
        seen: Days on which somebody saw the person.
        arrests: Days of arrest or entry.
        seekers: Who is searching.
        kind: Who keeps the list: "holding", "agency", "families"; empty for the register.
        source: Which list or source; two rows of one source are not one person as easily.
        proof: What has been proved.
    """

    key: str
    own: tuple[Name, ...] = ()
    mother: tuple[Name, ...] = ()
    births: tuple[Said, ...] = ()
    sexes: frozenset[Sex] = frozenset()
    nationalities: frozenset[str] = frozenset()
    places: tuple[Name, ...] = ()
    seen: tuple[Said, ...] = ()
    arrests: tuple[Said, ...] = ()
    seekers: tuple[str, ...] = ()
    kind: str = ""
    source: str = ""
    proof: Proof = NOTHING_PROVED

    @cached_property
    def born(self) -> Span | None:
        """The days on which all sources together allow the birth, or the widest of them."""
        spans = [said.span for said in self.births]
        if not spans:
            return None
        first, last = max(s.first for s in spans), min(s.last for s in spans)
        if first <= last:
            return Span(first, last)
        return Span(min(s.first for s in spans), max(s.last for s in spans))

    @property
    def searched(self) -> bool:
        """Say whether this is somebody whom a family seeks."""
        return self.kind == "families" or bool(self.seekers)


def record_of(
    key: str,
    stated: Iterable[Stated],
    *,
    kind: str = "",
    source: str = "",
    proof: Proof = NOTHING_PROVED,
) -> Record:
    """Put what is said of one human being into a record.

    Args:
        key: Tells it from all others.
        stated: Facts of a row or claims about a person, in their order; what is withdrawn
            must be left out by the caller.
        kind: Who keeps the list.
        source: Which list; any text that tells sources apart.
        proof: What has been proved about this person.
    """
    by_kind: dict[ClaimKind, list[Stated]] = {}
    for one in stated:
        by_kind.setdefault(one.kind, []).append(one)

    def of(wanted: ClaimKind) -> list[Stated]:
        return by_kind.get(wanted, [])

    fathers = [one.words for one in of(ClaimKind.FATHER_NAME)]
    return Record(
        key=key,
        own=_names(_with_father(one.words, fathers) for one in of(ClaimKind.NAME)),
        mother=_names(one.words for one in of(ClaimKind.MOTHER_NAME)),
        births=_days(of(ClaimKind.BIRTH)),
        sexes=frozenset(Sex(one.code) for one in of(ClaimKind.SEX) if one.code in ("F", "M")),
        nationalities=frozenset(one.code for one in of(ClaimKind.NATIONALITY) if one.code),
        places=_places(one.words for one in of(ClaimKind.PLACE)),
        seen=_days(of(ClaimKind.SEEN_ON)),
        arrests=_days(of(ClaimKind.ARREST)),
        seekers=tuple(one.words for one in of(ClaimKind.SEEKER)),
        kind=kind,
        source=source,
        proof=proof,
    )


def _names(texts: Iterable[str]) -> tuple[Name, ...]:
    names = (read_name(text) for text in dict.fromkeys(texts))
    return tuple(name for name in names if name.words)


def _places(texts: Iterable[str]) -> tuple[Name, ...]:
    return tuple(chain.from_iterable(map(_place, dict.fromkeys(texts))))


@lru_cache(maxsize=5_000)
def _place(text: str) -> tuple[Name, ...]:
    """Read a place: there are few of them, and they stand in every row."""
    return _names((text,))


def _days(stated: list[Stated]) -> tuple[Said, ...]:
    return tuple(dict.fromkeys(Said(one.words, one.span) for one in stated if one.span is not None))


def _with_father(name: str, fathers: list[str]) -> str:
    """Join the father's name to a name that does not hold it, as lists in one piece do."""
    if not fathers:
        return name
    held = {word.form for word in read_name(name).words}
    for father in fathers:
        words = read_name(father).words
        if words and words[0].form not in held:
            return f"{name} {words[0].text}"
    return name
