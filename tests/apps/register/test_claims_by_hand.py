"""Claims added by hand, withdrawn with a reason, let stand again, noted; and who is told."""

from datetime import date

import pytest
from django.core.exceptions import PermissionDenied
from django.db import DatabaseError, connection
from django.http import Http404
from tests.apps import invented

from homeward.apps.audit.actions import acting_as, change
from homeward.apps.audit.models import Event
from homeward.apps.register import access, actions, changes
from homeward.apps.register.actions import MeanwhileError, Saying, Spoken
from homeward.apps.register.codec import Value
from homeward.apps.register.facts import opened
from homeward.apps.register.models import Claim, ClaimAct, Source
from homeward.apps.register.standing import contradicted, files_of, resting_on, standings
from homeward.core.claims import ClaimKind
from homeward.core.spans import Span
from homeward.core.truth import Truth

TODAY = invented.ON
PAPER = Spoken("paper", "Birth record (invented)", date(2020, 5, 1))
BIRTH = Saying(
    ClaimKind.BIRTH, Value("17 February 2014", "2014-02-17", Span.day(date(2014, 2, 17)))
)
STATUS = Saying(ClaimKind.LEGAL_STATUS, Value("condemned", "convicted"))


@pytest.fixture
def lead(cast):
    return cast["protection_lead"]


@pytest.fixture
def stranger(cast):
    return cast["coordinator-elsewhere"]


@pytest.fixture
def girl(taken_in):
    return taken_in.by_row[2]


def add(actor, person, saying=BIRTH, spoken=PAPER):
    return actions.add_claim(
        actor=actor, person=person, saying=saying, spoken=spoken, received_on=TODAY
    )


def said(actor, person, kind):
    return [opened(r).words for r in access.claims(actor, persons=[person], kinds=[kind.value])]


def test_a_claim_is_added_with_its_source_and_says_who_added_it(lead, girl):
    with acting_as(lead):
        claim = add(lead, girl)
        assert said(lead, girl, ClaimKind.BIRTH) == [invented.MARKER_BIRTH, "17 February 2014"]
        [act] = access.acts_on(lead, [claim.pk])
        assert (act.verb, act.by_id) == ("added", lead.member)
        assert (claim.source.kind, claim.source.label) == (PAPER.kind, PAPER.label)


def test_two_claims_of_one_paper_have_one_source(lead, girl):
    with acting_as(lead):
        first, second = add(lead, girl), add(lead, girl, STATUS)
        assert first.source_id == second.source_id
        other = add(lead, girl, spoken=Spoken("visit", "The mother", date(2020, 5, 1)))
        assert other.source_id != first.source_id


def test_what_identifies_stays_inside_the_seal(lead, girl):
    with acting_as(lead):
        assert add(lead, girl).code == ""
        assert add(lead, girl, STATUS).code == "convicted"


def test_a_withdrawn_claim_stays_and_counts_no_more_and_can_stand_again(lead, girl):
    with acting_as(lead):
        claim = add(lead, girl)
        before = invented.answers(lead)
        actions.withdraw(actor=lead, claim=claim.pk, reason="Of somebody else (invented)")
        assert said(lead, girl, ClaimKind.BIRTH) == [invented.MARKER_BIRTH]
        [gone] = access.withdrawn(lead, [girl])
        assert gone.pk == claim.pk
        actions.restore(actor=lead, claim=claim.pk, reason="It was hers after all")
        assert invented.answers(lead) == before
        acts = access.acts_on(lead, [claim.pk])
        assert [act.verb for act in acts] == ["added", "withdrawn", "restored"]
        assert actions.words_of(acts[1]) == "Of somebody else (invented)"


def test_a_claim_of_a_list_is_withdrawn_alone(lead, girl):
    with acting_as(lead):
        claim = invented.a_claim(lead, girl)
    with acting_as(lead):
        actions.withdraw(actor=lead, claim=claim, reason="A slip of the list")
        assert Source.objects.get(pk=Claim.objects.get(pk=claim).source_id).stands


