"""The pages of a list: take it in, say what the columns mean, look, commit, undo."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST
from django.views.decorators.vary import vary_on_headers
from procrastinate.contrib.django import app as jobs

from homeward.apps.accounts.access import must
from homeward.apps.accounts.middleware import ActorRequest
from homeward.apps.audit.actions import looking
from homeward.apps.intake import access, actions, presenting
from homeward.apps.intake.forms import MappingForm, UploadForm
from homeward.apps.intake.models import List
from homeward.apps.sheets.presenting import chosen_tables, mapping_parts
from homeward.apps.sheets.reading import RefusedFile
from homeward.apps.ui.present import pager_part, say

AT_ONCE = 50


@require_GET
def lists(request: ActorRequest) -> HttpResponse:
    """Every list that came, newest first."""
    must(request.actor, "take in lists")
    page = Paginator(access.lists(request.actor), AT_ONCE).get_page(request.GET.get("page"))
    context = {
        "table": presenting.lists_table(page.object_list) if page.object_list else None,
        "pager": pager_part(page, request.GET),
        "actions": presenting.new_list_actions(request.actor),
    }
    return render(request, "intake/lists.html", context)


@require_http_methods(["GET", "POST"])
def upload(request: ActorRequest) -> HttpResponse:
    """Receive a file."""
    must(request.actor, "take in lists")
    today = localdate()
    form = UploadForm(request.POST or None, request.FILES or None, today=today)
    if request.method == "POST" and form.is_valid():
        answer = _receive(request, form)
        if answer is not None:
            return answer
    context = {"form": form, "steps": presenting.steps(None)}
    return render(request, "intake/upload.html", context, status=422 if form.errors else 200)


def _receive(request: ActorRequest, form: UploadForm) -> HttpResponse | None:
    said = form.cleaned_data
    try:
        received = actions.receive(
            actor=request.actor,
            content=said["file"].read(),
            file_name=said["file"].name,
            label=said["label"],
            received_on=said["received_on"],
            kind=said["kind"] or None,
        )
    except RefusedFile as refused:
        form.add_error("file", f"{say(refused.message)} {say(refused.mend)}")
        return None
    if received.again:
        messages.info(request, _("This very file has been received before; here it is."))
        return redirect("intake:list", key=received.list.pk)
    return redirect("intake:mapping", key=received.list.pk)


@require_http_methods(["GET", "POST"])
def mapping(request: ActorRequest, key: UUID) -> HttpResponse:
    """Say what each column means; what was recognised is filled in."""
    must(request.actor, "take in lists")
    found = access.list_for(request.actor, key)
    if found.state != List.State.RECEIVED:
        return redirect("intake:list", key=key)
    understood = actions.understood_list(request.actor, found)
    form = MappingForm(request.POST or None, parts=understood.parts)
    if request.method == "POST" and form.is_valid():
        actions.save_mapping(
            actor=request.actor,
            found=found,
            tables=chosen_tables(understood, form),
            as_template=form.cleaned_data["save_template"],
        )
        return redirect("intake:preview", key=key)
    looking(actor=request.actor, verb="looked at a list's columns", target=f"list:{key}")
    context = {
        "found": found,
        "form": form,
        "parts": mapping_parts(understood, form),
        "unread": [say(sentence) for sentence in understood.unread],
        "steps": presenting.steps("mapping"),
    }
    return render(request, "intake/mapping.html", context, status=422 if form.errors else 200)


@require_GET
@vary_on_headers("HX-Request")
def preview(request: ActorRequest, key: UUID) -> HttpResponse:
    """Show what was understood, row by row, and every problem, before anything is written."""
    must(request.actor, "take in lists")
    found = access.list_for(request.actor, key)
    if found.state not in {List.State.RECEIVED, List.State.FAILED}:
        return redirect("intake:list", key=key)
    understood = actions.understood_list(request.actor, found)
    looking(actor=request.actor, verb="previewed a list", target=f"list:{key}")
    comparison = actions.compared(request.actor, found, understood)
    context: dict[str, Any] = presenting.preview(understood, comparison, request.GET)
    context |= {
        "found": found,
        "commit_url": reverse("intake:commit", args=[key]),
        "mapping_url": reverse("intake:mapping", args=[key]),
    }
    context["steps"] = presenting.steps("preview", found)
    return render(request, "intake/preview.html", context)


@require_POST
def commit(request: ActorRequest, key: UUID) -> HttpResponse:
    """Hand the list to the worker; the page then shows how far it has come."""
    must(request.actor, "take in lists")
    found = access.list_for(request.actor, key)
    try:
        actions.queue(actor=request.actor, found=found)
    except actions.ListStateError:
        return redirect("intake:list", key=key)
    jobs.configure_task("intake.commit").defer(list_key=str(key), member=request.actor.member)
    return redirect("intake:list", key=key)


@require_GET
def show(request: ActorRequest, key: UUID) -> HttpResponse:
    """Where a list stands, and what became of it."""
    must(request.actor, "take in lists")
    found = access.list_for(request.actor, key)
    if found.state == List.State.RECEIVED:
        return redirect("intake:mapping", key=key)
    context = presenting.result(request.actor, found, access.progress_of(request.actor, found))
    return render(request, "intake/list.html", {"found": found, **context})


@require_GET
def progress(request: ActorRequest, key: UUID) -> HttpResponse:
    """The fragment that the list's page asks for while it waits."""
    must(request.actor, "take in lists")
    found = access.list_for(request.actor, key)
    part = presenting.progress_part(found, access.progress_of(request.actor, found))
    return render(request, "ui/components/progress.html", {"progress": part})


@require_http_methods(["GET", "POST"])
def undo(request: ActorRequest, key: UUID) -> HttpResponse:
    """Take a list back, after asking."""
    must(request.actor, "take in lists")
    found = access.list_for(request.actor, key)
    if request.method == "POST" and request.POST.get("confirmed") == "yes":
        try:
            actions.undo(actor=request.actor, key=key)
            messages.success(request, _("The list has been undone. Its rows are kept."))
        except actions.ListStateError:
            messages.error(request, presenting.why_not_undone(found))
        return redirect("intake:list", key=key)
    return render(request, "ui/confirm.html", presenting.undo_question(found))


@require_GET
def row(request: HttpRequest, key: UUID, sheet: int, number: int) -> HttpResponse:
    """One row exactly as it came."""
    actor = request.actor  # type: ignore[attr-defined]
    must(actor, "take in lists")
    found = access.list_for(actor, key)
    raw = access.row_for(actor, found, sheet, number)
    looking(actor=actor, verb="looked at a raw row", target=f"list:{key}")
    context = presenting.raw_row(actor, found, raw)
    return render(request, "intake/row.html", context)
