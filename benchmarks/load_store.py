"""A desk at work, for measuring under load: a great register, files, two hundred members.

Everybody is invented. Persons come from the lists of `million.py`, so that names are as many as
in the world; files are opened and assigned by the product's own acts. Sessions are opened as if
everybody had just shown a second factor. A newcomer's mistake is to give everybody the same
persons: then all pages come out of the same few blocks of memory.
"""

from __future__ import annotations

import json
import random
from datetime import date
from pathlib import Path
from typing import Any

import million

ON = date(2026, 11, 27)
FILES, OF_EACH, ASKED = 1_000, 20, 40
# Of two hundred members: who leads sees everybody, the others whom they are assigned.
ROLES = ("coordinator",) * 2 + ("protection_lead",) * 2 + ("lawyer",) * 4
ROLES += ("protection_officer",) * 12
MADE = "load-members.json"


def fill(home: Path, persons: int, members: int) -> Path:
    """Fill the store, unless an earlier run did; gives the file with who may sit down.

    Inside `config.start.running`.
    """
    from homeward.apps.accounts.access import command_line_actor
    from homeward.apps.audit.actions import acting_as

    million.fill(home, persons)
    made, actor = home / MADE, command_line_actor()
    if not made.exists():
        chance = random.Random(7)  # noqa: S311  to be repeated, not to be secret
        _look_through(actor)
        with acting_as(actor):
            people = _enrolled(actor, members)
        files = _opened(actor, chance)
        _assigned(actor, people, files, chance)
        names = [truth.name for truth in million.known(home)]
        said = [_said(each, chance, names) for each in people]
        made.write_text(json.dumps(said), encoding="utf-8")
        _vacuum()
    return _with_sessions(made)


def _look_through(actor: Any) -> None:
    from homeward.apps.situation.jobs import look_through_all

    look_through_all(actor)


def _enrolled(actor: Any, members: int) -> list[dict[str, Any]]:
    from homeward.apps.accounts.actions import enrol

    found = []
    for number in range(members):
        role = ROLES[number % len(ROLES)]
        login = f"invented-{number}"
        member = enrol(actor=actor, login=login, shown_as=login, role=role, password=None)
        found.append({"login": login, "number": member.pk, "role": role})
    return found


def _opened(actor: Any, chance: random.Random) -> list[tuple[str, str]]:
    """Open files for a thousand persons; (person, file) each."""
    from homeward.apps.audit.actions import acting_as
    from homeward.apps.register.models import Person
    from homeward.apps.returnfiles.actions import open_file

    with acting_as(actor):
        everybody = list(Person.objects.order_by("pk").values_list("pk", flat=True))
    found = []
    for person in chance.sample(everybody, min(FILES, len(everybody))):
        with acting_as(actor):
            found.append((str(person), str(open_file(actor=actor, person=person, on=ON).pk)))
    return found


def _assigned(
    actor: Any,
    people: list[dict[str, Any]],
    files: list[tuple[str, str]],
    chance: random.Random,
) -> None:
    """Assign some persons to each member by name."""
    from uuid import UUID

    from homeward.apps.audit.actions import acting_as
    from homeward.apps.caseload.actions import Ground, Holder, assign

    for each in people:
        some = chance.sample(files, min(OF_EACH, len(files)))
        each["persons"], each["files"] = [p for p, _f in some], [f for _p, f in some]
        ground = Ground("invented", reference="invented 1", reference_on=ON)
        with acting_as(actor):
            to = Holder(member=each["number"])
            assign(actor=actor, persons=[UUID(p) for p, _f in some], to=to, ground=ground)


def _said(
    each: dict[str, Any],
    chance: random.Random,
    names: list[str],
) -> dict[str, Any]:
    return {**each, "names": chance.sample(names, min(ASKED, len(names)))}


def _vacuum() -> None:
    """What the server does by itself within a minute of such a write."""
    from django.db import connections

    with connections["owner"].cursor() as cursor:
        cursor.execute("vacuum (analyze)")


def _with_sessions(made: Path) -> Path:
    """Open a session for everybody, as if a second factor had just been shown."""
    from django.middleware.csrf import get_token
    from django.test import Client, RequestFactory

    from homeward.apps.accounts import sittings
    from homeward.apps.accounts.models import Member

    people = json.loads(made.read_text("utf-8"))
    for each in people:
        browser = Client(headers={"host": "localhost"})
        browser.force_login(Member.objects.get(login=each["login"]))
        session = browser.session
        sittings.begin(session, sittings.now(), whole=True)
        session.save()
        request = RequestFactory().get("/")
        get_token(request)
        each |= {"session": session.session_key, "csrf": request.META["CSRF_COOKIE"]}
    file = made.with_name("load-sessions.json")
    file.write_text(json.dumps(people), encoding="utf-8")
    return file
