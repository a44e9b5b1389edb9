"""Reads a table written as text: any usual delimiter, any usual way of writing letters.

Every cell is the text that stands there; nothing is guessed to be a number or a day. Row
numbers are those a spreadsheet program shows: a line break inside quotation marks does not
begin a row, and Excel's first line "sep=;" is none.

A newcomer's mistake is to believe that the csv module reports an open quotation mark. It
swallows all further rows into one cell; the sentinel after the last line finds that out.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping
from io import BytesIO, TextIOWrapper

from homeward.apps.sheets.reading.inside import letters
from homeward.apps.sheets.reading.inside.answer import Refusal, Speaker
from homeward.apps.sheets.reading.inside.cleaning import clean, unguard
from homeward.apps.sheets.reading.inside.delimiter import find_delimiter
from homeward.apps.sheets.reading.inside.kinds import refuse_markup

SENTINEL = "\x1e"
NO_DELIMITER = "\x1f"
LINE_CHARS = 1_000_000
SAMPLE_CHARS = 65_536


def read(data: bytes, speaker: Speaker, limits: Mapping[str, int]) -> None:
    """Find encoding and delimiter, then send the rows of the one sheet.

    Raises:
        Refusal: letters, broken-letters, not-text, other-kind, quote, line, and the limits.
    """
    found = letters.find(data)
    sample = data[found.skip : found.skip + SAMPLE_CHARS * 4].decode(found.encoding, "ignore")
    sample = sample[:SAMPLE_CHARS]
    refuse_markup(sample)
    told, drop = _told_delimiter(sample)
    delimiter = told or find_delimiter(sample)
    speaker.say(
        book={
            "format": "tsv" if delimiter == "\t" else "csv",
            "encoding": found.name,
            "delimiter": delimiter,
            "notes": {"guessed": found.name} if found.guessed else {},
        }
    )
    speaker.say(sheet={"name": "", "hidden": False})
    raw = BytesIO(data)
    raw.seek(found.skip)
    lines = _lines(TextIOWrapper(raw, encoding=found.encoding, newline=""), limits)
    for _ in range(drop):
        next(lines, None)
    _read_rows(lines, delimiter, speaker, limits)
    speaker.end_sheet()


def _told_delimiter(sample: str) -> tuple[str, int]:
    """The delimiter that Excel's line "sep=;" names, and how many lines to drop for it."""
    first = sample.lstrip("\ufeff").split("\n", 1)[0].rstrip("\r").strip('"')
    if first.lower().startswith("sep=") and len(first) <= len("sep=;"):
        return first[4:] or "\t", 1
    return "", 0


def _lines(source: TextIOWrapper, limits: Mapping[str, int]) -> Iterator[str]:
    """Yield lines of bounded length and width, then the sentinel."""
    number = 0
    widest = limits["columns"] * 40
    while line := source.readline(LINE_CHARS + 1):
        number += 1
        # A comma is the commonest delimiter; cells may hold many, a bomb holds millions.
        if len(line) > LINE_CHARS or (len(line) > widest and _too_wide(line, widest)):
            raise Refusal("line", row=number)
        yield line
    yield SENTINEL


def _too_wide(line: str, widest: int) -> bool:
    return any(line.count(mark) > widest for mark in ",;\t|")


def _read_rows(
    lines: Iterator[str], delimiter: str, speaker: Speaker, limits: Mapping[str, int]
) -> None:
    csv.field_size_limit(limits["cell_chars"])
    reader = csv.reader(lines, delimiter=delimiter or NO_DELIMITER)
    row: list[str] | None = None
    number, line = 1, 0
    try:
        for record in reader:
            if row is not None:
                _send(row, speaker, limits)
                number += 1
            row, line = record, reader.line_num
    except csv.Error as error:
        # A cell that is too long over several lines is an open quotation mark.
        code = "quote" if reader.line_num > line + 1 else "cell-chars"
        # The row before the one that failed was still held back.
        row_number = number + (row is not None)
        raise Refusal(code, row=row_number, most=limits["cell_chars"]) from error
    if row != [SENTINEL]:
        raise Refusal("quote", row=number)


def _send(row: list[str], speaker: Speaker, limits: Mapping[str, int]) -> None:
    cells: list[str | None] = [clean(unguard(text.strip())) if text else None for text in row]
    while cells and cells[-1] is None:
        cells.pop()
    if len(cells) > limits["columns"]:
        raise Refusal("columns", most=limits["columns"])
    filled = len(cells) - cells.count(None)
    speaker.row(cells, filled, sum(map(len, row)))
