"""Signing in and out, and showing again who one is.

A newcomer's mistake is to sign somebody in once the password is right. It only leads to the page
that asks for the code; `open_session` is the one place where a session begins.
"""

from __future__ import annotations

import json
from ipaddress import ip_address
from typing import Any

from django.conf import settings
from django.contrib.auth import login, logout
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from homeward.apps.accounts import access, credentials, keys, sittings
from homeward.apps.accounts.access import MAY, actor_of, at_the_counter, may_come_in
from homeward.apps.accounts.actions import refuse_sign_in
from homeward.apps.accounts.credentials import WrongKeyError
from homeward.apps.accounts.forms import CodeForm, PasskeyForm, SignInForm
from homeward.apps.accounts.middleware import ENDED, ActorRequest, before_enrolment
from homeward.apps.accounts.models import Member, Visit
from homeward.apps.audit.actions import acting_as, session_event
from homeward.apps.ui.parts import DemoAccount

REFUSED = 422


@login_not_required
@require_http_methods(["GET", "POST"])
def sign_in(request: HttpRequest) -> HttpResponse:
    """Ask who it is; the right password leads to the page that asks for the code."""
    if request.user.is_authenticated:
        return redirect(settings.LOGIN_REDIRECT_URL)
    wanted = request.POST.get("next") or request.GET.get("next", "")
    form = SignInForm(request, request.POST or None)
    form.kept_out = request.method == "POST" and _tried_too_often(request)
    if request.method == "POST" and form.is_valid():
        return _after_password(request, form.get_user(), safe(request, wanted))
    if form.refused is not None:
        refuse_sign_in(typed=form.refused)
    return _sign_in_page(request, form, wanted, status=REFUSED if form.errors else 200)


def _tried_too_often(request: HttpRequest) -> bool:
    log, member = access.sign_in_log(request.POST.get("username", "").replace("\0", ""))
    return access.too_often(log, member, access.WRONG_PASSWORD, sittings.moment())


def _after_password(request: HttpRequest, member: Member, wanted: str) -> HttpResponse:
    """Ask for the second factor, or have them enrol one: there is no way around it."""
    if keys.holding_of(member).enough:
        request.session.cycle_key()
        sittings.put_halfway(request.session, member.pk, sittings.now(), wanted)
        return redirect("accounts:code")
    open_session(request, member, how=Visit.How.FIRST)
    return redirect("accounts:enrolment")


def _sign_in_page(
    request: HttpRequest, form: SignInForm, wanted: str, status: int = 200, problem: str = ""
) -> HttpResponse:
    notices = {
        "idle": _("You were away for half an hour, so your session has ended."),
        "long": _("Your session has ended. Sign in again."),
    }
    why = request.session.pop(ENDED, "")
    context = {
        "form": form,
        "next": wanted,
        "problem": problem,
        "password_url": reverse("accounts:sign_in"),
        "passkey_url": reverse("accounts:passkey"),
        "demo_accounts": demo_accounts(),
        "notice": _("You have signed out.") if "out" in request.GET else notices.get(why, ""),
        **passkey_places(request),
    }
    return render(request, "ui/sign_in.html", context, status=status)


def passkey_places(request: HttpRequest) -> dict[str, Any]:
    """Say where a passkey is asked for, and whether browsers allow one at this address at all.

    They do under a name with TLS, and under `localhost`; never under a number.
    """
    host, _colon, port = request.get_host().rpartition(":") if ":" in request.get_host() else (
        request.get_host(), "", "",
    )  # fmt: skip
    try:
        number = ip_address(host.strip("[]"))
    except ValueError:
        possible = settings.SESSION_COOKIE_SECURE or request.is_secure() or _is_local(host)
        return {"passkeys": possible, "challenge_url": reverse("accounts:challenge")}
    return {"passkeys": False, "open_as": f"http://localhost:{port}" if number.is_loopback else ""}


def _is_local(host: str) -> bool:
    return host == "localhost" or host.endswith(".localhost")


@login_not_required
@require_http_methods(["GET", "POST"])
def code(request: HttpRequest) -> HttpResponse:
    """Ask for the code, after the right password; then they are in."""
    half = _halfway(request)
    if half is None:
        sittings.leave_halfway(request.session)
        return redirect("accounts:sign_in")
    member, wanted = half
    form = CodeForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        how = keys.prove_by_code(
            member=member, code=form.cleaned_data["code"], at=sittings.moment()
        )
        if how:
            open_session(request, member, how=how)
            return redirect(wanted)
        form.wrong()
    context = {
        "form": form,
        **_trial_code(member),
        "passkey_url": reverse("accounts:passkey"),
        "has_passkey": bool(keys.holding_of(member).passkeys),
        **passkey_places(request),
    }
    return render(request, "accounts/code.html", context, status=REFUSED if form.errors else 200)


