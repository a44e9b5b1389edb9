"""What every page of the desk needs to know besides its own matter."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse

from homeward.apps.accounts.access import may
from homeward.apps.ui.shell import shell


def desk(request: HttpRequest) -> dict[str, Any]:
    """Say whether the store holds invented data only, where to search, and where to sign out.

    Stands after `ui.shell.shell` in the settings: it narrows the navigation to what the
    reader's role may open. Whoever works on no persons has the overview alone.
    """
    home, actor = reverse("desk:home"), getattr(request, "actor", None)
    everything = actor is None or may(actor, "see persons")
    return {
        "nav_items": [i for i in shell(request)["nav_items"] if everything or i.url == home],
        "search_url": reverse("search:search") if everything and actor is not None else "",
        "store_is_fictional": settings.HOMEWARD_DECLARATION is None,
        "sign_out_url": reverse("accounts:sign_out"),
        "member_name": getattr(request.user, "shown_as", "") if hasattr(request, "user") else "",
    }
