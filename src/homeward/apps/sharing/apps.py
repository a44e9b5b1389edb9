"""The sharing app."""

from django.apps import AppConfig


class SharingConfig(AppConfig):
    """See the package's docstring."""

    name = "homeward.apps.sharing"
    label = "sharing"
    default_auto_field = "django.db.models.BigAutoField"
