"""A served store that can be killed piece by piece, and the questions to ask it afterwards.

Real processes: `homeward serve` with its web server, worker and embedded PostgreSQL, in a home
of its own. A newcomer's mistake is to find the victims by name: other stores may run on the
same machine. Everything here goes from the watcher's own number downwards.
"""

from __future__ import annotations

import http.client
import http.cookiejar
import json
import os
import re
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.parse
import urllib.request
import uuid
from dataclasses import dataclass, field
from pathlib import Path

import psycopg
from tests.conftest import code_of_app

from homeward.postgres.address import embedded_address
from homeward.postgres.keys import read_keys

COMMAND = [sys.executable, "-c", "import sys; from homeward.cli import main; sys.exit(main())"]
PATIENCE = 120.0  # seconds; nothing is asserted about time, this only ends a test that hangs
PASSWORD = "for tests only, not a secret"  # noqa: S105


def run(home: Path, *words: str, typed: str = "") -> subprocess.CompletedProcess[str]:
    """Run a command in that home to its end."""
    return subprocess.run(
        [*COMMAND, *words], env=own(home), input=typed, capture_output=True, text=True, check=False
    )


def own(home: Path) -> dict[str, str]:
    """The environment of that home's processes."""
    left_out = {"DATABASE_URL", "HOMEWARD_SIDE"}
    kept = {name: value for name, value in os.environ.items() if name not in left_out}
    return kept | {"HOMEWARD_HOME": str(home)}


