"""Hypothesis strategies for `PersonFacts`, and for learning more about an invented person."""

from dataclasses import fields, replace
from datetime import date, timedelta

from hypothesis import strategies as st

from homeward.core.claims import Article, LegalStatus, Penalty, PenaltyKind, Sex
from homeward.core.law.facts import (
    ArticleSaid,
    Jurisdiction,
    NationalitySaid,
    PenaltySaid,
    PersonFacts,
    StatusSaid,
)
from homeward.core.spans import Span
from homeward.core.truth import Truth

DAYS = st.dates(min_value=date(1980, 1, 1), max_value=date(2027, 1, 1))
LATE_DAYS = st.dates(min_value=date(2014, 1, 1), max_value=date(2027, 1, 1))
WIDTHS = st.sampled_from((0, 0, 1, 30, 364, 2000))
CLAIMS = st.text("abc", min_size=1, max_size=3)
ARTICLES = (
    Article("iq_anti_terrorism_law", "4"),
    Article("iq_anti_terrorism_law", "4(1)"),
    Article("iq_anti_terrorism_law", "4(2)"),
    Article("iq_residence_law", "10"),
    Article("", "10"),
)
PENALTIES = (
    Penalty(PenaltyKind.TERM, 6),
    Penalty(PenaltyKind.TERM, 60),
    Penalty(PenaltyKind.TERM, 240),
    Penalty(PenaltyKind.LIFE),
    Penalty(PenaltyKind.DEATH),
)
TRUTHS = tuple(field.name for field in fields(PersonFacts) if field.type == "Truth")


@st.composite
def spans(draw, days=DAYS):
    first = draw(days)
    return Span(first, first + timedelta(days=draw(WIDTHS)))


statuses = st.builds(StatusSaid, st.sampled_from(LegalStatus), LATE_DAYS, CLAIMS)
people = st.builds(
    PersonFacts,
    birth=st.none() | spans(),
    birth_claims=st.lists(CLAIMS, max_size=2).map(tuple),
    birth_disputed=st.booleans(),
    birth_words=st.sampled_from(("", "2000", "{5} years")),
    sex=st.none() | st.sampled_from(Sex),
    statuses=st.lists(statuses, max_size=3).map(tuple),
    penalties=st.lists(st.builds(PenaltySaid, st.sampled_from(PENALTIES), CLAIMS), max_size=2).map(
        tuple
    ),
    articles=st.lists(st.builds(ArticleSaid, st.sampled_from(ARTICLES), CLAIMS), max_size=2).map(
        tuple
    ),
    nationalities=st.lists(
        st.builds(
            NationalitySaid, st.sampled_from(("RUS", "KAZ", "IRN", "BEL", "AZE", "XXX")), CLAIMS
        ),
        max_size=2,
    ).map(tuple),
    arrest=st.none() | spans(LATE_DAYS),
    arrest_claims=st.lists(CLAIMS, max_size=1).map(tuple),
    offence=st.none() | spans(LATE_DAYS),
    sentenced_on=st.none() | spans(LATE_DAYS),
    released_on=st.none() | spans(LATE_DAYS),
    jurisdiction=st.none() | st.sampled_from(Jurisdiction),
    **{name: st.sampled_from(Truth) for name in TRUTHS},
)


@st.composite
def learned(draw, facts):
    """Learn one thing more: narrow a span, fill a gap, settle an unknown."""
    return draw(
        st.sampled_from((_narrow, _fill, _settle, _first_status, _first_article, _first_penalty))
    )(draw, facts)


def _narrow(draw, facts):
    name = draw(st.sampled_from(("birth", "arrest", "offence", "sentenced_on")))
    span = getattr(facts, name)
    if span is None:
        return replace(facts, **{name: draw(spans(DAYS if name == "birth" else LATE_DAYS))})
    length = (span.last - span.first).days
    start, end = sorted((draw(st.integers(0, length)), draw(st.integers(0, length))))
    narrow = Span(span.first + timedelta(days=start), span.first + timedelta(days=end))
    return replace(facts, **{name: narrow})


def _fill(draw, facts):
    filled = {
        "sex": draw(st.sampled_from(Sex)),
        "jurisdiction": draw(st.sampled_from(Jurisdiction)),
    }
    return replace(
        facts, **{name: value for name, value in filled.items() if getattr(facts, name) is None}
    )


def _settle(draw, facts):
    open_names = [name for name in TRUTHS if getattr(facts, name) is Truth.UNKNOWN]
    chosen = {name: draw(st.sampled_from((Truth.YES, Truth.NO))) for name in open_names[:4]}
    return replace(facts, **chosen)


def _first_status(draw, facts):
    return facts if facts.statuses else replace(facts, statuses=(draw(statuses),))


def _first_article(draw, facts):
    named = ArticleSaid(draw(st.sampled_from(ARTICLES)), "learned")
    return facts if facts.articles else replace(facts, articles=(named,))


def _first_penalty(draw, facts):
    said = PenaltySaid(draw(st.sampled_from(PENALTIES)), "learned")
    return facts if facts.penalties else replace(facts, penalties=(said,))
