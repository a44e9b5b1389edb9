"""Every address of the desk, every method, everybody, and what is asked for: own, other's, none.

The addresses come from the resolver and the ways to fill them from tests/architecture, where an
address that nobody classified fails. With the counter's matrix beside this one it makes the whole.
Heavy: all of it runs with script/test --full, a sample every time.
"""

from __future__ import annotations

import re
from itertools import islice
from uuid import UUID, uuid4

import pytest
from django.test import Client
from tests.apps.counter.conftest import counter_role
from tests.apps.invented import MARKER
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

from homeward.apps.accounts.access import MAY
from homeward.apps.accounts.models import Role

__all__ = ["cases", "counter_role"]

EVERY = 101  # one cell of so many, each time; all of them with --full
AT_LEAST = 8000


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
    for name in sorted(SCREENS["desk"]):
        for method in METHODS:
            yield from (("own", role, name, method) for role in Role.values)
            yield "own", "nobody", name, method
            if DESK[name]:
                yield from (("other's", role, name, method) for role in Role.values)


def look_at(cell, browsers, cases, nothing):
    """Ask one cell; says how many answers it took."""
    whose, role, name, method = cell
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


def test_a_sample_of_the_desks_matrix_leaks_nothing(cases, browsers):
    nothing = of_nobody(cases)
    asked = sum(look_at(one, browsers, cases, nothing) for one in islice(cells(), 0, None, EVERY))
    assert asked > AT_LEAST / EVERY


@pytest.mark.full
def test_the_whole_matrix_of_the_desk_leaks_nothing(cases, browsers, record_property):
    nothing = of_nobody(cases)
    asked = sum(look_at(one, browsers, cases, nothing) for one in cells())
    record_property("answers", asked)
    assert asked >= AT_LEAST
