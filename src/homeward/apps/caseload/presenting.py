"""Assignments and emergencies as parts for pages."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from homeward.apps.accounts.labels import ROLES
from homeward.apps.accounts.models import Role
from homeward.apps.accounts.presenting import when
from homeward.apps.audit.actor import Actor
from homeward.apps.caseload import access
from homeward.apps.register.models import Assignment
from homeward.apps.ui.parts import Cell, Column, Table
from homeward.apps.ui.present import day_words

KINDS = {
    Assignment.Kind.WORK: gettext_lazy("Works on the case"),
    Assignment.Kind.REPRESENTS: gettext_lazy("Represents the person"),
    Assignment.Kind.EMERGENCY: gettext_lazy("Emergency"),
}
OUTCOMES = {
    Assignment.Outcome.JUSTIFIED: gettext_lazy("It was needed"),
    Assignment.Outcome.NOT_JUSTIFIED: gettext_lazy("It was not needed"),
}


@dataclass(frozen=True, slots=True)
class Held:
    """One assignment on the page of its person.

    Attributes:
        who: The member or team.
        what: For what they see the person.
        facts: Since when, given by whom, why, by what power of attorney, until when.
        end_url: Where it is ended; empty for who may not.
    """

    who: str
    what: str
    facts: list[tuple[str, Cell]]
    end_url: str


def held(actor: Actor, found: Iterable[Assignment], *, may_end: bool) -> list[Held]:
    """Who may see a person by assignment."""
    return [
        Held(
            who=holder(each),
            what=str(KINDS[Assignment.Kind(each.kind)]),
            facts=_facts(each),
            end_url=reverse("caseload:end", args=[each.pk])
            if may_end or (each.kind == "emergency" and each.member_id == actor.member)
            else "",
        )
        for each in found
    ]


def holder(found: Assignment) -> str:
    """The member or the team, in words."""
    if found.member is None:
        return _("Everybody of %(team)s") % {"team": found.team}
    role = ROLES[Role(found.member.role)]
    return f"{found.member.shown_as} ({role})"


def _facts(found: Assignment) -> list[tuple[str, Cell]]:
    said = [
        (_("Since"), Cell(when(found.begins_at))),
        (_("Given by"), Cell(found.given_by.shown_as)),
        (_("Why"), Cell(found.reason)),
    ]
    if found.reference:
        day = f", {day_words(found.reference_on)}" if found.reference_on else ""
        said.append((_("Power of attorney or appointment"), Cell(f"{found.reference}{day}")))
    if found.ends_at is not None:
        said.append((_("Ends by itself"), Cell(when(found.ends_at))))
    return said


def holders(actor: Actor) -> Table:
    """Members and teams with the number of their persons."""
    counts = access.counts_by_holder(actor)
    rows = [
        [
            Cell(each.shown_as, url=reverse("caseload:member", args=[each.pk])),
            Cell(str(ROLES[Role(each.role)])),
            Cell(each.organisation.name),
            Cell(str(counts.get(("member", each.pk), 0)), kind="number"),
            Cell(str(counts.get(("team", each.organisation_id), 0)), kind="number"),
        ]
        for each in access.colleagues(actor)
    ]
    heads = [_("Member"), _("Role"), _("Organisation")]
    numbers = [_("Persons by name"), _("Persons of the team")]
    columns = [*map(Column, heads), *(Column(each, numeric=True) for each in numbers)]
    return Table(_("Who works on how many"), columns, rows, show_caption=False)


def cases_of(found: Iterable[Assignment]) -> Table:
    """What is assigned to one member by name."""
    rows = [
        [
            Cell(each.person.code, kind="code", url=reverse("desk:person", args=[each.person_id])),
            Cell(str(KINDS[Assignment.Kind(each.kind)])),
            Cell(when(each.begins_at)),
            Cell(each.reason),
        ]
        for each in found
    ]
    heads = [_("Person"), _("For what"), _("Since"), _("Why")]
    return Table(_("Persons assigned by name"), [*map(Column, heads)], rows, show_caption=False)


def emergencies(found: Iterable[Assignment]) -> Table:
    """Emergencies, with what was found about them."""
    rows = [
        [
            Cell(each.person.code, kind="code", url=reverse("caseload:review", args=[each.pk])),
            Cell(holder(each)),
            Cell(when(each.begins_at)),
            Cell(each.reason),
            Cell(outcome(each)),
        ]
        for each in found
    ]
    heads = [_("Person"), _("Who"), _("When"), _("What could not wait"), _("Review")]
    return Table(_("Emergencies"), [*map(Column, heads)], rows, show_caption=False)


def outcome(found: Assignment) -> str:
    """What was found, or that nobody has looked."""
    if not found.outcome:
        return _("Nobody has reviewed it yet")
    return str(OUTCOMES[Assignment.Outcome(found.outcome)])


def emergency_facts(found: Assignment) -> list[tuple[str, Cell]]:
    """One emergency, for its review."""
    said = [
        (_("Person"), Cell(found.person.code, kind="code")),
        (_("Who"), Cell(holder(found))),
        *_facts(found),
        (_("Review"), Cell(outcome(found))),
    ]
    if found.reviewed_at is not None and found.reviewed_by is not None:
        words = f"{when(found.reviewed_at)}, {found.reviewed_by.shown_as}"
        said += [(_("Reviewed"), Cell(words)), (_("Why"), Cell(found.outcome_why))]
    return said
