"""What was said to a State's mission and what came back: what waits, since when, what is next.

A newcomer's mistake is to take a silence for a refusal, or nothing recorded for nothing said. A
State is silent only where a day to answer is known and has passed; where no such day is known it is
*waited for*; and where nothing is recorded, nobody knows whether it was ever informed.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum
from math import ceil
from statistics import median
from typing import Final

from homeward.core.truth import Truth, certain

ENOUGH: Final = 3
"""Answers from which a State has a habit. Fewer say nothing about the next one."""


class Direction(Enum):
    """Who spoke."""

    OUT = "out"
    IN = "in"


class Means(Enum):
    """How. The counter is where missions read and answer by themselves."""

    NOTE = "note"
    MAIL = "mail"
    CALL = "call"
    VISIT = "visit"
    MEETING = "meeting"
    COUNTER = "counter"


SPOKEN: Final = frozenset({Means.CALL, Means.VISIT, Means.MEETING})


class Act(Enum):
    """What the desk does when no answer comes, in the order in which it usually does it."""

    REMIND = "remind"
    CALL = "call"
    VISIT = "visit"
    CAPITAL = "capital"
    PROTECTING_POWER = "protecting power"


@dataclass(frozen=True, slots=True)
class Rung:
    """One step of the ladder: what to do so many days after an answer should have come.

    Attributes:
        after: Days after the last day to answer; after the day of asking, where none is known.
        act: What to do.
    """

    after: int
    act: Act


LADDER: Final = (
    Rung(7, Act.REMIND),
    Rung(21, Act.CALL),
    Rung(35, Act.VISIT),
    Rung(60, Act.CAPITAL),
    Rung(90, Act.PROTECTING_POWER),
)
"""Where a desk has set none of its own. A proposal: no source prescribes these days."""


@dataclass(frozen=True, slots=True)
class Exchange:
    """One note, call, visit or meeting.

    Attributes:
        key: Its own key.
        direction: Who spoke.
        means: How.
        on: The day.
        of: Key of what it answers, or follows up; empty for none.
        asks: Whether it waits for an answer; only what went out does.
        answer_by: The last day to answer that it names itself.
        act: Which step of the ladder it took; `None` for none.
    """

    key: str
    direction: Direction
    means: Means
    on: date
    of: str = ""
    asks: bool = False
    answer_by: date | None = None
    act: Act | None = None


class Basis(Enum):
    """Whence a last day to answer is known."""

    NAMED = "named"
    HABIT = "habit"
    NOT_KNOWN = "not known"


@dataclass(frozen=True, slots=True)
class Habit:
    """How long a State took to answer so far.

    Attributes:
        days: The median, rounded up; `None` while fewer than `ENOUGH` answers are known.
        answers: How many there were.
    """

    days: int | None
    answers: int


@dataclass(frozen=True, slots=True)
class Waiting:
    """Something asked that nothing has answered.

    Attributes:
        asked: What was asked.
        last: The last day to answer; `None` where nobody knows one.
        basis: Whence that day is known.
        overdue: Whether it has passed; unknown without such a day.
    """

    asked: Exchange
    last: date | None
    basis: Basis
    overdue: Truth


@dataclass(frozen=True, slots=True)
class Due:
    """A step of the ladder whose day has come and that nobody has taken.

    Attributes:
        waiting: What it is about.
        act: What to do.
        since: From when on.
    """

    waiting: Waiting
    act: Act
    since: date


@dataclass(frozen=True, slots=True)
class Standing:
    """Where the desk stands with a State. `None` means that nothing of the kind is recorded.

    Attributes:
        informed: The first day on which anything was written to it.
        spoken: The last day on which it was called, visited or met.
        answered: The last day on which it answered something.
        waits: The day of the oldest thing asked that waits for an answer.
        silent: The day of the oldest thing asked whose last day to answer has passed.
        recorded: Whether anything at all is recorded.
    """

    informed: date | None = None
    spoken: date | None = None
    answered: date | None = None
    waits: date | None = None
    silent: date | None = None
    recorded: bool = False


def answered_on(found: Iterable[Exchange], asked: Exchange) -> date | None:
    """Say when something asked was first answered; an answer to a reminder of it counts."""
    everything = list(found)
    thread = {asked.key}
    while True:
        more = {one.key for one in everything if _follows(one, thread)} - thread
        if not more:
            break
        thread |= more
    days = [one.on for one in everything if one.direction is Direction.IN and one.of in thread]
    return min(days, default=None)


def _follows(one: Exchange, thread: set[str]) -> bool:
    return one.direction is Direction.OUT and one.of in thread


def habit(found: Sequence[Exchange]) -> Habit:
    """Say in how many days a State has answered: the median over what it did answer."""
    took = [
        (answer - asked.on).days
        for asked in found
        if _opens(asked) and (answer := answered_on(found, asked)) is not None
    ]
    known = [days for days in took if days >= 0]
    return Habit(ceil(median(known)) if len(known) >= ENOUGH else None, len(known))


def _opens(one: Exchange) -> bool:
    """Whether it begins a thread: it asks, and does not merely follow something up."""
    return one.direction is Direction.OUT and one.asks and not one.of


def waiting(found: Sequence[Exchange], on: date) -> list[Waiting]:
    """List what was asked and not answered by a day, oldest first."""
    usual = habit(found)
    open_now = [one for one in found if _opens(one) and answered_on(found, one) is None]
    return [_waiting(one, usual, on) for one in sorted(open_now, key=lambda one: (one.on, one.key))]


def _waiting(asked: Exchange, usual: Habit, on: date) -> Waiting:
    last, basis = asked.answer_by, Basis.NAMED
    if last is None and usual.days is not None:
        last, basis = asked.on + timedelta(days=usual.days), Basis.HABIT
    if last is None:
        return Waiting(asked, None, Basis.NOT_KNOWN, Truth.UNKNOWN)
    return Waiting(asked, last, basis, certain(last < on))


def due(found: Sequence[Exchange], ladder: Sequence[Rung], on: date) -> list[Due]:
    """List the steps whose day has come and that were not taken, the oldest first.

    Of several steps of one matter only the highest is listed: who should have called three weeks
    ago does not begin with a reminder.
    """
    steps = []
    for one in waiting(found, on):
        taken = {each.act for each in found if each.of == one.asked.key}
        since = one.last or one.asked.on
        ripe = [r for r in ladder if since + timedelta(days=r.after) <= on and r.act not in taken]
        later = [r.after for r in ladder if r.act in taken]
        ripe = [r for r in ripe if r.after > max(later, default=-1)]
        if ripe:
            top = max(ripe, key=lambda rung: rung.after)
            steps.append(Due(one, top.act, since + timedelta(days=top.after)))
    return sorted(steps, key=lambda step: (step.since, step.waiting.asked.key))


def standing(found: Sequence[Exchange], on: date) -> Standing:
    """Say where the desk stands with a State."""
    out = [one for one in found if one.direction is Direction.OUT]
    open_now = waiting(found, on)
    return Standing(
        informed=min((o.on for o in out if o.means not in SPOKEN), default=None),
        spoken=max((one.on for one in found if one.means in SPOKEN), default=None),
        answered=max((o.on for o in found if o.direction is Direction.IN and o.of), default=None),
        waits=min((one.asked.on for one in open_now), default=None),
        silent=min((o.asked.on for o in open_now if o.overdue is Truth.YES), default=None),
        recorded=bool(found),
    )
