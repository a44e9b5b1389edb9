"""Addresses of reported figures, below /figures/."""

from __future__ import annotations

from django.urls import path

from homeward.apps.publications import views

app_name = "publications"
urlpatterns = [
    path("", views.figures, name="figures"),
    path("conflicts/", views.conflicts, name="conflicts"),
    path("time-line/", views.timeline, name="timeline"),
    path("new/", views.add, name="add"),
    path("read/", views.read, name="read"),
    path("confirm/", views.confirm, name="confirm"),
    path("starting-set/", views.starting, name="starting"),
    path("<uuid:key>/", views.figure, name="figure"),
    path("<uuid:key>/withdraw/", views.withdraw, name="withdraw"),
]
