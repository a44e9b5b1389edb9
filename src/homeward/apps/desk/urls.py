"""The desk's own pages."""

from __future__ import annotations

from django.urls import path

from homeward.apps.desk import views

app_name = "desk"
urlpatterns = [
    path("", views.home, name="home"),
    path("persons/", views.register, name="register"),
    path("persons/<uuid:key>/", views.person, name="person"),
    path("persons/<uuid:key>/gate/<str:state>/", views.gate, name="gate"),
    path("persons/<uuid:key>/screen/<str:state>/", views.screen, name="screen"),
    path("states/", views.states, name="states"),
    path("states/<str:state>/", views.state, name="state"),
]
