"""The interests app."""

from django.apps import AppConfig


class InterestsConfig(AppConfig):
    """See the package's docstring."""

    name = "homeward.apps.interests"
    label = "interests"
    default_auto_field = "django.db.models.BigAutoField"
