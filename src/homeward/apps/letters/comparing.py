"""What a desk changed in a note, word by word, for the lawyer who reads it.

A newcomer's mistake is to compare letters: half a word struck out and half of it new cannot be
read, least of all in Arabic. Whole words are compared.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import Enum

from homeward.apps.letters.typesetting.wording import Body, lines


class Change(Enum):
    """What became of some words."""

    SAME = "same"
    GONE = "gone"
    NEW = "new"


@dataclass(frozen=True, slots=True)
class Compared:
    """One line of a note.

    Attributes:
        kind: "text", "number" or "part", as it is now; as it was, where it is gone.
        pieces: Its words in order, those that are gone among them.
        turned: Its kind is another than it was.
    """

    kind: str
    pieces: tuple[tuple[Change, str], ...]
    turned: bool = False

    @property
    def changed(self) -> bool:
        """Whether anything about the line is not as it was."""
        return self.turned or any(change is not Change.SAME for change, _words in self.pieces)


ALIKE = 0.4
"""From here on two lines are one that was changed; below, one is gone and another new."""


def compare(before: Body, after: Body) -> list[Compared]:
    """Every line of the edited words, and where something is gone, what it was."""
    old, new = lines(before), lines(after)
    found: list[Compared] = []
    for tag, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            found += [Compared(kind, ((Change.SAME, text),)) for kind, text in new[c:d]]
        else:
            found += _replaced(old[a:b], new[c:d])
    return found


def _replaced(old: Sequence[tuple[str, str]], new: Sequence[tuple[str, str]]) -> Iterator[Compared]:
    """Lines in the place of others: each new one beside the next old one that is like it."""
    waiting = list(old)
    for kind, text in new:
        at = next((i for i, (_k, was) in enumerate(waiting) if _alike(was, text)), None)
        if at is None:
            yield Compared(kind, ((Change.NEW, text),))
            continue
        yield from (Compared(was, ((Change.GONE, gone),)) for was, gone in waiting[:at])
        was_kind, was = waiting[at]
        waiting = waiting[at + 1 :]
        yield Compared(kind, tuple(_words(was, text)), turned=was_kind != kind)
    yield from (Compared(was, ((Change.GONE, gone),)) for was, gone in waiting)


def _alike(old: str, new: str) -> bool:
    return SequenceMatcher(None, old.split(), new.split(), autojunk=False).ratio() >= ALIKE


def _words(old: str, new: str) -> Iterator[tuple[Change, str]]:
    was, now = old.split(), new.split()
    for tag, a, b, c, d in SequenceMatcher(None, was, now, autojunk=False).get_opcodes():
        if tag == "equal":
            yield Change.SAME, " ".join(now[c:d])
            continue
        if b > a:
            yield Change.GONE, " ".join(was[a:b])
        if d > c:
            yield Change.NEW, " ".join(now[c:d])
