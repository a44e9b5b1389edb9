"""The weights of `core.matching`, compiled into settings of Splink.

Each weight in bits becomes a pair of probabilities whose ratio it is. Splink judges many pairs
roughly and with good will; what it leaves is judged by `core.matching`, whose answer counts. A
newcomer's mistake is to train these settings: they are derived, and nobody could say any more why
a pair was left out.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from math import log2
from typing import Any

import numpy as np
import pyarrow as pa
import splink.comparison_level_library as cll
import splink.comparison_library as cl
from splink import SettingsCreator, block_on

from homeward.core.matching import weights_data as weights
from homeward.core.matching.births import same_bits
from homeward.core.matching.laid import spelled
from homeward.core.spans import Span
from homeward.engines.blocks import Floats
from homeward.engines.rows import NONE, WAYS, WORDS, Ints, Side

UNIQUE = "unique_id"
_WORDS = tuple(f"{part}{word}" for part in "om" for word in range(WORDS))
_STEPS = (24.0, 17.0, 12.0, 8.0, 5.0, 2.0, -3.0, -8.0)
"""Steps in bits that sums of names are rounded up to."""
_NOT_FITTING = -4.5
"""A word that no key joins; `core.matching` may yet find that it fits, or stands elsewhere."""
_DAY = date(2005, 6, 15)


@dataclass(frozen=True, slots=True)
class Weighed:
    """What two rows are taken to be: one person, or any two of one family."""

    birth_least: float
    sex_other: float
    state_other: float


ONE_PERSON = Weighed(-20.0, log2(2 * weights.SEX_WRONG), weights.NATION_OTHER)
ONE_FAMILY = Weighed(-3.0, 0.0, weights.NATION_SIBLING_OTHER)


def table_of(side: Side, worth: Floats, blocks: tuple[Ints, Ints]) -> pa.Table:
    """Make the table that Splink reads: a row's number, its blocks, keys, weights and the rest.

    Rows in no block are left out: nothing would be compared with them.
    """
    rows, numbers = blocks
    order = np.argsort(rows, kind="stable")
    rows, numbers = rows[order], numbers[order]
    kept, starts = np.unique(rows, return_index=True)
    lists = pa.ListArray.from_arrays(
        pa.array(np.append(starts, len(rows)), pa.int32()), pa.array(numbers, pa.int64())
    )
    columns: dict[str, pa.Array] = {UNIQUE: pa.array(kept, pa.int64()), "blocks": lists}
    bits = np.array([min(weights.COUNTED_MOST, spelled(each)) for each in worth.tolist()])
    for at, name in enumerate(_WORDS):
        some = side.keys[kept, at * WAYS : (at + 1) * WAYS]
        last = some[np.arange(len(some)), np.maximum((some != NONE).sum(axis=1) - 1, 0)]
        for way, keys in (("a", some[:, 0]), ("b", last)):
            columns[f"k_{name}{way}"] = pa.array(keys, pa.int64(), mask=keys == NONE)
        columns[f"w_{name}"] = pa.array(bits[some[:, 0]], pa.float64(), mask=last == NONE)
    for name, values in side.rest.items():
        columns[name] = values.take(pa.array(kept))
    return pa.table(columns)


def settings(within: bool, size: int, weighed: Weighed) -> SettingsCreator:
    """Compile settings.

    Args:
        within: Whether one list is compared with itself.
        size: How many people the longer side stands for.
        weighed: What pairs are sought.
    """
    return SettingsCreator(
        link_type="dedupe_only" if within else "link_only",
        probability_two_random_records_match=weights.PARTNER / max(size, weights.SMALLEST),
        comparisons=[
            _names("own", "o", weights.NAME_LEAST),
            _names("mother", "m", weights.MOTHER_LEAST),
            _birth(weighed),
            _compared("sex", "sex_l = sex_r", log2(2 - 2 * weights.SEX_WRONG), weighed.sex_other),
            cl.CustomComparison(
                [
                    cll.NullLevel("states").configure(is_null_level=True),
                    _level(cll.ArrayIntersectLevel("states", 1), weights.NATION_SAME),
                    _level(cll.ElseLevel(), weighed.state_other),
                ],
                output_column_name="states",
            ),
        ],
        blocking_rules_to_generate_predictions=[block_on("blocks", arrays_to_explode=["blocks"])],
        retain_matching_columns=False,
    )


def _level(level: Any, bits: float) -> Any:
    """Give a level its weight: two probabilities that stand to one another as two to the bits."""
    m, u = (0.5, 0.5 * 2.0**-bits) if bits >= 0 else (0.5 * 2.0**bits, 0.5)
    return level.configure(m_probability=m, u_probability=u)


def _compared(column: str, condition: str, same: float, other: float) -> cl.CustomComparison:
    return cl.CustomComparison(
        [
            cll.NullLevel(column),
            _level(cll.CustomLevel(condition), same),
            _level(cll.ElseLevel(), other),
        ],
        output_column_name=column,
    )


def _names(column: str, mark: str, least: float) -> cl.CustomComparison:
    """Compare names word by word: what words with a key in common are worth, less the others."""
    agreeing = " + ".join(
        f"case when {_held(mark, word)} then w_{mark}{word}_l + {-_NOT_FITTING} else 0 end"
        for word in range(WORDS)
    )
    against = f"{-_NOT_FITTING} * least({column}_l, {column}_r)"
    above = [step for step in _STEPS if step > least]
    levels = [
        _level(cll.CustomLevel(f"{agreeing} >= {step} + {against}"), upper)
        for step, upper in zip(above, (40.0, *above), strict=False)
    ]
    return cl.CustomComparison(
        [cll.NullLevel(column), *levels, _level(cll.ElseLevel(), above[-1])],
        output_column_name=column,
    )


def _held(mark: str, word: int) -> str:
    """Say in SQL that a word of the left name has a key in common with any of the right."""
    theirs = ", ".join(f"k_{mark}{other}{way}_r" for other in range(WORDS) for way in "ab")
    return " or ".join(f"k_{mark}{word}{way}_l in ({theirs})" for way in "ab")


def _birth(weighed: Weighed) -> cl.CustomComparison:
    day, year = Span.day(_DAY), Span.year(_DAY.year)

    def away(days: int) -> Span:
        return Span.day(date.fromordinal(_DAY.toordinal() + days))

    gap = "greatest(first_year_l - last_year_r, first_year_r - last_year_l)"
    ways: Sequence[tuple[str, float]] = (
        ("born_l = born_r", same_bits(day, day)),
        ("swap_l = swap_r", same_bits(Span.day(date(2005, 6, 5)), Span.day(date(2005, 5, 6)))),
        (f"(born_l is null or born_r is null) and {gap} <= 0", same_bits(day, year)),
        (f"{gap} <= 1", max(same_bits(year, Span.year(2006)), same_bits(day, away(30)))),
        (f"{gap} <= 3", same_bits(day, away(2 * 366))),
    )
    levels = [_level(cll.CustomLevel(sql), max(bits, weighed.birth_least)) for sql, bits in ways]
    far = max(weighed.birth_least, same_bits(day, away(4 * 366)))
    return cl.CustomComparison(
        [cll.NullLevel("first_year"), *levels, _level(cll.ElseLevel(), far)],
        output_column_name="birth",
    )
