"""At least one row in every table that somebody keeps, in the name of one desk. Nobody here exists."""

from __future__ import annotations

from dataclasses import replace

from tests.apps.interests.words import AGREEMENT
from tests.apps.invented import ON, ROWS, persons_by_row, take_in
from tests.apps.letters.offices import add
from tests.apps.publishing.tables import released
from tests.apps.returnfiles.filing import answer as answer_in
from tests.apps.returnfiles.filing import opened

from homeward.apps.audit.actions import acting_as


def fill(actor, lead) -> dict:
    """Put at least one row into every protected table, in the name of one desk."""
    from tests.apps.invented import a_list, receive

    from homeward.apps.intake.actions import save_mapping
    from homeward.apps.publications.actions import add_starting_set
    from homeward.apps.search.actions import write_keys
    from homeward.apps.sharing.actions import decide, screen
    from homeward.apps.tracing.actions import answer, propose_repeats
    from homeward.apps.tracing.models import Proposal

    with acting_as(actor):
        add_starting_set(actor=actor)
        found = take_in(actor, *ROWS, ROWS[0])
        propose_repeats(actor=actor, source=found.source, list_key=str(found.pk))
        write_keys(actor=actor, list_key=found.pk)
        pair = Proposal.objects.get().key
        answer(actor=actor, key=pair, verdict="cannot_tell", reason="invented")
        people = persons_by_row(actor, found)
        waiting = receive(actor, a_list(ROWS[1]), name="second.csv").list
        save_mapping(actor=actor, found=waiting, tables=waiting.tables, as_template=True)
    add(actor, "INV")
    with acting_as(lead):
        screen(actor=lead, person=people[2], state="TUR", answers={})
        decide(actor=lead, person=people[2], state="TUR", decision="contact", reason="invented")
        letter = noted(lead)
        kin(lead, people[2], people[3])
        said_and_stopped(lead, people[2])
    file_opened(actor, people[2])
    counted(actor)
    corresponded(lead, people[3])
    paper_withdrawn(actor, people[2])
    released(actor, lead)
    return {"list": found, "people": people, "letter": letter}


def noted(lead):
    """A note with a number: a lawyer of the desk approved its text."""
    from tests.apps.letters.approving import approve_texts

    from homeward.apps.letters.actions import write_request

    approve_texts(lead)
    letter = write_request(actor=lead, state="TUR", on=ON, draft=False)
    edited(lead, letter)
    return letter


def edited(lead, letter):
    """Words of it that were edited and taken back: bare rows, because each test fills anew."""
    from homeward.apps.audit.actions import change
    from homeward.apps.letters import rewording
    from homeward.apps.letters.models import RewordedNote, Rewording

    row = {"keeper_id": lead.keeper, "letter": letter, "number": 1, "state": letter.state}
    row |= {"reference": letter.reference, "text": letter.text, "languages": letter.languages}
    with change(actor=lead, verb="wrote bare rows"):
        made = Rewording.objects.create(
            sealed=b'\x01["{}","{}"]', digest="0" * 64, brought_by_id=lead.member, **row
        )
        RewordedNote.objects.create(keeper_id=lead.keeper, rewording=made, pdf=b"%PDF invented")
    rewording.withdraw(actor=lead, key=made.pk, digest=made.digest)


def corresponded(lead, person) -> None:
    """A call that came in about somebody, steps of the desk's own, and what a State said."""
    from homeward.apps.correspondence import actions
    from homeward.core.correspondence import LADDER, Direction, Means

    said = actions.Said(
        direction=Direction.IN, means=Means.CALL, day=ON, about="invented", persons=(person,)
    )
    with acting_as(lead):
        actions.record(actor=lead, state="TUR", said=said, today=ON)
        actions.set_ladder(actor=lead, rungs=LADDER)
        actions.state_position(actor=lead, state="TUR", covers="all", said_on=ON, source="Invented")


def counted(actor) -> None:
    """Everybody's line for counting, and that they were looked through."""
    from homeward.apps.situation import access, actions

    with acting_as(actor):
        actions.work_out(actor=actor, persons=access.to_work_out(actor, ON), on=ON)
        actions.looked_through(actor=actor, on=ON, sources=access.sources_now(actor))


def kin(actor, person, other):
    """Say that two persons are kin: a claim by hand, its act, and its link."""
    from homeward.apps.register.actions import Saying, Spoken, add_claim
    from homeward.apps.register.codec import Value
    from homeward.core.claims import ClaimKind

    saying = Saying(ClaimKind.KIN, Value("Invented", "father:said"), other)
    spoken = Spoken("visit", "Invented", ON)
    add_claim(actor=actor, person=person, saying=saying, spoken=spoken, received_on=ON)


def paper_withdrawn(actor, person) -> None:
    """A paper with a page, and an act on it."""
    from tests.apps.documents.papers import photograph
    from tests.apps.documents.papers import take_in as take_in_paper

    from homeward.apps.documents.actions import withdraw

    with acting_as(actor):
        paper = take_in_paper(actor, person, photograph(turned=3))
        withdraw(actor=actor, key=paper.pk, reason="Invented.")


def file_opened(actor, person) -> None:
    """A return file with an act and a task given by hand."""
    from homeward.apps.returnfiles import tasking
    from homeward.core.returns.parties import Audience

    with acting_as(actor):
        file = opened(actor, person, on=ON)
    answer_in(actor, file, "s0.duplicates", "yes", on=ON)
    with acting_as(actor):
        given = tasking.Given(member=actor.member, words="invented", least=Audience.DESK)
        tasking.give(actor=actor, key=file.pk, given=given)


def said_and_stopped(lead, person) -> None:
    """A child's views, and a refusal that stops a draft and closes a gate."""
    from homeward.apps.interests import actions
    from homeward.apps.letters.actions import write_request
    from homeward.core.returns.consent import Position
    from homeward.core.returns.interests import Views

    write_request(actor=lead, state="TUR", on=ON, draft=True)
    heard = actions.Heard(views=Views.DECLINED, on=ON)
    actions.hear(actor=lead, person=person, heard=heard, today=ON)
    refusal = replace(AGREEMENT, position=Position.REFUSED)
    actions.record(actor=lead, person=person, said=refusal, today=ON)
    on_paper(lead, person)


def on_paper(lead, person) -> None:
    """The paper that the refusal opened: a word in it, a seat, and a decision as a bare row."""
    from homeward.apps.audit.actions import change
    from homeward.apps.interests.access import papers_of
    from homeward.apps.interests.drafting import save
    from homeward.apps.interests.models import Decision
    from homeward.apps.interests.panel import seat

    [paper] = papers_of(lead, person)
    save(actor=lead, key=paper.pk, seen=0, words={"known": "Invented."})
    seat(actor=lead, key=paper.pk, member=lead.member)
    row = {"keeper_id": lead.keeper, "paper": paper, "by_id": lead.member}
    with change(actor=lead, verb="wrote a bare row"):
        Decision.objects.create(verb="review", decided_on=ON, sealed=b"\x01[]", digest=b"", **row)
