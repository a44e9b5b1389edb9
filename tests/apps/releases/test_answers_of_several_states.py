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
from homeward.apps.returnfiles.actions import open_file
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
        officer = missions.members[name]["consular_officer"]
        with serving.at_the_counter(), acting_as(officer):
            given = answer(
                actor=officer,
                request=requests[name].pk,
                ask=Ask.NATIONALITY,
                reply=reply,
                parts={},
            )
        with acting_as(lead):
            actions.take_up(actor=lead, key=given.pk, on=ON)
    with acting_as(lead):
        acts = Act.objects.filter(ask="s7.answer").order_by("pk")
        assert list(acts.values_list("value", flat=True)) == expected
