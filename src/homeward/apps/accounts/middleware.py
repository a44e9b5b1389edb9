"""The request's one transaction, with the signed actor context inside it.

Opened here and not by ATOMIC_REQUESTS, which would begin only after this middleware and
leave row security without an actor (every query would silently answer "no rows"). A response
that streams would run after the commit and see nothing; the product therefore streams none.
"""

from __future__ import annotations

from collections.abc import Callable

from django.db import transaction
from django.http import HttpRequest, HttpResponse

from homeward.apps.accounts.access import actor_of
from homeward.apps.audit.actions import acting_as, refusal
from homeward.apps.audit.actor import Actor

FORBIDDEN, FAILED = 403, 500


class ActorRequest(HttpRequest):
    """A request of somebody signed in; views of the desk are written against it."""

    actor: Actor


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

    def _record(self, request: HttpRequest, actor: Actor) -> None:
        """Say in the log which page was refused: by its name, never by its address."""
        page = request.resolver_match.view_name if request.resolver_match else ""
        with acting_as(actor):
            refusal(actor=actor, verb="was refused a page", target=f"page:{page}")
