"""The server's programs are found, and copied only where their user could not reach them."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from homeward.postgres import Engine, binaries
from homeward.postgres.binaries import default_major, find_binaries
from homeward.postgres.errors import EngineError
from homeward.postgres.runner import choose_runner

pytestmark = pytest.mark.usefixtures("no_url")
as_root = pytest.mark.skipif(os.geteuid() != 0, reason="only root hands the server to others")


def test_the_wheel_brings_two_versions() -> None:
    assert {find_binaries(major).parent.name for major in (16, 18)} == {"pginstall", "pginstall18"}


def test_a_version_that_is_not_here_is_named() -> None:
    with pytest.raises(EngineError, match="no PostgreSQL 11"):
        find_binaries(11)


def test_named_programs_win_and_say_their_version(monkeypatch: pytest.MonkeyPatch) -> None:
    assert default_major() == 18
    monkeypatch.setenv("HOMEWARD_POSTGRES_BIN", str(find_binaries(16)))
    assert default_major() == 16
    monkeypatch.setenv("HOMEWARD_POSTGRES_BIN", "/nowhere")
    with pytest.raises(EngineError, match="/nowhere"):
        default_major()


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that every user may enter, as /var/lib is."""
    folder = Path(tempfile.mkdtemp(prefix="homeward-open-"))
    folder.chmod(0o755)
    yield folder
    shutil.rmtree(folder)


@as_root
def test_programs_under_a_closed_folder_are_copied_once_and_work(
    tmp_path: Path, open_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = find_binaries(18).parent
    (tmp_path / "closed").mkdir(mode=0o700)
    (tmp_path / "closed" / "pg").symlink_to(real)
    monkeypatch.setenv("HOMEWARD_POSTGRES_BIN", str(tmp_path / "closed" / "pg" / "bin"))
    monkeypatch.setattr(binaries, "SYSTEM_FOLDER", open_folder / "homeward")
    engine = Engine(tmp_path)
    try:
        for _ in range(2):
            psycopg.connect(**engine.ensure_running().conninfo()).close()
            engine.stop()
    finally:
        engine.stop()
        engine.release()
    (copy,) = (open_folder / "homeward" / "engine").iterdir()
    assert copy.stat().st_uid == 0
    assert not list(copy.glob("**/PG_VERSION"))
    assert (tmp_path / "closed").stat().st_mode & 0o777 == 0o700


@as_root
def test_nowhere_to_copy_is_said_plainly(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(binaries, "SYSTEM_FOLDER", tmp_path / "also-closed")
    (tmp_path / "bin").mkdir()
    with pytest.raises(EngineError, match="HOMEWARD_HOME"):
        binaries.reachable_binaries(
            tmp_path / "bin", choose_runner(tmp_path / "data"), tmp_path / "home"
        )


@as_root
def test_data_is_run_by_the_user_it_belongs_to(tmp_path: Path) -> None:
    os.chown(tmp_path, 65534, 65534)
    assert choose_runner(tmp_path).uid == 65534


@as_root
def test_a_user_that_does_not_exist_is_said_plainly(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("no-such-user", "root"):
        monkeypatch.setenv("HOMEWARD_POSTGRES_USER", name)
        with pytest.raises(EngineError, match=name):
            choose_runner(tmp_path / "data")
