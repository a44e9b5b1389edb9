"""The W3C's Reconciliation Service API 0.2, by which OpenRefine and others ask the register.

Queries come by POST alone: the API would have them in addresses as well, and addresses are kept.
For the same reason nothing is suggested while somebody types a person's name; only the columns
that can be laid beside one are. A newcomer's mistake is to let a browser's cookie sign these in:
any page of any site may call here, so nothing counts but the pass in the address.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import wraps
from typing import Any

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import gettext
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from homeward.apps.accounts.access import must
from homeward.apps.accounts.passes import actor_of_pass
from homeward.apps.audit.actions import acting_as
from homeward.apps.search.reconciling import (
    MOST_QUERIES,
    PROPERTIES,
    TYPE,
    MalformedError,
    answer_batch,
    read_batch,
)

View = Callable[..., HttpResponse]


def _for_everybody(view: View) -> View:
    """Let pages of other sites read the answer, as the API demands; they know no pass."""

    @csrf_exempt
    @login_not_required
    @wraps(view)
    def answered(request: HttpRequest, **where: Any) -> HttpResponse:
        response = view(request, **where)
        response.headers["Access-Control-Allow-Origin"] = "*"
        return response

    return answered


@_for_everybody
@require_http_methods(["GET", "POST", "OPTIONS"])
def service(request: HttpRequest, token: str) -> HttpResponse:
    """What the service offers, to a GET; candidates for a batch of queries, to a POST."""
    if request.method == "OPTIONS":
        return HttpResponse(status=204, headers={"Access-Control-Allow-Methods": "GET, POST"})
    if "queries" in request.GET or "extend" in request.GET:
        return _refusal(405, "queries are sent by POST: names must not stand in addresses")
    if request.method == "GET":
        return JsonResponse(_manifest(request, token))
    return _answer(request, token)


def _answer(request: HttpRequest, token: str) -> HttpResponse:
    actor = actor_of_pass(token)
    if actor is None:
        return _refusal(401, "this address counts no longer; make a new one")
    try:
        queries = read_batch(json.loads(request.POST.get("queries", "")), on=localdate())
    except (MalformedError, json.JSONDecodeError) as error:
        many = "too many" in str(error)
        words = str(error) if isinstance(error, MalformedError) else "queries is not JSON"
        return _refusal(413 if many else 400, words)
    with acting_as(actor):
        try:
            must(actor, "see persons")
        except PermissionDenied:
            return _refusal(401, "this member works on no persons")
        return JsonResponse(answer_batch(actor, queries))


@_for_everybody
@require_http_methods(["GET", "OPTIONS"])
def properties(request: HttpRequest, token: str) -> HttpResponse:  # noqa: ARG001
    """Which columns of a table can be laid beside a person."""
    typed = request.GET.get("prefix", "").casefold()
    named = ((key, gettext(name)) for key, (_kind, name) in PROPERTIES.items())
    found = [
        {"id": key, "name": name} for key, name in named if typed in key or typed in name.casefold()
    ]
    return JsonResponse({"result": found})


def _manifest(request: HttpRequest, token: str) -> dict[str, Any]:
    at = request.build_absolute_uri(reverse("search:reconcile", args=[token]))
    register = request.build_absolute_uri(reverse("desk:register"))
    return {
        "versions": ["0.2"],
        "name": "Homeward",
        "identifierSpace": f"{register}#code",
        "schemaSpace": f"{register}#claim",
        "defaultTypes": [TYPE],
        "serviceVersion": settings.HOMEWARD_VERSION,
        "view": {"url": f"{register}?code={{{{id}}}}"},
        "suggest": {"property": {"service_url": at.rstrip("/"), "service_path": "/properties/"}},
        "batchSize": MOST_QUERIES,
    }


def _refusal(status: int, words: str) -> JsonResponse:
    return JsonResponse({"status": "error", "message": words}, status=status)
