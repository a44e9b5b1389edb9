"""`homeward serve`: the pages, the worker and, where it is ours, the database, kept alive.

Three processes under one watcher. Whichever dies is started again; what the worker was
doing is taken up again by the next one. Killed with -9, the watcher takes its processes with it
(`config.tied`); the database stays and is used by the next start. A newcomer's mistake is to
start a web server alone: lists would then wait for ever.
"""

from __future__ import annotations

import argparse
import os
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import psycopg

from homeward.cli.output import NotDoneError, say
from homeward.config.start import running
from homeward.config.tied import WATCHER
from homeward.postgres import Engine
from homeward.postgres.address import is_embedded
from homeward.postgres.errors import EngineError

LOOK_EVERY = 0.25  # seconds
SHORT_LIFE = 3.0  # seconds: who dies sooner than this is started again less and less eagerly
FIRST_PAUSE, FULL_PAUSE = 0.25, 4.0  # seconds
LETS_GO_WITHIN = 2.0  # seconds that a port may still be held by a server killed a moment ago
STOP_WITHIN = 5.0  # seconds for each process; a job that is cut off is taken up at the next start


def serve(options: argparse.Namespace) -> int:
    """Serve until told to stop."""
    side = "counter" if options.counter else "public" if options.public else ""
    if side:
        os.environ["HOMEWARD_SIDE"] = side
    with running() as home:
        serve_here(home, options)
    return 0


def serve_here(
    home: Path, options: argparse.Namespace, ready: Callable[[], None] = lambda: None
) -> None:
    """Serve with the database already running; `ready` is called once the pages answer."""
    _must_be_free(options.host, options.port)
    _collect_static(home)
    watched = [Process("web", _web_command(options.host, options.port))]
    if os.environ.get("HOMEWARD_SIDE", "desk") == "desk":
        watched.append(Process("worker", [sys.executable, "-m", "homeward.config.worker"]))
    watched += _beside(options)
    stopping, engine = _stop_on_signals(), Engine(home)
    try:
        for process in watched:
            process.start()
        _wait_for(options.host, options.port, stopping)
        say(f"Serving on http://{options.host}:{options.port}/ . Stop with Ctrl-C.")
        ready()
        while not stopping.asked:
            if _keep_database(engine):
                for process in watched:
                    process.keep()
            time.sleep(LOOK_EVERY)
    finally:
        for process in watched:
            process.stop()
        # One engine for as long as we watch: each that starts the server counts itself in, and
        # one that is forgotten while counted in would keep the server alive for ever.
        engine.release()


# What a demonstration serves beside the desk: side, and what is said of who is served there.
SIDES = {"counter": "Missions are", "public": "Tables for everybody are"}


def _beside(options: argparse.Namespace) -> list[Process]:
    """The other sides of a demonstration, where their ports are free; no reason not to begin."""
    found = []
    for side, served in SIDES.items():
        port = getattr(options, f"{side}_port", 0)
        if not port:
            continue
        if why := _why_taken(options.host, port):
            place = f"{options.host}:{port}"
            say(f"{served} not served at {place}: {why}; choose with --{side}-port")
            continue
        say(f"{served} served at http://{options.host}:{port}/ .")
        found.append(Process(side, _web_command(options.host, port), side=side))
    return found


@dataclass
class Stopping:
    """Whether somebody asked us to stop."""

    asked: bool = False


def _stop_on_signals() -> Stopping:
    stopping = Stopping()

    def ask(_signal: int, _frame: object) -> None:
        stopping.asked = True

    signal.signal(signal.SIGTERM, ask)
    signal.signal(signal.SIGINT, ask)
    return stopping


