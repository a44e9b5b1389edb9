"""All keys under which a register keeps a person, to be found by a list's row or by typed words.

The first letter says what a key is of, so that a mother's Amina never meets somebody's own:

    n:  a word of the person's own name, in the coarse sounds of `core.names`
    f:  a word of it as it is written, known forms of one name under one of them
    b:  how a word of it begins, for whoever has not typed it to its end
    m:  a word of the mother's name
    g:  a word of it as it is written
    p:  a word of a place where the person is said to be
    y:  d:  s:  year, day, and day with its month exchanged, of birth

Two words together have no key of their own: a database that looks for both at once skips through
the longer of the two lists, and finds as quickly what stands half in a name and half in a place.

A newcomer's mistake is to store them as they are. They say how a name sounds; a register keeps
keyed digests of them only.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from homeward.core.matching.candidates import keys_of
from homeward.core.matching.record import Record
from homeward.core.names import Name, form_keys, word_keys

OWN: Final = "n:"
WRITTEN: Final = "f:"
BEGINNING: Final = "b:"
MOTHER: Final = "m:"
MOTHER_WRITTEN: Final = "g:"
PLACE: Final = "p:"
YEAR: Final = "y:"
BEGINNINGS: Final = (2, 3, 4)
"""How many sounds of a word are kept as its beginnings, where it has more."""


def search_keys(record: Record) -> tuple[str, ...]:
    """Give every key of what is said of a person, each once; empty where nothing is said."""
    keys = dict.fromkeys(keys_of(record))
    for name in record.own:
        keys.update(dict.fromkeys(WRITTEN + key for key in form_keys(name)))
        keys.update(dict.fromkeys(_beginnings(name)))
    for name in record.mother:
        keys.update(dict.fromkeys(MOTHER_WRITTEN + key for key in form_keys(name)))
    for place in record.places:
        keys.update(dict.fromkeys(PLACE + key for key in word_keys(place)))
    return tuple(keys)


def _beginnings(name: Name) -> Iterator[str]:
    for heard in word_keys(name):
        for size in BEGINNINGS:
            if len(heard) > size:
                yield BEGINNING + heard[:size]
