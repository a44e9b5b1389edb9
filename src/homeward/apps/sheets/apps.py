"""The sheets app."""

from django.apps import AppConfig


class SheetsConfig(AppConfig):
    """See the package's docstring. It has no tables."""

    name = "homeward.apps.sheets"
    label = "sheets"
