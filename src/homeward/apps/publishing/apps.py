"""The app of publishing."""

from django.apps import AppConfig


class PublishingConfig(AppConfig):
    """See the package's docstring."""

    name = "homeward.apps.publishing"
    label = "publishing"
    default_auto_field = "django.db.models.BigAutoField"
