"""Lines are made from the claims that stand and can be made anew at any time, by any way."""
# ruff: noqa: ARG001 - fixtures are asked for what they do

import random
from datetime import timedelta

import pytest
from tests.apps.invented import forget_the_actor, persons_by_row, take_in
from tests.apps.returnfiles.filing import GIRL, ON, apart, join
from tests.apps.situation.conftest import work_out
from tests.apps.tracing.pairs import TURKISH, thrice
from tests.attacks.asking import ask

from homeward.apps.audit.actions import acting_as
from homeward.apps.intake.actions import undo
from homeward.apps.register.access import claims
from homeward.apps.register.actions import withdraw
from homeward.apps.register.standing import standings
from homeward.apps.situation import access, actions, jobs
from homeward.apps.situation.models import Line, Look
from homeward.core.returns.counted import turning

pytestmark = pytest.mark.usefixtures("read_once")


def kept(actor):
    """Every line without the day and the key, by person."""
    with acting_as(actor):
        found = {
            one.person_id: (one.answer, tuple(one.states), one.ages, one.claims)
            for one in Line.objects.all()
        }
    forget_the_actor()
    return found


def asked(actor, on=ON):
    """The same, asked of the law one by one."""
    with acting_as(actor):
        found = {
            each.dossier.person: (
                each.finding.truth.value,
                tuple(sorted(each.dossier.nationalities)),
                turning(each.dossier.facts.birth, on=on),
            )
            for each in standings(actor, on=on)
        }
    forget_the_actor()
    return found


def same(actor):
    lines = {key: said[:3] for key, said in kept(actor).items() if said[0]}
    return lines == asked(actor)


def test_a_line_says_what_the_law_answers_and_twice_changes_nothing(cast, people):
    me = cast["coordinator"]
    assert set(work_out(me)) == set(people.values())
    assert same(me)
    before = kept(me)
    assert work_out(me) == []
    assert kept(me) == before


def test_a_line_of_yesterday_is_made_anew(cast, people):
    work_out(cast["coordinator"])
    assert set(work_out(cast["coordinator"], ON + timedelta(days=1))) == set(people.values())


def claim_of(actor, person, kind):
    return next(row for row in claims(actor, persons=[person], kinds=[kind]))


def test_a_claim_that_is_withdrawn_changes_the_line_in_the_same_breath(cast, people):
    me, girl = cast["coordinator"], people[GIRL]
    work_out(me)
    with acting_as(me):
        before = Line.objects.get(person_id=girl)
        row = claim_of(me, girl, "nationality")
        withdraw(actor=me, claim=row.claim, reason="Invented.")
        after = Line.objects.get(person_id=girl)
    assert (before.states, after.states) == (["TUR"], [])
    forget_the_actor()
    assert work_out(me) == []
    assert same(me)


def test_before_anything_is_kept_a_changed_claim_keeps_nothing(cast, people):
    me, girl = cast["coordinator"], people[GIRL]
    with acting_as(me):
        row = claim_of(me, girl, "nationality")
        withdraw(actor=me, claim=row.claim, reason="Invented.")
        assert not Line.objects.exists()


def test_of_a_list_undone_no_line_counts_and_it_is_noticed_at_once(cast, read_once):
    me = cast["coordinator"]
    with acting_as(me):
        found = take_in(me)
        girl = persons_by_row(me, found)[GIRL]
    work_out(me)
    with acting_as(me):
        undo(actor=me, key=found.pk)
        assert access.last_look(me).sources != access.sources_now(me)
    assert girl in work_out(me)
    with acting_as(me):
        assert access.count_persons(me).total == 0
        assert access.last_look(me).sources == access.sources_now(me)
    forget_the_actor()
    assert work_out(me) == []


def test_persons_joined_are_one_line_and_taken_apart_two_again(cast):
    me = cast["coordinator"]
    with acting_as(me):
        lists = thrice(me, TURKISH)
        one, other = lists[0][2], lists[1][2]
    forget_the_actor()
    work_out(me)
    for change, count in ((join, -1), (apart, 0)):
        change(cast, one, other)
        forget_the_actor()
        assert work_out(me)
        assert same(me)
        with acting_as(me):
            assert access.count_persons(me).total == 2 * len(lists) + count
        forget_the_actor()


def test_made_in_pieces_and_in_any_order_the_lines_are_the_same(cast, people):
    me = cast["coordinator"]
    work_out(me)
    before = kept(me)
    keys = list(people.values())
    random.Random(7).shuffle(keys)  # noqa: S311  to be repeated, not to be secret
    for key in [*keys, *keys[:2]]:
        with acting_as(me):
            actions.work_out(actor=me, persons=[key], on=ON)
        forget_the_actor()
    assert kept(me) == before


def test_the_worker_does_it_for_everybody_and_then_for_nobody(cast, people):
    assert jobs.look_through_all(cast["coordinator"]) == len(people)
    forget_the_actor()
    assert jobs.look_through_all(cast["coordinator"]) == 0
    with acting_as(cast["coordinator"]):
        assert Look.objects.count() == 1


def test_it_is_done_for_who_sees_everybody_even_where_somebody_else_asked(cast, people):
    assert jobs.look_through_all(cast["lawyer"]) == len(people)


@pytest.mark.parametrize("role", ["lawyer", "protection_officer"])
def test_who_is_assigned_nobody_sees_no_line(cast, people, role):
    work_out(cast["coordinator"])
    with acting_as(cast[role]):
        assert ask("select count(*) from situation_line") == [(0,)]
