"""What a mission's member opens and sends."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, time, timedelta
from uuid import UUID

from django.contrib import messages
from django.forms import Form
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.timezone import localdate, make_aware, now
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from homeward.apps.accounts.access import may, must
from homeward.apps.accounts.middleware import ActorRequest
from homeward.apps.audit.actions import looking
from homeward.apps.counter import access, actions, families, handing, presenting
from homeward.apps.counter.forms import (
    AnswerForm,
    DelegateForm,
    EnclosureForm,
    HandInForm,
    NoteForm,
)
from homeward.apps.counter.labels import too_many_papers
from homeward.apps.counter.measure import TooMuchError
from homeward.apps.counter.models import Enclosure, Request, SearchList
from homeward.apps.sheets.forms import ColumnsForm
from homeward.apps.sheets.presenting import chosen_tables, mapping_parts
from homeward.apps.sheets.reading import RefusedFile
from homeward.apps.ui.pictures import picture
from homeward.apps.ui.present import say
from homeward.core.disclosure.asks import Ask

REFUSED = 422
DELEGATE = "delegate in a mission"


@require_GET
def home(request: ActorRequest) -> HttpResponse:
    """Everything the mission is asked, and its letters, as far as it was given to who reads."""
    appointed = access.mission_of(request.actor) is not None
    found = list(access.requests(request.actor))
    given = list(access.own_delegations(request.actor))
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
    context |= {
        "appointed": appointed,
        "nothing_given": appointed and not given and not may(request.actor, DELEGATE),
        "given": presenting.given_words(given, _references(found)),
    }
    return render(request, "counter/home.html", context)


def _references(found: Iterable[Request]) -> dict[UUID, str]:
    return {each.pk: each.reference for each in found}


@require_GET
def one_request(request: ActorRequest, key: UUID) -> HttpResponse:
    """One request: what was released, what is asked, the notes."""
    return _page(request, access.request_for(request.actor, key))


def _page(
    request: ActorRequest,
    found: Request,
    wrong: Form | None = None,
) -> HttpResponse:
    looking(actor=request.actor, verb="opened a request", target=f"request:{found.pk}")
    context = presenting.request_page(
        found,
        list(access.copies([found])),
        list(access.answers([found])),
        list(access.notes([found])),
        papers=list(access.enclosures([found])),
        wrong=wrong,
    )
    status = REFUSED if wrong is not None else 200
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
        return _page(request, found, wrong=form)
    actions.write_note(actor=request.actor, request=found.pk, **form.cleaned_data)
    messages.success(request, _("Your note has been sent."))
    return redirect("counter:request", key=found.pk)


@require_POST
def enclose(request: ActorRequest, key: UUID) -> HttpResponse:
    """Send a paper with a request."""
    found = access.request_for(request.actor, key)
    form = EnclosureForm(request.POST, request.FILES)
    if not form.is_valid():
        return _page(request, found, wrong=form)
    try:
        handing.enclose(
            actor=request.actor,
            request=found.pk,
            content=form.cleaned_data["file"].read(),
            kind=Enclosure.Kind(form.cleaned_data["kind"]),
        )
    except RefusedFile as refused:
        form.add_error("file", f"{say(refused.message)} {say(refused.mend)}")
    except TooMuchError:
        form.add_error("file", too_many_papers())
    if form.errors:
        return _page(request, found, wrong=form)
    messages.success(request, _("The paper has been sent. The file itself was not kept."))
    return redirect("counter:request", key=found.pk)


@require_GET
def enclosed(request: ActorRequest, key: UUID, number: int) -> HttpResponse:
    """One page of a paper that the mission sent, as a picture."""
    found = access.enclosed_page(request.actor, key, number)
    target = f"enclosure:{found.enclosure_id}"
    looking(actor=request.actor, verb="looked at a page of a sent paper", target=target)
    return picture(bytes(found.picture))


@require_http_methods(["GET", "POST"])
def take_back(request: ActorRequest, key: UUID) -> HttpResponse:
    """Take a sent paper back, after asking."""
    found = access.enclosure_for(request.actor, key)
    if request.method == "POST" and request.POST.get("confirmed") == "yes":
        try:
            handing.take_paper_back(actor=request.actor, key=key, at=now())
        except handing.MeanwhileError:
            _say_meanwhile(request)
        else:
            messages.success(request, _("The paper is taken back."))
        return redirect("counter:request", key=found.request_id)
    return render(request, "ui/confirm.html", presenting.take_back_question(found))


@require_GET
def letter(request: ActorRequest, key: UUID) -> HttpResponse:
    """Open a letter that was handed over."""
    found = access.paper_for(request.actor, key)
    looking(actor=request.actor, verb="opened a letter", target=f"letter:{found.pk}")
    answer = HttpResponse(bytes(found.pdf), content_type="application/pdf")
    answer.headers["Content-Disposition"] = f'inline; filename="{found.pk}.pdf"'
    return answer


@require_GET
def lists(request: ActorRequest) -> HttpResponse:
    """The lists of families who search that the mission handed in."""
    whole = access.whole_mission(request.actor) is not None
    context = families.lists_page(list(access.lists(request.actor)))
    context |= {
        "appointed": access.mission_of(request.actor) is not None,
        "whole": whole,
        "actions": families.new_list_actions() if whole else [],
    }
    return render(request, "counter/lists.html", context)


@require_http_methods(["GET", "POST"])
def hand_in(request: ActorRequest, key: UUID | None = None) -> HttpResponse:
    """Hand in a list, or a corrected file instead of one that stands."""
    if access.whole_mission(request.actor) is None:
        raise Http404
    corrected = access.list_for(request.actor, key) if key is not None else None
    if corrected is not None and corrected.withdrawn_at is not None:
        return redirect("counter:list", key=corrected.pk)
    form = HandInForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        answer = _keep(request, form, key)
        if answer is not None:
            return answer
    status = REFUSED if form.errors else 200
    context = {"form": form, "corrected": corrected}
    return render(request, "counter/hand_in.html", context, status=status)


def _keep(request: ActorRequest, form: HandInForm, key: UUID | None) -> HttpResponse | None:
    file = form.cleaned_data["file"]
    try:
        handed = handing.hand_in(
            actor=request.actor,
            content=file.read(),
            file_name=file.name,
            at=now(),
            instead_of=key,
        )
    except RefusedFile as refused:
        form.add_error("file", f"{say(refused.message)} {say(refused.mend)}")
        return None
    except TooMuchError:
        form.add_error("file", families.too_much_words())
        return None
    except handing.MeanwhileError:
        return _meanwhile(request, key)
    if handed.again:
        messages.info(request, _("This very file lies here already; here it is."))
    return redirect("counter:list", key=handed.list.pk)


def _say_meanwhile(request: ActorRequest) -> None:
    messages.warning(request, _("Somebody of your mission was quicker; nothing was changed."))


def _meanwhile(request: ActorRequest, key: UUID | None) -> HttpResponse:
    _say_meanwhile(request)
    return redirect("counter:list", key=key)


@require_GET
def one_list(request: ActorRequest, key: UUID) -> HttpResponse:
    """One list: what was understood of it until it is confirmed, and then that it lies here."""
    found = access.list_for(request.actor, key)
    looking(actor=request.actor, verb="opened its list", target=f"list:{found.pk}")
    context = families.list_page(found)
    if context["waits"]:
        context |= families.preview(handing.understood_list(found), request.GET)
    return render(request, "counter/list.html", context)


@require_http_methods(["GET", "POST"])
def columns(request: ActorRequest, key: UUID) -> HttpResponse:
    """Say what each column means; what was recognised is filled in."""
    found = access.list_for(request.actor, key)
    if not _is_open(found):
        return redirect("counter:list", key=key)
    understood = handing.understood_list(found)
    form = ColumnsForm(request.POST or None, parts=understood.parts)
    if request.method == "POST" and form.is_valid():
        tables = chosen_tables(understood, form)
        try:
            handing.say_columns(actor=request.actor, key=key, tables=tables)
        except handing.MeanwhileError:
            return _meanwhile(request, key)
        return redirect("counter:list", key=key)
    looking(actor=request.actor, verb="opened its list", target=f"list:{found.pk}")
    context = {"found": found, "form": form, "parts": mapping_parts(understood, form)}
    status = REFUSED if form.errors else 200
    return render(request, "counter/columns.html", context, status=status)


def _is_open(found: SearchList) -> bool:
    return found.confirmed_at is None and found.withdrawn_at is None


@require_POST
def confirm(request: ActorRequest, key: UUID) -> HttpResponse:
    """Give a list to the desk."""
    try:
        handing.confirm(actor=request.actor, key=key, at=now())
    except handing.MeanwhileError:
        return _meanwhile(request, key)
    messages.success(request, _("The coordinating desk has your list."))
    return redirect("counter:list", key=key)


@require_http_methods(["GET", "POST"])
def withdraw(request: ActorRequest, key: UUID) -> HttpResponse:
    """Take a list back, after asking."""
    found = access.list_for(request.actor, key)
    if request.method == "POST" and request.POST.get("confirmed") == "yes":
        try:
            handing.withdraw(actor=request.actor, key=key, at=now())
        except handing.MeanwhileError:
            return _meanwhile(request, key)
        messages.success(request, _("The list is withdrawn."))
        return redirect("counter:list", key=key)
    return render(request, "ui/confirm.html", families.withdraw_question(found))


@require_http_methods(["GET", "POST"])
def delegates(request: ActorRequest) -> HttpResponse:
    """Who of the mission may see what; its head gives, until a day, and takes back."""
    must(request.actor, DELEGATE)
    found, officers = list(access.requests(request.actor)), access.officers(request.actor)
    form = DelegateForm(
        request.POST or None,
        officers=officers,
        requests=[(str(each.pk), each.reference) for each in found],
        today=localdate(),
    )
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        last = datetime.combine(said["until"] + timedelta(days=1), time.min)
        actions.delegate(
            actor=request.actor,
            officer=said["officer"],
            until=make_aware(last),
            at=now(),
            request=None if said["what"] == form.EVERYTHING else UUID(said["what"]),
        )
        messages.success(request, _("Given. It counts from this moment."))
        return redirect("counter:delegates")
    given = list(access.delegations(request.actor))
    context = presenting.delegates_page(given, _references(found), now())
    context |= {"form": form, "officers": officers}
    status = REFUSED if form.errors else 200
    return render(request, "counter/delegates.html", context, status=status)


@require_POST
def end_delegation(request: ActorRequest, key: UUID) -> HttpResponse:
    """Take back what an officer was given."""
    try:
        actions.end_delegation(actor=request.actor, key=key, at=now())
    except actions.EndedAlreadyError:
        messages.info(request, _("It was over already."))
    else:
        messages.success(request, _("Taken back. The officer sees it no more."))
    return redirect("counter:delegates")
