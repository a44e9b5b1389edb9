"""One statement read alone, outside any list: what somebody types from a paper or a talk.

The same readers as those of lists, so that "سنتان", "12.3.2010" and "Turkish" mean the same
wherever they are written. A newcomer's mistake is to read leniently because a person is typing:
what cannot be read is said, and nothing is guessed.
"""

from __future__ import annotations

from datetime import date
from typing import Final

from homeward.core.claims import ClaimKind
from homeward.core.lists.cells import Outcome, cell_reader
from homeward.core.lists.vocabulary import Column, Field
from homeward.core.spans import DayOrder
from homeward.core.text import Sentence

_FIELDS: Final = {
    ClaimKind.FATHER_NAME: Field.FATHER,
    ClaimKind.MOTHER_NAME: Field.MOTHER,
    ClaimKind.SEX: Field.SEX,
    ClaimKind.BIRTH: Field.BIRTH,
    ClaimKind.BIRTH_PLACE: Field.BIRTH_PLACE,
    ClaimKind.NATIONALITY: Field.NATIONALITY,
    ClaimKind.LEGAL_STATUS: Field.LEGAL_STATUS,
    ClaimKind.ARTICLE: Field.ARTICLE,
    ClaimKind.PENALTY: Field.PENALTY,
    ClaimKind.ARREST: Field.ARREST,
    ClaimKind.SENTENCED_ON: Field.SENTENCED_ON,
    ClaimKind.RELEASED_ON: Field.RELEASED_ON,
    ClaimKind.PLACE: Field.PLACE,
    ClaimKind.SEEN_ON: Field.SEEN_ON,
    ClaimKind.DOCUMENTS: Field.DOCUMENTS,
    ClaimKind.SEEKER: Field.SEEKER,
    ClaimKind.REFERENCE: Field.REFERENCE,
    ClaimKind.REMARK: Field.REMARK,
}

# Why a column holds what it holds is for the mapping of a list; here a person chose the kind.
_NOBODY_ASKED: Final = Sentence("")


def read_alone(kind: ClaimKind, text: str, *, as_of: date) -> Outcome:
    """Read one statement of a kind.

    Args:
        kind: What it is about: any kind that a column of a list can hold, a name excepted, whose
            parts a list has in several columns; its words are the claim.
        text: As the source writes it.
        as_of: The day of which the source speaks; an age was completed on it.

    Returns:
        Facts of this kind alone, none when the text says nothing, and what is to be looked at.

    Raises:
        KeyError: No list holds this kind.
    """
    column = Column(0, "", _FIELDS[kind], 1.0, _NOBODY_ASKED, (text,))
    read = cell_reader(column, as_of, DayOrder.OPEN)
    assert read is not None  # noqa: S101  every field above has a reader
    outcome = read(text)
    facts = tuple(fact for fact in outcome.facts if fact.kind is kind)
    return Outcome(facts, outcome.message, outcome.mend, outcome.severity)
