"""The pages of consent, and of papers on best interests: writing, panel, decision, review."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from homeward.apps.accounts.access import must
from homeward.apps.accounts.middleware import ActorRequest
from homeward.apps.interests import access, actions, drafting, panel, presenting
from homeward.apps.interests import paper as papers
from homeward.apps.interests.forms import (
    AgainForm,
    ConsentForm,
    HearingForm,
    PromiseForm,
    RoomForm,
    RulingForm,
    SeatForm,
)
from homeward.apps.interests.labels import REFUSALS
from homeward.apps.interests.models import Consent, Paper
from homeward.apps.letters.typesetting.render import LetterError, render_report
from homeward.apps.register.access import person_for, states
from homeward.apps.register.labels import state_name
from homeward.apps.register.models import Person
from homeward.core.returns.consent import Purpose, Whose


@require_GET
def person(request: ActorRequest, key: UUID) -> HttpResponse:
    """What was said about one person's consent, and what the child said."""
    found = person_for(request.actor, key)
    if found.joined_to_id is not None:
        return redirect("interests:person", key=found.joined_to_id)
    context = presenting.person_page(request.actor, found)
    return render(request, "interests/person.html", context)


@require_GET
def verify(request: ActorRequest) -> HttpResponse:
    """Every word on which nobody may rely yet."""
    must(request.actor, "record consents")
    return render(request, "interests/verify.html", presenting.verify_page(request.actor))


@require_http_methods(["GET", "POST"])
def consent(request: ActorRequest, key: UUID) -> HttpResponse:
    """Record what somebody said about one purpose."""
    must(request.actor, "record consents")
    found = person_for(request.actor, key)
    named = [(code, state_name(code)) for code in states(request.actor)]
    form = ConsentForm(request.POST or None, states=named, initial=_confirming(request))
    if request.method == "POST" and form.is_valid():
        said = actions.Said(**form.cleaned_data)
        try:
            word = actions.record(
                actor=request.actor, person=found.pk, said=said, today=localdate()
            )
        except actions.NotSaidError as why:
            form.add_error(None, REFUSALS[why.code])
        else:
            _tell(request, word)
            return redirect("interests:person", key=found.pk)
    return _asked(request, found, form, "interests/consent.html")


def _confirming(request: ActorRequest) -> dict[str, Any]:
    """A second talk begins with what it is to verify; the answer is left open."""
    try:
        earlier = access.consent_for(request.actor, UUID(request.GET["confirms"]))
    except (KeyError, ValueError):
        return {"on": localdate()}
    return {
        "on": localdate(),
        "whose": Whose(earlier.whose).value,
        "purpose": Purpose(earlier.purpose).value,
        "to_whom": earlier.to_whom,
        "confirms": earlier.pk,
    }


def _tell(request: ActorRequest, word: Consent) -> None:
    if word.position in access.NOES:
        messages.warning(
            request, _("Recorded. What waited on this word has been stopped; see below.")
        )
    else:
        messages.success(request, _("Recorded."))


@require_http_methods(["GET", "POST"])
def hear(request: ActorRequest, key: UUID) -> HttpResponse:
    """Record the child's own views."""
    must(request.actor, "record consents")
    found = person_for(request.actor, key)
    form = HearingForm(request.POST or None, initial={"on": localdate()})
    if request.method == "POST" and form.is_valid():
        heard = actions.Heard(**form.cleaned_data)
        try:
            actions.hear(actor=request.actor, person=found.pk, heard=heard, today=localdate())
        except actions.NotSaidError as why:
            form.add_error(None, REFUSALS[why.code])
        else:
            messages.success(request, _("Recorded."))
            return redirect("interests:person", key=found.pk)
    return _asked(request, found, form, "interests/hear.html")


def _asked(request: ActorRequest, found: Person, form: RoomForm, page: str) -> HttpResponse:
    context = presenting.asking_page(request.actor, found, localdate()) | {"form": form}
    return render(request, page, context, status=422 if form.errors else 200)


