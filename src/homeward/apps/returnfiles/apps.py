"""The app of return files."""

from django.apps import AppConfig


class ReturnFilesConfig(AppConfig):
    """See the package's docstring."""

    name = "homeward.apps.returnfiles"
    label = "returnfiles"
    default_auto_field = "django.db.models.BigAutoField"
