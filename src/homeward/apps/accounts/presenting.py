"""Members, invitations and sessions as parts for pages."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime

from django.urls import reverse
from django.utils.formats import time_format
from django.utils.timezone import get_current_timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from homeward.apps.accounts.labels import KINDS, ROLES, WAYS
from homeward.apps.accounts.models import Invitation, Member, Organisation, Role, Visit
from homeward.apps.ui.parts import Action, Cell, Column, Table
from homeward.apps.ui.present import day_words

# What is asked before an act, and the words of the button.
QUESTIONS = {
    "new_way_in": (
        gettext_lazy(
            "Make a link for new keys? Passkeys, app, recovery codes, password and sessions of"
            " this member count no more from this moment."
        ),
        gettext_lazy("Make a link for new keys"),
    ),
    "end_member_sessions": (
        gettext_lazy("End all sessions of this member? They can sign in again."),
        gettext_lazy("End all sessions"),
    ),
    "let_go": (
        gettext_lazy("Let this member go? Their sessions end at once, and they cannot sign in."),
        gettext_lazy("Let go"),
    ),
}


@dataclass(frozen=True, slots=True)
class Sitting:
    """One session on its member's own list."""

    how: str
    began: str
    seen: str
    here: bool
    end_url: str


@dataclass(frozen=True, slots=True)
class OpenLink:
    """An invitation that nobody has used yet."""

    login: str
    what: str
    ends: str
    revoke_url: str


def when(moment: datetime) -> str:
    """Write a moment in the desk's own time."""
    local = moment.astimezone(get_current_timezone())
    return f"{day_words(local)}, {time_format(local, 'H:i')}"


def own_facts(member: Member) -> list[tuple[str, Cell]]:
    """Say who a member is here."""
    return [
        (_("User name"), Cell(member.login)),
        (_("Shown to colleagues as"), Cell(member.shown_as)),
        (_("Organisation"), Cell(member.organisation.name)),
        (_("Role"), Cell(str(ROLES[Role(member.role)]))),
    ]


def _second_factor(is_enrolled: bool) -> Cell:
    return Cell(_("Has one") if is_enrolled else _("None yet"))


def facts(member: Member, *, is_enrolled: bool) -> list[tuple[str, Cell]]:
    """Say what an administrator may know of a member.

    Args:
        member: Who is spoken of.
        is_enrolled: Whether they could come in with a second factor.
    """
    state = _("Works here") if member.is_active else _("Has left")
    return [
        *own_facts(member),
        (_("Membership"), Cell(state)),
        (_("Second factor"), _second_factor(is_enrolled)),
        (_("Since"), Cell(when(member.joined_at))),
    ]


def sessions(found: Iterable[tuple[Visit, int]], here: str) -> list[Sitting]:
    """List a member's sessions."""
    return [
        Sitting(
            how=str(WAYS[Visit.How(visit.how)]),
            began=when(visit.began_at),
            seen=when(datetime.fromtimestamp(seen, UTC)),
            here=visit.session == here,
            end_url=reverse("accounts:end_session", args=[visit.pk]),
        )
        for visit, seen in found
    ]


def members(found: Iterable[Member], enrolled: frozenset[int]) -> Table:
    """List members; `enrolled` are the keys of those with a second factor."""
    heads = [
        _("User name"),
        _("Shown to colleagues as"),
        _("Organisation"),
        _("Role"),
        _("Second factor"),
        _("Membership"),
    ]
    return Table(
        _("Members"),
        [Column(head) for head in heads],
        [
            [
                Cell(each.login, url=reverse("accounts:member", args=[each.pk])),
                Cell(each.shown_as),
                Cell(each.organisation.name),
                Cell(str(ROLES[Role(each.role)])),
                _second_factor(each.pk in enrolled),
                Cell(_("Works here") if each.is_active else _("Has left")),
            ]
            for each in found
        ],
        show_caption=False,
    )


def invitations(found: Iterable[Invitation]) -> list[OpenLink]:
    """List the links that still open something."""
    return [
        OpenLink(
            login=each.login,
            what=_("New keys") if each.member_id else str(ROLES[Role(each.role)]),
            ends=when(each.ends_at),
            revoke_url=reverse("accounts:revoke", args=[each.pk]),
        )
        for each in found
    ]


def organisations(found: Iterable[Organisation]) -> Table:
    """List organisations."""
    return Table(
        _("Organisations"),
        [Column(_("Name")), Column(_("Kind"))],
        [[Cell(each.name), Cell(str(KINDS[Organisation.Kind(each.kind)]))] for each in found],
        show_caption=False,
    )


def acts_on(member: Member) -> list[Action]:
    """Give the buttons on a member's page."""
    number = [member.pk]
    if not member.is_active:
        return [Action(_("Take back"), reverse("accounts:take_back", args=number), post=True)]
    return [
        Action(
            str(label),
            reverse(f"accounts:{act}", args=number),
            post=True,
            style="grave" if act == "let_go" else "secondary",
            confirm=str(question),
        )
        for act, (question, label) in QUESTIONS.items()
    ]
