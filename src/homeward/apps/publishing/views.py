"""The desk's pages of published tables: the catalogue, proposals, their attack, the act of two."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.timezone import localdate, now
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from homeward.apps.accounts.access import must
from homeward.apps.accounts.middleware import ActorRequest
from homeward.apps.accounts.proof import must_prove_again
from homeward.apps.bulletins.access import kept
from homeward.apps.publishing import access, actions, presenting
from homeward.apps.publishing.forms import CorrectForm, ProposeForm, WithdrawForm

WHY: dict[type[Exception], Any] = {
    actions.UnderWayError: gettext_lazy("Other tables are under way. Their outcome comes first."),
    actions.TakenError: gettext_lazy("There is a bulletin in that place already."),
    actions.NotADayError: gettext_lazy("Choose the set day that came last, or the next one."),
    actions.OutdatedError: gettext_lazy(
        "Another bulletin was released since this attack. Withdraw the tables and propose them "
        "again."
    ),
    actions.AloneError: gettext_lazy("Who proposed tables does not release them."),
    PermissionDenied: gettext_lazy("There is nothing here that could be released any more."),
}


@require_GET
def bulletins(request: ActorRequest) -> HttpResponse:
    """What is under way, what was published, what was refused; the catalogue."""
    must(request.actor, "propose bulletins")
    context = presenting.bulletins_page(request.actor, localdate())
    form = ProposeForm(days=context["days"]) if context["days"] else None
    return render(request, "publishing/bulletins.html", context | {"form": form})


@require_POST
def propose(request: ActorRequest) -> HttpResponse:
    """Propose the tables of a set day; the worker counts and attacks."""
    must(request.actor, "propose bulletins")
    form = ProposeForm(request.POST, days=presenting.days_open(request.actor, localdate()))
    if not form.is_valid():
        messages.warning(request, WHY[actions.NotADayError])
        return redirect("publishing:bulletins")
    try:
        made = actions.propose(
            actor=request.actor, set_day=form.cleaned_data["day"], on=localdate()
        )
    except tuple(WHY) as refused:
        messages.warning(request, WHY[type(refused)])
        return redirect("publishing:bulletins")
    return _attacked_later(request, made)


def _attacked_later(request: ActorRequest, made: Any) -> HttpResponse:
    actions.attack_later(actor=request.actor, proposal=made)
    messages.success(request, _("Proposed. Everybody is counted now, and the tables attacked."))
    return redirect("publishing:proposal", key=made.pk)


@require_GET
def proposal(request: ActorRequest, key: UUID) -> HttpResponse:
    """One proposal with the attack on it."""
    found = access.proposal_for(request.actor, key)
    context = presenting.proposal_page(request.actor, found)
    forms = {"withdraw": WithdrawForm(auto_id="withdraw_%s"), "correct": CorrectForm()}
    return render(request, "publishing/proposal.html", context | forms)


@require_GET
def progress(request: ActorRequest, key: UUID) -> HttpResponse:
    """How far the attack is; when it is over, the browser is told to ask for the whole page."""
    found = access.proposal_for(request.actor, key)
    part = presenting.proposal_page(request.actor, found)["progress"]
    if part is None:
        answer = HttpResponse()
        answer["HX-Refresh"] = "true"
        return answer
    return render(request, "ui/components/progress.html", {"progress": part})


@require_GET
def preview(request: ActorRequest, key: UUID) -> HttpResponse:
    """The very page, and printed the very paper, that everybody would read."""
    found = access.proposal_for(request.actor, key)
    if not found.digest:
        raise Http404
    return render(request, "bulletins/bulletin.html", presenting.preview_of(request.actor, found))


@require_http_methods(["GET", "POST"])
@must_prove_again
def release(request: ActorRequest, key: UUID) -> HttpResponse:
    """Release what somebody else proposed and the attack let stand."""
    must(request.actor, "release bulletins")
    found = access.proposal_for(request.actor, key)
    if request.method == "POST":
        try:
            actions.release(actor=request.actor, key=key, at=now())
        except tuple(WHY) as refused:
            messages.warning(request, WHY[type(refused)])
        else:
            messages.success(request, _("Released. It is public from its day on, for good."))
        return redirect("publishing:proposal", key=key)
    context = presenting.proposal_page(request.actor, found)
    return render(request, "publishing/release.html", context)


@require_POST
def withdraw(request: ActorRequest, key: UUID) -> HttpResponse:
    """Withdraw a proposal before it is released."""
    must(request.actor, "propose bulletins")
    form = WithdrawForm(request.POST)
    if form.is_valid():
        try:
            why = form.cleaned_data["why"]
            actions.withdraw(actor=request.actor, key=key, why=why, at=now())
        except PermissionDenied:
            messages.warning(request, _("It was released or withdrawn already."))
        else:
            messages.success(request, _("Withdrawn. Its record stands."))
    else:
        access.proposal_for(request.actor, key)
        messages.warning(request, _("Give a reason; nothing was withdrawn."))
    return redirect("publishing:proposal", key=key)


@require_POST
def correct(request: ActorRequest, key: UUID) -> HttpResponse:
    """Propose a bulletin that corrects this one."""
    must(request.actor, "propose bulletins")
    bulletin, form = kept(request.actor).filter(pk=key).first(), CorrectForm(request.POST)
    if bulletin is None:
        raise Http404
    if not form.is_valid():
        messages.warning(request, _("Say what was wrong; nothing was proposed."))
        return redirect("publishing:proposal", key=key)
    try:
        reason = form.cleaned_data["reason"]
        made = actions.correct(actor=request.actor, bulletin=bulletin, reason=reason)
    except tuple(WHY) as refused:
        messages.warning(request, WHY[type(refused)])
        return redirect("publishing:proposal", key=key)
    return _attacked_later(request, made)
