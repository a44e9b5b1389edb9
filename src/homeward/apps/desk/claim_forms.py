"""The forms of what is written on a person's page: claims of each kind, with their source.

A newcomer's mistake is to give a form a field for an account of events. There is none (R6, R8).
"""

from __future__ import annotations

from datetime import date
from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _

from homeward.apps.register.actions import REASON_AT_MOST, Saying, Spoken
from homeward.apps.register.codec import Value
from homeward.apps.register.labels import LEGAL, PAPERS, SEXES
from homeward.apps.register.models import Source
from homeward.apps.ui.present import say
from homeward.core.claims import ClaimKind
from homeward.core.lists.alone import read_alone
from homeward.core.lists.cells import Outcome
from homeward.core.wording import marking_words


class ReasonForm(forms.Form):
    """A reason or a note about one claim: short, and looked through for words that mark somebody.

    Free text is the last resort (R10).
    """

    reason = forms.CharField(
        label=_("In your own words"),
        max_length=REASON_AT_MOST,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("No account of what somebody did or said in a hearing, and nothing medical."),
    )

    def clean_reason(self) -> str:
        """Refuse words that would follow the person for life."""
        return _unmarked(self.cleaned_data["reason"])


def _unmarked(text: str) -> str:
    if marking_words(text):
        raise forms.ValidationError(
            _("This holds a word that can mark somebody for life. Say it in other words.")
        )
    return text


class SpokenForm(forms.Form):
    """Who said it, and when: what every claim has besides its own matter."""

    source_kind = forms.ChoiceField(
        label=_("What kind of source"),
        choices=[
            (Source.Kind.PAPER, _("A paper")),
            (Source.Kind.VISIT, _("A visit or a talk")),
            (Source.Kind.ANSWER, _("A letter, a call or an answer")),
        ],
        widget=forms.RadioSelect,
    )
    source_label = forms.CharField(
        label=_("Who says so, or which paper"),
        max_length=160,
        help_text=_("For example: birth certificate of the hospital in Mosul; the mother."),
    )
    said_on = forms.DateField(
        label=_("Of which day it speaks"),
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        help_text=_("The day of the paper, the visit or the answer. An age is counted on it."),
    )

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.today = today
        own = [name for name in self.fields if name not in SpokenForm.base_fields]
        self.order_fields([*own, *SpokenForm.base_fields])

    def clean_source_label(self) -> str:
        """Refuse words that mark somebody."""
        return _unmarked(self.cleaned_data["source_label"])

    def clean_said_on(self) -> date:
        """Nobody has spoken of a day that has not come."""
        day: date = self.cleaned_data["said_on"]
        if day > self.today:
            raise forms.ValidationError(_("This day has not come yet."))
        return day

    def spoken(self) -> Spoken:
        """The source, for the action."""
        said = self.cleaned_data
        return Spoken(said["source_kind"], said["source_label"], said["said_on"])


class ClaimForm(SpokenForm):
    """A claim of a kind that lists know too; read by the readers of lists."""

    kind: ClassVar[ClaimKind]

    words = forms.CharField(label=_("As the source puts it"), max_length=300)

    def clean_words(self) -> str:
        """A remark is the one kind that is free text."""
        words: str = self.cleaned_data["words"].strip()
        return _unmarked(words) if self.kind is ClaimKind.REMARK else words

    def clean(self) -> dict[str, Any]:
        """Read the words as a list's cell is read, on the day of which the source speaks."""
        said = super().clean() or {}
        if not self.errors:
            self._sayings = self._read(said)
        return said

    def _read(self, said: dict[str, Any]) -> list[Saying]:
        words, code = said["words"], said.get("meaning", "")
        if self.kind is ClaimKind.NAME:
            return [Saying(self.kind, Value(words))]
        if code:
            return [Saying(self.kind, Value(words, code))]
        read = read_alone(self.kind, words, as_of=said["said_on"])
        wanted = [fact for fact in read.facts if fact.code or self.kind in _WORDS_ALONE]
        if not wanted:
            self._say_why(read)
        return [Saying(self.kind, Value(f.words, f.code, f.span)) for f in wanted]

    def _say_why(self, read: Outcome) -> None:
        why = [say(part) for part in (read.message, read.mend) if part is not None]
        self.add_error("words", " ".join(why) or _("This says nothing that can be kept."))

    def sayings(self) -> list[Saying]:
        """What is claimed; several for a paper that names two nationalities."""
        return self._sayings


_WORDS_ALONE = frozenset(
    {ClaimKind.FATHER_NAME, ClaimKind.MOTHER_NAME, ClaimKind.BIRTH_PLACE, ClaimKind.PLACE}
    | {ClaimKind.SEEKER, ClaimKind.REFERENCE, ClaimKind.REMARK}
)
BY_HAND = tuple(
    kind
    for kind in ClaimKind
    if kind not in {ClaimKind.KIN, ClaimKind.LEGAL_EVENT, ClaimKind.SAFEGUARD}
)
"""Kinds of claim whose words are typed as a list would write them."""
_CODED = {ClaimKind.SEX: SEXES, ClaimKind.LEGAL_STATUS: LEGAL, ClaimKind.DOCUMENTS: PAPERS}
_DATED = frozenset(
    {ClaimKind.BIRTH, ClaimKind.ARREST, ClaimKind.SENTENCED_ON, ClaimKind.RELEASED_ON}
    | {ClaimKind.SEEN_ON}
)


def claim_form(kind: ClaimKind) -> type[ClaimForm]:
    """Make the form of one kind of claim.

    Raises:
        KeyError: The kind has a form of its own, or none.
    """
    if kind not in BY_HAND:
        raise KeyError(kind)
    fields: dict[str, Any] = {"kind": kind}
    if kind in _CODED:
        choices = [("", _("Tell from the words")), *_CODED[kind].items()]
        fields["meaning"] = forms.ChoiceField(label=_("Read as"), choices=choices, required=False)
    if kind in _DATED:
        fields["words"] = forms.CharField(
            label=_("As the source puts it"),
            max_length=300,
            help_text=_("A day, a month, a year, an age or “before 2010”, in any script."),
        )
    return type(f"{kind.name.title()}Form", (ClaimForm,), fields)
