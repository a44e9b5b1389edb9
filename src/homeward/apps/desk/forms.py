"""The gate's form."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from homeward.apps.sharing.models import GateDecision


class GateForm(forms.Form):
    """What one State may be told about one person, and why."""

    decision = forms.ChoiceField(
        label=_("Decision"),
        choices=[
            (GateDecision.Decision.CONTACT, _("Contact")),
            (GateDecision.Decision.LIMITED, _("Limited contact")),
            (GateDecision.Decision.NONE, _("No contact")),
        ],
        widget=forms.RadioSelect,
    )
    reason = forms.CharField(
        label=_("Reason"),
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("What was weighed. Nobody outside the desk ever sees it."),
    )
    review_on = forms.DateField(
        label=_("Look at it again on"),
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )
