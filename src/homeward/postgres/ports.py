"""Which port on 127.0.0.1 the server listens on.

The trap: a port chosen once may belong to somebody else after the next restart of the
machine, so it is tried before every start and chosen anew when it is taken.
"""

from __future__ import annotations

import socket
from pathlib import Path


def port_to_use(file: Path) -> int:
    """Return the port kept in this file if it is free, else a new one, which is then kept."""
    kept = _kept(file)
    if kept and is_free(kept):
        return kept
    port = free_port()
    draft = file.with_name("port.new")
    draft.write_text(str(port), "ascii")
    draft.replace(file)
    return port


def free_port() -> int:
    """Let the kernel name a port on 127.0.0.1 that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def is_free(port: int) -> bool:
    """Say whether the server could listen on this port now."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)  # as PostgreSQL does
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            return False
    return True


def _kept(file: Path) -> int:
    try:
        port = int(file.read_text("ascii"))
    except (FileNotFoundError, ValueError):
        return 0
    return port if 1024 <= port <= 65535 else 0  # noqa: PLR2004 - the unprivileged ports
