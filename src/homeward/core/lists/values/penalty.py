"""Sentences as lists write them: "15 سنة", "3 years and 6 months", "مؤبد", "пожизненно".

A newcomer's mistake is to read a bare number. 15 may be years or months, and the header may
say which; where it does not, the reader asks.
"""

from __future__ import annotations

import re
from fractions import Fraction
from functools import lru_cache
from typing import Final

from homeward.core.lists.normalise import bare, fold, says_nothing
from homeward.core.lists.vocabulary import Reading
from homeward.core.text import Sentence
from homeward.core.text import gettext_noop as _

_LIFE: Final = re.compile(
    r"\blife\b|lifelong|imprisonment for life|\bموبد|مدي حيا|пожизн|perpetuite|\ba vie\b|muebbet"
    r"|muabbat|omur boyu|lebensl|umrbod"
)  # fmt: skip
_DEATH: Final = re.compile(
    r"\bdeath\b|capital punish|\bto hang\b|hanging|execution|اعدام|شنق|смертн|\bказн|расстрел|\bmort\b|peine capitale|\bidam|olum ceza|todes|\btode?\b|olim"  # noqa: E501
)  # fmt: skip
_YEAR: Final = r"(?:years?|yrs?|y|سن[هيو]\w*|سنوات|سنين|عام\w*|اعوام|год\w*|лет|г|л|ans?|annees?|yil\w*|sene\w*|jahr\w*|j|йил|жыл|сол|il)"  # noqa: E501
_MONTH: Final = (
    r"(?:months?|mths?|mos?|m|شهر\w*|اشهر|شهور|месяц\w*|мес|м|mois|ay\w*|monat\w*|ои|oy)"
)
_DAYS: Final = re.compile(r"\b\d+ ?(?:days?|d|يوم|ايام|дн\w*|день|jours?|gun|tage?n?)\b")
_NUMBER: Final = r"(\d+(?:[.,]\d+)?|\d+ \d/\d)"
_YEARS: Final = re.compile(rf"{_NUMBER} ?{_YEAR}\b")
_MONTHS: Final = re.compile(rf"{_NUMBER} ?{_MONTH}\b")
_HALF: Final = re.compile(
    r"\b(and a half|half|ونصف|نصف|с половиной|половин\w+|et demie?|bucuk|ein halb)\b"
)
_SUSPENDED: Final = re.compile(
    r"suspend|probation|وقف تنفيذ|ايقاف تنفيذ|условн|sursis|ertelen|bewahrung"
)
_BARE_NUMBER: Final = re.compile(r"\d{1,3}(?:[.,]\d)?")
_LONGEST: Final = 100 * 12

_DUALS: Final = {
    "سنتان": "2 سنه",
    "سنتين": "2 سنه",
    "عامان": "2 سنه",
    "عامين": "2 سنه",
    "شهران": "2 شهر",
    "شهرين": "2 شهر",
    "полгода": "6 мес",
    "полтора": "1.5",
}
_WORDS: Final = {
    1: "one|a|واحد|واحده|один|одного|un|une|bir|ein|eine|einem",
    2: "two|اثنان|اثنين|два|двух|deux|iki|zwei",
    3: "three|ثلاث|ثلاثه|три|трех|trois|uc|drei",
    4: "four|اربع|اربعه|четыре|четырех|quatre|dort|vier",
    5: "five|خمس|خمسه|пять|пяти|cinq|bes|funf",
    6: "six|ست|سته|шесть|шести|six|alti|sechs",
    7: "seven|سبع|سبعه|семь|семи|sept|yedi|sieben",
    8: "eight|ثمان|ثماني|ثمانيه|восемь|восьми|huit|sekiz|acht",
    9: "nine|تسع|تسعه|девять|девяти|neuf|dokuz|neun",
    10: "ten|عشر|عشره|десять|десяти|dix|on|zehn",
    12: "twelve|двенадцать|двенадцати|douze|oniki|zwolf",
    15: "fifteen|пятнадцать|пятнадцати|quinze|onbes|funfzehn",
    20: "twenty|عشرون|عشرين|двадцать|двадцати|vingt|yirmi|zwanzig",
    25: "twenty five|двадцать пять|vingt cinq|yirmi bes|funfundzwanzig",
}


