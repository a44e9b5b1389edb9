"""Releases: proposed by one, given by another, taken back by anybody; and what came back."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.timezone import localdate, localtime, now
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from homeward.apps.accounts.access import may, must
from homeward.apps.accounts.middleware import ActorRequest
from homeward.apps.accounts.proof import must_prove_again
from homeward.apps.audit.actions import looking, reading
from homeward.apps.counter.actions import EndedAlreadyError
from homeward.apps.documents.actions import SamePaperError
from homeward.apps.letters.access import letter_for
from homeward.apps.register.access import person_for
from homeward.apps.releases import access, actions, handing, presenting, taking
from homeward.apps.releases import delegations as within
from homeward.apps.releases.facts import offer
from homeward.apps.releases.forms import (
    AppointForm,
    DescribedForm,
    EndDelegationForm,
    EndForm,
    NoteForm,
    ReleaseForm,
)
from homeward.apps.sheets.reading import RefusedFile
from homeward.apps.ui.pictures import picture
from homeward.apps.ui.present import day_words, say

REFUSED = 422


@require_GET
def releases(request: ActorRequest) -> HttpResponse:
    """What waits for a second person, what stands, what missions said since."""
    must(request.actor, "see persons")
    context = presenting.releases_page(request.actor, localdate())
    return render(request, "releases/releases.html", context)


@require_http_methods(["GET", "POST"])
def missions(request: ActorRequest) -> HttpResponse:
    """The missions served at the counter; the protection lead says which is which State's."""
    must(request.actor, "see persons")
    context = presenting.missions_page(request.actor)
    form = None
    if may(request.actor, "appoint missions"):
        known = {each.pk: each for each in access.may_be_appointed(request.actor)}
        choices = [(key, each.name) for key, each in known.items()]
        form = AppointForm(request.POST or None, organisations=choices)
        if request.method == "POST" and form.is_valid():
            organisation = known[form.cleaned_data["organisation"]]
            state = form.cleaned_data["state"]
            actions.appoint(actor=request.actor, organisation=organisation, state=state)
            messages.success(request, _("The mission is served at the counter from now on."))
            return redirect("releases:missions")
        context |= {"none_left": not known}
    elif request.method == "POST":
        raise PermissionDenied
    status = REFUSED if form is not None and form.errors else 200
    return render(request, "releases/missions.html", context | {"form": form}, status=status)


@require_http_methods(["GET", "POST"])
def propose(request: ActorRequest, key: UUID, number: int) -> HttpResponse:
    """Choose what one mission would be told about one person."""
    must(request.actor, "propose releases")
    found = person_for(request.actor, key)
    to = access.mission_for(request.actor, number)
    if found.joined_to_id is not None:
        return redirect("releases:propose", key=found.joined_to_id, number=number)
    on = localdate()
    current = offer(request.actor, person=found.pk, mission=to, on=on)
    until = min(on + timedelta(days=90), current.opening.review_on or on + actions.LONGEST)
    form = ReleaseForm(request.POST or None, now=current, initial={"until": until})
    if request.method == "POST" and form.is_valid():
        try:
            made = actions.propose(
                actor=request.actor, person=found.pk, mission=to, wish=form.wish(), on=on
            )
        except tuple(_WHY) as refused:
            form.add_error(None, str(_WHY[type(refused)]))
        else:
            messages.success(request, _("Proposed. A second person can give it now."))
            return redirect("releases:release", key=made.pk)
    back = reverse("desk:person", args=[found.pk])
    context = presenting.proposal_page(found.code, to, current, back) | {"form": form}
    status = REFUSED if form.errors else 200
    return render(request, "releases/propose.html", context, status=status)


_WHY: dict[type[Exception], Any] = {
    actions.NotOpenError: gettext_lazy("The gate does not open this today."),
    actions.WarnFirstError: gettext_lazy("Read the warning first."),
    actions.TooLongError: gettext_lazy(
        "It may stand until the gate's next review, a year at most, and not end before today."
    ),
    actions.JoinedByOneError: gettext_lazy(
        "This person was joined with another by one member alone. Two have to look at that first."
    ),
    actions.ChangedError: gettext_lazy(
        "A claim behind this has changed since it was proposed. Propose a new release."
    ),
    actions.AloneError: gettext_lazy("Who proposed a release does not give it."),
}


@require_GET
def release(request: ActorRequest, key: UUID) -> HttpResponse:
    """One release: what it says, who did what, whether the register has moved on."""
    found = access.release_for(request.actor, key)
    reading(actor=request.actor, verb="opened a release", subjects=[found.person_id])
    context = presenting.release_page(request.actor, found, localdate())
    return render(request, "releases/release.html", context | {"form": EndForm()})


