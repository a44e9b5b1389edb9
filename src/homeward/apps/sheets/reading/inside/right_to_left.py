"""Reads the words of PDF pages that are written from right to left, by where each letter stands.

    text_of(data)          # lines, top to bottom, in the order in which they are read aloud

A PDF places glyphs. In which order their letters stand in the file is the writer's affair: one
program stores them as they are read, another as they are seen, a third stores a word forwards and
the next one backwards, and a library that guesses by runs turns ٨٣٣ into ٣٣٨. What is certain is
where a glyph stands on the page. So nothing is taken from the file's order but the sequence of
lines: the letters of a line are sorted by their place, right to left, and what reads from left to
right inside it, digits and Latin words, is turned round, as the Unicode bidirectional algorithm
(UAX #9, W4 to W7 and N1) lays them out.

A newcomer's mistake is to sort by the box of a letter. A ligature's letters share one glyph and
one origin, and their boxes are the library's guess; they are kept together and put in order by
what they spell.
"""

from __future__ import annotations

import ctypes
import importlib
import math
import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any, Final

from homeward.apps.sheets.reading.inside.answer import Refusal

RANGES: Final = (("\u0590", "\u08ff"), ("\ufb1d", "\ufdff"), ("\ufe70", "\ufeff"))
_LINE: Final = 0.45  # of a letter's size: how far marks stand from the line they belong to
_NO_WIDTH: Final = 0.01
_SPACE: Final = 0.28  # of a letter's size: a gap where no space was written
_COLUMN: Final = 3.0  # of a letter's size: a gap between two columns
_GUTTER: Final = 0.7  # the same where the file goes on elsewhere
_SAME: Final = 0.12  # of a letter's size: a glyph drawn twice to look bold
_UNKNOWN: Final = 0.02  # of all glyphs: so many without a letter, and the page is not read
_ALEFS: Final = frozenset("اأإآٱ")
_KNOWN_LIGATURES: Final = ("الله", "لله", "محمد", "صلى", "ريال")
_COMMON: Final = frozenset(",.:/٫٬")  # between digits of any kind
_EUROPEAN: Final = frozenset("-+")  # between digits that no Arabic letter stands before
_PERCENT: Final = re.compile(r"([%٪])(\d[\d.,٫]*)")
_MIRROR: Final = str.maketrans("()[]{}«»<>", ")(][}{»«><")


@dataclass(frozen=True, slots=True)
class Glyph:
    """What one glyph spells and where it stands; `order` is its place in the file."""

    letters: str
    left: float
    right: float
    base: float
    size: float
    order: int


def is_right_to_left(text: str) -> bool:
    """Say whether anything in a text is written from right to left."""
    return any(first <= letter <= last for letter in text for first, last in RANGES)


def prepare() -> None:
    """Import what is needed, before the process is locked."""
    for module in ("pypdfium2", "pypdfium2.raw", "unicodedata"):
        importlib.import_module(module)


def text_of(data: bytes, *, most_pages: int, most_chars: int) -> list[str]:
    """Give the lines of every page.

    Args:
        data: The PDF.
        most_pages: Pages that are read.
        most_chars: Letters after which no further page is.

    Raises:
        Refusal: right-to-left where glyphs stand for no letter, so that words would be guessed;
            damaged, password.
    """
    import pypdfium2  # noqa: PLC0415  only where a PDF came
    from pypdfium2.raw import FPDF_ERR_PASSWORD  # noqa: PLC0415

    pages: list[str] = []
    size = 0
    try:
        document = pypdfium2.PdfDocument(data)
        for number in range(min(len(document), most_pages)):
            pages.append("\n".join(lines_of(_glyphs(document[number]))))
            size += len(pages[-1])
            if size > most_chars:
                break
    except pypdfium2.PdfiumError as error:
        wrong = getattr(error, "err_code", None) == FPDF_ERR_PASSWORD
        raise Refusal("password" if wrong else "damaged") from error
    return pages


