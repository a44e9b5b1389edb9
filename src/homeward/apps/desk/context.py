"""What every page of the desk needs to know besides its own matter."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse

from homeward.apps.accounts.access import may
from homeward.apps.accounts.sittings import is_whole
from homeward.apps.ui.shell import shell


def desk(request: HttpRequest) -> dict[str, Any]:
    """Say whether the store holds invented data only, where to search, and where to sign out.

    Stands after `ui.shell.shell` in the settings: it narrows the navigation to what the
    reader's role may open, and to nothing for who has shown no second factor yet.
    """
    actor = getattr(request, "actor", None)
    whole = actor is not None and is_whole(request.session)
    shut = {
        reverse(entry["url_name"])
        for entry in settings.HOMEWARD_NAV
        if actor is not None and "act" in entry and not may(actor, entry["act"])
    }
    nav = [item for item in shell(request)["nav_items"] if item.url not in shut]
    return {
        "nav_items": nav if whole or actor is None else [],
        "search_url": reverse("search:search") if whole and may(actor, "see persons") else "",
        "store_is_fictional": settings.HOMEWARD_DECLARATION is None,
        "sign_out_url": reverse("accounts:sign_out"),
        "account_url": reverse("accounts:account") if whole else "",
        "member_name": getattr(request.user, "shown_as", "") if hasattr(request, "user") else "",
    }
