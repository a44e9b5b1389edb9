"""The tracing app."""

from django.apps import AppConfig


class TracingConfig(AppConfig):
    """See the package's docstring."""

    name = "homeward.apps.tracing"
    label = "tracing"
    default_auto_field = "django.db.models.BigAutoField"
