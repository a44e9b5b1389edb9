"""An invented child whose return file is ready, and the acts that make one up."""

from dataclasses import replace
from datetime import date
from itertools import count

from homeward.core.claims import LegalStatus
from homeward.core.law.facts import Jurisdiction, NationalitySaid, PersonFacts, StatusSaid
from homeward.core.returns.acts import Answered, Lifted, Raised, Reason, Reopened, ReturnFile
from homeward.core.returns.consent import Consent, Position, Present, Purpose, Whose
from homeward.core.returns.facts import FileFacts
from homeward.core.returns.family import ParentPosition
from homeward.core.returns.interests import (
    Determination,
    Factor,
    Option,
    PanelMember,
    PanelOutcome,
    Views,
)
from homeward.core.returns.papers import Paper, PaperField, Written
from homeward.core.returns.parties import By, Office
from homeward.core.returns.stages_data import STAGES
from homeward.core.spans import Span
from homeward.core.truth import Truth

OPENED, TODAY = date(2026, 6, 1), date(2026, 11, 27)
CHILD, MOTHER, BROTHER = "KJT4MWXQ2B", "M7HQ3RPLZC", "B9WDN5KTVX"
LEAD = By("lead", Office.PROTECTION_LEAD)
OFFICER = By("officer", Office.PROTECTION_OFFICER)
COORDINATOR = By("coordinator", Office.COORDINATOR)
LAWYER = By("lawyer", Office.LAWYER)
REASON = Reason("an invented reason")
BORN = Span.day(date(2014, 3, 10))
_numbers = count(1)


def key():
    return f"act-{next(_numbers)}"


def answered(ask, value, *, on=TODAY, by=LEAD, claims=()):
    return Answered(key=key(), on=on, by=by, ask=ask, value=value, claims=claims)


def reopened(stage, *, on=TODAY, by=OFFICER):
    return Reopened(key=key(), on=on, by=by, stage=stage, reason=REASON)


def raised(ground, *, on=TODAY, by=OFFICER):
    return Raised(key=key(), on=on, ground=ground, by=by, reason=REASON)


def lifted(ground, *, on=TODAY, by=LEAD, second=OFFICER):
    return Lifted(key=key(), on=on, ground=ground, by=by, reason=REASON, second=second)


MEETS = {"s2.lawyer": "not_needed", "s4.line": "confirmed", "s5.decision": "positive"}


def met_value(ask):
    """The first value that meets the question; the one that suits a child never accused."""
    return MEETS.get(ask.key) or next(o.value for o in ask.outcomes if o.meets is Truth.YES)


def met_acts(stages=tuple(f"S{n}" for n in range(11)), on=OPENED):
    return tuple(
        answered(ask.key, met_value(ask), on=on)
        for row in STAGES
        if row.stage.value in stages
        for ask in row.asks
    )


PANEL = tuple(
    PanelMember(f"member {n}", body, date(2026, 9, 1), Truth.NO)
    for n, body in enumerate(("agency", "agency", "court of minors"))
)
DETERMINED = Determination(
    views=Views.GIVEN,
    views_on=date(2026, 8, 20),
    options=tuple(Option(one, frozenset(Factor)) for one in ("to the grandmother", "to stay")),
    recommended="to the grandmother",
    panel=PANEL,
    outcome=PanelOutcome.APPROVES,
    chosen="to the grandmother",
    reasons=True,
    decided_on=date(2026, 9, 10),
    review_on=date(2027, 3, 10),
)
AGREED = Consent(
    key="talk-1",
    whose=Whose.MOTHER,
    purpose=Purpose.RETURN,
    position=Position.AGREED,
    on=date(2026, 8, 1),
    language="tr",
    present=frozenset({Present.INTERPRETER, Present.PROTECTION}),
    explained=Truth.YES,
)


def paper(key, called, name, *, birth=BORN):
    return Paper(
        key,
        called,
        (Written(PaperField.NAME, name), Written(PaperField.BIRTH, "as written", birth)),
    )


PERSON = PersonFacts(
    birth=BORN,
    birth_claims=("birth-1",),
    statuses=(StatusSaid(LegalStatus.NOT_ACCUSED, date(2026, 11, 1), "status-1"),),
    nationalities=(NationalitySaid("TUR", "nationality-1"),),
    jurisdiction=Jurisdiction.FEDERAL,
    found_in_iraq=Truth.NO,
    parents_unknown=Truth.NO,
    iraqi_parent=Truth.NO,
    safety_danger=Truth.NO,
    caregiver_agreed=Truth.YES,
    best_interests_positive=Truth.YES,
)
FACTS = FileFacts(
    code=CHILD,
    person=PERSON,
    receiving="TUR",
    family_known=Truth.YES,
    parents=(
        ParentPosition(MOTHER, Truth.YES, Truth.YES, Position.AGREED, death_sentence=Truth.NO),
    ),
    consents=(AGREED,),
    papers=(
        paper("order", "court order", "Zeynep Kaya"),
        paper("return", "return certificate", "ZEYNEP  KAYA"),
    ),
    fear=Truth.NO,
    fear_asked=("talk-2",),
    gate_review_on=date(2027, 3, 1),
    determination=DETERMINED,
)
EMPTY = ReturnFile(CHILD, OPENED)
READY = EMPTY.then(*met_acts())


def person(**changes):
    """The facts with something else known about the person."""
    return replace(FACTS, person=replace(PERSON, **changes))