def free_port() -> int:
    """A port that nobody uses now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def children(parent: int) -> dict[int, str]:
    """Living children of a process, with their command lines."""
    found = {}
    for entry in Path("/proc").iterdir():
        if not entry.name.isdigit():
            continue
        try:
            state, ppid = (entry / "stat").read_text().rpartition(")")[2].split()[:2]
            if int(ppid) == parent and state != "Z":
                found[int(entry.name)] = (entry / "cmdline").read_text().replace("\0", " ")
        except (OSError, ValueError):
            continue
    return found


def living(home: Path) -> dict[int, str]:
    """Every process that was started for this home and is still there."""
    mark, found = f"HOMEWARD_HOME={home}".encode(), {}
    for entry in Path("/proc").iterdir():
        try:
            if mark in (entry / "environ").read_bytes().split(b"\0"):
                found[int(entry.name)] = (entry / "cmdline").read_text().replace("\0", " ")
        except (OSError, ValueError):
            continue
    return found


def kill(numbers: list[int]) -> bool:
    """Kill with -9; says whether there was anybody."""
    hit = False
    for number in numbers:
        try:
            os.kill(number, signal.SIGKILL)
            hit = True
        except ProcessLookupError:
            continue
    return hit


def until(true, what: str, every: float = 0.05):
    """Wait for something to hold; gives what it answered."""
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        answer = true()
        if answer:
            return answer
        time.sleep(every)
    raise AssertionError(f"waited in vain for {what}")


@dataclass
class Store:
    """One home and what runs in it."""

    home: Path
    port: int = field(default_factory=free_port)
    watcher: subprocess.Popen[bytes] | None = None
    cookies: http.cookiejar.CookieJar = field(default_factory=http.cookiejar.CookieJar)
    app_key: str = ""
    counter: int = 0

    def start(self) -> None:
        """Serve, and wait until the pages answer."""
        with (self.home / "said.txt").open("ab") as said:
            self.watcher = subprocess.Popen(
                [*COMMAND, "serve", "--port", str(self.port)],
                env=own(self.home),
                stdout=said,
                stderr=said,
            )
        until(lambda: self.get("/sign-in/") is not None, "the pages", 0.2)

    def stop(self) -> None:
        """Ask the watcher to stop, as a service manager does."""
        self.watcher.terminate()
        self.watcher.wait(PATIENCE)

    def bury(self) -> None:
        """Take the watcher's end into account, so that no later test meets it as a zombie."""
        if self.watcher is not None:
            self.watcher.wait(PATIENCE)

    # --- the victims ---------------------------------------------------------------------------

    def victims(self, what: str) -> list[int]:
        """Process numbers of one part; empty while it is not there."""
        own_children = children(self.watcher.pid)
        if what == "worker":
            return [n for n, said in own_children.items() if "homeward.config.worker" in said]
        masters = [n for n, said in own_children.items() if "gunicorn" in said]
        if what == "web master":
            return masters
        if what == "web worker":
            return [n for master in masters for n in children(master)][:1]
        postmaster = self.postmaster()
        if what == "postmaster":
            return [postmaster] if postmaster else []
        assert what == "all of PostgreSQL", what
        return [postmaster, *children(postmaster)] if postmaster else []

    def postmaster(self) -> int | None:
        """The server's number, if it lives."""
        for file in (self.home / "postgres").glob("*/postmaster.pid"):
            number = int(file.read_text().split("\n", 1)[0] or 0)
            try:
                said = Path(f"/proc/{number}/cmdline").read_bytes()
            except OSError:
                continue
            if b"postgres" in said and b"-D" in said:
                return number
        return None

    # --- the pages -----------------------------------------------------------------------------

    def get(self, path: str) -> str | None:
        """A page's text, or `None` while nobody answers or the answer is an error."""
        return self._open(urllib.request.Request(f"http://127.0.0.1:{self.port}{path}"))

    def post(self, path: str, data: dict[str, str], file: Path | None = None) -> str | None:
        """Send a form; gives the address where it led, or `None` when it came to nothing."""
        page = self.get(path if "commit" not in path else "/lists/")
        token = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', page or "")
        sent = {"csrfmiddlewaretoken": token[1] if token else "", **data}
        body, kind = _multipart(sent, file)
        request = urllib.request.Request(f"http://127.0.0.1:{self.port}{path}", body)
        request.add_header("Content-Type", kind)
        return self._open(request, address=True)

    def _open(self, request: urllib.request.Request, *, address: bool = False) -> str | None:
        opener = urllib.request.build_opener(
            urllib.request.ProxyHandler({}), urllib.request.HTTPCookieProcessor(self.cookies)
        )
        try:
            with opener.open(request, timeout=60) as answer:
                return answer.url if address else answer.read().decode()
        except (OSError, http.client.HTTPException):
            return None

    def sign_in(self, login: str) -> None:
        """Come in as a coordinator; whoever was signed in already stays so."""
        until(lambda: self._signed_in(login), "the sign-in", 0.5)

    def _signed_in(self, login: str) -> bool:
        """Go as far as the product leads: it asks for an app once, and for its code every time."""
        led = self.post("/sign-in/", {"username": login, "password": PASSWORD}) or ""
        if led.endswith("/enrolment/"):
            return self._app_set_up()
        if led.endswith("/sign-in/code/"):
            code = self._code()
            led = self.post("/sign-in/code/", {"code": code}) or "" if code else ""
        return bool(led) and "sign-in" not in led

    def _app_set_up(self) -> bool:
        """Type the page's key into an app, and what the app shows into the page."""
        page = self.get("/account/app/") or ""
        if (key := re.search(r'id="hw-app-key">([A-Z2-7 ]+)<', page)) is None:
            return False
        self.app_key = key[1].replace(" ", "")
        code = self._code()
        return bool(code) and self.post("/account/app/", {"code": code}) is not None

    def _code(self) -> str:
        """The app's next code that was not used; empty until the next half minute brings one."""
        now = int(time.time()) // 30
        self.counter = max(self.counter + 1, now - 1)
        if self.counter > now + 1:
            self.counter -= 1
            return ""
        return code_of_app(self.app_key, self.counter)

    def upload(self, file: Path, label: str) -> str:
        """Receive a file through the page; gives the list's key."""
        form = {"label": label, "received_on": "2018-07-04", "kind": ""}
        led = until(lambda: self.post("/lists/new/", form, file), "the upload", 0.5)
        return re.search(r"/lists/([0-9a-f-]{36})/", led)[1]

    def queue(self, key: str) -> None:
        """Press "commit" until the list is queued or done."""

        def pressed() -> bool:
            self.post(f"/lists/{key}/commit/", {})
            return self.state(key) in {"queued", "committed"}

        until(pressed, "the list to be queued", 0.5)

    # --- the database ----------------------------------------------------------------------------

    def ask(self, question: str, *words: object) -> list[tuple]:
        """Ask the database as its owner."""
        way = embedded_address(self.home, read_keys(self.home)).conninfo()
        with psycopg.connect(**way) as connection:
            return connection.execute(question, words).fetchall()

    def state(self, key: str) -> str | None:
        """Where a list stands; `None` while the database is away."""
        try:
            [(state,)] = self.ask("select state from intake_list where id = %s", key)
        except psycopg.OperationalError:
            return None
        return state

    def is_writing(self) -> bool:
        """Say whether a transaction is open that has written claims."""
        try:
            return bool(self.ask(WRITING))
        except (psycopg.OperationalError, psycopg.errors.UndefinedTable):
            return False


# Who has inserted claims holds this lock until the transaction ends. What the desk's role is
# doing cannot be asked: the server shows nobody's statements.
WRITING = """select 1 from pg_locks
 where relation = 'register_claim'::regclass and mode = 'RowExclusiveLock'"""


def _multipart(data: dict[str, str], file: Path | None) -> tuple[bytes, str]:
    edge, parts = uuid.uuid4().hex, []
    for name, value in data.items():
        said = f'--{edge}\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'
        parts.append(said.encode())
    if file is not None:
        head = f'--{edge}\r\nContent-Disposition: form-data; name="file"; filename="{file.name}"'
        parts.append(f"{head}\r\nContent-Type: text/csv\r\n\r\n".encode() + file.read_bytes())
        parts.append(b"\r\n")
    return b"".join([*parts, f"--{edge}--\r\n".encode()]), f"multipart/form-data; boundary={edge}"


def as_json(text: str) -> dict[str, object]:
    """The answer of a command with --json."""
    return json.loads(text)
