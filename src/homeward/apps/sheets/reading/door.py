"""The one way in: a path to a stranger's file, out comes a Book or a refusal.

A newcomer's mistake is to catch more than RefusedFile. Nothing else is raised for whatever
the file holds; a missing path is the caller's own mistake and stays an OSError.
"""

from __future__ import annotations

import os
import stat
from contextlib import closing
from pathlib import Path

from homeward.apps.sheets.reading.book import MIB, Book, Limits
from homeward.apps.sheets.reading.refusals import RefusedFile
from homeward.apps.sheets.reading.reply import book_from
from homeward.apps.sheets.reading.sandbox import answer_lines


def read_book(path: Path, *, name: str | None = None, limits: Limits | None = None) -> Book:
    """Read a spreadsheet or a table written as text.

    Args:
        path: The upload on this computer.
        name: The name its sender gave it. The content alone decides what it is; the name only
            gives a text table's sheet its name.
        limits: How much is believed; `Limits()` if not given.

    Returns:
        The book. Cells are None where the file says nothing.

    Raises:
        RefusedFile: With what is wrong and what the person can do.
        OSError: The path itself cannot be opened.
    """
    limits = limits or Limits()
    # Without NONBLOCK, opening a named pipe would wait for a writer for ever.
    descriptor = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
    try:
        _check(os.fstat(descriptor), limits)
        # A refusal keeps the frames it passed through alive; the process must not wait for it.
        with closing(answer_lines(descriptor, limits)) as lines:
            return book_from(lines, limits, Path(name or path).stem)
    finally:
        os.close(descriptor)


def _check(about: os.stat_result, limits: Limits) -> None:
    if not stat.S_ISREG(about.st_mode):
        raise RefusedFile("not-a-file")
    size = about.st_size
    if size == 0:
        raise RefusedFile("empty")
    if size > limits.bytes:
        raise RefusedFile("too-big", {"have": -(-size // MIB), "most": limits.bytes // MIB})
