"""Tools of others, in an environment of their own, each in a process and on a core of its own.

What a newcomer would get wrong: some of these are GPL. Nothing here is imported by the product or
stands among its requirements; `benchmarks/peers/` runs with `.venv-peers` and gets files only.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import subprocess
import sys
import tempfile
import venv
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any

from homeward.postgres import Engine
from homeward.postgres.errors import EngineError

HERE = Path(__file__).resolve().parent
PLACE = HERE.parent / ".venv-peers"
DEBIAN = Path("/usr/lib/postgresql")
EXTENSIONS = Path("/usr/share/postgresql")


class NotHere(Exception):  # noqa: N818 - reads as the fact it states
    """A tool cannot be measured on this machine; the text says what was tried."""


@cache
def environment(named: str = "peers") -> Path:
    """Give the Python of an environment, made on first use (peers: two minutes, ICU is built).

    Args:
        named: The folder of `benchmarks/` whose requirements it holds.

    Raises:
        NotHere: It could not be installed; with the last words of pip.
    """
    place, wanted = HERE.parent / f".venv-{named}", HERE / named / "requirements.txt"
    python = place / "bin" / "python"
    mark = hashlib.sha256(wanted.read_bytes() + sys.version.encode()).hexdigest()
    stamp = place / "stamp"
    if python.exists() and stamp.exists() and stamp.read_text("utf-8") == mark:
        return python
    print(f"making {place.name} (once, a minute or two)", file=sys.stderr, flush=True)
    venv.create(place, clear=True, with_pip=True)
    command = [python, "-m", "pip", "install", "--quiet", "--requirement", wanted]
    done = subprocess.run(command, check=False, capture_output=True, text=True)
    if done.returncode:
        last = [line for line in done.stderr.splitlines() if line.strip()][-1:]
        more = "(PyICU is built from source: apt install libicu-dev pkg-config g++ python3-dev)"
        raise NotHere(
            f"pip install -r benchmarks/{named}/requirements.txt: {' '.join(last)[:300]} "
            + (more if named == "peers" else "")
        )
    stamp.write_text(mark, "utf-8")
    return python


def run(program: str, *words: str | Path, python: Path | None = None) -> None:
    """Run a program of `benchmarks/` with the peers' Python, or with the one given.

    Raises:
        NotHere: It failed; with its last line.
    """
    command = [python or environment(), HERE / program, *words]
    done = subprocess.run(
        command, check=False, stderr=subprocess.PIPE, text=True, env=os.environ | QUIET
    )
    if done.returncode:
        sys.stderr.write(done.stderr[-3000:])
        last = [line for line in done.stderr.splitlines() if line.strip()][-1:]
        raise NotHere(f"{program} {words[0] if words else ''}: {' '.join(last)[:300]}")


QUIET = {"PYTHONWARNINGS": "ignore", "OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}


def answers(program: str, method: str, folder: Path, *, python: Path | None = None) -> Any:
    """Let one method answer what stands in a folder; gives what it wrote.

    Raises:
        NotHere: It cannot be run here.
    """
    run(program, method, folder, python=python)
    return json.loads((folder / f"{method}.json").read_text("utf-8"))


def asked(program: str, method: str, folder: Path, inputs: str) -> dict[str, Any]:
    """Ask a method of others, or give what it answered to the very same before.

    The slow ones take longer than everything else together, so their answers and costs are kept
    while what they are asked, their versions and the programs here stay the same.

    Args:
        program: Of `benchmarks/`.
        method: As the program calls it.
        folder: Where it finds what it is asked.
        inputs: The files that it is asked, as a pattern.

    Returns:
        What it wrote, with the day on which it did; or under "not" why it cannot be measured.
    """
    file = _kept(program, method, folder, inputs)
    if file.exists():
        return dict(json.loads(file.read_text("utf-8")))
    print(f"{method} ...", file=sys.stderr, flush=True)
    try:
        if method != "trigrams":
            said = dict(answers(program, method, folder))
        else:
            with trigram_server() as address:
                (folder / "server.json").write_text(json.dumps(address), "utf-8")
                said = dict(answers(program, method, folder))
    except NotHere as error:
        return {"not": str(error)}
    said["day"] = datetime.now(UTC).strftime("%Y-%m-%d %H:%M UTC")
    file.parent.mkdir(exist_ok=True)
    file.write_text(json.dumps(said), "utf-8")
    return said


def _kept(program: str, method: str, folder: Path, inputs: str) -> Path:
    """Where the answer to this is kept, whoever asked it."""
    mark = hashlib.sha256(f"{program} {method}".encode())
    for file in (*sorted(folder.glob(inputs)), *sorted((HERE / "peers").iterdir())):
        if file.is_file():
            mark.update(file.read_bytes())
    return PLACE / "answers" / f"{mark.hexdigest()[:24]}.json"


@contextlib.contextmanager
def trigram_server() -> Iterator[dict[str, Any]]:
    """Start a PostgreSQL that has pg_trgm, as Debian packs it; gives how to connect.

    Raises:
        NotHere: There is none: the server that Homeward brings has no extensions.
    """
    majors = [int(f.parent.parent.name) for f in EXTENSIONS.glob("*/extension/pg_trgm.control")]
    majors = [major for major in majors if (DEBIAN / str(major) / "bin" / "postgres").exists()]
    if not majors:
        raise NotHere("no PostgreSQL with pg_trgm (apt install postgresql postgresql-contrib)")
    with tempfile.TemporaryDirectory(prefix="homeward-trigrams-") as folder:
        Path(folder).chmod(0o711)  # the server's user has to pass
        with _programs(DEBIAN / str(max(majors)) / "bin"):
            engine = Engine(Path(folder), max(majors))
            try:
                yield engine.ensure_running().conninfo()
            except EngineError as error:
                raise NotHere(f"PostgreSQL {max(majors)} did not start: {error}") from error
            finally:
                engine.release()


@contextlib.contextmanager
def _programs(folder: Path) -> Iterator[None]:
    """Let the manager of the server use these programs for as long as this lasts."""
    before = os.environ.get("HOMEWARD_POSTGRES_BIN")
    os.environ["HOMEWARD_POSTGRES_BIN"] = str(folder)
    try:
        yield
    finally:
        del os.environ["HOMEWARD_POSTGRES_BIN"]
        if before:
            os.environ["HOMEWARD_POSTGRES_BIN"] = before


def as_table(heads: Sequence[str], rows: Sequence[Sequence[object]]) -> str:
    """Write a table in Markdown; figures stand to the right."""
    lines = [f"| {' | '.join(heads)} |", "|" + "|".join(["---"] + ["--:"] * (len(heads) - 1)) + "|"]
    lines += [f"| {' | '.join(str(cell) for cell in row)} |" for row in rows]
    return "\n".join(lines) + "\n"