def _glyphs(page: Any) -> list[Glyph]:
    """Give what stands on a page, the letters of a ligature together."""
    from pypdfium2 import raw  # noqa: PLC0415

    held_open = page.get_textpage()  # closes itself when nobody holds it
    words = held_open.raw
    x, y, box, matrix = ctypes.c_double(), ctypes.c_double(), raw.FS_RECTF(), raw.FS_MATRIX()
    found: dict[tuple[float, float], Glyph] = {}
    for place in range(raw.FPDFText_CountChars(words)):
        letter = chr(raw.FPDFText_GetUnicode(words, place))
        raw.FPDFText_GetCharOrigin(words, place, x, y)
        raw.FPDFText_GetLooseCharBox(words, place, box)
        # a space without width was put there by the library, not by who wrote
        empty = letter.isspace() and box.right - box.left < _NO_WIDTH
        if empty or raw.FPDFText_IsGenerated(words, place) == 1:
            continue
        raw.FPDFText_GetMatrix(words, place, matrix)
        size = raw.FPDFText_GetFontSize(words, place) * math.hypot(matrix.c, matrix.d)
        origin = (round(x.value, 2), round(y.value, 2))
        glyph = found.get(origin)
        if glyph is None or letter.isspace() or glyph.letters.isspace():
            found[origin] = Glyph(letter, box.left, box.right, origin[1], size, place)
        elif letter != glyph.letters:  # the same twice is bold print
            left, right = min(glyph.left, box.left), max(glyph.right, box.right)
            found[origin] = replace(glyph, letters=glyph.letters + letter, left=left, right=right)
    return list(found.values())


def lines_of(glyphs: Sequence[Glyph]) -> list[str]:
    """Put glyphs in the order in which they are read.

    Raises:
        Refusal: right-to-left where too many of them stand for no letter.
    """
    unknown = sum(_no_letter(glyph.letters) for glyph in glyphs)
    if unknown > len(glyphs) * _UNKNOWN:
        raise Refusal("right-to-left")
    known = [glyph for glyph in glyphs if not _no_letter(glyph.letters)]
    return [line for part in _segments(known) if (line := _read(part))]


def _no_letter(letters: str) -> bool:
    return any(
        letter in "\x00\ufffd\ufffe\uffff" or "\ue000" <= letter <= "\uf8ff" for letter in letters
    )


