"""Two invented missions side by side, what a desk gives them, and a way to stand at the counter.

At the counter the same transaction works with the counter's own database role, so that what row
security hides from a mission is hidden here too. Nobody here exists.
"""

from __future__ import annotations

import re
from contextlib import contextmanager
from copy import deepcopy
from datetime import UTC, date, datetime, timedelta

from django.conf import settings
from django.db import connection
from django.test import Client, override_settings
from tests.apps.invented import forget_the_actor

from homeward.apps.audit.actions import acting_as, change

ON = date(2026, 11, 27)
STATES = {"one": "TUR", "two": "RUS"}


def make_mission(cast, name, state):
    """An organisation of the desk with two members, served as the mission of a State."""
    from homeward.apps.accounts.access import actor_of
    from homeward.apps.accounts.actions import add_organisation
    from homeward.apps.accounts.models import Member
    from homeward.apps.releases.actions import appoint

    admin, lead = cast["administrator"], cast["protection_lead"]
    with acting_as(admin):
        place = add_organisation(actor=admin, name=f"Mission {name} (invented)", kind="mission")
        with change(actor=admin, verb="enrolled for a test"):
            members = {
                role: Member.objects.create(
                    login=f"{role}-{name}",
                    shown_as=f"Officer {name} (invented)",
                    role=role,
                    organisation=place,
                    password="!",  # noqa: S106  matched by no password
                )
                for role in ("consular_officer", "head_of_mission")
            }
    forget_the_actor()
    with acting_as(lead):
        mission = appoint(actor=lead, organisation=place, state=state)
    forget_the_actor()
    actors = {role: actor_of(member) for role, member in members.items()}
    give_everything(actors)
    return mission, actors


def give_everything(actors):
    """The head lets the officer see everything of the mission, as most tests want it."""
    from homeward.apps.counter.actions import delegate

    head, at = actors["head_of_mission"], datetime.now(UTC)
    officer, until = actors["consular_officer"].member, at + timedelta(days=90)
    with as_the_counter(), acting_as(head):
        return delegate(actor=head, officer=officer, until=until, at=at)


def take_everything_back(actors):
    """And takes it back."""
    from homeward.apps.counter.access import delegations
    from homeward.apps.counter.actions import end_delegation

    head = actors["head_of_mission"]
    with as_the_counter(), acting_as(head):
        for each in delegations(head).filter(ended_at=None):
            end_delegation(actor=head, key=each.pk, at=datetime.now(UTC))


def handed_over(cast, mission):
    """A letter to the mission's State that lies at the counter; its key."""
    from tests.apps.letters.approving import approve_texts

    from homeward.apps.letters.actions import write_request
    from homeward.apps.releases.handing import hand_over

    lead = cast["protection_lead"]
    approve_texts(lead)
    with acting_as(lead):
        letter = write_request(actor=lead, state=mission.state, on=ON, draft=False)
        hand_over(actor=lead, letter=letter, mission=mission, on=ON)
    forget_the_actor()
    return letter.pk


def keys_in(answer, before):
    """Keys that stand on a page after some words of an address."""
    return re.findall(re.escape(before) + r"([0-9a-f-]{36})", answer.content.decode())


def open_gate(cast, person, state, decision="contact", *, fields=(), review=date(2027, 6, 1)):
    """Decide at the gate, as the lead."""
    from homeward.apps.sharing.actions import Review, decide, screen

    lead = cast["protection_lead"]
    with acting_as(lead):
        if decision != "none":
            screen(actor=lead, person=person, state=state, answers={})
        decide(
            actor=lead,
            person=person,
            state=state,
            decision=decision,
            reason="Invented.",
            review=Review(review) if review else None,
            fields=fields,
        )
    forget_the_actor()


def propose(cast, person, mission, fields=("name", "code", "sex"), by="coordinator", **more):
    """Propose a release."""
    from homeward.apps.releases.actions import Wish
    from homeward.apps.releases.actions import propose as propose_it
    from homeward.core.disclosure.asks import Ask
    from homeward.core.disclosure.fields import DisclosableField

    words = {"purpose": "To say whether she is a national", "basis": "Article 36"} | more
    wish = Wish(
        fields=frozenset(DisclosableField(name) for name in fields),
        until=words.pop("until", ON + timedelta(days=60)),
        asks=words.pop("asks", tuple(Ask)),
        **words,
    )
    with acting_as(cast[by]):
        made = propose_it(actor=cast[by], person=person, mission=mission, wish=wish, on=ON)
    forget_the_actor()
    return made