@require_http_methods(["GET", "POST"])
def withdraw(request: ActorRequest, key: UUID) -> HttpResponse:
    """Take an agreement back: one act, asked once."""
    must(request.actor, "record consents")
    word = access.consent_for(request.actor, key)
    if request.POST.get("confirmed") != "yes":
        return render(request, "ui/confirm.html", presenting.withdraw_page(word))
    try:
        _tell(request, actions.withdraw(actor=request.actor, key=key, today=localdate()))
    except actions.NotSaidError as why:
        messages.warning(request, REFUSALS[why.code])
    return redirect("interests:person", key=word.person_id)


@require_GET
def queue(request: ActorRequest) -> HttpResponse:
    """Papers that wait for a panel, and decisions to be looked at again."""
    must(request.actor, "sit on panels")
    context = papers.queue_page(request.actor, localdate())
    return render(request, "interests/queue.html", context)


@require_POST
def open_new(request: ActorRequest, key: UUID) -> HttpResponse:
    """Open an assessment or a determination on a child."""
    must(request.actor, "work on best interests")
    asked = request.POST.get("kind", "")
    kind = Paper.Kind.ASSESSMENT if asked == "assessment" else Paper.Kind.DETERMINATION
    made = drafting.open_paper(actor=request.actor, person=key, kind=kind)
    return redirect("interests:write", key=made.pk, number=0)


@require_GET
def paper(request: ActorRequest, key: UUID) -> HttpResponse:
    """One paper, whole, to read."""
    found = access.paper_for(request.actor, key)
    context = papers.paper_page(request.actor, found, localdate())
    return render(request, "interests/paper.html", context)


@require_http_methods(["GET", "POST"])
def write(request: ActorRequest, key: UUID, number: int) -> HttpResponse:
    """One step of writing. Posting keeps it, with scripts or without, and goes on."""
    must(request.actor, "work on best interests")
    found = access.paper_for(request.actor, key)
    if drafting.is_sealed(request.actor, found):
        messages.warning(request, REFUSALS["sealed"])
        return redirect("interests:paper", key=key)
    names = list(drafting.STEPS[found.kind])
    if number >= len(names):
        raise Http404
    step = names[number]
    mine: dict[str, str] = {}
    if request.method == "POST":
        saved = drafting.save(
            actor=request.actor,
            key=key,
            seen=_number(request),
            words=_typed(request, drafting.STEPS[found.kind][step]),
        )
        if not saved.clashes:
            messages.success(request, _("Saved."))
            onward = number + 1 if request.POST.get("onward") else number
            return redirect("interests:write", key=key, number=min(onward, len(names) - 1))
        mine = {name: request.POST[name] for name in saved.clashes}
    context = papers.step_page(request.actor, found, step, mine)
    return render(request, "interests/write.html", context, status=409 if mine else 200)


def _typed(request: ActorRequest, names: tuple[str, ...]) -> dict[str, str]:
    return {name: request.POST[name] for name in names if name in request.POST}


def _number(request: ActorRequest) -> int:
    seen = request.POST.get("seen", "")
    return int(seen) if seen.isdecimal() and len(seen) < 19 else 0  # noqa: PLR2004  a bigint


@require_POST
def save(request: ActorRequest, key: UUID) -> HttpResponse:
    """Keep what is being typed; answers with what has been seen and what clashes."""
    must(request.actor, "work on best interests")
    found = access.paper_for(request.actor, key)
    words = _typed(request, drafting.fields_of(found.kind))
    try:
        saved = drafting.save(actor=request.actor, key=key, seen=_number(request), words=words)
    except drafting.SealedError:
        return JsonResponse({"sealed": str(REFUSALS["sealed"])}, status=409)
    clashes = {name: papers.theirs_part(row) for name, row in saved.clashes.items()}
    return JsonResponse({"seen": saved.seen, "clashes": clashes})


