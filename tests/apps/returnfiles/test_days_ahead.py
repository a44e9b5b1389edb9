"""The days ahead of a file: birthdays, and the end of the person's own sentence as a span."""

import pytest
from tests.apps.returnfiles.filing import ON, opened

from homeward.apps.audit.actions import acting_as, change
from homeward.apps.register.actions import Saying, Spoken, add_claim
from homeward.apps.register.codec import Value
from homeward.apps.returnfiles.facts import gathered
from homeward.apps.returnfiles.models import Glance
from homeward.apps.returnfiles.presenting import file_page
from homeward.apps.returnfiles.writing import renew
from homeward.core.claims import ClaimKind, Penalty, PenaltyKind
from homeward.core.returns.process import EventKind
from homeward.core.returns.recorded import event_code
from homeward.core.spans import Span

pytestmark = pytest.mark.usefixtures("read_once")
ENDS = "the end of the sentence, as counted"


@pytest.fixture
def officer(cast):
    with acting_as(cast["coordinator"]):
        yield cast["coordinator"]


def happened(actor, person, kind, day, **more):
    """An event of somebody's own process."""
    value = Value("Invented", event_code(kind, **more), Span.day(day))
    spoken = Spoken("paper", "Invented judgment", day)
    saying = Saying(ClaimKind.LEGAL_EVENT, value)
    add_claim(actor=actor, person=person, saying=saying, spoken=spoken, received_on=ON)


def sentenced(actor, person, months):
    term = Penalty(PenaltyKind.TERM, months)
    happened(actor, person, EventKind.SENTENCE, ON.replace(month=10, day=1), penalty=term)


def ahead(actor, file):
    """What the file's page says of the days ahead."""
    return dict(file_page(actor, gathered(actor, [file], ON)[file.pk], ON)["ahead"])


def test_the_end_of_an_own_sentence_is_among_the_days_ahead(officer):
    file = opened(officer)
    assert ENDS not in ahead(officer, file)
    happened(officer, file.person_id, EventKind.ARREST, ON.replace(month=2, day=1))
    sentenced(officer, file.person_id, 12)
    said = ahead(officer, file)[ENDS]
    assert "1 February 2027" in said
    assert "1 October 2027" in said


def test_without_a_day_of_arrest_only_the_latest_end_is_said(officer):
    file = opened(officer)
    sentenced(officer, file.person_id, 60)
    assert ahead(officer, file)[ENDS] == "no later than 1 October 2031"
    one = gathered(officer, [file], ON)[file.pk]
    with change(actor=officer, verb="looked through return files"):
        renew(officer, [one], ON)
    found = Glance.objects.filter(file=file).values_list("ahead", flat=True)
    assert "sentence_end" not in set(found)  # a birthday that is nearer stays the next day


def test_a_sentence_without_an_end_has_no_day_ahead(officer):
    file = opened(officer)
    life = Penalty(PenaltyKind.LIFE)
    happened(officer, file.person_id, EventKind.SENTENCE, ON.replace(month=3, day=1), penalty=life)
    assert ENDS not in ahead(officer, file)
