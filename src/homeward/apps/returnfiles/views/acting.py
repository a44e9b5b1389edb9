"""Pages on which somebody acts in one file. What was typed is kept whatever happens.

Whoever comes late is shown what was recorded meanwhile above their own words, and posts again
when they have read it. A newcomer's mistake is to draw the form anew from the file then.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.forms import Form
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from homeward.apps.accounts.access import must
from homeward.apps.accounts.middleware import ActorRequest
from homeward.apps.accounts.proof import must_prove_again
from homeward.apps.audit.actions import reading
from homeward.apps.register.access import states
from homeward.apps.register.labels import state_name
from homeward.apps.returnfiles import access, actions, forms, holding, tasking
from homeward.apps.returnfiles.actions import Answer
from homeward.apps.returnfiles.history import events, title
from homeward.apps.returnfiles.known import BY_KEY
from homeward.apps.returnfiles.labels import REFUSALS
from homeward.apps.returnfiles.models import File
from homeward.apps.returnfiles.writing import ChangedMeanwhileError, RefusedError, seen_by
from homeward.apps.ui.parts import Link
from homeward.apps.ui.present import say
from homeward.core.returns.parties import Audience
from homeward.core.returns.stages import Stage
from homeward.core.returns.table import ASKS, ROWS, STAGE_OF

CONFLICT, WRONG = 409, 422
Words = dict[str, Any]


def seen_now(request: ActorRequest, file: File) -> str:
    """Say what this reader has seen of a file now; forms carry it back."""
    acts = access.acts_of(request.actor, [file])[file.pk]
    return seen_by(access.audience(request.actor), file.pk, acts)


def acted(
    request: ActorRequest, file: File, form: Form, do: Callable[[dict[str, Any]], Any], words: Words
) -> HttpResponse:
    """Take a form, or show it: as it is, with what is wrong, or beside what came meanwhile."""
    theirs, status = [], 200
    if request.method == "POST":
        status = WRONG
        if form.is_valid():
            try:
                do(form.cleaned_data)
            except ChangedMeanwhileError as late:
                theirs, status = events(late.theirs), CONFLICT
                form.data = form.data.copy()
                form.data["seen"] = seen_now(request, file)
            except RefusedError as why:
                form.add_error(None, str(REFUSALS[why.code]))
            else:
                messages.success(request, words.get("done") or _("Recorded."))
                return redirect("returnfiles:file", key=file.pk)
    reading(actor=request.actor, verb="opened a return file", subjects=[file.person_id])
    back = reverse("returnfiles:file", args=[file.pk])
    context = {
        "form": form,
        "theirs": theirs,
        "code": file.person.code,
        "cancel": Link(_("Back to the file"), back),
        "submit": _("Record"),
    }
    return render(request, "returnfiles/act.html", context | words, status=status)


@require_http_methods(["GET", "POST"])
def answer(request: ActorRequest, key: UUID) -> HttpResponse:
    """Answer one question of the stage table, named by `ask`."""
    must(request.actor, "work on files")
    file = access.file_for(request.actor, key)
    ask = request.GET.get("ask", "")
    if ask not in ASKS or not _sees(request, STAGE_OF[ask]):
        raise Http404
    form = forms.AnswerForm(
        request.POST or None, ask=ask, initial={"seen": seen_now(request, file)}
    )

    def do(said: dict[str, Any]) -> None:
        seen = said.pop("seen")
        given = Answer(ask=ask, **said)
        actions.record(actor=request.actor, key=key, answer=given, on=localdate(), seen=seen)

    words = {
        "kicker": say(ROWS[STAGE_OF[ask]].name),
        "title": say(ASKS[ask].question),
        "lead": _("Shown by: %(evidence)s") % {"evidence": say(ASKS[ask].evidence)},
    }
    if ask == "s6.decision":
        words["hint"] = _("It is decided at the gate, on the person's page. Record here the same.")
    return acted(request, file, form, do, words)


def _sees(request: ActorRequest, stage: Stage) -> bool:
    least = access.least_of_stage(stage)
    return least.value in access.sees(access.audience(request.actor))


@require_http_methods(["GET", "POST"])
def withdraw(request: ActorRequest, key: UUID) -> HttpResponse:
    """Take an answer back, with a reason."""
    must(request.actor, "work on files")
    act = access.act_for(request.actor, key)
    form = forms.ReasonForm(request.POST or None, initial={"seen": seen_now(request, act.file)})

    def do(said: dict[str, Any]) -> None:
        actions.withdraw(actor=request.actor, answer=key, on=localdate(), **said)

    return acted(
        request, act.file, form, do,
        {"title": _("Take this answer back?"), "lead": title(act), "submit": _("Take it back")},
    )  # fmt: skip


@require_http_methods(["GET", "POST"])
def reopen(request: ActorRequest, key: UUID) -> HttpResponse:
    """Open a stage again, with a reason."""
    must(request.actor, "work on files")
    file = access.file_for(request.actor, key)
    name = request.GET.get("stage", "")
    if name not in Stage.__members__ or not _sees(request, Stage[name]):
        raise Http404
    form = forms.ReasonForm(request.POST or None, initial={"seen": seen_now(request, file)})

    def do(said: dict[str, Any]) -> None:
        actions.reopen(actor=request.actor, key=key, stage=Stage[name], on=localdate(), **said)

    return acted(
        request, file, form, do,
        {
            "kicker": say(ROWS[Stage[name]].name),
            "title": _("Open this stage again?"),
            "lead": _("All its questions are open then. What was answered stays in the history."),
            "submit": _("Open it again"),
        },
    )  # fmt: skip


@require_http_methods(["GET", "POST"])
def known(request: ActorRequest, key: UUID) -> HttpResponse:
    """Say what is known around a file."""
    must(request.actor, "work on files")
    file = access.file_for(request.actor, key)
    what = BY_KEY.get(request.GET.get("what", ""))
    if what is None or what.least.value not in access.sees(access.audience(request.actor)):
        raise Http404
    choices = sorted(
        ((code, state_name(code)) for code in states(request.actor)), key=lambda one: one[1]
    )
    form = forms.KnownForm(
        request.POST or None,
        what=what.key,
        states=choices,
        initial={"seen": seen_now(request, file)},
    )

    def do(said: dict[str, Any]) -> None:
        actions.say(actor=request.actor, key=key, what=what.key, on=localdate(), **said)

    return acted(request, file, form, do, {"title": say(what.question)})


@require_http_methods(["GET", "POST"])
def note(request: ActorRequest, key: UUID) -> HttpResponse:
    """Write a note into a file."""
    must(request.actor, "work on files")
    file = access.file_for(request.actor, key)
    sees = access.sees(access.audience(request.actor))
    start = {"seen": seen_now(request, file), "least": sees[0]}
    form = forms.NoteForm(request.POST or None, audiences=sees, initial=start)

    def do(said: dict[str, Any]) -> None:
        least = Audience(said.pop("least"))
        actions.note(actor=request.actor, key=key, least=least, on=localdate(), **said)

    lead = _("The last resort: what has no field of its own. It goes into no letter and no list.")
    return acted(request, file, form, do, {"title": _("Write a note"), "lead": lead})


# --- Tasks --------------------------------------------------------------------------------------


def _members(request: ActorRequest) -> list[tuple[int, str]]:
    return [(member.pk, member.shown_as) for member in access.colleagues(request.actor)]


@require_http_methods(["GET", "POST"])
def task(request: ActorRequest, key: UUID) -> HttpResponse:
    """Give somebody a task written by hand."""
    must(request.actor, "work on files")
    file = access.file_for(request.actor, key)
    sees = access.sees(access.audience(request.actor))
    form = forms.TaskForm(
        request.POST or None, audiences=sees, members=_members(request),
        initial={"seen": seen_now(request, file), "least": sees[0]},
    )  # fmt: skip

    def do(said: dict[str, Any]) -> None:
        given = tasking.Given(
            member=int(said["member"]), words=said["words"], due_on=said["due_on"],
            least=Audience(said["least"]),
        )  # fmt: skip
        tasking.give(actor=request.actor, key=key, given=given)

    words = {"title": _("Give a task"), "submit": _("Give it"), "done": _("The task is given.")}
    return acted(request, file, form, do, words)


@require_http_methods(["GET", "POST"])
def give(request: ActorRequest, key: UUID) -> HttpResponse:
    """Give somebody a question of the stage table."""
    must(request.actor, "work on files")
    file = access.file_for(request.actor, key)
    ask = request.GET.get("ask", "")
    if ask not in ASKS or not _sees(request, STAGE_OF[ask]):
        raise Http404
    form = forms.GiveForm(request.POST or None, members=_members(request))

    def do(said: dict[str, Any]) -> None:
        given = tasking.Given(member=int(said["member"]), ask=ask)
        tasking.give(actor=request.actor, key=key, given=given)

    words = {"title": say(ASKS[ask].question), "lead": _("Who sees to it that this is answered?"),
             "submit": _("Give it"), "done": _("The task is given.")}  # fmt: skip
    return acted(request, file, form, do, words)


@require_http_methods(["GET", "POST"])
def end(request: ActorRequest, key: UUID) -> HttpResponse:
    """Say that a task written by hand is done."""
    must(request.actor, "work on files")
    found = access.task_for(request.actor, key)
    lead = tasking.words_of(found)

    def do(_said: dict[str, Any]) -> None:
        tasking.end(actor=request.actor, key=key, how="done")

    words = {"title": _("Is this task done?"), "lead": lead, "submit": _("It is done")}
    return acted(request, found.file, forms.DoneForm(request.POST or None), do, words)


# --- Holds --------------------------------------------------------------------------------------


@require_http_methods(["GET", "POST"])
def hold(request: ActorRequest, key: UUID) -> HttpResponse:
    """Raise a hold."""
    must(request.actor, "work on files")
    file = access.file_for(request.actor, key)
    form = forms.ReasonForm(request.POST or None, initial={"seen": seen_now(request, file)})

    def do(said: dict[str, Any]) -> None:
        holding.raise_hold(actor=request.actor, key=key, on=localdate(), **said)

    return acted(
        request, file, form, do,
        {
            "title": _("Raise a hold"),
            "lead": _("Everything but what protects stops. Only the protection lead lifts it."),
            "submit": _("Stop this file"),
            "grave": True,
        },
    )  # fmt: skip


@require_http_methods(["GET", "POST"])
def lift(request: ActorRequest, key: UUID) -> HttpResponse:
    """Ask, as the protection lead, that a hold be lifted."""
    must(request.actor, "lift holds")
    return _lift(request, key)


@must_prove_again
def _lift(request: ActorRequest, key: UUID) -> HttpResponse:
    act = access.act_for(request.actor, key)
    form = forms.ReasonForm(request.POST or None, initial={"seen": seen_now(request, act.file)})

    def do(said: dict[str, Any]) -> None:
        holding.ask_to_lift(actor=request.actor, raised=key, on=localdate(), **said)

    return acted(
        request, act.file, form, do,
        {
            "title": _("Ask to lift this hold"),
            "lead": title(act),
            "hint": _("It stays in force until a second person has agreed."),
            "submit": _("Ask a second person"),
            "done": _("Asked. The hold stays until a second person agrees."),
        },
    )  # fmt: skip


@require_http_methods(["GET", "POST"])
def agree(request: ActorRequest, key: UUID) -> HttpResponse:
    """Agree, as the second person, that a hold is lifted, or decline."""
    must(request.actor, "agree to lift holds")
    return _agree(request, key)


@must_prove_again
def _agree(request: ActorRequest, key: UUID) -> HttpResponse:
    act = access.act_for(request.actor, key)
    form = forms.AgreeForm(request.POST or None, initial={"seen": seen_now(request, act.file)})

    def do(said: dict[str, Any]) -> None:
        which = {"actor": request.actor, "asked": key, "on": localdate(), "seen": said["seen"]}
        if said["answer"] == "agree":
            holding.agree_to_lift(**which)
        else:
            holding.decline_to_lift(reason=said["reason"], **which)

    return acted(request, act.file, form, do, {"title": title(act), "lead": events([act])[0].text})
