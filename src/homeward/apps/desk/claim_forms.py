"""The forms of what is written on a person's page: claims of each kind, with their source.

A newcomer's mistake is to give a form a field for an account of events. There is none (R6, R8).
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any, ClassVar
from uuid import UUID

from django import forms
from django.utils.functional import lazy
from django.utils.translation import gettext_lazy as _

from homeward.apps.register.actions import REASON_AT_MOST, Saying, Spoken
from homeward.apps.register.codec import Value
from homeward.apps.register.labels import LEGAL, PAPERS, SEXES
from homeward.apps.register.models import Source
from homeward.apps.ui.present import say
from homeward.core.claims import ClaimKind
from homeward.core.kin.ties import BASES, TIES, Basis, KinCode, Tie, kin_code
from homeward.core.kin.ties import BY_HAND as TIES_BY_HAND
from homeward.core.lists.alone import read_alone
from homeward.core.lists.cells import Outcome
from homeward.core.returns.meaning import EVENTS
from homeward.core.returns.process import EventKind
from homeward.core.returns.recorded import event_of, safeguard_code
from homeward.core.returns.safeguards import QUESTIONS, Safeguard
from homeward.core.spans import Written, read_written
from homeward.core.text import Sentence
from homeward.core.wording import marking_words


def _sentence(sentence: Sentence) -> Any:
    """A sentence of the core, put into the reader's language when the form is shown."""
    return lazy(say, str)(sentence)


