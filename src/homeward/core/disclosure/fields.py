"""Which field a letter may carry to whom, and behind which decision: closed until opened.

The consular gate is the decision of a protection lead, for one person, on contact with the
State of origin (stage S6). Before it says *contact*, nothing about that person goes into a
letter to that State. "No contact" must look the same to that State as "no case", so no
letter, draft or count may tell the two apart (requirements R14 to R16, and the matrix "who
must never see what").

A newcomer's mistake is to read an unknown here as "probably fine". `allowed` answers
unknown while nobody has recorded the gate; a field travels on `Truth.YES` and on nothing
else.

    >>> allowed(Recipient.STATE_OF_ORIGIN, DisclosableField.NAME, Gate.UNRECORDED)
    <Truth.UNKNOWN: 'unknown'>
    >>> allowed(Recipient.STATE_OF_ORIGIN, DisclosableField.EXACT_PLACE, Gate.CONTACT)
    <Truth.NO: 'no'>
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Final

from homeward.core.text import Sentence
from homeward.core.text import gettext_noop as _
from homeward.core.truth import Truth


class Gate(Enum):
    """What a protection lead has decided about contact with the State of origin, for one person."""

    CONTACT = "contact"
    LIMITED = "limited"
    NONE = "none"
    UNRECORDED = "not recorded yet"


class Recipient(Enum):
    """Who would read the paper."""

    STATE_OF_ORIGIN = "mission of the State of origin"
    DRAFT = "draft that is not sent"
    HOLDING_STATE = "judiciary and foreign ministry of the holding State"
    PRISON_STAFF = "prison or camp staff"
    RELATIVE = "relative or claimant"
    SECURITY = "security service or prosecution of any State"
    PUBLIC = "media, donors, researchers"


class DisclosableField(Enum):
    """Everything about a person that could leave. The value is the name in the payload."""

    CODE = "code"
    SEX = "sex"
    BIRTH_YEARS = "birth_years"
    GROUNDS = "grounds"
    NAME = "name"
    NAMES_ORIGINAL = "names_original"
    BIRTH_WRITTEN = "birth_written"
    BIRTH_SPAN = "birth_span"
    CLAIMED_STATE = "claimed_state"
    CLAIM_BASIS = "claim_basis"
    AUTHORITY = "authority"
    MOTHER_NAME = "mother_name"
    FATHER_NAME = "father_name"
    EXACT_PLACE = "exact_place"
    OTHER_STATES_CLAIMS = "other_states_claims"
    SOURCES = "sources"
    CLAIMANTS = "claimants"
    RELATIVES_ADDRESSES = "relatives_addresses"
    OTHER_CHILDREN = "other_children"
    CHILDS_STATEMENTS = "childs_statements"
    MOTHERS_STATEMENT = "mothers_statement"
    PARENTS_CHARGE = "parents_charge"
    BEST_INTERESTS_REASONS = "best_interests_reasons"
    FEAR = "fear"
    HOLDS = "holds"
    GATE = "gate"
    MEDICAL = "medical"
    FREE_TEXT = "free_text"
    TRAVEL_NEEDS = "travel_needs"
    CAREGIVER = "caregiver"
    NARRATIVE = "narrative"
    KINSHIP_RESULT = "kinship_result"
    GUARDIAN = "guardian"
    TRAVEL_DOCUMENT = "travel_document"
    OWN_STATUS = "own_status"
    VISIT_LOGISTICS = "visit_logistics"


_F: Final = DisclosableField

DRAFT_FIELDS: Final = frozenset({_F.CODE, _F.SEX, _F.BIRTH_YEARS, _F.GROUNDS})
"""A draft shows how the letter will look. It can be lost or sent by mistake, so it names nobody."""

MISSION_FIELDS: Final = frozenset(
    {
        _F.CODE,
        _F.SEX,
        _F.BIRTH_YEARS,
        _F.GROUNDS,
        _F.NAME,
        _F.NAMES_ORIGINAL,
        _F.BIRTH_WRITTEN,
        _F.BIRTH_SPAN,
        _F.CLAIMED_STATE,
        _F.CLAIM_BASIS,
        _F.AUTHORITY,
        _F.MOTHER_NAME,
    }
)
"""The least with which a mission can look for a person in its own registers and answer."""

HOLDING_STATE_FIELDS: Final = frozenset(
    {_F.CODE, _F.SEX, _F.NAME, _F.NAMES_ORIGINAL, _F.BIRTH_WRITTEN, _F.BIRTH_SPAN, _F.BIRTH_YEARS}
)
"""Identity, as the procedure needs it; kinship results and guardians have forms of their own."""

_OPEN: Final = {
    Recipient.STATE_OF_ORIGIN: MISSION_FIELDS,
    Recipient.DRAFT: DRAFT_FIELDS,
    Recipient.HOLDING_STATE: HOLDING_STATE_FIELDS,
}

WHY: Final = {
    _F.CODE: Sentence(_("A random code lets the answer be matched; it says nothing by itself.")),
    _F.SEX: Sentence(_("A civil registry cannot be searched without it.")),
    _F.BIRTH_YEARS: Sentence(_("The years alone; wide enough for a draft.")),
    _F.GROUNDS: Sentence(_("Why the State is asked, in three fixed wordings, without a charge.")),
    _F.NAME: Sentence(_("The name as recorded; the State looks for it in its registers.")),
    _F.NAMES_ORIGINAL: Sentence(_("Only the original script is a reliable key.")),
    _F.BIRTH_WRITTEN: Sentence(_("As the source writes it, so that a slip can be seen.")),
    _F.BIRTH_SPAN: Sentence(_("Earliest and latest day, so that nobody reads a guess as a date.")),
    _F.CLAIMED_STATE: Sentence(_("Only that the person is reported a national of the addressee.")),
    _F.CLAIM_BASIS: Sentence(_("Record, paper or statement; never who stated it.")),
    _F.AUTHORITY: Sentence(_("Which authority to turn to; never the prison (R7).")),
    _F.MOTHER_NAME: Sentence(
        _("Nationality may pass through her; only once contact is recorded for her as well.")
    ),
    _F.FATHER_NAME: Sentence(_("Not needed to begin with; a full name often holds it.")),
    _F.EXACT_PLACE: Sentence(_("A place can lead to an attack; it stays in the vault (R7).")),
    _F.OTHER_STATES_CLAIMS: Sentence(_("No State learns of another State's claim.")),
    _F.SOURCES: Sentence(_("Who told us is nobody else's business.")),
    _F.CLAIMANTS: Sentence(_("Families who search have been questioned at home.")),
    _F.RELATIVES_ADDRESSES: Sentence(_("Families who search have been questioned at home.")),
    _F.OTHER_CHILDREN: Sentence(_("Each child's file is its own.")),
    _F.CHILDS_STATEMENTS: Sentence(_("What a child says is for those who protect the child.")),
    _F.MOTHERS_STATEMENT: Sentence(_("Given in private; not for this letter.")),
    _F.PARENTS_CHARGE: Sentence(_("A parent's charge or sentence is not the child's (R8).")),
    _F.BEST_INTERESTS_REASONS: Sentence(_("The panel's reasons stay with the panel.")),
    _F.FEAR: Sentence(_("Its very existence must not be guessed (R16).")),
    _F.HOLDS: Sentence(_("Its very existence must not be guessed (R16).")),
    _F.GATE: Sentence(_("No contact must look the same as no case (R15).")),
    _F.MEDICAL: Sentence(_("Fit to travel or not belongs to the journey, not to this letter.")),
    _F.FREE_TEXT: Sentence(_("Free text is excluded from everything that leaves (R10).")),
    _F.TRAVEL_NEEDS: Sentence(_("What the journey needs; never why, and no medical detail (R6).")),
    _F.CAREGIVER: Sentence(_("Who would receive the child; agreed before any journey (R29).")),
    _F.NARRATIVE: Sentence(
        _("Words written for this reader, never what a child said; warns before it goes (R19).")
    ),
    _F.KINSHIP_RESULT: Sentence(_("Laboratory, reference and day; never a profile (R6).")),
    _F.GUARDIAN: Sentence(_("Who speaks for the child before the court.")),
    _F.TRAVEL_DOCUMENT: Sentence(_("Kind and reference of the paper for the journey.")),
    _F.OWN_STATUS: Sentence(_("Where their own request stands, and nobody else's.")),
    _F.VISIT_LOGISTICS: Sentence(_("When a visit takes place and who comes.")),
}


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """One field of the printed table: the answer for every recipient, and why."""

    field: DisclosableField
    answers: tuple[tuple[Recipient, Truth], ...]
    why: Sentence


def allowed(
    recipient: Recipient,
    field: DisclosableField,
    gate: Gate,
    *,
    mother_gate: Gate = Gate.UNRECORDED,
) -> Truth:
    """Say whether one field about one person may stand in a paper for one recipient.

    Args:
        recipient: Who would read it.
        field: What it would say.
        gate: The decision recorded for the person. A draft does not ask for it, because what
            a draft looks like must not depend on it.
        mother_gate: The decision recorded for the mother; only her name asks for it.

    Returns:
        Yes only for what is listed and, to the State of origin, only after *contact*. Unknown
        while a decision not yet recorded could still open it. *Limited* contact is no: such a
        contact is a release that names its fields one by one, never this letter.
    """
    if field not in _OPEN.get(recipient, frozenset()):
        return Truth.NO
    if recipient is not Recipient.STATE_OF_ORIGIN:
        return Truth.YES
    answer = _opened(gate)
    return answer & _opened(mother_gate) if field is _F.MOTHER_NAME else answer


def matrix(gate: Gate, *, mother_gate: Gate | None = None) -> tuple[MatrixRow, ...]:
    """Lay out the whole table for one state of the gate, a row for each field.

    Args:
        gate: The decision recorded for the person.
        mother_gate: The decision recorded for the mother; the same one when left out.
    """
    mother = gate if mother_gate is None else mother_gate
    return tuple(
        MatrixRow(
            field,
            tuple((r, allowed(r, field, gate, mother_gate=mother)) for r in Recipient),
            WHY[field],
        )
        for field in DisclosableField
    )


def matrix_as_text(gate: Gate) -> str:
    """Print the table as Markdown, for the documentation and for a protection lead to check."""
    head = ["field", *(recipient.value for recipient in Recipient), "why"]
    body = [
        [row.field.value, *(truth.value for _who, truth in row.answers), str(row.why)]
        for row in matrix(gate)
    ]
    return "\n".join(f"| {' | '.join(line)} |" for line in [head, ["---"] * len(head), *body])


def _opened(gate: Gate) -> Truth:
    """Read a gate as an answer: contact is yes, not recorded is unknown, the rest is no."""
    if gate is Gate.UNRECORDED:
        return Truth.UNKNOWN
    return Truth.YES if gate is Gate.CONTACT else Truth.NO
