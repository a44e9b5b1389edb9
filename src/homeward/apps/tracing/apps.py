"""The tracing app."""

from django.apps import AppConfig


class TracingConfig(AppConfig):
    """See the package's docstring."""

    name = "homeward.apps.tracing"
    label = "tracing"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Ask to be told of every claim that changes."""
        from homeward.apps.register.changes import when_a_claim_changes  # noqa: PLC0415  apps must be ready
        from homeward.apps.tracing.actions import (  # noqa: PLC0415
            compare_when_a_claim_changes,
        )

        when_a_claim_changes(compare_when_a_claim_changes)
