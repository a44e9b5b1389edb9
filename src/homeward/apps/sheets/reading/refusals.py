"""Why a file was refused and what the person can do about it, in sentences.

The reading process sends a code and a few numbers, never words: whatever is inside a
hostile file cannot put a sentence of its own on a page. Both sentences of every code stand
in `refusals_data.py`.
"""

from __future__ import annotations

from collections.abc import Mapping

from homeward.apps.sheets.reading.refusals_data import KINDS, NOTES, OTHER_KIND, REFUSALS
from homeward.core.text import Sentence

Fill = Mapping[str, int | str]


class RefusedFile(Exception):  # noqa: N818 - a refusal is an answer, not an error of ours
    """The file was not read, and nothing of it was kept.

    Attributes:
        code: Stable key for tests and counts; holds nothing of the file.
        message: What is wrong, one plain sentence.
        mend: What the person can do, one plain sentence.
    """

    def __init__(self, code: str, fill: Fill | None = None) -> None:
        super().__init__(code)
        wrong, mend = REFUSALS[code]
        fill = fill or {}
        if code == "other-kind":
            wrong = KINDS.get(str(fill.get("kind")), OTHER_KIND)
        self.code = code
        self.message = Sentence(wrong, **_wanted(wrong, fill))
        self.mend = Sentence(mend, **_wanted(mend, fill))

    def __str__(self) -> str:
        return f"{self.message} {self.mend}"


def known_code(code: object) -> bool:
    """Whether the reading process may answer with this code."""
    return isinstance(code, str) and code in REFUSALS


def note(code: str, fill: Fill) -> Sentence | None:
    """The sentence of a note, or None for a code that is not known."""
    pattern = NOTES.get(code)
    return None if pattern is None else Sentence(pattern, **_wanted(pattern, fill))


def _wanted(pattern: str, fill: Fill) -> dict[str, int | str]:
    """Only the fillings the pattern names, so that equal sentences compare equal."""
    return {name: value for name, value in fill.items() if f"{{{name}}}" in pattern}
