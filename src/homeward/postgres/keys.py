"""The passwords and keys of this machine's Homeward: one file, read by its owner only.

The trap: the file is written once, whole, before the database is made, and never half. If
it is lost the data is still there but nobody can sign in to the server any more, so it
belongs into the backup of the machine (and never beside the backup of the data).
"""

from __future__ import annotations

import json
import os
import secrets
from dataclasses import asdict, dataclass, field, fields
from pathlib import Path

from homeward.postgres.locks import alone


def _new() -> str:
    return secrets.token_urlsafe(36)


@dataclass(frozen=True, slots=True)
class Keys:
    """What must stay secret on this machine. Not shown when printed.

    Attributes:
        owner: Password of the role that owns the tables.
        desk: Password of the role the register's pages use.
        counter: Password of the role the missions' pages use.
        public: Password of the role that reads published tables for anybody.
        shifts: Key of the lasting shifts of published tables. Never made anew for tables that were
            published: the difference between old and new tables would tell the shifts.
        context: Key that signs who is acting (`homeward.postgres.context`).
        django: Django's `SECRET_KEY`.
    """

    owner: str = field(default_factory=_new, repr=False)
    desk: str = field(default_factory=_new, repr=False)
    counter: str = field(default_factory=_new, repr=False)
    public: str = field(default_factory=_new, repr=False)
    shifts: str = field(default_factory=_new, repr=False)
    context: str = field(default_factory=_new, repr=False)
    django: str = field(default_factory=_new, repr=False)


def read_keys(home: Path) -> Keys | None:
    """Read the keys, or return None when none were made yet.

    The trap: a key that the file of an older Homeward lacks is made up by each reading until
    `ensure_keys` has written it down. Whoever starts comes through that first.

    Raises:
        ValueError: The file is there but is not ours to understand.
    """
    said = _said(home)
    if said is None:
        return None
    return Keys(**{name: said[name] for name in _NAMES & said.keys()})


_NAMES = {each.name for each in fields(Keys)}


def _said(home: Path) -> dict[str, str] | None:
    try:
        said: dict[str, str] = json.loads((home / "secrets").read_text("utf-8"))
    except FileNotFoundError:
        return None
    return said


def ensure_keys(home: Path) -> Keys:
    """Read the keys, making first those that are not there. Safe against a race and kill -9."""
    with alone(home / "secrets.lock"):
        keys = read_keys(home) or Keys()
        if not (_said(home) or {}).keys() >= _NAMES:
            _write_whole(home / "secrets", json.dumps(asdict(keys), indent=1))
        return keys


def _write_whole(path: Path, text: str) -> None:
    """Write a private file so that a reader sees all of it or none, even after a power cut."""
    draft = path.with_name(path.name + ".new")
    draft.unlink(missing_ok=True)
    descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    draft.replace(path)
    sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """Make a rename inside this folder last through a power cut."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
