"""Who works on whom."""

from __future__ import annotations

from django.urls import path

from homeward.apps.caseload import views

app_name = "caseload"
urlpatterns = [
    path("cases/", views.cases, name="cases"),
    path("cases/assign/", views.assign_many, name="assign"),
    path("cases/members/<int:number>/", views.member, name="member"),
    path("cases/assignments/<uuid:key>/end/", views.end, name="end"),
    path("cases/emergency/", views.emergency, name="emergency"),
    path("cases/emergencies/", views.emergencies, name="emergencies"),
    path("cases/emergencies/<uuid:key>/", views.review, name="review"),
    path("persons/<uuid:key>/who/", views.who, name="who"),
]
