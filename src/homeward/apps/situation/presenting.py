"""The dashboard, and the lists behind its numbers, as parts.

Everything comes counted from `access`. A newcomer's mistake is to look somebody up here: a page
of counts shows nobody, and so records no reading; the lists behind it do.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Any, Final
from urllib.parse import urlencode

from django.core.paginator import Page
from django.http import QueryDict
from django.urls import reverse
from django.utils.formats import number_format
from django.utils.translation import gettext as _

from homeward.apps.accounts.access import may, sees_everybody
from homeward.apps.audit.actor import Actor
from homeward.apps.register.labels import state_name
from homeward.apps.returnfiles.models import Glance
from homeward.apps.returnfiles.worklists import files_table
from homeward.apps.situation import access
from homeward.apps.situation.access import FileCounts, PersonCounts
from homeward.apps.situation.flows import flow, in_order, words_of
from homeward.apps.situation.labels import ANSWERS, FOLLOW, STEPS, TRACKS, TURNS, WAITS
from homeward.apps.situation.maps import map_part
from homeward.apps.situation.models import Line, Look
from homeward.apps.situation.pictures import Kind, Picture, Row, picture
from homeward.apps.ui.parts import Action, Cell, Column, Tab, Table
from homeward.apps.ui.present import day_words, pager_part, say
from homeward.core.returns.counted import FOLLOWED, THRESHOLDS
from homeward.core.returns.parties import PARTIES, Audience
from homeward.core.returns.stages_data import STAGES
from homeward.core.returns.table import ASKS

MOST_STATES: Final = 30
"""States drawn at most; the others stand at the page of States and on the map's table."""


def dashboard(actor: Actor) -> dict[str, Any]:
    """Where everybody stands whom the actor may see, each number a link to who stands behind."""
    files, persons = access.count_files(actor), access.count_persons(actor)
    look = access.last_look(actor)
    return {
        "tabs": tabs("dashboard"),
        "files": number_format(files.total, use_l10n=True),
        "persons": number_format(persons.total, use_l10n=True),
        "files_url": _files(),
        "persons_url": _persons(),
        "empty": not files.total and not persons.total,
        "assigned_only": not sees_everybody(actor),
        "file_pictures": _file_pictures(files) if files.total else [],
        "person_pictures": _person_pictures(persons) if persons.total else [],
        **_freshness(actor, look, files),
    }


def tabs(current: str) -> list[Tab]:
    """The ways of looking at where everybody stands."""
    named = (
        ("dashboard", _("Where things stand")),
        ("map", _("Map by nationality")),
        ("flows", _("From stage to stage")),
    )
    return [
        Tab(words, reverse(f"situation:{name}"), current=name == current) for name, words in named
    ]


def _freshness(actor: Actor, look: Look | None, files: FileCounts | None) -> dict[str, Any]:
    """Say as of when this is, and whether the register has changed since."""
    again = may(actor, "take in lists")
    stale = look is None or look.sources != access.sources_now(actor)
    now = Action(_("Work it out now"), reverse("situation:look"), style="primary", post=True)
    return {
        "looked_at": look.at if look else None,
        "stale": stale,
        "files_as_of": day_words(files.oldest) if files and files.oldest else "",
        "actions": [now] if stale and again else [],
    }


def _files(**query: str) -> str:
    return reverse("situation:files") + (f"?{urlencode(query)}" if query else "")


def _persons(**query: str) -> str:
    return reverse("situation:persons") + (f"?{urlencode(query)}" if query else "")


def _file_pictures(found: FileCounts) -> list[Picture]:
    return [_stages(found), _waits(found), _steps(found), _heard(found), _follow(found)]


def _kinds(words: dict[Any, Any]) -> list[Kind]:
    return [Kind(one.value, str(said), one.name.lower()) for one, said in words.items()]


def _stages(found: FileCounts) -> Picture:
    rows = [
        Row(
            f"{say(row.name)} ({row.stage.value})",
            {kind.value: found.tracks[row.stage, kind.value] for kind in TRACKS},
            _files(stage=row.stage.value),
            "letter",
        )
        for row in STAGES
    ]
    note = _("Stages run side by side, so each file stands in every row.")
    return picture(
        "stages", _("Where files stand"), note, head=_("Stage"), kinds=_kinds(TRACKS), rows=rows
    )


