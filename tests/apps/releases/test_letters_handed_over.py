"""A letter lies at the counter only while everybody it names may be spoken of to that State."""

from __future__ import annotations

import pytest
from django.core.exceptions import PermissionDenied
from tests.apps.counter import serving
from tests.apps.counter.serving import ON, open_gate
from tests.apps.letters.approving import approve_texts

from homeward.apps.audit.actions import acting_as
from homeward.apps.counter.models import Paper
from homeward.apps.letters.actions import write_request
from homeward.apps.releases.handing import NamesClosedError, NotApprovedError, hand_over
from homeward.apps.sharing.actions import reopen_gate


def test_a_draft_and_another_states_letter_are_never_handed_over(cast, missions):
    open_gate(cast, missions.girl, "TUR")
    lead = cast["protection_lead"]
    approve_texts(lead)
    with acting_as(lead):
        draft = write_request(actor=lead, state="TUR", on=ON, draft=True)
        note = write_request(actor=lead, state="TUR", on=ON, draft=False)
        for letter, mission in ((draft, missions.one), (note, missions.two)):
            with pytest.raises(PermissionDenied):
                hand_over(actor=lead, letter=letter, mission=mission, on=ON)


def test_a_letter_is_not_handed_over_when_somebody_in_it_is_closed_and_goes_when_they_close(
    cast, missions
):
    """A letter names a girl; then her gate closes."""
    lead, officer = cast["protection_lead"], cast["protection_officer"]
    open_gate(cast, missions.girl, "TUR")
    approve_texts(lead)
    with acting_as(lead):
        note, late = (write_request(actor=lead, state="TUR", on=ON, draft=False) for _ in "12")
        paper = hand_over(actor=lead, letter=note, mission=missions.one, on=ON)

    def at_counter():
        with serving.at_the_counter():
            browser = serving.came_in("consular_officer-one")
            return serving.ask(browser, f"/letters/{paper.pk}.pdf").status_code

    assert at_counter() == 200
    open_gate(cast, missions.girl, "TUR", "contact")
    assert at_counter() == 200, "contact again closes nothing"
    with acting_as(officer):
        reopen_gate(actor=officer, person=missions.girl)
    assert at_counter() == 404
    with acting_as(lead):
        assert Paper.objects.only("withdrawn_at").get().withdrawn_at is not None
        with pytest.raises(NamesClosedError):
            hand_over(actor=lead, letter=late, mission=missions.one, on=ON)


def test_a_letter_of_which_nobody_knows_whether_a_lawyer_approved_it_is_not_handed_over(
    cast, missions
):
    """As those are that were numbered before the question was asked."""
    open_gate(cast, missions.girl, "TUR")
    lead = cast["protection_lead"]
    approve_texts(lead)
    with acting_as(lead):
        note = write_request(actor=lead, state="TUR", on=ON, draft=False)
        note.approved = False
        with pytest.raises(NotApprovedError):
            hand_over(actor=lead, letter=note, mission=missions.one, on=ON)
        assert not Paper.objects.exists()
