"""The URLs of the counter: what missions see. None of them ever holds a word about a person."""

from __future__ import annotations

from django.contrib.auth.decorators import login_not_required
from django.urls import include, path
from django.views.i18n import set_language

from homeward.apps.accounts.urls import own

urlpatterns = [
    path("", include((own, "accounts"))),
    path("", include("homeward.apps.counter.urls")),
    path("language/", login_not_required(set_language), name="set_language"),
]
