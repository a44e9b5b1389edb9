"""Has somebody show again who they are before what is weighty: a release, an export, a role.

Other apps' views wear `must_prove_again`; an action that wants to be sure asks `is_fresh`. The
trap: a form that was posted cannot be posted again for them, so its page should wear it as well.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any
from urllib.parse import urlencode, urlsplit

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme

from homeward.apps.accounts import sittings

View = Callable[..., HttpResponse]


def must_prove_again(view: View) -> View:
    """Lead to the page that asks for a passkey or a code, unless that was done lately."""

    @wraps(view)
    def asked(request: HttpRequest, *args: Any, **named: Any) -> HttpResponse:
        if is_fresh(request):
            return view(request, *args, **named)
        back = request.get_full_path() if request.method == "GET" else _page_of(request)
        return redirect(f"{reverse('accounts:again')}?{urlencode({'next': back})}")

    return asked


def is_fresh(request: HttpRequest) -> bool:
    """Say whether they proved who they are in the last ten minutes."""
    return sittings.is_fresh(request.session, sittings.now())


def _page_of(request: HttpRequest) -> str:
    """Give the page on which a posted form stood, if it was one of ours."""
    said = request.headers.get("Referer", "")
    return urlsplit(said).path if _ours(request, said) else "/"


def _ours(request: HttpRequest, address: str) -> bool:
    return url_has_allowed_host_and_scheme(
        address, {request.get_host()}, require_https=request.is_secure()
    )
