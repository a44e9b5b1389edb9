"""The counter app."""

from django.apps import AppConfig


class CounterConfig(AppConfig):
    """See the package's docstring."""

    name = "homeward.apps.counter"
    label = "counter"
    default_auto_field = "django.db.models.BigAutoField"
