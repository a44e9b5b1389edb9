"""The door to every row: who acts, what they change, what they read.

Three things happen in here and nowhere else. `acting_as` opens the one transaction in which
an actor works and puts the signed context into it, without which row security shows nothing.
`change` is the only way to write. `reading` records that persons were looked at, in the same
transaction as the look itself: if the log cannot be written, the page cannot be shown.

The trap: Django's ATOMIC_REQUESTS wraps the view alone, so a context set by a middleware
would sit in another transaction and every query would silently see no rows.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import datetime
from typing import Any, TypeVar
from uuid import UUID

from django.db import connection, transaction

from homeward.apps.audit.actor import Actor
from homeward.apps.audit.models import Event
from homeward.apps.audit.signing import drop_context, put_context

_changing: ContextVar[bool] = ContextVar("audit_changing", default=False)
_kept: ContextVar[dict[Hashable, Any] | None] = ContextVar("audit_kept", default=None)

# Tables that hold nothing about a person and that the frameworks themselves write.
FRAMEWORK_TABLES = ("django_session", "procrastinate_", "django_migrations", "audit_event")

# What may stand against a word of SQL without a space: `with gone as (delete from "x" ...)`.
_NO_WORDS = str.maketrans(dict.fromkeys('"(),;', " "))

# A long list of keys is stored in pieces, so that one event stays a row of a handy size.
SUBJECTS_AT_ONCE = 5_000


class UnauditedWriteError(Exception):
    """A row would have changed outside `change`."""


@contextmanager
def acting_as(actor: Actor | None) -> Iterator[None]:
    """Open the one transaction in which an actor works.

    Args:
        actor: Who acts; `None` (nobody signed in) leaves the context empty, and then row
            security shows no row of the register at all.
    """
    token = _kept.set({})
    try:
        with transaction.atomic():
            if actor is not None:
                put_context(connection, actor.member)
            yield
    finally:
        _kept.reset(token)


Answer = TypeVar("Answer")


def kept(key: Hashable, make: Callable[[], Answer]) -> Answer:
    """Give what was answered to the same question before, as long as one actor only reads.

    A page asks the same a dozen times: whom its reader may see, above all. An answer is kept for
    the transaction of `acting_as` at most, never inside a `change`, and all are forgotten when one
    ends; nothing is kept outside a transaction. A newcomer's mistake is to keep answers with the
    process: rights that were taken back would go on.

    Args:
        key: What is asked and of whom, the actor among it.
        make: Asks the database. The answer is handed out again: nobody may change it.
    """
    known = _kept.get()
    if known is None or _changing.get():
        return make()
    if key not in known:
        known[key] = make()
    return known[key]  # type: ignore[no-any-return]


def _forget() -> None:
    known = _kept.get()
    if known is not None:
        known.clear()


@contextmanager
def in_the_name_of(member: int) -> Iterator[None]:
    """Open a transaction in which nobody but one member acts, and then nobody again.

    For the counter's sign-in, where a member can be read in their own name alone.
    """
    with transaction.atomic():
        put_context(connection, member)
        yield
        drop_context(connection)


@contextmanager
def change(
    *,
    actor: Actor,
    verb: str,
    target: str = "",
    subjects: Iterable[UUID] = (),
    detail: dict[str, Any] | None = None,
) -> Iterator[None]:
    """Open the door to write, and log who did what; both happen or neither does.

    Args:
        actor: Who changes something.
        verb: What they do, in the past tense and without names: "committed a list".
        target: The thing concerned as "kind:key".
        subjects: Keys of the persons concerned.
        detail: Counts and codes. Never words about a person.
    """
    token = _changing.set(True)
    try:
        with transaction.atomic():
            yield
            _record(
                Event.Kind.WRITE,
                actor,
                verb,
                target=target,
                subjects=list(subjects),
                detail=detail or {},
            )
    finally:
        _changing.reset(token)
        _forget()


def reading(
    *,
    actor: Actor,
    verb: str,
    subjects: Iterable[UUID],
    target: str = "",
    detail: dict[str, Any] | None = None,
) -> None:
    """Record that persons were looked at. Call it before anything of them is handed out."""
    keys = list(subjects)
    if keys:
        _record(Event.Kind.READ, actor, verb, target=target, subjects=keys, detail=detail or {})


def looking(*, actor: Actor, verb: str, target: str, detail: dict[str, Any] | None = None) -> None:
    """Record that rows about persons were looked at who are not on the register yet: a preview."""
    _record(Event.Kind.READ, actor, verb, target=target, subjects=[], detail=detail or {})


def session_event(*, actor: Actor, verb: str) -> None:
    """Record that a member signed in or out."""
    _record(Event.Kind.SESSION, actor, verb, target="", subjects=[], detail={})


def refusal(*, actor: Actor, verb: str, target: str) -> None:
    """Record that somebody asked for what they may not have."""
    _record(Event.Kind.REFUSED, actor, verb, target=target, subjects=[], detail={})


def refused_sign_in(*, log: Actor, target: str, verb: str = "failed to sign in") -> None:
    """Record that somebody failed to sign in, who is therefore nobody.

    Args:
        log: In whose log it goes. The open transaction has no actor; it is theirs for this one
            event, and nobody's again afterwards.
        target: The account meant as "member:key". Empty where there is none: a word that was
            typed may be a password, or somebody's name.
        verb: What failed.
    """
    with acting_as(log):
        nobody = Event(keeper=log.keeper, actor=None, actor_label="nobody signed in")
        nobody.kind, nobody.verb, nobody.target = Event.Kind.REFUSED, verb, target
        nobody.save(force_insert=True)
    drop_context(connection)


def refusals_of(*, log: Actor, verb: str, target: str, since: datetime) -> int:
    """Count how often something was refused since a moment; nobody acts before or afterwards."""
    with acting_as(log):
        found = Event.objects.filter(
            kind=Event.Kind.REFUSED, target=target, verb=verb, at__gt=since
        ).count()
    drop_context(connection)
    return found


def own_refusals(*, actor: Actor, verb: str, target: str, since: datetime) -> int:
    """Count how often the actor was refused something since a moment, while they act."""
    found = Event.objects.filter(kind=Event.Kind.REFUSED, target=target, at__gt=since)
    return found.filter(keeper=actor.keeper, actor=actor.member, verb=verb).count()


def is_changing() -> bool:
    """Say whether a `change` is open; the register's bulk writer asks before it copies rows in."""
    return _changing.get()


