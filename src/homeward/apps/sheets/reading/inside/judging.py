"""How much a decoded text looks like names and words, letter by letter.

The number is a sum of logarithms, one for each letter beyond ASCII, so readings of the same
bytes by different one-byte encodings can be compared directly. A newcomer's mistake is to
compare sums of different texts.
"""

from __future__ import annotations

import unicodedata

from homeward.apps.sheets.reading.inside import letters_data as table

UNKNOWN_LETTER, UNKNOWN_SIGN = -7.5, -6.5
SIGN_IN_WORD, SIGN_OUTSIDE = -8.0, -2.5
MIXED, CAPITAL_INSIDE, MISPLACED = -6.0, -5.0, -4.0


def _ranked(letters: str, best: float, step: float) -> dict[str, float]:
    return {letter: best - step * rank for rank, letter in enumerate(letters)}


def _weights() -> dict[str, float]:
    weights = dict.fromkeys(table.SIGNS, SIGN_OUTSIDE)
    weights |= dict.fromkeys(table.DIGITS, SIGN_OUTSIDE)
    weights |= dict.fromkeys(table.SELDOM, -6.0)
    weights |= _ranked(table.LATIN, -2.2, 0.03)
    weights |= _ranked(table.ARABIC, -2.0, 0.08)
    weights |= _ranked(table.HEBREW, -2.1, 0.08)
    small = _ranked(table.CYRILLIC, -2.0, 0.09) | _ranked(table.GREEK, -2.1, 0.08)
    return weights | small | {letter.upper(): weight for letter, weight in small.items()}


WEIGHTS = _weights()


def judge(text: str) -> float:
    """The judgement of a decoded text: 0 or less, higher is better."""
    cache: dict[tuple[str, str, str], float] = {}
    total = 0.0
    before = " "
    for at, sign in enumerate(text):
        if sign > "\x7f":
            after = text[at + 1] if at + 1 < len(text) else " "
            key = (before, sign, after)
            if key not in cache:
                cache[key] = _one(*key)
            total += cache[key]
        before = sign
    return total


def _one(before: str, sign: str, after: str) -> float:
    """Judge one sign between its neighbours."""
    if not (sign.isalpha() or unicodedata.combining(sign) or sign == "ـ"):
        inside = before.isalpha() and after.isalpha() and sign not in "’‘"
        return SIGN_IN_WORD if inside else WEIGHTS.get(sign, UNKNOWN_SIGN)
    score = WEIGHTS.get(sign, UNKNOWN_LETTER)
    script = _script(sign)
    around = [_script(one) for one in (before, after) if one.isalpha()]
    if any(one != script for one in around):
        score += MIXED
    if sign.isupper() and before.islower():
        score += CAPITAL_INSIDE
    if script == "latin":
        return score + _latin(before, sign, after)
    return score + _placed(before, sign, after)


def _latin(before: str, sign: str, after: str) -> float:
    """Letters that stand only beside vowels, or only among consonants."""
    score = 0.0
    vowels = table.VOWELS
    if sign in table.AFTER_VOWEL and before not in vowels:
        score += MISPLACED
    if sign in table.AMONG_CONSONANTS and (before in vowels or after in vowels):
        score += MISPLACED
    return score


def _placed(before: str, sign: str, after: str) -> float:
    """Letters that stand only at a word's end, or never at its beginning."""
    if sign in table.ONLY_LAST and after.isalpha():
        return MISPLACED
    if sign in table.NOT_FIRST and not before.isalpha():
        return MISPLACED
    return 1.0 if sign == "ل" and before == "ا" else 0.0


SCRIPTS = (
    ("\u0000", "latin"),
    ("\u0250", "other"),
    ("\u0370", "greek"),
    ("\u0400", "cyrillic"),
    ("\u0530", "other"),
    ("\u0590", "hebrew"),
    ("\u0600", "arabic"),
    ("\u0780", "other"),
)


def _script(letter: str) -> str:
    found = "other"
    for first, name in SCRIPTS:
        if letter < first:
            break
        found = name
    return found
