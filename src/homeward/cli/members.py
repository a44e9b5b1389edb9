"""`homeward enrol`: somebody can sign in."""

from __future__ import annotations

import argparse
import getpass
import sys

from homeward.cli.output import NotDoneError, answer
from homeward.config.start import at_work

SHORTEST = 12


def enrol(options: argparse.Namespace) -> int:
    """Add a member with a password typed here, or read from standard input."""
    password = _password()
    with at_work() as actor:
        from homeward.apps.accounts.actions import enrol as enrol_member  # noqa: PLC0415
        from homeward.apps.accounts.models import Role  # noqa: PLC0415

        if options.role not in Role.values:
            raise NotDoneError(f"no role {options.role!r}; one of: {', '.join(Role.values)}")
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
