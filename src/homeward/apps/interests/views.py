"""The pages of consent: one person's, the forms, and what is to be verified."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from homeward.apps.accounts.access import must
from homeward.apps.accounts.middleware import ActorRequest
from homeward.apps.interests import access, actions, presenting
from homeward.apps.interests.forms import ConsentForm, HearingForm, RoomForm
from homeward.apps.interests.labels import REFUSALS
from homeward.apps.interests.models import Consent
from homeward.apps.register.access import person_for, states
from homeward.apps.register.labels import state_name
from homeward.apps.register.models import Person
from homeward.core.returns.consent import Purpose, Whose


@require_GET
def person(request: ActorRequest, key: UUID) -> HttpResponse:
    """What was said about one person's consent, and what the child said."""
    found = person_for(request.actor, key)
    if found.joined_to_id is not None:
        return redirect("interests:person", key=found.joined_to_id)
    context = presenting.person_page(request.actor, found)
    return render(request, "interests/person.html", context)


@require_GET
def verify(request: ActorRequest) -> HttpResponse:
    """Every word on which nobody may rely yet."""
    must(request.actor, "record consents")
    return render(request, "interests/verify.html", presenting.verify_page(request.actor))


@require_http_methods(["GET", "POST"])
def consent(request: ActorRequest, key: UUID) -> HttpResponse:
    """Record what somebody said about one purpose."""
    must(request.actor, "record consents")
    found = person_for(request.actor, key)
    named = [(code, state_name(code)) for code in states(request.actor)]
    form = ConsentForm(request.POST or None, states=named, initial=_confirming(request))
    if request.method == "POST" and form.is_valid():
        said = actions.Said(**form.cleaned_data)
        try:
            word = actions.record(
                actor=request.actor, person=found.pk, said=said, today=localdate()
            )
        except actions.NotSaidError as why:
            form.add_error(None, REFUSALS[why.code])
        else:
            _tell(request, word)
            return redirect("interests:person", key=found.pk)
    return _asked(request, found, form, "interests/consent.html")


def _confirming(request: ActorRequest) -> dict[str, Any]:
    """A second talk begins with what it is to verify; the answer is left open."""
    try:
        earlier = access.consent_for(request.actor, UUID(request.GET["confirms"]))
    except (KeyError, ValueError):
        return {"on": localdate()}
    return {
        "on": localdate(),
        "whose": Whose(earlier.whose).value,
        "purpose": Purpose(earlier.purpose).value,
        "to_whom": earlier.to_whom,
        "confirms": earlier.pk,
    }


def _tell(request: ActorRequest, word: Consent) -> None:
    if word.position in access.NOES:
        messages.warning(
            request, _("Recorded. What waited on this word has been stopped; see below.")
        )
    else:
        messages.success(request, _("Recorded."))


@require_http_methods(["GET", "POST"])
def hear(request: ActorRequest, key: UUID) -> HttpResponse:
    """Record the child's own views."""
    must(request.actor, "record consents")
    found = person_for(request.actor, key)
    form = HearingForm(request.POST or None, initial={"on": localdate()})
    if request.method == "POST" and form.is_valid():
        heard = actions.Heard(**form.cleaned_data)
        try:
            actions.hear(actor=request.actor, person=found.pk, heard=heard, today=localdate())
        except actions.NotSaidError as why:
            form.add_error(None, REFUSALS[why.code])
        else:
            messages.success(request, _("Recorded."))
            return redirect("interests:person", key=found.pk)
    return _asked(request, found, form, "interests/hear.html")


def _asked(request: ActorRequest, found: Person, form: RoomForm, page: str) -> HttpResponse:
    context = presenting.asking_page(request.actor, found, localdate()) | {"form": form}
    return render(request, page, context, status=422 if form.errors else 200)


@require_http_methods(["GET", "POST"])
def withdraw(request: ActorRequest, key: UUID) -> HttpResponse:
    """Take an agreement back: one act, asked once."""
    must(request.actor, "record consents")
    word = access.consent_for(request.actor, key)
    if request.POST.get("confirmed") != "yes":
        return render(request, "ui/confirm.html", presenting.withdraw_page(word))
    try:
        _tell(request, actions.withdraw(actor=request.actor, key=key, today=localdate()))
    except actions.NotSaidError as why:
        messages.warning(request, REFUSALS[why.code])
    return redirect("interests:person", key=word.person_id)
