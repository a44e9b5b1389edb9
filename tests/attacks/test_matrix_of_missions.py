"""Every address of the counter, every method, everybody, every standing of what is asked for.

The addresses come from the resolver. Only a mission's own request that stands answers; all else,
whoever asks and however, answers byte for byte like what never was.
"""
# ruff: noqa: ARG001 - fixtures are asked for what they do

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from importlib import import_module
from uuid import uuid4

import pytest
from django.test import Client
from tests.apps.counter import serving
from tests.apps.counter.conftest import counter_role, missions
from tests.apps.invented import MARKER, forget_the_actor
from tests.architecture.test_screens import METHODS, SCREENS, addresses

from homeward.apps.accounts.models import Role
from homeward.apps.audit.actions import acting_as, change
from homeward.core.disclosure.asks import Ask

__all__ = ["counter_role", "missions"]

DESKS = [role for role in Role.values if role not in {"consular_officer", "head_of_mission"}]
OURS = ("consular_officer-one", "head_of_mission-one")
VISITORS = (
    *OURS,
    "consular_officer-two",
    "head_of_mission-two",
    "consular_officer-idle",  # of the first mission; its head gave them nothing
    "consular_officer-new",  # of a mission that the lead has not appointed
    "nobody",
    "protection_lead",
    "coordinator",
    "administrator",
    "consular_officer",  # by role one of them, by organisation one of the desk
)
FEW = ("consular_officer-one", "consular_officer-two", "consular_officer-idle", "nobody")
OF_REQUESTS = {"counter:request", "counter:answer", "counter:note", "counter:enclose"}
OF_LISTS = {f"counter:{name}" for name in ("list", "correct", "columns", "confirm", "withdraw")}
LISTS = ("drafted", "confirmed", "withdrawn")
OF_THE_HEAD = "counter:end_delegation"
OF_ONE = {
    "counter:letter": {"letter"},
    "counter:enclosed": {"paper"},
    "counter:take_back": {"paper"},
}
KEYED = (
    OF_REQUESTS
    | OF_LISTS
    | {"counter:letter", "counter:enclosed", "counter:take_back", OF_THE_HEAD}
)
BODY = {"reply": "refused", "words": "Invented."}


@pytest.fixture
def standings(cast, missions, read_once):
    """What the first mission has, in every standing: standing to key."""
    keys = requested(cast, missions)
    keys["letter"] = serving.handed_over(cast, missions.one)
    keys["paper"] = enclosed(cast, missions, keys["released"])
    keys |= listed(missions.members["one"]["head_of_mission"])
    keys["delegation"] = serving.give_everything(missions.members["one"]).pk
    one_more_mission(cast["administrator"])
    one_more_officer(cast["administrator"], missions.one)
    return keys


def requested(cast, missions):
    """Requests in every standing; one key that is nobody's."""
    from homeward.apps.counter.models import Copy, Request
    from homeward.apps.releases.actions import end

    lead = cast["protection_lead"]
    keys = {"none": uuid4()}
    people = iter_of_girls(cast)
    for standing in ("released", "recalled", "expired", "waiting", "sealed"):
        girl = next(people)
        serving.open_gate(cast, girl, "TUR")
        made = serving.propose(cast, girl, missions.one)
        if standing in {"waiting", "sealed"}:
            keys[standing] = made.pk
            if standing == "sealed":
                serving.open_gate(cast, girl, "TUR", "none")
            continue
        serving.give(cast, made)
        keys[standing] = serving.request_of(cast, made).pk
        with acting_as(lead):
            if standing == "recalled":
                end(actor=lead, key=made.pk, why="Invented.", at=datetime.now(UTC))
            if standing == "expired":
                past = datetime.now(UTC) - timedelta(seconds=1)
                with change(actor=lead, verb="let time pass in a test"):
                    Request.objects.filter(pk=keys[standing]).update(ends_at=past)
        forget_the_actor()
    with acting_as(lead):
        given = [keys[each] for each in ("released", "recalled", "expired")]
        assert Copy.objects.filter(request__in=given).count() == 3
    forget_the_actor()
    return keys


def enclosed(cast, missions, released):
    """A paper that was sent with the request that stands."""
    from homeward.apps.counter.models import Request

    with acting_as(cast["protection_lead"]):
        request = Request.objects.get(pk=released)
    forget_the_actor()
    return serving.enclosed(missions.members["one"]["head_of_mission"], request).pk


def listed(officer):
    """Lists of families in every standing: only handed in, confirmed, withdrawn."""
    from homeward.apps.counter.handing import withdraw

    made = {}
    for number, standing in enumerate(LISTS):
        content = serving.a_search(f"{MARKER} {number},F,2012-01-0{1 + number},Turkey,An aunt")
        made[standing] = serving.handed_in(officer, content, confirmed=standing != "drafted").pk
    with serving.as_the_counter(), acting_as(officer):
        withdraw(actor=officer, key=made["withdrawn"], at=datetime.now(UTC))
    return made


def one_more_mission(admin):
    from homeward.apps.accounts.actions import add_organisation
    from homeward.apps.accounts.models import Member

    with acting_as(admin):
        place = add_organisation(actor=admin, name="Mission new (invented)", kind="mission")
        with change(actor=admin, verb="enrolled for a test"):
            Member.objects.create(
                login="consular_officer-new",
                shown_as="New (invented)",
                role="consular_officer",
                organisation=place,
                password="!",  # noqa: S106  matched by no password
            )
    forget_the_actor()


