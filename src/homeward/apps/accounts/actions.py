"""What is done to members and organisations, and how somebody comes in by a link."""

from __future__ import annotations

import hashlib
import uuid
from datetime import datetime, timedelta
from typing import Any

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.db.models import F

from homeward.apps.accounts import access
from homeward.apps.accounts.access import actor_of, must_manage, sign_in_log
from homeward.apps.accounts.models import Invitation, Member, Organisation
from homeward.apps.audit.actions import acting_as, change, refused_sign_in
from homeward.apps.audit.actor import Actor

GOOD_FOR = timedelta(days=3)
UNUSABLE = "!"  # a password that no password matches


class TakenError(Exception):
    """A name that is somebody's already."""


def enrol(
    *,
    actor: Actor,
    login: str,
    shown_as: str,
    role: str,
    password: str | None,
    is_trial: bool = False,
    organisation: Organisation | None = None,
) -> Member:
    """Add a member to the actor's organisation, or give an existing one a new password.

    The command line's way; the database lets nobody else give another person a password.

    Args:
        actor: Who enrols them.
        login: Compared without case.
        shown_as: How colleagues see them.
        role: A value of `Role`.
        password: `None` leaves them unable to sign in with one.
        is_trial: An invented member of a demonstration.
        organisation: One that works in the actor's register; left out, the actor's own.
    """
    with change(actor=actor, verb="enrolled a member", target=f"login:{login.casefold()}"):
        place = organisation or Organisation.objects.get(pk=actor.keeper)
        member, _ = Member.objects.get_or_create(
            login=login.casefold(),
            defaults={
                "shown_as": shown_as,
                "role": role,
                "organisation": place,
                "is_trial": is_trial,
                "password": UNUSABLE,
            },
        )
        member.set_password(password)
        member.save(update_fields=["password"])
    return member


def speak(*, actor: Actor, member: Member, language: str) -> None:
    """Keep the language that a member chose: at another browser the pages are in it, too.

    Args:
        actor: The member; nobody chooses for another.
        member: Who chose.
        language: A code of `settings.LANGUAGES`; anything else is left alone.
    """
    if language == member.language or language not in dict(settings.LANGUAGES):
        return
    with change(actor=actor, verb="chose a language", target=f"member:{member.pk}"):
        member.language = language
        member.save(update_fields=["language"])


def add_organisation(*, actor: Actor, name: str, kind: str) -> Organisation:
    """Add an organisation whose members work in the actor's register.

    Raises:
        TakenError: There is one of that name.
    """
    must_manage(actor)
    if Organisation.objects.filter(name=name).exists():
        raise TakenError
    with change(actor=actor, verb="added an organisation"):
        return Organisation.objects.create(name=name, kind=kind, keeper_id=actor.keeper)


def invite(
    *, actor: Actor, login: str, shown_as: str, role: str, organisation: Organisation, at: datetime
) -> uuid.UUID:
    """Invite somebody; returns what their link holds. It is kept nowhere and cannot be read again.

    Raises:
        TakenError: The user name is somebody's, or another invitation with it is open.
        PermissionDenied: Not an administrator, or not an organisation of theirs.
    """
    must_manage(actor)
    if access.keeper_of(organisation) != actor.keeper:
        raise PermissionDenied
    login = login.casefold()
    if Member.objects.filter(login=login).exists() or access.is_invited(actor, login, at):
        raise TakenError
    key = uuid.uuid4()
    with change(actor=actor, verb="invited a member", target=f"login:{login}"):
        Invitation.objects.create(
            id=digest(key),
            keeper_id=actor.keeper,
            organisation=organisation,
            login=login,
            shown_as=shown_as,
            role=role,
            invited_by_id=actor.member,
            ends_at=at + GOOD_FOR,
        )
    return key


def new_way_in(*, actor: Actor, member: Member, at: datetime) -> uuid.UUID:
    """Take a member's keys, password and sessions away and make a link for new ones.

    For a device that was lost or stolen: what they had counts no more from this moment.
    """
    must_manage(actor)
    _not_oneself(actor, member)
    key = uuid.uuid4()
    with change(actor=actor, verb="gave a new way in", target=f"member:{member.pk}"):
        member.keys_from, member.era, member.password = at, member.era + 1, UNUSABLE
        member.save(update_fields=["keys_from", "era", "password"])
        access.open_invitations(actor, at).filter(member=member).update(revoked_at=at)
        Invitation.objects.create(
            id=digest(key),
            keeper_id=actor.keeper,
            organisation=member.organisation,
            login=member.login,
            shown_as=member.shown_as,
            role=member.role,
            member=member,
            invited_by_id=actor.member,
            ends_at=at + GOOD_FOR,
        )
    return key


def accept(*, invitation: Invitation, at: datetime) -> Member:
    """Make the invited person a member, on behalf of who invited them; the link is used up.

    The context must be the inviter's (`access.invited_by`). They have no key yet: the session
    that follows opens the pages of enrolment and nothing else.

    Raises:
        TakenError: Somebody used the link a moment ago, or the name is somebody's by now.
    """
    inviter = actor_of(invitation.invited_by)
    with change(actor=inviter, verb="accepted an invitation", target=f"login:{invitation.login}"):
        # Whoever comes second waits here for the first, and then finds the link used.
        still = Invitation.objects.filter(pk=invitation.pk, used_at=None, revoked_at=None)
        if not still.update(used_at=at):
            raise TakenError
        member = invitation.member or _newcomer(invitation)
        invitation.member, invitation.used_at = member, at
        invitation.save(update_fields=["member"])
    return member


