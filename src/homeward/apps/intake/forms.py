"""The forms of a list's journey: upload, then what each column means."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from homeward.apps.intake.labels import FIELDS, KINDS
from homeward.core.lists import Field

LARGEST = 64 * 1024 * 1024


class UploadForm(forms.Form):
    """A file, who says what is in it, and when it came."""

    file = forms.FileField(
        label=_("File"),
        help_text=_("A spreadsheet or text file: .xlsx, .xls, .ods, .csv, .tsv, up to 64 MB."),
        widget=forms.ClearableFileInput(attrs={"accept": ".xlsx,.xlsm,.xls,.ods,.csv,.tsv,.txt"}),
    )
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

    def clean_file(self) -> Any:
        """Refuse by size before anything is read."""
        file = self.cleaned_data["file"]
        if file.size > LARGEST:
            raise ValidationError(_("The file is larger than 64 MB. Split it into several lists."))
        return file

    def clean_received_on(self) -> date:
        """A list cannot have come tomorrow."""
        day: date = self.cleaned_data["received_on"]
        if day > self.today:
            raise ValidationError(_("This day has not come yet."))
        return day


class MappingForm(forms.Form):
    """What each column of each table means. Field names are places, never words from the file."""

    save_template = forms.BooleanField(
        label=_("Remember this for the next list from this source"), required=False
    )

    def __init__(self, *args: Any, parts: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices = [
            ("", _("Not understood: leave it out")),
            *((f.value, w) for f, w in FIELDS.items()),
        ]
        for part in parts:
            for column in part.mapping.columns:
                self.fields[field_name(part.place, column.index)] = forms.ChoiceField(
                    label=column.header or _("Column %(number)s") % {"number": column.index + 1},
                    choices=choices,
                    required=False,
                    initial=column.field.value if column.field else "",
                )

    def chosen(self, place: str, index: int) -> Field | None:
        """What was chosen for one column."""
        value = self.cleaned_data.get(field_name(place, index))
        return Field(value) if value else None


def field_name(place: str, index: int) -> str:
    """Name of a column's field in the form; the place is its table's."""
    return f"column-{place}-{index}"
