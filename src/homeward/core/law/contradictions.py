"""Records that cannot all be right, or that the law does not allow, as findings.

Each check asks about the *records*: "yes" means that the contradiction is there, "unknown"
that it may be, and the open question says what would show it. No record, no contradiction:
so on an empty file these checks, unlike the rules, answer "no".

A newcomer's mistake is to let a check repair what it finds. It never does: which of two words
is right is for a person to find out, and the finding names the claims.
"""

from __future__ import annotations

from datetime import date
from typing import Final

from homeward.core.claims import LegalStatus, PenaltyKind
from homeward.core.finding import Finding, Joined, Provision, all_of
from homeward.core.law import ages, status
from homeward.core.law.facts import PersonFacts
from homeward.core.law.instruments import crc, iq_juvenile_welfare, iq_penal_code
from homeward.core.law.parameters import DESK, STATUS_READING, Parameter, provision
from homeward.core.spans import under
from homeward.core.text import Sentence
from homeward.core.text import gettext_noop as _
from homeward.core.truth import Truth, certain

RECORDS: Final = provision(
    DESK,
    "",
    Sentence(
        _("Words that cannot all be right are shown together; a person finds out which are right.")
    ),
    row="desk",
)
REPORTED: Final = provision(
    iq_juvenile_welfare.PRACTICE,
    "",
    Sentence(
        _("The longest sentence reported for a juvenile is {years} years; no ceiling was read."),
        years=iq_juvenile_welfare.LONGEST_REPORTED_YEARS.number,
    ),
    row="L6",
)

LOOK_BACK_YEARS: Final = Parameter(
    name="Years before the arrest in which an undated act is looked for, by checks only",
    value=5,
    row="desk",
    note="Practice of the desk, not law; no rule uses it.",
)

S, P = LegalStatus, PenaltyKind
_OLDEST_LIMIT: Final = max(
    limit.number for limits in iq_juvenile_welfare.RESPONSIBLE_FROM.values() for limit in limits
)
RESIDENCE_LAW_2017: Final = "iq_residence_law"
_MONTHS_IN_YEAR: Final = 12
_SERVED: Final = frozenset({S.SERVED})
_PROSECUTED: Final = frozenset({S.ACCUSED, S.CONVICTED, S.DEATH, S.SERVED})
_ACCUSED_WORDS: Final = Sentence(_("Is the person recorded as accused or convicted?"))


def death_or_life_for_a_child(facts: PersonFacts, *, on: date) -> Finding:
    """CRC art. 37(a): death or life is recorded for somebody who was under eighteen at the act."""
    return all_of(
        Sentence(_("Is a death or life sentence recorded for a person under eighteen at the act?")),
        _sentence_recorded(facts, P.DEATH, P.LIFE),
        _may_have_been_under(facts, crc.NO_DEATH_UNDER.number, on),
        provision=crc.NO_DEATH_OR_LIFE,
    )


def death_at_eighteen_or_nineteen(facts: PersonFacts, *, on: date) -> Finding:
    """Penal Code art. 79: a death sentence is recorded for somebody of 18 or 19 at the act."""
    return all_of(
        Sentence(
            _("Is a death sentence recorded for a person of eighteen or nineteen at the act?")
        ),
        _sentence_recorded(facts, P.DEATH),
        _far_from(
            iq_penal_code.death_replaced_by_life(facts, on=on),
            facts,
            iq_penal_code.NO_DEATH_BELOW.number,
            on,
        ),
        provision=iq_penal_code.NO_DEATH_AT_18,
    )


def prosecuted_below_responsibility(facts: PersonFacts, *, on: date) -> Finding:
    """Juvenile Welfare Law art. 47: accused or convicted, but below the age of responsibility."""
    return all_of(
        Sentence(_("Is somebody accused or convicted who was below the age of responsibility?")),
        _status_recorded(facts, _PROSECUTED, _ACCUSED_WORDS),
        _far_from(iq_juvenile_welfare.below_responsibility(facts, on=on), facts, _OLDEST_LIMIT, on),
        provision=iq_juvenile_welfare.RESPONSIBILITY,
    )


