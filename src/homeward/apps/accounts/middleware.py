"""The request's one transaction, with the signed actor context inside it; and the session's end.

Opened here and not by ATOMIC_REQUESTS, which would begin only after this middleware and
leave row security without an actor (every query would silently answer "no rows"). A response
that streams would run after the commit and see nothing; the product therefore streams none.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.contrib.auth import logout
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils import translation
from psycopg.errors import InsufficientPrivilege

from homeward.apps.accounts import actions, sittings
from homeward.apps.accounts.access import actor_of, may_come_in
from homeward.apps.audit.actions import acting_as, refusal, session_event
from homeward.apps.audit.actor import Actor

FORBIDDEN, FAILED, FOUND = 403, 500, 302
SWITCH = "set_language"
ENDED = "ended"  # why the last session ended, for the page to sign in again
ASKS_BY_ITSELF = "progress"  # the address by which a page asks for itself every few seconds


class ActorRequest(HttpRequest):
    """A request of somebody signed in; views of the desk are written against it."""

    actor: Actor


class Sitting:
    """Ends sessions that are over, and opens nothing but enrolment without a second factor."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """End the session if its time is over; else answer, and take the sign of life."""
        at = sittings.now()
        if request.user.is_authenticated:
            member: Any = request.user
            why = sittings.ended(request.session, at) or ("" if may_come_in(member) else "long")
            if why:
                _end(request, why)
        response = self.get_response(request)
        match = request.resolver_match
        if request.user.is_authenticated and (match is None or match.url_name != ASKS_BY_ITSELF):
            sittings.seen(request.session, at)
        return _whole_page(request, response)

    def process_view(
        self, request: HttpRequest, view: Callable[..., Any], _args: Any, _named: Any
    ) -> HttpResponse | None:
        """Lead to enrolment whoever has shown no second factor, wherever they wanted to go."""
        if not request.user.is_authenticated or sittings.is_whole(request.session):
            return None
        if getattr(view, "before_enrolment", False) or not getattr(view, "login_required", True):
            return None
        return HttpResponseRedirect(reverse("accounts:enrolment"))


class OwnLanguage:
    """Answers a member in the language they chose, whoever used this browser before them.

    Django's own view of the switch keeps the choice in a cookie, which is the browser's; here it
    is kept with the member as well.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Let the member's choice stand before the browser's; the next request begins anew."""
        chosen = getattr(request.user, "language", "")
        if chosen in dict(settings.LANGUAGES):
            translation.activate(chosen)
            request.LANGUAGE_CODE = chosen  # type: ignore[attr-defined]
        response = self.get_response(request)
        match = request.resolver_match
        switched = match is not None and match.url_name == SWITCH
        # A post without its token is answered otherwise, and has switched nothing.
        if switched and response.status_code == FOUND and request.user.is_authenticated:
            self._keep(request.user, request.POST.get("language", ""))
        return response

    def _keep(self, member: Any, language: str) -> None:
        actor = actor_of(member)
        with acting_as(actor):
            actions.speak(actor=actor, member=member, language=language)


def before_enrolment(view: Callable[..., Any]) -> Callable[..., Any]:
    """Mark a page that opens to somebody signed in who has shown no second factor yet."""
    view.before_enrolment = True  # type: ignore[attr-defined]
    return view


def _end(request: HttpRequest, why: str) -> None:
    """End a session whose time is over, and say so in the log."""
    actor = actor_of(request.user)  # type: ignore[arg-type]
    with acting_as(actor):
        session_event(actor=actor, verb=f"was signed out: {why}")
    logout(request)
    request.session[ENDED] = why


def _whole_page(request: HttpRequest, response: HttpResponse) -> HttpResponse:
    """Have a part of a page that is sent to the sign-in load it as a whole page."""
    to = response.headers.get("Location", "")
    if response.status_code != FOUND or "HX-Request" not in request.headers:
        return response
    if not to.startswith((settings.LOGIN_URL_PATH, reverse("accounts:enrolment"))):
        return response
    whole = HttpResponse(status=200)
    whole.headers["HX-Redirect"] = to.split("?")[0]
    return whole


class ActorTransaction:
    """Wraps every request in one transaction in which its actor is known to the database."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer inside the transaction; undo it when the page failed or was refused."""
        user = request.user
        actor = actor_of(user) if user.is_authenticated else None  # type: ignore[arg-type]
        request.actor = actor  # type: ignore[attr-defined]
        with acting_as(actor):
            response = self.get_response(request)
            refused = response.status_code == FORBIDDEN
            if refused or response.status_code >= FAILED:  # no half-done write may stay
                transaction.set_rollback(True)
        if refused and actor is not None:
            self._record(request, actor)
        return response

    def process_exception(self, _request: HttpRequest, exception: Exception) -> None:
        """Answer a write that row security forbids as every other refusal, and not as a fault."""
        if isinstance(exception.__cause__, InsufficientPrivilege):
            raise PermissionDenied from exception

    def _record(self, request: HttpRequest, actor: Actor) -> None:
        """Say in the log which page was refused: by its name, never by its address."""
        page = request.resolver_match.view_name if request.resolver_match else ""
        with acting_as(actor):
            refusal(actor=actor, verb="was refused a page", target=f"page:{page}")
