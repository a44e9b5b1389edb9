"""What every page of the counter needs besides its own matter: nothing of the desk."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse

from homeward.apps.accounts.access import may
from homeward.apps.accounts.sittings import is_whole
from homeward.apps.ui.shell import shell


def counter(request: HttpRequest) -> dict[str, Any]:
    """Say whose counter it is, whether the data is invented, and where to sign out."""
    user = getattr(request, "user", None)
    inside = user is not None and user.is_authenticated
    whole = inside and is_whole(request.session)
    actor = getattr(request, "actor", None)
    shut = {
        reverse(entry["url_name"])
        for entry in settings.HOMEWARD_NAV
        if "act" in entry and (actor is None or not may(actor, entry["act"]))
    }
    return {
        "at_counter": True,
        "mission_name": user.organisation.name if inside else "",
        "nav_items": [each for each in shell(request)["nav_items"] if each.url not in shut]
        if whole
        else [],
        "search_url": "",
        "store_is_fictional": settings.HOMEWARD_DECLARATION is None,
        "sign_out_url": reverse("accounts:sign_out"),
        "account_url": reverse("accounts:account") if whole else "",
        "member_name": user.shown_as if inside else "",
    }
