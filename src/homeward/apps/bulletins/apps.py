"""The app of bulletins."""

from django.apps import AppConfig


class BulletinsConfig(AppConfig):
    """See the package's docstring."""

    name = "homeward.apps.bulletins"
    label = "bulletins"
    default_auto_field = "django.db.models.BigAutoField"
