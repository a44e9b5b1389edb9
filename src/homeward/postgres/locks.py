"""Locks on files that the kernel itself gives back when their holder dies.

A lock file with a process number in it lies after `kill -9` or a restart of the machine;
`flock` cannot. The trap: a flock belongs to the *opened file*, not to the process. A child
that inherits the descriptor holds the lock too, which the engine uses on purpose: the lock
given to the server stays taken until the last of the server's processes is gone.
"""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


def open_lock(path: Path) -> int:
    """Open a lock file, creating it for its owner only, and return the descriptor."""
    return os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)


def try_exclusive(descriptor: int) -> bool:
    """Take the lock alone if nobody else has it; say whether that worked. Never waits."""
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def exclusive(descriptor: int) -> None:
    """Take the lock alone, waiting for it."""
    fcntl.flock(descriptor, fcntl.LOCK_EX)


def share(descriptor: int) -> None:
    """Take the lock together with others."""
    fcntl.flock(descriptor, fcntl.LOCK_SH)


def taken(path: Path) -> bool:
    """Say whether anybody holds this lock alone now."""
    if not path.exists():
        return False
    descriptor = open_lock(path)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_SH | fcntl.LOCK_NB)  # so that two askers agree
    except BlockingIOError:
        return True
    finally:
        os.close(descriptor)
    return False


@contextmanager
def alone(path: Path) -> Iterator[None]:
    """Hold the lock alone for the length of the block; waits for its turn."""
    descriptor = open_lock(path)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX)
        yield
    finally:
        os.close(descriptor)
