"""Pages of papers: taking one in, one paper, its pages as pictures, withdrawing it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from homeward.apps.accounts.access import must
from homeward.apps.accounts.middleware import ActorRequest
from homeward.apps.audit.actions import reading
from homeward.apps.documents import access, actions, presenting
from homeward.apps.documents.forms import PaperForm, ReasonForm
from homeward.apps.documents.models import Document
from homeward.apps.register.access import person_for
from homeward.apps.register.codec import open_bytes
from homeward.apps.register.models import Person
from homeward.apps.sheets.reading.refusals import RefusedFile
from homeward.apps.ui.parts import Link
from homeward.apps.ui.pictures import picture
from homeward.apps.ui.present import say

REFUSED, MEANWHILE = 422, 409


@require_http_methods(["GET", "POST"])
def add(request: ActorRequest, key: UUID) -> HttpResponse:
    """Take in a paper about one person."""
    must(request.actor, "write claims")
    found = _shown(request, key)
    form = PaperForm(request.POST or None, request.FILES or None, today=localdate())
    if request.method == "POST" and form.is_valid():
        document = _taken_in(request, form, found)
        if document is not None:
            return redirect("documents:document", key=document.pk)
    context = {
        "form": form,
        "code": found.code,
        "cancel": Link(_("Cancel"), reverse("desk:person", args=[found.pk])),
    }
    return render(request, "documents/add.html", context, status=REFUSED if form.errors else 200)


def _taken_in(request: ActorRequest, form: PaperForm, found: Person) -> Document | None:
    try:
        document = actions.take_in(
            actor=request.actor,
            person=found.pk,
            content=form.cleaned_data["file"].read(),
            said=form.described(),
            on=localdate(),
        )
    except RefusedFile as refused:
        form.add_error("file", f"{say(refused.message)} {say(refused.mend)}")
        return None
    except actions.SamePaperError as same:
        messages.info(request, _("The same file was taken in before. This is that paper."))
        return same.document
    messages.success(request, _("The paper has been taken in. The file itself was not kept."))
    return document


@require_GET
def document(request: ActorRequest, key: UUID) -> HttpResponse:
    """One paper with its pages."""
    return _page(request, access.document_for(request.actor, key))


@require_GET
def page(request: ActorRequest, key: UUID, number: int) -> HttpResponse:
    """One page as a picture. Each look is recorded."""
    found, drawn = access.page_for(request.actor, key, number)
    reading(
        actor=request.actor,
        verb="looked at a page of a paper",
        subjects=[found.person_id],
        target=f"document:{found.pk}",
    )
    return picture(open_bytes(found.person_id, drawn.sealed))


@require_POST
def withdraw(request: ActorRequest, key: UUID) -> HttpResponse:
    """Withdraw a paper with a reason."""
    return _turn(request, key, actions.withdraw, _("The paper has been withdrawn."))


@require_POST
def restore(request: ActorRequest, key: UUID) -> HttpResponse:
    """Let a withdrawn paper stand again."""
    return _turn(request, key, actions.restore, _("The paper stands again."))


def _turn(request: ActorRequest, key: UUID, act: Callable[..., Any], done: str) -> HttpResponse:
    must(request.actor, "write claims")
    found = access.document_for(request.actor, key)
    form = ReasonForm(request.POST)
    if not form.is_valid():
        return _page(request, found, status=REFUSED, turn_form=form)
    try:
        act(actor=request.actor, key=found.pk, reason=form.cleaned_data["reason"])
    except actions.MeanwhileError as first:
        said = presenting.meanwhile_words(first)
        return _page(request, found, status=MEANWHILE, meanwhile=said, turn_form=form)
    messages.success(request, done)
    return redirect("documents:document", key=found.pk)


def _page(
    request: ActorRequest, found: Document, *, status: int = 200, **more: Any
) -> HttpResponse:
    code = person_for(request.actor, found.person_id).code
    context = presenting.document_page(request.actor, found, code)
    context["turn_form"] = ReasonForm()
    return render(request, "documents/document.html", context | more, status=status)


def _shown(request: ActorRequest, key: UUID) -> Person:
    """The person, or the one under whom they are shown."""
    found = person_for(request.actor, key)
    return person_for(request.actor, found.joined_to_id) if found.joined_to_id else found
