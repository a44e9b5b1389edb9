"""What was done in a file, as lines that a reader understands."""

from __future__ import annotations

from collections.abc import Sequence

from django.utils.translation import gettext as _

from homeward.apps.register.labels import CLAIMS, state_name
from homeward.apps.returnfiles.known import BY_KEY, PAPERS
from homeward.apps.returnfiles.labels import FIELD_WORDS, STEP_WORDS
from homeward.apps.returnfiles.models import Act
from homeward.apps.returnfiles.writing import words_of
from homeward.apps.ui.parts import Event
from homeward.apps.ui.present import day_words, say
from homeward.core.claims import ClaimKind
from homeward.core.returns.acts import HoldKind
from homeward.core.returns.holds import HOLDS
from homeward.core.returns.stages import Stage
from homeward.core.returns.table import ASKS, ROWS, outcome

Kind = Act.Kind


def events(acts: Sequence[Act]) -> list[Event]:
    """Write acts as lines of a timeline; the caller has left out what the reader may not learn."""
    return [Event(_day(act), title(act), _text(act)) for act in acts]


def _day(act: Act) -> str:
    by = act.by.shown_as if act.by is not None else _("by itself")
    return f"{day_words(act.on)} · {by}"


def title(act: Act) -> str:
    """Say in one line what was done."""
    kind = Kind(act.kind)
    if act.hold:
        return _about_a_hold(act)
    if kind is Kind.NOTED:
        return _("Note")
    if kind is Kind.CLAIM_CHANGED:
        what = str(CLAIMS[ClaimKind(act.claim_kind)])
        return _("Claims changed in the register: %(what)s") % {"what": what}
    if kind in _PLANS:
        return _about_a_plan(act)
    return _about_an_answer(act)


_PLANS = {Kind.PLANNED, Kind.CANCELLED, Kind.PARTED, Kind.PAPER, Kind.COMPARED}


def _about_a_plan(act: Act) -> str:
    match Kind(act.kind):
        case Kind.PLANNED:
            who = {"step": str(STEP_WORDS[act.value]), "who": ", ".join(act.claims)}
            return _("Planned: %(step)s, with %(who)s") % who
        case Kind.CANCELLED:
            return _("Taken out: a planned step or a paper")
        case Kind.PARTED if act.value == "yes":
            return _("The panel decided that %(who)s may be parted") % {"who": act.claims[0]}
        case Kind.PARTED:
            return _("The panel decided that %(who)s stays together") % {"who": act.claims[0]}
        case Kind.PAPER:
            return _("Paper written down: %(paper)s") % {"paper": say(PAPERS[act.value])}
    same = {"same": _("the same"), "differs": _("different")}[act.value]
    what = str(FIELD_WORDS[act.ask])
    return _("Two papers compared: %(what)s, %(found)s") % {"what": what, "found": same}


def _about_an_answer(act: Act) -> str:
    match Kind(act.kind):
        case Kind.ANSWERED:
            return f"{say(ASKS[act.ask].question)} {say(outcome(act.ask, act.value).words)}"
        case Kind.WITHDRAWN:
            return _("Answer taken back: %(question)s") % {"question": say(ASKS[act.ask].question)}
        case Kind.REOPENED:
            return _("Opened again: %(stage)s") % {"stage": say(ROWS[Stage(act.stage)].name)}
    return f"{say(BY_KEY[act.ask].question)} {_said(act.value)}"


def _about_a_hold(act: Act) -> str:
    hold = {"hold": say(HOLDS[HoldKind(act.hold)])}
    match Kind(act.kind):
        case Kind.RAISED:
            return _("Hold: %(hold)s") % hold
        case Kind.ASKED:
            return _("The lead asks to lift a hold: %(hold)s") % hold
        case Kind.LIFTED:
            second = act.second.shown_as if act.second is not None else ""
            return _("Hold lifted: %(hold)s. Second person: %(second)s") % {
                **hold,
                "second": second,
            }
    return _("The hold stays: %(hold)s") % hold


def _said(value: str) -> str:
    words = {"yes": _("Yes"), "no": _("No"), "unknown": _("Not known")}
    return words.get(value) or (value if value.isdigit() else state_name(value))


def _text(act: Act) -> str:
    """What was typed with it, and the day of what shows it."""
    note, evidence = words_of(act)
    day = day_words(act.shown_on) if act.shown_on else ""
    return " · ".join(part for part in (note, evidence, day) if part)
