"""How the reading process speaks: one JSON object a line, nothing that can carry code.

    {"book": {...}}  {"sheet": {"name": ..., "hidden": ...}}  {"rows": [[...], ...]}
    {"gap": 12}      {"end": rows}      or at any point      {"refused": code, "fill": {...}}

Days and moments travel as {"d": "2018-07-03"} and {"t": "2018-07-03T10:00:00"}. A newcomer's
mistake is to answer with pickle or marshal because it is faster: loading either can run
code of whoever took this process over.
"""

from __future__ import annotations

import json
import os
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import NoReturn

CELLS_A_LINE = 4_000
CHARS_A_LINE = 1_000_000


class Refusal(Exception):  # noqa: N818 - an answer, not an error of ours
    """Ends the reading with one of the codes of `refusals_data.py`."""

    def __init__(self, code: str, **fill: int | str) -> None:
        super().__init__(code)
        self.code = code
        self.fill = fill


def megabytes(size: int) -> int:
    """A size for people, never rounded down to nothing."""
    return max(1, round(size / 1_048_576))


def _plain(value: object) -> dict[str, str]:
    if isinstance(value, datetime):
        return {"t": value.isoformat()}
    if isinstance(value, date):
        return {"d": value.isoformat()}
    message = "no such cell"
    raise TypeError(message)


class Speaker:
    """Writes the answer in lines of bounded size and counts what it has let through."""

    def __init__(self, limits: Mapping[str, int]) -> None:
        self.limits = limits
        self.rows = 0
        self.cells = 0
        self._batch: list[Sequence[object]] = []
        self._batch_cells = 0
        self._batch_chars = 0
        self._gap = 0
        self._encode = json.JSONEncoder(
            ensure_ascii=False, separators=(",", ":"), check_circular=False, default=_plain
        ).encode

    def say(self, **line: object) -> None:
        """Send one line at once."""
        data = (self._encode(line) + "\n").encode()
        view = memoryview(data)
        while view:
            view = view[os.write(1, view) :]

    def row(self, cells: Sequence[object], filled: int, chars: int) -> None:
        """Take the next row; empty rows at the end of a sheet are never sent.

        Args:
            cells: The row's cells up to the last filled one; empty for an empty row.
            filled: How many of them hold something.
            chars: About how long their text is, to bound the line.
        """
        if not filled:
            self._gap += 1
            if self._gap > self.limits["rows"]:
                raise Refusal("rows", most=self.limits["rows"])
            return
        if self._gap:
            self._send()
            self.rows += self._gap
            self.say(gap=self._gap)
            self._gap = 0
        self.rows += 1
        self.cells += filled
        self._check()
        self._batch.append(cells)
        self._batch_cells += len(cells)
        self._batch_chars += chars
        if self._batch_cells >= CELLS_A_LINE or self._batch_chars >= CHARS_A_LINE:
            self._send()

    def end_sheet(self) -> None:
        """Send what is left of the sheet and forget the empty rows at its end."""
        self._send()
        self._gap = 0

    def refuse(self, refusal: Refusal) -> NoReturn:
        """Say why and end the process."""
        self.say(refused=refusal.code, fill=refusal.fill)
        os._exit(0)

    def _send(self) -> None:
        if self._batch:
            self.say(rows=self._batch)
            self._batch = []
            self._batch_cells = self._batch_chars = 0

    def _check(self) -> None:
        if self.rows > self.limits["rows"]:
            raise Refusal("rows", most=self.limits["rows"])
        if self.cells > self.limits["cells"]:
            raise Refusal("cells", most=self.limits["cells"])
