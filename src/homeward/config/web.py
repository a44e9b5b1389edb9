"""What the web server does besides serving: it ends with whoever started it, and names nobody.

Read by gunicorn (`--config python:homeward.config.web`), which calls these by their names.
"""

from __future__ import annotations

from typing import Any

from django.conf import settings

from homeward.config.nameless import Nameless
from homeward.config.settled import settle
from homeward.config.tied import tie


def on_starting(server: Any) -> None:  # noqa: ARG001  gunicorn's own signature
    """In the master: end with the watcher."""
    tie()


def post_fork(server: Any, worker: Any) -> None:
    """In each worker: end with the master, so that nobody holds the port after it."""
    tie(server.pid)
    keep_nameless(worker.log)


def post_worker_init(worker: Any) -> None:  # noqa: ARG001  gunicorn's own signature
    """In each worker of the desk, once the pages are loaded; the counter compares no names."""
    if settings.SIDE == "desk":
        settle()


def keep_nameless(log: Any) -> None:
    """Have gunicorn's own log, which writes whole addresses of what failed, name nobody either."""
    for handler in log.error_log.handlers:
        handler.addFilter(Nameless())
