"""An invented office, invented persons, and a note about them. Nobody here exists."""

from dataclasses import replace
from datetime import date

from homeward.apps.letters.typesetting.note import NoteVerbale
from homeward.apps.letters.typesetting.parties import Office
from homeward.apps.sharing.reference.names import mission_name
from homeward.apps.sharing.reference.routes import route
from homeward.core.claims import Sex
from homeward.core.disclosure.annex import (
    AnnexEntry,
    ClaimBasis,
    Ground,
    HoldingAuthority,
    for_draft,
    for_mission,
)
from homeward.core.disclosure.fields import Gate

OFFICES = {
    "en": Office(
        "Example Office for Returns", "The Example Office for Returns", "The Office", "Baghdad"
    ),
    "ar": Office("مكتب العودة النموذجي", "مكتب العودة النموذجي", "المكتب", "بغداد"),
    "fr": Office(
        "Bureau exemplaire des retours", "Le Bureau exemplaire des retours", "Le Bureau", "Bagdad"
    ),
    "ru": Office(
        "Примерное бюро по возвращению", "Примерное бюро по возвращению", "Бюро", "Багдад"
    ),
}

GIRL = AnnexEntry(
    code="K7QF-2M9P",
    sex=Sex.FEMALE,
    grounds=(Ground.CHILD_NOT_CONVICTED,),
    name="Amina Testova",
    names_original=("أمينة تستوفا", "Амина Тестова"),
    birth_written="2014",
    birth_span=(date(2014, 1, 1), date(2014, 12, 31)),
    claimed_state="RUS",
    claim_basis=(ClaimBasis.RECORD, ClaimBasis.STATEMENT),
    authority=HoldingAuthority.JUSTICE,
    mother_name="Zaynab Testova",
)
BOY = AnnexEntry(
    code="R3XD-8H1W",
    sex=Sex.MALE,
    grounds=(Ground.SENTENCE_SERVED, Ground.ACQUITTED_OR_RELEASED),
    name="محمّد يوسف التجريبي",
    birth_written="٢٠١٦/٥",
    birth_span=(date(2016, 5, 1), date(2016, 5, 31)),
    claimed_state="RUS",
    authority=HoldingAuthority.SOCIAL_AFFAIRS,
)
NOBODY_KNOWS = AnnexEntry(code="W2LP-7J5S", claimed_state="RUS")

ON = date(2026, 11, 22)


def a_note(*entries, languages=("en", "ar"), state="RUS", draft=False, **changed):
    """A note about these persons, or about the girl alone, each cut for its reader."""
    cut = tuple(
        for_draft(entry)
        if draft
        else for_mission(entry, gate=Gate.CONTACT, mother_gate=Gate.CONTACT)
        for entry in entries or (GIRL,)
    )
    row = route(state, ON).accreditation
    plain = {
        "dated": ON,
        "state": state,
        "languages": languages,
        "office": {language: OFFICES[language] for language in languages},
        "addressee": {language: mission_name(row, language) for language in languages},
        "entries": cut,
        "reference": "" if draft else "HW/2026/0001",
        "draft": draft,
        "fictional": True,
    }
    return NoteVerbale(**{**plain, **changed})


def crowd(count):
    """Many persons, with codes of their own."""
    return [replace((GIRL, BOY, NOBODY_KNOWS)[n % 3], code=f"X{n:03d}-TEST") for n in range(count)]
