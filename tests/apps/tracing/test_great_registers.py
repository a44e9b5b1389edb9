"""In a great register whoever shares enough search keys is read; the pairs found are the same."""
# ruff: noqa: ARG001 - fixtures put rows in

from datetime import date

import numpy as np
import pytest
from django.db import transaction
from tests.apps.invented import persons_by_row, receive

from homeward.apps.audit.actions import acting_as
from homeward.apps.audit.models import Event
from homeward.apps.intake.actions import commit
from homeward.apps.search import access as keys
from homeward.apps.search import scanning
from homeward.apps.search.actions import write_keys
from homeward.apps.search.blind import mark
from homeward.apps.tracing import writing
from homeward.apps.tracing.actions import compare_list
from homeward.apps.tracing.models import Proposal
from homeward.core.matching import common_words
from homeward.core.matching.held import Limits
from homeward.demo import files, sheets
from homeward.demo.world import invent

pytestmark = pytest.mark.usefixtures("read_once")
DAY = date(2018, 7, 3)
CHILDREN = 60


@pytest.fixture
def me(cast):
    with acting_as(cast["coordinator"]):
        yield cast["coordinator"]


@pytest.fixture
def last(me, tmp_path):
    """The lists of an invented world, taken in and ready to be searched; gives the last one."""
    found = None
    for sheet in sheets.lists(invent(7, day=DAY, children=CHILDREN)):
        path = tmp_path / sheet.file
        files.write_sheet(path, sheet)
        received = receive(me, path.read_bytes(), name=sheet.file, label=sheet.keeper)
        found = commit(actor=me, key=received.list.pk, understood=received.understood)
    prepare(me)
    return found


def prepare(actor):
    for each in keys.lists_to_write(actor, mark(actor.keeper)):
        while write_keys(actor=actor, list_key=each.pk):
            pass


def proposed(actor, found):
    """What one comparison proposes; afterwards everything is as before."""
    with transaction.atomic():
        start = 0
        while start is not None:
            done = compare_list(
                actor=actor, source=found.source, list_key=str(found.pk), start=start
            )
            start = done.following
        pairs = {
            (each.kind, each.first_id, each.second_id): (each.band, each.probability, each.reason)
            for each in Proposal.objects.filter(source=found.source)
        }
        transaction.set_rollback(True)
    return pairs


@pytest.fixture
def by_everybody(me, last, monkeypatch):
    monkeypatch.setattr(writing, "ROWS_AT_ONCE", 10_000)
    return proposed(me, last)


@pytest.fixture
def great(monkeypatch):
    monkeypatch.setattr(writing, "REGISTER_AT_MOST", 0)
    monkeypatch.setattr(writing, "LIMITS", Limits(same=10_000, kin=10_000))


def test_few_are_read_for_each_row_where_thousands_share_a_name(me, last, great, monkeypatch):
    without = {pair: chance for pair, (_b, chance, _w) in proposed(me, last).items()}
    monkeypatch.setattr(writing, "LIMITS", Limits(same=5, kin=3))
    found = proposed(me, last)
    sure = {pair for pair, chance in without.items() if pair[0] == "same" and chance > 0.9}
    assert sure
    assert len(sure & set(found)) >= 0.9 * len(sure)


def test_the_same_pairs_are_proposed_as_by_reading_everybody(
    me, last, by_everybody, great, monkeypatch
):
    """To the last digit, where words are counted alike; what is proposed is all found by keys."""
    everybody = writing._records(me, writing.told(writing.claims(me, kinds=writing.READ)))
    counted = common_words(list(everybody.values()))
    monkeypatch.setattr(writing, "common_by_keys", lambda *_: counted)
    assert len(by_everybody) > 40
    assert {kind for kind, *_pair in by_everybody} == {"same", "mother", "sibling"}
    assert proposed(me, last) == by_everybody


