"""Addresses of releases, of requests at the counter and of missions; none names a person."""

from __future__ import annotations

from django.urls import path

from homeward.apps.releases import views

app_name = "releases"
urlpatterns = [
    path("", views.releases, name="releases"),
    path("missions/", views.missions, name="missions"),
    path("about/<uuid:key>/<int:number>/", views.propose, name="propose"),
    path("requests/<uuid:key>/", views.one_request, name="request"),
    path("requests/<uuid:key>/notes/", views.note, name="note"),
    path("answers/<uuid:key>/take-up/", views.take_up, name="take_up"),
    path("letters/<uuid:key>/<int:number>/", views.hand_over, name="hand_over"),
    path("papers/<uuid:key>/", views.paper, name="paper"),
    path("papers/<uuid:key>/<int:number>.jpg", views.enclosed, name="enclosed"),
    path("lists/", views.lists, name="lists"),
    path("lists/<uuid:key>/", views.one_list, name="list"),
    path("lists/<uuid:key>/take-in/", views.take_list_in, name="take_list_in"),
    path("delegations/", views.delegations, name="delegations"),
    path("delegations/<uuid:key>/", views.delegation, name="delegation"),
    path("<uuid:key>/", views.release, name="release"),
    path("<uuid:key>/preview/", views.preview, name="preview"),
    path("<uuid:key>/give/", views.give, name="give"),
    path("<uuid:key>/end/", views.end, name="end"),
]
