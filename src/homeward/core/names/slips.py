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

import numpy as np

from homeward.core.names.units import (
    START,
    Floats,
    Ints,
    LetterModel,
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
    found = np.zeros((2, len(pairs)))
    buckets: dict[tuple[int, int], list[int]] = defaultdict(list)
    for at, (one, other) in enumerate(pairs):
        buckets[len(one), len(other)].append(at)
    for all_of_size in buckets.values():
        for k in range(0, len(all_of_size), _AT_ONCE):
            places = all_of_size[k : k + _AT_ONCE]
            ones, others = [pairs[at][0] for at in places], [pairs[at][1] for at in places]
            n, m = len(ones[0]), len(others[0])
            steps = letter_steps(model, ones, others)
            back = {move: share[::-1, ::-1] for move, share in steps.items()}
            before, after = forward_sums(steps, n, m), forward_sums(back, n, m)[::-1, ::-1]
            sums = _slips(model, ones, others, before, after)
            sums += _slips(turned(model), others, ones, before.swapaxes(0, 1), after.swapaxes(0, 1))
            found[:, places] = np.log2(np.maximum(sums, _NEVER) / np.maximum(before[n, m], _NEVER))
    return found[0], found[1]


def _slips(
    model: LetterModel, ones: Sequence[str], others: Sequence[str], before: Floats, after: Floats
) -> Floats:
    """Add up the ways with a slip in the first spellings: exchanges, and letters of theirs lost."""
    sums = np.zeros((2, len(ones)))
    edge = 2 if START in model.first else 1
    size = len(ones[0])
    letters = size - 2 * (edge - 1)
    columns = [unit_rows(others, model.second, b).T for b in range(_reach(model, others) + 1)]
    if letters >= LEAST_FOR_EXCHANGE:
        for p in range(edge, size - edge - 1):
            sums[0] += (_exchanged(model, ones, p, columns, before[p]) * after[p + 2]).sum(0)
    if letters >= LEAST_FOR_LOSS:
        margin = margins(model)[0]
        for p in range(edge, size - edge):
            share = margin[unit_rows([word[p] for word in ones], model.first, 1)[:, 0]]
            share = np.where([word[p] in NEVER_LOST for word in ones], 0.0, share)
            sums[1] += share * (before[p] * after[p + 1]).sum(0)
    return sums


def _reach(model: LetterModel, others: Sequence[str]) -> int:
    return min(model.reach[1], len(others[0]))


def _exchanged(
    model: LetterModel, ones: Sequence[str], p: int, columns: Sequence[Ints], before: Floats
) -> Floats:
    """Go on over two letters of the first spellings as if they stood the other way round."""
    late, soon = [word[p] for word in ones], [word[p + 1] for word in ones]
    never = NEVER_LOST if START not in model.first else frozenset()
    alike = np.array([a == b or a in never or b in never for a, b in zip(late, soon, strict=True)])
    singles = before
    for letter in (soon, late):
        singles = _onward(model, unit_rows(letter, model.first, 1)[:, 0], columns, singles)
    both = [a + b for a, b in zip(soon, late, strict=True)]
    at_once = _onward(model, unit_rows(both, model.first, 2)[:, 0], columns, before)
    return np.where(alike, 0.0, singles + at_once)


def _onward(model: LetterModel, rows: Ints, columns: Sequence[Ints], before: Floats) -> Floats:
    """Go on over one unit of the first spellings, beside any unit of the second."""
    after = np.zeros_like(before)
    for size, column in enumerate(columns):
        after[size:] += before[: len(before) - size] * model.joint[rows, column]
    return after
