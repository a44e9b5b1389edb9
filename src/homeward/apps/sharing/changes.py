"""Tells whoever has to know that the gate of a person was decided on, or is to be decided anew.

What was released lives in an app that this one does not know. It hands in one function when it
starts, and every act at the gate calls it inside its own transaction: what the gate no longer opens
is taken back with the decision, or neither is. As in `register.changes`, these are no signals.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from homeward.apps.audit.actor import Actor


@dataclass(frozen=True, slots=True)
class GateChanged:
    """That a person's gate is not what it was.

    Attributes:
        person: Whose gate it is.
        state: The State it stands before; empty for every State.
        at: The moment.
    """

    person: UUID
    state: str
    at: datetime


Listener = Callable[[Actor, GateChanged], None]
_listeners: list[Listener] = []


def when_a_gate_changes(listener: Listener) -> None:
    """Have a function called after every act at the gate; handing it in twice calls it once."""
    if listener not in _listeners:
        _listeners.append(listener)


def tell(actor: Actor, changed: GateChanged) -> None:
    """Tell everybody. Inside the door to write, after the act itself is written."""
    for listener in _listeners:
        listener(actor, changed)
