"""Ways of writing a Cyrillic name in Latin and Arabic letters, as clerks of several countries do.

These make the mess, on purpose: they are not the ones with which Homeward reads it
(core/names), and must not be shared with it, or the demo would only test itself.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

_LETTERS: Final = "абвгдеёжзийклмнопрстуфхцчшщъыьэюя"


def _table(words: str) -> Mapping[str, str]:
    spellings = ("" if word == "-" else word for word in words.split())
    return dict(zip(_LETTERS, spellings, strict=True))


LATIN_STYLES: Final[Mapping[str, Mapping[str, str]]] = {
    "en": _table("a b v g d e e zh z i y k l m n o p r s t u f kh ts ch sh shch - y - e yu ya"),
    "plain": _table("a b v g d e e j z i i k l m n o p r s t u f h c ch sh sch - i - e iu ia"),
    "fr": _table("a b v g d e e j z i y k l m n o p r s t ou f kh ts tch ch chtch - y - e iou ia"),
    "de": _table(
        "a b w g d e e sch s i j k l m n o p r s t u f ch z tsch sch schtsch - y - e ju ja"
    ),
    "tr": _table("a b v g d e e j z i y k l m n o p r s t u f h ts ç ş şç - ı - e yu ya"),
}
_ARABIC: Final = _table("ا ب ف غ د ي يو ج ز ي ي ك ل م ن و ب ر س ت و ف خ تس تش ش شتش - ي - ي يو يا")
_ARABIC_FIRST: Final = {"а": "أ", "и": "إي", "о": "أو", "у": "أو", "э": "إ", "ы": "إي", "е": "إي"}


def to_latin(cyrillic: str, style: str) -> str:
    """Write a Cyrillic name in the Latin letters of one style of `LATIN_STYLES`."""
    table = LATIN_STYLES[style]
    words = ("".join(table.get(letter, letter) for letter in word) for word in _words(cyrillic))
    return " ".join(word[:1].upper() + word[1:] for word in words)


def to_arabic(cyrillic: str) -> str:
    """Write a Cyrillic name in Arabic letters; a vowel at the beginning is carried by an alif."""
    return " ".join(_arabic_word(word) for word in _words(cyrillic))


def _words(name: str) -> list[str]:
    return name.lower().replace("-", " ").split()


def _arabic_word(word: str) -> str:
    first = _ARABIC_FIRST.get(word[0], _ARABIC[word[0]])
    written = first + "".join(_ARABIC.get(letter, "") for letter in word[1:])
    for doubled in ("يي", "وو", "اا"):
        written = written.replace(doubled, doubled[0])
    return written
