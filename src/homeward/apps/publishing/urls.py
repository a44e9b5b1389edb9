"""Addresses of the desk's published tables, below /figures/own/."""

from __future__ import annotations

from django.urls import path

from homeward.apps.publishing import views

app_name = "publishing"
urlpatterns = [
    path("", views.bulletins, name="bulletins"),
    path("propose/", views.propose, name="propose"),
    path("<uuid:key>/", views.proposal, name="proposal"),
    path("<uuid:key>/progress/", views.progress, name="progress"),
    path("<uuid:key>/preview/", views.preview, name="preview"),
    path("<uuid:key>/release/", views.release, name="release"),
    path("<uuid:key>/withdraw/", views.withdraw, name="withdraw"),
    path("<uuid:key>/correct/", views.correct, name="correct"),
]
