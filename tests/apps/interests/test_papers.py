"""Papers on best interests: drafts that lose nothing, a panel that promised, decisions sealed."""

from dataclasses import replace
from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.db import connection, transaction
from django.db.utils import IntegrityError, ProgrammingError
from django.http import Http404
from django.utils.translation import override
from tests.apps.interests.words import AGREEMENT
from tests.apps.invented import ON, forget_the_actor, nobody_acting

from homeward.apps.accounts.access import actor_of
from homeward.apps.accounts.actions import UNUSABLE
from homeward.apps.accounts.models import Member, Organisation
from homeward.apps.audit.actions import acting_as, change
from homeward.apps.audit.models import Event
from homeward.apps.interests import access, actions, drafting, panel
from homeward.apps.interests import paper as pages
from homeward.apps.interests.models import Decision, Paper, Seat, Writing
from homeward.apps.letters.typesetting.render import render_report
from homeward.apps.register.models import Claim, Person
from homeward.apps.returnfiles.actions import open_file
from homeward.apps.returnfiles.models import Act
from homeward.core.returns.consent import Position
from homeward.core.returns.interests import PanelOutcome, Views, Way

GIRL = 2
DETERMINATION, ASSESSMENT = Paper.Kind.DETERMINATION, Paper.Kind.ASSESSMENT
RULING = panel.Ruling(
    outcome=PanelOutcome.APPROVES,
    chosen=Way.ORIGIN,
    reasons="Invented reasons.",
    decided_on=ON,
    review_on=ON + timedelta(90),
)


@pytest.fixture
def girl(taken_in):
    """The girl of the usual list."""
    return taken_in.by_row[GIRL]


@pytest.fixture
def lead(cast, girl):  # noqa: ARG001  a list is taken in first
    """The protection lead at work."""
    with acting_as(cast["protection_lead"]):
        yield cast["protection_lead"]


@pytest.fixture
def sitting(cast):
    """Three who can sit on a panel, of two bodies: an agency works in the same register."""
    administrator = cast["administrator"]
    with nobody_acting(), acting_as(administrator), change(actor=administrator, verb="made"):
        agency = Organisation.objects.create(
            name="Invented agency", kind="agency", keeper_id=administrator.keeper
        )
        member = Member.objects.create(
            login="agency-officer",
            shown_as="Invented officer",
            organisation=agency,
            role="protection_officer",
            password=UNUSABLE,
        )
    return cast["protection_officer"], cast["lawyer"], actor_of(member)


def opened(lead, girl, kind=DETERMINATION):
    return drafting.open_paper(actor=lead, person=girl, kind=kind)


def save(actor, paper, seen=0, **words):
    typed = {name.replace("__", "."): text for name, text in words.items()}
    return drafting.save(actor=actor, key=paper.pk, seen=seen, words=typed)


def words_of(actor, paper):
    return drafting.draft_of(actor, paper).words


def as_another(cast, role="protection_officer"):
    forget_the_actor()
    return acting_as(cast[role])


def test_words_are_kept_field_by_field_and_unchanged_ones_are_not_written_again(lead, girl):
    paper = opened(lead, girl)
    saved = save(lead, paper, known="Invented.", sources="")
    assert save(lead, paper, saved.seen, known="Invented.", sources="Somebody.").clashes == {}
    assert words_of(lead, paper) == {"known": "Invented.", "sources": "Somebody."}
    assert Writing.objects.count() == 2


def test_two_who_write_in_different_fields_do_not_meet(cast, lead, girl):
    paper = opened(lead, girl)
    officer = cast["protection_officer"]
    with as_another(cast):
        save(officer, paper, known="Theirs.")
        assert save(officer, paper, 0, sources="Theirs too.").clashes == {}
    with acting_as(lead):
        assert save(lead, paper, 0, known="", why="Mine.").clashes == {}
        assert words_of(lead, paper) == {
            "known": "Theirs.", "sources": "Theirs too.", "why": "Mine.",
        }  # fmt: skip