def _waits(found: FileCounts) -> Picture:
    rows = [
        Row(
            say(words),
            {kind.value: found.waits[party, kind.value] for kind in WAITS},
            _files(party=party.value),
            "letter",
        )
        for party, words in PARTIES.items()
    ]
    rows = [row for row in rows if any(row.counts.values())]
    note = _("Files in which somebody has something to do, by the most pressing of it.")
    return picture(
        "waits", _("Who is waited for"), note, head=_("Who"), kinds=_kinds(WAITS), rows=rows
    )


def _steps(found: FileCounts) -> Picture:
    counts = {kind.value: found.steps[kind.value] for kind in STEPS}
    row = Row(_("Files"), counts, _files(), "step")
    note = _("The next planned journey or placement of each person.")
    return picture(
        "steps",
        _("Movements planned"),
        note,
        head=_("What was counted"),
        kinds=_kinds(STEPS),
        rows=[row],
    )


def _follow(found: FileCounts) -> Picture:
    rows = [
        Row(
            say(ask.question),
            {kind.value: found.follow[ask.key, kind.value] for kind in FOLLOW},
            _files(check=ask.key),
            "letter",
        )
        for ask in FOLLOWED
    ]
    note = _("Files of persons who have arrived. All others are in none of these rows.")
    return picture(
        "follow", _("After arrival"), note, head=_("Question"), kinds=_kinds(FOLLOW), rows=rows
    )


def _heard(found: FileCounts) -> Picture:
    outcomes = [(one.value, say(one.words)) for one in ASKS["s7.answer"].outcomes]
    kinds = [Kind(value, words, value) for value, words in outcomes]
    kinds.append(Kind("", _("nothing recorded"), "unknown"))
    states = _by_size(found.heard)[:MOST_STATES]
    rows = [
        Row(
            state_name(state) if state else _("No State, or several claimed"),
            {kind.letter: found.heard[state, kind.letter] for kind in kinds},
            _files(state=state or "none"),
            "heard",
        )
        for state in states
    ]
    note = _("What is recorded of the State's answer about nationality in each file.")
    return picture("heard", _("Answers of States"), note, head=_("State"), kinds=kinds, rows=rows)


def _person_pictures(found: PersonCounts) -> list[Picture]:
    return [_ages(found), _answers(found)]


def _ages(found: PersonCounts) -> Picture:
    rows = [
        Row(
            _("turn %(years)s") % {"years": number_format(years, use_l10n=True)},
            {kind.value: found.ages[years, kind.value] for kind in TURNS},
            _persons(age=str(years)),
            "letter",
        )
        for years in THRESHOLDS
    ]
    note = _("Ages at which the law of the holding State changes, at the earliest a birth allows.")
    return picture(
        "ages",
        _("Birthdays that change the law"),
        note,
        head=_("Age"),
        kinds=_kinds(TURNS),
        rows=rows,
    )


def _answers(found: PersonCounts, *, most: int = MOST_STATES) -> Picture:
    kinds = [Kind(letter, str(words), letter) for letter, words in ANSWERS.items()]
    rows = [
        Row(
            state_name(state) if state else _("No nationality claimed"),
            {kind.letter: found.answers[state, kind.letter] for kind in kinds},
            _persons(state=state or "none"),
            "answer",
        )
        for state in _by_size(found.answers)[:most]
    ]
    note = _("Whoever has the nationality of two States claimed stands at both.")
    title = _("Asked to be taken back, by State")
    return picture("answers", title, note, head=_("Nationality claimed"), kinds=kinds, rows=rows)


def _by_size(counts: dict[tuple[str, str], int]) -> list[str]:
    """States with the most first; those of whom nobody says come last."""
    sizes: dict[str, int] = {}
    for (state, _what), count in counts.items():
        sizes[state] = sizes.get(state, 0) + count
    return sorted(sizes, key=lambda state: (not state, -sizes[state], state))


