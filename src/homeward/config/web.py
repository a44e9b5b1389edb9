"""What the web server does besides serving: its processes end with whoever started them.

Read by gunicorn (`--config python:homeward.config.web`), which calls these by their names.
"""

from __future__ import annotations

from typing import Any

from homeward.config.tied import tie


def on_starting(server: Any) -> None:  # noqa: ARG001  gunicorn's own signature
    """In the master: end with the watcher."""
    tie()


def post_fork(server: Any, worker: Any) -> None:  # noqa: ARG001
    """In each worker: end with the master, so that nobody holds the port after it."""
    tie(server.pid)
