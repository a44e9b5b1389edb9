"""What a process that lives long does once: have the learned letters at hand, and keep them still.

Python's collector looks for circles among all objects again and again. The learned letters are
some hundred thousand of them that live as long as the process, and whoever compares names makes
millions that are in no circle. Left alone, the collector takes a tenth of a search and a fifth of
comparing a list with a million persons (`benchmarks/run search tracing`).
"""

from __future__ import annotations

import gc

from homeward.core.matching.words import learn

# So many new objects before the young are looked at; so many rounds before the older are.
RARELY = 100_000, 50, 100


def settle() -> None:
    """Load what questions about names need before anybody waits, and have the collector rest."""
    learn(())
    gc.collect()
    gc.freeze()
    gc.set_threshold(*RARELY)
