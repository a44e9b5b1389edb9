"""Files and functions stay small, and each says what it is for."""

import ast

import pytest
from tests.architecture.tree import ROOT, SRC, named, python_files, syntax, tracked

FILE_LINES, BODY_LINES = 400, 40
OURS = [
    p
    for p in tracked()
    if p.suffix == ".py" and p.is_relative_to(ROOT / "tests") and not p.stem.endswith("_data")
]


def functions(tree):
    return [n for n in ast.walk(tree) if isinstance(n, ast.FunctionDef | ast.AsyncFunctionDef)]


def body_lines(function):
    body = function.body[1:] if ast.get_docstring(function) else function.body
    return body[-1].end_lineno - body[0].lineno + 1 if body else 0


def undocumented(node, prefix=""):
    """Public functions and classes without a docstring; what stands in a function is private."""
    for child in node.body:
        if not isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            continue
        if child.name.startswith("_") or child.name == "Meta":
            continue
        if not ast.get_docstring(child):
            yield prefix + child.name
        if isinstance(child, ast.ClassDef):
            yield from undocumented(child, f"{prefix}{child.name}.")


@pytest.mark.parametrize("path", python_files(), ids=named)
def test_a_module_is_small_and_says_what_it_is_for(path):
    tree = syntax(path)
    assert ast.get_docstring(tree), "a module says what it is for"
    assert not list(undocumented(tree))
    if not path.stem.endswith("_data"):
        assert len(path.read_text(encoding="utf-8").splitlines()) <= FILE_LINES
    assert not [(f.name, body_lines(f)) for f in functions(tree) if body_lines(f) > BODY_LINES]


@pytest.mark.parametrize("path", OURS, ids=named)
def test_a_test_file_is_small(path):
    assert len(path.read_text(encoding="utf-8").splitlines()) <= FILE_LINES


def test_a_data_file_holds_data_only():
    data = [p for p in python_files() if p.stem.endswith("_data")]
    assert data
    assert {named(p) for p in data if functions(syntax(p))} <= DATA_WITH_A_READER


# They build their table from short lines of text; nothing else may hide in a data file.
DATA_WITH_A_READER = set()


def test_the_sources_have_been_found():
    assert len(python_files()) > 200
    assert (SRC / "core" / "truth.py") in python_files()
