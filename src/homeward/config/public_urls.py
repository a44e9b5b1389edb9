"""The URLs of the public side: published tables, and nothing else at all."""

from __future__ import annotations

from django.urls import include, path

urlpatterns = [path("", include("homeward.apps.bulletins.urls"))]
handler404 = "homeward.apps.bulletins.urls.nothing_here"
