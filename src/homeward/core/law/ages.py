"""Questions of age that several legal texts ask: on a day, and at the time of the act.

Every age is drawn from the span of birth, so it can be unknown, and it can be disputed: the
reason says which. A newcomer's mistake is to ask for the age at the arrest, or today, where
the law means the age at the act. Where nobody recorded the day of the act, all that is sure
is that it was not later than the arrest, the sentence and the day asked about; that can show
that somebody was under an age, and can never show that they were not.
"""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from typing import Final

from homeward.core.finding import Finding, Joined, Provision, all_of, not_so
from homeward.core.law.facts import PersonFacts
from homeward.core.spans import Span, age_on, under
from homeward.core.text import Sentence
from homeward.core.text import gettext_noop as _
from homeward.core.truth import Truth

_BIRTH_UNKNOWN = Sentence(_("Nothing is known about the birth."))
_ASK_BIRTH = Sentence(_("a birth record, or an age together with the day on which it was given"))
_DAYS_IMPOSSIBLE = Sentence(_("The days recorded for the act cannot be right."))
_ASK_DAYS = Sentence(
    _("the day of the alleged act: the days recorded for it, the arrest and the sentence conflict")
)
_CACHE = 1 << 16


def under_age(
    facts: PersonFacts, years: int, *, on: date, provision: Provision | None = None
) -> Finding:
    """Ask whether the person is under an age, in completed years, on a day.

    Unknown when nothing is known about the birth, or when possible birthdays lie on both
    sides of the limit; the open question then quotes what the source says.
    """
    truth, reason, settle = _under(facts.birth, years, on, facts.birth_words, facts.birth_disputed)
    return Finding(
        _under_question(years, on), truth, reason, provision, (), Joined.LEAF, facts.birth_claims,
        settle,
    )  # fmt: skip


def under_age_at_act(
    facts: PersonFacts, years: int, *, on: date, provision: Provision | None = None
) -> Finding:
    """Ask whether the person was under an age when the alleged act was done.

    Args:
        facts: The person; `offence` is the act's span, otherwise the arrest, the sentence
            and `on` bound it from above.
        years: The limit in completed years, exclusive.
        on: The day of asking; no act is later.
        provision: What the question rests on.

    Returns:
        Unknown when birth or act leave both answers open, and when the recorded days
        cannot all be right.
    """
    question = Sentence(
        _("Was the person under {years} at the time of any alleged act?"), years=years
    )
    first, last = act_days(facts, on)
    if first is not None and last < first:
        return Finding(question, Truth.UNKNOWN, _DAYS_IMPOSSIBLE, provision, settle=_ASK_DAYS)
    truth = _truth_at_act(facts.birth, years, first, last)
    reason, settle = _why_at_act(facts, years, truth, (first, last))
    claims = facts.birth_claims if facts.offence else facts.birth_claims + facts.arrest_claims
    return Finding(question, truth, reason, provision, (), Joined.LEAF, claims, settle)


def aged_at_act(
    facts: PersonFacts, least: int, below: int, *, on: date, provision: Provision | None = None
) -> Finding:
    """Ask whether the person had turned `least`, and was under `below`, at the act."""
    question = Sentence(
        _("Was the person at least {least} and under {below} at the time of any alleged act?"),
        least=least,
        below=below,
    )
    younger = under_age_at_act(facts, least, on=on)
    turned = not_so(
        Sentence(_("Had the person turned {years} at the time of any alleged act?"), years=least),
        younger,
    )
    return all_of(question, turned, under_age_at_act(facts, below, on=on), provision=provision)


def act_days(facts: PersonFacts, on: date) -> tuple[date | None, date]:
    """Give the first (`None`: not known) and the last day on which the act can have been.

    The last may lie before the first when the recorded days conflict; callers answer unknown.
    """
    bounds = [on]
    bounds += [span.last for span in (facts.arrest, facts.sentenced_on) if span is not None]
    if facts.offence is None or facts.offence.first == date.min:
        first = None
    else:
        first = facts.offence.first
    if facts.offence is not None:
        bounds.append(facts.offence.last)
    return first, min(bounds)


def _truth_at_act(birth: Span | None, years: int, first: date | None, last: date) -> Truth:
    if under(birth, years, on=last) is Truth.YES:
        return Truth.YES
    if first is not None and under(birth, years, on=first) is Truth.NO:
        return Truth.NO
    return Truth.UNKNOWN


def _why_at_act(
    facts: PersonFacts, years: int, truth: Truth, days: tuple[date | None, date]
) -> tuple[Sentence, Sentence | None]:
    """Say the age on the deciding day, and whether the birth or the act must be learned."""
    first, last = days
    deciding = first if first is not None and truth is Truth.NO else last
    told = (facts.birth_words, facts.birth_disputed)
    _truth, reason, settle = _under(facts.birth, years, deciding, *told)
    if first is None:
        reason = Sentence(
            _("The day of any act is not recorded; it was not later than {day}. {age}"),
            day=last,
            age=reason,
        )
    if truth.known:
        return reason, None
    if settle is None:
        settle = _ask_act(first, last)
    return reason, settle


