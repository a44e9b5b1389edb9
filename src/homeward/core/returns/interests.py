"""Best interests: the assessment (BIA) and the determination (BID), and what still lacks in one.

After the field's forms (facts/formats 4), in words of our own: the child's views come first;
every option is looked at under four factors; a panel that has promised secrecy decides one of
five outcomes; the decision is looked at again on a day that is set.

The software never weighs an option. It says what a determination still lacks, which is unknown
until somebody does it, and what must not be in it, which is a no. A newcomer's mistake is to
add a score.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Final

from homeward.core.finding import Confidence, Finding, Provision, all_of
from homeward.core.text import Sentence
from homeward.core.text import gettext_noop as _
from homeward.core.truth import Truth

PROCEDURE: Final = Provision(
    _("UNHCR Best Interests Procedure Guidelines (2021)"),
    "",
    Sentence(
        _(
            "Views of the child, every option under four factors, a panel of several bodies, a"
            " decision with reasons, a review. How many members and options is a proposal here."
        )
    ),
    "contents and forms of the toolbox; the text of the guidelines was not read",
    Confidence.MEDIUM,
)
LEAST_MEMBERS: Final = 3
LEAST_BODIES: Final = 2
LEAST_OPTIONS: Final = 2


class Factor(Enum):
    """Under which each option is looked at."""

    VIEWS = "views"
    FAMILY = "family"
    SAFETY = "safety"
    DEVELOPMENT = "development"


class Views(Enum):
    """What there is of the child's own views."""

    NOT_ASKED = "not_asked"
    GIVEN = "given"
    DECLINED = "declined"
    OBSERVED = "observed"


class PanelOutcome(Enum):
    """What a panel can decide."""

    APPROVES = "approves"
    DEFERS = "defers"
    DOES_NOT_APPROVE = "does_not_approve"
    REOPENS = "reopens"
    CLOSES = "closes"


class Way(Enum):
    """What can be done for a child. Every determination begins with all of them on the table.

    A way that is not open is left out with its reason, never in silence. `OTHER` is whatever the
    list does not know.
    """

    ORIGIN = "origin"
    OTHER_STATE = "other_state"
    MOTHER = "mother"
    CARE_HERE = "care_here"
    OTHER = "other"


RETURNS: Final = frozenset({Way.ORIGIN, Way.OTHER_STATE})
"""The ways that make a file travel: to the State of origin, or to another that receives."""


class Section(Enum):
    """The parts of an assessment."""

    PERSON = "person"
    SEPARATION = "separation"
    SITUATION = "situation"
    WISHES = "wishes"
    CAREGIVERS = "caregivers"
    PROPOSALS = "proposals"


@dataclass(frozen=True, slots=True)
class Assessment:
    """A best-interests assessment: which parts are written, and who approved it.

    Attributes:
        written: The parts that are written.
        approved_by: Reference of the member; empty while nobody approved it.
        due: The day by which its priority wants it; `None` while nobody set one.
    """

    written: frozenset[Section] = frozenset()
    approved_by: str = ""
    due: date | None = None


@dataclass(frozen=True, slots=True)
class Option:
    """One thing that could be done, and under which factors somebody wrote what it would mean."""

    key: str
    considered: frozenset[Factor] = frozenset()


@dataclass(frozen=True, slots=True)
class PanelMember:
    """One who sits on the panel.

    Attributes:
        member: Reference.
        body: Code of the organisation that sent them.
        undertaking: The day on which they promised secrecy; `None` while they have not.
        interested: Do they sit for a mission, or for whoever holds the child?
    """

    member: str
    body: str
    undertaking: date | None = None
    interested: Truth = Truth.UNKNOWN


@dataclass(frozen=True, slots=True, kw_only=True)
class Determination:
    """A best-interests determination as far as it is written.

    Attributes:
        views: What there is of the child's views.
        views_on: The day they were given.
        options: Every option.
        recommended: Key of the option that is recommended; empty while there is none.
        panel: Who sits on it.
        outcome: What the panel decided; `None` while it has not.
        chosen: Key of the option the panel chose; may differ from what was recommended.
        reasons: Are the reasons written?
        decided_on: The day of the decision.
        review_on: The day on which it is looked at again.
        reopened_on: The day on which somebody opened it again; `None` while it stands.
    """

    views: Views = Views.NOT_ASKED
    views_on: date | None = None
    options: tuple[Option, ...] = ()
    recommended: str = ""
    panel: tuple[PanelMember, ...] = ()
    outcome: PanelOutcome | None = None
    chosen: str = ""
    reasons: bool = False
    decided_on: date | None = None
    review_on: date | None = None
    reopened_on: date | None = None


