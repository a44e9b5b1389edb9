"""The caseload app."""

from django.apps import AppConfig


class CaseloadConfig(AppConfig):
    """See the package's docstring."""

    name = "homeward.apps.caseload"
    label = "caseload"
