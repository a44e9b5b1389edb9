"""Writing a letter and opening it; the texts of notes; the offices that write."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from homeward.apps.accounts.access import must
from homeward.apps.accounts.middleware import ActorRequest
from homeward.apps.audit.actions import reading
from homeward.apps.letters import access, actions, naming, presenting
from homeward.apps.letters.forms import OfficeForm, said_before
from homeward.apps.letters.models import Letter
from homeward.apps.letters.typesetting.note import NoteKind
from homeward.apps.letters.typesetting.render import render as render_note
from homeward.apps.letters.typesetting.texts import Text
from homeward.apps.letters.typesetting.texts import texts as all_texts

REFUSED = 422
PAIRS = {"en-ar": ("en", "ar"), "fr-ar": ("fr", "ar"), "ru-ar": ("ru", "ar"), "en": ("en",)}


@require_POST
def write(request: ActorRequest, state: str) -> HttpResponse:
    """Write a note or a draft to a State's mission, then go back to the State's page."""
    draft = request.POST.get("draft") == "yes"
    languages = PAIRS.get(request.POST.get("languages", ""), actions.LANGUAGES)
    try:
        letter = _written(request, state, languages, draft=draft)
    except actions.NothingToWriteError as nothing:
        messages.warning(request, _WHY[nothing.code])
    except actions.NoMissionError:
        messages.warning(
            request, _("No mission of this State is known. A draft can be written all the same.")
        )
    except actions.NotApprovedError as waiting:
        messages.warning(request, presenting.refusal(waiting.languages))
    except actions.NoOfficeError as unclear:
        messages.warning(request, presenting.no_office(unclear.code))
    else:
        done = _("The draft has been written.") if draft else _("The note has been written.")
        messages.success(request, f"{done} {letter.reference}".strip())
    return redirect("desk:state", state=state)


def _written(
    request: ActorRequest, state: str, languages: tuple[str, ...], *, draft: bool
) -> Letter:
    """The note that asks, or one about an earlier note of which the form says which."""
    actor, on, about = request.actor, localdate(), request.POST.get("about", "")
    try:
        kind = NoteKind(request.POST.get("text") or NoteKind.REQUEST.value)
    except ValueError:
        raise Http404 from None
    office = request.POST.get("office", "")
    if not office.isascii() or (office and not office.isdigit()):
        raise Http404
    wanted = actions.Wanted(kind, languages, draft, int(office) if office else None)
    if kind is NoteKind.REQUEST:
        return actions.ask(actor=actor, wanted=wanted, state=state, on=on)
    if not about:
        raise actions.NothingToWriteError("about")
    try:
        key = UUID(about)
    except ValueError:
        raise Http404 from None
    return actions.write_about(actor=actor, wanted=wanted, key=key, on=on)


@require_GET
def pdf(request: ActorRequest, key: UUID) -> HttpResponse:
    """Open a letter. Whose names it carries is recorded as a reading of them."""
    letter = access.letter_for(request.actor, key)
    persons = list(letter.persons.values_list("pk", flat=True))
    if not persons:
        raise Http404
    if access.is_stopped(request.actor, letter):
        messages.warning(request, _("This draft was stopped. Write a new one."))
        return redirect("desk:state", state=letter.state)
    reading(
        actor=request.actor, verb="opened a letter", subjects=persons, target=f"letter:{letter.pk}"
    )
    # While edited words wait for a lawyer it reads as it was written.
    content = access.leaves_as(request.actor, letter) or bytes(letter.pdf)
    response = HttpResponse(content, content_type="application/pdf")
    name = letter.reference.replace("/", "-") or f"draft-{letter.state}"
    response.headers["Content-Disposition"] = f'inline; filename="note-{name}.pdf"'
    return response


@require_GET
def texts(request: ActorRequest) -> HttpResponse:
    """Every text of a note in every language, and who approved it."""
    must(request.actor, "see persons")
    return render(request, "letters/texts.html", presenting.texts_page(request.actor))


@require_GET
def sample(request: ActorRequest, number: int) -> HttpResponse:
    """A text as it looks, about one or two invented persons, for whoever approves it."""
    must(request.actor, "see persons")
    text, persons = _text(number), 1 if request.GET.get("persons") == "1" else 2
    note = presenting.sample(text.kind, text.language, persons, localdate())
    return HttpResponse(render_note(note), content_type="application/pdf")


@require_POST
def approve(request: ActorRequest, number: int) -> HttpResponse:
    """Approve a text, as a lawyer who has read it."""
    must(request.actor, "approve texts")
    text, digest = _text(number), request.POST.get("digest", "")
    try:
        actions.approve(actor=request.actor, kind=text.kind, language=text.language, digest=digest)
    except actions.ChangedTextError:
        messages.warning(request, _("This text is not the one that you read. Read it again."))
    else:
        messages.success(request, _("The text has been approved."))
    return redirect("letters:texts")


def _text(number: int) -> Text:
    """The text at a place of the list; the digest that is posted says whether it is still it."""
    if number >= len(all_texts()):
        raise Http404
    return all_texts()[number]


@require_GET
def offices(request: ActorRequest) -> HttpResponse:
    """Every office from which the desk writes."""
    must(request.actor, "write letters")
    return render(request, "letters/offices.html", presenting.offices_page(request.actor))


@require_http_methods(["GET", "POST"])
def office_add(request: ActorRequest) -> HttpResponse:
    """Name an office."""
    must(request.actor, "keep offices")
    form = OfficeForm(request.POST or None)
    if request.method == "POST" and form.is_valid() and _named(request, form):
        messages.success(request, _("The office has been added."))
        return redirect("letters:offices")
    status = REFUSED if form.errors else 200
    return render(request, "letters/office.html", {"form": form}, status=status)


@require_http_methods(["GET", "POST"])
def office(request: ActorRequest, number: int) -> HttpResponse:
    """One office, to say anew what it is called."""
    must(request.actor, "keep offices")
    found = access.office_for(request.actor, number)
    form = OfficeForm(request.POST or None, initial=said_before(found))
    if request.method == "POST" and form.is_valid() and _named(request, form, number):
        messages.success(request, _("The office has been changed."))
        return redirect("letters:offices")
    context = presenting.office_page(found) | {"form": form}
    status = REFUSED if form.errors else 200
    return render(request, "letters/office.html", context, status=status)


def _named(request: ActorRequest, form: OfficeForm, number: int | None = None) -> bool:
    """Whether the office could be added, or changed."""
    said = {"sign": form.cleaned_data["sign"], "names": form.names()}
    try:
        if number is None:
            naming.add_office(actor=request.actor, **said)
        else:
            naming.change_office(actor=request.actor, key=number, **said)
    except naming.SignError as cannot:
        form.add_error("sign", _SIGNS[cannot.code])
    except naming.NamesError:
        form.add_error(None, _("A name consists of characters that cannot be printed."))
    return not form.errors


@require_POST
def office_close(request: ActorRequest, number: int) -> HttpResponse:
    """Write from this office no more."""
    naming.close_office(actor=request.actor, key=number, at=timezone.now())
    messages.success(request, _("The office is closed. What it wrote stays."))
    return redirect("letters:offices")


@require_POST
def office_open(request: ActorRequest, number: int) -> HttpResponse:
    """Write from this office again."""
    naming.open_office(actor=request.actor, key=number)
    messages.success(request, _("The office is open again."))
    return redirect("letters:offices")


_SIGNS = {
    "plain": gettext_lazy("Begin with a letter; capital letters A to Z, digits and hyphens alone."),
    "taken": gettext_lazy("Another office of this desk has this sign, or had it."),
    "given": gettext_lazy("Numbers were given with its sign, so it stays."),
}
_WHY = {
    "about": gettext_lazy("Say which of our notes it is about."),
    "nobody": gettext_lazy("Nobody is certainly asked to be taken back by this State today."),
    "gate": gettext_lazy(
        "No protection lead has recorded contact with this State for any of these persons, so "
        "nothing about them may be written to it. A draft shows codes only."
    ),
}