def term_above_what_is_reported(facts: PersonFacts, *, on: date) -> Finding:
    """No article, practice (L6): a term longer than any reported, for somebody under eighteen."""
    limit = iq_juvenile_welfare.LONGEST_REPORTED_YEARS.number
    long = tuple(
        said.claim
        for said in facts.penalties
        if (said.penalty.months or 0) > limit * _MONTHS_IN_YEAR
    )
    words = Sentence(_("Is a term of more than {years} years recorded?"), years=limit)
    return all_of(
        Sentence(_("Is a term recorded that is longer than any reported for a juvenile?")),
        _record(words, long),
        _may_have_been_under(facts, crc.NO_DEATH_UNDER.number, on),
        provision=REPORTED,
    )


def residence_law_before_its_date(facts: PersonFacts, *, on: date) -> Finding:
    """Penal Code art. 2: Law 76/2017 is named for an act that was before its date.

    Only a certain contradiction counts: an act that may be later is no contradiction yet.
    """
    named = tuple(s.claim for s in facts.articles if s.article.law == RESIDENCE_LAW_2017)
    governs = iq_penal_code.residence_law_2017_governs(facts, on=on)
    return all_of(
        Sentence(_("Is Law 76/2017 named for an act done before the law existed?")),
        _record(Sentence(_("Does a source name Law 76/2017?")), named),
        _certainly(
            Sentence(_("Was the act done before Law 76/2017 could govern it?")), governs, Truth.NO
        ),
        provision=iq_penal_code.LAW_IN_TIME,
    )


def statuses_disagree(facts: PersonFacts, *, on: date) -> Finding:
    """No article: sources give legal statuses that cannot all be right on the day."""
    words = status.disagreeing(facts, on=on)
    return _record(
        Sentence(_("Do the sources contradict each other about the legal status?")),
        tuple(said.claim for said in words),
        STATUS_READING,
    )


def served_a_death_sentence(facts: PersonFacts, *, on: date) -> Finding:  # noqa: ARG001
    """No article: a sentence is recorded as served, and a death sentence beside it."""
    return all_of(
        Sentence(_("Is a sentence recorded as served that is also recorded as death?")),
        _status_recorded(facts, _SERVED, Sentence(_("Is the sentence recorded as served?"))),
        _sentence_recorded(facts, P.DEATH),
        provision=RECORDS,
    )


def sentenced_but_not_convicted(facts: PersonFacts, *, on: date) -> Finding:
    """No article: a sentence is recorded for somebody whom the sources call not convicted."""
    convicted = status.convicted(facts, on=on)
    return all_of(
        Sentence(_("Is a sentence recorded for a person who is not convicted?")),
        _sentence_recorded(facts, *P),
        _certainly(Sentence(_("Is the person not convicted?")), convicted, Truth.NO),
        provision=RECORDS,
    )


def penalties_disagree(facts: PersonFacts, *, on: date) -> Finding:  # noqa: ARG001
    """No article: sources give different sentences for one person."""
    different = len({said.penalty for said in facts.penalties}) > 1
    return _record(
        Sentence(_("Do the sources give different sentences?")),
        tuple(said.claim for said in facts.penalties) if different else (),
        RECORDS,
    )


def days_in_impossible_order(facts: PersonFacts, *, on: date) -> Finding:  # noqa: ARG001
    """No article: arrested, sentenced or released before birth, released before arrest, and so on.

    Only what is certain counts. Two spans that overlap may still be in order.
    """
    order = (facts.birth, facts.offence, facts.arrest, facts.sentenced_on)
    known = [span for span in order if span is not None]
    wrong = any(
        later.last < earlier.first
        for place, earlier in enumerate(known)
        for later in known[place + 1 :]
    )
    released = facts.released_on
    wrong = wrong or (
        released is not None
        and any(released.last < span.first for span in (facts.birth, facts.arrest) if span)
    )
    question = Sentence(_("Are the recorded days in an order that is impossible?"))
    claims = facts.birth_claims + facts.arrest_claims
    return _answer(question, wrong, claims, RECORDS)


