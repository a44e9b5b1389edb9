"""The forms for figures: an article to read, and one figure to type in or to confirm."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from homeward.apps.publications.labels import CONFIDENCES, MATTERS, QUALIFIERS, UNITS
from homeward.core.finding import Confidence
from homeward.core.lists.values.nationality import nationality_code
from homeward.core.reported.days import read_days
from homeward.core.reported.figure import (
    ANY,
    FOREIGN,
    Amount,
    Matter,
    Qualifier,
    Reported,
    Scope,
    Unit,
)
from homeward.core.reported.reading.reader import LONGEST

LARGEST = 8 * 1024 * 1024
MOST = 9_999_999_999


class ArticleForm(forms.Form):
    """An article, where it was printed and when. The article itself is not kept."""

    text = forms.CharField(
        label=_("Text of the article"),
        required=False,
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 12, "dir": "auto"}),
        help_text=_("In English, Arabic, French or Russian. The text is read and not kept."),
    )
    file = forms.FileField(
        label=_("Or a file"),
        required=False,
        help_text=_("Text, a page saved as HTML, or a PDF, up to 8 MB."),
        widget=forms.ClearableFileInput(attrs={"accept": ".txt,.html,.htm,.pdf"}),
    )
    published_on = forms.DateField(
        label=_("Published on"),
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        help_text=_("“Last week” and “on Tuesday” are counted from this day."),
    )
    outlet = forms.CharField(label=_("Outlet"), max_length=80, required=False)
    address = forms.URLField(
        label=_("Address on the web"), max_length=500, required=False, assume_scheme="https"
    )

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.today = today

    def clean_file(self) -> Any:
        """Refuse by size before anything is read."""
        file = self.cleaned_data["file"]
        if file and file.size > LARGEST:
            raise ValidationError(_("The file is larger than 8 MB. Paste the text instead."))
        return file

    def clean_published_on(self) -> date:
        """An article cannot have been published tomorrow."""
        day: date = self.cleaned_data["published_on"]
        if day > self.today:
            raise ValidationError(_("This day has not come yet."))
        return day

    def clean(self) -> dict[str, Any]:
        """Ask for a text or a file."""
        said = super().clean() or {}
        if not self.errors and not said.get("text", "").strip() and not said.get("file"):
            raise ValidationError(_("Paste the text of the article, or choose a file."))
        return said


class FigureForm(forms.Form):
    """One figure. An empty field says that the source does not say."""

    number = forms.IntegerField(
        label=_("Number"),
        min_value=0,
        max_value=MOST,
        required=False,
        help_text=_("Leave it empty where the speaker says that they were told of no number."),
    )
    to = forms.IntegerField(
        label=_("To"),
        min_value=0,
        max_value=MOST,
        required=False,
        help_text=_("Only where two numbers were given."),
    )
    qualifier = forms.ChoiceField(
        label=_("The word before it"), choices=[(one.value, w) for one, w in QUALIFIERS.items()]
    )
    unit = forms.ChoiceField(
        label=_("What was counted"), choices=[(one.value, w) for one, w in UNITS.items()]
    )
    matter = forms.ChoiceField(
        label=_("What is said of them"), choices=[(one.value, w) for one, w in MATTERS.items()]
    )
    nationality = forms.CharField(
        label=_("Nationality"),
        max_length=40,
        required=False,
        help_text=_("A State, “foreign” or “all”; empty where the source does not say."),
    )
    place = forms.CharField(
        label=_("State in which they are"),
        max_length=40,
        required=False,
        help_text=_("Never a finer place."),
    )
    held = forms.CharField(label=_("Who or what holds them"), max_length=80, required=False)
    event = forms.SlugField(
        label=_("Event or group"),
        max_length=40,
        required=False,
        help_text=_(
            "A short key such as tal-afar-2017, where several sources speak of the same group."
        ),
    )
    part = forms.CharField(
        label=_("Only a part"),
        max_length=80,
        required=False,
        help_text=_("What tells the part from the whole: under two, convicted."),
    )
    as_of = forms.CharField(
        label=_("Days"),
        max_length=21,
        required=False,
        help_text=_("2018, 2018-07, 2018-07-03, or two of these with a stroke between."),
    )
    said = forms.CharField(label=_("Its words about the day"), max_length=120, required=False)
    speaker = forms.CharField(
        label=_("Who said it"),
        max_length=160,
        required=False,
        help_text=_("The office or body. Never a private person's name."),
    )
    outlet = forms.CharField(label=_("Outlet"), max_length=80, required=False)
    address = forms.URLField(
        label=_("Address on the web"), max_length=500, required=False, assume_scheme="https"
    )
    reliability = forms.ChoiceField(
        label=_("Reliability"),
        required=False,
        choices=[("", _("not judged")), *CONFIDENCES.items()],
    )
    note = forms.CharField(label=_("Note"), max_length=300, required=False)

    def clean_nationality(self) -> str:
        """Take a State by its name in any language, or one of the two other words."""
        return self._state("nationality", ("", FOREIGN, ANY))

    def clean_place(self) -> str:
        """Take a State by its name in any language."""
        return self._state("place", ("",))

    def _state(self, name: str, words: tuple[str, ...]) -> str:
        text = self.cleaned_data[name].strip()
        if text.lower() in words:
            return str(text.lower())
        code = nationality_code(text)
        if not code:
            raise ValidationError(_("This names no single State."))
        return code

    def clean_as_of(self) -> Any:
        """Read the days."""
        try:
            return read_days(self.cleaned_data["as_of"].strip())
        except ValueError:
            raise ValidationError(_("Write days as in 2018-07-03.")) from None

    def clean(self) -> dict[str, Any]:
        """A range runs upwards."""
        said = super().clean() or {}
        number, to = said.get("number"), said.get("to")
        if to is not None and (number is None or to < number):
            self.add_error("to", _("The second number is below the first."))
        return said

    def figure(self) -> Reported:
        """Give the figure that was filled in. Call it on a valid form only."""
        said = self.cleaned_data
        number = said["number"]
        amount = None
        if number is not None:
            to = number if said["to"] is None else said["to"]
            amount = Amount(number, to, Qualifier(said["qualifier"]))
        scope = {name: said[name] for name in ("nationality", "place", "held", "event", "part")}
        words = {name: said[name] for name in ("said", "speaker", "outlet", "address", "note")}
        marked = said["reliability"]
        return Reported(
            key="",
            amount=amount,
            unit=Unit(said["unit"]),
            scope=Scope(matter=Matter(said["matter"]), **scope),
            as_of=said["as_of"],
            reliability=Confidence(marked) if marked else None,
            **words,
        )


class ProposalForm(FigureForm):
    """A figure that was read from an article; it enters only where it was ticked."""

    take = forms.BooleanField(label=_("Take this figure"), required=False)
    sentence = forms.CharField(
        label=_("Sentence"), max_length=1200, required=False, widget=forms.HiddenInput
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for field in self.fields.values():  # sixty times the same hints would hide the figures
            field.help_text = ""
