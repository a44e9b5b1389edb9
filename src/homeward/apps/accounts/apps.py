"""The accounts app."""

from django.apps import AppConfig


class AccountsConfig(AppConfig):
    """See the package's docstring."""

    name = "homeward.apps.accounts"
    label = "accounts"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Keep Django from writing `last_login` past the audit log, which has every sign-in."""
        from django.contrib.auth.signals import user_logged_in  # noqa: PLC0415  apps must be ready

        user_logged_in.disconnect(dispatch_uid="update_last_login")
