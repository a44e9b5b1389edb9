"""The other way in: a stranger's article goes into the sandbox, its words come out.

    text = read_article(data)          # or RefusedFile with what to do

A newcomer's mistake is to parse a saved page here "because HTML is only text": parsers of what
strangers wrote run in the child alone.
"""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterable
from contextlib import closing
from typing import NoReturn

from homeward.apps.sheets.reading.book import MIB, Limits
from homeward.apps.sheets.reading.refusals import RefusedFile, known_code
from homeward.apps.sheets.reading.sandbox import answer_lines

MOST_CHARS = 400_000
ARTICLE = Limits(bytes=8 * MIB, answer=4 * MIB)


def read_article(data: bytes) -> str:
    """Read the words of an article.

    Args:
        data: The file: text in any usual encoding, HTML, or PDF. The content decides.

    Returns:
        Its paragraphs, one a line.

    Raises:
        RefusedFile: With what is wrong and what the person can do.
    """
    if not data:
        raise RefusedFile("empty")
    if len(data) > ARTICLE.bytes:
        have = -(-len(data) // MIB)
        raise RefusedFile("too-big", {"have": have, "most": ARTICLE.bytes // MIB})
    with tempfile.TemporaryFile() as file:
        file.write(data)
        file.flush()
        file.seek(0)
        with closing(answer_lines(file.fileno(), ARTICLE, task="article")) as lines:
            return _words(lines)


def _words(lines: Iterable[bytes]) -> str:
    """Put the answer together, trusting none of it."""
    pieces: list[str] = []
    ended = False
    try:
        for line in lines:
            said = json.loads(line)
            if ended or b"\\ud" in line:
                _nonsense()
            if "refused" in said:
                _refuse(said)
            elif "end" in said:
                ended = said["end"] == sum(map(len, pieces))
            else:
                pieces.append(said["text"] if isinstance(said["text"], str) else _nonsense())
    except (ValueError, TypeError, LookupError, AttributeError, RecursionError) as error:
        raise RefusedFile("crashed") from error
    text = "".join(pieces)
    if not ended or len(text) > MOST_CHARS:
        raise RefusedFile("crashed")
    return text


def _refuse(said: dict[str, object]) -> NoReturn:
    code = said["refused"]
    fill = said["fill"]
    if not known_code(code) or not isinstance(fill, dict):
        _nonsense()
    plain = {name: value for name, value in fill.items() if isinstance(value, int | str)}
    raise RefusedFile(str(code), plain)


def _nonsense() -> NoReturn:
    message = "the reading process answered with something else than an answer"
    raise ValueError(message)
