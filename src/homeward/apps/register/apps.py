"""The register app."""

from django.apps import AppConfig


class RegisterConfig(AppConfig):
    """See the package's docstring."""

    name = "homeward.apps.register"
    label = "register"
    default_auto_field = "django.db.models.BigAutoField"
