"""The only door to members: who acts, and what their role allows.

Permissions answer "may this role do that at all"; which persons a member may see is row
security's answer (and, with assignments, this file's).
"""

from __future__ import annotations

import uuid
from datetime import datetime, timedelta
from typing import Any

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.db import connection
from django.db.models import Q, QuerySet

from homeward.apps.accounts.models import Invitation, Member, Organisation, Role, Visit
from homeward.apps.audit.actions import in_the_name_of, refusals_of
from homeward.apps.audit.actor import Actor

# Who may do what. An act that is not listed is denied to everybody.
MAY: dict[str, frozenset[str]] = {
    "see persons": frozenset(
        {Role.COORDINATOR, Role.PROTECTION_OFFICER, Role.PROTECTION_LEAD, Role.LAWYER}
    ),
    "take in lists": frozenset({Role.COORDINATOR, Role.PROTECTION_LEAD}),
    "write claims": frozenset(
        {Role.COORDINATOR, Role.PROTECTION_OFFICER, Role.PROTECTION_LEAD, Role.LAWYER}
    ),
    "decide on pairs": frozenset({Role.COORDINATOR, Role.PROTECTION_LEAD}),
    "assign persons": frozenset({Role.COORDINATOR, Role.PROTECTION_LEAD}),
    "break the glass": frozenset({Role.PROTECTION_OFFICER, Role.LAWYER}),
    "review emergencies": frozenset({Role.PROTECTION_LEAD}),
    "screen for contact": frozenset({Role.PROTECTION_OFFICER, Role.PROTECTION_LEAD}),
    "record consents": frozenset({Role.PROTECTION_OFFICER, Role.PROTECTION_LEAD}),
    "work on best interests": frozenset({Role.PROTECTION_OFFICER, Role.PROTECTION_LEAD}),
    "sit on panels": frozenset({Role.PROTECTION_OFFICER, Role.PROTECTION_LEAD, Role.LAWYER}),
    "decide on contact": frozenset({Role.PROTECTION_LEAD}),
    "work on files": frozenset(
        {Role.COORDINATOR, Role.PROTECTION_OFFICER, Role.PROTECTION_LEAD, Role.LAWYER}
    ),
    "lift holds": frozenset({Role.PROTECTION_LEAD}),
    "agree to lift holds": frozenset({Role.PROTECTION_OFFICER, Role.PROTECTION_LEAD, Role.LAWYER}),
    "record figures": frozenset(
        {Role.COORDINATOR, Role.PROTECTION_OFFICER, Role.PROTECTION_LEAD, Role.LAWYER}
    ),
    "see who looked": frozenset({Role.PROTECTION_LEAD}),
    "approve texts": frozenset({Role.LAWYER}),
    "write letters": frozenset({Role.COORDINATOR, Role.PROTECTION_LEAD}),
    "keep offices": frozenset({Role.COORDINATOR}),
    "manage members": frozenset({Role.ADMINISTRATOR}),
    "read the log": frozenset({Role.AUDITOR}),
    "propose releases": frozenset(
        {Role.COORDINATOR, Role.PROTECTION_OFFICER, Role.PROTECTION_LEAD}
    ),
    "give releases": frozenset({Role.COORDINATOR, Role.PROTECTION_LEAD}),
    "appoint missions": frozenset({Role.PROTECTION_LEAD}),
    "propose bulletins": frozenset({Role.COORDINATOR, Role.PROTECTION_LEAD}),
    "release bulletins": frozenset({Role.COORDINATOR, Role.PROTECTION_LEAD}),
    "answer for a mission": frozenset({Role.CONSULAR_OFFICER, Role.HEAD_OF_MISSION}),
    "delegate in a mission": frozenset({Role.HEAD_OF_MISSION}),
}

# The member on whose behalf the command line works; it exists from the first migration on.
COMMAND_LINE = "command-line"


def actor_of(member: Member) -> Actor:
    """Say who acts when this member does."""
    return Actor(
        member.pk, member.keeper_id, member.login, member.role, team=member.organisation_id
    )


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


