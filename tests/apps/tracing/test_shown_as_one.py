"""Persons joined are one everywhere: in the answer, the register, the gate and the letter."""

import csv
import io

import pytest
from tests.apps.invented import ON, answers
from tests.apps.letters.approving import approve_texts
from tests.apps.tracing.pairs import STATELESS, TURKISH, pair, thrice

from homeward.apps.audit.actions import acting_as
from homeward.apps.letters.actions import NothingToWriteError, write_request
from homeward.apps.register import access as register
from homeward.apps.register.access import Filters
from homeward.apps.register.standing import standings
from homeward.apps.sharing.access import decisions, gates
from homeward.apps.sharing.actions import decide, screen
from homeward.apps.tracing import access
from homeward.apps.tracing.actions import answer, confirm, undo
from homeward.core.disclosure.fields import Gate

pytestmark = pytest.mark.usefixtures("read_once")
WHY = "invented"


@pytest.fixture
def lists(cast):
    with acting_as(cast["coordinator"]):
        return thrice(cast["coordinator"], STATELESS, TURKISH)


@pytest.fixture
def girls(lists):
    """Three persons for whom Turkey is claimed, and who are one."""
    return [found[3] for found in lists]


def join(cast, one, other):
    me, second = cast["coordinator"], cast["protection_lead"]
    with acting_as(me):
        found = pair(one, other)
        answer(actor=me, key=found.key, verdict="same", reason=WHY)
    with acting_as(second):
        if found.decision == "open" and access.may_be_shown(second, [one, other]):
            confirm(actor=second, key=found.key, reason=WHY)


def apart(cast, one, other):
    with acting_as(cast["coordinator"]):
        key = pair(one, other).key
        undo(actor=cast["coordinator"], key=key, reason=WHY)
        undo(actor=cast["coordinator"], key=key, reason=WHY)


def gated(cast, person, decision):
    lead = cast["protection_lead"]
    with acting_as(lead):
        screen(actor=lead, person=person, state="TUR", answers={})
        decide(actor=lead, person=person, state="TUR", decision=decision, reason=WHY)


def gate(cast, person):
    with acting_as(cast["protection_lead"]):
        return gates(cast["protection_lead"], "TUR", [person]).get(person)


def test_the_answer_has_one_line_with_the_rows_of_all(cast, girls, capsys):
    from homeward.cli.standing import _as_csv, _line

    join(cast, girls[0], girls[1])
    join(cast, girls[1], girls[2])
    me = cast["coordinator"]
    with acting_as(me):
        code = register.person_for(me, girls[0]).code
        _as_csv(map(_line, standings(me, on=ON, state="TUR")))
    [line] = csv.DictReader(io.StringIO(capsys.readouterr().out))
    assert line["person"] == code
    assert line["sources"] == "invented.csv#3"
    assert (line["nationality"], line["sex"], line["asked_back"]) == ("TUR", "F", "yes")


@pytest.mark.parametrize("order", [(0, 1, 2), (2, 1, 0), (1, 2, 0)])
def test_in_whatever_order_people_join_the_answer_is_the_same(cast, girls, order):
    first, second, third = (girls[i] for i in order)
    join(cast, first, second)
    join(cast, second, third)
    with acting_as(cast["coordinator"]):
        code = register.person_for(cast["coordinator"], girls[0]).code
        assert code in answers(cast["coordinator"])
        assert len(list(standings(cast["coordinator"], on=ON, state="TUR"))) == 1


@pytest.mark.parametrize(
    "filters",
    [{}, {"state": "TUR"}, {"sex": "F"}, {"state": "TUR", "sex": "F"}],
    ids=str,
)
def test_the_register_counts_them_once(cast, girls, filters):
    me = cast["coordinator"]
    with acting_as(me):
        before = register.persons(me, Filters(**filters)).count()
    join(cast, girls[0], girls[1])
    with acting_as(me):
        found = set(register.persons(me, Filters(**filters)).values_list("pk", flat=True))
    assert len(found) == before - 1
    assert girls[0] in found
    assert girls[1] not in found


def test_a_person_is_found_by_the_source_and_by_the_code_of_whoever_is_shown_as_one(cast, girls):
    join(cast, girls[0], girls[1])
    me = cast["coordinator"]
    with acting_as(me):
        second = register.person_for(me, girls[1])
        for filters in (Filters(text=second.code), Filters(source=str(second.first_source_id))):
            keys = set(register.persons(me, filters).values_list("pk", flat=True))
            assert girls[0] in keys
            assert girls[1] not in keys


