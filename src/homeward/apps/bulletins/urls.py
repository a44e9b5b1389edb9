"""Permanent addresses of the public side. None holds a word about a person."""

from __future__ import annotations

from django.urls import path

from homeward.apps.bulletins import views

app_name = "bulletins"
urlpatterns = [
    path("", views.begin, name="begin"),
    path("index.json", views.index, name="index"),
    path(
        "bulletins/<int:publisher>-<int:number>/<str:table>.csv",
        views.data,
        {"form": "csv"},
        name="csv",
    ),
    path(
        "bulletins/<int:publisher>-<int:number>/<str:table>.json",
        views.data,
        {"form": "json"},
        name="json",
    ),
    path("<str:language>/", views.front, name="front"),
    path("<str:language>/method/", views.method, name="method"),
    path("<str:language>/feed.atom", views.feed, name="feed"),
    path("<str:language>/bulletins/<int:publisher>-<int:number>/", views.bulletin, name="bulletin"),
]
nothing_here = views.nothing_here
