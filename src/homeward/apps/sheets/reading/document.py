"""The way in for a note that was edited: its paragraphs come out, with the names of their styles.

paragraphs = read_document(data)          # or RefusedFile with what to do
"""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterable
from contextlib import closing
from dataclasses import dataclass

from homeward.apps.sheets.reading.book import MIB, Limits
from homeward.apps.sheets.reading.refusals import RefusedFile, known_code
from homeward.apps.sheets.reading.sandbox import answer_lines

MOST_CHARS = 100_000
DOCUMENT = Limits(bytes=4 * MIB, answer=2 * MIB, unpacked=64 * MIB)


@dataclass(frozen=True, slots=True)
class Written:
    """One paragraph: the name of its style, and its words. Empty paragraphs are kept."""

    style: str
    text: str


def read_document(data: bytes) -> tuple[Written, ...]:
    """Read the paragraphs of a document.

    Args:
        data: The file, as a word processor saved it (.docx).

    Raises:
        RefusedFile: With what is wrong and what the person can do.
    """
    if not data:
        raise RefusedFile("empty")
    if len(data) > DOCUMENT.bytes:
        raise RefusedFile("document-long", {"most": MOST_CHARS})
    with tempfile.TemporaryFile() as file:
        file.write(data)
        file.flush()
        file.seek(0)
        with closing(answer_lines(file.fileno(), DOCUMENT, task="document")) as lines:
            return _paragraphs(lines)


def _paragraphs(lines: Iterable[bytes]) -> tuple[Written, ...]:
    """Put the answer together, trusting none of it."""
    found: list[Written] = []
    ended = False
    try:
        for line in lines:
            said = json.loads(line)
            if ended or b"\\ud" in line:
                raise RefusedFile("crashed")
            if "refused" in said:
                raise _refused(said)
            if "end" in said:
                ended = said["end"] == len(found)
            else:
                style, text = said["paragraph"]
                found.append(Written(str(style), str(text)))
    except (ValueError, TypeError, LookupError, AttributeError, RecursionError) as error:
        raise RefusedFile("crashed") from error
    if not ended:
        raise RefusedFile("crashed")
    return tuple(found)


def _refused(said: dict[str, object]) -> RefusedFile:
    code, fill = said["refused"], said["fill"]
    if not known_code(code) or not isinstance(fill, dict):
        return RefusedFile("crashed")
    return RefusedFile(str(code), {n: v for n, v in fill.items() if isinstance(v, int | str)})
