"""Which script a word is written in, by its letters.

What a newcomer would get wrong: a name has no script, its words do. One cell may hold both
"Yusuf" and "يوسف", and a Cyrillic word may hold Latin look-alikes that a typist or a bad scan
left in it.
"""

from __future__ import annotations

from enum import Enum
from functools import lru_cache


class Script(Enum):
    """A script that Homeward reads names in; OTHER is kept as recorded and compared as it is."""

    ARABIC = "arabic"
    CYRILLIC = "cyrillic"
    LATIN = "latin"
    OTHER = "other"

    # Words are looked up by their script millions of times. There is one of each, so it hashes by
    # what it is; an enum would hash its name anew every time.
    __hash__ = object.__hash__


TATWEEL = "ـ"  # only draws a word out
# First and last code point of the letters of each script, presentation forms included.
_RANGES = (
    (0x0041, 0x024F, Script.LATIN),
    (0x0250, 0x02AF, Script.LATIN),
    (0x0400, 0x052F, Script.CYRILLIC),
    (0x0600, 0x06FF, Script.ARABIC),
    (0x0750, 0x077F, Script.ARABIC),
    (0x08A0, 0x08FF, Script.ARABIC),
    (0x1C80, 0x1C8F, Script.CYRILLIC),
    (0x1E00, 0x1EFF, Script.LATIN),
    (0xA640, 0xA69F, Script.CYRILLIC),
    (0xFB00, 0xFB06, Script.LATIN),
    (0xFB50, 0xFDFF, Script.ARABIC),
    (0xFE70, 0xFEFC, Script.ARABIC),
    (0xFF21, 0xFF5A, Script.LATIN),
)


@lru_cache(maxsize=4_096)
def script_of_letter(letter: str) -> Script:
    """Tell the script of one letter; OTHER for marks, digits and scripts not read here."""
    if letter.isalpha() and letter != TATWEEL:
        point = ord(letter)
        for first, last, script in _RANGES:
            if first <= point <= last:
                return script
    return Script.OTHER


def script_of(text: str) -> Script:
    """Tell the script most letters of a text are in.

    Args:
        text: A word or a whole name as recorded.

    Returns:
        OTHER when no letter is Arabic, Cyrillic or Latin. In a tie the script that comes first
        in the text wins, so that the answer does not depend on chance.
    """
    counts: dict[Script, int] = {}
    for letter in text:
        script = script_of_letter(letter)
        if script is not Script.OTHER:
            counts[script] = counts.get(script, 0) + 1
    return max(counts, key=lambda script: counts[script]) if counts else Script.OTHER
