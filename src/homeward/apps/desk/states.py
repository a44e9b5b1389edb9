"""The pages about States: which mission to address, whom it is asked about, what is awaited."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from typing import Any

from django.core.paginator import Paginator
from django.http import QueryDict
from django.urls import reverse
from django.utils.formats import number_format
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from homeward.apps.accounts.access import may
from homeward.apps.audit.actor import Actor
from homeward.apps.correspondence.presenting import (
    positions_table,
    summary,
    take_back_positions,
)
from homeward.apps.correspondence.wordings import standing_words
from homeward.apps.desk.mission_words import CERTAINTIES, KINDS, STATUSES, days_words
from homeward.apps.letters.access import letters, standing_rewordings
from homeward.apps.letters.presenting import KINDS as TEXTS
from homeward.apps.letters.typesetting.note import NoteKind
from homeward.apps.register.labels import languages_words, state_name
from homeward.apps.register.standing import Standing, standings
from homeward.apps.releases.access import handed_over, missions
from homeward.apps.sharing.access import gates
from homeward.apps.sharing.reference.missions import Accreditation, accreditations
from homeward.apps.sharing.reference.names import city_name, mission_title
from homeward.apps.sharing.reference.routes import Route, RouteKind, route
from homeward.apps.tracing.access import joined_by_one
from homeward.apps.ui.parts import Action, Cell, Column, Figure, Link, Option, Table
from homeward.apps.ui.present import answer_word, confidence_words, day_words, pager_part, say
from homeward.core.disclosure.fields import Gate
from homeward.core.figures import bounds
from homeward.core.finding import Confidence
from homeward.core.law.instruments.descent_data import DESCENT
from homeward.core.law.instruments.minimum_ages import BY_STATE
from homeward.core.law.instruments.minimum_ages_data import MinimumAge
from homeward.core.truth import Truth

AT_ONCE = 25
PAIRS = ("en-ar", "fr-ar", "ru-ar")  # languages in which a note can be written


def _language() -> str:
    code = (get_language() or "en").split("-")[0]
    return code if code in {"en", "ar", "fr", "ru"} else "en"


def mission_words(way: Route) -> str:
    """Name the mission to address, or say that none was found."""
    if way.accreditation is None:
        return _("No mission found")
    words = mission_title(way.accreditation, _language())
    words = words or _("Its seat is not shown by any source")
    return words[:1].upper() + words[1:]


def kind_words(way: Route) -> str:
    """Resident, non-resident, or not found."""
    return {
        RouteKind.RESIDENT: _("resident in Iraq"),
        RouteKind.NON_RESIDENT: _("not resident in Iraq"),
        RouteKind.NOT_FOUND: _("not found in the sources read so far"),
    }[way.kind]


def state_rows(
    actor: Actor, found: Sequence[Standing], on: date, most: int | None = None
) -> Table | None:
    """One row for each State of whose nationals the register knows, most persons first."""
    by_state: dict[str, list[Standing]] = defaultdict(list)
    for standing in found:
        for state in standing.dossier.nationalities:
            by_state[state].append(standing)
    if not by_state:
        return None
    written = {letter.state for letter in letters(actor).filter(draft=False)}
    order = sorted(by_state, key=lambda state: (-len(by_state[state]), state))[:most]
    columns = [
        Column(_("State")),
        Column(_("Persons"), numeric=True),
        Column(_("Asked back, at least"), numeric=True),
        Column(_("Not known yet"), numeric=True),
        Column(_("Mission to address")),
        Column(_("Asked by note")),
    ]
    rows = [_state_row(state, by_state[state], on, asked=state in written) for state in order]
    return Table(_("States"), columns, rows, show_caption=False)


def _state_row(state: str, found: Sequence[Standing], on: date, *, asked: bool) -> list[Cell]:
    tally = bounds(s.finding.truth for s in found)
    way = route(state, on)
    return [
        Cell(Link(state_name(state), reverse("desk:state", args=[state])), "link"),
        Cell(number_format(len(found), use_l10n=True), "number"),
        Cell(number_format(tally.at_least, use_l10n=True), "number"),
        Cell(number_format(tally.unknown, use_l10n=True), "number"),
        Cell(mission_words(way), note=kind_words(way)),
        Cell(_("Yes") if asked else _("Not yet")),
    ]


def state_page(actor: Actor, state: str, on: date, query: QueryDict) -> dict[str, Any]:
    """One State: its mission and the sources for it, its nationals by standing, its letters."""
    found = list(standings(actor, on=on, state=state))
    way = route(state, on)
    open_gates = gates(actor, state, [s.dossier.person for s in found], on)
    written = list(letters(actor, state)[:50])
    order = {Truth.YES: 0, Truth.UNKNOWN: 1, Truth.NO: 2}
    found.sort(key=lambda s: (order[s.finding.truth], s.dossier.code))
    page = Paginator(found, AT_ONCE).get_page(query.get("page"))
    return {
        "pager": pager_part(page, query),
        "state": state,
        "name": state_name(state),
        "on": day_words(on),
        "on_iso": on.isoformat(),
        "mission": mission_words(way),
        "mission_kind": kind_words(way),
        "mission_reason": say(way.reason),
        "mission_sure": way.confirmed is Truth.YES,
        "accreditations": _accreditations(way),
        "figures": _figures(found, open_gates),
        "persons": _persons(page.object_list, open_gates) if found else None,
        "letters": _letters(actor, written) if written else None,
        "awaited": [*_awaited(way, found, open_gates, written), *_joined_by_one(actor, found)],
        "counter": _at_the_counter(actor, state, written),
        "correspondence": summary(actor, state, on),
        "positions": positions_table(actor, state),
        "take_back": take_back_positions(actor, state),
        "law": _law(state),
        "texts": [Option(kind.value, str(words)) for kind, words in TEXTS.items()],
        "numbered": [Option(str(n.pk), n.reference) for n in written if not n.draft],
        "pairs": [Option(pair, languages_words(pair)) for pair in PAIRS],
    }


def _figures(found: Sequence[Standing], open_gates: dict[Any, Gate]) -> list[Figure]:
    tally = bounds(s.finding.truth for s in found)
    cleared = sum(1 for s in found if open_gates.get(s.dossier.person) is Gate.CONTACT)
    return [
        Figure(number_format(len(found), use_l10n=True), _("persons claimed as its nationals")),
        Figure(number_format(tally.at_least, use_l10n=True), _("certainly asked to be taken back")),
        Figure(number_format(tally.unknown, use_l10n=True), _("not known yet")),
        Figure(number_format(cleared, use_l10n=True), _("cleared for contact")),
    ]


_GATES = {
    Gate.CONTACT: "contact",
    Gate.LIMITED: "limited",
    Gate.NONE: "none",
    Gate.UNRECORDED: "unrecorded",
}


def gate_words(gate: Gate | None) -> str:
    """What the gate says, in words; nothing recorded is a state of its own."""
    return {
        Gate.CONTACT: _("Contact"),
        Gate.LIMITED: _("Limited contact"),
        Gate.NONE: _("No contact"),
    }.get(gate or Gate.UNRECORDED, _("Not decided yet"))


def _persons(found: Sequence[Standing], open_gates: dict[Any, Gate]) -> Table:
    columns = [
        Column(_("Person")),
        Column(_("Asked to be taken back?")),
        Column(_("Consular gate")),
        Column(_("Why")),
    ]
    rows = [
        [
            Cell(s.dossier.code, "code", url=reverse("desk:person", args=[s.dossier.person])),
            Cell(answer_word(s.finding.truth), "answer"),
            Cell(gate_words(open_gates.get(s.dossier.person))),
            Cell(say(next(s.finding.deciding(), s.finding).reason)),
        ]
        for s in found
    ]
    return Table(_("Persons claimed as its nationals"), columns, rows, show_caption=False)


def _accreditations(way: Route) -> Table | None:
    """Every row of the mission list, consulates among them; the one to address stands first."""
    rows = [row for row in accreditations() if row.state == way.state]
    rows.sort(key=lambda row: row is not way.accreditation)
    if not rows:
        return None
    columns = [
        Column(_("Seat")),
        Column(_("What is known")),
        Column(_("Valid")),
        Column(_("Certainty")),
        Column(_("Source")),
    ]
    return Table(
        _("What the sources say about its missions"),
        columns,
        [_accreditation(r) for r in rows],
        show_caption=False,
    )


def _accreditation(row: Accreditation) -> list[Cell]:
    seat = city_name(row.seat, _language()) if row.seat else ""
    valid = " – ".join(days_words(part) or "?" for part in (row.valid_from, row.valid_to))
    return [
        Cell(seat) if seat else Cell(kind="none"),
        Cell(f"{KINDS[row.kind]} · {STATUSES[row.status]}", note=row.note),
        Cell(valid, note=_("attested for %(days)s") % {"days": days_words(row.as_of) or "?"}),
        Cell(str(CERTAINTIES[row.certainty])),
        Cell("; ".join(row.sources)),
    ]


def _law(state: str) -> list[tuple[str, Cell]]:
    """What was found of the law that decides whether a child of this State is its national."""
    age, descent = BY_STATE.get(state), DESCENT.get(state)
    not_found = Cell(_("not found"), note=_("not found in public sources; ask a lawyer"))
    return [
        (_("Age of criminal responsibility"), _age_cell(age) if age else not_found),
        (_("For which offences"), _offences_cell(age) if age and age.offences else not_found),
        (
            _("Nationality by the mother or by the father"),
            Cell(say(descent.said), note=_source(descent.source, descent.confidence))
            if descent
            else not_found,
        ),
    ]


def _age_cell(age: MinimumAge) -> Cell:
    if age.lowest is None:
        return Cell(_("not found"), note=_("not found in public sources; ask a lawyer"))
    years = number_format(age.lowest)
    words = _("%(years)s years") % {"years": years}
    if age.girls is not None:
        words = _("%(years)s years; girls %(girls)s") % {"years": years, "girls": age.girls}
    elif age.settled is not None and age.settled != age.lowest:
        words = _("%(years)s to %(settled)s years: the sources leave it open") % {
            "years": years,
            "settled": age.settled,
        }
    note = say(age.note) if age.note else ""
    parts = (say(age.article), note, _source(age.source, age.confidence))
    return Cell(words, note=" · ".join(part for part in parts if part))


def _offences_cell(age: MinimumAge) -> Cell:
    """For which offences the lower age holds, and from when on others count."""
    words = _("from %(years)s: %(offences)s") % {
        "years": number_format(age.lowest),
        "offences": say(age.offences) if age.offences else "",
    }
    if age.general is not None:
        words += " · " + _("others from %(years)s") % {"years": number_format(age.general)}
    return Cell(words, note=_source(age.source, age.confidence))


def _source(source: str, confidence: Confidence) -> str:
    words = {"source": source, "confidence": confidence_words(confidence)}
    return _("%(source)s; confidence: %(confidence)s; a lawyer has to verify it") % words


def _letters(actor: Actor, written: Sequence[Any]) -> Table:
    columns = [
        Column(_("Reference")),
        Column(_("Text")),
        Column(_("Dated")),
        Column(_("Words")),
        Column(_("By")),
    ]
    edited, may_edit = standing_rewordings(actor), may(actor, "write letters")
    rows = [
        [
            Cell(_("Draft, stopped"))
            if letter.stopped
            else Cell(
                Link(
                    letter.reference or _("Draft, not to be sent"),
                    reverse("letters:pdf", args=[letter.pk]),
                ),
                "link",
            ),
            Cell(str(TEXTS[NoteKind(letter.text)]), note=languages_words(letter.languages)),
            Cell(day_words(letter.dated)),
            _words_cell(letter, edited.get(letter.pk), may_edit=may_edit),
            Cell(letter.made_by.shown_as),
        ]
        for letter in written
    ]
    return Table(_("Letters"), columns, rows, show_caption=False)


def _words_cell(letter: Any, edited: Any, *, may_edit: bool) -> Cell:
    """Whether the words of a note were edited, and where they are."""
    if letter.draft:
        return Cell(_("codes only"))
    words = standing_words(edited)
    if not may_edit:
        return Cell(words)
    return Cell(Link(words, reverse("correspondence:reword", args=[letter.pk])), "link")


def _at_the_counter(actor: Actor, state: str, written: Sequence[Any]) -> list[Action]:
    """A letter and a mission of its State, for each letter that does not lie at the counter yet."""
    handed = handed_over(actor)
    return [
        Action(
            _("Hand %(reference)s over to %(mission)s")
            % {"reference": letter.reference, "mission": mission.organisation.name},
            reverse("releases:hand_over", args=[letter.pk, mission.pk]),
            post=True,
        )
        for mission in missions(actor, state)
        for letter in written
        if not letter.draft and letter.pk not in handed
    ]


def _awaited(
    way: Route,
    found: Sequence[Standing],
    open_gates: dict[Any, Gate],
    written: Sequence[Any],
) -> list[str]:
    """What has to happen next, in sentences."""
    asked = [s for s in found if s.finding.truth is Truth.YES]
    undecided = sum(
        1 for s in asked if open_gates.get(s.dossier.person, Gate.UNRECORDED) is Gate.UNRECORDED
    )
    unknown = sum(1 for s in found if s.finding.truth is Truth.UNKNOWN)
    awaited = []
    if undecided:
        awaited.append(
            _("A protection lead has to decide on contact for %(count)s persons.")
            % {"count": number_format(undecided, use_l10n=True)}
        )
    if unknown:
        awaited.append(
            _("For %(count)s persons something is missing that would settle the answer.")
            % {"count": number_format(unknown, use_l10n=True)}
        )
    if way.kind is RouteKind.NOT_FOUND and found:
        awaited.append(_("Somebody has to find out which mission stands for it; none is known."))
    if asked and not any(not letter.draft for letter in written):
        awaited.append(_("No note has been written to this State yet."))
    return awaited


def _joined_by_one(actor: Actor, found: Sequence[Standing]) -> list[str]:
    """Whom no letter names because a join rests on one member alone."""
    count = len(joined_by_one(actor, [s.dossier.person for s in found]))
    if not count:
        return []
    words = ngettext(
        "%(count)s person was joined with another by one member alone, before a State was claimed."
        " No letter names them until that is taken back and decided again by two.",
        "%(count)s persons were joined with others by one member alone, before a State was claimed."
        " No letter names them until that is taken back and decided again by two.",
        count,
    )
    return [words % {"count": number_format(count, use_l10n=True)}]