def assessment_complete(assessment: Assessment) -> Finding:
    """Ask whether an assessment is whole: every part written, and approved. Missing is unknown."""
    parts = [
        _there(
            Sentence(_("Is this part of the assessment written: {part}?"), part=_SECTIONS[one]),
            one in assessment.written,
            Sentence(_("this part of the assessment: {part}"), part=_SECTIONS[one]),
        )
        for one in Section
    ]
    approved = _there(_APPROVED, bool(assessment.approved_by), _ASK_APPROVED)
    return all_of(_ASSESSED, *parts, approved, provision=PROCEDURE)


def determination_complete(paper: Determination, *, on: date) -> Finding:
    """Ask whether a determination is complete and stands on a day.

    Unknown while something lacks; the open questions say what. No where something speaks
    against it: a panel member with an interest, views taken after the decision, a decision
    that was opened again, a review that is overdue.
    """
    return all_of(
        _COMPLETE,
        _views_first(paper),
        *_options(paper),
        *_panel(paper),
        _decided(paper),
        _standing(paper, on),
        provision=PROCEDURE,
    )


def may_be_sealed(paper: Determination) -> Finding:
    """Ask whether a panel's decision may be sealed as it lies there.

    To approve, or not to, wants a whole determination. To put off or to close wants less: what
    lacks may be the very reason. Whatever the outcome, the panel is complete, has promised
    secrecy, and nobody on it has an interest; and there are reasons.
    """
    day = paper.decided_on
    if day is not None and paper.outcome in {PanelOutcome.APPROVES, PanelOutcome.DOES_NOT_APPROVE}:
        return determination_complete(paper, on=day)
    reasons = _there(_REASONS, paper.reasons and day is not None, _ASK_DECIDED)
    return all_of(_SEALED, *_panel(paper), reasons, provision=PROCEDURE)


def answer_of(outcome: PanelOutcome, chosen: Way | None) -> str:
    """Give the answer to "is return in the best interests?" that follows from a decision.

    Returns:
        A value of the stage table's question `s5.decision`; empty where nothing follows, because
        the panel closed the matter.
    """
    if outcome in {PanelOutcome.DEFERS, PanelOutcome.REOPENS}:
        return "deferred"
    if outcome is PanelOutcome.CLOSES:
        return ""
    return "positive" if chosen in RETURNS else "negative"


def _views_first(paper: Determination) -> Finding:
    if paper.views is Views.NOT_ASKED or paper.views_on is None:
        return Finding(_VIEWS, Truth.UNKNOWN, _LACKS, settle=_ASK_VIEWS)
    if paper.decided_on is not None and paper.views_on > paper.decided_on:
        return Finding(_VIEWS, Truth.NO, _VIEWS_LATE)
    return Finding(_VIEWS, Truth.YES, _THERE)


def _options(paper: Determination) -> list[Finding]:
    enough = len({option.key for option in paper.options}) >= LEAST_OPTIONS
    found = [_there(_SEVERAL, enough, _ASK_SEVERAL)]
    for number, option in enumerate(paper.options, 1):
        found += [
            _there(
                Sentence(
                    _("Is option {number} looked at under this factor: {factor}?"),
                    number=number,
                    factor=_FACTORS[factor],
                ),
                factor in option.considered,
                Sentence(
                    _("what option {number} would mean under this factor: {factor}"),
                    number=number,
                    factor=_FACTORS[factor],
                ),
            )
            for factor in Factor
        ]
    known = {option.key for option in paper.options}
    return [*found, _there(_RECOMMENDED, paper.recommended in known, _ASK_RECOMMENDED)]


def _panel(paper: Determination) -> list[Finding]:
    members = {one.member for one in paper.panel}
    bodies = {one.body for one in paper.panel}
    enough = len(members) >= LEAST_MEMBERS and len(bodies) >= LEAST_BODIES
    promised = all(
        one.undertaking is not None
        and (paper.decided_on is None or one.undertaking <= paper.decided_on)
        for one in paper.panel
    )
    return [
        _there(_PANEL, enough, _ASK_PANEL),
        _there(_PROMISED, bool(paper.panel) and promised, _ASK_PROMISED),
        _free_of_interest(paper.panel),
    ]


def _free_of_interest(panel: tuple[PanelMember, ...]) -> Finding:
    if any(one.interested is Truth.YES for one in panel):
        return Finding(_FREE, Truth.NO, _INTERESTED)
    said = bool(panel) and all(one.interested is Truth.NO for one in panel)
    return _there(_FREE, said, _ASK_FREE)


