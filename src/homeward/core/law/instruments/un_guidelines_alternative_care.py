"""UN Guidelines for the Alternative Care of Children (A/RES/64/142), paras 30(a), 148 and 150.

Para. 148: a child must not be returned (a) if a safety assessment shows danger, (b) unless a
suitable caregiver has agreed and is able, (c) if return is otherwise not in their best
interests. Para. 150: consular services are involved when that is in the child's best interests
and endangers neither child nor family.

A newcomer's mistake is to let two of three pass, or to let "nobody assessed it" pass for "no
danger". All three must be known. The answer opens no door by itself: people decide.
"""

from __future__ import annotations

from datetime import date
from typing import Final

from homeward.core.finding import Finding, all_of, not_so
from homeward.core.law.ages import under_age
from homeward.core.law.facts import PersonFacts
from homeward.core.law.parameters import Parameter, para, provision
from homeward.core.law.recorded import recorded
from homeward.core.law.status import facing
from homeward.core.text import Sentence
from homeward.core.text import gettext_noop as _

INSTRUMENT: Final = _("UN Guidelines for the Alternative Care of Children, A/RES/64/142")

CHILD_UNDER = Parameter(
    name="The Guidelines protect children under this age, years", value=18, row="L38"
)

SCOPE = provision(
    INSTRUMENT,
    para("30(a)"),
    Sentence(
        _(
            "The Guidelines do not extend to children deprived of liberty as accused or convicted;"
            " the rules on juvenile justice do. An investigation is counted with the accusation."
        )
    ),
    row="L38",
)
RETURN = provision(
    INSTRUMENT,
    para("148"),
    Sentence(
        _(
            "A child must not be returned unless there is no danger, a suitable caregiver has"
            " agreed and is able, and the best-interests decision is positive: all three, known."
        )
    ),
    row="L38",
)
CONSULAR = provision(
    INSTRUMENT,
    para("150"),
    Sentence(
        _(
            "Consular services are involved when that is in the child's best interests and"
            " endangers neither the child nor the family: both, known. The Vienna Convention's"
            " duties stand beside it and can pull the other way; a person decides."
        )
    ),
    row="L38",
)

_APPLY = Sentence(_("Do the Guidelines extend to the person?"))
_NO_CASE = Sentence(_("Is the person not under investigation, not accused and not convicted?"))
_THREE = Sentence(_("Do all three conditions for a return hold?"))
_SAFE = Sentence(_("Does the safety assessment show no danger?"))
_DANGER = Sentence(_("Does a safety assessment show danger?"))
_ASK_DANGER = Sentence(_("a safety assessment of the return"))
_CARER = Sentence(_("Has a suitable caregiver agreed, and are they able?"))
_ASK_CARER = Sentence(_("the agreement of a suitable caregiver, obtained before travel"))
_BEST = Sentence(_("Is the best-interests decision that return is right?"))
_ASK_BEST = Sentence(_("a best-interests decision"))
_INVOLVE = Sentence(_("Are consular services to be involved for the child's sake?"))
_IN_INTERESTS = Sentence(_("Is contact in the child's best interests?"))
_ASK_IN_INTERESTS = Sentence(_("whether contact with the consulate is in the child's interests"))
_HARMLESS = Sentence(_("Does contact endanger neither the child nor the family?"))
_ENDANGERS = Sentence(_("Could contact endanger the child or the family?"))
_ASK_ENDANGERS = Sentence(_("whether contact could endanger the child or the family there"))


def guidelines_extend(facts: PersonFacts, *, on: date) -> Finding:
    """Para. 30(a): they "do not extend to" children held as accused or convicted.

    Under eighteen on the day, and no case running. Unknown when age or status are.
    """
    return all_of(
        _APPLY,
        under_age(facts, CHILD_UNDER.number, on=on),
        not_so(_NO_CASE, facing(facts, on=on)),
        provision=SCOPE,
    )


def conditions_of_return(facts: PersonFacts, *, on: date) -> Finding:  # noqa: ARG001
    """Para. 148: a child "must not be returned" unless three conditions hold.

    Unknown while one is not recorded and none is known to fail. It does not ask for the age:
    whom the gate stands before is decided where return files are kept.
    """
    danger = recorded(_DANGER, facts.safety_danger, _ASK_DANGER)
    return all_of(
        _THREE,
        not_so(_SAFE, danger),
        recorded(_CARER, facts.caregiver_agreed, _ASK_CARER),
        recorded(_BEST, facts.best_interests_positive, _ASK_BEST),
        provision=RETURN,
    )


def consular_services_involved(facts: PersonFacts, *, on: date) -> Finding:  # noqa: ARG001
    """Para. 150: consular services when in the child's interests and endangering nobody.

    Unknown while one of the two was not asked and the other does not already say no. It is read
    for whoever stands at the gate; whether the Guidelines extend to them is para. 30(a).
    """
    endangers = recorded(_ENDANGERS, facts.contact_endangers, _ASK_ENDANGERS)
    return all_of(
        _INVOLVE,
        recorded(_IN_INTERESTS, facts.contact_in_interests, _ASK_IN_INTERESTS),
        not_so(_HARMLESS, endangers),
        provision=CONSULAR,
    )
