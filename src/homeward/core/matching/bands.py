"""Bands: same unless shown otherwise, worth a look, different.

The thresholds are computed from the costs of mistakes, never chosen by hand. A newcomer's
mistake is to link what stands in the top band without asking anybody: a band says in which
order people look, and nothing else.
"""

from __future__ import annotations

from enum import Enum
from typing import Final

from homeward.core.matching import costs_data as costs
from homeward.core.text import Sentence
from homeward.core.text import gettext_noop as _


class Band(Enum):
    """Where a pair stands."""

    SAME = "same"
    LOOK = "look"
    DIFFERENT = "different"


LABELS: Final = {
    Band.SAME: Sentence(_("the same unless shown otherwise")),
    Band.LOOK: Sentence(_("worth a look")),
    Band.DIFFERENT: Sentence(_("different as far as can be told")),
}

LOOK_FROM: Final = costs.LOOK / (costs.LOOK + costs.MISSED)
"""From here a look costs less than missing a child at that probability."""
SAME_FROM: Final = 1 - costs.SURE_SAVES / (costs.SURE_SAVES + costs.WRONG_LINK)
"""From here the minutes saved by a glance outweigh a wrong link at that probability."""
LIKELY_FROM: Final = costs.LIKELY
"""From here a pair is more likely one person than not."""


def band_of(probability: float) -> Band:
    """Give the band of a probability."""
    if probability >= SAME_FROM:
        return Band.SAME
    return Band.LOOK if probability >= LOOK_FROM else Band.DIFFERENT