@require_http_methods(["GET", "POST"])
def panel_of(request: ActorRequest, key: UUID) -> HttpResponse:
    """Who sits on the panel: ask somebody onto it, or let somebody leave."""
    must(request.actor, "work on best interests")
    found = access.paper_for(request.actor, key)
    asked = {one.member_id for one in access.seats(request.actor, [found]).get(key, ())}
    members = [
        (str(one.pk), f"{one.shown_as} ({one.organisation.name})")
        for one in access.may_sit(request.actor)
        if one.pk not in asked
    ]
    form = SeatForm(request.POST or None, members=members)
    leaving = request.POST.get("leave", "")
    try:
        if leaving.isdecimal():
            panel.leave(actor=request.actor, key=key, member=int(leaving))
            return redirect("interests:panel", key=key)
        if request.method == "POST" and form.is_valid():
            panel.seat(actor=request.actor, key=key, member=int(form.cleaned_data["member"]))
            return redirect("interests:panel", key=key)
    except drafting.SealedError:
        messages.warning(request, REFUSALS["sealed"])
        return redirect("interests:paper", key=key)
    context = papers.paper_page(request.actor, found, localdate()) | {"form": form}
    status = 422 if form.errors else 200
    return render(request, "interests/panel.html", context, status=status)


@require_http_methods(["GET", "POST"])
def promise(request: ActorRequest, key: UUID) -> HttpResponse:
    """One's own undertaking. The page tells nothing of the child."""
    must(request.actor, "sit on panels")
    access.own_seat(request.actor, key)
    form = PromiseForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        interested = form.cleaned_data["interested"] == "yes"
        panel.promise(actor=request.actor, key=key, interested=interested, on=localdate())
        messages.success(request, _("Your undertaking has been recorded."))
        return redirect("interests:paper", key=key)
    status = 422 if form.errors else 200
    return render(request, "interests/promise.html", {"form": form}, status=status)


@require_POST
def approve(request: ActorRequest, key: UUID) -> HttpResponse:
    """Approve an assessment."""
    must(request.actor, "work on best interests")
    try:
        panel.approve(actor=request.actor, key=key, on=localdate())
        messages.success(request, _("The assessment has been approved."))
    except drafting.SealedError:
        messages.warning(request, REFUSALS["sealed"])
    except panel.PanelError as why:
        messages.warning(request, REFUSALS[why.code])
    return redirect("interests:paper", key=key)


@require_http_methods(["GET", "POST"])
def decide(request: ActorRequest, key: UUID) -> HttpResponse:
    """Record what the panel decided, and seal the paper."""
    must(request.actor, "work on best interests")
    found = access.paper_for(request.actor, key)
    form = RulingForm(request.POST or None, initial={"decided_on": localdate()})
    if request.method == "POST" and form.is_valid():
        ruling = panel.Ruling(**form.cleaned_data)
        try:
            panel.decide(actor=request.actor, key=key, ruling=ruling, today=localdate())
        except drafting.SealedError:
            form.add_error(None, REFUSALS["sealed"])
        except panel.PanelError as why:
            form.add_error(None, REFUSALS[why.code])
        else:
            messages.success(request, _("The decision is recorded, and the paper is sealed."))
            return redirect("interests:paper", key=key)
    context = papers.paper_page(request.actor, found, localdate()) | {"form": form}
    return render(request, "interests/decide.html", context, status=422 if form.errors else 200)


@require_http_methods(["GET", "POST"])
def again(request: ActorRequest, key: UUID) -> HttpResponse:
    """Look at a decision again: it stands, or it is reopened."""
    must(request.actor, "work on best interests")
    found = access.paper_for(request.actor, key)
    form = AgainForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            onward = panel.look_again(
                actor=request.actor, key=key, today=localdate(), **form.cleaned_data
            )
        except panel.PanelError as why:
            form.add_error(None, REFUSALS[why.code])
        else:
            messages.success(request, _("Recorded."))
            return redirect("interests:paper", key=onward.pk)
    context = papers.paper_page(request.actor, found, localdate()) | {"form": form}
    return render(request, "interests/again.html", context, status=422 if form.errors else 200)


@require_GET
def pdf(request: ActorRequest, key: UUID) -> HttpResponse:
    """A decided paper as PDF, in the reader's language."""
    found = access.paper_for(request.actor, key)
    if not drafting.is_sealed(request.actor, found):
        raise Http404
    try:
        made = render_report(papers.report_of(request.actor, found))
    except LetterError:
        messages.warning(request, _("A character in this paper cannot be printed."))
        return redirect("interests:paper", key=key)
    response = HttpResponse(made, content_type="application/pdf")
    response.headers["Content-Disposition"] = f'inline; filename="paper-{str(key)[:8]}.pdf"'
    return response
