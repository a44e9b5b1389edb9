"""Names compared many at a time: words are judged in one go, and what was judged is kept.

Judging one pair of words alone costs forty times as much as judging it among thousands. So
whoever has many pairs of records calls `learn` first. A newcomer's mistake is to leave that out:
nothing breaks, and a minute becomes half an hour.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache, lru_cache
from itertools import starmap
from typing import Final

from rapidfuzz import fuzz

from homeward.core.names import Frequencies, Name, NameEvidence, Role, compare_names, romanise
from homeward.core.names.likeness import HOPELESS, Form, Likeness, in_order
from homeward.core.names.spelling import spellings

_MOST_WEIGHED: Final = 100_000
_SHORT: Final = 2
_ALIKE: Final = 50.0
_ALIKE_JOINED: Final = 85.0
_SOUNDS: Final = str.maketrans(
    {
        **dict.fromkeys("aeiouyhāīūáéíóúıöüëè'’ʿʾ- ", ""),
        **dict.fromkeys("pv", "b"),
        **dict.fromkeys("wf", "b"),
        **dict.fromkeys("d", "t"),
        **dict.fromkeys("cqgxjğ", "k"),
        **dict.fromkeys("zşçšžč", "s"),
    }
)


class _Frugal(Likeness):
    """Judges words like any other, but not those whose consonants already tell them apart."""

    def __init__(self) -> None:
        super().__init__(keep=3_000_000)
        self.weighed: dict[tuple[str, str, Frequencies | None], NameEvidence] = {}

    def fit(self, one: Form, other: Form) -> float:
        """Tell how well two words fit, in bits; words that `learn` has met are quick."""
        pair = in_order(one, other)
        found = self._fits.get(pair)
        if found is None:
            self.meet([pair])
            found = self._fits[pair]
        return found

    def fit_tried(self, one: Form, other: Form) -> float:
        """The same for a try, which is worth judging only if it nearly fits.

        Whether the two were met as words of other names must never decide what a try comes to.
        """
        pair = in_order(one, other)
        return super().fit(*pair) if _alike(*pair, _ALIKE_JOINED) else HOPELESS

    def meet(
        self, pairs: Iterable[tuple[Form, Form]], tries: Iterable[tuple[Form, Form]] = ()
    ) -> None:
        """Judge all that is new among many pairs of words, at once."""
        new = self._new(pairs)
        alike = {pair for pair in new if _alike(*pair, _ALIKE)}
        tried = {pair for pair in self._new(tries) if _alike(*pair, _ALIKE_JOINED)}
        self.learn(sorted(alike | tried, key=_by_text))
        self._fits.update(dict.fromkeys(new - alike, HOPELESS))

    def _new(self, pairs: Iterable[tuple[Form, Form]]) -> set[tuple[Form, Form]]:
        known = self._fits
        # The same words come again and again: each two are put in order once.
        return {pair for pair in starmap(in_order, set(pairs)) if pair not in known}


def _alike(one: Form, other: Form, enough: float) -> bool:
    """Say, quickly and with much good will, whether two words could be spellings of one name."""
    first, second = _consonants(one), _consonants(other)
    if min(len(first), len(second)) < _SHORT:
        return abs(len(first) - len(second)) < _SHORT
    return fuzz.ratio(first, second) >= enough


@lru_cache(maxsize=300_000)
def _consonants(form: Form) -> str:
    """Give the consonants of a word in coarse sounds, whatever script it is in."""
    return romanise(form[1]).casefold().translate(_SOUNDS)


@cache
def _kept() -> _Frugal:
    return _Frugal()


def compare(one: Name, other: Name, common: Frequencies | None) -> NameEvidence:
    """Weigh two names as spellings of one; see `core.names.compare_names`.

    The names must be as `read_name` gives them: what was weighed is kept by their text.
    """
    kept = _kept()
    names = (one.text, other.text, common)
    found = kept.weighed.get(names)
    if found is None:
        if len(kept.weighed) > _MOST_WEIGHED:
            kept.weighed.clear()
        found = kept.weighed[names] = compare_names(one, other, common, by=kept)
    return found


def compare_quickly(one: Name, other: Name) -> NameEvidence:
    """Weigh two names while somebody waits: no two words are tried as one, nothing is kept."""
    return compare_names(one, other, by=_kept(), joining=False)


def learn(pairs: Iterable[tuple[Name, Name]]) -> None:
    """Judge all words of many pairs of names at once."""
    # By their text: taking the hash of a whole name costs more than meeting it twice.
    new = {(one.text, other.text): (one, other) for one, other in pairs}
    _kept().meet(
        (a, b) for one, other in new.values() for a in forms_of(one) for b in forms_of(other)
    )


def meet(pairs: Iterable[tuple[Form, Form]]) -> None:
    """Judge pairs of words at once."""
    _kept().meet(pairs)


def met_fit(one: Form, other: Form) -> float:
    """Tell how well two words fit that `meet` has met; 0 is as well as true pairs usually do."""
    return _kept().fit(one, other)


def _by_text(pair: tuple[Form, Form]) -> tuple[str, ...]:
    return tuple(part for script, letters in pair for part in (script.value, letters))


@lru_cache(maxsize=100_000)
def forms_of(name: Name) -> tuple[Form, ...]:
    """Give all that a name's words can be compared by: as they stand, and their stems."""
    found: dict[Form, None] = {}
    for rendering in name.renderings:
        for word in spellings(rendering):
            found[word.script, word.letters] = None
            if word.stem:
                found[word.script, word.stem] = None
    return tuple(found)


@lru_cache(maxsize=50_000)
def has_word_in_common(one: Name, other: Name, bits: float) -> bool:
    """Say whether some word of two names, such as names of places, is worth so many bits."""
    return any(pair.bits >= bits for pair in compare(one, other, None).pairs)


def given_alike(one: Name, other: Name) -> bool:
    """Say, with much good will, whether any word of a name but its family name fits the other."""
    words = [word for word in one.words if word.role is not Role.FAMILY] or one.words
    return any(
        _alike((a.script, a.form), (b.script, b.form), _ALIKE) for a in words for b in other.words
    )
