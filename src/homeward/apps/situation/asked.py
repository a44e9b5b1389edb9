"""Reads from an address which number somebody wants to see behind, and says it in words.

Addresses hold codes of stages, parties, questions and States, never a word about a person. What
is not known is no such page.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from django.http import Http404
from django.utils.formats import number_format
from django.utils.translation import gettext as _

from homeward.apps.register.labels import is_state, state_name
from homeward.apps.situation.access import Files, Persons
from homeward.apps.situation.flows import words_of
from homeward.apps.situation.labels import ANSWERS, FOLLOW, STEPS, TRACKS, TURNS, WAITS
from homeward.apps.ui.present import day_words, say
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
    name = next((name for name in _WAYS if name in query), "")
    return _WAYS[name](query) if name else (Files(), _("All return files"))


def _at_stage(query: Mapping[str, str]) -> tuple[Files, str]:
    row, letter = ROWS[Stage(query["stage"])], query.get("letter", "")
    words = f"{say(row.name)} ({row.stage.value}): {TRACKS[Track(letter)]}"
    return Files(stage=row.stage.value, letters=letter), words


def _waited_for(query: Mapping[str, str]) -> tuple[Files, str]:
    party, letter = Party(query["party"]), query.get("letter", "")
    words = f"{say(PARTIES[party])}: {WAITS[Awaited(letter)]}"
    return Files(party=party.value, letters=letter), words


def _followed(query: Mapping[str, str]) -> tuple[Files, str]:
    ask, letter = next(a for a in FOLLOWED if a.key == query["check"]), query.get("letter", "")
    return Files(check=ask.key, letters=letter), f"{say(ask.question)} {FOLLOW[Awaited(letter)]}"


def _stepping(query: Mapping[str, str]) -> tuple[Files, str]:
    step = Step(query["step"])
    return Files(step=step.value), f"{_('Movements planned')}: {STEPS[step]}"


def _moved(query: Mapping[str, str]) -> tuple[Files, str]:
    month, left, into = month_wanted(query), query.get("left", ""), query.get("into", "")
    ends = [words_of(left, 0), _("open again") if left == into else words_of(into, 1)]
    when = day_words(month, "YEAR_MONTH_FORMAT")
    return Files(month=month, left=left, into=into), f"{' → '.join(ends)} ({when})"


def month_wanted(query: Mapping[str, str]) -> date:
    """The first of the month that was asked for.

    Raises:
        ValueError: That is no month.
    """
    return date.fromisoformat(f"{query.get('month', '')}-01")


def _heard(query: Mapping[str, str]) -> tuple[Files, str]:
    state, heard = query["state"], query.get("heard", "")
    outcomes = {one.value: say(one.words) for one in ASKS["s7.answer"].outcomes}
    words = _("nothing recorded") if heard == _OPEN else outcomes[heard]
    name = _("No State, or several claimed") if state == _NONE else _state(state)
    wanted = Files(
        state="" if state == _NONE else state, heard="" if heard == _OPEN else heard, by_state=True
    )
    return wanted, f"{name}: {words}"


_WAYS = {
    "stage": _at_stage,
    "party": _waited_for,
    "check": _followed,
    "step": _stepping,
    "state": _heard,
    "month": _moved,
}


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
