"""Addresses of lists, below /lists/."""

from __future__ import annotations

from django.urls import path

from homeward.apps.intake import views

app_name = "intake"
urlpatterns = [
    path("", views.lists, name="lists"),
    path("new/", views.upload, name="upload"),
    path("<uuid:key>/", views.show, name="list"),
    path("<uuid:key>/mapping/", views.mapping, name="mapping"),
    path("<uuid:key>/preview/", views.preview, name="preview"),
    path("<uuid:key>/commit/", views.commit, name="commit"),
    path("<uuid:key>/progress/", views.progress, name="progress"),
    path("<uuid:key>/undo/", views.undo, name="undo"),
    path("<uuid:key>/rows/<int:sheet>/<int:number>/", views.row, name="row"),
]
