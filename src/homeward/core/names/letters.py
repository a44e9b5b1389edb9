"""Letters brought to one form within their own script: typing habits go, spelling stays."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

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
