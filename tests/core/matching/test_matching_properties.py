"""What must hold for every pair of records, whoever they are."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from homeward.core.claims import Sex
from homeward.core.matching import Ground, Kin, Record, judge
from homeward.core.matching.record import Said
from homeward.core.names import read_name
from homeward.core.spans import Span

GROUND = Ground(size=1000)
WORDS = [
    "Yusuf",
    "Hamza",
    "Magomedov",
    "Aliyeva",
    "يوسف",
    "موسى",
    "محمدوف",
    "زينب",
    "Юсуф",
    "Мусаевич",
    "Абдуллаева",
    "Bensalem",
]
names = (
    st.lists(st.sampled_from(WORDS), min_size=1, max_size=3, unique=True)
    .map(" ".join)
    .map(read_name)
)
days = st.dates(date(1975, 1, 1), date(2018, 7, 3))
said = st.builds(
    lambda day, width: Said("x", Span(day, day + timedelta(days=width))),
    days,
    st.sampled_from((0, 30, 364)),
)


def few(values):
    return st.lists(values, max_size=2, unique=True).map(tuple)


records = st.builds(
    Record,
    key=st.just("a"),
    own=few(names),
    mother=few(names),
    births=few(said),
    sexes=st.frozensets(st.sampled_from(Sex), max_size=1),
    nationalities=st.frozensets(st.sampled_from(["RUS", "TUR", "FRA"]), max_size=2),
    places=few(names),
    seen=few(said),
    arrests=few(said),
)
kin = st.builds(Kin, st.floats(0, 1), st.floats(0, 1))


@given(records, records, kin)
@settings(max_examples=150)
def test_it_does_not_matter_which_record_comes_first(one, other, said):
    assert judge(one, other, GROUND, said).bits == pytest.approx(
        judge(other, one, GROUND, said).bits, abs=1e-6
    )


@given(records, records)
@settings(max_examples=150)
def test_the_order_in_which_things_were_said_does_not_matter(one, other):
    turned = replace(one, own=one.own[::-1], mother=one.mother[::-1], births=one.births[::-1])
    assert judge(turned, other, GROUND).bits == pytest.approx(
        judge(one, other, GROUND).bits, abs=1e-6
    )


@given(st.lists(st.sampled_from(WORDS), min_size=2, max_size=3, unique=True), records)
@settings(max_examples=60)
def test_the_order_of_words_does_not_make_two_people_of_one(words, other):
    bare = replace(other, own=(read_name(" ".join(words)),))
    turned = replace(other, own=(read_name(" ".join(words[::-1])),))
    straight, reversed_ = (judge(one, bare, GROUND).probability for one in (bare, turned))
    assert abs(straight - reversed_) < 0.2


AGREEING = {
    "mother": (read_name("Zaynab Temirkhanova"),),
    "births": (Said("x", Span.day(date(2011, 3, 17))),),
    "sexes": frozenset({Sex.MALE}),
    "nationalities": frozenset({"TJK"}),
}


@pytest.mark.parametrize("what", AGREEING)
@given(one=records, other=records)
@settings(max_examples=60)
def test_one_more_thing_that_agrees_never_lowers_the_probability(what, one, other):
    nothing = type(AGREEING[what])()
    one, other = (
        replace(one, seen=(), **{what: nothing}),
        replace(other, seen=(), **{what: nothing}),
    )
    before = judge(one, other, GROUND).bits
    both = (replace(record, **{what: AGREEING[what]}) for record in (one, other))
    assert judge(*both, GROUND).bits >= before - 1e-9


@pytest.mark.parametrize(
    "what", ["own", "mother", "births", "sexes", "nationalities", "places", "arrests"]
)
@given(one=records, other=records)
@settings(max_examples=40)
def test_what_one_side_does_not_say_weighs_exactly_nothing(what, one, other):
    nothing = type(getattr(one, what))()
    one = replace(one, seen=())
    other = replace(other, seen=(), **{what: nothing})
    assert (
        judge(one, other, GROUND).bits == judge(replace(one, **{what: nothing}), other, GROUND).bits
    )


@given(records, records)
def test_a_probability_is_one(one, other):
    assert 0 <= judge(one, other, GROUND).probability <= 1
