"""Every number of the dashboard is that of the list behind it, and counts whom the reader sees."""
# ruff: noqa: ARG001 - fixtures are asked for what they do

import re
from collections import Counter

import pytest
from django.utils.html import escape
from tests.apps.invented import MARKER, MARKER_BIRTH, forget_the_actor
from tests.apps.returnfiles.filing import GIRL
from tests.apps.situation.conftest import work_out

from homeward.apps.audit.actions import acting_as
from homeward.apps.audit.models import Event
from homeward.apps.caseload.actions import Ground, Holder, assign
from homeward.apps.returnfiles.models import Glance
from homeward.apps.situation import access
from homeward.apps.situation.models import Line
from homeward.core.returns.counted import FOLLOWED, THRESHOLDS
from homeward.core.returns.parties import Party
from homeward.core.returns.stages import Stage

GUESTS = ["lawyer", "protection_officer"]
LINKED = re.compile(r'<td class="hw-numeric"><a href="([^"]+)">(\d+)</a>')


@pytest.fixture
def counted(cast, people, file):
    work_out(cast["coordinator"])
    return people


def text_of(browser, url):
    forget_the_actor()
    answer = browser.get(url)
    forget_the_actor()
    assert answer.status_code == 200, url
    return answer.content.decode()


def given(cast, persons, **holder):
    with acting_as(cast["coordinator"]):
        assign(actor=cast["coordinator"], persons=persons, to=Holder(**holder),
               ground=Ground("invented"))  # fmt: skip
    forget_the_actor()


def test_each_number_leads_to_exactly_that_many(counted, browser_of):
    browser = browser_of("coordinator")
    numbers = LINKED.findall(text_of(browser, "/situation/"))
    assert len(numbers) > len(Stage)
    for url, number in numbers:
        behind = text_of(browser, url.replace("&amp;", "&"))
        rows = behind.count('<tr role="row"><th scope="row"')
        assert rows == int(number), url


def naive(actor):
    """The same counts taken one by one from the rows."""
    glances = [
        one
        for one in Glance.objects.filter(keeper_id=actor.keeper)
        if one.audience == access.audience(actor).value
    ]
    lines = [line for line in Line.objects.filter(keeper_id=actor.keeper) if line.answer]
    tracks = Counter((s, g.tracks[n]) for g in glances for n, s in enumerate(Stage))
    waits = Counter((p, g.waits[n]) for g in glances for n, p in enumerate(Party))
    follow = Counter((a.key, g.follow[n]) for g in glances for n, a in enumerate(FOLLOWED))
    answers = Counter((s, one.answer) for one in lines for s in one.states or [""])
    ages = Counter((a, one.ages[n]) for one in lines for n, a in enumerate(THRESHOLDS))
    return len(glances), tracks, waits, follow, len(lines), answers, ages


@pytest.mark.parametrize("role", ["coordinator", "protection_lead", *GUESTS])
def test_counting_all_at_once_counts_what_counting_one_by_one_does(cast, counted, role):
    given(cast, [counted[GIRL], counted[3]], team=cast[role].team)
    with acting_as(cast[role]):
        files, persons = access.count_files(cast[role]), access.count_persons(cast[role])
        found = (files.total, files.tracks, files.waits, files.follow,
                 persons.total, persons.answers, persons.ages)  # fmt: skip
        assert found == naive(cast[role])
        assert files.total == 1


@pytest.mark.parametrize("role", GUESTS)
def test_who_is_assigned_one_person_has_that_one_counted(cast, counted, browser_of, role):
    with acting_as(cast[role]):
        assert access.count_files(cast[role]).total == 0
        assert access.count_persons(cast[role]).total == 0
    forget_the_actor()
    assert "Nobody is assigned to you yet" in text_of(browser_of(role), "/situation/")
    given(cast, [counted[GIRL]], member=cast[role].member)
    with acting_as(cast[role]):
        assert access.count_files(cast[role]).total == 1
        assert access.count_persons(cast[role]).total == 1
        assert access.persons(cast[role], access.Persons()).get().person_id == counted[GIRL]
    forget_the_actor()
    assert "Counted are the persons assigned to you" in text_of(browser_of(role), "/situation/")


