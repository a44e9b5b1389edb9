"""Starts and stops the PostgreSQL that Homeward brings along, for machines without one.

It listens on 127.0.0.1 only, asks for a password (SCRAM), runs unprivileged, and lives as
long as somebody uses it: every process holds `users.lock` together with the others, and the
last one out stops the server. A process killed with -9 counts as out, because the kernel
gives its lock back.

The trap: "is it running?" is not answered by `postmaster.pid`, whose number may by now be
anybody's. The server inherits the opened `alive.lock`; while that lock is taken, at least one
of its processes lives, and when it is free, none does.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg

from homeward.postgres import locks
from homeward.postgres.address import DATABASE, OWNER, Address, embedded_address
from homeward.postgres.binaries import default_major, find_binaries, reachable_binaries
from homeward.postgres.errors import EngineError
from homeward.postgres.home import make_folder
from homeward.postgres.keys import Keys, ensure_keys, sync_folder
from homeward.postgres.ports import port_to_use
from homeward.postgres.runner import Runner, choose_runner, reach
from homeward.postgres.server_options import initdb_options, server_options

PATIENCE = 60.0  # seconds for a start; crash recovery of a large register takes some
NAP = 0.02
NO_SUCH_PROCESS = 2**31 - 1  # above every kernel's highest process number


class Engine:
    """Homeward's own server under one folder.

    Args:
        home: The folder from `homeward.postgres.home.home`.
        major: 18 or 16, which the wheel brings, or another that is installed. Without it, 18,
            or what `HOMEWARD_POSTGRES_BIN` holds. One folder is used with one major version.
    """

    def __init__(self, home: Path, major: int | None = None) -> None:
        self.home = home
        self.major = major or default_major()
        self.folder = home / "postgres"
        self.data = self.folder / str(self.major)
        self.log = self.folder / "log" / "server.log"
        self._alive = self.folder / f"alive-{self.major}.lock"
        self._start = self.folder / "start.lock"
        self._users = self.folder / "users.lock"
        self._using: int | None = None
        self._pid = 0
        self._child = 0

    def ensure_running(self) -> Address:
        """Start the server unless it runs, count ourselves in, and return the owner's way to it.

        Raises:
            EngineError: It did not start; the text names the log and what to do.
        """
        self._make_folders()
        with locks.alone(self._start):
            keys = ensure_keys(self.home)
            self._count_in()
            try:
                return self._running(keys) or self._start_server(keys)
            except BaseException:
                self._count_out()
                raise

    def release(self) -> None:
        """Count ourselves out; the last one stops the server."""
        if self._using is None or self._pid != os.getpid():
            return  # a forked worker shares its parent's lock; only the parent gives it back
        with locks.alone(self._start):
            last = locks.try_exclusive(self._using)
            if last:
                self._stop_server()
            self._count_out()

    def stop(self) -> None:
        """Stop the server whoever is using it. A server that does not run is no error."""
        if self.folder.is_dir():
            with locks.alone(self._start):
                self._stop_server()

    def is_running(self) -> bool:
        """Say whether the server answers now."""
        if not locks.taken(self._alive):
            return False
        try:
            psycopg.connect(**self._owner().in_database("postgres").conninfo()).close()
        except psycopg.OperationalError:
            return False
        return True

    def _owner(self, keys: Keys | None = None) -> Address:
        return embedded_address(self.home, keys)

    def _make_folders(self) -> None:
        make_folder(self.folder, 0o700)
        make_folder(self.folder / "log", 0o700)

    def _count_in(self) -> None:
        if self._using is None:
            self._using, self._pid = locks.open_lock(self._users), os.getpid()
            locks.share(self._using)

    def _count_out(self) -> None:
        if self._using is not None:
            os.close(self._using)
            self._using = None

    def _running(self, keys: Keys) -> Address | None:
        """Return the way to a server that is up, waiting for one that is coming up or going."""
        deadline = time.monotonic() + PATIENCE
        while locks.taken(self._alive):
            if self._answers(keys):
                return self._owner(keys)
            if time.monotonic() > deadline:
                raise EngineError(
                    f"processes of an earlier server still hold {self._alive} and do not answer. "
                    f"See {self.log}; `fuser {self._alive}` names them."
                )
            time.sleep(NAP)
        return None

    def _start_server(self, keys: Keys) -> Address:
        runner = choose_runner(self.data)
        binaries = reachable_binaries(find_binaries(self.major), runner, self.home)
        if not self.data.is_dir():
            self._make_data(binaries, runner, keys)
        self._reap()
        deadline = time.monotonic() + PATIENCE
        _rotate(self.log)
        while True:
            process, since = self._spawn(binaries, runner), self.log.stat().st_size
            if self._wait(process, keys, deadline):
                self._make_database(keys)
                return self._owner(keys)
            said = _tail(self.log, since)
            if time.monotonic() > deadline or not _worth_another_try(said):
                raise EngineError(f"PostgreSQL did not start. Its log {self.log} ends:\n{said}")
            time.sleep(0.2)

    def _make_data(self, binaries: Path, runner: Runner, keys: Keys) -> None:
        """Make a new cluster beside its final place and rename it, so that none is ever half."""
        draft = self.folder / f"{self.major}.draft"
        if draft.exists():  # an earlier start was killed half way; nothing of it was ever used
            shutil.rmtree(draft)
        make_folder(draft, 0o700)
        runner.give(draft)
        with _opened(draft) as folder, _pipe(runner, keys.owner) as password:
            command = [str(binaries / "initdb"), f"--pgdata={reach(folder, draft)}"]
            command += [f"--username={OWNER}", f"--pwfile=/dev/fd/{password}"]
            command += initdb_options(self.major)
            done = subprocess.run(  # noqa: S603 - our own programs, fixed words
                command,
                pass_fds=(folder, password),
                check=False,
                capture_output=True,
                text=True,
                **runner.options(),
            )
        if done.returncode != 0:
            raise EngineError(f"initdb failed:\n{done.stdout[-500:]}{done.stderr[-2000:]}")
        draft.rename(self.data)
        sync_folder(self.folder)

    def _spawn(self, binaries: Path, runner: Runner) -> subprocess.Popen[bytes]:
        """Start `postgres` in a session of its own; a Ctrl-C in our terminal is not for it."""
        alive = locks.open_lock(self._alive)
        try:
            locks.exclusive(alive)  # free already; waits only for somebody who is just asking
            self._disown_old_pid()
            port = port_to_use(self.folder / "port")
            with _opened(self.data) as folder, self.log.open("ab") as log:
                self.log.chmod(0o600)
                command = [str(binaries / "postgres"), "-D", reach(folder, self.data)]
                return subprocess.Popen(  # noqa: S603 - our own programs, fixed words
                    [*command, *server_options(port)],
                    pass_fds=(alive, folder),
                    stdout=log,
                    stderr=log,
                    start_new_session=True,
                    **runner.options(),
                )
        finally:
            os.close(alive)  # the server's inherited copy keeps the lock

    def _wait(self, process: subprocess.Popen[bytes], keys: Keys, deadline: float) -> bool:
        try:
            while process.poll() is None and time.monotonic() < deadline:
                if self._answers(keys):
                    self._child = process.pid
                    process.returncode = 0  # it outlives us; no warning about a child left behind
                    return True
                time.sleep(NAP)
        finally:
            if process.poll() is None:  # too slow, or we were interrupted: leave nobody behind
                process.send_signal(signal.SIGQUIT)
                process.wait()
        return False

    def _answers(self, keys: Keys) -> bool:
        try:
            psycopg.connect(**self._owner(keys).in_database("postgres").conninfo()).close()
        except psycopg.OperationalError as error:
            if "password authentication failed" in str(error):
                raise EngineError(
                    f"the server does not know the password in {self.home / 'secrets'}. "
                    "Bring back the file that belongs to this data, or choose another folder."
                ) from None
            return False
        return True

    def _make_database(self, keys: Keys) -> None:
        owner = self._owner(keys).in_database("postgres")
        with psycopg.connect(**owner.conninfo(), autocommit=True) as connection:
            query = "select 1 from pg_database where datname = %s"
            if connection.execute(query, [DATABASE]).fetchone() is None:
                connection.execute(f"create database {DATABASE}")

    def _reap(self) -> None:
        """Take note of our own dead child, or it would stay listed for as long as we live."""
        if self._child and self._pid == os.getpid():
            with contextlib.suppress(ChildProcessError):
                os.waitpid(self._child, 0)
            self._child = 0

    def _disown_old_pid(self) -> None:
        """Make a left-over `postmaster.pid` name nobody, because its number may be reused.

        Called only while we hold `alive.lock`. The file itself stays: its last line lets
        PostgreSQL check the old shared memory once more for itself.
        """
        file = self.data / "postmaster.pid"
        if file.exists():
            rest = file.read_bytes().partition(b"\n")[2]
            file.write_bytes(b"%d\n%b" % (NO_SUCH_PROCESS, rest))

    def _stop_server(self) -> None:
        for number, patience in ((signal.SIGINT, 30.0), (signal.SIGQUIT, 10.0)):
            if not locks.taken(self._alive):
                break
            self._signal(number)
            deadline = time.monotonic() + patience
            while locks.taken(self._alive) and time.monotonic() < deadline:
                time.sleep(NAP)
        if locks.taken(self._alive):
            raise EngineError(f"the server under {self.data} does not stop; see {self.log}")
        self._reap()

    def _signal(self, number: signal.Signals) -> None:
        """Signal the postmaster. The lock is taken, so the number in its file is still its own."""
        try:
            pid = int((self.data / "postmaster.pid").read_text("ascii").split("\n", 1)[0])
            if 1 < pid < NO_SUCH_PROCESS:
                os.kill(pid, number)
        except (FileNotFoundError, ProcessLookupError, ValueError):
            return  # it is on its way out, or was killed and only its children are left


@contextmanager
def _opened(folder: Path) -> Iterator[int]:
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        yield descriptor
    finally:
        os.close(descriptor)


@contextmanager
def _pipe(runner: Runner, word: str) -> Iterator[int]:
    """Hold a pipe from which a child reads one secret; no file ever has it."""
    reading, writing = os.pipe()
    try:
        runner.give_open(reading)
        os.write(writing, word.encode() + b"\n")
        os.close(writing)
        yield reading
    finally:
        os.close(reading)


def _rotate(log: Path, most: int = 2_000_000) -> None:
    log.touch(mode=0o600)
    if log.stat().st_size > most:
        log.replace(log.with_suffix(".log.1"))
        log.touch(mode=0o600)


def _tail(log: Path, since: int) -> str:
    with log.open("rb") as file:
        file.seek(since)
        return file.read()[-2000:].decode("utf-8", "replace").strip()


def _worth_another_try(said: str) -> bool:
    """Say whether waiting helps: an old server is still dying, or its port was just taken."""
    return any(
        sign in said
        for sign in (
            "already exists",
            "still in use",
            "could not bind",
            "could not create any TCP/IP sockets",
        )
    )
