"""Counts in a packed spreadsheet's XML what the parser would have to hold, without parsing.

Only fixed byte patterns are counted, on pieces as they are unpacked, with a little overlap
so that a pattern cut in two is still seen once. The counts are bounds for refusing and for
notes; no value is ever read from here.

A newcomer's mistake is to make this exact. It must only never be far below the truth for a
bomb and never above it for a list.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from homeward.apps.sheets.reading.inside.answer import Refusal

VALUES = (b"</v>", b"</is>")
NO_RESULT = (b"</f></c>", b"</f><v/></c>", b"</f><v /></c>", b"</f><v></v></c>")
OUTSIDE = ("xl/externallinks/", "xl/connections.xml")

# 32,767 characters fill less even if each is written as a nine-byte reference.
LONGEST_TEXT = 1 << 20

ROW_END = b"</table:table-row>"
ODS_ROW = re.compile(rb'<table:table-row[^>]{0,500}?number-rows-repeated="(\d{1,18})"')
ODS_CELL = re.compile(rb"<table:table-cell([^>]{0,2000}?)(?:/>|>)")
ODS_COLUMNS = re.compile(rb'number-columns-repeated="(\d{1,18})"')
REPEATED = b"-repeated="


class Marks:
    """Running counts over all parts of one file.

    Attributes:
        format: `xlsx` or `ods`.
        counts: By note code: how many cells it concerns.
    """

    def __init__(self, form: str, limits: Mapping[str, int]) -> None:
        self.format = form
        self.limits = limits
        self.counts: dict[str, int] = {}
        self._values = 0
        self._rows = 0
        self._text = self._sheet = False
        self._run = 0
        self._tail = b""

    def see_names(self, names: Iterable[str]) -> None:
        """Note what the parts' names alone tell."""
        for name in names:
            lower = name.lower()
            if lower.endswith("vbaproject.bin") or lower.startswith("basic/script"):
                self.counts["macros"] = 1
            if lower.startswith(OUTSIDE):
                self.counts["outside"] = 1

    def begin(self, name: str) -> None:
        """Start a part; only sheets are counted, only XML is text."""
        lower = name.replace("\\", "/").lower()
        self._text = lower.endswith(".xml")
        self._sheet = lower.startswith("xl/worksheets/") or lower == "content.xml"
        self._tail = b""
        self._run = 0

    def see(self, piece: bytes) -> None:
        """Count in the next piece of the part."""
        if not self._text:
            return
        last = piece.rfind(b"<")
        self._run = self._run + len(piece) if last < 0 else len(piece) - last
        if self._run > LONGEST_TEXT:
            raise Refusal("long-text")
        if self._sheet and self.format == "xlsx":
            self._see_xlsx(self._tail, piece)
            self._tail = piece[-64:]
        elif self._sheet:
            self._see_ods(piece)

    def _see_xlsx(self, tail: bytes, piece: bytes) -> None:
        self._values += sum(_new(tail, piece, pattern) for pattern in VALUES)
        self._rows += _new(tail, piece, b"<row")
        if b"<f" in piece or b"<f" in tail:
            self._add("no-values", sum(_new(tail, piece, pattern) for pattern in NO_RESULT))
        self._add("errors", _new(tail, piece, b' t="e"'))
        self._check()

    def _see_ods(self, piece: bytes) -> None:
        """Multiply out what is repeated; whole rows only, the rest waits for the next piece."""
        known = self._tail + piece
        end = known.rfind(ROW_END) + len(ROW_END)
        if end < len(ROW_END):
            end = 0
        self._tail = known[end:]
        if len(self._tail) > 4 * LONGEST_TEXT:
            raise Refusal("long-text")
        self._values += known.count(b"<text:p", 0, end)
        if REPEATED in known:
            for row in known[:end].split(ROW_END):
                if REPEATED in row:
                    self._repeated(row)
        self._check()

    def _repeated(self, row: bytes) -> None:
        found = ODS_ROW.search(row)
        rows = int(found.group(1)) if found else 1
        cells = 0
        for cell in ODS_CELL.finditer(row):
            if b"value-type" in cell.group(1):
                columns = ODS_COLUMNS.search(cell.group(1))
                cells += int(columns.group(1)) if columns else 1
        if cells:
            self._rows += rows
            self._values += rows * cells

    def _check(self) -> None:
        if self._values > self.limits["cells"]:
            raise Refusal("cells", most=self.limits["cells"])
        # Rows that are only formatted do not count: there must be values to fill them.
        if min(self._rows, self._values) > self.limits["rows"]:
            raise Refusal("rows", most=self.limits["rows"])

    def _add(self, code: str, count: int) -> None:
        if count:
            self.counts[code] = self.counts.get(code, 0) + count


def _new(tail: bytes, piece: bytes, pattern: bytes) -> int:
    """How often the pattern ends in this piece."""
    seam = tail[-(len(pattern) - 1) :] + piece[: len(pattern) - 1]
    return piece.count(pattern) + (seam.count(pattern) if tail else 0)
