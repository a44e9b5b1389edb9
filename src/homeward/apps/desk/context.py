"""What every page of the desk needs to know besides its own matter."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse


def desk(request: HttpRequest) -> dict[str, Any]:
    """Say whether the store holds invented data only, and where to sign out."""
    return {
        "store_is_fictional": settings.HOMEWARD_DECLARATION is None,
        "sign_out_url": reverse("accounts:sign_out"),
        "member_name": getattr(request.user, "shown_as", "") if hasattr(request, "user") else "",
    }
