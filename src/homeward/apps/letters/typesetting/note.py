"""A note verbale as plain values, checked before it can be set.

A newcomer's mistake is to give a draft the real entries and count on the watermark. A draft
takes entries cut for a draft, a note takes entries cut for the mission of the State it is
addressed to, and everything else is refused here, whoever calls.
"""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from datetime import date
from enum import Enum
from typing import Any, Final

from homeward.apps.letters.typesetting.parties import Office
from homeward.apps.sharing.reference.names import LANGUAGES, MissionName, state_name
from homeward.core.claims import Sex
from homeward.core.disclosure.annex import NOT_FACTS, AnnexEntry
from homeward.core.disclosure.fields import Recipient


class NoteError(ValueError):
    """The note may not be set as it stands. The message names no person."""


class NoteKind(Enum):
    """Which text the note has. Each is a file `note_<kind>.<language>.typ`."""

    REQUEST = "request"
    REMINDER = "reminder"
    THANKS = "thanks"
    ANSWER = "answer"
    HANDOVER = "handover"


CODES_ONLY: Final = frozenset({NoteKind.REMINDER, NoteKind.THANKS})
"""Kinds that add nothing to what their reader has: the annex says of whom, by code alone."""


@dataclass(frozen=True, slots=True)
class Earlier:
    """Our own note that another one is about: its number and its day."""

    reference: str
    dated: date


@dataclass(frozen=True, slots=True)
class NoteVerbale:
    """One note verbale, in one or two languages, with its annex.

    Attributes:
        dated: The date of the note; also the date inside the PDF.
        state: The State it is addressed to, ISO 3166-1 alpha-3.
        languages: One or two of en, ar, fr, ru, in the order of the pages.
        office: Who writes, in each of these languages.
        addressee: The mission addressed, in each of these languages.
        entries: The persons, each cut by `core.disclosure.annex`.
        reference: The number given to it; empty for a draft and for nothing else.
        draft: Marked on every page as not to be sent, with codes in place of names.
        fictional: Marked on every page as invented data.
        holding_state: The State that holds the persons.
        enclosures: Further enclosures beside the annex, per language.
        kind: Which text.
        about: The note it is about; every kind but the request has one.
        unapproved: Whether a lawyer has yet to approve its very text in one of its languages; a
            draft alone may be.
    """

    dated: date
    state: str
    languages: tuple[str, ...]
    office: Mapping[str, Office]
    addressee: Mapping[str, MissionName]
    entries: tuple[AnnexEntry, ...]
    reference: str = ""
    draft: bool = False
    fictional: bool = False
    holding_state: str = "IRQ"
    enclosures: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    kind: NoteKind = NoteKind.REQUEST
    about: Earlier | None = None
    unapproved: bool = False

    def __post_init__(self) -> None:
        """Refuse what must never be printed.

        Raises:
            NoteError: If languages, parties or reference do not fit, or an entry was not cut
                for this reader or speaks of another State's national.
        """
        _check_languages(self)
        if self.draft is not (self.reference == ""):
            raise NoteError("a note has a reference and a draft has none")
        if self.unapproved and not self.draft:
            raise NoteError("a text that no lawyer approved is set as a draft and not otherwise")
        if (self.about is None) is not (self.kind is NoteKind.REQUEST):
            raise NoteError("a note that does not ask is about an earlier one")
        if not self.entries:
            raise NoteError("a note without persons is not written")
        reader = Recipient.DRAFT if self.draft else Recipient.STATE_OF_ORIGIN
        for entry in self.entries:
            if entry.cut_for is not reader:
                raise NoteError("an entry was not cut for the reader of this note")
            if entry.claimed_state not in (None, self.state):
                raise NoteError("an entry speaks of the national of another State")

    def payload(self) -> dict[str, Any]:
        """Lay the note out as the templates read it: plain values, no markup."""
        return {
            "kind": self.kind.value,
            "languages": list(self.languages),
            "reference": self.reference,
            "date": _day(self.dated),
            "about": self.about
            and {"reference": self.about.reference, "date": _day(self.about.dated)},
            "codes_only": self.kind in CODES_ONLY,
            "draft": self.draft,
            "fictional": self.fictional,
            "unapproved": self.unapproved,
            "count": len(self.entries),
            "office": {language: asdict(self.office[language]) for language in self.languages},
            "addressee": {
                language: asdict(self.addressee[language]) for language in self.languages
            },
            "holding": {
                language: asdict(state_name(self.holding_state, language))
                for language in self.languages
            },
            "enclosures": {key: list(value) for key, value in self.enclosures.items()},
            "entries": [
                {"code": entry.code} if self.kind in CODES_ONLY else entry_payload(entry)
                for entry in self.entries
            ],
        }

    def to_json(self) -> str:
        """Write the payload as JSON, cleaned of characters that steer instead of spell."""
        return json.dumps(cleaned(self.payload()), ensure_ascii=False, sort_keys=True)


def _day(of: date) -> dict[str, int]:
    return {"year": of.year, "month": of.month, "day": of.day}


def reference_number(office: str, year: int, number: int) -> str:
    """Write a reference from office, year and running number: `HW/2026/0001`.

    The gapless counter is the caller's; from ten thousand on the number simply grows longer.

    Raises:
        NoteError: If the number is not positive.
    """
    if number < 1:
        raise NoteError("the first note of a year has number 1")
    return f"{office}/{year}/{number:04d}"


def entry_payload(entry: AnnexEntry) -> dict[str, Any]:
    """Lay one person's line out under the names of the disclosure table."""
    facts = {name: getattr(entry, name) for name in entry.__slots__ if name not in NOT_FACTS}
    return {
        **facts,
        "sex": entry.sex and ("female" if entry.sex is Sex.FEMALE else "male"),
        "grounds": [ground.value for ground in entry.grounds],
        "birth_span": entry.birth_span and [day.isoformat() for day in entry.birth_span],
        "claim_basis": [basis.name.lower() for basis in entry.claim_basis],
        "authority": entry.authority and entry.authority.name.lower().replace("_", "-"),
    }


_STEERING: Final = frozenset(
    "\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff"
)
"""Direction marks and overrides: they can make a name read as another and spill over its cell."""


def cleaned(value: Any) -> Any:
    """Drop steering and control characters from every string; joiners inside words stay."""
    if isinstance(value, str):
        kept = (" " if unicodedata.category(c) == "Cc" else c for c in value if c not in _STEERING)
        return " ".join(unicodedata.normalize("NFC", "".join(kept)).split())
    if isinstance(value, dict):
        return {key: cleaned(part) for key, part in value.items()}
    if isinstance(value, list | tuple):
        return [cleaned(part) for part in value]
    return value


def _check_languages(note: NoteVerbale) -> None:
    """One or two known languages, each once, with an office and an addressee in each."""
    languages = note.languages
    if not 1 <= len(set(languages)) == len(languages) <= 2:  # noqa: PLR2004
        raise NoteError("a note has one or two languages")
    for language in languages:
        if language not in LANGUAGES:
            raise NoteError(f"there is no text in this language: {language}")
        if language not in note.office or language not in note.addressee:
            raise NoteError(f"office or addressee has no name in this language: {language}")
