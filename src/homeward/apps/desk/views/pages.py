"""Overview, register, person, States."""

from __future__ import annotations

import datetime
from uuid import UUID

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods
from django.views.decorators.vary import vary_on_headers

from homeward.apps.accounts.access import may, must
from homeward.apps.accounts.middleware import ActorRequest
from homeward.apps.desk import every_state, presenting
from homeward.apps.desk.forms import GateForm, ScreenForm
from homeward.apps.desk.gate import gate_page, screen_page
from homeward.apps.desk.person import person_page
from homeward.apps.desk.requested import requests_of
from homeward.apps.desk.states import state_page
from homeward.apps.letters.presenting import to_choose
from homeward.apps.register import access
from homeward.apps.register.access import Filters
from homeward.apps.register.labels import is_state
from homeward.apps.returnfiles.access import file_of
from homeward.apps.sharing import access as gate_access
from homeward.apps.sharing import actions as sharing

AT_ONCE = 25


@require_GET
def home(request: ActorRequest) -> HttpResponse:
    """Where things stand today, and what waits."""
    if not may(request.actor, "see persons"):
        return render(request, "desk/home.html", {"outside": True})
    on = localdate()
    return render(request, "desk/home.html", presenting.overview(request.actor, on))


@require_GET
@vary_on_headers("HX-Request")
def register(request: ActorRequest) -> HttpResponse:
    """Everybody on the register, filtered and paged, with their standing on a day."""
    on = _day(request)
    filters = Filters(
        text=request.GET.get("code", "").strip()[:12],
        state=request.GET.get("state", "")[:4],
        sex=request.GET.get("sex", "")[:4],
        source=_uuid(request.GET.get("source", "")),
    )
    asked = request.GET.get("asked", "")
    found = presenting.register_persons(request.actor, filters, asked, on)
    page = Paginator(found, AT_ONCE).get_page(request.GET.get("page"))
    context = presenting.register_page(
        request.actor, request.GET, page, filters=filters, asked=asked, on=on
    )
    part = "desk/_register.html" if request.htmx else "desk/register.html"  # type: ignore[attr-defined]
    return render(request, part, context)


@require_GET
def person(request: ActorRequest, key: UUID) -> HttpResponse:
    """One person: the standing with its reasons, every claim, the gate.

    Whoever is shown as one with somebody else has that person's page.
    """
    found = access.person_for(request.actor, key)
    if found.joined_to_id is not None:
        return redirect("desk:person", key=found.joined_to_id)
    context = person_page(request.actor, found, _day(request))
    context["may_decide"] = may(request.actor, "decide on contact")
    context["may_propose"] = may(request.actor, "propose releases")
    context["may_screen"] = may(request.actor, "screen for contact")
    context["key"] = found.pk
    context["return_file"] = file_of(request.actor, found.pk)
    return render(request, "desk/person.html", context)


@require_http_methods(["GET", "POST"])
def gate(request: ActorRequest, key: UUID, state: str) -> HttpResponse:
    """The protection lead's decision on contact with one State about one person."""
    must(request.actor, "decide on contact")
    found = access.person_for(request.actor, key)
    if not is_state(state):
        raise Http404
    if found.joined_to_id is not None:
        return redirect("desk:gate", key=found.joined_to_id, state=state)
    on = localdate()
    form = GateForm(
        request.POST or None,
        reviewers=[(each.pk, each.shown_as) for each in gate_access.reviewers(request.actor)],
        screened=gate_access.screens(request.actor, state, found.pk).exists(),
        on=on,
    )
    if request.method == "POST" and form.is_valid():
        sharing.decide(actor=request.actor, person=found.pk, state=state, **form.decided())
        messages.success(request, _("The decision has been recorded."))
        return redirect("desk:person", key=key)
    context = gate_page(request.actor, found, state, on) | {"form": form}
    return render(request, "desk/gate.html", context, status=422 if form.errors else 200)


@require_http_methods(["GET", "POST"])
def screen(request: ActorRequest, key: UUID, state: str) -> HttpResponse:
    """The risk screen before the gate, by whoever protects."""
    must(request.actor, "screen for contact")
    found = access.person_for(request.actor, key)
    if not is_state(state):
        raise Http404
    if found.joined_to_id is not None:
        return redirect("desk:screen", key=found.joined_to_id, state=state)
    form = ScreenForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        sharing.screen(actor=request.actor, person=found.pk, state=state, answers=form.answers())
        messages.success(request, _("The screen has been recorded."))
        if may(request.actor, "decide on contact"):
            return redirect("desk:gate", key=key, state=state)
        return redirect("desk:person", key=key)
    context = screen_page(request.actor, found, state) | {"form": form}
    return render(request, "desk/screen.html", context, status=422 if form.errors else 200)


@require_GET
def states(request: ActorRequest) -> HttpResponse:
    """Every State of whose nationals the register knows, with the mission to address."""
    must(request.actor, "see persons")
    context = every_state.page(request.actor, localdate(), request.GET)
    return render(request, "desk/states.html", context)


@require_GET
def state(request: ActorRequest, state: str) -> HttpResponse:
    """One State: its mission, its nationals by standing, what is awaited."""
    must(request.actor, "see persons")
    if not is_state(state):
        raise Http404
    on = _day(request)
    context = state_page(request.actor, state, on, request.GET)
    context |= requests_of(request.actor, state, on, request.GET)
    context["may_write"] = may(request.actor, "write letters")
    if context["may_write"]:
        context |= to_choose(request.actor)
    return render(request, "desk/state.html", context)


def _day(request: ActorRequest) -> datetime.date:
    """The day that counts: asked for in the address, else today."""
    try:
        return datetime.date.fromisoformat(request.GET.get("on", ""))
    except ValueError:
        return localdate()


def _uuid(text: str) -> str:
    try:
        return str(UUID(text))
    except ValueError:
        return ""
