"""Every hostile file is refused, quickly, with a sentence, and leaves nothing behind."""

from __future__ import annotations

import os
import re
import time
from pathlib import Path

import pytest
from tests.attacks.building import pack, sheet, xlsx_parts
from tests.attacks.hostile_files import HOSTILE

from homeward.apps.sheets.reading import Limits, RefusedFile, read_book

# The promise is one second on an idle machine; a busy one gets some more.
SECONDS = 5.0
GROWTH = 32 << 20

CODES = {
    "empty": "empty",
    "only-spaces": "empty",
    "only-zeros": "empty",
    "truncated": "damaged",
    "flipped-bytes": "damaged",
    "end-of-zip-only": "damaged",
    "cell-xfd1048576": "memory",
    "corners": "memory",
    "padded-300-mb": "unpacked",
    "padded-below-ratio": "unpacked",
    "three-gb-of-rows": "unpacked",
    "one-cell-of-3-gb": "unpacked",
    "one-cell-of-100-mb": "long-text",
    "million-rows": "rows",
    "lying-directory": "damaged",
    "lying-directory-and-checksum": "damaged",
    "hundred-thousand-parts": "entries",
    "overlapping-parts": "strange-parts",
    "climbing-names": "strange-parts",
    "same-name-twice": "strange-parts",
    "zip-in-zip": "other-kind",
    "locked-parts": "password",
    "huge-shared-strings": "unpacked",
    "shared-strings-count": "memory",
    "long-string-repeated": "memory",
    "deep-xml": "no-sheets",
    "billion-laughs": "damaged",
    "xxe": "damaged",
    "unclosed-xml": "damaged",
    "hundred-thousand-sheets": "sheets",
    "too-wide": "columns",
    "ods-repeated-cells": "cells",
    "ods-repeated-columns": "columns",
    "ods-repeated-rows": "cells",
    "ods-repeated-twice": "cells",
    "ods-repeated-4-billion": "cells",
    "ods-encrypted": "password",
    "xlsx-with-password": "password",
    "xls-circle-of-sectors": "damaged",
    "xls-only-head": "no-sheets",
    "xls-truncated": "damaged",
    "xls-before-1993": "other-kind",
    "word-document": "other-kind",
    "docx": "other-kind",
    "html-named-xls": "other-kind",
    "xml-named-xls": "other-kind",
    "json-named-csv": "other-kind",
    "gzip": "other-kind",
    "pdf": "other-kind",
    "picture": "other-kind",
    "program": "other-kind",
    "random-bytes": "not-text",
    "csv-100-mb-line": "too-big",
    "csv-60-mb-line": "line",
    "csv-60-mb-commas": "line",
    "csv-20-mb-one-cell": "quote",
    "csv-empty-lines": "rows",
    "csv-quotes": "line",
    "csv-nul": "not-text",
    "csv-open-quote": "quote",
    "csv-broken-utf8": "broken-letters",
    "utf16-cut": "broken-letters",
}


def resident() -> int:
    """This process's own memory in bytes."""
    pages = Path("/proc/self/statm").read_text().split()[1]
    return int(pages) * os.sysconf("SC_PAGE_SIZE")


def children() -> set[str]:
    """Processes that this one started and that are still known, dead or alive."""
    found: set[str] = set()
    for task in Path("/proc/self/task").iterdir():
        found |= set((task / "children").read_text().split())
    return found


@pytest.mark.parametrize("name", HOSTILE)
def test_it_is_refused_at_once_and_leaves_nothing_behind(name, tmp_path):
    path = HOSTILE[name](tmp_path)
    memory, running, began = resident(), children(), time.perf_counter()
    with pytest.raises(RefusedFile) as refused:
        read_book(path)
    assert time.perf_counter() - began < SECONDS
    assert children() == running
    assert resident() - memory < GROWTH
    assert refused.value.code == CODES[name]
    for sentence in (refused.value.message, refused.value.mend):
        assert re.fullmatch(r"[A-Z].*\.", str(sentence), re.DOTALL)
        assert "{" not in str(sentence)


def test_every_hostile_file_has_its_expected_code():
    assert set(CODES) == set(HOSTILE)


@pytest.mark.parametrize(
    ("limits", "code"),
    [
        (Limits(bytes=100), "too-big"),
        (Limits(unpacked=1500), "unpacked"),
        (Limits(entries=3), "entries"),
        (Limits(rows=9), "rows"),
        (Limits(cells=19), "cells"),
        (Limits(columns=1), "columns"),
        (Limits(cell_chars=3), "cell-chars"),
        (Limits(answer=50), "answer"),
        (Limits(wall_seconds=0.0), "time"),
    ],
)
def test_each_limit_holds_by_itself(limits, code, tmp_path):
    row = '<row><c t="inlineStr"><is><t>Name</t></is></c><c><v>1</v></c></row>'
    path = pack(tmp_path / "list.xlsx", xlsx_parts(sheet(row * 10)))
    assert len(read_book(path).sheets[0].rows) == 10
    with pytest.raises(RefusedFile) as refused:
        read_book(path, limits=limits)
    assert refused.value.code == code


def test_a_reader_that_takes_too_long_is_ended(tmp_path):
    path = HOSTILE["million-rows"](tmp_path)
    roomy = Limits(wall_seconds=0.4, rows=2_000_000, cells=9_000_000)
    running, began = children(), time.perf_counter()
    with pytest.raises(RefusedFile) as refused:
        read_book(path, limits=roomy)
    assert refused.value.code == "time"
    assert time.perf_counter() - began < 2
    assert children() == running


def test_what_is_not_a_file_is_refused_without_waiting(tmp_path):
    pipe = tmp_path / "list.csv"
    os.mkfifo(pipe)
    for path in (pipe, tmp_path):
        with pytest.raises(RefusedFile) as refused:
            read_book(path)
        assert refused.value.code == "not-a-file"


def test_a_path_that_is_not_there_is_the_callers_mistake(tmp_path):
    with pytest.raises(FileNotFoundError):
        read_book(tmp_path / "nothing.csv")
