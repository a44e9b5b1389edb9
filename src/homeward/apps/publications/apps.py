"""The publications app."""

from django.apps import AppConfig


class PublicationsConfig(AppConfig):
    """See the package's docstring."""

    name = "homeward.apps.publications"
    label = "publications"
    default_auto_field = "django.db.models.BigAutoField"
