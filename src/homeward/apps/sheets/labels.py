"""The words under which columns and what is the matter with their cells are shown."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from homeward.core.lists import Field

FIELDS = {
    Field.SERIAL: _("Serial number"),
    Field.NAME: _("Full name"),
    Field.GIVEN: _("Given name"),
    Field.FATHER: _("Father's name"),
    Field.GRANDFATHER: _("Grandfather's name"),
    Field.FAMILY: _("Family name"),
    Field.PATRONYMIC: _("Patronymic"),
    Field.OTHER_NAME: _("Other name"),
    Field.MOTHER: _("Mother's name"),
    Field.MOTHER_FAMILY: _("Mother's family name"),
    Field.SEX: _("Sex"),
    Field.BIRTH: _("Date of birth"),
    Field.BIRTH_DAY: _("Day of birth"),
    Field.BIRTH_MONTH: _("Month of birth"),
    Field.BIRTH_YEAR: _("Year of birth"),
    Field.AGE: _("Age"),
    Field.BIRTH_PLACE: _("Place of birth"),
    Field.NATIONALITY: _("Nationality"),
    Field.PLACE: _("Place of holding"),
    Field.ARREST: _("Date of arrest"),
    Field.LEGAL_STATUS: _("Legal status"),
    Field.ARTICLE: _("Article of law"),
    Field.PENALTY: _("Sentence"),
    Field.SENTENCED_ON: _("Date of sentence"),
    Field.RELEASED_ON: _("Date of release"),
    Field.SEEN_ON: _("Date seen"),
    Field.SEEKER: _("Who searches"),
    Field.REFERENCE: _("Reference"),
    Field.DOCUMENTS: _("Documents"),
    Field.REMARK: _("Remark"),
    Field.IGNORE: _("Leave out"),
}

SEVERITIES = {
    "error": _("Value lost"),
    "warning": _("Please check"),
    "question": _("Open question"),
}
