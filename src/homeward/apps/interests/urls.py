"""Addresses of best interests and consent, below /interests/."""

from __future__ import annotations

from django.urls import path

from homeward.apps.interests import views

app_name = "interests"
urlpatterns = [
    path("", views.queue, name="queue"),
    path("verify/", views.verify, name="verify"),
    path("persons/<uuid:key>/", views.person, name="person"),
    path("persons/<uuid:key>/consent/", views.consent, name="consent"),
    path("persons/<uuid:key>/views/", views.hear, name="hear"),
    path("persons/<uuid:key>/open/", views.open_new, name="open"),
    path("papers/<uuid:key>/", views.paper, name="paper"),
    path("papers/<uuid:key>/write/<int:number>/", views.write, name="write"),
    path("papers/<uuid:key>/save/", views.save, name="save"),
    path("papers/<uuid:key>/panel/", views.panel_of, name="panel"),
    path("papers/<uuid:key>/promise/", views.promise, name="promise"),
    path("papers/<uuid:key>/approve/", views.approve, name="approve"),
    path("papers/<uuid:key>/decide/", views.decide, name="decide"),
    path("papers/<uuid:key>/again/", views.again, name="again"),
    path("papers/<uuid:key>.pdf", views.pdf, name="pdf"),
    path("consents/<uuid:key>/withdraw/", views.withdraw, name="withdraw"),
]
