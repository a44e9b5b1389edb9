"""The audit app."""

from django.apps import AppConfig


class AuditConfig(AppConfig):
    """Who read and who wrote what."""

    name = "homeward.apps.audit"
    label = "audit"
    default_auto_field = "django.db.models.BigAutoField"
