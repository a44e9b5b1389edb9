"""Addresses of the correspondence with States; none names a person."""

from __future__ import annotations

from django.urls import path

from homeward.apps.correspondence import views

app_name = "correspondence"
urlpatterns = [
    path("steps/", views.steps, name="steps"),
    path("exchanges/<uuid:key>/", views.exchange, name="exchange"),
    path("exchanges/<uuid:key>/withdraw/", views.withdraw, name="withdraw"),
    path("positions/<int:number>/withdraw/", views.withdraw_position, name="withdraw_position"),
    path("<str:state>/", views.state, name="state"),
    path("<str:state>/record/", views.record, name="record"),
    path("<str:state>/position/", views.position, name="position"),
]
