"""Every address of the desk, every method, everybody, and what is asked for: own, other's, none.

Of releases and requests also in every standing: given, recalled, over, waiting, and with a gate that
was closed.

The addresses come from the resolver and the ways to fill them from tests/architecture, where an
address that nobody classified fails. With the counter's matrix beside this one it makes the whole.
Heavy: all of it runs with script/test --full, a sample every time.
"""

from __future__ import annotations

import re
from itertools import islice
from types import SimpleNamespace
from uuid import UUID, uuid4

import pytest
from django.test import Client
from tests.apps.counter.conftest import counter_role
from tests.apps.invented import MARKER, forget_the_actor
from tests.architecture.test_screens import (
    DESK,
    METHODS,
    SCREENS,
    address,
    call,
    cases,
    refused,
    sent_to_sign_in,
)
from tests.attacks.test_matrix_of_missions import requested

from homeward.apps.accounts.access import MAY
from homeward.apps.accounts.models import Role
from homeward.apps.audit.actions import acting_as

__all__ = ["cases", "counter_role"]

EVERY = 101  # one cell of so many, each time; all of them with --full
AT_LEAST = 18_000
STANDINGS = ("released", "recalled", "expired", "waiting", "sealed")
BY_RELEASE = ("releases:release", "releases:preview", "releases:give", "releases:end")
BY_REQUEST = ("releases:request", "releases:note")


@pytest.fixture
def standings(cast, cases):
    """What is asked for: as it is, and with a release in each standing in its place."""
    from homeward.apps.counter.models import Mission, Request
    from homeward.apps.releases.models import Release

    lead = cast["protection_lead"]
    with acting_as(lead):
        mission = Mission.objects.get(pk=cases["mission"])
    forget_the_actor()
    keys = requested(cast, SimpleNamespace(one=mission))
    found = {"": cases}
    with acting_as(lead):
        for standing in STANDINGS:
            request = Request.objects.filter(pk=keys[standing]).first()
            about = {"person_id": request.subject} if request else {"pk": keys[standing]}
            release = Release.objects.get(**about).pk
            # What waits or is sealed never was a request: nobody finds one, whoever asks.
            under = keys[standing if request else "none"]
            found[standing] = (
                cases | dict.fromkeys(BY_RELEASE, release) | dict.fromkeys(BY_REQUEST, under)
            )
    forget_the_actor()
    return found


def of_nobody(cases):
    """The same kinds of keys, and nothing under any of them."""
    return {
        name: uuid4() if isinstance(value, UUID) else 900_000_000 + number
        for number, (name, value) in enumerate(cases.items())
    }


def seen(answer, *keys):
    """What a reader can tell one answer from another by, but for the token and their own words."""
    text = answer.content.decode(errors="replace")
    text = re.sub(r'name="csrfmiddlewaretoken" value="[^"]+"|"X-CSRFToken": "[^"]+"', "", text)
    headers = dict(answer.headers.items())
    headers.pop("Content-Length", None)
    said = repr((answer.status_code, headers, text))
    for key in sorted(map(str, keys), key=len, reverse=True):
        said = said.replace(key, "KEY")
    return re.sub(r"[0-9a-f]{8}-[0-9a-f-]{27}", "KEY", said)


def cells():
    """Who asks for what of whose, and how."""
    asked = [("", name) for name in sorted(SCREENS["desk"])]
    asked += [(standing, name) for standing in STANDINGS for name in (*BY_RELEASE, *BY_REQUEST)]
    for standing, name in asked:
        for method in METHODS:
            yield from (("own", standing, role, name, method) for role in Role.values)
            yield "own", standing, "nobody", name, method
            if DESK[name]:
                yield from (("other's", standing, role, name, method) for role in Role.values)


def look_at(cell, browsers, standings, nothing):
    """Ask one cell; says how many answers it took."""
    whose, standing, role, name, method = cell
    cases = standings[standing]
    said = SCREENS["desk"][name]
    who = said.get(method, said["who"])
    may = method in said["methods"] and (who in {"members", "anybody"} or role in MAY[who])
    if whose == "own":
        answer = call(browsers(role), method, name, cases)
        if role == "nobody" and method in said["methods"]:
            assert sent_to_sign_in(answer) is (who != "anybody"), cell
        if role != "nobody" and method in said["methods"]:
            assert refused(answer) is not may, (cell, answer.status_code)
        if not may or role == "nobody":
            assert MARKER not in answer.content.decode(errors="replace"), cell
        return 1
    browser = browsers(f"{role}-elsewhere")
    foreign, none = (call(browser, method, name, keys) for keys in (cases, nothing))
    assert MARKER not in foreign.content.decode(errors="replace"), cell
    own_words = [address(name, keys) for keys in (cases, nothing)]
    keys = {*cases.values(), *nothing.values(), *own_words}
    assert seen(foreign, *keys) == seen(none, *keys), (cell, foreign.status_code, none.status_code)
    return 2


@pytest.fixture
def browsers(browser_of):
    """A browser for each login, signed in once."""
    known = {"nobody": Client()}

    def of(login):
        if login not in known:
            known[login] = browser_of(login)
        return known[login]

    return of


def test_a_sample_of_the_desks_matrix_leaks_nothing(cases, standings, browsers):
    nothing = of_nobody(cases)
    asked = sum(
        look_at(one, browsers, standings, nothing) for one in islice(cells(), 0, None, EVERY)
    )
    assert asked > AT_LEAST / EVERY


@pytest.mark.full
def test_the_whole_matrix_of_the_desk_leaks_nothing(cases, standings, browsers, record_property):
    nothing = of_nobody(cases)
    asked = sum(look_at(one, browsers, standings, nothing) for one in cells())
    record_property("answers", asked)
    assert asked >= AT_LEAST