def at_the_counter() -> bool:
    """Say whether this process serves missions; there a member is read in their own name alone."""
    return bool(settings.SIDE == "counter")


def member_by_key(key: int) -> Member | None:
    """Give a member before anybody acts: whom a session, a passkey or a right password names."""
    found = Member.objects.select_related("organisation").filter(pk=key)
    if not at_the_counter():
        return found.first()
    with in_the_name_of(key):
        return found.first()


def knocking(login: str) -> tuple[Actor, int | None]:
    """Say which member of a mission a login names, and in whose log a failure goes.

    The counter's way to `sign_in_log`: its role finds no member, so a function answers for one.
    """
    with connection.cursor() as cursor:
        cursor.execute("select * from homeward.knocks(%s)", [login.casefold()])
        member, keeper, label, known = cursor.fetchone()
    return Actor(member, keeper, label, "", keeper), member if known else None


def sign_in_log(typed: str) -> tuple[Actor, int | None]:
    """Say in whose log a failed sign-in goes, and which member's account was meant, if any.

    An account has the log of its organisation. A word that names no account, or one of a
    member who left and writes in no log any more, goes where the command line works. One
    query either way, so that the time taken does not tell which logins exist.
    """
    if at_the_counter():
        return knocking(typed)
    login = typed.casefold()
    wanted = Member.objects.select_related("organisation").filter(login__in=[login, COMMAND_LINE])
    found = {member.login: member for member in wanted}
    meant = found.get(login)
    log = meant if meant is not None and meant.is_active else found[COMMAND_LINE]
    return actor_of(log), meant.pk if meant is not None else None


# How often an account may be tried in a while before every answer is no, the right one too.
TRIES, WHILE = 5, timedelta(minutes=15)
WRONG_PASSWORD, WRONG_PROOF = "failed to sign in", "failed to prove themselves"


def too_often(log: Actor, member: int | None, verb: str, at: datetime) -> bool:
    """Say whether an account was tried too often lately to be answered now.

    One that does not exist is asked about too, so that the time taken tells nothing.
    """
    return (
        refusals_of(log=log, verb=verb, target=f"member:{member or 0}", since=at - WHILE) >= TRIES
    )


def may_come_in(member: Member) -> bool:
    """Say whether a member may sign in on this side at all.

    Not who has left, and not who is invented for a demonstration once the store is declared.
    Missions come in at the counter and nowhere else, and nobody else does there.
    """
    if (member.organisation.kind == Organisation.Kind.MISSION) is not at_the_counter():
        return False
    trial_is_over = member.is_trial and settings.HOMEWARD_DECLARATION is not None
    return member.is_active and not trial_is_over


def must_manage(actor: Actor) -> None:
    """Refuse to manage members with `PermissionDenied`: but administrators, and the machine."""
    if actor.label != COMMAND_LINE:
        must(actor, "manage members")


def keeper_of(organisation: Organisation) -> int:
    """Give the organisation in whose register this one's members work."""
    return organisation.keeper_id or organisation.pk


def organisations(actor: Actor) -> QuerySet[Organisation]:
    """Give the organisations whose members the actor manages: the keeper and those around it."""
    return Organisation.objects.filter(Q(pk=actor.keeper) | Q(keeper=actor.keeper)).order_by("name")


def members(actor: Actor) -> QuerySet[Member]:
    """Give the members of these organisations, but for the machine's own."""
    must_manage(actor)
    found = Member.objects.filter(organisation__in=organisations(actor))
    return found.exclude(login=COMMAND_LINE).select_related("organisation").order_by("login")


def enrolled(actor: Actor) -> frozenset[int]:
    """Give the keys of the administrator's members who could come in with a second factor.

    What they have, and when they used it, stays their own: nobody here reads another's keys.
    """
    must_manage(actor)
    with connection.cursor() as cursor:
        cursor.execute("select homeward.enrolled()")
        [found] = cursor.fetchone()
    return frozenset(found)