def _newcomer(invitation: Invitation) -> Member:
    if Member.objects.filter(login=invitation.login).exists():
        raise TakenError
    return Member.objects.create(
        login=invitation.login,
        shown_as=invitation.shown_as,
        role=invitation.role,
        organisation=invitation.organisation,
        password=UNUSABLE,
    )


def revoke(*, actor: Actor, invitation: Invitation, at: datetime) -> None:
    """Close a link that was not used."""
    must_manage(actor)
    with change(actor=actor, verb="revoked an invitation", target=f"login:{invitation.login}"):
        invitation.revoked_at = at
        invitation.save(update_fields=["revoked_at"])


def change_role(*, actor: Actor, member: Member, role: str) -> None:
    """Give a member another role; their sessions end at once."""
    must_manage(actor)
    _not_oneself(actor, member)
    detail = {"from": member.role, "to": role}
    target = f"member:{member.pk}"
    with change(actor=actor, verb="changed a role", target=target, detail=detail):
        member.role, member.era = role, member.era + 1
        member.save(update_fields=["role", "era"])


def let_go(*, actor: Actor, member: Member, at: datetime) -> None:
    """Let a member go; their sessions end at once, and open links to them close."""
    must_manage(actor)
    _not_oneself(actor, member)
    with change(actor=actor, verb="let a member go", target=f"member:{member.pk}"):
        member.is_active, member.era = False, member.era + 1
        member.save(update_fields=["is_active", "era"])
        access.open_invitations(actor, at).filter(member=member).update(revoked_at=at)


def take_back(*, actor: Actor, member: Member) -> None:
    """Let a member who left come in again, with the keys they had."""
    must_manage(actor)
    _not_oneself(actor, member)
    with change(actor=actor, verb="took a member back", target=f"member:{member.pk}"):
        member.is_active = True
        member.save(update_fields=["is_active"])


def end_sessions(*, actor: Actor, member: Member) -> None:
    """End all sessions of a member: an administrator somebody else's, everybody their own."""
    if actor.member != member.pk:
        must_manage(actor)
    with change(actor=actor, verb="ended all sessions", target=f"member:{member.pk}"):
        member.era = F("era") + 1
        member.save(update_fields=["era"])
    member.refresh_from_db(fields=["era"])


def refuse_sign_in(*, typed: str) -> None:
    """Record a failed sign-in: which account was meant, or that there is none; never the word."""
    log, member = sign_in_log(typed)
    refused_sign_in(log=log, target=f"member:{member}" if member is not None else "")


def refuse_proof(*, member: Member) -> None:
    """Record a wrong code or a passkey that proves nothing, by somebody not signed in."""
    target = f"member:{member.pk}"
    refused_sign_in(log=actor_of(member), target=target, verb=access.WRONG_PROOF)


def inviter(key: uuid.UUID) -> Actor | None:
    """Say who opened an invitation; `None` for a link that opens nothing."""
    found = access.invited_by(digest(key))
    return actor_of(found) if found is not None else None


def shown_by_link(key: uuid.UUID, at: datetime) -> dict[str, Any] | None:
    """Say what a link is about to whoever has it; `None` for one that opens nothing here.

    Links of missions open at the counter and all others at the desk.
    """
    if access.at_the_counter():
        return access.invited_here(digest(key))
    opened_by = inviter(key)
    found = under_the_inviter(opened_by, key, at) if opened_by else None
    if found is None or found.organisation.kind == Organisation.Kind.MISSION:
        return None
    return {
        "login": found.login,
        "shown_as": found.shown_as,
        "organisation": found.organisation.name,
        "role": found.role,
        "by": found.invited_by.shown_as,
        "new_keys": found.member_id is not None,
    }


def come_in_by_link(key: uuid.UUID, at: datetime) -> Member:
    """Use a link up and give its member.

    Raises:
        TakenError: It opens nothing any more.
    """
    if access.at_the_counter():
        return _come_in_here(digest(key))
    opened_by = inviter(key)
    found = under_the_inviter(opened_by, key, at) if opened_by else None
    if found is None or opened_by is None:
        raise TakenError
    with acting_as(opened_by):
        return accept(invitation=found, at=at)


def _come_in_here(link: uuid.UUID) -> Member:
    """At the counter the database itself uses the link up: its role may write no member."""
    key = access.comes_in(link)
    member = access.member_by_key(key) if key is not None else None
    if member is None:
        raise TakenError
    actor = actor_of(member)
    with acting_as(actor), change(actor=actor, verb="accepted an invitation"):
        return member


def digest(key: uuid.UUID) -> uuid.UUID:
    """Give the key under which a link is kept, from which the link cannot be found again."""
    said = b"invitation\0" + key.bytes + settings.HOMEWARD_BLIND_KEY
    return uuid.UUID(bytes=hashlib.sha256(said).digest()[:16])


def under_the_inviter(actor: Actor, key: uuid.UUID, at: datetime) -> Invitation | None:
    """Read an invitation on behalf of who opened it; `None` when its time is over."""
    with acting_as(actor):
        return access.open_invitations(actor, at).filter(pk=digest(key)).first()


def _not_oneself(actor: Actor, member: Member) -> None:
    """Nobody rules over themselves, and nobody over another keeper's members."""
    if actor.member == member.pk or member.keeper_id != actor.keeper:
        raise PermissionDenied
    if member.login == access.COMMAND_LINE:
        raise PermissionDenied
