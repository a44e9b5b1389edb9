"""The releases app."""

from django.apps import AppConfig


class ReleasesConfig(AppConfig):
    """See the package's docstring."""

    name = "homeward.apps.releases"
    label = "releases"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Have every act at the gate take back what it no longer opens."""
        from homeward.apps.releases.actions import (  # noqa: PLC0415  apps must be ready
            end_what_the_gate_closed,
        )
        from homeward.apps.sharing.changes import when_a_gate_changes  # noqa: PLC0415

        when_a_gate_changes(end_what_the_gate_closed)
