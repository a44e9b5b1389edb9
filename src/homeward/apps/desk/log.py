"""The log as an auditor reads it: acts, members, times, codes of persons; never a name, no detail.

The verbs stand in the log in English, as they were recorded; `desk.log_words` has them in the
reader's language, and one that it does not know is shown as it was recorded.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime, time, timedelta
from uuid import UUID

from django.db import connection
from django.urls import reverse
from django.utils.timezone import get_current_timezone
from django.utils.translation import gettext as _

from homeward.apps.accounts.models import Member
from homeward.apps.accounts.presenting import when
from homeward.apps.audit import access
from homeward.apps.audit.access import Asked, Entry
from homeward.apps.audit.actor import Actor
from homeward.apps.desk.log_words import KINDS, VERBS
from homeward.apps.ui.parts import Cell, Column, Filter, FilterForm, Option, Table

SHOWN = 2  # codes of persons in one line; how many more there are is said
NOBODY = UUID(int=0)  # no person has this key, so that an unknown code finds nothing
HEADS = ("at", "member", "kind", "act", "concerning", "persons", "codes")


def asked_for(said: dict[str, str]) -> Asked:
    """Read filters; what is no day or no kind is left out; a nobody's code finds nothing."""
    until = _day(said.get("until", ""))
    kind, code = said.get("kind", ""), said.get("code", "").strip().upper()[:12]
    return Asked(
        label=said.get("member", "").strip().casefold()[:60],
        kind=kind if kind in access.KINDS else "",
        since=_start(_day(said.get("from", ""))),
        before=_start(until + timedelta(days=1)) if until else None,
        subject=_codes([], [code])[1].get(code, NOBODY) if code else None,
    )


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _start(day: date | None) -> datetime | None:
    return datetime.combine(day, time(), get_current_timezone()) if day else None


def _codes(keys: Sequence[UUID], codes: Sequence[str]) -> tuple[dict[UUID, str], dict[str, UUID]]:
    """Give codes by key and keys by code; to whoever is no auditor the database gives none."""
    with connection.cursor() as cursor:
        cursor.execute(
            "select key, code from homeward.audited_codes(%s::uuid[], %s::text[])",
            [list(keys), list(codes)],
        )
        found = cursor.fetchall()
    return dict(found), {code: key for key, code in found}


def table(events: Sequence[Entry]) -> Table:
    """Present events, each with the codes of a few of the persons concerned."""
    shown = [key for each in events for key in each.subjects[:SHOWN]]
    codes, members = _codes(shown, [])[0], _members(events)
    columns = [_("When"), _("Member"), _("What"), _("Act"), _("Concerning"), _("Persons")]
    rows = [
        [
            Cell(when(each.at)),
            Cell(each.label, "code"),
            Cell(str(KINDS[each.kind])),
            _act(each.verb),
            _concerning(each.target, members),
            _persons(each.subjects, codes),
        ]
        for each in events
    ]
    return Table(_("Events"), [Column(head) for head in columns], rows, show_caption=False)


def _act(verb: str) -> Cell:
    words = VERBS.get(verb)
    return Cell(str(words)) if words is not None else Cell(verb, "raw", lang="en")


def _members(events: Iterable[Entry]) -> dict[str, str]:
    keys = {each.target.removeprefix("member:") for each in events if _is_member(each.target)}
    found = Member.objects.filter(pk__in=keys).values_list("pk", "login")
    return {f"member:{key}": login for key, login in found}


def _is_member(target: str) -> bool:
    return target.startswith("member:") and target[7:].isdigit()


def _concerning(target: str, members: dict[str, str]) -> Cell:
    if not target:
        return Cell("–")
    login = members.get(target)
    # The key of a thing is long, and may be broken anywhere.
    return Cell(login, "code") if login else Cell(target, "raw", lang="en")


def _persons(keys: Sequence[UUID], codes: dict[UUID, str]) -> Cell:
    if not keys:
        return Cell("–")
    known = [codes[key] for key in keys[:SHOWN] if key in codes]
    more = len(keys) - len(known)
    note = _("and %(count)s more") % {"count": more} if more else ""
    return Cell(" ".join(known) or "–", "code", note=note)


def filters(said: dict[str, str]) -> FilterForm:
    """Present the filters; every one of them stands in the address, and none names a person."""
    kind = said.get("kind", "")
    options = [Option("", _("Any"), selected=not kind)]
    options += [Option(key, str(words), selected=key == kind) for key, words in KINDS.items()]
    return FilterForm(
        reverse("desk:log"),
        [
            Filter("member", _("Member"), "search", said.get("member", "")),
            Filter("code", _("Code of a person"), "search", said.get("code", "")),
            Filter("kind", _("What"), "select", options=options),
            Filter("from", _("From"), "date", said.get("from", "")),
            Filter("until", _("Until"), "date", said.get("until", "")),
        ],
    )


def lines(actor: Actor, asked: Asked) -> Iterable[Sequence[object]]:
    """Give the events asked for as lines of a table, for an auditor's own tools."""
    events = access.entries(access.log(actor, asked))
    codes = _codes(sorted({key for each in events for key in each.subjects}), [])[0]
    members = _members(events)
    yield HEADS
    for each in events:
        known = " ".join(codes.get(key, "?") for key in each.subjects)
        concerning = members.get(each.target, each.target)
        said = (each.label, each.kind, each.verb, concerning, len(each.subjects), known)
        yield (each.at.isoformat(timespec="seconds"), *said)
