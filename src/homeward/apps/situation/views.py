"""The dashboard, who stands behind its numbers, and asking the worker to look now."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.timezone import localdate, localtime
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from homeward.apps.accounts.access import must
from homeward.apps.accounts.middleware import ActorRequest
from homeward.apps.audit.actions import reading
from homeward.apps.situation import access, actions, presenting
from homeward.apps.situation.asked import files_wanted, month_wanted, persons_wanted
from homeward.apps.ui.present import day_words

AT_ONCE = 25


@require_GET
def dashboard(request: ActorRequest) -> HttpResponse:
    """Counts of everybody whom the reader may see."""
    must(request.actor, "see persons")
    return _counted(request, "situation/dashboard.html", presenting.dashboard(request.actor))


def _counted(request: ActorRequest, page: str, context: dict[str, Any]) -> HttpResponse:
    """Show counts, saying as of when in the reader's own time."""
    at = context["looked_at"]
    as_of = day_words(localtime(at), "DATETIME_FORMAT") if at else ""
    return render(request, page, context | {"as_of": as_of})


@require_GET
def world_map(request: ActorRequest) -> HttpResponse:
    """Whose nationals they are, by country."""
    must(request.actor, "see persons")
    return _counted(request, "situation/map.html", presenting.map_page(request.actor))


@require_GET
def flows(request: ActorRequest) -> HttpResponse:
    """How many files moved from stage to stage in a month; this month's where none is asked for."""
    must(request.actor, "see persons")
    on = localdate()
    try:
        month = month_wanted(request.GET) if "month" in request.GET else on
    except ValueError:
        raise Http404 from None
    return render(request, "situation/flows.html", presenting.flows_page(request.actor, month, on))


@require_GET
def files(request: ActorRequest) -> HttpResponse:
    """The return files behind a number."""
    must(request.actor, "see persons")
    wanted, words = files_wanted(request.GET)
    page = Paginator(access.files(request.actor, wanted), AT_ONCE).get_page(request.GET.get("page"))
    reading(
        actor=request.actor,
        verb="looked at return files behind a number",
        subjects=[one.file.person_id for one in page.object_list],
    )
    context = presenting.files_page(request.GET, page, words, localdate())
    return render(request, "situation/behind.html", context)


@require_GET
def persons(request: ActorRequest) -> HttpResponse:
    """The persons behind a number."""
    must(request.actor, "see persons")
    wanted, words = persons_wanted(request.GET)
    found = Paginator(access.persons(request.actor, wanted), AT_ONCE)
    page = found.get_page(request.GET.get("page"))
    reading(
        actor=request.actor,
        verb="looked at persons behind a number",
        subjects=[one.person_id for one in page.object_list],
    )
    return render(
        request, "situation/behind.html", presenting.persons_page(request.GET, page, words)
    )


@require_POST
def look(request: ActorRequest) -> HttpResponse:
    """Have the worker look through everybody now."""
    actions.work_out_later(actor=request.actor)
    messages.success(request, _("The worker is looking through everybody. Come back in a minute."))
    return redirect("situation:dashboard")
