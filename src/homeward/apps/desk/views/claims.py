"""Claims of one person: added, looked at, withdrawn, let stand again, noted."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from homeward.apps.accounts.access import must
from homeward.apps.accounts.middleware import ActorRequest
from homeward.apps.desk import claims
from homeward.apps.desk.claim_forms import ReasonForm, claim_form
from homeward.apps.documents.access import document_for
from homeward.apps.register import access, actions
from homeward.apps.register.labels import CLAIMS
from homeward.apps.register.models import Claim, Person
from homeward.apps.ui.parts import Link
from homeward.core.claims import ClaimKind

ANCHORS = {
    ClaimKind.KIN: "#family",
    ClaimKind.LEGAL_EVENT: "#court",
    ClaimKind.SAFEGUARD: "#court",
}


@require_http_methods(["GET", "POST"])
def add(request: ActorRequest, key: UUID) -> HttpResponse:
    """Add a claim of one kind, with its source; first of all, choose the kind (`?kind=`)."""
    must(request.actor, "write claims")
    found = _shown(request, key)
    kind = request.GET.get("kind", "")
    if not kind:
        return render(
            request, "desk/claim_kinds.html", claims.kinds_page(found, request.GET.get("paper", ""))
        )
    try:
        chosen = ClaimKind(kind)
        make = claim_form(chosen)
    except ValueError:
        raise Http404 from None
    find = partial(claims.key_of, request.actor, without=found)
    form = make(request.POST or None, today=localdate(), find=find, initial=_paper(request, found))
    if request.method == "POST" and form.is_valid():
        for saying in form.sayings():
            actions.add_claim(
                actor=request.actor,
                person=found.pk,
                saying=saying,
                spoken=form.spoken(),
                received_on=localdate(),
            )
        messages.success(request, _("The claim has been added."))
        return redirect(reverse("desk:person", args=[found.pk]) + ANCHORS.get(chosen, "#claims"))
    context = {
        "form": form,
        "code": found.code,
        "kind": str(CLAIMS[chosen]),
        "lead": make.lead,
        "cancel": Link(_("Cancel"), reverse("desk:person", args=[found.pk])),
    }
    return render(request, "desk/claim_add.html", context, status=422 if form.errors else 200)


@require_GET
def claim(request: ActorRequest, key: UUID, number: int) -> HttpResponse:
    """One claim: what rests on it, who contradicts it, its history."""
    found, said = _claim(request, key, number)
    return _page(request, found, said)


@require_POST
def withdraw(request: ActorRequest, key: UUID, number: int) -> HttpResponse:
    """Withdraw a claim with a reason."""
    return _turn(request, key, number, actions.withdraw, _("The claim has been withdrawn."))


@require_POST
def restore(request: ActorRequest, key: UUID, number: int) -> HttpResponse:
    """Let a withdrawn claim stand again."""
    return _turn(request, key, number, actions.restore, _("The claim stands again."))


@require_POST
def note(request: ActorRequest, key: UUID, number: int) -> HttpResponse:
    """Add a clarifying note to a claim."""
    must(request.actor, "write claims")
    found, said = _claim(request, key, number)
    form = ReasonForm(request.POST, prefix="note")
    if not form.is_valid():
        return _page(request, found, said, status=422, note_form=form)
    actions.note(actor=request.actor, claim=said.pk, words=form.cleaned_data["reason"])
    messages.success(request, _("The note has been added."))
    return redirect("desk:claim", key=found.pk, number=said.pk)


def _turn(
    request: ActorRequest, key: UUID, number: int, act: Callable[..., Claim], done: str
) -> HttpResponse:
    must(request.actor, "write claims")
    found, said = _claim(request, key, number)
    form = ReasonForm(request.POST, prefix="turn")
    if not form.is_valid():
        return _page(request, found, said, status=422, turn_form=form)
    try:
        act(actor=request.actor, claim=said.pk, reason=form.cleaned_data["reason"])
    except actions.MeanwhileError as first:
        said.refresh_from_db()
        return _page(request, found, said, status=409, meanwhile=first, typed=form)
    messages.success(request, done)
    return redirect("desk:claim", key=found.pk, number=said.pk)


def _page(
    request: ActorRequest, found: Person, said: Claim, *, status: int = 200, **more: Any
) -> HttpResponse:
    context = claims.claim_page(request.actor, found, said, localdate())
    context |= {"note_form": ReasonForm(prefix="note"), "turn_form": ReasonForm(prefix="turn")}
    if "meanwhile" in more:
        more["meanwhile"] = claims.meanwhile_words(more["meanwhile"])
    return render(request, "desk/claim.html", context | more, status=status)


def _shown(request: ActorRequest, key: UUID) -> Person:
    """The person, or the one under whom they are shown."""
    found = access.person_for(request.actor, key)
    return access.person_for(request.actor, found.joined_to_id) if found.joined_to_id else found


def _paper(request: ActorRequest, found: Person) -> dict[str, Any]:
    """The source filled in, where a claim is taken from a paper of this person (`?paper=`)."""
    key = request.GET.get("paper", "")
    group = access.joined_with(request.actor, [found.pk])[found.pk]
    try:
        paper = document_for(request.actor, UUID(key)) if key else None
    except ValueError:
        raise Http404 from None
    if paper is None:
        return {}
    if paper.person_id not in group:
        raise Http404
    source = paper.source
    return {
        "source_kind": source.kind,
        "source_label": source.label,
        "said_on": source.said_on,
    }


def _claim(request: ActorRequest, key: UUID, number: int) -> tuple[Person, Claim]:
    found = _shown(request, key)
    group = access.joined_with(request.actor, [found.pk])[found.pk]
    return found, access.claim_of(request.actor, group, number)
