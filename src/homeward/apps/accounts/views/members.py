"""Managing members and organisations: for administrators, who see no person.

Every page here asks for a fresh proof before it changes anything, and nobody changes themselves.
"""

from __future__ import annotations

from uuid import UUID

from django.conf import settings
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.core.mail import send_mail
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from homeward.apps.accounts import access, actions, presenting, sittings
from homeward.apps.accounts.access import must_manage
from homeward.apps.accounts.actions import TakenError
from homeward.apps.accounts.forms import InvitationForm, OrganisationForm, RoleForm
from homeward.apps.accounts.middleware import ActorRequest
from homeward.apps.accounts.models import Member
from homeward.apps.accounts.proof import must_prove_again
from homeward.apps.ui.parts import Link

REFUSED = 422


@require_GET
def members(request: ActorRequest) -> HttpResponse:
    """List members and open links."""
    must_manage(request.actor)
    found = access.open_invitations(request.actor, sittings.moment())
    context = {
        "table": presenting.members(access.members(request.actor), access.enrolled(request.actor)),
        "links": presenting.invitations(found),
    }
    return render(request, "accounts/members.html", context)


@require_http_methods(["GET", "POST"])
def invite(request: ActorRequest) -> HttpResponse:
    """Invite somebody; the link is sent, or shown this once."""
    must_manage(request.actor)
    return _invite(request)


@must_prove_again
def _invite(request: ActorRequest) -> HttpResponse:
    form = InvitationForm(
        request.POST or None,
        organisations=access.organisations(request.actor),
        mail=bool(settings.EMAIL_HOST),
    )
    if request.method == "POST" and form.is_valid():
        said = dict(form.cleaned_data)
        mail = said.pop("mail", "")
        try:
            key = actions.invite(actor=request.actor, at=sittings.moment(), **said)
        except TakenError:
            form.add_error("login", _("This user name is taken, or invited already."))
        else:
            return _hand_over(request, key, said["login"], mail)
    status = REFUSED if form.errors else 200
    return render(request, "accounts/invite.html", {"form": form}, status=status)


def _hand_over(request: HttpRequest, key: UUID, login: str, mail: str) -> HttpResponse:
    """Send a link to an address that is kept nowhere, or show it."""
    link = request.build_absolute_uri(reverse("accounts:invitation", args=[key]))
    if mail:
        words = _("You have been invited to Homeward. This link is good for three days, once:")
        send_mail(_("Invitation to Homeward"), f"{words}\n\n{link}\n", None, [mail])
        link = ""
    return render(request, "accounts/link.html", {"link": link, "login": login})


@require_POST
def revoke(request: ActorRequest, key: UUID) -> HttpResponse:
    """Close a link that was not used."""
    must_manage(request.actor)
    at = sittings.moment()
    found = access.open_invitations(request.actor, at).filter(pk=key).first()
    if found is None:
        raise Http404
    actions.revoke(actor=request.actor, invitation=found, at=at)
    messages.success(request, _("The link opens nothing any more."))
    return redirect("accounts:members")


def _member(request: ActorRequest, number: int) -> Member:
    """Find one of the administrator's own members; another desk's is not there."""
    return get_object_or_404(access.members(request.actor), pk=number)


@require_GET
def member(request: ActorRequest, number: int) -> HttpResponse:
    """Show one member, and what can be done about them."""
    found = _member(request, number)
    oneself = found.pk == request.actor.member
    context = {
        "member": found,
        "facts": presenting.facts(found, is_enrolled=found.pk in access.enrolled(request.actor)),
        "oneself": oneself,
        "form": RoleForm(member=found),
        "acts": [] if oneself else presenting.acts_on(found),
    }
    return render(request, "accounts/member.html", context)


@require_POST
def change_role(request: ActorRequest, number: int) -> HttpResponse:
    """Give a member another role."""
    found = _member(request, number)
    return _change_role(request, found)


@must_prove_again
def _change_role(request: ActorRequest, found: Member) -> HttpResponse:
    form = RoleForm(request.POST, member=found)
    if form.is_valid() and form.cleaned_data["role"] != found.role:
        actions.change_role(actor=request.actor, member=found, role=form.cleaned_data["role"])
        messages.success(request, _("The role was changed. Their sessions have ended."))
    return redirect("accounts:member", found.pk)


@require_POST
def let_go(request: ActorRequest, number: int) -> HttpResponse:
    """Let a member go."""
    return _weighty(request, _member(request, number), "let_go")


@require_POST
def take_back(request: ActorRequest, number: int) -> HttpResponse:
    """Take a member back who left."""
    return _weighty(request, _member(request, number), "take_back")


@require_POST
def end_member_sessions(request: ActorRequest, number: int) -> HttpResponse:
    """End all sessions of a member."""
    return _weighty(request, _member(request, number), "end_member_sessions")


@require_POST
def new_way_in(request: ActorRequest, number: int) -> HttpResponse:
    """Take a member's keys away and make a link for new ones."""
    return _weighty(request, _member(request, number), "new_way_in")


@must_prove_again
def _weighty(request: ActorRequest, found: Member, act: str) -> HttpResponse:
    """Do it once it was confirmed; without scripts the question is a page."""
    if found.pk == request.actor.member:
        raise PermissionDenied
    if act in presenting.QUESTIONS and request.POST.get("confirmed") != "yes":
        return _ask(request, found, act)
    actor, at = request.actor, sittings.moment()
    if act == "new_way_in":
        key = actions.new_way_in(actor=actor, member=found, at=at)
        return _hand_over(request, key, found.login, "")
    if act == "let_go":
        actions.let_go(actor=actor, member=found, at=at)
        messages.success(request, _("The member was let go. Their sessions have ended."))
    elif act == "take_back":
        actions.take_back(actor=actor, member=found)
        messages.success(request, _("The member can sign in again."))
    else:
        actions.end_sessions(actor=actor, member=found)
        messages.success(request, _("All sessions of this member were ended."))
    return redirect("accounts:member", found.pk)


def _ask(request: ActorRequest, found: Member, act: str) -> HttpResponse:
    question, label = presenting.QUESTIONS[act]
    context = {
        "title": found.login,
        "text": question,
        "confirm_label": label,
        "cancel": Link(_("Cancel"), reverse("accounts:member", args=[found.pk])),
        "grave": act == "let_go",
    }
    return render(request, "ui/confirm.html", context)


@require_http_methods(["GET", "POST"])
def organisations(request: ActorRequest) -> HttpResponse:
    """List the organisations around this desk, and add one."""
    must_manage(request.actor)
    form = OrganisationForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        return _add_organisation(request, form)
    return _organisations(request, form)


@must_prove_again
def _add_organisation(request: ActorRequest, form: OrganisationForm) -> HttpResponse:
    try:
        actions.add_organisation(actor=request.actor, **form.cleaned_data)
    except TakenError:
        form.add_error("name", _("There is an organisation of this name."))
        return _organisations(request, form)
    messages.success(request, _("The organisation was added."))
    return redirect("accounts:organisations")


def _organisations(request: ActorRequest, form: OrganisationForm) -> HttpResponse:
    table = presenting.organisations(access.organisations(request.actor))
    status = REFUSED if form.errors else 200
    context = {"table": table, "form": form}
    return render(request, "accounts/organisations.html", context, status=status)
