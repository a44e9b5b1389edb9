"""One slip of the pen: how likely two spellings are of one word if a letter of one went astray.

Two slips are allowed for, each inside a word: two neighbours that changed places (Eilse), and a
letter that only one side has (Temrkhanov). What a newcomer would get wrong: such a letter is no
unit of the letter model, in which letters without a partner are habits of a script (Arabic
without short vowels). Ways with a slip are therefore added up apart, and whoever asks sets the
price of a slip.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from homeward.core.names.units import (
    FEW,
    START,
    Floats,
    Ints,
    LetterModel,
    backward_sums,
    filled,
    forward_sums,
    letter_steps,
    margins,
    turned,
    unit_rows,
)

# Letters a word must have: in fewer, one letter is another name (Diana and Dina, Salim and Salma).
LEAST_FOR_EXCHANGE, LEAST_FOR_LOSS = 5, 6
# Long vowels of Arabic tell names apart (Hasan, Hussein): they are not lost.
NEVER_LOST = frozenset("اويه")
Flags = NDArray[np.bool_]
_NEVER = 1e-300
_AT_ONCE = 4_000


def slip_gains(model: LetterModel, pairs: Sequence[tuple[str, str]]) -> tuple[Floats, Floats]:
    """How much likelier each pair is as two spellings of one word with one slip, in bits.

    Args:
        model: The letter model of the two scripts.
        pairs: Spellings as the model writes them (`as_first`, `as_second`), neither empty.

    Returns:
        What two neighbours that changed places gain beside no slip, and what a lost letter gains;
        less than 0 where it is no help, far less where there is no such way.
    """
    if len(pairs) <= FEW:
        return _gains(model, *filled(pairs), pairs) if pairs else (np.empty(0), np.empty(0))
    found = np.zeros((2, len(pairs)))
    buckets: dict[tuple[int, int], list[int]] = defaultdict(list)
    for at, (one, other) in enumerate(pairs):
        buckets[len(one), len(other)].append(at)
    for all_of_size in buckets.values():
        for k in range(0, len(all_of_size), _AT_ONCE):
            places = all_of_size[k : k + _AT_ONCE]
            some = [pairs[at] for at in places]
            ones, others = [one for one, _ in some], [other for _, other in some]
            found[:, places] = _gains(model, ones, others, some)
    return found[0], found[1]


def _gains(
    model: LetterModel,
    ones: Sequence[str],
    others: Sequence[str],
    pairs: Sequence[tuple[str, str]],
) -> tuple[Floats, Floats]:
    """The same for spellings of one length each, or filled up to it: the very same sums."""
    if len(pairs) == 1:  # NumPy adds up a single column in another order than many
        alone = _gains(model, [*ones, *ones], [*others, *others], [*pairs, *pairs])
        return alone[0][:1], alone[1][:1]
    n, m = len(ones[0]), len(others[0])
    ends = [len(one) for one, _ in pairs], [len(other) for _, other in pairs]
    steps = letter_steps(model, ones, others)
    before, after = forward_sums(steps, n, m), backward_sums(steps, n, m, ends)
    sums = _slips(model, _Laid(ones, others, ends[0], before, after))
    back = before.swapaxes(0, 1), after.swapaxes(0, 1)
    sums += _slips(turned(model), _Laid(others, ones, ends[1], *back))
    whole = before[(*ends, range(len(pairs)))]
    exchanged, lost = np.log2(np.maximum(sums, _NEVER) / np.maximum(whole, _NEVER))
    return exchanged, lost


class _Laid(NamedTuple):
    """Spellings beside one another, each side of one length or filled up to it.

    Attributes:
        ones: Those in which a slip is looked for.
        others: Those beside them.
        ends: Letters that each of the ones really has.
        before: Sums of all ways up to a letter of both, (letters, letters, pairs).
        after: Sums of all ways from there on.
    """

    ones: Sequence[str]
    others: Sequence[str]
    ends: Sequence[int]
    before: Floats
    after: Floats


def _slips(model: LetterModel, laid: _Laid) -> Floats:
    """Add up the ways with a slip in the first spellings: exchanges, and letters of theirs lost."""
    ones, others, ends, before, after = laid
    marks = START in model.first
    edge = 1 + marks
    sums, size, real = np.zeros((2, len(ones))), len(ones[0]), np.array(ends)
    letters = real - 2 * marks
    columns = [unit_rows(others, model.second, b).T for b in range(_reach(model, others) + 1)]
    singles, kept = unit_rows(ones, model.first, 1).T, _never_lost(ones)
    turned_pairs, alike = _turned_pairs(model, ones), _alike(ones, marks=marks)
    for p in range(edge, size - edge - 1):
        may = (letters >= LEAST_FOR_EXCHANGE) & (p < real - edge - 1) & ~alike[p]
        if may.any():
            one_by_one = _onward(model, singles[p + 1], columns, before[p])
            one_by_one = _onward(model, singles[p], columns, one_by_one)
            ways = one_by_one + _onward(model, turned_pairs[p], columns, before[p])
            sums[0] += np.where(may, (ways * after[p + 2]).sum(0), 0.0)
    margin = margins(model)[0]
    for p in range(edge, size - edge):
        may = (letters >= LEAST_FOR_LOSS) & (p < real - edge) & ~kept[p]
        if may.any():
            ways = margin[singles[p]] * (before[p] * after[p + 1]).sum(0)
            sums[1] += np.where(may, ways, 0.0)
    return sums


def _reach(model: LetterModel, others: Sequence[str]) -> int:
    return min(model.reach[1], len(others[0]))


def _never_lost(words: Sequence[str]) -> Flags:
    """Which letters are never lost: (letters, words)."""
    return np.array([[letter in NEVER_LOST for letter in word] for word in words]).T


def _alike(words: Sequence[str], *, marks: bool) -> Flags:
    """Which letters change nothing by changing places with the next: (letters - 1, words)."""
    never = frozenset() if marks else NEVER_LOST
    return np.array(
        [[a == b or a in never or b in never for a, b in pairwise(word)] for word in words]
    ).T


def _turned_pairs(model: LetterModel, words: Sequence[str]) -> Ints:
    """Number the units that neighbours make the other way round: (letters - 1, words)."""
    units, none = model.first, len(model.first)
    return np.array(
        [[units.get(b + a, none) for a, b in pairwise(word)] for word in words], np.int64
    ).T


def _onward(model: LetterModel, rows: Ints, columns: Sequence[Ints], before: Floats) -> Floats:
    """Go on over one unit of the first spellings, beside any unit of the second."""
    after = np.zeros_like(before)
    for size, column in enumerate(columns):
        after[size:] += before[: len(before) - size] * model.joint[rows, column]
    return after
