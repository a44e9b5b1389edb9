"""The command, run where it would leave its traces."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="session")
def run_here(tmp_path_factory):
    """Run a command in a folder: `run_here(folder, "match", ...)`."""
    home = tmp_path_factory.mktemp("nowhere") / "a-file"
    home.write_text("not a folder")
    environment = {**os.environ, "HOMEWARD_HOME": str(home), "PYTHONPATH": str(ROOT / "src")}
    command = [sys.executable, "-c", "import sys; from homeward.cli import main; sys.exit(main())"]
    return lambda folder, *words: subprocess.run(
        [*command, *words],
        check=False,
        capture_output=True,
        text=True,
        cwd=folder,
        env=environment,
        stdin=subprocess.DEVNULL,
    )
