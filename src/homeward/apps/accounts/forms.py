"""The sign-in form."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.forms import AuthenticationForm
from django.utils.translation import gettext_lazy as _


class SignInForm(AuthenticationForm):
    """Asks for login and password; the answer never says which of the two was wrong."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["username"].label = _("User name")

    @property
    def refused(self) -> str | None:
        """The user name that was tried and refused; `None` where nothing was tried."""
        return self.cleaned_data["username"] if self.non_field_errors() else None

    error_messages = {
        "invalid_login": _("This user name and password do not belong together."),
        "inactive": _("This user name and password do not belong together."),
    }
