"""The pages of reported figures: list, conflicts, time line, one figure, reading an article."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.core.paginator import Paginator
from django.forms import BaseFormSet, formset_factory
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.timezone import localdate, now
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from homeward.apps.accounts.access import may, must
from homeward.apps.accounts.middleware import ActorRequest
from homeward.apps.publications import access, actions, presenting
from homeward.apps.publications.facts import reported
from homeward.apps.publications.forms import ArticleForm, FigureForm, ProposalForm
from homeward.apps.publications.reference.starting import checked, sums
from homeward.apps.publications.standing import register_beside
from homeward.apps.sheets.reading import RefusedFile
from homeward.apps.sheets.reading.article import read_article
from homeward.apps.ui.present import pager_part, say
from homeward.core.reported.conflicts import IN_DISPUTE, Verdict, compared, impossible
from homeward.core.reported.days import write_days
from homeward.core.reported.figure import Reported
from homeward.core.reported.reading.reader import Proposed, proposals
from homeward.core.reported.timeline import time_line
from homeward.core.truth import Truth

AT_ONCE = 50
MOST_PROPOSALS = 60


def _all(request: ActorRequest) -> list[Reported]:
    return [reported(row) for row in access.figures(request.actor)]


@require_GET
def figures(request: ActorRequest) -> HttpResponse:
    """Every figure, by its days."""
    everything = _all(request)
    wanted = presenting.chosen(request.GET, everything)
    page = Paginator(wanted, AT_ONCE).get_page(request.GET.get("page"))
    context = {
        "table": presenting.figures_table(list(page.object_list)) if wanted else None,
        "pager": pager_part(page, request.GET),
        "nothing_yet": not everything,
        "filters": presenting.filters(request.GET, everything),
        "tabs": presenting.tabs("figures", request.actor),
        "actions": presenting.page_actions(request.actor, empty=not everything),
    }
    return render(request, "publications/figures.html", context)


@require_GET
def conflicts(request: ActorRequest) -> HttpResponse:
    """Which figures cannot both be right, what differs, and which sums do not come out."""
    everything = _all(request)
    pairs = [pair for pair in compared(everything) if pair.verdict is not Verdict.AGREE]
    context = {
        "disputes": [presenting.comparison_part(p) for p in pairs if p.verdict in IN_DISPUTE],
        "possible": [
            presenting.comparison_part(p) for p in pairs if p.verdict is Verdict.COMPATIBLE
        ],
        "impossible": [presenting.impossible_part(one) for one in impossible(everything)],
        "sums": _sums(request, everything),
        "tabs": presenting.tabs("conflicts", request.actor),
        "actions": presenting.page_actions(request.actor, empty=not everything),
    }
    return render(request, "publications/conflicts.html", context)


def _sums(request: ActorRequest, everything: list[Reported]) -> list[dict[str, str]]:
    """Rows of the starting set that are on the desk's list, added up."""
    of_set = {str(row.pk): row.row for row in access.figures(request.actor).exclude(row="")}
    by_row = {of_set[one.key]: one for one in everything if one.key in of_set}
    found = [(by_row.get(rows.total), checked(by_row, rows)) for rows in sums()]
    return [
        presenting.sum_part(total, one)
        for total, one in found
        if total and one and one.fits is not Truth.YES
    ]


@require_GET
def timeline(request: ActorRequest) -> HttpResponse:
    """Claims by day and number, speakers by shape, conflicts marked; with its table."""
    everything = _all(request)
    wanted = presenting.chosen(request.GET, everything)
    disputed = {
        side.key
        for pair in compared(wanted)
        if pair.verdict in (Verdict.CONFLICT, Verdict.MAY_CONFLICT)
        for side in (pair.one, pair.other)
    }
    line = time_line(wanted, disputed)
    context = {
        "line": presenting.drawing(line) if line else None,
        "table": presenting.figures_table(wanted, caption=_("The same in a table")),
        "filters": presenting.filters(request.GET, everything),
        "undrawn": len(wanted) - (len(line.marks) if line else 0),
        "tabs": presenting.tabs("timeline", request.actor),
        "actions": presenting.page_actions(request.actor, empty=not everything),
    }
    return render(request, "publications/timeline.html", context)


@require_GET
def figure(request: ActorRequest, key: UUID) -> HttpResponse:
    """One figure with its source, what it stands beside, and what the register can say."""
    row = access.figure_for(request.actor, key)
    one = reported(row)
    pairs = [p for p in compared(_all(request)) if str(key) in (p.one.key, p.other.key)]
    record = may(request.actor, "record figures") and row.withdrawn_at is None
    context = {
        "title": presenting.figure_words(one),
        "items": presenting.figure_items(one),
        "sentence": row.sentence,
        "pairs": [presenting.comparison_part(pair) for pair in pairs],
        "beside": register_beside(request.actor, one, on=localdate()),
        "withdrawn": row.withdrawn_at,
        "may_withdraw": record,
        "key": key,
    }
    return render(request, "publications/figure.html", context)


