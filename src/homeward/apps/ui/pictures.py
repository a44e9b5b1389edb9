"""A picture of a page as an answer: a picture and nothing else, whatever a browser makes of it."""

from __future__ import annotations

from typing import Final

from django.http import HttpResponse

HEADERS: Final = {
    "X-Content-Type-Options": "nosniff",
    "Content-Security-Policy": "default-src 'none'; sandbox",
    "Content-Disposition": "inline",
    "Cross-Origin-Resource-Policy": "same-origin",
}


def picture(jpeg: bytes) -> HttpResponse:
    """Answer with a JPEG that Homeward wrote."""
    return HttpResponse(jpeg, content_type="image/jpeg", headers=HEADERS)
