"""A second reading of the birth words on demo lists, written apart from the code that wrote them."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from functools import cache

from hijridate import Hijri

Span = tuple[date, date]
MONTHS = {
    word: number
    for names in (
        "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec",
        "كانون_الثاني شباط آذار نيسان أيار حزيران تموز آب أيلول تشرين_الأول تشرين_الثاني كانون_الأول",
    )
    for number, word in enumerate(names.replace("_", "\0").split(), 1)
}
SAYS_NOTHING = {"", "-", "unknown", "غير معروف"}
ONE_DAY = timedelta(days=1)


def birth_span(cell: object, on: date) -> Span | None:
    """Read a birth by pattern; an age by trying every day of the last hundred years."""
    if isinstance(cell, datetime):
        return cell.date(), cell.date()
    text = "" if cell is None else "".join(_digit(letter) for letter in str(cell)).strip()
    if text in SAYS_NOTHING:
        return None
    exact = _exact(text)
    if exact:
        return exact, exact
    number = int(re.findall(r"\d+", text)[0])
    if "هـ" in text:
        first = Hijri(number, 1, 1).to_gregorian()
        after = Hijri(number + 1, 1, 1).to_gregorian()
        return date(*first.datetuple()), date(*after.datetuple()) - ONE_DAY
    if number > 1900:
        return date(number, 1, 1), date(number, 12, 31)
    months = "month" in text or "أشهر" in text
    return _days_of_age(number, on, months=months)


def _exact(text: str) -> date | None:
    if match := re.fullmatch(r"(\d{4})[-/](\d\d)[-/](\d\d)", text):
        return date(*map(int, match.groups()))
    if match := re.fullmatch(r"(\d\d)[./](\d\d)[./](\d{4})", text):
        day, month, year = map(int, match.groups())
        return date(year, month, day)
    if match := re.fullmatch(r"(\d{1,2}) (\D+) (\d{4})", text):
        month = MONTHS[match[2].replace(" ", "\0")]
        return date(int(match[3]), month, int(match[1]))
    return None


@cache
def _days_of_age(number: int, on: date, *, months: bool) -> Span:
    days = [on - ONE_DAY * back for back in range(36600)]
    fitting = [day for day in days if _age(day, on, months=months) == number]
    return min(fitting), max(fitting)


def _age(born: date, on: date, *, months: bool) -> int:
    whole = (on.year - born.year) * 12 + on.month - born.month - (on.day < born.day)
    return whole if months else whole // 12


def _digit(letter: str) -> str:
    return str("٠١٢٣٤٥٦٧٨٩".index(letter)) if letter in "٠١٢٣٤٥٦٧٨٩" else letter
