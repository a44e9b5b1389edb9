"""How many persons per second get their standing, with full reasons, from the core alone.

    python benchmarks/standing_core.py [persons]

The population is invented and seeded: birth as a day, a year or nothing, one status, several or
none, terms with days of arrest. Findings are built whole (the tree, its sentences and claims);
no database, no rendering. A newcomer's mistake is to time one person again and again: the
caches would then answer. Every person here has their own claims, and births and words vary as
they do on lists; the caches start empty. Processor time counts, not the clock on the wall, so
that what else runs on the machine does not; the wall's rate is printed beside it.
"""

from __future__ import annotations

import gc
import random
import sys
import time
from collections import Counter
from datetime import date, timedelta

from homeward.core.claims import LegalStatus, Penalty, PenaltyKind
from homeward.core.law.facts import PenaltySaid, PersonFacts, StatusSaid
from homeward.core.law.register import standing
from homeward.core.spans import Span

ON = date(2018, 7, 3)
NEEDED, GOAL = 20_000, 40_000


def person(dice: random.Random, number: int) -> PersonFacts:
    """Invent one person; the mix is that of the fictional lists, roughly."""
    birth, words = birth_of(dice)
    statuses = tuple(
        StatusSaid(dice.choice(list(LegalStatus)), said_on(dice), f"claim-{number}-{place}")
        for place in range(dice.choices((0, 1, 2, 3), (15, 70, 12, 3))[0])
    )
    convicted = any(said.status is LegalStatus.CONVICTED for said in statuses)
    penalty = Penalty(PenaltyKind.TERM, dice.choice((6, 60, 180, 240)))
    return PersonFacts(
        birth=birth,
        birth_words=words,
        birth_claims=(f"claim-{number}-birth",),
        birth_disputed=dice.random() < 0.02,
        statuses=statuses,
        penalties=(PenaltySaid(penalty, f"claim-{number}-penalty"),) if convicted else (),
        arrest=Span.day(date(2017, 8, 1) + timedelta(days=dice.randrange(60))),
    )


def birth_of(dice: random.Random) -> tuple[Span | None, str]:
    """Invent a birth: a day for half of the persons, a year for a third, otherwise nothing."""
    born = date(1970, 1, 1) + timedelta(days=dice.randrange(17_700))
    kind = dice.random()
    if kind < 0.5:
        return Span.day(born), born.isoformat()
    if kind < 0.85:
        return Span.year(born.year), str(born.year)
    return None, ""


def said_on(dice: random.Random) -> date:
    """Take the day of one of the lists of three years: statuses are as old as their list."""
    return ON if dice.random() < 0.7 else ON - timedelta(days=28 * dice.randrange(1, 37))


def main() -> int:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 200_000
    dice = random.Random(20180703)  # noqa: S311 - a seeded, invented population
    people = [person(dice, number) for number in range(count)]
    answers: Counter[str] = Counter()
    gc.collect()
    wall, start = time.perf_counter(), time.process_time()
    for facts in people:
        answers[standing(facts, on=ON).truth.value] += 1
    rate = count / (time.process_time() - start)
    on_wall = count / (time.perf_counter() - wall)
    print(f"persons: {count}   answers: {dict(sorted(answers.items()))}")
    print(f"standing with full reasons: {rate:,.0f} persons/s of one core's time")
    print(f"by the wall's clock {on_wall:,.0f}; needed {NEEDED:,}, aimed at {GOAL:,}")
    return 0 if rate >= NEEDED else 1


if __name__ == "__main__":
    raise SystemExit(main())
