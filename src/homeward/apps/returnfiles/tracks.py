"""The tracks of one file as parts: each stage, where it stands, its questions and what to do there.

A newcomer's mistake is to draw a stage's questions for everybody. What this reader does not see
the view does not show, and then there is nothing inside: the same for every file.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.urls import reverse

from homeward.apps.returnfiles import access
from homeward.apps.returnfiles.facts import Gathered
from homeward.apps.returnfiles.labels import STATES
from homeward.apps.ui.parts import ReasonPart
from homeward.apps.ui.present import answer_word, reason_part, say
from homeward.core.finding import Finding
from homeward.core.returns.parties import PARTIES, Party
from homeward.core.returns.readiness import FileView, Item
from homeward.core.returns.stages import Ask, StageRow
from homeward.core.returns.tracks import exits


@dataclass(frozen=True, slots=True)
class AskPart:
    """One question of a stage, as it stands."""

    question: str
    answer: str
    reason: str
    who: str
    answer_url: str
    withdraw_url: str = ""
    taken_by: str = ""
    give_url: str = ""


@dataclass(frozen=True, slots=True)
class StagePart:
    """One stage, where it stands, and what may be done at it; nothing inside where it is sealed."""

    number: str
    name: str
    letter: str
    state: str
    asks: tuple[AskPart, ...]
    further: tuple[ReasonPart, ...]
    reopen_url: str


def who_words(who: Sequence[Party]) -> str:
    """Name who has to do something."""
    return " · ".join(say(PARTIES[party]) for party in who)


def file_url(name: str, one: Gathered, query: str = "") -> str:
    """The address of a page of this file; a query holds keys of the stage table alone."""
    return reverse(f"returnfiles:{name}", args=[one.row.pk]) + (f"?{query}" if query else "")


@dataclass(frozen=True, slots=True)
class Tracks:
    """What every stage of one file is drawn from, read once.

    Attributes:
        one: The file.
        view: The core's view of it for this reader.
        items: What its readiness asks.
        taken: Who has which question, by its key.
    """

    one: Gathered
    view: FileView
    items: tuple[Item, ...]
    taken: dict[str, Any]

    def stage(self, row: StageRow) -> StagePart:
        """Draw one stage."""
        state, shown = self.view.state(row.stage), self.view.shows(row.stage)
        asks = tuple(
            self._ask(ask, finding)
            for ask, finding in (exits(row, self.view.found) if shown else ())
        )
        further = [i.finding for i in self.items if shown and i.stage is row.stage and not i.ask]
        answered = any(part.withdraw_url for part in asks)
        return StagePart(
            number=row.stage.value,
            name=say(row.name),
            letter=access.LETTERS[state],
            state=str(STATES[state]),
            asks=asks,
            further=tuple(reason_part(finding) for finding in further),
            reopen_url=file_url("reopen", self.one, f"stage={row.stage.value}") if answered else "",
        )

    def _ask(self, ask: Ask, finding: Finding) -> AskPart:
        standing = self.view.found[ask.key]
        acts = {str(act.number): act for act in self.one.acts}
        act = acts.get(standing.answer.key) if standing.answer else None
        task = self.taken.get(ask.key)
        return AskPart(
            question=say(ask.question),
            answer=answer_word(finding.truth),
            reason=say(finding.reason),
            who=who_words(ask.by),
            answer_url=file_url("answer", self.one, f"ask={ask.key}"),
            withdraw_url=reverse("returnfiles:withdraw", args=[act.key]) if act else "",
            taken_by=task.member.shown_as if task else "",
            give_url=file_url("give", self.one, f"ask={ask.key}"),
        )
