"""Dependencies say why they are there, locks name no machine, catalogues are up to date."""

import re
import subprocess
import sys
import tomllib

import pytest
from tests.architecture.tree import ROOT

PROJECT = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
LOCKS = ["requirements.txt", "requirements-dev.txt", "requirements-engines.txt"]


def block(name):
    """The lines of one array of the project file, as they are written."""
    found = re.search(rf"^{name} = \[\n(.*?)^\]", PROJECT, re.DOTALL | re.MULTILINE)
    return [line for line in found.group(1).splitlines() if line.strip()]


LICENCE = r"(MIT|BSD|LGPL|MPL-2\.0|Apache-2\.0)"


@pytest.mark.parametrize("name", ["dependencies", "dev", "duckdb", "spark"])
def test_every_dependency_says_why_it_is_there_and_under_which_licence(name):
    lines, project = block(name), tomllib.loads(PROJECT)
    extras = project["project"]["optional-dependencies"]
    declared = {**project["project"], **project["dependency-groups"], **extras}[name]
    assert len(lines) == len(declared), "one line each"
    wanted = rf'",\s*#\s*\w[^;]{{15,}}.*; {LICENCE}\b'
    assert [line for line in lines if not re.search(wanted, line)] == []


def test_every_dependency_is_bounded_from_below():
    project = tomllib.loads(PROJECT)
    extras = project["project"]["optional-dependencies"].values()
    every = [*project["project"]["dependencies"], *project["dependency-groups"]["dev"]]
    every += [line for lines in extras for line in lines]
    assert not [name for name in every if ">=" not in name]


@pytest.mark.parametrize("name", LOCKS)
def test_a_lock_names_no_address_and_every_line_has_its_digest(name):
    text = (ROOT / name).read_text(encoding="utf-8")
    assert "://" not in text
    assert not re.search(r"^\s*--(?!hash)", text, re.MULTILINE)
    packages = re.findall(r"^[a-zA-Z0-9_.\[\]-]+==\S+(?: ; .+)? \\$", text, re.MULTILINE)
    assert packages
    assert len(packages) == len(re.findall(r"^[a-zA-Z0-9]", text, re.MULTILINE))
    assert text.count("--hash=sha256:") >= len(packages)


def test_what_is_declared_is_locked():
    def name(line):
        return re.match(r"[A-Za-z0-9_.-]+", line).group().lower().replace("_", "-")

    project = tomllib.loads(PROJECT)
    locked = {
        name(line) for line in (ROOT / LOCKS[0]).read_text("utf-8").splitlines() if "==" in line
    }
    assert {name(line) for line in project["project"]["dependencies"]} <= locked


def test_catalogues_are_up_to_date():
    found = subprocess.run(
        [sys.executable, ROOT / "script" / "messages", "--check"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert found.returncode == 0, f"run script/messages:\n{found.stdout}{found.stderr[-2000:]}"


def test_the_check_script_runs_the_contracts_and_these_tests():
    script = (ROOT / "script" / "check").read_text(encoding="utf-8")
    assert "lint-imports" in script
    assert "tests/architecture" in script
