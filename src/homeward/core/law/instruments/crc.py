"""Convention on the Rights of the Child (1989), arts 1, 3 and 37(a). Iraq acceded in 1994.

Art. 37(a): neither capital punishment nor life imprisonment without possibility of release
for offences committed by persons below eighteen.

A newcomer's mistake is to ask for the age at the trial. Whoever was seventeen at the act is
protected at thirty. Art. 2(2), no punishment for what parents did, binds every screen: there
is no field for it, on purpose.
"""

from __future__ import annotations

from datetime import date
from typing import Final

from homeward.core.finding import Finding, all_of
from homeward.core.law.ages import under_age, under_age_at_act
from homeward.core.law.facts import PersonFacts
from homeward.core.law.parameters import Parameter, art, provision, unverified
from homeward.core.law.recorded import recorded
from homeward.core.text import Sentence
from homeward.core.text import gettext_noop as _

INSTRUMENT: Final = _("Convention on the Rights of the Child")

CHILD_UNDER = Parameter(name="A child is under this age, years", value=18, row="L36")
NO_DEATH_UNDER = Parameter(
    name="No death or life sentence under this age at the act", value=18, row="L35"
)

CHILD = provision(
    INSTRUMENT,
    unverified(art("1")),
    Sentence(
        _(
            "A child is a human being under eighteen. The exception, majority attained earlier"
            " under the child's own law, is not applied: childhood is not cut short here."
        )
    ),
    row="L36",
)
BEST_INTERESTS = provision(
    INSTRUMENT,
    art("3"),
    Sentence(
        _(
            "The best interests of the child are a primary consideration; people determine them,"
            " and the rule only says whether they did and with what result."
        )
    ),
    row="L34",
)
NO_DEATH_OR_LIFE = provision(
    INSTRUMENT,
    art("37(a)"),
    Sentence(
        _(
            "Nobody who was under eighteen at the act may be sentenced to death, or to life"
            " imprisonment without possibility of release."
        )
    ),
    row="L35",
)


def is_child(facts: PersonFacts, *, on: date) -> Finding:
    """Art. 1: "every human being below the age of eighteen years".

    Unknown when the possible birthdays lie on both sides of eighteen.
    """
    return all_of(
        Sentence(_("Is the person a child?")),
        under_age(facts, CHILD_UNDER.number, on=on),
        provision=CHILD,
    )


def best_interests_favour_return(facts: PersonFacts, *, on: date) -> Finding:  # noqa: ARG001
    """Art. 3: best interests are "a primary consideration".

    Repeats a human decision. Unknown until there is one; the software never makes it.
    """
    return recorded(
        Sentence(_("Is there a best-interests decision, and is it that return is right?")),
        facts.best_interests_positive,
        Sentence(_("a best-interests decision")),
        provision=BEST_INTERESTS,
    )


def no_death_or_life(facts: PersonFacts, *, on: date) -> Finding:
    """Art. 37(a): no death, no life without release, for acts "below eighteen years of age".

    Binds federal Iraq and the Kurdistan Region alike. Unknown when birth or act allow both
    sides of eighteen.
    """
    return all_of(
        Sentence(_("Does the Convention rule out a death or life sentence?")),
        under_age_at_act(facts, NO_DEATH_UNDER.number, on=on),
        provision=NO_DEATH_OR_LIFE,
    )