def birth_disputed(facts: PersonFacts, *, on: date) -> Finding:  # noqa: ARG001
    """No article: sources give births that cannot all be right. The age is then disputed."""
    question = Sentence(_("Do the sources disagree about the birth?"))
    return _answer(question, facts.birth_disputed, facts.birth_claims, RECORDS)


def adult_not_accused(facts: PersonFacts, *, on: date) -> Finding:
    """No article: an adult is recorded as not accused, as lists write of accompanying children."""
    return all_of(
        Sentence(_("Is an adult recorded as not accused, as accompanying children are?")),
        _status_recorded(
            facts,
            frozenset({S.NOT_ACCUSED}),
            Sentence(_("Is the person recorded as not accused?")),
        ),
        _certainly(
            Sentence(_("Is the person of age?")),
            ages.under_age(facts, crc.CHILD_UNDER.number, on=on),
            Truth.NO,
        ),
        provision=RECORDS,
    )


def wish_contradicts_itself(facts: PersonFacts, *, on: date) -> Finding:  # noqa: ARG001
    """Vienna Convention art. 36: the file says that the person asks for contact, and opposes it."""
    both = facts.asked_for_contact is Truth.YES and facts.opposes_contact is Truth.YES
    question = Sentence(_("Does the file say that the person both asks for and opposes contact?"))
    return _answer(question, both, (), RECORDS)


def iraqi_nationality_named(facts: PersonFacts, *, on: date) -> Finding:  # noqa: ARG001
    """Nationality Law art. 3: a source calls Iraqi somebody who is kept as a foreigner."""
    return _record(
        Sentence(_("Does a source give Iraqi nationality?")),
        tuple(said.claim for said in facts.nationalities if said.state == "IRQ"),
        RECORDS,
    )


def _may_have_been_under(facts: PersonFacts, years: int, on: date) -> Finding:
    return _far_from(ages.under_age_at_act(facts, years, on=on), facts, years, on)


def _far_from(part: Finding, facts: PersonFacts, years: int, on: date) -> Finding:
    """Leave out the merely imaginable: a person of forty whose act nobody dated.

    Where no source dates the act, somebody arrested long after the age is not shown as a
    possible contradiction; the rules themselves go on saying unknown.
    """
    last = ages.act_days(facts, on)[1]
    far = under(facts.birth, years + LOOK_BACK_YEARS.number, on=last) is Truth.NO
    if part.truth is not Truth.UNKNOWN or facts.offence is not None or not far:
        return part
    reason = Sentence(
        _("On {day} the person was more than {years} years past that age."),
        day=last,
        years=LOOK_BACK_YEARS.number,
    )
    return Finding(part.question, Truth.NO, reason, RECORDS, (), Joined.LEAF, facts.birth_claims)


def _sentence_recorded(facts: PersonFacts, *kinds: PenaltyKind) -> Finding:
    """Ask whether such a sentence is recorded; a death sentence may stand as a status alone."""
    claims = [said.claim for said in facts.penalties if said.penalty.kind in kinds]
    if P.DEATH in kinds:
        claims += [said.claim for said in facts.statuses if said.status is S.DEATH]
    return _record(Sentence(_("Is such a sentence recorded?")), tuple(claims))


def _status_recorded(
    facts: PersonFacts, statuses: frozenset[LegalStatus], question: Sentence
) -> Finding:
    return _record(question, tuple(s.claim for s in facts.statuses if s.status in statuses))


def _record(
    question: Sentence, claims: tuple[str, ...], provision: Provision | None = None
) -> Finding:
    """Ask about the records: yes when there are such claims, otherwise no."""
    return _answer(question, bool(claims), claims, provision)


def _answer(
    question: Sentence, there: bool, claims: tuple[str, ...], provision: Provision | None
) -> Finding:
    reason = Sentence(_("The records say so.")) if there else Sentence(_("No record says so."))
    kept = claims if there else ()
    return Finding(question, certain(there), reason, provision, (), Joined.LEAF, kept)


def _certainly(question: Sentence, part: Finding, wanted: Truth) -> Finding:
    """Ask whether a part is surely so; "may be" is no contradiction."""
    return Finding(
        question, certain(part.truth is wanted), part.reason, part.provision, (), Joined.LEAF,
        part.claims,
    )  # fmt: skip
