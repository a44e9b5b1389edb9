"""The forms of papers: taking one in, and the reason why one is withdrawn."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from homeward.apps.documents.actions import Described
from homeward.apps.documents.labels import KINDS
from homeward.apps.register.actions import REASON_AT_MOST
from homeward.apps.register.labels import language_choices
from homeward.apps.sheets.reading.pictures import PAPER
from homeward.apps.ui.present import say
from homeward.core.spans import Span, read_written
from homeward.core.wording import marking_words


def _unmarked(text: str) -> str:
    if marking_words(text):
        raise ValidationError(
            _("This holds a word that can mark somebody for life. Say it in other words.")
        )
    return text.strip()


class DescribedForm(forms.Form):
    """What is known of a paper. What is unknown is left empty."""

    kind = forms.ChoiceField(label=_("What sort of paper"))
    label = forms.CharField(
        label=_("What to call it"),
        max_length=160,
        help_text=_("For example: birth certificate of the hospital in Mosul. No names."),
    )
    issuer = forms.CharField(
        label=_("Who issued it"),
        max_length=160,
        required=False,
        help_text=_("As the paper says it. Leave it empty if nobody knows."),
    )
    issued = forms.CharField(
        label=_("When it was issued, as the paper writes it"),
        max_length=120,
        required=False,
        help_text=_("A day, a month, a year or “before 2010”, in any script."),
    )
    language = forms.ChoiceField(label=_("Language of the paper"), required=False)

    def __init__(self, *args: Any, today: date, **more: Any) -> None:
        super().__init__(*args, **more)
        self.today = today
        self.span: Span | None = None
        languages = [("", _("Nobody has said")), *language_choices(get_language() or "en")]
        self.fields["language"].choices = languages  # type: ignore[attr-defined]
        self.fields["kind"].choices = [("", _("Choose")), *KINDS.items()]  # type: ignore[attr-defined]

    def clean_label(self) -> str:
        """Refuse words that mark somebody."""
        return _unmarked(self.cleaned_data["label"])

    def clean_issuer(self) -> str:
        """Refuse words that mark somebody."""
        return _unmarked(self.cleaned_data["issuer"])

    def clean_issued(self) -> str:
        """Read the day as lists are read; what cannot be read is asked about, never guessed."""
        words: str = self.cleaned_data["issued"].strip()
        if words:
            read = read_written(words, as_of=self.today, birth=False)
            if read.span is None:
                why = say(read.question) if read.question else ""
                raise ValidationError(why or _("This says nothing that can be kept."))
            if read.span.first > self.today:
                raise ValidationError(_("This day has not come yet."))
            self.span = read.span
        return words

    def described(self) -> Described:
        """What is known of the paper, for the action."""
        said = self.cleaned_data
        return Described(
            kind=said["kind"],
            label=said["label"],
            issuer=said["issuer"],
            written=said["issued"],
            issued=self.span,
            language=said["language"],
        )


class PaperForm(DescribedForm):
    """A paper and what is known of it."""

    file = forms.FileField(
        label=_("File"),
        help_text=_("A photograph or scan (JPEG, PNG) or a PDF, up to 20 MB and 20 pages."),
        widget=forms.ClearableFileInput(attrs={"accept": ".jpg,.jpeg,.png,.pdf"}),
    )
    field_order = ("file",)

    def clean_file(self) -> Any:
        """Refuse by size before anything is read."""
        file = self.cleaned_data["file"]
        if file.size > PAPER.bytes:
            raise ValidationError(_("The file is larger than 20 MB."))
        return file


class ReasonForm(forms.Form):
    """Why a paper is withdrawn, or stands again."""

    reason = forms.CharField(
        label=_("In your own words"),
        max_length=REASON_AT_MOST,
        widget=forms.Textarea(attrs={"rows": 2, "dir": "auto"}),
        help_text=_("No account of what somebody did or said in a hearing, and nothing medical."),
    )

    def clean_reason(self) -> str:
        """Refuse words that would follow the person for life."""
        return _unmarked(self.cleaned_data["reason"])
