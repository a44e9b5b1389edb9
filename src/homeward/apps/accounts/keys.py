"""What members do with what proves them: show it at the door, add it, renew it, take it away.

Each works in the name of the member concerned (`homeward.oneself()` shows keys to nobody else).
A wrong one is recorded in the member's own log, and after five in a quarter of an hour every
answer is no for a while.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from importlib import import_module
from typing import Any

from django.conf import settings
from django.contrib.auth import HASH_SESSION_KEY
from django.contrib.sessions.backends.base import SessionBase
from django.core.exceptions import PermissionDenied
from django.db.models import F

from homeward.apps.accounts import access, credentials, sittings
from homeward.apps.accounts.access import actor_of
from homeward.apps.accounts.actions import refuse_proof
from homeward.apps.accounts.credentials import Holding, WrongKeyError
from homeward.apps.accounts.models import Member, Visit
from homeward.apps.audit.actions import acting_as, change
from homeward.apps.audit.actor import Actor


def holding_of(member: Member) -> Holding:
    """Say what a member has; in their name."""
    with acting_as(actor_of(member)):
        return credentials.holding(member)


def prove_by_code(*, member: Member, code: str, at: datetime) -> str:
    """Check a code of an app, or a recovery code, and use it up.

    Returns:
        How they proved themselves, a value of `Visit.How`; empty when the code is wrong or was
        used, or when there were too many wrong ones.
    """
    if access.too_often(actor_of(member), member.pk, access.WRONG_PROOF, at):
        return ""
    how = ""
    with acting_as(actor_of(member)):
        if _used(member, code, "a code", at):
            how = str(Visit.How.CODE)
        elif _used(member, code, "a recovery code", at):
            how = str(Visit.How.RECOVERY)
    if not how:
        refuse_proof(member=member)
    return how


def _used(member: Member, code: str, what: str, at: datetime) -> bool:
    """Try a code inside the door to write; what was not right leaves nothing there."""
    try:
        with change(actor=actor_of(member), verb=f"used {what}", target=f"member:{member.pk}"):
            if what == "a code":
                right = credentials.use_code(member, code, int(at.timestamp()))
            else:
                right = credentials.use_recovery_code(member, code)
            if not right:
                raise WrongKeyError
    except WrongKeyError:
        return False
    return True


def prove_by_passkey(*, member: Member, credential: dict[str, Any], at: datetime) -> bool:
    """Check what a passkey answered to the challenge of this session."""
    actor = actor_of(member)
    try:
        with (
            acting_as(actor),
            change(actor=actor, verb="used a passkey", target=f"member:{member.pk}"),
        ):
            found = credentials.check_passkey(member, credential)
            found.last_used_at = at
            found.save(update_fields=["last_used_at"])
    except WrongKeyError:
        refuse_proof(member=member)
        return False
    return True


def add_passkey(*, member: Member, name: str, credential: dict[str, Any]) -> None:
    """Keep a passkey that the member's browser has just made.

    Raises:
        WrongKeyError: It is no answer to what was asked.
    """
    with change(actor=actor_of(member), verb="added a passkey", target=f"member:{member.pk}"):
        credentials.drop_old(member)
        credentials.keep_passkey(member, name, credential)


def add_app(*, member: Member, secret: str, code: str, at: datetime) -> bool:
    """Keep an app whose first code is right; says whether it was."""
    counter = credentials.counter_of(secret, code, int(at.timestamp()))
    if counter is None:
        return False
    with change(actor=actor_of(member), verb="added an app", target=f"member:{member.pk}"):
        credentials.drop_old(member)
        credentials.keep_app(member, secret, counter)
    return True


def add_app_for_trial(*, actor: Actor, member: Member, secret: str) -> None:
    """Give an invented member an app that nobody holds; their codes are shown on the page."""
    if not member.is_trial:
        raise PermissionDenied
    target = f"member:{member.pk}"
    with acting_as(actor_of(member)), change(actor=actor, verb="added an app", target=target):
        credentials.keep_app(member, secret, 0)


def make_codes(*, member: Member) -> list[str]:
    """Make new recovery codes, to be shown once; the old ones are worth nothing."""
    with change(actor=actor_of(member), verb="made recovery codes", target=f"member:{member.pk}"):
        return credentials.make_codes(member)


def remove_passkey(*, member: Member, key: int) -> bool:
    """Take a passkey away, but never the last thing by which they come in."""
    held = credentials.holding(member)
    if not held.app and len(held.passkeys) < 2:  # noqa: PLR2004  one would be left with nothing
        return False
    with change(actor=actor_of(member), verb="removed a passkey", target=f"member:{member.pk}"):
        return credentials.remove(member, key)


def set_password(*, member: Member, password: str) -> None:
    """Give oneself a new password; every session ends with it, but the one that asks may go on."""
    with change(actor=actor_of(member), verb="changed the password", target=f"member:{member.pk}"):
        member.set_password(password)
        member.era = F("era") + 1
        member.save(update_fields=["password", "era"])
    member.refresh_from_db(fields=["era"])


def begin_visit(*, member: Member, session: str, how: str) -> None:
    """Put a session that has just begun on the member's own list; in their name."""
    visit = Visit(member=member, session=session, how=how)
    with change(actor=actor_of(member), verb="opened a session", target=f"visit:{visit.pk}"):
        visit.save(force_insert=True)


def visits_under_way(member: Member, at: int) -> list[tuple[Visit, int]]:
    """Give one's own sessions that still open something, each with its last sign of life."""
    oldest = datetime.fromtimestamp(at, UTC) - timedelta(seconds=sittings.LONGEST)
    kept = []
    for visit in access.own_visits(actor_of(member)).filter(began_at__gt=oldest):
        said = _kept(visit.session).load()
        good = said.get(HASH_SESSION_KEY) == member.get_session_auth_hash()
        if good and not sittings.ended(said, at):
            kept.append((visit, said[sittings.SEEN]))
    return sorted(kept, key=lambda each: -each[1])


def end_visit(*, actor: Actor, visit: Visit, at: datetime) -> None:
    """End one of one's own sessions, here or elsewhere."""
    with change(actor=actor, verb="ended a session", target=f"visit:{visit.pk}"):
        _kept(visit.session).delete()
        visit.ended_at = at
        visit.save(update_fields=["ended_at"])


def _kept(session: str) -> SessionBase:
    """A session by its key, wherever this side keeps them."""
    store: type[SessionBase] = import_module(settings.SESSION_ENGINE).SessionStore
    return store(session)
