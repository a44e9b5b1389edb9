"""Pages of assignments: whose cases are whose, and emergencies."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET, require_http_methods

from homeward.apps.accounts import sittings
from homeward.apps.accounts.access import may, must, sees_everybody
from homeward.apps.accounts.middleware import ActorRequest
from homeward.apps.accounts.proof import must_prove_again
from homeward.apps.audit.actions import reading
from homeward.apps.caseload import access, actions, presenting
from homeward.apps.caseload.forms import (
    AssignForm,
    AssignManyForm,
    EmergencyForm,
    HandOverForm,
    ReasonForm,
    ReviewForm,
)
from homeward.apps.register.access import person_for
from homeward.apps.register.caseload import among
from homeward.apps.register.models import Assignment

REFUSED, AT_ONCE = 422, 50


@require_GET
def cases(request: ActorRequest) -> HttpResponse:
    """Whose cases are whose; for who sees only their own, how many those are."""
    must(request.actor, "see persons")
    if not may(request.actor, "assign persons"):
        own = among(request.actor)
        context = {
            "mine": len(own) if own is not None else 0,
            "open": presenting.held(
                request.actor, access.own_emergencies(request.actor), may_end=False
            ),
            "may_declare": may(request.actor, "break the glass"),
        }
        return render(request, "caseload/mine.html", context)
    nobody = access.assigned_to_nobody(request.actor)
    lead = may(request.actor, "review emergencies")
    context = {
        "table": presenting.holders(request.actor),
        "to_review": access.to_review(request.actor).count() if lead else 0,
        "reviews": lead,
        "unassigned": nobody.count(),
        "some": [each.code for each in nobody[:AT_ONCE]],
    }
    return render(request, "caseload/cases.html", context)


@require_http_methods(["GET", "POST"])
def assign_many(request: ActorRequest) -> HttpResponse:
    """Assign many persons at once, by their codes."""
    must(request.actor, "assign persons")
    form = AssignManyForm(request.POST or None, **_choices(request))
    if request.method == "POST" and form.is_valid():
        codes = form.cleaned_data["codes"]
        found = access.persons_by_exact_code(request.actor, codes)
        unknown = [code for code in codes if code not in found]
        if unknown:
            form.unknown(unknown)
        else:
            return _assigned(request, form, list(found.values()))
    status = REFUSED if form.errors else 200
    return render(request, "caseload/assign.html", {"form": form}, status=status)


def _assigned(request: ActorRequest, form: AssignForm, persons: list[UUID]) -> HttpResponse:
    new = actions.assign(
        actor=request.actor, persons=persons, to=form.holder_chosen(), ground=form.ground()
    )
    said = ngettext("%(n)s person was assigned.", "%(n)s persons were assigned.", new)
    messages.success(request, said % {"n": new})
    return redirect("caseload:cases")


def _choices(request: ActorRequest) -> dict[str, QuerySet[object]]:
    return {
        "members": access.colleagues(request.actor),
        "teams": access.teams(request.actor),
    }  # type: ignore[dict-item]


@require_http_methods(["GET", "POST"])
def who(request: ActorRequest, key: UUID) -> HttpResponse:
    """Who may see one person, and to whom they are assigned from now on."""
    if request.method == "POST":
        must(request.actor, "assign persons")
    found = person_for(request.actor, key)
    if found.joined_to_id is not None:
        return redirect("caseload:who", key=found.joined_to_id)
    may_assign = may(request.actor, "assign persons")
    form = AssignForm(request.POST or None, **_choices(request)) if may_assign else None
    if request.method == "POST" and form is not None and form.is_valid():
        actions.assign(
            actor=request.actor, persons=[found.pk], to=form.holder_chosen(), ground=form.ground()
        )
        messages.success(request, _("The person was assigned."))
        return redirect("caseload:who", key=key)
    reading(actor=request.actor, verb="looked who may see", subjects=[found.pk])
    given = access.who_may_see(request.actor, found.pk)
    context = {
        "code": found.code,
        "key": found.pk,
        "held": presenting.held(request.actor, given, may_end=may_assign),
        "form": form,
    }
    status = REFUSED if form is not None and form.errors else 200
    return render(request, "caseload/who.html", context, status=status)


@require_http_methods(["GET", "POST"])
def end(request: ActorRequest, key: UUID) -> HttpResponse:
    """End an assignment, with a reason."""
    found = access.assignment_for(request.actor, key)
    own = found.kind == Assignment.Kind.EMERGENCY and found.member_id == request.actor.member
    if not own:
        must(request.actor, "assign persons")
    form = ReasonForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        actions.end(actor=request.actor, found=found, reason=form.cleaned_data["reason"])
        messages.success(request, _("The assignment has ended."))
        if sees_everybody(request.actor):
            return redirect("caseload:who", key=found.person_id)
        return redirect("caseload:cases")
    context = {"form": form, "code": found.person.code, "who": presenting.holder(found)}
    status = REFUSED if form.errors else 200
    return render(request, "caseload/end.html", context, status=status)


@require_http_methods(["GET", "POST"])
def member(request: ActorRequest, number: int) -> HttpResponse:
    """What is assigned to a member by name, and handing all of it over."""
    must(request.actor, "assign persons")
    found = get_object_or_404(access.colleagues(request.actor), pk=number)
    given = access.of_member(request.actor, found)
    others = access.colleagues(request.actor).exclude(pk=found.pk)
    form = HandOverForm(request.POST or None, members=others, teams=access.teams(request.actor))
    if request.method == "POST" and form.is_valid():
        count = actions.hand_over(
            actor=request.actor,
            member=found,
            to=form.holder_chosen(),
            reason=form.cleaned_data["reason"],
        )
        said = ngettext("%(n)s person was handed over.", "%(n)s persons were handed over.", count)
        messages.success(request, said % {"n": count})
        return redirect("caseload:member", number=number)
    page = Paginator(given, AT_ONCE).get_page(request.GET.get("page"))
    context = {
        "member": found,
        "count": page.paginator.count,
        "table": presenting.cases_of(page),
        "form": form,
    }
    status = REFUSED if form.errors else 200
    return render(request, "caseload/member.html", context, status=status)


@require_http_methods(["GET", "POST"])
def emergency(request: ActorRequest) -> HttpResponse:
    """Open one person to whom one is not assigned, because it cannot wait."""
    must(request.actor, "break the glass")
    return _emergency(request)


@must_prove_again
def _emergency(request: ActorRequest) -> HttpResponse:
    at = sittings.moment()
    form = EmergencyForm(request.POST or None)
    waits = actions.too_often(request.actor, at)
    if request.method == "POST" and not waits and form.is_valid():
        opened = actions.break_glass(actor=request.actor, at=at, **form.cleaned_data)
        if opened is not None:
            messages.success(
                request, _("Open to you for four hours, to read. The protection lead was told.")
            )
            return redirect("desk:person", key=opened)
        form.nobody()
    context = {"form": form, "waits": waits}
    status = REFUSED if form.errors or (waits and request.method == "POST") else 200
    return render(request, "caseload/emergency.html", context, status=status)


@require_GET
def emergencies(request: ActorRequest) -> HttpResponse:
    """Every emergency, for the protection lead."""
    must(request.actor, "review emergencies")
    page = Paginator(access.emergencies(request.actor), AT_ONCE).get_page(request.GET.get("page"))
    context = {"table": presenting.emergencies(page), "count": page.paginator.count}
    return render(request, "caseload/emergencies.html", context)


@require_http_methods(["GET", "POST"])
def review(request: ActorRequest, key: UUID) -> HttpResponse:
    """Look at one emergency, and say what was found."""
    must(request.actor, "review emergencies")
    found = access.emergencies(request.actor).filter(pk=key).first()
    if found is None:
        raise Http404
    open_ = found.reviewed_at is None and found.member_id != request.actor.member
    form = ReviewForm(request.POST or None) if open_ else None
    if request.method == "POST":
        if form is None:
            raise PermissionDenied
        if form.is_valid():
            actions.review(actor=request.actor, found=found, **form.cleaned_data)
            messages.success(request, _("The review was recorded."))
            return redirect("caseload:emergencies")
    context = {"form": form, "facts": presenting.emergency_facts(found), "key": found.person_id}
    status = REFUSED if form is not None and form.errors else 200
    return render(request, "caseload/review.html", context, status=status)
