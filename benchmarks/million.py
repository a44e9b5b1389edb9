"""A store with very many invented persons, for measuring how they are searched and compared.

Names are put together from the word pairs in `data/names`: families with a family name, a father
and a mother, on ten lists of which each is written in one script. Some persons are spelt once
more, in the other script and with slips, as somebody would ask for them or another list would
write them; that is the truth by which recall is counted.

A newcomer's mistake is to measure on the demonstration's few names: a thousand people called the
same are no question that anybody could answer.
"""

from __future__ import annotations

import csv
import json
import random
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import date, timedelta
from itertools import accumulate, islice
from pathlib import Path
from typing import Any

from names_sets import MANNER, MISTYPED, SCRIPTS, TURNED, Composer, rows, words_of_full

DAY = date(2018, 7, 3)
LISTS = 10
HEADINGS = ("Name", "Mother's name", "Sex", "Date of birth", "Place of holding")
# Which script a list is written in, and of which script its people's names are.
WRITTEN = (("arabic", "arabic"), ("latin", "arabic"), ("cyrillic", "cyrillic"))
WRITTEN += (("arabic", "arabic"), ("latin", "cyrillic"), ("arabic", "arabic"))
PLACES = [f"{kind} {n}" for kind in ("Prison", "Reformatory", "Women's prison") for n in range(40)]
SPELT_ONCE_MORE = 1_200
NEW_LIST, KNOWN_ON_IT = 1_000, 500


@dataclass(frozen=True)
class Someone:
    """An invented person: words in their own script, and what a list says besides."""

    name: tuple[str, ...]
    mother: tuple[str, ...]
    sex: str
    born: date
    place: str
    script: str


@dataclass(frozen=True)
class Truth:
    """Where a person stands, and how another one would write them."""

    list: int
    row: int
    name: str
    mother: str
    year: int
    day: str
    sex: str


class Words:
    """Words of one script, drawn as often as they are met, and their Latin spellings."""

    def __init__(self, script: str) -> None:
        self.script, power = script, MANNER[script][1]
        some = words_of_full(script)
        seen: dict[str, dict[str, int]] = defaultdict(dict)
        for row in rows(f"word_{SCRIPTS[script]}"):
            if row["script_form"] in some:
                seen[row["script_form"]][row["latin"]] = int(row["count"])
        self.words = list(seen)
        self.steps = list(accumulate(sum(seen[word].values()) ** power for word in self.words))
        self.spellings = {
            word: (list(found), list(accumulate(count**0.8 for count in found.values())))
            for word, found in seen.items()
        }

    def draw(self, chance: random.Random, count: int) -> list[str]:
        """Draw words."""
        return chance.choices(self.words, cum_weights=self.steps, k=count)

    def spelt(self, chance: random.Random, words: tuple[str, ...]) -> list[str]:
        """Write each word in Latin letters, one of the ways in which it was met."""
        found = []
        for word in words:
            ways, steps = self.spellings[word]
            found.append(chance.choices(ways, cum_weights=steps)[0])
        return found


def families(words: Words, chance: random.Random) -> Iterator[list[Someone]]:
    """Draw families without end: children, and their mother half of the time."""
    while True:
        father, grandfather, family, own, hers = words.draw(chance, 5)
        mother = (own, hers)
        place = chance.choice(PLACES)
        young = DAY - timedelta(days=chance.randrange(20 * 365))
        found = []
        if chance.random() < 0.5:
            born = young - timedelta(days=chance.randrange(18 * 365, 40 * 365))
            found.append(Someone(mother, (), "F", born, place, words.script))
        for _child in range(chance.randrange(1, 5)):
            given = words.draw(chance, 1)[0]
            name = (
                (given, father, grandfather, family)
                if chance.random() < 0.3
                else (
                    given,
                    father,
                    family,
                )
            )
            born = young + timedelta(days=chance.randrange(-2500, 2500))
            sex = chance.choice("FM")
            found.append(Someone(name, mother, sex, born, place, words.script))
        yield found


def people(words: Words, chance: random.Random) -> Iterator[Someone]:
    for family in families(words, chance):
        yield from family


def as_listed(words: Words, chance: random.Random, one: Someone, script: str) -> tuple[str, ...]:
    """Write a row, in the person's own script or in Latin letters."""
    own = script == one.script
    name = one.name if own else words.spelt(chance, one.name)
    mother = one.mother if own else words.spelt(chance, one.mother)
    said = chance.random()
    born = one.born.isoformat() if said < 0.6 else str(one.born.year) if said < 0.9 else ""
    return " ".join(name), " ".join(mother), one.sex, born, one.place


def once_more(words: Words, chance: random.Random, one: Someone) -> tuple[str, str]:
    """Spell name and mother again, as somebody else would: turned, shortened, mistyped."""
    name = words.spelt(chance, one.name)
    if len(name) > 2 and chance.random() < 0.25:
        del name[chance.randrange(1, len(name) - 1)]
    if chance.random() < TURNED:
        name = [name[-1], *name[:-1]]
    slips = Composer.__new__(Composer)
    slips.chance = chance
    name = [slips.mistype(word) if chance.random() < MISTYPED else word for word in name]
    return " ".join(name), " ".join(words.spelt(chance, one.mother))


