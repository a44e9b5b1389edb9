"""The form of an office that writes: its sign, and its name in each language of a note."""

from __future__ import annotations

from typing import Any, Final

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from homeward.apps.letters.models import WritingOffice
from homeward.apps.letters.naming import NEEDED, PLAIN
from homeward.apps.letters.office import NEUTRAL
from homeward.apps.letters.typesetting.parties import Office
from homeward.apps.register.labels import languages_words

MOST: Final = 160
PARTS: Final = {
    "name": _("Name on the letterhead, without an article"),
    "subject": _("As a note begins with it, with its article"),
    "subject_short": _("Short, as later sentences begin with it"),
    "place": _("City from which it writes"),
}


class OfficeForm(forms.Form):
    """One office. A language has every part of its name or none."""

    sign = forms.CharField(
        label=_("Sign"),
        max_length=8,
        help_text=_(
            "With it every number begins: SIGN/2026/0001. Capital letters A to Z, digits and"
            " hyphens, eight at most. It stays once a number was given."
        ),
        widget=forms.TextInput(attrs={"dir": "ltr", "autocapitalize": "characters"}),
    )

    def __init__(self, *args: Any, **named: Any) -> None:
        super().__init__(*args, **named)
        for code in NEUTRAL:
            for part, label in PARTS.items():
                self.fields[f"{part}_{code}"] = _part(code, part, label)
        self.fields["feminine_ar"] = forms.BooleanField(
            label=_("Arabic verbs about it take the feminine"), required=False
        )

    def groups(self) -> list[tuple[str, list[forms.BoundField]]]:
        """The fields of each language under the language's name."""
        names = [[n for n in self.fields if n.endswith(f"_{code}")] for code in NEUTRAL]
        return [
            (languages_words(code), [self[name] for name in own])
            for code, own in zip(NEUTRAL, names, strict=True)
        ]

    def clean_sign(self) -> str:
        """Refuse what could not stand in a number."""
        sign = str(self.cleaned_data["sign"])
        if not PLAIN.match(sign):
            raise forms.ValidationError(
                gettext("Begin with a letter; capital letters A to Z, digits and hyphens alone.")
            )
        return sign

    def clean(self) -> dict[str, Any]:
        """A name that lacks a part would be filled up with somebody else's."""
        found = super().clean() or {}
        for code in set(NEUTRAL) - NEEDED:
            said = {part: found.get(f"{part}_{code}") for part in PARTS}
            if any(said.values()):
                for part in (part for part, words in said.items() if not words):
                    self.add_error(
                        f"{part}_{code}",
                        gettext("Fill in every part of the name in this language, or none."),
                    )
        return found

    def names(self) -> dict[str, Office]:
        """What the office is called, in each language in which it was said."""
        found = self.cleaned_data
        return {
            code: Office(
                **{part: found[f"{part}_{code}"] for part in PARTS},
                feminine=code == "ar" and found["feminine_ar"],
            )
            for code in NEUTRAL
            if found[f"name_{code}"]
        }


def _part(code: str, part: str, label: Any) -> forms.CharField:
    example = gettext("For example: %(words)s") % {"words": getattr(NEUTRAL[code], part)}
    return forms.CharField(
        label=f"{label} ({languages_words(code)})",  # a list of errors has no headings
        max_length=MOST,
        required=code in NEEDED,
        help_text=example,
        widget=forms.TextInput(attrs={"lang": code, "dir": "rtl" if code == "ar" else "ltr"}),
    )


def said_before(row: WritingOffice) -> dict[str, Any]:
    """What an office is called now, as the form's first values."""
    words = {
        f"{part}_{code}": said for code, name in row.names.items() for part, said in name.items()
    }
    return {"sign": row.sign, **words}
