"""What is typed about published tables: of which set day, and why they change or are withdrawn."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from homeward.apps.ui.present import day_words


class ProposeForm(forms.Form):
    """For which set day tables are proposed."""

    day = forms.TypedChoiceField(label=_("Set day"), coerce=date.fromisoformat)

    def __init__(self, *args: Any, days: Sequence[date], **named: Any) -> None:
        super().__init__(*args, **named)
        self.fields["day"].choices = [(day.isoformat(), day_words(day)) for day in days]


class CorrectForm(forms.Form):
    """Why a bulletin is corrected, for everybody to read."""

    reason = forms.CharField(
        label=_("What was wrong"),
        max_length=400,
        help_text=_("Everybody will read this. Name nobody, and no number that is not shown."),
    )


class WithdrawForm(forms.Form):
    """Why a proposal is withdrawn; nobody outside the desk sees it."""

    why = forms.CharField(label=_("Reason"), max_length=200)
