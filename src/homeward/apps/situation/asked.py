"""Reads from an address which number somebody wants to see behind, and says it in words.

Addresses hold codes of stages, parties, questions and States, never a word about a person. What
is not known is no such page.
"""

from __future__ import annotations

from collections.abc import Mapping

from django.http import Http404
from django.utils.formats import number_format
from django.utils.translation import gettext as _

from homeward.apps.register.labels import is_state, state_name
from homeward.apps.situation.access import Files, Persons
from homeward.apps.situation.labels import ANSWERS, FOLLOW, STEPS, TRACKS, TURNS, WAITS
from homeward.apps.ui.present import say
from homeward.core.returns.counted import FOLLOWED, THRESHOLDS, Awaited, Step, Track, Turning
from homeward.core.returns.parties import PARTIES, Party
from homeward.core.returns.stages import Stage
from homeward.core.returns.table import ASKS, ROWS

_NONE, _OPEN = "none", "open"


def files_wanted(query: Mapping[str, str]) -> tuple[Files, str]:
    """Which files, and what they are in words.

    Raises:
        Http404: There is no such stage, party, question, letter or State.
    """
    try:
        return _files_wanted(query)
    except (ValueError, KeyError, StopIteration):
        raise Http404 from None


def _files_wanted(query: Mapping[str, str]) -> tuple[Files, str]:
    letter = query.get("letter", "")
    if stage := query.get("stage"):
        row, words = ROWS[Stage(stage)], TRACKS[Track(letter)]
        return Files(stage=stage, letters=letter), f"{stage} {say(row.name)}: {words}"
    if party := query.get("party"):
        words = WAITS[Awaited(letter)]
        return Files(party=party, letters=letter), f"{say(PARTIES[Party(party)])}: {words}"
    if check := query.get("check"):
        ask, words = next(a for a in FOLLOWED if a.key == check), FOLLOW[Awaited(letter)]
        return Files(check=check, letters=letter), f"{say(ask.question)} {words}"
    if step := query.get("step"):
        return Files(step=step), f"{_('Movements planned')}: {STEPS[Step(step)]}"
    if state := query.get("state"):
        return _heard(state, query.get("heard", ""))
    return Files(), _("All return files")


def _heard(state: str, heard: str) -> tuple[Files, str]:
    outcomes = {one.value: say(one.words) for one in ASKS["s7.answer"].outcomes}
    words = _("nothing recorded") if heard == _OPEN else outcomes[heard]
    name = _("No State, or several claimed") if state == _NONE else _state(state)
    wanted = Files(
        state="" if state == _NONE else state, heard="" if heard == _OPEN else heard, by_state=True
    )
    return wanted, f"{name}: {words}"


def persons_wanted(query: Mapping[str, str]) -> tuple[Persons, str]:
    """Which persons, and what they are in words.

    Raises:
        Http404: There is no such State, answer, age or letter.
    """
    try:
        return _persons_wanted(query)
    except (ValueError, KeyError):
        raise Http404 from None


def _persons_wanted(query: Mapping[str, str]) -> tuple[Persons, str]:
    if age := query.get("age"):
        years, letter = int(age), query.get("letter", "")
        if years not in THRESHOLDS:
            raise Http404
        turn = _("turn %(years)s") % {"years": number_format(years, use_l10n=True)}
        return Persons(age=years, letters=letter), f"{turn}: {TURNS[Turning(letter)]}"
    if state := query.get("state"):
        name = _("No nationality claimed") if state == _NONE else _state(state)
        answer = query.get("answer", "")
        wanted = Persons(state="" if state == _NONE else state, by_state=True, answer=answer)
        if not answer:
            return wanted, name
        asked = _("Asked to be taken back?")
        return wanted, f"{name}. {asked} {ANSWERS[answer]}"
    return Persons(), _("Everybody who was counted")


def _state(code: str) -> str:
    if not is_state(code):
        raise Http404
    return state_name(code)
