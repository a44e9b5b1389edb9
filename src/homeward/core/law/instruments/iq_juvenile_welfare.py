"""Juvenile Welfare Law 76/1983 of Iraq, as amended by Law 21/1998, and the Kurdistan difference.

"Under 9 = saghir; 9 to under 18 = hadath; of these 9 to under 15 = sabi, 15 to under 18 =
fata" (Iraq's report CRC/C/41/Add.3, in English summary; the Arabic text was not read).

A newcomer's mistake is to ask about "Iraq". In the Kurdistan Region responsibility begins at
eleven and the amendment of 1998 was not in force in April 2022; a federal draft that raises
nine to eleven was pending in October 2024. Ages are those at the act, never at the trial.
Not found, so not here: the penalties that replace death and life for each category (L7).
"""

from __future__ import annotations

from datetime import date
from typing import Final

from homeward.core.claims import Article
from homeward.core.finding import Finding, Joined, all_of
from homeward.core.law.ages import act_days, aged_at_act, under_age, under_age_at_act
from homeward.core.law.facts import Jurisdiction, PersonFacts
from homeward.core.law.parameters import Parameter, art, arts, possible, provision, unverified
from homeward.core.law.recorded import ASK_WHICH_COURTS, federal_law
from homeward.core.text import Sentence
from homeward.core.text import gettext_noop as _
from homeward.core.truth import Truth

INSTRUMENT: Final = _("Juvenile Welfare Law 76/1983 of Iraq")
PRACTICE: Final = _("Practice of prisons in Iraq (statute and article not found)")

SABI_FROM = Parameter(name="A sabi has turned this age, years", value=9, row="L1")
FATA_FROM = Parameter(name="A fata has turned this age, years", value=15, row="L1")
ADULT_FROM = Parameter(name="Juvenile law ends at this age, years", value=18, row="L1")

RESPONSIBLE_FROM: Final[dict[Jurisdiction, tuple[Parameter, ...]]] = {
    Jurisdiction.FEDERAL: (
        Parameter(name="Age of criminal responsibility, federal Iraq, years", value=9, row="L2"),
        Parameter(
            name="Age of criminal responsibility, federal Iraq, if the draft was adopted, years",
            value=11,
            since=date(2024, 11, 1),
            row="L11",
            note="The draft was pending in October 2024; its adoption was not found.",
        ),
    ),
    Jurisdiction.KURDISTAN: (
        Parameter(
            name="Age of criminal responsibility, Kurdistan Region, years",
            value=11,
            row="L12",
            note="The number of the amending law was not found.",
        ),
    ),
}
SUBSTITUTES = Parameter(name="Sentences that replace death and life, years", value=None, row="L7")
LONGEST_REPORTED_YEARS = Parameter(
    name="Longest sentence reported for a juvenile, years",
    value=15,
    row="L6",
    note="Practice as reported, not a statutory ceiling: article 77 was not read.",
)
WITH_MOTHER_UNDER = Parameter(
    name="A child may stay with an imprisoned mother under this age, years",
    value=3,
    row="L10",
    note="In practice older children stayed too; statute and article were not found.",
)
AMENDMENT_NOT_IN_KURDISTAN_ON = Parameter(
    name="A day on which Law 21/1998 was not in force in the Kurdistan Region",
    value=date(2022, 4, 4),
    row="L13",
)

CATEGORIES = provision(
    INSTRUMENT,
    unverified(art("3")),
    Sentence(_("The category is that of the age in completed years at the act.")),
    row="L1",
)
RESPONSIBILITY = provision(
    INSTRUMENT,
    unverified(art("47")),
    Sentence(
        _(
            "Responsibility begins on the ninth birthday in federal Iraq and, by later reports, on"
            " the eleventh in the Kurdistan Region. Where either may apply, only an answer that"
            " both give is given."
        )
    ),
    row="L2",
)
MEASURES = provision(
    INSTRUMENT,
    Sentence(_("art. {number}, as amended by Law 21/1998"), number="76(1)"),
    Sentence(
        _(
            "For a sabi who commits a felony punishable by life or temporary imprisonment the court"
            " must order a measure instead of the penalty. The list of measures was not found."
        )
    ),
    row="L4",
)
NO_DEATH_OR_LIFE = provision(
    INSTRUMENT,
    unverified(arts("76-77")),
    Sentence(
        _(
            "Nobody who was under eighteen at the act may be sentenced to death or to life"
            " imprisonment. What replaces these sentences was not found."
        )
    ),
    row="L5",
)
WITH_MOTHER = provision(
    PRACTICE,
    "",
    Sentence(
        _(
            "A child may stay with an imprisoned mother until the third birthday; older children"
            " should go to relatives. A separation needs a best-interests decision all the same."
        )
    ),
    row="L10",
)

