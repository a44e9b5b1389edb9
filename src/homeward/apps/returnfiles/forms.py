"""What is asked of whoever writes in a return file. No answer is chosen beforehand."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from homeward.apps.returnfiles.known import BY_KEY, PAPERS, Form
from homeward.apps.returnfiles.labels import AUDIENCES, REFUSALS, STEP_WORDS
from homeward.apps.ui.present import say
from homeward.core.returns.table import ASKS
from homeward.core.returns.wording import NOTE_AT_MOST, marking_words


def fit_to_keep(words: str) -> None:
    """Refuse words that mark a child, and show which they are."""
    if found := marking_words(words):
        raise ValidationError(f"{REFUSALS['words']} ({', '.join(found)})")


def words_field(label: Any, *, required: bool = True, hint: Any = "", rows: int = 3) -> Any:
    """A field for a reason or note: short, and free of words that mark a child."""
    return forms.CharField(
        label=label,
        required=required,
        max_length=NOTE_AT_MOST,
        validators=[fit_to_keep],
        widget=forms.Textarea(attrs={"rows": rows, "dir": "auto"}),
        help_text=hint,
    )


class SeenForm(forms.Form):
    """What the page had shown when the form was filled in."""

    seen = forms.CharField(max_length=64, widget=forms.HiddenInput)


class ReasonForm(SeenForm):
    """Why something is done."""

    reason = words_field(_("Reason"), hint=_("In a few words. It stays in the file."))


class AgreeForm(SeenForm):
    """The second person's answer to the lead's asking."""

    answer = forms.ChoiceField(
        label=_("Your answer"),
        choices=[
            ("agree", _("I agree: the hold is lifted")),
            ("decline", _("I do not agree: the hold stays")),
        ],
        widget=forms.RadioSelect,
    )
    reason = words_field(_("Reason"), required=False, hint=_("Needed when the hold stays."))

    def clean(self) -> dict[str, Any]:
        """Ask for a reason when the hold stays."""
        found: dict[str, Any] = super().clean() or {}
        if found.get("answer") == "decline" and not found.get("reason"):
            self.add_error("reason", str(REFUSALS["reason"]))
        return found


_EVIDENCE = _("Number, place or file of the paper or visit. No copy, and no account of events.")


class AnswerForm(SeenForm):
    """An answer to one question of the stage table, with what shows it and its day."""

    value = forms.ChoiceField(label=_("Answer"), widget=forms.RadioSelect)
    evidence = words_field(_("What shows it"), required=False, hint=_EVIDENCE, rows=2)
    shown_on = forms.DateField(
        label=_("Day of that paper or visit"),
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )
    note = words_field(_("Note"), required=False, hint=_("The last resort. In no list or letter."))
    field_order = ("value", "evidence", "shown_on", "note", "seen")

    def __init__(self, *args: Any, ask: str, **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["value"].choices = [  # type: ignore[attr-defined]
            (one.value, say(one.words)) for one in ASKS[ask].outcomes
        ]
        self.fields["note"].required = ask == "s14.reason"


class KnownForm(SeenForm):
    """What is known around a file; not knowing is an answer, and takes back what was said."""

    value = forms.ChoiceField(label=_("Answer"), widget=forms.RadioSelect)
    evidence = words_field(_("What shows it"), required=False, hint=_EVIDENCE, rows=2)
    field_order = ("value", "evidence", "seen")

    def __init__(self, *args: Any, what: str, states: list[tuple[str, str]], **more: Any) -> None:
        super().__init__(*args, **more)
        if BY_KEY[what].form is Form.TRUTH:
            choices = [("yes", _("Yes")), ("no", _("No")), ("unknown", _("Not known"))]
            self.fields["value"].choices = choices  # type: ignore[attr-defined]
        elif BY_KEY[what].form is Form.STATE:
            self.fields["value"] = forms.ChoiceField(
                label=_("State"), choices=[("", ""), ("unknown", _("Not known")), *states]
            )
        else:
            self.fields["value"] = forms.RegexField(
                r"^([1-9]|[12][0-9])$", label=_("Completed years"),
                widget=forms.TextInput(attrs={"inputmode": "numeric"}),
            )  # fmt: skip


class NoteForm(SeenForm):
    """A note, and who may read it."""

    words = words_field(_("Note"))
    least = forms.ChoiceField(label=_("Who may read it"))

    def __init__(self, *args: Any, audiences: tuple[str, ...], **more: Any) -> None:
        super().__init__(*args, **more)
        choices = [(key, AUDIENCES[key]) for key in audiences]
        self.fields["least"].choices = choices  # type: ignore[attr-defined]


class TaskForm(NoteForm):
    """A task written by hand."""

    words = words_field(_("What is to be done"))
    member = forms.ChoiceField(label=_("Who does it"))
    due_on = forms.DateField(
        label=_("By when"), widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    )
    field_order = ("words", "member", "due_on", "least", "seen")

    def __init__(self, *args: Any, members: list[tuple[int, str]], **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["member"].choices = [("", ""), *members]  # type: ignore[attr-defined]


class GiveForm(forms.Form):
    """Who takes a question of the table, or everything that somebody had."""

    member = forms.ChoiceField(label=_("Who does it"))

    def __init__(self, *args: Any, members: list[tuple[int, str]], **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["member"].choices = [("", ""), *members]  # type: ignore[attr-defined]


class ConferenceForm(forms.Form):
    """What a case conference decided, one note for each file; an empty one changes nothing."""

    def __init__(self, *args: Any, files: list[tuple[str, str]], **more: Any) -> None:
        super().__init__(*args, **more)
        for key, code in files:
            self.fields[f"words-{key}"] = words_field(
                _("Decision on %(code)s") % {"code": code}, required=False
            )
            self.fields[f"seen-{key}"] = forms.CharField(widget=forms.HiddenInput)


class DoneForm(forms.Form):
    """Nothing to fill in: the button says it."""


class StepForm(SeenForm):
    """A journey or placement, and who of the family goes along."""

    kind = forms.ChoiceField(
        label=_("What is planned"), choices=[*STEP_WORDS.items()], widget=forms.RadioSelect
    )
    others = forms.MultipleChoiceField(
        label=_("Who of the family goes along"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Whoever is not ticked stays behind, and that stops both files."),
    )
    day = forms.DateField(
        label=_("Day"),
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )
    field_order = ("kind", "others", "day", "seen")

    def __init__(self, *args: Any, family: list[tuple[str, str]], **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["others"].choices = family  # type: ignore[attr-defined]


class PartForm(ReasonForm):
    """Whether the panel decided that two of a family may be parted."""

    other = forms.ChoiceField(label=_("Who"), widget=forms.RadioSelect)
    may = forms.ChoiceField(
        label=_("What the panel decided"),
        choices=[("no", _("They stay together")), ("yes", _("They may be parted"))],
        widget=forms.RadioSelect,
    )
    field_order = ("other", "may", "reason", "seen")

    def __init__(self, *args: Any, family: list[tuple[str, str]], **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["other"].choices = family  # type: ignore[attr-defined]


def _as_written(label: Any, *, required: bool = False) -> forms.CharField:
    return forms.CharField(
        label=label,
        required=required,
        max_length=200,
        widget=forms.TextInput(attrs={"dir": "auto", "autocomplete": "off"}),
    )


class PaperForm(SeenForm):
    """What a paper says, letter by letter."""

    called = forms.ChoiceField(label=_("Paper"))
    name = _as_written(_("Name, letter by letter"), required=True)
    birth = _as_written(_("Birth, as written"))
    father = _as_written(_("Father's name"))
    mother = _as_written(_("Mother's name"))
    reference = _as_written(_("Number of the paper"))

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        papers = [(key, say(words)) for key, words in PAPERS.items()]
        self.fields["called"].choices = [("", ""), *papers]  # type: ignore[attr-defined]


class CompareForm(SeenForm):
    """What a person who reads both scripts found."""

    found = forms.ChoiceField(
        label=_("Do the two say the same?"),
        choices=[("same", _("The same")), ("differs", _("Different"))],
        widget=forms.RadioSelect,
    )