def _halfway(request: HttpRequest) -> tuple[Member, str] | None:
    found = sittings.halfway(request.session, sittings.now())
    if found is None or request.user.is_authenticated:
        return None
    member = access.member_by_key(found[0])
    return (member, found[1]) if member is not None and may_come_in(member) else None


def _trial_code(member: Member) -> dict[str, Any]:
    """Give the code that an invented member's app would show; nothing for everybody real."""
    if not member.is_trial or settings.HOMEWARD_DECLARATION is not None:
        return {}
    with acting_as(actor_of(member)):
        return {"trial": True, "trial_code": credentials.shown_code(member, sittings.now())}


@login_not_required
@require_POST
def challenge(request: HttpRequest) -> HttpResponse:
    """Ask the browser for a passkey: the member's who is known already, or anybody's."""
    half = _halfway(request)
    member: Any = request.user if request.user.is_authenticated else half[0] if half else None
    if member is None:
        return JsonResponse(credentials.challenge(None))
    with acting_as(actor_of(member)):
        return JsonResponse(credentials.challenge(member))


@login_not_required
@require_POST
def passkey(request: HttpRequest) -> HttpResponse:
    """Let somebody in whose passkey answered the challenge."""
    half, form = _halfway(request), PasskeyForm(request.POST)
    wanted = half[1] if half else safe(request, request.POST.get("next", ""))
    try:
        if not form.is_valid() or request.user.is_authenticated:
            raise WrongKeyError
        credential = form.cleaned_data["credential"]
        member = credentials.named_by(credential)
        if not may_come_in(member) or not keys.prove_by_passkey(
            member=member, credential=credential, at=sittings.moment()
        ):
            raise WrongKeyError
    except WrongKeyError:
        problem = _("This passkey opens nothing here. Use another one, or your password.")
        return _sign_in_page(request, SignInForm(request), wanted, REFUSED, problem)
    open_session(request, member, how=Visit.How.PASSKEY)
    return redirect(wanted)


def open_session(request: HttpRequest, member: Member, *, how: str) -> None:
    """Begin a session: with a key nobody had before, on the member's own list, in the log."""
    sittings.leave_halfway(request.session)
    login(request, member, backend=settings.AUTHENTICATION_BACKENDS[0])
    sittings.begin(request.session, sittings.now(), whole=how != Visit.How.FIRST)
    actor = actor_of(member)
    with acting_as(actor):
        session_event(actor=actor, verb="signed in")
        keys.begin_visit(member=member, session=str(request.session.session_key), how=how)


@require_http_methods(["GET", "POST"])
def again(request: ActorRequest) -> HttpResponse:
    """Have somebody who is signed in show again who they are, before what is weighty."""
    member: Any = request.user
    wanted = safe(request, request.POST.get("next") or request.GET.get("next", ""))
    form = CodeForm(request.POST if "code" in request.POST else None)
    shown = False
    if request.method == "POST" and "credential" in request.POST:
        answer = PasskeyForm(request.POST)
        shown = answer.is_valid() and keys.prove_by_passkey(
            member=member, credential=answer.cleaned_data["credential"], at=sittings.moment()
        )
    elif request.method == "POST" and form.is_valid():
        shown = bool(keys.prove_by_code(
            member=member, code=form.cleaned_data["code"], at=sittings.moment()
        ))  # fmt: skip
        if not shown:
            form.wrong()
    if shown:
        sittings.prove(request.session, sittings.now())
        return redirect(wanted)
    held = keys.holding_of(member)
    context = {
        "form": form,
        "next": wanted,
        "again": True,
        **_trial_code(member),
        "passkey_url": reverse("accounts:again"),
        "has_passkey": bool(held.passkeys),
        **passkey_places(request),
    }
    status = REFUSED if request.method == "POST" else 200
    return render(request, "accounts/code.html", context, status=status)


@before_enrolment
@require_POST
def sign_out(request: ActorRequest) -> HttpResponse:
    """End the session."""
    session_event(actor=request.actor, verb="signed out")
    logout(request)
    return redirect(f"{settings.LOGIN_URL_PATH}?out")


def safe(request: HttpRequest, wanted: str) -> str:
    """Follow only addresses of this very site."""
    hosts = {request.get_host()}
    is_safe = url_has_allowed_host_and_scheme(wanted, hosts, require_https=request.is_secure())
    return wanted if is_safe else str(settings.LOGIN_REDIRECT_URL)


def demo_accounts() -> list[DemoAccount]:
    """The invented members of a demo store; a store with a declaration shows none."""
    path = settings.HOMEWARD_HOME / "demo" / "accounts.json"
    if settings.HOMEWARD_DECLARATION is not None or not path.exists():
        return []
    # Missions come in at the counter and nobody else does there.
    of_missions = MAY["answer for a mission"]
    return [
        DemoAccount(**each)
        for each in json.loads(path.read_text("utf-8"))
        if (each["role"] in of_missions) is at_the_counter()
    ]
