"""The blind index is written after every list, twice is as good as once, and it names nobody."""
# ruff: noqa: ARG001 - fixtures are asked for what they do

import pytest
from procrastinate.contrib.django.models import ProcrastinateJob
from tests.apps.invented import a_list, forget_the_actor, persons_by_row, receive, take_in

from homeward.apps.audit.actions import acting_as, change
from homeward.apps.audit.models import Event
from homeward.apps.intake.actions import commit, undo
from homeward.apps.search import access, actions, jobs, writing
from homeward.apps.search.blind import blind, mark
from homeward.apps.search.models import Count, Coverage, Keys

pytestmark = pytest.mark.usefixtures("read_once")

HEADINGS = "Name,Mother,Date of birth,Place"
MAGOMED = "Магомедов Юсуф Мусаевич,Zubayda Inventedova,2011-03-04,Invented Prison"
YUSUF = "يوسف موسى محمدوف,,2011,Invented Prison"
LINA = "Lina Elsewhere,,2010,"
ROWS = (MAGOMED, YUSUF, LINA)


def listed(actor, *rows, label="Invented authority"):
    received = receive(actor, a_list(*rows, headings=HEADINGS), label=label)
    return commit(actor=actor, key=received.list.pk, understood=received.understood)


def write_all(actor, found):
    while actions.write_keys(actor=actor, list_key=found.pk):
        pass


def holders(actor, groups, *, most):
    """Who has a key of each group, on the sources that stand."""
    return access.holders(actor, groups, within=access.standing(actor), most=most)


def found_by(actor, *groups):
    """Persons who have a key of each group."""
    asked = [blind(actor.keeper, keys) for keys in groups]
    return {held.person for held in holders(actor, asked, most=100)}


def every_byte(actor):
    """All of the index, in one value."""
    with acting_as(actor):
        return (
            sorted(Keys.objects.values_list("person", "source", "keys"), key=str),
            sorted(Count.objects.values_list("key", "count")),
            sorted(Coverage.objects.values_list("pk", "mark", "sheet", "number", "whole")),
        )


@pytest.fixture
def me(coordinator):
    return coordinator


@pytest.fixture
def written(me):
    found = listed(me, *ROWS)
    write_all(me, found)
    found.people = persons_by_row(me, found)
    return found


def test_everybody_on_a_list_is_found_by_name_mother_place_and_year(me, written):
    people = written.people
    assert found_by(me, ["n:sf"]) == {people[2], people[3]}
    assert found_by(me, ["m:sbt"]) == {people[2]}
    assert found_by(me, ["y:2010"]) == {people[4]}
    assert found_by(me, ["f:aيوسف"]) == {people[2], people[3]}, "Юсуф is a form of it"
    assert found_by(me, ["n:sf"], ["y:2011"]) == {people[2], people[3]}
    assert found_by(me, ["n:sf", "n:ln"], ["y:2010"]) == {people[4]}
    assert found_by(me, ["n:sf"], ["m:sbt"], ["y:2011"], ["d:2011-03-04"]) == {people[2]}
    assert len(found_by(me, ["p:brsn", "p:frsn", "p:nfntt"])) == 2


def test_what_is_kept_says_no_name_and_differs_from_desk_to_desk(me, cast, written):
    elsewhere = cast["coordinator-elsewhere"].keeper
    [kept] = Keys.objects.filter(person=written.people[4]).values_list("keys", flat=True)
    assert set(blind(me.keeper, ["n:ln", "y:2010"])) <= set(kept)
    assert not set(blind(elsewhere, ["n:ln", "y:2010"])) & set(kept)
    assert all(-(2**63) <= key < 2**63 for key in kept)


def test_another_machines_key_finds_nobody(me, written, settings):
    settings.HOMEWARD_BLIND_KEY = b"another"
    assert found_by(me, ["n:sf"]) == set()


def test_an_undone_list_is_gone_from_answers_and_one_that_stands_again_is_back(me):
    first = listed(me, *ROWS)
    write_all(me, first)
    yusuf = found_by(me, ["n:sf"])
    second = listed(me, *ROWS, "Sami Added,,1999,")
    write_all(me, second)
    assert first.source_id != second.source_id
    assert found_by(me, ["n:sf"]) == yusuf, "the same persons, by the version that stands"
    assert len(found_by(me, ["y:1999"])) == 1
    undo(actor=me, key=second.pk)
    assert found_by(me, ["n:sf"]) == yusuf
    assert found_by(me, ["y:1999"]) == set()
    undo(actor=me, key=first.pk)
    assert found_by(me, ["n:sf"]) == set()


def test_a_replaced_list_is_written_though_it_does_not_stand(me):
    first = listed(me, *ROWS)
    second = listed(me, YUSUF, LINA)
    assert second.replaces_id == first.pk
    write_all(me, first)
    assert found_by(me, ["m:sbt"]) == set()
    undo(actor=me, key=second.pk)
    assert len(found_by(me, ["m:sbt"])) == 1


def test_how_many_have_a_key_is_counted(me, written):
    one, many, nobody = blind(me.keeper, ["m:sbt", "n:sf", "n:sfsfsf"])
    assert access.counts(me, [one, many, nobody]) == {one: 1, many: 2}


def test_written_twice_not_a_byte_changes(me, written):
    before = every_byte(me)
    assert not actions.write_keys(actor=me, list_key=written.pk)
    with change(actor=me, verb="forgot how far it was"):
        Coverage.objects.update(sheet=-1, number=-1, whole=False)
    write_all(me, written)
    assert every_byte(me) == before


