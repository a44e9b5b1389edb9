"""Nationalities as lists write them, turned into the codes of States.

Names of States come from CLDR in fourteen languages, people's names and other names of
States from nationalities_data.py. Codes are ISO 3166-1 alpha-3; XKX is Kosovo's
user-assigned code, XXA is ICAO Doc 9303's for a stateless person.

A newcomer's mistake is to guess. A people that has no State of its own (Chechen, Kurdish),
a word two States share (Congolese) or "foreign" gives a question and no code; the words
are kept as written.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from rapidfuzz import process
from rapidfuzz.distance import Levenshtein

from homeward.core.lists.normalise import distance, fold, says_nothing
from homeward.core.lists.values import nationality_names as names
from homeward.core.lists.vocabulary import Reading
from homeward.core.text import Sentence
from homeward.core.text import gettext_noop as _

STATELESS: Final = "XXA"
_ALPHA2: Final = 2
_SHORTEST_GLUED: Final = 4
_SHORTEST_TYPO: Final = 6
_TWO_TYPOS: Final = 10
_DASHES: Final = str.maketrans(dict.fromkeys("/,;+&|–—\n", "/"))


def nationality_code(text: str) -> str:
    """Give the code of the one State that a text names exactly, empty when it names none."""
    return _one(text)


def names_state(text: str) -> bool:
    """Say whether a text names one State or several, all spelled as they should be."""
    return bool(_one(text)) or bool((several := _several(text)) and several.codes)


def read_nationality(text: str) -> Reading:
    """Read one cell of a nationality column.

    Args:
        text: As written, in any of the known languages, a name, a code or an adjective.

    Returns:
        One code for each nationality the cell states; none with a question where the words
        name no single State; nothing at all where the source says that it does not know.
    """
    folded = fold(text)
    if says_nothing(folded) and folded not in names.index():
        return Reading()
    code = _one(text)
    if code:
        return _exact((code,), text)
    return _several(text) or _named_no_state(text) or _misspelled(text) or _unknown(text)


def _one(text: str) -> str:
    """Look a whole text up: as it is, then without the words around it."""
    folded = fold(text)
    key = names.key(folded)
    if key in names.shared() or key in names.not_states():
        return ""
    found = names.index().get(folded) or names.index().get(key)
    if not found and len(folded) == _ALPHA2 and text.strip().isupper():
        found = names.states().get(text.strip())
    return found or _stripped(key)


def _stripped(key: str) -> str:
    """Leave out "citizen of" and the like, one by one from either end."""
    around = names.around()[0]
    words = key.split()
    while len(words) > 1:
        if len(words) > _ALPHA2 and " ".join(words[:2]) in around:
            words = words[2:]
        elif words[0] in around:
            words = words[1:]
        elif words[-1] in around:
            words = words[:-1]
        else:
            return ""
        rest = " ".join(words)
        if rest in names.shared() or rest in names.not_states():
            return ""
        if rest in names.index() and len(rest) > 1:
            return names.index()[rest]
    return ""


def _exact(codes: tuple[str, ...], text: str) -> Reading:
    if names.key(fold(text)) in names.likely():
        return Reading(
            codes,
            Sentence(
                _("“{value}” was read as {code}; a people of that name lives elsewhere too."),
                value=text,
                code=", ".join(codes),
            ),
            Sentence(_("Ask the source whether the State or the people is meant.")),
        )
    doubtful = "?" in text or "؟" in text or set(names.key(fold(text)).split()) & names.around()[1]
    if not doubtful:
        return Reading(codes)
    return Reading(
        codes,
        Sentence(_("The source itself is not sure of this nationality.")),
        Sentence(_("Ask the source what it rests on.")),
    )


def _several(text: str) -> Reading | None:
    """Read "Turkish/Syrian" and "روسي - سوري": every part must name a State."""
    for parts in _splits(text):
        codes = [_one(part) for part in parts]
        if len(parts) > 1 and all(codes):
            return _exact(tuple(dict.fromkeys(codes)), text)
        named = [code for code in codes if code]
        if len(named) == 1 and _rest_is_a_people(parts, codes):
            return Reading((named[0],))
    return None


def _rest_is_a_people(parts: list[str], codes: list[str]) -> bool:
    """Of "Russia (Chechnya)" the State is meant; the region takes nothing away from it."""
    rest = [part for part, code in zip(parts, codes, strict=True) if not code]
    return all(names.key(fold(part)) in names.not_states() for part in rest)


def _splits(text: str) -> Iterator[list[str]]:
    plain = text.translate(_DASHES).replace("(", "/").replace(")", "/").replace("?", "")
    yield [part for part in plain.split("/") if fold(part)]
    yield [part for part in plain.replace("-", "/").split("/") if fold(part)]
    joined = names.around()[2]
    words = [("/" if names.key(fold(word)) in joined else word) for word in plain.split()]
    yield [part for part in " ".join(words).split("/") if fold(part)]
    glued = [
        (f"/ {word[1:]}" if word[0] == "و" and len(word) > _SHORTEST_GLUED else word)
        for word in words
    ]
    yield [part for part in " ".join(glued).split("/") if fold(part)]
    yield plain.replace("/", " ").replace("-", " ").split()


def _named_no_state(text: str) -> Reading | None:
    key = names.key(fold(text))
    codes = names.shared().get(key)
    if codes:
        return Reading(
            message=Sentence(
                _("“{value}” can mean more than one State ({codes})."), value=text, codes=codes
            ),
            mend=Sentence(_("Ask the source which State is meant, and write its full name.")),
        )
    words = set(key.split())
    if key in names.not_states() or (
        words & names.not_states() and not names.index().keys() & words
    ):
        return Reading(
            message=Sentence(
                _("“{value}” names a people, a region or a group, not a State."), value=text
            ),
            mend=Sentence(_("Ask the source whose national the person is said to be.")),
        )
    return None


def _misspelled(text: str) -> Reading | None:
    """Read a name with a slip or two, when only one State is that near."""
    key = names.key(fold(text))
    if len(key) < _SHORTEST_TYPO:
        return None
    limit = 2 if len(key) >= _TWO_TYPOS else 1
    codes = set(_near(key, limit))
    if len(codes) != 1:
        return None
    if any(distance(key, word, limit) <= limit for word in (*names.shared(), *names.not_states())):
        return None
    code = codes.pop()
    name = names.locale("en").territories.get(_alpha2(code), code)
    return Reading(
        (code,),
        Sentence(_("“{value}” was read as {name}: it seems misspelled."), value=text, name=name),
        Sentence(_("Correct the spelling, or choose the right State.")),
        "warning",
    )


@lru_cache(maxsize=1)
def _long_names() -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Names long enough to bear a slip, and their codes."""
    known = [(w, c) for w, c in names.index().items() if len(w) >= _SHORTEST_TYPO - 1]
    return tuple(word for word, _code in known), tuple(code for _word, code in known)


def _near(key: str, limit: int) -> set[str]:
    """Give the codes of the nearest names, one slip before two."""
    words, codes = _long_names()
    found = process.extract(key, words, scorer=Levenshtein.distance, score_cutoff=limit, limit=None)
    best = min((slips for _word, slips, _at in found), default=limit)
    return {codes[at] for _word, slips, at in found if slips == best}


def _alpha2(code: str) -> str:
    return next((two for two, three in names.states().items() if three == code), "")


def _unknown(text: str) -> Reading:
    return Reading(
        message=Sentence(_("“{value}” is not a nationality known here."), value=text),
        mend=Sentence(_("Write the State's name, or its three-letter code.")),
    )
