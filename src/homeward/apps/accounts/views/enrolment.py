"""Coming in by a link, and the first and every further key: passkey, app, recovery codes."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from allauth.mfa.adapter import get_adapter
from allauth.mfa.totp.internal.auth import clear_totp_secret, get_totp_secret
from django.contrib.auth import update_session_auth_hash
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.safestring import mark_safe
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from homeward.apps.accounts import actions, credentials, keys, sittings
from homeward.apps.accounts.actions import TakenError
from homeward.apps.accounts.credentials import WrongKeyError
from homeward.apps.accounts.forms import AppForm, FirstAppForm, PasskeyForm
from homeward.apps.accounts.labels import ROLES
from homeward.apps.accounts.middleware import ActorRequest, before_enrolment
from homeward.apps.accounts.models import Role, Visit
from homeward.apps.accounts.proof import must_prove_again
from homeward.apps.accounts.views.coming_in import REFUSED, open_session, passkey_places


@login_not_required
@require_http_methods(["GET", "POST"])
def invitation(request: HttpRequest, key: UUID) -> HttpResponse:
    """Say who invites to what; agreeing uses the link up and leads to enrolment."""
    at = sittings.moment()
    found = actions.shown_by_link(key, at)
    if found is None or request.user.is_authenticated:
        raise Http404
    if request.method == "POST":
        try:
            member = actions.come_in_by_link(key, at)
        except TakenError:
            raise Http404 from None
        open_session(request, member, how=Visit.How.FIRST)
        return redirect("accounts:enrolment")
    context = found | {"role": ROLES[Role(found["role"])]}
    return render(request, "accounts/invitation.html", context)


@before_enrolment
@require_GET
def enrolment(request: ActorRequest) -> HttpResponse:
    """Ask for a second factor from whoever has none; nothing else opens before."""
    if sittings.is_whole(request.session):
        return redirect("accounts:account")
    return render(request, "accounts/enrolment.html", _passkey_context(request))


def _passkey_context(request: HttpRequest) -> dict[str, Any]:
    return {
        **passkey_places(request),
        "add_url": reverse("accounts:add_passkey"),
        "challenge_url": reverse("accounts:new_passkey"),
    }


@before_enrolment
@require_POST
@must_prove_again
def new_passkey(request: ActorRequest) -> HttpResponse:
    """Ask the browser to make a passkey."""
    member: Any = request.user
    return JsonResponse(credentials.new_passkey(member))


@before_enrolment
@require_http_methods(["GET", "POST"])
@must_prove_again
def add_passkey(request: ActorRequest) -> HttpResponse:
    """Keep the passkey that the browser made."""
    member: Any = request.user
    form, problem = PasskeyForm(request.POST or None), ""
    if request.method == "POST":
        try:
            if not form.is_valid():
                raise WrongKeyError
            name = form.cleaned_data["name"] or _("Passkey")
            keys.add_passkey(member=member, name=name, credential=form.cleaned_data["credential"])
            return _enrolled(request)
        except WrongKeyError:
            problem = _("The passkey could not be made. Nothing was changed; try again.")
    context = {"problem": problem, **_passkey_context(request)}
    whole = sittings.is_whole(request.session)
    page = "accounts/passkey.html" if whole else "accounts/enrolment.html"
    return render(request, page, context, status=REFUSED if problem else 200)


@before_enrolment
@require_http_methods(["GET", "POST"])
@must_prove_again
def app(request: ActorRequest) -> HttpResponse:
    """Set up an app that shows codes; with a password for who has none yet."""
    member: Any = request.user
    kind = AppForm if member.has_usable_password() else FirstAppForm
    form, secret = kind(request.POST or None), get_totp_secret()
    if request.method == "POST" and form.is_valid():
        code, at = form.cleaned_data["code"], sittings.moment()
        if keys.add_app(member=member, secret=secret, code=code, at=at):
            clear_totp_secret(request)
            if "password" in form.cleaned_data:
                keys.set_password(member=member, password=form.cleaned_data["password"])
                update_session_auth_hash(request, member)
            return _enrolled(request)
        form.wrong()
    drawing = get_adapter().build_totp_svg(get_adapter().build_totp_url(member, secret))
    context = {
        "form": form,
        "secret": " ".join(secret[i : i + 4] for i in range(0, len(secret), 4)),
        "drawing": mark_safe(drawing.partition("?>")[2]),  # noqa: S308  drawn here, of a secret
    }
    return render(request, "accounts/app.html", context, status=REFUSED if form.errors else 200)


def _enrolled(request: ActorRequest) -> HttpResponse:
    """Open the session to everything, and show recovery codes to who has none."""
    sittings.prove(request.session, sittings.now())
    member: Any = request.user
    if keys.holding_of(member).codes_left:
        return redirect("accounts:account")
    return render(request, "accounts/codes.html", {"codes": keys.make_codes(member=member)})


@require_POST
@must_prove_again
def codes(request: ActorRequest) -> HttpResponse:
    """Make new recovery codes, and show them this once."""
    member: Any = request.user
    return render(request, "accounts/codes.html", {"codes": keys.make_codes(member=member)})
