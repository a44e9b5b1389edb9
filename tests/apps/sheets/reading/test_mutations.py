"""Whatever is done to a good file: a book within the limits or a refusal, nothing else.

Packed files are also changed inside and packed again with right checksums, because a change
outside is found by the checksum and never reaches the parser.
"""

from __future__ import annotations

import tempfile
import zipfile
from functools import cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.apps.sheets.reading import good_files
from tests.attacks.building import pack

from homeward.apps.sheets.reading import Limits, RefusedFile, read_book

LIMITS = Limits(wall_seconds=20, rows=20_000, cells=200_000)
TELLING = (
    b"\x00",
    b"\xff\xff\xff\xff",
    b"\xff\xff\xff\x7f",
    b"<",
    b"&x;",
    b'"',
    b"999999999",
    b"-1",
    b"1e308",
    b'r="XFD1048576"',
    b"</row>",
    b"PK\x03\x04",
    b"\r\n",
    b";;;;",
    "ي".encode(),
)


@cache
def good(kind: str) -> bytes:
    rows = [["No", "Name", "Имя", "سن"]] + [[n, f"Noor {n}", "Айша", n / 2] for n in range(30)]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, f"list.{kind}")
        if kind == "ods":
            good_files.ods(path, rows)
        elif kind == "csv":
            path.write_bytes(good_files.encoded(good_files.RUSSIAN * 6, "cp1251"))
        else:
            {"xlsx": good_files.xlsx, "xls": good_files.xls}[kind](path, {"List": rows})
        return path.read_bytes()


places = st.floats(0, 1, exclude_max=True)
changes = st.lists(
    st.one_of(
        st.tuples(st.just("flip"), places, st.integers(1, 255)),
        st.tuples(st.just("put"), places, st.sampled_from(TELLING)),
        st.tuples(st.just("over"), places, st.sampled_from(TELLING)),
        st.tuples(st.just("cut"), places, st.integers(1, 5000)),
        st.tuples(st.just("end"), places, st.none()),
        st.tuples(st.just("twice"), places, st.integers(1, 3000)),
    ),
    min_size=1,
    max_size=6,
)


def changed(data: bytes, steps: list) -> bytes:
    for what, place, how in steps:
        at = int(place * len(data))
        head, tail = data[:at], data[at:]
        if what == "flip" and tail:
            data = head + bytes([tail[0] ^ how]) + tail[1:]
        elif what == "put":
            data = head + how + tail
        elif what == "over":
            data = head + how + tail[len(how) :]
        elif what == "cut":
            data = head + tail[how:]
        elif what == "twice":
            data = head + tail[:how] + tail
        else:
            data = head
    return data


def changed_inside(data: bytes, part: float, steps: list, path: Path) -> None:
    """Change one part of a packed file and pack it again."""
    path.write_bytes(data)
    with zipfile.ZipFile(path) as packed:
        parts = {name: packed.read(name) for name in packed.namelist()}
    name = list(parts)[int(part * len(parts))]
    parts[name] = changed(parts[name], steps)
    pack(path, parts)


def check(path: Path) -> None:
    try:
        book = read_book(path, limits=LIMITS)
    except RefusedFile as refused:
        # Calamine may panic or run out of memory, which has its own codes; ours must not fail.
        assert refused.code != "crashed"  # noqa: PT017
        return
    rows = [row for one in book.sheets for row in one.rows]
    assert len(rows) <= LIMITS.rows
    assert sum(cell is not None for row in rows for cell in row) <= LIMITS.cells
    for row in rows:
        assert len(row) <= LIMITS.columns
        assert not row or row[-1] is not None
        for cell in row:
            assert not isinstance(cell, str) or 0 < len(cell) <= LIMITS.cell_chars
            assert not isinstance(cell, str) or "\x00" not in cell


def outside(kind: str, steps: list) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "list.xlsx")
        path.write_bytes(changed(good(kind), steps))
        check(path)


def inside(kind: str, part: float, steps: list) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "list.xlsx")
        changed_inside(good(kind), part, steps, path)
        check(path)


few = settings(max_examples=34, deadline=None, suppress_health_check=list(HealthCheck))
many = settings(max_examples=834, deadline=None, suppress_health_check=list(HealthCheck))


@pytest.mark.parametrize("kind", ["xlsx", "xls", "ods", "csv"])
@few
@given(steps=changes)
def test_a_changed_file_is_a_book_or_a_refusal(kind, steps):
    outside(kind, steps)


@pytest.mark.parametrize("kind", ["xlsx", "ods"])
@few
@given(part=places, steps=changes)
def test_a_file_changed_inside_its_packing_is_a_book_or_a_refusal(kind, part, steps):
    inside(kind, part, steps)


@pytest.mark.full
@pytest.mark.parametrize("kind", ["xlsx", "xls", "ods", "csv"])
@many
@given(steps=changes)
def test_thousands_of_changed_files_are_books_or_refusals(kind, steps):
    outside(kind, steps)


@pytest.mark.full
@pytest.mark.parametrize("kind", ["xlsx", "ods"])
@many
@given(part=places, steps=changes)
def test_thousands_changed_inside_are_books_or_refusals(kind, part, steps):
    inside(kind, part, steps)
