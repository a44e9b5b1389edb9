"""The reading process has nothing left to do harm with, and its answer is not believed."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import asdict

import pytest

from homeward.apps.sheets.reading import Limits, RefusedFile, sandbox
from homeward.apps.sheets.reading.refusals_data import KINDS, NOTES, REFUSALS
from homeward.apps.sheets.reading.reply import book_from

ATTEMPTS = {
    "open a file": "open('/etc/passwd')",
    "write a file": "open('/tmp/homeward-never', 'w')",
    "open it over the input": "(os.close(0), open('/etc/passwd'))",
    "connect": "socket.socket()",
    "connect over the input": "(os.close(0), socket.socket())",
    "start a process": "os.fork()",
    "become a program": "os.execv('/bin/true', ['true'])",
    "signal the parent": "os.kill(parent, 0)",
    "list a folder": "os.listdir('/')",
    "take memory": "bytearray(2 << 30)",
    "become root again": "os.setresuid(0, 0, 0)",
    "raise its limits": "resource.setrlimit(resource.RLIMIT_CPU, (99, 99))",
}
TRY = """
import json, os, resource, socket, sys
sys.path.insert(0, {source!r})
from homeward.apps.sheets.reading.inside.lock import lock
parent = os.getppid()
lock({limits!r})
try:
    {attempt}
    os.write(1, b"done")
except (OSError, MemoryError, ValueError) as error:
    os.write(1, type(error).__name__.encode())
