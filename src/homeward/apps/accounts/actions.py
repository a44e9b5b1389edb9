"""What is done to members."""

from __future__ import annotations

from homeward.apps.accounts.access import sign_in_log
from homeward.apps.accounts.models import Member, Organisation
from homeward.apps.audit.actions import change, refused_sign_in
from homeward.apps.audit.actor import Actor


def enrol(*, actor: Actor, login: str, shown_as: str, role: str, password: str | None) -> Member:
    """Add a member to the actor's organisation, or give an existing one a new password.

    Args:
        actor: Who enrols them.
        login: Compared without case.
        shown_as: How colleagues see them.
        role: A value of `Role`.
        password: `None` leaves them unable to sign in with one.
    """
    with change(actor=actor, verb="enrolled a member", target=f"login:{login.casefold()}"):
        organisation = Organisation.objects.get(pk=actor.keeper)
        member, _ = Member.objects.get_or_create(
            login=login.casefold(),
            defaults={"shown_as": shown_as, "role": role, "organisation": organisation},
        )
        member.set_password(password)
        member.save(update_fields=["password"])
    return member


def refuse_sign_in(*, typed: str) -> None:
    """Record a failed sign-in: which account was meant, or that there is none; never the word."""
    log, member = sign_in_log(typed)
    refused_sign_in(log=log, target=f"member:{member}" if member is not None else "")
