"""Turns pairs, their evidence and what was decided into the parts that pages are drawn from.

Names stand on the page of one pair alone. The queue shows codes, and no address, title or
message ever holds more than a random key.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from urllib.parse import urlencode
from uuid import UUID

from django.core.paginator import Page
from django.http import QueryDict
from django.urls import reverse
from django.utils.formats import number_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from homeward.apps.audit.actions import reading
from homeward.apps.audit.actor import Actor
from homeward.apps.intake.access import progress_of
from homeward.apps.intake.models import List
from homeward.apps.register.access import joined_with
from homeward.apps.register.codec import unseal_cells
from homeward.apps.tracing import access
from homeward.apps.tracing.access import Filters
from homeward.apps.tracing.comparing import GROWN, Snapshot, news, opened
from homeward.apps.tracing.labels import AGES, ANSWERS, BANDS, KINDS, STATES, VERBS
from homeward.apps.tracing.models import Act, Proposal
from homeward.apps.tracing.sides import Bar, bars, sides
from homeward.apps.ui.parts import (
    Action,
    Cell,
    Column,
    Event,
    Figure,
    Filter,
    FilterForm,
    Link,
    Option,
    Progress,
    Table,
)
from homeward.apps.ui.present import day_words, pager_part

KEPT = ("decision", "kind", "band", "age")


def kept_query(query: QueryDict) -> str:
    """The filters of the queue, to be carried from one pair to the next."""
    return urlencode({name: query[name] for name in KEPT if query.get(name)})


def queue_page(actor: Actor, query: QueryDict, page: Page, filters: Filters) -> dict[str, Any]:
    """The queue with its filters; who looks at which persons is recorded first."""
    found: list[Proposal] = list(page.object_list)
    subjects = list(dict.fromkeys(key for p in found for key in (p.first_id, p.second_id)))
    reading(actor=actor, verb="looked at the queue of pairs", subjects=subjects)
    counts = access.counts(actor)
    running = access.being_compared(actor)
    return {
        "table": _table(found, kept_query(query)) if found else None,
        "pager": pager_part(page, query),
        "filters": _filters(query, filters, counts),
        "figures": _figures(counts),
        "nothing_yet": not found and not any(query.values()),
        "progress": progress_part(actor, running[0]) if running else None,
    }


def _figures(counts: dict[str, int]) -> list[Figure]:
    page = reverse("tracing:queue")

    def number(name: str) -> str:
        return number_format(counts.get(name, 0), use_l10n=True)

    return [
        Figure(number("same"), str(BANDS["same"]), url=f"{page}?band=same"),
        Figure(number("look"), str(BANDS["look"]), url=f"{page}?band=look"),
        Figure(number("waiting"), str(STATES["waiting"]), url=f"{page}?decision=waiting"),
    ]


def _table(found: Sequence[Proposal], kept: str) -> Table:
    columns = [
        Column(_("Pair")),
        Column(_("What is proposed")),
        Column(_("Evidence")),
        Column(_("Youngest possible age")),
        Column(_("Newest source")),
        Column(_("Decision")),
    ]
    return Table(_("Pairs"), columns, [_row(p, kept) for p in found], show_caption=False)


def _row(found: Proposal, kept: str) -> list[Cell]:
    url = reverse("tracing:pair", args=[found.key]) + (f"?{kept}" if kept else "")
    # Isolated, so that two codes side by side keep their order in a line from the right.
    codes = f"\u2066{found.first.code}\u2069 · \u2066{found.second.code}\u2069"
    return [
        Cell(Link(codes, url), "link"),
        Cell(str(KINDS[found.kind])),
        Cell(str(BANDS[found.band]), note=chance_words(found.probability)),
        Cell(age_words(found.place)),
        Cell(found.source.label),
        Cell(str(STATES[found.decision])),
    ]


def chance_words(probability: float) -> str:
    """How likely the evidence makes it. Never "certain": only people decide."""
    hundredths = round(probability * 100)
    if hundredths > 99:  # noqa: PLR2004  no sum of evidence is the whole hundred
        return _("more than 99 in 100")
    if hundredths < 1:
        return _("less than 1 in 100")
    return _("about %(count)s in 100") % {"count": number_format(hundredths, use_l10n=True)}


def age_words(place: int) -> str:
    """The age of which the queue takes a pair to be, in words."""
    if place == GROWN:
        return str(AGES["unknown"])
    if place > GROWN:
        return str(AGES["grown"])
    return ngettext("%(count)s year", "%(count)s years", place) % {
        "count": number_format(place, use_l10n=True)
    }


def _filters(query: QueryDict, filters: Filters, counts: dict[str, int]) -> FilterForm:
    def options(words: dict[str, Any], chosen: str, *, first: str = "") -> list[Option]:
        any_of = [] if first else [Option("", _("Any"), selected=not chosen)]
        return any_of + [
            Option("" if value == first else value, str(label), selected=value == (chosen or first))
            for value, label in words.items()
        ]

    bands = [
        Option(o.value, o.label, o.selected, number_format(counts[o.value], use_l10n=True))
        if o.value in counts and not filters.decision
        else o
        for o in options(BANDS, filters.band)
    ]
    return FilterForm(
        reverse("tracing:queue"),
        [
            Filter("decision", _("Decision"), "select", options=options(
                STATES, filters.decision, first="open"
            )),
            Filter("kind", _("What is proposed"), "select", options=options(KINDS, filters.kind)),
            Filter("band", _("Evidence"), "select", options=bands),
            Filter("age", _("Age"), "select", options=options(AGES, filters.age)),
        ],
        active=_active(query),
        target="pairs",
    )  # fmt: skip


def _active(query: QueryDict) -> list[Link]:
    labels = {"decision": _("Decision"), "kind": _("What is proposed")}
    labels |= {"band": _("Evidence"), "age": _("Age")}
    words = {"decision": STATES, "kind": KINDS, "band": BANDS, "age": AGES}
    active = []
    for name, label in labels.items():
        value = query.get(name, "")
        if value in words[name]:
            rest = query.copy()
            rest.pop(name)
            rest.pop("page", None)
            active.append(Link(f"{label}: {words[name][value]}", f"?{rest.urlencode()}"))
    return active


def progress_part(actor: Actor, found: List) -> Progress:
    """How far a list has been compared with the register."""
    url = reverse("tracing:progress", args=[found.pk])
    label = _("Comparing %(file)s with the register") % {"file": found.file_name}
    said = progress_of(actor, found)
    if said is None or said.phase != "comparing":
        queue = Link(_("Show the pairs"), reverse("tracing:queue"))
        return Progress(label, url, "finished", next=queue)
    if not said.total:
        return Progress(label, url, "running")
    text = _("%(done)s of %(total)s pairs compared") % {
        "done": number_format(said.done, use_l10n=True),
        "total": number_format(said.total, use_l10n=True),
    }
    return Progress(label, url, "running", text, said.done, said.total, every=1)


def pair_page(actor: Actor, found: Proposal, filters: Filters, query: QueryDict) -> dict[str, Any]:
    """Two persons side by side; the look at both is recorded before anything is read."""
    pair = [found.first_id, found.second_id]
    everybody = {key for group in joined_with(actor, pair).values() for key in group}
    reading(actor=actor, verb="looked at a pair", subjects=sorted(everybody))
    now = opened(found.sealed)
    last = access.last_answer(actor, found)
    before, after = access.neighbours(actor, filters, found)
    kept = kept_query(query)
    return {
        "found": found,
        "kind": str(KINDS[found.kind]),
        "band": str(BANDS[found.band]),
        "chance": chance_words(found.probability),
        "state": str(STATES[found.decision]),
        "open": found.decision == Proposal.Decision.OPEN,
        "waiting": found.decision == Proposal.Decision.WAITING,
        "bars": bars(now) if now else [],
        "news": _news(found, last, now),
        "history": [_event(found, act) for act in access.acts(actor, found)],
        "query": f"?{kept}" if kept else "",
        "before": _address(before, kept),
        "after": _address(after, kept),
        **sides(actor, found),
    }


def _address(found: Proposal | None, kept: str) -> str:
    if found is None:
        return ""
    return reverse("tracing:pair", args=[found.key]) + (f"?{kept}" if kept else "")


def next_of(actor: Actor, found: Proposal, filters: Filters) -> UUID | None:
    """The pair that comes after this one in the queue; at its end, the first of what is left."""
    _before, after = access.neighbours(actor, filters, found)
    if after is not None:
        return after.key
    first = access.pairs(actor, filters).exclude(pk=found.pk).first()
    return first.key if first else None


def _news(found: Proposal, last: Act | None, now: Snapshot | None) -> dict[str, Any] | None:
    """What is new since somebody decided, when that is why the pair is open again."""
    if last is None or now is None or found.decision != Proposal.Decision.OPEN:
        return None
    _reason, seen = unseal_cells(last.sealed)
    fresh: list[Bar] = bars(now, news(opened(bytes.fromhex(str(seen))), now))
    return {
        "answer": str(ANSWERS[found.kind][last.verb]),
        "day": day_words(last.at),
        "by": last.by.shown_as,
        "bars": fresh,
    }


def _event(found: Proposal, act: Act) -> Event:
    reason, _seen = unseal_cells(act.sealed)
    words = ANSWERS[found.kind].get(act.verb) or VERBS[act.verb]
    when = day_words(act.at, "DATETIME_FORMAT")
    return Event(f"{when} · {act.by.shown_as}", str(words), str(reason))


def undo_question(found: Proposal) -> dict[str, Any]:
    """What to say before an answer is taken back."""
    last = found.settled
    words = ANSWERS[found.kind].get(last.verb, VERBS.get(last.verb, "")) if last else ""
    return {
        "found": found,
        "words": words,
        "nothing": last is None,
        "cancel": Link(_("Leave it"), reverse("tracing:pair", args=[found.key])),
    }


def about_person(actor: Actor, person: UUID) -> dict[str, list[Action]]:
    """For a person's own page: pairs that wait, who is shown as one with them, and their kin."""
    everybody = set(joined_with(actor, [person]).get(person, (person,)))
    waiting, joined, kin = [], [], []
    for each in access.proposals_about(actor, person):
        other = each.second if each.first_id in everybody else each.first
        link = Action(_label(each, other.code), reverse("tracing:pair", args=[each.key]))
        if each.decision != Proposal.Decision.SAME:
            waiting.append(link)
        else:
            (joined if each.kind == Proposal.Kind.SAME else kin).append(link)
    return {"waiting": waiting, "joined": joined, "kin": kin}


def pair_notes(actor: Actor, persons: Sequence[UUID]) -> dict[UUID, str]:
    """For a list of persons: how many are shown as one, and how many pairs wait."""
    waiting = access.pair_count(actor, persons)
    notes = {}
    for key, group in joined_with(actor, persons).items():
        said = []
        if len(group) > 1:
            said.append(
                ngettext("%(count)s shown as one", "%(count)s shown as one", len(group))
                % {"count": number_format(len(group), use_l10n=True)}
            )
        if count := waiting.get(key):
            said.append(
                ngettext("%(count)s pair waits", "%(count)s pairs wait", count)
                % {"count": number_format(count, use_l10n=True)}
            )
        notes[key] = " · ".join(said)
    return notes


def _label(each: Proposal, other: str) -> str:
    words = ANSWERS[each.kind]["same"] if each.decision == "same" else KINDS[each.kind]
    if each.decision == Proposal.Decision.WAITING:
        words = f"{words} {STATES['waiting']}"
    return f"{words} \u2066{other}\u2069"
