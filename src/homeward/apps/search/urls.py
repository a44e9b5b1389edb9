"""The address of the search. It never holds what was searched for."""

from __future__ import annotations

from django.urls import path

from homeward.apps.search import views

app_name = "search"
urlpatterns = [path("", views.search, name="search")]
