"""The forms of a list's journey: upload, then what each column means."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from homeward.apps.intake.labels import KINDS
from homeward.apps.sheets.forms import ColumnsForm, SheetField


class UploadForm(forms.Form):
    """A file, who says what is in it, and when it came."""

    file = SheetField()
    label = forms.CharField(
        label=_("Source"),
        max_length=160,
        help_text=_("Who says what stands in it, for example the name of the authority."),
    )
    received_on = forms.DateField(
        label=_("Received on"),
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )
    kind = forms.ChoiceField(
        label=_("What sort of list"),
        required=False,
        choices=[
            ("", _("Tell from its columns")),
            *((key, KINDS[key]) for key in ("holding", "agency", "families")),
        ],
    )

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, initial={"received_on": today}, **kwargs)
        self.today = today

    def clean_received_on(self) -> date:
        """A list cannot have come tomorrow."""
        day: date = self.cleaned_data["received_on"]
        if day > self.today:
            raise ValidationError(_("This day has not come yet."))
        return day


class MappingForm(ColumnsForm):
    """What the columns mean, and whether the next list of this layout is read alike."""

    save_template = forms.BooleanField(
        label=_("Remember this for the next list from this source"), required=False
    )