def test_a_stale_draft_overwrites_nothing_and_both_are_kept(cast, lead, girl):
    paper = opened(lead, girl)
    seen = save(lead, paper, known="First.").seen
    officer = cast["protection_officer"]
    with as_another(cast):
        save(officer, paper, seen, known="Theirs.")
    with acting_as(lead):
        saved = save(lead, paper, seen, known="Mine.")
        assert drafting.text_of(saved.clashes["known"]) == "Theirs."
        draft = drafting.draft_of(lead, paper)
        assert draft.words["known"] == "Theirs."
        assert [drafting.text_of(row) for row in draft.beside["known"]] == ["Mine."]
        assert save(lead, paper, saved.seen, known="Mine.").clashes == {}
        draft = drafting.draft_of(lead, paper)
        assert (draft.words["known"], draft.beside) == ("Mine.", {})


def test_the_same_words_written_by_two_are_no_clash(cast, lead, girl):
    paper = opened(lead, girl)
    with as_another(cast):
        save(cast["protection_officer"], paper, known="The same.")
    with acting_as(lead):
        assert save(lead, paper, 0, known="The same.").clashes == {}


def test_a_field_that_no_paper_has_is_refused_and_a_way_is_one_of_the_ways(lead, girl):
    paper = opened(lead, girl)
    with pytest.raises(KeyError):
        save(lead, paper, nothing="x")
    save(lead, paper, recommended="a third way")
    assert words_of(lead, paper) == {}


def whole(sitting, lead, girl):
    """A determination in which nothing lacks: three members of two bodies have promised."""
    heard = actions.Heard(views=Views.GIVEN, on=ON - timedelta(2), words="Invented words.")
    actions.hear(actor=lead, person=girl, heard=heard, today=ON)
    paper = opened(lead, girl)
    words = dict.fromkeys(drafting.fields_of(paper.kind), "Invented.")
    words = {
        n: t for n, t in words.items() if not n.endswith("closed") and not n.startswith("other.")
    }
    drafting.save(actor=lead, key=paper.pk, seen=0, words=words | {"recommended": "origin"})
    for one in sitting:
        panel.seat(actor=lead, key=paper.pk, member=one.member)
    for one in sitting:
        with nobody_acting(), acting_as(one):
            panel.promise(actor=one, key=paper.pk, interested=False, on=ON - timedelta(1))
    return paper


def decide(lead, paper, **changes):
    return panel.decide(actor=lead, key=paper.pk, ruling=replace(RULING, **changes), today=ON)


def test_a_whole_paper_is_decided_and_takes_nothing_more(sitting, lead, girl):
    paper = whole(sitting, lead, girl)
    with acting_as(lead):
        made = decide(lead, paper)
        assert panel.is_untouched(lead, paper, made)
        with pytest.raises(drafting.SealedError):
            save(lead, paper, known="Changed.")
        with pytest.raises(drafting.SealedError):
            panel.leave(actor=lead, key=paper.pk, member=sitting[2].member)
        for act in (
            lambda: Writing.objects.create(
                keeper_id=lead.keeper, paper=paper, field="known", sealed=b"\x01[]",
                by_id=lead.member,
            ),
            lambda: Seat.objects.filter(paper=paper).update(left_at="2026-11-22T00:00Z"),
        ):  # fmt: skip
            with pytest.raises(IntegrityError, match="takes nothing more"), transaction.atomic():
                with change(actor=lead, verb="tried"):
                    act()


@pytest.mark.parametrize(
    ("field", "text"),
    [("origin.safety", ""), ("recommended", ""), ("mother.what", None)],
)
def test_what_lacks_keeps_a_paper_from_being_decided(sitting, lead, girl, field, text):
    paper = whole(sitting, lead, girl)
    with acting_as(lead):
        if text is None:  # a way that is closed without being looked at is not on the table
            words = {f"{w}.closed": "Closed." for w in ("other_state", "mother", "care_here")}
            words = words | {"origin.closed": ""}
            drafting.save(actor=lead, key=paper.pk, seen=2**40, words=words)
        else:
            drafting.save(actor=lead, key=paper.pk, seen=2**40, words={field: text})
        with pytest.raises(panel.PanelError, match="unfinished"):
            decide(lead, paper)
        assert decide(lead, paper, outcome=PanelOutcome.DEFERS, chosen=None).outcome == "defers"


@pytest.mark.parametrize(
    ("changes", "why"),
    [
        ({"reasons": " "}, "reason"),
        ({"decided_on": ON + timedelta(1)}, "day"),
        ({"review_on": ON}, "day"),
        ({"review_on": None}, "unfinished"),
        ({"chosen": None}, "unfinished"),
        ({"outcome": PanelOutcome.REOPENS}, "unfinished"),
        ({"decided_on": ON - timedelta(5)}, "unfinished"),
        ({"reasons": "a time " + "bomb"}, "words"),
    ],
)
def test_a_ruling_that_does_not_fit_is_refused(sitting, lead, girl, changes, why):
    paper = whole(sitting, lead, girl)
    with acting_as(lead), pytest.raises(panel.PanelError, match=why):
        decide(lead, paper, **changes)


