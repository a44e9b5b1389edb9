"""Papers beside one another: do they spell a name, or write a date, in the same way (R30)?

Within one script a name is the same when its letters are; a border officer compares letters,
not sounds. Between scripts the machine does not judge: a person compares, and that is recorded.

A newcomer's mistake is to forgive a difference because it is small. One child missed a flight
over one letter.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from itertools import combinations

from homeward.core.names.script import Script, script_of
from homeward.core.spans import Span
from homeward.core.truth import Truth


class PaperField(Enum):
    """What is compared."""

    NAME = "name"
    BIRTH = "birth"
    FATHER_NAME = "father_name"
    MOTHER_NAME = "mother_name"


@dataclass(frozen=True, slots=True)
class Written:
    """What one paper says in one place.

    Attributes:
        field: What it is about.
        words: As it stands there.
        span: The days it means; with a birth only.
    """

    field: PaperField
    words: str
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper: reference, what kind of paper in the words of the desk, and what it says."""

    key: str
    called: str
    says: tuple[Written, ...]


@dataclass(frozen=True, slots=True)
class Compared:
    """A person compared one field of two papers and found it the same, or not."""

    papers: frozenset[str]
    field: PaperField
    same: bool


@dataclass(frozen=True, slots=True)
class Difference:
    """Two places that were compared: do they differ?"""

    field: PaperField
    first: tuple[Paper, Written]
    second: tuple[Paper, Written]
    differ: Truth


def differences(
    papers: tuple[Paper, ...], compared: tuple[Compared, ...]
) -> Iterator[Difference]:  # fmt: skip
    """Compare every two papers in every field both have; yield every pair, whatever the answer.

    Unknown where the scripts differ and nobody compared them, and where two ways of writing a
    birth allow some of the same days but not the same ones.
    """
    for one, other in combinations(sorted(papers, key=lambda paper: paper.key), 2):
        for here in one.says:
            for there in other.says:
                if here.field is there.field:
                    told = _told(compared, one, other, here.field)
                    differ = _differ(here, there)
                    if differ is Truth.UNKNOWN and told is not None:
                        differ = Truth.NO if told else Truth.YES
                    yield Difference(here.field, (one, here), (other, there), differ)


def _told(
    compared: tuple[Compared, ...], one: Paper, other: Paper, field: PaperField
) -> bool | None:  # fmt: skip
    """Return what people found; one who found a difference outweighs one who did not."""
    both = frozenset((one.key, other.key))
    found = [each.same for each in compared if each.papers == both and each.field is field]
    return all(found) if found else None


def _differ(here: Written, there: Written) -> Truth:
    if here.field is PaperField.BIRTH:
        return _births_differ(here, there)
    if plain(here.words) == plain(there.words):
        return Truth.NO
    scripts = {script_of(here.words), script_of(there.words)}
    if len(scripts) > 1 or scripts == {Script.OTHER}:
        return Truth.UNKNOWN
    return Truth.YES


def _births_differ(here: Written, there: Written) -> Truth:
    if here.span is None or there.span is None:
        return Truth.UNKNOWN
    if here.span == there.span:
        return Truth.NO
    return Truth.YES if here.span.intersect(there.span) is None else Truth.UNKNOWN


def plain(words: str) -> str:
    """Take away what is no letter of a spelling: case, doubled spaces, vowel marks, drawn lines."""
    kept = (
        letter
        for letter in unicodedata.normalize("NFC", words)
        if letter != "ـ" and not (unicodedata.combining(letter) and _is_arabic_mark(letter))
    )
    return " ".join("".join(kept).casefold().split())


def _is_arabic_mark(letter: str) -> bool:
    return "\u064b" <= letter <= "\u0652" or letter == "\u0670"
