"""Several States are asked about one child: no refusal stands for a State that may confirm yet."""

from __future__ import annotations

from itertools import permutations, product

import pytest
from tests.apps.counter import serving
from tests.apps.counter.serving import ON, open_gate, released, request_of

from homeward.apps.audit.actions import acting_as
from homeward.apps.counter.actions import answer
from homeward.apps.register.actions import Saying, Spoken, add_claim
from homeward.apps.register.codec import Value
from homeward.apps.register.models import Source
from homeward.apps.releases import actions
from homeward.apps.returnfiles.actions import Answer as Answered
from homeward.apps.returnfiles.actions import open_file, record
from homeward.apps.returnfiles.models import Act
from homeward.core.claims import ClaimKind
from homeward.core.disclosure.asks import ASKS, Ask, settled_together

REPLIES = [None, *(reply.code for reply in ASKS[Ask.NATIONALITY].replies)]


@pytest.mark.parametrize("replies", list(product(REPLIES, repeat=3)))
def test_what_is_settled_together(replies):
    found = settled_together(replies)
    confirmed = replies.count("confirmed")
    assert (found == "dual") is (confirmed > 1)
    assert (found == "confirmed") is (confirmed == 1)
    assert (found == "refused") is (set(replies) == {"refused"})
    assert {settled_together(turned) for turned in permutations(replies)} == {found}


def test_where_nobody_was_asked_nothing_is_settled():
    assert settled_together([]) is None


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ([("one", "confirmed"), ("two", "refused")], ["confirmed", "confirmed"]),
        ([("two", "refused"), ("one", "confirmed")], ["confirmed"]),
        ([("two", "refused"), ("one", "refused")], ["refused"]),
        ([("one", "confirmed"), ("two", "confirmed")], ["confirmed", "dual"]),
        ([("one", "confirmed"), ("one", "refused"), ("two", "confirmed")], ["confirmed"] * 2),
        ([("one", "refused"), ("two", "needs_more")], []),
    ],
)
def test_a_return_file_is_answered_by_all_states_that_were_asked(cast, missions, said, expected):
    lead = cast["protection_lead"]
    requests = {}
    with acting_as(lead):
        add_claim(
            actor=lead,
            person=missions.girl,
            saying=Saying(ClaimKind.NATIONALITY, Value("Russia (invented)", "RUS")),
            spoken=Spoken(Source.Kind.VISIT, "Visit (invented)", ON),
            received_on=ON,
        )
    for name, state in (("one", "TUR"), ("two", "RUS")):
        open_gate(cast, missions.girl, state)
        made = released(cast, missions.girl, getattr(missions, name), fields=("code",))
        requests[name] = request_of(cast, made)
    with acting_as(lead):
        open_file(actor=lead, person=missions.girl, on=ON)
    for name, reply in said:
        take_up(cast, missions.members[name]["consular_officer"], requests[name], reply)
    with acting_as(lead):
        acts = Act.objects.filter(ask="s7.answer", kind="answered").order_by("pk")
        assert list(acts.values_list("value", flat=True)) == expected


def test_a_confirmation_that_its_state_takes_back_stands_in_no_file(cast, missions):
    lead, officer = cast["protection_lead"], missions.members["one"]["consular_officer"]
    open_gate(cast, missions.girl, "TUR")
    request = request_of(cast, released(cast, missions.girl, missions.one))
    with acting_as(lead):
        file = open_file(actor=lead, person=missions.girl, on=ON)
    for reply in ("confirmed", "needs_more"):
        take_up(cast, officer, request, reply)
    with acting_as(lead):
        last = Act.objects.filter(file=file, ask="s7.answer").latest("number")
        assert last.kind == Act.Kind.WITHDRAWN
        # What a member answers by hand is no mission's to take back.
        by_hand = Answered(ask="s7.answer", value="confirmed", evidence="a note (invented)")
        record(actor=lead, key=file.pk, answer=by_hand, on=ON)
    take_up(cast, officer, request, "needs_more")
    with acting_as(lead):
        assert Act.objects.filter(file=file, ask="s7.answer").latest("number").kind == "answered"


def take_up(cast, officer, request, reply):
    with serving.at_the_counter(), acting_as(officer):
        given = answer(
            actor=officer, request=request.pk, ask=Ask.NATIONALITY, reply=reply, parts={}
        )
    with acting_as(cast["protection_lead"]):
        actions.take_up(actor=cast["protection_lead"], key=given.pk, on=ON)
