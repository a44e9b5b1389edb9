"""The only door to members: who acts, and what their role allows.

Permissions answer "may this role do that at all"; which persons a member may see is row
security's answer (and, with assignments, this file's).
"""

from __future__ import annotations

from django.core.exceptions import PermissionDenied

from homeward.apps.accounts.models import Member, Role
from homeward.apps.audit.actor import Actor

# Who may do what. An act that is not listed is denied to everybody.
MAY: dict[str, frozenset[str]] = {
    "see persons": frozenset(
        {Role.COORDINATOR, Role.PROTECTION_OFFICER, Role.PROTECTION_LEAD, Role.LAWYER}
    ),
    "take in lists": frozenset({Role.COORDINATOR, Role.PROTECTION_OFFICER, Role.PROTECTION_LEAD}),
    "decide on pairs": frozenset({Role.COORDINATOR, Role.PROTECTION_OFFICER, Role.PROTECTION_LEAD}),
    "decide on contact": frozenset({Role.PROTECTION_LEAD}),
    "write letters": frozenset({Role.COORDINATOR, Role.PROTECTION_LEAD}),
}

# The member on whose behalf the command line works; it exists from the first migration on.
COMMAND_LINE = "command-line"


def actor_of(member: Member) -> Actor:
    """Say who acts when this member does."""
    return Actor(member.pk, member.keeper_id, member.login, member.role)


def command_line_actor() -> Actor:
    """Say who acts when a command is run in a terminal on the machine itself."""
    return actor_of(Member.objects.select_related("organisation").get(login=COMMAND_LINE))


def actor_by_key(member: int) -> Actor:
    """Say who acts in a job that a member asked for.

    Raises:
        PermissionDenied: The member has left since; what they asked for is not done.
    """
    found = Member.objects.select_related("organisation").filter(pk=member, is_active=True).first()
    if found is None:
        raise PermissionDenied
    return actor_of(found)


def sign_in_log(typed: str) -> tuple[Actor, int | None]:
    """Say in whose log a failed sign-in goes, and which member's account was meant, if any.

    An account has the log of its organisation. A word that names no account, or one of a
    member who left and writes in no log any more, goes where the command line works. One
    query either way, so that the time taken does not tell which logins exist.
    """
    login = typed.casefold()
    wanted = Member.objects.select_related("organisation").filter(login__in=[login, COMMAND_LINE])
    found = {member.login: member for member in wanted}
    meant = found.get(login)
    log = meant if meant is not None and meant.is_active else found[COMMAND_LINE]
    return actor_of(log), meant.pk if meant is not None else None


def may(actor: Actor, act: str) -> bool:
    """Say whether the actor's role allows an act at all. An unlisted act raises `KeyError`."""
    return actor.role in MAY[act]


def must(actor: Actor, act: str) -> None:
    """Refuse with `PermissionDenied` what the actor's role does not allow."""
    if not may(actor, act):
        raise PermissionDenied(act)
