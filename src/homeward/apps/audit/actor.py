"""Who acts: every request, job and command has one actor, named before a row is touched."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Actor:
    """The member on whose behalf rows are read and written.

    Attributes:
        member: Key of the member; the signed context in the database carries it.
        keeper: Key of the organisation whose register is worked in.
        label: How the log names them (a login, never a private name).
        role: The role in which they act, a value of `accounts.models.Role`.
        team: Key of the organisation they belong to: the keeper itself, or one that works in its
            register.
    """

    member: int
    keeper: int
    label: str
    role: str
    team: int
