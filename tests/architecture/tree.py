"""The sources as the shape checks see them: which files there are and what they say."""

import ast
import shutil
import subprocess
import tomllib
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SRC = ROOT / "src" / "homeward"
CHECKED = Path(__file__).parent / "checked"


def python_files():
    """Every module that somebody writes by hand; migrations are written by a tool."""
    return [p for p in sorted(SRC.rglob("*.py")) if "migrations" not in p.parts]


def templates():
    return sorted(SRC.rglob("templates/**/*.html"))


def named(path):
    """How a file is called in a message of a test."""
    return str(path.relative_to(SRC if path.is_relative_to(SRC) else ROOT))


@cache
def syntax(path):
    return ast.parse(path.read_text(encoding="utf-8"))


@cache
def tracked():
    """Every file that is kept; outside a checkout every file of the folders that are kept."""
    git = shutil.which("git")
    said = git and subprocess.run(
        [git, "ls-files", "-z"], cwd=ROOT, capture_output=True, check=False
    )
    if said and said.returncode == 0 and said.stdout:
        names = [ROOT / name for name in said.stdout.decode().split("\0") if name]
        return [p for p in names if p.is_file()]
    kept = ("src", "tests", "docs", "script", "benchmarks")
    return [p for top in kept for p in sorted((ROOT / top).rglob("*")) if p.is_file()]


@cache
def texts():
    """The tracked files that hold text, with it."""
    found = {}
    for path in tracked():
        try:
            found[path] = path.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue
    return found


def checked(name):
    """One of the checked lists."""
    return tomllib.loads((CHECKED / f"{name}.toml").read_text(encoding="utf-8"))


def assert_same(listed, real, *, where):
    """A new thing has to be put on the list, a stale one taken off."""
    new, stale = set(real) - set(listed), set(listed) - set(real)
    assert not new, f"not on the list {where}: {sorted(new)}"
    assert not stale, f"on the list {where}, but gone: {sorted(stale)}"
