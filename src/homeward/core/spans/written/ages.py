"""Ages and lengths of life as spans of birth: "9y 3m", "سنة ونصف", "over 9", "10-12 years".

An age is completed years (or months, weeks, days) on the day of the list. A half is said
loosely, so "two and a half" reaches from two years and three months to the third birthday.
"Newborn" is read as under one year and "infant" (also "رضيع", a child at the breast) as
under two: wider than the words, never narrower. "Over 9", "more than 9" and "9+" all
include a child of nine, because a child of nine years and a day is over nine.

A newcomer's mistake is to count back from the list's day to one date. "5 years" is a whole
year of possible births.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final

from homeward.core.spans.age import born_at_age, born_at_days
from homeward.core.spans.span import Span
from homeward.core.spans.written import words_data as w
from homeward.core.spans.written.terms import Asked, Kind, Reading
from homeward.core.spans.written.tokens import Token

_YEAR: Final = 12
_OLDEST: Final = 120
_ORDER: Final = "ymwd"
_WEEK: Final = 7
_DECIMALS: Final = 2  # digits; "3.2011" is a month
# How much "about" adds on either side: a year, two months, two weeks, three days.
_SLACK: Final = {"y": 12, "m": 2, "w": 14, "d": 3}


@dataclass(frozen=True, slots=True)
class _Quantity:
    """A length of life: at least `amount`, under `amount + width`, in months or in days."""

    amount: int
    width: int
    unit: str

    def born(self, as_of: date, *, about: bool) -> Span:
        """Give the births that fit, counted anew for "about" so that leap days stay right."""
        slack = _SLACK[self.unit] if about else 0
        least = max(0, self.amount - slack)
        width = self.amount + self.width + slack - least
        born = born_at_days if self.unit in "wd" else born_at_age
        return born(as_of, least, width)

    def below(self, *, including: bool) -> _Quantity:
        """Make "under so much", or "at most so much", from birth on."""
        return _Quantity(0, self.amount + (self.width if including else 0), self.unit)


@dataclass(frozen=True, slots=True)
class _Piece:
    """A number with its unit: whole, with a half, or with a decimal that is not a half."""

    number: int
    half: bool
    unit: str


def read_age(tokens: list[Token], asked: Asked, *, aged: bool, about: bool) -> Reading | None:
    """Read tokens as an age; `None` when they are none.

    Args:
        tokens: The words, without those for "about" and "age".
        asked: How the cell is to be read; ages are counted on its `as_of`.
        aged: Whether a word for "age" stood beside them, so that "5/6" is an age too.
        about: Whether a word for "about" stood beside them; the span is then the wider one.
    """
    if not _AGE_KINDS.issuperset([token.kind for token in tokens]):
        return None
    if len(tokens) == 1 and tokens[0].number > _OLDEST:
        return None
    small = [token for token in tokens if token.kind == w.SMALL]
    if small and len(small) == len(tokens):
        span = _Quantity(0, small[0].number, "m").born(asked.as_of, about=False)
        return Reading(span, Kind.AGE, approximate=True)
    rest = _spread([t for t in tokens if t.kind != w.SMALL] if small else tokens, aged=aged)
    born = _compared(rest, asked.as_of, about) or _plain(rest, asked.as_of, about)
    born = born or _between(rest, asked.as_of, about)
    return Reading(born, Kind.AGE, approximate=about) if born else None


_AGE_KINDS: Final = frozenset(
    (w.NUMBER, w.PAIR, w.UNIT, w.HALF, w.SMALL, w.MORE, w.LESS, w.AT_MOST, w.FROM, w.TO, w.AND)
)


def _spread(tokens: list[Token], *, aged: bool) -> list[Token]:
    """Turn "10-12" into ten to twelve. Without a unit only the dash says so, not the slash."""
    units = aged or any(token.kind == w.UNIT for token in tokens)
    spread: list[Token] = []
    for token in tokens:
        sign = next((c for c in token.name if c in "-/"), "") if token.kind == w.PAIR else ""
        if not sign or not (units or sign == "-"):
            spread.append(token)
            continue
        for place, number in enumerate(token.name.split(sign)):
            number = number.strip()  # noqa: PLW2901
            spread += [Token(w.TO)] * place
            known = number.isdigit()
            spread.append(Token(w.NUMBER, int(number), number) if known else Token(w.STRANGE))
    return spread


def _plain(tokens: list[Token], as_of: date, about: bool) -> Span | None:
    quantity = _quantity(tokens)
    return None if quantity is None else quantity.born(as_of, about=about)


def _compared(tokens: list[Token], as_of: date, about: bool) -> Span | None:
    """Read "over 9", "9+", "under 3", "at most 9"; `None` without such a word."""
    if not tokens:
        return None
    if tokens[0].kind in (w.MORE, w.LESS, w.AT_MOST, w.FROM):
        word, rest = tokens[0].kind, tokens[1:]
    elif tokens[-1].kind in (w.MORE, w.LESS, w.AT_MOST):
        word, rest = tokens[-1].kind, tokens[:-1]
        rest = rest[:-1] if rest and rest[-1].kind == w.AND else rest
    else:
        return None
    quantity = _quantity(rest)
    if quantity is None:
        return None
    if word in (w.MORE, w.FROM):
        return Span(date.min, quantity.born(as_of, about=about).last)
    return quantity.below(including=word == w.AT_MOST).born(as_of, about=about)


def _between(tokens: list[Token], as_of: date, about: bool) -> Span | None:
    """Read "10 to 12 years", "between 5 and 7", "от 5 до 7 лет"; the first may lack its unit."""
    opened = bool(tokens) and tokens[0].kind == w.FROM
    tokens = tokens[1:] if opened else tokens
    joints = (w.TO, w.AND, w.LESS, w.AT_MOST) if opened else (w.TO, w.AND)
    for place in range(1, len(tokens) - 1):
        if tokens[place].kind not in joints:
            continue
        high = _quantity(tokens[place + 1 :])
        low = _quantity(tokens[:place], unit=high.unit) if high else None
        if high and low:
            older, younger = high.born(as_of, about=about), low.born(as_of, about=about)
            return older.hull(younger) if older.first <= younger.first else None
    return None


def _quantity(tokens: list[Token], unit: str = "y") -> _Quantity | None:
    """Add the pieces up; a bare number counts in `unit`."""
    pieces = _pieces(tokens, unit)
    if not pieces:
        return None
    places = [_ORDER.index(piece.unit) for piece in pieces]
    if places != sorted(set(places)) or pieces[0].number > _OLDEST * 12:
        return None
    first, second = pieces[0], pieces[1] if len(pieces) > 1 else None
    if first.unit == "y":
        return _years(first, second)
    if first.unit == "m":
        return _Quantity(first.number, 1, "m")
    days = second.number if second else 0
    if first.unit == "w":
        return _Quantity(first.number * _WEEK + days, 1 if second else _WEEK, "w")
    return _Quantity(first.number, 1, "d")


def _years(years: _Piece, rest: _Piece | None) -> _Quantity | None:
    if years.number > _OLDEST or (years.half and rest):
        return None
    if rest and rest.unit == "m":
        return _Quantity(years.number * _YEAR + rest.number, 1, "m")
    if years.half:
        return _Quantity(years.number * _YEAR + 3, _YEAR - 3, "y")
    return _Quantity(years.number * _YEAR, _YEAR, "y")


def _pieces(tokens: list[Token], unit: str) -> list[_Piece]:
    """Cut tokens into pieces; empty when anything is left over."""
    pieces: list[_Piece] = []
    rest = list(tokens)
    while rest:
        if rest[0].kind == w.AND and pieces and len(rest) > 1:
            rest.pop(0)
        number, half = _number(rest)
        found = rest.pop(0) if rest and rest[0].kind == w.UNIT else None
        if rest and rest[0].kind == w.HALF:
            half, _ = True, rest.pop(0)
        if found is None and (rest or pieces or number is None):
            return []
        if number is None:
            number = 0 if half and found and found.number != 1 else found.number if found else 0
            if number == 0 and not half:
                return []
        pieces.append(_Piece(number, half, found.name if found else unit))
    return pieces


def _number(rest: list[Token]) -> tuple[int | None, bool]:
    """Take a number and its half from the front; `None` when there is only a unit."""
    number, half = None, False
    if rest and rest[0].kind == w.NUMBER:
        number = rest.pop(0).number
    elif rest and rest[0].kind == w.PAIR and ("." in rest[0].name or "," in rest[0].name):
        whole, _, decimals = rest[0].name.replace(",", ".").partition(".")
        if len(decimals) > _DECIMALS:
            return None, False
        rest.pop(0)
        number, half = int(whole), decimals in ("5", "50")
    if rest and rest[0].kind == w.HALF:
        rest.pop(0)
        half = True
        number = 0 if number is None else number
    return number, half
