"""Addresses of best interests and consent, below /interests/."""

from __future__ import annotations

from django.urls import path

from homeward.apps.interests import views

app_name = "interests"
urlpatterns = [
    path("verify/", views.verify, name="verify"),
    path("persons/<uuid:key>/", views.person, name="person"),
    path("persons/<uuid:key>/consent/", views.consent, name="consent"),
    path("persons/<uuid:key>/views/", views.hear, name="hear"),
    path("consents/<uuid:key>/withdraw/", views.withdraw, name="withdraw"),
]