def test_another_desk_counts_nobody_of_ours(cast, counted):
    other = cast["coordinator-elsewhere"]
    with acting_as(other):
        assert access.count_files(other).total == access.count_persons(other).total == 0
        assert access.last_look(other) is None


@pytest.mark.parametrize("role", ["administrator", "auditor", "consular_officer"])
def test_who_works_on_no_persons_gets_no_count(counted, browser_of, role):
    browser = browser_of(role)
    for url in ("/situation/", "/situation/files/", "/situation/persons/"):
        forget_the_actor()
        assert browser.get(url).status_code == 403


def test_what_is_not_known_stands_in_a_column_of_its_own(counted, browser_of):
    page = text_of(browser_of("coordinator"), "/situation/")
    for words in ("No nationality claimed", "birth not known", "nothing recorded", "Unknown"):
        assert words in page
    nameless = text_of(browser_of("coordinator"), "/situation/persons/?state=none")
    assert nameless.count('<tr role="row"><th scope="row"') == 1


def test_pages_of_counts_name_nobody_and_lists_record_who_was_shown(cast, counted, browser_of):
    browser = browser_of("coordinator")
    page = text_of(browser, "/situation/")
    with acting_as(cast["coordinator"]):
        codes = list(Line.objects.values_list("person__code", flat=True))
        before = Event.objects.filter(kind="read").count()
    forget_the_actor()
    assert not [code for code in codes if code in page]
    listed = text_of(browser, "/situation/persons/?state=TUR&answer=yes")
    assert MARKER not in listed
    assert MARKER_BIRTH not in listed
    with acting_as(cast["coordinator"]):
        event = Event.objects.filter(kind="read").order_by("pk").last()
        assert Event.objects.filter(kind="read").count() == before + 1
        assert str(counted[GIRL]) in str(event.subjects)


@pytest.mark.parametrize(
    "query",
    ["files/?stage=S99&letter=m", "files/?stage=S1&letter=x", "files/?party=press&letter=l",
     "files/?check=s0.context&letter=m", "files/?step=z", "files/?state=TUR&heard=perhaps",
     "files/?state=zz&heard=open", "persons/?age=12&letter=c", "persons/?age=x",
     "persons/?age=15&letter=z", "persons/?state=qq", "persons/?state=TUR&answer=maybe"],
)  # fmt: skip
def test_what_is_no_number_of_the_page_has_no_list(counted, browser_of, query):
    forget_the_actor()
    assert browser_of("coordinator").get(f"/situation/{query}").status_code == 404


def test_it_says_as_of_when_and_that_the_register_has_changed_since(cast, counted, browser_of):
    browser = browser_of("coordinator")
    assert "The register has changed since" not in text_of(browser, "/situation/")
    from tests.apps.invented import GROWN, take_in

    with acting_as(cast["coordinator"]):
        take_in(cast["coordinator"], GROWN, assigned=False)
    page = text_of(browser, "/situation/")
    assert "The register has changed since" in page
    assert "Work it out now" in page
    work_out(cast["coordinator"])
    assert "The register has changed since" not in text_of(browser, "/situation/")


def test_to_look_now_is_left_to_the_worker_once_however_often_it_is_asked(
    cast, counted, browser_of, django_capture_on_commit_callbacks
):
    from procrastinate.contrib.django.models import ProcrastinateJob

    browser = browser_of("coordinator")
    for _twice in range(2):
        forget_the_actor()
        assert browser.post("/situation/look/").status_code == 302
    assert ProcrastinateJob.objects.filter(task_name="situation.now").count() == 1
    forget_the_actor()
    assert browser_of("lawyer").post("/situation/look/").status_code == 403


def test_in_arabic_the_bars_run_from_the_right(counted, browser_of):
    browser = browser_of("coordinator")
    english = text_of(browser, "/situation/")
    browser.cookies["django_language"] = "ar"
    arabic = text_of(browser, "/situation/")
    first = re.compile(r'<rect class="hw-bar hw-bar-\w+" x="([\d.]+)%" width="([\d.]+)%"')
    one, other = first.search(english), first.search(arabic)
    assert float(one[1]) == 0
    assert float(other[1]) + float(other[2]) == pytest.approx(100, abs=0.02)
    assert escape("Where things stand") not in arabic
