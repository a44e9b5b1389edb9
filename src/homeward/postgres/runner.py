"""Under which user the server runs, and how its programs are started.

PostgreSQL refuses to run as root, rightly. We never create a user and never open a folder
of somebody else: the server gets the data folder as an *open descriptor* and is told
`-D /proc/self/fd/N`. Following such a link needs no right on the folders above it, so the
data may lie under root's own home. Measured on 15, 16 and 18, recovery included.

The trap: the descriptor must reach the server's children too. PostgreSQL forks them without
exec, so they inherit it; a program that execs (pg_ctl) would need it passed on again.
"""

from __future__ import annotations

import os
import pwd
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from homeward.postgres.errors import EngineError

FALLBACK_USERS = ("homeward", "postgres", "nobody")


@dataclass(frozen=True, slots=True)
class Runner:
    """The user of the server's processes; no ids means: whoever we are ourselves."""

    uid: int | None = None
    gid: int | None = None
    name: str = ""

    def options(self) -> dict[str, Any]:
        """Return what `subprocess` needs: identity, and nothing inherited from our surroundings."""
        options: dict[str, Any] = {
            "cwd": "/",  # ours may be a folder that the other user may not enter
            "umask": 0o077,
            "stdin": subprocess.DEVNULL,
            "env": {"PATH": "/usr/bin:/bin", "LC_ALL": "C", "TZ": "UTC"},  # above all no PG*
        }
        if self.uid is not None:
            options |= {"user": self.uid, "group": self.gid, "extra_groups": []}
        return options

    def give(self, path: Path) -> None:
        """Hand one new, empty folder of ours to the server's user."""
        if self.uid is not None and self.gid is not None:
            os.chown(path, self.uid, self.gid, follow_symlinks=False)

    def give_open(self, descriptor: int) -> None:
        """Hand an opened pipe to the server's user."""
        if self.uid is not None and self.gid is not None:
            os.fchown(descriptor, self.uid, self.gid)

    def may_enter(self, folder: Path) -> bool:
        """Try, as that user, to walk into a folder. Asking the kernel beats working it out."""
        command = ["/bin/sh", "-c", 'cd "$1"', "sh", str(folder)]
        try:
            done = subprocess.run(command, check=False, capture_output=True, **self.options())  # noqa: S603
        except PermissionError as error:
            raise EngineError(f"this process may not act as user {self.name!r}: {error}") from error
        return done.returncode == 0


def choose_runner(data: Path) -> Runner:
    """Choose the user: ourselves, or for root the first fitting unprivileged one.

    Data that exists decides by its owner, because PostgreSQL starts only for that user; a
    user `postgres` that appears later with a Debian package changes nothing.

    Raises:
        EngineError: No fitting user, or the data belongs to somebody else.
    """
    owner = data.stat().st_uid if data.exists() else None
    if os.geteuid() != 0:
        if owner is not None and owner != os.geteuid():
            raise EngineError(
                f"{data} belongs to user {_name_of(owner)}. Run Homeward as that user, "
                "or choose another folder with HOMEWARD_HOME."
            )
        return Runner()
    if owner:
        entry = pwd.getpwuid(owner) if _name_of(owner) != str(owner) else None
        return Runner(owner, entry.pw_gid if entry else data.stat().st_gid, _name_of(owner))
    return _first_unprivileged()


def reach(descriptor: int, folder: Path) -> str:
    """Return the path by which a child that inherits the descriptor reaches the folder."""
    return f"/proc/self/fd/{descriptor}" if sys.platform == "linux" else str(folder)


def _first_unprivileged() -> Runner:
    named = os.environ.get("HOMEWARD_POSTGRES_USER")
    for name in (named,) if named else FALLBACK_USERS:
        try:
            entry = pwd.getpwnam(name)
        except KeyError:
            continue
        if entry.pw_uid != 0:
            return Runner(entry.pw_uid, entry.pw_gid, name)
    wanted = named or ", ".join(FALLBACK_USERS)
    raise EngineError(
        f"PostgreSQL does not run as root, and no unprivileged user was found ({wanted}). "
        "Name an existing one with HOMEWARD_POSTGRES_USER, or run Homeward as an ordinary user."
    )


def _name_of(uid: int) -> str:
    try:
        return pwd.getpwuid(uid).pw_name
    except KeyError:
        return str(uid)
