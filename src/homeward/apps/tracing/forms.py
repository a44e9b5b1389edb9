"""What is asked of whoever decides on a pair."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from homeward.apps.tracing.labels import ANSWERS


class SeenForm(forms.Form):
    """A reason, and what the page had shown when it was given."""

    reason = forms.CharField(
        label=_("Reason"),
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 3, "dir": "auto"}),
        help_text=_("What settled it for you. It stays with the decision."),
    )
    seen = forms.CharField(max_length=80, widget=forms.HiddenInput)


class AnswerForm(SeenForm):
    """One of three answers, with its reason."""

    verdict = forms.ChoiceField(label=_("Your decision"), widget=forms.RadioSelect)
    field_order = ("verdict", "reason", "seen")

    def __init__(self, *args: object, kind: str, **more: object) -> None:
        super().__init__(*args, **more)  # type: ignore[arg-type]
        self.fields["verdict"].choices = list(ANSWERS[kind].items())  # type: ignore[attr-defined]
