"""How common each word of a name is among the people compared, in whatever letters it is written.

"Muhammad" on both rows says little, a rare family name much; how much depends on who is on the
lists. A newcomer's mistake is to count a spelling: "Layla" is rare where agencies also write
Leila, Leyla and ليلى, and yet every tenth woman bears that name. So a word's share is that of all
words among these people that are spellings of it.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations
from typing import Final

from homeward.core.matching.record import Record
from homeward.core.matching.words import forms_of, meet, met_fit
from homeward.core.names.keys import form_key, heard
from homeward.core.names.likeness import Form

_LEAST_SHARE: Final = 0.0005
# How well a word must fit to be counted as a spelling, and how many words of one sound are laid
# beside one another; the rarest beyond that many are counted by themselves.
_SPELLING: Final = -3.0
_MOST_OF_ONE_SOUND: Final = 200


@dataclass(frozen=True, slots=True, eq=False)
class Counted:
    """Shares of records that hold a word, counted."""

    counts: Mapping[str, int]
    total: int

    def share(self, form: str) -> float:
        """Give the expected share of names that hold a word; never nought."""
        return max(_LEAST_SHARE, (self.counts.get(form, 0)) / max(1, self.total))


def common_words(records: Iterable[Record]) -> Counted:
    """Count in how many records each word stands, as own name, in any of its spellings."""
    counts: Counter[Form] = Counter()
    total = 0
    for record in records:
        total += 1
        counts.update({form for name in record.own for form in forms_of(name)})
    pairs = list(_of_one_sound(counts))
    meet(pairs)
    spellings = Counter(counts)
    for one, other in pairs:
        if met_fit(one, other) >= _SPELLING:
            spellings[one] += counts[other]
            spellings[other] += counts[one]
    found: dict[str, int] = {}
    for (_script, letters), count in spellings.items():
        found[letters] = max(found.get(letters, 0), count)
    return Counted(found, total)


def common_by_keys(
    records: Iterable[Record],
    others: Iterable[Record],
    count: Callable[[Iterable[str]], Mapping[str, int]],
    total: int,
) -> Counted:
    """The same for a list and some of very many, of whom keys alone are counted.

    Args:
        records: Of the list.
        others: Those who were read.
        count: Says how many of all have each of some keys of `form_keys`.
        total: How many there are in all.

    Returns:
        For each word how many of all bear it; for words of the list in any spelling that is met
        here. A spelling that is not met counts if it is a known form of the same name.
    """
    own = _forms(records)
    forms = own + _forms(others)
    keys = {form: form_key(*form) for form in forms}
    alike = {form: {key} for form, key in keys.items()}
    pairs = [pair for pair in _of_one_sound(forms) if pair[0] in own or pair[1] in own]
    meet(pairs)
    for one, other in pairs:
        if met_fit(one, other) >= _SPELLING:
            alike[one].add(keys[other])
            alike[other].add(keys[one])
    counts = count(keys.values())
    found: dict[str, int] = {}
    for (_script, letters), some in alike.items():
        held = sum(counts.get(key, 0) for key in some)
        found[letters] = max(found.get(letters, 0), held)
    return Counted(found, total)


def _forms(records: Iterable[Record]) -> Counter[Form]:
    return Counter(form for record in records for name in record.own for form in forms_of(name))


def _of_one_sound(counts: Counter[Form]) -> Iterator[tuple[Form, Form]]:
    """Yield pairs of words that can be spellings of one, because they can sound alike."""
    sounds: dict[str, list[Form]] = defaultdict(list)
    for form, _count in sorted(counts.items(), key=lambda each: (-each[1], each[0][1])):
        sounds[heard(form[1], form[0])[0]].append(form)
    for forms in sounds.values():
        yield from combinations(forms[:_MOST_OF_ONE_SOUND], 2)
