"""Finds what stands between the columns of a text table.

A newcomer's mistake is to count characters. A semicolon list of places ("Tobchi, Baghdad")
holds more commas than semicolons; what counts is how many rows come out equally wide.
"""

from __future__ import annotations

import csv
from collections import Counter

USUAL = (";", "\t", ",", "|")
SELDOM = ("^", "~", "\x1f", "\u060c", "\u061b", "\u00a6", "\u00a7", "#", ":", "!")
SAMPLE_ROWS = 200
GOOD = 0.6


def find_delimiter(sample: str) -> str:
    """The delimiter that makes the rows most evenly wide; empty for a single column.

    Args:
        sample: The beginning of the file; its last line may be cut.
    """
    sample = sample.replace("\r\n", "\n").replace("\r", "\n")
    for marks in (USUAL, SELDOM):
        judged = [(_evenness(sample, mark), -at, mark) for at, mark in enumerate(marks)]
        (score, _), _, best = max(judged, key=lambda one: one[0] + (one[1],))
        if score >= GOOD:
            return best
    return _only_usual(sample)


def _only_usual(sample: str) -> str:
    """A ragged list still has a delimiter: the usual one that most lines hold."""
    lines = [line for line in sample.splitlines()[:SAMPLE_ROWS] if line.strip()]
    held = {mark: sum(mark in line for line in lines) for mark in USUAL}
    best = max(USUAL, key=lambda mark: held[mark])
    return best if lines and held[best] >= GOOD * len(lines) else ""


def _evenness(sample: str, mark: str) -> tuple[float, int]:
    """The share of rows that have the commonest width, and that width; 0 if it is one."""
    lines = sample.split("\n")
    if len(lines) > 1:
        lines.pop()  # its end may be cut
    widths: Counter[int] = Counter()
    try:
        for row in csv.reader((line + "\n" for line in lines[:SAMPLE_ROWS]), delimiter=mark):
            if any(cell.strip() for cell in row):
                widths[len(row)] += 1
    except csv.Error:
        return 0.0, 0
    wide = {width: count for width, count in widths.items() if width > 1}
    if not wide:
        return 0.0, 0
    width, count = max(wide.items(), key=lambda item: (item[1], item[0]))
    return count / sum(widths.values()), width
