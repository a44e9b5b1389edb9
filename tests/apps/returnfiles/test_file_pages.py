"""The pages: what is sealed looks like an ordinary file, nothing typed is lost, the lead alone lifts."""

import re

import pytest
from django.utils.timezone import localdate
from tests.apps.invented import forget_the_actor, persons_by_row, take_in
from tests.apps.returnfiles.filing import answer, opened, raised

from homeward.apps.audit.actions import acting_as
from homeward.apps.returnfiles import actions, tasking
from homeward.apps.returnfiles.models import Act, Task
from homeward.core.returns.parties import Audience

pytestmark = pytest.mark.usefixtures("read_once")
MINE, THEIRS = "My own invented words.", "Their invented words."


@pytest.fixture
def files(cast):
    """Two files of two people who are alike in everything a page shows but code and key."""
    me = cast["coordinator"]
    with acting_as(me):
        rows = persons_by_row(me, take_in(me, TWIN, TWIN))
        made = [opened(me, rows[row], on=localdate()) for row in (2, 3)]
    forget_the_actor()
    return made


TWIN = "Lina Invented,F,2014-02-17,Turkey,acquitted,,"


@pytest.fixture
def file(files):
    return files[0]


def get(browser, url, **data):
    forget_the_actor()
    found = browser.post(url, data) if data else browser.get(url)
    forget_the_actor()
    return found


def page(browser, file):
    return get(browser, f"/files/{file.pk}/").content.decode()


def seen(text):
    return re.search(r'name="seen" value="([0-9a-f]{32})"', text).group(1)


def plain(text, file):
    """A page without what differs between any two files, and between any two requests."""
    text = re.sub(r'name="csrfmiddlewaretoken" value="[^"]+"|"X-CSRFToken": "[^"]+"', "", text)
    text = re.sub(r"[0-9a-f]{8}-[0-9a-f-]{27}", "KEY", text)
    text = re.sub(r"\.csv#\d+", "ROW", text)
    return text.replace(file.person.code, "CODE")


@pytest.mark.parametrize("role", ["coordinator", "lawyer"])
def test_a_file_with_fear_looks_like_one_in_which_protection_is_at_work(
    cast, files, browser_of, role
):
    sealed, ordinary = files
    lead, on = cast["protection_lead"], localdate()
    for file in files:
        answer(lead, file, "s5.screen", "yes", on=on)
    with acting_as(lead):
        actions.say(actor=lead, key=sealed.pk, what="fear", value="yes", on=on)
        actions.say(actor=lead, key=sealed.pk, what="danger", value="yes", on=on)
    browser = browser_of(role)
    assert plain(page(browser, sealed), sealed) == plain(page(browser, ordinary), ordinary)
    assert "fear" in page(browser_of("protection_lead"), sealed)


def test_who_comes_late_is_shown_both_and_keeps_what_they_typed(cast, file, browser_of):
    browser = browser_of("coordinator")
    url = f"/files/{file.pk}/note/"
    before = seen(get(browser, url).content.decode())
    officer = cast["protection_officer"]
    with acting_as(officer):
        actions.note(actor=officer, key=file.pk, words=THEIRS, on=localdate(), least=Audience.DESK)
    late = get(browser, url, words=MINE, least="desk", seen=before)
    text = late.content.decode()
    assert late.status_code == 409
    assert THEIRS in text
    assert MINE in text
    done = get(browser, url, words=MINE, least="desk", seen=seen(text))
    assert done.status_code == 302
    assert MINE in page(browser, file)
    assert THEIRS in page(browser, file)


def test_what_is_sealed_makes_nobody_late(cast, file, browser_of):
    browser = browser_of("coordinator")
    url = f"/files/{file.pk}/note/"
    before = seen(get(browser, url).content.decode())
    answer(cast["protection_lead"], file, "s5.screen", "yes", on=localdate())
    assert get(browser, url, words=MINE, least="desk", seen=before).status_code == 302


def test_words_that_mark_a_child_are_refused_and_kept_in_the_form(file, browser_of):
    browser = browser_of("coordinator")
    url = f"/files/{file.pk}/hold/"
    words = "seen in a jiha" + "di camp"
    found = get(browser, url, reason=words, seen=seen(get(browser, url).content.decode()))
    assert found.status_code == 422
    assert words in found.content.decode()


def test_the_coordinator_finds_no_way_to_lift_a_hold_and_is_refused_one(cast, file, browser_of):
    hold = raised(cast["protection_lead"], file, on=localdate())
    browser = browser_of("coordinator")
    lift = f"/files/acts/{hold.key}/lift/"
    assert "/lift/" not in page(browser, file)
    for data in ({}, {"reason": "r", "seen": "x"}):
        assert get(browser, lift, **data).status_code == 403
    assert lift in page(browser_of("protection_lead"), file)


def test_the_lead_asks_and_an_officer_agrees_on_the_pages(cast, file, browser_of):
    hold = raised(cast["coordinator"], file, on=localdate())
    lead, officer = browser_of("protection_lead"), browser_of("protection_officer")
    lift = f"/files/acts/{hold.key}/lift/"
    asked = get(lead, lift, reason=MINE, seen=seen(get(lead, lift).content.decode()))
    assert asked.status_code == 302
    [agree] = set(re.findall(r"/files/acts/[0-9a-f-]+/agree/", page(officer, file)))
    assert agree in get(officer, "/files/my-day/").content.decode()
    form = seen(get(officer, agree).content.decode())
    assert get(officer, agree, answer="agree", seen=form).status_code == 302
    with acting_as(cast["coordinator"]):
        assert Act.objects.get(kind="lifted").second_id == cast["protection_officer"].member
    assert agree not in page(officer, file)


def test_whoever_left_hands_over_and_nothing_is_nobodys(cast, file, browser_of):
    me, officer = cast["coordinator"], cast["protection_officer"]
    given = tasking.Given(member=officer.member, words=MINE, due_on=localdate())
    with acting_as(me):
        tasking.give(actor=me, key=file.pk, given=given)
        tasking.give(actor=me, key=file.pk,
                     given=tasking.Given(member=officer.member, ask="s0.context"))  # fmt: skip
        assert tasking.hand_over(actor=me, before=officer.member, after=me.member) == 2
        assert set(Task.objects.filter(ended="").values_list("member_id", flat=True)) == {me.member}
    assert MINE in get(browser_of("coordinator"), "/files/my-day/").content.decode()


def test_each_decision_of_a_conference_goes_into_its_own_file(cast, files, browser_of):
    browser = browser_of("coordinator")
    url = "/files/conference/?" + "&".join(f"file={each.pk}" for each in files)
    text = get(browser, url).content.decode()
    data = dict(re.findall(r'name="(seen-[^"]+)" value="([^"]+)"', text))
    data |= {f"words-{files[0].pk}": MINE, f"words-{files[1].pk}": ""}
    assert get(browser, url, **data).status_code == 302
    with acting_as(cast["coordinator"]):
        assert [act.file_id for act in Act.objects.filter(kind="noted")] == [files[0].pk]


def test_the_list_finds_files_by_stage_readiness_and_what_is_overdue(cast, files, browser_of):
    raised(cast["coordinator"], files[0], on=localdate())
    browser = browser_of("coordinator")
    for query, there in (("stage=S2&state=h", [0]), ("ready=yes", []), ("overdue=yes", []),
                         (f"code={files[1].person.code[:6]}", [1]), ("", [0, 1])):  # fmt: skip
        text = get(browser, f"/files/?{query}").content.decode()
        assert [i for i in (0, 1) if str(files[i].pk) in text] == there, query
