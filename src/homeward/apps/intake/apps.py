"""The intake app."""

from django.apps import AppConfig


class IntakeConfig(AppConfig):
    """See the package's docstring."""

    name = "homeward.apps.intake"
    label = "intake"
    default_auto_field = "django.db.models.BigAutoField"
