"""The form in which somebody says what each column of a list means."""

from __future__ import annotations

from typing import Any, Final

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from homeward.apps.sheets.labels import FIELDS
from homeward.core.lists import Field

LARGEST: Final = 64 * 1024 * 1024
ACCEPTED: Final = ".xlsx,.xlsm,.xls,.ods,.csv,.tsv,.txt"


class SheetField(forms.FileField):
    """A spreadsheet or a table written as text. Refused by size before anything is read."""

    def __init__(self, **named: Any) -> None:
        super().__init__(
            label=_("File"),
            help_text=_("A spreadsheet or text file: .xlsx, .xls, .ods, .csv, .tsv, up to 64 MB."),
            widget=forms.ClearableFileInput(attrs={"accept": ACCEPTED}),
            **named,
        )

    def clean(self, data: Any, initial: Any = None) -> Any:
        """Refuse what is too large to be one list."""
        file = super().clean(data, initial)
        if file.size > LARGEST:
            raise ValidationError(_("The file is larger than 64 MB. Split it into several lists."))
        return file


class ColumnsForm(forms.Form):
    """What each column of each table means. Field names are places, never words from the file."""

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