def test_an_interest_on_the_panel_keeps_it_from_deciding(sitting, lead, girl):
    paper = whole(sitting, lead, girl)
    with nobody_acting(), acting_as(sitting[2]):
        panel.promise(actor=sitting[2], key=paper.pk, interested=True, on=ON)
    with acting_as(lead), pytest.raises(panel.PanelError, match="unfinished"):
        decide(lead, paper)


def test_nobody_promises_for_another(sitting, lead, girl):
    paper = opened(lead, girl)
    found = panel.seat(actor=lead, key=paper.pk, member=sitting[2].member)
    with pytest.raises(IntegrityError, match="own name"), transaction.atomic():
        with change(actor=lead, verb="tried"):
            Seat.objects.filter(pk=found.pk).update(promised_on=ON, interested="no")
    with pytest.raises(Http404):
        panel.promise(actor=lead, key=paper.pk, interested=False, on=ON)


@pytest.mark.parametrize("role", ["coordinator", "auditor", "consular_officer"])
def test_a_coordinator_or_a_mission_is_never_seated(cast, lead, girl, role):
    paper = opened(lead, girl)
    with pytest.raises(panel.PanelError, match="seated"):
        panel.seat(actor=lead, key=paper.pk, member=cast[role].member)


TABLES = (Paper, Writing, Seat, Decision)


def test_a_lawyer_sees_nothing_before_the_promise_and_the_paper_after(cast, lead, girl):
    paper = opened(lead, girl)
    save(lead, paper, known="Invented.")
    lawyer = cast["lawyer"]
    with as_another(cast, "lawyer"):
        assert not any(table.objects.exists() for table in TABLES)
        with pytest.raises(Http404):
            access.paper_for(lawyer, paper.pk)
    with acting_as(lead):
        panel.seat(actor=lead, key=paper.pk, member=lawyer.member)
    with as_another(cast, "lawyer"):
        assert [table.objects.exists() for table in TABLES] == [False, False, True, False]
        assert [one.paper_id for one in access.unpromised(lawyer)] == [paper.pk]
        with pytest.raises(Http404):
            access.paper_for(lawyer, paper.pk)
        panel.promise(actor=lawyer, key=paper.pk, interested=False, on=ON)
        assert words_of(lawyer, access.paper_for(lawyer, paper.pk)) == {"known": "Invented."}
        with pytest.raises(PermissionDenied):
            save(lawyer, paper, known="Mine.")
    with acting_as(lead):
        panel.leave(actor=lead, key=paper.pk, member=lawyer.member)
    with as_another(cast, "lawyer"):
        assert not Writing.objects.exists()
        assert access.papers_of(lawyer, girl) == []


def test_who_sits_on_a_panel_and_is_not_assigned_reads_the_paper_alone(sitting, lead, girl):
    agency = sitting[2]  # whose team is assigned nobody
    paper = opened(lead, girl)
    save(lead, paper, known="Invented.")
    actions.hear(
        actor=lead,
        person=girl,
        heard=actions.Heard(views=Views.GIVEN, on=ON, words="Said."),
        today=ON,
    )
    panel.seat(actor=lead, key=paper.pk, member=agency.member)
    code = access.paper_for(lead, paper.pk).code
    with nobody_acting(), acting_as(agency):
        panel.promise(actor=agency, key=paper.pk, interested=False, on=ON)
        found = access.paper_for(agency, paper.pk)
        assert found.code == code
        assert words_of(agency, found) == {"known": "Invented."}
        assert [one.views for one in access.hearings(agency, girl)] == [Views.GIVEN.value]
        assert not Person.objects.filter(pk=girl).exists()
        assert not Claim.objects.filter(person_id=girl).exists()
    with acting_as(lead):
        panel.leave(actor=lead, key=paper.pk, member=agency.member)
    with nobody_acting(), acting_as(agency):
        assert not Paper.objects.exists()
        assert access.hearings(agency, girl) == []


