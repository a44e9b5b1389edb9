"""The forms of releases: what to propose, why to end, a note, which mission to serve."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from homeward.apps.counter.forms import NoteForm
from homeward.apps.counter.labels import FIELDS
from homeward.apps.counter.presenting import said_items
from homeward.apps.documents.forms import DescribedForm
from homeward.apps.register.labels import state_choices
from homeward.apps.releases.actions import Wish
from homeward.apps.releases.facts import Offer
from homeward.apps.returnfiles.writing import RefusedError, typed
from homeward.apps.ui.present import say
from homeward.core.disclosure.asks import ASKS, Ask
from homeward.core.disclosure.fields import DisclosableField
from homeward.core.disclosure.releases import RESPONSIBLE, WRITTEN_HERE, must_warn

__all__ = [
    "AppointForm",
    "DescribedForm",
    "EndDelegationForm",
    "EndForm",
    "NoteForm",
    "ReleaseForm",
]

_WRITTEN = tuple(field for field in FIELDS if field in WRITTEN_HERE)


class ReleaseForm(forms.Form):
    """What is said, asked and written, for what, until when. Only what is open shows."""

    def __init__(self, *args: Any, now: Offer, **named: Any) -> None:
        super().__init__(*args, **named)
        self.now = now
        self.fields["copied"] = forms.MultipleChoiceField(
            label=gettext("What is said"),
            required=False,
            choices=_choices(now),
            widget=forms.CheckboxSelectMultiple,
            help_text=gettext("Tick the least with which the mission can do what it is asked."),
        )
        for each in _WRITTEN:
            if now.open(each):
                self.fields[each.value] = _written(each)
        if now.open(DisclosableField.NARRATIVE) and must_warn(
            DisclosableField.NARRATIVE, now.reached
        ):
            self.fields["warned"] = forms.BooleanField(
                label=gettext("I have read the warning and release these words all the same"),
                required=False,
                help_text=say(RESPONSIBLE),
            )
        self._add_terms()

    def _add_terms(self) -> None:
        self.fields["asks"] = forms.MultipleChoiceField(
            label=gettext("What the mission is asked"),
            required=False,
            choices=[(ask.value, say(ASKS[ask].words)) for ask in Ask],
            widget=forms.CheckboxSelectMultiple,
        )
        self.fields["purpose"] = forms.CharField(label=gettext("Purpose"), max_length=200)
        self.fields["basis"] = forms.CharField(label=gettext("Legal basis"), max_length=200)
        self.fields["until"] = forms.DateField(
            label=gettext("Until"),
            help_text=gettext("After this day it is gone from the counter by itself."),
            widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        )

    def clean(self) -> dict[str, Any]:
        """Something must be said, in words that mark nobody, and the warning must be read."""
        found = super().clean() or {}
        for each in _WRITTEN:
            self._lint(each.value, found.get(each.value) or "")
        written = [each for each in _WRITTEN if found.get(each.value)]
        if not found.get("copied") and not written:
            self.add_error("copied", gettext("Choose at least one field."))
        must_read = DisclosableField.NARRATIVE in written and "warned" in self.fields
        if must_read and not found.get("warned"):
            self.add_error("warned", gettext("Read the warning first."))
        return found

    def _lint(self, name: str, words: str) -> None:
        try:
            typed(words, needed=False)
        except RefusedError:
            self.add_error(name, gettext("Use words that do not mark the person."))

    def wish(self) -> Wish:
        """What is wanted, in the words of the action."""
        said = self.cleaned_data
        return Wish(
            fields=frozenset(DisclosableField(name) for name in said["copied"]),
            written={each: said[each.value] for each in _WRITTEN if said.get(each.value)},
            purpose=said["purpose"],
            basis=said["basis"],
            until=said["until"],
            asks=tuple(Ask(name) for name in said["asks"]),
            warned=bool(said.get("warned")),
        )


def _choices(now: Offer) -> list[tuple[str, str]]:
    """Each field that may go, with what it would say."""
    found = []
    for field, label in FIELDS.items():
        if field in WRITTEN_HERE or not now.open(field):
            continue
        [(_label, cell)] = said_items({field.value: now.values[field]})
        words = getattr(cell.value, "text", cell.value)
        found.append((field.value, f"{label}: {words}"))
    return found


def _written(field: DisclosableField) -> forms.Field:
    return forms.CharField(
        label=FIELDS[field],
        required=False,
        max_length=600,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=gettext("Written for this mission; leave it empty unless it is needed."),
    )


class EndForm(forms.Form):
    """Why a release is taken back; nobody outside the desk sees it."""

    why = forms.CharField(label=_("Reason"), max_length=200)


class EndDelegationForm(forms.Form):
    """Why the desk ends what an officer of a mission was given."""

    why = forms.CharField(
        label=_("Reason"),
        max_length=200,
        help_text=_("The head of the mission reads it. Name nobody who is on the register."),
    )

    def clean_why(self) -> str:
        """Words that mark nobody."""
        try:
            return typed(self.cleaned_data["why"])
        except RefusedError:
            raise forms.ValidationError(gettext("Use words that do not mark the person.")) from None


class AppointForm(forms.Form):
    """Which organisation of members is the mission of which State."""

    organisation = forms.TypedChoiceField(label=_("Mission"), coerce=int)
    state = forms.ChoiceField(label=_("State"))

    def __init__(self, *args: Any, organisations: list[tuple[int, str]], **named: Any) -> None:
        super().__init__(*args, **named)
        empty = ("", gettext("Choose"))
        self.fields["organisation"].choices = [empty, *organisations]
        self.fields["state"].choices = [empty, *state_choices()]
