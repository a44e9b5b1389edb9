"""Which field may ever be released to whom, and which decision it waits for: closed until opened.

A release is wider than a letter: it names its fields one by one, to one recipient, for one
purpose, until a day. So *limited* contact can open something here: exactly the fields that the
protection lead named. This table is the matrix "who must never see what" for papers and pages
that leave the desk; what members of the desk may see is not a release and stands in
`accounts.access`.

A newcomer's mistake is to add a field to a release because somebody asked for it. What is not in
`OPENS` goes to nobody, whatever the gate says: fear, holds, the gate itself, the reasons of a
best-interests decision, a child's statements, another State's claim, a parent's charge (R8, R14
to R17). Security services and prosecution have no row at all.

    >>> may_release(Recipient.STATE_OF_ORIGIN, DisclosableField.NAME, Gate.LIMITED)
    <Truth.NO: 'no'>
    >>> named = frozenset({DisclosableField.NAME})
    >>> may_release(Recipient.STATE_OF_ORIGIN, DisclosableField.NAME, Gate.LIMITED, named=named)
    <Truth.YES: 'yes'>
"""

from __future__ import annotations

from collections.abc import Collection
from enum import Enum
from typing import Final

from homeward.core.disclosure.fields import (
    HOLDING_STATE_FIELDS,
    MISSION_FIELDS,
    WHY,
    DisclosableField,
    Gate,
    Recipient,
)
from homeward.core.text import Sentence
from homeward.core.text import gettext_noop as _
from homeward.core.truth import Truth

_F: Final = DisclosableField


class Need(Enum):
    """What must be decided before a field goes to a recipient."""

    NEVER = "never"
    PROCEDURE = "the procedure alone"
    GATE = "contact, or limited contact that names it"
    BOTH_GATES = "the same, and contact for the mother"


WRITTEN_HERE: Final = frozenset({_F.TRAVEL_NEEDS, _F.CAREGIVER, _F.NARRATIVE})
"""Fields whose words are written for the release; every other is copied from claims."""

OPENS: Final[dict[Recipient, dict[DisclosableField, Need]]] = {
    Recipient.STATE_OF_ORIGIN: {
        **dict.fromkeys(MISSION_FIELDS - {_F.MOTHER_NAME}, Need.GATE),
        **dict.fromkeys(WRITTEN_HERE, Need.GATE),
        _F.MOTHER_NAME: Need.BOTH_GATES,
    },
    Recipient.HOLDING_STATE: dict.fromkeys(
        HOLDING_STATE_FIELDS | {_F.KINSHIP_RESULT, _F.GUARDIAN, _F.TRAVEL_DOCUMENT}, Need.PROCEDURE
    ),
    Recipient.PRISON_STAFF: {_F.VISIT_LOGISTICS: Need.PROCEDURE},
    Recipient.RELATIVE: {_F.OWN_STATUS: Need.PROCEDURE},
}
"""What may ever be released. A draft is no release, and the public gets aggregates only."""

RESPONSIBLE: Final = Sentence(
    _(
        "This person has, or may have, reached the age of criminal responsibility of that State."
        " Words about what happened could be used against them there (R19)."
    )
)


def needs(recipient: Recipient, field: DisclosableField) -> Need:
    """Say what a field waits for on its way to a recipient; never, unless it is listed."""
    return OPENS.get(recipient, {}).get(field, Need.NEVER)


def may_release(
    recipient: Recipient,
    field: DisclosableField,
    gate: Gate,
    *,
    named: Collection[DisclosableField] = (),
    mother_gate: Gate = Gate.UNRECORDED,
) -> Truth:
    """Say whether one field about one person may be released to one recipient.

    Args:
        recipient: Who would read it.
        field: What it would say.
        gate: The decision recorded for the person and this recipient's State.
        named: The fields that a decision for limited contact names.
        mother_gate: The decision recorded for the mother; only her name asks for it.

    Returns:
        Unknown while a decision not yet recorded could still open it. A field travels on yes
        and on nothing else.
    """
    need = needs(recipient, field)
    if need is Need.NEVER:
        return Truth.NO
    if need is Need.PROCEDURE:
        return Truth.YES
    answer = _opened(gate, field in named)
    return answer & _opened(mother_gate, False) if need is Need.BOTH_GATES else answer


def must_warn(field: DisclosableField, reached: Truth) -> bool:
    """Say whether releasing a field warns first (R19).

    Args:
        field: What would be released.
        reached: Whether the person has reached the age of criminal responsibility of the
            recipient's State. Unknown warns: nobody can say that they are safe.
    """
    return field is _F.NARRATIVE and reached is not Truth.NO


def releases_as_text() -> str:
    """Print the table as Markdown: what each recipient's every field waits for, and why."""
    readers = [who for who in Recipient if who is not Recipient.DRAFT]
    head = ["field", *(who.value for who in readers), "why"]
    body = [
        [field.value, *(needs(who, field).value for who in readers), str(WHY[field])]
        for field in DisclosableField
    ]
    return "\n".join(f"| {' | '.join(line)} |" for line in [head, ["---"] * len(head), *body])


def _opened(gate: Gate, is_named: bool) -> Truth:
    if gate is Gate.UNRECORDED:
        return Truth.UNKNOWN
    return Truth.YES if gate is Gate.CONTACT or (gate is Gate.LIMITED and is_named) else Truth.NO
