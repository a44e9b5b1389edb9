"""One desk with rows in every table, at which nobody is assigned to anybody any more.

Two missions are served, one of which answered, handed in a list and sent a paper, all of which the
desk took up; somebody was invited and somebody came in. Nobody here exists.
"""

from __future__ import annotations

from datetime import UTC, datetime

from tests.apps.counter import serving
from tests.apps.invented import forget_the_actor
from tests.attacks.asking import ask
from tests.attacks.filling import fill

from homeward.apps.audit.actions import acting_as


def put_in(cast, served):
    """Put rows into whatever `served` left empty, and end every assignment of the desk."""
    lead = cast["protection_lead"]
    taken_up(lead, served)
    fill(cast["coordinator"], lead)
    invited(cast["administrator"])
    end_all(lead)
    forget_the_actor()
    return served


def taken_up(lead, served):
    """The desk takes up what the mission answered, handed in and sent."""
    from homeward.apps.documents.actions import Described
    from homeward.apps.releases.actions import take_up
    from homeward.apps.releases.taking import take_list_in, take_paper_in

    said = Described(kind="travel", label="x", issuer="", written="", issued=None, language="")
    with acting_as(lead):
        [(answer,)] = ask("select id from counter_answer")
        take_up(actor=lead, key=answer, on=serving.ON)
        take_list_in(actor=lead, key=served.listed.pk)
        take_paper_in(actor=lead, key=served.enclosure.pk, said=said, on=serving.ON)
    forget_the_actor()


def invited(admin):
    """Somebody is invited, and the administrator once came in."""
    from homeward.apps.accounts.actions import invite
    from homeward.apps.accounts.keys import begin_visit
    from homeward.apps.accounts.models import Member, Organisation

    with acting_as(admin):
        desk = Organisation.objects.get(pk=admin.keeper)
        invite(actor=admin, login="newcomer", shown_as="A newcomer", role="lawyer",
               organisation=desk, at=datetime.now(UTC))  # fmt: skip
        member = Member.objects.select_related("organisation").get(pk=admin.member)
        begin_visit(member=member, session="x" * 32, how="code")
    forget_the_actor()


def end_all(lead):
    """End every assignment, of members and of the team."""
    from homeward.apps.caseload.actions import end
    from homeward.apps.register.models import Assignment

    with acting_as(lead):
        for each in Assignment.objects.filter(keeper_id=lead.keeper, ended_at=None):
            end(actor=lead, found=each, reason="Invented.")
    forget_the_actor()


def assign_to(lead, member, person):
    """Somebody is assigned to one person."""
    from homeward.apps.caseload.actions import Ground, Holder, assign

    with acting_as(lead):
        assign(actor=lead, persons=[person], to=Holder(member=member), ground=Ground("invented"))
    forget_the_actor()
