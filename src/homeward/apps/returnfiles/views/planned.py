"""Pages on which a family's steps are planned, and the papers that travel are laid side by side."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import Http404, HttpResponse
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from homeward.apps.accounts.access import must
from homeward.apps.accounts.middleware import ActorRequest
from homeward.apps.returnfiles import access, forms, planning
from homeward.apps.returnfiles.facts import gathered, paper_of
from homeward.apps.returnfiles.history import title
from homeward.apps.returnfiles.labels import FIELD_WORDS
from homeward.apps.returnfiles.models import File
from homeward.apps.returnfiles.presenting import tie_words
from homeward.apps.returnfiles.views.acting import acted, seen_now


def _family(request: ActorRequest, file: File) -> list[tuple[str, str]]:
    one = gathered(request.actor, [file], localdate())[file.pk]
    return [(tie.other, f"{tie.other} · {tie_words(tie.tie)}") for tie in one.facts.ties]


@require_http_methods(["GET", "POST"])
def step(request: ActorRequest, key: UUID) -> HttpResponse:
    """Plan a journey or a placement."""
    must(request.actor, "work on files")
    file = access.file_for(request.actor, key)
    family = _family(request, file)
    form = forms.StepForm(
        request.POST or None,
        family=family,
        initial={"seen": seen_now(request, file), "others": [code for code, _words in family]},
    )

    def do(said: dict[str, Any]) -> None:
        planning.plan_step(actor=request.actor, key=key, on=localdate(), **said)

    words = {"title": _("Plan a step"), "submit": _("Plan it")}
    return acted(request, file, form, do, words)


@require_http_methods(["GET", "POST"])
def part(request: ActorRequest, key: UUID) -> HttpResponse:
    """Record what the panel decided about parting two of a family."""
    must(request.actor, "agree to lift holds")
    file = access.file_for(request.actor, key)
    form = forms.PartForm(
        request.POST or None,
        family=_family(request, file),
        initial={"seen": seen_now(request, file)},
    )

    def do(said: dict[str, Any]) -> None:
        said["may"] = said["may"] == "yes"
        planning.may_part(actor=request.actor, key=key, on=localdate(), **said)

    lead = _("Together is what holds where nobody wrote a plan.")
    return acted(request, file, form, do, {"title": _("The panel on parting"), "lead": lead})


@require_http_methods(["GET", "POST"])
def cancel(request: ActorRequest, key: UUID) -> HttpResponse:
    """Cancel a planned step, or take a paper out."""
    must(request.actor, "work on files")
    act = access.act_for(request.actor, key)
    form = forms.ReasonForm(request.POST or None, initial={"seen": seen_now(request, act.file)})

    def do(said: dict[str, Any]) -> None:
        planning.cancel(actor=request.actor, planned=key, on=localdate(), **said)

    words = {"title": _("Take this out?"), "lead": title(act), "submit": _("Take it out")}
    words["hint"] = _("A hold that rose from it stays until the lead lifts it.")
    return acted(request, act.file, form, do, words)


@require_http_methods(["GET", "POST"])
def paper(request: ActorRequest, key: UUID) -> HttpResponse:
    """Write down what a paper says that is to travel."""
    must(request.actor, "work on files")
    file = access.file_for(request.actor, key)
    form = forms.PaperForm(request.POST or None, initial={"seen": seen_now(request, file)})

    def do(said: dict[str, Any]) -> None:
        seen = said.pop("seen")
        said_by_it = planning.PaperSaid(**said)
        planning.add_paper(
            actor=request.actor, key=key, paper=said_by_it, on=localdate(), seen=seen
        )

    lead = _("Letter by letter, in the script of the paper. One letter has cost a flight.")
    return acted(request, file, form, do, {"title": _("Add a paper that travels"), "lead": lead})


@require_http_methods(["GET", "POST"])
def compare(request: ActorRequest, key: UUID) -> HttpResponse:
    """Say whether two papers in two scripts say the same; `key` and `other` are their acts."""
    must(request.actor, "work on files")
    what = request.GET.get("field", "")
    if what not in FIELD_WORDS:
        raise Http404
    one, other = access.act_for(request.actor, key), access.act_for(request.actor, _other(request))
    both = [paper_of(act, localdate()) for act in (one, other)]
    if one.file_id != other.file_id or None in both:
        raise Http404
    form = forms.CompareForm(request.POST or None, initial={"seen": seen_now(request, one.file)})

    def do(said: dict[str, Any]) -> None:
        planning.compare(
            actor=request.actor,
            papers=(one.key, other.key),
            what=what,
            same=said["found"] == "same",
            on=localdate(),
            seen=said["seen"],
        )

    quoted = [
        f"{each.called}: \u2068{written.words}\u2069"
        for each in both
        if each is not None
        for written in each.says
        if written.field.value == what
    ]
    return acted(request, one.file, form, do, {"title": str(FIELD_WORDS[what]), "quoted": quoted})


def _other(request: ActorRequest) -> UUID:
    try:
        return UUID(request.GET.get("other", ""))
    except ValueError:
        raise Http404 from None
