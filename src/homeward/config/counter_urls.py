"""The URLs of the counter: what missions see. Nothing is released yet, so there is nothing here."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver

urlpatterns: list[URLPattern | URLResolver] = []