def _segments(glyphs: Sequence[Glyph]) -> list[list[Glyph]]:
    """Give lines, columns apart, in the sequence in which the file has them."""
    lines: list[list[Glyph]] = []
    for glyph in sorted(glyphs, key=lambda one: -one.base):
        line = lines[-1] if lines else None
        if line and abs(_base(line) - glyph.base) < _LINE * max(glyph.size, line[0].size):
            line.append(glyph)
        else:
            lines.append([glyph])
    parts = [part for line in lines for part in _columns(line)]
    return sorted(parts, key=lambda part: sorted(one.order for one in part)[len(part) // 2])


def _base(line: Sequence[Glyph]) -> float:
    """Give where a line's letters stand: most of them, not the marks above."""
    bases = sorted(one.base for one in line)
    return bases[len(bases) // 2]


def _columns(line: Sequence[Glyph]) -> list[list[Glyph]]:
    """Part what stands beside each other: a wide gap, or a gap over which the file jumps."""
    across = sorted(line, key=lambda one: one.left)
    parts, last = [[across[0]]], across[0]
    for glyph in across[1:]:
        gap = (glyph.left - last.right) / glyph.size if glyph.size else 0.0
        jumps = abs(glyph.order - last.order) > len(line)
        if gap > _COLUMN or (gap > _GUTTER and jumps):
            parts.append([])
        parts[-1].append(glyph)
        last = max(last, glyph, key=lambda one: one.right)
    return parts


def _read(part: Sequence[Glyph]) -> str:
    """Read one line."""
    seen = _once([one for one in part if not _under_a_letter(one, part)])
    arabic = sum(is_right_to_left(one.letters) for one in seen)
    latin = sum(_is_latin(one.letters) for one in seen)
    backwards = arabic >= latin
    pieces = _with_spaces(sorted(seen, key=lambda one: one.left))
    runs = _turned(pieces) if backwards else _turned_latin(pieces)
    line = _PERCENT.sub(r"\2\1", " ".join("".join(runs).split()))
    first = next((letter for letter in line if letter in "()[]{}"), "")
    if backwards and first in ")]}" and first:  # brackets are stored as they look
        line = line.translate(_MIRROR)
    return unicodedata.normalize("NFKC", line)


def _under_a_letter(glyph: Glyph, part: Sequence[Glyph]) -> bool:
    """Say whether a space lies under a letter: the one that ends a line is left where it was."""
    middle = (glyph.left + glyph.right) / 2
    return glyph.letters.isspace() and any(
        one.left < middle < one.right
        for one in part
        if not (one.letters.isspace() or _marked(one.letters))
    )


def _once(part: Sequence[Glyph]) -> list[Glyph]:
    """Leave out what is drawn twice: bold by double print, a mark that repeats its letters."""
    kept: list[Glyph] = []
    for glyph in sorted(part, key=lambda one: (one.left, len(one.letters))):
        spelled = _spelled(glyph.letters)
        again = any(_spelled(one.letters) == spelled and _overlap(one, glyph) for one in kept[-4:])
        if spelled and not again:
            kept.append(glyph)
    return kept


def _overlap(one: Glyph, other: Glyph) -> bool:
    if len(_spelled(one.letters)) > 1 or one.base != other.base:
        return one.left <= other.right and other.left <= one.right
    return abs(one.left - other.left) < _SAME * one.size


def _spelled(letters: str) -> str:
    """Put the letters of one glyph in the order in which they are said, without marks."""
    plain = "".join(one for one in letters if unicodedata.category(one) != "Mn")
    if len(plain) < 2 or not is_right_to_left(plain):  # noqa: PLR2004
        return plain
    for known in _KNOWN_LIGATURES:
        if sorted(plain) == sorted(known):
            return known
    alefs = [one for one in plain if one in _ALEFS]
    if "ل" in plain and alefs and len(plain) == 2:  # noqa: PLR2004
        return "ل" + alefs[0]
    return plain


def _is_latin(letters: str) -> bool:
    return letters[:1].isalpha() and not is_right_to_left(letters)


def _with_spaces(across: Sequence[Glyph]) -> list[str]:
    """Give what each glyph spells from left to right; gaps are spaces where none was written."""
    pieces: list[str] = [_spelled(across[0].letters)] if across else []
    for before, glyph in pairwise(across):
        # what carries a mark is as wide as the mark; its letters reach to the right
        if not _marked(before.letters) and glyph.left - before.right > _SPACE * glyph.size:
            pieces.append(" ")
        pieces.append(_spelled(glyph.letters))
    return pieces


def _marked(letters: str) -> bool:
    return len(letters) > 1 and any(unicodedata.category(one) == "Mn" for one in letters)


def _turned(pieces: Sequence[str]) -> list[str]:
    """Read a line from right to left, digits and Latin words in it from left to right."""
    out: list[str] = []
    place = len(pieces)
    while place:
        start = _run_start(pieces, place)
        out += pieces[start:place] if start < place else [pieces[place - 1]]
        place = start if start < place else place - 1
    return out


def _run_start(pieces: Sequence[str], end: int) -> int:
    """Find where the run that reads from left to right and ends at a place begins."""
    start = end
    while start and _forwards(pieces[start - 1]):
        start -= 1
        joint = start - 1
        while joint > 0 and not _forwards(pieces[joint]) and not is_right_to_left(pieces[joint]):
            joint -= 1
        if joint < start - 1 and joint >= 0 and _forwards(pieces[joint]):
            between = "".join(pieces[joint + 1 : start])
            arabic = any(map(_is_arabic_letter, pieces[start:]))
            if _joins(between, pieces[joint], pieces[start], arabic=arabic):
                start = joint + 1
    return start


def _forwards(piece: str) -> bool:
    return piece.isdigit() or _is_latin(piece)


def _is_arabic_letter(piece: str) -> bool:
    return piece[:1].isalpha() and is_right_to_left(piece)


def _joins(between: str, left: str, right: str, *, arabic: bool) -> bool:
    """Say whether what stands between two pieces belongs to one run that reads forwards.

    "80-100" behind an Arabic letter is laid out as 100-80 (UAX #9, W2), "1,337" never.
    """
    if _is_latin(left):
        return True
    if not left.isdigit() or not right.isdigit():
        return between in _COMMON and _is_latin(right)
    european = left.isascii() and right.isascii() and not arabic
    return between in _COMMON or (between in _EUROPEAN and european)


def _turned_latin(pieces: Sequence[str]) -> list[str]:
    """Read a line from left to right, what is written from right to left in it turned round."""
    out: list[str] = []
    run: list[str] = []
    for piece in [*pieces, ""]:
        if piece and (is_right_to_left(piece) or (run and piece.isspace())):
            run.append(piece)
            continue
        spaces = len(run)
        while spaces and run[spaces - 1].isspace():
            spaces -= 1
        out += [*_turned(run[:spaces]), *run[spaces:], piece]
        run = []
    return out