@require_http_methods(["GET", "POST"])
def add(request: ActorRequest) -> HttpResponse:
    """Type one figure in."""
    must(request.actor, "record figures")
    form = FigureForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        made = actions.add(actor=request.actor, confirmed=[(form.figure(), "")])
        messages.success(request, _("The figure has been added."))
        return redirect("publications:figure", key=made[0].pk)
    status = 422 if form.errors else 200
    return render(request, "publications/add.html", {"form": form}, status=status)


@require_http_methods(["GET", "POST"])
def read(request: ActorRequest) -> HttpResponse:
    """Read an article and propose the figures in it. Nothing is kept here."""
    must(request.actor, "record figures")
    form = ArticleForm(request.POST or None, request.FILES or None, today=localdate())
    if request.method == "POST" and form.is_valid():
        text = _text(form)
        if text is not None:
            found = proposals(text, published=form.cleaned_data["published_on"])
            return _proposed(request, form.cleaned_data, found)
    status = 422 if form.errors else 200
    return render(request, "publications/read.html", {"form": form}, status=status)


def _text(form: ArticleForm) -> str | None:
    file = form.cleaned_data["file"]
    if not file:
        return str(form.cleaned_data["text"])
    try:
        return read_article(file.read())
    except RefusedFile as refused:
        form.add_error("file", f"{say(refused.message)} {say(refused.mend)}")
        return None


ProposalFormSet = formset_factory(
    ProposalForm, extra=0, max_num=MOST_PROPOSALS, absolute_max=MOST_PROPOSALS
)


def _proposed(request: HttpRequest, article: dict[str, Any], found: list[Proposed]) -> HttpResponse:
    initial = [
        _initial(one) | {"outlet": article["outlet"], "address": article["address"]}
        for one in found[:MOST_PROPOSALS]
    ]
    formset = ProposalFormSet(initial=initial, prefix="figure")
    return _proposals_page(request, formset, more=max(0, len(found) - MOST_PROPOSALS))


def _initial(one: Proposed) -> dict[str, Any]:
    amount, scope = one.amount, one.scope
    return {
        "number": amount.low,
        "to": amount.high if amount.is_range else None,
        "qualifier": amount.qualifier.value,
        "unit": one.unit.value,
        "matter": scope.matter.value,
        "nationality": scope.nationality,
        "place": scope.place,
        "as_of": write_days(one.as_of),
        "said": one.when[:120],
        "speaker": " < ".join(one.speakers)[:160],
        "sentence": one.sentence,
    }


def _proposals_page(
    request: HttpRequest, formset: BaseFormSet[ProposalForm], *, more: int = 0, status: int = 200
) -> HttpResponse:
    context = {"formset": formset, "more": more, "count": len(formset.forms)}
    return render(request, "publications/proposals.html", context, status=status)


@require_POST
def confirm(request: ActorRequest) -> HttpResponse:
    """Add the proposals that were ticked, as they were corrected."""
    must(request.actor, "record figures")
    formset = ProposalFormSet(request.POST, prefix="figure")
    if not formset.management_form.is_valid():
        return redirect("publications:read")
    ticked = [form for form in formset.forms if form.data.get(form.add_prefix("take"))]
    wrong = [form for form in ticked if not form.is_valid()]  # each is asked, to show its errors
    if wrong:
        return _proposals_page(request, formset, status=422)
    if not ticked:
        messages.warning(request, _("Nothing was ticked, so nothing was added."))
        return redirect("publications:read")
    actions.add(
        actor=request.actor,
        confirmed=[(form.figure(), form.cleaned_data["sentence"]) for form in ticked],
        verb="confirmed figures of an article",
    )
    words = ngettext("%(count)s figure was added.", "%(count)s figures were added.", len(ticked))
    messages.success(request, words % {"count": len(ticked)})
    return redirect("publications:figures")


@require_POST
def starting(request: ActorRequest) -> HttpResponse:
    """Begin with the figures that were public when Homeward was written."""
    count = actions.add_starting_set(actor=request.actor)
    words = ngettext("%(count)s figure was added.", "%(count)s figures were added.", count)
    messages.success(request, words % {"count": count})
    return redirect("publications:figures")


@require_POST
def withdraw(request: ActorRequest, key: UUID) -> HttpResponse:
    """Withdraw a figure that was put in wrongly."""
    actions.withdraw(actor=request.actor, key=key, at=now())
    messages.success(request, _("The figure has been withdrawn."))
    return redirect("publications:figure", key=key)
