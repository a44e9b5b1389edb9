"""The documents app."""

from django.apps import AppConfig


class DocumentsConfig(AppConfig):
    """See the package's docstring."""

    name = "homeward.apps.documents"
    label = "documents"
