"""Turns claims into the frozen facts that the law reads, and into what a page shows.

A newcomer's mistake is to pick "the" date of birth. Where sources agree, the narrowest days
that all of them allow are taken; where they cannot all be right, the span covers every one
of them, so that no answer rests on choosing between them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import groupby
from uuid import UUID

from homeward.apps.register.access import ClaimRow
from homeward.apps.register.codec import Value, unseal
from homeward.apps.register.process import events_said
from homeward.core.claims import Article, ClaimKind, LegalStatus, Sex
from homeward.core.law.facts import (
    ArticleSaid,
    NationalitySaid,
    PenaltySaid,
    PersonFacts,
    StatusSaid,
)
from homeward.core.returns.process import EventKind
from homeward.core.returns.recorded import penalty_of
from homeward.core.spans import Span, combine

# Kinds of claim that the law reads; a name is added so that nobody is left out for want of facts.
READ_BY_LAW = (
    "name",
    "sex",
    "birth",
    "nationality",
    "legal_status",
    "article",
    "penalty",
    "arrest",
    "sentenced_on",
    "released_on",
    "legal_event",
)


@dataclass(frozen=True, slots=True)
class SourceFile:
    """How claims of a source are pointed at.

    Attributes:
        name: File name, or the source's label when it is no file.
        sheets: Names of further sheets by index, as text.
    """

    name: str
    sheets: dict[str, str]

    def point(self, sheet: int, row: int | None) -> str:
        """Write the reference of a row: `list.xlsx#12`, or `list.xlsx#Sheet 2!12`."""
        if row is None:
            return self.name
        other = self.sheets.get(str(sheet))
        return f"{self.name}#{other}!{row}" if other else f"{self.name}#{row}"


@dataclass(frozen=True, slots=True)
class Dossier:
    """One person with what stands about them, ready for the law and for a table.

    Attributes:
        person: Key.
        code: The person's code.
        facts: For the rules of law.
        sources: References of the rows that speak of the person, each once.
        nationalities: ISO codes claimed, each once, in the order claimed.
        sex: Code, empty when nobody says or when sources disagree.
    """

    person: UUID
    code: str
    facts: PersonFacts
    sources: tuple[str, ...]
    nationalities: tuple[str, ...]
    sex: str


def dossiers(rows: Iterable[ClaimRow], files: dict[UUID, SourceFile]) -> Iterator[Dossier]:
    """Fold claims, which come person by person, into one dossier each."""
    for (person, code), group in groupby(rows, key=lambda row: (row.person, row.code_of_person)):
        yield _dossier(person, code, list(group), files)


def _dossier(
    person: UUID, code: str, rows: list[ClaimRow], files: dict[UUID, SourceFile]
) -> Dossier:
    by_kind: dict[str, list[tuple[ClaimRow, str]]] = {}
    refs: dict[str, None] = {}
    for row in rows:
        ref = files[row.source].point(row.sheet, row.row)
        refs[ref] = None
        by_kind.setdefault(row.kind, []).append((row, ref))
    sexes = {row.code for row, _ref in by_kind.get("sex", ()) if row.code}
    states = dict.fromkeys(row.code for row, _r in by_kind.get("nationality", ()) if row.code)
    sex = sexes.pop() if len(sexes) == 1 else ""
    return Dossier(person, code, _facts(by_kind, sex), tuple(refs), tuple(states), sex)


def _facts(by_kind: dict[str, list[tuple[ClaimRow, str]]], sex: str) -> PersonFacts:
    birth, words = _when(by_kind.get("birth", ()))
    arrest, _words = _when(_dated(by_kind, "arrest", EventKind.ARREST))
    said = events_said(by_kind.get("legal_event", ()))
    return PersonFacts(
        birth=birth.span if birth else None,
        birth_claims=tuple(ref for _row, ref in by_kind.get("birth", ())),
        birth_disputed=bool(birth and birth.disputed),
        birth_words=words,
        sex=Sex(sex) if sex else None,
        statuses=tuple(
            StatusSaid(LegalStatus(row.code), row.said_on, ref)
            for row, ref in by_kind.get("legal_status", ())
            if row.code
        )
        + said.statuses,
        penalties=tuple(
            PenaltySaid(penalty_of(row.code), ref, row.said_on)
            for row, ref in by_kind.get("penalty", ())
            if row.code
        )
        + said.penalties,
        articles=tuple(
            ArticleSaid(Article(*row.code.split(":", 1)), ref)
            for row, ref in by_kind.get("article", ())
            if row.code
        )
        + said.articles,
        nationalities=tuple(
            NationalitySaid(row.code, ref)
            for row, ref in by_kind.get("nationality", ())
            if row.code
        ),
        arrest=arrest.span if arrest else None,
        arrest_claims=tuple(ref for _row, ref in _dated(by_kind, "arrest", EventKind.ARREST)),
        sentenced_on=_span(_dated(by_kind, "sentenced_on", EventKind.SENTENCE)),
        released_on=_span(_dated(by_kind, "released_on", EventKind.RELEASE)),
    )


def _dated(
    by_kind: dict[str, list[tuple[ClaimRow, str]]], kind: str, event: EventKind
) -> list[tuple[ClaimRow, str]]:
    """Claims that give one date, whether a list gave it or somebody recorded the event."""
    recorded = [
        (row, ref) for row, ref in by_kind.get("legal_event", ()) if row.code == event.value
    ]
    return [*by_kind.get(kind, ()), *recorded]


@dataclass(frozen=True, slots=True)
class When:
    """The days that all sources of a date allow together, and whether they cannot all be right."""

    span: Span
    disputed: bool


def _when(rows: Iterable[tuple[ClaimRow, str]]) -> tuple[When | None, str]:
    values = [unseal(row.about, row.sealed) for row, _ref in rows]
    spans = [value.span for value in values if value.span is not None]
    words = "; ".join(dict.fromkeys(value.words for value in values))
    if not spans:
        return None, words
    if len(spans) == 1:
        return When(spans[0], disputed=False), words
    both = combine(spans)
    return (When(both.span, both.disputed), words) if both else (None, words)


def _span(rows: Iterable[tuple[ClaimRow, str]]) -> Span | None:
    when, _words = _when(rows)
    return when.span if when else None


@dataclass(frozen=True, slots=True)
class Statement:
    """What one source says in one matter, without what it is read from."""

    kind: ClaimKind
    words: str
    code: str
    span: Span | None


def stated(row: ClaimRow) -> Statement:
    """Open one claim for what compares persons. The caller has recorded the reading."""
    value = opened(row)
    return Statement(ClaimKind(row.kind), value.words, value.code, value.span)


@dataclass(slots=True)
class Told:
    """Everything that stands about one person, joined persons being one.

    Attributes:
        person: Key of the person under whom they are shown.
        code: That person's code.
        statements: In the order in which they came.
        sources: Keys of the sources, each once.
    """

    person: UUID
    code: str
    statements: list[Statement] = field(default_factory=list)
    sources: list[UUID] = field(default_factory=list)

    def said(self, kind: ClaimKind) -> list[Statement]:
        """Everything said in one matter."""
        return [statement for statement in self.statements if statement.kind is kind]

    @property
    def born(self) -> Span | None:
        """The days of birth that all sources together allow; `None` where nobody says."""
        return combine(said.span for said in self.said(ClaimKind.BIRTH)).span


def told(rows: Iterable[ClaimRow]) -> dict[UUID, Told]:
    """Gather claims by the person under whom they are shown."""
    found: dict[UUID, Told] = {}
    for row in rows:
        one = found.setdefault(row.person, Told(row.person, row.code_of_person))
        one.statements.append(stated(row))
        if row.source not in one.sources:
            one.sources.append(row.source)
    return found


def opened(row: ClaimRow) -> Value:
    """Open one claim for a page. The caller has recorded the reading."""
    return unseal(row.about, row.sealed)
