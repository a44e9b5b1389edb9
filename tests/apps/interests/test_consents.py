"""Consents: who may read which, what a no stops, and what is to be verified."""

from dataclasses import replace
from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.db import connection
from django.http import Http404
from django.utils.translation import override
from tests.apps.interests.words import AGREEMENT
from tests.apps.invented import ON, forget_the_actor, nobody_acting

from homeward.apps.audit.actions import acting_as
from homeward.apps.interests import access, actions, presenting
from homeward.apps.interests.models import Consent, Hearing, Stopped
from homeward.apps.letters.access import drafts_in_use, letters
from homeward.apps.letters.actions import NothingToWriteError, write_request
from homeward.apps.register.access import person_for
from homeward.apps.sharing.access import gates
from homeward.apps.sharing.actions import decide, screen
from homeward.core.disclosure.fields import Gate
from homeward.core.returns.consent import Position, Present, Purpose, Whose
from homeward.core.returns.interests import Views

GIRL = 2
TEST_OF_KINSHIP = replace(AGREEMENT, purpose=Purpose.SAMPLE, to_whom="")


@pytest.fixture
def girl(taken_in):
    """The girl of the usual list, whom Turkey is asked to take back."""
    return taken_in.by_row[GIRL]


@pytest.fixture
def officer(cast, girl):  # noqa: ARG001  a list is taken in first
    """A protection officer at work."""
    with acting_as(cast["protection_officer"]):
        yield cast["protection_officer"]


def say(actor, person, said=AGREEMENT, **changes):
    return actions.record(actor=actor, person=person, said=replace(said, **changes), today=ON)


def open_the_gate(cast, girl):
    with nobody_acting(), acting_as(cast["protection_lead"]):
        lead = cast["protection_lead"]
        screen(actor=lead, person=girl, state="TUR", answers={})
        decide(actor=lead, person=girl, state="TUR", decision="contact", reason="Invented.")
        return write_request(actor=lead, state="TUR", on=ON, draft=True)


def test_a_withdrawal_closes_the_gate_and_takes_drafts_out_of_use(cast, girl, officer):
    word = say(officer, girl)
    draft = open_the_gate(cast, girl)
    with acting_as(officer):
        assert gates(officer, "TUR", [girl]) == {girl: Gate.CONTACT}
        withdrawn = actions.withdraw(actor=officer, key=word.pk, today=ON)
        assert gates(officer, "TUR", [girl]) == {girl: Gate.UNRECORDED}
        assert not drafts_in_use(officer, [girl], "TUR").exists()
        kept = [
            (each.what, each.letter_id)
            for each in access.stopped(officer, [withdrawn])[withdrawn.pk]
        ]
    assert kept == [("gate", None), ("draft", draft.pk)]
    with nobody_acting(), acting_as(cast["protection_lead"]):
        assert [one.stopped for one in letters(cast["protection_lead"], "TUR")] == [True]
        with pytest.raises(NothingToWriteError, match="gate"):
            write_request(actor=cast["protection_lead"], state="TUR", on=ON, draft=False)


def test_the_lead_can_decide_again_after_a_withdrawal(cast, girl, officer):
    word = say(officer, girl)
    actions.withdraw(actor=officer, key=word.pk, today=ON)
    open_the_gate(cast, girl)
    with acting_as(officer):
        assert gates(officer, "TUR", [girl]) == {girl: Gate.CONTACT}


def test_a_refusal_about_one_state_leaves_the_gate_of_another_alone(cast, girl, officer):
    open_the_gate(cast, girl)
    with acting_as(officer):
        say(officer, girl, position=Position.REFUSED, to_whom="RUS")
        assert gates(officer, "TUR", [girl]) == {girl: Gate.CONTACT}
        say(officer, girl, purpose=Purpose.SHARING, position=Position.REFUSED, to_whom="")
        assert gates(officer, "TUR", [girl]) == {girl: Gate.UNRECORDED}


def test_no_contact_stays_no_contact_when_a_gate_is_reopened(cast, girl, officer):
    with nobody_acting(), acting_as(cast["protection_lead"]):
        lead = cast["protection_lead"]
        decide(actor=lead, person=girl, state="TUR", decision="none", reason="Invented.")
    with acting_as(officer):
        say(officer, girl, position=Position.REFUSED)
        assert gates(officer, "TUR", [girl]) == {girl: Gate.NONE}


@pytest.mark.parametrize("position", [p for p in Position if p.value not in access.NOES])
def test_whatever_is_no_no_stops_nothing(cast, girl, officer, position):
    open_the_gate(cast, girl)
    with acting_as(officer):
        say(officer, girl, position=position)
        assert gates(officer, "TUR", [girl]) == {girl: Gate.CONTACT}
        assert not Stopped.objects.exists()


def test_a_refused_test_of_kinship_stops_no_letter(cast, girl, officer):
    open_the_gate(cast, girl)
    with acting_as(officer):
        say(officer, girl, TEST_OF_KINSHIP, position=Position.REFUSED)
        assert gates(officer, "TUR", [girl]) == {girl: Gate.CONTACT}


def test_only_an_agreement_can_be_withdrawn(girl, officer):
    word = say(officer, girl, position=Position.NOT_SOUGHT)
    with pytest.raises(actions.NotSaidError, match="not_agreed"):
        actions.withdraw(actor=officer, key=word.pk, today=ON)


