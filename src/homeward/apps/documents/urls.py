"""Papers of persons."""

from __future__ import annotations

from django.urls import path

from homeward.apps.documents import views

app_name = "documents"
urlpatterns = [
    path("persons/<uuid:key>/documents/add/", views.add, name="add"),
    path("documents/<uuid:key>/", views.document, name="document"),
    path("documents/<uuid:key>/pages/<int:number>/", views.page, name="page"),
    path("documents/<uuid:key>/withdraw/", views.withdraw, name="withdraw"),
    path("documents/<uuid:key>/restore/", views.restore, name="restore"),
]