@require_GET
def preview(request: ActorRequest, key: UUID) -> HttpResponse:
    """The very page, and printed the very paper, that the mission will see."""
    found = access.release_for(request.actor, key)
    reading(actor=request.actor, verb="previewed a release", subjects=[found.person_id])
    return render(request, "counter/request.html", presenting.preview_page(found))


@require_http_methods(["GET", "POST"])
@must_prove_again
def give(request: ActorRequest, key: UUID) -> HttpResponse:
    """Give what somebody else proposed."""
    must(request.actor, "give releases")
    found = access.release_for(request.actor, key)
    if request.method == "POST":
        try:
            actions.give(actor=request.actor, key=key, on=localdate(), at=now())
        except actions.MeanwhileError as first:
            messages.info(request, _first_words(first))
        except tuple(_WHY) as refused:
            messages.warning(request, _WHY[type(refused)])
        else:
            messages.success(request, _("Given. It stands at the counter from this moment."))
        return redirect("releases:release", key=key)
    reading(actor=request.actor, verb="opened a release", subjects=[found.person_id])
    context = presenting.release_page(request.actor, found, localdate())
    return render(request, "releases/give.html", context)


def _first_words(first: actions.MeanwhileError) -> str:
    """Say who was first, to whoever comes second."""
    said = {"who": first.by, "when": day_words(localtime(first.at), "DATETIME_FORMAT")}
    if first.ended:
        return _("Already taken back by %(who)s, %(when)s.") % said
    return _("Already given by %(who)s, %(when)s.") % said


@require_POST
def end(request: ActorRequest, key: UUID) -> HttpResponse:
    """Take a release back in one act."""
    form = EndForm(request.POST)
    if form.is_valid():
        why = form.cleaned_data["why"]
        try:
            actions.end(actor=request.actor, key=key, why=why, at=now())
        except actions.MeanwhileError as first:
            messages.info(request, _first_words(first))
        else:
            messages.success(request, _("Taken back. It is gone from the counter."))
    else:
        must(request.actor, "propose releases")
        access.release_for(request.actor, key)
        messages.warning(request, _("Give a reason; nothing was taken back."))
    return redirect("releases:release", key=key)


@require_GET
def one_request(request: ActorRequest, key: UUID) -> HttpResponse:
    """One request as the desk sees it: answers and notes."""
    return _request_page(request, key, NoteForm(auto_id="note_%s"))


def _request_page(request: ActorRequest, key: UUID, form: NoteForm) -> HttpResponse:
    found = access.request_for(request.actor, key)
    reading(actor=request.actor, verb="opened a request", subjects=[found.subject])
    context = presenting.desk_request_page(request.actor, found) | {
        "form": form,
        "may_write": may(request.actor, "propose releases"),
    }
    status = REFUSED if form.is_bound else 200
    return render(request, "releases/request.html", context, status=status)


@require_POST
def note(request: ActorRequest, key: UUID) -> HttpResponse:
    """Write to the mission, or answer its note."""
    must(request.actor, "propose releases")
    found = access.request_for(request.actor, key)
    form = NoteForm(request.POST, auto_id="note_%s")
    if not form.is_valid():
        return _request_page(request, key, form)
    actions.write_note(actor=request.actor, request=found, **form.cleaned_data)
    messages.success(request, _("The note stands at the counter."))
    return redirect("releases:request", key=key)


@require_POST
def take_up(request: ActorRequest, key: UUID) -> HttpResponse:
    """Take a mission's answer up as claims."""
    try:
        actions.take_up(actor=request.actor, key=key, on=localdate())
    except actions.MeanwhileError as first:
        said = {"who": first.by, "when": day_words(localtime(first.at), "DATETIME_FORMAT")}
        messages.info(request, _("Already taken up by %(who)s, %(when)s.") % said)
    else:
        messages.success(
            request, _("The answer stands in the register, with the mission as source.")
        )
    found = access.answer_for(request.actor, key)
    return redirect("releases:request", key=found.request_id)


@require_POST
def hand_over(request: ActorRequest, key: UUID, number: int) -> HttpResponse:
    """Lay a letter ready at the counter."""
    must(request.actor, "write letters")
    letter = letter_for(request.actor, key)
    to = access.mission_for(request.actor, number)
    try:
        if letter.pk not in access.handed_over(request.actor):
            handing.hand_over(actor=request.actor, letter=letter, mission=to, on=localdate())
    except handing.NotApprovedError:
        messages.error(
            request,
            _(
                "Nobody knows whether a lawyer had approved the text of this letter when it was"
                " written, so it does not leave. Write it anew; a lawyer approves texts on the page"
                " “Texts of notes”."
            ),
        )
    except handing.WordsWaitError:
        messages.error(
            request,
            _(
                "The words of this note were edited and wait for a lawyer, so it does not leave. A"
                " lawyer approves them on the page “Texts of notes”, or the desk takes them back."
            ),
        )
    except handing.NamesClosedError:
        messages.error(
            request, _("This letter names somebody whose gate is closed now. Write it anew.")
        )
    else:
        messages.success(request, _("The letter lies at the counter."))
    return redirect("desk:state", state=to.state)


