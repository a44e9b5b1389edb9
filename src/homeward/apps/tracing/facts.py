"""Claims of the register as what a comparison reads: who said what, person by person.

A newcomer's mistake is to take a family's search for the person it is about. The seeker is a
claim among others, and two families who search for one child stay two.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from uuid import UUID

from homeward.apps.register.access import ClaimRow
from homeward.apps.register.facts import opened
from homeward.core.claims import ClaimKind
from homeward.core.matching import Proof, Record, record_of
from homeward.core.matching.record import NOTHING_PROVED
from homeward.core.spans import Span, combine


@dataclass(frozen=True, slots=True)
class Statement:
    """What one source says in one matter, without what it is read from."""

    kind: ClaimKind
    words: str
    code: str
    span: Span | None


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


def record(one: Told, kinds: dict[UUID, str], mothers: frozenset[str] = frozenset()) -> Record:
    """Put what stands about a person into the form that is compared.

    Args:
        one: What stands about them.
        kinds: The kind of each source. A person of whom families alone speak is one who is
            searched for; whoever stands on other lists too is not.
        mothers: Keys of persons of whom people decided that they are the mother.
    """
    said = {kinds[source] for source in one.sources if source in kinds}
    kind = said.pop() if len(said) == 1 else ""
    source = str(one.sources[0]) if len(one.sources) == 1 else ""
    proof = Proof(mothers=mothers) if mothers else NOTHING_PROVED
    return record_of(str(one.person), one.statements, kind=kind, source=source, proof=proof)


def told(rows: Iterable[ClaimRow]) -> dict[UUID, Told]:
    """Gather claims by the person under whom they are shown."""
    found: dict[UUID, Told] = {}
    for row in rows:
        one = found.setdefault(row.person, Told(row.person, row.code_of_person))
        value = opened(row)
        one.statements.append(Statement(ClaimKind(row.kind), value.words, value.code, value.span))
        if row.source not in one.sources:
            one.sources.append(row.source)
    return found
