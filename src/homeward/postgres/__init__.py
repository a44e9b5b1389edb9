"""The database: Homeward's own server or one of yours, its roles, and who may see which row.

Nothing here knows Django. Settings import `databases`, migrations import the SQL of `roles`,
`context` and `rls`, commands use `server`. The trap: `server` starts nothing when
`DATABASE_URL` names a server of your own; it then only returns its address.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from homeward.postgres.address import Address, is_embedded, owner_address
from homeward.postgres.engine import Engine

__all__ = ["Address", "Engine", "server"]


@contextmanager
def server(home: Path) -> Iterator[Address]:
    """Have a running server for the length of the block, and the owner's way to it.

    Args:
        home: The folder from `homeward.postgres.home.home`.

    Raises:
        EngineError: Homeward's own server did not start.
        AddressError: `DATABASE_URL` cannot be read.
    """
    if not is_embedded():
        yield owner_address(home)
        return
    engine = Engine(home)
    address = engine.ensure_running()
    try:
        yield address
    finally:
        engine.release()
