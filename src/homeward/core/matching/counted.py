"""How common each word of a name is among the people compared.

"Muhammad" on both rows says little, a rare family name much; how much depends on who is on the
lists. A few rows say nothing about that, so their counts are mixed with the share that the
names' own model expects.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from homeward.core.matching.record import Record

_LEAST_SHARE: Final = 0.0005


@dataclass(frozen=True, slots=True, eq=False)
class Counted:
    """Shares of records that hold a word, counted."""

    counts: Mapping[str, int]
    total: int

    def share(self, form: str) -> float:
        """Give the expected share of names that hold a word; never nought."""
        return max(_LEAST_SHARE, (self.counts.get(form, 0)) / max(1, self.total))


def common_words(records: Iterable[Record]) -> Counted:
    """Count in how many records each word stands, as own name."""
    counts: Counter[str] = Counter()
    total = 0
    for record in records:
        total += 1
        counts.update({word.form for name in record.own for word in name.words})
    return Counted(dict(counts), total)
