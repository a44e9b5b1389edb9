"""Files are looked through by the worker: what changed in the register, what came nearer."""

from datetime import timedelta

import pytest
from django.utils.timezone import localdate
from tests.apps.invented import forget_the_actor, persons_by_row, take_in
from tests.apps.returnfiles.filing import GIRL, answer, apart, join, opened
from tests.apps.tracing.pairs import TURKISH, thrice

from homeward.apps.audit.actions import acting_as
from homeward.apps.intake.actions import undo
from homeward.apps.returnfiles import access
from homeward.apps.returnfiles.jobs import look_through_all
from homeward.apps.returnfiles.models import Act, Glance

pytestmark = pytest.mark.usefixtures("read_once")


def to_do(actor, on=None):
    with acting_as(actor):
        return access.to_look_through(actor, on or localdate())


@pytest.fixture
def found(cast):
    with acting_as(cast["coordinator"]):
        return take_in(cast["coordinator"])


@pytest.fixture
def file(cast, found):
    me = cast["coordinator"]
    with acting_as(me):
        return opened(me, persons_by_row(me, found)[GIRL], on=localdate())


def test_a_file_that_was_just_written_in_is_left_alone(cast, file):
    assert file.pk not in to_do(cast["coordinator"])


def test_every_file_is_looked_through_once_a_day(cast, file):
    tomorrow = localdate() + timedelta(days=1)
    assert file.pk in to_do(cast["coordinator"], tomorrow)


def test_a_list_that_is_undone_opens_its_tracks_without_anybody_opening_the_file(cast, found, file):
    me = cast["coordinator"]
    answer(me, file, "s3.dispute", "none", on=localdate())
    with acting_as(me):
        undo(actor=me, key=found.pk)
    assert file.pk in to_do(me)
    forget_the_actor()
    assert look_through_all() == 1
    assert look_through_all() == 0
    with acting_as(me):
        assert Act.objects.get(kind="claim_changed").by_id is None
        assert Glance.objects.filter(file=file, made_on=localdate()).count() == 3
    assert file.pk not in to_do(me)


def test_a_pair_joined_and_taken_apart_is_noticed_both_times(cast):
    me = cast["coordinator"]
    with acting_as(me):
        lists = thrice(me, TURKISH)
        one, other = lists[0][2], lists[1][2]
        file = opened(me, other, on=localdate())
    for change in (join, apart):
        assert file.pk not in to_do(me)
        change(cast, one, other)
        assert file.pk in to_do(me)
        forget_the_actor()
        look_through_all()
