"""One's own account: keys, password, sessions."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.contrib.auth import update_session_auth_hash
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from homeward.apps.accounts import access, actions, keys, presenting, sittings
from homeward.apps.accounts.forms import NewPasswordForm
from homeward.apps.accounts.middleware import ActorRequest
from homeward.apps.accounts.proof import must_prove_again


@require_GET
def account(request: ActorRequest) -> HttpResponse:
    """Show a member their own keys and sessions."""
    member: Any = request.user
    here = str(request.session.session_key)
    context = {
        "facts": presenting.own_facts(member),
        "has_password": member.has_usable_password(),
        "held": keys.holding_of(member),
        "sessions": presenting.sessions(keys.visits_under_way(member, sittings.now()), here),
    }
    return render(request, "accounts/account.html", context)


@require_POST
@must_prove_again
def remove_passkey(request: ActorRequest, number: int) -> HttpResponse:
    """Take a passkey away."""
    member: Any = request.user
    if keys.remove_passkey(member=member, key=number):
        messages.success(request, _("The passkey was taken away."))
    else:
        messages.warning(
            request, _("This is the last key by which you come in. Add another first.")
        )
    return redirect("accounts:account")


@require_http_methods(["GET", "POST"])
@must_prove_again
def password(request: ActorRequest) -> HttpResponse:
    """Give oneself a new password; every other session ends."""
    member: Any = request.user
    form = NewPasswordForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        keys.set_password(member=member, password=form.cleaned_data["password"])
        update_session_auth_hash(request, member)
        messages.success(request, _("The password was changed. Your other sessions have ended."))
        return redirect("accounts:account")
    return render(
        request, "accounts/password.html", {"form": form}, status=422 if form.errors else 200
    )


@require_POST
def end_session(request: ActorRequest, key: UUID) -> HttpResponse:
    """End one of one's own sessions."""
    visit = access.own_visits(request.actor).filter(pk=key).first()
    if visit is None:
        raise Http404
    keys.end_visit(actor=request.actor, visit=visit, at=sittings.moment())
    messages.success(request, _("The session was ended."))
    return redirect("accounts:account")


@require_POST
def end_other_sessions(request: ActorRequest) -> HttpResponse:
    """End all of one's own sessions but this one."""
    member: Any = request.user
    actions.end_sessions(actor=request.actor, member=member)
    update_session_auth_hash(request, member)
    messages.success(request, _("All your other sessions were ended."))
    return redirect("accounts:account")