@require_GET
def lists(request: ActorRequest) -> HttpResponse:
    """Lists of families who search, as missions handed them in."""
    must(request.actor, "take in lists")
    return render(request, "releases/lists.html", presenting.lists_page(request.actor))


@require_GET
def one_list(request: ActorRequest, key: UUID) -> HttpResponse:
    """One of these."""
    must(request.actor, "take in lists")
    found = access.list_for(request.actor, key)
    looking(actor=request.actor, verb="opened a mission's list", target=f"list:{found.pk}")
    return render(request, "releases/list.html", presenting.list_page(request.actor, found))


@require_POST
def take_list_in(request: ActorRequest, key: UUID) -> HttpResponse:
    """Take a mission's list in; it is looked at and committed like any other."""
    try:
        found = taking.take_list_in(actor=request.actor, key=key)
    except taking.TakenAlreadyError as error:
        when = day_words(localtime(error.taken.at), "DATETIME_FORMAT")
        said = {"who": error.taken.by.shown_as, "when": when}
        messages.info(request, _("Already taken in by %(who)s, %(when)s.") % said)
        return redirect("intake:list", key=error.taken.taken_id)
    except taking.WithdrawnError:
        messages.warning(request, _("The mission has withdrawn it; nothing was taken in."))
        return redirect("releases:list", key=key)
    except RefusedFile as refused:
        messages.error(request, f"{say(refused.message)} {say(refused.mend)}")
        return redirect("releases:list", key=key)
    return redirect("intake:preview", key=found.pk)


@require_http_methods(["GET", "POST"])
def paper(request: ActorRequest, key: UUID) -> HttpResponse:
    """One paper that a mission sent; taken in, it is one of the person's."""
    must(request.actor, "see persons")
    found = access.enclosure_for(request.actor, key)
    today = localdate()
    form = DescribedForm(request.POST or None, today=today)
    if request.method == "POST":
        must(request.actor, "write claims")
        if form.is_valid():
            return _paper_taken_in(request, key, form, today)
    reading(actor=request.actor, verb="opened a mission's paper", subjects=[found.request.subject])
    context = presenting.paper_page(request.actor, found) | {"form": form}
    status = REFUSED if form.errors else 200
    return render(request, "releases/paper.html", context, status=status)


def _paper_taken_in(
    request: ActorRequest, key: UUID, form: DescribedForm, on: date
) -> HttpResponse:
    try:
        made = taking.take_paper_in(actor=request.actor, key=key, said=form.described(), on=on)
    except taking.TakenAlreadyError as error:
        when = day_words(localtime(error.taken.at), "DATETIME_FORMAT")
        said = {"who": error.taken.by.shown_as, "when": when}
        messages.info(request, _("Already taken in by %(who)s, %(when)s.") % said)
        return redirect("releases:paper", key=key)
    except taking.WithdrawnError:
        messages.warning(request, _("The mission has taken it back; nothing was taken in."))
        return redirect("releases:paper", key=key)
    except SamePaperError as same:
        messages.info(request, _("The same file was taken in before. This is that paper."))
        return redirect("documents:document", key=same.document.pk)
    messages.success(request, _("It is among the person's papers, with the mission's pages."))
    return redirect("documents:document", key=made.pk)


@require_GET
def enclosed(request: ActorRequest, key: UUID, number: int) -> HttpResponse:
    """One page of such a paper, as a picture. Each look is recorded."""
    found = access.enclosure_for(request.actor, key)
    page = next(
        (p for p in access.enclosed_pages(request.actor, found) if p.number == number), None
    )
    if page is None:
        raise Http404
    reading(
        actor=request.actor,
        verb="looked at a page of a mission's paper",
        subjects=[found.request.subject],
    )
    return picture(bytes(page.picture))


@require_GET
def delegations(request: ActorRequest) -> HttpResponse:
    """Who acts for whom within missions, until when."""
    context = within.delegations_page(request.actor, now())
    return render(request, "releases/delegations.html", context)


@require_http_methods(["GET", "POST"])
def delegation(request: ActorRequest, key: UUID) -> HttpResponse:
    """What one officer was given; the desk may end it, with a reason."""
    found = access.delegation_for(request.actor, key)
    form = EndDelegationForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        why = form.cleaned_data["why"]
        try:
            handing.end_delegation(actor=request.actor, key=key, why=why, at=now())
        except EndedAlreadyError:
            messages.info(request, _("It was over already; your reason was not kept."))
        else:
            messages.success(request, _("Ended. The officer sees it no more; the head reads why."))
        return redirect("releases:delegation", key=key)
    context = within.delegation_page(found, now()) | {"form": form}
    status = REFUSED if form.errors else 200
    return render(request, "releases/delegation.html", context, status=status)
