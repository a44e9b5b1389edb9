"""The forms of assignments and emergencies."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from homeward.apps.accounts.labels import ROLES
from homeward.apps.accounts.models import Member, Organisation, Role
from homeward.apps.caseload.actions import Ground, Holder
from homeward.apps.register.models import Assignment

REASON_AT_LEAST, REASON_AT_MOST, CODES_AT_MOST = 10, 300, 500


class ReasonField(forms.CharField):
    """A reason in a few words; capped, because free text is the last resort (R10)."""

    def __init__(self, label: Any, help_text: Any = "") -> None:
        super().__init__(
            label=label,
            help_text=help_text,
            min_length=REASON_AT_LEAST,
            max_length=REASON_AT_MOST,
            widget=forms.Textarea(attrs={"rows": 2}),
        )


class HolderForm(forms.Form):
    """To whom, and why; a lawyer by what power of attorney."""

    holder = forms.ChoiceField(label=_("Assign to"))

    def __init__(
        self,
        *args: Any,
        members: Iterable[Member],
        teams: Iterable[Organisation],
        **named: Any,
    ) -> None:
        super().__init__(*args, **named)
        self.lawyers = {each.pk for each in members if each.role == Role.LAWYER}
        teams_said = [(f"team-{each.pk}", each.name) for each in teams]
        members_said = [
            (f"member-{each.pk}", f"{each.shown_as} ({ROLES[Role(each.role)]})") for each in members
        ]
        self.fields["holder"].choices = [  # type: ignore[attr-defined]
            ("", _now("Choose")),
            (_now("Everybody of"), teams_said),
            (_now("One member"), members_said),
        ]

    def holder_chosen(self) -> Holder:
        """Who was chosen."""
        word, _dash, key = self.cleaned_data["holder"].partition("-")
        return Holder(**{word: int(key)})


class AssignForm(HolderForm):
    """Assigns one person."""

    reason = ReasonField(_("Why"), _("For colleagues. At most 300 letters; no names."))
    reference = forms.CharField(
        label=_("Power of attorney or appointment"),
        help_text=_("For a lawyer: its reference."),
        max_length=80,
        required=False,
    )
    reference_on = forms.DateField(
        label=_("Its day"), required=False, widget=forms.DateInput(attrs={"type": "date"})
    )

    def clean(self) -> dict[str, Any]:
        """Ask a lawyer's assignment for what it rests on."""
        said = super().clean() or self.cleaned_data
        if self._is_lawyer() and not (said.get("reference") and said.get("reference_on")):
            self.add_error(
                "reference",
                ValidationError(
                    _("A lawyer sees the persons they represent: say by what, and of which day.")
                ),
            )
        return said

    def _is_lawyer(self) -> bool:
        word, _dash, key = self.cleaned_data.get("holder", "").partition("-")
        return word == "member" and int(key) in self.lawyers

    def ground(self) -> Ground:
        """Why, as an action takes it."""
        said = self.cleaned_data
        if not self._is_lawyer():
            return Ground(said["reason"])
        return Ground(
            said["reason"],
            Assignment.Kind.REPRESENTS.value,
            said["reference"],
            said["reference_on"],
        )


class AssignManyForm(AssignForm):
    """Assigns many persons, by their codes."""

    codes = forms.CharField(
        label=_("Codes"),
        help_text=_("One a line, or with spaces or commas between them; 500 at most."),
        widget=forms.Textarea(attrs={"rows": 5, "dir": "ltr", "spellcheck": "false"}),
    )
    field_order = ("codes", "holder", "reason", "reference", "reference_on")

    def clean_codes(self) -> list[str]:
        """Read the codes, each once."""
        found = [each for each in re.split(r"[\s,;]+", self.cleaned_data["codes"].upper()) if each]
        if len(found) > CODES_AT_MOST:
            raise ValidationError(_("These are more than 500 codes. Assign them in parts."))
        return list(dict.fromkeys(found))

    def unknown(self, codes: list[str]) -> None:
        """Name the codes of nobody; none was assigned."""
        self.add_error(
            "codes",
            ValidationError(
                _("Nobody on the register has these codes: %(codes)s. Nobody was assigned."),
                params={"codes": ", ".join(codes)},
            ),
        )


class HandOverForm(HolderForm):
    """Hands everything of one member over."""

    reason = ReasonField(_("Why"))


class ReasonForm(forms.Form):
    """Asks for a reason alone."""

    reason = ReasonField(_("Why"))


class EmergencyForm(forms.Form):
    """Opens one person."""

    code = forms.CharField(
        label=_("Code of the person"),
        max_length=12,
        widget=forms.TextInput(attrs={"dir": "ltr", "autocomplete": "off", "spellcheck": "false"}),
    )
    reason = ReasonField(
        _("What cannot wait"),
        _("The protection lead reads this at once, and reviews it afterwards."),
    )

    def nobody(self) -> None:
        """Say that the code is nobody's."""
        self.add_error("code", _("Nobody on the register has this code."))


class ReviewForm(forms.Form):
    """What was found about an emergency."""

    outcome = forms.ChoiceField(
        label=_("What you found"),
        choices=[
            (Assignment.Outcome.JUSTIFIED, _("It was needed")),
            (Assignment.Outcome.NOT_JUSTIFIED, _("It was not needed")),
        ],
        widget=forms.RadioSelect,
    )
    why = ReasonField(_("Why"))
