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
from homeward.core.spans.span import DAY, Span, add_months
from homeward.core.spans.written import words_data as w
from homeward.core.spans.written.terms import Asked, Kind, Reading
from homeward.core.spans.written.tokens import Token

_YEAR: Final = 12
_OLDEST: Final = 120
_ORDER: Final = "ymwd"
_WEEK: Final = 7
_DECIMALS: Final = 2  # digits; "3.2011" is a month
_SLACK: Final = {"y": 12, "m": 2, "w": 1, "d": 1}


@dataclass(frozen=True, slots=True)
class _Quantity:
    """A length of life: at least `amount`, under `amount + width`, in months or in days."""

    amount: int
    width: int
    unit: str
    in_days: bool = False

    def born(self, as_of: date) -> Span:
        if self.in_days:
            return born_at_days(as_of, self.amount, self.width)
        return born_at_age(as_of, self.amount, self.width)


@dataclass(frozen=True, slots=True)
class _Piece:
    """A number with its unit: whole, with a half, or with a decimal that is not a half."""

    number: int
    half: bool
    unit: str


def read_age(tokens: list[Token], asked: Asked, *, aged: bool) -> Reading | None:
    """Read tokens as an age; `None` when they are none.

    Args:
        tokens: The words, without those for "about" and "age".
        asked: How the cell is to be read; ages are counted on its `as_of`.
        aged: Whether a word for "age" stood beside them, so that "5/6" is an age too.
    """
    if not _AGE_KINDS.issuperset([token.kind for token in tokens]):
        return None
    if len(tokens) == 1 and tokens[0].number > _OLDEST:
        return None
    small = [token for token in tokens if token.kind == w.SMALL]
    if small and len(small) == len(tokens):
        return _age(_under(small[0].number, asked.as_of), 1, approximate=True)
    rest = _spread([token for token in tokens if token.kind != w.SMALL], aged=aged)
    return _compared(rest, asked) or _plain(rest, asked) or _between(rest, asked)


_AGE_KINDS: Final = frozenset(
    (w.NUMBER, w.PAIR, w.UNIT, w.HALF, w.SMALL, w.MORE, w.LESS, w.AT_MOST, w.FROM, w.TO, w.AND)
)


def _age(span: Span, slack: int, *, approximate: bool = False) -> Reading:
    return Reading(span, Kind.AGE, slack=slack, approximate=approximate)


def _under(months: int, as_of: date) -> Span:
    return Span(add_months(as_of, -months) + DAY, as_of)


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


def _plain(tokens: list[Token], asked: Asked) -> Reading | None:
    quantity = _quantity(tokens)
    return None if quantity is None else _age(quantity.born(asked.as_of), _SLACK[quantity.unit])


def _compared(tokens: list[Token], asked: Asked) -> Reading | None:
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
    span, slack = quantity.born(asked.as_of), _SLACK[quantity.unit]
    if word in (w.MORE, w.FROM):
        return _age(Span(date.min, span.last), slack)
    first = span.first if word == w.AT_MOST else span.last + DAY
    return _age(Span(first, asked.as_of), slack) if first <= asked.as_of else None


def _between(tokens: list[Token], asked: Asked) -> Reading | None:
    """Read "10 to 12 years", "between 5 and 7", "от 5 до 7 лет"; the first may lack its unit."""
    opened = bool(tokens) and tokens[0].kind == w.FROM
    tokens = tokens[1:] if opened else tokens
    joints = (w.TO, w.AND, w.LESS, w.AT_MOST) if opened else (w.TO, w.AND)
    for place in range(1, len(tokens) - 1):
        if tokens[place].kind not in joints:
            continue
        high = _quantity(tokens[place + 1 :])
        low = high and _quantity(tokens[:place], unit=high.unit)
        if high and low:
            ends = low.born(asked.as_of), high.born(asked.as_of)
            if ends[1].first <= ends[0].first:
                return _age(ends[0].hull(ends[1]), _SLACK[high.unit])
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
        return _Quantity(first.number * _WEEK + days, 1 if second else _WEEK, "w", in_days=True)
    return _Quantity(first.number, 1, "d", in_days=True)


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
