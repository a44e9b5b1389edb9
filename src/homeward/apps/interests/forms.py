"""What is asked when a word about consent, or a child's views, are written down."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from homeward.apps.interests.labels import (
    EXPLAINED,
    OUTCOMES,
    POSITIONS,
    PRESENT,
    PURPOSES,
    VIEWS,
    WAYS,
    WHOSE,
)
from homeward.apps.register.labels import language_choices
from homeward.core.returns.consent import Position, Present, Purpose, Whose
from homeward.core.returns.interests import PanelOutcome, Views, Way


def _choices(words: Any) -> list[tuple[str, Any]]:
    return [(one.value, said) for one, said in words.items()]


def _day(label: Any, *, required: bool = True) -> forms.DateField:
    return forms.DateField(
        label=label,
        required=required,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )


def _long(label: Any) -> forms.CharField:
    return forms.CharField(
        label=label, max_length=8000, widget=forms.Textarea(attrs={"rows": 6, "dir": "auto"})
    )


class RoomForm(forms.Form):
    """Where, in which language and before whom somebody spoke."""

    on = _day(_("Day of the talk"))
    language = forms.ChoiceField(label=_("Language of the talk"), required=False)
    present = forms.MultipleChoiceField(
        label=_("Who was in the room"),
        choices=_choices(PRESENT),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Besides whoever asked and whoever answered."),
    )
    nobody_else = forms.BooleanField(label=_("Nobody else was in the room"), required=False)

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        said = [("", _("Nobody recorded it")), *language_choices(get_language() or "en")]
        self.fields["language"].choices = said  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """Nothing ticked means that nobody recorded it; an empty room is said on purpose."""
        said = super().clean() or {}
        present = frozenset(Present(one) for one in said.get("present", ()))
        if said.pop("nobody_else", False):
            if present:
                self.add_error("nobody_else", _("Either somebody was there, or nobody."))
            said["present"] = frozenset()
        else:
            said["present"] = present or None
        return said


class ConsentForm(RoomForm):
    """Whose word, to what, and what it was."""

    whose = forms.ChoiceField(
        label=_("Whose word"), choices=_choices(WHOSE), widget=forms.RadioSelect
    )
    purpose = forms.ChoiceField(
        label=_("To what exactly"),
        choices=_choices(PURPOSES),
        help_text=_("A yes to one thing is a yes to no other."),
    )
    to_whom = forms.ChoiceField(label=_("Which State would receive something"), required=False)
    position = forms.ChoiceField(
        label=_("What was said, or why nothing was"),
        choices=_choices(POSITIONS),
        widget=forms.RadioSelect,
    )
    explained = forms.ChoiceField(
        label=_("Was it explained what follows, and that it can be taken back?"),
        choices=[*EXPLAINED.items()],
        required=False,
    )
    confirms = forms.UUIDField(required=False, widget=forms.HiddenInput)
    field_order = (
        "whose", "purpose", "to_whom", "position", "on", "language", "present", "nobody_else",
        "explained", "confirms",
    )  # fmt: skip

    def __init__(self, *args: Any, states: list[tuple[str, str]], **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["to_whom"].choices = [("", _("None")), *states]  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """Turn what was chosen into the words of the core."""
        said = super().clean()
        for name, kind in (("whose", Whose), ("purpose", Purpose), ("position", Position)):
            if name in said:
                said[name] = kind(said[name])
        return said


class HearingForm(RoomForm):
    """The child's own views."""

    views = forms.ChoiceField(
        label=_("What there is of the child's own views"),
        choices=_choices(VIEWS),
        widget=forms.RadioSelect,
    )
    words = forms.CharField(
        label=_("In the child's own words, or what was seen"),
        max_length=8000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 6, "dir": "auto"}),
        help_text=_("Nothing about what a parent did. No mission and no authority reads it."),
    )
    field_order = ("views", "words", "on", "language", "present", "nobody_else")

    def clean(self) -> dict[str, Any]:
        """Turn what was chosen into the words of the core."""
        said = super().clean()
        if "views" in said:
            said["views"] = Views(said["views"])
        return said


class SeatForm(forms.Form):
    """Who is asked onto a panel."""

    member = forms.ChoiceField(label=_("Member"))

    def __init__(self, *args: Any, members: list[tuple[str, str]], **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["member"].choices = members  # type: ignore[attr-defined]


class PromiseForm(forms.Form):
    """A panel member's own undertaking."""

    secrecy = forms.BooleanField(
        label=_("I keep secret what is said of the child, during the panel and ever after.")
    )
    interested = forms.ChoiceField(
        label=_("Do you sit for a mission, or for those who hold the child?"),
        choices=[("no", _("No")), ("yes", _("Yes"))],
        widget=forms.RadioSelect,
    )


class RulingForm(forms.Form):
    """What the panel decided."""

    outcome = forms.ChoiceField(
        label=_("What the panel decided"),
        choices=[c for c in _choices(OUTCOMES) if c[0] != PanelOutcome.REOPENS.value],
        widget=forms.RadioSelect,
    )
    chosen = forms.ChoiceField(
        label=_("For which way"),
        choices=[("", _("None")), *_choices(WAYS)],
        required=False,
    )
    reasons = _long(_("Reasons"))
    decided_on = _day(_("Day of the decision"))
    review_on = _day(_("To be looked at again by"), required=False)

    def clean(self) -> dict[str, Any]:
        """Turn what was chosen into the words of the core."""
        said = super().clean() or {}
        if "outcome" in said:
            said["outcome"] = PanelOutcome(said["outcome"])
        said["chosen"] = Way(said["chosen"]) if said.get("chosen") else None
        return said


class AgainForm(forms.Form):
    """A decision looked at again."""

    stands = forms.ChoiceField(
        label=_("Does the decision stand?"),
        choices=[("yes", _("It stands")), ("no", _("It is reopened, as a new paper"))],
        widget=forms.RadioSelect,
    )
    review_on = _day(_("To be looked at again by"), required=False)
    reasons = _long(_("Reasons"))

    def clean(self) -> dict[str, Any]:
        """Ask for the next day where the decision stands; a reopened one needs none."""
        said = super().clean() or {}
        stands = said.pop("stands", "")
        if stands == "yes" and not said.get("review_on"):
            self.add_error("review_on", _("Say until when it stands."))
        if stands == "no":
            said["review_on"] = None
        return said