def write_lists(folder: Path, persons: int) -> None:
    """Write ten lists, the truth about some who stand on them, and a new list."""
    vocabulary = {script: Words(script) for script in SCRIPTS}
    truth: list[Truth] = []
    every = max(1, persons // SPELT_ONCE_MORE)
    for number in range(LISTS):
        script, names = WRITTEN[number % len(WRITTEN)]
        words, chance = vocabulary[names], random.Random(number)  # noqa: S311 - invented people
        aside = random.Random(1_000 + number)  # noqa: S311
        with (folder / f"list-{number}.csv").open("w", encoding="utf-8", newline="") as file:
            out = csv.writer(file)
            out.writerow(HEADINGS)
            for at, one in enumerate(islice(people(words, chance), persons // LISTS)):
                out.writerow(as_listed(words, chance, one, script))
                if at % every == every // 2 and script != "latin" and len(one.name) > 2:
                    truth.append(_truth(words, aside, one, number, at + 2))
    said = [asdict(each) for each in truth]
    (folder / "truth.json").write_text(json.dumps(said, ensure_ascii=False), encoding="utf-8")
    _write_new_list(folder, vocabulary["arabic"], truth)


def _truth(words: Words, chance: random.Random, one: Someone, number: int, row: int) -> Truth:
    name, mother = once_more(words, chance, one)
    return Truth(number, row, name, mother, one.born.year, one.born.isoformat(), one.sex)


def _write_new_list(folder: Path, words: Words, truth: list[Truth]) -> None:
    """Half of the new list stands on the register, spelt otherwise; half stands nowhere."""
    chance = random.Random(833)  # noqa: S311
    known = chance.sample(truth, min(KNOWN_ON_IT, len(truth)))
    lines: list[tuple[tuple[str, ...], Truth | None]] = [
        ((t.name, t.mother, t.sex, t.day if chance.random() < 0.5 else str(t.year), ""), t)
        for t in known
    ]
    fresh = islice(people(words, random.Random(834)), NEW_LIST - len(lines))  # noqa: S311
    lines += [(as_listed(words, chance, one, "latin"), None) for one in fresh]
    chance.shuffle(lines)
    with (folder / "new.csv").open("w", encoding="utf-8", newline="") as file:
        out = csv.writer(file)
        out.writerow(HEADINGS)
        out.writerows(line for line, _truth in lines)
    said = [[at + 2, asdict(t)] for at, (_line, t) in enumerate(lines) if t]
    (folder / "new.json").write_text(json.dumps(said, ensure_ascii=False), encoding="utf-8")


def fill(home: Path, persons: int, *, say: Any = print) -> None:
    """Take ten lists in and write their search keys, unless an earlier run has done so here.

    Inside `config.start.running`.
    """
    from django.db import connections

    from homeward.apps.accounts.access import command_line_actor
    from homeward.apps.audit.actions import acting_as
    from homeward.apps.search.actions import write_keys

    done = home / "filled"
    if done.exists() and done.read_text("utf-8") == str(persons):
        return
    folder = home / "lists"
    folder.mkdir(exist_ok=True)
    write_lists(folder, persons)
    actor, keys = command_line_actor(), []
    for number in range(LISTS):
        keys.append(str(take_in(actor, folder / f"list-{number}.csv").pk))
        more = True
        while more:
            with acting_as(actor):
                more = write_keys(actor=actor, list_key=keys[-1])
        say(f"list {number} is taken in and can be searched", flush=True)
    (folder / "keys.json").write_text(json.dumps(keys), encoding="utf-8")
    with connections["owner"].cursor() as cursor:
        cursor.execute("vacuum (analyze)")
    done.write_text(str(persons), encoding="utf-8")


def take_in(actor: Any, path: Path) -> Any:
    """Take one list in, as the command does; gives it."""
    from homeward.apps.audit.actions import acting_as
    from homeward.apps.intake import actions

    with acting_as(actor):
        received = actions.receive(
            actor=actor,
            content=path.read_bytes(),
            file_name=path.name,
            label=f"Invented authority, {path.stem} (fictional)",
            received_on=DAY,
        )
        return actions.commit(actor=actor, key=received.list.pk, understood=received.understood)


def known(home: Path) -> list[Truth]:
    """Who was spelt once more."""
    said = json.loads((home / "lists" / "truth.json").read_text("utf-8"))
    return [Truth(**each) for each in said]


def persons_of(home: Path, truths: list[Truth]) -> dict[tuple[int, int], Any]:
    """Persons by list and row. Inside a door to read."""
    from homeward.apps.intake.models import Row

    keys = json.loads((home / "lists" / "keys.json").read_text("utf-8"))
    found = {}
    for number in {truth.list for truth in truths}:
        wanted = [truth.row for truth in truths if truth.list == number]
        asked = Row.objects.filter(list_id=keys[number], number__in=wanted)
        found |= {(number, row): person for row, person in asked.values_list("number", "person")}
    return found
