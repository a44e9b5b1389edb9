"""Penal Code 111/1969 of Iraq: the law that governs in time (art. 2), and youths of 18 and 19.

A newcomer's mistake is to apply the law of today. Most families were taken in August and
September 2017; the Residence of Foreigners Law 76/2017 is dated 23 October 2017, so the older
Law 118/1978 should govern their entry. Which one a court applied must be recorded.
"""

from __future__ import annotations

from datetime import date
from typing import Final

from homeward.core.finding import Finding, Joined, all_of
from homeward.core.law.ages import act_days, aged_at_act
from homeward.core.law.facts import PersonFacts
from homeward.core.law.parameters import Parameter, art, provision
from homeward.core.law.recorded import federal_law
from homeward.core.text import Sentence
from homeward.core.text import gettext_noop as _
from homeward.core.truth import Truth

INSTRUMENT: Final = _("Penal Code 111/1969 of Iraq")

RESIDENCE_LAW_DATED = Parameter(
    name="Day of Law 76/2017 on the residence of foreigners",
    value=date(2017, 10, 23),
    row="L17",
    note="Gazette no. 4466. The day on which it came into force was not found.",
)
RESIDENCE_LAW_APPLIED_BY = Parameter(
    name="Day by which a judicial study treats Law 76/2017 as the law in force",
    value=date(2022, 3, 14),
    row="L17",
    note="The posting of a study of the Supreme Judicial Council; the law is older than that.",
)
NO_DEATH_FROM = Parameter(
    name="No death sentence from this age at the act, years", value=18, row="L8"
)
NO_DEATH_BELOW = Parameter(
    name="No death sentence below this age at the act, years", value=20, row="L8"
)

LAW_IN_TIME = provision(
    INSTRUMENT,
    art("2"),
    Sentence(
        _(
            "An act is judged by the law in force when it was done. An entry before 23 October"
            " 2017 cannot fall under Law 76/2017; Law 118/1978 should govern it."
        )
    ),
    row="L19",
)
NO_DEATH_AT_18 = provision(
    INSTRUMENT,
    art("79"),
    Sentence(
        _(
            "Who had turned eighteen and was under twenty at the act is not sentenced to death;"
            " life imprisonment replaces it."
        )
    ),
    row="L8",
)

_QUESTION = Sentence(_("Can Law 76/2017 on the residence of foreigners govern the act?"))
_ASK_DAY = Sentence(_("the day of the entry or of the other act charged"))
_ASK_IN_FORCE = Sentence(
    _("the day on which Law 76/2017 came into force, and the law that the court applied")
)


def residence_law_2017_governs(facts: PersonFacts, *, on: date) -> Finding:
    """Art. 2: an act is judged by "the law in force when it was committed".

    No when the act, or the arrest that followed it, was before the law's own date. Yes only
    from the day by which a judicial study treats it as in force; in between unknown.
    """
    first, last = act_days(facts, on)
    claims = facts.arrest_claims
    if first is not None and last < first:
        reason = Sentence(_("The days recorded for the act cannot be right."))
        return _residence(Truth.UNKNOWN, reason, claims, _ASK_DAY)
    dated = facts.offence or facts.arrest or facts.sentenced_on
    if dated is not None and last < RESIDENCE_LAW_DATED.day:
        reason = Sentence(
            _("The act was not later than {day}; Law 76/2017 is dated {dated}."),
            day=last,
            dated=RESIDENCE_LAW_DATED.day,
        )
        return _residence(Truth.NO, reason, claims)
    if first is not None and first >= RESIDENCE_LAW_APPLIED_BY.day:
        reason = Sentence(_("The act was on {day} or later."), day=first)
        return _residence(Truth.YES, reason, claims)
    if first is None or first < RESIDENCE_LAW_DATED.day:
        reason = Sentence(_("The act may have been before or after the date of Law 76/2017."))
        return _residence(Truth.UNKNOWN, reason, claims, _ASK_DAY)
    reason = Sentence(_("The day on which Law 76/2017 came into force was not found."))
    return _residence(Truth.UNKNOWN, reason, claims, _ASK_IN_FORCE)


def death_replaced_by_life(facts: PersonFacts, *, on: date) -> Finding:
    """Art. 79: from eighteen to under twenty at the act, life imprisonment replaces death.

    It matters for children who came of age in custody. Unknown when birth or act allow both,
    and outside federal Iraq.
    """
    return all_of(
        Sentence(_("Is a death sentence ruled out because the person was eighteen or nineteen?")),
        aged_at_act(facts, NO_DEATH_FROM.number, NO_DEATH_BELOW.number, on=on),
        federal_law(facts),
        provision=NO_DEATH_AT_18,
    )


def _residence(
    truth: Truth, reason: Sentence, claims: tuple[str, ...], settle: Sentence | None = None
) -> Finding:
    return Finding(_QUESTION, truth, reason, LAW_IN_TIME, (), Joined.LEAF, claims, settle)
