"""`homeward enrol` and `homeward invite`: somebody can sign in.

An invitation is the better way: its link is good once and for three days, and whoever follows it
makes their own keys. The trap: the link is written to standard output and kept nowhere.
"""

from __future__ import annotations

import argparse
import getpass
import re
import sys
from datetime import UTC, datetime
from urllib.parse import urlsplit

from homeward.cli.output import NotDoneError, answer, say
from homeward.config.start import at_work

SHORTEST = 12
LOGIN = re.compile(r"[a-z0-9][a-z0-9._-]*")


def enrol(options: argparse.Namespace) -> int:
    """Add a member with a password typed here, or read from standard input."""
    password = _password()
    with at_work() as actor:
        from homeward.apps.accounts.actions import enrol as enrol_member  # noqa: PLC0415
        from homeward.apps.accounts.models import Role  # noqa: PLC0415

        _known_role(options.role, Role.values)
        _same_role(options.login, options.role)
        member = enrol_member(
            actor=actor,
            login=options.login,
            shown_as=options.login,
            role=options.role,
            password=password,
        )
        answer(f"{member.login} can sign in as {member.role}.")
    return 0


def invite(options: argparse.Namespace) -> int:
    """Make a link by which somebody comes in; it is shown this once."""
    address = _address(options.address)
    login = options.login.casefold()
    if not LOGIN.fullmatch(login):
        raise NotDoneError("a user name has small letters, digits, dots and hyphens")
    with at_work() as actor:
        from django.urls import reverse  # noqa: PLC0415  after settings

        from homeward.apps.accounts import access, actions  # noqa: PLC0415
        from homeward.apps.accounts.models import Role  # noqa: PLC0415

        _known_role(options.role, Role.values)
        places = {each.name: each for each in access.organisations(actor)}
        own = next(each for each in places.values() if each.pk == actor.keeper)
        place = places.get(options.organisation or own.name)
        if place is None:
            raise NotDoneError(f"no such organisation here; one of: {', '.join(places)}")
        try:
            key = actions.invite(
                actor=actor,
                login=login,
                shown_as=options.shown_as or login,
                role=options.role,
                organisation=place,
                at=datetime.now(UTC),
            )
        except actions.TakenError:
            raise NotDoneError(f"{login} is a member already, or invited") from None
        link = address + reverse("accounts:invitation", args=[key])
    answer(link)
    say(f"{login} comes in by it as {options.role}, once and within three days.")
    return 0


def _address(text: str) -> str:
    """Give the address before the path; a link that leads nowhere would be used up for nothing."""
    parts = urlsplit(text)
    if parts.scheme not in {"http", "https"} or not parts.netloc or parts.path not in {"", "/"}:
        raise NotDoneError(f"{text!r} is no address of pages; write https://desk.example")
    return f"{parts.scheme}://{parts.netloc}"


def _known_role(role: str, roles: list[str]) -> None:
    if role not in roles:
        raise NotDoneError(f"no role {role!r}; one of: {', '.join(roles)}")


def _same_role(login: str, role: str) -> None:
    """Refuse to give somebody another role by the way: it must be a decision of its own."""
    from homeward.apps.accounts.models import Member  # noqa: PLC0415  after settings

    known = Member.objects.filter(login=login.casefold()).first()
    if known is not None and known.role != role:
        raise NotDoneError(f"{known.login} is enrolled as {known.role}; nothing was changed")


def _password() -> str:
    if sys.stdin.isatty():
        first, second = getpass.getpass("Password: "), getpass.getpass("Again: ")
        if first != second:
            raise NotDoneError("the two passwords differ; nobody was enrolled")
    else:
        first = sys.stdin.readline().rstrip("\n")
    if len(first) < SHORTEST:
        raise NotDoneError(f"a password needs {SHORTEST} characters or more; nobody was enrolled")
    return first