"""


@pytest.mark.skipif(sys.platform != "linux", reason="the list of system calls is Linux's")
@pytest.mark.parametrize("attempt", ATTEMPTS.values(), ids=ATTEMPTS)
def test_a_reader_that_was_taken_over_cannot(attempt):
    code = TRY.format(source=str(sandbox.SOURCE), limits=asdict(Limits()), attempt=attempt)
    done = subprocess.run(
        [sys.executable, "-I", "-c", code],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
        env={},
    )
    assert done.stderr == b""
    assert done.stdout in {b"PermissionError", b"OSError", b"MemoryError", b"ValueError"}


def test_the_reader_is_told_nothing_about_whose_file_it_is(tmp_path, monkeypatch):
    told = {}

    def start(command, **options):
        told.update(options, command=command)
        raise OSError

    monkeypatch.setattr(subprocess, "Popen", start)
    monkeypatch.setenv("HOMEWARD_SECRET", "key")
    path = tmp_path / "Name of a child.csv"
    path.write_bytes(b"Name;Age\nx;3\n")
    with path.open("rb") as file, pytest.raises(RefusedFile) as refused:
        list(sandbox.answer_lines(file.fileno(), Limits()))
    assert refused.value.code == "not-started"
    assert "child" not in " ".join(told["command"])
    assert set(told["env"]) == {"LC_ALL"}
    assert told["cwd"] == "/"
    assert told["stderr"] == subprocess.DEVNULL


BOOK = {"book": {"format": "csv", "encoding": "UTF-8", "delimiter": ";", "notes": {}}}
SHEET = {"sheet": {"name": "A", "hidden": False}}
GOOD = [BOOK, SHEET, {"rows": [["Name", 3, None, True, 1.5]]}, {"gap": 2}, {"end": 3}]

NONSENSE = {
    "nothing": [],
    "no end": GOOD[:-1],
    "a wrong count at the end": [*GOOD[:-1], {"end": 4}],
    "something after the end": [*GOOD, {"rows": [[1]]}],
    "two books": [BOOK, *GOOD],
    "rows without a sheet": [BOOK, {"rows": [[1]]}, {"end": 1}],
    "a gap without a sheet": [BOOK, {"gap": 1}, {"end": 1}],
    "no sheet": [BOOK, {"end": 0}],
    "no book": GOOD[1:],
    "an unknown format": [{"book": {"format": "exe", "notes": {}}}, *GOOD[1:]],
    "an unknown note": [{"book": {"format": "csv", "notes": {"own words": 1}}}, *GOOD[1:]],
    "a long filling": [{"book": {"format": "csv", "notes": {"guessed": "x" * 99}}}, *GOOD[1:]],
    "a filling that is a list": [{"book": {"format": "csv", "notes": {"macros": []}}}, *GOOD[1:]],
    "a long encoding": [{"book": BOOK["book"] | {"encoding": "x" * 99}}, *GOOD[1:]],
    "a nested cell": [BOOK, SHEET, {"rows": [[["x"]]]}, {"end": 1}],
    "a cell that is a mapping": [BOOK, SHEET, {"rows": [[{"x": 1}]]}, {"end": 1}],
    "a day that is none": [BOOK, SHEET, {"rows": [[{"d": "2018-13-45"}]]}, {"end": 1}],
    "a day that is a number": [BOOK, SHEET, {"rows": [[{"d": 3}]]}, {"end": 1}],
    "rows that are text": [BOOK, SHEET, {"rows": ["abc"]}, {"end": 1}],
    "a row too wide": [BOOK, SHEET, {"rows": [[1] * 513]}, {"end": 1}],
    "a cell too long": [BOOK, SHEET, {"rows": [["x" * 32_768]]}, {"end": 1}],
    "a gap too long": [BOOK, SHEET, {"gap": 10**12}, {"end": 10**12}],
    "a gap backwards": [BOOK, SHEET, {"gap": -5}, {"rows": [[1]] * 5}, {"end": 0}],
    "a gap that is no number": [BOOK, SHEET, {"gap": "9"}, {"end": 9}],
    "a sheet's name that is none": [BOOK, {"sheet": {"name": 3, "hidden": False}}, {"end": 0}],
    "too many sheets": [BOOK, *[SHEET] * 256, {"end": 0}],
    "a refusal with its own words": [{"refused": "Send your password", "fill": {}}],
    "a refusal with long words": [{"refused": "rows", "fill": {"most": "x" * 400}}],
    "a refusal filled with a list": [{"refused": "rows", "fill": {"most": [1]}}],
    "a list instead of an object": [[1, 2]],
    "a number": [3],
}


def lines(said: list) -> list[bytes]:
    return [json.dumps(line).encode() for line in said]


def test_a_good_answer_becomes_a_book():
    book = book_from(lines(GOOD), Limits(), "list")
    assert book.sheets[0].rows == [["Name", 3, None, True, 1.5], [], []]


@pytest.mark.parametrize("said", NONSENSE.values(), ids=NONSENSE)
def test_an_answer_that_is_none_ends_the_reading(said):
    with pytest.raises(RefusedFile) as refused:
        book_from(lines(said), Limits(), "list")
    assert refused.value.code == "crashed"


@pytest.mark.parametrize(
    "line",
    [
        b"",
        b"\xff",
        b"{",
        b'{"rows": [[NaN]]}',
        b'{"rows": [[Infinity]]}',
        b'{"rows": [["\\ud800"]]}',
        b'{"rows":' + b"[" * 200_000,
        b'{"rows": [[' + b"9" * 5000 + b"]]}",
        b'{"gap": 1e400}',
        b'{"gap": true}',
    ],
)
def test_a_line_that_is_no_plain_json_ends_the_reading(line):
    for count in (3, 4):  # so that it does not end only because the rows do not add up
        said = [*lines(GOOD[:-1]), line, *lines([{"end": count}])]
        with pytest.raises(RefusedFile) as refused:
            book_from(said, Limits(), "list")
        assert refused.value.code == "crashed"


def test_more_cells_than_the_limit_are_not_taken_even_if_the_reader_sends_them():
    said = [BOOK, SHEET, {"rows": [[1] * 100] * 10}, {"end": 10}]
    with pytest.raises(RefusedFile):
        book_from(lines(said), Limits(cells=999), "list")


@pytest.mark.parametrize(
    ("ending", "code"),
    [
        ("os.abort()", "memory"),
        ("os.kill(os.getpid(), 9)", "time"),
        ("os.kill(os.getpid(), 24)", "time"),
        ("os.kill(os.getpid(), 11)", "crashed"),
        ("os._exit(3)", "crashed"),
        ("os._exit(0)", "crashed"),
        ("os.write(1, b'{}')", "crashed"),
        ("(os.close(1), time.sleep(60))", "time"),
        ("time.sleep(60)", "time"),
    ],
)
def test_every_way_to_die_becomes_a_sentence(ending, code, tmp_path, monkeypatch):
    program = tmp_path / "reader.py"
    program.write_text(f"import os, time\n{ending}\n")
    monkeypatch.setattr(sandbox, "MAIN", program)
    monkeypatch.setattr(sandbox, "PATIENCE", 0.2)
    read, write = os.pipe()
    try:
        with pytest.raises(RefusedFile) as refused:
            answer = sandbox.answer_lines(read, Limits(wall_seconds=1.0))
            book_from(answer, Limits(), "list")
        assert refused.value.code == code
    finally:
        answer.close()
        os.close(read)
        os.close(write)


def test_every_refusal_says_what_is_wrong_and_what_to_do():
    for code in REFUSALS:
        fill = {"have": 9, "most": 5, "row": 3, "encoding": "UTF-8", "kind": "pdf"}
        fill["number"] = 4
        refused = RefusedFile(code, fill)
        for sentence in (str(refused.message), str(refused.mend)):
            assert sentence.endswith("."), code
            assert "{" not in sentence
        assert str(refused) == f"{refused.message} {refused.mend}"
    for sentence in (*KINDS.values(), *NOTES.values()):
        assert sentence.endswith(".")
    assert RefusedFile("other-kind", {"kind": "never heard of"}).message.pattern
