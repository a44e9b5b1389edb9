"""The search app."""

from django.apps import AppConfig


class SearchConfig(AppConfig):
    """See the package's docstring."""

    name = "homeward.apps.search"
    label = "search"
    default_auto_field = "django.db.models.BigAutoField"
