"""The accounts app."""

from django.apps import AppConfig


class AccountsConfig(AppConfig):
    """See the package's docstring."""

    name = "homeward.apps.accounts"
    label = "accounts"
    default_auto_field = "django.db.models.BigAutoField"
