"""Addresses of pairs, below /pairs/. They hold random keys and never a word about anybody."""

from __future__ import annotations

from django.urls import path

from homeward.apps.tracing import views

app_name = "tracing"
urlpatterns = [
    path("", views.queue, name="queue"),
    path("progress/<uuid:key>/", views.progress, name="progress"),
    path("<uuid:key>/", views.pair, name="pair"),
    path("<uuid:key>/answer/", views.answer, name="answer"),
    path("<uuid:key>/confirm/", views.confirm, name="confirm"),
    path("<uuid:key>/undo/", views.undo, name="undo"),
]
