"""The reading process from its first to its last step.

A newcomer's mistake is to let an exception pass that is none of ours: calamine's panics are
`BaseException`, and without an answer the parent can only say "could not be read".
"""

from __future__ import annotations

import gc
import os
from collections.abc import Callable, Mapping

from homeward.apps.sheets.reading.inside.answer import Refusal, Speaker
from homeward.apps.sheets.reading.inside.kinds import (
    FIRST_BYTES,
    ZIP_STARTS,
    kind_of,
    refuse_ole,
)
from homeward.apps.sheets.reading.inside.lock import lock

Task = Callable[[bytes, Speaker, Mapping[str, int]], None]


def run(limits: Mapping[str, int], wanted: str = "list") -> None:
    """Read standard input, answer on standard output, end the process."""
    gc.disable()  # nothing here lives long, and looking for cycles took a third of the time
    speaker = Speaker(limits)
    try:
        start = os.pread(0, FIRST_BYTES, 0)
        task = _prepared(start, wanted)
        lock(limits)
        task(_whole(limits["bytes"]), speaker, limits)
        if wanted == "list":
            _end_of_list(speaker)
        os._exit(0)
    except Refusal as refusal:
        speaker.refuse(refusal)
    except MemoryError:
        speaker.refuse(Refusal("memory"))
    except Exception:
        speaker.refuse(Refusal("crashed"))
    except BaseException:  # a panic of the Rust parser is one
        speaker.refuse(Refusal("damaged"))


def _end_of_list(speaker: Speaker) -> None:
    if not speaker.cells:
        raise Refusal("no-sheets")
    speaker.say(end=speaker.rows)


def _prepared(start: bytes, wanted: str) -> Task:
    """Import what the task needs, while files can still be opened."""
    if wanted == "article":
        return _article(start)
    if wanted == "list":
        return _task(kind_of(start))
    if wanted == "document":
        return _document(start)
    from homeward.apps.sheets.reading.inside import pictures  # noqa: PLC0415

    pictures.prepare(pictures.kind_of(start))
    return pictures.read


def _article(start: bytes) -> Task:
    """Import what an article of this kind needs; a PDF is one, no list."""
    from homeward.apps.sheets.reading.inside import article  # noqa: PLC0415

    kind = "pdf" if start.startswith(b"%PDF") else kind_of(start)
    if kind not in ("pdf", "text"):
        raise Refusal("not-text")
    article.prepare(kind)
    return article.read_pdf if kind == "pdf" else article.read_page


def _document(start: bytes) -> Task:
    """Import what a word processor's file needs; nothing but a packed one is looked into."""
    from homeward.apps.sheets.reading.inside import document  # noqa: PLC0415

    if not start.startswith(ZIP_STARTS):
        raise Refusal("not-a-document")
    document.prepare()
    return document.read


def _whole(most: int) -> bytes:
    """The file, read once; never more than allowed even if it grew meanwhile."""
    pieces, at = [], 0
    while at <= most and (piece := os.pread(0, 1 << 20, at)):
        pieces.append(piece)
        at += len(piece)
    if at > most:
        raise Refusal("too-big", have=at >> 20, most=most >> 20)
    return b"".join(pieces)


def _task(kind: str) -> Task:
    """Import what this kind of file needs, while files can still be opened."""
    if kind == "text":
        from homeward.apps.sheets.reading.inside import letters, table  # noqa: PLC0415

        letters.prepare()
        return table.read
    from homeward.apps.sheets.reading.inside import packed, workbook  # noqa: PLC0415

    def read_zip(data: bytes, speaker: Speaker, limits: Mapping[str, int]) -> None:
        marks = packed.check(data, limits)
        speaker.say(book={"format": marks.format, "notes": marks.counts})
        workbook.read(data, speaker, limits)

    def read_ole(data: bytes, speaker: Speaker, limits: Mapping[str, int]) -> None:
        refuse_ole(data)
        speaker.say(book={"format": "xls", "notes": {}})
        workbook.read(data, speaker, limits)

    return read_zip if kind == "zip" else read_ole
