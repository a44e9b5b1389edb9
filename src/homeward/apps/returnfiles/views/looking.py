"""The pages to look at: one file, all files, one's day, the team, a case conference."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET, require_http_methods, require_POST
from django.views.decorators.vary import vary_on_headers

from homeward.apps.accounts.access import must
from homeward.apps.accounts.middleware import ActorRequest
from homeward.apps.audit.actions import reading
from homeward.apps.returnfiles import access, actions, forms, presenting, tasking, worklists
from homeward.apps.returnfiles.access import Filters
from homeward.apps.returnfiles.facts import gathered
from homeward.apps.returnfiles.writing import ChangedMeanwhileError, seen_by
from homeward.core.returns.holds import watch
from homeward.core.returns.stages import Stage

AT_ONCE, CONFERENCE_AT_MOST = 25, 12
CONFLICT, WRONG = 409, 422


@require_GET
@vary_on_headers("HX-Request")
def files(request: ActorRequest) -> HttpResponse:
    """Every file, what is due first."""
    filters = Filters(
        ready=_chosen(request, "ready", {"yes", "no", "unknown"}),
        stage=_chosen(request, "stage", set(Stage.__members__)),
        state=_chosen(request, "state", set(access.LETTERS.values())),
        overdue=request.GET.get("overdue") == "yes",
        code=request.GET.get("code", "").strip()[:12],
    )
    on = localdate()
    page = Paginator(access.glances(request.actor, filters, on), AT_ONCE).get_page(
        request.GET.get("page")
    )
    reading(
        actor=request.actor,
        verb="looked at the list of return files",
        subjects=[one.file.person_id for one in page.object_list],
    )
    context = worklists.list_page(request.GET, page, filters, on)
    part = "returnfiles/_files.html" if request.htmx else "returnfiles/files.html"  # type: ignore[attr-defined]
    return render(request, part, context)


def _chosen(request: ActorRequest, name: str, known: set[str]) -> str:
    value = request.GET.get(name, "")
    return value if value in known else ""


@require_GET
def file(request: ActorRequest, key: UUID) -> HttpResponse:
    """One file. What changed since anybody wrote in it is written down first."""
    found = access.file_for(request.actor, key)
    on = localdate()
    reading(actor=request.actor, verb="opened a return file", subjects=[found.person_id])
    one = gathered(request.actor, [found], on)[found.pk]
    if one.changed or len(watch(one.file, one.facts, on=on).acts) > len(one.file.acts):
        actions.look_through(actor=request.actor, files=[found], on=on)
        one = gathered(request.actor, [access.file_for(request.actor, key)], on)[found.pk]
    return render(request, "returnfiles/file.html", presenting.file_page(request.actor, one, on))


@require_POST
def open_file(request: ActorRequest, key: UUID) -> HttpResponse:
    """Open the file of a person, and go there."""
    must(request.actor, "work on files")
    made = actions.open_file(actor=request.actor, person=key, on=localdate())
    return redirect("returnfiles:file", key=made.pk)


@require_GET
def my_day(request: ActorRequest) -> HttpResponse:
    """What one member has to do."""
    must(request.actor, "work on files")
    context = worklists.my_day(request.actor, localdate())
    lines = [*context["own"], *context["office"], *context["asked"]]
    return _recorded(request, "returnfiles/my_day.html", context, lines)


@require_GET
def team(request: ActorRequest) -> HttpResponse:
    """Who has what, and what was left."""
    must(request.actor, "work on files")
    context = worklists.team_page(request.actor, localdate())
    return _recorded(request, "returnfiles/team.html", context, context["late"])


def _recorded(
    request: ActorRequest, page: str, context: dict[str, Any], lines: list[worklists.DayLine]
) -> HttpResponse:
    """Record whose tasks are about to be shown, and show them."""
    persons = {line.person for line in lines}
    reading(actor=request.actor, verb="looked at tasks on return files", subjects=persons)
    return render(request, page, context)


@require_http_methods(["GET", "POST"])
def hand_over(request: ActorRequest, number: int) -> HttpResponse:
    """Hand everything that a member has to another."""
    must(request.actor, "work on files")
    theirs = access.tasks(request.actor).filter(member_id=number)
    first = theirs.first()
    if first is None:
        if request.method == "POST":
            raise Http404
        return redirect("returnfiles:team")
    others = [(m.pk, m.shown_as) for m in access.colleagues(request.actor) if m.pk != number]
    form = forms.GiveForm(request.POST or None, members=others)
    if request.method == "POST" and form.is_valid():
        count = tasking.hand_over(
            actor=request.actor, before=number, after=int(form.cleaned_data["member"])
        )
        one, many = "%(count)s task was handed over.", "%(count)s tasks were handed over."
        messages.success(request, ngettext(one, many, count) % {"count": count})
        return redirect("returnfiles:team")
    context = {"form": form, "name": first.member.shown_as, "count": theirs.count()}
    return render(
        request, "returnfiles/hand_over.html", context, status=422 if form.errors else 200
    )


@require_http_methods(["GET", "POST"])
def conference(request: ActorRequest) -> HttpResponse:
    """Several files on one page; each decision goes into its own file."""
    must(request.actor, "work on files")
    on = localdate()
    keys = _keys(request)
    found = [access.file_for(request.actor, key) for key in keys]
    if not found:
        context = {"choice": worklists.conference_choice(request.actor, on)}
        return render(request, "returnfiles/conference_choice.html", context)
    reading(
        actor=request.actor, verb="opened files for a conference",
        subjects=[each.person_id for each in found],
    )  # fmt: skip
    many = gathered(request.actor, found, on)
    reader = access.audience(request.actor)
    seen = {f"seen-{key}": seen_by(reader, key, many[key].acts) for key in keys}
    codes = [(str(each.pk), each.person.code) for each in found]
    form = forms.ConferenceForm(request.POST or None, files=codes, initial=seen)
    late: set[str] = set()
    if request.method == "POST" and form.is_valid():
        late = _decided(request, form, [str(key) for key in keys])
        if not late:
            messages.success(request, _("Each decision has been noted in its file."))
            return redirect("returnfiles:files")
        _keep_typed(request, form, keys, late)
    pages = [
        presenting.file_page(request.actor, many[each.pk], on)
        | {"words": form[f"words-{each.pk}"], "late": str(each.pk) in late}
        | {"latest": presenting.history(request.actor, many[each.pk].acts[-3:])}
        for each in found
    ]
    status = CONFLICT if late else WRONG if form.errors else 200
    context = {"form": form, "files": pages}
    return render(request, "returnfiles/conference.html", context, status=status)


def _keep_typed(
    request: ActorRequest, form: forms.ConferenceForm, keys: list[UUID], late: set[str]
) -> None:
    """Keep what could not be recorded in the form, and take out what was."""
    form.data = form.data.copy()
    for key in keys:
        form.data[f"seen-{key}"] = _seen_now(request, key)
        if str(key) not in late:
            form.data[f"words-{key}"] = ""


def _decided(request: ActorRequest, form: forms.ConferenceForm, keys: list[str]) -> set[str]:
    """Note every decision in its file; give back those whose file somebody else wrote in."""
    late = set()
    for key in keys:
        if words := form.cleaned_data[f"words-{key}"]:
            try:
                actions.note(
                    actor=request.actor, key=UUID(key), words=words, on=localdate(),
                    seen=form.cleaned_data[f"seen-{key}"],
                )  # fmt: skip
            except ChangedMeanwhileError:
                late.add(key)
    return late


def _seen_now(request: ActorRequest, key: UUID) -> str:
    row = access.file_for(request.actor, key)
    acts = access.acts_of(request.actor, [row])[key]
    return seen_by(access.audience(request.actor), key, acts)


def _keys(request: ActorRequest) -> list[UUID]:
    keys = []
    for text in request.GET.getlist("file")[:CONFERENCE_AT_MOST]:
        try:
            keys.append(UUID(text))
        except ValueError:
            raise Http404 from None
    return list(dict.fromkeys(keys))
