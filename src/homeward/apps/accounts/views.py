"""Signing in and out."""

from __future__ import annotations

import json

from django.conf import settings
from django.contrib.auth import login, logout
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from homeward.apps.accounts.access import actor_of
from homeward.apps.accounts.actions import refuse_sign_in
from homeward.apps.accounts.forms import SignInForm
from homeward.apps.accounts.middleware import ActorRequest
from homeward.apps.audit.actions import acting_as, session_event
from homeward.apps.ui.parts import DemoAccount


@login_not_required
@require_http_methods(["GET", "POST"])
def sign_in(request: HttpRequest) -> HttpResponse:
    """Ask who it is; then go where they wanted to go."""
    if request.user.is_authenticated:
        return redirect(settings.LOGIN_REDIRECT_URL)
    wanted = request.POST.get("next") or request.GET.get("next", "")
    form = SignInForm(request, request.POST or None)
    if request.method == "POST" and form.is_valid():
        member = form.get_user()
        login(request, member)
        actor = actor_of(member)
        with acting_as(actor):
            session_event(actor=actor, verb="signed in")
        return redirect(_safe(request, wanted))
    if form.refused is not None:
        refuse_sign_in(typed=form.refused)
    context = {
        "form": form,
        "next": wanted,
        "demo_accounts": demo_accounts(),
        "notice": _("You have signed out.") if "out" in request.GET else "",
    }
    return render(request, "ui/sign_in.html", context, status=422 if form.errors else 200)


@require_POST
def sign_out(request: ActorRequest) -> HttpResponse:
    """End the session."""
    session_event(actor=request.actor, verb="signed out")
    logout(request)
    return redirect(f"{settings.LOGIN_URL_PATH}?out")


def _safe(request: HttpRequest, wanted: str) -> str:
    """Follow only addresses of this very site."""
    hosts = {request.get_host()}
    safe = url_has_allowed_host_and_scheme(wanted, hosts, require_https=request.is_secure())
    return wanted if safe else str(settings.LOGIN_REDIRECT_URL)


def demo_accounts() -> list[DemoAccount]:
    """The invented members of a demo store; a store with a declaration shows none."""
    path = settings.HOMEWARD_HOME / "demo" / "accounts.json"
    if settings.HOMEWARD_DECLARATION is not None or not path.exists():
        return []
    return [DemoAccount(**each) for each in json.loads(path.read_text("utf-8"))]
