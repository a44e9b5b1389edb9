"""Arabic letters said aloud: the short vowels that nobody writes are put back by guess.

Common words stand in a table. Of the rest, written vowel signs are believed; without them the
usual patterns of words are followed (فاعل is faʿil, مفعول is mafʿul, three letters are CaCaC).

What a newcomer would get wrong: و and ي are consonants at the beginning and beside ا, vowels
elsewhere, and ه at the end after a consonant is nearly always a ta marbuta typed without dots.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from homeward.core.names.compounds import settled, without_article
from homeward.core.names.letters import folded
from homeward.core.names.script import Script
from homeward.core.names.spoken_data import SAID_ARABIC, SAID_ENDINGS, SPOKEN_ARABIC

_SMALL = frozenset({"bin", "ibn", "bint", "ould", "al"})
_SIGNS = {
    "\u064e": "a",
    "\u064f": "u",
    "\u0650": "i",
    "\u064b": "an",
    "\u064c": "un",
    "\u064d": "in",
}
_SHADDA = "\u0651"
_HAS_SIGNS = re.compile("[\u064b-\u0651]")
_LONG = {"ا": "a", "و": "u", "ي": "i"}
_REPEATED_VOWEL = re.compile(r"([aiu])\1+")
_ABD, _ALLAH, _DIN, _ABU = "عبدال", "الله", "الدين", "ابو"


def _key(word: str) -> str:
    return settled(folded(word, Script.ARABIC), Script.ARABIC)


_SPOKEN = {
    _key(word) or word: said for word, said in (entry.split("=") for entry in SPOKEN_ARABIC.split())
}


@lru_cache(maxsize=20_000)
def say_arabic(recorded: str) -> str:
    """Say one word in Arabic letters with Latin ones; the article becomes "al-"."""
    word, article = without_article(recorded, Script.ARABIC)
    form = settled(word, Script.ARABIC)
    if not form:
        return ""
    signs = _HAS_SIGNS.search(recorded) is not None and form not in _SPOKEN
    said = _with_signs(recorded, article=article) if signs else _form(form, recorded)
    said = said if said in _SMALL else said[:1].upper() + said[1:]
    return f"al-{said}" if article else said


def _form(form: str, recorded: str) -> str:
    """Say a settled form, halves of a compound by themselves."""
    if form in _SPOKEN:
        return _SPOKEN[form]
    return _compound(form) or _foreign(form) or _by_pattern(form, last=recorded[-1])


def _compound(form: str) -> str:
    """Say a word of two halves; empty when it is none."""
    if form.startswith(_ABD) and len(form) > len(_ABD):
        return f"Abd al-{_titled(form[len(_ABD) :])}"
    if form.endswith(_ALLAH) and len(form) > len(_ALLAH):
        return f"{_titled(form[: -len(_ALLAH)])}ullah"
    if form.endswith(_DIN) and len(form) > len(_DIN):
        return f"{_titled(form[: -len(_DIN)])} al-Din"
    if form.startswith(_ABU) and len(form) > len(_ABU) + 2:
        return f"Abu {_titled(form[len(_ABU) :])}"
    return ""


def _foreign(form: str) -> str:
    """Say a word with the ending of a Russian or Caucasian name; empty when it has none."""
    for ending, said in SAID_ENDINGS.items():
        stem = form[: -len(ending)]
        if form.endswith(ending) and len(stem) > 1:
            return (_SPOKEN.get(stem) or _by_pattern(stem)) + said
    return ""


def _titled(form: str) -> str:
    said = _form(form, form)
    return said[:1].upper() + said[1:]


def _by_pattern(form: str, last: str = "") -> str:
    """Put vowels between consonants as most words have them."""
    sounds = _sounds(form, last)
    said, run = "", list[str]()
    for sound, is_vowel in sounds:
        if is_vowel:
            said += _together(run, said, closed=False) + sound
            run = []
        else:
            run.append(sound)
    said += _together(run, said, closed=True)
    return _REPEATED_VOWEL.sub(r"\1", said)


def _sounds(form: str, last: str) -> list[tuple[str, bool]]:
    """Turn letters to sounds; each says whether it is a vowel."""
    sounds: list[tuple[str, bool]] = []
    for n, letter in enumerate(form):
        before_vowel = n + 1 < len(form) and form[n + 1] in _LONG
        after_vowel = bool(sounds) and sounds[-1][1]
        if letter in "وي" and n and not before_vowel and not after_vowel:
            sounds.append((_LONG[letter], True))
        elif letter in "اأ":
            sounds.append(("a", True))
        else:
            sounds.append((SAID_ARABIC.get(letter, ""), False))
    if len(sounds) > 1 and form[-1] == "ه" and sounds[-2] == ("i", True):
        sounds[-1] = ("ya", True)
    elif len(sounds) > 1 and form[-1] == "ه" and not sounds[-2][1]:
        sounds[-1] = ("a", True)
    if last == "ى":
        sounds[-1] = ("a", True)
    return sounds


def _together(run: list[str], before: str, *, closed: bool) -> str:
    """Say consonants that stand together.

    Args:
        run: The consonants, each as said.
        before: What is said before them; empty at the beginning of the word.
        closed: Whether the word ends after them; else a vowel follows.
    """
    if before or len(run) < 2:  # noqa: PLR2004
        return _spread(run, "i" if before.endswith("a") else "a", closed=closed)
    first = "u" if run[0] == "m" and closed and len(run) == len("mslm") else "a"
    return run[0] + first + _spread(run[1:], "i" if first == "u" else "a", closed=closed)


def _spread(run: list[str], vowel: str, *, closed: bool) -> str:
    """Put a vowel before the last consonant of a word, and after every second one before."""
    if closed and len(run) > 1:
        return _spread(run[:-1], "a", closed=False) + vowel + run[-1]
    if len(run) > 2:  # noqa: PLR2004
        return "".join(run[:2]) + "a" + _spread(run[2:], "a", closed=False)
    return "".join(run)


def _with_signs(recorded: str, *, article: bool) -> str:
    """Say a word whose vowel signs are written."""
    text = unicodedata.normalize("NFC", recorded)
    said = ""
    for letter in text[2:] if article else text:
        if letter == _SHADDA:
            said += said[-1:] if said[-1:] not in _SIGNS.values() else ""
        elif letter in _SIGNS:
            said += _SIGNS[letter]
        elif said.endswith(_LONG.get(letter, "-")) or (letter == "ة" and said.endswith("a")):
            continue
        else:
            plain = folded(letter, Script.ARABIC)
            said += SAID_ARABIC.get(plain, "")
    return said
