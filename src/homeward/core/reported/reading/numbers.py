"""Numbers in a sentence, in digits, in words and in words for "very many".

    "41,490", "1.400", "1 337", "2,5 миллиона", "four hundred and ninety", "quatre-vingt-dix",
    "ثلاثمئة وخمسة وثلاثين", "hundreds", "une centaine", "between 80 and 100"

A newcomer's mistake is to read "hundreds" as 100. It is a range, and its end is ours: no
source says where hundreds stop, so they stop where thousands begin.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from homeward.core.reported.reading.lexicon import Lexicon
from homeward.core.reported.reading.tokens import Token

_GROUPED: Final = re.compile(r"\d{1,3}(?:([ .,٬'])\d{3})(?:\1\d{3})*")
_DECIMAL: Final = re.compile(r"(\d+)[.,٫](\d{1,2})")
_HUNDRED, _TEN, _TEENS_END = 100, 10, 20
_JOINS: Final = ("-", "—")


@dataclass(frozen=True, slots=True)
class Number:
    """A number and where it stands.

    Attributes:
        start: Its first token.
        end: The token after its last.
        low: What it says; the lower end of a range.
        high: The upper end.
        rough: True for "hundreds" or "une centaine", which nobody counted.
        digits: True where it was written in digits alone, without any sign between thousands.
        adjective: True for words that also mean "a" ("one", "une").
    """

    start: int
    end: int
    low: int
    high: int
    rough: bool = False
    digits: bool = False
    adjective: bool = False


def numbers(tokens: Sequence[Token], words: Lexicon) -> list[Number]:
    """Find the numbers of a sentence from left to right; ranges become one number."""
    found: list[Number] = []
    place = 0
    while place < len(tokens):
        number = _at(tokens, place, words)
        if number is None:
            place += 1
            continue
        number = _ranged(tokens, number, words)
        found.append(number)
        place = number.end
    return found


def _at(tokens: Sequence[Token], place: int, words: Lexicon) -> Number | None:
    if words.measures.at(tokens, place):  # بالمئة, "in a hundred", is a percent and no number
        return None
    rough = words.rounded.at(tokens, place)
    if rough:
        end = place + rough[1]
        return Number(place, end, rough[0], rough[0], rough=True)
    vague = words.vague.at(tokens, place)
    single = words.single.at(tokens, place)
    if single and vague == ((vague or single)[0], single[1]) and words.before.before(tokens, place):
        return Number(place, place + single[1], single[0], single[0], rough=True)
    sum_ = _Sum(words)
    sum_.read(tokens, place)
    if vague and place + vague[1] >= sum_.end:
        return Number(place, place + vague[1], *vague[0], rough=True)
    value = sum_.value
    if sum_.end == place or value is None or value.denominator != 1:
        return None
    plain = tokens[place].number and sum_.end == place + 1 and tokens[place].text.isdigit()
    one = value == 1 and not tokens[place].number
    return Number(place, sum_.end, int(value), int(value), digits=plain, adjective=one)


def written(text: str) -> Fraction | None:
    """Read a number in digits; `None` for dates, versions and the like.

    >>> written("1,333"), written("2.5"), written("10.07.2019")
    (Fraction(1333, 1), Fraction(5, 2), None)
    """
    if text.isdigit():
        return Fraction(int(text))
    if _GROUPED.fullmatch(text) and not text.startswith("0"):
        return Fraction(int(re.sub(r"\D", "", text)))
    decimal = _DECIMAL.fullmatch(text)
    return Fraction(f"{decimal[1]}.{decimal[2]}") if decimal else None


class _Sum:
    """A number in words, added up from left to right for as long as the words fit.

    Attributes:
        end: The token after the last one used; the first one when nothing was.
        value: The sum; `None` when nothing was read.
    """

    def __init__(self, words: Lexicon) -> None:
        self._words = words
        self._total = Fraction(0)
        self._part: Fraction | None = None
        self._scale: int | None = None
        self._digits = False
        self.end = 0

    @property
    def value(self) -> Fraction | None:
        if self._part is None and self._scale is None:
            return None
        return self._total + (self._part or 0)

    def read(self, tokens: Sequence[Token], place: int) -> None:
        """Read from a place on."""
        self.end = place
        while self.end < len(tokens):
            start = self._after_join(tokens)
            used = self._take(tokens, start)
            if not used:
                return
            self.end = start + used

    def _after_join(self, tokens: Sequence[Token]) -> int:
        """Step over what may stand inside a number: "-", "and", و before more of it."""
        place = self.end
        if self.value is None or place + 1 >= len(tokens):
            return place
        here = tokens[place]
        if here.text == "-" and here.glued and tokens[place + 1].glued and not self._digits:
            return place + 1
        if self._words.joins.at(tokens, place) and (self._part is None or self._open_for_and()):
            return place + 1
        return place

    def _open_for_and(self) -> bool:
        part = self._part or Fraction(0)
        tens = part % _HUNDRED
        return not self._digits and (
            tens == 0 or (tens % _TEN == 0 and self._words.language == "fr")
        )

    def _take(self, tokens: Sequence[Token], place: int) -> int:
        if place >= len(tokens):
            return 0
        if tokens[place].number:
            return self._digits_at(tokens[place])
        for take in (self._scale_at, self._hundred_at, self._plain_at):
            used = take(tokens, place)
            if used:
                return used
        return 0

    def _digits_at(self, token: Token) -> int:
        value = written(token.text)
        fits = self.value is None or (
            self._part is None and value is not None and value < (self._scale or 0)
        )
        if value is None or not fits:
            return 0
        self._part, self._digits = value, True
        return 1

    def _plain_at(self, tokens: Sequence[Token], place: int) -> int:
        found = self._words.plain.at(tokens, place)
        if not found or self._digits:
            return 0
        value, used = found
        if self._part is None:
            if self._scale is not None and value >= self._scale:
                return 0
            self._part = Fraction(value)
            return used
        if not self._fits(value, joined=tokens[place].joined):
            return 0
        self._part += value
        return used

    def _fits(self, value: int, *, joined: bool) -> bool:
        """Say whether a smaller number may follow: "hundred" then "five", never "five" then "six".

        In Arabic ones stand before tens, joined by "and": خمسة وثلاثين.
        """
        tens = (self._part or Fraction(0)) % _HUNDRED
        if value >= _HUNDRED:
            return False
        if value < _TEN:
            return tens % _TEN == 0 and (tens == 0 or tens >= _TEENS_END)
        ones_first = joined and 0 < tens < _TEN and value % _TEN == 0
        return tens == 0 or ones_first

    def _hundred_at(self, tokens: Sequence[Token], place: int) -> int:
        found = self._words.hundred.at(tokens, place) or self._article(tokens, place, hundred=True)
        if not found:
            return 0
        part = self._part
        if part is not None and not 1 <= part < _HUNDRED:
            return 0
        self._part = (part or Fraction(1)) * _HUNDRED
        return found[1]

    def _scale_at(self, tokens: Sequence[Token], place: int) -> int:
        found = self._words.scales.at(tokens, place) or self._article(tokens, place, hundred=False)
        if not found or (self._scale is not None and found[0] >= self._scale):
            return 0
        self._total += (self._part if self._part is not None else 1) * found[0]
        self._part, self._scale, self._digits = None, found[0], False
        return found[1]

    def _article(
        self, tokens: Sequence[Token], place: int, *, hundred: bool
    ) -> tuple[int, int] | None:
        """Read "a hundred" and "a thousand": the article is a one."""
        if self.value is not None or not {"a", "an"} & set(tokens[place].forms):
            return None
        table = self._words.hundred if hundred else self._words.scales
        found = table.at(tokens, place + 1)
        return (found[0], found[1] + 1) if found else None


def _ranged(tokens: Sequence[Token], low: Number, words: Lexicon) -> Number:
    """Join "between 80 and 100", "80 to 100", "80-100" into one number."""
    to = words.to.at(tokens, low.end)
    if to is None or low.rough:
        return low
    high = _at(tokens, low.end + to[1], words)
    before = words.between.before(tokens, low.start)
    sign = tokens[low.end].text
    only_and = bool(words.joins.at(tokens, low.end)) or sign in ("or", "ou", "или", "أو")
    if high is None or high.high <= low.low or (only_and and not before):
        return low
    if sign in _JOINS and not tokens[low.end].glued and not before:
        return low
    start = low.start - before[1] if before else low.start
    scaled = _scaled(low, high, only_digits=low.digits)
    return Number(start, high.end, scaled, high.high, digits=False)


def _scaled(low: Number, high: Number, *, only_digits: bool) -> int:
    """Read "2 to 3 thousand" as two thousand to three thousand."""
    for scale in (1_000_000, 1000):
        if (
            only_digits
            and not high.digits
            and high.high % scale == 0
            and low.low * scale < high.high
        ):
            return low.low * scale if low.low < 1000 and high.high // scale < 1000 else low.low  # noqa: PLR2004
    return low.low
