"""The search page, and the list under the search box of every page.

What is searched for comes in the body of a request and never in an address: addresses are kept
by browsers, proxies and logs. A newcomer's mistake is to let the page be reloaded by its address;
that is what POST costs, and it is worth it.
"""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.timezone import localdate
from django.views.decorators.http import require_http_methods
from django.views.decorators.vary import vary_on_headers

from homeward.apps.accounts.access import must
from homeward.apps.accounts.middleware import ActorRequest
from homeward.apps.accounts.passes import make_pass
from homeward.apps.accounts.proof import must_prove_again
from homeward.apps.audit.actions import session_event
from homeward.apps.search.presenting import found_parts
from homeward.apps.search.searching import search as search_for
from homeward.core.matching.asked import LONGEST

AT_ONCE, UNDER_THE_BOX = 25, 8


@require_http_methods(["GET", "POST"])
@vary_on_headers("HX-Request")
def search(request: ActorRequest) -> HttpResponse:
    """Whom somebody may mean by what they typed, and why; without a question, how to ask."""
    must(request.actor, "see persons")
    asked = request.POST.get("q", "")[:LONGEST].strip()
    box = bool(request.htmx)  # type: ignore[attr-defined]
    context = {"search_query": asked, "box": box}
    if asked:
        most = UNDER_THE_BOX if box else AT_ONCE
        context |= found_parts(search_for(request.actor, asked, on=localdate(), most=most))
    return render(request, "search/_found.html" if box else "search/search.html", context)


@require_http_methods(["GET", "POST"])
@must_prove_again
def openrefine(request: ActorRequest) -> HttpResponse:
    """How OpenRefine is let in; a POST makes an address for it, shown this once."""
    must(request.actor, "see persons")
    context = {}
    if request.method == "POST":
        session_event(actor=request.actor, verb="made an address for OpenRefine")
        made = reverse("search:reconcile", args=[make_pass(request.user)])  # type: ignore[arg-type]
        context["service_url"] = request.build_absolute_uri(made)
    return render(request, "search/openrefine.html", context)