@lru_cache(maxsize=1)
def _numbers() -> dict[str, str]:
    return {fold(word): str(n) for n, words in _WORDS.items() for word in words.split("|")}


def read_penalty(text: str, header: str = "") -> Reading:
    """Read one cell of a penalty column.

    Args:
        text: As written.
        header: The column's header; says the unit of a bare number where it names one.

    Returns:
        "life", "death", or "term:" and the months; a question where the words say neither.
    """
    folded = fold(text)
    if says_nothing(folded):
        return Reading()
    code = penalty_code(text) or _by_header(text, header)
    if not code:
        return _question(text)
    if _SUSPENDED.search(_plain(text)):
        return Reading(
            (code,),
            Sentence(_("The sentence is said to be suspended.")),
            Sentence(_("Ask the source whether the person is held because of it.")),
        )
    return Reading((code,))


def penalty_code(text: str) -> str:
    """Give the code of the penalty that a text states, empty when it states none."""
    plain = _plain(text)
    if _DEATH.search(plain):
        return "death"
    if _LIFE.search(plain):
        return "life"
    months = _months(plain)
    return f"term:{months}" if months and 0 < months <= _LONGEST else ""


def _plain(text: str) -> str:
    """Fold, keeping decimal points, and write number words as digits."""
    kept = re.sub(r"(?<=\d)[.,](?=\d)", "qq", text)
    words = [bare(word) for word in fold(kept).replace("qq", ".").split()]
    words = [_DUALS.get(word) or _DUALS.get(word.removeprefix("و")) or word for word in words]
    plain = " ".join(_DIGITS.sub(r"\1 \2", word) for word in words)
    return " ".join(_word(word) for word in plain.split())


_DIGITS: Final = re.compile(r"(\d)([^\W\d])")


def _word(word: str) -> str:
    return _numbers().get(word) or _numbers().get(word.removeprefix("و"), word)


def _months(plain: str) -> int | None:
    """Add years and months up; a lone "year" is one year."""
    years = _teens([Fraction(found.replace(",", ".")) for found in _YEARS.findall(plain)], plain)
    months = [Fraction(found.replace(",", ".")) for found in _MONTHS.findall(plain)]
    total = sum(years, Fraction()) * 12 + sum(months, Fraction())
    if not years and re.search(rf"(?<!\d )\b{_ONE_YEAR}\b", plain):
        total += 12
    if total and _HALF.search(plain) and (years or not months):
        total += 6
    whole = int(total)
    if whole != total or len(years) > 1 or len(months) > 1:
        return None
    return whole or (6 if _HALF.search(plain) and re.search(_YEAR, plain) else None)


_ONE_YEAR: Final = r"(?:سنه|سنه واحده|عام|year|год|annee|yil|sene|jahr)"


def _teens(years: list[Fraction], plain: str) -> list[Fraction]:
    """Arabic says "five ten years" for fifteen: the ten was read, the units stand before it."""
    found = re.search(rf"\b([1-9]) 10 ?{_YEAR}\b", plain)
    return [Fraction(10 + int(found.group(1)))] if found else years


def _by_header(text: str, header: str) -> str:
    """Give a bare number the unit that the header names."""
    plain = _plain(text)
    if not _BARE_NUMBER.fullmatch(plain):
        return ""
    words = " ".join(bare(word) for word in fold(header).split())
    years = bool(
        re.search(
            r"\b(years?|yrs?|سنوات|سنه|سنين|год\w*|лет|ans?|annees?|yil\w*|sene|jahre?n?)\b", words
        )
    )
    months = bool(re.search(r"\b(months?|شهر|اشهر|месяц\w*|мес|mois|ay|monate?n?)\b", words))
    if years == months:
        return ""
    return penalty_code(f"{plain} years" if years else f"{plain} months")


def _question(text: str) -> Reading:
    if _DAYS.search(_plain(text)):
        return Reading(
            message=Sentence(_("“{value}” counts days; sentences are kept in months."), value=text),
            mend=Sentence(_("Write the sentence in months.")),
        )
    return Reading(
        message=Sentence(_("“{value}” does not say how long the sentence is."), value=text),
        mend=Sentence(_("Write years or months with the number, or “life” or “death”.")),
    )
