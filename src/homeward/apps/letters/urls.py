"""Addresses of letters, below /letters/."""

from __future__ import annotations

from django.urls import path

from homeward.apps.letters import views

app_name = "letters"
urlpatterns = [
    path("to/<str:state>/", views.write, name="write"),
    path("<uuid:key>.pdf", views.pdf, name="pdf"),
]
