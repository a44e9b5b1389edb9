"""Evidence from places and days: where somebody is held, seen, and since when.

People are moved, and a place is written in another language as often as not; so a place says
little for and next to nothing against. A newcomer's mistake is to trust it more than a name.
"""

from __future__ import annotations

from typing import Final

from homeward.core.matching import weights_data as weights
from homeward.core.matching.evidence import Evidence, Fact
from homeward.core.matching.record import Record, Said
from homeward.core.matching.words import has_word_in_common
from homeward.core.text import Sentence
from homeward.core.text import gettext_noop as _

_AGREES: Final = 3.0
_PLACE_SAME: Final = Sentence(_("The places have a name in common."))
_PLACE_OTHER: Final = Sentence(_("The places have no name in common; people are moved."))
_ARREST_SAME: Final = Sentence(_("Both can have been arrested on the same day."))
_ARREST_OTHER: Final = Sentence(_("The days of arrest differ."))
_TOO_EARLY: Final = Sentence(_("One was seen before the other was born."))


def place_evidence(one: Record, other: Record) -> Evidence | None:
    """Weigh the places; `None` where a side gives none."""
    if not one.places or not other.places:
        return None
    same = any(has_word_in_common(a, b, _AGREES) for a in one.places for b in other.places)
    bits = weights.PLACE_SAME if same else weights.PLACE_OTHER
    sentence = _PLACE_SAME if same else _PLACE_OTHER
    return Evidence(Fact.PLACE, bits, bits, sentence, one.places[0].text, other.places[0].text)


def arrest_evidence(one: Record, other: Record) -> Evidence | None:
    """Weigh the days of arrest; `None` where a side gives none."""
    if not one.arrests or not other.arrests:
        return None
    same = any(a.span.intersect(b.span) for a in one.arrests for b in other.arrests)
    bits = weights.ARREST_SAME if same else weights.ARREST_OTHER
    sentence = _ARREST_SAME if same else _ARREST_OTHER
    return Evidence(Fact.ARREST, bits, bits, sentence, one.arrests[0].words, other.arrests[0].words)


def seen_evidence(one: Record, other: Record) -> Evidence | None:
    """Say where one was seen before the other was born; otherwise nothing."""
    early = _too_early(one, other)
    if early is not None:
        seen, birth = early
        return _seen(seen.words, birth.words)
    early = _too_early(other, one)
    return _seen(early[1].words, early[0].words) if early is not None else None


def _too_early(one: Record, other: Record) -> tuple[Said, Said] | None:
    """Give what was seen by one and the birth given by the other, if it came later throughout."""
    if not one.seen or not other.births:
        return None
    seen = min(one.seen, key=lambda said: said.span.last)
    birth = min(other.births, key=lambda said: said.span.first)
    return (seen, birth) if seen.span.last < birth.span.first else None


def _seen(first: str, second: str) -> Evidence:
    bits = weights.SEEN_TOO_EARLY
    return Evidence(Fact.SEEN, bits, bits, _TOO_EARLY, first, second)
