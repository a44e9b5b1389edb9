"""The auditor's page of the log and its table for their own tools; reading it is in the log too."""

from __future__ import annotations

import csv

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from homeward.apps.accounts.access import must
from homeward.apps.accounts.middleware import ActorRequest
from homeward.apps.accounts.proof import must_prove_again
from homeward.apps.audit import access
from homeward.apps.audit.actions import looking
from homeward.apps.desk import log as presenting
from homeward.apps.ui.present import pager_part

AT_ONCE = 50
AT_MOST = 50_000  # lines of one file; a longer one is asked for in pieces, and never cut quietly
ASKED = ("member", "code", "kind", "from", "until")


@require_GET
def log(request: ActorRequest) -> HttpResponse:
    """Who did what, the newest first."""
    must(request.actor, "read the log")
    said = _said(request)
    found = access.log(request.actor, presenting.asked_for(said))
    page = Paginator(found, AT_ONCE).get_page(request.GET.get("page"))
    events = access.entries(page.object_list)
    looking(actor=request.actor, verb="read the log", target="log:")
    context = {
        "filters": presenting.filters(said),
        "table": presenting.table(events) if events else None,
        "pager": pager_part(page, request.GET),
        "query": request.GET.urlencode(),
    }
    return render(request, "desk/log.html", context)


@require_GET
def log_file(request: ActorRequest) -> HttpResponse:
    """The same as a file of lines with commas."""
    must(request.actor, "read the log")
    return _log_file(request)


@must_prove_again
def _log_file(request: ActorRequest) -> HttpResponse:
    asked = presenting.asked_for(_said(request))
    if access.log(request.actor, asked).count() > AT_MOST:
        messages.error(request, _("That is too much for one file. Choose fewer days."))
        return redirect("desk:log")
    looking(actor=request.actor, verb="exported the log", target="log:")
    answer = HttpResponse(content_type="text/csv; charset=utf-8")
    answer["Content-Disposition"] = 'attachment; filename="log.csv"'
    csv.writer(answer).writerows(presenting.lines(request.actor, asked))
    return answer


def _said(request: HttpRequest) -> dict[str, str]:
    return {name: request.GET.get(name, "") for name in ASKED}
