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

from homeward.apps.intake.reading.inside.answer import Refusal

# Longest pattern that is counted, less one: what may hang over from the piece before.
OVERLAP = 48

REPEATED = re.compile(rb'number-(?:rows|columns)-repeated="(\d{1,9})"')
VALUES = (b"</v>", b"</is>")
NO_RESULT = (b"</f></c>", b"</f><v/></c>", b"</f><v /></c>", b"</f><v></v></c>")
OUTSIDE = ("xl/externallinks/", "xl/connections.xml")


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
        self._watch = False
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
        """Start a part; only sheets are counted."""
        lower = name.replace("\\", "/").lower()
        sheet = lower.startswith("xl/worksheets/") or lower == "content.xml"
        self._watch = sheet and lower.endswith(".xml")
        self._tail = b""

    def see(self, piece: bytes) -> None:
        """Count in the next piece of the part."""
        if not self._watch:
            return
        if self.format == "xlsx":
            self._see_xlsx(self._tail, piece)
        self._tail = piece[-OVERLAP:]

    def end(self) -> None:
        """End the part."""
        self._tail = b""

    def _see_xlsx(self, tail: bytes, piece: bytes) -> None:
        self._values += sum(_new(tail, piece, pattern) for pattern in VALUES)
        if self._values > self.limits["cells"]:
            raise Refusal("cells", most=self.limits["cells"])
        self._add("no-values", sum(_new(tail, piece, pattern) for pattern in NO_RESULT))
        self._add("errors", _new(tail, piece, b' t="e"'))

    def _add(self, code: str, count: int) -> None:
        if count:
            self.counts[code] = self.counts.get(code, 0) + count


def _new(tail: bytes, piece: bytes, pattern: bytes) -> int:
    """How often the pattern ends in this piece."""
    seam = tail[-(len(pattern) - 1) :] + piece[: len(pattern) - 1]
    return piece.count(pattern) + (seam.count(pattern) if tail else 0)
