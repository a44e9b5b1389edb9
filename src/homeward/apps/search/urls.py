"""The addresses of the search. None ever holds what was searched for."""

from __future__ import annotations

from django.urls import path

from homeward.apps.search import openrefine, views

app_name = "search"
urlpatterns = [
    path("", views.search, name="search"),
    path("openrefine/", views.openrefine, name="openrefine"),
    path("reconcile/<str:token>/", openrefine.service, name="reconcile"),
    path("reconcile/<str:token>/properties/", openrefine.properties, name="properties"),
]