Find = Callable[[str], UUID | None]
"""Turns the code of a person whom the actor may see into their key."""


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

    lead: ClassVar[Any] = ""
    """What to know before filling it in."""

    def __init__(
        self, *args: Any, today: date, find: Find = lambda _code: None, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.today, self.find = today, find
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


class KinForm(SpokenForm):
    """Who of the family is who. Kin who are on no list are a name without a record."""

    lead = _("Several people may ask for one child: each is a claim of their own.")

    tie = forms.ChoiceField(
        label=_("Who they are to this person"),
        choices=[(tie.value, _sentence(TIES[tie])) for tie in TIES_BY_HAND],
    )
    name = forms.CharField(label=_("Their name, as the source writes it"), max_length=160)
    record = forms.CharField(
        label=_("Code of their record"),
        max_length=12,
        required=False,
        help_text=_("If they are on the register. Without it they are kin without a record."),
    )
    basis = forms.ChoiceField(
        label=_("What it rests on"),
        choices=[
            (basis.value, _sentence(BASES[basis])) for basis in BASES if basis is not Basis.DECIDED
        ],
        help_text=_(
            "Of a laboratory: its name, its reference and the day, in the source. No data."
        ),
    )
    excluded = forms.BooleanField(label=_("It says that they are not"), required=False)

    def clean(self) -> dict[str, Any]:
        """Find the record, which has to be one that the reader may see."""
        said = super().clean() or {}
        code = said.get("record", "").strip().upper()
        said["other"] = self.find(code) if code else None
        if code and said["other"] is None:
            self.add_error("record", _("There is no such person whom you may see."))
        if said.get("excluded") and said.get("basis") in {Basis.SAID.value, Basis.PAPER.value}:
            self.add_error("excluded", _("Only a court or a laboratory excludes a tie."))
        return said

    def sayings(self) -> list[Saying]:
        """The one claim."""
        said = self.cleaned_data
        code = KinCode(Tie(said["tie"]), Basis(said["basis"]), said["excluded"])
        value = Value(said["name"].strip(), kin_code(code))
        return [Saying(ClaimKind.KIN, value, said["other"])]


class LegalEventForm(SpokenForm):
    """One legal event of this person's own process: no parent's (R8), and no account of it (R6)."""

    lead = _(
        "This person's own process alone. Nothing of a parent's case is written on a child's page,"
        " and no account of what was said."
    )

    event = forms.ChoiceField(
        label=_("What happened"),
        choices=[(kind.value, _sentence(EVENTS[kind])) for kind in EventKind],
    )
    when = forms.CharField(
        label=_("When, as the source writes it"),
        max_length=120,
        help_text=_("A day, a month, a year or “before 2010”, in any script."),
    )
    article = forms.CharField(
        label=_("Under which article"),
        max_length=120,
        required=False,
        help_text=_("With its law. With a charge, a conviction or a sentence only."),
    )
    penalty = forms.ChoiceField(
        label=_("What was imposed"),
        choices=[
            ("", _("Nothing, or not said")),
            ("term", _("A term")),
            ("life", _("Life")),
            ("death", _("Death")),
        ],
        required=False,
        help_text=_("With a sentence, or what a sentence was commuted to."),
    )
    months = forms.IntegerField(
        label=_("Months"),
        required=False,
        min_value=1,
        max_value=1200,
        help_text=_("Of the term, or taken off by a remission. Fifteen years are 180."),
    )

    def clean(self) -> dict[str, Any]:
        """Read the day and the article as lists are read, and keep what belongs together."""
        said = super().clean() or {}
        if self.errors:
            return said
        written = read_written(said["when"], as_of=said["said_on"], birth=False)
        if written.span is None:
            why = say(written.question) if written.question else ""
            self.add_error("when", why or _("This says nothing that can be kept."))
            return said
        articles = self._articles(said)
        if not self.errors:
            self._make(said, written, articles)
        return said

    def _articles(self, said: dict[str, Any]) -> list[str]:
        if not said.get("article"):
            return [""]
        read = read_alone(ClaimKind.ARTICLE, said["article"], as_of=said["said_on"])
        codes = [fact.code for fact in read.facts if fact.code]
        if not codes:
            self.add_error("article", _("This names no article: write its number and its law."))
        return codes

    def _make(self, said: dict[str, Any], written: Written, articles: list[str]) -> None:
        kind, penalty = said["event"], said["penalty"]
        remits = kind == EventKind.REMISSION.value
        if (penalty == "term" or remits) != bool(said["months"]):
            self.add_error("months", _("A term and a remission have months, and nothing else has."))
            return
        imposed = f"term:{said['months']}" if penalty == "term" else penalty
        off = str(said["months"]) if remits else ""
        codes = ["|".join((kind, article, imposed, off)).rstrip("|") for article in articles]
        assert written.span is not None  # noqa: S101  asked before
        try:
            for code in codes:
                event_of(code, person="", when=written.span, claim="")
        except ValueError:
            self.add_error(None, _WHAT_GOES_TOGETHER)
            return
        self._sayings = [
            Saying(ClaimKind.LEGAL_EVENT, Value(said["when"], code, written.span)) for code in codes
        ]

    def sayings(self) -> list[Saying]:
        """What is claimed; one event for each article that the source names."""
        return self._sayings


_WHAT_GOES_TOGETHER = _(
    "A sentence or a commutation says what was imposed, and nothing else does; only a charge, a"
    " conviction and a sentence name an article."
)


class SafeguardForm(SpokenForm):
    """Whether one safeguard of a fair process was met. Never what was said in a hearing (R6)."""

    lead = _("Only whether it was met. What is not known is left out: it stays unknown by itself.")

    safeguard = forms.ChoiceField(
        label=_("Which safeguard"),
        choices=[(each.value, _sentence(QUESTIONS[each])) for each in Safeguard],
    )
    met = forms.ChoiceField(
        label=_("What the source says"),
        choices=[("met", _("It was met")), ("not_met", _("It was not met"))],
        widget=forms.RadioSelect,
    )

    def sayings(self) -> list[Saying]:
        """The one claim; its words are the source's, who says so."""
        said = self.cleaned_data
        code = safeguard_code(Safeguard(said["safeguard"]), met=said["met"] == "met")
        return [Saying(ClaimKind.SAFEGUARD, Value(said["source_label"], code))]


_OWN: dict[ClaimKind, type[SpokenForm]] = {
    ClaimKind.KIN: KinForm,
    ClaimKind.LEGAL_EVENT: LegalEventForm,
    ClaimKind.SAFEGUARD: SafeguardForm,
}


def claim_form(kind: ClaimKind) -> Any:
    """Make the form of one kind of claim: a `SpokenForm` with `sayings`."""
    if kind in _OWN:
        return _OWN[kind]
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
