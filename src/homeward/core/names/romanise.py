"""Readable Latin letters for a name, so that somebody who cannot read the script can say it.

For reading aloud only. The recorded form stays the name: what is made here is never stored as a
name, never matched, never put in a letter as if a source had said it.

What a newcomer would get wrong: the result is one way of saying the name. يوسف may be Yusuf,
Youssef or Yosef on its bearer's passport.
"""

from __future__ import annotations

import re
from functools import lru_cache

from homeward.core.names.letters_data import ARABIC_LETTERS
from homeward.core.names.pieces import PIECE
from homeward.core.names.said_arabic import say_arabic
from homeward.core.names.script import Script, script_of
from homeward.core.names.spoken_data import (
    NOT_UKRAINIAN,
    SAID_ARABIC,
    SAID_BULGARIAN,
    SAID_CYRILLIC,
    SAID_SERBIAN,
    SAID_UKRAINIAN,
    SERBIAN,
    UKRAINIAN,
)

# Signs, figures, and letters of one script left in a word of another by a slip.
_SIGNS = dict(zip("،؛؟٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹ـ", [*",;?01234567890123456789", ""], strict=True))
_ODD_ARABIC = {letter: SAID_ARABIC.get(plain, "") for letter, plain in ARABIC_LETTERS.items()}
_ODD_CYRILLIC = SAID_CYRILLIC | {
    letter.upper(): said.capitalize() for letter, said in SAID_CYRILLIC.items()
}
_LEFT_OVER = str.maketrans(SAID_ARABIC | _ODD_ARABIC | _ODD_CYRILLIC | _SIGNS)
_BULGARIAN = re.compile("(?<=[бвгджзклмнпрстфхцчш])ъ(?=[бвгджзклмнпрстфхцчш])")
# Russian е says ye at the beginning, after a vowel and after the two signs.
_YE = re.compile(r"(^|(?<=[аеёиоуыэюяъь]))е")


def romanise(text: str) -> str:
    """Write a name in Latin letters that can be read aloud; for display only.

    Args:
        text: A name as recorded, in any script. Latin words and other scripts stay as they are.

    Returns:
        Latin letters, word for word in the order recorded. Arabic writes no short vowels, so they
        are guessed; Cyrillic follows BGN/PCGN without its marks, for the language the letters
        show. Never a name of record: nothing may be stored or matched by it.

    >>> romanise("عبد الرحمن الخطيب"), romanise("Магомедов Юсуф")
    ('Abd al-Rahman al-Khatib', 'Magomedov Yusuf')
    """
    table = _cyrillic_of(text.casefold())
    said = PIECE.sub(lambda found: _say(found.group(), table), text)
    return said.translate(_LEFT_OVER)


def _say(word: str, table: str) -> str:
    script = script_of(word)
    if script is Script.ARABIC:
        return say_arabic(word)
    return _say_cyrillic(word, table) if script is Script.CYRILLIC else word


def _cyrillic_of(text: str) -> str:
    """Tell by its letters which language of the script a name is in; Russian when none shows."""
    if any(letter in text for letter in SERBIAN):
        return "serbian"
    if any(letter in text for letter in UKRAINIAN):
        return "russian" if any(letter in text for letter in NOT_UKRAINIAN) else "ukrainian"
    return "bulgarian" if _BULGARIAN.search(text) else "russian"


_TABLES = {
    "russian": str.maketrans(SAID_CYRILLIC),
    "ukrainian": str.maketrans(SAID_CYRILLIC | SAID_UKRAINIAN),
    "bulgarian": str.maketrans(SAID_CYRILLIC | SAID_BULGARIAN),
    "serbian": str.maketrans(SAID_CYRILLIC | SAID_SERBIAN),
}


@lru_cache(maxsize=20_000)
def _say_cyrillic(word: str, table: str) -> str:
    small = word.casefold()
    if table == "russian":
        small = _YE.sub("ye", small)
    said = small.translate(_TABLES[table])
    if word.isupper() and len(word) > 1:
        return said.upper()
    return said[:1].upper() + said[1:] if word[:1].isupper() else said