_ASK_FELONY = Sentence(_("the article and paragraph under which the person is charged"))
_FELONY = Sentence(_("Is the charge a felony punishable by life or temporary imprisonment?"))
_NO_FELONY = Sentence(
    _("No source names an article that is known to carry life or temporary imprisonment.")
)
_DEADLY = Sentence(
    _("A source names article 4(1), which carries death; art. 76(1) does not name it.")
)
_ASK_SUBSTITUTES = Sentence(
    _("what replaces a death sentence for a sabi: articles 76 to 78, not found in public sources")
)
_DEATH_ARTICLES: Final = frozenset({Article("iq_anti_terrorism_law", "4(1)")})
_LIFE_ARTICLES: Final = frozenset({Article("iq_anti_terrorism_law", "4(2)")})


def is_saghir(facts: PersonFacts, *, on: date) -> Finding:
    """Art. 3 (number from memory): a saghir, "youngster", is under nine at the act.

    Unknown when birth or act allow both, and outside federal Iraq.
    """
    return all_of(
        Sentence(_("Was the person a saghir, under nine, at the time of any alleged act?")),
        under_age_at_act(facts, SABI_FROM.number, on=on),
        federal_law(facts),
        provision=CATEGORIES,
    )


def is_sabi(facts: PersonFacts, *, on: date) -> Finding:
    """Art. 3 (number from memory): a sabi is nine to under fifteen at the act.

    Unknown when birth or act allow both, and outside federal Iraq.
    """
    return all_of(
        Sentence(_("Was the person a sabi, nine to fourteen, at the time of any alleged act?")),
        aged_at_act(facts, SABI_FROM.number, FATA_FROM.number, on=on),
        federal_law(facts),
        provision=CATEGORIES,
    )


def is_fata(facts: PersonFacts, *, on: date) -> Finding:
    """Art. 3 (number from memory): a fata is fifteen to under eighteen at the act.

    Unknown when birth or act allow both, and outside federal Iraq.
    """
    return all_of(
        Sentence(_("Was the person a fata, fifteen to seventeen, at the time of any alleged act?")),
        aged_at_act(facts, FATA_FROM.number, ADULT_FROM.number, on=on),
        federal_law(facts),
        provision=CATEGORIES,
    )


def below_responsibility(facts: PersonFacts, *, on: date) -> Finding:
    """Art. 47 (number from memory): no responsibility before "the completion of the ninth year".

    Nine in federal Iraq, eleven in the Kurdistan Region. Unknown when the courts are not
    known and the two ages differ, when birth or act allow both, and for acts after October
    2024 where nine and eleven differ, because the draft of 2023 may have been adopted.
    """
    question = Sentence(
        _("Was the person below the age of criminal responsibility at the time of any alleged act?")
    )
    limits = sorted({one.number for one in _limits(facts, on)})
    lowest = under_age_at_act(facts, limits[0], on=on, provision=RESPONSIBILITY)
    highest = under_age_at_act(facts, limits[-1], on=on, provision=RESPONSIBILITY)
    if lowest.truth is Truth.YES:
        part = lowest
    elif highest.truth is Truth.YES:
        part = _limit_open(facts, question, limits, highest.claims)
    else:
        part = highest
    return all_of(question, part, provision=RESPONSIBILITY)


