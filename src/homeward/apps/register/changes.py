"""Tells whoever has to know that claims about a person changed.

A search index, proposals and a return file each rest on claims, and live in apps that the
register does not know. Each of them hands in one function when it starts (`AppConfig.ready`),
and every action of `register.actions` calls all of them, in the order of the apps, inside its
own transaction: what must follow from a claim is there with it, or neither is.

These are no signals. There is one list, it is called in one place, its order is the order of
`INSTALLED_APPS`, and a listener that fails takes the change with it. A newcomer's mistake is to
do long work in a listener; it leaves that to a job.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from uuid import UUID

from homeward.apps.audit.actor import Actor


@dataclass(frozen=True, slots=True)
class Changed:
    """That one claim began or ceased to stand.

    Attributes:
        person: Whom the claim's row is about, who may be shown under another's code.
        source: Who said it.
        kind: A value of `core.claims.ClaimKind`.
        claim: Its key.
        stands: Whether it stands now.
    """

    person: UUID
    source: UUID
    kind: str
    claim: int
    stands: bool


Listener = Callable[[Actor, Changed], None]
_listeners: list[Listener] = []


def when_a_claim_changes(listener: Listener) -> None:
    """Have a function called after every change of a claim; handing it in twice calls it once."""
    if listener not in _listeners:
        _listeners.append(listener)


def tell(actor: Actor, changed: Changed) -> None:
    """Tell everybody. Inside the door to write, after the claim itself is written."""
    for listener in _listeners:
        listener(actor, changed)
