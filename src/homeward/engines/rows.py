"""A list as columns of numbers, which is all that engines see of it.

Every way a record can be read (names in two scripts, two births given) is a row of its own, so
that each column holds one number or null. A newcomer's mistake is to put -1 or NaN where nothing
was said: engines would find that equal to what another record does not say.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import product

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from homeward.core.matching import Record
from homeward.core.names import Name, keys_by_word
from homeward.core.spans import Span

Ints = npt.NDArray[np.int64]
WORDS, WAYS = 4, 5
"""Words of a name that make keys, and keys of a word at most."""
NAMES = 2 * WORDS * WAYS
BIRTH = 5
"""Columns of keys: for each word of the own name its keys, the same for the mother's name; then
up to three years of birth, the day, and the day with its month exchanged."""
NONE = -1
_MOST_DAYS = 150 * 366
_MOST_READINGS = 12
_AT_ONCE = 20_000
_YEARS = 3


@dataclass(slots=True)
class Numbers:
    """Numbers for keys and nationalities, shared by both sides."""

    keys: dict[str, int] = field(default_factory=dict)

    def of(self, key: str) -> int:
        """Give the number of a key; a new one gets the next."""
        return self.keys.setdefault(key, len(self.keys))


@dataclass(frozen=True, slots=True)
class Side:
    """One list: a row for each way of reading each record.

    Attributes:
        size: How many records.
        record: For each row, the place of its record.
        keys: A matrix of key numbers, `NAMES` and `BIRTH` columns wide; `NONE` for no key.
        rest: Columns that make no keys: words of names, births, sex, states; null is unknown.
    """

    size: int
    record: Ints
    keys: Ints
    rest: dict[str, pa.Array]


def side_of(records: Sequence[Record], numbers: Numbers) -> Side:
    """Put a list into columns.

    Args:
        records: What is proved about them is not looked at; that is judged afterwards.
        numbers: Shared with the other side; grows.
    """
    parts = [
        _part(records[at : at + _AT_ONCE], at, numbers)
        for at in range(0, max(1, len(records)), _AT_ONCE)
    ]
    columns = {
        name: pa.concat_arrays([part.rest[name] for part in parts])
        for name in _REST  # of one type each, also where a part says nothing
    }
    return Side(
        len(records),
        np.concatenate([part.record for part in parts]),
        np.concatenate([part.keys for part in parts]),
        columns,
    )


def _part(records: Sequence[Record], start: int, numbers: Numbers) -> Side:
    """Put some records into columns; a million at once would lie in memory as Python's numbers."""
    places: list[int] = []
    keys: list[list[int]] = []
    rest: dict[str, list[object]] = {name: [] for name in _REST}
    for place, record in enumerate(records, start):
        said = _sex(record), sorted(numbers.of(f"c{code}") for code in record.nationalities) or None
        for own, mother, birth in _readings(record):
            places.append(place)
            keys.append(
                [*_name("n", own, numbers), *_name("m", mother, numbers), *_born(birth, numbers)]
            )
            values = (len(own) or None, len(mother) or None, *_when(birth), *said)
            for name, value in zip(_REST, values, strict=True):
                rest[name].append(value)
    matrix = np.array(keys, np.int64).reshape(len(keys), NAMES + BIRTH)
    columns = {name: pa.array(values, _REST[name]) for name, values in rest.items()}
    return Side(len(records), np.array(places, np.int64), matrix, columns)


_REST = {
    "own": pa.int64(),
    "mother": pa.int64(),
    "born": pa.int64(),
    "swap": pa.int64(),
    "first_year": pa.int64(),
    "last_year": pa.int64(),
    "sex": pa.string(),
    "states": pa.list_(pa.int64()),
}
_Words = tuple[tuple[str, ...], ...]


def _readings(record: Record) -> list[tuple[_Words, _Words, Span | None]]:
    """Give every way to read a record: of names in two scripts each, of two births each."""
    births = [said.span for said in record.births if said.span.days < _MOST_DAYS]
    found = product(_words(record.own), _words(record.mother), dict.fromkeys(births) or [None])
    return list(found)[:_MOST_READINGS]


def _words(names: Sequence[Name]) -> list[_Words]:
    found = dict.fromkeys(words for name in names for words in keys_by_word(name) if words)
    return list(found) or [()]


def _name(mark: str, words: _Words, numbers: Numbers) -> list[int]:
    """Number the keys of a name's words, the likeliest way of hearing first."""
    found = []
    for heard in words[:WORDS]:
        some = [numbers.of(mark + key) for key in heard[:WAYS]]
        found += some + [NONE] * (WAYS - len(some))
    return found + [NONE] * (WORDS * WAYS - len(found))


def _born(birth: Span | None, numbers: Numbers) -> list[int]:
    found = [NONE] * BIRTH
    if birth is None or birth.last.year - birth.first.year >= _YEARS:
        return found
    for at, year in enumerate(range(birth.first.year, birth.last.year + 1)):
        found[at] = numbers.of(f"y{year}")
    if birth.is_day:
        found[_YEARS:] = numbers.of(f"d{birth.first}"), numbers.of(f"s{_exchanged(birth)}")
    return found


def _exchanged(birth: Span) -> int:
    """Give one number to a day and the day that has its month and day exchanged."""
    day = birth.first
    return day.year * 1024 + min(day.month, day.day) * 32 + max(day.month, day.day)


def _when(birth: Span | None) -> tuple[int | None, ...]:
    if birth is None:
        return None, None, None, None
    years = birth.first.year, birth.last.year
    if not birth.is_day:
        return None, None, *years
    return birth.first.toordinal(), _exchanged(birth), *years


def _sex(record: Record) -> str | None:
    return next(iter(record.sexes)).value if len(record.sexes) == 1 else None
