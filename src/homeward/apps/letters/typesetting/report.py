"""A paper in parts, in one language, with finished words: what a page shows, on sheets.

A newcomer's mistake is to pass codes and translate in the template. Whoever asks for a report has
its words already; the template only sets them.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from homeward.apps.letters.typesetting.note import cleaned


@dataclass(frozen=True, slots=True)
class Part:
    """A heading and what stands under it: pairs of a label, which may be empty, and words."""

    title: str
    lines: Sequence[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Report:
    """A paper.

    Attributes:
        language: One of the languages of letters.
        title: What it is; also the title inside the PDF.
        dated: Its day; also the date inside the PDF.
        lead: One sentence above everything: for whom it is.
        foot: What stands at the foot of every page besides its number.
        parts: In their order.
        mark: What every page is marked as; empty for none.
    """

    language: str
    title: str
    dated: date
    lead: str
    foot: str
    parts: tuple[Part, ...]
    mark: str = ""

    def to_json(self) -> str:
        """Write it as the template reads it; paragraphs stay apart, steering characters go."""
        laid: dict[str, Any] = asdict(self)
        laid["dated"] = [self.dated.year, self.dated.month, self.dated.day]
        laid["parts"] = [
            {
                "title": part.title,
                "lines": [
                    {
                        "label": label,
                        "paragraphs": [one for one in words.split("\n") if one.strip()],
                    }
                    for label, words in part.lines
                ],
            }
            for part in self.parts
        ]
        return json.dumps(cleaned(laid), ensure_ascii=False, sort_keys=True)