def _record(
    kind: Event.Kind,
    actor: Actor,
    verb: str,
    *,
    target: str,
    subjects: list[UUID],
    detail: dict[str, Any],
) -> None:
    pieces = [
        subjects[start : start + SUBJECTS_AT_ONCE]
        for start in range(0, len(subjects), SUBJECTS_AT_ONCE)
    ] or [[]]
    Event.objects.bulk_create(
        Event(
            keeper=actor.keeper,
            actor=actor.member,
            actor_label=actor.label,
            kind=kind,
            verb=verb,
            target=target,
            subjects=piece,
            count=len(piece),
            detail=detail,
        )
        for piece in pieces
    )


def refuse_unaudited_writes(
    execute: Callable[..., Any], sql: str, params: Any, many: bool, context: Any
) -> Any:
    """Stop a statement that writes outside `change`. Installed by the tests around every query."""
    words = sql.translate(_NO_WORDS).split()
    verb = words[0].upper() if words else ""
    writes = verb in {"INSERT", "UPDATE", "DELETE", "MERGE", "TRUNCATE", "COPY"} or (
        verb == "WITH" and any(w.upper() in {"INSERT", "UPDATE", "DELETE"} for w in words)
    )
    if writes and not _changing.get() and not any(t in sql for t in FRAMEWORK_TABLES):
        raise UnauditedWriteError(" ".join(words[:4]))
    return execute(sql, params, many, context)
