"""The URLs of the desk. None of them ever holds a word about a person."""

from __future__ import annotations

from django.contrib.auth.decorators import login_not_required
from django.urls import include, path
from django.views.i18n import set_language

urlpatterns = [
    path("", include("homeward.apps.accounts.urls")),
    path("", include("homeward.apps.caseload.urls")),
    path("", include("homeward.apps.documents.urls")),
    path("", include("homeward.apps.desk.urls")),
    path("lists/", include("homeward.apps.intake.urls")),
    path("search/", include("homeward.apps.search.urls")),
    path("pairs/", include("homeward.apps.tracing.urls")),
    path("files/", include("homeward.apps.returnfiles.urls")),
    path("letters/", include("homeward.apps.letters.urls")),
    path("interests/", include("homeward.apps.interests.urls")),
    path("situation/", include("homeward.apps.situation.urls")),
    path("figures/own/", include("homeward.apps.publishing.urls")),
    path("figures/", include("homeward.apps.publications.urls")),
    path("releases/", include("homeward.apps.releases.urls")),
    path("correspondence/", include("homeward.apps.correspondence.urls")),
    path("language/", login_not_required(set_language), name="set_language"),
]
