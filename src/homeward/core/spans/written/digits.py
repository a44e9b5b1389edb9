"""One way of writing for what looks alike: digits of all scripts, dashes, accents, marks.

Only the copy that is read is folded; what was written is kept beside it, untouched.

A newcomer's mistake is `str.isdigit`, which also accepts superscripts and circled
numbers, or a table of Arabic digits, which forgets the Persian ones. Unicode's decimal
property (category Nd) covers them all.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final

# Letters that only spelling habits tell apart, and punctuation with several shapes.
# The keys of the word table pass through the same folding, so nothing is lost by it.
_SAME: Final = {
    "ة": "ه", "ى": "ي", "ی": "ي", "ې": "ي", "ک": "ك", "ہ": "ه", "ە": "ه", "ھ": "ه",
    "ı": "i", "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l",
    "ـ": "", "،": ",", "؛": ";", "؟": "?", "٫": ".", "٬": "", "٪": "%", "\\": "/", "⁄": "/",
    "–": "-", "—": "-", "−": "-", "‐": "-", "‑": "-", "‒": "-", "―": "-", "⸺": "-", "﹣": "-",
    "۔": ".", "·": ".", "•": ".", "½": " ½ ", "º": "", "ª": "", "ء": "",
    "'": "", "’": "", "‘": "", "`": "", "´": "", "ʼ": "", "ʻ": "", "ʾ": "", "ʿ": "", "′": "",
    '"': " ", "“": " ", "”": " ", "„": " ", "«": " ", "»": " ", "″": " ",
    "[": "(", "]": ")", "{": "(", "}": ")", "≈": "~", "≃": "~", "∼": "~", "～": "~", "±": "~",
    "≥": ">", "≤": "<", "＞": ">", "＜": "<",
}  # fmt: skip
_KEPT: Final = 4096  # folded letters remembered; lists use a few hundred
_ELISION: Final = re.compile(r"\b[ldLD]['’ʼ](?=\w)")
_INNER_SIGN: Final = re.compile(r"(?<=[^\W\d_])[-/](?=[^\W\d_xх])")  # not "xx-xx"
_BLANKS: Final = re.compile(r"\s+")


def folded(text: str) -> str:
    """Fold a text for reading: ASCII digits, no accents, no direction marks, lower case.

    Examples:
        >>> folded("\u200f٢٠١١/٠٣/١٤")
        '2011/03/14'
        >>> folded("Né l’été 2012")
        'ne ete 2012'
    """
    if "'" in text or "’" in text or "ʼ" in text:
        text = _ELISION.sub(" ", text)
    plain = text.translate(_FOLDS)
    if "-" in plain or "/" in plain:
        plain = _INNER_SIGN.sub(" ", plain)
    return _BLANKS.sub(" ", plain).strip()


class _Folds(dict[int, str]):
    """What each letter folds to, worked out when it is first met."""

    def __missing__(self, code: int) -> str:
        fold = _fold(chr(code))
        if len(self) < _KEPT:
            self[code] = fold
        return fold


def _fold(letter: str) -> str:
    if letter in _SAME:
        return _SAME[letter]
    digit = unicodedata.decimal(letter, None)
    if digit is not None:
        return str(digit)
    category = unicodedata.category(letter)
    if category in ("Cf", "Mn", "Me"):
        return ""
    if category in ("Zs", "Zl", "Zp", "Cc"):
        return " "
    parts = unicodedata.normalize("NFKD", letter)
    if parts == letter:
        return letter.casefold()
    return "".join(_fold(part) for part in parts)


_FOLDS: Final = _Folds()
