"""The search app."""

from django.apps import AppConfig


class SearchConfig(AppConfig):
    """See the package's docstring."""

    name = "homeward.apps.search"
    label = "search"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Ask to be told of every claim that changes."""
        from homeward.apps.register.changes import when_a_claim_changes  # noqa: PLC0415  apps must be ready
        from homeward.apps.search.actions import (  # noqa: PLC0415
            write_keys_when_a_claim_changes,
        )

        when_a_claim_changes(write_keys_when_a_claim_changes)
