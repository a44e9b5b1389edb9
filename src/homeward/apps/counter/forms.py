"""The forms of the counter: one for each thing asked, and the note."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from homeward.apps.counter.actions import LONGEST
from homeward.apps.counter.labels import PAPERS, PARTS
from homeward.apps.sheets.forms import SheetField
from homeward.apps.sheets.reading.pictures import PAPER
from homeward.apps.ui.present import say
from homeward.core.disclosure.asks import ASKS, GROUNDS, Ask, Part, holds_a_profile

_LONG = frozenset({Part.NEEDS})
NO_PROFILE = _(
    "This looks like a DNA profile. Give the laboratory, the reference and the day only."
)


class AnswerForm(forms.Form):
    """The replies that one question allows, and what else an answer to it can say."""

    def __init__(self, ask: Ask, *args: Any, **named: Any) -> None:
        super().__init__(*args, auto_id=f"{ask.value}_%s", **named)
        self.ask = ask
        replies = [(reply.code, say(reply.words)) for reply in ASKS[ask].replies]
        self.fields["reply"] = forms.ChoiceField(
            label=gettext("Your answer"), choices=replies, widget=forms.RadioSelect
        )
        for part in ASKS[ask].parts:
            self.fields[part.value] = _field(part)

    def clean(self) -> dict[str, Any]:
        """Refuse what looks like a DNA profile, whatever it was written into."""
        found = super().clean() or {}
        for part in ASKS[self.ask].parts:
            if holds_a_profile(str(found.get(part.value) or "")):
                self.add_error(part.value, NO_PROFILE)
        return found

    def parts(self) -> dict[Part, str]:
        """What else the answer says, by part; a day as ISO 8601."""
        said = {part: self.cleaned_data.get(part.value) for part in ASKS[self.ask].parts}
        return {part: str(value) for part, value in said.items() if value}


def _field(part: Part) -> forms.Field:
    words: dict[str, Any] = {"label": PARTS[part], "required": False}
    if part is Part.GROUND:
        choices = [("", gettext("Choose")), *((key, say(word)) for key, word in GROUNDS.items())]
        return forms.ChoiceField(choices=choices, **words)
    if part is Part.DAY:
        return forms.DateField(
            widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"), **words
        )
    if part in _LONG:
        return forms.CharField(max_length=400, widget=forms.Textarea(attrs={"rows": 2}), **words)
    return forms.CharField(max_length=120, **words)


class NoteForm(forms.Form):
    """A note, or the answer to one."""

    words = forms.CharField(
        label=_("Your note"),
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("It cannot be changed once it is sent. Name nobody who need not be named."),
    )
    of = forms.UUIDField(required=False, widget=forms.HiddenInput)

    def clean_words(self) -> str:
        """Refuse what looks like a DNA profile."""
        words = str(self.cleaned_data["words"])
        if holds_a_profile(words):
            raise forms.ValidationError(NO_PROFILE)
        return words


class HandInForm(forms.Form):
    """A list of families who search, as it is."""

    file = SheetField()


class EnclosureForm(forms.Form):
    """A paper with a request, and what sort of paper it is."""

    kind = forms.ChoiceField(label=_("What sort of paper"))
    file = forms.FileField(
        label=_("File"),
        help_text=_(
            "A photograph or scan (JPEG, PNG) or a PDF, up to 20 MB and 20 pages. Only pictures of"
            " its pages are kept. Never a DNA profile: the laboratory's letter is enough."
        ),
        widget=forms.ClearableFileInput(attrs={"accept": ".jpg,.jpeg,.png,.pdf"}),
    )

    def __init__(self, *args: Any, **named: Any) -> None:
        super().__init__(*args, auto_id="paper_%s", **named)
        self.fields["kind"].choices = [("", gettext("Choose")), *PAPERS.items()]

    def clean_file(self) -> Any:
        """Refuse by size before anything is read."""
        file = self.cleaned_data["file"]
        if file.size > PAPER.bytes:
            raise forms.ValidationError(gettext("The file is larger than 20 MB."))
        return file


class DelegateForm(forms.Form):
    """Who may see what of the mission, until when. Nothing is chosen beforehand."""

    officer = forms.TypedChoiceField(label=_("Consular officer"), coerce=int)
    what = forms.ChoiceField(label=_("May see and answer"))
    until = forms.DateField(
        label=_("Until"),
        help_text=_("After this day it ends by itself; a year at most."),
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )
    EVERYTHING = "all"

    def __init__(
        self,
        *args: Any,
        officers: Iterable[tuple[int, str]],
        requests: Iterable[tuple[str, str]],
        today: date,
        **named: Any,
    ) -> None:
        super().__init__(*args, **named)
        empty = ("", gettext("Choose"))
        everything = (self.EVERYTHING, gettext("Everything: requests, letters and lists"))
        self.fields["officer"].choices = [empty, *officers]
        self.fields["what"].choices = [empty, everything, *requests]
        self.today = today

    def clean_until(self) -> date:
        """A day to come, and none that is more than a year away."""
        day: date = self.cleaned_data["until"]
        if not self.today <= day < self.today + LONGEST:
            raise forms.ValidationError(gettext("Choose a day from today on, a year at most."))
        return day
