"""What a column holds, judged by its cells alone.

Headers lie: الجنس stands over nationalities, "Sentence" over dates. The shares counted here
let mapping.py back a header up, contradict it, or do without one.

A newcomer's mistake is to count cells that say nothing ("-", "unknown") as misfits. They are
left out before anything is counted.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import pairwise
from statistics import median
from typing import Final

from homeward.core.lists.headers import read_header
from homeward.core.lists.normalise import UNSEEN, Cell, empty, fold, says_nothing, shown
from homeward.core.lists.values.article import read_article
from homeward.core.lists.values.documents import says_no_documents
from homeward.core.lists.values.nationality import names_state
from homeward.core.lists.values.penalty import penalty_code
from homeward.core.lists.values.sex import SexReader
from homeward.core.lists.values.status import is_status
from homeward.core.lists.vocabulary import DATES, Field
from homeward.core.spans import Kind, read_written

LOOKED_AT: Final = 300
"""So many cells of a column are looked at, spread over the whole list."""

SAMPLES: Final = 8
"""So many different values are kept to show, and to read letters for sexes by."""

_ANY_DAY: Final = date(2018, 7, 3)  # ages count from somewhere; only the kind is used here
_LONGEST_DATE: Final = 60
_LONGEST_NATIONALITY: Final = 60
_LONGEST_ARTICLE: Final = 120
_LONGEST_NUMBER: Final = 10

# What makes a guess by the cells alone: high bars, because nothing else speaks for it.
_FEWEST: Final = 2
_MOSTLY: Final = 0.7
_NEARLY_ALL: Final = 0.9
_NAMES_DIFFER: Final = 0.6
_WORDS_IN_FULL_NAME: Final = 2
_YEARS_OF_BIRTHS: Final = 8
_SURE_HEADER: Final = 0.9
_AGES: Final = frozenset({Kind.AGE})
_DAYS: Final = frozenset(Kind) - {Kind.AGE, Kind.NOTHING, Kind.UNREADABLE}
_NAME: Final = re.compile(r"[^\W\d_][^\d_:;,/()#№§]*", re.UNICODE)
_WORDS_IN_NAME: Final = (1, 7)


@dataclass(frozen=True, slots=True)
class Profile:
    """Shares of a column's telling cells, from 0 to 1, by what they look like.

    Attributes:
        count: How many telling cells were looked at.
        distinct: Share of them that differ from one another.
        words: The middle number of words in a cell.
        shares: By field; only fields whose cells can be told by looking.
        years: First and last year among its days, `None` without days.
        samples: Some different values, as written.
    """

    count: int
    distinct: float
    words: float
    shares: dict[Field, float]
    years: tuple[int, int] | None
    samples: tuple[str, ...]

    def share(self, field: Field) -> float | None:
        """Give the share of cells that fit a field; `None` where looking cannot tell."""
        return self.shares.get(field) if self.count else None


def profile(cells: Sequence[Cell], header: str = "") -> Profile:
    """Look at the cells of one column.

    Args:
        cells: All its cells, in order.
        header: Its header; some letters for sexes need it.
    """
    seen = _spread(
        [
            cell
            for cell in cells
            if cell is not None and (cell.__class__ is not str or cell.strip(UNSEEN))
        ]
    )
    telling = [cell for cell in seen if not says_nothing(fold(shown(cell)))]
    texts = [shown(cell) for cell in telling]
    different = list(dict.fromkeys(texts))
    count = len(telling)
    kinds = [_kind(cell) for cell in telling]
    return Profile(
        count=count,
        distinct=len(different) / count if count else 0.0,
        words=median(len(text.split()) for text in texts) if texts else 0.0,
        shares=_shares(telling, texts, kinds, header) if count else {},
        years=_years(telling, kinds),
        samples=tuple(different[:SAMPLES]),
    )


def _spread(cells: list[Cell]) -> list[Cell]:
    if len(cells) <= LOOKED_AT:
        return cells
    step = len(cells) / LOOKED_AT
    return [cells[int(at * step)] for at in range(LOOKED_AT)]


def _kind(cell: Cell) -> Kind:
    """Say whether a cell is a day, an age or neither."""
    if isinstance(cell, bool):
        return Kind.UNREADABLE
    if isinstance(cell, str) and (
        len(cell) > _LONGEST_DATE or not any(letter.isdigit() for letter in cell)
    ):
        return Kind.UNREADABLE
    return read_written(cell, as_of=_ANY_DAY).kind


def _shares(
    telling: list[Cell], texts: list[str], kinds: list[Kind], header: str
) -> dict[Field, float]:
    """Count what fits each field."""
    count = len(telling)
    counted: dict[str, int] = {}
    for text in texts:
        counted[text] = counted.get(text, 0) + 1
    sexes = SexReader(header, counted)
    days = sum(kind in _DAYS for kind in kinds) / count
    ages = sum(kind in _AGES for kind in kinds) / count
    names = sum(n for text, n in counted.items() if name_like(text)) / count
    found = {
        Field.SEX: sum(n for text, n in counted.items() if sexes.read(text).codes),
        Field.NATIONALITY: sum(n for text, n in counted.items() if _state(text)),
        Field.LEGAL_STATUS: sum(n for text, n in counted.items() if is_status(text)),
        Field.PENALTY: sum(n for text, n in counted.items() if penalty_code(text)),
        Field.ARTICLE: sum(n for text, n in counted.items() if _article(text)),
        Field.DOCUMENTS: sum(n for text, n in counted.items() if says_no_documents(text)),
    }
    shares = {field: n / count for field, n in found.items()}
    shares |= dict.fromkeys(DATES, days)
    shares[Field.BIRTH] = days + ages
    shares[Field.AGE] = ages
    shares[Field.SERIAL] = _serial(telling)
    shares |= dict.fromkeys(_NAMES, names)
    return shares


_NAMES: Final = (Field.NAME, Field.GIVEN, Field.FATHER, Field.GRANDFATHER, Field.FAMILY,
    Field.PATRONYMIC, Field.OTHER_NAME, Field.MOTHER, Field.MOTHER_FAMILY)  # fmt: skip


def name_like(text: str) -> bool:
    """Say whether a text could be somebody's name: letters, few words."""
    least, most = _WORDS_IN_NAME
    return least <= len(text.split()) <= most and bool(_NAME.fullmatch(text)) and len(text) > 1


