"""Finds how a text file writes its letters: its mark, UTF-8, or the reading that makes names.

A file of 20 names in Windows-1256 is valid in fifteen other encodings. Byte statistics alone
are weak on so little, so every candidate is decoded and its letters are judged in their
words: how common each is, whether scripts mix inside a word, whether capitals stand after
small letters.

A newcomer's mistake is `errors="replace"`. A name with a lost letter is another name; what
cannot be told is refused.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from homeward.apps.sheets.reading.inside.answer import Refusal
from homeward.apps.sheets.reading.inside.judging import judge
from homeward.apps.sheets.reading.inside.letters_data import CANDIDATES, CHINESE, SELDOM_MET

# Longest first: UTF-32's little-endian mark begins with UTF-16's.
MARKS = (
    (b"\xff\xfe\x00\x00", "utf-32-le", "UTF-32"),
    (b"\x00\x00\xfe\xff", "utf-32-be", "UTF-32"),
    (b"\xef\xbb\xbf", "utf-8", "UTF-8"),
    (b"\xff\xfe", "utf-16-le", "UTF-16"),
    (b"\xfe\xff", "utf-16-be", "UTF-16"),
)
WIDE = (
    ("utf-32-le", "UTF-32", 4),
    ("utf-32-be", "UTF-32", 4),
    ("utf-16-le", "UTF-16", 2),
    ("utf-16-be", "UTF-16", 2),
)
TELLING_LINE = re.compile(rb"[^\r\n]{0,200}[\x80-\xff][^\r\n]{0,200}")
SAMPLE_LINES, SAMPLE_BYTES = 300, 24_000
# Below which no reading makes sense; lists measure -2.3 to -3.1, in Latin letters to -4.5.
SENSE, SENSE_LATIN = -3.6, -4.8
FIRST_NOT_LATIN = "\u0250"
BEYOND = re.compile(rb"[\x80-\xff]+")
PAIRED_RUNS = 12
COMMON_FIRST, COMMON_LAST, COMMON_SHARE, KOREAN_LAST = 0xB0, 0xD7, 0.85, 0xC8
CONTROLS = re.compile(b"[\x00-\x08\x0e-\x1a\x1c-\x1e]")
PIECE = 1 << 18
DOUBLED = -4.0
BROKEN_SHARE = 20
BEYOND_ASCII, LAST_OF_ASCII = 0x80, "\x7f"


@dataclass(frozen=True)
class Found:
    """How to decode the file.

    Attributes:
        encoding: Python's name of it.
        name: Its name for people.
        skip: Bytes of the mark at the beginning.
        guessed: True where nothing in the file says so.
    """

    encoding: str
    name: str
    skip: int = 0
    guessed: bool = False


def prepare() -> None:
    """Load every codec that `find` may need; to be called before the process is locked."""
    for _, encoding, _ in MARKS:
        codecs.lookup(encoding)
    for encoding, _ in (*CANDIDATES, *CHINESE):
        codecs.lookup(encoding)


def find(data: bytes) -> Found:
    """Tell how the whole file is to be decoded, strictly.

    Raises:
        Refusal: `not-text`, `broken-letters` with the line, or `letters` if no reading makes
            sense.
    """
    for mark, encoding, name in MARKS:
        if data.startswith(mark):
            _demand(data, encoding, name, len(mark))
            return Found(encoding, name, len(mark))
    if b"\x00" in data[:4096]:
        return _wide(data)
    _refuse_binary(data)
    broken = _first_broken(data)
    return Found("utf-8", "UTF-8") if broken is None else _narrow(data, broken)


def _first_broken(data: bytes) -> int | None:
    """Where the file stops being UTF-8; in pieces, as text takes up to four times the room."""
    decode = codecs.getincrementaldecoder("utf-8")().decode
    for at in range(0, len(data), PIECE):
        try:
            decode(data[at : at + PIECE], at + PIECE >= len(data))
        except UnicodeDecodeError as error:
            return at + error.start
    return None


def _demand(data: bytes, encoding: str, name: str, skip: int = 0) -> None:
    """Refuse what is not wholly in the encoding the file itself declares."""
    try:
        text = data[skip:].decode(encoding)
    except UnicodeDecodeError as error:
        before = data[skip : skip + error.start].decode(encoding, "ignore")
        raise Refusal("broken-letters", row=before.count("\n") + 1, encoding=name) from error
    if "\x00" in text:
        raise Refusal("not-text")


def _refuse_binary(data: bytes) -> None:
    """A table has no control characters; a few stray ones from old exports are borne."""
    if b"\x00" in data or len(CONTROLS.findall(data, 0, 65_536)) > 8 + len(data[:65_536]) // 500:
        raise Refusal("not-text")


def _wide(data: bytes) -> Found:
    """UTF-16 or UTF-32 without a mark: the reading with most plain signs wins."""
    best, most = None, 0
    for encoding, name, width in WIDE:
        sample = data[: 4096 * width]
        if len(data) % width:
            continue
        try:
            text = sample.decode(encoding, "strict" if len(sample) == len(data) else "ignore")
        except UnicodeDecodeError:
            continue
        plain = sum(" " <= sign <= "~" or sign in "\r\n\t" for sign in text)
        if "\x00" not in text and plain > most and plain * 20 > len(text):
            best, most = Found(encoding, name, guessed=True), plain
    if best is None:
        raise Refusal("not-text")
    _demand(data, best.encoding, best.name)
    return best


def _narrow(data: bytes, broken_at: int) -> Found:
    """One byte a letter; or UTF-8 with a few broken places, which is refused with the line."""
    around = data[max(0, broken_at - PIECE) : broken_at + PIECE].decode("utf-8", "replace")
    broken = around.count("\ufffd")
    if broken * BROKEN_SHARE <= sum(sign > LAST_OF_ASCII for sign in around) - broken:
        line = data.count(b"\n", 0, broken_at) + 1
        raise Refusal("broken-letters", row=line, encoding="UTF-8")
    return _best(data)


def _best(data: bytes) -> Found:
    sample = _telling(data)
    if (chinese := _chinese(data, sample)) is not None:
        return chinese
    count = sum(byte >= BEYOND_ASCII for byte in sample)
    judged = []
    for encoding, name in CANDIDATES:
        try:
            data.decode(encoding)
        except UnicodeDecodeError:
            continue
        text = sample.decode(encoding)
        # Mac Arabic has the ASCII signs a second time; Latin lists must not win by that.
        doubled = count - sum(sign > LAST_OF_ASCII for sign in text)
        seldom = SELDOM_MET.get(encoding, 0.0) * count
        judged.append((judge(text) + DOUBLED * doubled + seldom, encoding, name))
    # max() keeps the first of equals: the commoner encoding.
    score, encoding, name = max(judged, key=lambda one: one[0])
    if score / count < _sense(sample.decode(encoding)):
        raise Refusal("letters")
    return Found(encoding, name, guessed=True)


def _sense(text: str) -> float:
    """The mean judgement below which a reading makes no sense."""
    beyond = [sign for sign in text if sign > LAST_OF_ASCII]
    latin = sum(sign < FIRST_NOT_LATIN for sign in beyond)
    return SENSE_LATIN if 2 * latin > len(beyond) else SENSE


def _telling(data: bytes) -> bytes:
    """The lines that hold letters beyond ASCII, up to some kB."""
    lines: list[bytes] = []
    size = 0
    for found in TELLING_LINE.finditer(data):
        lines.append(found.group())
        size += len(lines[-1])
        if len(lines) >= SAMPLE_LINES or size >= SAMPLE_BYTES:
            break
    return b"\n".join(lines)


def _chinese(data: bytes, sample: bytes) -> Found | None:
    """Two bytes a letter: with one byte a letter, half of the words have an odd length.

    In names most letters are of the first, common part of GB 2312, and some of its second
    half, which Korean never uses.
    """
    runs = BEYOND.findall(sample)
    if len(runs) < PAIRED_RUNS or any(len(run) % 2 for run in runs):
        return None
    leads = b"".join(run[::2] for run in runs)
    common = sum(COMMON_FIRST <= lead <= COMMON_LAST for lead in leads)
    if common < COMMON_SHARE * len(leads) or max(leads) <= KOREAN_LAST:
        return None
    try:
        for each, _ in CHINESE:
            data.decode(each)
    except UnicodeDecodeError:
        return None
    return Found(*CHINESE[-1], guessed=True)