def test_who_comes_second_learns_who_was_first(lead, cast, girl):
    with acting_as(lead):
        claim = add(lead, girl)
        actions.withdraw(actor=lead, claim=claim.pk, reason="First reason")
    other = cast["protection_officer"]
    with acting_as(other), pytest.raises(MeanwhileError) as first:
        actions.withdraw(actor=other, claim=claim.pk, reason="Second reason")
    assert first.value.reason == "First reason"
    assert first.value.by
    with acting_as(other), pytest.raises(MeanwhileError):
        actions.restore(actor=other, claim=claim.pk, reason="Back")
        actions.restore(actor=other, claim=claim.pk, reason="And back")


def test_a_note_changes_nothing_about_the_standing(lead, girl):
    with acting_as(lead):
        claim = add(lead, girl)
        before = invented.answers(lead)
        actions.note(actor=lead, claim=claim.pk, words="The clerk wrote 17 over 12 (invented).")
        assert invented.answers(lead) == before
        note = access.acts_on(lead, [claim.pk])[-1]
        assert actions.words_of(note) == "The clerk wrote 17 over 12 (invented)."


@pytest.mark.parametrize("reason", ["", "   ", "x" * (actions.REASON_AT_MOST + 1)])
def test_nothing_is_withdrawn_without_a_short_reason(lead, girl, reason):
    with acting_as(lead):
        claim = add(lead, girl)
        with pytest.raises(ValueError, match="reason"):
            actions.withdraw(actor=lead, claim=claim.pk, reason=reason)


@pytest.mark.parametrize("role", ["auditor", "administrator", "consular_officer"])
def test_who_sees_no_person_writes_no_claim(cast, role, girl):
    actor = cast[role]
    with acting_as(actor), pytest.raises(PermissionDenied):
        add(actor, girl)


def test_another_desks_claim_answers_as_one_that_does_not_exist(lead, girl, stranger):
    with acting_as(lead):
        claim = add(lead, girl)
    for act in (actions.withdraw, actions.restore):
        with acting_as(stranger), pytest.raises(Http404):
            act(actor=stranger, claim=claim.pk, reason="Not mine")
    with acting_as(stranger), pytest.raises(Http404):
        add(stranger, girl)


def test_everybody_who_asked_is_told_inside_the_same_transaction(lead, girl, monkeypatch):
    told = []
    monkeypatch.setattr(changes, "_listeners", [lambda _actor, changed: told.append(changed)])
    with acting_as(lead):
        claim = add(lead, girl)
        actions.withdraw(actor=lead, claim=claim.pk, reason="A slip")
        actions.restore(actor=lead, claim=claim.pk, reason="None")
        actions.note(actor=lead, claim=claim.pk, words="Nothing changes")
    assert [(t.person, t.kind, t.claim, t.stands) for t in told] == [
        (girl, "birth", claim.pk, stands) for stands in (True, False, True)
    ]


def test_a_listener_that_fails_takes_the_claim_with_it(lead, girl, monkeypatch):
    def fails(_actor, _changed):
        raise RuntimeError("invented")

    monkeypatch.setattr(changes, "_listeners", [fails])
    with acting_as(lead):
        with pytest.raises(RuntimeError):
            add(lead, girl)
        assert not ClaimAct.objects.exists()


def test_the_person_is_found_by_a_name_that_was_added_and_not_once_it_is_withdrawn(lead, girl):
    from homeward.apps.search.searching import search

    name = Saying(ClaimKind.NAME, Value("Qamarmarker Inventedskaya"))

    def found():
        return girl in {
            each.told.person for each in search(lead, "Qamarmarker", on=TODAY, most=5).found
        }

    with acting_as(lead):
        assert not found()
        claim = add(lead, girl, name)
        assert found()
        actions.withdraw(actor=lead, claim=claim.pk, reason="Another girl's")
        assert not found()