def _state(text: str) -> bool:
    if len(text) > _LONGEST_NATIONALITY:
        return False
    return names_state(text)


def _article(text: str) -> bool:
    return (
        len(text) <= _LONGEST_ARTICLE
        and any(c.isdigit() for c in text)
        and bool(read_article(text).codes)
    )


def _serial(telling: list[Cell]) -> float:
    """Say how far the cells are whole numbers that rise from row to row."""
    numbers = [
        int(text)
        for cell in telling
        if (text := shown(cell)).isdecimal() and len(text) < _LONGEST_NUMBER
    ]
    if not numbers:
        return 0.0
    rising = sum(a < b for a, b in pairwise(numbers)) + 1
    return rising / len(telling)


def _years(telling: list[Cell], kinds: list[Kind]) -> tuple[int, int] | None:
    years = [
        written.span.first.year
        for cell, kind in zip(telling, kinds, strict=True)
        if kind in _DAYS and (written := read_written(cell, as_of=_ANY_DAY)).span
    ]
    return (min(years), max(years)) if years else None


def guess(seen: Profile) -> tuple[Field | None, float]:
    """Say what a column holds by its cells alone, and how sure that is.

    Only the unmistakable is said: sexes, nationalities, legal statuses, penalties, articles,
    running numbers, births that spread over many years, ages, and names.
    """
    if seen.count < _FEWEST:
        return None, 0.0
    for field, least, certainty in _TELLING:
        if seen.shares.get(field, 0.0) >= least:
            return field, certainty
    if seen.shares[Field.BIRTH] >= _MOSTLY:
        return _birth_or_event(seen)
    if _is_names(seen):
        return Field.NAME, 0.55
    return None, 0.0


def _is_names(seen: Profile) -> bool:
    return (
        seen.shares[Field.NAME] >= _NEARLY_ALL
        and seen.words >= _WORDS_IN_FULL_NAME
        and seen.distinct >= _NAMES_DIFFER
    )


_TELLING: Final = (
    (Field.SEX, 0.9, 0.8),
    (Field.NATIONALITY, 0.8, 0.8),
    (Field.LEGAL_STATUS, 0.75, 0.75),
    (Field.DOCUMENTS, 0.8, 0.6),
    (Field.SERIAL, 0.95, 0.6),
)


def _birth_or_event(seen: Profile) -> tuple[Field | None, float]:
    """Ages and days over many years are births; days within a few years may be anything."""
    if seen.shares[Field.AGE] >= _MOSTLY:
        return Field.AGE, 0.5
    if seen.years and seen.years[1] - seen.years[0] >= _YEARS_OF_BIRTHS:
        return Field.BIRTH, 0.6
    return None, 0.0


def looks_like_data(cells: Iterable[Cell]) -> bool:
    """Say whether a row holds values rather than headers."""
    telling = [cell for cell in cells if not empty(cell)]
    valued = sum(_is_value(cell) for cell in telling)
    return bool(valued)


def _is_value(cell: Cell) -> bool:
    if not isinstance(cell, str):
        return True
    text = shown(cell)
    if any(letter.isdigit() for letter in text):
        return True
    if isinstance(cell, datetime | date):
        return True
    header = read_header(text)
    if header.field is not None and header.certainty >= _SURE_HEADER:
        return False
    return bool(SexReader().read(text).codes) or _state(text) or is_status(text)
