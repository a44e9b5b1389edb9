"""The correspondence app."""

from django.apps import AppConfig


class CorrespondenceConfig(AppConfig):
    """See the package's docstring."""

    name = "homeward.apps.correspondence"
    label = "correspondence"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Have steps that are due, and States without a mission, stand on everybody's day."""
        from homeward.apps.correspondence.presenting import (  # noqa: PLC0415  apps must be ready
            matters_of_the_day,
        )
        from homeward.apps.returnfiles.worklists import also_waits  # noqa: PLC0415

        also_waits(matters_of_the_day)
