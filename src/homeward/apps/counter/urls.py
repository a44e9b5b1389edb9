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
    path("requests/<uuid:key>/papers/", views.enclose, name="enclose"),
    path("papers/<uuid:key>/<int:number>.jpg", views.enclosed, name="enclosed"),
    path("papers/<uuid:key>/take-back/", views.take_back, name="take_back"),
    path("letters/<uuid:key>.pdf", views.letter, name="letter"),
    path("families/", views.lists, name="lists"),
    path("families/new/", views.hand_in, name="hand_in"),
    path("families/<uuid:key>/", views.one_list, name="list"),
    path("families/<uuid:key>/corrected/", views.hand_in, name="correct"),
    path("families/<uuid:key>/columns/", views.columns, name="columns"),
    path("families/<uuid:key>/confirm/", views.confirm, name="confirm"),
    path("families/<uuid:key>/withdraw/", views.withdraw, name="withdraw"),
    path("delegates/", views.delegates, name="delegates"),
    path("delegates/<uuid:key>/end/", views.end_delegation, name="end_delegation"),
]