def test_whoever_coordinates_learns_of_no_paper(cast, sitting, lead, girl):
    paper = whole(sitting, lead, girl)
    with acting_as(lead):
        decide(lead, paper)
    coordinator = cast["coordinator"]
    with as_another(cast, "coordinator"):
        assert not any(table.objects.exists() for table in TABLES)
        assert access.papers_of(coordinator, girl) == []
        with pytest.raises(PermissionDenied):
            access.papers(coordinator)
        with pytest.raises(PermissionDenied):
            opened(coordinator, girl)


def test_the_decision_answers_the_file_and_reopening_opens_it_again(sitting, lead, girl):
    file = open_file(actor=lead, person=girl, on=ON)
    paper = whole(sitting, lead, girl)
    with acting_as(lead):
        decide(lead, paper)
        said = Act.objects.filter(file=file, ask="s5.decision").order_by("number").last()
        assert (said.value, said.audience) == ("positive", "protection")
        review = {"reasons": "Invented.", "today": ON}
        same = panel.look_again(actor=lead, key=paper.pk, review_on=ON + timedelta(60), **review)
        assert same == paper
        onward = panel.look_again(actor=lead, key=paper.pk, review_on=None, **review)
        assert (onward.cause, onward.follows_id) == ("reopened", paper.pk)
        assert words_of(lead, onward) == words_of(lead, paper)
        assert Act.objects.filter(file=file, kind="reopened", stage="S5").count() == 1
        with pytest.raises(panel.PanelError, match="not_decided"):
            panel.look_again(actor=lead, key=paper.pk, review_on=None, **review)


@pytest.mark.parametrize("position", [Position.REFUSED, Position.WITHDRAWN])
def test_a_no_closes_nothing_and_goes_to_the_panel(lead, girl, position):
    said = replace(AGREEMENT, position=position)
    for _twice in range(2):
        actions.record(actor=lead, person=girl, said=said, today=ON)
    [paper] = access.papers_of(lead, girl)
    assert (paper.kind, paper.cause) == ("determination", "refusal")


def test_an_assessment_is_approved_whole_and_by_somebody_else(cast, lead, girl):
    paper = opened(lead, girl, ASSESSMENT)
    officer = cast["protection_officer"]
    words = dict.fromkeys(drafting.fields_of(paper.kind), "Invented.")
    drafting.save(actor=lead, key=paper.pk, seen=0, words=words)
    with pytest.raises(panel.PanelError, match="own"):
        panel.approve(actor=lead, key=paper.pk, on=ON)
    with as_another(cast):
        with pytest.raises(panel.PanelError, match="unfinished"):
            panel.approve(actor=officer, key=paper.pk, on=ON)  # nobody heard the child
        heard = actions.Heard(views=Views.DECLINED, on=ON)
        actions.hear(actor=officer, person=girl, heard=heard, today=ON)
        assert panel.approve(actor=officer, key=paper.pk, on=ON).verb == "approve"


@pytest.mark.parametrize("language", ["en", "ar", "fr", "ru"])
def test_a_decided_paper_is_printed_in_every_language(sitting, lead, girl, language):
    paper = whole(sitting, lead, girl)
    with acting_as(lead), override(language):
        decide(lead, paper, reasons="مكتوب بالعربية. Invented.\nSecond paragraph.")
        found = access.paper_for(lead, paper.pk)
        assert render_report(pages.report_of(lead, found)).startswith(b"%PDF")


def test_a_changed_digest_would_show(sitting, lead, girl):
    paper = whole(sitting, lead, girl)
    with acting_as(lead):
        made = decide(lead, paper)
        made.review_on = ON + timedelta(900)
        assert not panel.is_untouched(lead, paper, made)


def test_nothing_of_a_paper_can_be_changed_or_taken_out(lead, girl):
    opened(lead, girl)
    with connection.cursor() as cursor:
        for table in ("paper", "writing", "decision"):
            cursor.execute(f"select has_table_privilege('interests_{table}', 'UPDATE, DELETE')")
            assert cursor.fetchone() == (False,)
        with pytest.raises(ProgrammingError), change(actor=lead, verb="tried"):
            cursor.execute("update interests_seat set member_id = 1")


def test_the_log_names_no_word_of_a_paper(lead, girl):
    paper = opened(lead, girl)
    save(lead, paper, known="Verytellingmarker.")
    assert "Verytellingmarker" not in repr(list(Event.objects.values()))
