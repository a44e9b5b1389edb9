"""Every rule of law in one list, and the three ways to ask them.

`standing` answers the one question of the request; `assess` asks every rule; `contradictions`
says which records cannot all be right. A newcomer's mistake is to call a rule that is not in
`RULES`: tests hold every rule here to an article, a source and an honest "unknown".
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final, Protocol

from homeward.core.finding import Finding
from homeward.core.law import contradictions as checks
from homeward.core.law.facts import PersonFacts
from homeward.core.law.instruments import (
    crc,
    iq_anti_terrorism,
    iq_juvenile_welfare,
    iq_nationality,
    iq_penal_code,
    minimum_ages,
    request_2018,
    un_guidelines_alternative_care,
    vienna_consular,
)
from homeward.core.text import Sentence
from homeward.core.text import gettext_noop as _
from homeward.core.truth import Truth


class Asks(Protocol):
    """How every rule is called: facts in, a day, a finding out."""

    def __call__(self, facts: PersonFacts, *, on: date) -> Finding:
        """Answer for one person on one day."""
        ...


@dataclass(frozen=True, slots=True)
class Instrument:
    """A legal text, by its full name; `rules` says whether rules of it are coded here."""

    name: str
    rules: bool = True


@dataclass(frozen=True, slots=True)
class Rule:
    """One question of law.

    Attributes:
        key: Short and stable: stored, sorted by and linked to.
        question: What is asked, without the day.
        function: Answers it.
        instrument: A key of `INSTRUMENTS`.
    """

    key: str
    question: Sentence
    function: Asks
    instrument: str


INSTRUMENTS: Final[dict[str, Instrument]] = {
    "request_2018": Instrument(request_2018.INSTRUMENT),
    "iq_juvenile_welfare_law": Instrument(iq_juvenile_welfare.INSTRUMENT),
    "iq_penal_code": Instrument(iq_penal_code.INSTRUMENT),
    "iq_anti_terrorism_law": Instrument(iq_anti_terrorism.INSTRUMENT),
    "iq_nationality_law": Instrument(iq_nationality.INSTRUMENT),
    "iq_residence_law": Instrument("Residence of Foreigners Law 76/2017 of Iraq", rules=False),
    "iq_residence_law_1978": Instrument(
        "Residence of Foreigners Law 118/1978 of Iraq", rules=False
    ),
    "krd_anti_terrorism_law": Instrument(
        "Anti-Terrorism Law 3/2006 of the Kurdistan Region", rules=False
    ),
    "un_guidelines_alternative_care": Instrument(un_guidelines_alternative_care.INSTRUMENT),
    "vienna_consular": Instrument(vienna_consular.INSTRUMENT),
    "crc": Instrument(crc.INSTRUMENT),
    "minimum_ages": Instrument(minimum_ages.INSTRUMENT),
}

# The questions stand here again so that makemessages and a reader find all of them in one place;
# a test holds them equal to what each rule asks.
RULES: Final[tuple[Rule, ...]] = (
    Rule(
        "request_2018.asked",
        Sentence(_("Is the person asked to be taken back?")),
        request_2018.asked_to_be_taken_back,
        "request_2018",
    ),
    Rule(
        "request_2018.r1",
        Sentence(_("Is the person a child, and not convicted?")),
        request_2018.child_not_convicted,
        "request_2018",
    ),
    Rule(
        "request_2018.r2",
        Sentence(_("Is the person convicted, and the whole sentence served?")),
        request_2018.sentence_served,
        "request_2018",
    ),
    Rule(
        "request_2018.r3",
        Sentence(_("Has a court acquitted the person, or released them without charge?")),
        request_2018.cleared_by_court,
        "request_2018",
    ),
    Rule(
        "iq_juvenile_welfare.3.saghir",
        Sentence(_("Was the person a saghir, under nine, at the time of any alleged act?")),
        iq_juvenile_welfare.is_saghir,
        "iq_juvenile_welfare_law",
    ),
    Rule(
        "iq_juvenile_welfare.3.sabi",
        Sentence(_("Was the person a sabi, nine to fourteen, at the time of any alleged act?")),
        iq_juvenile_welfare.is_sabi,
        "iq_juvenile_welfare_law",
    ),
    Rule(
        "iq_juvenile_welfare.3.fata",
        Sentence(_("Was the person a fata, fifteen to seventeen, at the time of any alleged act?")),
        iq_juvenile_welfare.is_fata,
        "iq_juvenile_welfare_law",
    ),
    Rule(
        "iq_juvenile_welfare.47",
        Sentence(
            _(
                "Was the person below the age of criminal responsibility at the time of any"
                " alleged act?"
            )
        ),
        iq_juvenile_welfare.below_responsibility,
        "iq_juvenile_welfare_law",
    ),
    Rule(
        "iq_juvenile_welfare.76.1",
        Sentence(_("Must the court order a measure instead of a prison sentence?")),
        iq_juvenile_welfare.measures_replace_penalty,
        "iq_juvenile_welfare_law",
    ),
    Rule(
        "iq_juvenile_welfare.76-77",
        Sentence(_("Does the Juvenile Welfare Law rule out a death or life sentence?")),
        iq_juvenile_welfare.no_death_or_life,
        "iq_juvenile_welfare_law",
    ),
    Rule(
        "iq_juvenile_welfare.mother",
        Sentence(_("May the child stay with an imprisoned mother, by the rule as reported?")),
        iq_juvenile_welfare.may_stay_with_mother,
        "iq_juvenile_welfare_law",
    ),
    Rule(
        "iq_penal_code.2",
        Sentence(_("Can Law 76/2017 on the residence of foreigners govern the act?")),
        iq_penal_code.residence_law_2017_governs,
        "iq_penal_code",
    ),
    Rule(
        "iq_penal_code.79",
        Sentence(_("Is a death sentence ruled out because the person was eighteen or nineteen?")),
        iq_penal_code.death_replaced_by_life,
        "iq_penal_code",
    ),
    Rule(
        "iq_anti_terrorism.4.1",
        Sentence(_("Does the person face article 4(1), which carries the death penalty?")),
        iq_anti_terrorism.faces_death,
        "iq_anti_terrorism_law",
    ),
    Rule(
        "iq_anti_terrorism.4.2",
        Sentence(_("Does the person face article 4(2), which carries life imprisonment?")),
        iq_anti_terrorism.faces_life,
        "iq_anti_terrorism_law",
    ),
    Rule(
        "iq_nationality.3",
        Sentence(_("May the person be an Iraqi national by article 3?")),
        iq_nationality.may_be_iraqi,
        "iq_nationality_law",
    ),
    Rule(
        "un_guidelines.30.a",
        Sentence(_("Do the Guidelines extend to the person?")),
        un_guidelines_alternative_care.guidelines_extend,
        "un_guidelines_alternative_care",
    ),
    Rule(
        "un_guidelines.148",
        Sentence(_("Do all three conditions for a return hold?")),
        un_guidelines_alternative_care.conditions_of_return,
        "un_guidelines_alternative_care",
    ),
    Rule(
        "un_guidelines.150",
        Sentence(_("Are consular services to be involved for the child's sake?")),
        un_guidelines_alternative_care.consular_services_involved,
        "un_guidelines_alternative_care",
    ),
    Rule(
        "vienna_consular.36.1.b",
        Sentence(_("Must the consular post be informed, because the person asked for it?")),
        vienna_consular.inform_on_request,
        "vienna_consular",
    ),
    Rule(
        "vienna_consular.36.1.c",
        Sentence(_("Is consular action barred, because the person expressly opposes it?")),
        vienna_consular.consular_action_barred,
        "vienna_consular",
    ),
    Rule(
        "vienna_consular.37.b",
        Sentence(_("Must the consular post be informed that a minor needs a guardian?")),
        vienna_consular.inform_of_guardianship,
        "vienna_consular",
    ),
    Rule("crc.1", Sentence(_("Is the person a child?")), crc.is_child, "crc"),
    Rule(
        "crc.3",
        Sentence(_("Is there a best-interests decision, and is it that return is right?")),
        crc.best_interests_favour_return,
        "crc",
    ),
    Rule(
        "crc.37.a",
        Sentence(_("Does the Convention rule out a death or life sentence?")),
        crc.no_death_or_life,
        "crc",
    ),
    Rule(
        "minimum_ages",
        Sentence(
            _("Has the person reached the age of criminal responsibility of a State of origin?")
        ),
        minimum_ages.reached_minimum_age_abroad,
        "minimum_ages",
    ),
)

CONTRADICTIONS: Final[tuple[Rule, ...]] = (
    Rule(
        "check.37.a",
        Sentence(_("Is a death or life sentence recorded for a person under eighteen at the act?")),
        checks.death_or_life_for_a_child,
        "crc",
    ),
    Rule(
        "check.79",
        Sentence(
            _("Is a death sentence recorded for a person of eighteen or nineteen at the act?")
        ),
        checks.death_at_eighteen_or_nineteen,
        "iq_penal_code",
    ),
    Rule(
        "check.47",
        Sentence(_("Is somebody accused or convicted who was below the age of responsibility?")),
        checks.prosecuted_below_responsibility,
        "iq_juvenile_welfare_law",
    ),
    Rule(
        "check.term",
        Sentence(_("Is a term recorded that is longer than any reported for a juvenile?")),
        checks.term_above_what_is_reported,
        "iq_juvenile_welfare_law",
    ),
    Rule(
        "check.residence_law",
        Sentence(_("Is Law 76/2017 named for an act done before the law existed?")),
        checks.residence_law_before_its_date,
        "iq_penal_code",
    ),
    Rule(
        "check.statuses",
        Sentence(_("Do the sources contradict each other about the legal status?")),
        checks.statuses_disagree,
        "request_2018",
    ),
    Rule(
        "check.served_death",
        Sentence(_("Is a sentence recorded as served that is also recorded as death?")),
        checks.served_a_death_sentence,
        "request_2018",
    ),
    Rule(
        "check.sentence_without_conviction",
        Sentence(_("Is a sentence recorded for a person who is not convicted?")),
        checks.sentenced_but_not_convicted,
        "request_2018",
    ),
    Rule(
        "check.penalties",
        Sentence(_("Do the sources give different sentences?")),
        checks.penalties_disagree,
        "request_2018",
    ),
    Rule(
        "check.order_of_days",
        Sentence(_("Are the recorded days in an order that is impossible?")),
        checks.days_in_impossible_order,
        "request_2018",
    ),
    Rule(
        "check.birth",
        Sentence(_("Do the sources disagree about the birth?")),
        checks.birth_disputed,
        "crc",
    ),
    Rule(
        "check.adult_not_accused",
        Sentence(_("Is an adult recorded as not accused, as accompanying children are?")),
        checks.adult_not_accused,
        "request_2018",
    ),
    Rule(
        "check.wish",
        Sentence(_("Does the file say that the person both asks for and opposes contact?")),
        checks.wish_contradicts_itself,
        "vienna_consular",
    ),
    Rule(
        "check.iraqi",
        Sentence(_("Does a source give Iraqi nationality?")),
        checks.iraqi_nationality_named,
        "iq_nationality_law",
    ),
)


def standing(facts: PersonFacts, *, on: date) -> Finding:
    """Answer whether the person is asked to be taken back on a day: R1, R2 or R3.

    Args:
        facts: What is known about the person.
        on: The day asked about; the clock is never read here.

    Returns:
        Unknown as long as a missing fact may still make one of the three groups apply; its
        open questions name that fact. It rests on the request of 3 July 2018.
    """
    return request_2018.asked_to_be_taken_back(facts, on=on)


def assess(facts: PersonFacts, *, on: date) -> tuple[Finding, ...]:
    """Ask every rule about a person on a day, in the order of `RULES`.

    The answers line up with `RULES`, so `zip(RULES, assess(...), strict=True)` pairs them.
    Nothing here decides or ranks: each answer stands for itself, with its provision.
    """
    return tuple(rule.function(facts, on=on) for rule in RULES)


def contradictions(facts: PersonFacts, *, on: date) -> tuple[Finding, ...]:
    """Return the contradictions that are there (yes) or may be (unknown), in order.

    An empty answer means that the records, as far as they go, fit together; it does not mean
    that they are right.
    """
    found = (check.function(facts, on=on) for check in CONTRADICTIONS)
    return tuple(finding for finding in found if finding.truth is not Truth.NO)
