"""Pages of the correspondence with States."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from homeward.apps.accounts.access import may, must
from homeward.apps.accounts.middleware import ActorRequest
from homeward.apps.audit.actions import reading
from homeward.apps.caseload.access import persons_by_exact_code
from homeward.apps.correspondence import access, actions, presenting, wordings
from homeward.apps.correspondence.forms import (
    EditedNoteForm,
    ExchangeForm,
    LadderForm,
    PositionForm,
)
from homeward.apps.letters import rewording
from homeward.apps.letters.access import letter_for, rewording_for
from homeward.apps.letters.typesetting.render import LetterError
from homeward.apps.letters.typesetting.wording import WordingError
from homeward.apps.register.labels import is_state, state_name
from homeward.apps.returnfiles.writing import RefusedError
from homeward.apps.sheets.reading.document import DOCUMENT
from homeward.apps.sheets.reading.refusals import RefusedFile
from homeward.apps.ui.present import say

REFUSED = 422
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


@require_GET
def state(request: ActorRequest, state: str) -> HttpResponse:
    """Everything that passed with one State."""
    _must_be_a_state(request, state, "see persons")
    context = presenting.state_page(request.actor, state, localdate(), request.GET)
    return render(request, "correspondence/state.html", context)


@require_http_methods(["GET", "POST"])
def record(request: ActorRequest, state: str) -> HttpResponse:
    """Record one note, call, visit or meeting."""
    _must_be_a_state(request, state, "write letters")
    today = localdate()
    asked = {name: request.GET.get(name, "") for name in ("of", "act", "means", "letter")}
    form = ExchangeForm(
        request.POST or None,
        initial={"day": today, "direction": "out", **asked},
        of=presenting.tied_to(request.actor, state),
        letters=[(str(one.pk), one.reference) for one in access.unsent(request.actor, state)],
        today=today,
    )
    if request.method == "POST" and form.is_valid() and _recorded(request, state, form):
        messages.success(request, _("It has been recorded."))
        return redirect("correspondence:state", state=state)
    context = {"form": form, "name": state_name(state), "state": state}
    status = REFUSED if form.errors else 200
    return render(request, "correspondence/record.html", context, status=status)


def _recorded(request: ActorRequest, state: str, form: ExchangeForm) -> bool:
    codes = form.codes_named()
    found = persons_by_exact_code(request.actor, codes)
    if missing := [code for code in codes if code not in found]:
        words = _("Nobody on the register has these codes: %(codes)s. Nothing was recorded.")
        form.add_error("codes", words % {"codes": ", ".join(missing)})
        return False
    persons = tuple(dict.fromkeys(found.values()))
    try:
        actions.record(actor=request.actor, state=state, said=form.said(persons), today=localdate())
    except actions.NotOpenError:
        form.add_error(
            "codes",
            _(
                "The gate of one of these persons is not open to this State today, so nothing may"
                " be said of them to it. If it was said all the same, raise a hold on their file."
            ),
        )
    except actions.WordsWaitError:
        form.add_error("letter", _("The words of this note were edited and wait for a lawyer."))
    except actions.NotOfThisStateError:
        form.add_error("of", _("This is no matter of this State, or came from it."))
    except RefusedError:
        form.add_error("about", _("Use words that do not mark the person."))
    return not form.errors


@require_GET
def exchange(request: ActorRequest, key: UUID) -> HttpResponse:
    """One exchange. Whom it was about is recorded as a reading of them."""
    row = access.exchange_for(request.actor, key)
    persons = list(row.persons.values_list("pk", "code"))
    if persons:
        reading(
            actor=request.actor,
            verb="opened an exchange",
            subjects=[person for person, _code in persons],
            target=f"exchange:{row.pk}",
        )
    context = presenting.exchange_page(request.actor, row, persons)
    return render(request, "correspondence/exchange.html", context)


@require_POST
def withdraw(request: ActorRequest, key: UUID) -> HttpResponse:
    """Take back what was recorded wrongly."""
    must(request.actor, "write letters")
    row = actions.withdraw(actor=request.actor, key=key, at=timezone.now())
    messages.success(request, _("It was taken back."))
    return redirect("correspondence:state", state=row.state)


@require_http_methods(["GET", "POST"])
def steps(request: ActorRequest) -> HttpResponse:
    """What the desk does when no answer comes."""
    must(request.actor, "see persons")
    rungs = access.ladder(request.actor)
    form = LadderForm(request.POST or None, rungs=rungs)
    if request.method == "POST":
        if not may(request.actor, "write letters"):
            raise PermissionDenied
        if form.is_valid():
            actions.set_ladder(actor=request.actor, rungs=form.rungs())
            messages.success(request, _("The steps have been set."))
            return redirect("correspondence:steps")
    context = {
        "form": form,
        "own": access.has_own_ladder(request.actor),
        "may_write": may(request.actor, "write letters"),
        "table": presenting.ladder_table(rungs),
    }
    return render(
        request, "correspondence/steps.html", context, status=REFUSED if form.errors else 200
    )


@require_http_methods(["GET", "POST"])
def position(request: ActorRequest, state: str) -> HttpResponse:
    """Add whom a State said that it takes back."""
    _must_be_a_state(request, state, "write letters")
    form = PositionForm(request.POST or None, today=localdate())
    if request.method == "POST" and form.is_valid():
        actions.state_position(actor=request.actor, state=state, **form.cleaned_data)
        messages.success(request, _("It has been recorded."))
        return redirect("desk:state", state=state)
    context = {"form": form, "name": state_name(state), "state": state}
    status = REFUSED if form.errors else 200
    return render(request, "correspondence/position.html", context, status=status)


@require_POST
def withdraw_position(request: ActorRequest, number: int) -> HttpResponse:
    """Take back a position that was added wrongly."""
    must(request.actor, "write letters")
    row = actions.withdraw_position(actor=request.actor, key=number, at=timezone.now())
    messages.success(request, _("It was taken back."))
    return redirect("desk:state", state=row.state)


@require_http_methods(["GET", "POST"])
def reword(request: ActorRequest, key: UUID) -> HttpResponse:
    """Edit the words of a note: take the file, bring it back, see what was edited before."""
    must(request.actor, "write letters")
    letter = letter_for(request.actor, key)
    if letter.draft:
        raise Http404
    form = EditedNoteForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        made = _brought_back(request, letter.pk, form)
        if made is not None:
            messages.success(
                request,
                _("The edited words were taken in. They wait for a lawyer to approve them."),
            )
            return redirect("correspondence:words", key=made)
    context = wordings.edit_page(request.actor, letter) | {"form": form}
    status = REFUSED if form.errors else 200
    return render(request, "correspondence/reword.html", context, status=status)


def _brought_back(request: ActorRequest, key: UUID, form: EditedNoteForm) -> UUID | None:
    """Bring edited words back; what is wrong with them is said beside the file."""
    content = form.cleaned_data["file"].read(DOCUMENT.bytes + 1)
    try:
        return actions.reword(actor=request.actor, key=key, content=content).pk
    except RefusedFile as refused:
        form.add_error("file", f"{say(refused.message)} {say(refused.mend)}")
    except (
        actions.GoneError,
        rewording.NotEditableError,
        rewording.UnchangedError,
        LetterError,
        WordingError,
    ) as wrong:
        form.add_error("file", wordings.wrong_words(wrong))
    return None


@require_GET
def word_file(request: ActorRequest, key: UUID) -> HttpResponse:
    """The words of a note as a document; it names nobody."""
    must(request.actor, "write letters")
    letter = letter_for(request.actor, key)
    if letter.draft:
        raise Http404
    try:
        content = rewording.document_of(actor=request.actor, letter=letter)
    except rewording.NotEditableError as wrong:
        messages.warning(request, wordings.wrong_words(wrong))
        return redirect("correspondence:reword", key=letter.pk)
    response = HttpResponse(content, content_type=WORD)
    name = letter.reference.replace("/", "-")
    response.headers["Content-Disposition"] = f'attachment; filename="note-{name}.docx"'
    return response


@require_GET
def words(request: ActorRequest, key: UUID) -> HttpResponse:
    """Edited words beside those that the note had. They name nobody."""
    found = rewording_for(request.actor, key)
    return render(request, "correspondence/words.html", wordings.words_page(request.actor, found))


@require_POST
def approve_words(request: ActorRequest, key: UUID) -> HttpResponse:
    """Approve edited words, as a lawyer who has read them."""
    must(request.actor, "approve texts")
    return _acted(request, key, rewording.approve, _("The edited words have been approved."))


@require_POST
def take_words_back(request: ActorRequest, key: UUID) -> HttpResponse:
    """Take edited words back."""
    must(request.actor, "write letters")
    return _acted(request, key, actions.take_words_back, _("It was taken back."))


def _acted(request: ActorRequest, key: UUID, act: Callable[..., object], done: str) -> HttpResponse:
    try:
        act(actor=request.actor, key=key, digest=request.POST.get("digest", ""))
    except (rewording.MeanwhileError, actions.GoneError) as wrong:
        messages.warning(request, wordings.wrong_words(wrong))
    else:
        messages.success(request, done)
    return redirect("correspondence:words", key=key)


def _must_be_a_state(request: ActorRequest, state: str, act: str) -> None:
    must(request.actor, act)
    if not is_state(state):
        raise Http404
