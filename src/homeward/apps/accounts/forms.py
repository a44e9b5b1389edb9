"""The forms of signing in, of one's own account, and of managing members."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from django import forms
from django.contrib.auth import password_validation
from django.contrib.auth.forms import AuthenticationForm
from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.utils.translation import gettext_lazy as _

from homeward.apps.accounts.access import may_come_in
from homeward.apps.accounts.labels import KINDS, ROLES
from homeward.apps.accounts.models import Member, Organisation


class SignInForm(AuthenticationForm):
    """Asks for login and password; the answer never says which of the two was wrong.

    `kept_out` refuses the right password too, in the same words: the account was tried too often.
    """

    kept_out = False
    error_messages = {
        "invalid_login": _("This user name and password do not belong together."),
        "inactive": _("This user name and password do not belong together."),
    }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["username"].label = _("User name")

    def confirm_login_allowed(self, user: Any) -> None:
        """Refuse who left, who is invented in a store that is no trial, and who was tried often."""
        super().confirm_login_allowed(user)
        if self.kept_out or not may_come_in(user):
            raise self.get_invalid_login_error()

    @property
    def refused(self) -> str | None:
        """The user name that was tried and refused; `None` where nothing was tried."""
        return self.cleaned_data["username"] if self.non_field_errors() else None


class CodeForm(forms.Form):
    """Asks for a code of an app, or a recovery code."""

    code = forms.CharField(
        label=_("Code"),
        max_length=20,
        help_text=_("The six digits that your app shows now, or one of your recovery codes."),
        widget=forms.TextInput(
            attrs={"autocomplete": "one-time-code", "inputmode": "numeric", "dir": "ltr"}
        ),
    )

    def wrong(self) -> None:
        """Say that the code proves nothing; which of the reasons it is, is not said."""
        self.add_error(
            "code",
            _("This code is not right, or was used already. Wait for the next one and try again."),
        )


class PasskeyForm(forms.Form):
    """What the browser made or answered."""

    name = forms.CharField(label=_("Name of this passkey"), max_length=60, required=False)
    credential = forms.CharField(max_length=20_000, widget=forms.HiddenInput)

    def clean_credential(self) -> dict[str, Any]:
        """Read it as the mapping that browsers send."""
        try:
            found = json.loads(self.cleaned_data["credential"])
        except ValueError as error:
            raise ValidationError("") from error
        if not isinstance(found, dict):
            raise ValidationError("")
        return found


class NewPasswordForm(forms.Form):
    """Asks twice for a new password."""

    password = forms.CharField(
        label=_("New password"),
        strip=False,
        max_length=200,
        help_text=_("Twelve characters or more. Three or four words that do not belong together."),
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )
    again = forms.CharField(
        label=_("New password again"),
        strip=False,
        max_length=200,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )

    def clean(self) -> dict[str, Any]:
        """Hold it to the rules for passwords, and the two against each other."""
        said = super().clean() or {}
        first, second = said.get("password"), said.get("again")
        if first and second and first != second:
            self.add_error("again", _("The two passwords differ."))
        elif first:
            try:
                password_validation.validate_password(first)
            except ValidationError as error:
                self.add_error("password", error)
        return said


class AppForm(CodeForm):
    """Asks for the first code of an app."""

    field_order = ["password", "again", "code"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["code"].help_text = _("The six digits that the app shows now.")


class FirstAppForm(AppForm, NewPasswordForm):
    """The same for somebody who has no password yet and will need one beside the app."""


class InvitationForm(forms.Form):
    """Whom to invite, and as what."""

    login = forms.CharField(
        label=_("User name"),
        max_length=60,
        help_text=_("Small letters, digits, dots, hyphens. Colleagues and the log see it."),
        validators=[RegexValidator(r"\A[a-z0-9][a-z0-9._-]*\Z")],
        widget=forms.TextInput(attrs={"autocapitalize": "none", "spellcheck": "false"}),
    )
    shown_as = forms.CharField(label=_("Shown to colleagues as"), max_length=120)
    organisation = forms.ChoiceField(label=_("Organisation"))
    role = forms.ChoiceField(label=_("Role"), choices=list(ROLES.items()))
    mail = forms.EmailField(
        label=_("Send the link to"),
        required=False,
        help_text=_("The address is not kept. Without one the link is shown on the next page."),
    )

    def __init__(
        self, *args: Any, organisations: Iterable[Organisation], mail: bool, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.organisations = {str(each.pk): each for each in organisations}
        self.fields["organisation"].choices = [  # type: ignore[attr-defined]
            (key, each.name) for key, each in self.organisations.items()
        ]
        if not mail:
            del self.fields["mail"]

    def clean_organisation(self) -> Organisation:
        """Give the organisation itself; another keeper's is no choice."""
        return self.organisations[self.cleaned_data["organisation"]]


class RoleForm(forms.Form):
    """Another role for a member."""

    role = forms.ChoiceField(label=_("Role"), choices=list(ROLES.items()))

    def __init__(self, *args: Any, member: Member, **kwargs: Any) -> None:
        super().__init__(*args, initial={"role": member.role}, **kwargs)


class OrganisationForm(forms.Form):
    """A new organisation whose members work with this desk."""

    name = forms.CharField(label=_("Name"), max_length=160)
    kind = forms.ChoiceField(
        label=_("Kind"),
        choices=[(kind, words) for kind, words in KINDS.items() if kind != Organisation.Kind.DESK],
    )
