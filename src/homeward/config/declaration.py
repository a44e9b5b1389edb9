"""The declaration without which a store may hold invented data only.

Before real persons are registered, a controller says in `HOMEWARD_HOME/declaration.toml` who
they are, for what purpose and on what basis they keep the data, how long, and who receives
it. No part may be empty. A newcomer's mistake is to treat this as a feature switch.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, fields
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Declaration:
    """What the controller has declared."""

    controller: str
    purpose: str
    legal_basis: str
    retention: str
    recipients: str


class DeclarationError(ValueError):
    """The file is there but does not declare everything; the message names what is missing."""


def read_declaration(home: Path) -> Declaration | None:
    """Read the declaration; `None` means a trial store, marked as such everywhere.

    Raises:
        DeclarationError: It is incomplete. Better no start than a half-declared store.
    """
    path = home / "declaration.toml"
    if not path.exists():
        return None
    said = tomllib.loads(path.read_text("utf-8"))
    missing = [f.name for f in fields(Declaration) if not str(said.get(f.name, "")).strip()]
    if missing:
        raise DeclarationError(f"declaration.toml does not say: {', '.join(missing)}")
    return Declaration(**{f.name: str(said[f.name]) for f in fields(Declaration)})
