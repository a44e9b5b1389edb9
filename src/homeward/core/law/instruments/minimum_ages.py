"""Criminal responsibility in the countries of origin: whom a State could prosecute on return.

It exists for one warning (R19): before an account of events is shared with a State, somebody
must know whether the child has reached that State's age of responsibility.

A newcomer's mistake is to trust a "no". A weak source is never relied on to say that a child
is safe from prosecution: a row of low confidence can say "reached", and otherwise says
unknown; a State that was looked for and not found says unknown at every age.
"""

from __future__ import annotations

from datetime import date
from typing import Final

from homeward.core.claims import Sex
from homeward.core.finding import Confidence, Finding, Joined, Provision, any_of
from homeward.core.law.ages import under_age
from homeward.core.law.facts import NationalitySaid, PersonFacts
from homeward.core.law.instruments.minimum_ages_data import MINIMUM_AGES, MinimumAge
from homeward.core.text import Sentence
from homeward.core.text import gettext_noop as _
from homeward.core.truth import Truth

INSTRUMENT: Final = _("Criminal law of the State of origin")
BY_STATE: Final = {row.state: row for row in MINIMUM_AGES}

_READING: Final = Sentence(
    _(
        "The lowest age at which anybody may be held responsible for anything counts, so that the"
        " warning comes early. Every row waits for a lawyer of that State."
    )
)
OVERALL: Final = Provision(
    INSTRUMENT,
    "",
    _READING,
    "table of minimum ages abroad, each row with its own source",
    Confidence.LOW,
)
_NONE: Final = Finding(
    Sentence(_("Has the person reached the age of criminal responsibility of a State of origin?")),
    Truth.UNKNOWN,
    Sentence(_("No source gives a nationality.")),
    OVERALL,
    settle=Sentence(_("the nationality of the person")),
)


def reached_minimum_age_abroad(facts: PersonFacts, *, on: date) -> Finding:
    """No single article: the article of each State's law stands in its row, where it was found.

    Asks it for every nationality said, since each may be the right one. Unknown when no
    nationality is given, when no row was found, or when the row is too weak to say no.
    """
    parts = tuple(_reached(said, facts, on) for said in facts.nationalities) or (_NONE,)
    return any_of(_NONE.question, *parts, provision=OVERALL)


def _reached(said: NationalitySaid, facts: PersonFacts, on: date) -> Finding:
    """Answer for one State, with its row as the provision."""
    row = BY_STATE.get(said.state) or MinimumAge(said.state, None, None)
    question = Sentence(
        _("Has the person reached the age of criminal responsibility of {state}?"), state=said.state
    )
    lowest, settled = _limits(row, facts.sex)
    provision = _provision(row)
    if lowest is None or settled is None:
        reason = Sentence(
            _("The age of responsibility of {state} was not found."), state=said.state
        )
        return _unknown(question, reason, said, provision)
    above = ~under_age(facts, settled, on=on).truth
    below = under_age(facts, lowest, on=on)
    if above is Truth.YES:
        reason = Sentence(_("It is {years} there. {age}"), years=settled, age=below.reason)
        return _known(question, Truth.YES, reason, provision, (said.claim, *below.claims))
    if below.truth is Truth.YES and row.confidence is not Confidence.LOW:
        reason = Sentence(_("It is {years} there. {age}"), years=lowest, age=below.reason)
        return _known(question, Truth.NO, reason, provision, (said.claim, *below.claims))
    return _not_sure(question, row, said, below)


def _not_sure(
    question: Sentence, row: MinimumAge, said: NationalitySaid, below: Finding
) -> Finding:
    """Say whether the birth or the law leaves it open."""
    if below.settle is not None:
        return Finding(
            question, Truth.UNKNOWN, below.reason, _provision(row), (), Joined.LEAF,
            (said.claim, *below.claims), below.settle,
        )  # fmt: skip
    reason = Sentence(
        _(
            "The source for {state} is too weak, or its law too open, to say that it is"
            " not reached."
        ),
        state=said.state,
    )
    return _unknown(question, reason, said, _provision(row))


def _limits(row: MinimumAge, sex: Sex | None) -> tuple[int | None, int | None]:
    """Give the lowest and the sure age; where they differ by sex and it is unknown, both count."""
    if row.girls is None or sex is Sex.MALE:
        return row.lowest, row.settled
    return row.girls, row.girls if sex is Sex.FEMALE else row.settled


def _provision(row: MinimumAge) -> Provision:
    return Provision(
        Sentence(_("Criminal law of the State of origin: {state}"), state=row.state),
        row.article,
        _READING,
        row.source,
        row.confidence,
    )


def _known(
    question: Sentence, truth: Truth, reason: Sentence, provision: Provision,
    claims: tuple[str, ...],
) -> Finding:  # fmt: skip
    return Finding(question, truth, reason, provision, (), Joined.LEAF, claims)


def _unknown(
    question: Sentence, reason: Sentence, said: NationalitySaid, provision: Provision
) -> Finding:
    settle = Sentence(
        _("the age of criminal responsibility of {state}, from a lawyer of that State"),
        state=said.state,
    )
    return Finding(
        question, Truth.UNKNOWN, reason, provision, (), Joined.LEAF, (said.claim,), settle
    )
