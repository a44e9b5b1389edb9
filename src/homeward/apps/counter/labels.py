"""The words under which a release is shown, to who gives it and to who receives it alike."""

from __future__ import annotations

from typing import Final

from django.utils.formats import number_format
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from homeward.apps.counter import measure
from homeward.apps.counter.models import Enclosure
from homeward.core.disclosure.asks import Part
from homeward.core.disclosure.fields import DisclosableField

FIELDS: Final = {
    DisclosableField.CODE: _("The person's code"),
    DisclosableField.NAME: _("Name"),
    DisclosableField.NAMES_ORIGINAL: _("Names in their own script"),
    DisclosableField.SEX: _("Sex"),
    DisclosableField.BIRTH_YEARS: _("Years of birth"),
    DisclosableField.BIRTH_WRITTEN: _("Birth as written"),
    DisclosableField.BIRTH_SPAN: _("Earliest and latest day of birth"),
    DisclosableField.CLAIMED_STATE: _("Nationality reported"),
    DisclosableField.CLAIM_BASIS: _("On what that report rests"),
    DisclosableField.GROUNDS: _("Why the State is asked"),
    DisclosableField.AUTHORITY: _("Authority to turn to"),
    DisclosableField.MOTHER_NAME: _("Mother's name"),
    DisclosableField.TRAVEL_NEEDS: _("What the journey needs"),
    DisclosableField.CAREGIVER: _("Who would receive the person"),
    DisclosableField.NARRATIVE: _("What happened, in words for this reader"),
}
"""What may ever be released to a State of origin, in the order of pages."""

SEXES: Final = {"F": _("Female"), "M": _("Male")}

GROUNDS: Final = {
    "R1": _("A child who is not convicted"),
    "R2": _("The sentence has been served"),
    "R3": _("Acquitted by a court, or released without charge"),
}

BASES: Final = {
    "record of an authority": _("A record of an authority"),
    "identity or civil-status paper": _("An identity or civil-status paper"),
    "statement": _("A statement"),
}

PARTS: Final = {
    Part.GROUND: _("On what ground"),
    Part.LAW: _("Law and article applied"),
    Part.NEEDS: _("What you would need"),
    Part.REFERENCE: _("Reference"),
    Part.DAY: _("Day"),
    Part.LABORATORY: _("Laboratory"),
    Part.AUTHORITY: _("Authority responsible"),
    Part.CAREGIVER: _("Who would receive the person"),
}

PAPERS: Final = {
    Enclosure.Kind.CERTIFICATE: _("Return certificate or travel document"),
    Enclosure.Kind.BIRTH: _("Record or notice of birth"),
    Enclosure.Kind.NATIONALITY: _("Certificate of nationality"),
    Enclosure.Kind.LABORATORY: _("Letter of a laboratory, without the profile"),
    Enclosure.Kind.CUSTODY: _("Decision on guardianship or custody"),
    Enclosure.Kind.OTHER: _("Another paper"),
}


def measure_of_papers() -> str:
    """How much a mission may send: one sentence for every mission, whatever lies here."""
    return (
        gettext(
            "A mission sends at most %(papers)s papers, %(pages)s pages and %(megabytes)s MB within"
            " 24 hours, and at most %(lying)s papers lie with one request."
        )
        % _measured_papers()
    )


def too_many_papers() -> str:
    """The refusal, the same for every mission and whichever measure is full."""
    words = gettext(
        "No more papers can be sent now. A mission sends at most %(papers)s papers, %(pages)s"
        " pages and %(megabytes)s MB within 24 hours, and at most %(lying)s papers lie with one"
        " request. Take back what is not needed, or come back tomorrow."
    )
    return words % _measured_papers()


def _measured_papers() -> dict[str, str]:
    said = {
        "papers": measure.PAPERS,
        "pages": measure.PAGES,
        "megabytes": measure.PAPER_MEGABYTES,
        "lying": measure.WITH_ONE_REQUEST,
    }
    return {name: number_format(number, use_l10n=True) for name, number in said.items()}
