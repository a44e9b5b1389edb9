"""Synthetic populations, small tables, and what plain suppression would have published."""

from functools import cache

import numpy as np
from scipy.sparse import csr_array, vstack

from homeward.core.publishing.layout import Layout
from homeward.core.publishing.release import prepare
from homeward.core.publishing.solving import Constraints, Wanted, explore

LAYOUTS = (
    Layout((4, 3, 2), ((0, 1, 2),)),
    Layout((6, 3), ((0, 1),)),
    Layout((3, 2, 2, 3), ((0, 1, 2), (0, 3))),
    Layout((5, 2, 2), ((0, 1), (1, 2))),
)


def population(seed, layout):
    """Persons of one population, clumped as real ones are: many in few cells, none in others."""
    chance = np.random.default_rng(seed)
    weights = [chance.dirichlet(np.full(size, chance.choice([0.3, 1, 3]))) for size in layout.sizes]
    many = int(chance.choice([5, 30, 80, 200, 600]))
    drawn = [chance.choice(len(each), size=many, p=each) for each in weights]
    return [tuple(int(value) for value in person) for person in zip(*drawn, strict=True)]


def key_of(seed):
    return seed.to_bytes(32, "big")


@cache
def history(seed):
    """Releases of one population: as it is, unchanged, and with one person more or fewer."""
    layout = LAYOUTS[seed % len(LAYOUTS)]
    persons = population(seed, layout)
    chance = np.random.default_rng(seed + 1_000_000)
    came = tuple(int(chance.integers(size)) for size in layout.sizes)
    after = [*persons, came] if seed % 3 else persons[1:]
    done, editions = [], []
    for now in (persons, after, [*after, *population(seed + 1, layout)]):
        prepared = prepare(layout, layout.count(now), key_of(seed), editions)
        done.append((now, prepared))
        if prepared.stands:
            editions.append(prepared.edition)
    return layout, done


def plain(layout, cells, *, below, exact=True):
    """Attack plain suppression: small entries hidden, one more in each line, the rest exact."""
    entries = np.rint(layout.sums @ cells)
    hidden = (entries > 0) & (entries < below)
    for line in layout.lines:
        if sum(hidden[each] for each in line) == 1:
            left = [each for each in line[1:] if not hidden[each] and entries[each] > 0] or [
                line[0]
            ]
            hidden[min(left, key=lambda each: entries[each])] = True
    shown = np.flatnonzero(~hidden)
    known = Constraints(
        vstack([layout.sums[shown], layout.ties], format="csr"),
        np.concatenate([entries[shown], np.zeros(layout.ties.shape[0])]),
        np.concatenate([entries[shown], np.zeros(layout.ties.shape[0])]),
        np.zeros(layout.cells),
        np.full(layout.cells, float(entries.max(initial=0))),
    )
    secret = np.flatnonzero(hidden)
    if not secret.size:
        return 0, 0, 0
    forms = csr_array(layout.sums[secret])
    wanted = Wanted(np.full(secret.size, float(below)), np.full(secret.size, -np.inf))
    seen = explore(known, forms, wanted, exact=exact)
    apart = seen.high - seen.low
    return secret.size, int((apart == 0).sum()), int((apart < below).sum())