def _ask_act(first: date | None, last: date) -> Sentence:
    if first is None:
        return Sentence(
            _(
                "the day of the alleged act: all that is recorded is"
                " that it was not later than {day}"
            ),
            day=last,
        )
    return Sentence(
        _("the day of the alleged act: it is recorded as between {first} and {last}"),
        first=first,
        last=last,
    )


@lru_cache(maxsize=1024)
def _under_question(years: int, on: date) -> Sentence:
    return Sentence(_("Is the person under {years} on {day}?"), years=years, day=on)


@lru_cache(maxsize=_CACHE)
def _under(
    birth: Span | None, years: int, on: date, words: str, disputed: bool
) -> tuple[Truth, Sentence, Sentence | None]:
    """Answer once for each span of birth: half the persons on a list share a year of birth."""
    truth = under(birth, years, on=on)
    if birth is None:
        return truth, _BIRTH_UNKNOWN, _ask_birth_words(words)
    reason = _with_age(_told(birth, words, disputed), birth, on)
    settle = None if truth.known else _ask_birth(birth, on, words, disputed)
    return truth, reason, settle


def _ask_birth_words(words: str) -> Sentence:
    if not words:
        return _ASK_BIRTH
    return Sentence(_("a birth record: the birth is given as “{words}”"), words=words)


def _told(birth: Span, words: str, disputed: bool) -> Sentence:
    """Say what the sources say about the birth: disputed first, then their own words."""
    if disputed:
        return _DISPUTED
    if words:
        return Sentence(_("The birth is given as “{words}”."), words=words)
    if birth.first == birth.last:
        return Sentence(_("The birth is given as {day}."), day=birth.first)
    return Sentence(
        _("The birth is given as between {first} and {last}."), first=birth.first, last=birth.last
    )


def _with_age(told: Sentence, birth: Span, on: date) -> Sentence:
    """Follow what was told by the possible ages in completed years."""
    ages = age_on(birth, on)
    if ages is None:
        return Sentence(_("{told} The person was not born yet on {day}."), told=told, day=on)
    least, most = ages.least, ages.most
    if most is None:
        pattern = _("{told} The person is at least {least} on {day}.")
        return Sentence(pattern, told=told, least=least, day=on)
    if least == most:
        return Sentence(_("{told} The person is {age} on {day}."), told=told, age=least, day=on)
    if most == least + 1:
        pattern = _("{told} The person may be {least} or {most} on {day}.")
    else:
        pattern = _("{told} The person may be anything from {least} to {most} on {day}.")
    return Sentence(pattern, told=told, least=least, most=most, day=on)


def _ask_birth(birth: Span, on: date, words: str, disputed: bool) -> Sentence:
    """Ask for the birth, saying what makes it open; each pattern is a whole for translators."""
    ages = age_on(birth, on)
    least, most = (0, 0) if ages is None else (ages.least, ages.most)
    width = "open" if most is None else "two" if most == least + 1 else "many"
    kind = "disputed" if disputed else "words" if words else "days"
    fillings: dict[str, str | int | date] = {"least": least, "day": on}
    if most is not None:
        fillings["most"] = most
    if kind == "words":
        fillings["words"] = words
    if kind == "days":
        fillings.update(first=birth.first, last=birth.last)
    return Sentence(_ASKS[kind, width], **fillings)


_DISPUTED: Final = Sentence(_("The sources disagree about the birth, so the age is disputed."))
_ASKS: Final = {
    ("words", "two"): _(
        "a birth record: the birth is given as “{words}”,"
        " so the person may be {least} or {most} on {day}"
    ),
    ("words", "many"): _(
        "a birth record: the birth is given as “{words}”,"
        " so the person may be anything from {least} to {most} on {day}"
    ),
    ("words", "open"): _(
        "a birth record: the birth is given as “{words}”,"
        " so the person may be {least} or any age above on {day}"
    ),
    ("days", "two"): _(
        "a birth record: the birth is given as between {first} and {last},"
        " so the person may be {least} or {most} on {day}"
    ),
    ("days", "many"): _(
        "a birth record: the birth is given as between {first} and {last},"
        " so the person may be anything from {least} to {most} on {day}"
    ),
    ("days", "open"): _(
        "a birth record: all that is given is a birth not later than {last},"
        " so the person may be {least} or any age above on {day}"
    ),
    ("disputed", "two"): _(
        "a birth record, or a decision on the disputed age: by one source or another"
        " the person may be {least} or {most} on {day}"
    ),
    ("disputed", "many"): _(
        "a birth record, or a decision on the disputed age: by one source or another"
        " the person may be anything from {least} to {most} on {day}"
    ),
    ("disputed", "open"): _(
        "a birth record, or a decision on the disputed age: by one source or another"
        " the person may be {least} or any age above on {day}"
    ),
}
