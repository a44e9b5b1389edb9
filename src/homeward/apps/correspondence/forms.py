"""The forms of correspondence: one exchange, the steps, a State's position."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from homeward.apps.correspondence.actions import Said
from homeward.apps.correspondence.labels import ACTS, COVERS, DIRECTIONS, MEANS
from homeward.apps.returnfiles.writing import RefusedError, typed
from homeward.core.correspondence import Act, Direction, Means, Rung

MOST = 400


def _day(label: Any, **how: Any) -> forms.DateField:
    widget = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    return forms.DateField(label=label, widget=widget, **how)


class ExchangeForm(forms.Form):
    """One note, call, visit or meeting."""

    direction = forms.ChoiceField(
        label=_("Who spoke"), choices=[(d.value, words) for d, words in DIRECTIONS.items()]
    )
    means = forms.ChoiceField(
        label=_("How"),
        choices=[(m.value, words) for m, words in MEANS.items() if m is not Means.COUNTER],
    )
    day = _day(_("Day"))
    whom = forms.CharField(
        label=_("With whom"),
        required=False,
        max_length=MOST,
        help_text=_("By office: the consul, the duty officer."),
    )
    about = forms.CharField(
        label=_("About what"),
        required=False,
        max_length=MOST,
        widget=forms.Textarea(attrs={"rows": 3, "dir": "auto"}),
        help_text=_("In short, and without names. Persons are named by their codes below."),
    )
    of = forms.ChoiceField(label=_("What it answers or follows up"), required=False)
    letter = forms.ChoiceField(label=_("Which of our notes went out by it"), required=False)
    reference = forms.CharField(label=_("Their reference"), required=False, max_length=60)
    asks = forms.BooleanField(label=_("We wait for an answer"), required=False)
    answer_by = _day(
        _("Answer asked for by"),
        required=False,
        help_text=_("Leave it empty where nothing was said: no day is made up."),
    )
    act = forms.ChoiceField(
        label=_("Which step it was"),
        required=False,
        choices=[("", _("None of them")), *((a.value, words) for a, words in ACTS.items())],
    )
    codes = forms.CharField(
        label=_("Codes of the persons it was about"),
        required=False,
        max_length=600,
        help_text=_("With spaces or commas between them."),
    )

    def __init__(
        self,
        *args: Any,
        of: list[tuple[str, str]],
        letters: list[tuple[str, str]],
        today: date,
        **named: Any,
    ) -> None:
        super().__init__(*args, **named)
        self.today = today
        self.fields["of"].choices = [("", gettext("Nothing")), *of]
        self.fields["letter"].choices = [("", gettext("None")), *letters]

    def clean(self) -> dict[str, Any]:
        """Not tomorrow, no words that mark anybody, and no step that follows nothing up."""
        found = super().clean() or {}
        if found.get("day") and found["day"] > self.today:
            self.add_error("day", gettext("This day has not come yet."))
        for name in ("whom", "about"):
            try:
                typed(found.get(name) or "", needed=False)
            except RefusedError:
                self.add_error(name, gettext("Use words that do not mark the person."))
        if found.get("act") and not found.get("of"):
            self.add_error("of", gettext("Say what this step follows up."))
        by, day = found.get("answer_by"), found.get("day")
        if by and day and by < day:
            self.add_error("answer_by", gettext("This is before the day itself."))
        return found

    def codes_named(self) -> list[str]:
        """The codes as they were typed, each once."""
        return list(dict.fromkeys(self.cleaned_data["codes"].replace(",", " ").upper().split()))

    def said(self, persons: tuple[UUID, ...]) -> Said:
        """What was said, as the action takes it."""
        found = self.cleaned_data
        return Said(
            direction=Direction(found["direction"]),
            means=Means(found["means"]),
            day=found["day"],
            whom=found["whom"],
            about=found["about"],
            of=found["of"],
            letter=UUID(found["letter"]) if found["letter"] else None,
            reference=found["reference"],
            asks=found["asks"] or found["answer_by"] is not None,
            answer_by=found["answer_by"],
            act=Act(found["act"]) if found["act"] else None,
            persons=persons,
        )


class EditedNoteForm(forms.Form):
    """A note that was edited in a word processor."""

    file = forms.FileField(
        label=_("The edited file"),
        help_text=_("The file that was downloaded here, saved as .docx; up to 4 MB."),
        widget=forms.ClearableFileInput(attrs={"accept": ".docx"}),
    )


class LadderForm(forms.Form):
    """After how many days the desk does what. An empty field leaves the step out."""

    def __init__(self, *args: Any, rungs: tuple[Rung, ...], **named: Any) -> None:
        super().__init__(*args, **named)
        now = {rung.act: rung.after for rung in rungs}
        for act, words in ACTS.items():
            self.fields[act.name.lower()] = forms.IntegerField(
                label=words,
                required=False,
                min_value=0,
                max_value=999,
                initial=now.get(act),
                help_text=gettext("Days; empty leaves this step out."),
            )

    def clean(self) -> dict[str, Any]:
        """No two steps on one day."""
        found = super().clean() or {}
        days = [value for value in found.values() if value is not None]
        if len({*days}) < len(days):
            raise forms.ValidationError(gettext("Two steps stand on the same day."))
        return found

    def rungs(self) -> list[Rung]:
        """The steps that were set."""
        found = self.cleaned_data
        return [
            Rung(found[act.name.lower()], act)
            for act in ACTS
            if found.get(act.name.lower()) is not None
        ]


class PositionForm(forms.Form):
    """Whom a State said that it takes back."""

    covers = forms.ChoiceField(
        label=_("Whom it takes back"), choices=[(c.value, words) for c, words in COVERS.items()]
    )
    said_on = _day(_("Said on"))
    speaker = forms.CharField(label=_("By whom"), required=False, max_length=160)
    source = forms.CharField(
        label=_("Source"), max_length=300, help_text=_("Where it can be read again.")
    )

    def __init__(self, *args: Any, today: date, **named: Any) -> None:
        super().__init__(*args, **named)
        self.today = today

    def clean_said_on(self) -> date:
        """Nobody has said anything tomorrow."""
        day: date = self.cleaned_data["said_on"]
        if day > self.today:
            raise forms.ValidationError(gettext("This day has not come yet."))
        return day
