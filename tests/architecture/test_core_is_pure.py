"""The core thinks and does nothing else: values in, values out.

Import contracts see imports; here stands what they cannot see.
"""

import ast
import os
import subprocess
import sys

import pytest
from tests.architecture.tree import SRC, named, python_files, syntax

CORE = [p for p in python_files() if p.is_relative_to(SRC / "core")]

# What the core may import. Pure tables and arithmetic only; a new name is a decision.
MAY_IMPORT = {
    "__future__", "ast", "bisect", "calendar", "collections", "contextlib", "dataclasses",
    "datetime", "decimal", "enum", "fractions", "functools", "hashlib", "heapq", "itertools",
    "math", "operator", "re", "statistics", "string", "types", "typing", "unicodedata",
    "babel",      # names of territories and languages
    "hijridate",  # the Umm al-Qura calendar
    "rapidfuzz",  # edit distance
    "numpy",      # arrays
    "scipy",      # sparse matrices, assignment
    "homeward",
}  # fmt: skip
CALLS = {"open", "print", "input", "exec", "eval", "compile", "__import__", "breakpoint"}
CLOCK = {"now", "today", "utcnow", "localdate", "fromtimestamp", "localtime"}

EVERY_MODULE_OF_CORE = """
import importlib, pkgutil, sys
import homeward.core as core
names = [m.name for m in pkgutil.walk_packages(core.__path__, "homeward.core.")]
for name in names:
    importlib.import_module(name)
assert len(names) > 40, names
for banned in ("django", "psycopg", "sqlite3", "procrastinate", "homeward.apps", "homeward.postgres"):
    assert banned not in sys.modules, banned
"""


@pytest.mark.parametrize("path", CORE, ids=named)
def test_the_core_imports_what_is_listed_and_nothing_else(path):
    found = set()
    for node in ast.walk(syntax(path)):
        if isinstance(node, ast.Import):
            found |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "no relative imports"
            found.add((node.module or "").partition(".")[0])
    assert found <= MAY_IMPORT


@pytest.mark.parametrize("path", CORE, ids=named)
def test_the_core_opens_prints_and_dates_nothing(path):
    for node in ast.walk(syntax(path)):
        if not isinstance(node, ast.Call):
            continue
        if isinstance(node.func, ast.Name):
            assert node.func.id not in CALLS, f"line {node.lineno}: {node.func.id}()"
        elif isinstance(node.func, ast.Attribute):
            assert node.func.attr not in CLOCK, f"line {node.lineno}: .{node.func.attr}()"


def test_importing_all_of_the_core_brings_no_framework_along():
    env = {**os.environ, "PYTHONPATH": str(SRC.parent)}
    subprocess.run([sys.executable, "-c", EVERY_MODULE_OF_CORE], check=True, env=env)


CLOCKLESS = [
    p
    for p in python_files()
    if p.is_relative_to(SRC / "apps")
    and p.stem in {"access", "actions", "facts", "models", "standing", "codec", "presenting"}
]


@pytest.mark.parametrize("path", CLOCKLESS, ids=named)
def test_below_the_views_nobody_asks_what_day_it_is(path):
    called = {
        getattr(n.func, "attr", getattr(n.func, "id", ""))
        for n in ast.walk(syntax(path))
        if isinstance(n, ast.Call)
    }
    assert not called & {"today", "localdate", "localtime", "utcnow"}
