"""The server starts, survives, and stops, whatever happened to it before."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest
from tests.postgres.conftest import MAJORS

from homeward.postgres import Engine, locks, server
from homeward.postgres.engine import EngineError

pytestmark = pytest.mark.usefixtures("no_url")

CLIENT = """
import pathlib, sys
from homeward.postgres import Engine
engine = Engine(pathlib.Path(sys.argv[1]), int(sys.argv[2]))
print(engine.ensure_running().port, flush=True)
sys.stdin.readline()
engine.release()
"""


@pytest.fixture(scope="module", params=MAJORS[:2], ids=lambda major: f"pg{major}")
def stopped(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> tuple[Path, int]:
    """A folder whose server was started once and stopped. Never used itself, only copied."""
    engine = Engine(tmp_path_factory.mktemp("stopped"), request.param)
    engine.ensure_running()
    engine.stop()
    engine.release()
    return engine.home, request.param


@pytest.fixture
def own(stopped: tuple[Path, int], tmp_path: Path) -> Iterator[Engine]:
    """A server for one test only, not running yet."""
    pattern, major = stopped
    subprocess.run(["cp", "-a", pattern, tmp_path / "home"], check=True)
    engine = Engine(tmp_path / "home", major)
    yield engine
    engine.stop()
    engine.release()


def _client(engine: Engine) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", CLIENT, str(engine.home), str(engine.major)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )


def _leave(client: subprocess.Popen[str]) -> None:
    client.communicate("\n", timeout=30)
    assert client.returncode == 0


def _postmaster(engine: Engine) -> int:
    return int((engine.data / "postmaster.pid").read_text().split("\n")[0])


def _kill(engine: Engine) -> None:
    """Kill the postmaster as the kernel does when memory runs out."""
    os.kill(_postmaster(engine), signal.SIGKILL)


def test_a_first_start_a_second_start_and_a_stop(own: Engine) -> None:
    address = own.ensure_running()
    with psycopg.connect(**address.conninfo()) as connection:
        version = connection.info.server_version
        assert version // 10000 == own.major
        assert connection.execute("SHOW listen_addresses").fetchone() == ("127.0.0.1",)
        assert connection.execute("SHOW unix_socket_directories").fetchone() == ("",)
        assert connection.execute("SHOW data_checksums").fetchone() == ("on",)
    assert own.ensure_running() == address
    own.stop()
    assert not own.is_running()
    own.stop()  # stopping what does not run is no error


def test_committed_rows_are_there_after_the_postmaster_was_killed(own: Engine) -> None:
    address = own.ensure_running()
    with psycopg.connect(**address.conninfo()) as connection:
        connection.execute("CREATE TABLE t AS SELECT generate_series(1, 100000) x")
    _kill(own)
    with psycopg.connect(**own.ensure_running().conninfo()) as connection:
        assert connection.execute("SELECT count(*) FROM t").fetchone() == (100000,)


def test_two_that_start_at_once_get_one_server(own: Engine) -> None:
    clients = [_client(own) for _ in range(3)]
    ports = {client.stdout.readline() for client in clients if client.stdout}
    assert len(ports) == 1
    for client in clients:
        _leave(client)
    assert not own.is_running()


def test_the_last_one_out_stops_it_and_nobody_before(own: Engine) -> None:
    first, second = _client(own), _client(own)
    for client in (first, second):
        assert client.stdout
        client.stdout.readline()
    _leave(first)
    assert own.is_running()
    _leave(second)
    assert not own.is_running()


def test_a_client_killed_hard_counts_as_out(own: Engine) -> None:
    killed, other = _client(own), _client(own)
    for client in (killed, other):
        assert client.stdout
        client.stdout.readline()
    killed.kill()
    killed.communicate()
    assert own.is_running()
    _leave(other)
    assert not own.is_running()


def test_a_port_that_somebody_else_took_is_chosen_anew(own: Engine) -> None:
    port = own.ensure_running().port
    own.stop()
    with socket.socket() as thief:
        thief.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        thief.bind(("127.0.0.1", port))
        thief.listen()
        assert own.ensure_running().port != port
        assert own.is_running()


def test_the_port_stays_the_same_when_nobody_takes_it(own: Engine) -> None:
    port = own.ensure_running().port
    own.stop()
    assert own.ensure_running().port == port


def test_a_stale_pid_that_is_now_somebody_elses_does_not_matter(own: Engine) -> None:
    own.ensure_running()
    file = own.data / "postmaster.pid"
    kept = file.read_bytes()
    owner = (own.data / "PG_VERSION").stat()
    _kill(own)
    options = {"user": owner.st_uid, "group": owner.st_gid} if os.geteuid() == 0 else {}
    stranger = subprocess.Popen(["sleep", "60"], cwd="/", **options)
    try:
        while locks.taken(own._alive):
            time.sleep(0.02)
        file.write_bytes(b"%d\n%b" % (stranger.pid, kept.partition(b"\n")[2]))
        own.ensure_running()
        own.stop()
        assert stranger.poll() is None
    finally:
        stranger.kill()
        stranger.wait()


def test_a_first_start_killed_half_way_is_started_over(tmp_path: Path) -> None:
    engine = Engine(tmp_path)
    draft = engine.folder / f"{engine.major}.draft"
    draft.mkdir(parents=True)
    (draft / "PG_VERSION").write_text("half")
    try:
        engine.ensure_running()
        assert not draft.exists()
    finally:
        engine.stop()
        engine.release()


def test_a_lost_file_of_keys_is_named(own: Engine) -> None:
    own.ensure_running()
    (own.home / "secrets").unlink()
    with pytest.raises(EngineError, match="secrets"):
        own.ensure_running()


def test_no_statement_and_no_value_reaches_the_log(own: Engine) -> None:
    with psycopg.connect(**own.ensure_running().conninfo(), autocommit=True) as connection:
        connection.execute("CREATE TABLE t (name text PRIMARY KEY)")
        for value in ("Canary", "Canary"):
            try:
                connection.execute("INSERT INTO t VALUES (%s)", [value])
            except psycopg.errors.UniqueViolation:
                continue
        with pytest.raises(psycopg.errors.InvalidTextRepresentation):
            connection.execute("SELECT 'Canary'::int")
    own.stop()
    assert "Canary" not in own.log.read_text()
    assert own.log.stat().st_mode & 0o077 == 0


def test_nobody_comes_in_without_the_password(own: Engine) -> None:
    words = own.ensure_running().conninfo() | {"password": "wrong"}
    with pytest.raises(psycopg.OperationalError, match="password authentication failed"):
        psycopg.connect(**words)


def test_a_block_has_a_server_and_leaves_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with server(tmp_path) as address:
        psycopg.connect(**address.conninfo()).close()
    assert not Engine(tmp_path).is_running()
    monkeypatch.setenv("DATABASE_URL", "postgresql://elsewhere/d")
    with server(tmp_path) as address:
        assert address.host == "elsewhere"
    assert not Engine(tmp_path).is_running()


def test_a_forked_worker_does_not_stop_the_server_of_its_parent(own: Engine) -> None:
    own.ensure_running()
    own._pid += 1  # as it looks from a forked process
    own.release()
    assert own.is_running()
    own._pid = os.getpid()
    own.release()
    assert not own.is_running()


@pytest.mark.skipif(os.geteuid() != 0, reason="only root has to hand the server to another user")
@pytest.mark.parametrize("major", MAJORS)
def test_root_may_keep_data_where_the_servers_user_may_not_go(tmp_path: Path, major: int) -> None:
    closed = tmp_path / "closed"
    closed.mkdir(mode=0o700)
    engine = Engine(closed / "home", major)
    (closed / "home").mkdir(mode=0o700)
    try:
        engine.ensure_running()
        assert engine.data.stat().st_uid != 0
        with psycopg.connect(**engine._owner().conninfo()) as connection:
            connection.execute("CREATE TABLE t AS SELECT 1 AS x")
        _kill(engine)
        with psycopg.connect(**engine.ensure_running().conninfo()) as connection:
            assert connection.execute("SELECT x FROM t").fetchone() == (1,)
        assert closed.stat().st_mode & 0o777 == 0o700  # nobody's folder was opened
    finally:
        engine.stop()
        engine.release()
