"""Who read and wrote about one person."""

from __future__ import annotations

from uuid import UUID

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET

from homeward.apps.accounts.access import must
from homeward.apps.accounts.middleware import ActorRequest
from homeward.apps.desk.looked import log_of, looked_page
from homeward.apps.register import access

AT_ONCE = 50


@require_GET
def looked(request: ActorRequest, key: UUID) -> HttpResponse:
    """The log about one person, by member, for whoever answers for their protection."""
    must(request.actor, "see who looked")
    found = access.person_for(request.actor, key)
    if found.joined_to_id is not None:
        return redirect("desk:looked", key=found.joined_to_id)
    page = Paginator(log_of(request.actor, found), AT_ONCE).get_page(request.GET.get("page"))
    context = looked_page(request.actor, found, page, request.GET)
    return render(request, "desk/looked.html", context)
