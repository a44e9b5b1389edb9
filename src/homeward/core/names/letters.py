"""Letters brought to one form within their own script: typing habits go, spelling stays.

What a newcomer would get wrong: nothing here crosses from one script to another. `plain_words`
keeps what a person typed almost as it is (for rows that repeat); `folded` goes further, to the
letters in which spellings of one name can be compared.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from homeward.core.names.letters_data import (
    ARABIC_LETTERS,
    CYRILLIC_LETTERS,
    CYRILLIC_LOOKING_LATIN,
    LATIN_LETTERS,
    LATIN_LOOKING_CYRILLIC,
    LATIN_SPELLINGS,
)
from homeward.core.names.script import TATWEEL, Script

# Hamza carriers, the two forms of ya, ta marbuta and Persian letters are typed one for another.
_SAME_LETTER = str.maketrans(
    {
        "أ": "ا",
        "إ": "ا",
        "آ": "ا",
        "ٱ": "ا",
        "ى": "ي",
        "ی": "ي",
        "ئ": "ي",
        "ؤ": "و",
        "ة": "ه",
        "ک": "ك",
        "ё": "е",
        "ı": "i",
        "ـ": None,
    }
)
_NOT_A_LETTER = re.compile(r"[\W_\d]+")


def plain_words(name: str) -> tuple[str, ...]:
    """Split a name into words whose letters are in one form, in the order recorded.

    >>> plain_words("أَحمد  علي") == plain_words("احمد على")
    True
    """
    return tuple(word for part in name.split() for word in _plain(part))


@lru_cache(maxsize=20_000)
def _plain(part: str) -> tuple[str, ...]:
    """Bring one part of a name to one form. Few words make up all the names of a long list."""
    text = unicodedata.normalize("NFKD", part).casefold().translate(_SAME_LETTER)
    text = "".join(letter for letter in text if not unicodedata.combining(letter))
    return tuple(word for word in _NOT_A_LETTER.split(text.translate(_SAME_LETTER)) if word)


_ARABIC = str.maketrans(ARABIC_LETTERS)
_CYRILLIC = str.maketrans(CYRILLIC_LETTERS)
_LATIN = str.maketrans(LATIN_LETTERS)
_TO_CYRILLIC = str.maketrans(LATIN_LOOKING_CYRILLIC)
_TO_LATIN = str.maketrans(CYRILLIC_LOOKING_LATIN)

_NOT_ARABIC = re.compile(r"[^\u0621-\u063a\u0641-\u064a\u0671-\u06d3\u06d5]+")
_NOT_CYRILLIC = re.compile(r"[^\u0430-\u044f]+")
_NOT_LATIN = re.compile(r"[^a-z]+")

# Kurdish and Uyghur write every vowel: a bare ئ only carries the first one, ە is a short a or e.
_KURDISH_FIRST = re.compile(r"^ئ[اەهی]?")
_KURDISH_MIDDLE = re.compile(r"ە(?=.)")
# Bulgarian writes a vowel with ъ, between consonants; elsewhere it is no sound.
_CONSONANT = "бвгджзйклмнпрстфхцчшщ"
_BULGARIAN_VOWEL = re.compile(f"(?:^|(?<=[{_CONSONANT}]))ъ(?=[{_CONSONANT}])")
_SOFT_BEFORE_VOWEL = re.compile(r"ь(?![аеиоуыюя])")
_SPELLING = re.compile("|".join(sorted(LATIN_SPELLINGS, key=len, reverse=True)))
_WITH_IOTA = {"йа": "я", "йу": "ю", "йе": "е"}
_IOTATED = re.compile("йа|йу|^йе")  # йе inside a word is two sounds: Бейер
_TWICE = re.compile(r"(.)\1+")


def folded(word: str, script: Script) -> str:
    """Bring one recorded word to the letters of its script that are compared; doubles stay.

    Args:
        word: One word as recorded, without spaces.
        script: Its script; look-alike letters of the other script are read in this one.

    Returns:
        Small Latin letters a-z, Cyrillic letters of Russian, or Arabic letters without marks and
        hamza, the Persian پ چ ژ گ included. Empty when nothing of the word is a letter.
    """
    if script is Script.LATIN:
        return _folded_latin(word)
    if script is Script.CYRILLIC:
        return _folded_cyrillic(word)
    if script is Script.ARABIC:
        return _folded_arabic(word)
    text = unicodedata.normalize("NFKC", word).casefold().replace(TATWEEL, "")
    return "".join(letter for letter in text if letter.isalpha())


def once(word: str) -> str:
    """Write doubled letters once: who doubles which letter is habit, not name."""
    return _TWICE.sub(r"\1", word)


def usual_spelling(word: str) -> str:
    """Bring folded Latin letters to one way of spelling a sound: ou, oo: u; dj: j; tch: ch."""
    return _SPELLING.sub(lambda found: LATIN_SPELLINGS[found.group()], word)


def usual_cyrillic(word: str) -> str:
    """Bring folded Cyrillic letters to one way of writing a sound: йу: ю (Serbian has no ю)."""
    return _IOTATED.sub(lambda found: _WITH_IOTA[found.group()], word)


def _folded_arabic(word: str) -> str:
    text = unicodedata.normalize("NFKC", word)
    text = _KURDISH_MIDDLE.sub("", _KURDISH_FIRST.sub("ا", text))
    return _NOT_ARABIC.sub("", text.translate(_ARABIC))


def _folded_cyrillic(word: str) -> str:
    text = unicodedata.normalize("NFKC", word).translate(_TO_CYRILLIC).casefold()
    text = _BULGARIAN_VOWEL.sub("а", text.translate(_CYRILLIC)).replace("ъ", "")
    return _NOT_CYRILLIC.sub("", _SOFT_BEFORE_VOWEL.sub("", text))


def _folded_latin(word: str) -> str:
    text = unicodedata.normalize("NFKC", word).translate(_TO_LATIN).casefold()
    text = unicodedata.normalize("NFKD", text.translate(_LATIN))
    return _NOT_LATIN.sub("", text)
