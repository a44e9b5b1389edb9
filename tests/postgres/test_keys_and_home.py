"""Keys are written whole and privately; folders of somebody else are left alone."""

from __future__ import annotations

import json
import os
import stat
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from homeward.postgres.home import home
from homeward.postgres.keys import ensure_keys, read_keys

pytestmark = pytest.mark.usefixtures("no_url")


def _mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_keys_are_made_once_for_their_owner_only(tmp_path: Path) -> None:
    assert read_keys(tmp_path) is None
    first = ensure_keys(tmp_path)
    assert ensure_keys(tmp_path) == first == read_keys(tmp_path)
    assert _mode(tmp_path / "secrets") == 0o600


def test_two_that_ask_at_once_get_the_same_keys(tmp_path: Path) -> None:
    with ThreadPoolExecutor(8) as pool:
        assert len({k.owner for k in pool.map(lambda _: ensure_keys(tmp_path), range(8))}) == 1


def test_a_draft_left_by_a_killed_process_is_not_believed(tmp_path: Path) -> None:
    (tmp_path / "secrets.new").write_text('{"owner": "ha')
    assert len(ensure_keys(tmp_path).owner) > 40


def test_a_key_that_an_older_file_lacks_is_made_once_and_the_others_stay(tmp_path: Path) -> None:
    first = ensure_keys(tmp_path)
    kept = json.loads((tmp_path / "secrets").read_text())
    del kept["shifts"], kept["public"]
    (tmp_path / "secrets").write_text(json.dumps(kept))
    second = ensure_keys(tmp_path)
    assert second == ensure_keys(tmp_path) == read_keys(tmp_path)
    assert (second.owner, second.context) == (first.owner, first.context)
    assert second.shifts != first.shifts
    assert _mode(tmp_path / "secrets") == 0o600


def test_keys_are_not_shown(tmp_path: Path) -> None:
    keys = ensure_keys(tmp_path)
    assert keys.owner not in repr(keys)


def test_a_new_home_is_closed_and_one_that_exists_is_left_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOMEWARD_HOME", str(tmp_path / "new" / "home"))
    assert _mode(home()) == (0o711 if os.geteuid() == 0 else 0o700)
    (tmp_path / "there").mkdir()
    (tmp_path / "there").chmod(0o755)
    monkeypatch.setenv("HOMEWARD_HOME", str(tmp_path / "there"))
    assert _mode(home()) == 0o755


def test_an_ordinary_users_home_follows_the_desktop_rules(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    monkeypatch.setenv("HOME", str(tmp_path))
    assert home() == tmp_path / ".local" / "share" / "homeward"
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "xdg"))
    assert home() == tmp_path / "xdg" / "homeward"