def test_a_new_comparison_waits_for_the_worker_and_finds_the_same_girl(lead, girl):
    from procrastinate.contrib.django.models import ProcrastinateJob

    from homeward.apps.tracing.jobs import propose_person
    from homeward.apps.tracing.models import Proposal

    with acting_as(lead):
        other = invented.take_in(lead, "Zubaida Inventedova,F,,,,,", label="Other (fictional)")
        [twin] = invented.persons_by_row(lead, other).values()
        add(lead, twin, BIRTH)
    job = ProcrastinateJob.objects.filter(task_name="tracing.propose_person").last()
    assert job is not None
    assert set(job.args) == {"person", "source", "member"}
    propose_person.func(**job.args)
    with acting_as(lead):
        pairs = Proposal.objects.values_list("first_id", "second_id")
        assert {girl, twin} in [set(pair) for pair in pairs]


def test_the_log_says_who_did_it_and_holds_no_word_of_it(lead, girl):
    with acting_as(lead):
        claim = add(lead, girl, Saying(ClaimKind.REMARK, Value("Secretmarker")))
        actions.withdraw(actor=lead, claim=claim.pk, reason="Reasonmarker")
        events = [e for e in Event.objects.filter(kind="write") if girl in e.subjects]
        assert {"added a claim", "withdrew a claim"} <= {e.verb for e in events}
        assert not any("marker" in repr(vars(e)) for e in events)


def test_no_statement_but_withdrawing_changes_a_claim(lead, girl):
    with acting_as(lead):
        claim = add(lead, girl)
        for what in ("code = 'x'", "sealed = ''", f"said_on = '{TODAY}'", "kind = 'name'"):
            with (
                pytest.raises(DatabaseError, match="permission denied"),
                change(actor=lead, verb="tried"),
                connection.cursor() as cursor,
            ):
                cursor.execute(
                    f"update register_claim set {what} where id = %s",  # noqa: S608  constants
                    [claim.pk],
                )


def test_an_act_names_a_claim_of_the_same_person(lead, girl, taken_in):
    with acting_as(lead):
        claim = add(lead, girl)
        with (
            pytest.raises(DatabaseError, match="no claim of this person"),
            change(actor=lead, verb="tried"),
        ):
            ClaimAct.objects.create(
                keeper_id=lead.keeper, person_id=taken_in.by_row[3], claim_id=claim.pk,
                verb="noted", by_id=lead.member,
            )  # fmt: skip


def test_what_rests_on_a_claim_is_what_would_change_without_it(lead, girl):
    with acting_as(lead):
        rows = list(access.claims(lead, persons=[girl]))
        files = files_of(lead)
        [status] = [row.claim for row in rows if row.kind == "legal_status"]
        [sex] = [row.claim for row in rows if row.kind == "sex"]
        rests = resting_on(rows, files, on=TODAY, claim=status)
        assert any(
            (each.now.truth, each.without.truth) == (Truth.YES, Truth.UNKNOWN) for each in rests
        )
        assert resting_on(rows, files, on=TODAY, claim=sex) == []


def test_claims_that_cannot_both_be_right_name_one_another(lead, girl):
    with acting_as(lead):
        claim = add(lead, girl, STATUS)
        own = add(lead, girl)
        other = add(lead, girl, Saying(ClaimKind.BIRTH, Value("2009", "2009", Span.year(2009))))
        against = contradicted(list(access.claims(lead, persons=[girl])), on=TODAY)
        rows = {r.claim: r.kind for r in access.claims(lead, persons=[girl])}
        assert {rows[key] for key in against[claim.pk]} == {"legal_status"}
        assert own.pk in against[other.pk]
        assert own.pk not in against.get(claim.pk, [])


def test_a_conviction_added_by_hand_changes_the_standing(lead, girl):
    with acting_as(lead):
        [before] = standings(lead, on=TODAY, persons=[girl])
        add(lead, girl, STATUS)
        [after] = standings(lead, on=TODAY, persons=[girl])
        assert before.finding.truth is Truth.YES
        assert after.finding.truth is not Truth.YES


def test_a_talk_with_the_family_does_not_make_another_list_of_a_searched_child():
    from uuid import uuid4

    from homeward.apps.register.facts import Told
    from homeward.apps.tracing.facts import record

    families, visit = uuid4(), uuid4()
    told = Told(uuid4(), "AAAAA-BBBBB", sources=[families, visit])
    found = record(told, {families: "families", visit: "visit"})
    assert (found.kind, found.source) == ("families", str(families))
