"""Who acts, who is asked to act, and who may read.

A newcomer's mistake is to mix them up. `By` is a member who did something; `Party` is a role in
the real world that has to do something, often outside this desk; `Audience` is how much of a
return file a member may learn of.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Final

from homeward.core.text import Sentence
from homeward.core.text import gettext_noop as _


class Office(Enum):
    """The one office a member holds; the values are those of the members' roles."""

    COORDINATOR = "coordinator"
    PROTECTION_OFFICER = "protection_officer"
    PROTECTION_LEAD = "protection_lead"
    LAWYER = "lawyer"
    AUDITOR = "auditor"
    ADMINISTRATOR = "administrator"
    CONSULAR_OFFICER = "consular_officer"
    HEAD_OF_MISSION = "head_of_mission"


PROTECTING: Final = frozenset({Office.PROTECTION_OFFICER, Office.PROTECTION_LEAD})
WORKING: Final = PROTECTING | {Office.COORDINATOR, Office.LAWYER}
"""The offices that may write in a return file at all."""


@dataclass(frozen=True, slots=True)
class By:
    """A member, by reference, and the office in which they acted."""

    member: str
    office: Office


class Audience(Enum):
    """How much of a file a reader may learn of."""

    PROTECTION = "protection"
    LAWYER = "lawyer"
    DESK = "desk"


EVERYBODY: Final = frozenset(Audience)
PROTECTION_AND_LAWYER: Final = frozenset({Audience.PROTECTION, Audience.LAWYER})
PROTECTION_ONLY: Final = frozenset({Audience.PROTECTION})

_AUDIENCES: Final = {
    Office.PROTECTION_LEAD: Audience.PROTECTION,
    Office.PROTECTION_OFFICER: Audience.PROTECTION,
    Office.LAWYER: Audience.LAWYER,
    Office.COORDINATOR: Audience.DESK,
}


def audience_of(office: Office) -> Audience:
    """Say how much of a file somebody in this office may learn of.

    Raises:
        LookupError: Nobody in this office reads return files: auditors, administrators, missions.
    """
    if office not in _AUDIENCES:
        raise LookupError(f"return files are not read in the office of {office.value}")
    return _AUDIENCES[office]


class Party(Enum):
    """Who has to do something, or signs it."""

    CASE_WORKER = "case_worker"
    PROTECTION_ACTOR = "protection_actor"
    PROTECTION_LEAD = "protection_lead"
    PANEL = "panel"
    COURT = "court"
    COUNSEL = "counsel"
    LABORATORY = "laboratory"
    FOREIGN_MINISTRY = "foreign_ministry"
    RESIDENCE = "residence"
    MISSION = "mission"
    STATE_OF_ORIGIN = "state_of_origin"
    NEUTRAL = "neutral"
    PARENT = "parent"
    CHILD_WELFARE = "child_welfare"
    BOTH_STATES = "both_states"
    SUPERVISOR = "supervisor"


PARTIES: Final = {
    Party.CASE_WORKER: Sentence(_("case worker")),
    Party.PROTECTION_ACTOR: Sentence(_("protection actor who visits")),
    Party.PROTECTION_LEAD: Sentence(_("protection lead")),
    Party.PANEL: Sentence(_("best-interests panel, never the mission")),
    Party.COURT: Sentence(_("court of the holding State")),
    Party.COUNSEL: Sentence(_("lawyer of the child")),
    Party.LABORATORY: Sentence(_("laboratory that was asked")),
    Party.FOREIGN_MINISTRY: Sentence(_("foreign ministry of the holding State")),
    Party.RESIDENCE: Sentence(_("residence authority of the holding State")),
    Party.MISSION: Sentence(_("mission of the State of origin")),
    Party.STATE_OF_ORIGIN: Sentence(_("authority of the State of origin")),
    Party.NEUTRAL: Sentence(_("neutral visitor or lawyer, not of the prison")),
    Party.PARENT: Sentence(_("the parent, with a witness and an interpreter")),
    Party.CHILD_WELFARE: Sentence(_("child welfare of the receiving State")),
    Party.BOTH_STATES: Sentence(_("both States")),
    Party.SUPERVISOR: Sentence(_("supervisor")),
}
