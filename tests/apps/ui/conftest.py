"""The ui app is tested by itself: addresses, context and static files of the preview, no database."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from django.utils import translation
from tests.browser.preview import settings as preview


@pytest.fixture(autouse=True)
def _by_itself(settings) -> Iterator[None]:
    settings.ROOT_URLCONF = preview.ROOT_URLCONF
    settings.TEMPLATES = preview.TEMPLATES
    settings.STORAGES = {
        "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
    }
    with translation.override("en"):
        yield
