"""Two long lists with a truth: one in Arabic letters, one in Latin letters, half of them shared.

Names are put together from the word pairs of `benchmarks/data/names`, so that at a hundred
thousand rows most words are still somebody's; families share father, mother and family name. A
newcomer's mistake is to read the shares of errors here as those of any real list: they are
invented, and rather high.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

import names_sets as sets

from homeward.core.claims import ClaimKind
from homeward.core.matching import Record, record_of
from homeward.core.spans import Span

FIRST_BORN, DAYS = date(1998, 1, 1), 7305
STATES = ("RUS", "TUR", "FRA", "DEU", "MAR", "TUN", "AZE", "KAZ", "TJK", "UZB", "SWE", "GBR")
CHILDREN, SHARES = (1, 2, 3, 4, 5), (26, 30, 24, 13, 7)
GIVEN_WORDS = 2000
STANDING = ((True, True), (True, False), (True, True), (False, True))


@dataclass(frozen=True, slots=True)
class Says:
    """A fact of a row; the shape of `core.lists.Fact`."""

    kind: ClaimKind
    words: str
    code: str = ""
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Child:
    """Somebody who does not exist. Names are words of the Arabic half of the pairs."""

    given: str
    father: str
    family: str
    mother: str
    mother_family: str
    sex: str
    born: date
    state: str


@dataclass(frozen=True, slots=True)
class TwoLists:
    """Records of both lists, and which of them are about one person."""

    ones: list[Record]
    others: list[Record]
    true: set[tuple[str, str]]


def two_lists(size: int, seed: int = 1) -> TwoLists:
    """Invent two lists of so many rows; half of each list stands on the other, too.

    Args:
        size: Rows of each list.
        seed: Any whole number.
    """
    world = _Writer(seed)
    lists: tuple[list[Record], list[Record]] = ([], [])
    true: set[tuple[str, str]] = set()
    for number, child in enumerate(world.children()):
        here, there = world.chance.choice(
            ((True, True), (True, False), (True, True), (False, True))
        )
        keys = f"a:{number}", f"b:{number}"
        if here and len(lists[0]) < size:
            lists[0].append(record_of(keys[0], world.arabic(child), kind="holding", source="a"))
        if there and len(lists[1]) < size:
            lists[1].append(record_of(keys[1], world.latin(child), kind="agency", source="b"))
            if here and lists[0][-1].key == keys[0]:
                true.add(keys)
        if len(lists[0]) == len(lists[1]) == size:
            break
    for records in lists:
        world.chance.shuffle(records)
    return TwoLists(*lists, true)


class _Writer:
    """Draws families and writes their rows."""

    def __init__(self, seed: int) -> None:
        self.chance = random.Random(seed)  # noqa: S311 - invented people, no secrets
        self.composer = sets.Composer("arabic", sets.words_of_full("arabic"), seed)
        frequent = sorted(
            range(len(self.composer.words)), key=lambda at: -self.composer.weights[at]
        )[:GIVEN_WORDS]
        self.given = [self.composer.words[at] for at in frequent]
        self.given_weights = [self.composer.weights[at] for at in frequent]

    def children(self) -> Iterator[Child]:
        """Draw families without end."""
        chance = self.chance
        while True:
            family, mother_family = chance.choices(self.composer.words, self.composer.weights, k=2)
            father, mother = self._given(), self._given()
            if chance.random() < 0.5:
                mother_family = family
            born = FIRST_BORN + timedelta(days=chance.randrange(DAYS))
            state = chance.choice(STATES)
            for _ in range(chance.choices(CHILDREN, SHARES)[0]):
                yield Child(
                    self._given(),
                    father,
                    family,
                    mother,
                    mother_family,
                    chance.choice("FM"),
                    born,
                    state,
                )
                twins = chance.random() < 0.04
                born += timedelta(days=0 if twins else chance.randint(330, 1300))

    def _given(self) -> str:
        return self.chance.choices(self.given, self.given_weights)[0]

    def arabic(self, child: Child) -> list[Says]:
        """Write a row of the list in Arabic letters."""
        chance = self.chance
        said = [Says(ClaimKind.NAME, f"{child.given} {child.father} {child.family}")]
        mother = child.mother
        if chance.random() < 0.7:
            mother = f"{child.mother} {child.mother_family}"
        return [*said, *self._rest(child, mother)]

    def latin(self, child: Child) -> list[Says]:
        """Write a row of the list in Latin letters, with slips."""
        chance = self.chance
        words = [child.given, child.father, child.family]
        if chance.random() < 0.3:
            del words[1]
        if chance.random() < 0.1:
            words = [words[-1], *words[:-1]]
        mother = [child.mother, child.mother_family][: 1 + (chance.random() < 0.6)]
        said = [Says(ClaimKind.NAME, " ".join(map(self._spelt, words)))]
        return [*said, *self._rest(child, " ".join(map(self._spelt, mother)))]

    def _spelt(self, word: str) -> str:
        """Spell a word in Latin letters, as somebody has spelt it once, seldom with a slip."""
        latin = self.chance.choices(*self.composer.spellings[word])[0]
        return self.composer.mistype(latin) if self.chance.random() < sets.MISTYPED else latin

    def _rest(self, child: Child, mother: str) -> Iterator[Says]:
        chance = self.chance
        if chance.random() < 0.7:
            yield Says(ClaimKind.MOTHER_NAME, mother)
        span = self._birth(child.born)
        if span is not None:
            yield Says(ClaimKind.BIRTH, str(span), "", span)
        if chance.random() < 0.95:
            yield Says(ClaimKind.SEX, child.sex, child.sex)
        if chance.random() < 0.9:
            state = child.state if chance.random() < 0.95 else chance.choice(STATES)
            yield Says(ClaimKind.NATIONALITY, state, state)

    def _birth(self, born: date) -> Span | None:
        """Write a birth: a day, a day with a slip, a year, a year that is off, or nothing."""
        chance = self.chance
        way = chance.random()
        if way < 0.55:
            return Span.day(born)
        if way < 0.58 and born.day <= 12:
            return Span.day(born.replace(month=born.day, day=born.month))
        if way < 0.62:
            return Span.day(born + timedelta(days=chance.randint(-400, 400)))
        if way < 0.87:
            return Span.year(born.year + chance.choice((0, 0, 0, 0, 0, 0, 0, -1, 1)))
        return None