def _decided(paper: Determination) -> Finding:
    if paper.outcome is None or paper.decided_on is None or not paper.reasons:
        return Finding(_DECIDED, Truth.UNKNOWN, _LACKS, settle=_ASK_DECIDED)
    if paper.outcome in (PanelOutcome.DEFERS, PanelOutcome.REOPENS):
        return Finding(_DECIDED, Truth.UNKNOWN, _PUT_OFF, settle=_ASK_DECIDED)
    if paper.outcome is PanelOutcome.CLOSES:
        return Finding(_DECIDED, Truth.NO, _CLOSED)
    if paper.chosen not in {option.key for option in paper.options}:
        return Finding(_DECIDED, Truth.UNKNOWN, _LACKS, settle=_ASK_CHOSEN)
    return Finding(_DECIDED, Truth.YES, _THERE)


def _standing(paper: Determination, on: date) -> Finding:
    if paper.reopened_on is not None and paper.reopened_on <= on:
        return Finding(_STANDING, Truth.NO, _REOPENED)
    if paper.review_on is None:
        return Finding(_STANDING, Truth.UNKNOWN, _LACKS, settle=_ASK_REVIEW)
    if paper.review_on < on:
        return Finding(_STANDING, Truth.NO, _OVERDUE)
    return Finding(_STANDING, Truth.YES, _THERE)


def _there(question: Sentence, there: bool, settle: Sentence) -> Finding:
    """Turn "is it written?" into a leaf: what is not there is not known, and can be done."""
    if there:
        return Finding(question, Truth.YES, _THERE)
    return Finding(question, Truth.UNKNOWN, _LACKS, settle=settle)


_THERE = Sentence(_("It is written."))
_LACKS = Sentence(_("It is not written yet."))
_ASSESSED = Sentence(_("Is the best-interests assessment complete?"))
_APPROVED = Sentence(_("Has somebody approved the assessment?"))
_ASK_APPROVED = Sentence(_("the approval of the assessment"))
_COMPLETE = Sentence(_("Is the best-interests determination complete, and does it stand?"))
_VIEWS = Sentence(_("Were the child's views heard before the decision?"))
_ASK_VIEWS = Sentence(_("the child's own views, heard in private, in the child's language"))
_VIEWS_LATE = Sentence(_("The views were taken down after the decision."))
_SEVERAL = Sentence(_("Are several options on the table?"))
_ASK_SEVERAL = Sentence(_("at least one more option, staying among them"))
_RECOMMENDED = Sentence(_("Is one of the options recommended?"))
_ASK_RECOMMENDED = Sentence(_("which option is recommended"))
_PANEL = Sentence(_("Do enough members of several bodies sit on the panel?"))
_ASK_PANEL = Sentence(_("a panel of three or more, from two bodies or more"))
_PROMISED = Sentence(_("Has every panel member promised secrecy before the decision?"))
_ASK_PROMISED = Sentence(_("the signed undertaking of every panel member"))
_FREE = Sentence(_("Is the panel free of missions and of those who hold the child?"))
_ASK_FREE = Sentence(_("for whom each panel member sits"))
_INTERESTED = Sentence(_("A panel member sits for a mission or for those who hold the child."))
_DECIDED = Sentence(_("Has the panel decided, with reasons?"))
_ASK_DECIDED = Sentence(_("the panel's decision with its reasons and its day"))
_ASK_CHOSEN = Sentence(_("which option the panel chose"))
_PUT_OFF = Sentence(_("The panel has put off its decision, or opened the matter again."))
_CLOSED = Sentence(_("The panel has closed the matter."))
_SEALED = Sentence(_("May the panel's decision be sealed?"))
_REASONS = Sentence(_("Are the panel's reasons written, and the day of the decision?"))
_STANDING = Sentence(_("Does the decision stand, with a day on which it is looked at again?"))
_ASK_REVIEW = Sentence(_("the day on which the decision is looked at again"))
_OVERDUE = Sentence(_("The day on which it was to be looked at again has passed."))
_REOPENED = Sentence(_("The decision was opened again."))

_FACTORS: Final = {
    Factor.VIEWS: Sentence(_("views of the child")),
    Factor.FAMILY: Sentence(_("family and close relationships")),
    Factor.SAFETY: Sentence(_("safe surroundings")),
    Factor.DEVELOPMENT: Sentence(_("development and identity")),
}
_SECTIONS: Final = {
    Section.PERSON: Sentence(_("person, parents, caregivers")),
    Section.SEPARATION: Sentence(_("separation, contact, tracing")),
    Section.SITUATION: Sentence(_("daily life, health, learning, protection")),
    Section.WISHES: Sentence(_("wishes of the child")),
    Section.CAREGIVERS: Sentence(_("what caregivers said, and when")),
    Section.PROPOSALS: Sentence(_("what is proposed")),
}
