"""A mission's list of families: its own until it confirms it, and silent about what came of it."""
# ruff: noqa: ARG001 - fixtures are asked for what they do

from __future__ import annotations

import re
from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from tests.apps.counter import serving
from tests.apps.counter.serving import ask, at_the_counter, came_in, handed_in
from tests.apps.counter.test_requests_at_the_counter import seen
from tests.apps.invented import MARKER, MARKER_BIRTH, forget_the_actor

from homeward.apps.audit.actions import acting_as

LIKE_THE_GIRL = serving.a_search(f"{MARKER},F,{MARKER_BIRTH},Turkey,Her aunt (invented)")
NOBODYS = serving.a_search("Quoxvil Inventedbek,M,1990-12-31,Turkey,His aunt (invented)")
WRONG = serving.a_search("Aygul Invented,F,2014-02-17,Turkey,An aunt",
                         "Lina Invented,F,17 of nothing,Turkey,An aunt")  # fmt: skip
PATHS = ("/families/{}/", "/families/{}/corrected/", "/families/{}/columns/",
         "/families/{}/confirm/", "/families/{}/withdraw/")  # fmt: skip


@pytest.fixture
def officer(missions, read_once):
    return missions.members["one"]["consular_officer"]


def file(content, name="families.csv"):
    return SimpleUploadedFile(name, content)


def key_in(answer):
    return answer.headers["location"].split("/")[2]


def test_a_list_is_shown_with_what_is_wrong_then_corrected_then_confirmed(missions, read_once):
    with at_the_counter():
        browser = came_in("consular_officer-one")
        assert "You have handed in no list" in ask(browser, "/families/").content.decode()
        sent = ask(browser, "/families/new/", "post", file=file(WRONG))
        page = f"/families/{key_in(sent)}/"
        text = ask(browser, page).content.decode()
        problems = re.search(r'aria-labelledby="problems".*?</section>', text, re.S)[0]
        assert ">3<" in re.sub(r"\s+", "", problems), "the row, as the sheet counts it"
        assert "Date of birth" in problems
        assert "17 of nothing" in problems
        assert "What to do" in problems
        sent = ask(browser, f"{page}corrected/", "post", file=file(LIKE_THE_GIRL, "better.csv"))
        again = ask(browser, f"{page}").content.decode()
        assert "Withdrawn" in again
        assert "17 of nothing" not in again, "its bytes are gone"
        better = f"/families/{key_in(sent)}/"
        assert "Every cell was understood." in ask(browser, better).content.decode()
        assert ask(browser, f"{better}confirm/", "post").status_code == 302
        text = ask(browser, better).content.decode()
        assert "Received; the coordinating desk looks at it" in text
        assert MARKER not in text, "what lies at the desk is not shown again"


def test_a_column_that_was_misunderstood_is_said_anew_until_the_list_is_confirmed(
    missions, officer, cast
):
    from homeward.apps.counter.models import SearchList

    made = handed_in(officer, LIKE_THE_GIRL, confirmed=False)
    page = f"/families/{made.pk}/"
    with at_the_counter():
        browser = came_in("consular_officer-one")
        text = ask(browser, f"{page}columns/").content.decode()
        fields = re.findall(r'<select name="(column-0-\d)"', text)
        assert len(fields) == 5
        chosen = dict(zip(fields, ("name", "sex", "ignore", "nationality", "seeker"), strict=True))
        assert ask(browser, f"{page}columns/", "post", **chosen).status_code == 302
        assert MARKER_BIRTH not in ask(browser, page).content.decode()
        ask(browser, f"{page}confirm/", "post")
        for late in ("columns/", "confirm/"):
            assert ask(browser, page + late, "post", **chosen).status_code == 302
        assert "was quicker" in ask(browser, page).content.decode()
    with acting_as(cast["coordinator"]):
        [table] = SearchList.objects.get().tables
        fields = [column.get("field") for column in table["mapping"]["columns"]]
    assert "ignore" in fields


def test_a_file_that_is_no_list_is_refused_with_what_to_do_and_nothing_is_kept(missions, read_once):
    with at_the_counter():
        browser = came_in("consular_officer-one")
        for content in (b"\x00\x01\x02", b"", b"only one line of words\n"):
            answer = ask(browser, "/families/new/", "post", file=file(content))
            assert answer.status_code == 422, content
        assert "You have handed in no list" in ask(browser, "/families/").content.decode()


def test_the_same_file_is_not_kept_twice(missions, officer):
    made = handed_in(officer, LIKE_THE_GIRL)
    with at_the_counter():
        browser = came_in("head_of_mission-one")
        sent = ask(browser, "/families/new/", "post", file=file(LIKE_THE_GIRL))
        assert key_in(sent) == str(made.pk)
        assert "lies here already" in ask(browser, "/families/").content.decode()


def test_another_missions_list_and_one_that_never_was_answer_alike(missions, officer):
    made = handed_in(officer, LIKE_THE_GIRL, confirmed=False)
    with at_the_counter():
        stranger = came_in("head_of_mission-two")
        assert "families.csv" not in ask(stranger, "/families/").content.decode()
        for path in PATHS:
            for method in ("get", "post"):
                said = {"confirmed": "yes"} if method == "post" else {}
                foreign = ask(stranger, path.format(made.pk), method, **said)
                missing = ask(stranger, path.format(uuid4()), method, **said)
                assert seen(foreign) == seen(missing), (path, method)
                assert foreign.status_code in {404, 405}, (path, method)
        same = ask(stranger, "/families/new/", "post", file=file(LIKE_THE_GIRL))
        assert key_in(same) != str(made.pk), "that another handed it in is not told"


