"""Proposals, the attack on them, their history and the catalogue as parts for the desk's pages."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.conf import settings
from django.urls import reverse
from django.utils.formats import number_format
from django.utils.translation import gettext as _

from homeward.apps.accounts.access import may
from homeward.apps.accounts.models import Organisation
from homeward.apps.audit.actor import Actor
from homeward.apps.bulletins.access import kept
from homeward.apps.bulletins.addresses import Previewed, page
from homeward.apps.bulletins.formats import title_words
from homeward.apps.bulletins.labels import entry_words, title_of, value_words
from homeward.apps.bulletins.models import Bulletin
from homeward.apps.bulletins.presenting import bulletin_page, number_words
from homeward.apps.publications.presenting import tabs
from homeward.apps.publishing import access
from homeward.apps.publishing.facts import set_day_after, set_day_of
from homeward.apps.publishing.labels import STEPS, SUPPOSED, refusals
from homeward.apps.publishing.models import Proposal
from homeward.apps.ui.parts import Cell, Column, Link, Progress, Table
from homeward.apps.ui.present import day_of, day_words, say
from homeward.core.publishing.catalogue import DIMENSIONS, TABLES

NARROWEST = 12  # entries of which the page says what remains open; all are in the proof
Step = Proposal.Step


def days_open(actor: Actor, on: date) -> list[date]:
    """Set days for which tables can be proposed: the last and the next, without a bulletin."""
    taken = set(kept(actor).values_list("set_day", flat=True))
    return [day for day in (set_day_of(on), set_day_after(on)) if day not in taken]


def bulletins_page(actor: Actor, on: date) -> dict[str, Any]:
    """What is under way, what was published, what was not, and what can be at all."""
    found = list(access.proposals(actor))
    under_way = access.under_way(actor)
    others = [p for p in found if p.released_at is None and (not under_way or p.pk != under_way.pk)]
    published = {each.pk: each for each in kept(actor).select_related("corrects")}
    released = [each for each in found if each.pk in published]
    return {
        "tabs": tabs("own", actor),
        "under_way": _table([under_way], _("Under way")) if under_way else None,
        "days": [] if under_way else days_open(actor, on),
        "published": _published(released, published) if released else None,
        "others": _table(others, _("Refused or withdrawn")) if others else None,
        "nothing_yet": not found,
        "catalogue": _catalogue(),
    }


def standing_words(found: Proposal) -> str:
    """Where a proposal stands."""
    if found.ended_at is not None:
        return _("Withdrawn")
    return _("Released") if found.released_at else str(STEPS[found.step])


def _table(found: list[Proposal], caption: str) -> Table:
    columns = [Column(_("Set day")), Column(_("Standing")), Column(_("Proposed by")),
               Column(_("On"))]  # fmt: skip
    rows = [
        [
            Cell(Link(day_words(each.set_day), _url("proposal", each)), "link"),
            Cell(standing_words(each)),
            Cell(each.proposed_by.shown_as),
            Cell(day_words(day_of(each.proposed_at))),
        ]
        for each in found
    ]
    return Table(caption, columns, rows, show_caption=False)


def _url(name: str, found: Proposal) -> str:
    return reverse(f"publishing:{name}", args=[found.pk])


def _published(found: list[Proposal], published: dict[Any, Bulletin]) -> Table:
    columns = [Column(_("Bulletin")), Column(_("Number")), Column(_("All children"), numeric=True),
               Column(_("Public since")), Column(_("Proposed by")),
               Column(_("Released by"))]  # fmt: skip
    rows = []
    for each in found:
        bulletin = published[each.pk]
        rows.append(
            [
                Cell(Link(title_words(bulletin), _url("proposal", each)), "link"),
                Cell(bulletin.reference, "code"),
                Cell(number_words(bulletin.shown[0])),
                Cell(day_words(day_of(bulletin.opens_at))),
                Cell(each.proposed_by.shown_as),
                Cell(each.released_by.shown_as if each.released_by else _("nobody")),
            ]
        )
    return Table(_("Bulletins"), columns, rows, show_caption=False)


def _catalogue() -> Table:
    columns = [Column(_("Table")), Column(_("By")), Column(_("Values"))]
    rows = []
    for table in TABLES:
        for place in table.dimensions:
            dimension = DIMENSIONS[place]
            few = len(dimension.values) <= NARROWEST
            values = dimension.values if few else (*dimension.values[:2], dimension.values[-1])
            words = [value_words(dimension, value) for value in values]
            text = ", ".join(words) if few else f"{', '.join(words[:-1])} … {words[-1]}"
            rows.append([Cell(title_of(table)), Cell(say(dimension.name)), Cell(text)])
    return Table(_("The catalogue"), columns, rows, show_caption=False)


def proposal_page(actor: Actor, found: Proposal) -> dict[str, Any]:
    """One proposal: where it stands, what was attacked and what remains open, what can be done."""
    bulletin = kept(actor).filter(pk=found.pk).first()
    open_still = found.released_at is None and found.ended_at is None
    stands = found.step == Step.STANDS and open_still
    own = found.proposed_by_id == actor.member
    return {
        "found": found,
        "title": _("Tables for %(day)s") % {"day": day_words(found.set_day)},
        "standing": standing_words(found),
        "progress": _progress(found) if open_still else None,
        "items": _items(found, bulletin),
        "why": refusals(found) if found.step in (Step.REFUSED, Step.STOPPED) else [],
        "attack": _attack(found),
        "narrowest": _narrowest(found),
        "preview_url": _url("preview", found) if found.digest else "",
        "may_release": stands and not own and may(actor, "release bulletins"),
        "own": stands and own,
        "may_withdraw": open_still,
        "may_correct": bulletin is not None
        and access.under_way(actor) is None
        and not kept(actor).filter(corrects=bulletin).exists(),
        "reason": found.reason,
    }


def _progress(found: Proposal) -> Progress | None:
    if found.step not in (Step.WAITING, Step.ATTACKING):
        return None
    return Progress(
        label=_("Everybody is counted, and the tables are attacked with every bulletin so far"),
        state="waiting" if found.step == Step.WAITING else "running",
        url=_url("progress", found),
        text=str(STEPS[found.step]),
    )


def _items(found: Proposal, bulletin: Bulletin | None) -> list[tuple[str, Cell]]:
    shown = sum(number is not None for number in found.shown)
    counted = day_words(found.counted_on) if found.counted_on else _("not counted yet")
    items = [
        (_("Set day"), Cell(day_words(found.set_day))),
        (_("Counted on"), Cell(counted)),
        (_("Proposed by"), Cell(found.proposed_by.shown_as)),
        (_("Released by"), Cell(found.released_by.shown_as if found.released_by else _("nobody"))),
    ]
    if found.corrects:
        items.append((_("Corrects"), Cell(found.corrects.reference, "code", note=found.reason)))
    if found.ended_by:
        items.append((_("Withdrawn by"), Cell(found.ended_by.shown_as, note=found.ended_why)))
    if found.shown:
        words = _("%(shown)s of %(all)s") % {"shown": _n(shown), "all": _n(len(found.shown))}
        items.append((_("Numbers shown"), Cell(words)))
    if bulletin is not None:
        items += [
            (_("Permanent number"), Cell(bulletin.reference, "code")),
            (_("Address on the public side"), Cell(f"/{page(bulletin, 'en')}", "raw", lang="en")),
            (_("Public since"), Cell(day_words(day_of(bulletin.opens_at)))),
        ]
    return items


def _n(number: float) -> str:
    return number_format(number, use_l10n=True)


def _attack(found: Proposal) -> Table | None:
    """The suppositions under which the tables were attacked, and what each left open."""
    results = found.proof.get("results", [])
    if not results:
        return None
    columns = [Column(_("An attacker who has every bulletin, and is")),
               Column(_("Since bulletin"), numeric=True),
               Column(_("Least left open"), numeric=True),
               Column(_("Solver asked"), numeric=True)]  # fmt: skip
    rows = []
    for result in results:
        widths = [high - low for low, high in zip(result["low"], result["high"], strict=True)]
        told = result["told"]
        rows.append(
            [
                Cell(str(SUPPOSED[told])),
                Cell(_n(result["since"] + 1) if told != "nothing" else _("none")),
                Cell(_n(min(widths))),
                Cell(_n(result["solved"])),
            ]
        )
    caption = _("Attacked together with %(earlier)s earlier bulletins in %(seconds)s seconds") % {
        "earlier": _n(found.earlier or 0),
        "seconds": _n(found.proof["seconds"]),
    }
    return Table(caption, columns, rows)


def _narrowest(found: Proposal) -> Table | None:
    """Of which entries least remains open; at least ten apart everywhere, or the tables fall."""
    results = found.proof.get("results", [])
    if not results:
        return None
    low, high = results[0]["low"], results[0]["high"]
    order = sorted(range(len(low)), key=lambda entry: (high[entry] - low[entry], entry))
    columns = [Column(_("Entry")), Column(_("Published"), numeric=True),
               Column(_("At least"), numeric=True), Column(_("At most"), numeric=True)]  # fmt: skip
    rows = [
        [
            Cell(entry_words(entry)),
            Cell(number_words(found.shown[entry])),
            Cell(_n(low[entry])),
            Cell(_n(high[entry])),
        ]
        for entry in order[:NARROWEST]
    ]
    return Table(_("Where an attacker is nearest"), columns, rows)


def preview_of(actor: Actor, found: Proposal) -> dict[str, Any]:
    """The very page that everybody would read."""
    bulletin = kept(actor).filter(pk=found.pk).first() or Bulletin(
        id=found.pk,
        keeper_id=actor.keeper,
        number=(found.earlier or 0) + 1,
        publisher=Organisation.objects.get(pk=actor.keeper).name,
        counted_on=found.counted_on,
        set_day=found.set_day,
        opens_at=found.attacked_at,
        catalogue=found.catalogue,
        shown=found.shown,
        digest=found.digest,
        corrects=found.corrects,
        reason=found.reason,
        is_fictional=settings.HOMEWARD_DECLARATION is None,
    )
    return bulletin_page(bulletin, Previewed())