def give(cast, made, by="protection_lead", at=None):
    """Give a release as a second person."""
    from homeward.apps.releases.actions import give as give_it

    with acting_as(cast[by]):
        given = give_it(actor=cast[by], key=made.pk, on=ON, at=at or datetime.now(UTC))
    forget_the_actor()
    return given


def released(cast, person, mission, **how):
    """Propose and give."""
    return give(cast, propose(cast, person, mission, **how))


def request_of(cast, made):
    """The request at the counter in which a release stands."""
    from homeward.apps.counter.models import Request

    with acting_as(cast["protection_lead"]):
        found = Request.objects.get(recipient_id=made.recipient_id, subject=made.person_id)
    forget_the_actor()
    return found


SEARCHED = "Name,Sex,Date of birth,Nationality,Searched by\n"


def a_search(*rows):
    """A list of families who search, as a file."""
    return (SEARCHED + "\n".join(rows) + "\n").encode()


def handed_in(actor, content, name="families.csv", *, confirmed=True):
    """A list of families that a member of a mission handed in."""
    from homeward.apps.counter import handing

    at = datetime.now(UTC)
    with as_the_counter(), acting_as(actor):
        made = handing.hand_in(actor=actor, content=content, file_name=name, at=at).list
        if confirmed:
            handing.confirm(actor=actor, key=made.pk, at=at)
    return made


def enclosed(actor, request, content=None):
    """A return certificate that a member of a mission sent with a request."""
    from tests.apps.documents.papers import photograph

    from homeward.apps.counter.handing import enclose
    from homeward.apps.counter.models import Enclosure

    with as_the_counter(), acting_as(actor):
        return enclose(
            actor=actor,
            request=request.pk,
            content=content or photograph(),
            kind=Enclosure.Kind.CERTIFICATE,
        )


@contextmanager
def as_the_counter():
    """Work with the counter's database role for a while; nobody acts before or after."""
    forget_the_actor()
    with connection.cursor() as cursor:
        cursor.execute("set local role homeward_counter")
    try:
        yield
    finally:
        with connection.cursor() as cursor:
            cursor.execute("reset role")
        forget_the_actor()


def counters_settings():
    """What differs in a process that serves missions."""
    from homeward.config.settings import COUNTER_NAV

    templates = deepcopy(settings.TEMPLATES)
    processors = templates[0]["OPTIONS"]["context_processors"]
    processors[processors.index("homeward.apps.desk.context.desk")] = (
        "homeward.apps.counter.context.counter"
    )
    return {
        "SIDE": "counter",
        "ROOT_URLCONF": "homeward.config.counter_urls",
        "AUTHENTICATION_BACKENDS": ["homeward.apps.accounts.doors.AtTheCounter"],
        "SESSION_ENGINE": "homeward.apps.counter.sessions",
        "HOMEWARD_NAV": COUNTER_NAV,
        "TEMPLATES": templates,
    }


@contextmanager
def at_the_counter():
    """Be the process that serves missions: its addresses, its sessions, its database role."""
    with override_settings(**counters_settings()), as_the_counter():
        yield


def came_in(login):
    """A browser of a mission's member who has shown password and code. Inside `at_the_counter`."""
    from homeward.apps.accounts import sittings
    from homeward.apps.accounts.access import knocking, member_by_key

    _log, key = knocking(login)
    browser = Client()
    browser.force_login(member_by_key(key), backend=settings.AUTHENTICATION_BACKENDS[0])
    session = browser.session
    sittings.begin(session, sittings.now(), whole=True)
    session.save()
    forget_the_actor()
    return browser


def ask(browser, url, method="get", **said):
    """Ask as the next request would: nobody acts before it or after."""
    forget_the_actor()
    answer = getattr(browser, method)(url, said or None)
    forget_the_actor()
    return answer
