"""Searching: who is found and why, whom nobody sees, and what the log says of it."""
# ruff: noqa: ARG001 - fixtures are asked for what they do

from datetime import UTC, date

import pytest
from tests.apps.invented import forget_the_actor, persons_by_row
from tests.apps.search.test_keys import LINA, MAGOMED, ROWS, YUSUF, listed, write_all

from homeward.apps.audit.actions import acting_as
from homeward.apps.audit.models import Event
from homeward.apps.intake.actions import undo
from homeward.apps.register.models import Person
from homeward.apps.search import searching
from homeward.apps.search.searching import search

pytestmark = pytest.mark.usefixtures("read_once")
ON = date(2026, 11, 27)


def findable(actor, *rows, label="Invented authority"):
    found = listed(actor, *rows, label=label)
    write_all(actor, found)
    found.people = persons_by_row(actor, found)
    return found


def people(actor, text, **how):
    return [each.told.person for each in search(actor, text, on=ON, most=10, **how).found]


@pytest.fixture
def me(coordinator):
    return coordinator


@pytest.fixture
def here(me):
    return findable(me, *ROWS)


def test_one_child_is_found_in_three_scripts_with_the_reasons(me, here):
    for text in ("Magomedow Yousef", "يوسف محمدوف", "Юсуф Магомедов"):
        assert set(people(me, text)) == {here.people[2], here.people[3]}, text
    [best, *_rest] = search(me, "Magomedow Yousef 2011", on=ON, most=10).found
    assert [str(reason) for reason in best.reasons][-1].startswith("Born “2011")


@pytest.mark.parametrize(
    "text", ["zubayda", "Zubayda Yusuf", "prison Yusuf 15", "Inventedova 2011"]
)
def test_mother_place_and_age_find_too(me, here, text):
    assert here.people[2] in people(me, text)


def test_a_word_that_nobody_has_does_not_hide_whom_the_others_fit(me, here):
    [first, *_rest] = search(me, "Magomedow Qwzx", on=ON, most=10).found
    assert first.told.person in {here.people[2], here.people[3]}
    assert [str(sentence) for sentence in first.against] == ["Nothing fits “Qwzx”."]


def test_an_unfinished_word_finds(me, here):
    assert people(me, "Магом") == [here.people[2]]


@pytest.mark.parametrize("cut", [3, 5, 6, 8, 11])
def test_a_code_and_its_beginning_find_the_person_first(me, here, cut):
    code = Person.objects.get(pk=here.people[4]).code
    mixed = any(map(str.isdigit, code[:cut])) and any(map(str.isalpha, code[:cut]))
    beginning = code[:cut] if mixed else code
    result = search(me, beginning.lower(), on=ON, most=10)
    assert result.found[0].told.person == here.people[4]
    assert "code" in str(result.found[0].reasons[0])


def test_nobody_is_found_by_a_list_that_was_undone(me, here):
    undo(actor=me, key=here.pk)
    for text in ("Yusuf", "zubayda", "2011", Person.objects.first().code):
        assert people(me, text) == []


def test_another_desks_member_finds_nobody(cast, me, here):
    forget_the_actor()
    elsewhere = cast["coordinator-elsewhere"]
    code = "00000"
    with acting_as(elsewhere):
        for text in ("Magomedow Yousef", "2011", code):
            assert people(elsewhere, text) == []


def test_a_role_that_works_on_no_persons_is_refused(cast, here):
    from django.core.exceptions import PermissionDenied

    with acting_as(cast["auditor"]), pytest.raises(PermissionDenied):
        people(cast["auditor"], "Yusuf")


def test_the_log_has_exactly_who_was_shown_and_no_word_of_the_question(me, here):
    mark = Event.objects.count()
    shown = people(me, "Magomedow Yousef")
    event = Event.objects.first()
    assert Event.objects.count() == mark + 1
    assert (event.kind, event.verb, event.subjects) == ("read", "searched the register", shown)
    assert "agomed" not in f"{event.target}{event.detail}"


def test_a_search_that_finds_nobody_is_recorded_too(me, here):
    assert people(me, "Temirkhanov") == []
    event = Event.objects.first()
    assert (event.verb, event.subjects, event.detail) == ("searched the register", [], {})


def test_an_empty_question_asks_nothing(me, here, django_assert_num_queries):
    with django_assert_num_queries(0):
        assert search(me, " ,. ", on=ON, most=10) == searching.Result()


def test_more_than_are_shown_is_said(me):
    findable(me, *(f"Yusuf Invented{n},,2011," for n in range(4)))
    assert not search(me, "Yusuf", on=ON, most=4).more
    cut = search(me, "Yusuf", on=ON, most=3)
    assert len(cut.found) == 3
    assert cut.more


def test_lists_that_are_not_prepared_yet_are_said(me, here):
    assert not search(me, "Yusuf", on=ON, most=3).unfinished
    listed(me, "Somebody New,,1999,", label="Another")
    assert search(me, "Yusuf", on=ON, most=3).unfinished


@pytest.mark.parametrize("role", ["protection_officer", "lawyer"])
def test_who_sees_no_list_is_told_too_that_not_everybody_is_found_yet(cast, me, here, role):
    listed(me, "Somebody New,,1999,", label="Another")
    forget_the_actor()
    with acting_as(cast[role]):
        assert search(cast[role], "Yusuf", on=ON, most=3).unfinished


def test_persons_joined_by_people_are_one_answer(cast):
    from tests.apps.tracing.pairs import STATELESS, pair, thrice

    from homeward.apps.search import access
    from homeward.apps.search.blind import mark
    from homeward.apps.tracing.actions import answer

    me = cast["coordinator"]
    with acting_as(me):
        first, second, third = (rows[2] for rows in thrice(me, STATELESS))
        answer(actor=me, key=pair(first, second).key, verdict="same", reason="invented")
        for each in access.lists_to_write(me, mark(me.keeper)):
            write_all(me, each)
        found = people(me, "Amina Invented Nobody")
        hidden = Person.objects.get(joined_to__isnull=False)
        assert people(me, hidden.code)[0] == hidden.joined_to_id
    assert len({first, second} & set(found)) == 1
    assert third in found


def test_common_words_do_not_hide_the_one_who_has_all_of_them(me, monkeypatch):
    """More have each word than are looked at; whoever has both is found all the same."""
    monkeypatch.setattr(searching, "LOOKED_AT", 3)
    many = [f"محمد Filler{n},,1990," for n in range(6)] + [
        f"أحمد Other{n},,1990," for n in range(6)
    ]
    found = findable(me, *many, "محمد أحمد,,1990,")
    assert people(me, "Muhammad Ahmad")[0] == found.people[14]


def test_a_withdrawn_claim_is_no_reason(me, here):
    from datetime import datetime

    from homeward.apps.audit.actions import change
    from homeward.apps.register.models import Claim

    with change(actor=me, verb="withdrew a claim"):
        claims = Claim.objects.filter(person=here.people[2], kind="mother_name")
        claims.update(withdrawn_at=datetime(2026, 11, 27, tzinfo=UTC))
    assert people(me, "zubayda") == []


def test_the_usual_rows_are_all_different_people(me, here):
    assert len({MAGOMED, YUSUF, LINA}) == len(set(here.people.values()))
