"""What a mission's member opens and sends."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from homeward.apps.accounts.middleware import ActorRequest
from homeward.apps.audit.actions import looking
from homeward.apps.counter import access, actions, presenting
from homeward.apps.counter.forms import AnswerForm, NoteForm
from homeward.apps.counter.models import Request
from homeward.core.disclosure.asks import Ask

REFUSED = 422


@require_GET
def home(request: ActorRequest) -> HttpResponse:
    """Everything the mission is asked, and its letters."""
    appointed = access.mission_of(request.actor) is not None
    found = list(access.requests(request.actor))
    papers = list(access.papers(request.actor))
    for each in found:
        looking(actor=request.actor, verb="saw a request", target=f"request:{each.pk}")
    context = presenting.home_page(
        found,
        access.copies(found),
        access.answers(found),
        access.notes(found),
        papers,
    )
    return render(request, "counter/home.html", context | {"appointed": appointed})


@require_GET
def one_request(request: ActorRequest, key: UUID) -> HttpResponse:
    """One request: what was released, what is asked, the notes."""
    return _page(request, access.request_for(request.actor, key))


def _page(
    request: ActorRequest,
    found: Request,
    wrong: AnswerForm | None = None,
    note: NoteForm | None = None,
) -> HttpResponse:
    looking(actor=request.actor, verb="opened a request", target=f"request:{found.pk}")
    context = presenting.request_page(
        found,
        list(access.copies([found])),
        list(access.answers([found])),
        list(access.notes([found])),
        wrong=wrong,
        note=note,
    )
    status = REFUSED if wrong is not None or note is not None else 200
    return render(request, "counter/request.html", context, status=status)


@require_POST
def answer(request: ActorRequest, key: UUID, number: int) -> HttpResponse:
    """Answer one thing that is asked, by its number in the order of questions."""
    found = access.request_for(request.actor, key)
    if not 0 <= number < len(Ask):
        raise Http404
    form = AnswerForm(list(Ask)[number], request.POST)
    if not form.is_valid():
        return _page(request, found, wrong=form)
    try:
        actions.answer(
            actor=request.actor,
            request=found.pk,
            ask=form.ask,
            reply=form.cleaned_data["reply"],
            parts=form.parts(),
        )
    except KeyError:
        raise Http404 from None
    messages.success(request, _("Your answer has been sent."))
    return redirect("counter:request", key=found.pk)


@require_POST
def note(request: ActorRequest, key: UUID) -> HttpResponse:
    """Write a note, or answer one."""
    found = access.request_for(request.actor, key)
    form = NoteForm(request.POST, auto_id="note_%s")
    if not form.is_valid():
        return _page(request, found, note=form)
    actions.write_note(actor=request.actor, request=found.pk, **form.cleaned_data)
    messages.success(request, _("Your note has been sent."))
    return redirect("counter:request", key=found.pk)


@require_GET
def letter(request: ActorRequest, key: UUID) -> HttpResponse:
    """Open a letter that was handed over."""
    found = access.paper_for(request.actor, key)
    looking(actor=request.actor, verb="opened a letter", target=f"letter:{found.pk}")
    answer = HttpResponse(bytes(found.pdf), content_type="application/pdf")
    answer.headers["Content-Disposition"] = f'inline; filename="{found.pk}.pdf"'
    return answer