@dataclass
class Process:
    """One process of ours, started again when it dies, less eagerly each time.

    `side`: which side it serves, where it is not the watcher's own.
    """

    name: str
    command: list[str]
    side: str = ""
    running: subprocess.Popen[bytes] | None = None
    pause: float = 0.0
    started_at: float = 0.0
    due: float | None = None

    def start(self) -> None:
        """Start it. The terminal's signals reach the watcher only, which then stops it in order."""
        self.started_at, self.due = time.monotonic(), None
        around = {**os.environ, WATCHER: str(os.getpid())}
        if self.side:
            around["HOMEWARD_SIDE"] = self.side
        self.running = subprocess.Popen(self.command, env=around, start_new_session=True)  # noqa: S603  our own

    def keep(self) -> None:
        """Start it again if it is gone and has waited long enough."""
        if self.running is None or self.running.poll() is None:
            return
        now = time.monotonic()
        if self.due is None:
            self._clear()
            lived = now - self.started_at
            longer = min(max(FIRST_PAUSE, self.pause * 2), FULL_PAUSE)
            self.pause = longer if lived < SHORT_LIFE else 0.0
            self.due = now + self.pause
        if now >= self.due:
            say(f"homeward: the {self.name} process ended; starting it again")
            self.start()

    def _clear(self) -> None:
        """End what a killed process left behind: orphans would still hold the port."""
        if self.running is not None:
            with suppress(ProcessLookupError, PermissionError):
                os.killpg(self.running.pid, signal.SIGKILL)

    def stop(self) -> None:
        """Ask it to end, and end it if it does not."""
        if self.running is None:
            return
        if self.running.poll() is None:
            self.running.terminate()
            with suppress(subprocess.TimeoutExpired):
                self.running.wait(STOP_WITHIN)
        self._clear()
        self.running.wait()


def _web_command(host: str, port: int) -> list[str]:
    return [
        *(sys.executable, "-m", "gunicorn", "homeward.config.wsgi:application"),
        *("--config", "python:homeward.config.web"),
        *("--bind", f"{host}:{port}", "--workers", "2", "--threads", "4"),
        *("--timeout", "120", "--graceful-timeout", "4", "--log-level", "warning"),
        # A request line may hold what somebody searched for: no access log.
        *("--worker-tmp-dir", _beat_folder()),
    ]


def _beat_folder() -> str:
    """Where web processes give their sign of life: in memory if we may, else on disk."""
    memory = "/dev/shm"  # noqa: S108  gunicorn makes a private file in it
    return memory if os.access(memory, os.W_OK) else tempfile.gettempdir()


def _must_be_free(host: str, port: int) -> None:
    """Refuse a port that somebody else serves on, once who just died has had time to let go."""
    deadline = time.monotonic() + LETS_GO_WITHIN
    while (taken := _why_taken(host, port)) and time.monotonic() < deadline:
        time.sleep(LOOK_EVERY)
    if taken:
        raise NotDoneError(f"cannot serve on {host}:{port}: {taken}; choose another with --port")


def _why_taken(host: str, port: int) -> str:
    """Try the port; give the system's reason against it, nothing when it is free."""
    with socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as error:
            return error.strerror or str(error)
    return ""


def _wait_for(host: str, port: int, stopping: Stopping) -> None:
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline and not stopping.asked:
        try:
            with socket.create_connection((host, port), timeout=1):
                return
        except OSError:
            time.sleep(0.1)


def _collect_static(home: Path) -> None:
    """Gather and compress styles and fonts, once for each version of them."""
    from django.contrib.staticfiles.finders import get_finders  # noqa: PLC0415  after setup
    from django.core.management import call_command  # noqa: PLC0415

    newest = 0.0
    for finder in get_finders():
        for path, storage in finder.list([]):
            newest = max(newest, Path(storage.path(path)).stat().st_mtime)
    stamp = home / "static" / "gathered"
    if stamp.exists() and stamp.read_text() == str(newest):
        return
    call_command("collectstatic", interactive=False, verbosity=0, clear=True)
    stamp.write_text(str(newest))


def _keep_database(engine: Engine) -> bool:
    """Start our own server again if somebody killed it; say whether it is there.

    Whatever goes wrong, the watcher goes on watching and tries again: nobody else would.
    """
    if not is_embedded():
        return True
    try:
        if not engine.is_running():
            say("homeward: the database ended; starting it again")
            engine.ensure_running()
    except (EngineError, psycopg.Error, OSError) as error:
        say(f"homeward: the database is not back yet: {error}")
        return False
    return True
