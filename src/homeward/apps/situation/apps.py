"""The app of the situation."""

from django.apps import AppConfig


class SituationConfig(AppConfig):
    """See the package's docstring."""

    name = "homeward.apps.situation"
    label = "situation"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Ask to be told of every claim that changes."""
        from homeward.apps.register.changes import when_a_claim_changes  # noqa: PLC0415  apps must be ready
        from homeward.apps.situation.actions import (  # noqa: PLC0415
            work_out_when_a_claim_changes,
        )

        when_a_claim_changes(work_out_when_a_claim_changes)
