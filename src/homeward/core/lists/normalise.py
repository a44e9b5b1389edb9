"""One way of writing for everything that is looked up: letters, digits and marks made equal.

Lists come in Arabic, Cyrillic and Latin letters, typed on whatever keyboard was there.
`fold` makes أنثى and انثي, Ёлкин and Елкин, KADIN and kadın, ٤ and 4 the same text.

A newcomer's mistake is to show or keep folded text. It is for looking up only: what a
source wrote is kept as it wrote it, letter by letter.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from datetime import date, datetime, time
from functools import lru_cache
from typing import Final

from rapidfuzz.distance import OSA, Levenshtein

from homeward.core.lists.words_data import NOT_KNOWN

Cell = str | int | float | bool | date | datetime | time | None
"""What one cell of a spreadsheet can hold. `None` is an empty cell: the source says nothing."""

_LETTERS: Final = str.maketrans(
    {
        "ى": "ي", "ی": "ي", "ې": "ي", "ة": "ه", "ۀ": "ه", "ہ": "ه", "ھ": "ه", "ک": "ك", "گ": "ك",
        "ڨ": "ق", "پ": "ب", "چ": "ج", "ژ": "ج", "ڤ": "ف", "ڭ": "ك", "ٱ": "ا", "ء": "", "ـ": "",
        "ı": "i", "ə": "e", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae",
        "œ": "oe", "ң": "н", "ү": "у", "ө": "о", "қ": "к", "ғ": "г", "ұ": "у", "ә": "а",
        "һ": "х", "ҳ": "х", "ҷ": "ч", "ӣ": "и", "ӯ": "у", "і": "и", "ї": "и", "є": "е",
        "ў": "у", "ґ": "г", "№": " № ", "#": " # ", "§": " § ",
    }
)  # fmt: skip
_APOSTROPHES: Final = re.compile("['’‘`´ʼʻʹ′ʿʾ]")
_ELISION: Final = re.compile(r"\b(d|l|n|s|j|qu)['’ʼ`](?=\w{2})")
_NOT_WORD: Final = re.compile(r"(?:[^\w№#§]|_)+")
_CAMEL: Final = re.compile(r"(?<=[a-zа-я])(?=[A-ZА-Я])")
_PARENT: Final = re.compile("الوالد[ةه]|\\bوالدة")  # folding would make it "his father"
_DOTTED: Final = re.compile(r"\b(?:[^\W\d]\.){2,}[^\W\d]?\b\.?")
_DIGIT: Final = re.compile(r"(?![0-9])\d")
UNSEEN: Final = " \t\r\n\u00a0\u200b\u200e\u200f\ufeff"
_SHORTEST_STEM: Final = 2
_EXACT: Final = 1e15  # whole numbers below this are exact as floats
_MARKS: Final = re.compile(r"[\u0300-\u036f\u0483-\u0487\u064b-\u065f\u0670\u06d6-\u06ed\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff\u00ad]")  # fmt: skip  # noqa: E501


def fold(text: str) -> str:
    """Return the text as it is looked up: one case, one form of each letter, spaces single.

    Args:
        text: Anything a cell or a header may hold.

    Returns:
        Lower-case words joined by single spaces; empty when nothing readable is left.
    """
    plain = unicodedata.normalize("NFKC", text.replace("№", " \ue000 ")).casefold()
    plain = _ELISION.sub(r"\1 ", plain)
    plain = _APOSTROPHES.sub("", plain)
    plain = _DOTTED.sub(lambda found: found.group().replace(".", ""), plain)
    plain = _MARKS.sub("", unicodedata.normalize("NFKD", plain))
    plain = plain.translate(_LETTERS).replace("\ue000", " № ")
    plain = _DIGIT.sub(_ascii_digit, plain)
    return _NOT_WORD.sub(" ", plain).strip()


def fold_header(text: str) -> str:
    """Fold a header, taking "DateOfBirth" and "date_of_birth" apart first."""
    return fold(_PARENT.sub("ام", _CAMEL.sub(" ", text)))


def _ascii_digit(found: re.Match[str]) -> str:
    """Turn a digit of any script into an ASCII one."""
    return str(unicodedata.decimal(found.group()))


@lru_cache(maxsize=4096)
def bare(word: str) -> str:
    """Take the Arabic article and its joined particles off a folded word (الميلاد, والجنس)."""
    for prefix in ("وال", "بال", "لل", "ال"):
        if (
            word.startswith(prefix)
            and len(word) - len(prefix) >= _SHORTEST_STEM
            and word[:4] != "والد"
        ):
            return word[len(prefix) :]
    return word


def tokens(folded: str) -> tuple[str, ...]:
    """Split folded text into words, each without the Arabic article."""
    return tuple(bare(word) for word in folded.split())


def shown(cell: Cell) -> str:
    """Write a cell as a person would see it; empty text for an empty cell."""
    if cell is None:
        return ""
    if isinstance(cell, str):
        return " ".join(cell.split())
    if isinstance(cell, datetime):
        return cell.date().isoformat() if cell.time() == time() else cell.isoformat(" ")
    if isinstance(cell, date | time):
        return cell.isoformat()
    if isinstance(cell, float) and cell.is_integer() and abs(cell) < _EXACT:
        return str(int(cell))
    return " ".join(str(cell).split())


def empty(cell: Cell) -> bool:
    """Say whether a cell holds nothing that can be seen."""
    if cell is None:
        return True
    return isinstance(cell, str) and not cell.strip(UNSEEN)


def filled(row: Sequence[Cell]) -> list[int]:
    """Give the columns of a row that hold something."""
    # Written out rather than asked of `empty`: every cell of a long list passes here.
    return [
        at
        for at, cell in enumerate(row)
        if cell is not None and (cell.__class__ is not str or cell.strip(UNSEEN))
    ]


def near(one: str, other: str) -> bool:
    """Say whether two words differ by one slip: a letter missing, added, changed or swapped."""
    return OSA.distance(one, other, score_cutoff=1) <= 1


def distance(one: str, other: str, limit: int) -> int:
    """Count the slips between two words, giving up beyond `limit` (then `limit + 1`)."""
    return Levenshtein.distance(one, other, score_cutoff=limit)


NOTHING: Final = frozenset(fold(word) for word in NOT_KNOWN.replace("\n", "").split("|")) - {""}
"""Folded words by which a source says that it does not know."""


_NOTHING_AS_WRITTEN: Final = NOTHING | {
    word.strip().casefold() for word in NOT_KNOWN.replace("\n", "").split("|")
}

# Marks around the words may be stripped, so that a text a good deal longer can still say nothing.
_LONGEST_NOTHING: Final = 2 * max(map(len, _NOTHING_AS_WRITTEN))


def no_name(text: str) -> bool:
    """Say the same of a name as written, without folding it: names are many and differ."""
    if len(text) > _LONGEST_NOTHING:
        return False
    return text.strip(" .?-–—_").casefold() in _NOTHING_AS_WRITTEN


def says_nothing(folded: str) -> bool:
    """Say whether folded text is empty or one of the ways of writing "not known"."""
    return not folded or folded in NOTHING or not any(letter.isalnum() for letter in folded)
