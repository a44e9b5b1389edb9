"""The product itself, as `homeward demo` starts it, in a home of its own that goes when it ends.

Nothing of the running pytest is shared with it: the server, the worker and the database are
the ones a user gets. script/screenshots uses the same.
"""

from __future__ import annotations

import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
START = "import sys; from homeward.cli import main; sys.exit(main())"
STARTS_WITHIN = 600  # seconds: making the world, reading its lists, setting its letters


@dataclass(frozen=True)
class Product:
    """A store in demonstration that answers at `url`, to missions at `counter`."""

    url: str
    counter: str
    home: Path
    passwords: dict[str, str]


@contextmanager
def running(*, children: int = 60, seed: int = 833) -> Iterator[Product]:
    """Make the demonstration, serve it with its worker, stop both."""
    home = Path(tempfile.mkdtemp(prefix="homeward-journeys-"))
    port, counter = _free_port(), _free_port()
    command = [sys.executable, "-c", START, "demo", "--port", str(port)]
    command += ["--counter-port", str(counter), "--public-port", "0"]
    command += ["--children", str(children), "--seed", str(seed)]
    environment = os.environ | {"HOMEWARD_HOME": str(home)}
    environment.pop("DATABASE_URL", None)
    with (home / "said").open("wb") as said:
        process = subprocess.Popen(
            command, cwd=ROOT, env=environment, stdout=said, stderr=subprocess.STDOUT
        )
        try:
            _wait(process, port, home / "said")
            _wait(process, counter, home / "said")
            accounts = json.loads((home / "demo" / "accounts.json").read_text("utf-8"))
            passwords = {each["username"]: each["password"] for each in accounts}
            # By a name: browsers know no passkeys under a number.
            here = "http://localhost"
            yield Product(f"{here}:{port}", f"{here}:{counter}", home, passwords)
        finally:
            process.send_signal(signal.SIGTERM)
            process.wait(60)
            shutil.rmtree(home, ignore_errors=True)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait(process: subprocess.Popen[bytes], port: int, said: Path) -> None:
    deadline = time.monotonic() + STARTS_WITHIN
    while time.monotonic() < deadline:
        if process.poll() is not None:
            break
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except OSError:
            time.sleep(0.3)
        else:
            return
    raise RuntimeError(f"the demonstration does not answer:\n{said.read_text('utf-8')[-2000:]}")