def measures_replace_penalty(facts: PersonFacts, *, on: date) -> Finding:
    """Art. 76(1) as amended by Law 21/1998: measures "instead of" the penalty for a sabi.

    No in the Kurdistan Region for acts up to 4 April 2022, when the amendment was not in
    force there; unknown after that day, and wherever the charge is not recorded.
    """
    return all_of(
        Sentence(_("Must the court order a measure instead of a prison sentence?")),
        is_sabi(facts, on=on),
        _amendment_in_force(facts, on),
        _felony(facts),
        provision=MEASURES,
    )


def no_death_or_life(facts: PersonFacts, *, on: date) -> Finding:
    """Arts 76-77 (numbers from memory): death and life imprisonment are not for juveniles.

    Unknown when birth or act allow both sides of eighteen, and outside federal Iraq; see
    crc.no_death_or_life for the treaty, which binds both.
    """
    return all_of(
        Sentence(_("Does the Juvenile Welfare Law rule out a death or life sentence?")),
        under_age_at_act(facts, ADULT_FROM.number, on=on),
        federal_law(facts),
        provision=NO_DEATH_OR_LIFE,
    )


def may_stay_with_mother(facts: PersonFacts, *, on: date) -> Finding:
    """No article found: "until age 3", as the Ministry of Justice told the press.

    Unknown when the birth allows both sides of three. "No" is no reason to separate anybody.
    """
    return all_of(
        Sentence(_("May the child stay with an imprisoned mother, by the rule as reported?")),
        under_age(facts, WITH_MOTHER_UNDER.number, on=on),
        provision=WITH_MOTHER,
    )


def _limits(facts: PersonFacts, on: date) -> tuple[Parameter, ...]:
    """List the ages of responsibility that may have applied to the act."""
    courts = tuple(Jurisdiction) if facts.jurisdiction is None else (facts.jurisdiction,)
    first, last = act_days(facts, on)
    return tuple(
        one for court in courts for one in possible(RESPONSIBLE_FROM[court], first=first, last=last)
    )


def _limit_open(
    facts: PersonFacts, question: Sentence, limits: list[int], claims: tuple[str, ...]
) -> Finding:
    """Say that the answer hangs on which age of responsibility applies."""
    reason = Sentence(
        _("The answer differs between the ages of responsibility {low} and {high}."),
        low=limits[0],
        high=limits[-1],
    )
    if facts.jurisdiction is None:
        settle = ASK_WHICH_COURTS
    else:
        settle = Sentence(
            _("whether the draft that raises the age of responsibility from nine to eleven is law")
        )
    return Finding(question, Truth.UNKNOWN, reason, RESPONSIBILITY, (), Joined.LEAF, claims, settle)


def _amendment_in_force(facts: PersonFacts, on: date) -> Finding:
    question = Sentence(_("Was Law 21/1998 in force for the act?"))
    if facts.jurisdiction is not Jurisdiction.KURDISTAN:
        return federal_law(facts)
    if act_days(facts, on)[1] <= AMENDMENT_NOT_IN_KURDISTAN_ON.day:
        reason = Sentence(_("On 4 April 2022 it was not in force in the Kurdistan Region."))
        return Finding(question, Truth.NO, reason, MEASURES)
    return Finding(
        question,
        Truth.UNKNOWN,
        Sentence(_("Whether it came into force in the Kurdistan Region later was not found.")),
        MEASURES,
        settle=Sentence(_("whether Law 21/1998 is in force in the Kurdistan Region, since when")),
    )


def _felony(facts: PersonFacts) -> Finding:
    """Ask for the kind of felony art. 76(1) names; death is not among them, and is left open."""
    named = [said for said in facts.articles if said.article in _LIFE_ARTICLES]
    deadly = tuple(said.claim for said in facts.articles if said.article in _DEATH_ARTICLES)
    if named:
        reason = Sentence(_("A source names article {number}."), number=named[0].article.number)
        claims = tuple(said.claim for said in named)
        return Finding(_FELONY, Truth.YES, reason, None, (), Joined.LEAF, claims)
    reason, settle = (_DEADLY, _ASK_SUBSTITUTES) if deadly else (_NO_FELONY, _ASK_FELONY)
    return Finding(_FELONY, Truth.UNKNOWN, reason, None, (), Joined.LEAF, deadly, settle)
