"""One file in letters, for counting many: where each stage stands and for how long, who is awaited.

Letters are kept for lists and pictures (`apps.returnfiles.models.Glance`), once for each
audience, so that a hundred thousand files are counted by the database. They say what the view of
the file says to that reader and nothing else. A newcomer's mistake is to count days for a stage
that begins with a sealed one: the number would tell on which day protection decided.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum
from typing import Final

from homeward.core.law.instruments.iq_juvenile_welfare import ADULT_FROM, FATA_FROM, SABI_FROM
from homeward.core.returns.clocks import Task
from homeward.core.returns.facts import FileFacts
from homeward.core.returns.parties import Party
from homeward.core.returns.readiness import FileView, TrackState
from homeward.core.returns.rising.birthdays import DAYS_BEFORE
from homeward.core.returns.stages import Stage, StageRow
from homeward.core.returns.table import ROWS
from homeward.core.returns.tracks import exits
from homeward.core.spans import Span, birthday
from homeward.core.truth import Truth

BANDS: Final = (30, 90, 180)
"""Days at which an open stage comes into the next band: under 30, under 90, under 180, longer."""
SOON_DAYS: Final = 30
"""How far ahead a planned step is said to be soon."""


class Track(Enum):
    """How a stage is counted: an open one by how long it has been open."""

    HELD = "h"
    WAITING = "w"
    STOPPED = "s"
    MET = "m"
    OPEN_0 = "0"
    OPEN_1 = "1"
    OPEN_2 = "2"
    OPEN_3 = "3"
    OPEN_UNKNOWN = "n"


class Awaited(Enum):
    """How a party, or a check after arrival, is waited for."""

    NOTHING = "-"
    AHEAD = "a"
    NOW = "d"
    OVERDUE = "l"
    MET = "m"
    NOT_MET = "s"


class Step(Enum):
    """When the next planned step of a person is."""

    NONE = "-"
    NO_DAY = "n"
    PASSED = "p"
    SOON = "s"
    LATER = "l"


FOLLOWED: Final = ROWS[Stage.S13].asks
"""The questions after arrival, in the order of their letters."""
_OPEN: Final = (Track.OPEN_0, Track.OPEN_1, Track.OPEN_2, Track.OPEN_3)
_STATES: Final = {
    TrackState.HELD: Track.HELD,
    TrackState.WAITING: Track.WAITING,
    TrackState.STOPPED: Track.STOPPED,
    TrackState.MET: Track.MET,
}
_WORST: Final = (Awaited.NOTHING, Awaited.AHEAD, Awaited.NOW, Awaited.OVERDUE)


@dataclass(frozen=True, slots=True)
class Counted:
    """A file in letters.

    Attributes:
        tracks: A `Track` for each stage, S0 first.
        waits: An `Awaited` for each party, in the order of `Party`.
        follow: An `Awaited` for each of `FOLLOWED`.
        step: A `Step`.
        heard: What the State answered about nationality, as recorded; empty while it is open.
    """

    tracks: str
    waits: str
    follow: str
    step: str
    heard: str


def counted(
    view: FileView,
    facts: FileFacts,
    todo: Sequence[Task],
    since: Mapping[Stage, date],
    *,
    on: date,
) -> Counted:
    """Write one file in letters for the reader of the view.

    Args:
        view: The file before its reader.
        facts: What is known around it.
        todo: The reader's tasks (`clocks.tasks`).
        since: Since when each stage's entry holds (`clocks.entered_on`).
        on: Today.
    """
    return Counted(
        tracks="".join(_track(view, row, since, on).value for row in ROWS.values()),
        waits="".join(_worst(party, todo, on).value for party in Party),
        follow="".join(one.value for one in _follow(view, todo, on)),
        step=_step(facts, on).value,
        heard=view.found["s7.answer"].value,
    )


def _track(view: FileView, row: StageRow, since: Mapping[Stage, date], on: date) -> Track:
    state = view.state(row.stage)
    if state is not TrackState.OPEN:
        return _STATES[state]
    start = _open_since(view, row, since)
    if start is None:
        return Track.OPEN_UNKNOWN
    days = (on - start).days
    return _OPEN[sum(days >= band for band in BANDS)]


def _open_since(view: FileView, row: StageRow, since: Mapping[Stage, date]) -> date | None:
    """The day from which a stage has been open without a break.

    `None` where the acts do not say, and where this reader must not learn it: a stage that is
    sealed, or that begins with a sealed one.
    """
    begun = since.get(row.stage)
    sealed = not all(view.shows(stage) for stage in (row.stage, *(n.stage for n in row.needs)))
    if begun is None or sealed:
        return None
    still = [ask for ask, finding in exits(row, view.found) if finding.truth is not Truth.YES]
    return max(
        begun, min((view.found[ask.key].open_since or begun for ask in still), default=begun)
    )


def _worst(party: Party, todo: Sequence[Task], on: date) -> Awaited:
    waiting = [_awaited(task.due, on) for task in todo if party in task.who]
    return max(waiting, key=_WORST.index, default=Awaited.NOTHING)


def _awaited(due: Span, on: date) -> Awaited:
    if due.first > on:
        return Awaited.AHEAD
    return Awaited.OVERDUE if due.last < on else Awaited.NOW


def _follow(view: FileView, todo: Sequence[Task], on: date) -> list[Awaited]:
    """Each question after arrival; an answer that does not meet it is never counted as awaited."""
    due = {task.key: task.due for task in todo}
    found = []
    for ask, finding in exits(ROWS[Stage.S13], view.found):
        if finding.truth.known:
            found.append(Awaited.MET if finding.truth is Truth.YES else Awaited.NOT_MET)
        else:
            found.append(_awaited(due[ask.key], on) if ask.key in due else Awaited.NOTHING)
    return found


def _step(facts: FileFacts, on: date) -> Step:
    """The next step that takes this person along; one whose day has passed only if none is next."""
    own = [step.when for step in facts.steps if facts.code in step.persons]
    ahead = [when for when in own if when is not None and when.last >= on]
    if ahead:
        soon = min(when.first for when in ahead) <= on + timedelta(days=SOON_DAYS)
        return Step.SOON if soon else Step.LATER
    if None in own:
        return Step.NO_DAY
    return Step.PASSED if own else Step.NONE


class Turning(Enum):
    """How near a birthday is, at the earliest and at the latest day that the birth allows."""

    TURNED = "p"
    SOON = "c"
    PERHAPS = "m"
    LATER = "l"
    UNKNOWN = "u"


THRESHOLDS: Final = (SABI_FROM.number, 11, FATA_FROM.number, ADULT_FROM.number)
"""Ages at which the law of the holding State changes; eleven in the Kurdistan Region, and perhaps
in federal Iraq (see `RESPONSIBLE_FROM`). Those of other States count in the file itself."""


def turning(birth: Span | None, *, on: date) -> str:
    """Write a `Turning` for each of `THRESHOLDS`: is that birthday within the next days?

    A birth that allows both is `PERHAPS`, whether the birthday may have been or may come later;
    nothing known about the birth is `UNKNOWN`.
    """
    return "".join(_turning(birth, years, on).value for years in THRESHOLDS)


def _turning(birth: Span | None, years: int, on: date) -> Turning:
    if birth is None:
        return Turning.UNKNOWN
    turns, until = birthday(birth, years), on + timedelta(days=DAYS_BEFORE)
    if turns.last <= on:
        return Turning.TURNED
    if turns.first > until:
        return Turning.LATER
    return Turning.SOON if turns.first > on and turns.last <= until else Turning.PERHAPS
