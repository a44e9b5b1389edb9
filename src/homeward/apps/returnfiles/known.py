"""What is known around a file and is no question of the stage table: who may say it, who may read.

Each is said by a member, on a day, and said anew when it turns out otherwise; "unknown" takes it
back. A newcomer's mistake is to fill one in from a claim of somebody else: nobody said it here.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Final

from homeward.core.returns.parties import PROTECTING, WORKING, Audience, Office
from homeward.core.text import Sentence
from homeward.core.text import gettext_noop as _


class Form(Enum):
    """What an answer looks like."""

    TRUTH = "truth"
    STATE = "state"
    YEARS = "years"


@dataclass(frozen=True, slots=True)
class Known:
    """One thing that can be said.

    Attributes:
        key: Short and stable.
        question: What is asked.
        least: The least audience who may learn of the answer.
        offices: Who may say it.
        form: Yes and no, a State, or years.
    """

    key: str
    question: Sentence
    least: Audience = Audience.DESK
    offices: frozenset[Office] = WORKING
    form: Form = Form.TRUTH


_LAWYERS: Final = PROTECTING | {Office.LAWYER}
KNOWN: Final = (
    Known("family", Sentence(_("Is it recorded who of the family is there?"))),
    Known("receiving", Sentence(_("Which State is to receive the person?")), form=Form.STATE),
    Known(
        "age_abroad",
        Sentence(_("From which age can the receiving State hold a child responsible?")),
        offices=frozenset({Office.LAWYER}),
        form=Form.YEARS,
    ),
    Known("found_in_iraq", Sentence(_("Was the person found in Iraq, the parents unknown?"))),
    Known("parents_unknown", Sentence(_("Are both parents unknown?"))),
    Known("iraqi_parent", Sentence(_("Is the father or the mother a national of Iraq?"))),
    Known("mother_reachable", Sentence(_("Can somebody speak with the mother?"))),
    Known("mother_held", Sentence(_("Is the mother held?"))),
    Known("father_reachable", Sentence(_("Can somebody speak with the father?"))),
    Known("father_held", Sentence(_("Is the father held?"))),
    Known(
        "mother_death",
        Sentence(_("Is the mother under a sentence of death?")),
        least=Audience.LAWYER,
        offices=_LAWYERS,
    ),
    Known(
        "father_death",
        Sentence(_("Is the father under a sentence of death?")),
        least=Audience.LAWYER,
        offices=_LAWYERS,
    ),
    Known(
        "danger",
        Sentence(_("Does an assessment show danger on return?")),
        least=Audience.PROTECTION,
        offices=PROTECTING,
    ),
    Known(
        "fear",
        Sentence(_("Does the person fear the State of origin?")),
        least=Audience.PROTECTION,
        offices=PROTECTING,
    ),
)
BY_KEY: Final = {one.key: one for one in KNOWN}

PAPERS: Final = {
    "court_order": _("Court order"),
    "return_certificate": _("Return certificate"),
    "passport": _("Passport"),
    "exit_clearance": _("Exit clearance"),
    "guardianship": _("Order of guardianship"),
    "other": _("Another paper"),
}
"""The papers that travel, in English; put into the reader's language where they are shown."""
