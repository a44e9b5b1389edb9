"""The counter's own addresses. None holds a word about a person."""

from __future__ import annotations

from django.urls import path

from homeward.apps.counter import views

app_name = "counter"
urlpatterns = [
    path("", views.home, name="home"),
    path("requests/<uuid:key>/", views.one_request, name="request"),
    path("requests/<uuid:key>/answers/<int:number>/", views.answer, name="answer"),
    path("requests/<uuid:key>/notes/", views.note, name="note"),
    path("letters/<uuid:key>.pdf", views.letter, name="letter"),
]
