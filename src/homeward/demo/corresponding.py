"""What passed with some States of the invented world: notes of every kind, answers, a silence.

One State answers and is thanked, one asks about a child and is answered, one is spoken with about
how children are handed over, one is silent and reminded. A newcomer's mistake is to date it all on
today: a reminder needs a note that has waited, so the days lie behind us, in the order of numbers.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import date, timedelta
from typing import Final

from homeward.apps.audit.actions import acting_as
from homeward.apps.audit.actor import Actor
from homeward.apps.correspondence.actions import Said, record
from homeward.apps.correspondence.models import Exchange
from homeward.apps.counter.models import Mission
from homeward.apps.letters.access import letters
from homeward.apps.letters.actions import (
    NoMissionError,
    NothingToWriteError,
    Wanted,
    write_about,
    write_request,
)
from homeward.apps.letters.models import Letter
from homeward.apps.letters.typesetting.note import NoteKind
from homeward.apps.releases.handing import NamesClosedError, hand_over
from homeward.core.correspondence import Act, Direction, Means
from homeward.demo.missions import ABROAD, COORDINATOR, RESIDENT

ASKED: Final = 45
"""So many days ago the first notes went out."""
ANSWER_WITHIN: Final = 21
FRENCH, RUSSIAN = ("fr", "ar"), ("ru", "ar")
SECTION: Final = "Consular section (invented)"


def correspond(actors: Mapping[str, Actor], served: Mapping[str, Mission], day: date) -> int:
    """Record what passed, write the notes that follow, lay every note at its mission's counter.

    Args:
        actors: The invented members by user name.
        served: The mission of each officer, by the officer's user name.
        day: Today in that world.

    Returns:
        How many notes there are; fewer where the seed has nobody of such a State.
    """
    coordinator = actors[COORDINATOR]
    with acting_as(coordinator):
        desk = _Pen(coordinator, day)
        states = {login: mission.state for login, mission in served.items()}
        first = {
            each.state: each for each in letters(coordinator).filter(draft=False, text="request")
        }
        silent = next((one for state, one in first.items() if state not in states.values()), None)
        _in_order(
            [
                *_answers_and_is_thanked(desk, first.get(states.get(RESIDENT, ""))),
                *_is_spoken_with(desk, states.get(ABROAD, "")),
                *_is_silent(desk, silent),
            ]
        )
        for mission in served.values():
            _lay_at_the_counter(coordinator, mission, day)
        return letters(coordinator).filter(draft=False).count()


_Step = tuple[int, Callable[[], None]]
"""How many days ago, and what was done."""


def _in_order(steps: list[_Step]) -> None:
    """Take all steps by their days, so that numbers follow days.

    A note is left out where nobody of whom it would speak is asked for on its day.
    """
    for _ago, take in sorted(steps, key=lambda step: -step[0]):
        with suppress(NothingToWriteError, NoMissionError):
            take()


class _Pen:
    """Writes and records on days that lie behind, and remembers what was last said to whom."""

    def __init__(self, actor: Actor, day: date) -> None:
        self.actor, self.day = actor, day
        self.last: dict[str, Exchange] = {}

    def on(self, ago: int) -> date:
        """The day so many days ago."""
        return self.day - timedelta(days=ago)

    def sent(self, letter: Letter, ago: int, about: str, act: Act | None = None) -> None:
        """Record that a note went out, and that an answer is awaited."""
        asks = letter.text != NoteKind.THANKS.value
        limit = self.on(ago - ANSWER_WITHIN) if asks and ago > ANSWER_WITHIN else None
        said = Said(
            direction=Direction.OUT,
            means=Means.NOTE,
            day=self.on(ago),
            whom=SECTION,
            about=about,
            of=self._of(letter.state),
            letter=letter.pk,
            asks=asks,
            answer_by=limit,
            act=act,
            persons=tuple(letter.persons.values_list("pk", flat=True)),
        )
        self._record(letter.state, said)

    def came(self, state: str, means: Means, ago: int, about: str) -> None:
        """Record what a State said to the note before; nothing where none went out."""
        if state in self.last:
            day = self.on(ago)
            said = Said(
                direction=Direction.IN, means=means, day=day, whom=SECTION, about=about,
                of=self._of(state),
            )  # fmt: skip
            self._record(state, said)

    def writes(self, kind: NoteKind, about: Letter, languages: tuple[str, str], ago: int) -> Letter:
        """Write a note about an earlier one."""
        wanted = Wanted(kind, languages)
        return write_about(actor=self.actor, wanted=wanted, key=about.pk, on=self.on(ago))

    def _of(self, state: str) -> str:
        return str(self.last[state].pk) if state in self.last else ""

    def _record(self, state: str, said: Said) -> None:
        self.last[state] = record(actor=self.actor, state=state, said=said, today=self.day)


def _answers_and_is_thanked(desk: _Pen, first: Letter | None) -> list[_Step]:
    if first is None:
        return []

    def answer() -> None:
        note = desk.writes(NoteKind.ANSWER, first, FRENCH, 28)
        desk.sent(note, 28, "Particulars as they stand now (invented)")

    def thank() -> None:
        note = desk.writes(NoteKind.THANKS, first, FRENCH, 12)
        desk.sent(note, 12, "Thanks for the answer (invented)")

    state = first.state
    return [
        (ASKED, lambda: desk.sent(first, ASKED, "First request (invented)")),
        (31, lambda: desk.came(state, Means.NOTE, 31, "Asks for the particulars (invented)")),
        (28, answer),
        (14, lambda: desk.came(state, Means.COUNTER, 14, "Confirms one of them (invented)")),
        (12, thank),
    ]


def _is_spoken_with(desk: _Pen, state: str) -> list[_Step]:
    if not state:
        return []
    written: list[Letter] = []

    def ask() -> None:
        first = write_request(
            actor=desk.actor, state=state, on=desk.on(40), draft=False, languages=RUSSIAN
        )
        written.append(first)
        desk.sent(first, 40, "First request (invented)")

    def propose_handing_over() -> None:
        for first in written:
            note = desk.writes(NoteKind.HANDOVER, first, RUSSIAN, 5)
            desk.sent(note, 5, "How children are handed over (invented)")

    asks = "Confirms, and asks how children are handed over (invented)"
    return [
        (40, ask),
        (20, lambda: desk.came(state, Means.MEETING, 20, asks)),
        (5, propose_handing_over),
    ]


def _is_silent(desk: _Pen, first: Letter | None) -> list[_Step]:
    if first is None:
        return []

    def remind() -> None:
        note = desk.writes(NoteKind.REMINDER, first, ("en", "ar"), 17)
        desk.sent(note, 17, "Reminder (invented)", Act.REMIND)

    return [
        (ASKED, lambda: desk.sent(first, ASKED, "First request (invented)")),
        (17, remind),
    ]


def _lay_at_the_counter(coordinator: Actor, mission: Mission, day: date) -> None:
    for letter in letters(coordinator, mission.state).filter(draft=False).defer(None):
        try:
            hand_over(actor=coordinator, letter=letter, mission=mission, on=day)
        except NamesClosedError:
            continue