def map_page(actor: Actor) -> dict[str, Any]:
    """The map by nationality, with the table of every State beside it."""
    found, look = access.count_persons(actor), access.last_look(actor)
    sizes: dict[str, int] = {}
    for (state, _answer), count in found.answers.items():
        sizes[state] = sizes.get(state, 0) + count
    unknown = sizes.pop(access.NONE_CLAIMED, 0)
    return {
        "tabs": tabs("map"),
        "map": map_part(sizes, _persons),
        "unknown": unknown,
        "unknown_words": number_format(unknown, use_l10n=True),
        "unknown_url": _persons(state="none"),
        "picture": _answers(found, most=len(sizes) + 1),
        "empty": not found.total,
        "assigned_only": not sees_everybody(actor),
        **_freshness(actor, look, None),
    }


def flows_page(actor: Actor, month: date, on: date) -> dict[str, Any]:
    """One month's moves from stage to stage, with the months beside it.

    Args:
        actor: Who looks.
        month: A day of the month.
        on: Today; there is no month after this one's.
    """
    counts = access.count_moves(actor, month)
    first = month.replace(day=1)
    before = (first - timedelta(days=1)).replace(day=1)
    after = (first + timedelta(days=32)).replace(day=1)
    return {
        "tabs": tabs("flows"),
        "month": _month(first),
        "before": _month(before),
        "before_url": f"?month={before:%Y-%m}",
        "after": _month(after),
        "after_url": f"?month={after:%Y-%m}" if after <= on else "",
        "total": counts.total(),
        "flow": flow(counts) if counts else None,
        "table": _moves_table(counts, first),
        "sealed": access.audience(actor) is not Audience.PROTECTION,
        "assigned_only": not sees_everybody(actor),
    }


def _month(day: date) -> str:
    return day_words(day, "YEAR_MONTH_FORMAT")


def _moves_table(counts: Mapping[tuple[str, str], int], month: date) -> Table:
    columns = [Column(_("Stage that was met")), Column(_("Stage that it opened")),
               Column(_("Files"), numeric=True)]  # fmt: skip
    rows = [
        [
            Cell(words_of(left, 0)),
            Cell(_("open again") if left == into else words_of(into, 1)),
            Cell(
                number_format(counts[left, into], use_l10n=True),
                "number",
                url=_files(month=f"{month:%Y-%m}", left=left, into=into),
            ),
        ]
        for left, into in in_order(counts)
    ]
    title = _("From stage to stage in %(month)s") % {"month": _month(month)}
    return Table(title, columns, rows, show_caption=False)


# --- Who stands behind a number ------------------------------------------------------------------


def files_page(query: QueryDict, page: Page[Glance], words: str, on: Any) -> dict[str, Any]:
    """The files behind a number."""
    found = list(page.object_list)
    return _behind(query, page, words, files_table(found, on) if found else None)


def persons_page(query: QueryDict, page: Page[Line], words: str) -> dict[str, Any]:
    """The persons behind a number."""
    found = list(page.object_list)
    return _behind(query, page, words, _persons_table(found) if found else None)


def _behind(query: QueryDict, page: Any, words: str, table: Table | None) -> dict[str, Any]:
    return {"lead": words, "table": table, "pager": pager_part(page, query)}


def _persons_table(found: Sequence[Line]) -> Table:
    columns = [
        Column(_("Person")),
        Column(_("Nationality claimed")),
        Column(_("Asked to be taken back?")),
        *(Column(_("turn %(years)s") % {"years": number_format(y, use_l10n=True)})
          for y in THRESHOLDS),
        Column(_("As of")),
    ]  # fmt: skip
    turns = {one.value: str(words) for one, words in TURNS.items()}
    rows = [
        [
            Cell(one.person.code, "code", url=reverse("desk:person", args=[one.person_id])),
            Cell(", ".join(map(state_name, one.states))) if one.states else Cell(kind="none"),
            Cell(one.answer, "answer"),
            *(Cell(turns[letter]) for letter in one.ages),
            Cell(day_words(one.made_on)),
        ]
        for one in found
    ]
    return Table(_("Persons"), columns, rows, wide=True, show_caption=False)