def test_a_long_list_is_written_slice_by_slice_each_asking_for_the_next(me, monkeypatch):
    monkeypatch.setattr(writing, "ROWS_AT_ONCE", 2)
    found = listed(me, *ROWS)
    arguments = {"list_key": str(found.pk), "member": me.member}
    jobs.write_keys.func(**arguments)
    assert Keys.objects.count() == 2
    [job] = ProcrastinateJob.objects.filter(task_name="search.write_keys")
    assert job.args == arguments
    assert job.priority < 0
    jobs.write_keys.func(**job.args)
    assert Keys.objects.count() == 3
    assert Coverage.objects.get().whole
    assert ProcrastinateJob.objects.filter(task_name="search.write_keys").count() == 1


def test_a_slice_that_dies_leaves_nothing_and_the_next_one_does_it_all(cast, monkeypatch):
    me = cast["coordinator"]
    with acting_as(me):
        found = listed(me, *ROWS)
    before = every_byte(me)

    def dies(*_args, **_how):
        raise RuntimeError("killed")

    with monkeypatch.context() as patch:
        patch.setattr(Coverage, "save", dies)
        with pytest.raises(RuntimeError, match="killed"):
            jobs.write_keys.func(list_key=str(found.pk), member=me.member)
    assert every_byte(me) == before == ([], [], [])
    jobs.write_keys.func(list_key=str(found.pk), member=me.member)
    assert len(every_byte(me)[0]) == 3


def test_the_commit_asks_for_keys_and_names_nobody(me, monkeypatch):
    from homeward.apps.intake import access as lists
    from homeward.apps.intake import actions as intake
    from homeward.apps.intake.jobs import commit_list

    monkeypatch.setattr(lists, "note_progress", lambda *_: None)
    found = receive(me, a_list(*ROWS, headings=HEADINGS)).list
    intake.queue(actor=me, found=found)
    commit_list.func(list_key=str(found.pk), member=me.member)
    [job] = ProcrastinateJob.objects.filter(task_name="search.write_keys")
    assert job.args == {"list_key": str(found.pk), "member": me.member}


def test_a_list_that_was_undone_before_its_turn_is_not_written(me):
    found = listed(me, *ROWS)
    undo(actor=me, key=found.pk)
    assert not actions.write_keys(actor=me, list_key=found.pk)
    assert not Keys.objects.exists()


def test_keys_of_an_older_version_are_written_anew(me, written, monkeypatch):
    assert not access.lists_to_write(me, mark(me.keeper)).exists()
    monkeypatch.setattr("homeward.apps.search.blind.VERSION", 999)
    assert found_by(me, ["n:sf"]) == set()
    assert list(access.lists_to_write(me, mark(me.keeper))) == [written]
    write_all(me, written)
    assert len(found_by(me, ["n:sf"])) == 2
    assert Keys.objects.count() == 3
    assert access.counts(me, blind(me.keeper, ["n:sf"])) == dict.fromkeys(
        blind(me.keeper, ["n:sf"]), 2
    )


def test_what_is_missing_is_asked_for_once(me):
    found = listed(me, *ROWS)
    assert actions.write_missing_later(actor=me) == 1
    assert actions.write_missing_later(actor=me) == 0, "a job waits for it already"
    [job] = ProcrastinateJob.objects.filter(task_name="search.write_keys")
    jobs.write_keys.func(**job.args)
    assert not access.lists_to_write(me, mark(me.keeper)).exists()
    assert found_by(me, ["n:sf"]) <= set(persons_by_row(me, found).values())


def test_the_log_says_of_which_list_keys_were_written_and_of_nobody(me, written):
    event = Event.objects.filter(verb="wrote search keys").get()
    assert (event.kind, event.target) == ("write", f"list:{written.pk}")
    assert event.subjects == []


def test_who_may_not_take_in_lists_writes_no_keys(cast, written):
    from django.core.exceptions import PermissionDenied

    with acting_as(cast["lawyer"]), pytest.raises(PermissionDenied):
        actions.write_keys(actor=cast["lawyer"], list_key=written.pk)


@pytest.mark.parametrize("asked", [0, 5])
def test_no_group_of_keys_or_too_many_is_an_error(me, asked):
    with pytest.raises(ValueError, match="groups"):
        holders(me, [[1]] * asked, most=1)


def test_a_joined_person_is_found_as_the_one_they_are_shown_as(cast):
    from tests.apps.tracing.pairs import STATELESS, done_by, pair, thrice

    from homeward.apps.tracing.actions import answer

    me = cast["coordinator"]
    with done_by(me):
        first, second, _third = (rows[2] for rows in thrice(me, STATELESS))
        answer(actor=me, key=pair(first, second).key, verdict="same", reason="invented")
        for found in access.lists_to_write(me, mark(me.keeper)):
            write_all(me, found)
        held = holders(me, [blind(me.keeper, ["n:mn"])], most=10)
        shown = {each.person: each.shown for each in held}
    assert shown[first] == shown[second] in {first, second}
    assert len(shown) == 3


def test_take_in_of_the_usual_list_gives_everybody_with_a_name_keys(me):
    found = take_in(me)
    write_all(me, found)
    forget_the_actor()
    with acting_as(me):
        assert Keys.objects.count() == 5
