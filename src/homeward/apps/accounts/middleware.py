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
from homeward.apps.audit.actions import acting_as
from homeward.apps.audit.actor import Actor


class ActorRequest(HttpRequest):
    """A request of somebody signed in; views of the desk are written against it."""

    actor: Actor


class ActorTransaction:
    """Wraps every request in one transaction in which its actor is known to the database."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer inside the transaction; undo it when the page failed."""
        user = request.user
        actor = actor_of(user) if user.is_authenticated else None  # type: ignore[arg-type]
        request.actor = actor  # type: ignore[attr-defined]
        with acting_as(actor):
            response = self.get_response(request)
            if response.status_code >= 500:  # noqa: PLR2004  a failed page must leave no half-done write
                transaction.set_rollback(True)
        return response
