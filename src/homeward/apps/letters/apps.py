"""The letters app."""

from django.apps import AppConfig


class LettersConfig(AppConfig):
    """See the package's docstring."""

    name = "homeward.apps.letters"
    label = "letters"
    default_auto_field = "django.db.models.BigAutoField"