def one_more_officer(admin, mission):
    """An officer of the first mission to whom its head gave nothing."""
    from homeward.apps.accounts.models import Member

    with acting_as(admin), change(actor=admin, verb="enrolled for a test"):
        Member.objects.create(
            login="consular_officer-idle",
            shown_as="Idle (invented)",
            role="consular_officer",
            organisation_id=mission.pk,
            password="!",  # noqa: S106  matched by no password
        )
    forget_the_actor()


def iter_of_girls(cast):
    from tests.apps.invented import persons_by_row, take_in

    rows = [f"{MARKER} {n},F,201{n}-01-02,Turkey,acquitted,," for n in range(5)]
    lead = cast["protection_lead"]
    with acting_as(lead):
        found = persons_by_row(lead, take_in(lead, *rows, name="girls.csv", label="Girls"))
    forget_the_actor()
    return iter([found[row] for row in sorted(found)])


def tree():
    return dict(addresses(import_module("homeward.config.counter_urls").urlpatterns))


def address(name, key):
    from django.urls import reverse

    given = {"key": key, "number": 1 if name == "counter:enclosed" else 0}
    return reverse(name, kwargs={word: given[word] for word in tree()[name]})


def seen(answer):
    text = answer.content.decode(errors="replace")
    text = re.sub(r'name="csrfmiddlewaretoken" value="[^"]+"|"X-CSRFToken": "[^"]+"', "", text)
    text = re.sub(r"[0-9a-f-]{36}", "KEY", text)
    headers = {k: re.sub(r"[0-9a-f-]{36}", "KEY", v) for k, v in answer.headers.items()}
    headers.pop("Content-Length", None)
    return answer.status_code, headers, text


def browser_of(visitor):
    if visitor in DESKS or visitor == "consular_officer":
        from homeward.apps.accounts.access import knocking

        assert knocking(visitor)[1] is None, "no member of the desk is known at the counter"
        return Client()
    return Client() if visitor == "nobody" else serving.came_in(visitor)


def cells(standings, visitors, methods):
    """Ask every cell; yield it with whether it answered, and whether it differs from none."""
    keyed = [
        name for name, words in tree().items() if name.startswith("counter:") and "key" in words
    ]
    assert set(keyed) == KEYED
    for visitor in visitors:
        browser = browser_of(visitor)
        for name in keyed:
            for method in methods:
                said = BODY if method == "POST" else {}
                none = seen(
                    serving.ask(browser, address(name, standings["none"]), method.lower(), **said)
                )
                for standing, key in standings.items():
                    answer = seen(serving.ask(browser, address(name, key), method.lower(), **said))
                    yield (visitor, name, method, standing), answer, answer == none


def opens(visitor, name, method, standing):
    wanted = OF_ONE.get(name, {"released"})
    wanted = set(LISTS) if name in OF_LISTS else wanted
    if name == OF_THE_HEAD and visitor != OURS[1]:
        return False
    wanted = {"delegation"} if name == OF_THE_HEAD else wanted
    return visitor in OURS and standing in wanted and method in SCREENS["counter"][name]["methods"]


def look_at(standings, visitors, methods):
    count = 0
    for cell, (status, _headers, text), alike in cells(standings, visitors, methods):
        count += 1
        assert alike is not opens(*cell), (cell, status)
        if not opens(*cell):
            assert MARKER not in text, cell
            assert status in ({302, 403, 405} if cell[1] == OF_THE_HEAD else {302, 404, 405}) or (
                cell[1] == OF_THE_HEAD and cell[0].startswith("head") and status == 404
            ), (cell, status)
    return count


def test_a_sample_of_the_matrix_leaks_nothing(standings):
    with serving.at_the_counter():
        assert look_at(standings, FEW, ("GET", "POST")) == len(FEW) * len(KEYED) * 2 * len(
            standings
        )


@pytest.mark.full
def test_the_whole_matrix_leaks_nothing(standings):
    with serving.at_the_counter():
        asked = look_at(standings, VISITORS, METHODS)
    assert asked == len(VISITORS) * len(KEYED) * len(METHODS) * len(standings)


def test_the_first_page_shows_what_stands_and_counts_nothing_else(standings):
    with serving.at_the_counter():
        ours = serving.ask(serving.came_in(OURS[0]), "/").content.decode()
        assert ours.count("/requests/") == 1
        assert ours.count("/letters/") == 1
        theirs = serving.ask(serving.came_in("consular_officer-two"), "/").content.decode()
        assert "/requests/" not in theirs
        new = serving.ask(serving.came_in("consular_officer-new"), "/").content.decode()
        assert "Your mission is not served yet" in new


def test_every_address_of_the_counter_is_classified_and_every_question_has_a_number():
    assert set(tree()) == set(SCREENS["counter"])
    assert list(Ask).index(Ask.NATIONALITY) == 0


def test_a_missions_member_opens_nothing_at_the_desk(cast, missions, pages):
    """Their session ends with the first page they ask for, whichever it is."""
    from tests.apps.fixtures import came_in

    from homeward.apps.accounts.models import Member

    member = Member.objects.get(login="consular_officer-one")
    for url in ("/", "/persons/", "/states/TUR/", "/releases/", "/account/", "/lists/"):
        answer = came_in(Client(), member).get(url)
        assert answer.status_code == 302, url
        assert answer.headers["location"].startswith("/sign-in/"), url
        forget_the_actor()
