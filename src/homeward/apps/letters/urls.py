"""Addresses of letters, below /letters/."""

from __future__ import annotations

from django.urls import path

from homeward.apps.letters import views

app_name = "letters"
urlpatterns = [
    path("texts/", views.texts, name="texts"),
    path("texts/<int:number>/approve/", views.approve, name="approve"),
    path("texts/<int:number>.pdf", views.sample, name="sample"),
    path("offices/", views.offices, name="offices"),
    path("offices/add/", views.office_add, name="office_add"),
    path("offices/<int:number>/", views.office, name="office"),
    path("offices/<int:number>/close/", views.office_close, name="office_close"),
    path("offices/<int:number>/open/", views.office_open, name="office_open"),
    path("to/<str:state>/", views.write, name="write"),
    path("<uuid:key>.pdf", views.pdf, name="pdf"),
]