def open_invitations(actor: Actor, at: datetime) -> QuerySet[Invitation]:
    """Give the links that still open something."""
    found = Invitation.objects.filter(keeper=actor.keeper, used_at=None, revoked_at=None)
    return found.filter(ends_at__gt=at).select_related(
        "organisation", "invited_by__organisation", "member__organisation"
    )


def is_invited(actor: Actor, login: str, at: datetime) -> bool:
    """Say whether a link for that user name is open."""
    return open_invitations(actor, at).filter(login=login).exists()


def invited_by(invitation: uuid.UUID) -> Member | None:
    """Give who opened an invitation, if it is neither used nor revoked. Nobody needs to act."""
    with connection.cursor() as cursor:
        cursor.execute("select homeward.inviter(%s)", [invitation])
        [found] = cursor.fetchone()
    if found is None:
        return None
    return Member.objects.select_related("organisation").get(pk=found)


def invited_here(link: uuid.UUID) -> dict[str, Any] | None:
    """Say what an open link of a mission is about. The counter's way; nobody needs to act."""
    with connection.cursor() as cursor:
        cursor.execute("select * from homeward.invited_here(%s)", [link])
        found = cursor.fetchone()
    if found is None or found[0] is None:
        return None
    names = ("login", "shown_as", "role", "organisation", "by", "new_keys")
    return dict(zip(names, found, strict=True))


def comes_in(link: uuid.UUID) -> int | None:
    """Use up a link of a mission and give its member's key; `None` where it opens nothing."""
    with connection.cursor() as cursor:
        cursor.execute("select member, keeper from homeward.comes_in(%s)", [link])
        member, keeper = cursor.fetchone()
    return member if keeper is not None else None


def own_visits(actor: Actor) -> QuerySet[Visit]:
    """Give the actor's own sessions that nobody has ended."""
    return Visit.objects.filter(member=actor.member, ended_at=None)


# Who runs a desk compares lists with everybody, and sees everybody; whoever else works on
# persons sees those assigned to them (docs/adr, "Seen by assignment").
SEE_EVERYBODY = frozenset({Role.COORDINATOR, Role.PROTECTION_LEAD})


def sees_everybody(actor: Actor) -> bool:
    """Say whether the actor sees every person of the register without being assigned to them.

    Only who runs the desk that keeps it: an agency's lead, or a lawyers' coordinator, is as much
    a guest there as their colleagues. The database says the same (`homeward.sees_everybody`).
    """
    return actor.role in SEE_EVERYBODY and actor.team == actor.keeper


def who_compares(actor: Actor) -> Actor:
    """Say for whom the worker compares somebody with everybody, when the actor sees only some.

    Whoever adds a claim about a person assigned to them must not learn of others by it, and the
    same child must be found all the same. So the comparison is done for the machine's own
    member, or for one who runs the desk; the proposals are theirs to decide.

    Raises:
        PermissionDenied: Nobody runs the desk.
    """
    if sees_everybody(actor):
        return actor
    runs = Member.objects.filter(
        organisation=actor.keeper, role__in=SEE_EVERYBODY, is_active=True
    ).select_related("organisation")
    found = runs.filter(login=COMMAND_LINE).first() or runs.order_by("pk").first()
    if found is None:
        raise PermissionDenied
    return actor_of(found)


# Acts on many persons at once, or that bind the desk: for its own people, not for guests.
OF_THE_DESK = frozenset(
    {
        "take in lists",
        "decide on pairs",
        "decide on contact",
        "write letters",
        "keep offices",
        "assign persons",
        "review emergencies",
        "propose bulletins",
        "release bulletins",
    }
)


def may(actor: Actor, act: str) -> bool:
    """Say whether the actor's role allows an act at all. An unlisted act raises `KeyError`."""
    return actor.role in MAY[act] and (act not in OF_THE_DESK or sees_everybody(actor))


def must(actor: Actor, act: str) -> None:
    """Refuse with `PermissionDenied` what the actor's role does not allow."""
    if not may(actor, act):
        raise PermissionDenied(act)