def test_words_counted_by_their_keys_weigh_nearly_the_same(me, last, by_everybody, great):
    found = proposed(me, last)
    sure = {pair for pair, (_band, chance, _why) in by_everybody.items() if chance > 0.6}
    assert len(sure) > 20
    assert sure <= set(found)
    for pair in sure:
        assert found[pair][1] == pytest.approx(by_everybody[pair][1], abs=0.1), pair
        assert found[pair][2] == writing.COMPARED


def test_who_shares_no_key_is_not_read(me, last, great, monkeypatch):
    read = []
    told = writing.told

    def noted(rows):
        found = told(rows)
        read.append(set(found))
        return found

    monkeypatch.setattr(writing, "told", noted)
    proposed(me, last)
    new, others = read
    everybody = writing.access.person_count(me)
    assert not new & others
    assert len(new) + len(others) < everybody


def test_a_list_longer_than_a_piece_goes_on_where_it_stopped(me, last, great, monkeypatch):
    at_once = proposed(me, last)
    monkeypatch.setattr(writing, "PERSONS_AT_ONCE", 7)
    monkeypatch.setattr(writing, "SCANNED_AT_ONCE", 20)
    in_pieces = proposed(me, last)
    same = {pair for pair in at_once if pair[0] == "same" and at_once[pair][1] > 0.5}
    assert same
    assert same <= set(in_pieces)


def test_keys_gone_through_once_for_many_find_whom_they_find_for_few(me, last, great, monkeypatch):
    monkeypatch.setattr(writing, "LIMITS", Limits(same=3, kin=2))
    monkeypatch.setattr(writing, "PERSONS_AT_ONCE", 30)
    monkeypatch.setattr(writing, "SCANNED_AT_ONCE", 30)
    for_few = proposed(me, last)
    assert for_few
    monkeypatch.setattr(writing, "SCANNED_AT_ONCE", 1_000)
    assert proposed(me, last) == for_few


def test_who_was_joined_with_others_has_each_key_once():
    rows, columns = np.array([0, 1, 1, 2, 1]), np.array([5, 5, 6, 5, 6])
    rows, columns = scanning._each_once(rows, columns, {1})
    assert sorted(zip(rows.tolist(), columns.tolist(), strict=True)) == [
        (0, 5),
        (1, 5),
        (1, 6),
        (2, 5),
    ]


def test_a_list_whose_keys_are_not_written_yet_is_compared_with_those_that_are(me, great):
    first = receive(me, b"Name,Date of birth,Mother\nQorat Unheardof Sundry,2011-02-03,Zyx Wvut\n")
    commit(actor=me, key=first.list.pk, understood=first.understood)
    prepare(me)
    again = receive(
        me,
        b"Name,Date of birth,Mother\nQorat Unheardof Sundry,2011-02-03,Zyx Wvut\nSomebody Else,,\n",
        label="Another authority",
    )
    second = commit(actor=me, key=again.list.pk, understood=again.understood)
    assert [kind for kind, *_pair in proposed(me, second)] == ["same"]


def test_nothing_of_a_fallen_list_is_found(me, last, great):
    from homeward.apps.intake.actions import undo
    from homeward.apps.intake.models import List

    for other in List.objects.exclude(pk=last.pk).order_by("-added_at"):
        if other.source is not None and other.source.stands:
            undo(actor=me, key=other.pk)
    here = set(persons_by_row(me, last).values())
    assert {key for _kind, *pair in proposed(me, last) for key in pair} <= here


def test_another_desks_member_finds_nobody_here(cast, me, last, great):
    from homeward.apps.search.access import everybody

    assert sum(len(persons) for persons, _sizes, _keys in everybody(me)) > CHILDREN
    with acting_as(cast["coordinator-elsewhere"]):
        assert list(everybody(cast["coordinator-elsewhere"])) == []


def test_the_log_names_nobody(me, last, great):
    before = Event.objects.count()
    compare_list(actor=me, source=last.source, list_key=str(last.pk))
    event = Event.objects.first()
    assert Event.objects.count() == before + 1
    assert (event.kind, event.verb, event.detail) == ("write", "proposed pairs", {})