def test_a_group_whose_first_list_was_undone_is_still_there(cast, girls):
    from homeward.apps.intake.actions import undo as undo_list
    from homeward.apps.intake.models import List

    join(cast, girls[0], girls[1])
    me = cast["coordinator"]
    with acting_as(me):
        oldest = List.objects.order_by("added_at").first()
        undo_list(actor=me, key=oldest.pk)
        assert girls[0] in set(register.persons(me).values_list("pk", flat=True))
        [found] = list(standings(me, on=ON, persons=[girls[1]]))
        assert found.dossier.person == girls[0]


def test_the_gate_closes_when_somebody_is_joined_on_whom_nobody_decided(cast, girls):
    gated(cast, girls[0], "contact")
    assert gate(cast, girls[0]) is Gate.CONTACT
    join(cast, girls[0], girls[1])
    assert gate(cast, girls[0]) is Gate.UNRECORDED
    gated(cast, girls[0], "contact")
    assert gate(cast, girls[0]) is Gate.CONTACT


@pytest.mark.parametrize(("other", "expected"), [("none", Gate.NONE), ("limited", Gate.LIMITED)])
def test_the_strictest_of_two_gates_holds_until_the_lead_looks_again(cast, girls, other, expected):
    gated(cast, girls[1], other)
    gated(cast, girls[0], "contact")
    join(cast, girls[0], girls[1])
    assert gate(cast, girls[0]) is expected
    with acting_as(cast["protection_lead"]):
        assert decisions(cast["protection_lead"], girls[0]).count() == 2
    apart(cast, girls[0], girls[1])
    assert gate(cast, girls[0]) is Gate.CONTACT
    assert gate(cast, girls[1]) is expected


def test_a_letter_names_them_once(cast, girls):
    lead = cast["protection_lead"]
    for girl in girls:
        gated(cast, girl, "contact")
    approve_texts(lead)
    with acting_as(lead):
        assert write_request(actor=lead, state="TUR", on=ON, draft=False).entry_set.count() == 3
    join(cast, girls[0], girls[1])
    join(cast, girls[1], girls[2])
    with acting_as(lead):
        letter = write_request(actor=lead, state="TUR", on=ON, draft=False)
        assert [entry.person_id for entry in letter.entry_set.all()] == [girls[0]]


def test_no_letter_names_whoever_one_member_alone_joined_before_a_state_was_claimed(cast, lists):
    from homeward.apps.audit.actions import change
    from homeward.apps.register.codec import Value, seal
    from homeward.apps.register.models import Claim

    one, other = lists[0][2], lists[1][2]
    join(cast, one, other)
    me, lead = cast["coordinator"], cast["protection_lead"]
    with acting_as(me), change(actor=me, verb="added a claim"):
        old = Claim.objects.filter(person=other).first()
        Claim.objects.create(
            keeper_id=old.keeper_id, person_id=other, source_id=old.source_id, kind="nationality",
            code="KAZ", sealed=seal(other, Value("Kazakhstan", "KAZ")), said_on=old.said_on,
        )  # fmt: skip
    with acting_as(lead):
        screen(actor=lead, person=one, state="KAZ", answers={})
        decide(actor=lead, person=one, state="KAZ", decision="contact", reason=WHY)
        assert access.joined_by_one(lead, [one]) == {one}
        with pytest.raises(NothingToWriteError, match="gate"):
            write_request(actor=lead, state="KAZ", on=ON, draft=False)
        undo(actor=lead, key=pair(one, other).key, reason=WHY)
        assert access.joined_by_one(lead, [one]) == set()


def test_two_families_who_search_for_one_child_stay_two_claims(cast):
    from tests.apps.invented import persons_by_row, receive

    from homeward.apps.intake.actions import commit
    from homeward.apps.tracing.actions import propose_repeats

    me = cast["coordinator"]
    with acting_as(me):
        people = []
        for who in ("Grandmother Invented", "Aunt Invented"):
            text = (
                "Name,Sex,Date of birth,Who searches\n"
                f"Amina Invented Nobody,F,2012-03-04,{who}\n"
                f"Filler {who.split()[0]} Else,M,1970-01-01,{who}\n"
            )
            received = receive(me, text.encode(), label=who)
            found = commit(actor=me, key=received.list.pk, understood=received.understood)
            propose_repeats(actor=me, source=found.source, list_key=str(found.pk))
            people.append(persons_by_row(me, found)[2])
    join(cast, *people)
    with acting_as(me):
        rows = [row for row in register.claims(me, persons=people[:1]) if row.kind == "seeker"]
        assert {row.about for row in rows} == set(people)
        assert len(rows) == 2