def everything(browser, key):
    """Every byte that a mission can be sent of its lists and requests, and how it was asked for."""
    heard, asked = [], []

    def watch(execute, sql, params, many, context):
        asked.append(re.sub(r'"s\d+_x\d+"', "", sql))  # savepoints are numbered on
        return execute(sql, params, many, context)

    with connection.execute_wrapper(watch):
        pages = ("/", "/families/", *(path.format(key) for path in PATHS[:3]))
        heard += [seen(ask(browser, path)) for path in pages]
        heard.append(seen(ask(browser, "/families/new/", "post", file=file(LIKE_THE_GIRL))))
        heard.append(seen(ask(browser, f"/families/{key}/confirm/", "post")))
        heard.append(seen(ask(browser, "/families/")))
    return heard, asked


def pairs(actor, key, content):
    """Take a mission's list into the register; say how many pairs the desk is shown."""
    from homeward.apps.intake.actions import commit
    from homeward.apps.releases.taking import take_list_in
    from homeward.apps.tracing.actions import propose_repeats
    from homeward.apps.tracing.models import Proposal

    with acting_as(actor):
        waiting = take_list_in(actor=actor, key=key)
        found = commit(actor=actor, key=waiting.pk)
        propose_repeats(actor=actor, source=found.source, list_key=str(found.pk))
        count = Proposal.objects.count()
    forget_the_actor()
    assert found.source.kind == "families"
    assert found.source.label == "Mission one (invented) · families.csv"
    return count


def test_nothing_that_a_mission_is_sent_changes_when_its_list_matches(missions, officer, cast):
    """Byte for byte and statement for statement, before the desk looks, after, and with a pair."""
    made = handed_in(officer, LIKE_THE_GIRL)
    with at_the_counter():
        before = everything(came_in("consular_officer-one"), made.pk)
    assert pairs(cast["coordinator"], made.pk, LIKE_THE_GIRL) == 1
    with at_the_counter():
        after = everything(came_in("consular_officer-one"), made.pk)
    assert before == after


def test_a_list_without_a_match_makes_the_same_pages_and_no_pair(missions, officer, cast):
    made = handed_in(officer, NOBODYS)
    assert pairs(cast["coordinator"], made.pk, NOBODYS) == 0
    with at_the_counter():
        browser = came_in("consular_officer-one")
        text = ask(browser, f"/families/{made.pk}/").content.decode()
        assert "Received; the coordinating desk looks at it" in text
        assert "comes to you as a request" in text


def test_the_desk_sees_a_list_once_it_is_confirmed_and_takes_it_in_once(
    missions, officer, cast, browser_of, pages
):
    made = handed_in(officer, LIKE_THE_GIRL, confirmed=False)
    browser = browser_of("coordinator")
    page = f"/releases/lists/{made.pk}/"
    assert ask(browser, page).status_code == 404
    assert "No mission has handed in a list" in ask(browser, "/releases/lists/").content.decode()
    with serving.as_the_counter(), acting_as(officer):
        from homeward.apps.counter.handing import confirm

        confirm(actor=officer, key=made.pk, at=made.at)
    assert "Waits for you to take it in" in ask(browser, "/releases/lists/").content.decode()
    taken = ask(browser, f"{page}take-in/", "post")
    assert re.fullmatch(r"/lists/[0-9a-f-]{36}/preview/", taken.headers["location"])
    again = ask(browser_of("protection_lead"), f"{page}take-in/", "post")
    assert again.headers["location"] == taken.headers["location"].replace("preview/", "")
    text = ask(browser_of("protection_lead"), page).content.decode()
    assert "Taken in as a list" in text


def test_a_withdrawn_list_is_empty_and_the_desk_is_asked_to_undo_it(
    missions, officer, cast, browser_of, pages
):
    from homeward.apps.counter.models import SearchList
    from homeward.apps.intake.actions import undo
    from homeward.apps.releases.models import TakenList

    made, other = handed_in(officer, LIKE_THE_GIRL), handed_in(officer, NOBODYS, "other.csv")
    pairs(cast["coordinator"], made.pk, LIKE_THE_GIRL)
    with at_the_counter():
        browser = came_in("consular_officer-one")
        for each in (made, other):
            question = ask(browser, f"/families/{each.pk}/withdraw/").content.decode()
            assert "told to take back" in question
            assert ask(browser, f"/families/{each.pk}/withdraw/").status_code == 200
            ask(browser, f"/families/{each.pk}/withdraw/", "post", confirmed="yes")
        ask(browser, f"/families/{made.pk}/withdraw/", "post", confirmed="yes")
        assert "was quicker" in ask(browser, "/families/").content.decode()
    desk = browser_of("coordinator")
    assert "Withdrawn by the mission: undo it" in ask(desk, "/releases/lists/").content.decode()
    late = ask(desk, f"/releases/lists/{other.pk}/take-in/", "post")
    assert late.headers["location"] == f"/releases/lists/{other.pk}/"
    with acting_as(cast["coordinator"]):
        assert {bytes(each.content) for each in SearchList.objects.all()} == {b""}
        taken = TakenList.objects.get().taken_id
        undo(actor=cast["coordinator"], key=taken)
    text = ask(desk, f"/releases/lists/{made.pk}/").content.decode()
    assert "Withdrawn by the mission, and undone" in text


@pytest.mark.parametrize("role", ["protection_officer", "lawyer"])
def test_lists_of_missions_are_for_who_takes_in_lists(missions, officer, browser_of, pages, role):
    made = handed_in(officer, LIKE_THE_GIRL)
    browser = browser_of(role)
    for path, method in (("", "get"), (f"{made.pk}/", "get"), (f"{made.pk}/take-in/", "post")):
        assert ask(browser, f"/releases/lists/{path}", method).status_code == 403, path
    assert "/releases/lists/" not in ask(browser, "/releases/").content.decode()
