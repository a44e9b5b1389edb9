"""The forms of the gate: the screen before it, the decision at it."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from homeward.apps.counter.labels import FIELDS
from homeward.apps.sharing.actions import Review
from homeward.apps.sharing.models import GateDecision
from homeward.apps.ui.present import say
from homeward.core.disclosure.fields import DisclosableField
from homeward.core.disclosure.screen import WORDS, Question
from homeward.core.truth import Truth

ANSWERS = {"yes": Truth.YES, "no": Truth.NO, "unknown": Truth.UNKNOWN}


class ScreenForm(forms.Form):
    """One question after the other; what was not asked is said to be unknown, never no."""

    def __init__(self, *args: Any, **named: Any) -> None:
        super().__init__(*args, **named)
        for question in Question:
            self.fields[question.value] = forms.ChoiceField(
                label=say(WORDS[question]),
                choices=[
                    ("yes", gettext("Yes")),
                    ("no", gettext("No")),
                    ("unknown", gettext("Not known, or not asked")),
                ],
                initial="unknown",
                widget=forms.RadioSelect,
            )

    def answers(self) -> dict[Question, Truth]:
        """What was found, by question."""
        return {each: ANSWERS[self.cleaned_data[each.value]] for each in Question}


class GateForm(forms.Form):
    """What one State may be told about one person, why, and who looks at it again when.

    Contact of any kind needs a screen first and a review; "no contact" can be said at once.
    """

    decision = forms.ChoiceField(
        label=_("Decision"),
        choices=[
            (GateDecision.Decision.CONTACT, _("Contact")),
            (GateDecision.Decision.LIMITED, _("Limited contact")),
            (GateDecision.Decision.NONE, _("No contact")),
        ],
        widget=forms.RadioSelect,
    )
    fields_named = forms.MultipleChoiceField(
        label=_("What limited contact may open"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("For limited contact alone: nothing but what is ticked can be released."),
    )
    reason = forms.CharField(
        label=_("Reason"),
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("What was weighed. Nobody outside the desk ever sees it."),
    )
    reviewer = forms.TypedChoiceField(
        label=_("Who looks at it again"), required=False, coerce=int, empty_value=None
    )
    review_on = forms.DateField(
        label=_("Look at it again by"),
        required=False,
        help_text=_("After that day nothing leaves by this decision until it is looked at again."),
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )

    def __init__(
        self, *args: Any, reviewers: list[tuple[int, str]], screened: bool, on: date, **named: Any
    ) -> None:
        super().__init__(*args, **named)
        self.screened, self.on = screened, on
        self.fields["fields_named"].choices = [(f.value, str(words)) for f, words in FIELDS.items()]
        self.fields["reviewer"].choices = [("", gettext("Choose")), *reviewers]

    def clean(self) -> dict[str, Any]:
        """Hold what belongs together: a decision that opens something has screen and review."""
        found = super().clean() or {}
        decision = found.get("decision")
        if decision in {GateDecision.Decision.CONTACT, GateDecision.Decision.LIMITED}:
            self._must_be_screened_and_reviewed(found)
        if decision == GateDecision.Decision.LIMITED and not found.get("fields_named"):
            self.add_error("fields_named", gettext("Say which fields it may open."))
        if decision != GateDecision.Decision.LIMITED and found.get("fields_named"):
            self.add_error("fields_named", gettext("Only limited contact names fields."))
        return found

    def _must_be_screened_and_reviewed(self, found: dict[str, Any]) -> None:
        if not self.screened:
            self.add_error("decision", gettext("Record the risk screen first."))
        if found.get("reviewer") is None:
            self.add_error("reviewer", gettext("Say who looks at it again."))
        if found.get("review_on") is None:
            self.add_error("review_on", gettext("Give the day by which it is looked at again."))
        elif found["review_on"] <= self.on:
            self.add_error("review_on", gettext("Give a day that is still to come."))

    def decided(self) -> dict[str, Any]:
        """The decision in the words of the action."""
        found = dict(self.cleaned_data)
        on, by = found.pop("review_on"), found.pop("reviewer")
        found["review"] = Review(on, by) if on is not None else None
        found["fields"] = [DisclosableField(name) for name in found.pop("fields_named")]
        return found
