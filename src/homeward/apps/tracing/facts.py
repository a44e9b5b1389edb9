"""Claims of the register as what a comparison reads: who said what, person by person.

A newcomer's mistake is to take a family's search for the person it is about. The seeker is a
claim among others, and two families who search for one child stay two.
"""

from __future__ import annotations

from uuid import UUID

from homeward.apps.register.access import SPOKEN
from homeward.apps.register.facts import Told
from homeward.core.matching import Proof, Record, record_of
from homeward.core.matching.record import NOTHING_PROVED


def record(one: Told, kinds: dict[UUID, str], mothers: frozenset[str] = frozenset()) -> Record:
    """Put what stands about a person into the form that is compared.

    Args:
        one: What stands about them.
        kinds: The kind of each source. A person of whom families alone speak is one who is
            searched for; whoever stands on other lists too is not. What somebody added by hand
            from a paper or a talk makes no list of it.
        mothers: Keys of persons of whom people decided that they are the mother.
    """
    listed = [source for source in one.sources if kinds.get(source) not in SPOKEN]
    said = {kinds[source] for source in listed if source in kinds}
    kind = said.pop() if len(said) == 1 else ""
    source = str(listed[0]) if len(listed) == 1 else ""
    proof = Proof(mothers=mothers) if mothers else NOTHING_PROVED
    return record_of(str(one.person), one.statements, kind=kind, source=source, proof=proof)
