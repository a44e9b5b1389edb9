"""SQL of both sides against what missions are given: nobody else's, nothing but what was given."""
# ruff: noqa: S608 - names are constants

from __future__ import annotations

import uuid

from django.db import transaction
from django.db.utils import DatabaseError
from tests.apps.counter import serving
from tests.apps.counter.conftest import counter_role, missions
from tests.apps.invented import forget_the_actor, persons_by_row, take_in
from tests.attacks.asking import ask, denied, refused
from tests.attacks.test_the_counters_role import acting, answered, served

from homeward.apps.audit.actions import acting_as
from homeward.apps.releases.actions import end, write_note

__all__ = ["counter_role", "missions", "served"]


def test_a_note_answers_no_note_of_another_mission_and_none_that_never_was(served, cast):
    """A key that ties to another's note would tell that there is one."""
    lead, two = cast["protection_lead"], served.missions.two
    serving.open_gate(cast, served.missions.man, "RUS")
    other = serving.request_of(cast, serving.released(cast, served.missions.man, two))
    with acting_as(lead):
        theirs = write_note(actor=lead, request=other, words="Invented.")
    said = (
        "insert into counter_note (id, keeper_id, recipient_id, request_id, of_id, from_mission,"
        " words, by_id, by_label) select gen_random_uuid(), keeper_id, recipient_id, request_id,"
        " %s, true, 'x', %s, 'Officer one (invented)' from counter_note limit 1"
    )
    heard = []
    with acting(served.mine):
        for key in (served.note.pk, theirs.pk, uuid.uuid4()):
            try:
                with transaction.atomic():
                    ask(said, key, served.mine.member)
                    ask("set constraints all immediate")
                heard.append("taken")
            except DatabaseError as error:
                heard.append(str(error).partition("DETAIL")[0])
    assert heard[0] == "taken"
    assert heard[1] == heard[2] != "taken"


def test_who_is_assigned_to_nobody_sees_nothing_of_what_missions_were_given_or_said(cast, missions):
    lead, officer = cast["protection_lead"], cast["protection_officer"]
    with acting_as(lead):
        found = take_in(lead, "Alone Invented,F,2012-01-02,Turkey,acquitted,,", name="a.csv",
                        label="Alone", assigned=False)  # fmt: skip
        girl = next(iter(persons_by_row(lead, found).values()))
    serving.open_gate(cast, girl, "TUR")
    request = serving.request_of(cast, serving.released(cast, girl, missions.one))
    mine = missions.members["one"]["consular_officer"]
    with serving.as_the_counter(), acting_as(mine):
        answered(request, mine, missions.one)
    tables = ("counter_request", "counter_copy", "counter_answer", "releases_release")
    for actor, count in ((lead, 1), (officer, 0)):
        with acting_as(actor):
            for table in tables:
                assert ask(f"select count(*) from {table}") == [(count,)], (actor.label, table)
        forget_the_actor()


def test_no_copy_lies_at_the_counter_without_its_release_and_none_is_filled_again(served, cast):
    lead = cast["protection_lead"]
    again = (
        "insert into counter_copy (id, keeper_id, recipient_id, request_id, said, purpose, basis,"
        " asks, ends_at) select {0}, keeper_id, recipient_id, request_id, {1}, purpose, basis,"
        " asks, ends_at from counter_copy limit 1"
    )
    waiting = serving.propose(cast, served.missions.girl, served.missions.one)
    with acting_as(lead):
        for key in ("gen_random_uuid()", f"'{waiting.pk}'"):
            assert refused(again.format(key, "said"))
        assert refused("update counter_copy set said = '[1]'")
        assert refused("update counter_copy set said = '{}'")
        end(actor=lead, key=served.made.pk, why="x", at=served.made.given_at)
        assert refused("update counter_copy set recalled_at = null")
        assert refused("update counter_copy set recalled_at = now()")


def test_the_bytes_of_a_letter_at_the_counter_are_no_column_of_the_desk(served, cast):
    with acting_as(cast["protection_lead"]):
        assert served.request.pk
        assert ask("select count(*) from counter_paper") == [(1,)]
        assert denied("select pdf from counter_paper")
