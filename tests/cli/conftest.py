"""The `homeward` command, run as people run it: a process of its own, a home of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

Run = Callable[..., subprocess.CompletedProcess[str]]
ROOT = Path(__file__).resolve().parents[2]


def _run(home: Path, *words: str, **more: str) -> subprocess.CompletedProcess[str]:
    environment = {
        **os.environ,
        "HOMEWARD_HOME": str(home),
        "PYTHONPATH": str(ROOT / "src"),
        **more,
    }
    command = [sys.executable, "-c", "import sys; from homeward.cli import main; sys.exit(main())"]
    return subprocess.run(
        [*command, *words],
        check=False,
        capture_output=True,
        text=True,
        timeout=120,
        env=environment,
        stdin=subprocess.DEVNULL,
    )


@pytest.fixture(scope="session")
def store(tmp_path_factory) -> Iterator[Path]:
    """A store whose server stays up for the run, so that a command need not start it."""
    from homeward import postgres

    folder = tmp_path_factory.mktemp("command-line")
    with postgres.server(folder):
        yield folder


@pytest.fixture(scope="session")
def homeward(store) -> Run:
    """Run a command: `homeward("lists", "--json")`."""
    return lambda *words, **more: _run(store, *words, **more)


@pytest.fixture(scope="session")
def without_a_store(tmp_path_factory) -> Run:
    """Run a command where no server can be started at all."""
    nowhere = tmp_path_factory.mktemp("nowhere") / "a-file"
    nowhere.write_text("not a folder")
    return lambda *words: _run(nowhere, *words)
