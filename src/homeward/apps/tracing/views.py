"""The pages of pairs: the queue, one pair side by side, and the answers to it."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST
from django.views.decorators.vary import vary_on_headers

from homeward.apps.accounts.access import may, must
from homeward.apps.accounts.middleware import ActorRequest
from homeward.apps.intake.access import list_for
from homeward.apps.tracing import access, actions, presenting
from homeward.apps.tracing.access import Filters
from homeward.apps.tracing.forms import AnswerForm, SeenForm
from homeward.apps.tracing.labels import REFUSALS
from homeward.apps.tracing.models import Proposal

AT_ONCE = 25


@require_GET
@vary_on_headers("HX-Request")
def queue(request: ActorRequest) -> HttpResponse:
    """Pairs by what matters: young children first, then by certainty."""
    filters = _filters(request)
    page = Paginator(access.pairs(request.actor, filters), AT_ONCE).get_page(
        request.GET.get("page")
    )
    context = presenting.queue_page(request.actor, request.GET, page, filters)
    part = "tracing/_queue.html" if request.htmx else "tracing/queue.html"  # type: ignore[attr-defined]
    return render(request, part, context)


@require_GET
def progress(request: ActorRequest, key: UUID) -> HttpResponse:
    """The fragment that says how far a list has been compared."""
    must(request.actor, "take in lists")
    found = list_for(request.actor, key)
    part = presenting.progress_part(request.actor, found)
    return render(request, "ui/components/progress.html", {"progress": part})


@require_GET
def pair(request: ActorRequest, key: UUID) -> HttpResponse:
    """Two persons side by side, with what speaks for and against, and the decision."""
    return _pair_page(request, access.pair_for(request.actor, key))


def _pair_page(
    request: ActorRequest, found: Proposal, form: SeenForm | None = None
) -> HttpResponse:
    context = presenting.pair_page(request.actor, found, _filters(request), request.GET)
    context["form"] = form or _form(found)
    context["may_decide"] = may(request.actor, "decide on pairs")
    context["own_yes"] = bool(found.settled and found.settled.by_id == request.actor.member)
    return render(request, "tracing/pair.html", context, status=422 if form else 200)


def _form(found: Proposal) -> SeenForm:
    seen = {"seen": actions.version(found)}
    if found.decision == Proposal.Decision.OPEN:
        return AnswerForm(initial=seen, kind=found.kind)
    return SeenForm(initial=seen)


@require_POST
def answer(request: ActorRequest, key: UUID) -> HttpResponse:
    """Take an answer; then the next pair of the queue."""
    must(request.actor, "decide on pairs")
    found = access.pair_for(request.actor, key)
    form = AnswerForm(request.POST, kind=found.kind)
    if not form.is_valid():
        return _pair_page(request, found, form)
    after = presenting.next_of(request.actor, found, _filters(request))
    try:
        done = actions.answer(actor=request.actor, key=key, **form.cleaned_data)
    except actions.NotNowError as why:
        return _refused(request, key, why)
    waits = done.decision == Proposal.Decision.WAITING
    messages.success(
        request,
        _("Recorded. It counts once another member has confirmed it.")
        if waits
        else _("The decision has been recorded."),
    )
    return _go_on(request, after)


@require_POST
def confirm(request: ActorRequest, key: UUID) -> HttpResponse:
    """Take a second member's yes."""
    must(request.actor, "decide on pairs")
    found = access.pair_for(request.actor, key)
    form = SeenForm(request.POST)
    if not form.is_valid():
        return _pair_page(request, found, form)
    after = presenting.next_of(request.actor, found, _filters(request))
    try:
        actions.confirm(actor=request.actor, key=key, **form.cleaned_data)
    except actions.NotNowError as why:
        return _refused(request, key, why)
    messages.success(request, _("Confirmed by a second person."))
    return _go_on(request, after)


@require_http_methods(["GET", "POST"])
def undo(request: ActorRequest, key: UUID) -> HttpResponse:
    """Take the last answer back, after asking why."""
    must(request.actor, "decide on pairs")
    found = access.pair_for(request.actor, key)
    form = SeenForm(request.POST or None, initial={"seen": actions.version(found)})
    if request.method == "POST" and form.is_valid():
        try:
            actions.undo(actor=request.actor, key=key, **form.cleaned_data)
        except actions.NotNowError as why:
            return _refused(request, key, why)
        messages.success(request, _("Taken back. Everything is as it was before."))
        return redirect("tracing:pair", key=key)
    context = presenting.undo_question(found) | {"form": form}
    return render(request, "tracing/undo.html", context, status=422 if form.errors else 200)


def _refused(request: ActorRequest, key: UUID, why: actions.NotNowError) -> HttpResponse:
    messages.error(request, str(REFUSALS[why.code]))
    return redirect(f"{reverse('tracing:pair', args=[key])}{_query(request)}")


def _go_on(request: ActorRequest, after: UUID | None) -> HttpResponse:
    """To the next pair; at the end of the queue, back to it."""
    where = reverse("tracing:pair", args=[after]) if after else reverse("tracing:queue")
    return redirect(f"{where}{_query(request)}")


def _query(request: ActorRequest) -> str:
    kept = presenting.kept_query(request.GET)
    return f"?{kept}" if kept else ""


def _filters(request: ActorRequest) -> Filters:
    def chosen(name: str, known: set[str]) -> str:
        value = request.GET.get(name, "")
        return value if value in known else ""

    return Filters(
        decision=chosen("decision", set(Proposal.Decision.values)),
        kind=chosen("kind", set(Proposal.Kind.values)),
        band=chosen("band", set(Proposal.Band.values)),
        age=chosen("age", set(access.AGES)),
    )
