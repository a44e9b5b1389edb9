"""Consent and assent: whose, to what exactly, how it was given, and what may follow from it.

Six positions are kept apart (R11 to R13): somebody who was not asked has not refused, and a
parent whom the authority did not ask has not agreed. Words said while staff of the prison were
present are kept and are never relied on until somebody outside the prison has verified them.

A newcomer's mistake is to read silence as a no, or a signature as a yes. And a refusal closes
nothing: it sends the file back to the people who determine best interests.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Final

from homeward.core.finding import Finding, all_of
from homeward.core.text import Sentence
from homeward.core.text import gettext_noop as _
from homeward.core.truth import Truth


class Position(Enum):
    """What somebody said, or why there is no word of theirs. None of these implies another."""

    AGREED = "agreed"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"
    UNREACHABLE = "unreachable"
    NOT_ASKED = "not_asked"
    NOT_SOUGHT = "not_sought"


class Whose(Enum):
    """Whose word it is. A child's is an assent, recorded beside a parent's and never under it."""

    CHILD = "child"
    MOTHER = "mother"
    FATHER = "father"
    GUARDIAN = "guardian"
    CAREGIVER = "caregiver"


class Purpose(Enum):
    """To what exactly. A yes to one is a yes to no other."""

    TRACING = "tracing"
    SAMPLE = "sample"
    CONTACT = "contact"
    SHARING = "sharing"
    RETURN = "return"
    PLACEMENT = "placement"


class Present(Enum):
    """Who was in the room."""

    INTERPRETER = "interpreter"
    PROTECTION = "protection"
    LAWYER = "lawyer"
    RELATIVE = "relative"
    MISSION = "mission"
    PRISON_STAFF = "prison_staff"
    OFFICIAL = "official"


CANNOT_BE_FREE: Final = frozenset({Present.PRISON_STAFF, Present.OFFICIAL})


@dataclass(frozen=True, slots=True, kw_only=True)
class Consent:
    """One talk about one purpose, as recorded.

    Attributes:
        key: Reference.
        whose: Whose word.
        purpose: To what.
        position: What was said, or why nothing was.
        on: The day of the talk.
        to_whom: Code of the one who would receive, a State or a person; empty where nobody would.
        language: The language it was held in; empty where nobody recorded it.
        present: Everybody in the room; `None` where nobody recorded it.
        explained: Was it explained what follows, and that it can be withdrawn?
        verified: Reference of a later talk outside the prison that confirmed it; empty if none.
    """

    key: str
    whose: Whose
    purpose: Purpose
    position: Position
    on: date
    to_whom: str = ""
    language: str = ""
    present: frozenset[Present] | None = None
    explained: Truth = Truth.UNKNOWN
    verified: str = ""


@dataclass(frozen=True, slots=True)
class Queued:
    """Something that waits to be done on the strength of a consent: a share, a step, a sample."""

    key: str
    whose: Whose
    purpose: Purpose
    to_whom: str = ""


_FREE = Sentence(_("Was the word given freely?"))
_VERIFIED = Sentence(_("It was verified in a later talk outside the prison."))
_STAFF = Sentence(_("Somebody of the prison or an official was present: to be verified."))
_NOBODY_SAYS = Sentence(_("Nobody recorded who was present, or in which language it was held."))
_NOT_EXPLAINED = Sentence(
    _("It is not recorded that the effect and the right to withdraw were explained.")
)
_IN_PRIVATE = Sentence(_("It was given in private, in a language that is recorded, and explained."))
_ASK_PRIVATE = Sentence(_("a second talk in private, with somebody outside the prison"))
_STANDS = Sentence(_("Does an agreement stand?"))
_RELY = Sentence(_("May this consent be relied on?"))

WORDS: Final = {
    Position.AGREED: Sentence(_("agreed")),
    Position.REFUSED: Sentence(_("refused")),
    Position.WITHDRAWN: Sentence(_("withdrawn")),
    Position.UNREACHABLE: Sentence(_("cannot be reached")),
    Position.NOT_ASKED: Sentence(_("not asked yet")),
    Position.NOT_SOUGHT: Sentence(_("not sought by the authority")),
}
_TRUTHS: Final = {
    Position.AGREED: Truth.YES,
    Position.REFUSED: Truth.NO,
    Position.WITHDRAWN: Truth.NO,
    Position.UNREACHABLE: Truth.UNKNOWN,
    Position.NOT_ASKED: Truth.UNKNOWN,
    Position.NOT_SOUGHT: Truth.UNKNOWN,
}
_SETTLE: Final = {
    Position.UNREACHABLE: Sentence(
        _("another attempt to reach them, or the panel's decision without them")
    ),
    Position.NOT_ASKED: Sentence(_("a talk in private, in their own language")),
    Position.NOT_SOUGHT: Sentence(_("their own word, which the authority did not ask for")),
}
_NO_FIRST: Final = (Position.REFUSED, Position.WITHDRAWN)


def standing(
    consents: tuple[Consent, ...], queued: Queued, *, on: date
) -> Consent | None:  # fmt: skip
    """Return the word that counts on a day: the latest; of one day's words, a no before a yes.

    `None` where nobody was asked.
    """
    said = [
        one
        for one in consents
        if (one.whose, one.purpose, one.to_whom) == (queued.whose, queued.purpose, queued.to_whom)
        and one.on <= on
    ]
    if not said:
        return None
    last = max(one.on for one in said)
    today = [one for one in said if one.on == last]
    noes = [one for one in today if one.position in _NO_FIRST]
    return (noes or today)[-1]


def freely_given(consent: Consent) -> Finding:
    """Ask whether a word was given freely. Never no: presence shows no force, absence none either.

    Unknown, so "to be verified", when prison staff or officials were present, when nobody
    recorded who was, and when the effect was not explained (R13).
    """
    claims = (consent.key,)
    if consent.verified:
        return Finding(_FREE, Truth.YES, _VERIFIED, claims=(consent.key, consent.verified))
    if consent.present is not None and consent.present & CANNOT_BE_FREE:
        reason = _STAFF
    elif consent.present is None or not consent.language:
        reason = _NOBODY_SAYS
    elif consent.explained is not Truth.YES:
        reason = _NOT_EXPLAINED
    else:
        return Finding(_FREE, Truth.YES, _IN_PRIVATE, claims=claims)
    return Finding(_FREE, Truth.UNKNOWN, reason, claims=claims, settle=_ASK_PRIVATE)


def may_rely(consents: tuple[Consent, ...], queued: Queued, *, on: date) -> Finding:
    """Ask whether something that waits may go ahead on the word it rests on.

    Yes only on an agreement that stands and was given freely. No after a refusal or a
    withdrawal, at once. Everything else is unknown, each for its own reason.
    """
    consent = standing(consents, queued, on=on)
    position = consent.position if consent else Position.NOT_ASKED
    truth = _TRUTHS[position]
    stands = Finding(
        _STANDS,
        truth,
        Sentence(_("Recorded: {position}."), position=WORDS[position]),
        claims=(consent.key,) if consent else (),
        settle=_SETTLE.get(position),
    )
    if consent is None or truth is not Truth.YES:
        return all_of(_RELY, stands)
    return all_of(_RELY, stands, freely_given(consent))


def stopped(
    queue: tuple[Queued, ...], consents: tuple[Consent, ...], *, on: date
) -> tuple[Queued, ...]:
    """Return what must be taken out of the queue, because its consent was refused or withdrawn."""
    return tuple(one for one in queue if may_rely(consents, one, on=on).truth is Truth.NO)


def may_go(
    queue: tuple[Queued, ...], consents: tuple[Consent, ...], *, on: date
) -> tuple[Queued, ...]:
    """Return what may go: never what is only not forbidden."""
    return tuple(one for one in queue if may_rely(consents, one, on=on).truth is Truth.YES)
