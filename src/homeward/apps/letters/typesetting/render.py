"""From a note to PDF bytes: archival, accessible, the same bytes for the same note.

PDF/A-2a and PDF/UA-1 together; typst refuses to write a file that breaks either, and a
character that no font on board can draw breaks both. Fonts come from this package only, so
a letter looks the same on every machine. A newcomer's mistake is to build a compiler for
each letter: reading fonts and templates costs more than a page, so each thread keeps one.
"""

from __future__ import annotations

import json
import multiprocessing
import threading
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor
from datetime import UTC, date, datetime, time
from functools import cache
from pathlib import Path
from typing import Any, Final

import typst

from homeward.apps.letters.typesetting.note import NoteVerbale
from homeward.apps.letters.typesetting.report import Report
from homeward.apps.letters.typesetting.wording import Body, to_json

_HERE: Final = Path(__file__).resolve().parent
FONTS: Final = _HERE / "fonts"
MAIN: Final = _HERE / "templates" / "main.typ"
WORDS: Final = _HERE / "templates" / "words.typ"
REPORT: Final = _HERE / "templates" / "report.typ"
STANDARDS: Final[list[typst.PDFStandard]] = ["a-2a", "ua-1"]

_kept = threading.local()


class LetterError(Exception):
    """The letter could not be set. Carries the typesetter's message, which may quote the letter.

    Show it to whoever may read the letter; never log it.
    """


def render(note: NoteVerbale) -> bytes:
    """Set a note as PDF.

    Raises:
        LetterError: If it cannot be set, mostly because a name needs a script no font on
            board can draw.
    """
    return _set(note.to_json(), datetime.combine(note.dated, time(), UTC))


def said_in(payload: str) -> list[dict[str, Any]]:
    """Everything that a note says beside its annex, as plain words, for each of its languages.

    Args:
        payload: The note, as `NoteVerbale.to_json` writes it.

    Raises:
        LetterError: As `render`.
    """
    try:
        found = typst.query(
            WORDS,
            "<said>",
            field="value",
            root=WORDS.parent,
            font_paths=_fonts(),
            ignore_system_fonts=True,
            sys_inputs={"note": payload},
        )
    except typst.TypstError as problem:
        raise LetterError(problem.diagnostic) from None
    return list(json.loads(found))


def render_edited(payload: str, bodies: Mapping[str, Body], dated: date) -> bytes:
    """Set a note with words that a desk edited; everything else is as it was.

    Args:
        payload: The note, as `NoteVerbale.to_json` wrote it.
        bodies: Its passages in each of its languages.
        dated: The date of the note.

    Raises:
        LetterError: As `render`.
    """
    said = json.loads(payload) | {"bodies": json.loads(to_json(bodies))}
    return _set(json.dumps(said, ensure_ascii=False), datetime.combine(dated, time(), UTC))


def render_report(report: Report) -> bytes:
    """Set a paper in parts as PDF, under the same standards as a note.

    Raises:
        LetterError: As `render`.
    """
    at = datetime.combine(report.dated, time(), UTC)
    return _compiled(REPORT, {"report": report.to_json()}, at)


def render_many(notes: Iterable[NoteVerbale], *, workers: int = 2) -> Iterator[bytes]:
    """Set many notes in several processes; the PDFs come back in the order of the notes.

    Args:
        notes: The notes; each is turned into JSON here, so that workers need nothing else.
        workers: How many processes. They are spawned, never forked: a forked copy of a
            server's database connection breaks the original.

    Raises:
        LetterError: As `render`; letters before the one that failed have been yielded.
    """
    jobs = [(note.to_json(), datetime.combine(note.dated, time(), UTC)) for note in notes]
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(max_workers=workers, mp_context=context) as pool:
        yield from pool.map(_set, *zip(*jobs, strict=True), chunksize=8)


def pictures(note: NoteVerbale, *, pixels_per_inch: float = 96) -> list[bytes]:
    """Draw a note's pages as PNG, for a preview on screen."""
    pages = _compiler().compile(
        format="png", ppi=pixels_per_inch, sys_inputs={"note": note.to_json()}
    )
    return [pages] if isinstance(pages, bytes) else list(pages or ())


def _set(payload: str, at: datetime) -> bytes:
    """Compile one note; every argument can travel to another process."""
    return _compiled(MAIN, {"note": payload}, at)


def _compiled(template: Path, inputs: dict[str, str], at: datetime) -> bytes:
    try:
        pdf = _compiler(template).compile(
            format="pdf", sys_inputs=inputs, pdf_standards=STANDARDS, timestamp=at
        )
    except typst.TypstError as problem:
        raise LetterError(problem.diagnostic) from None
    if not isinstance(pdf, bytes):
        raise LetterError("the typesetter returned no document")
    return pdf


def _compiler(template: Path = MAIN) -> typst.Compiler:
    """This thread's compiler of a template, with this package's fonts and nothing else."""
    kept: dict[Path, typst.Compiler] = _kept.__dict__.setdefault("compilers", {})
    if template not in kept:
        kept[template] = typst.Compiler(
            input=template,
            root=template.parent,
            font_paths=_fonts(),
            ignore_system_fonts=True,
        )
    return kept[template]


@cache
def _fonts() -> typst.Fonts:
    """This package's fonts, found once."""
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[FONTS])