@pytest.mark.parametrize(
    ("changes", "why"),
    [
        ({"on": ON + timedelta(1)}, "future"),
        ({"to_whom": ""}, "to_whom"),
    ],
)
def test_what_cannot_be_meant_is_refused(girl, officer, changes, why):
    with pytest.raises(actions.NotSaidError, match=why):
        say(officer, girl, **changes)
    assert not Consent.objects.exists()


@pytest.mark.parametrize(
    "changes",
    [
        {"whose": Whose.FATHER},
        {"purpose": Purpose.SHARING},
        {"to_whom": "RUS"},
        {"position": Position.REFUSED},
        {"on": ON - timedelta(1)},
    ],
)
def test_a_second_talk_confirms_the_same_word_and_no_other(girl, officer, changes):
    word = say(officer, girl)
    with pytest.raises(actions.NotSaidError, match="confirms"):
        say(officer, girl, confirms=word.pk, **changes)


def words_to_verify(actor):
    with override("en"):
        table = presenting.verify_page(actor)["table"]
    return [row[4].value for row in table.rows] if table else []


def test_a_word_before_prison_staff_is_to_be_verified_until_a_second_talk(girl, officer):
    watched = frozenset({Present.PRISON_STAFF})
    word = say(officer, girl, on=ON - timedelta(3), present=watched)
    assert ["Somebody of the prison" in said for said in words_to_verify(officer)] == [True]
    say(officer, girl, on=ON - timedelta(2), present=watched, confirms=word.pk)
    assert len(words_to_verify(officer)) == 1
    say(officer, girl, on=ON - timedelta(1), confirms=word.pk)
    assert words_to_verify(officer) == []


def test_nobody_recorded_who_was_there_is_not_an_empty_room(girl, officer):
    say(officer, girl, present=None)
    assert ["Nobody recorded" in said for said in words_to_verify(officer)] == [True]
    say(officer, girl, whose=Whose.FATHER, present=frozenset())
    assert len(words_to_verify(officer)) == 1


def test_who_was_not_asked_is_not_on_the_list_to_verify(girl, officer):
    for position in (Position.NOT_ASKED, Position.NOT_SOUGHT, Position.UNREACHABLE):
        say(officer, girl, position=position, present=None)
        assert words_to_verify(officer) == []


@pytest.mark.parametrize("role", ["coordinator", "lawyer"])
def test_others_record_nothing(cast, girl, role):
    with acting_as(cast[role]), pytest.raises(PermissionDenied):
        say(cast[role], girl)


READERS = ["coordinator", "protection_officer", "protection_lead", "lawyer"]


@pytest.mark.parametrize("role", READERS)
def test_the_code_and_row_security_let_the_same_words_be_read(cast, girl, officer, role):
    for whose in Whose:
        for purpose in Purpose:
            say(officer, girl, whose=whose, purpose=purpose, to_whom="TUR")
    heard = actions.Heard(views=Views.GIVEN, on=ON, words="Invented words.")
    actions.hear(actor=officer, person=girl, heard=heard, today=ON)
    say(officer, girl, position=Position.REFUSED)
    forget_the_actor()
    reader = cast[role]
    with acting_as(reader):
        by_code = {word.pk for word in access.consents(reader, girl)}
        by_rows = set(Consent.objects.values_list("pk", flat=True))
        assert by_code == by_rows
        hears = role != "coordinator"
        assert len(by_code) == (31 if hears else 16)
        assert len(access.hearings(reader, girl)) == Hearing.objects.count() == int(hears)
        protects = role.startswith("protection")
        assert bool(access.stopped(reader, Consent.objects.all())) is protects
        assert Stopped.objects.exists() is protects


def test_a_word_that_a_coordinator_may_not_read_answers_like_none(cast, girl, officer):
    word = say(officer, girl)
    forget_the_actor()
    with acting_as(cast["coordinator"]), pytest.raises(Http404):
        access.consent_for(cast["coordinator"], word.pk)


def test_a_coordinators_page_is_the_same_whether_there_is_something_sealed_or_not(
    cast, girl, officer
):
    coordinator = cast["coordinator"]

    def page():
        with nobody_acting(), acting_as(coordinator), override("en"):
            return presenting.person_page(coordinator, person_for(coordinator, girl))

    before = page()
    with acting_as(officer):
        say(officer, girl)
        say(officer, girl, TEST_OF_KINSHIP, whose=Whose.CHILD, position=Position.REFUSED)
        heard = actions.Heard(views=Views.GIVEN, on=ON, words="Invented words.")
        actions.hear(actor=officer, person=girl, heard=heard, today=ON)
    assert page() == before


def test_a_word_once_recorded_can_be_neither_changed_nor_taken_out(girl, officer):
    say(officer, girl)
    with connection.cursor() as cursor:
        cursor.execute(
            "select has_table_privilege('interests_consent', 'UPDATE, DELETE'),"
            " has_table_privilege('interests_hearing', 'UPDATE, DELETE'),"
            " has_table_privilege('sharing_gatereopening', 'UPDATE, DELETE'),"
            " has_table_privilege('letters_stop', 'UPDATE, DELETE')"
        )
        assert cursor.fetchone() == (False, False, False, False)


def test_views_that_were_given_have_words(girl, officer):
    for views in (Views.GIVEN, Views.OBSERVED):
        with pytest.raises(actions.NotSaidError, match="no_words"):
            actions.hear(
                actor=officer, person=girl, heard=actions.Heard(views=views, on=ON), today=ON
            )
    heard = actions.Heard(views=Views.GIVEN, on=ON + timedelta(1), words="Invented.")
    with pytest.raises(actions.NotSaidError, match="future"):
        actions.hear(actor=officer, person=girl, heard=heard, today=ON)
