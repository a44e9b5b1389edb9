"""Nationality Law 26/2006 of Iraq, art. 3: who may be an Iraqi national.

"Iraqi is (a) who is born to an Iraqi father or Iraqi mother; (b) who is born in Iraq to
unknown parents; a foundling found in Iraq is presumed born there absent contrary proof."

A newcomer's mistake is to read the answer as a nationality. It says that a route is open and
must be looked at before a child is sent away as a foreigner; only the Iraqi authority decides,
and the practice reported (L22) contradicts the text: both are shown. Arts 4 and 5 leave more
routes to the Minister, so "no" means no more than: not by article 3.
"""

from __future__ import annotations

from datetime import date
from typing import Final

from homeward.core.finding import Finding, all_of, any_of
from homeward.core.law.facts import PersonFacts
from homeward.core.law.parameters import art, provision
from homeward.core.law.recorded import recorded
from homeward.core.text import Sentence
from homeward.core.text import gettext_noop as _
from homeward.core.truth import Truth

INSTRUMENT: Final = _("Nationality Law 26/2006 of Iraq")

BIRTH = provision(
    INSTRUMENT,
    art("3"),
    Sentence(
        _(
            "Born to an Iraqi father or mother; or born in Iraq to unknown parents, and a foundling"
            " found in Iraq is presumed born there. A yes is a possible nationality, to be decided"
            " by the Iraqi authority."
        )
    ),
    row="L20",
)
PRACTICE_REPORTED = provision(
    _("Statement of the Iraqi High Commission for Human Rights, about December 2020"),
    "",
    Sentence(_("Baghdad refuses nationality to these children because “the law forbids it”.")),
    row="L22",
)

_CONFLICT: Final = Sentence(
    _(
        "Article 3 opens a route to Iraqi nationality. About December 2020 the Iraqi High"
        " Commission for Human Rights said that Baghdad refuses it to these children; the text"
        " and the reported practice conflict, so the Iraqi authority must be asked."
    )
)
_QUESTION = Sentence(_("May the person be an Iraqi national by article 3?"))
_PARENT = Sentence(_("Is the father or the mother Iraqi?"))
_ASK_PARENT = Sentence(_("the nationality of both parents"))
_FOUNDLING = Sentence(_("Was the person found in Iraq, of parents who are not known?"))
_FOUND = Sentence(_("Was the person found in Iraq, or born there?"))
_ASK_FOUND = Sentence(_("where the person was born or found"))
_PARENTS_UNKNOWN = Sentence(_("Are both parents unknown?"))
_ASK_PARENTS = Sentence(_("whether the parents are known"))


def may_be_iraqi(facts: PersonFacts, *, on: date) -> Finding:  # noqa: ARG001
    """Art. 3: "born to an Iraqi father or Iraqi mother", or found in Iraq, parents unknown.

    Unknown while neither route is settled. The reading that a foundling is presumed born in
    Iraq follows the text; the practice reported against it stands in the reason of a yes.
    """
    foundling = all_of(
        _FOUNDLING,
        recorded(_FOUND, facts.found_in_iraq, _ASK_FOUND),
        recorded(_PARENTS_UNKNOWN, facts.parents_unknown, _ASK_PARENTS),
    )
    parent = recorded(_PARENT, facts.iraqi_parent, _ASK_PARENT)
    yes = Truth.YES in (parent.truth, foundling.truth)
    return any_of(_QUESTION, parent, foundling, reason=_CONFLICT if yes else None, provision=BIRTH)
