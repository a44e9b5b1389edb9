"""Addresses of the situation, below /situation/. They hold codes of tables, nobody's key."""

from __future__ import annotations

from django.urls import path

from homeward.apps.situation import views

app_name = "situation"
urlpatterns = [
    path("", views.dashboard, name="dashboard"),
    path("map/", views.world_map, name="map"),
    path("flows/", views.flows, name="flows"),
    path("files/", views.files, name="files"),
    path("persons/", views.persons, name="persons"),
    path("look/", views.look, name="look"),
]
