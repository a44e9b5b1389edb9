"""The pages of the preview, one function for all: a page is a template and a context."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import include, path
from tests.browser.preview import samples


def _bound(form: type, data: dict[str, str]) -> Any:
    return form(data=data)


def _contexts() -> dict[str, dict[str, Any]]:
    return {
        "overview": {
            "figures": samples.FIGURES,
            "events": samples.EVENTS,
            "actions": samples.ACTIONS,
        },
        "register": {
            "table": samples.register_table(),
            "filters": samples.filters(),
            "pager": samples.pager(),
        },
        "person": {
            "reasons": samples.REASONS,
            "claims": samples.CLAIMS,
            "tabs": samples.TABS,
            "code": samples.CODES[0],
            "name": samples.NAMES[0],
            "facts": [
                ("Name", samples.Cell(samples.NAMES[0], "name")),
                ("Birth", samples.Cell(samples.SpanPart("2000", "17 or 18 years old"), "span")),
                ("Documents", samples.Cell("", "none")),
            ],
            "questions": [samples.REASONS.because[0].because[0].settle],
        },
        "list": {
            "steps": samples.steps(),
            "table": samples.raw_table(),
            "form": _bound(samples.UploadForm, {"source": "Central prison", "reach": "own"}),
            "progress": samples.progress(),
            "finished": samples.progress("finished"),
        },
        "empty": {"actions": samples.ACTIONS[:1]},
        "tabs": {"tabs": samples.TABS, "pager": samples.pager()},
        "sign_in": {
            "form": _bound(samples.SignInForm, {"username": "", "password": ""}),
            "demo_accounts": samples.ACCOUNTS,
            "user": None,
        },
        "confirm": {
            "title": "Undo the list?",
            "text": "All 829 rows of this list leave the register. The list itself is kept.",
            "consequences": ["14 proposals that rest on it close.", "The log keeps what was done."],
            "confirm_label": "Undo the list",
            "cancel": samples.Link("", "/list/"),
            "grave": True,
        },
    }


_TEMPLATES = {"sign_in": "ui/sign_in.html", "confirm": "ui/confirm.html"}
PAGES = [*_contexts(), "404", "500"]


def page(request: HttpRequest, name: str) -> HttpResponse:
    """Show one page of the preview."""
    if name in ("400", "403", "404", "500", "403_csrf"):
        return render(request, f"{name}.html")
    context = samples.common() | _contexts()[name]
    return render(request, _TEMPLATES.get(name, f"preview/{name}.html"), context)


def fragment(request: HttpRequest) -> HttpResponse:
    """Answer what a poll would get: the job has finished."""
    return render(
        request, "ui/components/progress.html", {"progress": samples.progress("finished")}
    )


urlpatterns = [
    path("i18n/", include("django.conf.urls.i18n")),
    path("progress/fragment/", fragment),
    *[path(f"{name}/", page, {"name": name}, name=name) for name in PAGES],
    path("", page, {"name": "overview"}),
]
