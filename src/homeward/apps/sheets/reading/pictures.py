"""The third way in: a paper goes into the sandbox, pictures of its pages come out.

    pages = read_pictures(data)          # or RefusedFile with what to do

What the child sends are bare points of colour. They are compressed here, by us, so that no byte
of what comes out was chosen by whoever made the file. A newcomer's mistake is to open the file
here "only to see how large it is".
"""

from __future__ import annotations

import base64
import binascii
import json
import tempfile
from collections.abc import Iterable
from contextlib import closing
from dataclasses import dataclass
from io import BytesIO
from typing import Any, Final, NoReturn

from PIL import Image

from homeward.apps.sheets.reading.book import MIB, Limits
from homeward.apps.sheets.reading.refusals import RefusedFile, known_code
from homeward.apps.sheets.reading.sandbox import answer_lines

PAPER: Final = Limits(bytes=20 * MIB, memory=1024 * MIB, answer=400 * MIB, wall_seconds=90)
MOST_PAGES: Final = 20
LONGEST: Final = 1_800
QUALITY: Final = 80
COLOURS: Final = 3


@dataclass(frozen=True, slots=True)
class Picture:
    """One page as it is seen.

    Attributes:
        width, height: In points.
        jpeg: The picture, written here, with nothing beside it.
    """

    width: int
    height: int
    jpeg: bytes


def read_pictures(data: bytes) -> list[Picture]:
    """Read a photograph, a scan or a PDF as pictures of its pages.

    Args:
        data: The file. The content decides what it is, never its name.

    Returns:
        One picture for each page, at least one.

    Raises:
        RefusedFile: With what is wrong and what the person can do.
    """
    try:
        return _read(data)
    except RefusedFile as refused:
        if refused.code in OF_PAPERS:
            raise RefusedFile(OF_PAPERS[refused.code], {"most": PAPER.bytes // MIB}) from refused
        raise


OF_PAPERS: Final = {
    "empty": "paper-damaged",
    "damaged": "paper-damaged",
    "crashed": "paper-damaged",
    "too-big": "paper-too-big",
    "answer": "paper-too-big",
    "memory": "paper-too-long",
    "time": "paper-too-long",
}
"""What is said of a paper where the sentences of lists speak of spreadsheets."""


def _read(data: bytes) -> list[Picture]:
    if not data:
        raise RefusedFile("empty")
    if len(data) > PAPER.bytes:
        raise RefusedFile("too-big")
    with tempfile.TemporaryFile() as file:
        file.write(data)
        file.flush()
        file.seek(0)
        with closing(answer_lines(file.fileno(), PAPER, task="pictures")) as lines:
            try:
                return _Pages().read(lines)
            except (ValueError, TypeError, LookupError, AttributeError, RecursionError) as error:
                raise RefusedFile("crashed") from error


class _Pages:
    """Puts the answer together, trusting none of it."""

    def __init__(self) -> None:
        self.done: list[Picture] = []
        self.size = (0, 0)
        self.points = bytearray()

    def read(self, lines: Iterable[bytes]) -> list[Picture]:
        """Read every line; the last one says how many pages there were."""
        ended = False
        for line in lines:
            said = json.loads(line)
            if ended:
                _nonsense()
            if "refused" in said:
                _refuse(said)
            elif "strip" in said:
                self._strip(said["strip"])
            elif "end" in said:
                self._finish()
                ended = said["end"] == len(self.done) > 0
            else:
                self._finish()
                self._begin(said)
        if not ended:
            _nonsense()
        return self.done

    def _begin(self, said: dict[str, Any]) -> None:
        size = said["width"], said["height"]
        if len(self.done) >= MOST_PAGES or not all(
            isinstance(side, int) and 0 < side <= LONGEST for side in size
        ):
            _nonsense()
        self.size = size

    def _strip(self, letters: str) -> None:
        try:
            self.points += base64.b64decode(letters, validate=True)
        except binascii.Error:
            _nonsense()
        if len(self.points) > self.size[0] * self.size[1] * COLOURS:
            _nonsense()

    def _finish(self) -> None:
        if self.size == (0, 0):
            return
        if len(self.points) != self.size[0] * self.size[1] * COLOURS:
            _nonsense()
        out = BytesIO()
        Image.frombytes("RGB", self.size, bytes(self.points)).save(out, "JPEG", quality=QUALITY)
        self.done.append(Picture(*self.size, out.getvalue()))
        self.size, self.points = (0, 0), bytearray()


def _refuse(said: dict[str, Any]) -> NoReturn:
    code, fill = said["refused"], said["fill"]
    if not known_code(code) or not isinstance(fill, dict):
        _nonsense()
    plain = {name: value for name, value in fill.items() if isinstance(value, int | str)}
    raise RefusedFile(str(code), plain)


def _nonsense() -> NoReturn:
    message = "the reading process answered with something else than an answer"
    raise ValueError(message)
